"""The table of documents in the corpus README, written from the documents themselves."""

from __future__ import annotations

import re
from pathlib import Path

from corpus.make.content import Document
from corpus.make.manuscript.shelf import Manuscript

FORMS = {
    "pdf": "PDF",
    "docx": "DOCX",
    "odt": "ODT",
    "rtf": "RTF",
    "html": "HTML",
    "md": "text med märken",
    "txt": "text",
    "ocr.txt": "text med OCR-skador",
    "scan.pdf": "skannad PDF",
    "worn.pdf": "skannad PDF, sliten",
    "mixed.pdf": "PDF, delvis skannad",
    "badtext.pdf": "PDF med dåligt textlager",
    "tiff": "TIFF, flera sidor",
    "png": "PNG",
}
PLACE = re.compile(r"(<!-- documents:.*?-->\n).*?(<!-- end -->)", re.DOTALL)


def table(documents: tuple[Document | Manuscript, ...]) -> str:
    """A Markdown table, by folder."""
    rows = [
        f"| `{document.folder}` | {document.family} | {FORMS[document.form]} | {document.about} |"
        for document in sorted(documents, key=lambda document: document.folder)
    ]
    return "\n".join(["| folder | family | form | what it is |", "|---|---|---|---|", *rows]) + "\n"


def write(readme: Path, documents: tuple[Document | Manuscript, ...]) -> None:
    """Put the table in its place in the README."""
    text = readme.read_text(encoding="utf-8")
    readme.write_text(PLACE.sub(lambda m: m[1] + table(documents) + m[2], text), encoding="utf-8")
