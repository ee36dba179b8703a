"""The lines of an attendance list as one reads them: labels apart, and names that a line end cut put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from pipeline.kit.headings import fold
from pipeline.kit.municipalities import Municipalities, Template
from pipeline.segment import instead, party_led
from pipeline.segment.reading import Printed, Reading, begins_small

LABEL_WORDS = 5
_MEETING = r"(?:vid (?:dagens )?(?:sammanträdet|mötet))"
_AT_MEETING = r"(?:Vid (?:dagens )?(?:sammanträdet|mötet))"
_SENTENCES = {
    "absent": re.compile(
        r"(?:^|(?<=[.;])\s+)(?:(?P<label>Frånvarande|Förhindrade?) (?:var|voro|vore|är)\b:?\s+|"
        rf"(?=(?:För|I ?stället för)\s[A-ZÅÄÖ][^.]{{3,120}}\s{instead.SERVES}(?!\S)))"
    ),
    "substitutes": re.compile(
        r"(?:^|(?<=[.;])\s+)(?P<label>Närvarande (?:ej|icke|inte) tjänstgörande (?:ersättar|suppleant)\w+)"
        r"(?: (?:var|voro|är))?:?\s+(?=[A-ZÅÄÖ])"
    ),
    "members": re.compile(
        rf"(?:^|(?<=[.;])\s+)(?P<label>Närvarande(?: {_MEETING})?|{_AT_MEETING}) (?:var|voro|är)"
        r"(?: närvarande)?\b:?\s+(?=[A-ZÅÄÖa-zåäö])"
    ),
    "officials": re.compile(
        rf"(?:^|(?<=[.;])\s+)(?P<label>{_AT_MEETING}|Dessutom|Därjämte|Därutöver|Därtill|Vidare|I övrigt) "
        r"(?:närvara(?:de|r)|närvoro|deltog|deltar|(?:var|voro|är) närvarande)"
        rf"(?: (?:även|också|dessutom|{_MEETING}))*:?\s+"
    ),
}
"""Running text that goes on with who was there, or was not; the first alone only below a list."""
_SENTENCE_END = re.compile(r"(?<=[\wåäö)])\.\s+(?=[A-ZÅÄÖ])")
_INNER_LABEL = re.compile(r"(?<=[.;)])\s+([A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+){0,3}):\s")
_LEADING = r"(?:ordföranden|ledam(?:oten|öterna)|ersättar(?:en|na)|suppleant(?:en|erna))"
"""A post before the names of those who hold it: ``ledamöterna Anna Ek och Bo Al``."""
_RUN = re.compile(
    r"\)(?:,? [a-zåäö0-9:. ]{3,30})?[,;] (?:[12]:[ea] )?(?:v(?:ice|\.)? ?ordf\S* )?"
    r"(?!Ordf|Vice |V\.? ?ordf|Ledamot|Ersätt)[A-ZÅÄÖ][^(),;]{2,50}(?:\(|$)|"
    rf"\),? (?:(?:och|samt) )?(?:\S+ ){{0,2}}{_LEADING}$|"
    r", [A-ZÅÄÖ][a-zåäöé\-]+ [A-ZÅÄÖ][a-zåäöé\-]+,[^(]*, [A-ZÅÄÖ]|,$|"
    r"^[A-ZÅÄÖ]{1,4} [A-ZÅÄÖ][a-zåäöé\-]+ [^,;]{2,40}, [A-ZÅÄÖ]{1,4} [A-ZÅÄÖ][a-zåäöé\-]+ "
)
"""A line on which several persons stand one after the other, so that the line end says nothing."""
_UNFINISHED = re.compile(rf"(?:[,;]|\b(?:samt|och|för|[12]:[ea]|v|vice|{_LEADING}))$")
"""A line that cannot end so: what follows with a small letter is no label."""
_WHOLE = re.compile(r"\(\w{1,5}!?\)$")
SHORT = 0.6
"""A line this much shorter than the first of a run is its last."""
CUT_NAME = re.compile(
    r"\b(?:för|ersätter)(?: [A-ZÅÄÖ][\wéü\-]+(?: (?:af|von|de|van|der))?)?$|"
    r"\b(?:herr|fru|fröken|ordföranden) [A-ZÅÄÖ][\wéü\-]+$|"
    r"(?:chef|direktör|sekreterare|strateg|jurist|ekonom|ingenjör|arkitekt|samordnare|handläggare)(?:e?n)?"
    r" [A-ZÅÄÖ][\wéü\-]+$"
)
"""A line that breaks off before or inside the name of the person served for, or of an official."""
_CUT_SURNAME = re.compile(r"\b(?:för|ersätter)(?: [A-ZÅÄÖ][\wéü\-]+){2,3}$")
_SURNAME = re.compile(r"[A-ZÅÄÖ][\wéü\-]+ ?\(\w{1,5}!?\)")
"""The second surname of the person served for, alone on a line before the party."""
_SERVED_FOR = re.compile(
    r"(?:^|\t)[A-ZÅÄÖ][^\t()]{3,60}\(\w{1,5}!?\)[^\t()]{0,60}\b(?:för|ersätter)(?: [A-ZÅÄÖ][\wéü\-]+){1,3}$"
)
_PARTY_BELOW = re.compile(r"(?:^|\t)(?P<party>\(\w{1,5}!?\))$")
Homes = Literal["after", "before"]
_LIVES = r"\(\w{1,5}!?\), [A-ZÅÄÖ][a-zåäöé]+(?: [A-ZÅÄÖ]?[a-zåäö]+)?"
_HOME: dict[Homes, re.Pattern[str]] = {
    "after": re.compile(rf"^[^()]*{_LIVES}(?:, [^()]*(?:{_LIVES})?)?$"),
    "before": re.compile(r"^[^(),]{5,60}, (?P<home>[A-ZÅÄÖ][^(),]{2,25}) \(\w{1,5}!?\)"),
}
"""Where a member lives, beside the party: ``Anna Ek (c), Ryssby, ordförande`` · ``Anna Ek, Skara (c), ordförande``."""
_HOME_LAST = re.compile(r"\(\w{1,5}!?\), (?P<home>[A-ZÅÄÖ][a-zåäöé]+(?: [A-ZÅÄÖ]?[a-zåäö]+)?)$")
_KNOWN_HOMES = 2
_HOMES = 4
"""Lines with a home in a list where it is printed beside everybody; it begins no name that the next line ends."""
PLACE = re.compile(
    r"^[A-ZÅÄÖ][^:(),]{1,40}\b(?:kommun|stad|region|landsting|län)"
    r"(?::\s+(?=[A-ZÅÄÖ])|\s+(?=[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][^()]*\())"
)
"""Whom the members that follow stand for, in minutes of a federation: ``Mora kommun: Anna Ek (S), Bo Lind (M)``."""


def unwrapped(reading: Reading, lines: Sequence[Printed], template: Template, homes: Homes | None) -> Iterator[Printed]:
    """The lines, those that go on with a run of names (``Anna Ek (S), Eva`` / ``Ask (V)``) put together."""
    lines = list(_whole_substitutes(lines))
    lines = [part for line in _running(reading, lines, template) for part in _at_labels(line, template)]
    i = 0
    while i < len(lines):
        line, last = lines[i], i
        if not (homes and _HOME[homes].search(line.text)):  # there everybody has a line
            last = _last(lines, i, template)
        elif CUT_NAME.search(line.text) and i + 1 < len(lines) and _SURNAME.fullmatch(lines[i + 1].text):
            last = i + 1
        if last > i:
            value = reading.text.value[line.start : lines[last].end]
            line = replace(line, text=value.replace("\n", " "), end=lines[last].end)
        yield line
        i = last + 1


def _whole_substitutes(lines: Sequence[Printed]) -> Iterator[Printed]:
    """The lines, a party that stands below the person served for put back to the name: a column's edge cut it off."""
    held: Printed | None = None
    for line in lines:
        party = _PARTY_BELOW.search(line.text)
        if held is not None and party and _SERVED_FOR.search(held.text):
            held = replace(held, text=f"{held.text} {party['party']}")
            line = replace(line, text=line.text[: party.start()])
            if not line.text:
                continue
        elif held is not None and _cut_in_column(held, line):
            held = replace(held, text=f"{held.text} {line.cells[-1]}")
            line = replace(line, text=line.text.rpartition("\t")[0].rstrip("\t"))
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _cut_in_column(line: Printed, following: Printed) -> bool:
    """Whether the last column of two breaks off before a surname: ``…, tjänstgör för Eva`` above ``Berg (S)``."""
    columns = min(len(line.cells), len(following.cells))
    return columns > 1 and bool(CUT_NAME.search(line.cells[-1]) and _SURNAME.fullmatch(following.cells[-1]))


