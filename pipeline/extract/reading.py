"""Page images read as well as Tesseract can: the right way up, and once more where the first reading is poor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PIL import Image

from pipeline.extract import (
    capitals,
    cellwise,
    crosses,
    doubted,
    handwriting,
    letterforms,
    passed_over,
    preprocess,
    rings,
    ruling,
    signs,
    stacked,
    stamps,
    tesseract,
    underlines,
    vocabulary,
)
from pipeline.extract.letterforms import Set
from pipeline.extract.tables import Rule
from pipeline.extract.tesseract import Read, Settings
from pipeline.kit import Kit

VERSION = "43"
"""Part of the name under which readings are kept: raise it when this stage reads the same image differently."""

DOUBTFUL = 82.0
"""Mean word confidence below which a second try is made. Pages read without errors have 90–96."""
GOOD_TEXT = 0.55
"""Quality of the text below which a second try is made, however sure the engine is."""
HOPELESS = 60.0
"""Mean confidence below which the page may stand on its head: upside-down text gets 20–45."""
ONE_BLOCK = 6
"""Tesseract's way of reading an image that holds lines and nothing else."""
ALMOST_WHITE = 0.0015
"""Share of dark pixels up to which a page counts as empty: a page number and some dust."""


@dataclass(frozen=True)
class Reading:
    """A page as read, in pixels of the image after ``turned`` quarter turns clockwise and ``tilt`` degrees back."""

    lines: tuple[tuple[Set, ...], ...]
    confidence: float | None
    remarks: tuple[str, ...]
    turned: int
    tilt: float
    rules: tuple[Rule, ...] = ()
    stamps: tuple[tuple[Set, ...], ...] = ()
    handwriting: tuple[tuple[Set, ...], ...] = ()


@dataclass(frozen=True)
class _Try:
    words: tuple[Read, ...]
    sheet: preprocess.Prepared
    settings: Settings

    @property
    def confidence(self) -> float | None:
        letters = sum(len(w.text) for w in self.words)
        return sum(w.confidence * len(w.text) for w in self.words) / letters if letters else None

    @property
    def worth(self) -> float:
        """More text is better, surer text is better; what the engine doubts counts against it."""
        return sum((w.confidence - 50) * sum(map(str.isalnum, w.text)) for w in self.words)

    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def read_pages(images: Iterable[Image.Image], kit: Kit) -> list[Reading]:
    """The best reading of each page image at about 300 dpi; each is made ready when it comes."""
    engine = tesseract.engine()
    lang = engine.latin or "swe"
    pages = [(image, preprocess.prepare(image, _sideways(image, engine))) for image in images]
    usual = Settings(lang, models=vocabulary.folder(engine, kit.lexicon))
    tries = _attempt([sheet for _, sheet in pages], usual)
    for i, ((image, _), first) in enumerate(zip(pages, tries, strict=True)):
        if (first.confidence or 0.0) < HOPELESS and first.sheet.ink > ALMOST_WHITE:
            tries[i] = _other_way_up(image, first, engine)
    unread = [i for i, one in enumerate(tries) if underlines.unread(one.sheet.underlined, one.words)]
    for i, other in zip(unread, _attempt([tries[i].sheet.without_underlines() for i in unread], usual), strict=True):
        tries[i] = max(tries[i], other, key=lambda one: one.worth)
    poor = [i for i, one in enumerate(tries) if _poor(one, kit)]
    for settings in _others(usual, engine):
        again = _attempt([tries[i].sheet for i in poor], settings)
        for i, other in zip(poor, again, strict=True):
            tries[i] = max(tries[i], other, key=lambda one: one.worth)
        poor = [i for i in poor if _poor(tries[i], kit)]
    readings: list[Reading] = []
    looked_over = doubted.again([(one.words, one.sheet.pixels) for one in tries], engine, kit)
    for i, (one, words) in enumerate(zip(tries, looked_over, strict=True)):
        words, stamped = stamps.apart(words, kit.furniture)
        words, drawn = handwriting.apart(words, kit)
        readings.append(_finish(replace(one, words=words), stamped, drawn, _remarks(one, engine, hard=i in poor)))
    return readings


def _remarks(best: _Try, engine: tesseract.Engine, *, hard: bool) -> tuple[str, ...]:
    """What a reader should know of how the page was read."""
    remarks: list[str] = []
    if best.sheet.ink == 0.0:
        return ("empty page",)
    if engine.latin is None:
        remarks.append("read with a model that has no §")
    if best.sheet.turned:
        remarks.append(f"turned {90 * best.sheet.turned}°")
    if not best.words and best.sheet.ink > ALMOST_WHITE:
        remarks.append("ink but no readable text")
    elif hard:
        remarks.append("hard to read")
    return tuple(remarks)


