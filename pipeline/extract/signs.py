"""Signs told by the shape of their ink where the engine reads others: § (read 8, S, $, &), • (e, o), 0 (8)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from pipeline.extract.tesseract import Read

Ink = NDArray[np.bool_]
Rows = NDArray[np.bool_]

_TOGETHER = re.compile(r"([8$&S5s6B]{1,2})(\d{1,3}[.,:]?)$")
_ALONE = re.compile(r"(?!§+$)[8$&S5s6B§]{1,3}$")
_NUMBER = re.compile(r"\d{1,3}\b")
_ONE = re.compile(r"[ilI|](?=\d[\d.,:–-]*$)")
"""A 1 before other figures, read as a letter."""
_GLUED = re.compile(r"(?P<organ>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,4})?(?P<sign>§{1,2})(?P<number>\d{1,4}[.,:]?)?$")
"""``§47``, and after the letters of a board: ``Kf§47``, ``Kf§``."""
_DOUBLED = re.compile(r"§[8$&S](\d{1,3}[.,:]?)$")

TALLER = 1.09
"""§ is 1.13–1.2 times as tall as the figures beside it in Arial, 1.2–1.35 in Times; figures are all alike."""
DEEPER = 0.09
"""…and reaches 0.12–0.3 of their height below the line they stand on."""
NARROW = 0.85
"""Width over height of the widest § (0.6 in bold type); more, and it has grown together with a figure."""
SPACE = 0.28
"""Part of the height of § and figures: a narrow space is 0.3 of it, and figures stand 0.05–0.12 apart."""
SPECK = 16
"""Pixels of ink that a glyph has at least; a period has 25."""
ROUND = "eoaOcs0*°·@¢©®º"
FILLED = 0.7
"""Part of its box that a disc covers is 0.785; an e covers half."""
SMALLEST_DISC = 8
"""Pixels; less is a period."""
REACH = 0.45
"""How far above and below a word's box its own ink is looked for, in parts of its height."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """The extent of one printed character, in pixels."""

    top: int
    bottom: int
    width: int

    @property
    def height(self) -> int:
        return self.bottom - self.top


def restore(found: Sequence[Read], ink: Ink) -> tuple[Read, ...]:
    """The words with § and • where the engine read another sign though the ink has their shape."""
    words = [_hollow(_bullet(word, ink), ink) for word in found]
    for i, word in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) and words[i + 1].line == word.line else None
        text = _ONE.sub("1", word.text) if _ONE.match(word.text) else word.text
        if after and _ALONE.match(text) and _NUMBER.match(after.text):
            text = _before_number(word, after, ink)
        if text == word.text and (match := _TOGETHER.match(text)):
            text = _with_sign(word, match[1], match[2], ink)
        elif (match := _DOUBLED.match(text)) and len(glyphs(word, ink)) == len(text.rstrip(".,:")) - 1:
            text = "§" + match[1]  # one sign read twice: § and then 8, with one glyph too few for both
        if text != word.text:
            words[i] = replace(word, text=text)
    return tuple(part for word in words for part in _apart(word, ink))


def _apart(word: Read, ink: Ink) -> tuple[Read, ...]:
    """The word, or a board's letters, § and its number where spaces are printed between that the engine did not see."""
    match = _GLUED.match(word.text)
    if not match:
        return (word,)
    columns = ink[word.y0 : word.y1, word.x0 : word.x1].sum(axis=0)
    runs = np.flatnonzero(np.diff(np.concatenate(([False], columns > 0, [False])).astype(np.int8))).reshape(-1, 2)
    printed = [run for run in runs if columns[run[0] : run[1]].sum() >= SPECK]
    edges = np.concatenate(printed) if printed else np.zeros(0, np.int64)
    gaps = (edges[2::2] - edges[1:-1:2]).tolist()
    cuts = [at for at in {match.start("sign"), match.end("sign")} if 0 < at < len(word.text)]
    order = sorted(range(len(gaps)), key=lambda at: -gaps[at])
    least = max(SPACE * (word.y1 - word.y0), 2 * max((gaps[at] for at in order[len(cuts) :]), default=0))
    parts: list[Read] = []
    begin, x0 = 0, word.x0
    for gap in sorted(at for at in order[: len(cuts)] if gaps[at] >= least):
        left, right = word.x0 + int(edges[2 * gap + 1]), word.x0 + int(edges[2 * gap + 2])
        # Letters and figures may touch, so a gap is known by its place and not by how many there are before it.
        at = min(cuts, key=lambda at: abs(word.x0 + (word.x1 - word.x0) * at / len(word.text) - left))
        if at > begin:
            parts.append(replace(word, text=word.text[begin:at], x0=x0, x1=left))
            begin, x0 = at, right
    return (*parts, replace(word, text=word.text[begin:], x0=x0))


