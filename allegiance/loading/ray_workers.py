"""Articles to rows in a Ray cluster: blocks of them stream through a pipeline whose actors hold the models."""

from __future__ import annotations

import importlib.util
import logging
import os
import re
import socket
import warnings
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, Self

from allegiance.loading.workers import read_article
from allegiance.origin import rules
from extract.errors import ExtractError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from allegiance.loading.sources import Item
    from allegiance.loading.workers import Read

#: Articles of a block: what is sent, read and, where a node is lost, read again at once.
BLOCK = 8
#: Blocks at an actor, and those that wait for it: read, but not sent yet.
IN_FLIGHT, WAITING = 2, 1
#: The part of a core that an actor asks for. It uses a whole one; as it asks for half, those of a node that is lost
#: find room on the others. Ray Data spreads actors over the nodes, starts lost ones anew and repeats what they did, as
#: often as it takes (`max_restarts` and `max_task_retries` are -1 where nothing else is said).
CORE = 0.5
#: Seconds until an address that does not answer is given up.
CONNECT_SECONDS = 10.0
#: Seconds without anything read after which a cluster is given up: it has lost more nodes than the others can replace.
STUCK_SECONDS = 3600.0

#: What stands before the message of an error in a traceback.
_CLASS = re.compile(r"^(\w+\.)*\w*Error: ")


class RayError(ExtractError):
    """Ray is not there, or could not do what it was asked."""


def check_ray(address: str | None) -> None:
    """Refuse what cannot work before anything is read; None is a load without Ray.

    Raises:
        RayError: Ray is not installed, nothing answers at the address, or that is for programs outside of the cluster.
    """
    if address is None:
        return
    if importlib.util.find_spec("ray") is None:
        raise RayError("--ray needs Ray, which is not installed: pip install 'allegiance[ray]'")
    address = address or os.environ.get("RAY_ADDRESS", "")
    if "://" in address:
        raise RayError(
            f"{address}: a load runs on a node of the cluster, with the address of its head, e.g. 10.0.0.1:6379; "
            "from elsewhere, submit it with `ray job submit`"
        )
    host, _, port = address.rpartition(":")
    if port.isdigit():
        try:  # Ray itself tries for minutes
            socket.create_connection((host.strip("[]"), int(port)), CONNECT_SECONDS).close()
        except (OSError, OverflowError) as error:
            raise RayError(f"{address}: no Ray cluster answers there ({error}); is that its head's address?") from None


class RayWorkers:
    """Actors of a Ray cluster that read articles; results come in any order. Use it in a ``with`` block.

    ``address`` is that of the cluster's head; ``""``: what ``RAY_ADDRESS`` names, else a cluster that runs here, else
    one that is started for this load. ``jobs`` actors read; 0: one for each core.
    """

    def __init__(self, address: str, jobs: int, min_confidence: float) -> None:
        self._address = address
        self._jobs = jobs
        self._min_confidence = min_confidence
        self._feed: Any = None
        self._results: Any = None
        self._is_ours = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._feed is None:
            return
        import ray

        with suppress(Exception):
            self._results.close()
            ray.kill(self._feed)
        if self._is_ours:
            ray.shutdown()

    def read(self, items: Iterable[Item]) -> Iterator[Read]:
        """What the articles of ``items`` say; no more of them are taken than the actors have room for.

        Raises:
            RayError: The cluster is not reached, or was lost.
        """
        running: dict[int, list[Item]] = {}
        rest = iter(items)
        number = 0
        while block := list(islice(rest, BLOCK)):
            with _told():
                if self._feed is None:
                    self._start()
                while len(running) >= self._jobs * (IN_FLIGHT + WAITING):
                    yield from self._done(running)
                self._feed.put.remote(number, [read_article(item) for item in block])
            running[number] = block
            number += 1
        if running:
            self._feed.close.remote(number)
        while running:
            with _told():
                yield from self._done(running)

    def _done(self, running: dict[int, list[Item]]) -> Iterator[Read]:
        """What was read of the next block that is; one that was read twice counts once."""
        from allegiance.loading.ray_feed import MADE, NUMBER

        rows = next(self._results, None)
        if rows is None:
            raise RayError("the Ray cluster has ended the load before all was read: load again with --resume")
        for number, made in zip(rows[NUMBER], rows[MADE], strict=True):
            block = running.pop(int(number), [])
            if block:
                self._feed.done.remote(int(number))
                yield from zip(block, made, strict=True)

    def _start(self) -> None:
        """Reach the cluster, and start the pipeline there."""
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # a load sends nothing to anybody
        import ray
        from ray.data import ActorPoolStrategy, DataContext, read_datasource

        from allegiance.loading.ray_feed import Blocks, Feed, Reader

        if not ray.is_initialized():
            ray.init(self._address or None, include_dashboard=False, log_to_driver=False, logging_level=logging.ERROR)
            self._is_ours = True
        logging.getLogger("ray.data").setLevel(logging.ERROR)
        warnings.filterwarnings("ignore", category=UserWarning, module=r"ray\.data\.")  # few articles for many actors
        self._jobs = self._jobs or max(1, int(_untyped(ray).cluster_resources().get("CPU", 1)))
        here = {"ray.io/node-id": ray.get_runtime_context().get_node_id()}
        feed = _untyped(ray).remote(num_cpus=0, label_selector=here, max_concurrency=100)(Feed)
        self._feed = feed.remote()
        context = DataContext.get_current().copy()
        context.enable_progress_bars = False
        context.target_max_block_size = 1  # each row on its way as soon as it is there
        context.execution_no_progress_timeout_s = STUCK_SECONDS
        with DataContext.current(context):
            blocks = read_datasource(
                Blocks(self._feed),
                override_num_blocks=1,
                num_cpus=0,
                label_selector=here,
            )
            made = blocks.map_batches(
                Reader,
                fn_constructor_args=(self._min_confidence, rules()),
                batch_size=None,
                batch_format="pandas",
                compute=ActorPoolStrategy(size=self._jobs, max_tasks_in_flight_per_actor=IN_FLIGHT),
                num_cpus=CORE,
            )
            self._results = iter(made.iter_batches(batch_size=None, batch_format="pandas", prefetch_batches=0))


def _untyped(module: Any) -> Any:  # noqa: ANN401 - what Ray tells of its types lacks some arguments
    return module


@contextmanager
def _told() -> Iterator[None]:
    """Raise what goes wrong in Ray inside the block as a :class:`RayError`."""
    from ray.exceptions import RayError as Failed

    try:
        yield
    except (Failed, ConnectionError, RuntimeError, ValueError) as error:
        raise RayError(f"Ray could not go on: {_reason(error)}") from None


def _reason(error: BaseException) -> str:
    """The last line of what Ray tells, which is what went wrong; the lines before are where."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return _CLASS.sub("", lines[-1]) if lines else type(error).__name__
