"""Broken files that mutation found: each is read, or refused in one sentence."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pipeline.errors import UnreadableFile, cause
from pipeline.extract import compose, extract, sheets, skew
from pipeline.extract.formats import format_of
from pipeline.kit import Kit
from pipeline.limits import Limits, pages_of


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG of these chunks, whatever they hold."""
    packed = [struct.pack(">I", len(b)) + n + b + struct.pack(">I", zlib.crc32(n + b)) for n, b in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


HEADER = struct.pack(">IIBBBBB", 40, 30, 8, 0, 0, 0, 0)
IMAGES = {
    "a header cut short": png((b"IHDR", HEADER[:5])),
    "a resolution cut short": png((b"IHDR", HEADER), (b"pHYs", b"\x00"), (b"IDAT", zlib.compress(bytes(1230)))),
    "no header": png((b"IDAT", b"")),
    "no width": png((b"IHDR", bytes(4) + HEADER[4:]), (b"IDAT", b""), (b"IEND", b"")),
    "a directory outside the file": b"II*\x00" + struct.pack("<I", 2**31),
    "a directory that leads to itself": b"II*\x00" + struct.pack("<IHI", 8, 0, 8),
    "a start of a photo": b"\xff\xd8\xff\xe0\x00\x10JFIF",
}


@pytest.mark.parametrize("name", IMAGES)
def test_an_image_that_cannot_be_decoded_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(IMAGES[name])
    with pytest.raises(UnreadableFile, match=r"a\.png is no image that can be opened"):
        for sheet in sheets.of_image(path, {1}, Limits()):
            sheet.image.load()
    assert pages_of(path) in (None, 1)


@pytest.mark.parametrize("shape", [(2000, 3), (3, 2000), (1, 1)])
def test_a_strip_is_levelled_as_any_page(shape: tuple[int, int]) -> None:
    assert skew.levelled(np.zeros(shape, dtype=np.uint8), 2.0).shape == shape


def test_half_of_a_sign_beyond_the_first_65_536_is_not_text(tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(rb"{\rtf1\ansi Beslut \u55357 ? och \u55357 ?\u56832 ?\par}")
    text = compose(extract(path, kit))[0].value
    assert "😀" in text
    assert text.encode("utf-8")


def test_a_reason_is_one_line_and_not_too_long() -> None:
    said = cause(ValueError("fel\n" * 500))
    assert said.startswith("fel fel") and "\n" not in said and len(said) < 220
    assert cause(KeyError()) == "KeyError"


def open_text(content: str) -> bytes:
    """An OpenDocument text with this in its content.xml."""
    out = io.BytesIO()
    names = "".join(f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "text", "style"))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f"<office:document-content{names}>{content}")
    return out.getvalue()


BODY = "<office:body><office:text><text:p>{}</text:p></office:text></office:body></office:document-content>"
TEXTS = [
    (BODY.format("Ett<!-- två --> tre<text:tab/>fyra<text:note>fem</text:note> sex"), "Ett tre\tfyra sex"),
    (BODY.format("\n  Ett\n   två  <text:span>tre</text:span>"), "Ett två tre"),
]


@pytest.mark.parametrize(("content", "wanted"), TEXTS)
def test_an_open_document_without_styles_is_read(content: str, wanted: str, tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / "a.odt"
    path.write_bytes(open_text(content))
    assert compose(extract(path, kit))[0].value == wanted


DAMAGED = [
    "<office:body><text:p>Ett",
    BODY.format("<text:span>" * 400 + "</text:span>" * 400),
    BODY.format("&okänd;"),
    "",
]


@pytest.mark.parametrize("content", DAMAGED, ids=["cut", "too deep", "an entity", "empty"])
def test_a_damaged_open_document_is_refused_and_nothing_printed(
    content: str, tmp_path: Path, kit: Kit, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.odt"
    path.write_bytes(open_text(content))
    with pytest.raises(UnreadableFile, match=r"a\.odt is damaged and cannot be read as odt"):
        extract(path, kit)
    assert capfd.readouterr() == ("", "")


def test_an_archive_whose_names_are_no_text_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/å.xml", "")
    path = tmp_path / "a.docx"
    path.write_bytes(out.getvalue().replace("å".encode(), b"\x80\x80"))
    with pytest.raises(UnreadableFile, match=r"a\.docx is damaged or cut short"):
        format_of(path)


def test_an_image_at_the_limit_of_pixels_is_read_and_one_beyond_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    Image.new("L", (100, 50), 255).save(path)
    assert len(list(sheets.of_image(path, {1}, Limits(pixels=5000)))) == 1
    with pytest.raises(UnreadableFile, match="raise --max-pixels"):
        list(sheets.of_image(path, {1}, Limits(pixels=4999)))
    assert len(list(sheets.of_image(path, {1}, Limits(pixels=0)))) == 1
