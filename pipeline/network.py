"""Network: none while a worker reads a file, so that a file which brings a library to ask for one gets none."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_allowed = 0


def refuse() -> None:
    """From now on this process may connect to nothing, but for what is `allowed`."""
    sys.addaudithook(_refuse)


@contextmanager
def allowed() -> Iterator[None]:
    """For as long as it lasts the process may connect: to fetch a file, never to read one."""
    global _allowed
    _allowed += 1
    try:
        yield
    finally:
        _allowed -= 1


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if not _allowed and event in ("socket.connect", "socket.sendto", "socket.getaddrinfo"):
        raise PermissionError(f"a worker that reads files has no network ({event})")
