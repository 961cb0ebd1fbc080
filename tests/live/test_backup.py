"""Copies of the managed server's database, TLS, and its password: one server that is stopped and started for it."""

import logging

import graph_samples as samples
import psutil
import pytest
import trustme

import graph
from allegiance.cli import main
from graph.errors import GraphError
from graph.server import ManagedServer

pytestmark = pytest.mark.live

TLS = "certificates"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """The home of a server, and the certificates in it: it may be spoken to with TLS or without."""
    place = tmp_path_factory.mktemp("backup")
    authority = trustme.CA()
    made = authority.issue_cert("127.0.0.1", "localhost")
    folder = place / "home" / "neo4j" / TLS
    folder.mkdir(parents=True, mode=0o700)
    authority.cert_pem.write_to_path(place / "authority.pem")
    made.private_key_pem.write_to_path(folder / "private.key")
    made.cert_chain_pems[0].write_to_path(folder / "public.crt")
    return place


@pytest.fixture(autouse=True)
def nothing_named(monkeypatch):
    """No Neo4j but the one of these tests."""
    for name in ("NEO4J_URI", "NEO4J_PASSWORD", "NEO4J_USERNAME", "NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def server(place):
    settings = {
        "server.jvm.additional": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
        "dbms.ssl.policy.bolt.enabled": "true",
        "dbms.ssl.policy.bolt.base_directory": TLS,
        "dbms.ssl.policy.bolt.client_auth": "NONE",
        "server.bolt.tls_level": "OPTIONAL",
    }
    server = ManagedServer(place / "home", settings=settings)
    server.up()
    yield server
    server.down()


@pytest.fixture
def allegiance(capfd):
    """Run a command; gives all that it prints."""

    def allegiance(*arguments):
        with pytest.raises(SystemExit):
            main(list(arguments))
        return "".join(capfd.readouterr())

    return allegiance


def lines(server):
    info = server.status()
    with graph.connect(info.uri, info.username, info.password, info.database) as kg:
        return list(kg.export())


def test_a_dump_brings_everything_back_and_replaces_nothing_unasked(server, allegiance, tmp_path, monkeypatch):
    info = server.status()
    with graph.connect(info.uri, info.username, info.password) as kg:
        kg.load(samples.promises())
        kg.run("CREATE (:Mine {kept: true})")
    before, file = lines(server), tmp_path / "graph.dump"
    server.dump(file)
    assert file.stat().st_mode & 0o077 == 0
    whole = file.read_bytes()
    with pytest.raises(GraphError, match="there already"):
        server.dump(file)
    assert file.read_bytes() == whole

    again = server.status()
    assert (again.uri, again.password) == (info.uri, info.password)
    with graph.connect(info.uri, info.username, info.password) as kg:
        kg.run("MATCH (n) DETACH DELETE n")
        kg.run("CREATE (:Since)")
    server.down()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(GraphError, match=r"could not be restored, all is as it was: .+"):
        server.restore(file, force=True)
    file.write_bytes(whole)
    assert server.status() is None  # it was stopped, and stays so
    monkeypatch.setenv("ALLEGIANCE_HOME", str(server.home))
    assert "--force replaces it" in allegiance("server", "restore", str(file))
    assert "there already" in allegiance("server", "dump", str(file))
    assert allegiance("server", "restore", str(file), "--force") == f"{file} restored.\n"
    server.up()
    assert lines(server) == before
    with graph.connect(server.status().uri, "neo4j", server.status().password) as kg:
        assert kg.run("MATCH (n:Mine) RETURN n.kept AS kept").rows == ((True,),)
        assert kg.run("MATCH (n:Since) RETURN n").rows == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.dump"]
    assert not {"restoring", "replaced"} & {path.name for path in (server.home / "neo4j").iterdir()}


def test_what_a_restoring_took_away_that_was_cut_off_is_put_back(tmp_path):
    from graph.server import backup
    from graph.server.paths import home

    place = home(tmp_path)
    for part, text in (("replaced/databases/neo4j", "old"), ("data/databases/neo4j", "half"),
                       ("data/transactions/neo4j", "old")):  # fmt: skip
        (place.neo4j / part).mkdir(parents=True)
        (place.neo4j / part / "file").write_text(text)
    backup.settle(place)
    found = {str(path.relative_to(place.neo4j)): path.read_text() for path in place.neo4j.rglob("file")}
    assert found == {"data/databases/neo4j/file": "old", "data/transactions/neo4j/file": "old"}


def test_who_answers_is_checked_by_the_certificates_that_were_named(server, place, monkeypatch):
    info = server.status()
    uri = info.uri.replace("bolt://", "bolt+s://")
    with graph.connect(uri, info.username, info.password) as kg, pytest.raises(GraphError, match="no Neo4j answers"):
        kg.verify()  # nobody whom this machine trusts has signed it
    with graph.connect(uri.replace("+s", "+ssc"), info.username, info.password) as kg:
        assert kg.verify().startswith("Neo4j/")
    monkeypatch.setenv("NEO4J_TRUSTED_CERTIFICATES", str(place / "authority.pem"))
    for scheme in ("bolt+s://", "neo4j+s://"):
        with graph.connect(info.uri.replace("bolt://", scheme), info.username, info.password) as kg:
            assert kg.verify().startswith("Neo4j/")


COMMANDS = (
    ["ask", "supporters-of", "--actor", "nobody"],
    ["export", "jsonl", "/nowhere/graph.jsonl"],
    ["import", "/nowhere/graph.jsonl"],
    ["migrate"],
    ["retract", "nothing"],
    ["status"],
    ["up", "--bolt-port", "1"],
    ["server", "restore", "/nowhere/graph.dump", "--force"],
)


def test_the_password_is_in_no_message_no_log_and_no_argument(server, allegiance, caplog, monkeypatch):
    """With every log on, and whatever goes wrong: a wrong one, an unknown database, bad queries, no server."""
    info, wrong = server.status(), "wr0ng-sentinel-pa55"
    secrets = (info.password, wrong)
    caplog.set_level(logging.DEBUG)
    told = []

    def fails(uri, password, query="RETURN 1", database=None, **parameters):
        with graph.connect(uri, "neo4j", password, database) as kg:
            told.append(repr(kg))
            with pytest.raises(GraphError) as caught:
                kg.run(query, **parameters)
            told.append(repr(caught.value) + repr(caught.value.__cause__))

    fails(info.uri, wrong)
    fails(info.uri, info.password, database="nowhere")
    with caplog.at_level(logging.CRITICAL, "neo4j"):  # the driver logs what a caller asks; its error does not repeat it
        fails(info.uri, info.password, f"RETURN '{info.password}' +")
    fails(info.uri, info.password, "RETURN $x", x=object())
    fails(info.uri, info.password, "RETURN 1 / 0")
    fails("bolt://127.0.0.1:1", info.password)
    fails(info.uri.replace("bolt:", "neo4j:").replace("127.0.0.1", "127.0.0.2"), info.password)
    for uri in (f"bolt://neo4j:{wrong}@host", f"http://{wrong}@x"):
        with pytest.raises(GraphError) as caught:
            graph.connect(uri)
        told.append(str(caught.value))
    monkeypatch.setenv("ALLEGIANCE_HOME", str(server.home))
    told += [allegiance(*command) for command in COMMANDS]
    monkeypatch.setenv("NEO4J_URI", info.uri)
    monkeypatch.setenv("NEO4J_PASSWORD", wrong)
    told += [allegiance(*command) for command in COMMANDS[:2]]
    told += [" ".join(psutil.Process(info.pid).cmdline()), caplog.text]
    assert "neo4j" in caplog.text  # the driver logs, and is heard
    assert len("".join(told)) > 2000
    for secret in secrets:
        assert [text[max(0, text.index(secret) - 200) :][:400] for text in told if secret in text] == []
