"""Notes: footnote marks that came out as quotes, stars or percent signs; numbered by the order of notes and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.kit import Kit
from pipeline.kit.confusions import LETTERS
from pipeline.repair.gate import passages
from pipeline.text import Edit, Span, Text

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_ODD = "!?*%¥®°©'’‘\"”“^~`"
# A note begins a line after an empty one or another note: a mark, a blank, a capital.
_NOTE = re.compile(rf"(?:^|\n)[ \t]*(?P<mark>[{_ODD}]{{1,2}}|\d{{1,2}}) (?=[A-ZÅÄÖ][a-zåäöé]+|[A-Z]{{2}})[^\n]+")
# A mark in the text hangs on a word or a year; quotes hang on words anyway and count only when they are needed.
_MARK = re.compile(
    rf"(?<=[a-zåäöé])[.,]?(?P<mark>[{_ODD}][®°]?|['’]{{2}})(?=[ .,;\n])|(?<=\b20\d\d|\b19\d\d)(?P<digit>\d)(?= )"
)
_QUOTES = frozenset('"”“?!')
FEWEST = 2  # notes that must find their marks before any is believed


@dataclass(frozen=True, slots=True)
class _Block:
    """Notes at the foot of one page, and the marks above them that may be theirs."""

    notes: list[Span]
    sure: list[Span]
    possible: list[Span]

    @property
    def marks(self) -> list[Span]:
        """The marks of the notes, one each; none where their number does not tell which they are."""
        for marks in (self.sure, self.possible):
            if len(marks) == len(self.notes):
                return marks
        return []


def footnotes(text: Text, kit: Kit) -> Iterator[Edit]:
    """Raised numbers for the notes of a text read with the wrong language, and for their marks."""
    value = text.value
    if not any(passage.kind == LETTERS for passage in passages(value, kit.lexicon)):
        return
    blocks = _blocks(value)
    if sum(len(block.notes) for block in blocks if block.marks) < FEWEST:
        return
    number = 0
    for block in blocks:
        for index, note in enumerate(block.notes):
            number += 1
            raised = "".join(_RAISED[int(digit)] for digit in str(number))
            yield Edit(note, raised, "footnote", 0.85)
            if block.marks:
                yield Edit(block.marks[index], raised, "footnote", 0.85)


def _blocks(value: str) -> list[_Block]:
    notes = [Span(*m.span("mark")) for m in _NOTE.finditer(value) if _stands_apart(value, m.start("mark"))]
    taken = {note.start for note in notes}
    marks = [_mark_span(m) for m in _MARK.finditer(value) if _mark_span(m).start not in taken]
    blocks: list[_Block] = []
    last = 0
    group: list[Span] = []
    for at, note in enumerate(notes):
        group.append(note)
        following = notes[at + 1] if at + 1 < len(notes) else None
        if following and value.count("\n", note.start, following.start) <= 4:
            continue
        above = [mark for mark in marks if last <= mark.start < group[0].start]
        sure = [mark for mark in above if not _QUOTES & set(value[mark.start : mark.end])]
        blocks.append(_Block(group, sure, [m for m in above if m in sure or not _closes(value, m.start)]))
        last, group = note.end, []
    return blocks


def _mark_span(match: re.Match[str]) -> Span:
    return Span(*match.span("mark" if match["mark"] else "digit"))


def _stands_apart(value: str, at: int) -> bool:
    """Whether an empty line, or a line that is a note itself, comes before the line of ``at``."""
    start = value.rfind("\n", 0, at) + 1
    before = value[:start].rstrip(" \t")
    return before.endswith("\n\n") or not before or bool(_NOTE.match(value, value.rfind("\n", 0, start - 1)))


def _closes(value: str, at: int) -> bool:
    """Whether a quotation or question that this sign would end was begun in the same paragraph."""
    if value[at] in "?!":
        return True
    paragraph = value[value.rfind("\n\n", 0, at) + 1 : at]
    return sum(map(paragraph.count, '"”“')) % 2 == 1
