"""Chooses the ports that the server listens on."""

from __future__ import annotations

import socket

from graph.errors import PortInUseError

HOST = "127.0.0.1"


def choose_port(asked: int | None, usual: int, *, purpose: str) -> int:
    """Chooses a port of this machine's loopback address.

    Args:
        asked: the port that the user wants; None for any.
        usual: the port to take, if it is free, when the user does not care.
        purpose: what it is for, for the message: "Bolt".

    Returns:
        A port that was free a moment ago.

    Raises:
        PortInUseError: the port that was asked for cannot be taken.
    """
    if asked is None:
        return usual if trouble_with(usual) is None else _any_port()
    if (trouble := trouble_with(asked)) is not None:
        raise PortInUseError(
            f"cannot use port {asked} for {purpose}: {trouble}. Stop the program that holds it, ask for another port, "
            "or ask for none to get a free one"
        )
    return asked


def trouble_with(port: int) -> str | None:
    """Tries to listen on a port of the loopback address.

    Args:
        port: number.

    Returns:
        What stands against it; None if it is free.
    """
    if not 0 < port < 1 << 16:
        return "a port is a number from 1 to 65535"
    try:
        with socket.create_server((HOST, port)):
            return None
    except OSError as error:
        return (error.strerror or str(error)).lower()


def _any_port() -> int:
    with socket.create_server((HOST, 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
