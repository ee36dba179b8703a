"""Rubber stamps among the words read from an image: what a registry put on the paper is no part of its text."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.letterforms import by_line, unbroken
from pipeline.extract.tesseract import Read
from pipeline.kit.furniture import Furniture

Run = list[Read]

NEAR = 1.4
"""Heights of a line: a stamp's lines stand no further apart."""
WIDER = 1.7
"""How many times as wide as the stamp so far a line of it may be; a line of text is wider."""
UPENDED = 1.5
"""Height over width of a word that runs up or down a margin."""


def apart(found: Sequence[Read], known: Furniture) -> tuple[tuple[Read, ...], tuple[Read, ...]]:
    """The words without those of stamps, and those of stamps: a line that only a stamp has, and what stands at it.

    What runs up the margin of an upright page (where adjusters sign, what a program prints) counts as stamped too.
    """
    runs = [run for words in by_line(found) for run in unbroken(words)]
    inside = [bool(known.ink_stamp.fullmatch(" ".join(word.text for word in run))) for run in runs]
    upended = {id(word) for word in found if _upended(word)}
    grown = any(inside)
    while grown:
        grown = False
        stamp = [run for run, is_in in zip(runs, inside, strict=True) if is_in]
        widest = WIDER * max(right - left for left, right, _, _ in map(_sides, stamp))
        for i, run in enumerate(runs):
            if not inside[i] and any(_at(run, other, widest) for other in stamp):
                inside[i] = grown = True
    stamped = upended | {id(word) for run, is_in in zip(runs, inside, strict=True) if is_in for word in run}
    return tuple(w for w in found if id(w) not in stamped), tuple(w for w in found if id(w) in stamped)


def _upended(word: Read) -> bool:
    return len(word.text) >= 4 and word.y1 - word.y0 > UPENDED * (word.x1 - word.x0)


def _at(run: Run, other: Run, widest: float) -> bool:
    """Whether a run stands right above or below a line of a stamp, and could be another line of it."""
    x0, x1, y0, y1 = _sides(run)
    left, right, top, bottom = _sides(other)
    if x1 - x0 > widest or max(y0 - bottom, top - y1) > NEAR * (bottom - top):
        return False
    return min(x1, right) - max(x0, left) > 0.5 * (x1 - x0)


def _sides(run: Run) -> tuple[int, int, int, int]:
    return min(w.x0 for w in run), max(w.x1 for w in run), min(w.y0 for w in run), max(w.y1 for w in run)
