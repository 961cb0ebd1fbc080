"""``allegiance doctor``."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from allegiance.checks import run_checks
from allegiance.cli.options import to_option
from allegiance.cli.output import write


@click.command()
@to_option
def doctor(to: str) -> None:
    """Say what is installed and reachable, and what to do if not.

    Exit code 1 if something needed is broken. What is marked "later" is not there yet and comes by itself.
    """
    checks = list(run_checks())
    write([asdict(check) for check in checks], ("part", "state", "found", "to_do"), to)
    sys.exit(1 if any(check.state == "broken" for check in checks) else 0)
