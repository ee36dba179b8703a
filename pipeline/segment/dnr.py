"""Diarienummer as printed: ``KS 2019/00005``, ``2026.113 KS``, ``1.2.2-72/2022`` …"""

from __future__ import annotations

import re

LABEL = re.compile(
    r"(?:\bd\.?\s?nr\b|\bd\.?n:r|\bdiarie(?:nummer|nr|beteckning)\b|\bärende(?:nummer|nr|beteckning)\b|\bärende-?id\b|"
    r"\bärende(?=\s+[A-ZÅÄÖ]{2,5}[ /-](?:19|20)[0-9]{2}[-/:.][0-9]))"
    r"\.?\s*[:.]?\s*",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\t|\s{3,}|\b(?:Diariekod|Handläggare|Handl|Datum|Sida|Ärende|Löpnummer|Id|Arkivkod|Klassificering|"
    r"Ks?f?-plan)\b|[;()]"
)
_ORGAN = r"[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,9}"
_SMALL_ORGAN = r"(?<![A-ZÅÄÖa-zåäö])(?!(?:för|från|till|år|åren|och|om|av) )[a-zåäö]{2,4}(?=[ /.:-][12][0-9]{3}[-/.:])"
"""``sn/2016:34``: small letters only before a year and a number."""
_GLUED = (
    r"(?:(?:19|20)?[0-9]{2}[A-ZÅÄÖ]{2,4}[0-9]{1,6}|(?<!\w)[A-ZÅÄÖ]{2,4}[0-9]{6})(?![\w/:-])(?:[ ][0-9]{3}(?![\w/.:-]))?"
)
"""``03LS512``, ``RS160012``: year, body and number in one, perhaps with the code of the archive's plan."""
_NUMBER = re.compile(
    rf"{_GLUED}|"
    rf"(?:(?:{_ORGAN}|{_SMALL_ORGAN})[ \-/.:]{{0,2}}){{0,3}}"
    r"(?:[0-9]+\.{0,2}){1,4}[0-9]*(?:[-/.:][ ]?(?:[A-ZÅÄÖ]{1,6}[-/ .:]?)?[0-9]+){0,5}"
    r"(?:[ /][A-ZÅÄÖ]{2,8}(?:[-:][0-9]+)?(?![A-Za-zåäö]))?(?:[ ][0-9]{1,4}(?![0-9/.\-]))*"
)
_MODERN = re.compile(r"[-/.:]")
_YEAR = "(?:(?:19|20)?[0-9]{2})"
_NO_BODY = (
    r"(?!(?:AB|HB|KV|BRF|SEK|EUR|USD|NOK|DKK|GBP|ISK|T?KR|MKR|TEL|FAX|MOB|ISBN|OCR|NR|PROP|SKR|DIR|MOT|BET|SOU|DS|"
    r"[A-ZÅÄÖ]{1,4}FS)\b)"
)
_BODY_CODE = rf"{_NO_BODY}(?:[A-ZÅÄÖ]{{2,6}}|K[fs]|Kst|[A-ZÅÄÖ][a-zåäö]?n)"
_SPACED = re.compile(rf"{_BODY_CODE}[ ]{_YEAR}[ ][0-9]{{2,5}}[ ][0-9]{{3}}")
"""``KS 94 178 045``: body, year, number and the code of the archive's plan, nothing between but blanks."""
_CODED = (
    rf"(?:{_SPACED.pattern}|"
    rf"{_BODY_CODE}[ ](?:(?:{_YEAR}/[0-9]{{1,6}}|[0-9]{{1,5}}/{_YEAR})(?:[- ][0-9]{{3}})?|"
    r"(?:19|20)[0-9]{2}[:-][0-9]{1,5}))"
)
"""A body's code and a number behind it: ``KS 94/178``, ``KS 178/94 045``, ``Kst 1994:178``, ``KS 2017-14``."""
_SPAN_OF_YEARS = re.compile(r"(?:\D*\s)?(?:19|20)(?P<first>[0-9]{2})-(?:19|20)?(?P<last>[0-9]{2})")
LONGEST_PLAN = 10
"""Years at most between the first of a plan and its last."""
_TWO_YEARS = re.compile(r"(?:.*\D)?(?P<first>[0-9]{2})/(?P<second>[0-9]{2})")
_DATE = re.compile(r"(?:[A-ZÅÄÖa-zåäö]{4,12} )?(?:19|20)\d\d(?:-\d\d-\d\d|[-–/](?:19|20)?\d\d)$")
"""A date, or a pair of years with a word before them: ``2023/24``, ``Budget 2023-2025``."""
_OTHER = re.compile(
    r"(?:SOU|Ds|DS|SFS|Prop|PROP|EU|KOM|[A-ZÅÄÖ]{1,5}FS)\b|[0-9]{1,2}[:.][0-9]{2}$|(?:19|20)[0-9]{2}:[0-9]{1,4}$|"
    r"(?:19|20)[0-9]{2}/[0-9]{2}:[0-9]{1,4}$|.*/EU$"
)
"""Reports, laws, bills and times of day have the shape of a diarienummer."""
_GLUED_WHOLE = re.compile(_GLUED)
_ANYTHING = re.compile(r"(?:[A-ZÅÄÖa-zåäö]{1,6}[ ])?[\wÅÄÖåäö./:\-]*[0-9][\wÅÄÖåäö./:\-]*")
"""After a label whatever has digits is a diarienummer, also one of a shape that nobody else uses."""
_BEHIND = re.compile(r"(?:\s[-–—]|,)\s+([A-ZÅÄÖ]{2,6}[ .:/-][^,–—]{4,30})$")
"""A body's abbreviation and a number behind a title: ``Budget 2022, KUN 21/12``."""
_COMPLETE = r"(?:(?:19|20)[0-9]{2}[-.:][A-ZÅÄÖ]{2,8}[-.:][0-9]{1,5}|[A-ZÅÄÖ]{2,8}[-.:](?:19|20)[0-9]{2}[-.:][0-9]{1,5})"
"""``2024-KS-61``, ``KS-2024-61``: body, year and number; a word with small letters before it is none of them."""
_AT_END = re.compile(rf"(?<!\bnr)\s(?:{_CODED}|(?=\S*/|{_COMPLETE}$)\S+)$")
_WORD_BEFORE = re.compile(rf"[A-ZÅÄÖ][a-zåäö]{{2,}} {_COMPLETE}")
_PLAN = re.compile(r"[0-9][0-9. ]{0,12}|[a-zåäö]{2,8}")
"""A code of the archive's plan, or an office, printed after a diarienummer."""


def after_label(value: str) -> list[str]:
    """Every number after a label that says diarienummer.

    >>> after_label("Ärende 4. Dnr EÅV 2021/20"), after_label("Dnr 7-742-2011 och 5-744-2011")
    (['EÅV 2021/20'], ['7-742-2011', '5-744-2011'])
    """
    found: list[str] = []
    labels = list(LABEL.finditer(value))
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        tail = value[label.end() : following.start() if following else len(value)].strip()
        stop = _STOP.search(tail)
        if stop and stop.start() == 0:
            tail = tail[stop.end() :]
            stop = _STOP.search(tail)
        tail = tail[: stop.start()] if stop else tail
        for part in re.split(r"\s*,\s*|\s+(?:och|samt)\s+", tail):
            match = _NUMBER.match(part.strip())
            digits = sum(c.isdigit() for c in match[0]) if match else 0
            shaped = match and (_MODERN.search(match[0].strip(" .,:")) or _GLUED_WHOLE.fullmatch(match[0]))
            if match and digits >= (3 if shaped else 5):
                found.append(match[0].strip(" .,:"))
            elif (other := _ANYTHING.match(part.strip())) and _is_code(other[0].strip(" .,:")):
                found.append(other[0].strip(" .,:"))
    return found


FEWEST_DIGITS = 4
"""Of a number that has no known shape: fewer are a page, a § or a point of a list."""


def _is_code(value: str) -> bool:
    """Whether a string of no known shape can be a diarienummer: letters and digits, whole at either end."""
    letters, digits = sum(c.isalpha() for c in value), sum(c.isdigit() for c in value)
    return letters > 0 and digits >= FEWEST_DIGITS and value[0].isalnum() and value[-1].isalnum()


def bare(value: str) -> str | None:
    """The diarienummer that this string is and nothing else, without a label.

    >>> bare("2026.113 KS"), bare("(KS/2017:499)"), bare("2024-05-23"), bare("Val av justerare")
    ('2026.113 KS', 'KS/2017:499', None, None)
    """
    value = value.strip().strip("()[] ")
    if not value or len(value) > 40 or _WORD_BEFORE.fullmatch(value) or _is_schoolyear(value):
        return None
    if _DATE.match(value) and not _numbered(value):
        return None
    match = _NUMBER.fullmatch(value)
    if not match or sum(c.isdigit() for c in value) < FEWEST_DIGITS or _OTHER.match(value):
        return None
    if not any(shape.fullmatch(value) for shape in (_GLUED_WHOLE, _SPACED)) and not _MODERN.search(value):
        return None
    return value


def _is_schoolyear(value: str) -> bool:
    """Whether two years stand there that follow on each other: ``Läsåret 94/95``."""
    years = _TWO_YEARS.fullmatch(value)
    return years is not None and int(years["second"]) == (int(years["first"]) + 1) % 100


_YEAR_AND_NUMBER = re.compile(r"[A-ZÅÄÖ]{2,8} (?P<year>(?:19|20)[0-9]{2})/(?P<number>[0-9]{2})")


def _numbered(value: str) -> bool:
    """Whether what has the shape of two years is a body's abbreviation with year and number: ``KFKS 2019/39``."""
    match = _YEAR_AND_NUMBER.fullmatch(value)
    return match is not None and int(match["number"]) not in range(
        int(match["year"]) % 100 + 1, int(match["year"]) % 100 + 5
    )


def split_off(value: str) -> tuple[str, list[str]]:
    """A heading line without its diarienummer, and the diarienummer.

    >>> split_off("Budget 2018 Dnr 2016/0729 KS-16 Diariekod: 101")
    ('Budget 2018', ['2016/0729 KS-16'])
    >>> split_off("0098/22"), split_off("Delårsrapport 2017 (KS/2017:499)")
    (('', ['0098/22']), ('Delårsrapport 2017', ['KS/2017:499']))
    """
    value = value.strip()
    label = LABEL.search(value)
    if label:
        numbers = after_label(value)
        if numbers:
            tail = value[value.rfind(numbers[-1]) + len(numbers[-1]) :].strip(" ).\t")
            front = value[: label.start()].strip(" (,-–\t")
            stop = _STOP.match(tail) or _PLAN.fullmatch(tail)
            return (front or ("" if stop else tail)), numbers
        return ("" if not re.search(r"\w", value[label.end() :]) and not label.start() else value), []
    cells = value.split("\t")
    for i, cell in enumerate(cells):
        number = bare(cell)
        if number:
            return " ".join(c.strip() for c in cells[:i] + cells[i + 1 :]).strip(), [number]
    behind = _BEHIND.search(value)
    if behind and bare(behind[1]):
        return value[: behind.start()].strip(), [behind[1]]
    at_start = re.match(r"\(([^()]{4,40})\)\s+", value)
    if at_start and bare(at_start[1]):
        return value[at_start.end() :].strip(), [at_start[1].strip()]
    at_end = re.search(r"\s*\(([^()]{4,40})\)$", value)
    if at_end and bare(at_end[1]):
        return value[: at_end.start()].strip(), [at_end[1].strip()]
    for match in (_NUMBER.match(value), _number_at_end(value)):
        if match and bare(match[0]):
            return f"{value[: match.start()]} {value[match.end() :]}".strip(), [match[0].strip()]
    return value, []


def _number_at_end(value: str) -> re.Match[str] | None:
    tail = _AT_END.search(value)
    return _NUMBER.match(value, tail.start() + 1) if tail and not _is_span_of_years(tail[0]) else None


def _is_span_of_years(value: str) -> bool:
    """Whether a plan's first and last year stand there: ``KS 2017-2019``, ``KS 2017-19``."""
    years = _SPAN_OF_YEARS.fullmatch(value.strip())
    return years is not None and 0 < int(years["last"]) - int(years["first"]) <= LONGEST_PLAN
