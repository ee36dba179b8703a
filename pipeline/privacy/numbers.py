"""Numbers that identify a person: personnummer and samordningsnummer, also where OCR damaged them.

Ten or twelve digits: a date of birth (a samordningsnummer adds 60 to the day), three figures and a check digit. An
organisationsnummer has the same shape but no month (its third digit is 2 or more), so it is none; the number of a sole
trader's firm is the trader's own and is masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.text import Span

_MISREAD = {
    **dict.fromkeys("OoQD", "0"),
    **dict.fromkeys("Il|!i", "1"),
    **dict.fromkeys("Zz", "2"),
    **dict.fromkeys("Ss", "5"),
    **dict.fromkeys("Gb", "6"),
    **dict.fromkeys("B", "8"),
    **dict.fromkeys("gq", "9"),
}
_DIGITS = str.maketrans(_MISREAD)
TRUE_DIGITS = 7
"""Of the last ten signs so many must have been read as digits; with fewer it may as well be a word."""

_D = f"[0-9{re.escape(''.join(_MISREAD))}]"
_DASH = "[-‐‑‒–—−+~]"
_SPECK = "[._=*:·,¬]"
"""What a hyphen may be read as, or written as by mistake."""
_END = rf"(?!\w)(?![ \t]?{_DASH}[ \t]?\d)(?!/\d)"
_CANDIDATE = re.compile(
    rf"(?<![\w/])(?P<date>{_D}{{8}}|{_D}{{6}}|(?:{_D}{{2}})?{_D}{{2}}[-./ ]{_D}{{2}}[-./ ]{_D}{{2}})"
    rf"(?P<gap>[ \t]{{0,2}}{_DASH}{{1,2}}[ \t]{{0,2}}(?:\n[ \t]{{0,4}})?|{_SPECK}|"
    rf"[ \t]{{0,2}}\n[ \t]{{0,4}}|[ \t]{{1,2}}|)(?P<last>{_D}{{4}}){_END}"
)
_SPACED = re.compile(
    rf"(?<![\w/]){_D}(?:[ \n]?{_D}){{5}}(?:[ \n]?{_D}[ \n]?{_D})?[ \n]?{_DASH}[ \n]?{_D}(?:[ \n]?{_D}){{3}}{_END}"
)
"""A number with blanks or a line break among its digits, which is none unless it is right in every way."""
_NAMED = re.compile(
    r"\b(?:person\s?-?\s?n(?:umme)?r|pers\.?\s?-?\s?nr|pnr|p\.?\s?nr|samordnings\s?-?\s?n(?:umme)?r|samnr)"
    rf"[\s.:(–-]{{0,4}}(?P<number>{_D}(?:[ ]?[-+–./]?[ ]?{_D}){{7,12}})(?!\w)",
    re.I,
)
"""What stands right after the word for such a number is one, however damaged."""
_STARTS = re.compile(rf"(?<![\w/]){_D}{{2}}")

LABEL_REACH = 40
"""Characters before a number in which a word says what number it is."""
_PERSON = re.compile(
    r"person\s?-?\s?n(?:umme)?r|pers\.?\s?-?\s?nr|\bpnr\b|\bp\.?\s?nr\b|samordnings\s?-?\s?n(?:umme)?r|\bsamnr\b|"
    r"\bfödd\b|\bfödelse|\bf\.\s*$",
    re.I,
)
_ORGANISATION = re.compile(r"\borg(?:anisations?)?\.?\s?-?\s?n(?:umme)?r", re.I)
_OTHER = re.compile(
    r"\b(?:dnr|diarie\w*|ärende\s?n\w*|tel|telefon\w*|tfn|mobil\w*|fax|bankgiro|bg|plusgiro|pg|konto\w*|faktura\w*|ocr|"
    r"isbn|issn|projekt\s?n\w*|avtals?\s?n\w*|mätar\w*|anläggnings\s?\w*|artikel\s?\w*|kl|period(?:en)?)\b[\s.:]{0,3}\S{0,6}\s?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A number in a text and what it is: ``personnummer`` or ``samordningsnummer``."""

    span: Span
    kind: str


def find(text: str, doubtful: bool = False) -> Iterator[Found]:
    """Identity numbers in a text, in order, not overlapping.

    A valid date and check digit are enough. Where the check digit is wrong, a word before it (*personnummer*, *född*)
    or ``doubtful`` text (read by OCR, or of unknown origin), in which any digit may be misread, make up for it.
    """
    reach = 0
    for found in sorted([*_candidates(text, doubtful), *_spaced(text), *_named(text)], key=lambda f: f.span):
        if found.span.start >= reach:
            yield found
            reach = found.span.end


