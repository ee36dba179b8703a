"""Mended: a text with its repairs shown in it, so that a reader can see what stood there before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.site.rows import Row


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text; ``repair`` is the row that made it what it is, None where it stood so."""

    text: str
    repair: Row | None = None


def stretches(text: str, offset: int, repairs: Iterable[Row]) -> list[Stretch]:
    """A text that begins at ``offset`` of its document, cut where repairs begin and end.

    A repair that took something away is a stretch of no length; one that reaches out of the text is left out.
    """
    found: list[Stretch] = []
    at = 0
    for repair in sorted(repairs, key=lambda row: (row["start"], row["end"])):
        start, end = repair["start"] - offset, repair["end"] - offset
        if start < at or end > len(text) or end < start:
            continue
        if start > at:
            found.append(Stretch(text[at:start]))
        found.append(Stretch(text[start:end], repair))
        at = end
    if at < len(text):
        found.append(Stretch(text[at:]))
    return found
