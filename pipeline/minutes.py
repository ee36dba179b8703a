"""One document's whole journey: from a file to Minutes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.checks import check
from pipeline.document import Minutes
from pipeline.extract import OcrMode, compose, extract
from pipeline.kit import Kit
from pipeline.repair import repair
from pipeline.segment import segment
from pipeline.tag import tag
from pipeline.text import ledger


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about a file beforehand (a manifest row). It wins over what is guessed from the text."""

    source_url: str | None = None
    municipality: str | None = None
    body: str | None = None
    date: str | None = None


def read_minutes(path: Path, kit: Kit, known: Known = Known(), ocr: OcrMode = "auto") -> Minutes:
    """Read a file whole. Raises UnreadableFile with a sentence that helps where it cannot be read."""
    pages = extract(path, kit, ocr)
    composed, index = compose(pages)
    text, edits = repair(composed, kit)
    repairs = ledger(composed, text, edits)
    segmented = segment(text, index, kit, municipality=known.municipality, body=known.body, date=known.date)
    tagged = tag(text, index, segmented, kit)
    minutes = Minutes(
        pages=pages,
        composed=composed,
        text=text,
        repairs=repairs,
        meeting=segmented.meeting,
        items=segmented.items,
        tagged=tagged,
        problems=segmented.problems + tagged.problems,
        quality_before=kit.lexicon.quality(composed.value),
        quality_after=kit.lexicon.quality(text.value),
    )
    return replace(minutes, problems=minutes.problems + check(minutes, index))
