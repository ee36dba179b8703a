"""Paragraphs of an OpenDocument text (.odt)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipeline.extract.office.paragraphs import Content, Paragraph, Run, distinct, table_row


def content(path: Path) -> Content:
    """The paragraphs of the document, and what its pages print above and below them."""
    from odf.opendocument import load

    document = load(str(path))
    styles: dict[str, Run] = {}
    breaks: set[str] = set()
    for holder in (document.styles, document.automaticstyles):
        for style in holder.childNodes:
            _style(style, styles, breaks)
    frames = [frame for page in document.masterstyles.childNodes for frame in page.childNodes]
    headers, footers = (
        distinct(
            paragraph
            for frame in frames
            if frame.qname[1].startswith(part)
            for paragraph in _blocks(frame, styles, breaks)
        )
        for part in ("header", "footer")
    )
    return Content(list(_blocks(document.text, styles, breaks)), headers, footers)


def _attribute(node: Any, name: str) -> str:
    """The value of an attribute, whatever its namespace; empty where there is none."""
    return next((str(value) for key, value in (node.attributes or {}).items() if key[1] == name), "")


def _style(style: Any, styles: dict[str, Run], breaks: set[str]) -> None:
    name = _attribute(style, "name")
    if not name:
        return
    found = styles.get(_attribute(style, "parent-style-name"), Run(""))
    for properties in style.childNodes:
        values = {key[1]: str(value) for key, value in (properties.attributes or {}).items()}
        found = replace(
            found,
            bold=values.get("font-weight") in ("bold", "700", "800", "900") if "font-weight" in values else found.bold,
            italic=values["font-style"] == "italic" if "font-style" in values else found.italic,
            strike=values.get("text-line-through-style", "none") != "none" or found.strike,
            underline=values.get("text-underline-style", "none") != "none" or found.underline,
        )
        if values.get("break-before") == "page":
            breaks.add(name)
    styles[name] = found


def _blocks(node: Any, styles: dict[str, Run], breaks: set[str]) -> Iterator[Paragraph]:
    for child in node.childNodes:
        kind = child.qname[1] if getattr(child, "qname", None) else ""
        if kind in ("p", "h"):
            runs = list(_runs(child, Run("", bold=kind == "h"), styles))
            style = _attribute(child, "style-name")
            yield [Run("\f"), *runs] if style in breaks else runs
        elif kind == "table-row":
            cells = [c for c in child.childNodes if c.qname[1] in ("table-cell", "covered-table-cell")]
            yield from table_row(
                [list(_blocks(cell, styles, breaks)) for cell in cells if "covered" not in cell.qname[1]]
            )
        elif kind == "list-item":
            for i, paragraph in enumerate(_blocks(child, styles, breaks)):
                yield paragraph if i or not paragraph else [Run("• "), *paragraph]
        elif kind not in ("tracked-changes", "sequence-decls", "forms"):
            yield from _blocks(child, styles, breaks)


def _runs(node: Any, style: Run, styles: dict[str, Run]) -> Iterator[Run]:
    own = styles.get(_attribute(node, "style-name"))
    if own is not None:
        style = Run(
            "",
            bold=style.bold or own.bold,
            italic=style.italic or own.italic,
            strike=style.strike or own.strike,
            underline=style.underline or own.underline,
        )
    for child in node.childNodes:
        if child.nodeType == child.TEXT_NODE:
            yield replace(style, text=str(child.data).replace("\n", " "))
            continue
        kind = child.qname[1]
        if kind in ("tab", "line-break", "soft-page-break", "s"):
            yield replace(style, text={"tab": "\t", "line-break": "\n", "s": " "}.get(kind, ""))
        elif kind not in ("note", "annotation"):
            yield from _runs(child, style, styles)
