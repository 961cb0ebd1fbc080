#!/usr/bin/env python3
"""Ask whether anything in requirements.lock is known to be vulnerable; exit code 1 if it is.

    python scripts/audit.py

Where neither of the services that know answers, that is said, and is no failure: nothing was found out.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).parent.parent / "requirements.lock"
SERVICES = ("pypi", "osv")
SECONDS = 120


def audit(service: str) -> list[dict[str, object]] | None:
    """What a service says of each package that it knows; None if it does not answer, or knows none."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", LOCK, "--no-deps", "--disable-pip"]
    options = ["--format", "json", "--progress-spinner", "off", "--timeout", "10", "--vulnerability-service", service]
    try:
        done = subprocess.run([*command, *options], capture_output=True, text=True, check=False, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return None
    try:
        told = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        if "onnect" in done.stderr or "imed out" in done.stderr or "resolve" in done.stderr:
            return None
        raise SystemExit(f"pip-audit failed:\n{done.stderr}") from None
    return [package for package in told if "vulns" in package] or None


def main() -> None:
    """Ask one service after another until one answers."""
    for service in SERVICES:
        told = audit(service)
        if told is None:
            continue
        bad = [package for package in told if package["vulns"]]
        for package in bad:
            sys.stderr.write(f"{package['name']} {package['version']}: {json.dumps(package['vulns'], indent=2)}\n")
        sys.stderr.write(f"{len(told)} packages asked about, {len(bad)} known to be vulnerable\n")
        raise SystemExit(1 if bad else 0)
    sys.stderr.write("no service that knows of vulnerabilities answers: nothing was asked\n")


if __name__ == "__main__":
    main()
