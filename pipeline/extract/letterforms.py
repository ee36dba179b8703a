"""What the shape of read words tells: type size, bold type, which stand on one line, which are no words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np
from numpy.typing import NDArray

from pipeline.extract.pixels import runs
from pipeline.extract.tesseract import Read

TALL = set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789bdfhklt§&()/!?%|[]{}ÉÜß")
CROWNED = set("ÅÄÖ")
DEEP = set("gjpqy,;§()Q[]{}|")
SMALL = set("acemnorsuvwxzåäöi")
# Parts of the type size, as in Times and Arial (Liberation): a capital, a small letter, what hangs below the line.
ASCENT, CROWN, X_HEIGHT, DESCENT = 0.69, 0.88, 0.50, 0.21
ROOM = 0.78
"""A line's box reaches this part of its size above the base line, so that lines of one size are equally tall."""

BOLDER = 1.35
"""Strokes of bold type are 1.5–1.8 times as wide as those of regular type of the same size; blur narrows the gap."""
THICKER = 1.22
"""…and they are wider in themselves: blur alone makes the strokes of small print wide for their size."""

WIDE = 1.2
"""Heights of a word. A space between words is a quarter to a half, one before another cell or column more than this."""

FLAT = 0.25
"""Part of the height of a word: letters have their ink in more rows than this, dots on a line in fewer."""
TALL_AS = 0.85
"""An x as tall as other words is a cross: a small letter has two thirds of the height of one with capitals."""
TWO_WIDE = 1.5
"""Width over height that two letters side by side have at least."""
DASH = 0.55
"""Heights of a word: a dash is wider, a hyphen narrower. (0.5 and 0.25 of the type size.)"""

BARS = frozenset("iIl1|!][")
BAR, FULL = 1.15, 0.85
"""A bar beside a heading is so many times as tall as the words on its line, and such a part of its box is ink."""

STROKE = 2
"""Pixels of a row that are ink where a letter begins: one is dust."""

STACKED = 0.6
"""Part of the tallest letter of a box that another below it has: the box holds a column of them."""
DOTS = 0.4
"""Part of the height of letters that is white between them and their dots at most."""

UNSURE = 35
"""Confidence below which a word that looks like noise is noise. Letters of real words seldom get less than 40."""

_BETWEEN_RULES = re.compile("[^_]+")

FEW = 4
"""Letters of a line, all doubted, that are none. A name that was signed over has more."""


@dataclass(frozen=True, slots=True)
class Set:
    """A word with what its line tells: type size and base line in pixels."""

    read: Read
    size: float
    base: float
    bold: bool

    @property
    def top(self) -> float:
        return self.base - ROOM * self.size

    @property
    def bottom(self) -> float:
        return self.base + DESCENT * self.size


def typeset(found: Sequence[Read], ink: NDArray[np.bool_]) -> list[list[Set]]:
    """The words line by line from the top, from the left in each; ``ink`` is the image they were read from."""
    lines = [(run, words) for words in by_line(found) for run in unbroken(words)]
    weights = {word: stroke(word, ink) for word in found}
    # A dash or a disc that stands by itself has no letters to tell the line's size and base by: others on it have.
    measured = [
        (run, *measure([close(word, ink) for word in (run if _lettered(run) else words)])) for run, words in lines
    ]
    usual_stroke = _middle((weights[w], len(w.text)) for w in found)
    usual = _middle((weights[w] / size, len(w.text)) for words, size, _ in measured for w in words)
    segments: list[list[Set]] = []
    for words, size, base in measured:
        bold = [weights[w] > BOLDER * usual * size and weights[w] > THICKER * usual_stroke for w in words]
        # A comma or a lone figure is too little to tell by: words of a line that is mostly bold are.
        if sum(len(w.text) for w, b in zip(words, bold, strict=True) if b) > 0.6 * sum(len(w.text) for w in words):
            bold = [True] * len(words)
        segments.append([Set(w, size, base, b) for w, b in zip(words, bold, strict=True)])
    return side_by_side(segments)


