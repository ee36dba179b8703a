"""Write the corpus: every document, or those whose folder holds a word; or others like them, from another seed."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from corpus.make import catalogue, damage, scan
from corpus.make.content import Document
from corpus.make.documents import DOCUMENTS, OFFICES
from corpus.make.families.registry import FAMILIES
from corpus.make.flow import Layout, to_text
from corpus.make.fodt import to_fodt
from corpus.make.gold import gold
from corpus.make.lists import compose as laid_out
from corpus.make.manuscript import look
from corpus.make.manuscript.shelf import MANUSCRIPTS, Manuscript
from corpus.make.office import again
from corpus.make.printing import convert
from corpus.make.steady import steady
from corpus.make.variation import compose
from corpus.make.webpage import to_html, to_markdown

CORPUS = Path(__file__).parent.parent
PRINTED = {"pdf", "docx", "odt", "rtf"}
EXPORTED = {"html", "md", "txt"}
ANY = sorted(PRINTED | set(scan.FORMS))
"""Forms in which every document can be made."""

Made = Document | Manuscript
ALL: tuple[Made, ...] = (*DOCUMENTS, *MANUSCRIPTS)


def layout_of(document: Made) -> Layout:
    """A document ready to print."""
    if isinstance(document, Manuscript):
        return look.layout(document.reading())
    return FAMILIES[document.family].layout(document)


def facts_of(document: Made, file: str) -> dict[str, object]:
    """The gold of a document, with the family it is printed in."""
    if isinstance(document, Manuscript):
        facts = look.gold(document.reading(), file)
    else:
        family = FAMILIES[document.family]
        styles = family.styles()
        facts = gold(document, file, [to_text(family.item(entry, document), styles) for entry in document.items])
    return {"file": file, "template": document.family} | facts


def make(document: Made, corpus: Path = CORPUS) -> Path:
    """Write source, gold and, where the source is not born digital, the true transcription; the folder comes back."""
    folder = corpus / document.folder
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    layout = layout_of(document)
    text = to_text(layout.body, layout.styles)
    suffix = document.form.rsplit(".", 1)[-1]
    source = folder / f"source.{suffix}"
    if document.form in PRINTED:
        convert(to_fodt(layout), source)
    elif document.form == "html":
        source.write_text(to_html(layout), encoding="utf-8")
    elif document.form == "md":
        source.write_text(to_markdown(layout), encoding="utf-8")
    elif document.form == "txt":
        assert isinstance(document, Manuscript), "only manuscripts know how their text is laid out in a file"
        source.write_text(look.plain(document.reading()), encoding="utf-8")
    elif document.form == "ocr.txt":
        source.write_text(damage.damage(text, seed=document.folder), encoding="utf-8")
    else:
        with tempfile.TemporaryDirectory() as temporary:
            printed = Path(temporary) / "printed.pdf"
            convert(to_fodt(layout), printed)
            scan.FORMS[document.form](printed, source, document.folder)
    steady(source)
    if document.form not in PRINTED | EXPORTED:
        (folder / "truth.txt").write_text(text, encoding="utf-8")
    facts = facts_of(document, source.name)
    (folder / "gold.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return folder


def fresh(seed: str, form: str | None = None) -> tuple[Made, ...]:
    """Other documents of every family composed by chance: other people, matters, words. In one form, if given."""
    offices = (compose(again(office, seed)) for office in OFFICES)
    documents = (*offices, *(manuscript.again(seed) for manuscript in MANUSCRIPTS))
    return tuple(replace(document, form=form or document.form) for document in documents)


def write(documents: Iterable[Made], words: list[str], corpus: Path) -> None:
    """Make the documents whose folder holds one of the words, or all."""
    for document in documents:
        if not words or any(word in document.folder for word in words):
            folder = make(document, corpus)
            size = sum(path.stat().st_size for path in folder.iterdir()) // 1024
            print(f"{folder.relative_to(corpus)}: {document.form}, {size} kB")


def lists(seed: str, count: int, out: Path, form: str) -> None:
    """Write short documents around lists of who was there and who voted how, laid out by chance, with their gold."""
    out.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        reading = laid_out.document(f"{seed}:{number}")
        source = out / f"{seed}-{number:03}.{form}"
        if form == "txt":
            source.write_text(look.plain(reading), encoding="utf-8")
        elif form in PRINTED:
            convert(to_fodt(look.layout(reading)), source)
        else:
            with tempfile.TemporaryDirectory() as temporary:
                printed = Path(temporary) / "printed.pdf"
                convert(to_fodt(look.layout(reading)), printed)
                scan.FORMS[form](printed, source, f"{seed}:{number}")
        facts = look.gold(reading, source.name) | {"template": reading.head["family"]}
        gold_file = out / f"{seed}-{number:03}.json"
        gold_file.write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(words: list[str], seed: str | None = None, out: Path = CORPUS, form: str | None = None) -> None:
    """Make the corpus, or with a seed and a folder to put them in, documents that nobody has seen."""
    if seed is None:
        write(ALL, words, CORPUS)
        catalogue.write(CORPUS / "README.md", ALL)
    else:
        write(fresh(seed, form), words, out)