def _candidates(text: str, doubtful: bool) -> Iterator[Found]:
    at = 0
    while match := _CANDIDATE.search(text, at):
        kind = _kind(text, match, doubtful)
        if kind:
            yield Found(Span(*match.span()), kind)
            at = match.end()
        else:  # another may begin inside what was taken for a date
            following = _STARTS.search(text, match.start() + 1)
            at = following.start() if following else len(text)


def _spaced(text: str) -> Iterator[Found]:
    for match in _SPACED.finditer(text):
        before = text[max(match.start() - LABEL_REACH, 0) : match.start()]
        if not re.search(r"\s", match[0]) or (_is_other(before) and not _is_named(before)):
            continue
        printed = "".join(c for c in match[0] if c.isalnum() or c in "|!")
        digits = printed.translate(_DIGITS)
        kind = _kind_of_date(digits[:-4])
        if kind and is_valid(digits[-10:]) and sum(map(str.isdigit, printed[-10:])) >= TRUE_DIGITS:
            yield Found(Span(*match.span()), kind)


def _named(text: str) -> Iterator[Found]:
    for match in _NAMED.finditer(text):
        if sum(map(str.isdigit, match["number"])) >= TRUE_DIGITS:
            label = match[0].lower()
            yield Found(Span(*match.span("number")), "samordningsnummer" if "sam" in label[:3] else "personnummer")


def _kind(text: str, match: re.Match[str], doubtful: bool) -> str | None:
    printed = re.sub(rf"{_DASH}|[-./ \t]", "", match["date"]) + match["last"]
    digits = printed.translate(_DIGITS)
    if sum(c.isdigit() for c in printed[-10:]) < TRUE_DIGITS:
        return None
    before = text[max(match.start() - LABEL_REACH, 0) : match.start()]
    named = _is_named(before)
    if not named and _is_other(before):
        return None
    kind = _kind_of_date(digits[:-4])
    joined = bool(re.search(_DASH, match["gap"]))
    speck = bool(re.fullmatch(_SPECK, match["gap"]))
    parted = len(match["date"]) not in (6, 8)
    if kind is None:
        # So damaged that it is no date, but the words before it say what it is.
        return "personnummer" if named and joined and not parted and not _last(_ORGANISATION, before) >= 0 else None
    if parted and not joined:
        return kind if named else None  # 2021-03-09 1500 is a time of day
    if speck:  # 190312.1400 may be anything
        return kind if named or (doubtful and is_valid(digits[-10:])) else None
    if match["gap"].strip(" \t") == "\n" and not named and digits[-4:-2] in ("19", "20"):
        return None  # a date, and a year on the next line
    if is_valid(digits[-10:]):
        bare = not match["gap"] and len(digits) == 10 and digits[0] == "0"  # as a telephone number is written
        return kind if named or not bare else None
    if named:
        return kind
    organisation = _last(_ORGANISATION, before) >= 0 or _ends_a_period(digits[-4:])
    return kind if joined and not parted and not organisation and (doubtful or printed != digits) else None


def _is_named(before: str) -> bool:
    """Whether what stands before a number says that it is a person's."""
    other = _OTHER.search(before)
    return _last(_PERSON, before) > (other.start() if other else -1)


def _is_other(before: str) -> bool:
    """Whether what stands before a number says that it is something else, or that it begins further to the left."""
    return bool(_OTHER.search(before)) or _goes_on(before)


def _ends_a_period(last: str) -> bool:
    """Whether the last four may be month and day: *190101-1231*."""
    return _is_date(2000, int(last[:2]), int(last[2:]))


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def _goes_on(before: str) -> bool:
    """Whether the number is the end of a longer one: *KS-121212-1212*, *12,121212-1212*."""
    return len(before) > 1 and before[-1] in "-.," and before[-2].isalnum()


def _kind_of_date(digits: str) -> str | None:
    """What the first six or eight digits can belong to; None where they are no date."""
    if len(digits) == 8 and digits[:2] not in ("18", "19", "20"):
        return None
    years = [int(digits[:4])] if len(digits) == 8 else [1900 + int(digits[:2]), 2000 + int(digits[:2])]
    month, day = int(digits[-4:-2]), int(digits[-2:])
    for kind, number in (("personnummer", day), ("samordningsnummer", day - 60)):
        if any(_is_date(year, month, number) for year in years):
            return kind
    return None


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def is_valid(digits: str) -> bool:
    """Whether the last of ten digits is their check digit (every other doubled, the sum of the figures ends in 0)."""
    total = 0
    for position, digit in enumerate(digits):
        doubled = int(digit) * (2 - position % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0
