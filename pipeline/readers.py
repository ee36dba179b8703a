"""Readers: the processes in which one Dask worker reads, models loaded once in each.

A Dask worker reads nothing itself. For each task that it runs at a time it keeps one process of `workers`, held to the
same limits as on one machine, so that a task which ends its process does not end the Dask worker.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from multiprocessing.util import Finalize
from time import monotonic
from typing import Any, Generic, TypeVar

from pipeline import __version__
from pipeline.scratch import scratch
from pipeline.workers import Alone, Work

T = TypeVar("T")
R = TypeVar("R")

IDLE_SECONDS = 300.0
"""A process without tasks for so long is stopped: the run that it belonged to has ended, or was killed."""


def read_at_worker(
    version: str, work: Work[T, R], join: Callable[[T, Sequence[R]], T], task: T, first: Sequence[R]
) -> R:
    """What reading the task gives, or the task made of it and the results that it needs ``first``."""
    if version != __version__:
        raise RuntimeError(f"this worker has {__version__}")
    return _readers(work)(join(task, first) if first else task)


class _Readers(Generic[T, R]):
    """The processes in which one Dask worker reads."""

    def __init__(self, work: Work[T, R]) -> None:
        self._work = work
        self._every: list[Alone[T, R]] = []
        self._idle: list[tuple[float, Alone[T, R]]] = []
        self._lock = threading.Lock()
        threading.Thread(target=self._retire, daemon=True).start()

    def __call__(self, task: T) -> R:
        with self._lock:
            if self._idle:
                _, reader = self._idle.pop()
            else:
                reader = Alone(self._work)
                self._every.append(reader)
        try:
            return reader(task)
        finally:
            with self._lock:
                self._idle.append((monotonic(), reader))

    def _retire(self) -> None:
        wake = threading.Event()
        while not wake.wait(IDLE_SECONDS / 5):
            with self._lock:
                old = [reader for since, reader in self._idle if monotonic() - since > IDLE_SECONDS]
                self._idle = [(since, reader) for since, reader in self._idle if reader not in old]
                self._every = [reader for reader in self._every if reader not in old]
            for reader in old:
                reader.stop()

    def stop(self) -> None:
        """Stop them all, also those at work: their Dask worker ends."""
        with self._lock:
            for reader in self._every:
                reader.stop()


_all: dict[Any, _Readers[Any, Any]] = {}
_making = threading.Lock()


def _readers(work: Work[T, R]) -> _Readers[T, R]:
    """The processes of this Dask worker for that work, kept from one task to the next."""
    with _making:
        if not _all:
            _begin()
        if work not in _all:
            _all[work] = _Readers(work)
        return _all[work]


def _begin() -> None:
    """Let this Dask worker have processes of its own, and stop them and what they leave when it ends."""
    multiprocessing.current_process().daemon = False  # a nanny sets it, and daemons may have no children
    files: AbstractContextManager[None] = scratch()
    files.__enter__()

    def end() -> None:
        for readers in _all.values():
            readers.stop()
        files.__exit__(None, None, None)

    # Before multiprocessing waits for the children of this process, which it does before any atexit function.
    Finalize(None, end, exitpriority=10)
