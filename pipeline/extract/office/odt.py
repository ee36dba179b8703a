"""Paragraphs of an OpenDocument text (.odt)."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lxml import etree

from pipeline.extract.office.paragraphs import Content, Paragraph, Run, distinct, said, table_row

_BLANKS = re.compile(r"[ \t\r\n]+")
_SIGNS = {"tab": "\t", "line-break": "\n", "s": " ", "soft-page-break": ""}
_UNPRINTED = ("annotation", "tracked-changes", "sequence-decls", "forms")


@dataclass(frozen=True, slots=True)
class _Styles:
    """How text under a style looks, by the style's name, and which paragraphs begin a page."""

    runs: dict[str, Run] = field(default_factory=dict)
    breaks: set[str] = field(default_factory=set)

    def joined(self, holders: Iterator[Any]) -> _Styles:
        """These and those below ``holders``, a later style in the place of an earlier one of its name."""
        found = _Styles(dict(self.runs), set(self.breaks))
        for holder in holders:
            for style in holder.iterchildren(etree.Element):
                _add(style, found)
        return found


def content(path: Path) -> Content:
    """The paragraphs of the document, and what its pages print above and below them."""
    with zipfile.ZipFile(path) as archive:
        body = _parsed(archive.read("content.xml"))
        frame = _parsed(archive.read("styles.xml")) if "styles.xml" in archive.namelist() else body
    of_frame = _Styles().joined(frame.iter("{*}styles", "{*}automatic-styles"))
    of_body = of_frame.joined(body.iter("{*}automatic-styles"))
    headers, footers = (
        distinct(
            paragraph
            for page in frame.iter("{*}master-page")
            for part in page.iterchildren(etree.Element)
            if _name(part).startswith(kind)
            for paragraph in _blocks(part, of_frame)
        )
        for kind in ("header", "footer")
    )
    return Content([block for text in body.iter("{*}text") for block in _blocks(text, of_body)], headers, footers)


def _parsed(data: bytes) -> Any:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _name(node: Any) -> str:
    return str(etree.QName(node).localname)


def _attribute(node: Any, name: str) -> str:
    """The value of an attribute, whatever its namespace; empty where there is none."""
    return next((str(value) for key, value in node.attrib.items() if key.rpartition("}")[2] == name), "")


def _add(style: Any, styles: _Styles) -> None:
    name = _attribute(style, "name")
    if not name:
        return
    found = styles.runs.get(_attribute(style, "parent-style-name"), Run(""))
    styles.breaks.discard(name)
    for properties in style.iterchildren(etree.Element):
        values = {key.rpartition("}")[2]: str(value) for key, value in properties.attrib.items()}
        found = replace(
            found,
            bold=values.get("font-weight") in ("bold", "700", "800", "900") if "font-weight" in values else found.bold,
            italic=values["font-style"] == "italic" if "font-style" in values else found.italic,
            strike=values.get("text-line-through-style", "none") != "none" or found.strike,
            underline=values.get("text-underline-style", "none") != "none" or found.underline,
        )
        if values.get("break-before") == "page":
            styles.breaks.add(name)
    styles.runs[name] = found


def _blocks(node: Any, styles: _Styles) -> Iterator[Paragraph]:
    for child in node.iterchildren(etree.Element):
        kind = _name(child)
        if kind in ("p", "h"):
            runs = list(_runs(child, Run("", bold=kind == "h"), styles))
            yield [Run("\f"), *runs] if _attribute(child, "style-name") in styles.breaks else runs
        elif kind == "table-row":
            yield from table_row([list(_blocks(cell, styles)) for cell in child.iterchildren("{*}table-cell")])
        elif kind == "list-item":
            for i, paragraph in enumerate(_blocks(child, styles)):
                yield paragraph if i or not paragraph else [Run("• "), *paragraph]
        elif kind not in _UNPRINTED:
            yield from _blocks(child, styles)


def _runs(node: Any, style: Run, styles: _Styles) -> Iterator[Run]:
    own = styles.runs.get(_attribute(node, "style-name"))
    if own is not None:
        style = Run(
            "",
            bold=style.bold or own.bold,
            italic=style.italic or own.italic,
            strike=style.strike or own.strike,
            underline=style.underline or own.underline,
        )
    yield replace(style, text=_plain(node.text))
    for child in node.iterchildren():
        kind = _name(child) if isinstance(child.tag, str) else "comment"
        if kind in _SIGNS:
            yield replace(style, text=_SIGNS[kind])
        elif kind == "note":
            body = (_blocks(part, styles) for part in child.iterchildren("{*}note-body"))
            yield replace(style, note=said(paragraph for paragraphs in body for paragraph in paragraphs))
        elif kind != "comment" and kind not in _UNPRINTED:
            yield from _runs(child, style, styles)
        yield replace(style, text=_plain(child.tail))


def _plain(text: str | None) -> str:
    """Text as it is printed: a run of blanks in the file is one."""
    return _BLANKS.sub(" ", text or "")
