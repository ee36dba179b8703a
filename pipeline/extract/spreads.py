"""Two pages of an open book on one scan: where the fold runs, and the words of either page."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.document import Word
from pipeline.extract.tables import Rule

LYING = 1.2
"""Width over height of a sheet that may hold two pages."""
INNER = (0.42, 0.58)
"""Parts of the width between which the fold runs."""
FOLD = 0.04
"""Part of the width that the two inner margins take up together at least. Columns of a wide table stand closer."""
FEWEST = 40
"""Words on a page below which there is nothing to confuse."""


def pages_of(
    words: Sequence[Word], rules: Sequence[Rule], width: float, height: float
) -> list[tuple[list[Word], list[Rule]]]:
    """Words and rules of the left page and of the right one; all in one where the sheet holds one page."""
    fold = _fold(words, rules, width, height)
    if fold is None:
        return [(list(words), list(rules))]
    return [
        ([w for w in words if w.box and w.box.x0 < fold], [r for r in rules if r.x0 < fold]),
        ([w for w in words if w.box and w.box.x0 >= fold], [r for r in rules if r.x0 >= fold]),
    ]


def _fold(words: Sequence[Word], rules: Sequence[Rule], width: float, height: float) -> float | None:
    """The middle of the widest white strip that runs down near the middle of the sheet."""
    if width < LYING * height:
        return None
    low, high = (part * width for part in INNER)
    covered = sorted(
        [(w.box.x0, w.box.x1) for w in words if w.box and w.box.x1 > low and w.box.x0 < high]
        + [(r.x0, r.x1) for r in rules if r.x1 > low and r.x0 < high]
    )
    strips: list[tuple[float, float]] = []
    at = low
    for x0, x1 in [*covered, (high, high)]:
        strips.append((x0 - at, (x0 + at) / 2))
        at = max(at, x1)
    room, middle = max(strips)
    left = sum(w.box.x0 < middle for w in words if w.box)
    if room < FOLD * width or min(left, len(words) - left) < FEWEST:
        return None
    return middle
