"""Characters of a text layer joined to words, with the style of their font."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from pipeline.document import Box, Word
from pipeline.extract.drawn import Char
from pipeline.text import Span

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
WORD_GAP = 0.18
"""Where no space is drawn, white space wider than this part of the type size parts two words."""
NUMBER_GAP = 0.1
"""…and wider than this part where a number begins."""
NO_ROOM = 0.03
"""A letter that begins within this part of the type size after another touches it, whatever is drawn between them."""


def level(chars: Sequence[Char], dx: float, dy: float) -> list[Word]:
    """Characters in the order they are drawn, joined into words where they stand side by side."""
    words: list[Word] = []
    run: list[Char] = []
    for i, char in enumerate(chars):
        if char.text.isspace():
            if run and not _without_room(run[-1], char, chars[i + 1] if i + 1 < len(chars) else None):
                words.append(_word(run, dx, dy))
                run = []
            continue
        if run:
            last = run[-1]
            size = last.size
            gap = char.x0 - last.x1
            if (
                not -0.35 * size < gap < (NUMBER_GAP if _set_apart(run, char) else WORD_GAP) * size
                or abs(char.bottom - last.bottom) > 0.25 * size
                or not 0.8 < char.size / (size or 1) < 1.25
            ):
                words.append(_word(run, dx, dy))
                run = []
        run.append(char)
    if run:
        words.append(_word(run, dx, dy))
    return _once(words)


def _without_room(before: Char, space: Char, after: Char | None) -> bool:
    """Whether a space has no width on paper, as browsers write a soft hyphen in mid-line: the next letter covers it."""
    return (
        after is not None
        and not after.text.isspace()
        and after.top == before.top
        and abs(after.x0 - before.x1) < NO_ROOM * before.size
        and after.x0 - space.x0 < 0.5 * (space.x1 - space.x0)
    )


def _set_apart(run: Sequence[Char], char: Char) -> bool:
    """Whether a number begins after letters set close: a page number that a long title reaches."""
    return bool(
        char.text.isdigit()
        and run[-1].text.isalpha()
        and len(run) > 1
        and run[-1].x0 - run[-2].x1 < 0.03 * run[-1].size
    )


def _word(run: Sequence[Char], dx: float, dy: float) -> Word:
    box = Box(run[0].x0 - dx, min(c.top for c in run) - dy, run[-1].x1 - dx, run[0].bottom - dy)
    styles = [_style(c.font) for c in run]
    bold = sum(s[0] for s in styles) * 2 > len(styles)
    italic = sum(s[1] for s in styles) * 2 > len(styles)
    return Word("".join(c.text for c in run), Span(0, 0), box, bold=bold, italic=italic, size=round(run[0].size, 1))


def on_end(chars: Sequence[Char], dx: float, dy: float) -> Iterator[tuple[Word, ...]]:
    """Text that stands on end, as signing services print it in the margin: a line for each row of it."""
    line: list[Word] = []
    run: list[Char] = []

    def end_word() -> None:
        nonlocal run
        if run:
            box = Box(
                min(c.x0 for c in run) - dx,
                min(c.top for c in run) - dy,
                max(c.x1 for c in run) - dx,
                max(c.bottom for c in run) - dy,
            )
            line.append(Word("".join(c.text for c in run), Span(0, 0), box, size=round(run[0].size, 1)))
            run = []

    last: Char | None = None
    for char in chars:
        if last is not None and abs(char.x0 - last.x0) > 2:
            end_word()
            if line:
                yield tuple(line)
                line = []
        elif last is not None and min(abs(char.top - last.bottom), abs(char.bottom - last.top)) > 2:
            end_word()
        last = char
        if char.text.isspace():
            end_word()
        else:
            run.append(char)
    end_word()
    if line:
        yield tuple(line)


@lru_cache(maxsize=1024)
def _style(font: str) -> tuple[bool, bool]:
    """Whether a font is bold, and whether it is italic, by its name."""
    return bool(_BOLD.search(font)), bool(_ITALIC.search(font))


def _once(words: list[Word]) -> list[Word]:
    """Words without those printed twice on the same spot, which is how some programs make bold."""
    seen: dict[tuple[str, int, int], int] = {}
    kept: list[Word] = []
    for word in words:
        assert word.box is not None
        x, y = round(word.box.x0), round(word.box.y0)
        twin = next((seen[k] for a in (-1, 0, 1) for b in (-1, 0, 1) if (k := (word.text, x + a, y + b)) in seen), None)
        if twin is not None:
            kept[twin] = replace(kept[twin], bold=True)
            continue
        seen[word.text, x, y] = len(kept)
        kept.append(word)
    return kept
