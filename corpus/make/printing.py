"""LibreOffice, headless: flat ODF in, PDF, DOCX, ODT, RTF or HTML out."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

FILTERS = {
    "pdf": "pdf:writer_pdf_Export",
    "docx": "docx:MS Word 2007 XML",
    "odt": "odt:writer8",
    "rtf": "rtf:Rich Text Format",
}
EPOCH = "1767225600"
"""A fixed clock for the files that LibreOffice writes, so that a rebuild changes as little as possible."""


@cache
def _profile() -> tempfile.TemporaryDirectory[str]:
    """LibreOffice's settings for this process: two that share them get in each other's way."""
    return tempfile.TemporaryDirectory(prefix="protokoll-corpus-profile-")


def convert(fodt: str, target: Path) -> None:
    """Write ``target`` in the format its name ends with."""
    kind = target.suffix.lstrip(".")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.fodt"
        source.write_text(fodt, encoding="utf-8")
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{_profile().name}",
                "--headless",
                "--convert-to",
                FILTERS[kind],
                "--outdir",
                folder,
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=180,
            env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
        )
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(Path(folder) / f"source.{kind}", target)
