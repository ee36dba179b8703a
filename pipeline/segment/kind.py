"""What kind of document it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.document import Item
from pipeline.kit.municipalities import Template
from pipeline.segment.reading import Printed, Reading

TOP = 14
"""Lines in which a document says what it is."""
LONGEST_NAME = 110
"""Of a longer line only the beginning can name the document."""

_NAMED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("utlåtande", re.compile(r"^\W*(?:[0-9]{1,3}\s+)?Utlåtande\s+(?:[0-9]{4}\s*:|nr\b|R[IVX]+\b)", re.IGNORECASE)),
    ("promemoria", re.compile(r"^\W*(?:[0-9]{1,3}\s+)?(?:PM\s+[0-9]{4}|PM\b\s*$|Promemoria\b)", re.IGNORECASE)),
    (
        "tjänsteutlåtande",
        re.compile(
            r"^(?:.{0,40}\t)?\W*tjänste(?:utlåtande|skrivelse)\b(?!.*\b(?:daterat|daterad|den)\b)", re.IGNORECASE
        ),
    ),
    (
        "protokoll",
        re.compile(
            r"^(?:.{0,60}[\s\t])?(?:sammanträdes|möttes|beslut[s]?)?protokoll(?:s?utdrag)?\b(?!\s+(?:från|19|"
            r"20)[^.]*\.$)|^utdrag ur protokoll|^protokoll fört",
            re.IGNORECASE,
        ),
    ),
    (
        "motion",
        re.compile(r"^\W*motion\b(?:\s+(?:till|om|från|av|angående|gällande)\b.*|\s*[:–-].*|\s*$)", re.IGNORECASE),
    ),
    (
        "rapport",
        re.compile(
            r"^\W*(?:[\wåäö\-]*rapport|års(?:redovisning|berättelse)|verksamhetsberättelse|delårsbokslut|"
            r"granskning av .*)\b[^.]{0,60}$",
            re.IGNORECASE,
        ),
    ),
)
_MINUTES_SIGNS = re.compile(
    r"utdragsbestyrkande|justera(?:ndes?|res)? sign|anslag/bevis|protokollet är justerat|sammanträdesdatum|"
    r"sammanträdesprotokoll",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"^(?:närvarande|beslutande|frånvarande|närvaro)\b", re.IGNORECASE)
_DEMANDS = re.compile(r"\b(?:yrkar|yrkas|föreslår|hemställer)\b[^.]{0,80}\b(?:att|:)", re.IGNORECASE)
_SIGNED = re.compile(r"^[A-ZÅÄÖ][\wåäö\-]+(?: [A-ZÅÄÖ][\wåäö\-]+){1,3} \([A-ZÅÄÖa-z!]{1,4}\)")
_OFFICE = re.compile(
    r"\bhandläggare\b|\b(?:förvaltningens|kontorets) (?:yttrande|bedömning|synpunkter|förslag)", re.IGNORECASE
)
_PROPOSES = re.compile(
    r"^(?:förslag till beslut|beslutet ska skickas till|beslutet skickas till|beslut skickas till)", re.IGNORECASE
)
_REPORT = re.compile(r"\b(?:denna|i denna|den här) (?:rapport|granskning|undersökning)", re.IGNORECASE)
_REPORT_PARTS = re.compile(
    r"^(?:inledning|sammanfattning|innehållsförteckning|metod|resultat|slutsatser|bakgrund)\W*$", re.IGNORECASE
)
_COVER_IN_ONE_LINE = re.compile(
    r"(?:sammanträdesprotokoll|plats och tid|tid och plats|beslutande).{0,2000}juster", re.IGNORECASE
)
LONGEST_MOTION = 12_000
DECIDING = 0.3
"""So large a part of the items of minutes decide something or bear a diarienummer; §§ of statutes do neither."""


def find_kind(reading: Reading, front: Sequence[Printed], items: Sequence[Item], template: Template) -> str:
    """The kind of a document. ``items`` are those that would be read if it were minutes."""
    lines = reading.lines
    top = [*(h for h in reading.headers[:8]), *(line.text for line in lines[:TOP])]
    named = _named(top)
    if named in ("utlåtande", "promemoria", "tjänsteutlåtande"):
        return named
    if named == "protokoll" or _is_minutes(reading, front, items, template):
        return "protokoll"
    texts = [line.text for line in lines]
    if any(_OFFICE.search(t) for t in texts[:TOP]) and any(_PROPOSES.match(t) for t in texts):
        return "tjänsteutlåtande"
    if named == "motion" or _is_motion(reading, texts):
        return "motion"
    if named == "rapport" or _is_report(texts):
        return "rapport"
    return "annat"


def _named(top: Sequence[str]) -> str | None:
    for value in top:
        value = value if len(value) <= LONGEST_NAME else value[: LONGEST_NAME // 3]
        for kind, pattern in _NAMED:
            if pattern.match(value):
                if kind == "rapport" and re.match(r"\W*rapport(?:en|erna)? från\b", value, re.IGNORECASE):
                    continue
                return kind
    return None


def _is_minutes(reading: Reading, front: Sequence[Printed], items: Sequence[Item], template: Template) -> bool:
    labels = {template.label(line.cells[0]) for line in front[:120]}
    if "members" in labels and (items or "place and time" in labels or "adjusting" in labels):
        return True
    texts = [*reading.headers, *(line.text for line in front[:120])]
    signs = sum(bool(_MINUTES_SIGNS.search(t)) for t in texts)
    if signs and (items or any(_COVER_IN_ONE_LINE.search(t) for t in texts[:6])):
        return True
    if (
        len(items) > 1
        and sum(bool(_PRESENT.match(line.text)) for line in front)
        and front[0].start < items[0].span.start
    ):
        return True
    deciding = sum(1 for item in items if item.dnr or any(s.kind == "beslut" for s in item.sections))
    return bool(items) and deciding >= max(1, DECIDING * len(items))


def _is_motion(reading: Reading, texts: Sequence[str]) -> bool:
    if len(reading.text.value) > LONGEST_MOTION:
        return False
    tail = texts[-14:]
    return (
        any(_DEMANDS.search(t) for t in texts)
        and any(_SIGNED.match(t) for t in tail)
        and not any(_OFFICE.search(t) for t in texts[:TOP])
    )


def _is_report(texts: Sequence[str]) -> bool:
    parts = sum(bool(_REPORT_PARTS.match(t)) for t in texts[:400])
    return any(_REPORT.search(t) for t in texts[:200]) and parts >= 1
