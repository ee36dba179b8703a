"""Words printed with space between their letters (``B e s l u t``) made whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from pipeline.document import Word
from pipeline.extract.rows import enclosing, visual_lines

FEWEST, CAPITALS = 4, 6
"""So many letters in a row are a word with space between them, and so many capitals: fewer may be parties or
X-es. Three letters are one where they are all that stands on the line."""
WIDEST = 1.0
"""Parts of the height that two letters of a word may stand apart at most: cells of a table stand further apart."""
BETWEEN_WORDS = 1.5
"""A gap so many times as wide as that between letters parts words."""
_LETTERS = re.compile(r"[^\W\d_][a-zåäöéü]+|[A-ZÅÄÖÉÜ]+")
_SHORT = re.compile(r"[A-ZÅÄÖ][a-zåäö]{2}")
_TYPED = re.compile(r"[^\W_](?: [^\W_])+(?: {2,}(?:[iå]|[^\W_](?: [^\W_])+))*")
LONGEST = 30
"""Letters of a typed run without wider gaps: in a longer one the words cannot be told apart."""


def closed_up(words: Sequence[Word]) -> list[Word]:
    """The words of a page, those of single letters at even distances put together."""
    if sum(_is_letter(word) for word in words) < 3:
        return list(words)
    joined: dict[int, Word] = {}
    gone: set[int] = set()
    for line in visual_lines(words):
        for run in _runs(line):
            text = "".join(word.text for word in run)
            if not _is_word(text) and not (len(run) == len(line) and _SHORT.fullmatch(text)):
                continue
            for letters in _words_of(run):
                joined[id(letters[0])] = replace(
                    letters[0], text="".join(w.text for w in letters), box=enclosing(letters)
                )
                gone |= {id(letter) for letter in letters[1:]}
    return [joined.get(id(word), word) for word in words if id(word) not in gone]


def typed_apart(line: str) -> list[tuple[int, int, str]]:
    """Where in a line of nothing but single letters its words stand, and what they are; none for any other line."""
    text = line.strip()
    at = line.find(text)
    if not _TYPED.fullmatch(text) or not _is_word(text.replace(" ", "")):
        return []
    found = []
    for match in re.finditer(r"\S(?: \S)*", text):
        if len(match[0]) > 2 * LONGEST:
            return []
        found.append((at + match.start(), at + match.end(), match[0].replace(" ", "")))
    return found


def _is_word(letters: str) -> bool:
    """Whether letters in a row are text and not the cells of a table."""
    fewest = CAPITALS if letters.isupper() else FEWEST
    return len(letters) >= fewest and len(set(letters)) >= 3 and _LETTERS.fullmatch(letters) is not None


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalpha()


def _gap(before: Word, after: Word) -> float:
    """White space between two words as part of the height of type."""
    if before.box is None or after.box is None:
        return 0.0
    return (after.box.x0 - before.box.x1) / max(before.box.y1 - before.box.y0, 1.0)


def _runs(line: Sequence[Word]) -> Iterator[list[Word]]:
    """Single letters side by side, no gap among them as wide as those between cells."""
    run: list[Word] = []
    for word in line:
        if run and (not _is_letter(word) or _gap(run[-1], word) > WIDEST):
            yield run
            run = []
        if _is_letter(word):
            run.append(word)
    if run:
        yield run


def _words_of(run: Sequence[Word]) -> Iterator[list[Word]]:
    limit = BETWEEN_WORDS * median(_gap(a, b) for a, b in pairwise(run))
    letters = [run[0]]
    for before, after in pairwise(run):
        if _gap(before, after) > limit:
            yield letters
            letters = []
        letters.append(after)
    yield letters
