"""What kind of file it is, and the files we refuse."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from pipeline.errors import UnreadableFile
from pipeline.extract import extract
from pipeline.extract.formats import format_of
from pipeline.kit import Kit
from tests.extract.sheets import Sheet, write

PDF_HEAD = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
BAD = [
    # name, content, what the message says
    ("empty.pdf", b"", "empty"),
    ("cut.pdf", PDF_HEAD, "cut short"),
    ("nothing.pdf", b"%PDF-1.4\n%%EOF\n", "damaged"),
    ("error.pdf", b"\n<!DOCTYPE html><html><body>404 Not Found</body></html>", "web page"),
    ("login.txt", b"<html><head><title>Logga in</title></head></html>", "web page"),
    ("noise.pdf", b"\x93\x01\x00\xfe" * 300, "no PDF"),
    ("noise", bytes(range(256)) * 20, "no readable text"),
    ("blank.txt", b" \n\n \t\n", "no readable text"),
    ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old Office"),
    ("cut.docx", b"PK\x03\x04\x14\x00\x00\x00", "damaged"),
    ("tool.bin", b"\x7fELF\x02\x01\x01" + b"\x00" * 100, "program"),
    ("cut.rtf", b"{\\rtf1\\ansi Protokoll", "damaged"),
]


@pytest.mark.parametrize("name, content, says", BAD)
def test_bad_files_are_refused_in_one_sentence(name: str, content: bytes, says: str, tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableFile) as refused:
        extract(path, kit)
    message = str(refused.value)
    assert message.startswith(name) and says in message
    assert ";" in message and message.endswith(".") and "\n" not in message


def test_a_missing_file_and_a_folder(tmp_path: Path, kit: Kit) -> None:
    for path in (tmp_path / "none.pdf", tmp_path):
        with pytest.raises(UnreadableFile, match="cannot be opened"):
            extract(path, kit)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_we_may_not_read(tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("hemligt")
    path.chmod(0)
    with pytest.raises(UnreadableFile, match="may be read"):
        extract(path, kit)


def test_a_pdf_without_pages(tmp_path: Path, kit: Kit) -> None:
    with pytest.raises(UnreadableFile, match="without pages"):
        extract(write(tmp_path / "none.pdf"), kit)


def test_an_archive_is_no_document(tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "text")
    with pytest.raises(UnreadableFile, match="ZIP archive"):
        extract(path, kit)


def test_the_content_decides_not_the_name(tmp_path: Path) -> None:
    path = write(tmp_path / "minutes.txt", Sheet().text(70, 80, "Protokoll"))
    assert format_of(path) == "pdf"
    page = tmp_path / "page.html"
    page.write_text("<html><body><p>Protokoll</p></body></html>")
    assert format_of(page) == "html"
    notes = tmp_path / "notes"
    notes.write_text("§ 1 Val")
    assert format_of(notes) == "text"
