"""What the program needs from the machine, checked: each part with a sentence that says what to do."""

from __future__ import annotations

import platform
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from pipeline.resources import db_dir, models_dir

PACKAGES = ("pdfplumber", "pypdfium2", "pytesseract", "spacy", "ftfy", "dateparser", "sqlite-utils", "datasette")
FREE_BYTES = 1 << 30


@dataclass(frozen=True, slots=True)
class Finding:
    """One part: ``ok`` True, False (needed and missing) or None (works, with less)."""

    part: str
    ok: bool | None
    message: str


def examine(folder: Path) -> Iterator[Finding]:
    """Check every part; ``folder`` is where databases are to be written."""
    checks: tuple[Callable[[Path], Iterator[Finding]], ...] = (
        _python,
        _packages,
        _tesseract,
        _sqlite,
        _data,
        _fonts,
        _disk,
    )
    for check in checks:
        yield from check(folder)


def _python(folder: Path) -> Iterator[Finding]:
    enough = sys.version_info >= (3, 11)
    yield Finding("Python", enough, platform.python_version() + ("" if enough else ": 3.11 or newer is needed."))


def _packages(folder: Path) -> Iterator[Finding]:
    for name in PACKAGES:
        try:
            yield Finding(name, True, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Finding(name, False, "missing. Install the program again: pip install protokoll")


def _tesseract(folder: Path) -> Iterator[Finding]:
    program = shutil.which("tesseract")
    if program is None:
        yield Finding(
            "Tesseract",
            False,
            "missing: scanned pages cannot be read. Debian: apt-get install tesseract-ocr tesseract-ocr-swe "
            "tesseract-ocr-script-latn. macOS: brew install tesseract tesseract-lang",
        )
        return
    version = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=False)
    languages = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=30, check=False)
    installed = set(languages.stdout.split())
    yield Finding("Tesseract", version.returncode == 0, (version.stdout or version.stderr).splitlines()[0])
    if installed & {"Latin", "script/Latin"}:
        yield Finding("Latin model", True, "installed: reads § and Swedish")
    else:
        yield Finding(
            "Latin model",
            None if "swe" in installed else False,
            "missing: § cannot be read from scans with swe alone. Debian: apt-get install tesseract-ocr-script-latn. "
            "macOS: brew install tesseract-lang",
        )
    if "swe" not in installed:
        yield Finding("Swedish model", None, "missing. Debian: apt-get install tesseract-ocr-swe")
    else:
        yield Finding("Swedish model", True, "installed")


def _sqlite(folder: Path) -> Iterator[Finding]:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
        yield Finding("SQLite", True, f"{sqlite3.sqlite_version} with FTS5")
    except sqlite3.OperationalError:
        yield Finding("SQLite", False, f"{sqlite3.sqlite_version} without FTS5: use a Python whose SQLite has it.")
    finally:
        connection.close()


def _data(folder: Path) -> Iterator[Finding]:
    for name, place in (("models", models_dir()), ("db", db_dir())):
        there = place.is_dir() and any(place.iterdir())
        yield Finding(name, there, str(place) if there else f"{place} is missing. Install the program again.")


def _fonts(folder: Path) -> Iterator[Finding]:
    program = shutil.which("fc-list")
    if program is None:
        yield Finding(
            "fonts", None, "not checked (no fc-list). They are used for PDFs that bring no fonts of their own."
        )
        return
    listing = subprocess.run([program, ":lang=sv", "family"], capture_output=True, text=True, timeout=30, check=False)
    families = {line for line in listing.stdout.splitlines() if line.strip()}
    if families:
        yield Finding("fonts", True, f"{len(families)} families with Swedish letters")
    else:
        yield Finding(
            "fonts",
            None,
            "none with Swedish letters: PDFs without fonts of their own are drawn badly. "
            "Debian: apt-get install fonts-dejavu-core fonts-liberation",
        )


def _disk(folder: Path) -> Iterator[Finding]:
    free = shutil.disk_usage(folder).free
    message = f"{free / (1 << 30):.1f} GiB free in {folder}"
    yield Finding("disk", True if free > FREE_BYTES else None, message)
