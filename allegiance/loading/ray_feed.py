"""The way of articles through a Ray Data pipeline: a source that can be read again, and the actors that read texts.

This is imported on every node of the cluster, and only where Ray is.
"""

from __future__ import annotations

import asyncio
import sys
from itertools import count
from typing import TYPE_CHECKING, Any

import pandas as pd
import ray
from ray.data.block import BlockMetadata
from ray.data.datasource import Datasource, ReadTask

from allegiance.loading.sources import Item, Place
from allegiance.loading.workers import Workers
from allegiance.origin import rules
from extract.errors import ExtractError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.articles import ReadArticle
    from graph.prepared import Prepared

#: Columns of the pipeline: the block's number, its articles, and what became of them.
NUMBER, ARTICLES, MADE = "number", "articles", "made"


class OtherRulesError(ExtractError):
    """A node of the cluster would read articles otherwise than the others."""


class Feed:
    """The blocks that are being read, by number; an actor beside the program that loads.

    A block stays until it is done, so that one that was lost with a node is had again.
    """

    def __init__(self) -> None:
        self._blocks: dict[int, list[ReadArticle]] = {}
        self._count = sys.maxsize
        self._changed = asyncio.Condition()

    async def put(self, number: int, articles: list[ReadArticle]) -> None:
        """One more block, by its number from 0; Ray may call this in another order."""
        async with self._changed:
            self._blocks[number] = articles
            self._changed.notify_all()

    async def close(self, count: int) -> None:
        """There are so many blocks, and there will be no more."""
        async with self._changed:
            self._count = count
            self._changed.notify_all()

    async def done(self, number: int) -> None:
        """A block is not needed any more."""
        self._blocks[number] = []

    async def get(self, number: int) -> list[ReadArticle] | None:
        """The articles of a block, once it is there; none if it is done; None after the last."""
        async with self._changed:
            await self._changed.wait_for(lambda: number in self._blocks or number >= self._count)
        return self._blocks.get(number)


class Blocks(Datasource):
    """The blocks of a feed as a source of Ray Data, one row each; read again, it gives as many rows."""

    def __init__(self, feed: Any) -> None:  # noqa: ANN401 - a handle, whose methods are those of Feed
        super().__init__()  # type: ignore[no-untyped-call]
        self._feed = feed

    def estimate_inmemory_data_size(self) -> int | None:
        """Not known."""
        return None

    def get_read_tasks(
        self,
        parallelism: int,  # noqa: ARG002 - Ray passes them by name
        per_task_row_limit: int | None = None,  # noqa: ARG002
        data_context: object = None,  # noqa: ARG002
    ) -> list[ReadTask]:
        """One task, which lasts as long as the load."""
        feed = self._feed

        def rows() -> Iterator[pd.DataFrame]:
            for number in count():
                articles = ray.get(feed.get.remote(number))
                if articles is None:
                    return
                yield pd.DataFrame({NUMBER: [number], ARTICLES: [articles]})

        return [ReadTask(rows, BlockMetadata(None, None, None, None))]


class Reader:
    """Reads articles in a process that holds the models and ends with the actor.

    An article that kills the process, or takes for ever, thus costs itself alone, as in a load without Ray.
    """

    def __init__(self, min_confidence: float, expected: str) -> None:
        if rules() != expected:
            node = ray.util.get_node_ip_address()  # type: ignore[no-untyped-call]
            raise OtherRulesError(
                f"node {node} of the Ray cluster has another version of Allegiance, of its models or of your actors: "
                "install the same on all nodes"
            )
        self._workers = Workers(1, min_confidence, apart=True)

    def __call__(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Read the articles of blocks."""
        made = [self._read(articles) for articles in rows[ARTICLES]]
        return pd.DataFrame({NUMBER: rows[NUMBER].to_list(), MADE: made})

    def _read(self, articles: list[ReadArticle]) -> list[Prepared | str]:
        items = [Item(article, Place(article.article.id), 0) for article in articles]
        made = {id(item): what for item, what in self._workers.read(items)}
        return [made[id(item)] for item in items]
