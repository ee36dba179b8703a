"""Paragraphs of a web page (.html)."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipeline.extract import encodings
from pipeline.extract.office.paragraphs import Content, Paragraph, Run, table_row

_BLOCKS = re.compile(
    r"address|article|aside|blockquote|body|center|d[dlt]|details|div|fieldset|figure|footer|form|h[1-6]|header|hr|li|main"
    r"|ol|p|pre|section|summary|table|t(?:body|d|foot|h|head|r)|ul"
)
_SILENT = re.compile(r"head|script|style|noscript|template|svg|button|select|input|nav")
_BOLD = re.compile(r"b|strong|th|h[1-6]")
_ITALIC = re.compile(r"i|em")
_STRIKE = re.compile(r"s|del|strike")


def content(path: Path) -> Content:
    """The paragraphs of the file, which knows no pages and so no headers."""
    return Content(list(_paragraphs(path)))


def _paragraphs(path: Path) -> Iterator[Paragraph]:
    from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

    data = path.read_bytes()
    declared = re.search(rb"charset\s*=\s*[\"']?([\w-]+)", data[:2048], re.IGNORECASE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = (
            BeautifulSoup(data, "lxml", from_encoding=declared[1].decode("ascii"))
            if declared
            else BeautifulSoup(encodings.decode(data) or "", "lxml")
        )
    yield from _blocks(soup.body or soup, Run(""))


def _blocks(node: Any, style: Run) -> Iterator[Paragraph]:
    """Paragraphs of an element; text between block elements makes paragraphs of its own."""
    from bs4.element import Comment, NavigableString

    paragraph: Paragraph = []
    for child in node.children:
        if isinstance(child, Comment):
            continue
        if isinstance(child, NavigableString):
            paragraph.append(replace(style, text=re.sub(r"\s+", " ", str(child))))
            continue
        if _SILENT.fullmatch(child.name):
            continue
        inner = _styled(style, child.name)
        if child.name == "br":
            paragraph.append(Run("\n"))
        elif child.name == "tr":
            cells = [cell for cell in child.find_all(["td", "th"], recursive=False)]
            yield from table_row([list(_blocks(c, replace(inner, bold=inner.bold or c.name == "th"))) for c in cells])
        elif _is_block(child) or child.find(_is_block):
            yield from _finished(paragraph)
            paragraph = []
            blocks = list(_blocks(child, inner))
            if child.name == "li" and blocks:
                blocks[0] = [Run("• "), *blocks[0]]
            if child.name[0] == "h" and child.name[1:].isdigit():
                yield []
            yield from blocks
            if child.name in ("p", "table", "ul", "ol", "blockquote") or child.name[1:].isdigit():
                yield []
        else:
            paragraph += [run for block in _blocks(child, inner) for run in block]
    yield from _finished(paragraph)


def _styled(style: Run, tag: str) -> Run:
    return replace(
        style,
        bold=style.bold or _BOLD.fullmatch(tag) is not None,
        italic=style.italic or _ITALIC.fullmatch(tag) is not None,
        strike=style.strike or _STRIKE.fullmatch(tag) is not None,
        underline=style.underline or tag == "u",
    )


def _is_block(tag: Any) -> bool:
    """Whether an element stands on lines of its own."""
    return _BLOCKS.fullmatch(tag.name) is not None


def _finished(paragraph: Paragraph) -> Iterator[Paragraph]:
    if any(run.text.strip() for run in paragraph):
        yield paragraph
