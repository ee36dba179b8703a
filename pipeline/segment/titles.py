"""What stands at the head of an item: its title and its diarienummer, and where its body begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.kit import Kit
from pipeline.segment import dnr
from pipeline.segment.headings import Candidate
from pipeline.segment.reading import Printed, Reading, begins_small

HEAD_LINES = 9
"""A title and its diarienummer are over after so many lines."""
LONG_TITLE_LINE = 40
"""A title line shorter than this was not broken for want of room; lines of running text are longer than a title's."""
SAME_SIZE = 0.6
"""Points by which letters of one size may differ."""

OPEN_END = re.compile(
    r"(?:[,–—&/-]|\b(?:och|av|för|till|om|i|på|med|enligt|mellan|från|samt|gällande|angående|avseende|över|vid|som|att|"
    r"den|det|de|en|ett|eller|inom|under|efter|mot|kring|utan|rörande))$",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"^(?:(?:Sida|Sid\.?|Sidnr|Blad(?: ?nr)?):? ?[0-9].{0,12}|"
    r"Protokoll\s*(?:\(?nr\b.*)?|Sammanträdesdatum.*|Datum:?|[0-9]{1,3} ?\([0-9]{1,3}\)|"
    r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|(?:Kommunfullmäktige|Kommunstyrelsen|[A-ZÅÄÖ][a-zåäö-]+nämnden))$"
)
"""What is left of running headers in texts whose publisher took out some of them."""
_MATTER = re.compile(r"^(?:Ärende|Ärendenr|Punkt|Nr)\.?\s*[0-9]{1,3}[a-z]?(?:\.|:|\b)")
_SPECK = re.compile(r"(?:\s[^\w\s)\]”\"»’!?]{1,2})+$")
"""What OCR makes of dust after the last word."""
_OPEN_BRACKET = re.compile(r"\([^()]{0,30}$")
_CLOSES = re.compile(r"[^()]{1,30}\)$")
_OPEN_NUMBER = re.compile(rf"(?:{dnr.LABEL.pattern})(?:[A-ZÅÄÖ]{{1,8}}[ ./-]?)?(?:[0-9]{{2,4}}[/:.-])?$", re.IGNORECASE)
_NUMBER_ENDS = re.compile(r"(?:[A-ZÅÄÖ]{2,8}[ /.-]?)?[0-9][0-9A-ZÅÄÖ/:.-]*")
"""What a line end may have cut off a diarienummer."""
_BULLET = re.compile(r"^[-–—•*]\s+")
_STOPPED = re.compile(r"[a-zåäö]{4}\.$")
_LETTER_BEFORE = re.compile(r"(?:^|[\s(/])(?:[A-Za-zåäö]|[A-ZÅÄÖ]{2,})-$")
"""``e-`` / ``tjänster``, ``IT-`` / ``strategi``: such a hyphen is spelled, no line end put it there."""
_NAME_BEGUN = re.compile(r"(?:\s[-–]|,|\b(?:och|av|från))\s+[A-ZÅÄÖ][\wåäöé-]+$")
_NAME_ENDS = re.compile(r"[A-ZÅÄÖ][\wåäöé-]+(?: [A-ZÅÄÖ][\wåäöé-]+){0,2} \([A-ZÅÄÖ!]{1,4}\)[\s,.]*(?:m\.? ?fl\.?)?$")
_YEARS = re.compile(r"(?:19|20)\d\d(?: ?[–/-] ?(?:(?:19|20)\d\d|\d\d))?(?: och (?:19|20)\d\d)?")
"""``Mål och budget`` / ``2015–2017`` in a narrow column."""
_TELLS = re.compile(
    r"[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ]?[a-zåäö-]+){0,2} (?:har|hade|är|informerar|redogör|föreslår|"
    r"föreslog|anför|skriver|yrkar|yrkade|beslutar|beslutade|inkom) |"
    r"[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ]?[a-zåäö-]+){0,4} (?:uppgår|uppgick|redovisar|redovisade|ansöker|begär|begärde|"
    r"innebär|innebar|beräknas|omfattar|ansökte) |"
    r"[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][\w-]+ \(\w{1,4}!?\) (?:fråga|informera|yrka)(?:r|de)\b|"
    r".{0,200}[a-zåäö]{4}\. [A-ZÅÄÖ][a-zåäö]"
)
"""The beginning of a sentence with its verb, or the end of one and another: no title, whatever type it is set in."""
_SCRAWL = re.compile(r"[A-ZÅÄÖ]{2,}[a-zåäö]+[A-ZÅÄÖ]\w*")
"""What a stamp below a title was read as: ``DErSNES``."""
_SENTENCE = re.compile(
    r"Ordföranden?|Nämnden|Kommunfullmäktige|Kommunstyrelsen|Utskottet|Att |Den |Det |Vid |Till |Följande |"
    rf"I ärendet|Härmed |{_TELLS.pattern}|[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö-]+ \([A-ZÅÄÖ!]{{1,4}}\)"
)
_TITLE_WORD = re.compile(
    "information|yttrande|frågor|justering|jäv|anmälan om jäv|anmälan av jäv|övrigt|motionen|protokollsanteckning|"
    "diskussion|dokument|uppdraget|ekonomi|votering|dagens sammanträde"
)
_ORGAN_ALONE = re.compile(r"(?:K[FfSs]|A[Uu]|R[FfSs]|L[FfSs])")
"""A mark in the margin that says where the matter goes next: ``Ks 54`` / ``Kf``."""
_HANDLING_CODE = re.compile(r"^(?:Diariekod|Handläggare|Löpnummer|Sekretess)\b", re.IGNORECASE)