def close(word: Read, ink: NDArray[np.bool_]) -> Read:
    """The word with its box drawn close around its letters: the engine's may be as tall as its whole row of text.

    Dots and rings stand close above letters, and nothing of a letter stands apart below. Signs by themselves stay, and
    letters below each other.
    """
    rows = runs(ink[word.y0 : word.y1, word.x0 : word.x1].sum(axis=1) >= STROKE, 1)
    if not rows or not any(map(str.isalnum, word.text)):
        return word
    letters = max(rows, key=len)
    if sum(len(row) > STACKED * len(letters) for row in rows) > 1:
        return word
    top = letters.start
    for row in reversed(rows[: rows.index(letters)]):
        if top - row.stop > DOTS * len(letters):
            break
        top = row.start
    return replace(word, y0=word.y0 + top, y1=word.y0 + letters.stop)


def by_line(found: Iterable[Read]) -> list[list[Read]]:
    """The words line by line, as the engine told lines apart."""
    lines: dict[tuple[int, int, int], list[Read]] = {}
    for word in found:
        lines.setdefault(word.line, []).append(word)
    return list(lines.values())


def unbroken(words: Sequence[Read]) -> Iterator[list[Read]]:
    """A line cut at wide white spaces, beyond which type of another size may stand."""
    run: list[Read] = []
    for word in sorted(words, key=lambda w: w.x0):
        if run and word.x0 - run[-1].x1 > WIDE * max(word.y1 - word.y0, run[-1].y1 - run[-1].y0):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def measure(words: Sequence[Read]) -> tuple[float, float]:
    """Type size and base line of words on one line, in pixels."""
    sizes: list[float] = []
    bases: list[float] = []
    for word in words:
        if not _lettered([word]):
            continue
        letters = set(word.text)
        above = CROWN if letters & CROWNED else ASCENT if letters & TALL else X_HEIGHT
        below = DESCENT if letters & DEEP else 0.0
        size = (word.y1 - word.y0) / (above + below)
        weight = min(len(word.text), 12)
        sizes += [size] * weight
        bases += [word.y1 - below * size] * weight
    if not sizes:
        return max(float(w.y1 - w.y0) for w in words), float(max(w.y1 for w in words))
    return median(sizes), median(bases)


def _lettered(words: Sequence[Read]) -> bool:
    return any((TALL | CROWNED | SMALL) & set(word.text) for word in words)


def stroke(word: Read, ink: NDArray[np.bool_]) -> float:
    """Mean width of the word's strokes along the line, in pixels."""
    patch = ink[word.y0 : word.y1, word.x0 : word.x1]
    if patch.size == 0:
        return 0.0
    edges = int((patch[:, 1:] & ~patch[:, :-1]).sum()) + int(patch[:, 0].sum())
    return float(patch.sum()) / max(edges, 1)


def side_by_side(segments: Iterable[list[Set]]) -> list[list[Set]]:
    """Segments whose base lines are level become one line: table cells, a margin label and its text."""
    lines: list[list[Set]] = []
    for segment in sorted(segments, key=lambda words: words[0].base):
        first = segment[0]
        for line in reversed(lines[-3:]):
            other = line[0]
            if abs(other.base - first.base) < 0.4 * min(other.size, first.size) and _apart(line, segment):
                line += segment
                break
        else:
            lines.append(list(segment))
    return [sorted(line, key=lambda w: w.read.x0) for line in lines]


def _apart(line: Sequence[Set], segment: Sequence[Set]) -> bool:
    left, right = min(w.read.x0 for w in segment), max(w.read.x1 for w in segment)
    return all(w.read.x1 <= left + 4 or w.read.x0 >= right - 4 or not _cover(w, segment) for w in line)


def _cover(word: Set, segment: Sequence[Set]) -> bool:
    return any(w.read.x0 < word.read.x1 - 4 and word.read.x0 < w.read.x1 - 4 for w in segment)


def words_only(found: Sequence[Read], ink: NDArray[np.bool_]) -> tuple[Read, ...]:
    """The words without what dust, rules, dotted lines and pen strokes were taken for; ``ink`` is their image."""
    heights = [w.y1 - w.y0 for w in found if w.confidence > 80 and any(map(str.isalnum, w.text))]
    usual = median(heights) if heights else len(ink) / 80
    lines = {words[0].line: words for words in by_line(found) if not _illegible(words, found)}
    tallest = {line: _sure_height(words, usual) for line, words in lines.items()}
    kept = (
        w
        for w in found
        if w.line in lines
        and not _noise(w, usual, tallest[w.line])
        and not _dotted_line(w, usual, ink)
        and not _bar(w, tallest[w.line], ink)
    )
    return tuple(_once(part, usual) for word in kept for part in _without_rule(word))


