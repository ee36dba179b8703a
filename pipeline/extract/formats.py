"""What kind of file this is, by its first bytes; a file we cannot read is refused in words that help."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Literal

from pipeline.errors import UnreadableFile, cause
from pipeline.limits import STAGE

Format = Literal["pdf", "image", "text", "docx", "odt", "html", "rtf"]

_IMAGES = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = {
    b"GIF8": "a GIF image",
    b"BM": "a BMP image",
    b"RIFF": "a RIFF media file",
    b"\x1f\x8b": "a gzip archive",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"\x7fELF": "a program",
    b"MZ": "a program",
    b"SQLite format 3": "a database",
    b"ID3": "an audio file",
}
HEAD = 4096
MAX_UNPACKED = 400_000_000
"""Bytes of an office document with all its pictures. No part is unpacked further than it says itself."""


def format_of(path: Path) -> Format:
    """The format of a file. Raises UnreadableFile where it is none that we read."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise UnreadableFile(
            f"{path.name} cannot be opened ({error.strerror or error}); check that it exists and may be read."
        ) from error
    if not head:
        raise UnreadableFile(f"{path.name} is empty (0 bytes); download or copy it again.")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_IMAGES):
        return "image"
    if head.startswith(b"PK\x03\x04"):
        return _zipped(path)
    if head.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(plain):
        if path.suffix.lower() in (".html", ".htm", ".xhtml"):
            return "html"
        raise UnreadableFile(
            f"{path.name} is a web page, not the document its name promises (often an error or log-in page saved by "
            "mistake); download the document again, or name it .html to read the page itself."
        )
    if head.startswith(_OLE):
        raise UnreadableFile(
            f"{path.name} is an old Office file (.doc, .xls) or protected by a password; save it as PDF or .docx."
        )
    for magic, what in _OTHERS.items():
        if head.startswith(magic) and (len(magic) > 2 or b"\x00" in head):
            raise UnreadableFile(f"{path.name} is {what}, not a document; give PDF, image, text or .docx instead.")
    if path.suffix.lower() == ".pdf":
        raise UnreadableFile(
            f"{path.name} is no PDF although its name says so (it does not begin with %PDF); download it again."
        )
    return "text"


def _zipped(path: Path) -> Format:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            unpacked = sum(entry.file_size for entry in archive.infolist())
            if unpacked > MAX_UNPACKED:
                raise UnreadableFile(
                    f"{path.name} holds {unpacked // 1_000_000} MB when unpacked, more than any text; save it as PDF.",
                    STAGE,
                )
            if "word/document.xml" in names:
                return "docx"
            if "mimetype" in names and b"opendocument.text" in archive.read("mimetype")[:100]:
                return "odt"
    except (UnreadableFile, MemoryError):
        raise
    except Exception as error:  # a damaged archive makes zipfile fail in any way there is: names, sizes, methods
        raise UnreadableFile(
            f"{path.name} is damaged or cut short ({cause(error)}); download or copy it again."
        ) from error
    raise UnreadableFile(f"{path.name} is a ZIP archive but no text document; unpack it and give the files inside.")
