"""What the front page says of the meeting: date, dnr and which §§ it promises."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from pipeline.kit.municipalities import Template
from pipeline.segment import dates, dnr
from pipeline.segment.reading import Printed, Reading

FRONT = 90
"""Lines at the beginning that can hold a front page when no § shows where it ends."""
_ADJUSTING = re.compile(
    r"juster|anslag|nedtag|uppsätt|sätts upp|satts upp|tas ned|tagits ned|underskrift|utskrift|kallelse", re.IGNORECASE
)
MEETING = re.compile(r"sammanträd|\bmöte", re.IGNORECASE)
_STAMP = re.compile(r"\bink(?:om|\.)|ankom", re.IGNORECASE)
_SAID_DATE = re.compile(
    r"Sammanträdes(?:datum|dag)\s*:?\s{1,3}(?P<value>[^\n]{6,30})|"
    r"(?<!justeringens )\b(?:Plats och tid|Tid och plats)\b(?P<place>[^\n]{6,120})",
    re.IGNORECASE,
)
PLACE_DATE = re.compile(
    r"^(?P<place>[A-ZÅÄÖ][\wåäö\-]+(?: [A-ZÅÄÖ][\wåäö]+)?),?(?: ['`´.|])? (?:den )?"
    r"(?=[0-9]{1,2} [a-zåäö]{3,9} [12][0-9]{3}\s*$|[12][0-9]{3}-[0-9]{2}-[0-9]{2}\s*$)"
)
_BEHALF = re.compile(r"På [\wåäö -]{4,60} vägnar\b", re.IGNORECASE)
_PROMISE = re.compile(
    r"§{1,2}\s*(?P<list>[0-9]{1,4}(?:\s*[a-h]\b)?(?:[\s§,\-–—]|och|samt|[0-9]{1,4}(?:\s*[a-h]\b)?){0,60})|"
    r"^(?P<plain>[0-9]{1,4}\s*[-–—]\s*[0-9]{1,4})\b"
)
_ORGAN_BEFORE = re.compile(r"^[A-ZÅÄÖ][A-Za-zåäö/]{1,5}\s+(?=§|[0-9])")
_PROMISED = re.compile(r"([0-9]{1,4})(?:\s*[-–—]\s*§{0,2}\s*([0-9]{1,4}))?")
_WORD_PROMISE = re.compile(r"\bParagraf(?:er|erna)?\b[:\s]{1,4}(?P<tail>.{1,60})", re.IGNORECASE)
SHORT = 3000
"""A shorter text has no appendix with a date of its own."""
LONGEST_LINE = 3000
"""Of a longer line only the beginning is searched for names of places."""
MOST_PROMISED = 400
"""No meeting has more §§; a longer range is a misread number."""


# ---------------------------------------------------------------- §§ on the cover


def promised(lines: Sequence[Printed], template: Template) -> tuple[str, ...]:
    """The § numbers that the front page announces, in order."""
    for i, line in enumerate(lines):
        cells = line.cells
        for j, cell in enumerate(cells):
            if template.label(cell) == "paragraphs":
                below = lines[i + 1].cells[0] if i + 1 < len(lines) else ""
                for value in [*cells[j + 1 : j + 2], below]:
                    found = numbers_in(value)
                    if found:
                        return found
        for word in _WORD_PROMISE.finditer(line.text):
            found = numbers_in(word["tail"])
            if found:
                return found
    together: list[str] = []
    for line in lines:
        if (
            "§§" in line.text
            and len(line.text) < 60
            and not re.search(r"\([A-ZÅÄÖ!]{1,4}\)|[a-zåäö]{4}.{0,60},", line.text)
        ):
            together += numbers_in(line.text)
    return tuple(dict.fromkeys(together))


def numbers_in(value: str) -> tuple[str, ...]:
    """Every number of ``§§ 41-43, 45``; empty where the string does not begin with §§ or a range.

    >>> numbers_in("§§ 41-43, 45"), numbers_in("102 - 104"), numbers_in("§18-§20")
    (('41', '42', '43', '45'), ('102', '103', '104'), ('18', '19', '20'))
    """
    match = _PROMISE.match(_ORGAN_BEFORE.sub("", value.strip()))
    if not match:
        return ()
    found: list[str] = []
    for first, last in _PROMISED.findall(match["list"] or match["plain"]):
        low, high = int(first), int(last or first)
        if low <= high < low + MOST_PROMISED:
            found += [str(n) for n in range(low, high + 1)]
    return tuple(dict.fromkeys(found))


# ---------------------------------------------------------------- date


def find_date(reading: Reading, lines: Sequence[Printed], template: Template) -> str | None:
    """The date of the meeting, never that of its adjustment or of the notice board."""
    votes: Counter[str] = Counter()
    for value, following in zip_longest(reading.headers, reading.headers[1:], fillvalue=""):
        if not _ADJUSTING.search(value):
            for _, _, iso in dates.find_dates(_with_broken_date(value, following)):
                votes[iso] += 2  # running headers repeat it page after page
    label: str | None = None
    for i, line in enumerate(lines):
        cells = line.cells
        own = template.label(cells[0])
        colon = line.text.split(":")[0] if ":" in line.text[:40] else ""
        own = own or (template.label(colon) if colon else None)
        if own == "place and time" and i and _ADJUSTING.match(lines[i - 1].text) and not line.gap:
            own = "adjusting"  # "Justeringens" / "plats och tid"
        label = own or label
        value = _with_broken_date(line.text, lines[i + 1].text if i + 1 < len(lines) else "")
        if own == "meeting date" or (label == "meeting date" and i and template.label(lines[i - 1].cells[-1])):
            labelled = dates.spelled_date(re.sub(r"^[^0-9]{0,40}", "", value)) or dates.first_date(value)
            if labelled:
                votes[labelled] += 8
            continue
        found = list(dates.find_dates(value))
        if not found:
            continue
        start, end, told = found[0]
        alone = not (value[:start] + value[end:]).strip(" .,:\t*()0123456789")
        if _ADJUSTING.search(value) and not re.search(r"sammanträde", value[:start], re.IGNORECASE):
            continue
        if label == "adjusting" or _ADJUSTING.search(re.split(r"[.:]\s", value[:start])[-1]):
            continue
        if label == "place and time":
            votes[told] += 7
        elif MEETING.search(value):
            votes[told] += 6
        elif alone:
            votes[told] += 5 if i < 15 else 2
        elif i < 6 and len(value) < 100:
            votes[told] += 4
        else:
            votes[told] += 1
    if not votes:
        return _repeated_date(reading)
    return max(votes, key=lambda iso: votes[iso])


def _repeated_date(reading: Reading) -> str | None:
    """The date that is said to be that of the meeting in page headers left in the text, or in a page on one line."""
    found = Counter(
        iso
        for match in _SAID_DATE.finditer(reading.text.value)
        if (iso := dates.first_date(match["value"] or _ADJUSTING.split(match["place"])[0])) is not None
    )
    return found.most_common(1)[0][0] if found else None


def _with_broken_date(value: str, following: str) -> str:
    return f"{value}{following}" if re.search(r"[0-9]{4}-[0-9]{2}-$", value) else value


def find_own_date(reading: Reading, lines: Sequence[Printed], template: Template, kind: str) -> str | None:
    """The date of a document that is no minutes: labelled, alone near the top, or after a place before the names."""
    whole = kind in ("motion", "annat", "rapport") or len(reading.text.value) < SHORT
    signed = _signed_date(reading, 1.0 if whole else 0.5)
    if kind == "motion" and signed:
        return signed
    for value in reading.headers:
        iso = dates.first_date(value)
        if iso and len(value) < 40:
            return iso
    for i, line in enumerate(lines[:30]):
        found = list(dates.find_dates(line.text))
        if not found or _STAMP.search(line.text) or (i and _STAMP.search(lines[i - 1].text)):
            continue
        start, end, iso = found[0]
        rest = (line.text[:start] + line.text[end:]).strip(" .,:\t*")
        if not rest or template.label(rest.split("\t")[0].strip(" :")) == "meeting date":
            return iso
        if (
            any(cell.casefold().startswith("datum") or not dates.first_date(cell) for cell in line.cells)
            and len(line.cells) > 1
        ):
            return iso
    return signed


def _signed_date(reading: Reading, share: float) -> str | None:
    """The date after a place (``Kalmar den 2 mars 2022``) in the first part of the text, before any appendix.

    Where several have signed, the one who did so for the body that the document is from was the last.
    """
    for line, below in pairwise(reading.lines):
        if _BEHALF.match(below.text) and PLACE_DATE.match(line.text):
            return dates.first_date(line.text)
    for line in reading.lines:
        if line.start > len(reading.text.value) * share:
            break
        if PLACE_DATE.match(line.text):
            return dates.first_date(line.text)
    return None


# ---------------------------------------------------------------- dnr


def document_dnr(lines: Sequence[Printed], headers: Sequence[str]) -> tuple[str, ...]:
    """The labelled diarienummer of the document itself."""
    found: list[str] = []
    values = [*headers, *(line.text for line in lines)]
    for i, value in enumerate(values):
        label = dnr.LABEL.search(value)
        if not label:
            continue
        numbers = dnr.after_label(value)
        if not numbers and label.end() >= len(value.rstrip()) and i + 1 < len(values):
            below = dnr.bare(values[i + 1].split("\t")[0]) or dnr.bare(values[i + 1].split("\t")[-1])
            numbers = [below] if below else []
        found += numbers
    return tuple(dict.fromkeys(found))
