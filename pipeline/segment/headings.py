"""Every line that could be a § heading, with what speaks for and against it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.kit import Kit
from pipeline.segment import dnr
from pipeline.segment.reading import ENDS_SENTENCE, Printed, Reading, begins_small

# How a number is marked as a §, and what that alone is worth.
SIGN_WORTH = {
    "organ§": 3.0,
    "§": 2.5,
    "small§": 2.5,
    "first§": 2.5,
    "own": 2.5,
    "paragraf": 2.0,
    "after": 1.2,
    "organ": 1.2,
    "end": 1.0,
    "damaged": 0.3,
    "named§": 0.0,
    "bare": 0.0,
}

_ABBREVIATION = r"(?:[A-ZÅÄÖ]{2,6}|K[fsn]|[A-ZÅÄÖ][a-zåäö]{0,3}[nuf]|Rf|Rs|Lf|Ls|Ff|Fs)(?:[-/ ]?(?:AU|Au|au|PU|pu))?"
_BODY_WORD = (
    r"(?:Kommunfullmäktige|Kommunstyrelsen|Regionfullmäktige|Regionstyrelsen|Arbetsutskottet|"
    r"[A-ZÅÄÖ][a-zåäö\-]{2,40}nämnden)"
)
_ANY_WORD = (
    r"(?!(?:Se|Jfr|Jämför|Enligt|Och|Samt|Av|Till|Med|Från|Under|Bilaga|Beslut|Protokoll|Reservation|Yttrande|Lag|"
    r"Kap|Kapitel|Avtal|Stadgar|Reglemente|Instruktion|Paragraf)\b)[A-ZÅÄÖ][\wåäö.]{1,24}(?:[ /-][\wåäö.]{1,24}){0,2}"
)
"""What may name the body that numbers its §§: ``Dir``, ``Tekn.n.``, ``Direktionen``, ``Sociala utskottet``."""
_NUMBER = (
    r"(?P<number>[0-9]{1,4})(?![0-9])(?:[ ]?(?P<suffix>[a-h])(?![\w.\-]))?"
    r"(?:/(?P<year>(?:19|20)?[0-9]{2})(?![0-9/]))?"
)
_MEETING = r"(?:(?P<meeting>[0-9]{1,2}):(?=[0-9]))?"
"""``§ 6:1``: the first § of the sixth meeting of the year."""
_LEAD = r"[\s{*#_>|•]{0,12}"
_REST = r"[ }.:;*_]{0,6}(?P<rest>.*)$"

FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(_LEAD + source + _REST))
    for name, source in (
        ("organ§", rf"(?P<organ>{_ABBREVIATION}|{_BODY_WORD})[ \t\-:]{{0,3}}§[ .]{{0,3}}{_MEETING}{_NUMBER}"),
        ("§", rf"§(?:[ ._\t]{{0,4}}|-){_MEETING}{_NUMBER}"),
        ("small§", rf"(?P<organ>[a-zåäö]{{2,6}})[ \t]{{0,3}}§[ .]{{0,3}}{_NUMBER}"),
        ("paragraf", rf"(?:Paragraf|PARAGRAF|Par\.)[ ]{{1,3}}{_NUMBER}"),
        ("named§", rf"(?P<organ>{_ANY_WORD})[ \t\-:]{{0,3}}§[ .]{{0,3}}{_MEETING}{_NUMBER}"),
        ("after", rf"{_NUMBER}[ ]?[§$]"),
        ("organ", rf"(?P<organ>{_ABBREVIATION})[ ]{{1,3}}{_NUMBER}"),
        ("damaged", rf"(?:[$&ß]|[8S56](?:[ .](?=[ .]{{0,2}}[0-9])|-(?=[0-9]{{1,4}}[.;:]?$)))[ .]{{0,3}}{_NUMBER}"),
        ("bare", rf"{_NUMBER}"),
    )
)
_END = re.compile(rf"^(?P<rest>.{{3,90}}?)(?:\t|\s{{3,}})(?:{_ABBREVIATION} )?§[ ]?{_NUMBER}\s*$")
_STACKED = re.compile(rf"^(?:{_ABBREVIATION}[ ]?§?[ ]?[0-9]{{1,4}}[ \t]*){{1,6}}")
_NOT_ORGAN = re.compile(
    "SFS|KL|LSS|HSL|PBL|SOU|DS|NR|TKR|MKR|KR|AB|ISO|SS|HVB|LVU|LVM|Den|Kan|Man|Hen|Sen|Än|"
    "Ju|Nu|Om|Kap|Art|RH|NJA|EU|COVID|Covid|SFI|IT|ID|TV|DN|ÅR"
)

_REFERENCE = re.compile(
    r"^(?:[,;)/]|och\b|samt\b|[-–—]\s*§?\s*[0-9]|§|den [0-9]|(?:19|20)[0-9]{2}-[0-9]{2}|st\.|stycket|kap\b|punkt|"
    r"p\.|i |enligt|av |om )"
)
_FORTS = re.compile(r"^\(?(?:forts|fortsättning)\b", re.IGNORECASE)
_TITLE = re.compile(r"^[\"”“'(–\-•* ]{0,4}(?:[A-ZÅÄÖÉ]|[0-9]{1,4}[ \-–:])")
_PAGE_AT_END = re.compile(r"(?:\.{3,}|…|\t|\s{2,}|(?:\. ){3,})\s*[0-9]{1,3}\s*$")
_LEADS_TO_REFERENCE = re.compile(
    r"(?:[,§\-–/(]|\b(?:enligt|och|samt|av|i|till|med|se|från|under|protokoll|beslut|den|kap\.?|jfr|paragraf|"
    r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|(?:19|20)[0-9]{2})[,.]?)$",
    re.IGNORECASE,
)
_ADJUSTED = re.compile(r"^(?:omedelbar(?:t)? )?juster(?:ing|at|ad|ade|as)\b", re.IGNORECASE)
"""A § below such a line on the front page says what was adjusted."""
_PERSON_LIST = re.compile(
    r"\([A-ZÅÄÖa-z!]{1,4}\)\s*$|^(?:plats|tid|paragrafer|justera|datum|beslutande)", re.IGNORECASE
)
_LIST_NAMES = re.compile(r"(?:namn|ledam[oö]t|beslutande|ordinarie|förtroendevald)", re.IGNORECASE)
_LIST_COLUMN = re.compile(r"(?:part(?:i|\.)|närv|omr|votering|§)", re.IGNORECASE)
_STRAY = re.compile(r"^(?:[\s,.;:'·|_~-]{1,6}\t|\s*[-–—][ \t]{1,3}(?=[A-ZÅÄÖ”\"]))")
"""Between number and title: specks that OCR read in the empty part of a line, or a dash, ``§ 61 – Delårsrapport``."""
DEEPEST_HEAD = 4
"""Lines of cells with a § each that the head of a list has at most."""
LONGEST_BARE = 160
_FURNITURE = re.compile(r"\b(?:KOMMUN|PROTOKOLL|SAMMANTRÄDESPROTOKOLL|Sammanträdesprotokoll|Sida|Blad)\b")
LOOK_AHEAD = 14
"""Lines below a heading in which a section heading should come; titles and dnr take some of them."""


FEWEST_STEPS = 2
"""So many times a number is followed by the next, at least, where a way of marking it is that of the minutes."""
_OWN_WAYS = {"after": "first§", "organ": "own", "named§": "organ§"}
"""Forms that mark a § only where the minutes print theirs so → what they are then."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that could be the heading of § ``number``. ``line`` is its position in the reading.

    ``rest`` is what stands on the line beside the number; ``score`` sums up what speaks for it.
    """

    line: int
    form: str
    number: int
    suffix: str
    rest: str
    score: float
    organ: str | None = None
    start: int = 0
    toc: bool = False
    meeting: str | None = None

    @property
    def key(self) -> tuple[int, str]:
        """What a run of numbers is ordered by."""
        return self.number, self.suffix

    @property
    def label(self) -> str:
        """The number as the database shows it: ``12 a``, ``6:1``."""
        return f"{f'{self.meeting}:' if self.meeting else ''}{self.number} {self.suffix}".rstrip()


def candidates(reading: Reading, kit: Kit) -> list[Candidate]:
    """All lines that could be § headings, scored one by one, in reading order."""
    found = [c for i, line in enumerate(reading.lines) if not line.toc for c in _of_line(i, line)]
    found = _own_ways(_right_organs([c for c in found if c.number > 0]))
    return [replace(c, score=_score(c, reading, kit)) for c in found]


def _right_organs(found: list[Candidate]) -> list[Candidate]:
    """``ks §``, its K read as a small one, is a heading only where others name the same body: it gets their organ."""
    printed = {c.organ.casefold(): c.organ for c in found if c.form == "organ§" and c.organ}
    told = [replace(c, organ=printed.get(c.organ or "")) if c.form == "small§" else c for c in found]
    return [c for c in told if c.form != "small§" or c.organ]


def _own_ways(found: list[Candidate]) -> list[Candidate]:
    """``73 §``, ``KS 73`` and ``Dir § 73`` are as good headings as ``§ 73`` in minutes that print all of theirs so.

    Elsewhere they are laws, diarienummer and what other bodies decided.
    """
    signed = sum(c.form in ("§", "organ§") for c in found)
    ways: dict[tuple[str, str | None], list[Candidate]] = {}
    for c in found:
        if c.form in _OWN_WAYS and not begins_small(c.rest):
            ways.setdefault((c.form, c.organ), []).append(c)
    own = {
        way
        for way, group in ways.items()
        if max(signed, FEWEST_STEPS - 1) < sum(b.number == a.number + 1 for a, b in pairwise(group))
    }
    told = [replace(c, form=_OWN_WAYS[c.form]) if (c.form, c.organ) in own else c for c in found]
    return [c for c in told if c.form != "named§"]


def _of_line(position: int, line: Printed) -> list[Candidate]:
    value = line.text
    for form, pattern in FORMS:
        match = pattern.match(value)
        if not match:
            continue
        groups = match.groupdict()
        organ = groups.get("organ")
        if form == "organ" and _NOT_ORGAN.fullmatch(match["organ"]):
            continue
        if form == "bare" and not _bare_heading(match["rest"], value):
            continue
        rest = _STRAY.sub("", match["rest"]).strip(" \t")
        if groups.get("organ"):
            rest = _STACKED.sub("", rest) if _STACKED.match(rest) and not dnr.bare(rest) else rest
        return [
            Candidate(
                line=position,
                form=form,
                number=int(match["number"]),
                suffix=match["suffix"] or "",
                rest=rest,
                score=0.0,
                organ=organ,
                start=line.start,
                meeting=groups.get("meeting"),
            )
        ]
    end = _END.match(value)
    if end and not _PERSON_LIST.search(end["rest"]):
        return [
            Candidate(
                position, "end", int(end["number"]), end["suffix"] or "", end["rest"].strip(), 0.0, start=line.start
            )
        ]
    return []


def _bare_heading(rest: str, value: str) -> bool:
    """A number without § is looked at only where it stands alone or before a word with a capital."""
    stripped = rest.strip()
    if not stripped:
        return value.strip().isdigit() or bool(re.fullmatch(r"[0-9]{1,4} [a-h]", value.strip()))
    if len(stripped) > LONGEST_BARE or _FURNITURE.search(stripped):
        return False
    head = re.match(r"[\s{*#]*[0-9]{1,4}(?: [a-h])?(?P<gap>[ \t]+)", value)
    return bool(head) and bool(re.match(r"[\"”]?[A-ZÅÄÖ][a-zåäöA-ZÅÄÖ]", stripped))


def _score(c: Candidate, reading: Reading, kit: Kit) -> float:
    line = reading.lines[c.line]
    before = reading.lines[c.line - 1] if c.line else None
    after = reading.lines[c.line + 1] if c.line + 1 < len(reading.lines) else None
    score = SIGN_WORTH[c.form]
    score += _rest_score(c, after)
    score += _place_score(c, line, before, reading)
    score += _following_score(c, reading, kit)
    if line.bold:
        score += 0.6
    if line.size is not None and reading.typical_size is not None and line.size > reading.typical_size + 0.5:
        score += 0.6
    return score


def _rest_score(c: Candidate, after: Printed | None) -> float:
    rest = c.rest
    if not rest:
        if after is None:
            return -1.0
        return 0.2 if begins_small(after.text) else 1.0
    if _FORTS.match(dnr.split_off(rest)[0] or rest):
        return -3.0
    title, numbers = dnr.split_off(rest)
    if numbers:
        return 1.8
    if _PAGE_AT_END.search(rest):
        return -2.5
    if _REFERENCE.match(rest):
        return -6.0
    if begins_small(rest):
        return -3.0
    if _TITLE.match(rest):
        return 0.9 if len(title) < 200 and not title.endswith(".") else 0.3
    return -1.0


def _place_score(c: Candidate, line: Printed, before: Printed | None, reading: Reading) -> float:
    if before is not None and _ADJUSTED.match(before.text) and len(before.text) < 90:
        return -4.0
    if _heads_column(c, reading):
        return -6.0
    if before is None or line.first_on_page:
        return 0.6
    score = 0.6 if line.gap else 0.0
    if not line.gap and _LEADS_TO_REFERENCE.search(before.text) and not before.bold:
        score -= 3.0
    long_before = len(before.text) > 0.7 * reading.typical_length
    if not line.gap and long_before and not before.text.endswith(ENDS_SENTENCE) and not line.bold:
        score -= 1.5
    return score


def heads_list(line: Printed) -> bool:
    """Whether a line names the columns of a list of members: ``Ledamöter | Parti | Närv. | § 70 | § 71``."""
    names = any(_LIST_NAMES.match(cell) for cell in line.cells[:2])
    return names and any(_LIST_COLUMN.match(cell) for cell in line.cells[1:])


def _heads_column(c: Candidate, reading: Reading) -> bool:
    """Whether a § stands in the head of a list of members, over the column of how they voted in it."""
    at = c.line
    while (
        at > max(c.line - DEEPEST_HEAD, 0) and not reading.lines[at].gap and FORMS[1][1].match(reading.lines[at].text)
    ):
        at -= 1
    return at < c.line and heads_list(reading.lines[at])


def _following_score(c: Candidate, reading: Reading, kit: Kit) -> float:
    for line in reading.lines[c.line + 1 : c.line + 1 + LOOK_AHEAD]:
        first = line.cells[0]
        if kit.headings.kind(first) or (":" in first and kit.headings.kind(first.split(":")[0])):
            return 1.0
        if FORMS[1][1].match(line.text) or FORMS[0][1].match(line.text):
            return 0.0
    return 0.0
