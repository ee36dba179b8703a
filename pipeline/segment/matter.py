"""A document that is one matter: its title, whose it is, and where it begins."""

from __future__ import annotations

import re
from collections import Counter

from pipeline.kit import Kit
from pipeline.kit.municipalities import Template
from pipeline.segment import bodies, dates, dnr
from pipeline.segment.reading import Printed, Reading, begins_small
from pipeline.segment.sections import is_body_name
from pipeline.segment.titles import join_lines

TOP = 30
"""Lines in which the title of a matter stands."""
LONGEST_LETTERHEAD = 110
"""A longer line is running text: the letterhead is over."""
_NUMBERED = re.compile(r"^\W*(?:[0-9]{1,3}\s+)?(?:Utlåtande|PM|Promemoria)\b.{0,80}$", re.IGNORECASE)
_LETTERHEAD = re.compile(
    r"^(?:tjänste(?:utlåtande|skrivelse)|handläggare|datum|sida\b|ärendebeteckning|diarienummer|diarienr|dnr|"
    r"mottagare|till\b|"
    r"telefon|e-post|beteckning|er beteckning|postadress|besöksadress|version|motion\s*$|motion till\b|"
    r"[0-9]{1,3} ?\([0-9]{1,3}\))",
    re.IGNORECASE,
)
_LABEL_ALONE = re.compile(
    r"(?:handläggare|datum|ärendebeteckning|diarienummer|dnr|mottagare|till|beteckning)\s*:?", re.IGNORECASE
)
_SUBTITLE = re.compile(
    r"^(?:Motion|Skrivelse|Remiss|Rapport|Hemställan|Framställan|Förslag|Medborgarförslag|Yttrande|Svar|"
    r"Anmälan)\s(?:av|från|till|om)\b"
)
_PROPOSES = re.compile(
    r"\b(?P<who>[A-ZÅÄÖ][\wåäö\- ]{3,60}?)\s+föreslår\s+(?:att\s+)?(?:kommun|region|landsting|[a-zåäö]+nämnden)"
)
_OFFICE = re.compile(r"\b([A-ZÅÄÖa-zåäö\-]*(?:förvaltning|kontor|kansli)(?:en|et))s?\b")

_SPEAKS = re.compile(r"s?\s+(?:anser|bedömer|föreslår|gör|bedömning|har i|synpunkter|yttrande|förslag)\b")


def find_title(reading: Reading, kind: str, kit: Kit) -> tuple[str, int, int]:
    """The title, the position of the line where the matter begins, and of the first line after the title."""
    lines = reading.lines[:TOP]
    if not lines:
        return "", 0, 0
    first: int | None = 0
    if kind in ("utlåtande", "promemoria"):
        at = next((i for i, line in enumerate(lines) if _NUMBERED.match(line.text)), -1)
        title, end = _block(reading, at + 1, kit)
        return title, max(at, 0), end
    letterhead = _letterhead_end(lines)
    first = letterhead
    heading = next((i for i, line in enumerate(lines) if i >= letterhead and _is_section(line, kit)), None)
    largest = _largest(reading, lines)
    if largest is not None and (heading is None or largest < heading):
        first = largest
    elif heading is not None and heading > letterhead:
        first = heading - 1
        while first > letterhead and not lines[first].gap and not _LETTERHEAD.match(lines[first - 1].text):
            first -= 1
        if heading - first > 4 or len(lines[first].text) > 250:
            first = letterhead
    elif heading == letterhead:
        first = _above_reference(lines, letterhead)
        if first is None:
            return "", letterhead, letterhead
        return lines[first].text, first, letterhead
    title, end = _block(reading, first, kit)
    return title, first, end


