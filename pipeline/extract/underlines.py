"""Rules right below words: the engine passes over some underlined headings, or takes their letters apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from pipeline.extract.pixels import WHITE, Grey, halved
from pipeline.extract.ruling import DARK, straight
from pipeline.extract.tables import Rule
from pipeline.extract.tesseract import Read

LEAST = 50
"""Pixels at 150 dpi (8 mm): a level run of ink that is longer than letters ever join."""
STEP = 100
"""Pixels of a rule that are looked at, and made white, at a time: it may lie a little askew."""
REACH = 12
"""Pixels (1 mm) from a rule to the words that it underlines, and as much to the white below it."""
THICK = 10
"""Pixels; a wider rule is a bar."""
SOLID = 0.88
"""Part of a row that is ink in a rule. A row of serifs has gaps between its letters."""
FREE = 0.25
"""Part of a row below a rule that is ink at most: tails of letters cross it, and nothing stands on it."""
TAIL = 5
"""Pixels to either side of ink below a rule that belong to the same tail of a letter."""
WORDS = 0.3
"""Part of the width of a rule that has letters right above it."""
READ = 0.75
"""Part of its width that words stand above where they were read; blanks take the rest."""
SURE = 60.0
"""Confidence of a word that was read, and not made of parts of letters."""
WHOLE = 6
"""Letters of a word that is none made of parts of letters, whatever its confidence; it is looked at again by itself."""


def below_words(pixels: Grey, tables: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules below words of a level page at 300 dpi, in its pixels, as far as the words reach.

    Those of ``tables`` and within are none.
    """
    dark = halved(pixels) < DARK
    found = [Rule(2 * x0, 2 * y, 2 * x1, 2 * y) for y, x0, x1 in straight(np.ascontiguousarray(dark.T), LEAST)]
    apart = (rule for rule in found if not any(r.y0 - REACH < rule.y0 < r.y1 + REACH for r in tables))
    return tuple(below for rule in apart if (below := _below_words(pixels, rule)))


def unread(rules: Iterable[Rule], words: Sequence[Read]) -> bool:
    """Whether words above one of the rules were not read, or in parts."""
    for rule in rules:
        above = [w for w in words if _is_whole(w) and w.y0 < rule.y0 < w.y1 + 2 * REACH]
        covered = sum(max(min(w.x1, rule.x1) - max(w.x0, rule.x0), 0.0) for w in above)
        if covered < READ * (rule.x1 - rule.x0):
            return True
    return False


def erased(pixels: Grey, rules: Iterable[Rule]) -> Grey:
    """The page with these rules made white; letters that reach across them stay whole."""
    page = pixels.copy()
    for rule in rules:
        bands = _bands(page, rule)
        found = [_rows_of_rule(band) for band in bands]
        known = [rows for rows in found if rows is not None]
        if not known:
            continue  # another rule so close that both went together
        for band, rows in zip(bands, found, strict=True):
            first, last = rows or known[0]
            tails = (band[last - 1 : last + 3] < DARK).any(axis=0)
            band[first:last, np.convolve(tails, np.ones(2 * TAIL + 1), "same") == 0] = WHITE
    return page


def _is_whole(word: Read) -> bool:
    return word.confidence >= SURE or (len(word.text) >= WHOLE and word.text.isalpha())


def _starts(rule: Rule) -> tuple[int, ...]:
    """Where the stretches begin in which a rule is looked at."""
    left, right = round(rule.x0), round(rule.x1) + 2
    return (*range(left, right - STEP, STEP), max(right - STEP, left))


def _bands(pixels: Grey, rule: Rule) -> list[Grey]:
    """Stretches of the page along a rule, that is in the middle of their height."""
    top = max(round(rule.y0) - 2 * REACH, 0)
    return [pixels[top : top + 4 * REACH, start : start + STEP] for start in _starts(rule)]


def _below_words(pixels: Grey, rule: Rule) -> Rule | None:
    """The rule as far as letters stand above it; None where few do, or where it is no rule in most parts."""
    bands = _bands(pixels, rule)
    found = [
        (start, band, rows[0])
        for start, band in zip(_starts(rule), bands, strict=True)
        if (rows := _rows_of_rule(band)) is not None
    ]
    if 2 * len(found) <= len(bands):
        return None
    above = [(band[max(first - REACH, 0) : first] < DARK).any(axis=0) for _, band, first in found]
    if float(np.mean([columns.mean() for columns in above])) <= WORDS:
        return None
    inked = [start + np.flatnonzero(columns) for (start, _, _), columns in zip(found, above, strict=True)]
    columns = np.concatenate(inked)
    x0, x1 = max(columns.min() - 2 * REACH, rule.x0), min(columns.max() + 2 * REACH, rule.x1)
    return Rule(float(x0), rule.y0, float(x1), rule.y1)


def _rows_of_rule(band: Grey) -> tuple[int, int] | None:
    """Where a rule begins and ends in a stretch of the page; None where there is none, or something stands on it."""
    inked = (band < DARK).mean(axis=1)
    ruled = np.flatnonzero(inked[: 3 * REACH] > SOLID)
    if not len(ruled) or ruled[-1] - ruled[0] >= THICK:
        return None
    first, last = max(int(ruled[0]) - 1, 0), int(ruled[-1]) + 2
    return None if inked[last + 1 : last + 1 + REACH // 2].max(initial=0.0) > FREE else (first, last + 1)
