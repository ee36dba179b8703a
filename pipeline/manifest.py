"""What is known about files beforehand: a CSV with file, source_url, municipality, body, date."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from pipeline.errors import ProtokollError
from pipeline.minutes import Known

COLUMNS = ("source_url", "municipality", "body", "date")


def read_manifest(path: Path) -> dict[str, Known]:
    """Known facts by file name, as given: a path below the source folder, or a bare name. Raises ProtokollError."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            sample = stream.readline()
            stream.seek(0)
            reader = csv.DictReader(stream, delimiter=";" if sample.count(";") > sample.count(",") else ",")
            if "file" not in (reader.fieldnames or ()):
                raise ProtokollError(f"{path} has no column named file. Columns: file, {', '.join(COLUMNS)}.")
            return {_key(row["file"]): _known(row, path) for row in reader if (row["file"] or "").strip()}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ProtokollError(f"{path} cannot be read as a manifest: {error}. Save it as CSV in UTF-8.") from error


def known_of(file: str, manifest: Mapping[str, Known]) -> Known:
    """What the manifest says about a file: its whole path first, then its bare name."""
    if not manifest:
        return Known()
    key = _key(file)
    return manifest.get(key) or manifest.get(key.rsplit("/", 1)[-1]) or Known()


def unmatched(manifest: dict[str, Known], files: Iterable[str]) -> list[str]:
    """Files that the manifest names and that are not there, in its order."""
    keys = {_key(file) for file in files}
    names = keys | {key.rsplit("/", 1)[-1] for key in keys}
    return [file for file in manifest if file not in names]


def _key(file: str) -> str:
    """A name as it is compared: with ``/``, and å as one character, which macOS may write as two."""
    return unicodedata.normalize("NFC", file.strip().replace("\\", "/").removeprefix("./"))


def _known(row: dict[str, str | None], path: Path) -> Known:
    known = Known(**{column: (row.get(column) or "").strip() or None for column in COLUMNS})
    try:
        if known.date:
            date.fromisoformat(known.date)
    except ValueError as error:
        raise ProtokollError(f'{path}: the date of {row["file"]} is "{known.date}". Write it as 2021-05-31.') from error
    return known