def _bullet(word: Read, ink: Ink) -> Read:
    """The word, or • where a letter or sign is a filled disc: an e or o of that size has a hole."""
    wide, tall = word.x1 - word.x0, word.y1 - word.y0
    if len(word.text) != 1 or word.text not in ROUND or not 0.7 < wide / max(tall, 1) < 1.4:
        return word
    if ink[word.y0 : word.y1, word.x0 : word.x1].mean() < FILLED or tall < SMALLEST_DISC:
        return word
    return replace(word, text="•", confidence=max(word.confidence, 60.0))


def _hollow(word: Read, ink: Ink) -> Read:
    """The word, or 0 where a lone 8 has no stroke across its middle: columns of votes end in such figures."""
    tall = word.y1 - word.y0
    if word.text != "8" or tall < 2 * SMALLEST_DISC:
        return word
    rows = ink[word.y0 + tall // 4 : word.y1 - tall // 4, word.x0 : word.x1]
    edges = np.diff(np.pad(rows, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    return word if (edges.clip(min=0).sum(axis=1) < 2).any() else replace(word, text="0")


def _before_number(word: Read, after: Read, ink: Ink) -> str:
    signs, figures = glyphs(word, ink), glyphs(after, ink)
    if 0 < len(signs) <= min(len(word.text), 2) and all(_is_sign(sign, figures) for sign in signs):
        return "§" * len(signs)
    return word.text


def _with_sign(word: Read, signs: str, figures: str, ink: Ink) -> str:
    shapes = glyphs(word, ink)
    for count in range(len(signs), 0, -1):
        if len(shapes) > count and all(_is_sign(shape, shapes[count:]) for shape in shapes[:count]):
            return "§" * count + signs[count:] + figures
    return word.text


def _is_sign(shape: Glyph, figures: Sequence[Glyph]) -> bool:
    """Whether a glyph is taller and deeper than all the figures it stands before."""
    if not figures or shape.width > NARROW * shape.height:
        return False
    height = sorted(figure.height for figure in figures)[len(figures) // 2]
    deepest = max(figure.bottom for figure in figures)
    return shape.height >= TALLER * height and shape.bottom - deepest >= DEEPER * height


def glyphs(word: Read, ink: Ink) -> list[Glyph]:
    """The glyphs of a word from the left; those that touch count as one."""
    tall = word.y1 - word.y0
    top = max(word.y0 - round(REACH * tall), 0)
    patch = ink[top : word.y1 + round(REACH * tall), max(word.x0 - 2, 0) : word.x1 + 2]
    inside = patch[word.y0 - top : word.y1 - top].any(0)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], inside, [False])).astype(np.int8)))
    found: list[Glyph] = []
    for left, right in zip(edges[0::2], edges[1::2], strict=True):
        rows = np.asarray(patch[:, left:right].any(axis=1))
        middle = word.y0 - top + tall // 2
        span = _run_around(rows, middle)
        # A figure or § reaches over the middle of its line; a period or a speck does not.
        if span and span[1] - span[0] > 0.4 * tall:
            found.append(Glyph(top + span[0], top + span[1], int(right - left)))
    return found


def _run_around(rows: Rows, middle: int) -> tuple[int, int] | None:
    """The unbroken run of inked rows at or nearest to the middle."""
    inked = np.flatnonzero(rows)
    if not len(inked):
        return None
    start = stop = int(inked[np.abs(inked - middle).argmin()])
    while start > 0 and rows[start - 1]:
        start -= 1
    while stop + 1 < len(rows) and rows[stop + 1]:
        stop += 1
    return start, stop + 1
