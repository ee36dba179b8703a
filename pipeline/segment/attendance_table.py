"""Rows of tables of members: a person in each, and the substitute who served."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.kit import Kit
from pipeline.kit.headings import fold
from pipeline.segment.attendance_heads import COLUMNS, Cell, Table
from pipeline.segment.people import entries
from pipeline.segment.reading import Reading
from pipeline.segment.seating import Listed

_MARK = re.compile(r"^(?:[xX×✓✔√1]|ja|JA|närv\.?|N)$")
_NO_MARK = re.compile(
    r"^(?:(?:nej|ej|[-–—0]|f|frv)$|(?:frånv|(?:ej|inte|icke) närv|(?:anmäl\w+ )?(?:förhind|förfall))[^§]*$)",
    re.IGNORECASE,
)
_REPLACED = re.compile(
    r"(?:[\w ]{2,24}[,.;:–-] ?)?(?:ersätts|ersattes|ersatt|ers\.?) (?:av|med):? (?P<serving>[A-ZÅÄÖ][^§]+)",
    re.IGNORECASE,
)
"""In the column of who was there: ``Ersätts av Bo Al (S)`` · ``Frånvarande, ersatt av Bo Al``"""

_PARTY_TOLD = re.compile(r"\([\w-]{1,5}!?\)")
_TIME = re.compile(r"\d{1,2}[.:]\d\d")
_SERVED_BY = re.compile(
    r"(?P<member>[A-ZÅÄÖ][^,()/]+?(?: ?\(\w{1,5}!?\))?)(?:, ?| ?/ ?| \(|\n)(?:tj\w*\.? )?"
    r"(?:ers(?:ättare|\.)?|ersätts av|ersatt av|suppl(?:eant|\.)?):? "
    r"(?P<serving>[A-ZÅÄÖ][^,()]+(?:\(\w{1,5}!?\))?)\)?"
)
_SERVES_FOR = re.compile(r"\b(?:för|[Ee]rsätter)\s+[A-ZÅÄÖ]")
_ANSWER = re.compile(r"^(?P<who>[^\w)]*[\w)](?:.*\S)?)\s+(?P<answer>Ja|Nej|JA|NEJ|[Xx]|Närvarande|Frånvarande)$")


def is_row(table: Table, cells: Sequence[Cell], kit: Kit, date: str | None) -> bool:
    """Whether a line is surely a row: a name and a party in their columns, and no label before them."""
    posted, name, party = (table.columns.get(told, len(cells)) for told in ("role", "name", "party"))
    if min(posted, name) or max(name, party) >= len(cells) or not cells[name][0]:
        return False
    code = cells[party][0].strip("()")
    return fold(code) not in COLUMNS["party"] and kit.parties.after_name(code, date) is not None


def row(table: Table, reading: Reading, cells: Sequence[Cell], kit: Kit, date: str | None) -> Iterator[Listed]:
    """The person of one row and, where a column names one, the substitute who served."""
    told = {meaning: cells[i] for meaning, i in table.columns.items() if i < len(cells)}
    name, start = told.get("name", ("", 0))
    if not name:
        return
    party = told.get("party", ("", 0))[0]
    serving = None
    serves = "substitute" in told and bool(_MARK.match(told["substitute"][0]))
    within = _SERVED_BY.fullmatch(name)
    if within:  # "Anna Ek, ersättare Bo Al" in one cell
        name = within["member"]
        told["substitute"] = within["serving"], start + within.start("serving")
    for column in ("present", "absent", "role", "notes"):
        if replaced := _REPLACED.fullmatch(told.get(column, ("", 0))[0]):
            told["substitute"] = replaced["serving"], told.pop(column)[1] + replaced.start("serving")
    if "substitute" in told and not serves:
        serving = next(entries(*told["substitute"], kit.parties, date, political=True), None)
        if serving is not None and serving.party is None:
            serving = replace(serving, party=_own_party(party, name, start, kit, date))
    served = next(entries(*told["served"], kit.parties, date, political=True), None) if "served" in told else None
    value = f"{name} ({party.strip('()')})" if party and not _PARTY_TOLD.search(name) else name
    notes = [told[meaning][0] for meaning in ("role", "notes") if meaning in told and serving is None]
    if "present" in told and (_SERVES_FOR.search(told["present"][0]) or "§" in told["present"][0]):
        notes.append(told["present"][0])
    if served is not None:
        notes += [
            f"§§ {cells[i][0].strip('§ ')}" for i in table.paragraphs if i < len(cells) and cells[i][0].strip("§ ")
        ]
    value = ", ".join([value, *(_small(note) for note in notes if note)])
    entry = next(entries(value, start, kit.parties, date, political=True), None)
    if entry is None:
        return
    if party and entry.party is None and entry.other is not None:
        entry = replace(entry, party=kit.parties.after_name(party.strip("()"), date))  # "Anna Ek, ers för Bo Al | S"
    present, absent = (told.get(meaning, ("", 0))[0] for meaning in ("present", "absent"))
    idle = None
    if serving is not None and "serves" in table.columns and not _MARK.match(told.get("serves", ("", 0))[0]):
        idle, serving = serving, None  # a substitute of the seat whom no mark says to serve
    if served is not None and serving is None:
        entry = replace(entry, other=served.name, other_party=served.party)
    marks = [cells[i][0] for i in table.choices if i < len(cells)]
    struck = reading.is_struck(entry.span.start, entry.span.end) or bool(_MARK.match(absent))
    if table.marked and not absent:
        struck = struck or not (present or any(map(_MARK.match, marks))) or bool(_NO_MARK.match(present))
    elif table.times and len(table.times) > 1 and not {"present", "absent"} & told.keys():
        struck = struck or not any(cells[i][0] for i in table.times if i < len(cells))
    if struck and table.marked and entry.other and not entry.absent:
        struck = False  # who serves for somebody is there, mark or no mark
    role = _small(told.get("role", ("", 0))[0])
    preset = entry.role if serving is None else _role_of(role)
    apart = "served" in told  # the substitute has a column, and whom he serves for another
    if serves:
        yield Listed(entry, "serving substitutes", False, entry.role)
        return
    timed = not struck and any(_TIME.match(cells[i][0]) for i in table.times if i < len(cells))
    told_by_votes = table.choices and not {"present", "absent"} & table.columns.keys()
    voted = any(marks) or serving is not None if told_by_votes else None
    yield Listed(entry, table.kind, struck or (serving is not None and not apart), preset, timed, voted)
    if serving is not None and apart:
        if served is not None:
            serving = replace(serving, other=served.name, other_party=served.party)
        yield Listed(serving, "serving substitutes" if served else "substitutes", False)
    elif idle is not None:
        yield Listed(idle, "substitutes", False)
    elif serving is not None:
        yield Listed(replace(serving, other=entry.name, other_party=entry.party), "serving substitutes", False)


def torn(tables: tuple[Table, ...], cells: list[Cell]) -> list[Cell] | None:
    """The cells of a row whose mark of presence ran together with the name: ``Anna Ek (S) Ja``."""
    table = tables[0]
    if not table.marked or table.columns["present"] != 1 or table.columns["name"] != 0:
        return None
    answer = _ANSWER.match(cells[0][0])
    if answer is None:
        return None
    start = cells[0][1]
    return [(answer["who"], start), (answer["answer"], start + answer.start("answer")), *cells[1:]]


def _own_party(party: str, name: str, start: int, kit: Kit, date: str | None) -> str | None:
    """The party of a seat, which is its substitute's too where the roll prints none beside the substitute."""
    seat = next(entries(f"{name} ({party})" if party else name, start, kit.parties, date, political=True), None)
    return seat.party if seat is not None else None


