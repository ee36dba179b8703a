"""Paragraphs of a Word document (.docx)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipeline.extract.office.paragraphs import Content, Paragraph, Run, distinct, said, table_row

Counters = dict[tuple[str, str], int]
"""How far each list has counted, per list and level."""
Notes = dict[tuple[str, str], str]
"""What footnotes and endnotes say, by the name of the mark in the text and the note's number."""


def content(path: Path) -> Content:
    """The paragraphs of the document, and what it prints above and below them on every page."""
    import docx

    document = docx.Document(str(path))
    above, below = [], []
    for section in document.sections:
        above += [section.header, *([section.first_page_header] if section.different_first_page_header_footer else [])]
        below += [section.footer, *([section.first_page_footer] if section.different_first_page_header_footer else [])]
    headers, footers = (
        distinct(paragraph for part in parts for paragraph in _blocks(part, {}, {})) for parts in (above, below)
    )
    return Content(list(_blocks(document, {}, _notes(document))), headers, footers)


def _notes(document: Any) -> Notes:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    notes: Notes = {}
    for kind, related in (("footnote", RELATIONSHIP_TYPE.FOOTNOTES), ("endnote", RELATIONSHIP_TYPE.ENDNOTES)):
        for part in (r.target_part for r in document.part.rels.values() if r.reltype == related and not r.is_external):
            for note in parse_xml(part.blob).iter(qn(f"w:{kind}")):
                paragraphs = ([Run(str(t.text or "")) for t in p.iter(qn("w:t"))] for p in note.iter(qn("w:p")))
                notes[qn(f"w:{kind}Reference"), str(note.get(qn("w:id")))] = said(paragraphs)
    return notes


def _blocks(container: Any, counters: Counters, notes: Notes) -> Iterator[Paragraph]:
    for block in container.iter_inner_content():
        if not hasattr(block, "rows"):
            yield _paragraph(block, counters, notes)
            continue
        for row in block.rows:
            cells, seen = [], set()
            for cell in row.cells:
                if cell._tc in seen:  # a merged cell comes once for every column it covers
                    continue
                seen.add(cell._tc)
                cells.append(list(_blocks(cell, counters, notes)))
            yield from table_row(cells)


def _paragraph(paragraph: Any, counters: Counters, notes: Notes) -> Paragraph:
    from docx.oxml.ns import qn

    heading = (paragraph.style.name or "").lower().startswith(("heading", "rubrik", "title"))
    runs: Paragraph = []
    for child in paragraph._p.iter(qn("w:r")):
        properties = child.find(qn("w:rPr"))
        if child.getparent().tag == qn("w:del") or _flag(properties, qn, "w:vanish"):
            continue
        text = "".join(_text(part, qn) for part in child)
        note = " ".join(filter(None, (notes.get((part.tag, str(part.get(qn("w:id"))))) for part in child)))
        if text or note:
            style = _style(paragraph, properties, qn)
            runs.append(replace(style, text=text, bold=style.bold or heading, note=note))
    if runs and (marker := _marker(paragraph, qn, counters)):
        runs.insert(0, Run(f"{marker} "))
    if paragraph._p.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}") is not None:
        runs.insert(0, Run("\f"))
    return runs


def _marker(paragraph: Any, qn: Any, counters: Counters) -> str:
    """``1.`` or ``•`` where the paragraph is a list point; Word counts the points itself and stores no number."""
    place = f"{qn('w:pPr')}/{qn('w:numPr')}"
    found = paragraph._p.find(place)
    if found is None and paragraph.style is not None:
        found = paragraph.style.element.find(place)
    if found is None:
        return ""
    number, level = (
        str(part.get(qn("w:val"))) if (part := found.find(qn(name))) is not None else "0"
        for name in ("w:numId", "w:ilvl")
    )
    numbering = paragraph.part.numbering_part.element
    kinds = {str(n.get(qn("w:numId"))): str(n.find(qn("w:abstractNumId")).get(qn("w:val"))) for n in numbering.num_lst}
    for abstract in numbering.findall(qn("w:abstractNum")):
        for rung in abstract.findall(qn("w:lvl")):
            if abstract.get(qn("w:abstractNumId")) == kinds.get(number) and rung.get(qn("w:ilvl")) == level:
                style = rung.find(qn("w:numFmt"))
                if style is None or style.get(qn("w:val")) in ("bullet", "none"):
                    return "•"
    for deeper in [key for key in counters if key[0] == number and key[1] > level]:
        del counters[deeper]
    counters[number, level] = counters.get((number, level), 0) + 1
    return f"{counters[number, level]}."


def _text(part: Any, qn: Any) -> str:
    if part.tag == qn("w:t"):
        return str(part.text or "")
    if part.tag == qn("w:tab"):
        return "\t"
    if part.tag in (qn("w:br"), qn("w:cr")):
        return "\f" if part.get(qn("w:type")) == "page" else "\n"
    return "-" if part.tag == qn("w:noBreakHyphen") else ""


def _flag(properties: Any, qn: Any, *names: str) -> bool:
    for name in names:
        found = properties.find(qn(name)) if properties is not None else None
        if found is not None:
            return str(found.get(qn("w:val"))) not in ("0", "false", "none", "off")
    return False


def _style(paragraph: Any, properties: Any, qn: Any) -> Run:
    font = paragraph.style.font if paragraph.style is not None else None
    own = properties is not None

    def on(name: str, inherited: bool | None) -> bool:
        if own and properties.find(qn(name)) is not None:
            return _flag(properties, qn, name)
        return bool(inherited)

    return Run(
        "",
        bold=on("w:b", font.bold if font else None),
        italic=on("w:i", font.italic if font else None),
        strike=_flag(properties, qn, "w:strike", "w:dstrike"),
        underline=_flag(properties, qn, "w:u"),
    )