def _last(lines: Sequence[Printed], first: int, template: Template) -> int:
    """Position of the line that ends what the first one begins: a run of names, or a name that it breaks off."""
    last = first
    if not _is_run(lines[last]) and last + 1 < len(lines) and _cut(lines[last], lines[last + 1]):
        last += _goes_on(lines[last], lines[last + 1], template)
    if not _is_run(lines[last]):
        return last
    while last + 1 < len(lines) and _goes_on(lines[last], lines[last + 1], template):
        last += 1
        if len(lines[last].text) < SHORT * len(lines[first].cells[-1]) and not _UNFINISHED.search(lines[last].text):
            break
    return last


def _is_run(line: Printed) -> bool:
    return bool(_RUN.search(line.cells[-1])) or party_led.lists(line.cells[-1])


def homes_told(lines: Sequence[Printed], municipalities: Municipalities) -> Homes | None:
    """Where members' homes stand, after or before their parties, in a list that tells them of everybody.

    Before the party some must be towns that we know: ``Ek, Anna (c)`` has her first name there. After it a few towns
    that we know are enough.
    """
    after = (_HOME["after"].search(line.text) for line in lines)
    if sum(1 for match in after if match) >= _HOMES:
        return "after"
    ends = (_HOME_LAST.search(line.text) for line in lines)
    if sum(1 for match in ends if match and municipalities.named(match["home"])) >= _KNOWN_HOMES:
        return "after"
    before = (_HOME["before"].search(line.text) for line in lines)
    known = sum(1 for match in before if match and municipalities.named(match["home"]))
    return "before" if known >= _HOMES else None


