"""Tables of members: a head that names the columns, and below it a person in each row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.kit import Kit
from pipeline.kit.headings import fold
from pipeline.segment.people import entries
from pipeline.segment.reading import Reading
from pipeline.segment.seating import Listed

Cell = tuple[str, int]
"""What stands in a cell, and its offset in the text."""

_SUBSTITUTES = frozenset(
    {
        "ersattare",
        "suppleant",
        "suppleanter",
        "ordinarie ersattare",
        "narvarande ersattare",
        "ej tjanstgorande ersattare",
        "icke tjanstgorande ersattare",
    }
)
COLUMNS = {
    "name": frozenset(
        [
            "namn",
            "ledamot",
            "ledamoter",
            "ledamoter namn",
            "narvarande ledamoter",
            "beslutande ledamoter",
            "ordinarie",
            "ordinarie ledamot",
            "ordinarie ledamoter",
            "tjanstgorande",
            "fortroendevald",
            "fortroendevalda",
        ]
    )
    | _SUBSTITUTES,
    "party": frozenset({"parti", "part", "partier", "partibet", "partibeteckning", "partitillhorighet"}),
    "present": frozenset({"narvarande", "narv", "narvaro", "tjg", "tjanstgor", "tjanstgorande", "nv", "upprop"}),
    "absent": frozenset({"franvarande", "franv", "franvaro", "ej narvarande", "frv"}),
    "role": frozenset({"uppdrag", "befattning", "roll", "funktion", "uppgift"}),
    "notes": frozenset({"anm", "anmarkning", "anmarkningar", "kommentar", "kommentarer", "notering", "ovrigt"}),
    "substitute": frozenset(
        [
            "tjanstgorande ersattare",
            "tjg ersattare",
            "tjg ers",
            "ersatts av",
            "tjanstgorande ers",
            "ersattare",
        ]
    ),
    "served": frozenset({"ersattare for", "tjanstgor for", "ersatter", "tjg for", "istallet for", "i stallet for"}),
}
"""What a column tells → the folded words that may head it."""
_SEAT = frozenset({"", "nr", "plats", "plats nr", "stol", "bank"})
"""What may stand before the column of names."""
_TIMES = frozenset({"in", "ut", "tid in", "tid ut", "ankom", "ankomst", "avgick", "utgick", "kl", "tid", "klockslag"})
"""Columns of when somebody came and went: empty beside who never came."""
_PARAGRAPHS = frozenset(
    {"§§", "§", "paragrafer", "paragraf", "narvarande §§", "narvarande §", "narvarande paragrafer", "tjanstgor §§"}
)
_SERVES = frozenset({"tjg", "tjanstgor", "tjanstgorande"})
_CHOICES = frozenset({"ja", "nej", "avstar", "avstod", "avst", "avstatt"})
"""Columns of a list of votes."""
WIDEST = 16
"""Columns at most below a head that names the votes."""
_MARK = re.compile(r"^(?:[xX×✓✔√1]|ja|JA|närv\.?|N)$")
_NO_MARK = re.compile(r"^(?:nej|ej|[-–—0]|f|frv|frånv\.?|frånvarande)$", re.IGNORECASE)

_PARTY_TOLD = re.compile(r"\([\w-]{1,5}!?\)")
_TIME = re.compile(r"\d{1,2}[.:]\d\d")
_SERVED_BY = re.compile(
    r"(?P<member>[A-ZÅÄÖ][^,()/]+?(?: ?\(\w{1,5}!?\))?)(?:, ?| ?/ ?| \(|\n)(?:tj\w*\.? )?"
    r"(?:ers(?:ättare|\.)?|ersätts av|ersatt av|suppl(?:eant|\.)?):? "
    r"(?P<serving>[A-ZÅÄÖ][^,()]+(?:\(\w{1,5}!?\))?)\)?"
)
_SERVES_FOR = re.compile(r"\b(?:för|[Ee]rsätter)\s+[A-ZÅÄÖ]")
_ANSWER = re.compile(r"^(?P<who>[^\w)]*[\w)](?:.*\S)?)\s+(?P<answer>Ja|Nej|JA|NEJ|[Xx]|Närvarande|Frånvarande)$")


@dataclass(frozen=True, slots=True)
class Table:
    """Columns of one list in a table, by what stands in them; ``kind`` is the list that the rows belong to."""

    kind: str
    columns: dict[str, int]
    times: tuple[int, ...] = ()
    choices: tuple[int, ...] = ()
    """Columns of how everybody voted, where none tells who was there."""
    paragraphs: tuple[int, ...] = ()
    """Columns of the §§ for which somebody served."""

    @property
    def marked(self) -> bool:
        """Whether a mark in a column says who was there."""
        return "present" in self.columns


def header(cells: Sequence[Cell], roll: bool = False) -> tuple[Table, ...]:
    """The lists of a table of members, if this line heads one: mostly one, or members and substitutes side by side.

    ``roll`` says that the heading of a roll stands above: there a column of substitutes beside the members is enough.
    """
    if len(cells) < (2 if roll else 3):
        return ()
    folded = [fold(text).replace(". ", " ") for text, _ in cells]
    cut = next(
        (i for i in range(2, len(cells)) if folded[i] in _SUBSTITUTES and _is_list(folded[:i], folded[i:])), len(cells)
    )
    paired = roll or bool(_PARAGRAPHS & set(folded))
    two = cut < len(cells)
    tables = [_table(folded[:cut], 0, paired, not two), *([_table(folded[cut:], cut, False, True)] if two else [])]
    return tuple(table for table in tables if table is not None) if all(tables) else ()


def is_vote(cells: Sequence[Cell]) -> bool:
    """Whether this line heads a list of how the members voted, and not one of who was there."""
    folded = {fold(text).rstrip(".") for text, _ in cells}
    return len(folded & _CHOICES) > 1 and not folded & COLUMNS["present"]


def _is_list(before: Sequence[str], folded: Sequence[str]) -> bool:
    """Whether columns of their own follow the word ersättare: then they are a list, not who serves for the member.

    A column ``Tjg`` only of the substitutes marks that they served; the only one of who was there is the members'.
    """
    serves = _SERVES if _SERVES & set(before) else frozenset()
    there = COLUMNS["present"] - _SERVES if COLUMNS["present"] & set(before) else frozenset()
    return any(word in COLUMNS["party"] | there | serves for word in folded[1:])


def _table(folded: Sequence[str], shift: int, paired: bool, last: bool) -> Table | None:
    """The columns of one list; ``paired``: substitutes in a column of their own tell that it is a roll.

    ``last``: nothing stands right of the list but notes without a head.
    """
    columns: dict[str, int] = {}
    for i, word in enumerate(folded):
        meaning = next((m for m, words in COLUMNS.items() if word in words and m not in columns), None)
        if meaning is not None:
            columns[meaning] = i + shift
    if last:
        columns.setdefault("notes", len(folded) + shift - (folded[-1] == ""))  # what stands right of all heads
    telling = {"party", "present", "absent", "role", "served"} | ({"substitute"} if paired else set())
    if "name" not in columns or not telling & columns.keys():
        return None
    after = columns.get("substitute", len(folded) + shift) - shift + 1
    serves = next((i for i in range(after, len(folded)) if folded[i] in _SERVES), None)
    if serves is not None and columns.get("present") != serves + shift:
        columns["serves"] = serves + shift
    known = {i - shift for i in columns.values()}
    if any(i not in known and word not in _SEAT for i, word in enumerate(folded[: columns["name"] - shift])):
        return None  # the row of a person: "Anna Ek", "S", "Ledamot", "Närvarande"
    kind = "substitutes" if folded[columns["name"] - shift] in _SUBSTITUTES else "members"
    times = tuple(i + shift for i, word in enumerate(folded) if word in _TIMES | _PARAGRAPHS)
    there = {"present", "absent"} & columns.keys()
    choices = () if there else _choices(folded, shift)
    paragraphs = tuple(i for i in times if folded[i - shift] in _PARAGRAPHS)
    return Table(kind, columns, times if len(paragraphs) < len(times) else (), choices, paragraphs)


def _choices(folded: Sequence[str], shift: int) -> tuple[int, ...]:
    """The columns of how everybody voted: of the choices, or of votes with the choices on the next line of the head."""
    first = next((i for i, word in enumerate(folded) if word.startswith(("omrostning", "votering"))), None)
    if first is not None:
        return tuple(range(first + shift, first + shift + WIDEST))
    return tuple(i + shift for i, word in enumerate(folded) if word.rstrip(".") in _CHOICES)


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
    if "substitute" in told and not serves:
        serving = next(entries(*told["substitute"], kit.parties, date, political=True), None)
        if serving is not None and serving.party is None:
            serving = replace(serving, party=_own_party(party, name, start, kit, date))
    served = next(entries(*told["served"], kit.parties, date, political=True), None) if "served" in told else None
    value = f"{name} ({party.strip('()')})" if party and not _PARTY_TOLD.search(name) else name
    notes = [told[meaning][0] for meaning in ("role", "notes") if meaning in told and serving is None]
    if "present" in told and _SERVES_FOR.search(told["present"][0]):
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
    struck = reading.is_struck(entry.span.start, entry.span.end) or bool(_MARK.match(absent))
    if table.marked and not absent:
        struck = struck or not present or bool(_NO_MARK.match(present))
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
    voted = any(cells[i][0] for i in table.choices if i < len(cells)) or serving is not None if table.choices else None
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
