"""Files made to cost too much or to reach outside their folder: each a row with a sentence, and the next is read."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from benchmarks.fuzz.mutate import write_pdf
from pipeline.build import build
from pipeline.discover import discover
from pipeline.extract import formats
from pipeline.kit import Kit
from pipeline.limits import Limits
from pipeline.manifest import read_manifest
from pipeline.minutes import read_minutes
from tests.growth import Job, check_linear
from tests.store.conftest import protocol
from tests.store.test_build import table

CONTENT = b"BT /F0 12 Tf 60 700 Td (Kommunstyrelsen beslutar) Tj ET"
STREAM = b"<< /Length %d >> stream\n%s\nendstream\n" % (len(CONTENT), CONTENT)
OWN = b"/Resources << /XObject << /X 4 0 R >> >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources << /Font << /F0 5 0 R >> >> >>"


def pdf(box: bytes = b"0 0 595 842", **changed: bytes) -> bytes:
    """A page of text with some objects changed: ``o2`` is the tree of pages."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: PAGE % box,
        4: STREAM,
        5: FONT,
    }
    return write_pdf(objects | {int(name[1:]): body for name, body in changed.items()})


def png(width: int, height: int) -> bytes:
    """A picture that claims this size and holds next to nothing."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(9999))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )


def tiff(width: int, height: int) -> bytes:
    """The same as a TIFF."""
    entries = [(256, width), (257, height), (258, 8), (259, 1), (262, 1), (273, 200), (278, height), (279, 100)]
    packed = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    return (b"II*\x00" + struct.pack("<IH", 8, len(entries)) + packed + bytes(4)).ljust(300, b"\x00")


def office(member: str, content: bytes) -> bytes:
    """A ZIP with one member that makes it a docx or an odt."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if member == "content.xml":
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(member, content)
    return out.getvalue()


def lying(archive: bytes, size: int) -> bytes:
    """The archive with another size of its last member in both of its tables."""
    at = archive.rfind(b"PK\x01\x02") + 24
    start = archive.rfind(b"PK\x03\x04") + 22
    out = bytearray(archive)
    for place in (at, start):
        out[place : place + 4] = struct.pack("<I", size)
    return bytes(out)


NESTED = b"<a>" * 100_000
BOMB = b"\x00" * 3_000_000
FILES = {
    # name                      content                              what ``failures`` says of it; None: it is read
    "sida utan botten.pdf": (pdf(b"-1e9 -1e9 1e9 1e9"), None),
    "sida utan höjd.pdf": (pdf(b"0 0 1e6 1e-6"), None),
    "träd i ring.pdf": (pdf(o2=b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"), None),
    "sida i ring.pdf": (pdf(o3=b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>"), "is a PDF without pages"),
    "många påstådda.pdf": (pdf(o2=b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>"), None),
    "djupt.pdf": (pdf(o3=b"[" * 100_000), "is a PDF without pages"),
    "formulär i sig.pdf": (pdf(o4=STREAM.replace(b"<<", b"<< /Subtype /Form " + OWN)), None),
    "100 000 x 100 000.png": (png(100_000, 100_000), "100000 × 100000 pixels and the limit is 300000000"),
    "100 000 x 100 000.tif": (tiff(100_000, 100_000), "100000 × 100000 pixels"),
    "bomb.docx": (office("word/document.xml", BOMB), "MB when unpacked"),
    "bomb.odt": (office("content.xml", BOMB), "MB when unpacked"),
    "lögn.docx": (lying(office("word/document.xml", BOMB), 10), "is damaged and cannot be read as docx"),
    "lögn.odt": (lying(office("content.xml", BOMB), 10), "is damaged and cannot be read as odt"),
    "djupt.odt": (office("content.xml", NESTED), "is damaged and cannot be read as odt"),
    "skratt.odt": (
        office("content.xml", b'<!DOCTYPE a [<!ENTITY b "bb">' + b'<!ENTITY c "&b;&b;">]><a>&c;</a>'),
        "holds no text",
    ),
}


def test_each_is_a_row_and_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, db = tmp_path / "källa", tmp_path / "m.db"
    source.mkdir()
    for name, (content, _) in FILES.items():
        (source / name).write_bytes(content)
    (source / "bra.txt").write_text(protocol(1), encoding="utf-8")
    monkeypatch.setattr(formats, "MAX_UNPACKED", 2_000_000)
    build([source], db, limits=Limits(seconds=120))
    failed = {str(file): str(error) for file, error in table(db, "SELECT file, error FROM failures")}
    read = {str(file) for (file,) in table(db, "SELECT file FROM documents")}
    assert table(db, "SELECT file, error FROM failures WHERE stage = 'pipeline'") == []
    assert read | set(failed) == {*FILES, "bra.txt"} and not read & set(failed)
    for name, (_, says) in FILES.items():
        assert says is None or says in failed.get(name, ""), name


def test_time_grows_with_the_objects_of_a_pdf(tmp_path: Path, kit: Kit) -> None:
    def of_size(number: int) -> Job:
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(pdf(**{f"o{n}": b"<< /A %d 0 R >>" % (n + 1) for n in range(6, number)}))
        return lambda: read_minutes(path, kit, ocr="never")

    check_linear(of_size, 25_000)


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    source, db = tmp_path / "källa", tmp_path / "m.db"
    (source / "i").mkdir(parents=True)
    (tmp_path / "hemligt").mkdir()
    for path in (tmp_path / "hemligt" / "a.txt", source / "i" / "b.txt"):
        path.write_text(protocol(1 + (path.name == "b.txt")), encoding="utf-8")
    (source / "ut.txt").symlink_to("../hemligt/a.txt")
    (source / "långt ut.txt").symlink_to("/etc/passwd")
    (source / "in.txt").symlink_to("i/b.txt")
    (source / "ingenstans.txt").symlink_to("nix.txt")
    (source / "mapp").symlink_to("../hemligt")
    (tmp_path / "m.csv").write_text(
        "file,municipality\n../hemligt/a.txt,Sala\n/etc/passwd,Sala\nfile:///etc/passwd,Sala\n", encoding="utf-8"
    )
    summary = build([source], db, manifest=read_manifest(tmp_path / "m.csv"))
    assert summary.unmatched == ["../hemligt/a.txt", "/etc/passwd", "file:///etc/passwd"]
    assert table(db, "SELECT file FROM files WHERE document IS NOT NULL ORDER BY file") == [("i/b.txt",), ("in.txt",)]
    errors = {str(file): str(error) for file, error in table(db, "SELECT file, error FROM failures")}
    assert "outside the folder" in errors["ut.txt"] and "outside the folder" in errors["långt ut.txt"]
    assert "cannot be read" in errors["ingenstans.txt"] and len(errors) == 3
    ((found),) = [list(discover([source / "ut.txt"]))]
    assert [entry.error for entry in found] == [None], "named as a source it is meant"
