"""Paragraphs of a rich text file (.rtf)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pipeline.extract.office.paragraphs import Content, Paragraph, Run


def content(path: Path) -> Content:
    """The paragraphs of the file, which knows no pages and so no headers."""
    return Content(list(_paragraphs(path)))


_NOTE = re.compile(r"\{\\footnote(?![a-z])")
_BRACE = re.compile(r"\\[{}\\]|[{}]")
_MARK = "\ue000"
"""Stands where a footnote was taken out; fonts have no sign there."""


def _paragraphs(path: Path) -> Iterator[Paragraph]:
    source = path.read_bytes().decode("latin-1")
    outside, notes = _notes_apart(source)
    text = _text(outside)
    if not source.rstrip("\x00 \r\n").endswith("}"):
        raise ValueError("the file ends too early")
    tables = "\\cell" in source
    for line in text.split("\n"):
        # The library parts table cells with a bar, and ends each row with one.
        first, *others = (line.removesuffix("|").replace("|", "\t") if tables else line).split(_MARK)
        runs = [Run(first)]
        for after in others:
            runs += [Run("", note=_text(rf"{{\rtf1\ansi {notes.pop(0)}}}").strip() if notes else ""), Run(after)]
        yield runs


def _text(source: str) -> str:
    from striprtf.striprtf import rtf_to_text

    text = str(rtf_to_text(source, encoding="cp1252", errors="replace"))  # type: ignore[no-untyped-call]
    # A sign beyond the first 65,536 is written as two halves; one that stands alone is damage.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _notes_apart(source: str) -> tuple[str, list[str]]:
    """The source with a mark in the place of each footnote, and the source of these."""
    kept: list[str] = []
    notes: list[str] = []
    at = 0
    while begin := _NOTE.search(source, at):
        depth = 0
        for brace in _BRACE.finditer(source, begin.start()):
            depth += {"{": 1, "}": -1}.get(brace[0], 0)
            if not depth:
                break
        else:
            break  # it never ends: the file is cut short
        kept += [source[at : begin.start()], rf"\u{ord(_MARK) - 0x10000}?"]
        notes.append(source[begin.end() : brace.start()])
        at = brace.end()
    return "".join([*kept, source[at:]]), notes
