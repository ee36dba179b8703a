"""Privacy: what identifies a private person is covered in the pages, before anything else reads them.

Every character that is covered is replaced by one other, so that all offsets hold, and every stage, row, index and
export after it only ever sees the cover. What was covered, and where, is told without what stood there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.document import Box, Line, Mask, Page, Word
from pipeline.locate import PageIndex
from pipeline.privacy import addresses, numbers
from pipeline.text import Span, Text

COVER = "█"
"""No letter, so that it is no word to the search index; no X, which a table of votes would take for a vote."""


@dataclass(frozen=True, slots=True)
class Privacy:
    """What is covered: identity numbers unless ``keep_numbers``, private addresses where ``addresses``."""

    keep_numbers: bool = False
    addresses: bool = False


USUAL = Privacy()


def cover(pages: tuple[Page, ...], privacy: Privacy) -> tuple[tuple[Page, ...], tuple[Mask, ...]]:
    """The pages with covers on, and where they are, in order."""
    masks: list[Mask] = []
    covered = []
    for page in pages:
        found = list(_found(page, privacy))
        covered.append(_covered(page, found) if found else page)
        masks += [Mask(page.number, span, kind, _boxes(page, span)) for span, kind in found]
    return tuple(covered), tuple(masks)


def cover_joined(
    pages: tuple[Page, ...], composed: Text, index: PageIndex, privacy: Privacy
) -> tuple[tuple[Page, ...], tuple[Mask, ...]]:
    """The pages with covers on the numbers that are whole only in their joint text, and where those are.

    A number may be parted on paper by the end of the page, by a footer or by marks of a converter.
    """
    spans: dict[int, list[tuple[Span, str]]] = {}
    for found in () if privacy.keep_numbers else numbers.find(composed.value):
        at = sorted({composed.origin[i] for i in range(found.span.start, found.span.end)})
        for start, end in _runs(at):
            number, span = index.in_page(Span(start, end))
            if span:
                spans.setdefault(number, []).append((span, found.kind))
    masks = [
        Mask(page.number, span, kind, _boxes(page, span)) for page in pages for span, kind in spans.get(page.number, ())
    ]
    return tuple(_covered(page, spans[page.number]) if page.number in spans else page for page in pages), tuple(masks)


def _runs(offsets: list[int]) -> Iterator[tuple[int, int]]:
    """Offsets in order as half-open ranges."""
    start = 0
    for i in range(1, len(offsets) + 1):
        if i == len(offsets) or offsets[i] != offsets[i - 1] + 1:
            yield offsets[start], offsets[i - 1] + 1
            start = i


def hide(text: str) -> str:
    """A short text (a file name, an address, a sentence on a failure) with its identity numbers covered.

    What stands between two slashes is looked at by itself: in an address a number may follow one.
    """
    return "/".join(_hidden(part) for part in text.split("/"))


def _hidden(text: str) -> str:
    for found in list(numbers.find(text)):
        text = text[: found.span.start] + _cover(text[found.span.start : found.span.end]) + text[found.span.end :]
    return text


def hide_name(file: str) -> str:
    """A file's name covered; names that differ only under the cover stay apart by four digits of their checksum."""
    hidden = hide(file)
    if hidden == file:
        return file
    stem, dot, suffix = hidden.rpartition(".")
    mark = f"~{hashlib.sha256(file.encode()).hexdigest()[:4]}"
    return f"{stem}{mark}{dot}{suffix}" if dot and "/" not in suffix else f"{hidden}{mark}"


def _found(page: Page, privacy: Privacy) -> Iterator[tuple[Span, str]]:
    found: list[tuple[Span, str]] = []
    if not privacy.keep_numbers:
        doubtful = page.text_source != "text layer"
        found += [(entry.span, entry.kind) for entry in numbers.find(page.raw_text, doubtful)]
    if privacy.addresses:
        taken = [span for span, _ in found]
        for span in addresses.find(page.raw_text):
            if all(span.end <= other.start or other.end <= span.start for other in taken):
                found.append((span, "adress"))
    yield from sorted(found)


def _covered(page: Page, found: list[tuple[Span, str]]) -> Page:
    raw = page.raw_text
    for span, _ in found:
        raw = raw[: span.start] + _cover(raw[span.start : span.end]) + raw[span.end :]

    def word(old: Word) -> Word:
        touched = any(old.span.start < span.end and span.start < old.span.end for span, _ in found)
        return replace(old, text=raw[old.span.start : old.span.end]) if touched else old

    def line(old: Line) -> Line:
        return replace(old, words=tuple(word(one) for one in old.words))

    return replace(page, raw_text=raw, lines=tuple(line(one) for one in page.lines))


def _cover(text: str) -> str:
    return "".join(COVER if char.isalnum() or char in "|!" else char for char in text)


def _boxes(page: Page, span: Span) -> tuple[Box, ...]:
    """A box for each printed line that has words under the cover, also in headers and footers."""
    boxes: list[Box] = []
    for line in page.lines:
        around: Box | None = None
        for word in line.words:
            if word.box and word.span.start < span.end and span.start < word.span.end:
                around = word.box if around is None else around.union(word.box)
        if around:
            boxes.append(around)
    return tuple(boxes)
