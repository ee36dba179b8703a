"""Elsewhere: the page images of a long document may be read by others, a part each, and are put together here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.extract import scanned
from pipeline.extract.formats import format_of
from pipeline.extract.scanned import Scan
from pipeline.kit import Kit
from pipeline.limits import Limits


class LongScan(Exception):
    """There are more pages to be read from their images than may be read at once; ``pages`` are their numbers."""

    def __init__(self, pages: Sequence[int]) -> None:
        super().__init__(f"{len(pages)} pages to read from their images")
        self.pages = tuple(pages)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What others have read of a document, by page, and how many pages we read ourselves; 0 is any number."""

    scans: Mapping[int, Scan] = field(default_factory=dict)
    most: int = 0

    def with_ours(
        self, numbers: Sequence[int], read: Callable[[Sequence[int]], Iterable[tuple[int, Scan]]]
    ) -> Iterator[tuple[int, Scan]]:
        """Each page with its reading, in the order asked for. Raises LongScan where too many are left to us."""
        ours = [number for number in numbers if number not in self.scans]
        if self.most and len(ours) > self.most:
            raise LongScan(ours)
        if len(ours) == len(numbers):
            yield from read(ours) if ours else ()
            return
        scans = {**self.scans, **dict(read(ours) if ours else ())}
        yield from ((number, scans[number]) for number in numbers)


def read_part(path: Path, numbers: Sequence[int], kit: Kit, limits: Limits) -> dict[int, Scan]:
    """These pages of a PDF or image file as read from their images. Raises UnreadableFile."""
    read = scanned.read_pdf_pages if format_of(path) == "pdf" else scanned.read_images
    return dict(read(path, numbers, kit, limits))
