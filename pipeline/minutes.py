"""One document's whole journey: from a file to Minutes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.checks import check
from pipeline.document import Minutes, Page
from pipeline.extract import ALL_HERE, Elsewhere, OcrMode, compose, extract
from pipeline.kit import Kit
from pipeline.limits import USUAL as USUAL_LIMITS
from pipeline.limits import Limits
from pipeline.locate import PageIndex, page_spans
from pipeline.privacy import USUAL, Privacy, cover, cover_joined
from pipeline.repair import repair
from pipeline.repair.quality import qualities
from pipeline.segment import segment
from pipeline.tag import tag
from pipeline.text import Repair, Text, ledger


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about a file beforehand (a manifest row). It wins over what is guessed from the text."""

    source_url: str | None = None
    municipality: str | None = None
    body: str | None = None
    date: str | None = None


def read_minutes(
    path: Path,
    kit: Kit,
    known: Known = Known(),
    ocr: OcrMode = "auto",
    privacy: Privacy = USUAL,
    limits: Limits = USUAL_LIMITS,
    elsewhere: Elsewhere = ALL_HERE,
) -> Minutes:
    """Read a file whole. Raises UnreadableFile with a sentence that helps where it cannot be read."""
    pages, masks = cover(extract(path, kit, ocr, limits, elsewhere), privacy)
    composed, index = compose(pages)
    pages, parted = cover_joined(pages, composed, index, privacy)
    if parted:
        composed, index = compose(pages)
    text, edits = repair(composed, kit, index.scans)
    repairs = ledger(composed, text, edits)
    quality_before, quality_after = qualities(text.value, repairs, kit)
    pages = _rated(pages, text, index, repairs, kit)
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
        quality_before=quality_before,
        quality_after=quality_after,
        masks=tuple(sorted(masks + parted, key=lambda mask: (mask.page, mask.span))),
    )
    return replace(minutes, problems=minutes.problems + check(minutes, index))


def _rated(
    pages: tuple[Page, ...], text: Text, index: PageIndex, repairs: tuple[Repair, ...], kit: Kit
) -> tuple[Page, ...]:
    """The pages, each with how well its part of the text read before repair and reads after it."""
    made: dict[int, list[Repair]] = defaultdict(list)
    for row in repairs:
        made[index.in_page(row.raw)[0]].append(row)
    rated: list[Page] = []
    for page, span in zip(pages, page_spans(text, index), strict=True):
        before, after = qualities(text[span], made[page.number], kit)
        rated.append(replace(page, quality=round(before, 4), quality_after=round(after, 4)))
    return tuple(rated)
