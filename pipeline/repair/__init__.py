"""Repair: damaged text in; readable text, and every edit that made it, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from pipeline.kit import Kit
from pipeline.repair import (
    accents,
    boards,
    capitals,
    columns,
    dots,
    encoding,
    ends,
    glyphs,
    halves,
    heads,
    hyphens,
    joins,
    lists,
    names,
    notes,
    runs,
    small,
    spelling,
    stops,
    strays,
    totals,
    unfold,
    usual,
)
from pipeline.text import Edit, Span, Text

Fixer = Callable[[Text, Kit], Iterable[Edit]]
FIXERS: tuple[Fixer, ...] = (
    encoding.mojibake,
    encoding.composed,
    unfold.unfold,
    hyphens.rejoin,
    hyphens.torn,
    hyphens.soft,
    hyphens.suspended,
    hyphens.parted,
    joins.damaged,
    glyphs.sections,
    glyphs.strokes,
    glyphs.inline,
    glyphs.labels,
    glyphs.parties,
    columns.correct,
    totals.correct,
    glyphs.doubled,
    glyphs.bullets,
    glyphs.dashes,
    stops.specks,
    notes.footnotes,
    dots.correct,
    spelling.correct,
    strays.correct,
)
BADLY_READ: tuple[Fixer, ...] = (
    joins.correct,
    lists.votes,
    spelling.again,
    joins.misread,
    usual.correct,
    stops.correct,
    capitals.names,
    runs.sections,
    runs.inline,
    runs.dollars,
    runs.labels,
    runs.items,
    glyphs.brackets,
    ends.specks,
    ends.stops,
    lists.commas,
    lists.crosses,
    lists.ones,
    lists.page_numbers,
    capitals.sentences,
)
"""What is right only for a text with so many misread words that more of them must be left."""
SCANNED: tuple[Fixer, ...] = (
    accents.correct,
    glyphs.points,
    small.correct,
    names.specks,
    names.capitals,
    runs.first_items,
    boards.correct,
    heads.correct,
    halves.correct,
    columns.specks,
    columns.marks,
    columns.prose,
    stops.ticks,
)
"""What is right only where the page was read from its image."""
LAST: tuple[Fixer, ...] = (names.torn, names.correct)


def repair(text: Text, kit: Kit, scans: Sequence[Span] = ()) -> tuple[Text, tuple[Edit, ...]]:
    """Run each fixer on what the one before it left; report edits in raw offsets.

    ``scans`` are the stretches of the raw text that an engine read from page images.
    """
    log: list[Edit] = []

    def fixed(text: Text, fixers: tuple[Fixer, ...], within: Sequence[Span] | None = None) -> Text:
        for fixer in fixers:
            edits = [(edit, text.raw(edit.span)) for edit in fixer(text, kit)]
            if within is not None:
                edits = [(edit, raw) for edit, raw in edits if any(raw in scan for scan in within)]
            log.extend(replace(edit, span=raw) for edit, raw in edits)
            text = text.apply(edit for edit, _ in edits)
        return text

    raw = text
    text = fixed(text, FIXERS)
    ill = spelling.badly_read(raw, log)
    if scans:
        text = fixed(text, SCANNED, scans)
    if ill:
        text = fixed(text, BADLY_READ)
    return fixed(text, LAST), tuple(log)
