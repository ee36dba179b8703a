"""Waiting for what another process does, on a machine of any speed."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

LONGEST = 600.0
"""Seconds after which it is not slow but broken."""

T = TypeVar("T")


def until(happened: Callable[[], T]) -> T:
    """What ``happened`` gives as soon as that is true."""
    deadline = time.monotonic() + LONGEST
    while not (result := happened()):
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.05)
    return result
