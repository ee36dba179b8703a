"""Lists of who voted how: what a list is, one voter of it, and lists with one row or one cell a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pipeline.document import Ballot
from pipeline.kit import Kit
from pipeline.tag.points import fold, lines
from pipeline.tag.roster import Roster
from pipeline.text import Span

CHOICES = {
    "ja": re.compile(r"ja(?:[- ]?röst(?:er)?)?", re.IGNORECASE),
    "nej": re.compile(r"nej(?:[- ]?röst(?:er)?)?", re.IGNORECASE),
    "avstår": re.compile(
        r"(?:avst(?:år|od|\.)?|avstått|avstående|nedlagd\w*|blank\w*|avstår från att rösta)", re.IGNORECASE
    ),
    "frånvarande": re.compile(r"(?:frånv(?:arande|aro|\.)?|ej närvarande)", re.IGNORECASE),
}


@dataclass(frozen=True)
class Roll:
    """One list of votes as printed. ``appendix``, ``title`` and ``number`` say where it belongs.

    ``placed`` says that a mark's column tells the choice: more names than printed votes are then a misreading.
    ``unsure`` says that names are printed which could not be brought together with marks surely.
    """

    span: Span
    ballots: tuple[Ballot, ...]
    totals: dict[str, int] = field(default_factory=dict)
    appendix: str | None = None
    title: str | None = None
    number: str | None = None
    placed: bool = False
    unsure: bool = False


def choice_of(cell: str) -> str | None:
    """``Ja`` · ``Nej-röst`` · ``Avst.`` as the database says it."""
    word = cell.strip().rstrip(":")
    return next((choice for choice, pattern in CHOICES.items() if pattern.fullmatch(word)), None)


# ---------------------------------------------------------------- one voter

_ROLE = (
    r"(?:\d:[ea]\s+|förste\s+|andre\s+)?(?:vice\s+)?(?:ordf(?:örande)?|ledam(?:ot|öter)|ersättare|suppleant|v(?:ice)?\.?\s?ordf\w*|"
    r"tjänstgörande(?:\s+ersättare)?|tjg\.?(?:\s+ers\w*\.?)?|ers\.?)"
)
_IN_BRACKET = re.compile(
    rf"(?P<name>[^()\t]+?)\s*\(\s*(?P<party>[^()]{{1,6}}?)\s*\)\s*(?:\(\w[^()]*\))?[,.]?\s*(?:{_ROLE}[^()]*)?",
    re.IGNORECASE,
)
_ROLE_LAST = re.compile(rf"[,\s]+(?:\d{{1,3}}\s+)?{_ROLE}\.?$", re.IGNORECASE)
_SEAT = re.compile(r"^\d{1,3}[.\s]+|[\s,]+\d{1,3}$")
_NAME = re.compile(r"(?:(?:af|von|de|van|der|la|al|el|ter)\s+){0,2}[A-ZÅÄÖÉÜÇÁØŠŽ][^\d\t:;()]*$")
"""A surname first may begin with a particle: ``af Wirsén Sture``."""


def voter(cells: list[str], kit: Kit, date: str | None) -> tuple[str, str | None] | None:
    """Name and party from the cells before the mark: ``Anna Ek (S), ordförande`` · ``Anna Ek | S | 12 | Ledamot``."""
    if len(cells) > 1 and any(cell.strip() in ("-", "–") for cell in cells):
        named = voter([cell for cell in cells if cell.strip() not in ("-", "–")], kit, date)
        return (named[0], "-") if named else None
    joined = " ".join(" ".join(cells).split())
    joined = _ROLE_LAST.sub("", joined)
    joined = _SEAT.sub("", _SEAT.sub("", joined))
    joined = _ROLE_LAST.sub("", joined).strip(" ,.-–")
    if match := _IN_BRACKET.fullmatch(joined):
        party = kit.parties.after_name(match["party"], date) or match["party"]
        name = match["name"].strip(" ,.")
        return (name, party) if _NAME.fullmatch(name) else None
    words = joined.split()
    if len(words) > 2 or (len(words) == 2 and "," not in joined):
        for at in (-1, 0):
            code = words[at].strip(",")
            if len(code) <= 4:
                party = kit.parties.code(code, date)
                rest = " ".join(words[:-1] if at else words[1:]).strip(" ,")
                if party and (code.isupper() or code.islower()) and _NAME.fullmatch(rest) and " " in rest:
                    return rest, party
    return (joined, None) if _NAME.fullmatch(joined) and 1 < len(words) <= 6 else None


def recognised(who: tuple[str, str | None], people: Roster) -> tuple[str, str | None]:
    """Who it is by the attendance list, where only what OCR made of the party keeps the name from being found."""
    name, party = who
    if party is not None or people.full_party(name) is not None:
        return name, party or people.full_party(name)
    shorter = name.rpartition(" ")[0]
    known = people.full_party(shorter) if " " in shorter else None
    return (shorter, known) if known else who


# ---------------------------------------------------------------- lists with a result for each name


def cells_of(value: str, start: int, end: int) -> list[tuple[int, int]]:
    """Start and end of each cell of a line: what stands between its tabs."""
    found, at = [], start
    while True:
        tab = value.find("\t", at, end)
        found.append((at, end if tab < 0 else tab))
        if tab < 0:
            return found
        at = tab + 1


_STREAM_HEADER = re.compile(
    r"(?:Namn|Ledam\w+)\s+Parti\s+(?:Plats\s+)?(?:Funktion\s+)?(?:Resultat|Röst(?:ar|ade)?|Ja\s?/\s?Nej(?:\s?/\s?Avst\w*\.?)?)(?!\w)",
    re.IGNORECASE,
)
_COUNT = re.compile(r"Antal\s+(?P<what>Ja|Nej|Avst\w*|Frånv\w*)[^:\n]{0,12}:\s*(?P<count>\d{1,3})", re.IGNORECASE)
_APPENDIX = re.compile(r"^[ \t]*\w*bilaga\s+(?P<name>\d{1,3}|[A-Z])\b(?![.,])", re.MULTILINE | re.IGNORECASE)
_MATTER = re.compile(
    r"Ärendemening:\s*(?P<title>.+?)(?=\n\s*(?:Antal|Omröstning|Namn|Votering)\b|\n\s*\n)", re.DOTALL | re.IGNORECASE
)
_NUMBER = r"§\s?(?P<number>\d+(?:\s?[a-z]\b)?)"
_PARAGRAPH = re.compile(
    r"(?:Voterings|Omröstnings)(?:lista|protokoll|bilaga)\w*\W{0,3}(?:\d{1,2}\W{1,3})?(?:(?:för|till)\s+)?(?:[A-Z]{2,4}\s+)?"
    rf"{_NUMBER}",
    re.IGNORECASE,
)
"""``Voteringslista för § 5`` · ``VOTERINGSPROTOKOLL KF § 212``"""
_ABOVE = re.compile(
    rf"(?:^[ \t]*(?:[A-Z]\w{{1,3}}[ \t]+)?|^[^\n§]{{0,40}}(?:Ärende|Votering|Omröstning|Paragraf)[^\n§]{{0,90}})"
    rf"{_NUMBER}(?![ \t]*kap)",
    re.IGNORECASE | re.MULTILINE,
)
"""In an appendix: ``§ 5 Taxa`` · ``VOTERINGSLISTA NR 1 Ärende: Rf § 13`` · ``Votering, ärende 3: Taxa (§ 120)``"""
_HEAD = 700
"""How far above the first name the head of a list reaches: appendix, matter with a long title, counts."""


def _head(value: str, start: int, floor: int, outside: bool = False) -> dict[str, str]:
    """What is printed above a list, in an item or ``outside`` of all: appendix, title of the matter, §."""
    begin = max(floor, start - _HEAD)
    found: dict[str, str] = {}
    for pattern, name in (
        (_APPENDIX, "name"), (_MATTER, "title"), (_ABOVE if outside else _PARAGRAPH, "number"),
    ):  # fmt: skip
        for match in pattern.finditer(value, begin, start):
            found[name] = fold(match[name])
    return found


def headed(value: str, roll: Roll, floor: int, outside: bool = False) -> Roll:
    """The roll with what is printed above it, not further up than ``floor``."""
    head = _head(value, roll.span.start, floor, outside)
    return replace(roll, appendix=head.get("name"), title=head.get("title"), number=head.get("number"))


def _counts(value: str, start: int, end: int) -> dict[str, int]:
    totals: dict[str, int] = {}
    for match in _COUNT.finditer(value, start, end):
        if choice := choice_of(match["what"]):
            totals[choice] = int(match["count"])
    return totals


def streams(value: str, span: Span, kit: Kit, date: str | None, people: Roster) -> Iterator[Roll]:
    """Rolls below a header Namn Parti … Resultat: one row, or one cell, on a line."""
    headers = list(_STREAM_HEADER.finditer(value, span.start, span.end))
    floor = span.start
    for n, header in enumerate(headers):
        stop = headers[n + 1].start() if n + 1 < len(headers) else span.end
        ballots: list[Ballot] = []
        pending: list[str] = []
        end = header.end()
        for start, finish, _, _ in lines(value, Span(header.end(), stop)):
            for a, b in cells_of(value, start, finish):
                cell = value[a:b].strip()
                choice = choice_of(cell)
                if choice is None:
                    pending.append(cell)
                    continue
                who = _from_cells(pending, kit, date)
                pending = []
                if who:
                    ballots.append(Ballot(*recognised(who, people), choice))
                    end = b
            if len(pending) > 14:
                break
        if ballots:
            head = _head(value, header.start(), floor)
            begin = max(floor, header.start() - _HEAD)
            marks = [m.start() for m in _APPENDIX.finditer(value, begin, header.start())]
            top = marks[-1] if marks else header.start()
            totals = _counts(value, top if marks else begin, header.start())
            yield Roll(Span(top, end), tuple(ballots), totals, head.get("name"), head.get("title"), head.get("number"))
        floor = end


_FURNITURE = re.compile(
    r"\d+ \(\d+\)|Sida \d.*|Protokoll\b.*|Sammanträdes(?:datum|protokoll).*|.*:.*|\d{4}-\d\d-\d\d", re.IGNORECASE
)


def _from_cells(cells: list[str], kit: Kit, date: str | None) -> tuple[str, str | None] | None:
    """A voter from the cells since the last result; what a page break put between is left out."""
    cells = [cell for cell in cells if cell and not _FURNITURE.fullmatch(cell)]
    for n in range(min(len(cells), 6), 0, -1):
        if (who := voter(cells[-n:], kit, date)) and who[1]:
            return who
    return voter(cells[-2:], kit, date) if cells else None
