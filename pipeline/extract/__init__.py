"""Extract: a file in; pages of words with boxes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from pipeline.document import Page, TextSource
from pipeline.errors import UnreadableFile
from pipeline.extract import (
    born_digital,
    choose,
    contents,
    encodings,
    furniture,
    lines,
    office,
    scanned,
    spreads,
    textfiles,
    turned,
    unruled,
    witness,
)
from pipeline.extract.compose import compose
from pipeline.extract.elsewhere import Elsewhere
from pipeline.extract.formats import format_of
from pipeline.extract.rows import Column, Row
from pipeline.extract.scanned import Scan
from pipeline.kit import Kit
from pipeline.limits import USUAL, Limits, pages_of

SCANNED = 0.5
"""Part of a page that an image covers where its text layer is some program's OCR."""
MANY_BAD = 2
"""Sound pages of such a layer for each bad one, at most, where all are suspected: names and figures hide slips."""

OcrMode = Literal["auto", "always", "never"]

ALL_HERE = Elsewhere()

__all__ = ["ALL_HERE", "Elsewhere", "OcrMode", "compose", "extract"]


def extract(
    path: Path, kit: Kit, ocr: OcrMode = "auto", limits: Limits = USUAL, elsewhere: Elsewhere = ALL_HERE
) -> tuple[Page, ...]:
    """The pages of a file, each line with its role. Raises UnreadableFile where it cannot be read, or gives too much.

    ``ocr="always"`` reads every PDF page from its image too, ``"never"`` takes the text layer as it is. Raises LongScan
    where more pages must be read from their images than ``elsewhere`` lets us.
    """
    form = format_of(path)
    scans: dict[int, Scan] = {}
    if form == "pdf":
        pages, scans = _read_pdf(path, kit, ocr, limits, elsewhere)
    elif form == "image":
        if ocr == "never":
            raise UnreadableFile(f"{path.name} is an image and has no text; allow OCR to read it.")
        numbers = range(1, (pages_of(path) or 1) + 1)
        read = dict(elsewhere.with_ours(numbers, lambda ours: scanned.read_images(path, ours, kit, limits)))
        pages = tuple(_from_scan(n, scan, _rows_of(scan), "ocr", scan.reason) for n, scan in read.items())
        scans = {number: scan.emptied() for number, scan in read.items()}
    elif form == "text":
        pages = _read_text(path)
    else:
        pages = office.read(path, form)
    if not pages:
        raise UnreadableFile(f"{path.name} has no pages; check that it is the right file.")
    limits.refuse_output(path, sum(len(page.raw_text) for page in pages))
    pages = tuple(replace(page, quality=kit.lexicon.quality(page.raw_text)) for page in pages)
    # What stands at the head of a page is told while it stands upright; then its boxes go back to where they lie.
    marked = contents.mark(furniture.mark(pages, kit), kit)
    return tuple(_on_paper(page, scans.get(page.number)) for page in marked)


def _read_text(path: Path) -> tuple[Page, ...]:
    raw = encodings.decode(path.read_bytes())
    if raw is None:
        raise UnreadableFile(f"{path.name} holds no readable text; give a PDF, an image or a text document instead.")
    return textfiles.read(raw)


def _read_pdf(
    path: Path, kit: Kit, ocr: OcrMode, limits: Limits, elsewhere: Elsewhere
) -> tuple[tuple[Page, ...], dict[int, Scan]]:
    """Pages from the text layer; from the image those whose text layer is missing or bad, with how they lay.

    A page with a good layer is written down at once, so that no more than its lines are kept.
    """
    pages: dict[int, Page] = {}
    bad: dict[int, tuple[born_digital.Sheet, str]] = {}
    behind: dict[int, born_digital.Sheet] = {}
    opened: dict[int, tuple[Column, ...]] = {}
    used: dict[int, Scan] = {}
    for sheet in born_digital.read(path):
        why = "asked for" if ocr == "always" else choose.why_ocr(sheet.text, sheet.image_cover, kit)
        if why and ocr != "never":
            bad[sheet.number] = sheet, why
        else:
            reason = "taken as it is" if ocr == "never" else "text layer good"
            rows = lines.lay_out(sheet.words, sheet.rules, opened.get(sheet.number - 1, ()))
            opened[sheet.number] = unruled.open_at_end(rows)
            pages[sheet.number] = _from_layer(sheet, rows, reason)
            if ocr == "auto" and sheet.image_cover > SCANNED:
                behind[sheet.number] = sheet
    spoilt = sum(s.image_cover > SCANNED and len(s.text) > choose.STAMP_LETTERS for s, _ in bad.values())
    if len(behind) < MANY_BAD * spoilt:
        bad |= {number: (sheet, "other pages have bad text layers") for number, sheet in behind.items()}
    for number, scan in elsewhere.with_ours(sorted(bad), lambda ours: scanned.read_pdf_pages(path, ours, kit, limits)):
        sheet, why = bad[number]
        layer, read = sheet.text, " ".join(word.text for word in scan.words)
        before = opened.get(number - 1, ())
        if ocr == "always" or not layer.strip() or choose.better(layer, read, kit, suspect=number in behind):
            if ocr == "auto" and not sheet.angle and scan.level:
                scan = replace(scan, words=witness.heard(scan.words, sheet.words, kit))
            rows = _rows_of(scan, before)
            used[number] = scan.emptied()
            source: TextSource = "re-ocr" if layer.strip() else "ocr"
            pages[number] = _from_scan(number, scan, rows, source, f"{why}, {scan.reason}" if scan.reason else why)
        else:
            rows = lines.lay_out(sheet.words, sheet.rules, before)
            pages[number] = _from_layer(sheet, rows, f"{why}, OCR no better", scan.kept_as)
        opened[number] = unruled.open_at_end(rows)
    return tuple(pages[number] for number in sorted(pages)), used


def _from_layer(sheet: born_digital.Sheet, rows: Sequence[Row], reason: str, kept: str | None = None) -> Page:
    raw, printed = lines.as_lines([*rows, *(Row((words,)) for words in sheet.aside)])
    printed = printed[: len(rows)] + tuple(replace(line, role="stamp") for line in printed[len(rows) :])
    if sheet.angle:
        printed = turned.as_printed(printed, sheet.angle, sheet.width, sheet.height)
    return Page(sheet.number, raw, printed, "text layer", reason, sheet.width, sheet.height, reading=kept)


def _rows_of(scan: Scan, opened: Sequence[Column] = ()) -> tuple[Row, ...]:
    """The lines of a scanned page, or of the two pages on it; ``opened`` are columns open on the page before."""
    rows: list[Row] = []
    for words, rules in spreads.pages_of(scan.words, scan.rules, *scan.upright):
        rows += lines.lay_out(words, rules, () if rows else tuple(opened))
    return tuple(rows)


def _from_scan(number: int, scan: Scan, rows: Sequence[Row], source: TextSource, reason: str) -> Page:
    """The page upright, as it is read."""
    width, height = scan.upright
    raw, printed = lines.as_lines([*rows, *(Row((words,)) for words in (*scan.stamps, *scan.handwriting))])
    first, second = len(rows), len(rows) + len(scan.stamps)
    stamps = (replace(line, role="stamp") for line in printed[first:second])
    printed = (*printed[:first], *stamps, *(replace(line, role="signature") for line in printed[second:]))
    return Page(number, raw, printed, source, reason, width, height, scan.confidence, reading=scan.kept_as)


def _on_paper(page: Page, scan: Scan | None) -> Page:
    if scan is None:
        return page
    return replace(page, lines=scan.lines_on_paper(page.lines), width=scan.width, height=scan.height)