COLON_LABEL = re.compile(r"^([^:]{3,60}):\s+(?=\S)")
"""``Beslut: Nämnden antar planen.``: a heading on the line of its text."""
NO_LABEL = (None, "annat", "bilaga")
"""Kinds of what stands before a colon that no section begins with."""
_SECRECY = re.compile(r"Sekretess(?:ärende|belagt?|skyddat?)?\.?", re.IGNORECASE)
"""A mark below a title, no part of it."""


@dataclass(frozen=True, slots=True)
class Head:
    """Title, diarienummer and the offset where the body of the item begins."""

    title: str
    dnr: tuple[str, ...]
    body: int


def read_head(reading: Reading, heading: Candidate, end: int, kit: Kit) -> Head:
    """The head of the item that begins at ``heading`` and ends at offset ``end``."""
    first_line = reading.lines[heading.line]
    below = reading.lines[heading.line + 1 : heading.line + 1 + HEAD_LINES]
    first, *lines = _numbers_whole([replace(first_line, text=heading.rest), *below])
    title, numbers = dnr.split_off(_without_matter(first.text))
    title = "" if dnr.LABEL.fullmatch(title) or _HANDLING_CODE.match(title) else title
    parts = [_tidy(title)] if title else []
    style: Printed | None = first_line if parts else None
    body = first.end
    closed = False
    for line in lines:
        unfinished = bool(parts) and not line.gap and OPEN_END.search(parts[-1]) is not None
        if line.start >= end or (is_section_heading(line, kit, bool(parts)) and not unfinished):
            break
        if not parts and (_FURNITURE.match(line.text) or _ORGAN_ALONE.fullmatch(line.text)):
            body = line.end
            continue
        own_numbers = _dnr_line(line.text)
        if own_numbers is not None:
            numbers += own_numbers
            body, closed = line.end, bool(parts)
            continue
        if _MATTER.match(line.text) and len(line.text) < 60:
            body = line.end
            continue
        if parts and _SECRECY.fullmatch(line.text):
            break
        if closed or not _belongs(parts, style, line, reading):
            if parts and line.text and not numbers and _late_dnr(reading, line, end, kit):
                closed = True
                continue
            break
        rest, more = (
            dnr.split_off(line.text) if (not parts and not numbers) or dnr.LABEL.search(line.text) else (line.text, [])
        )
        numbers += more
        parts.append(_tidy(rest))
        style = style if style and style is not first_line else line
        body = line.end
    return Head(join_lines(parts), tuple(dict.fromkeys(numbers)), body)


def _numbers_whole(lines: Sequence[Printed]) -> Iterator[Printed]:
    """The lines; a diarienummer that a line end broke is put together: ``… (Dnr`` / ``KS 2018/277)``, ``… Dnr KS`` /
    ``2018/277``.
    """
    held = lines[0]
    for line in lines[1:]:
        bracket = _OPEN_BRACKET.search(held.text) and _CLOSES.match(line.text)
        if bracket or (_OPEN_NUMBER.search(held.text) and _NUMBER_ENDS.fullmatch(line.text)):
            whole = held.text + ("" if held.text.endswith(("/", "-", ":")) else " ") + line.text
            if dnr.split_off(whole)[1]:
                held = replace(held, text=whole, end=line.end)
                continue
        yield held
        held = line
    yield held


