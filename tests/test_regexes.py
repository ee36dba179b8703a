"""No expression of the program is slow on a hostile line; ``python -m benchmarks.regexes`` tries longer ones."""

from __future__ import annotations

import re

from benchmarks.regexes import expressions, slow
from tests.growth import seconds

LENGTH = 20_000
LIMIT = 400
"""Passes over the line, half a second or so; where time grows with the square of the length much more are needed."""


def a_pass() -> float:
    """Processor time of a pass over a line, on this machine."""
    line = "Anna Ek (S), " * (LENGTH // 13)
    return min(seconds(lambda: re.findall(r"[^\W\d_]+|.", line)) for _ in range(9))


def test_no_expression_is_slow_on_a_hostile_line() -> None:
    limit = LIMIT * a_pass()
    found = [entry.pattern.pattern for entry in expressions() if slow(entry, LENGTH, limit, every=20)]
    assert found == []
