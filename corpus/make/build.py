"""Write the corpus: every document, or those whose folder holds a word."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from corpus.make import catalogue, damage, scan
from corpus.make.content import Document
from corpus.make.documents import DOCUMENTS
from corpus.make.families.registry import FAMILIES
from corpus.make.flow import to_text
from corpus.make.fodt import to_fodt
from corpus.make.gold import gold
from corpus.make.printing import convert
from corpus.make.steady import steady
from corpus.make.webpage import to_html, to_markdown

CORPUS = Path(__file__).parent.parent
PRINTED = {"pdf", "docx", "odt", "rtf"}


def facts_of(document: Document, file: str) -> dict[str, object]:
    """The gold of a document."""
    family = FAMILIES[document.family]
    styles = family.styles()
    return gold(document, file, [to_text(family.item(entry, document), styles) for entry in document.items])


def make(document: Document, corpus: Path = CORPUS) -> Path:
    """Write source, gold and, where the source is not born digital, the true transcription; the folder comes back."""
    folder = corpus / document.folder
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    family = FAMILIES[document.family]
    layout = family.layout(document)
    text = to_text(layout.body, layout.styles)
    suffix = document.form.rsplit(".", 1)[-1]
    source = folder / f"source.{suffix}"
    if document.form in PRINTED:
        convert(to_fodt(layout), source)
    elif document.form == "html":
        source.write_text(to_html(layout), encoding="utf-8")
    elif document.form == "md":
        source.write_text(to_markdown(layout), encoding="utf-8")
    elif document.form == "ocr.txt":
        source.write_text(damage.damage(text, seed=document.folder), encoding="utf-8")
    else:
        with tempfile.TemporaryDirectory() as temporary:
            printed = Path(temporary) / "printed.pdf"
            convert(to_fodt(layout), printed)
            scan.FORMS[document.form](printed, source, document.folder)
    steady(source)
    if document.form not in PRINTED | {"html", "md"}:
        (folder / "truth.txt").write_text(text, encoding="utf-8")
    facts = facts_of(document, source.name)
    (folder / "gold.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return folder


def main(words: list[str]) -> None:
    """Make the documents whose folder holds one of the words, or all."""
    for document in DOCUMENTS:
        if not words or any(word in document.folder for word in words):
            folder = make(document)
            size = sum(path.stat().st_size for path in folder.iterdir()) // 1024
            print(f"{folder.relative_to(CORPUS)}: {document.form}, {size} kB")
    catalogue.write(CORPUS / "README.md", DOCUMENTS)
