"""Runs: signs of a badly read text that are told by the numbers after them: § for 5, 8 or $, stops of lists, Dnr."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.kit import Kit
from pipeline.kit.calendar import MONTH
from pipeline.text import Edit, Span, Text

# "512", "5 12", "Ks 512", "Kf$2", "§ 12" where a line begins.
_HEADING = re.compile(
    r"^[ \t]*['\"]?"
    r"(?P<organ>(?!Dnr|Nr|Sid|Blad|Bil|Kl|Kap)[A-ZÅÄÖ][A-Za-zåäö]{1,4}?['\"]?[ \t]?(?=[^A-Za-zåäö]|[SB][ \t]?\d))?"
    r"(?P<sign>(?:§|[$£&€][$§B8]?)[ \t]?|[3458BSs](?:[ \t]|(?=\d)))"
    r"(?P<number>\d{1,3})(?P<alone>[.;:]?[ \t]*$)?"
    r"(?P<labelled>[ \t](?:(?:D[nai]r|[ÄÅA]rende(?:nr|nummer))\b|\d{4}[./]\d{2,5}[ \t][A-ZÅÄÖ]{2,4}$))?"
    r"(?=(?P<headed>[ \t][A-ZÅÄÖ][a-zåäö]{2})|[ .:;\t]|$)",
    re.M,
)
_SURE = frozenset("$£&€")
_SIGNS = ("§", *_SURE)  # where a line ends with one, the number below it is its own
TRUE, LIKELY, POSSIBLE = 6, 4, 2  # weight of a §, of a sign that is no digit, of a digit
ALONE = 3  # weight of a digit before one figure that has a line to itself above a title, and of "8120"
HUNDRED = 100
NOTHING = 0  # weight of a digit before one other: "Ks 53" is § 3 or 53, as the rest of the run says
LAST_DIGIT = 9
ENOUGH = 6  # weight of a run from which it is one
REACH = 2  # numbers that one may be after the last: §§ are lost, too
_ALONE = re.compile(r"^[ \t]*(\d{1,3})\.?[ \t]*$", re.M)
_ROW = re.compile(r"^[ \t]*[0-4679][ \t]\d{1,3}[ \t][A-ZÅÄÖ]", re.M)  # "4 12 Anna Ek": a table has a five, too
NEAR = 10  # numbers of a list, which goes through the fifties, too, have others as near on lines of their own
_TITLE = re.compile(r"\s+[A-ZÅÄÖ][^\W\d_]{2}[^\n]*[^\W\d_)\n]$", re.M)
# "Paragrafer 55 50-62", "Ersättare $$ 17-19": two signs before a range.
_RANGE = re.compile(
    r"(?<![^\s(])(?<!\d[ \t])(?:[58S$&£][58S$&£4]|(?<=\) )[58$&])(?=[ \t](\d{1,3})[-–—](\d{1,3})(?![\d-]))"
)
# "2024-02-13 5 3", "ersättare 5 14", "Paragrafer 35 50-62", "9 kap. 155 miljöbalken": what comes before or after is
# met with a § alone.
_DATE = rf"(?:\b\d{{4}}-\d\d-\d\d|\b\d{{1,2}}\s(?:{MONTH})\s\d{{4}})[,.]?\s\(?"
_BEFORE = (
    r"(?<!\w)(?i:ej|fr\.?[ ]?o\.?[ ]?m\.?|t\.?[ ]?o\.?[ ]?m\.?|from\.|utom|tjg|ersättare|reservation|omröstning|"
    r"votering(?:slista)?|anteckning|protokollet|sekreterare,?|distans,?|bilaga|au|ksau|ks|kf)\s"
)
_INLINE = re.compile(
    rf"(?:(?:{_DATE}|{_BEFORE}|(?<=[a-zåäö]{{4}},)[ ](?=\S\s\d+$))(?P<sign>[58S$&]|6(?<=[Mm]\.\s6))"
    rf"(?=\s\d{{1,3}}(?:[.,;:)]|\s*$|\s[a-zåäö(]))|{_DATE}(?P<glued>[58$&])(?=\d\d,))",
    re.M,
)
_PARAGRAPHS = re.compile(
    r"^(?:Paragraf(?:er)?:?[ \t]|§{1,2}[ \t](?!\w))(?P<sign>[^\s\w]{1,2}|[58S3$&]{2})(?=[ \t]\d)", re.M
)
_LAW = re.compile(r"(?<=\d)(?P<sign>[ ]?[58$&])(?=\s(?:plan- och )?[a-zåäö]{3,30}(?:lagen|balken|förordningen)\b)")
_LAST = re.compile(r"(?<=[a-zåäö][ \t])\$\$(?=[ \t]*$)", re.M)
# "enligt 4 kap. 3 och $ 14", "$ 188 föreslå": in Swedish no sum of money has the sign before it.
_DOLLAR = re.compile(r"(?<![\w$])(?:(?<!\()\$|\$(?=[ \t]))(?=[ \t]?\d{1,3}(?!\d|[.,]\d))")
# "Där KS 2024/311", "One K5-2018-640" where a line begins or a § is before it; "Den 2024-03-11" is a date.
_LABEL = re.compile(
    r"(?:^|(?<=\d ))(?:(?!De[nt]? \d)D[a-zäåé]{1,2}|On[re])"
    r"(?=[.:]? (?:[A-ZÅÄÖ][A-Za-zÅÄÖ$58]{0,4}[ -]?)?(?:\d{2,5}[-/.:]\d|\d{6}))",
    re.M,
)
_ITEM = re.compile(r"^[ \t]*(?P<number>\d{1,2})(?P<sign>[.,:;]?)[ \t](?=[^\W\d_]{2})", re.M)
# "i. Bokslutet godkänns.", and not many lines further "2. Handlingarna överlämnas."
_FIRST_ITEM = re.compile(
    r"^[ \t]*(?P<sign>[itlIT|!])\.(?=[ \t][^\W\d_]{2}[^\n]*\n(?:(?![ \t]*\d{1,2}[.)])[^\n]+\n){0,12}[ \t]*2\.[ \t])",
    re.M,
)
_FIRST_VICE = re.compile(r"(?<![\w:])(?P<sign>1\d|[1lI|]{1,2}(?<!1))(?=:[ae]\s+vice\b)")


@dataclass(frozen=True, slots=True)
class _Heading:
    span: Span  # of the sign, the blank after it included
    sign: str
    number: int
    titled: bool  # nothing else on its line, and a title below it
    labelled: bool  # "Dnr" comes next, or a title after a number of two figures
    led: bool  # the name of a board comes before it

    @property
    def weight(self) -> int:
        if self.sign == "§":
            return TRUE
        if self.sign in _SURE:
            return TRUE if self.led else LIKELY
        if self.labelled:
            return TRUE
        if self.sign in "34":
            return NOTHING  # seldom one, and often a number
        if self.titled:
            return LIKELY if self.number > LAST_DIGIT else ALONE
        if self.number >= HUNDRED and len(self.span) == 1:
            return ALONE
        return POSSIBLE if self.number > LAST_DIGIT or len(self.span) > 1 else NOTHING


def sections(text: Text, kit: Kit) -> Iterator[Edit]:
    """§ for the signs of headings whose numbers run on, and §§ before ranges."""
    value = text.value
    rows = _ROW.search(value) is not None
    others = [int(match[1]) for match in _ALONE.finditer(value) if match[1][0] not in "58"]
    found = [
        _Heading(
            Span(*match.span("sign")),
            match["sign"][0],
            int(match["number"]),
            titled=match["alone"] is not None
            and value[max(0, match.start() - 4) : match.start()].rstrip()[-1:] not in _SIGNS
            and _TITLE.match(value, match.end()) is not None
            and not _is_listed(match["sign"] + match["number"], others),
            labelled=match["labelled"] is not None or (not rows and _is_headed(match)),
            led=match["organ"] is not None,
        )
        for match in _HEADING.finditer(value)
    ]
    set_apart = [len(heading.span) > 1 for heading in found if not heading.sign.isalnum()]
    blank = " " if 2 * sum(set_apart) >= len(set_apart) else ""
    for heading in _heaviest(found):
        if heading.sign != "§" or (blank and len(heading.span) == 1):
            apart = value[heading.span.end - 1] == " "
            before = " " if value[heading.span.start - 1 : heading.span.start].isalpha() else ""
            yield Edit(heading.span, f"{before}§ " if apart else f"{before}§{blank}", "section sign", 0.9)
    for match in _RANGE.finditer(value):
        if int(match[1]) < int(match[2]):
            yield Edit(Span(*match.span()), "§§", "section sign", 0.9)


def _is_headed(match: re.Match[str]) -> bool:
    """Whether a sign set apart, a number of two figures or more and a title follow each other."""
    return match["headed"] is not None and match["sign"][-1].isspace() and int(match["number"]) > LAST_DIGIT


def _is_listed(seen: str, others: list[int]) -> bool:
    """Whether what was read is a number with others near it that have lines to themselves."""
    return seen.isdigit() and any(abs(int(seen) - other) <= NEAR for other in others)


def inline(text: Text, kit: Kit) -> Iterator[Edit]:
    """§ where what is before or after the sign goes with no other: dates of meetings, ersättare, names of laws."""
    for match in _INLINE.finditer(text.value):
        sign = "sign" if match["sign"] else "glued"
        yield Edit(Span(*match.span(sign)), "§" if match["sign"] else "§ ", "section sign", 0.9)
    for match in _PARAGRAPHS.finditer(text.value):
        yield Edit(Span(*match.span("sign")), "§" * len(match["sign"]), "section sign", 0.9)
    for match in _LAW.finditer(text.value):
        yield Edit(Span(*match.span("sign")), " §", "section sign", 0.9)
    for match in _LAST.finditer(text.value):
        yield Edit(Span(*match.span()), "§§", "section sign", 0.9)


def dollars(text: Text, kit: Kit) -> Iterator[Edit]:
    """§ for the $ before a number."""
    for match in _DOLLAR.finditer(text.value):
        yield Edit(Span(*match.span()), "§", "section sign", 0.9)


def labels(text: Text, kit: Kit) -> Iterator[Edit]:
    """Dnr where something like it stands before a case number."""
    for match in _LABEL.finditer(text.value):
        if match[0] != "Dnr":
            yield Edit(Span(*match.span()), "Dnr", "label", 0.9)


def first_items(text: Text, kit: Kit) -> Iterator[Edit]:
    """1 before the first item of a list whose second has its 2: "i. Bokslutet godkänns."

    So with "14:e vice ordförande": nowhere are there more than three.
    """
    for match in _FIRST_ITEM.finditer(text.value):
        yield Edit(Span(*match.span("sign")), "1", "punctuation", 0.9)
    for match in _FIRST_VICE.finditer(text.value):
        yield Edit(Span(*match.span("sign")), "1", "digit", 0.9)


def items(text: Text, kit: Kit) -> Iterator[Edit]:
    """A stop after the number of a list's item where the one before or after it has its own: "1. … 2, … 3. …"."""
    found = list(_ITEM.finditer(text.value))
    for before, item, after in zip([None, *found], found, [*found[1:], None], strict=False):
        beside = ((before, -1), (after, 1))
        in_list = any(m and m["sign"] == "." and int(m["number"]) == int(item["number"]) + step for m, step in beside)
        if in_list and item["sign"] != ".":
            yield Edit(Span(*item.span("sign")), ".", "punctuation", 0.9)


def _heaviest(found: list[_Heading]) -> list[_Heading]:
    """The headings of the run that weighs most, in order; none if it proves nothing."""
    best: dict[int, tuple[int, list[_Heading]]] = {}
    heaviest: tuple[int, list[_Heading]] = (0, [])
    for heading in found:
        before = max((best.get(heading.number - step, (0, [])) for step in range(1, REACH + 1)), key=lambda run: run[0])
        run = before[0] + heading.weight, [*before[1], heading]
        best[heading.number] = max(run, best.get(heading.number, run), key=lambda run: run[0])
        heaviest = max(run, heaviest, key=lambda run: run[0])
    return heaviest[1] if heaviest[0] >= ENOUGH else []
