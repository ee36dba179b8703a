"""The words of a source, read without the pipeline: what gold may quote."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pypdfium2 as pdfium
from bs4 import BeautifulSoup
from lxml import etree
from striprtf.striprtf import rtf_to_text

MARKS = re.compile(r"\*\*|~~|(?<!\w)\*|\*(?!\w)")
XML_MEMBER = {".docx": "word/document.xml", ".odt": "content.xml"}
PARAGRAPH = {"p", "h"}


def words_of(folder: Path, file: str) -> str:
    """The true text of a document, whitespace folded, with page furniture where the source has it."""
    truth = folder / "truth.txt"
    path = folder / file
    if truth.exists():
        text = truth.read_text(encoding="utf-8")
    elif path.suffix == ".pdf":
        document = pdfium.PdfDocument(path)
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
        document.close()
    elif path.suffix in XML_MEMBER:
        text = _office(path)
    elif path.suffix == ".rtf":
        text = rtf_to_text(path.read_text(encoding="ascii"))
    elif path.suffix == ".html":
        text = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml").get_text(" ")
    else:
        text = MARKS.sub("", path.read_text(encoding="utf-8"))
    return fold(text)


def fold(text: str) -> str:
    """Runs of whitespace as one blank."""
    return re.sub(r"\s+", " ", text).strip()


def _office(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read(XML_MEMBER[path.suffix]))
    paragraphs = (node for node in root.iter() if etree.QName(node).localname in PARAGRAPH)
    return "\n".join("".join(_pieces(node)) for node in paragraphs)


def _pieces(node: etree._Element) -> list[str]:
    out = [node.text or ""]
    for child in node:
        if etree.QName(child).localname in ("s", "tab", "line-break", "br"):
            out.append(" ")
        out += [*_pieces(child), child.tail or ""]
    return out


def stands(quote: str, words: str) -> bool:
    """Whether the quote stands in the words, whole or cut in two by a page break."""
    quote = fold(quote)
    if quote in words or quote.upper() in words:
        return True
    tokens = quote.split(" ")
    return any(" ".join(tokens[:cut]) in words and " ".join(tokens[cut:]) in words for cut in range(1, len(tokens)))
