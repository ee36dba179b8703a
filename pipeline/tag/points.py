"""Points of a text: its paragraphs, numbered and dashed points, and att-satser, each with its span."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.tag.vocabulary import SHORT, SPEAKS
from pipeline.text import Span

PointKind = Literal["number", "dash", "letter", "att", "plain"]


@dataclass(frozen=True, slots=True)
class Point:
    """One block of a text. ``span`` is without list mark and surrounding space, sub-points included."""

    kind: PointKind
    span: Span


_BULLETS = "•▪●○‣\uf0b7\uf0a7"
DASHES = "-–—•*·▪●○‣\uf0b7\uf02d\uf0a7"
ACTS = (
    r"(?:godkänna|anta(?:ga)?|avslå|bifalla|bevilja|utse|välja|uppdra(?:ga)?|ge|fastställa|upphäva|förklara|lägga|"
    r"överlämna|översända|anteckna|notera|bordlägga|återremittera|remittera|bemyndiga|delegera|entlediga|befria|föreslå|"
    r"tillstyrka|avstyrka|anse|anvisa|uttala|medge|avge|(?:omedelbart[ \t]+)?justera|paragrafen|protokollet)\b"
)
"""What bodies do; an att-sats that only depends on another ("uppdra åt chefen att mäta") seldom begins so."""
_NUMBER = re.compile(
    rf"[ \t]*(?:[{DASHES}][ \t]*)?(\d{{1,2}})(?:[.):](?:[ \t]+|(?=\D))|[ \t]+(?=[A-ZÅÄÖ”\"]|(?:att[ \t]+)?{ACTS}))"
)
_DASH = re.compile(rf"[ \t]*[{DASHES}][ \t]*(?=\S)")
_LETTER = re.compile(r"[ \t]*([A-Za-zåäö])[.)][ \t]+")
_ATT = re.compile(rf"[ \t]*(?:[{DASHES}`´'’|][ \t]*)?(?P<att>att|Att|ATT)[ \t]+(?=\S)")
_AND_ATT = re.compile(rf"[ \t]*(?:samt|och)[ \t]+(?P<att>att)[ \t]+(?={ACTS})")
"""The last point of a list behind its conjunction: ``samt att justera paragrafen omedelbart.``"""
_LISTED_PAPER = re.compile(r"(?:[Dd]nr[ ])?(?:[A-ZÅÄÖ]{1,5}[ ]?)?(?:\d{2,6}[/:-]\d{2,6}|\d{4}-\d\d-\d\d)(?:[ \t]|$)")
"""A paper begins with its diarienummer or date, on a line of its own below a point that is closed."""
_CLOSED = re.compile(r"[.!?:;][”\"’')\]]*$")
_LIST_GOES_ON = re.compile(r"(?:[.,;:]|\b(?:samt|och|dels|att))$")
_AWAITS_ATT = re.compile(
    r"(?:\bbesl\w+|\bföljande|\bdel|:|\batt|\.|fullmäktige|styrelsen|nämnden|utskottet|direktionen|konstaterar|noterar|"
    rf"förslag|förklarar|således|alltså|därefter|därmed|därutöver|enhälligt|votering|omröstning|\b{SHORT})$"
)
_AWAITS_LIST = re.compile(r"\b(?:till|för|av|enligt|med|på|om|från|följande|nedan)$")
_TAIL = 60
"""Characters at the end of a block that say whether it is finished."""
_LONGEST_LEAD = 500
_ROOM = 10
"""Characters left free on a line below which a word may have been forced on to the next one."""
_AROUND = 2000
"""Characters before and after a part of the text whose lines tell how wide the page is set."""
_QUOTE = "”“\"»’'"
_OWN_ACT = re.compile(rf"[ \t]*att[ \t]+{ACTS}")
_BARE_ACT = re.compile(ACTS)
"""``godkänna planen,`` on a line of its own below "beslutar att"."""
_TELLS = re.compile(
    r"[A-ZÅÄÖ][a-zåäö]+[ \t]+(?:är|var|har|hade|ska|skall|kommer|framgår|redovisas|finns|fanns|föreligger)[ \t]"
)
"""``Interpellationen är ställd av …`` on a line of its own, below an att-sats without a stop."""
_ADJUSTS = re.compile(
    r"(?:(?:Paragrafen|Punkten|Beslutet|Protokollet|Ärendet|Denna[ ]paragraf|Protokollet[ ][^.\n]{1,40}paragraf)[ ]"
    r"(?:\w+[ ]){0,4}(?:justera\w*|förklara\w*[ ](?:omedelbart|härmed|för)\b)|Omedelbar[ ]justering\b)"
)
"""On a line of its own below a point without a stop: it is none of it."""
_RULE = re.compile(r"[_\-–—=*]{3,}[ \t]*$")
"""A line drawn below what is decided."""


def never(_: str) -> bool:
    return False


@dataclass(slots=True)
class _Block:
    kind: PointKind
    start: int
    end: int
    number: int = 0
    bulleted: bool = False


def fold(value: str) -> str:
    """The text on one line: every run of white space is one space."""
    return " ".join(value.split())


def lines(value: str, span: Span) -> Iterator[tuple[int, int, bool, bool]]:
    """Start and end of each line that is not empty, whether a blank line and whether a page break stands above it."""
    at = span.start
    blank = page = False
    while at < span.end:
        end = value.find("\n", at, span.end)
        end = span.end if end < 0 else end
        start = at
        while start < end and value[start] in "\f \t\r\u00a0":
            page = page or value[start] == "\f"
            start += 1
        stop = end
        while stop > start and value[stop - 1].isspace():
            page = page or value[stop - 1] == "\f"
            stop -= 1
        if start < stop:
            yield start, stop, blank, page
            blank = page = False
        else:
            blank = True
        at = end + 1


def points(value: str, span: Span, is_lead_in: Callable[[str], bool] = never) -> tuple[Point, ...]:
    """The blocks of a part of the text, in order.

    A number in sequence begins a point, wherever it stands. Dashes, letters and ``att`` begin points of their own
    unless they stand below a point that has a stronger mark. ``is_lead_in`` says of a block so far that it only
    introduces what comes next ("Nämnden beslutar att"); it ends there.
    """
    done: list[_Block] = []
    block: _Block | None = None
    rows = list(lines(value, span))
    marks = [int(found[1]) if (found := _NUMBER.match(value, a, b)) else 0 for a, b, _, _ in rows]
    width = 0
    torn = False

    def close(listed: bool = False) -> None:
        nonlocal block
        if block is not None:
            done.append(block)
            if listed and (heading := _heading_below(value, block)):
                done.append(_Block("plain", heading.start, heading.end))
                block.end = len(value[: heading.start].rstrip())
        block = None

    for n, (start, end, blank, page) in enumerate(rows):
        line = value[start:end]
        if not line.strip(_BULLETS):  # a mark that came loose from its point
            close(listed=True)
            continue
        if _RULE.match(line):
            close()
            continue
        if line == "att" and _comes_loose(value, block, rows[n + 1 : n + 2], torn, is_lead_in):
            torn = True
            close()
            continue
        if block and block.kind == "number" and marks[n] == 1 and (led := _lead_below(value, block, is_lead_in)):
            block.end = len(value[: led.start].rstrip())
            close()
            block = _Block("plain", led.start, led.end)
        expected = block.number + 1 if block and block.kind == "number" else 1
        so_far = fold(value[max(block.start, block.end - _TAIL) : block.end]) if block else ""
        # A lead-in ends where something that can begin a sentence follows.
        if (
            block
            and block.kind in ("plain", "att")
            and (
                not line[:1].islower()
                or so_far.endswith(":")
                or (blank and so_far.endswith(" att"))
                or (_ATT.match(line) and _AWAITS_ATT.search(so_far))
            )
            and is_lead_in(fold(value[max(block.start, block.end - _LONGEST_LEAD) : block.end]))
        ):
            close()
            expected = 1
            so_far = ""
        # Offices that print att-satser without any stop set each on a line of its own: nothing forced it there.
        own_line = False
        if _ATT.match(line):
            width = width or _width_around(value, span)
            above = rows[n - 1][1] - rows[n - 1][0] if n else width
            own_line = above + _ROOM < width or (bool(_OWN_ACT.match(line)) and _no_wrap(so_far, above, width))
        kind, mark, number = _mark(line, block, so_far, expected, blank or own_line, bool(done))
        if kind != "plain":
            close(listed=kind == "dash")
            block = _Block(kind, start + mark, end, number)
        elif (
            block is None
            or (block.kind == "att" and so_far[-1:].isalnum() and _TELLS.match(line))
            or (block.kind != "plain" and so_far[-1:].isalnum() and SPEAKS.match(line))
            or (block.kind != "plain" and _ADJUSTS.match(line))
            or (block.kind != "plain" and so_far.endswith(".") and _LISTED_PAPER.match(line))
            or (block.kind == "att" and so_far.endswith(".") and is_lead_in(line.strip()))
            or (so_far[-1:] in ",;" and _BARE_ACT.match(line) and _BARE_ACT.match(value, block.start))
            or (
                (blank or page)
                and not (
                    block.kind == "number"
                    and _goes_on(marks[n:], block.number + 1)
                    and not _title(value, rows, marks, n)
                )
                and _breaks(line, block, so_far, blank)
            )
        ):
            close()
            block = _Block("plain", start, end)
        else:
            block.end = end
            block.bulleted = block.bulleted or bool(_DASH.match(line) or _LETTER.match(line))
    close()
    return tuple(Point(b.kind, Span(b.start, b.end)) for b in done if b.end > b.start)


_SUBHEADING = re.compile(r"[.!?][ \t]*\n\s*(?P<line>[A-ZÅÄÖ][^.:;!?\n]*(?:\n[^.:;!?\n]+){0,2}:?)$")


def _heading_below(value: str, block: _Block) -> Span | None:
    """The lines without a stop that stand between the last sentence of a block and the list below it: its heading."""
    found = _SUBHEADING.search(value, max(block.start, block.end - _LONGEST_LEAD), block.end)
    return Span(found.start("line"), block.end) if found else None


def _comes_loose(
    value: str,
    block: _Block | None,
    following: list[tuple[int, int, bool, bool]],
    torn: bool,
    is_lead_in: Callable[[str], bool],
) -> bool:
    """Whether an ``att`` alone on a line came loose from its point, as in text read column by column."""
    if block is None or is_lead_in(fold(value[max(block.start, block.end - _LONGEST_LEAD) : block.end])):
        return True
    return torn and any(_BARE_ACT.match(value, start) for start, _, _, _ in following)


def _lead_below(value: str, block: _Block, is_lead_in: Callable[[str], bool]) -> Span | None:
    """The lead-in of the next list, on lines of its own right below the last point of one."""
    found = _heading_below(value, block)
    return found if found and is_lead_in(fold(value[found.start : found.end])) else None


def _mark(
    line: str, block: _Block | None, so_far: str, expected: int, blank: bool, listed: bool
) -> tuple[PointKind, int, int]:
    """Kind, length of the list mark and number of the point that a line begins; plain where it begins none."""
    if (found := _NUMBER.match(line)) and (
        int(found[1]) == expected or (int(found[1]) == 1 and _CLOSED.search(so_far) and expected != 2)
    ):
        return "number", found.end(), int(found[1])
    if block is not None and block.kind == "number":
        return "plain", 0, 0
    if (found := _ATT.match(line) or (_AND_ATT.match(line) if so_far.endswith((",", ";")) else None)) and (
        (listed or found["att"] == "att")
        if block is None
        else block.kind in ("att", "dash") and (blank or block.bulleted or _LIST_GOES_ON.search(so_far))
    ):
        return "att", found.start("att"), 0
    under = block is not None and (
        block.kind == "letter"
        or block.bulleted
        or so_far.endswith(":")
        or (block.kind == "att" and bool(_AWAITS_LIST.search(so_far)))
    )
    if (found := _DASH.match(line)) and not under:
        return "dash", found.end(), 0
    if (found := _LETTER.match(line)) and (
        ord(found[1].lower()) - ord("a") + 1 == (block.number + 1 if block and block.kind == "letter" else 1)
    ):
        if block is not None and (block.kind == "dash" or (block.kind == "plain" and so_far.endswith(":"))):
            return "plain", 0, 0
        return "letter", found.end(), ord(found[1].lower()) - ord("a") + 1
    return "plain", 0, 0


def _width_around(value: str, span: Span) -> int:
    """Characters of the longest line in and near a part of the text."""
    around = Span(max(0, span.start - _AROUND), min(len(value), span.end + _AROUND))
    return max((end - start for start, end, _, _ in lines(value, around)), default=0)


def _no_wrap(so_far: str, above: int, width: int) -> bool:
    """Whether a line of ``above`` characters was ended on purpose: "att" had found room there, or a year ends it."""
    return above + len(" att") <= width or so_far[-1:].isdigit()


def _goes_on(marks: list[int], number: int) -> bool:
    """Whether a list goes on further down: its next number comes before a new list begins."""
    return next((mark for mark in marks if mark in (1, number)), 0) == number


def _title(value: str, rows: list[tuple[int, int, bool, bool]], marks: list[int], n: int) -> bool:
    """Whether a line or two before the next number are a heading inside the list."""
    stop = next((i for i in range(n, len(rows)) if marks[i]), n)
    last = value[rows[stop - 1][0] : rows[stop - 1][1]] if stop > n else "."
    return 0 < stop - n <= 2 and not _CLOSED.search(last) and last[-1] not in ",-–" and value[rows[n][0]].isupper()


def _breaks(line: str, block: _Block, so_far: str, blank: bool) -> bool:
    """Whether a line after a gap begins something new, rather than going on with the block above."""
    if line[0].islower() or so_far.endswith((":", ",", "-", "–")):
        return False
    if _DASH.match(line) or _LETTER.match(line):
        return False
    if block.kind != "plain" and line[0] in _QUOTE:
        return False
    return blank or bool(_CLOSED.search(so_far))
