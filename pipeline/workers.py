"""Worker processes that read files side by side, stop at once when asked, and never outlive their parent."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def read_parallel(
    tasks: Iterator[T], jobs: int, read: Callable[[T], R], dead: Callable[[T], R], finish: Callable[[R], None]
) -> None:
    """``finish`` what ``read`` gives for each task, in the order of the tasks: the same for any number of jobs.

    ``dead`` says what to give for a task that killed its process. On Ctrl-C the workers are stopped and the results
    that are ready are finished before the interrupt goes on.
    """
    queue: deque[tuple[T, Future[R]]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            for task in islice(tasks, 3 * jobs - len(queue)):
                queue.append((task, _submit(pool, read, task)))
            if not queue:
                pool.shutdown()
                return
            try:
                result = queue[0][1].result()
            except BrokenProcessPool:
                # A worker died (out of memory, a crash in a library). Which task it held is not known, so those
                # in line are read one at a time, each in a process of its own.
                _stop(pool)
                while queue:
                    result = _read_alone(read, dead, queue[0][0])
                    queue.popleft()
                    finish(result)
                pool = _pool(jobs)
            else:
                queue.popleft()
                finish(result)
    except KeyboardInterrupt:
        _stop(pool)
        for _, future in queue:
            if future.done() and not future.cancelled() and future.exception() is None:
                finish(future.result())
        raise
    finally:
        _stop(pool)


def _read_alone(read: Callable[[T], R], dead: Callable[[T], R], task: T) -> R:
    pool = _pool(1)
    try:
        return _submit(pool, read, task).result()
    except BrokenProcessPool:
        return dead(task)
    finally:
        _stop(pool)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: a fork would inherit the open database.
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin)


def _submit(pool: ProcessPoolExecutor, read: Callable[[T], R], task: T) -> Future[R]:
    with _uninterrupted():
        return pool.submit(read, task)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back while processes start: they inherit that, and leave it to the parent to stop them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Set up a worker: the head of a group of its own, so that the Tesseract it runs can be stopped with it."""
    os.setpgid(0, 0)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()  # returns when the parent is gone, also where it was killed
        os.killpg(0, signal.SIGKILL)


def _stop(pool: ProcessPoolExecutor) -> None:
    """Stop the workers and the programs they run."""
    pool.shutdown(wait=False, cancel_futures=True)
    for process in multiprocessing.active_children():
        if process.pid is None:
            continue
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):  # not yet head of its group
            with suppress(ProcessLookupError):
                process.kill()
