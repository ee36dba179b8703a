"""Clocks and chance taken out of what LibreOffice and PDFium write, so that a rebuild gives the same bytes."""

from __future__ import annotations

import hashlib
import re
import zipfile
from pathlib import Path

CREATED = re.compile(rb"(/CreationDate\s*\(D:)\d{14}[^)]*\)")
IDENTITY = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>)")
CHECKSUM = re.compile(rb"(?<=/DocChecksum /)[0-9A-F]{32}")
RSID = re.compile(rb'<config:config-item config:name="Rsid[^>]*>[^<]*</config:config-item>')
LONG_AGO = (1980, 1, 1, 0, 0, 0)
ZIPPED = (".docx", ".odt")


def steady(path: Path) -> None:
    """Rewrite a file in place. What a reader sees does not change."""
    if path.suffix == ".pdf":
        path.write_bytes(_pdf(path.read_bytes()))
    elif path.suffix in ZIPPED:
        _archive(path)


def _pdf(data: bytes) -> bytes:
    """Same length throughout, so that the cross-reference table stays true."""
    data = CREATED.sub(lambda m: m[1] + b"20260101000000" + m[0][len(m[1]) + 14 :], data)
    digest = hashlib.md5(CHECKSUM.sub(b"0" * 32, IDENTITY.sub(b"0" * 32, data)), usedforsecurity=False)
    name = digest.hexdigest().upper().encode()
    return CHECKSUM.sub(name, IDENTITY.sub(name, data))


def _archive(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        members = [(info, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for info, data in members:
            fresh = zipfile.ZipInfo(info.filename, LONG_AGO)
            fresh.compress_type = info.compress_type
            archive.writestr(fresh, RSID.sub(b"", data) if info.filename == "settings.xml" else data)
