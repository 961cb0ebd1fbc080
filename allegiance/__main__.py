"""``python -m allegiance`` is the command ``allegiance``."""

from allegiance.cli import main

main()
