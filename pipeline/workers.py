"""Worker processes that read files side by side, held to limits, stopped at once when asked, never outliving us."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from time import monotonic
from typing import Any, Generic, Literal, TypeVar

from pipeline import network
from pipeline.limits import USUAL, Limits
from pipeline.scratch import scratch

T = TypeVar("T")
R = TypeVar("R")

Death = Literal["killed", "memory", "time"]
"""Why a worker gave no result: it died, it had no memory left, its time was up."""

AHEAD = 16
"""Tasks a worker may be ahead of the slowest: results wait in memory for their turn, a megabyte or so each."""
START_SECONDS = 120.0
"""A new worker loads the program in 2–10 s; a machine with too much to do may need ten times that."""


@dataclass(frozen=True, slots=True)
class Work(Generic[T, R]):
    """What workers do with tasks: functions that can be sent to another process.

    ``dead`` says what to give for a task that ended its process or used up the seconds of ``time_for``. ``read`` and
    ``time_for`` are called in the workers, and once in each, before its first task, ``warm``.
    """

    read: Callable[[T], R]
    dead: Callable[[T, Death], R]
    time_for: Callable[[T], float | None]
    warm: Callable[[], object]
    limits: Limits = USUAL


@dataclass
class _Worker(Generic[T]):
    process: multiprocessing.process.BaseProcess
    connection: Connection
    task: T | None = None
    position: int = -1
    deadline: float | None = None


@dataclass
class _Crew(Generic[T, R]):
    """The workers of one run."""

    work: Work[T, R]
    workers: list[_Worker[T]] = field(default_factory=list)

    def idle(self, jobs: int) -> _Worker[T] | None:
        """A worker without a task: one that waits, or a new one while there are fewer than ``jobs``."""
        for worker in self.workers:
            if worker.task is None:
                return worker
        return self._start() if len(self.workers) < jobs else None

    def _start(self) -> _Worker[T]:
        # Spawned, not forked: a fork would inherit the open database.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        with _uninterrupted():
            process = context.Process(
                target=_work,
                args=(theirs, self.work, tempfile.gettempdir()),
                daemon=False,
            )
            process.start()
        theirs.close()
        worker = _Worker[T](process, ours)
        self.workers.append(worker)
        return worker

    def give(self, worker: _Worker[T], task: T, position: int) -> None:
        """Hand a task over. A worker that died while it waited is found out when its answer is looked for."""
        worker.task, worker.position = task, position
        limits = self.work.limits
        # Until it says how long this task may take. A new worker has first to load what it reads with.
        worker.deadline = monotonic() + limits.seconds + START_SECONDS if limits.seconds else None
        with suppress(BrokenPipeError, ConnectionResetError):
            worker.connection.send(task)

    def busy(self) -> list[_Worker[T]]:
        return [worker for worker in self.workers if worker.task is not None]

    def answers(self) -> Iterator[tuple[int, T, R | None, Death | None]]:
        """Wait until something happens; position, task, and its result or why there is none."""
        busy = self.busy()
        deadlines = [worker.deadline for worker in busy if worker.deadline is not None]
        timeout = max(min(deadlines) - monotonic(), 0.0) if deadlines else None
        ready = wait([worker.connection for worker in busy], timeout)
        for worker in busy:
            if worker.connection in ready:
                yield from self._receive(worker)
            elif worker.deadline is not None and worker.deadline <= monotonic():
                yield from self._lose(worker, "time")

    def _receive(self, worker: _Worker[T]) -> Iterator[tuple[int, T, R | None, Death | None]]:
        assert worker.task is not None
        try:
            kind, value = worker.connection.recv()
        except (EOFError, OSError, pickle.UnpicklingError):
            yield from self._lose(worker, "killed")
            return
        if kind == "time":
            worker.deadline = None if value is None else monotonic() + value
        elif kind == "memory":
            yield from self._lose(worker, "memory")  # what is left of it may be in any state
        else:
            task, worker.task = worker.task, None
            yield worker.position, task, value, None

    def _lose(self, worker: _Worker[T], why: Death) -> Iterator[tuple[int, T, R | None, Death | None]]:
        assert worker.task is not None
        self.workers.remove(worker)
        _kill(worker.process)
        worker.connection.close()
        yield worker.position, worker.task, None, why

    def stop(self) -> None:
        """Stop the workers and the programs they run."""
        for worker in self.workers:
            _kill(worker.process)
            worker.connection.close()
        self.workers.clear()


def read_parallel(rounds: Iterable[Iterator[T]], jobs: int, work: Work[T, R], finish: Callable[[R], None]) -> None:
    """``finish`` what reading each task gives, in the order of the tasks: the same for any number of jobs.

    The tasks of a round are asked for when those of the round before are finished. No process is started before there
    is a task. Whatever ends this function also stops the workers, and what they run.
    """
    with scratch():
        crew = _Crew(work)
        try:
            for tasks in rounds:
                _read_round(tasks, jobs, crew, finish)
        finally:
            crew.stop()


def _read_round(tasks: Iterator[T], jobs: int, crew: _Crew[T, R], finish: Callable[[R], None]) -> None:
    results: dict[int, R] = {}
    given = finished = 0
    task = next(tasks, None)
    while task is not None or crew.busy():
        while task is not None and given - finished < AHEAD * jobs and (worker := crew.idle(jobs)) is not None:
            crew.give(worker, task, given)
            given += 1
            task = next(tasks, None)
        for position, done, result, why in crew.answers():
            results[position] = crew.work.dead(done, why) if why else result  # type: ignore[assignment]
        while finished in results:
            finish(results.pop(finished))
            finished += 1


class Alone(Generic[T, R]):
    """One worker process that reads one task at a time, and is started anew after a task that ended it."""

    def __init__(self, work: Work[T, R]) -> None:
        self._dead = work.dead
        self._crew = _Crew(work)

    def __call__(self, task: T) -> R:
        """What ``read`` gives for the task, or ``dead`` says of it."""
        worker = self._crew.idle(1)
        assert worker is not None
        self._crew.give(worker, task, 0)
        while True:
            for _, _, result, why in self._crew.answers():
                return self._dead(task, why) if why else result  # type: ignore[return-value]

    def stop(self) -> None:
        """Stop the process and what it runs."""
        self._crew.stop()


def _work(connection: Connection, work: Work[Any, Any], scratch_folder: str) -> None:
    """What a worker does: a task in, first how long it may take, then its result, until there are no more."""
    _begin(scratch_folder)
    work.limits.hold()
    work.warm()
    while True:
        try:
            task = connection.recv()
        except (EOFError, ConnectionResetError):  # the parent is done with us; or it was killed, with something unread
            return
        try:
            _tell(connection, "time", work.time_for(task))
            _tell(connection, "result", work.read(task))
        except MemoryError:
            _tell(connection, "memory", None)


def _tell(connection: Connection, kind: str, value: object) -> None:
    message = pickle.dumps((kind, value), pickle.HIGHEST_PROTOCOL)
    with suppress(BrokenPipeError, ConnectionResetError):  # nobody listens: _leave_with_parent ends us
        connection.send_bytes(message)


def _begin(scratch_folder: str) -> None:
    """Set up a worker: the head of a group of its own, so that the Tesseract it runs can be stopped with it."""
    os.setpgid(0, 0)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    os.environ["TMPDIR"] = tempfile.tempdir = scratch_folder
    network.refuse()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()  # returns when the parent is gone, also where it was killed
        os.killpg(0, signal.SIGKILL)


def _kill(process: multiprocessing.process.BaseProcess) -> None:
    """Stop a worker and the programs it runs."""
    if process.pid is None:
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):  # not yet head of its group, or gone
        with suppress(ProcessLookupError):
            process.kill()
    process.join()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back while processes start: they inherit that, and leave it to the parent to stop them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
