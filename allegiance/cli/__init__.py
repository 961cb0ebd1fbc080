"""The command line; ``main`` is its entry point."""

from allegiance.cli.main import main

__all__ = ["main"]