def _cut(line: Printed, following: Printed) -> bool:
    """Whether a line breaks off inside a name that the next one ends: ``för Anna Ek`` / ``Berg (S)``."""
    last = line.cells[-1]
    if instead.breaks_off(last):
        return True
    return bool(CUT_NAME.search(last) or (_CUT_SURNAME.search(last) and _SURNAME.match(following.text)))


def _running(reading: Reading, lines: Sequence[Printed], template: Template) -> Iterator[Printed]:
    """The lines; running text that tells who was there is one line, as far as its paragraph goes."""
    i = 0
    while i < len(lines):
        line, last = lines[i], i
        if sentence_label(line.text, listing=False) and "\t" not in line.text:
            while last + 1 < len(lines) and not lines[last + 1].gap and _prose(lines[last + 1], template):
                last += 1
            value = reading.text.value[line.start : lines[last].end]
            line = replace(line, text=value.replace("\n", " "), end=lines[last].end)
        yield line
        i = last + 1


def _prose(line: Printed, template: Template) -> bool:
    """Whether a line can go on with running text: it is no label and no row of cells."""
    return "\t" not in line.text and template.label(line.text.split(":")[0]) is None


def _at_labels(line: Printed, template: Template) -> Iterator[Printed]:
    """A line cut where a label follows a full stop: ``Ledamöter: Anna Ek (S). Ersättare: Bo Lind (M).``"""
    at = 0
    labels = [match.start(1) for match in _INNER_LABEL.finditer(line.text) if template.label(match[1]) is not None]
    told = [
        match.end() - len(match[0].lstrip()) for pattern in _SENTENCES.values() for match in pattern.finditer(line.text)
    ]
    for begin in sorted({*labels, *told} - {0}):
        text = line.text[at:begin].rstrip()
        yield _to_its_end(replace(line, text=text, start=line.start + at, end=line.start + at + len(text)))
        at = begin
    yield _to_its_end(replace(line, text=line.text[at:], start=line.start + at) if at else line)


def _to_its_end(line: Printed) -> Printed:
    """A line of running text without the sentences that follow its first: who came and went, who took the minutes."""
    end = _SENTENCE_END.search(line.text) if sentence_label(line.text, listing=True) else None
    return replace(line, text=line.text[: end.start() + 1], end=line.start + end.start() + 1) if end else line


def sentence_label(value: str, listing: bool) -> tuple[str, str, int] | None:
    """What kind of list a sentence begins, its label, and where the names begin; ``listing``: below another list."""
    for kind, pattern in _SENTENCES.items():
        match = pattern.match(value)
        if match and (listing or kind != "absent"):
            return kind, match["label"] or "Frånvarande", match.end()
    return None


def _goes_on(line: Printed, following: Printed, template: Template) -> bool:
    if following.gap or "\t" in following.text or line.text.endswith("."):
        return False
    if _WHOLE.search(line.text) and following.text[:1].isupper():
        return False  # a run has a comma there
    if PLACE.match(following.text) or party_led.leads(following.text):
        return False
    words = following.text.split()
    if begins_small(following.text) and (_UNFINISHED.search(line.text) or instead.breaks_off(line.text)):
        return True
    counts = (n for n in range(1, min(LABEL_WORDS, len(words)) + 1) if not words[n - 1].endswith((",", ";")))
    heads = (" ".join(words[:n]).rstrip(":") for n in counts)
    return not any(fold(head) in template.labels for head in heads)


def cells_of(line: Printed) -> list[tuple[str, int]]:
    """The cells of a line with the offset of each; empty ones stay, so that columns keep their place."""
    found: list[tuple[str, int]] = []
    at = 0
    for cell in line.text.split("\t"):
        lead = len(cell) - len(cell.lstrip())
        found.append((cell.strip(), line.start + at + lead))
        at += len(cell) + 1
    return found
