"""How time grows with length: what a test can say of speed on a machine of any speed that does other work too."""

from __future__ import annotations

import time
from collections.abc import Callable

FACTOR, GROWTH = 4, 8.0
"""Four times the size may take so many times the time; where time goes with the square of the size it takes sixteen."""
NOISE = 1.0
"""Seconds of processor time that are too few to tell growth from chance, and to trouble anybody."""
ROUNDS = 3

Job = Callable[[], object]


def seconds(job: Job) -> float:
    """Processor time of the job."""
    begun = time.process_time()
    job()
    return time.process_time() - begun


def check_linear(of_size: Callable[[int], Job], size: int) -> None:
    """Fail where the job of four times ``size`` takes much more than four times the time of that of ``size``.

    Each is timed some times in turn and its best time counts, as other work on the machine only adds to a time.
    """
    long = of_size(FACTOR * size)
    best = seconds(long)
    if best < NOISE:
        return
    short = of_size(size)
    less = min(seconds(short) for _ in range(ROUNDS))
    for _ in range(ROUNDS):
        if best < GROWTH * less:
            return
        best, less = min(best, seconds(long)), min(less, seconds(short))
    assert best < GROWTH * less, f"{best:.1f} s for size {FACTOR * size}, {less:.1f} s for {size}"
