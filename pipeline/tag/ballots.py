"""Lists of who voted how: what a list is, one voter of it, and what is printed above it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pipeline.document import Ballot
from pipeline.kit import Kit
from pipeline.kit.names import given_first
from pipeline.tag.points import fold
from pipeline.tag.vocabulary import CAPITALS
from pipeline.text import Span


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

    @property
    def only_abstaining(self) -> bool:
        """Whether nobody listed voted: those who abstain belong to the vote told above them."""
        return bool(self.ballots) and all(ballot.choice == "avstår" for ballot in self.ballots)


# ---------------------------------------------------------------- one voter

_ROLE = (
    r"(?:\d:[ea]\s+|förste\s+|andre\s+)?(?:vice\s+)?(?:ordf(?:örande)?|ledam(?:ot|öter)|ersättare|suppleant|v(?:ice)?\.?\s?ordf\w*|"
    r"tjänstgörande(?:\s+ersättare)?|tjg\.?(?:\s+ers\w*\.?)?|ers\.?)"
)
_IN_BRACKET = re.compile(
    rf"(?P<name>[^()\[{{\t]+?)\s*[(\[{{]\s*(?P<party>[^()\]}}]{{1,6}}?|[^\W\d]{{7,24}})\s*[)\]}}]\s*"
    rf"(?:\(\w[^()]*\))?[,.]?\s*(?:{_ROLE}[^()]*)?",
    re.IGNORECASE,
)
_ROLE_LAST = re.compile(rf"(?<![,\s])[,\s]+(?:\d{{1,3}}\s+)?{_ROLE}\.?$", re.IGNORECASE)
_ROLE_BEFORE_CODE = re.compile(rf"(?<![,\s])[,\s]+{_ROLE}\.?\s+(?=\(?\w{{1,5}}!?\)?$)", re.IGNORECASE)
_SEAT = re.compile(r"^\d{1,3}[.\s]+|(?<![\s,])[\s,]+\d{1,3}$")
_CODE_LAST = re.compile(
    r"(?P<name>[^\s,]+(?: [^\s,]+){1,3}|[^,]+, [^\s,]+),? (?P<party>[A-ZÅÄÖ]{2,5}!?|[A-ZÅÄÖ][a-zåäö]{0,2}[A-ZÅÄÖ]{1,3})"
)
"""``Anna Ek, BoA`` · ``Ek, Anna BoA``: a code that may be any local party's."""
POST = re.compile(rf",[ ]?{_ROLE}\.?(?=[ ]?\t|[ ]{{2}})", re.IGNORECASE)
"""``, ordf`` behind a name, before the next cell."""
SERVING = re.compile(
    r"(?:,[ ]?|[ \t]{1,9})\(?"
    r"(?:(?:(?:tj\w{0,14}|ers\w{0,6}|suppl\w{0,6}|inkallad\w?)\.?[ ]){0,3}(?:i[ ]?stället[ ])?för|"
    r"ersätter|istf\.?|i[ ]st\.?[ ]f\.?)"
    rf"[ ](?=[{CAPITALS}])",
    re.IGNORECASE,
)
"""``, tjg ers för`` and the name of the member whose place the voter has: what follows names no voter."""
_POST_CELL = re.compile(rf"{_ROLE}\.?(?:[ ](?:i[ ]?stället[ ])?för[ ].+)?", re.IGNORECASE)
"""A column of posts beside the names: ``Ledamot`` · ``Ers. för Bo Lind``."""
_NAME = re.compile(rf"(?:(?:af|von|de|van|der|la|al|el|ter)\s+){{0,2}}[{CAPITALS}][^\d\t:;()]*$")
"""A surname first may begin with a particle: ``af Wirsén Sture``."""


def voter(cells: list[str], kit: Kit, date: str | None) -> tuple[str, str | None] | None:
    """Name and party from the cells before the mark: ``Anna Ek (S), ordförande`` · ``Ek, Anna | S | 12 | Ledamot``."""
    if len(cells) > 1 and any(cell.strip() in ("-", "–") for cell in cells):
        named = voter([cell for cell in cells if cell.strip() not in ("-", "–")], kit, date)
        return (named[0], named[1] or "-") if named else None
    cells = [cell for cell in cells if not _POST_CELL.fullmatch(cell.strip())] or cells
    joined = " ".join(" ".join(SERVING.split(cell, maxsplit=1)[0] for cell in cells).split())
    joined = _ROLE_BEFORE_CODE.sub(" ", _ROLE_LAST.sub("", joined))
    joined = _SEAT.sub("", _SEAT.sub("", joined))
    joined = _ROLE_LAST.sub("", joined).strip(" ,.-–")
    if match := _IN_BRACKET.fullmatch(joined):
        party = kit.parties.after_name(match["party"], date) or match["party"]
        name = given_first(match["name"].strip(" ,."))
        return (name, party) if _NAME.fullmatch(name) else None
    if ", " in joined and (match := _CODE_LAST.fullmatch(joined)) and _NAME.fullmatch(match["name"]):
        return given_first(match["name"]), kit.parties.after_name(match["party"], date) or match["party"]
    words = joined.split()
    if len(words) > 2 or (len(words) == 2 and "," not in joined):
        for at in (-1, 0):
            code = words[at].strip(",")
            if len(code) <= 4:
                party = kit.parties.code(code, date)
                rest = " ".join(words[:-1] if at else words[1:]).strip(" ,")
                if party and (code.isupper() or code.islower()) and _NAME.fullmatch(rest) and " " in rest:
                    return given_first(_ROLE_LAST.sub("", rest)), party
    return (given_first(joined), None) if _NAME.fullmatch(joined) and 1 < len(words) <= 6 else None


# ---------------------------------------------------------------- what is printed above a list

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
_SIGNED = re.compile(r"§[ ]?(\d+(?:[ ][a-z]\b)?)")
_HEAD_LINES = 4
"""Lines that the head of a table takes at most."""
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
    number = roll.number or head.get("number")
    return replace(roll, appendix=head.get("name"), title=head.get("title"), number=number)


def numbers_of(value: str, end: int, columns: int) -> tuple[str | None, ...]:
    """The § over each of the columns of a table whose head ends there: ``Omr 1 § 12 | Omr 2 § 14``."""
    begin = end
    for _ in range(_HEAD_LINES):
        begin = value.rfind("\n", 0, max(begin - 1, 0)) + 1
    named = _SIGNED.findall(value, begin, end)
    distinct = list(dict.fromkeys(named))
    return next((tuple(each) for each in (named, distinct) if len(each) == columns > 1), (None,) * columns)
