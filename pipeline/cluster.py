"""Cluster: the same work on many machines through Dask; tasks go out, results come back in order to one writer.

The workers read in processes of their own (`readers`), so that a document which hangs, crashes or takes all memory is a
failure as on one machine. Where a whole Dask worker is lost, the scheduler gives its tasks to others; a task that has
cost it four of them is given up.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import chain
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Generic, TypeVar

from pipeline import __version__
from pipeline.errors import LostCluster, MissingPart
from pipeline.readers import read_at_worker
from pipeline.workers import AHEAD, Work

try:
    from distributed import Client, Future, KilledWorker, LocalCluster
except ModuleNotFoundError as missing:
    raise MissingPart(
        f"{missing.name} is not installed. Install it with: pip install 'protokoll[cluster]'"
    ) from missing

T = TypeVar("T")
R = TypeVar("R")

LOCAL = "local"
"""The scheduler and its workers on this machine, for as long as the run lasts."""
CONNECT_SECONDS = 60
LONELY_SECONDS = 120.0
"""A cluster that starts machines has its first worker within that time; without any for so long we give up."""
LOOK_SECONDS = 5.0
"""How often we look how many workers there are."""


@dataclass(frozen=True, slots=True)
class Parts(Generic[T, R]):
    """How a task that is too long for one worker is read in parts.

    ``cut`` says by its result which tasks must be read first, if any; ``join`` makes of the task and their results the
    task that is then read instead.
    """

    cut: Callable[[T, R], Sequence[T]]
    join: Callable[[T, Sequence[R]], T]


def read_cluster(
    rounds: Iterable[Iterator[T]],
    scheduler: str,
    jobs: int,
    work: Work[T, R],
    parts: Parts[T, R],
    finish: Callable[[R], None],
) -> None:
    """``finish`` what reading each task gives, in the order of the tasks, on the workers of a Dask scheduler.

    ``scheduler`` is its address, or `LOCAL` for ``jobs`` tasks at a time on this machine; the rest is as for
    `read_parallel`. Raises LostCluster where there is no scheduler, or no worker for `LONELY_SECONDS`.
    """
    with ExitStack() as stack:
        run: _Run[T, R] | None = None
        for tasks in rounds:
            first = next(tasks, None)
            if first is not None:
                run = run or _Run(stack.enter_context(_client(scheduler, jobs)), work, parts, finish)
                run.all(chain([first], tasks))


@contextmanager
def _client(scheduler: str, jobs: int) -> Iterator[Client]:
    with ExitStack() as stack:
        if scheduler == LOCAL:
            cluster = LocalCluster(
                n_workers=1, threads_per_worker=jobs, memory_limit=0, dashboard_address=":0", silence_logs=logging.ERROR
            )
            address = stack.enter_context(cluster).scheduler_address
        else:
            address = scheduler
        try:
            client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise LostCluster(f"No Dask scheduler answers at {scheduler}. Start one, or check the address.") from error
        yield stack.enter_context(client)


@dataclass
class _Run(Generic[T, R]):
    """One run's tasks on their way to the workers and back."""

    client: Client
    work: Work[T, R]
    parts: Parts[T, R]
    finish: Callable[[R], None]
    name: str = field(default_factory=lambda: f"protokoll-{uuid.uuid4().hex}")
    sent: int = 0
    under_way: dict[str, tuple[int, T]] = field(default_factory=dict)
    """Position and task by the name of what was sent for it."""
    needed: dict[int, list[Future]] = field(default_factory=dict)
    """Parts that a task waits for, by its position."""
    done: SimpleQueue[Future] = field(default_factory=SimpleQueue)
    slots: int = 1
    looked: float = 0.0
    seen: float = field(default_factory=monotonic)

    def all(self, tasks: Iterator[T]) -> None:
        """Read all tasks of a round; few are ahead of the slowest, so that little waits in memory."""
        results: dict[int, R] = {}
        given = finished = 0
        task = next(tasks, None)
        while task is not None or self.under_way:
            self._look()
            while task is not None and given - finished < AHEAD * self.slots:
                self._send(given, task, ())
                given += 1
                task = next(tasks, None)
            for position, result in self._answers():
                results[position] = result
            while finished in results:
                self.finish(results.pop(finished))
                finished += 1

    def _send(self, position: int, task: T, first: Sequence[T]) -> None:
        """Have a task read, after the tasks that it needs."""
        self.needed[position] = [self._submit(part, []) for part in first]
        future = self._submit(task, self.needed[position])
        self.under_way[future.key] = position, task
        future.add_done_callback(self.done.put)

    def _submit(self, task: T, first: list[Future]) -> Future:
        self.sent += 1
        arguments = (__version__, self.work, self.parts.join, task, first)
        return self.client.submit(read_at_worker, *arguments, key=f"{self.name}-{self.sent}", pure=False)

    def _answers(self) -> Iterator[tuple[int, R]]:
        """What is done by now, waiting a little for the first: position and result."""
        try:
            future = self.done.get(timeout=LOOK_SECONDS)
        except Empty:
            return
        position, task = self.under_way.pop(future.key)
        error = future.exception()
        if isinstance(error, KilledWorker):
            result = self.work.dead(task, "killed")
        elif error is not None:
            raise LostCluster(
                f"The workers cannot run this version of protokoll, {__version__} ({type(error).__name__}: {error}). "
                "Install the same on each of them."
            ) from error
        else:
            result = future.result()
        del self.needed[position]
        if first := [] if error else self.parts.cut(task, result):
            self._send(position, task, first)
        else:
            yield position, result

    def _look(self) -> None:
        """Count the workers. Raises LostCluster where there has been none for too long."""
        now = monotonic()
        if now - self.looked < LOOK_SECONDS:
            return
        self.looked = now
        connected = self.client.status == "running"
        workers = self.client.scheduler_info(n_workers=-1)["workers"] if connected else {}
        self.slots = max(sum(worker["nthreads"] for worker in workers.values()), 1)
        if workers:
            self.seen = now
        elif now - self.seen > LONELY_SECONDS:
            lost = "The scheduler has no workers" if connected else "The scheduler does not answer any more"
            raise LostCluster(f"{lost}. What was read is in the database; start them and run again.")
