"""From the run of headings to items: where each begins and ends, its title, dnr and sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.document import Item
from pipeline.kit import Kit, lists
from pipeline.segment import dnr, letterheads
from pipeline.segment.headings import Candidate, heads_list
from pipeline.segment.reading import Reading
from pipeline.segment.sections import read_sections
from pipeline.segment.titles import read_head
from pipeline.text import Span

ADJUSTED = re.compile(
    r"\b(?:(?:paragrafen|ärendet|beslutet|punkten|protokollet under denna paragraf|protokollet i denna del|"
    r"denna paragraf|§\s?[0-9]+)\s+"
    r"(?:ska\s+|skall\s+)?(?:förklaras?\s+|justeras?\s+|justerades\s+|förklarades\s+|anses\s+|är\s+)"
    r"(?:vara\s+)?(?:(?:omedelbart|direkt)\s+justera(?:d|t|s)|omedelbart|direkt)"
    r"|(?:omedelbart|direkt)\s+justera(?:d|t|s|de)|(?:justeras|justerades|justerad|justerat)\s+(?:omedelbart|direkt)"
    r"|(?:omedelbart|direkt)\s+justera\s+(?:denna\s+)?(?:paragrafen|paragraf|beslutet|ärendet|punkten|protokollet|§)"
    r"|omedelbar\s+justering|direktjuster(?:as|ad|at|ades|ing)|justera\s+(?:paragrafen|beslutet|ärendet|"
    r"protokollet)\s+(?:omedelbart|direkt))\b",
    re.IGNORECASE,
)
_ADJUSTED_NOTE = re.compile(r"\bparagrafen är justerad\b", re.IGNORECASE)
"""Under some §§ it marks those adjusted at once; under every one it only says that the minutes are signed."""
_REFUSED = re.compile(r"\b(?:inte|ej|avslås|avslår)\b")

_TAIL = re.compile(
    r"^(?:ANSLAG|Anslag|BEVIS|Bevis om|Tillkännagivande av protokollsjustering|Vid protokollet|Underskrifter|"
    r"Underskrift\b|"
    r"Justeras|Justeras:|Protokollet (?:har justerats|justerades|justerat|är justerat)|"
    rf"{lists.TITLE.pattern}|Digital signering|Signerat av|Sammanträdet avslutas)(?!\w)"
)
_CERTIFIED = re.compile(r"^(?:Utdragsbestyrkande|Utdraget bestyrks|Rätt utdraget)\b", re.IGNORECASE)
TITLE_LINES = 2
"""Lines between where a list begins and the head of its columns."""
SIGNERS = 5
"""Lines that may follow where an extract is certified; further up it is a page footer left in the text."""
_SIGNER = re.compile(
    r"^(?:Sekreterare|SEKRETERARE|Ordförande|ORDFÖRANDE|Justerare|JUSTERARE|Justerande|"
    r"Vid protokollet)\b(?:\s|$)[^,:()]{0,60}$"
)
_APPENDIX = re.compile(
    r"^(?:Bilaga|BILAGA)(?:\s+[0-9A-Z]{1,3})?(?:\s*[:,.–-].*|\s+(?:till|Reservation|Särskilt|Yttrande|Motion|"
    r"Protokoll)\b.*|\s+§.*)?$"
)


def build_items(reading: Reading, run: Sequence[Candidate], stop: int, kit: Kit, body: str | None) -> list[Item]:
    """The items of one run of headings; the last ends before signatures and appendices, at ``stop`` at latest."""
    items: list[Item] = []
    above = _numbers_above(reading, run)
    heads = letterheads.heads(reading, run)
    for i, heading in enumerate(run):
        last = i + 1 == len(run)
        end = _end_of_last(reading, heading, stop) if last else reading.lines[heads[i + 1]].start
        if not last and above.get(i + 1):
            end = reading.lines[run[i + 1].line - 1].start
        item = _build(reading, heading, end, kit, body)
        if i in above:
            item = replace(item, span=Span(reading.lines[heading.line - 1].start, item.span.end), dnr=above[i])
        items.append(item)
    told = [bool(_ADJUSTED_NOTE.search(reading.text.value, i.body_span.start, i.body_span.end)) for i in items]
    if any(told) and not all(told):
        items = [replace(i, immediately_adjusted=i.immediately_adjusted or t) for i, t in zip(items, told, strict=True)]
    return items


def _numbers_above(reading: Reading, run: Sequence[Candidate]) -> dict[int, tuple[str, ...]]:
    """The diarienummer of items, by their position, where they stand right above most headings and below none.

    One that space parts from the heading may be the last line of the item before, unless one stands above the first.
    """
    found: dict[int, tuple[str, ...]] = {}
    apart = 0
    for i, heading in enumerate(run):
        line = reading.lines[heading.line]
        before = reading.lines[heading.line - 1] if heading.line else None
        above = before.text if before else ""
        below = [after.text for after in reading.lines[heading.line + 1 : heading.line + 3]]
        if any(dnr.LABEL.search(text) for text in (line.text, *below)):
            return {}
        if dnr.LABEL.match(above) and (numbers := dnr.after_label(above)):
            found[i] = tuple(numbers)
            apart += line.gap and before is not None and not before.gap
    return found if len(found) >= FEWEST_ABOVE and 2 * len(found) > len(run) and (0 in found or not apart) else {}


FEWEST_ABOVE = 2
"""One heading with a diarienummer above it may be the first line of a letterhead."""


def _build(reading: Reading, heading: Candidate, end: int, kit: Kit, body: str | None) -> Item:
    value = reading.text.value
    while end > heading.start and value[end - 1].isspace():
        end -= 1
    head = read_head(reading, heading, end, kit)
    start = min(head.body, end)
    while start < end and value[start].isspace():
        start += 1
    span = Span(start, end)
    return Item(
        number=heading.label,
        title=head.title,
        dnr=head.dnr,
        span=Span(heading.start, end),
        body_span=span,
        sections=read_sections(reading, span, kit, one_matter=False),
        immediately_adjusted=is_adjusted(value[start:end]),
        body=body,
    )


def is_adjusted(value: str) -> bool:
    """Whether an item says that it is adjusted at once (omedelbar justering)."""
    for match in ADJUSTED.finditer(value):
        line = value[value.rfind("\n", 0, match.start()) + 1 : match.end()]
        if not _REFUSED.search(line):
            return True
    return False


def _end_of_last(reading: Reading, heading: Candidate, stop: int) -> int:
    """Where the last item ends: before signatures, notices of adjustment, lists and appendices."""
    last = len(reading.lines) - 1
    first = heading.line + (1 if heading.rest else 2)  # the title may be "Sammanträdet avslutas"
    for i, line in enumerate(reading.lines[first:], start=first):
        if line.start >= stop:
            break
        if line.gap and _SIGNER.match(line.text) and _signed(reading, i):
            return line.start
        if _CERTIFIED.match(line.text) and last - i <= SIGNERS and line.gap:
            return line.start
        if _TAIL.match(line.text) and (line.gap or line.first_on_page):
            return line.start
        if _APPENDIX.match(line.text) and (line.first_on_page or line.gap):
            return line.start
        below = reading.lines[i + 1 : i + 1 + TITLE_LINES]
        if (_TAIL.match(line.text) or _APPENDIX.match(line.text)) and any(map(heads_list, below)):
            return line.start  # no blank line is needed where columns of members follow
    return stop


def _signed(reading: Reading, at: int) -> bool:
    """Whether signatures stand here: the secretary, the chair and the adjusters, each with a name or a dotted line."""
    below = reading.lines[at : at + SIGNERS]
    return sum(bool(_SIGNER.match(line.text)) for line in below) > 1 and not any(
        line.text.endswith(".") and not line.text.endswith("..") for line in below[:2]
    )
