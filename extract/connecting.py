"""Connections for :mod:`extract.web`: to checked addresses, and until one deadline."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from extract.addresses import resolved


class Checked(httpcore.NetworkBackend):
    """Connects to the very address that was checked; whom it talks to is still proven by the name.

    Args:
        allow_private: whether addresses of this machine and its own networks will do.
        deadline: by ``time.monotonic``; whatever goes on then fails with a timeout.
    """

    def __init__(self, allow_private: bool, deadline: float) -> None:  # noqa: FBT001 - the caller's own argument
        self._allow_private = allow_private
        self._deadline = deadline
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Look the host up, check its address, and connect to that."""
        address = resolved(host, port, allow_private=self._allow_private)
        stream = self._plain.connect_tcp(address, port, left(self._deadline, timeout), local_address, socket_options)
        return _Timed(stream, self._deadline)


class _Timed(httpcore.NetworkStream):
    """A stream that is read and written until a deadline, however little comes at a time."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, left(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, left(self._deadline, timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, left(self._deadline, timeout))
        return _Timed(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as the interface has it
        return self._stream.get_extra_info(info)


def left(deadline: float, timeout: float | None) -> float:
    """The seconds that are left; raises httpcore's timeout if none are."""
    rest = deadline - time.monotonic()
    if rest <= 0:
        raise httpcore.ReadTimeout
    return rest if timeout is None else min(rest, timeout)
