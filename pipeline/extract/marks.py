"""The marks that converters leave in text (Markdown, ``<br>``): lines and styled words without them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.document import Line, Word
from pipeline.extract.glyphs import clean
from pipeline.text import Span

_EVIDENCE = re.compile(
    r"\*\*(?=[^\s*])|~~(?=[^\s~])|^#{1,6} +\S|^ {0,3}\|.{0,300}\|[ \t]*$|<br ?/?>"
    r"|(?<![\w*])\*[^\W\d][^*\n]{1,200}\*(?!\w)",
    re.MULTILINE,
)
_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<stars>\*+)|(?P<strike>~~)|(?P<under>(?<!_)__?(?!_))"
    r"|(?P<escape>\\(?=[\\`*_{}\[\]()#+\-.!|~<>$&§]))"
    r"|(?P<hard>\\$)|(?P<br><br ?/?>)"
    r"|(?P<tag></?(?:p|b|i|u|s|em|strong|del|sup|sub|div|span|center|font)\b[^<>]{0,200}>)"
    r"|(?P<pipe>\|)|(?P<text>[^\s*~_\\<|]+|.)",
    re.MULTILINE,
)
_HEADING = re.compile(r" {0,3}#{1,6}(?=\s)")
_QUOTE = re.compile(r" {0,3}>+(?= |$)")
_BULLET = re.compile(r"\s*\*(?= )")
_TABLE_ROW = re.compile(r" {0,3}\|.*\|[ \t]*$")
_TABLE_RULE = re.compile(r"[\s|:\-=]+$")
_THEMATIC = re.compile(r" {0,3}(?:-{3,}|\*{3,}|(?:\* ){3,})\s*$")


def has_marks(raw: str) -> bool:
    """Whether a converter's marks stand in the text at all. A lone * is a footnote, not a mark."""
    return _EVIDENCE.search(raw) is not None


@dataclass
class _State:
    """Which styles are open where the scanner stands."""

    bold: bool = False
    italic: bool = False
    strike: bool = False


@dataclass
class _Printed:
    """A line being gathered."""

    start: int
    words: list[Word] = field(default_factory=list)


def read_line(raw: str, start: int, end: int, state: _State) -> Iterator[Line]:
    """The printed lines of one line of the file: without marks, cut where ``<br>`` or colliding marks say so."""
    if _THEMATIC.match(raw[start:end]):
        return
    heading = _HEADING.match(raw, start, end)
    quote = _QUOTE.match(raw, start, end)
    table = bool(_TABLE_ROW.match(raw[start:end]))
    begin = start
    if heading:
        begin = heading.end()
        title = raw[begin:end].rstrip()
        if title.endswith("#") and title.rstrip("#")[-1:].isspace():
            end = begin + len(title.rstrip("#"))
    elif quote:
        begin = quote.end()
    elif not table:
        end = begin + len(raw[begin:end].rstrip())  # tabs behind the last word hold nothing
    else:
        if _TABLE_RULE.match(raw[start:end]):
            return
        begin, end = raw.index("|", start) + 1, raw.rindex("|", start, end)
    yield from _Scanner(raw, state, bold=bool(heading), table=table).scan(begin, end)


class _Scanner:
    """Goes through a line once, keeping the word and the printed line it is in."""

    def __init__(self, raw: str, state: _State, *, bold: bool, table: bool) -> None:
        self.raw = raw
        self.state = state
        self.heading = bold
        self.table = table
        self.lines: list[Line] = []

    def scan(self, start: int, end: int) -> list[Line]:
        self.line = _Printed(start)
        self.word_start: int | None = None
        bullet = _BULLET.match(self.raw, start, end)
        at = start
        if bullet and not self.table:
            self.line.words.append(Word("•", Span(bullet.end() - 1, bullet.end())))
            at = bullet.end()
        closed_at = -1
        while at < end:
            token = _TOKEN.match(self.raw, at, end)
            assert token is not None
            kind, stop = token.lastgroup, token.end()
            if kind == "stars":
                closes, opens = self._stars(at, stop)
            elif kind in ("strike", "under"):
                closes, opens = self._toggle(kind, at, stop)
            else:
                closes = opens = False
            if kind in ("stars", "strike", "under"):
                if (closes and opens) or (opens and closed_at == at):
                    self._collide(at, stop)
                closed_at = stop if closes else -1
            elif kind == "escape":
                self._end_word(at)
                self.word_start = stop
                stop += 1
            elif kind == "space" or (kind == "pipe" and self.table) or kind in ("hard", "tag"):
                self._end_word(at)
            elif kind == "br":
                self._end_word(at)
                if not self.table:
                    self._end_line(at, stop)
            elif self.word_start is None:
                self.word_start = at
            at = stop
        self._end_word(end)
        self._end_line(end, end)
        return self.lines

    def _stars(self, at: int, stop: int) -> tuple[bool, bool]:
        """Change style at a run of stars; whether a style was closed, and whether one was opened."""
        count = stop - at
        if count == 1 and not self.state.italic and not self._may_open(at, stop):
            if self.word_start is None:
                self.word_start = at
            return False, False
        self._end_word(at)
        if count == 1:
            self.state.italic = not self.state.italic
            return not self.state.italic, self.state.italic
        if count in (2, 3):
            self.state.bold = not self.state.bold
            if count == 3:
                self.state.italic = self.state.bold
            return not self.state.bold, self.state.bold
        return (True, True) if self.state.bold else (False, False)

    def _may_open(self, at: int, stop: int) -> bool:
        before = self.raw[at - 1] if at else " "
        after = self.raw[stop : stop + 1]
        return not before.isalnum() and bool(after) and not after.isspace() and self.raw.find("*", stop) >= 0

    def _toggle(self, kind: str, at: int, stop: int) -> tuple[bool, bool]:
        if kind == "under":
            before, after = self.raw[at - 1] if at else " ", self.raw[stop : stop + 1] or " "
            if (before.isalnum() and after.isalnum()) or (before.isspace() and after.isspace()):
                if self.word_start is None:
                    self.word_start = at
                return False, False
            name = "bold" if stop - at == 2 else "italic"
        else:
            name = "strike"
        self._end_word(at)
        now = not getattr(self.state, name)
        setattr(self.state, name, now)
        return not now, now

    def _collide(self, at: int, stop: int) -> None:
        """Two marks meet: the converter lost a line break there, unless a word runs on."""
        last = self.line.words[-1].text if self.line.words else ""
        following = self.raw[stop : stop + 1]
        if last and following and not following.isspace() and not following.islower():
            self._end_line(at, stop)

    def _end_word(self, end: int) -> None:
        if self.word_start is None:
            return
        span = Span(self.word_start, end)
        text = clean(html.unescape(self.raw[span.start : span.end]))
        self.word_start = None
        if text:
            self.line.words.append(
                Word(
                    text,
                    span,
                    bold=self.state.bold or self.heading,
                    italic=self.state.italic,
                    strike=self.state.strike,
                )
            )

    def _end_line(self, end: int, following: int) -> None:
        if self.line.words:
            self.lines.append(Line(Span(self.line.start, end), tuple(self.line.words)))
        self.line = _Printed(following)


new_state = _State