def _without_rule(word: Read) -> Iterator[Read]:
    """The word, or the words, without the rule below it that was read as underscores; addresses have their own."""
    if "_" not in word.text or "@" in word.text or "." in word.text.rstrip(".") or not any(map(str.isalpha, word.text)):
        yield word
        return
    step = (word.x1 - word.x0) / len(word.text)
    for part in _BETWEEN_RULES.finditer(word.text):
        x0, x1 = (word.x0 + round(step * at) for at in part.span())
        yield replace(word, text=part[0], x0=x0, x1=max(x1, x0 + 1))


def _illegible(words: Sequence[Read], found: Sequence[Read]) -> bool:
    """Whether a line is a few letters that the engine doubts, with nothing beside them: a sheet's edge, a fold."""
    if sum(len(word.text) for word in words) > FEW or any(
        w.confidence >= UNSURE or not w.text.isalpha() for w in words
    ):
        return False
    middle = (words[0].y0 + words[0].y1) / 2
    return not any(other.y0 < middle < other.y1 for other in found if other.line != words[0].line)


def _sure_height(words: Sequence[Read], usual: float) -> float:
    """How tall words are on a line: as its sure ones, for headings are taller than the page's other lines."""
    sure = [w.y1 - w.y0 for w in words if w.confidence > 80 and len(w.text) > 1]
    return max(usual, median(sure)) if sure else usual


def _once(word: Read, usual: float) -> Read:
    """The word as it is printed: X for a tall x, – for a wide -, one capital for one read small and large (``xX``)."""
    tall, wide, text = word.y1 - word.y0, word.x1 - word.x0, word.text
    if len(text) == 2 and text[0] != text[1] and text[0] == text[1].swapcase() and wide < TWO_WIDE * tall:
        return replace(word, text=text.upper()[0])
    if text == "x" and tall > TALL_AS * usual:
        return replace(word, text="X")
    return replace(word, text="–") if text == "-" and wide > DASH * usual else word


def _dotted_line(word: Read, usual: float, ink: NDArray[np.bool_]) -> bool:
    """Whether letters were read where a line to sign on is dotted: next to all ink in a few rows of pixels."""
    if not any(map(str.isalpha, word.text)) or word.x1 - word.x0 < usual:
        return False
    rows = np.sort(ink[word.y0 : word.y1, word.x0 : word.x1].sum(axis=1))[::-1]
    return bool(rows[: max(round(FLAT * usual), 1)].sum() > 0.9 * rows.sum())


def _bar(word: Read, beside: float, ink: NDArray[np.bool_]) -> bool:
    """Whether a letter is a bar of ink beside a heading: taller than its line, and full."""
    if word.text not in BARS or word.y1 - word.y0 < BAR * beside:
        return False
    patch = ink[word.y0 : word.y1, word.x0 : word.x1]
    return float(patch[:, patch.any(axis=0)].mean()) > FULL


def _noise(word: Read, usual: float, beside: float) -> bool:
    """Whether a word is none; ``usual`` is how tall words are on the page, ``beside`` on its line."""
    tall, wide = word.y1 - word.y0, word.x1 - word.x0
    if "§" in word.text or "•" in word.text:
        return False
    odd = tall < 0.35 * usual or tall > 1.6 * beside
    if not any(map(str.isalnum, word.text)):
        # Signs by themselves: a list's dash is read with little confidence, but it has a dash's shape.
        if set(word.text) <= set("-–—") and 2 * tall <= wide <= 1.5 * usual and wide >= 0.25 * usual:
            return False
        return word.confidence < UNSURE or (set(word.text) <= set("|_-—~'`‘’.,:;") and tall > 2 * usual)
    if any(map(str.isdigit, word.text)):
        return word.confidence < UNSURE and odd
    # Letters that are much flatter or taller than the page's: dotted lines, signatures, stamps.
    return word.confidence < UNSURE and (odd or (len(word.text) < 3 and word.confidence < 25))


def _middle(weighted: Iterable[tuple[float, int]]) -> float:
    """The median of values that count as often as their weight says; 0 of none."""
    values = sorted(weighted)
    half = sum(weight for _, weight in values) / 2
    for value, weight in values:
        half -= weight
        if half <= 0:
            return value
    return 0.0
