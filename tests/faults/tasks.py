"""What a task may do to its worker. Little is imported here: every new worker has to."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import time
from collections.abc import Sequence

from pipeline.workers import Death

TASKS = ["a", "hang", "b", "hog", "native hog", "c", "crash", "leave", "network", "d"]


def read(task: str) -> str:
    """What each task of the table does to its worker."""
    if task == "hang":
        time.sleep(1000)
    elif task == "hog":
        return "x" * (2 << 30)
    elif task == "native hog":
        ctypes.CDLL(None).abort()
    elif task == "crash":
        ctypes.string_at(0)
    elif task == "leave":
        os._exit(0)
    elif task == "network":
        try:
            socket.create_connection(("127.0.0.1", 9), timeout=1)
        except PermissionError:
            return "refused"
    return f"read {task}"


def read_at_cluster(task: str) -> str:
    """As `read`; and there is a task that ends the Dask worker too, and one that must be read in parts."""
    if task == "kill":
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(1000)
    return read(task)


def cut(task: str, result: str) -> Sequence[str]:
    return ("first", "crash", "last") if task == "long" and result == "read long" else ()


def join(task: str, parts: Sequence[str]) -> str:
    return " + ".join([task, *parts])


def dead(task: str, why: Death) -> str:
    return why


def short_if_it_hangs(task: str) -> float:
    """Seconds: those that end by themselves get more than any machine needs."""
    return 1.0 if task == "hang" else 600.0


def nothing() -> None:
    """There is nothing to load."""
