"""Words with boxes and styles from the text layer of a PDF, and the rules drawn on its pages."""

from __future__ import annotations

import logging
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdftypes import PDFStream
from pdfplumber.page import Page as PdfPage
from pdfplumber.utils.exceptions import PdfminerException

from pipeline.document import Box, Word
from pipeline.errors import UnreadableFile, cause
from pipeline.extract import letters, tables, turned
from pipeline.extract.drawn import Char, Drawing, Shape, drawing
from pipeline.extract.tables import Rule
from pipeline.text import Span

# The parser tells of every oddity that it gets over; what it cannot get over it raises.
logging.getLogger("pdfminer").setLevel(logging.ERROR)


BULLET_REACH, MOST_BULLETS = 20.0, 100
"""Points from a drawn bullet to its text at most; a page with more discs than this shows a chart or a map."""
TAIL = 65536
"""Bytes at the end of a PDF within which its end mark stands, with room for what a server put after it."""
STRUCK, BASELINE, BELOW = 0.3, 0.75, 0.2
"""Parts of the height of a word: a rule between the first two strikes it out, one further down underlines it."""
THIN = 2.0
"""A rectangle thinner than this many points is a rule."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page before it has lines.

    ``aside`` is what runs up or down the margin, a line each; ``image_cover`` the part of the page under images, 0–1.
    Where most of the text runs another way than to the right (``angle``), boxes are those of the page turned upright.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    image_cover: float
    aside: tuple[tuple[Word, ...], ...] = ()
    angle: int = 0

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def read(path: Path) -> Iterator[Sheet]:
    """Every page of a PDF, in order. Raises UnreadableFile, with the cause, where that cannot be done."""
    _refuse_truncated(path)
    number = 0
    try:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                number = page.page_number
                yield _sheet(page)
                _let_go(page)
    except (UnreadableFile, MemoryError):
        raise
    except Exception as error:  # a damaged PDF makes the parser fail in any way there is
        raise UnreadableFile(_cause(path, error, number)) from error
    if number == 0:
        raise UnreadableFile(f"{path.name} is a PDF without pages; download it again or export it anew.")


def _let_go(page: PdfPage) -> None:
    """Forget what the parser has read of a page; or a file would be kept whole, with the images of its scans."""
    page.close()
    page.page_obj.contents = []
    kept: dict[int, tuple[object, int]] = page.pdf.doc._cached_objs
    for number in [n for n, (thing, _) in kept.items() if isinstance(thing, PDFStream)]:
        del kept[number]


def _refuse_truncated(path: Path) -> None:
    """A PDF ends with its table of contents; one cut short has lost it."""
    with path.open("rb") as file:
        file.seek(0, 2)
        file.seek(max(file.tell() - TAIL, 0))
        tail = file.read()
    if b"%%EOF" not in tail and b"startxref" not in tail:
        raise UnreadableFile(f"{path.name} is cut short: the end of the PDF is missing; download or copy it again.")


def _cause(path: Path, error: Exception, page: int) -> str:
    inner = error.args[0] if isinstance(error, PdfminerException) and error.args else error
    if isinstance(inner, PDFPasswordIncorrect | PDFEncryptionError):
        return f"{path.name} is encrypted and needs a password; save a copy without password and give that."
    where = f"page {page + 1}" if page else "the file structure"
    return f"{path.name} is damaged: {where} cannot be read ({cause(inner)}); download it again or export it anew."


def _sheet(page: PdfPage) -> Sheet:
    drawn = drawing(page)
    x, y = float(page.bbox[0]), float(page.bbox[1])
    rules = tuple(_rules(drawn, x, y))
    width, height = float(page.width), float(page.height)
    right, foot = x + width, y + height
    chars = [c for c in drawn.chars if c.x1 > x and c.x0 < right and c.bottom > y and c.top < foot]
    covered = sum(
        max(0.0, min(i.x1 - x, width) - max(i.x0 - x, 0.0)) * max(0.0, min(i.bottom - y, height) - max(i.top - y, 0.0))
        for i in drawn.images
    )
    angle = turned.angle_of(chars)
    if angle:
        chars = [_turned(c, angle, x, y, width, height) for c in chars]
        rules = tuple(Rule(*turned.upright((r.x0, r.y0, r.x1, r.y1), angle, width, height)) for r in rules)
        x = y = 0.0
    words = tuple(_marked(letters.level([c for c in chars if c.upright], x, y), rules))
    if not angle:
        words += tuple(_bullets(drawn.curves, words, x, y))
    aside = tuple(letters.on_end([c for c in chars if not c.upright], x, y))
    return Sheet(page.page_number, width, height, words, rules, min(covered / (width * height), 1.0), aside, angle)


def _turned(char: Char, angle: int, dx: float, dy: float, width: float, height: float) -> Char:
    """A character on the page turned upright; text that ran to the right there stands on end here."""
    sides = (char.x0 - dx, char.top - dy, char.x1 - dx, char.bottom - dy)
    x0, top, x1, bottom = turned.upright(sides, angle, width, height)
    on_end = char.upright if angle in (90, 270) else not char.upright
    return char._replace(x0=x0, top=top, x1=x1, bottom=bottom, size=bottom - top, upright=not on_end)


def _rules(drawn: Drawing, dx: float, dy: float) -> Iterator[Rule]:
    for line in drawn.lines:
        x0, x1, y0, y1 = line.x0 - dx, line.x1 - dx, line.top - dy, line.bottom - dy
        if min(x1 - x0, y1 - y0) <= THIN:
            yield Rule(x0, y0, x1, y1)
    for rect in drawn.rects:
        x0, x1, y0, y1 = rect.x0 - dx, rect.x1 - dx, rect.top - dy, rect.bottom - dy
        if min(x1 - x0, y1 - y0) <= THIN:
            yield Rule(x0, y0, x1, y1)
        elif rect.stroke:
            yield Rule(x0, y0, x1, y0)
            yield Rule(x0, y1, x1, y1)
            yield Rule(x0, y0, x0, y1)
            yield Rule(x1, y0, x1, y1)


def _bullets(curves: Sequence[Shape], words: Sequence[Word], dx: float, dy: float) -> Iterator[Word]:
    """The points of lists that browsers draw as small discs instead of writing them."""
    discs = [c for c in curves if c.fill and _is_disc(c)]
    if len(discs) > MOST_BULLETS:
        return
    for disc in discs:
        x0, x1, y = disc.x0 - dx, disc.x1 - dx, (disc.top + disc.bottom) / 2 - dy
        level = [w for w in words if w.box and w.box.y0 < y < w.box.y1 and w.box.x1 > x0 - BULLET_REACH]
        first = min(level, key=lambda w: w.box.x0 if w.box else 0.0, default=None)
        if first is not None and first.box is not None and 0 < first.box.x0 - x1 < BULLET_REACH:
            yield Word("•", Span(0, 0), Box(x0, first.box.y0, x1, first.box.y1), size=first.size)


def _is_disc(curve: Shape) -> bool:
    wide, tall = curve.x1 - curve.x0, curve.bottom - curve.top
    return 1.5 <= wide <= 6 and abs(wide - tall) <= 0.5 and curve.points >= 5


def _marked(words: Sequence[Word], rules: Sequence[Rule]) -> Iterator[Word]:
    """Words with a rule through the middle are struck out, with one just below underlined."""
    flat = sorted((rule.y0, rule.x0, rule.x1) for rule in tables.loose(rules))
    for word in words:
        box = word.box
        assert box is not None
        height, width = box.y1 - box.y0, box.x1 - box.x0
        first = bisect_left(flat, (box.y0 + STRUCK * height,))
        for y, x0, x1 in flat[first : bisect_left(flat, (box.y1 + BELOW * height,), first)]:
            if min(x1, box.x1) - max(x0, box.x0) < 0.6 * width:
                continue
            through = y < box.y0 + BASELINE * height
            word = replace(word, strike=word.strike or through, underline=word.underline or not through)
        yield word