def _above_reference(lines: tuple[Printed, ...], heading: int) -> int | None:
    """Position of a title that stands above its diarienummer, between the letterhead and the first heading."""
    at = heading - 1
    while at > 0 and (dnr.LABEL.match(lines[at].text) or dnr.bare(lines[at].text)):
        at -= 1
    if at <= 0 or at == heading - 1 or not lines[at].gap:
        return None
    return None if _LETTERHEAD.match(lines[at].text) or is_body_name(lines[at].text) else at


def _is_section(line: Printed, kit: Kit) -> bool:
    return kit.headings.kind(line.cells[0]) is not None and len(line.cells[0]) < 60 and not begins_small(line.text)


def _letterhead_end(lines: tuple[Printed, ...]) -> int:
    """Position of the first line below addressee, date, officer and reference."""
    last = -1
    for i, line in enumerate(lines[:20]):
        if len(line.text) > LONGEST_LETTERHEAD:
            break
        marked = any(_LETTERHEAD.match(cell) for cell in line.cells)
        if marked or (dnr.bare(line.text) or _only_date(line.text)):
            last = i
    if last < 0:
        return 0
    waiting = _LABEL_ALONE.fullmatch(lines[last].cells[-1]) is not None
    return min(last + 2, len(lines)) if waiting else last + 1


def _only_date(value: str) -> bool:
    found = next(dates.find_dates(value), None)
    return found is not None and not (value[: found[0]] + value[found[1] :]).strip(" .:\t")


def _largest(reading: Reading, lines: tuple[Printed, ...]) -> int | None:
    sized = [
        (line.size, -i) for i, line in enumerate(lines) if line.size is not None and not _LETTERHEAD.match(line.text)
    ]
    if not sized or reading.typical_size is None:
        return None
    size, i = max(sized)
    return -i if size is not None and size > reading.typical_size + 1.5 else None


def _block(reading: Reading, at: int, kit: Kit) -> tuple[str, int]:
    """The lines of a title from ``at`` on, joined, and the position after them."""
    lines = reading.lines
    parts: list[str] = []
    i = at
    while i < len(lines) and len(parts) < 6:
        line = lines[i]
        if parts and (line.gap or _SUBTITLE.match(line.text)) and not _open(parts[-1]):
            break
        if _is_section(line, kit) or (parts and len(line.text) > 160):
            break
        if (
            parts
            and line.size is not None
            and lines[at].size is not None
            and abs(line.size - (lines[at].size or 0)) > 0.8
        ):
            break
        if len(line.text) > 300:
            break
        parts.append(re.sub(r"\s+", " ", line.text).strip(" *_#"))
        i += 1
    return join_lines(parts), i


def _open(value: str) -> bool:
    return bool(re.search(r"(?:[,–-]|\b(?:och|av|för|till|om|i|på|med|samt))$", value))


def find_body(reading: Reading, kind: str, template: Template) -> str | None:
    """Whose document it is: who proposes, or the office that writes."""
    value = reading.text.value
    if kind in ("utlåtande", "promemoria"):
        for match in _PROPOSES.finditer(value[:20_000]):
            name = next(iter(bodies.names(match["who"].split("\n")[-1])), None)
            if name:
                return name
    if kind in ("annat", "rapport"):
        for line in reading.lines[:5]:
            if is_body_name(line.text):
                return line.text.strip(" :*#")
    return _office(reading) if kind in ("tjänsteutlåtande", "annat") else None


def _office(reading: Reading) -> str | None:
    top = [*reading.headers, *(line.text for line in reading.lines[:8])]
    for value in top:
        match = _OFFICE.search(value)
        if match and match[1][:1].isupper():
            return match[1]
    count: Counter[str] = Counter()
    for match in _OFFICE.finditer(reading.text.value):
        name = match[1]
        if name.casefold() not in ("förvaltningen", "kontoret", "kansliet") and len(name) > 10:
            speaks = _SPEAKS.match(reading.text.value, match.end())
            count[name[:1].upper() + name[1:]] += 4 if speaks else 1
    return count.most_common(1)[0][0] if count else None
