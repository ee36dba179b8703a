"""Which pages are read from their image, and what a page says of how it was read. OCR is faked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from pipeline.document import Box, Word
from pipeline.errors import UnreadableFile
from pipeline.extract import compose, extract, scanned
from pipeline.extract.scanned import Scan
from pipeline.kit import Kit
from pipeline.limits import Limits
from pipeline.text import Span
from tests.extract.sheets import Sheet, write

READ = ["Nämnden", "beslutar", "enligt", "förvaltningens", "förslag", "och", "tackar", "för", "redovisningen"]
PROSE = (
    "Nämnden beslutar att anta förslaget till plan för de kommande åren och att",
    "förvaltningen får i uppdrag att återkomma med en redovisning av hur arbetet",
    "har gått, vad som återstår att göra och vilka medel som då kommer att behövas.",
    "Ordföranden ställer proposition på förslaget och finner att nämnden bifaller det.",
)


def a_scan() -> Scan:
    words, x = [], 70.0
    for text in READ:
        words.append(Word(text, Span(0, 0), Box(x, 80, x + 5 * len(text), 91), size=11.0, confidence=88.0))
        x += 5 * len(text) + 3
    return Scan(tuple(words), 595, 842, 88.0, "ocr")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the pages that OCR was asked to read."""
    numbers: list[int] = []

    def read(path: Path, wanted: Sequence[int], kit: Kit, limits: Limits) -> Iterator[tuple[int, Scan]]:
        numbers.extend(wanted)
        return iter([(number, a_scan()) for number in wanted])

    monkeypatch.setattr(scanned, "read_pdf_pages", read)
    return numbers


def two_pages(folder: Path) -> Path:
    return write(folder / "mixed.pdf", Sheet().lines(70, 80, *PROSE), Sheet())


def test_only_pages_without_text_are_read_from_the_image(tmp_path: Path, kit: Kit, asked: list[int]) -> None:
    first, second = extract(two_pages(tmp_path), kit)
    assert asked == [2]
    assert (first.text_source, first.ocr_confidence) == ("text layer", None)
    assert (second.text_source, second.ocr_confidence, second.reason) == ("ocr", 88.0, "no text layer, ocr")
    assert compose((first, second))[0].value.endswith("\n\n" + " ".join(READ))
    assert all(0 <= (page.quality or 0) <= 1 for page in (first, second))


def test_never(tmp_path: Path, kit: Kit, asked: list[int]) -> None:
    pages = extract(two_pages(tmp_path), kit, ocr="never")
    assert asked == [] and [page.raw_text for page in pages] == ["\n".join(PROSE), ""]


def test_always(tmp_path: Path, kit: Kit, asked: list[int]) -> None:
    pages = extract(two_pages(tmp_path), kit, ocr="always")
    assert asked == [1, 2] and [page.text_source for page in pages] == ["re-ocr", "ocr"]


def test_an_image_needs_ocr(tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / "scan.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 20)
    with pytest.raises(UnreadableFile, match="allow OCR"):
        extract(path, kit, ocr="never")
