"""Where the password of a database comes from: a variable, a file, or the user's keyring; never an argument."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Mapping

PASSWORD, PASSWORD_FILE = "NEO4J_PASSWORD", "NEO4J_PASSWORD_FILE"


class SettingsError(GraphError):
    """The address of the database, or what goes with it, is not usable as given."""


def find_password(uri: str, username: str, environ: Mapping[str, str]) -> str | None:
    """The password for a user of a database.

    Args:
        uri: the address, as the user gave it: under it the keyring keeps the password (``keyring set URI USERNAME``).
        username: the user's name.
        environ: the variables: ``NEO4J_PASSWORD``, or ``NEO4J_PASSWORD_FILE`` with the name of a file.

    Returns:
        The password; None if none is kept anywhere: a server that asks for none.

    Raises:
        SettingsError: The file cannot be read, or is empty.
    """
    if password := environ.get(PASSWORD):
        return password
    if file := environ.get(PASSWORD_FILE):
        return read_password(Path(file))
    return _from_keyring(uri, username)


def read_password(path: Path) -> str:
    """The first line of a file.

    Raises:
        SettingsError: The file cannot be read, or the line is empty.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise SettingsError(f"the password file {path}: {reason}") from None
    if not lines or not lines[0]:
        raise SettingsError(f"the password file {path}: its first line is empty")
    return lines[0]


def _from_keyring(uri: str, username: str) -> str | None:
    """What the keyring keeps, if the extra that brings it is installed, and there is one on this machine."""
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return None
    try:
        return keyring.get_password(uri, username) or None
    except KeyringError:
        return None
