"""Capitals read as the small letter of the same shape (c, o, p, s, u, v …), told by how tall they are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from pipeline.extract.letterforms import by_line, measure, unbroken
from pipeline.extract.tesseract import Read

Ink = NDArray[np.bool_]

TWINS = frozenset("copsuvwxyz")
LARGE, SMALL = 0.6, 0.5
"""Parts of the type size: a capital is 0.6–0.71 tall, a small letter 0.43–0.57 (in scanned Times, Arial, Courier)."""
HIGHEST, CLEAR = 0.76, 0.9
"""Ink between these belongs to something else: an accent, a frame. The line above ends higher up."""
LEFT = 0.35
"""Part of the type size within which the first letter has its full height and the second has not begun."""
FEWEST = 6
"""Letters of a line from which its type size can be measured."""
_TWICE = re.compile(r"([^\W\d_A-ZÅÄÖ])([A-ZÅÄÖ])(?=[a-zåäöé])")


def told(found: Sequence[Read], ink: Ink) -> tuple[Read, ...]:
    """The words, with a capital where one is printed; a first letter read both small and large (``zZ``) is one."""
    found = [_once(word) for word in found]
    texts: dict[int, str] = {}
    for line in by_line(found):
        for run in unbroken(line):
            if sum(sum(map(str.isalpha, word.text)) for word in run) < FEWEST:
                continue
            size, base = measure(run)
            for word in run:
                texts[id(word)] = _first(word, size, base, ink)
    return tuple(
        word if texts.get(id(word), word.text) == word.text else replace(word, text=texts[id(word)]) for word in found
    )


def _once(word: Read) -> Read:
    twice = _TWICE.match(word.text)
    return replace(word, text=word.text[1:]) if twice and twice[1].upper() == twice[2] else word


def _first(word: Read, size: float, base: float, ink: Ink) -> str:
    letter, rest = word.text[:1], word.text[1:]
    if letter in TWINS and rest[:1].islower() and _height(word, size, base, ink) >= LARGE:
        return letter.upper() + rest
    return word.text


def _height(word: Read, size: float, base: float, ink: Ink) -> float:
    """How far the first letter reaches above the line, in parts of the type size; 0 where that cannot be told."""
    top = max(round(base - CLEAR * size), 0)
    patch = ink[top : round(base), word.x0 : word.x0 + max(round(LEFT * size), 3)]
    inked = np.asarray(patch.any(axis=1))
    tall = (base - top - int(inked.argmax())) / size if inked.any() else 0.0
    stroke = inked[int(inked.argmax()) : max(round(base - SMALL * size) - top, 0)]
    # A speck above a small letter stands apart from it. So does the bar of a Z, which is joined further to the right.
    return tall if tall <= HIGHEST and (stroke.all() or word.text[0] == "z") else 0.0
