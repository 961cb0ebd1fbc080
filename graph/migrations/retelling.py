"""To model 4: commitments are told anew, by what is known now of which claims tell of the same matter.

What the names of documents and plans say counts as what is to be done, and the breach of one treaty is not that of
another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.migrations import reading
from graph.untold import tell_all

if TYPE_CHECKING:
    from graph.connection import Connection

DOES = "commitments told anew"


def run(connection: Connection) -> None:
    """Write articles anew whose rows are others now, then tell all commitments."""
    reading.run(connection)
    tell_all(connection)
