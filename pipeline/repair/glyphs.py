"""Glyphs: signs that stand for others by where they stand: § before numbers that run on, bullets before list items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.kit import Kit
from pipeline.kit.calendar import MONTH
from pipeline.kit.confusions import LETTERS, SHAPES
from pipeline.repair.columns import code_like
from pipeline.repair.gate import passages
from pipeline.text import Edit, Span, Text

# What OCR programs make of §. Digits are so read with and without the blank: "8 12", "812".
# A hyphen is a blank that was read as one, where nothing else stands on the line.
_HEADING = re.compile(
    r"^[ \t]*(?:(?!Dnr|Nr|Sid|Bil|Kl|Kap)[A-ZÅÄÖ][A-Za-zåäö]{1,4} )?"
    r"(?P<sign>[$£&]{2}|[§$8S&56£B3])(?P<gap>[ \t]?|-(?=\d{1,3}[.:;]?[ \t]*$))(?P<number>\d{1,3})(?=[ .:;\t]|$)",
    re.M,
)
# "§ 47/15", the number with the year, and "§ 47115", as the stroke is read.
_YEARED = re.compile(r"^[ \t]*§ ?(?P<number>\d{1,3})/(?P<year>\d\d)(?!\d)", re.M)
_STROKE_READ_AS_ONE = re.compile(r"^[ \t]*§ ?(?P<number>\d{1,3})(?P<sign>[1Il|])(?P<year>\d\d)(?=[ \t]|$)", re.M)
_STROKE_READ_TWICE = re.compile(r"^[ \t]*§ ?(?P<number>\d{1,3})/(?P<sign>[1Il|])(?P<year>\d\d)(?=[ \t]|$)", re.M)
# A heading by itself: nobody begins a line with a sum in dollars or pounds and a heading after it.
_LONE = re.compile(r"[ \t]*[$£&]{1,2}[ \t]?\d{1,3}(?=[ \t]*$|[ \t]+(?:Dnr |[A-ZÅÄÖ][a-zåäöé]{2}))", re.M)
_INLINE = re.compile(r"(?:(?<=[ (])(?<![a-zåäöé] \()|^)\$(?=\s?\d{1,3}\b(?![.,]\d))", re.M)
# "8 480 Ärendenummer SLK-2024": no other number stands before that of a section and the label of a case number.
_NUMBERED = re.compile(r"^[ \t]*(?P<sign>[345689BS$&£])(?=[ \t]\d{1,3}[ \t][ÄÅA]rende(?:nr|nummer)\b)", re.M)
_SIGN_LOST = re.compile(r"^(?P<first>\d)(?=\d{0,2}[ \t][ÄÅA]rende(?:nr|nummer)\b)", re.M)
_TWO = re.compile(r"(?<![$\w])\$\$(?= ?\d)")
# "12 kap. 4 $ miljöbalken": after the number of a chapter and of a section comes the sign.
_CHAPTER = re.compile(
    r"\bkap\.? ?\d{1,3}(?: [a-z])? (?:(?P<sign>[$&])(?=[\s.,;)])|(?P<digit>[58SB])(?=\s[a-zåäö]{3}|\s[A-ZÅÄÖ]{3}))"
)
# "den 8 maj 2024, & 35": minutes are quoted by their date and section. No sum of money ends so.
_DATED = re.compile(
    rf"(?:\b\d{{4}}-\d\d-\d\d|\b(?:{MONTH}) \d{{4}}),?\s(?:(?P<sign>[$&£€])(?=\s?\d{{1,3}}\b)"
    r"|(?P<digit>[58X])(?= \d{1,3}(?:[.,;)](?!\d)| (?:och|att|varvid|behandla[dt])\b)))"
)
# "Dar KS 2024/311": a case number has its label before it, however that was read.
_LABEL = re.compile(r"(?<![^\s(])D(?:[aeiou]r|ev|m|iu|nt|nv|pr|n1)(?=[.:]? (?:[A-ZÅÄÖ]{1,5}[ -]?)?\d{4}[-/:]\d)")
# "Eva Lind (5)": an S after a name, where other parties stand after names too.
_PARTY = re.compile(r"(?<=[a-zåäöé] )\((?:V|M|C|L|MP|KD|SD|S)\)")
_PARTY_ANYHOW = re.compile(_PARTY.pattern, re.I)
_CODES = ("S", "SD", "C", "KD")
_IN_BRACKETS = frozenset(("V", "M", "C", "L", "MP", "KD", "SD", "S"))
_TWO_LETTERS = ("SD", "KD")
_TWO_SIGNS = ("$S", "5S")
# "Ja (8):": below it stand eight names.
_COUNTED = r"(?!(?:(?i:ja|nej|avst\w*|frånv\w*|närv\w*|ledam\w+|ersätt\w+|röst\w*|antal|summa|totalt)) )"
_AFTER_NAME = re.compile(
    rf"\b[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?\s+{_COUNTED}[A-ZÅÄÖ][\wåäöé-]+\s+\((?P<code>[^()\s]{{1,2}})\)"
)
_BRACKETED = re.compile(
    r"(?<=[a-zåäöé]\s)(?:[\[{](?=(?:MP|KD|SD|[VMCLS]|mp|kd|[vmcls])\))|\((?:MP|KD|SD|[VMCLS]|mp|kd|[vmcls])[\]}])"
)
# "Eva Lind (MI", "Eva Lind IM)", "Eva Lind (1)", "Eva Lind (5,": what stands after a name and has half its brackets.
_HALF_BRACKETED = re.compile(
    rf"\b[A-ZÅÄÖ][a-zåäöé]+(?:[ -]{_COUNTED}[A-ZÅÄÖ][\wé]+){{1,4}}\s"
    r"(?P<seen>[(\[{][A-Za-z5$1€@!|+0]{1,4}[)\]}]?|[iIl1|tf][A-Za-z5$]{1,2}[)\]}]|"
    r"[iIl1|](?:[MVCLSmvs]|[KS]D|MP)[1Il])(?=[\s,.;:]|$)"
)
_OPENING, _CLOSING = "([{iIl1|tf", ")]}iIjJl1!|+DOFyJ"
# "Anna Ek V": no brackets, at the end of a line or before a cell. The small v looks like the capital.
_BARE_PARTY = re.compile(r"(?<=[a-zåäöé][ \t])(?:MP|KD|SD|[VMCLS])(?=[ \t]|$)", re.M)
_DOUBLED = re.compile(r"(?<=[a-zåäöé][ \t])(?:Vv|Cc|Ss)(?=[ \t]|$)", re.M)
_BULLET = re.compile(r"^[ \t]*(?P<sign>[e¢©®°»«]|\+[»\"]?|\"{1,2}(?=[^\"\n]*$))[ \t]+(?=[^\W\d_]{2})", re.M)
_DASH = re.compile(r"^[ \t]*(?P<sign>[~=])[ \t]+(?=[^\W\d_]{2})", re.M)
_POINT = re.compile(
    r"^[ \t]*(?P<sign>[.·°]»?(?=[ ]+[^\W\d_]{2})|[e¢©®»«](?=[ ]+[A-ZÅÄÖ][a-zåäö]))[ ]+(?P<rest>[^\n]*)", re.M
)
_USED = ("+", '"', '""')  # signs that people begin lines with, too
FEWEST_OWN = 3  # times from which letters in brackets are what they seem
FEWEST_QUOTES = 3  # lines that begin with a quote and a blank, none closed, from which those are no quotes
_TRUE_BULLET = re.compile(r"^[ \t]*•", re.M)
_DAMAGED_PARTY = re.compile(r"\([58$@€]|\(K0\)|[\[{][A-Za-z]{1,2}\)|\([A-Za-z]{1,2}[\]}]")
REACH = 2  # numbers a § may be away from the one before and still belong to the same run
_NEVER_DIGIT = frozenset("§$&£S")


@dataclass(frozen=True, slots=True)
class _Heading:
    span: Span  # of the sign
    line: int  # where its line begins
    sign: str
    gap: str
    number: int


def sections(text: Text, kit: Kit) -> Iterator[Edit]:
    """§ where the run of numbers proves that "$ 12", "8 13" or "S 14" at a line start is one."""
    found = [
        _Heading(Span(*m.span("sign")), m.start(), m["sign"], m["gap"], int(m["number"]))
        for m in _HEADING.finditer(text.value)
    ]
    there = {heading.number for heading in found if heading.sign == "§"}
    true = [bool(heading.gap) for heading in found if heading.sign == "§"]
    blank = " " if 2 * sum(true) >= len(true) else ""  # "§ 12" as elsewhere in the text, or "§12"
    for heading, (before, after) in zip(found, _neighbours(found), strict=True):
        if heading.sign == "§" or heading.number in there:
            proved = False
        else:
            proved = _in_run(heading, before, after) or bool(_LONE.match(text.value, heading.line))
        if proved:
            # The blank between § and number is lost as often.
            new = "§" if heading.gap.isspace() else f"§{blank}"
            yield Edit(replace(heading.span, end=heading.span.end + (heading.gap == "-")), new, "section sign", 0.95)
        elif heading.sign == "§" and heading.gap == "-":
            yield Edit(Span(heading.span.end, heading.span.end + 1), " ", "section sign", 0.95)


def strokes(text: Text, kit: Kit) -> Iterator[Edit]:
    """The stroke of "§ 47/15" for "§ 47115" and "§ 47/115", where "§ 46/15" or "§ 49/15" stands in the text."""
    there = {(int(m["number"]), m["year"]) for m in _YEARED.finditer(text.value)}
    for pattern, meant in ((_STROKE_READ_AS_ONE, "/"), (_STROKE_READ_TWICE, "")) if there else ():
        for match in pattern.finditer(text.value):
            number, year = int(match["number"]), match["year"]
            near = {(other, year) for other in range(number - REACH, number + REACH + 1)}
            if (number, year) not in there and near & there:
                yield Edit(Span(*match.span("sign")), meant, "section sign", 0.95)


def inline(text: Text, kit: Kit) -> Iterator[Edit]:
    """§ in running text: after a chapter, after the date of a meeting, and for "$" in a text that has others.

    Also where a line begins and the label of a case number comes next.
    """
    value = text.value
    found = {match.span("sign" if match["sign"] else "digit") for match in _CHAPTER.finditer(value)}
    found |= {match.span("sign" if match["sign"] else "digit") for match in _DATED.finditer(value)}
    if "$" in value and ("§" in value or len(_INLINE.findall(value)) > 1):
        found |= {match.span() for match in _INLINE.finditer(value)}
    found |= {match.span("sign") for match in _NUMBERED.finditer(value)}
    for span in sorted(found):
        yield Edit(Span(*span), "§", "section sign", 0.9)
    for match in _SIGN_LOST.finditer(value) if "§" in value else ():
        yield Edit(Span(*match.span()), f"§ {match['first']}", "section sign", 0.9)
    for match in _TWO.finditer(value):
        yield Edit(Span(*match.span()), "§§", "section sign", 0.9)


def labels(text: Text, kit: Kit) -> Iterator[Edit]:
    """Dnr before a case number, for "Dar", "Dm" and the like."""
    for match in _LABEL.finditer(text.value):
        yield Edit(Span(*match.span()), "Dnr", "label", 0.95)


def _neighbours(found: list[_Heading]) -> list[tuple[int | None, int | None]]:
    """For each heading the numbers of the nearest sure ones before and after it.

    Signs that never are digits may prove each other; a digit needs true § on both sides, or it is a number.
    """

    def nearest(row: Iterable[_Heading]) -> Iterator[int | None]:
        true = sure = None
        for heading in row:
            yield sure if heading.sign[0] in _NEVER_DIGIT else true
            true = heading.number if heading.sign == "§" else true
            sure = heading.number if heading.sign[0] in _NEVER_DIGIT else sure

    return list(zip(nearest(found), reversed(list(nearest(reversed(found)))), strict=True))


def _in_run(here: _Heading, before: int | None, after: int | None) -> bool:
    """Whether the numbers around this one count up to it and on from it."""
    counts_up = before is not None and 0 < here.number - before <= REACH
    counts_on = after is not None and 0 < after - here.number <= REACH
    return (counts_up or counts_on) if here.sign[0] in _NEVER_DIGIT else (counts_up and counts_on)


def parties(text: Text, kit: Kit) -> Iterator[Edit]:
    """The party after a name in a text with other parties after names: (S) for "(5)", (C) for "(@)", (M) for "[M)"."""
    if not _DAMAGED_PARTY.search(text.value) or len(_PARTY.findall(text.value)) < 2:
        return
    for match in _AFTER_NAME.finditer(text.value):
        code = match["code"]
        meant = "S" if code in _TWO_SIGNS else None if code.isalpha() else code_like(code, _CODES)
        if meant:
            yield Edit(Span(*match.span("code")), meant, "party code", 0.95)
    for match in _BRACKETED.finditer(text.value):
        opening = match[0] in "[{"
        at = match.start() if opening else match.end() - 1
        yield Edit(Span(at, at + 1), "(" if opening else ")", "party code", 0.95)


def brackets(text: Text, kit: Kit) -> Iterator[Edit]:
    """In a badly read text a party after a name whose brackets came out as letters: "(MI" and "IM)" for (M)."""
    value = text.value
    if len(_PARTY_ANYHOW.findall(value)) < 2:
        return
    small = 2 * len(_PARTY.findall(value)) < len(_PARTY_ANYHOW.findall(value))
    for match in _HALF_BRACKETED.finditer(value):
        seen = match["seen"]
        meant = _bracketed(seen)
        # "(VI)" again and again is a party of the place.
        whole = seen[0] + seen[-1] == "()"
        if meant and small and not (set("SDMPKVCL") & set(seen)):
            meant = meant.lower()
        often = value.count(seen) >= FEWEST_OWN and (meant is None or meant not in value)
        own = whole and (often or kit.parties.code(seen[1:-1]) is not None)
        if meant and meant != seen and not own:
            yield Edit(Span(*match.span("seen")), meant, "party code", 0.9)


def _bracketed(seen: str) -> str | None:
    """The party in brackets that was read so; None where it may be another thing."""
    inside = seen[1:] if seen[0] in _OPENING else seen
    for code in (inside, inside[:-1], inside[:-2]):
        rest = inside[len(code) :]
        if code and all(sign in _CLOSING for sign in rest):
            meant = _code(code)
            if meant:
                return f"({meant})"
    return None


def _code(seen: str) -> str | None:
    """The party that some letters between brackets stand for: SD for "SO", V for "Vv"."""
    if seen.upper() in _IN_BRACKETS:
        return seen
    if len(seen) == 2 and seen[0] == seen[1].upper() in _IN_BRACKETS:
        return seen[0]
    return code_like(seen, _TWO_LETTERS) or (None if seen.isalpha() else code_like(seen, ("S", "L")))


def doubled(text: Text, kit: Kit) -> Iterator[Edit]:
    """V for "Vv", C for "Cc", S for "Ss" after a name in a list where other names have their party so."""
    value = text.value
    found = list(_DOUBLED.finditer(value))
    if found and len(_BARE_PARTY.findall(value)) > 1:
        for match in found:
            yield Edit(Span(match.end() - 1, match.end()), "", "party code", 0.95)


def dashes(text: Text, kit: Kit) -> Iterator[Edit]:
    """A dash for the ~ or = that begins a line of a damaged passage."""
    for passage in passages(text.value, kit.lexicon):
        if passage.kind in (LETTERS, SHAPES):
            for match in _DASH.finditer(text.value, passage.span.start, passage.span.end):
                yield Edit(Span(*match.span("sign")), "-", "bullet", 0.9)


def bullets(text: Text, kit: Kit) -> Iterator[Edit]:
    """• where a lone e or © begins several lines, as OCR programs read it.

    A + or a quote that nothing closes only where others came out as •, or in a damaged passage; or quotes thrice, each
    with a blank after it.
    """
    found = list(_BULLET.finditer(text.value))
    quotes = sum(match["sign"][0] == '"' for match in found)
    used = len(_TRUE_BULLET.findall(text.value)) > 1 or quotes >= FEWEST_QUOTES
    if not used and any(match["sign"] in _USED for match in found):
        ill = [p.span for p in passages(text.value, kit.lexicon) if p.kind in (LETTERS, SHAPES)]
        found = [
            match
            for match in found
            if match["sign"] not in _USED or any(span.start <= match.start("sign") < span.end for span in ill)
        ]
    if len(found) < 2:
        return
    for match in found:
        yield Edit(Span(*match.span("sign")), "•", "bullet", 0.9)


def points(text: Text, kit: Kit) -> Iterator[Edit]:
    """• where a lone stop begins several lines of a scan, or a lone e a line with a capital; not before a heading."""
    found = [match for match in _POINT.finditer(text.value) if kit.headings.kind(match["rest"]) is None]
    dots = sum(match["sign"][0] in ".·°" for match in found)
    for match in found:
        if dots > 1 or match["sign"][0] not in ".·°":
            yield Edit(Span(*match.span("sign")), "•", "bullet", 0.9)
