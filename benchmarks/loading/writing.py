"""Articles that are read already into the graph, as `allegiance load` writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.load import batches, write_articles
from graph.untold import tell_untold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph import Connection
    from graph.prepared import Prepared


def load(connection: Connection, made: Sequence[Prepared]) -> None:
    """Write articles, and tell their commitments."""
    for batch in batches(made):
        for _, outcome in write_articles(connection, batch, later=True):
            if isinstance(outcome, Exception):
                raise outcome
    tell_untold(connection)
