"""Words from the image of a page, read by Tesseract, in the same form as words from a text layer."""

from __future__ import annotations

import math
import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PIL import Image

from pipeline.document import Box, Line, Word
from pipeline.extract import cache, reading, tesseract, vocabulary
from pipeline.extract.letterforms import Set
from pipeline.extract.sheets import Pile, Sheet, of_image, of_pdf
from pipeline.extract.tables import Rule
from pipeline.kit import Kit
from pipeline.limits import USUAL, Limits
from pipeline.text import Span

BATCH = 6
"""Pages that one process of the engine reads at most."""


@dataclass(frozen=True)
class Scan:
    """A page as the engine read it: upright and level, boxes in points from the top left, spans not yet set.

    Words stand line by line, from the left. What stands at the same height is one line: cells of a table, a margin
    label and the text beside it.
    Boxes are as tall as their line. ``on_paper`` leads to where the words stand on the page as it lies in the file,
    which may be askew or turned. ``confidence`` is the mean over words, weighted by length, 0–100; None where nothing
    was read. ``reason`` tells what was special, and is empty for an ordinary page. ``rules`` make tables.
    ``kept_as`` is the name of the reading in the cache.
    """

    words: tuple[Word, ...]
    width: float
    height: float
    confidence: float | None
    reason: str
    turned: int = 0
    tilt: float = 0.0
    rules: tuple[Rule, ...] = ()
    stamps: tuple[tuple[Word, ...], ...] = ()
    handwriting: tuple[tuple[Word, ...], ...] = ()
    kept_as: str | None = None

    @property
    def upright(self) -> tuple[float, float]:
        """Width and height of the page as it is read."""
        return (self.height, self.width) if self.turned % 2 else (self.width, self.height)

    @property
    def level(self) -> bool:
        """Whether words stand as high on the paper as they were read, to a part of a line."""
        return not self.turned and abs(self.tilt) < 0.5

    def emptied(self) -> Scan:
        """The same without words: what leads boxes back to the paper."""
        return replace(self, words=(), rules=(), stamps=(), handwriting=())

    def on_paper(self, box: Box) -> Box:
        """Where a box stands on the page in the file. It keeps its size, so that boxes of close lines stay apart."""
        wide, tall = self.upright
        turn = math.radians(self.tilt)
        dx, dy = (box.x0 + box.x1 - wide) / 2, (box.y0 + box.y1 - tall) / 2
        x = wide / 2 + dx * math.cos(turn) - dy * math.sin(turn)
        y = tall / 2 + dx * math.sin(turn) + dy * math.cos(turn)
        half_wide, half_tall = (box.x1 - box.x0) / 2, (box.y1 - box.y0) / 2
        if self.turned % 2:
            half_wide, half_tall = half_tall, half_wide
        if self.turned == 1:
            x, y = y, wide - x
        elif self.turned == 2:
            x, y = wide - x, tall - y
        elif self.turned == 3:
            x, y = tall - y, x
        return Box(x - half_wide, y - half_tall, x + half_wide, y + half_tall)

    def lines_on_paper(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """Lines made of these words, their boxes as on the page in the file."""
        if not self.turned and not self.tilt:
            return tuple(lines)
        placed: list[Line] = []
        for line in lines:
            words = tuple(replace(w, box=self.on_paper(w.box)) if w.box else w for w in line.words)
            boxes = [w.box for w in words if w.box]
            around = boxes[0] if boxes else None
            for box in boxes[1:]:
                around = around.union(box) if around else box
            placed.append(replace(line, words=words, box=around))
        return tuple(placed)


def read_pdf_pages(path: Path, numbers: Sequence[int], kit: Kit, limits: Limits = USUAL) -> Iterator[tuple[int, Scan]]:
    """Each wanted page (from 1) of a PDF with its reading, in the order asked for."""
    yield from _in_order(of_pdf(path, numbers, limits), len(numbers), kit)


def read_images(path: Path, numbers: Sequence[int], kit: Kit, limits: Limits = USUAL) -> Iterator[tuple[int, Scan]]:
    """Each wanted page (from 1) of a TIFF, PNG or JPEG with its reading, turned as its EXIF data say."""
    yield from _in_order(of_image(path, frozenset(numbers), limits), len(numbers), kit)


def _in_order(sheets: Iterator[Sheet], total: int, kit: Kit) -> Iterator[tuple[int, Scan]]:
    """Readings in the order of the sheets, some read side by side; few images are in memory at a time."""
    # A process of a pool has siblings that keep the other cores busy.
    workers = 1 if multiprocessing.parent_process() else min(os.cpu_count() or 1, 8)
    rounds = max(math.ceil(total / (BATCH * workers)), 1)
    share = max(math.ceil(total / (rounds * workers)), 1)
    pile = Pile(sheets)
    waiting: dict[int, tuple[int, Scan]] = {}
    place = 0
    with ThreadPoolExecutor(workers) as pool:
        running = {pool.submit(_scans, pile, share, kit) for _ in range(workers)}
        try:
            while running:
                ended, running = wait(running, return_when=FIRST_COMPLETED)
                for found in [future.result() for future in ended]:
                    waiting |= found
                    if found:
                        running.add(pool.submit(_scans, pile, share, kit))
                while place in waiting:
                    yield waiting.pop(place)
                    place += 1
        finally:
            pile.close()


def _scans(pile: Pile, share: int, kit: Kit) -> dict[int, tuple[int, Scan]]:
    """Page and reading of the next sheets by their places in the pile: from the cache where one was read before."""
    identity = vocabulary.identity(tesseract.engine(), kit.lexicon)
    found: dict[int, tuple[int, Scan]] = {}
    unread: list[tuple[int, Sheet, str]] = []

    def images() -> Iterator[Image.Image]:
        for place, sheet in pile.deal(share):
            paper = f"{sheet.image.size} {sheet.width:.2f} {sheet.height:.2f}"
            name = cache.key(reading.VERSION, identity, paper, sheet.image.tobytes())
            if kept := _kept(name):
                found[place] = sheet.number, kept
            else:
                unread.append((place, sheet, name))
                yield sheet.image

    readings = reading.read_pages(images(), kit)
    for (place, sheet, name), read in zip(unread, readings, strict=True):
        entry = _pack(_place(read, sheet))
        cache.save(name, entry)
        found[place] = sheet.number, _unpack(entry, name)  # as the next run will find it, to the last digit
    return found


def _kept(name: str) -> Scan | None:
    """The reading of that name in the cache; None where there is none, or an entry that is none of ours."""
    entry = cache.load(name)
    try:
        return None if entry is None else _unpack(entry, name)
    except (KeyError, TypeError, ValueError):
        return None


def _place(read: reading.Reading, sheet: Sheet) -> Scan:
    scale = sheet.width / sheet.image.width
    return Scan(
        tuple(_placed(word, scale) for line in read.lines for word in line),
        sheet.width,
        sheet.height,
        read.confidence,
        ", ".join(read.remarks),
        read.turned,
        read.tilt,
        tuple(Rule(r.x0 * scale, r.y0 * scale, r.x1 * scale, r.y1 * scale) for r in read.rules),
        tuple(tuple(_placed(word, scale) for word in line) for line in read.stamps),
        tuple(tuple(_placed(word, scale) for word in line) for line in read.handwriting),
    )


def _placed(word: Set, scale: float) -> Word:
    found = word.read
    box = Box(found.x0 * scale, word.top * scale, found.x1 * scale, word.bottom * scale)
    size = round(word.size * scale, 1)
    return Word(found.text, Span(0, 0), box, bold=word.bold, size=size, confidence=round(found.confidence, 1))


def _pack(scan: Scan) -> dict[str, Any]:
    rest = {name: getattr(scan, name) for name in ("width", "height", "confidence", "reason", "turned", "tilt")}
    rules = [[round(v, 2) for v in (r.x0, r.y0, r.x1, r.y1)] for r in scan.rules]
    aside = {name: [_packed(line) for line in getattr(scan, name)] for name in ("stamps", "handwriting")}
    return {"words": _packed(scan.words), "rules": rules, **aside, **rest}


def _packed(words: Iterable[Word]) -> list[list[Any]]:
    return [
        [w.text, *(round(v, 2) for v in (w.box.x0, w.box.y0, w.box.x1, w.box.y1)), w.bold, w.size, w.confidence]
        for w in words
        if w.box
    ]


def _unpacked(kept: Iterable[Any]) -> tuple[Word, ...]:
    return tuple(
        Word(text, Span(0, 0), Box(x0, y0, x1, y1), bold=bold, size=size, confidence=confidence)
        for text, x0, y0, x1, y1, bold, size, confidence in kept
    )


def _unpack(entry: dict[str, Any], name: str) -> Scan:
    """The reading that was kept under a name."""
    rest = {key: entry[key] for key in ("width", "height", "confidence", "reason", "turned", "tilt")}
    rules = tuple(Rule(*sides) for sides in entry["rules"])
    stamps, handwriting = (tuple(_unpacked(line) for line in entry[key]) for key in ("stamps", "handwriting"))
    words = _unpacked(entry["words"])
    return Scan(words=words, rules=rules, stamps=stamps, handwriting=handwriting, kept_as=name, **rest)