def _belongs(parts: list[str], style: Printed | None, line: Printed, reading: Reading) -> bool:
    """Whether a line goes on with the title."""
    if not parts or style is None:
        return True
    last = parts[-1]
    if OPEN_END.search(last):
        return True
    if line.gap:
        return False
    if _YEARS.fullmatch(line.text):
        return True
    if last.isupper() and len(last) > 4 and not line.text.isupper():
        return False
    if begins_small(line.text):
        return len(line.text) < 120
    if _STOPPED.search(last):
        return False
    if line.size is not None and style.size is not None and (style.bold or _own_size(style.size, reading)):
        alike = line.bold == style.bold and abs(line.size - style.size) < SAME_SIZE
        told = _TELLS.match(line.text) or _SCRAWL.fullmatch(line.text)
        return alike and not line.text.endswith(".") and not told
    if line.text.startswith("(") or (_NAME_BEGUN.search(last) and _NAME_ENDS.match(line.text)):
        return True
    longest = max(len(part) for part in parts)
    if len(last) < max(LONG_TITLE_LINE, 0.6 * longest) or len(line.text) > 1.3 * longest:
        return False
    return not line.text.endswith(".") and not _SENTENCE.match(line.text)


def _own_size(size: float, reading: Reading) -> bool:
    """Whether letters are of another size than running text: measured in an image, the sizes of one font differ."""
    return reading.typical_size is None or abs(size - reading.typical_size) >= SAME_SIZE


def _late_dnr(reading: Reading, line: Printed, end: int, kit: Kit) -> bool:
    """Whether a subtitle stands between the title and a diarienummer that begins one of the next lines."""
    if len(line.text) > 80 or line.text.endswith("."):
        return False
    at = reading.at(line.start)
    following = reading.lines[at + 1 : at + 3]
    for f in following:
        if f.start >= end or is_section_heading(f, kit, True):
            return False
        if _dnr_line(f.text):
            return True
    return False


def is_section_heading(line: Printed, kit: Kit, titled: bool) -> bool:
    """Whether a line, its label before a tab or before a colon, is the heading of a section."""
    cells = line.cells
    label = COLON_LABEL.match(cells[0]) if titled else None
    if label and not begins_small(cells[0]) and kit.headings.kind(label[1]) not in NO_LABEL:
        return True
    kind = kit.headings.kind(cells[0]) if len(cells[0]) <= 60 else None
    if kind is None or begins_small(cells[0]):
        return False
    return titled or len(cells) > 1 or cells[0].endswith(":") or not (kind == "annat" or _could_be_title(cells[0]))


def _could_be_title(value: str) -> bool:
    """Some titles are words that also head a section: ``Information``, ``Jäv``, ``Yttrande`` …"""
    return _TITLE_WORD.fullmatch(value.strip(" :").casefold()) is not None


def _dnr_line(value: str) -> list[str] | None:
    """The numbers of a line that holds nothing but diarienummer; None for another line."""
    told = _without_matter(value).strip("()[] ")
    label = dnr.LABEL.match(told)
    if label:
        numbers = dnr.after_label(value)
        rest = told[label.end() :]
        for found in numbers:
            rest = rest.replace(found, "")
        if len(re.sub(r"\b(?:och|samt|Diariekod|Handläggare)\b|[\W\d]", "", rest)) <= 25:
            return numbers
        return None
    number = dnr.bare(value)
    return [number] if number else None


def _without_matter(value: str) -> str:
    match = _MATTER.match(value)
    return value[match.end() :].strip(" .:") if match and dnr.LABEL.search(value) else value


def _tidy(value: str) -> str:
    return re.sub(r"\s+", " ", value).strip(" *_#}|")


def join_lines(parts: list[str]) -> str:
    """The lines of a title as one, a word that the line end broke put together again."""
    title = ""
    for part in parts:
        part = _BULLET.sub("", part) if OPEN_END.search(title) else part  # "Upphandling av" / "- jourtid"
        if not (title.endswith("-") and part[:1].islower() and title[-2:-1].isalpha()):
            title = f"{title} {part}".strip()
        elif part.startswith(("och ", "eller ", "samt ")):
            title = f"{title} {part}"
        else:
            title = (title if _LETTER_BEFORE.search(title) else title[:-1]) + part
    return _SPECK.sub("", title)