def bare_row(reading: Reading, cells: Sequence[Cell], kit: Kit, date: str | None) -> Listed | None:
    """The person of a row on a roll whose columns no head names: ``3``, ``Anna Ek``, ``S``, ``Närvarande``."""
    filled = [cell for cell in cells if cell[0]]
    at = next((i for i, (text, _) in enumerate(filled) if i and kit.parties.common(text.strip("()"), date)), None)
    if at is None or not any(_STATUS.match(text) for text, _ in filled[at + 1 :]):
        return None
    name, start = filled[at - 1]
    notes = [_small(text) for text, _ in filled[at + 1 :]]
    value = ", ".join([f"{name} ({filled[at][0].strip('()')})", *notes])
    entry = next(entries(value, start, kit.parties, date, political=True), None)
    return Listed(entry, "members", False, entry.role) if entry is not None else None


_STATUS = re.compile(
    r"(?:Närvarande|Frånvarande|Ersätter|Tjänstgör\w*|Ej närvarande|Ersättare|Ledamot|Anmält förhinder)\b",
    re.IGNORECASE,
)


def _role_of(value: str) -> str | None:
    if "ordf" not in value:
        return None
    return "vice ordförande" if re.search(r"vice|\bv\b|[12]:?e", value) else "ordförande"


def _small(value: str) -> str:
    """A note with a small first letter, so that ``Ersätter`` is not read as a name."""
    return value[:1].lower() + value[1:]
