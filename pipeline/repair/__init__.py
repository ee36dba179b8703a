"""Repair: damaged text in; readable text, and every edit that made it, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from pipeline.kit import Kit
from pipeline.repair import (
    capitals,
    columns,
    encoding,
    ends,
    glyphs,
    hyphens,
    lists,
    names,
    notes,
    runs,
    spelling,
    stops,
    strays,
    unfold,
)
from pipeline.text import Edit, Text

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
    glyphs.sections,
    glyphs.strokes,
    glyphs.inline,
    glyphs.labels,
    glyphs.parties,
    columns.correct,
    glyphs.doubled,
    glyphs.bullets,
    stops.specks,
    notes.footnotes,
    spelling.correct,
    strays.correct,
)
BADLY_READ: tuple[Fixer, ...] = (
    lists.votes,
    spelling.again,
    stops.correct,
    capitals.names,
    runs.sections,
    runs.inline,
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
LAST: tuple[Fixer, ...] = (names.torn, names.correct)


def repair(text: Text, kit: Kit) -> tuple[Text, tuple[Edit, ...]]:
    """Run each fixer on what the one before it left; report edits in raw offsets."""
    log: list[Edit] = []

    def fixed(text: Text, fixers: tuple[Fixer, ...]) -> Text:
        for fixer in fixers:
            edits = list(fixer(text, kit))
            log.extend(replace(edit, span=text.raw(edit.span)) for edit in edits)
            text = text.apply(edits)
        return text

    raw = text
    text = fixed(text, FIXERS)
    if spelling.badly_read(raw, log):
        text = fixed(text, BADLY_READ)
    return fixed(text, LAST), tuple(log)
