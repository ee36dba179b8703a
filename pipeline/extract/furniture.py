"""Which lines belong to the frame of the page: running headers and footers, page numbers, signature boxes, stamps."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median

from rapidfuzz import fuzz

from pipeline.document import LineRole, Page
from pipeline.extract.running import LONG, SAME_HEIGHT, Seen, masked, running_lines, section_heads, text_of
from pipeline.kit import Kit
from pipeline.kit.furniture import Furniture

ZONES: tuple[LineRole, ...] = ("header", "footer")
TOP_ZONE, BOTTOM_ZONE = 0.2, 0.82
"""Parts of the page height within which a header ends and a footer begins."""
FIRST_LINES, LAST_LINES = 8, 5
"""Where a file has no paper: so many lines from either end of the page can be its header or footer."""
FEW = 3
"""Pages of a file without paper that are too few for a line to stand on most of them by more than chance."""
MANY = 0.5
"""Where a file has no paper, a running line stands on this part of the pages at least."""

BETWEEN = 2
"""So many lines that do not recur (a name, a subject) may stand between running lines."""
ALIKE = 70
"""How like (0–100) a misread header must be to the true one."""

_NUMBERED = re.compile(r"(?:^|\s)(?:sida\s+)?\d{1,4} ?(?:\(\d{1,4}\)|av \d{1,4})$", re.IGNORECASE)
_NOISE = " |,.:;_-—`'*"
"""What OCR sees in the frame of a signature box."""
_DIGITS = re.compile(r"\d+")
_BROKEN_DATE = re.compile(r"(?:19|20)\d\d-\d\d-$")
_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_DAY = re.compile(r"\d{1,3}")


def mark(pages: Sequence[Page], kit: Kit) -> tuple[Page, ...]:
    """The same pages, each line with its role."""
    known = kit.furniture
    roles: dict[tuple[int, int], LineRole] = {}
    on_paper = [i for i, page in enumerate(pages) if page.height]
    without = [i for i, page in enumerate(pages) if not page.height]
    for zone in ZONES:
        roles |= _on_paper(pages, on_paper, zone, known)
        roles |= _in_text(pages, without, zone, known)
    heads = " ".join(text_of(pages[p], pages[p].lines[i]) for (p, i), role in roles.items() if role == "header")
    for p, page in enumerate(pages):
        for i, line in enumerate(page.lines):
            text = text_of(page, line)
            if i and roles.get((p, i - 1)) == "header":
                dated = _DATE.fullmatch(text) and text in heads and page.ocr_confidence is not None
                if dated or _ends_date(text_of(page, page.lines[i - 1]), text):
                    roles[p, i] = "header"
            if known.stamp.fullmatch(text):
                roles[p, i] = "stamp"
            elif not page.height and known.signature_box.fullmatch(text):
                roles[p, i] = "footer"
    return tuple(
        replace(
            page,
            lines=tuple(
                replace(line, role=roles[p, i]) if (p, i) in roles else line for i, line in enumerate(page.lines)
            ),
        )
        for p, page in enumerate(pages)
    )


def _ends_date(above: str, text: str) -> bool:
    """Whether a line is the day of a date that did not fit in the header above; worn, it may have a digit too many."""
    return _BROKEN_DATE.search(above) is not None and _DAY.fullmatch(text) is not None


def shape_of(text: str, known: Furniture) -> str:
    """What the line looks like on any page: digits masked, case folded.

    The diarienummer of a matter keeps its digits: below heading after heading it is no running line, unless it is the
    same one on every page.
    """
    if known.matter.fullmatch(text) and not known.page_number.fullmatch(text):
        return text.casefold()
    return masked(text)


def _on_paper(
    pages: Sequence[Page], chosen: Sequence[int], zone: LineRole, known: Furniture
) -> dict[tuple[int, int], LineRole]:
    """Roles of header (or footer) lines: from the edge of the page inwards, as far as the running lines reach."""
    edges = {p: list(_edge(pages[p], p, zone, known)) for p in chosen}
    running = running_lines([seen for lines in edges.values() for seen in lines], len(chosen))
    sections = section_heads(pages, edges)
    running |= sections
    edges = {p: [replace(s, spared=(s.page, s.line) in sections) for s in lines] for p, lines in edges.items()}
    found = {p: _from_edge(lines, zone, running, known) for p, lines in edges.items()}
    depths = [lines[-1].y for lines in found.values() if lines]
    if len(depths) >= 3:
        shapes = {seen.shape for lines in found.values() for seen in lines if (seen.page, seen.line) in running}
        for p, lines in edges.items():
            if pages[p].ocr_confidence is not None:
                misread = _misread(lines, zone, median(depths), shapes, known)
                found[p] = max(found[p], misread, key=len)
    return {(seen.page, seen.line): _role(seen.text, zone, known) for lines in found.values() for seen in lines}


def _from_edge(
    lines: Sequence[Seen], zone: LineRole, running: set[tuple[int, int]], known: Furniture
) -> Sequence[Seen]:
    """The lines from the edge of the page to the innermost running line; what stands between belongs to them."""
    reach = 0
    for i, seen in enumerate(lines):
        if (known.never.fullmatch(seen.text) and not seen.spared) or i > reach + BETWEEN:
            break
        if (seen.page, seen.line) in running or _frame(seen, zone, known):
            reach = i + 1
    return lines[:reach]


def _misread(lines: Sequence[Seen], zone: LineRole, depth: float, shapes: set[str], known: Furniture) -> Sequence[Seen]:
    """On a scanned page: the lines as far in as on other pages, if one of them resembles a running line at all."""
    reach = 0
    for seen in lines:
        inside = seen.y <= depth + SAME_HEIGHT if zone == "header" else seen.y >= depth - SAME_HEIGHT
        heading = len(seen.text) >= LONG and known.never.fullmatch(seen.text) and not seen.spared
        if not inside or (heading and not any(seen.shape in shape for shape in shapes)):
            break
        reach += 1
    alike = any(fuzz.partial_ratio(seen.shape, shape) >= ALIKE for seen in lines[:reach] for shape in shapes)
    return lines[:reach] if alike else ()


def _edge(page: Page, number: int, zone: LineRole, known: Furniture) -> Iterator[Seen]:
    """Lines in the upper (or lower) part of the page, from the edge inwards."""
    height = page.height or 1.0
    numbered = [(line.box, i, line) for i, line in enumerate(page.lines) if line.box]
    numbered.sort(key=lambda entry: entry[0].y0 if zone == "header" else -entry[0].y1)
    for n, (box, i, line) in enumerate(numbered):
        if box.y1 > TOP_ZONE * height if zone == "header" else box.y0 < BOTTOM_ZONE * height:
            return
        text = text_of(page, line)
        cells = tuple(page.printed(line.span).split("\t"))
        yield Seen(number, i, shape_of(text, known), text, box.y0, n == 0, page.ocr_confidence is not None, cells)


def _frame(seen: Seen, zone: LineRole, known: Furniture) -> bool:
    """Whether the words alone say that this is furniture, at this end of the page."""
    if _NUMBERED.search(seen.text):
        return True
    if known.page_number.fullmatch(seen.text) and not seen.text.isdecimal():
        return True
    if zone == "header":
        return False
    cells = [cell.strip(_NOISE) for cell in seen.cells]
    return any(known.signature_box.fullmatch(cell) for cell in [seen.text, *cells])


def _in_text(
    pages: Sequence[Page], chosen: Sequence[int], zone: LineRole, known: Furniture
) -> dict[tuple[int, int], LineRole]:
    """Roles in a file without paper: lines that come back near the same end of most pages.

    Of two or three pages, two must have the line, and nothing that is said once may stand between it and the edge.
    """
    few = len(chosen) <= FEW
    found: list[Seen] = []
    for p in chosen:
        lines = [(i, line) for i, line in enumerate(pages[p].lines) if line.words]
        inwards, reach = (lines, FIRST_LINES) if zone == "header" else (lines[::-1], LAST_LINES)
        for i, line in inwards[: min(reach, max(1, len(lines) - 1)) if few else reach]:
            text = text_of(pages[p], line)
            found.append(Seen(p, i, shape_of(text, known), text, 0.0))
    pages_of: dict[str, set[int]] = defaultdict(set)
    for seen in found:
        pages_of[seen.shape].add(seen.page)
    if few:
        frames = (_of_few([seen for seen in found if seen.page == p], zone, pages_of, known) for p in chosen)
        return {(seen.page, seen.line): _role(seen.text, zone, known) for frame in frames for seen in frame}
    running = {
        shape: has
        for shape, has in pages_of.items()
        if len(has) >= max(FEW, MANY * len(chosen)) and not known.never.fullmatch(shape)
    }
    roles: dict[tuple[int, int], LineRole] = {
        (seen.page, seen.line): _role(seen.text, zone, known) for seen in found if seen.shape in running
    }
    # Where the order of the lines was lost, the same line stands deeper in a page that lacks it at its edge.
    for p in chosen:
        for i, line in enumerate(pages[p].lines):
            text = text_of(pages[p], line)
            if p not in running.get(shape_of(text, known), {p}):
                roles[p, i] = _role(text, zone, known)
    return roles


def _of_few(
    lines: Sequence[Seen], zone: LineRole, pages_of: Mapping[str, set[int]], known: Furniture
) -> Sequence[Seen]:
    """The frame of a page among so few: lines that come back on another, and what stands above its number."""
    reach = 0
    for i, seen in enumerate(lines):
        if known.never.fullmatch(seen.shape) or i > reach + BETWEEN:
            break
        comes_back = len(pages_of[seen.shape]) > 1 and not seen.text.isdecimal()
        if (i == reach and comes_back) or (_counts(seen, known) and (i == reach or zone == "header")):
            reach = i + 1
    return lines[:reach]


def _counts(seen: Seen, known: Furniture) -> bool:
    """Whether a line is the number of its page and says so: ``Sida 2``, ``2 (3)``."""
    number = _DIGITS.search(seen.text)
    told = known.page_number.fullmatch(seen.text) and not seen.text.isdecimal()
    return bool(told) and number is not None and number[0] == str(seen.page + 1)


def _role(text: str, zone: LineRole, known: Furniture) -> LineRole:
    return "page number" if known.page_number.fullmatch(text) else zone
