"""Diarienummer as printed: ``KS 2019/00005``, ``2026.113 KS``, ``1.2.2-72/2022`` …"""

from __future__ import annotations

import re

LABEL = re.compile(
    r"(?:\bd\.?\s?nr\b|\bd\.?n:r|\bdiarie(?:nummer|nr|beteckning)\b|\bärende(?:nummer|nr|beteckning)\b|\bärende-?id\b)"
    r"\.?\s*[:.]?\s*",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\t|\s{3,}|\b(?:Diariekod|Handläggare|Handl|Datum|Sida|Ärende|Löpnummer|Id|Arkivkod|Klassificering|"
    r"Ks?f?-plan)\b|[;()]"
)
_ORGAN = r"[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,9}"
_NUMBER = re.compile(
    rf"(?:{_ORGAN}[ \-/.:]{{0,2}}){{0,3}}"
    r"(?:[0-9]+\.{0,2}){1,4}[0-9]*(?:[-/.:][ ]?(?:[A-ZÅÄÖ]{1,6}[-/ ]?)?[0-9]+){0,5}"
    r"(?:[ /][A-ZÅÄÖ]{2,8}(?:[-:][0-9]+)?(?![A-Za-zåäö]))?(?:[ ][0-9]{1,4}(?![0-9/.\-]))*"
)
_MODERN = re.compile(r"[-/.:]")
_DATE = re.compile(r"(?:19|20)\d\d(?:-\d\d-\d\d|[-/](?:19|20)?\d\d)$")  # also a pair of years: 2023/24

_OTHER = re.compile(r"(?:SOU|Ds|DS|SFS|Prop|PROP|EU|KOM)\b|[0-9]{1,2}[:.][0-9]{2}$|(?:19|20)[0-9]{2}:[0-9]{1,4}$")
"""Reports, laws and times of day have the shape of a diarienummer."""


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
            if match and digits >= (3 if _MODERN.search(match[0].strip(" .,:")) else 5):
                found.append(match[0].strip(" .,:"))
    return found


def bare(value: str) -> str | None:
    """The diarienummer that this string is and nothing else, without a label.

    >>> bare("2026.113 KS"), bare("(KS/2017:499)"), bare("2024-05-23"), bare("Val av justerare")
    ('2026.113 KS', 'KS/2017:499', None, None)
    """
    value = value.strip().strip("()[] ")
    if not value or len(value) > 40 or _DATE.match(value):
        return None
    match = _NUMBER.fullmatch(value)
    if not match or not _MODERN.search(value) or sum(c.isdigit() for c in value) < 4 or _OTHER.match(value):
        return None
    return value


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
            stop = _STOP.match(tail)
            return (front or ("" if stop else tail)), numbers
        return value, []
    for cell in value.split("\t"):
        number = bare(cell)
        if number:
            rest = " ".join(c.strip() for c in value.split("\t") if c is not cell).strip()
            return rest, [number]
    at_end = re.search(r"\s*\(([^()]{4,40})\)$", value)
    if at_end and bare(at_end[1]):
        return value[: at_end.start()].strip(), [at_end[1].strip()]
    for match in (_NUMBER.match(value), _number_at_end(value)):
        if match and bare(match[0]):
            return f"{value[: match.start()]} {value[match.end() :]}".strip(), [match[0].strip()]
    return value, []


def _number_at_end(value: str) -> re.Match[str] | None:
    tail = re.search(r"\s(\S+)$", value)
    if not tail or "/" not in tail[1]:
        return None
    return _NUMBER.match(value, tail.start(1))
