"""No expression of the program is slow on a hostile line; ``python -m benchmarks.regexes`` tries longer ones."""

from __future__ import annotations

from benchmarks.regexes import expressions, slow

LENGTH = 20_000
LIMIT = 0.5
"""Seconds; one whose time grows with the square of the length needs more for a line that is not even hard."""


def test_no_expression_is_slow_on_a_hostile_line() -> None:
    found = [entry.pattern.pattern for entry in expressions() if slow(entry, LENGTH, LIMIT, every=20)]
    assert found == []
