"""Drawn: what a PDF draws on a page, as characters, rules, discs and images, with boxes from the top left.

pdfplumber gives the same as dictionaries of thirty fields, which takes as long again as reading the page. Here the
parser's device keeps of each character what reading needs, under the same rules for where it lies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage, LTLine, LTRect
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfplumber.page import Page, fix_fontname_bytes

Matrix = tuple[float, float, float, float, float, float]


class Char(NamedTuple):
    """A character; ``size`` in points, ``angle`` the way it runs: 0 to the right, 90 up, 180 on its head, 270 down."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    font: str
    upright: bool
    angle: int


@dataclass(frozen=True, slots=True)
class Shape:
    """A line, rectangle, curve or image; ``points`` is how many points its path has."""

    x0: float
    top: float
    x1: float
    bottom: float
    stroke: bool = False
    fill: bool = False
    points: int = 0


@dataclass(slots=True)
class Drawing:
    """All that a page draws, each kind in the order it is drawn."""

    chars: list[Char] = field(default_factory=list)
    lines: list[Shape] = field(default_factory=list)
    rects: list[Shape] = field(default_factory=list)
    curves: list[Shape] = field(default_factory=list)
    images: list[Shape] = field(default_factory=list)


def drawing(page: Page) -> Drawing:
    """What a page draws, in the coordinates of pdfplumber: origin at the top left of its media box."""
    device = _Device(page)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    return device.drawing


class _Device(PDFLayoutAnalyzer):
    """Takes down characters at once, without an object of the layout for each."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.pdf.rsrcmgr, pageno=page.page_number)
        self.drawing = Drawing()
        self._left, self._top = (float(side) for side in page.mediabox[:2])
        self._foot = float(page.height) + self._top
        self._fonts: dict[int, tuple[PDFFont, str, float, dict[int, tuple[str, float]]]] = {}

    def receive_layout(self, ltpage: Any) -> None:
        for item in _leaves(ltpage):
            sides = item.x0 + self._left, self._foot - item.y1, item.x1 + self._left, self._foot - item.y0
            if isinstance(item, LTImage):
                self.drawing.images.append(Shape(*sides))
            elif isinstance(item, LTCurve):
                shape = Shape(*sides, bool(item.stroke), bool(item.fill), len(item.pts))
                self._kept(item).append(shape)

    def _kept(self, item: LTCurve) -> list[Shape]:
        if isinstance(item, LTLine):
            return self.drawing.lines
        return self.drawing.rects if isinstance(item, LTRect) else self.drawing.curves

    def render_string_horizontal(
        self,
        seq: Any,
        matrix: Matrix,
        pos: tuple[float, float],
        font: PDFFont,
        fontsize: float,
        scaling: float,
        charspace: float,
        wordspace: float,
        rise: float,
        dxscale: float,
        ncs: Any,
        graphicstate: Any,
    ) -> tuple[float, float]:
        """Take down the characters of a string; comes back where the pen stands after it, in text space.

        A loop of its own for what the parser does with five calls a character: most of the time goes here.
        """
        _, name, descent, glyphs = self._fonts.get(id(font)) or self._new(font)
        a, b, c, d, e, f = matrix
        level = b == 0 == c
        angle = way(a, b)
        upright = a * d * scaling > 0 and b * c <= 0
        low = descent * fontsize + rise
        high = low + fontsize
        left, foot, add = self._left, self._foot, self.drawing.chars.append
        x, y = pos
        spaced = False
        for part in seq:
            if isinstance(part, int | float):
                x -= part * dxscale
                spaced = True
            elif isinstance(part, bytes):
                for cid in font.decode(part):
                    if spaced:
                        x += charspace
                    spaced = True
                    text, width = glyphs.get(cid) or self._glyph(font, cid, glyphs)
                    advance = width * fontsize * scaling
                    dx, dy = x * a + y * c + e, x * b + y * d + f
                    if level:
                        x0, x1, y0, y1 = dx, a * advance + dx, d * low + dy, d * high + dy
                        if x1 < x0:
                            x0, x1 = x1, x0
                        if y1 < y0:
                            y0, y1 = y1, y0
                    else:
                        across = [a * h + c * v + dx for h in (0, advance) for v in (low, high)]
                        up = [b * h + d * v + dy for h in (0, advance) for v in (low, high)]
                        x0, x1, y0, y1 = min(across), max(across), min(up), max(up)
                    add(Char(text, x0 + left, foot - y1, x1 + left, foot - y0, y1 - y0, name, upright, angle))
                    x += advance
                    if cid == 32 and wordspace:
                        x += wordspace
        return x, y

    def render_char(self, matrix: Matrix, *rest: Any) -> float:
        """A character of a font that is written downwards, which Swedish never is: as the parser has it."""
        advance: float = super().render_char(matrix, *rest)
        item = self.cur_item._objs.pop()
        assert isinstance(item, LTChar)
        sides = item.x0 + self._left, self._foot - item.y1, item.x1 + self._left, self._foot - item.y0
        angle = way(*matrix[:2])
        self.drawing.chars.append(Char(item.get_text(), *sides, item.size, _named(item.fontname), item.upright, angle))
        return advance

    def _new(self, font: PDFFont) -> tuple[PDFFont, str, float, dict[int, tuple[str, float]]]:
        # The font is kept, so that no other can get its id.
        return self._fonts.setdefault(id(font), (font, _named(font.fontname), font.get_descent(), {}))

    def _glyph(self, font: PDFFont, cid: int, glyphs: dict[int, tuple[str, float]]) -> tuple[str, float]:
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = self.handle_undefined_char(font, cid)
        glyphs[cid] = text, font.char_width(cid)
        return glyphs[cid]


def way(along: float, up: float) -> int:
    """Which way text runs whose matrix moves the pen so far along and up: 0, 90, 180 or 270."""
    if abs(along) >= abs(up):
        return 0 if along >= 0 else 180
    return 90 if up > 0 else 270


def _named(font: Any) -> str:
    return fix_fontname_bytes(font) if isinstance(font, bytes) else str(font)


def _leaves(container: Any) -> Iterator[Any]:
    for item in container:
        if isinstance(item, LTContainer):
            yield from _leaves(item)
        else:
            yield item
