"""What the blocking and the asyncio connection have in common: how the driver is opened, and what it gives back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from graph.errors import GraphError
from graph.results import Result, plain
from graph.translate import translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from neo4j import Record

    from graph.settings import Settings

#: Seconds until an address that does not answer is given up, and until a failing transaction is.
CONNECT_SECONDS = 10.0
RETRY_SECONDS = 15.0


def options(settings: Settings) -> dict[str, Any]:
    """The arguments with which a driver is opened."""
    return {
        "uri": settings.uri,
        "auth": None if settings.password is None else (settings.username, settings.password),
        "connection_timeout": CONNECT_SECONDS,
        "max_transaction_retry_time": RETRY_SECONDS,
        "notifications_disabled_classifications": ["UNRECOGNIZED", "SCHEMA"],
        "user_agent": "allegiance",
        **_tls(settings),
    }


def _tls(settings: Settings) -> dict[str, Any]:
    """What the driver is told of certificates; whether it encrypts at all stands in the address."""
    from neo4j import TrustCustomCAs
    from neo4j.auth_management import ClientCertificate

    told: dict[str, Any] = {}
    if settings.certificates is not None:  # which the driver takes only beside an address that does not say it
        told["uri"] = settings.uri.replace("+s://", "://", 1)
        told["encrypted"] = True
        told["trusted_certificates"] = TrustCustomCAs(settings.certificates)
    if settings.client_certificate is not None:
        told["client_certificate"] = ClientCertificate(*settings.client_certificate)
    return told


def access(settings: Settings, *, write: bool) -> dict[str, Any]:
    """The arguments with which a driver runs one query: in which database, and whether it may write there."""
    from neo4j import RoutingControl

    return {"database_": settings.database, "routing_": RoutingControl.WRITE if write else RoutingControl.READ}


def result(records: Iterable[Record], columns: Sequence[str], query: str, parameters: Mapping[str, Any]) -> Result:
    """The rows that a driver gave, their dates as Python's."""
    rows = tuple(tuple(map(plain, record.values())) for record in records)
    return Result(tuple(columns), rows, query, parameters)


@contextmanager
def running(settings: Settings) -> Iterator[None]:
    """Raise what goes wrong with a query inside the block as a :class:`GraphError`."""
    with translated(settings):
        try:
            yield
        except (TypeError, OverflowError, ValueError) as error:
            if isinstance(error, ValueError) and not str(error).startswith("Values of type"):
                raise  # an address that leads nowhere is one too
            raise GraphError(f"a parameter cannot be sent to Neo4j: {error}") from None
