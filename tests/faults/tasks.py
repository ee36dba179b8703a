"""What a task may do to its worker. Little is imported here: every new worker has to."""

from __future__ import annotations

import ctypes
import os
import socket
import time

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


def dead(task: str, why: Death) -> str:
    return why


def two_seconds(task: str) -> float:
    return 2.0


def nothing() -> None:
    """There is nothing to load."""
