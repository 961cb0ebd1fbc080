"""From the model of an earlier version to the next, a step each: ``STEPS[1]`` leads from model 1 to 2.

A step is run in batches, each a transaction, and may be run again: what it did is not done twice, so that a migration
that was stopped goes on where it was. The number of the model is changed once a step is whole. While it runs, those
who load wait for their turn, and read nothing that is half done but single articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from graph.errors import GraphError
from graph.migrations import names, reading, retelling
from graph.rows import MODEL
from graph.schema import STORED, create
from graph.turn import turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.connection import Connection


class Step(Protocol):
    """A module of this package."""

    #: What the step does, for those who wait.
    DOES: str

    def run(self, connection: Connection) -> None:
        """Do it, or the rest of it."""


STEPS: dict[int, Step] = {1: names, 2: reading, 3: retelling}

DONE = "MATCH (m:Meta {id: 'allegiance'}) SET m.model = $model"


def migrate(connection: Connection, progress: Callable[[str], None] | None = None) -> tuple[int, int]:
    """Run the steps that a graph lacks. See :meth:`graph.Connection.migrate`.

    Raises:
        GraphError: The graph was written by a later version, or there is none; or the server refused.
    """
    before = _model(connection)
    for model in range(before, MODEL):
        with turn(connection) as tx:
            if _model(connection) == model:  # somebody else may have done it
                step = STEPS[model]
                if progress:
                    progress(f"model {model} to {model + 1}: {step.DOES}")
                create(connection)
                step.run(connection)
                tx.run(DONE, model=model + 1).consume()
                tx.commit()
    return before, MODEL


def _model(connection: Connection) -> int:
    found = connection.run(STORED)
    where = f"the database at {connection.settings.uri}"
    if not found or found[0]["model"] is None:
        raise GraphError(f"{where} holds no graph yet: there is nothing to migrate")
    if found[0]["importing"] is not None:
        raise GraphError(f"an import of {found[0]['importing']} into {where} was cut off: run it again")
    if found[0]["model"] > MODEL:
        raise GraphError(
            f"{where} holds graph model {found[0]['model']}, this version knows models up to {MODEL}; update Allegiance"
        )
    return int(found[0]["model"])