def _attempt(sheets: Sequence[preprocess.Prepared], settings: Settings) -> list[_Try]:
    """One reading of each sheet, its ruled tables apart; those without ink are not shown to the engine."""
    tables = {i: sheet.tables for i, sheet in enumerate(sheets) if sheet.ink and sheet.tables}
    found = iter(_read([image for sheet in sheets if sheet.ink for image in sheet.images], settings))
    pages: list[tuple[Read, ...]] = []
    cells: dict[int, tuple[Read, ...]] = {}
    for i, sheet in enumerate(sheets):
        pages.append(next(found) if sheet.ink else ())
        if i in tables:
            cells[i] = tuple(cellwise.put_back(next(found), tables[i].places))
    pages = [stacked.without(sheet.images[0], page) for sheet, page in zip(sheets, pages, strict=True)]
    # Where the engine took short lines for columns or a picture it left some out: those are read again as one block.
    unsure = [i for i, read in cells.items() if not cellwise.sure(read, tables[i].places)]
    passed = {
        i: lines
        for i, sheet in enumerate(sheets)
        if sheet.ink and (lines := passed_over.lines(sheet.images[0], pages[i]))
    }
    blocks = [*(tables[i].cells for i in unsure), *(image for image, _ in passed.values())]
    again = iter(_read(blocks, replace(settings, psm=ONE_BLOCK)))
    for i in unsure:
        cells[i] = tuple(cellwise.put_back(next(again), tables[i].places))
    for i, (_, places) in passed.items():
        pages[i] = (*pages[i], *passed_over.put_back(next(again), places))
    words = ((*page, *cells.get(i, ())) for i, page in enumerate(pages))
    return [_Try(_words(sheet, read), sheet, settings) for sheet, read in zip(sheets, words, strict=True)]


def _read(images: Sequence[Image.Image], settings: Settings) -> list[tuple[Read, ...]]:
    return tesseract.read(images, settings) if images else []


def _words(sheet: preprocess.Prepared, found: Sequence[Read]) -> tuple[Read, ...]:
    ink = sheet.dark
    told = capitals.told(rings.told(signs.restore(found, ink), ink), ink)
    words = letterforms.words_only(told, ink)
    return ruling.words_between(words if sheet.tables else crosses.told(words, ink), sheet.rules)


def _others(usual: Settings, engine: tesseract.Engine) -> Sequence[Settings]:
    """What to try where the first reading is poor: another threshold, then the help of the Swedish model."""
    tries = [replace(usual, threshold=2)]
    if engine.latin and "swe" in engine.languages:
        tries.append(Settings(f"{usual.lang}+swe", threshold=2))
    return tries


def _poor(one: _Try, kit: Kit) -> bool:
    if one.confidence is None:
        return one.sheet.ink > ALMOST_WHITE
    if one.confidence < DOUBTFUL:
        return True
    text = one.text()
    return sum(map(str.isalpha, text)) > 200 and kit.lexicon.quality(text) < GOOD_TEXT


def _sideways(image: Image.Image, engine: tesseract.Engine) -> int:
    """Quarter turns clockwise that bring lines of text level: 0, or 1 or 3 where they run up or down the page."""
    if not preprocess.runs_upwards(image):
        return 0
    if engine.can_orient:
        degrees, sure = tesseract.orientation(image)
        if degrees in (90, 270) and sure > 1:
            return degrees // 90
    return 1


def _other_way_up(image: Image.Image, first: _Try, engine: tesseract.Engine) -> _Try:
    """The reading of the page turned as the engine advises, or upside down, where that reads better."""
    turns = (first.sheet.turned + 2) % 4
    if engine.can_orient:
        degrees, sure = tesseract.orientation(image)
        if sure > 1:
            turns = degrees // 90
    if turns == first.sheet.turned:
        return first
    (other,) = _attempt([preprocess.prepare(image, turns)], first.settings)
    return max(first, other, key=lambda one: one.worth)


def _finish(best: _Try, stamped: Sequence[Read], drawn: Sequence[Read], remarks: tuple[str, ...]) -> Reading:
    ink = best.sheet.dark
    lines = letterforms.typeset(best.words, ink)
    return Reading(
        tuple(tuple(line) for line in lines),
        best.confidence,
        remarks,
        best.sheet.turned,
        best.sheet.tilt,
        best.sheet.rules,
        tuple(tuple(line) for line in letterforms.typeset(stamped, ink)),
        tuple(tuple(line) for line in letterforms.typeset(drawn, ink)),
    )
