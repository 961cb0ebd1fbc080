"""The managed server, really started: its life from the first `up` to the last `down`."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx
import neo4j
import psutil
import pytest

from graph.errors import PortInUseError, ServerError, ServerStartError
from graph.server import ManagedServer, ServerInfo
from graph.style import command

pytestmark = pytest.mark.live

QUICK = {"server.jvm.additional": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = ManagedServer(tmp_path_factory.mktemp("managed") / "home with a space", settings=QUICK)
    yield server
    server.down()


@pytest.fixture
def info(server: ManagedServer) -> ServerInfo:
    """The server, running with a password."""
    return server.up()


def ask(info: ServerInfo, query: str = "RETURN 1 AS answer", auth: tuple[str, str] | None = None, **parameters: object):
    with neo4j.GraphDatabase.driver(info.uri, auth=auth or info.auth) as driver:
        return driver.execute_query(query, parameters, database_=info.database).records


def runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_it_answers_queries_and_serves_the_browser(info):
    assert ask(info)[0]["answer"] == 1
    page = httpx.get(info.browser_url, follow_redirects=True)
    assert page.status_code == 200
    assert "Neo4j Browser" in page.text


def test_browse_says_where_its_browser_is_and_how_to_log_in(server, info):
    browse = [sys.executable, "-m", "allegiance", "browse", "--print"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    environment["ALLEGIANCE_HOME"] = str(server.home)
    done = subprocess.run(browse, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == f"{info.browser_url}\n"
    assert str(server.password_file) in done.stderr
    assert info.password not in done.stdout + done.stderr


def test_it_tells_the_browser_to_set_the_style_of_the_graph(info):
    (config,) = ask(
        info, "CALL dbms.clientConfig() YIELD name, value WHERE name = 'browser.post_connect_cmd' RETURN value"
    )
    assert config["value"].startswith(f"{command()}; ")


def test_it_refuses_other_passwords(info):
    for password in ("neo4j", "wrong", ""):
        with pytest.raises(neo4j.exceptions.ClientError, match=r"Unauthorized|authentication|credentials"):
            ask(info, auth=("neo4j", password))


def test_its_password_is_in_one_file_and_nowhere_else(server, info):
    process = psutil.Process(info.pid)
    assert info.password not in "\0".join(process.cmdline())
    assert info.password not in "\0".join(process.environ().values())
    holders = [path for path in files(server.home) if info.password.encode() in path.read_bytes()]
    assert holders == [server.password_file]


def test_only_its_owner_reads_its_files(server, info):
    assert stat.S_IMODE(server.home.stat().st_mode) == 0o700
    assert [path for path in files(server.home / "neo4j" / "data") if path.stat().st_mode & 0o077] == []
    assert stat.S_IMODE(server.password_file.stat().st_mode) == 0o600


def test_it_listens_on_the_loopback_address_only(info):
    listening = [
        connection.laddr
        for connection in psutil.Process(info.pid).net_connections(kind="inet")
        if connection.status in {psutil.CONN_LISTEN, psutil.CONN_NONE}
    ]
    assert len(listening) == 2
    assert {address.ip.removeprefix("::ffff:") for address in listening} == {"127.0.0.1"}


def test_drivers_are_told_its_real_address(info):
    with neo4j.GraphDatabase.driver(info.uri.replace("bolt", "neo4j"), auth=info.auth) as driver:
        driver.verify_connectivity()


def test_a_second_up_finds_the_first(server, info):
    again = ManagedServer(server.home).up(auth=True)
    assert (again.pid, again.uri, again.password, again.started) == (info.pid, info.uri, info.password, False)
    assert ManagedServer(server.home).status() == again


def test_a_port_that_is_taken_is_replaced_or_reported(info, tmp_path):
    port = int(info.uri.rpartition(":")[2])
    with pytest.raises(PortInUseError, match=f"port {port} for Bolt"):
        ManagedServer(tmp_path).up(bolt_port=port)
    assert ManagedServer(tmp_path).status() is None


def test_the_kept_password_may_turn_out_wrong(server, info):
    right = server.password_file.read_text()
    server.password_file.write_text("another\n")
    try:
        with pytest.raises(ServerError, match=r"refuses the password") as caught:
            server.up()
    finally:
        server.password_file.write_text(right)
    assert "another" not in str(caught.value).replace("another,", "")


def test_data_outlive_a_crash_a_stop_and_the_program_that_started_it(server, info):
    """Killed without warning, started by a program that ends, stopped: the graph is there each time."""
    ask(info, "MERGE (:Kept {name: $name})", name="Макрон")
    os.kill(info.pid, signal.SIGKILL)
    while runs(info.pid):
        time.sleep(0.05)
    assert server.status() is None

    script = "import sys; from graph.server import ManagedServer; print(ManagedServer(sys.argv[1]).up().pid)"
    done = subprocess.run(
        [sys.executable, "-c", script, server.home],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        stdin=subprocess.DEVNULL,
    )
    found = server.status()
    assert found.pid == int(done.stdout)
    assert found.password == info.password
    assert ask(found, "MATCH (n:Kept) RETURN n.name AS name")[0]["name"] == "Макрон"

    assert server.down() is True
    assert not runs(found.pid)
    assert (server.down(), server.status()) == (False, None)


def test_a_torn_transaction_log_is_told_with_its_remedy_which_keeps_what_can_be_read(tmp_path):
    """What a full disk leaves: the last record ends in what is no record."""
    settings = QUICK | {"db.tx_log.preallocate": "false"}
    server = ManagedServer(tmp_path, settings=settings)
    info = server.up(auth=False)
    ask(info, "CREATE (:Kept {name: 'Макрон'})")
    os.kill(info.pid, signal.SIGKILL)
    while runs(info.pid):
        time.sleep(0.05)
    log = max(tmp_path.rglob("transactions/neo4j/neostore.transaction.db.*"))
    with log.open("ab") as file:
        file.write(b"\x21" + b"\xff" * 200)
    with pytest.raises(ServerStartError, match=r"'neo4j' did not.*full disk.*`allegiance up --salvage`"):
        server.up(auth=False)
    assert server.status() is None
    try:
        assert ask(server.up(auth=False, salvage=True), "MATCH (k:Kept) RETURN k.name AS name")[0]["name"] == "Макрон"
    finally:
        server.down()


def test_two_ups_at_once_start_one_server_and_no_password_is_asked_when_none_is_wanted(server):
    server.down()
    found: list[ServerInfo] = []
    threads = [
        threading.Thread(target=lambda: found.append(ManagedServer(server.home, settings=QUICK).up(auth=False)))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(one.started for one in found) == [False, True]
    assert len({one.pid for one in found}) == 1
    assert found[0].auth is None
    assert ask(found[0])[0]["answer"] == 1
    server.down()


def test_a_setting_that_neo4j_does_not_know_is_reported_in_its_words(tmp_path):
    server = ManagedServer(tmp_path, settings={"server.no_such_thing": "1"})
    with pytest.raises(ServerStartError, match=r"server\.no_such_thing"):
        server.up()
    assert server.status() is None


def test_memory_that_is_too_small_is_reported_in_the_words_of_java(tmp_path):
    server = ManagedServer(tmp_path, settings={"server.memory.heap.max_size": "1k"})
    with pytest.raises(ServerStartError, match=r"(?i)heap"):
        server.up()
    assert server.status() is None
