"""Paragraphs of a rich text file (.rtf)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.extract.office.paragraphs import Content, Paragraph, Run


def content(path: Path) -> Content:
    """The paragraphs of the file, which knows no pages and so no headers."""
    return Content(list(_paragraphs(path)))


def _paragraphs(path: Path) -> Iterator[Paragraph]:
    from striprtf.striprtf import rtf_to_text

    source = path.read_bytes().decode("latin-1")
    text = str(rtf_to_text(source, encoding="cp1252", errors="replace"))  # type: ignore[no-untyped-call]
    # A sign beyond the first 65,536 is written as two halves; one that stands alone is damage.
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if not source.rstrip("\x00 \r\n").endswith("}"):
        raise ValueError("the file ends too early")
    tables = "\\cell" in source
    for line in text.split("\n"):
        # The library parts table cells with a bar, and ends each row with one.
        yield [Run(line.removesuffix("|").replace("|", "\t") if tables else line)]
