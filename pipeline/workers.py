"""Worker processes that read files side by side, held to limits, stopped at once when asked, never outliving us."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from shutil import rmtree
from time import monotonic
from typing import Any, Generic, Literal, TypeVar

from pipeline.limits import USUAL, Limits

T = TypeVar("T")
R = TypeVar("R")

Death = Literal["killed", "memory", "time"]
"""Why a worker gave no result: it died, it had no memory left, its time was up."""

AHEAD = 16
"""Tasks a worker may be ahead of the slowest: results wait in memory for their turn, a megabyte or so each."""
START_SECONDS = 120.0
"""A new worker loads the program in 2–10 s; a machine with too much to do may need ten times that."""
SCRATCH = "protokoll-run-"
"""Beginning of the folder for temporary files of a run; the number of its process follows."""


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

    read: Callable[[T], R]
    time_for: Callable[[T], float | None]
    warm: Callable[[], object]
    limits: Limits
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
                args=(theirs, self.read, self.time_for, self.warm, self.limits, tempfile.gettempdir()),
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
        # Until it says how long this task may take. A new worker has first to load what it reads with.
        worker.deadline = monotonic() + self.limits.seconds + START_SECONDS if self.limits.seconds else None
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


def read_parallel(
    tasks: Iterator[T],
    jobs: int,
    read: Callable[[T], R],
    dead: Callable[[T, Death], R],
    finish: Callable[[R], None],
    *,
    limits: Limits = USUAL,
    time_for: Callable[[T], float | None],
    warm: Callable[[], object],
) -> None:
    """``finish`` what ``read`` gives for each task, in the order of the tasks: the same for any number of jobs.

    ``dead`` says what to give for a task that ended its process or used up the seconds of ``time_for``. Whatever ends
    this function also stops the workers, and what they run. ``read`` and ``time_for`` are called in the workers, and
    once in each, before its first task, ``warm``.
    """
    results: dict[int, R] = {}
    given = finished = 0
    more = True
    with _scratch():
        crew = _Crew[T, R](read, time_for, warm, limits)
        try:
            while True:
                while more and given - finished < AHEAD * jobs and (worker := crew.idle(jobs)) is not None:
                    try:
                        task = next(tasks)
                    except StopIteration:
                        more = False
                    else:
                        crew.give(worker, task, given)
                        given += 1
                if not crew.busy():
                    return
                for position, task, result, why in crew.answers():
                    results[position] = dead(task, why) if why else result  # type: ignore[assignment]
                while finished in results:
                    finish(results.pop(finished))
                    finished += 1
        finally:
            crew.stop()


def _work(
    connection: Connection,
    read: Callable[[Any], Any],
    time_for: Callable[[Any], float | None],
    warm: Callable[[], object],
    limits: Limits,
    scratch: str,
) -> None:
    """What a worker does: a task in, first how long it may take, then its result, until there are no more."""
    _begin(scratch)
    limits.hold()
    warm()
    while True:
        try:
            task = connection.recv()
        except EOFError:
            return
        try:
            connection.send(("time", time_for(task)))
            answer = pickle.dumps(("result", read(task)), pickle.HIGHEST_PROTOCOL)
        except MemoryError:
            answer = pickle.dumps(("memory", None))
        connection.send_bytes(answer)


def _begin(scratch: str) -> None:
    """Set up a worker: the head of a group of its own, so that the Tesseract it runs can be stopped with it."""
    os.setpgid(0, 0)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    os.environ["TMPDIR"] = tempfile.tempdir = scratch
    sys.addaudithook(_refuse_network)


def _refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Reading a file needs no network, so that a file which brings a library to ask for one gets none."""
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo"):
        raise PermissionError(f"a worker that reads files has no network ({event})")


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


@contextmanager
def _scratch() -> Iterator[None]:
    """A folder for temporary files that goes with the run; those of runs that were killed go now."""
    base = tempfile.gettempdir()
    for left in Path(base).glob(f"{SCRATCH}*"):
        owner = left.name.removeprefix(SCRATCH).partition("-")[0]
        if owner.isdigit() and not _alive(int(owner)):
            rmtree(left, ignore_errors=True)
    before, folder = tempfile.tempdir, tempfile.mkdtemp(prefix=f"{SCRATCH}{os.getpid()}-")
    tempfile.tempdir = folder
    try:
        yield
    finally:
        tempfile.tempdir = before
        rmtree(folder, ignore_errors=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
