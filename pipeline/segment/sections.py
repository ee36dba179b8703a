"""Beslut, Yrkanden, Reservation … inside one item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.document import Section
from pipeline.kit import Kit
from pipeline.kit.headings import ORGAN_FORMS, fold
from pipeline.segment import bodies
from pipeline.segment.reading import Printed, Reading, begins_small
from pipeline.segment.titles import COLON_LABEL, NO_LABEL, OPEN_END
from pipeline.text import Span

LONGEST_LABEL = 60
"""No margin label is longer; what is longer before a tab or colon is text."""

_MOVES = re.compile(
    r"\([A-ZÅÄÖa-zåäö!]{1,5}\)[^.]{0,200}?\b(?:yrkar|yrkade|föreslår|föreslog|hemställer|instämmer|lägger fram|"
    r"lade fram|lägger|"
    r"ställer sig bakom)\b"
)
_LISTED = re.compile(r"[•●▪·\uf0b7]|[A-ZÅÄÖ][/)]\s")
"""A point of a list: a paper with a bullet, an agenda point with a letter."""
_PLAIN_PROPOSAL = frozenset({"forslag till beslut", "forslag", "beslutsforslag"})
_BODY = ORGAN_FORMS["{organ}"]
_PUTS_FORWARD = re.compile(
    rf"{_BODY} (?:beslutar (?:att )?foresla|foreslar|hemstaller(?: hos)?) (?:att )?{_BODY}"
    r"(?: att)?(?: beslutar?)?(?: foljande)?(?: att)?"
)
"""Folded and bold, the heading of what the body itself asks of a higher one; elsewhere it may open anybody's text."""
_OWN_WORDS = frozenset({"reservation", "särskilt uttalande", "protokollsanteckning", "yrkande", "bilaga"})
"""Sections that hold texts of parties, who set headings of their own there."""


@dataclass(frozen=True, slots=True)
class _Found:
    kind: str
    heading: str
    start: int
    end: int


def read_sections(reading: Reading, body: Span, kit: Kit, one_matter: bool) -> tuple[Section, ...]:
    """The sections of an item by their headings; text before the first heading is ``annat`` without heading."""
    found = list(_headings(reading, body, kit, one_matter))
    sections: list[Section] = []
    value = reading.text.value
    first = found[0].start if found else body.end
    lead = _trim(value, body.start, first)
    if len(lead):
        sections.append(Section("annat", "", lead, Span(lead.start, lead.start)))
    for i, heading in enumerate(found):
        end = found[i + 1].start if i + 1 < len(found) else body.end
        content = _trim(value, heading.end, end)
        kind = heading.kind
        if (
            kind == "förslag"
            and fold(heading.heading) in _PLAIN_PROPOSAL
            and _MOVES.search(value[content.start : content.end])
        ):
            kind = "yrkande"
        sections.append(Section(kind, heading.heading, content, Span(heading.start, heading.end)))
    return tuple(sections)


def _trim(value: str, start: int, end: int) -> Span:
    while start < end and value[start].isspace():
        start += 1
    while end > start and value[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _headings(reading: Reading, body: Span, kit: Kit, one_matter: bool) -> Iterator[_Found]:
    lines = list(reading.between(body.start, body.end))
    current = "annat"
    for i, line in enumerate(lines):
        before = lines[i - 1] if i else None
        after = lines[i + 1] if i + 1 < len(lines) else None
        found = _of_line(line, before, after, kit, one_matter)
        if found is None and current not in _OWN_WORDS and _looks_like_heading(line, before, after, reading):
            found = _Found("annat", _clean(line.text), line.start, line.end)
        if found:
            current = found.kind
            yield found


def _of_line(line: Printed, before: Printed | None, after: Printed | None, kit: Kit, one_matter: bool) -> _Found | None:
    if (begins_small(line.text) or _LISTED.match(line.text)) and not line.bold:
        return None
    cells = line.text.split("\t")
    label = cells[0].strip()
    if len(cells) > 1 and len(label) <= LONGEST_LABEL:
        kind = kit.headings.kind(label)
        if kind:
            at = line.text.index("\t")
            return _Found(kind, _clean(label), line.start, line.start + at)
        return None
    colon = COLON_LABEL.match(line.text)
    if len(line.text) <= 90:
        puts_forward = line.bold and _PUTS_FORWARD.fullmatch(fold(line.text))
        kind = "beslut" if puts_forward else kit.headings.kind(line.text)
        if kind and not _inside_sentence(line, before) and not (colon and _runs_on(line, after)):
            return _Found(kind, _clean(line.text), line.start, line.end)
        if one_matter and kind is None and is_body_name(line.text) and line.gap:
            return _Found("annat", _clean(line.text), line.start, line.end)
    if colon and (line.gap or line.bold or before is None or not OPEN_END.search(before.text)):
        kind = kit.headings.kind(colon[1])
        if kind not in NO_LABEL:
            return _Found(kind, _clean(colon[1]), line.start, line.start + colon.end())
    return None


def _runs_on(line: Printed, after: Printed | None) -> bool:
    """Whether the sentence of a line goes on below: ``Reservation: Anna Ek, Bo Al och`` / ``Cia Do (alla S) …``."""
    if after is None or after.gap or line.text.endswith((".", ":", ";")):
        return False
    return OPEN_END.search(line.text) is not None or begins_small(after.text) or after.text.startswith("(")


def _inside_sentence(line: Printed, before: Printed | None) -> bool:
    """Whether a heading word is only the end or the middle of a sentence that was broken there."""
    if line.bold or line.gap or before is None or line.text.rstrip().endswith(":"):
        return False
    return OPEN_END.search(before.text) is not None and len(before.text) > 40


def _looks_like_heading(line: Printed, before: Printed | None, after: Printed | None, reading: Reading) -> bool:
    """Whether a short bold or larger line stands alone above ordinary text: a heading we have no kind for."""
    if (
        "\t" in line.text
        or line.text[:1] in "–-"
        or _LISTED.match(line.text)
        or not line.gap
        or after is None
        or len(line.text) > 70
        or line.text.endswith((".", ",", ";", ":", "?"))
    ):
        return False
    if before is not None and before.bold and not before.text.endswith("."):
        return False
    larger = line.size is not None and reading.typical_size is not None and line.size > reading.typical_size + 0.8
    return (line.bold or larger) and not after.bold and not begins_small(line.text) and not line.text[:1].isdigit()


_OFFICE_NAME = re.compile(
    r"(?:[A-ZÅÄÖ][\w\-]*(?:,? [\wåäö\-]+){0,3} )?[\w\-]*(?:förvaltning|kontor|kansli)(?:en|et)?", re.IGNORECASE
)


def is_body_name(value: str) -> bool:
    """Whether a line is the name of a body or office and nothing else, as heads a part of a Stockholm utlåtande."""
    plain = value.strip(" :*#")
    if len(plain) > 70 or not plain[:1].isupper():
        return False
    return next(bodies.names(plain), "").casefold() == plain.casefold() or bool(_OFFICE_NAME.fullmatch(plain))


def _clean(value: str) -> str:
    return re.sub(r"\s+", " ", value).strip(" \t*#_~:-")
