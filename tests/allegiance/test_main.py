import errno
import os
import subprocess
import sys
from importlib import import_module

import click
import pytest

from allegiance.cli import main
from allegiance.cli.app import COMMANDS, app
from cypher.errors import QueryError
from extract.errors import ExtractError
from graph.errors import GraphError


@pytest.fixture
def run(capsys):
    """Run the command line; gives exit code, standard output and standard error."""

    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        captured = capsys.readouterr()
        return ended.value.code, captured.out, captured.err

    return run


@pytest.fixture
def failing(monkeypatch):
    """A command `fail` that raises what it is given."""

    def failing(error):
        @click.command()
        def fail():
            raise error

        monkeypatch.setitem(COMMANDS, "fail", (f"{__name__}:_fail", "Fail."))
        monkeypatch.setitem(globals(), "_fail", fail)

    return failing


@pytest.mark.parametrize("kind", [ExtractError, GraphError, QueryError])
def test_an_anticipated_error_is_a_message_and_exit_code_1(run, failing, kind):
    failing(kind("a.txt: empty: nothing to read"))
    assert run("fail") == (1, "", "Error: a.txt: empty: nothing to read\n")


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), 1, "Error: output: No space left on device\n"),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), 1, "Error: /x: Permission denied\n"),
        (ModuleNotFoundError("No module named 'psutil'", name="psutil"), 1, "pip install 'allegiance[local]'"),
        (KeyboardInterrupt(), 130, "Interrupted."),
        (click.Abort(), 130, "Interrupted."),
        (click.UsageError("wrong"), 2, "Error: wrong"),
    ],
)
def test_each_way_to_end_has_its_code(run, failing, error, code, message):
    failing(error)
    ended, out, err = run("fail")
    assert (ended, out) == (code, "")
    assert message in err
    assert "Traceback" not in err


def test_an_unforeseen_error_keeps_its_traceback(failing):
    failing(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        main(["fail"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["extract"],
        ["extract", "a.txt", "--date", "yesterday"],
        ["extract", "a.txt", "--to", "xml"],
        ["extract", "a.txt", "--min-confidence", "90"],
        ["load", "a.txt", "--min-confidence", "-1"],
        ["up", "--bolt-port", "70000"],
        ["load", "--nonsense"],
        ["ask", "nonsense"],
        ["queries", "extra"],
    ],
)
def test_misuse_is_exit_code_2_without_a_traceback(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "Traceback" not in err
    assert "Error: " in err


def test_a_reader_that_leaves_early_gets_no_complaint():
    reading, writing = os.pipe()
    os.close(reading)
    code = "from allegiance.cli import main; main(['queries', '--to', 'jsonl'])"
    ended = subprocess.run([sys.executable, "-c", code], stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (1, "")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_says_of_itself(name):
    module, attribute = COMMANDS[name][0].split(":")
    first_sentence = getattr(import_module(module), attribute).help.partition(".")[0]
    assert COMMANDS[name][1] == f"{' '.join(first_sentence.split())}."


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_fits_a_screen(run, name):
    code, out, _ = run(*name.split(), "--help")
    assert code == 0
    lines = out.splitlines()
    assert len(lines) <= 40 or name == "ask"  # which lists all questions
    assert max(map(len, lines)) <= 80


def test_every_option_has_help():
    context = click.Context(app)
    for name in COMMANDS:
        command = app.get_command(context, name)
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, f"{name} {parameter.name}"
            assert "password" not in parameter.name or parameter.name == "password_file"


def test_an_argument_that_is_not_text_is_quoted_in_the_message():
    done = subprocess.run(
        [sys.executable, "-m", "allegiance", "load", b"\xd0\xba.txt", b"--nosuch-\xff"],
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"\\udcff" in done.stderr
    assert b"Traceback" not in done.stderr
