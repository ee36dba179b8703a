"""What is known about files beforehand: a CSV with file, source_url, municipality, body, date."""

from __future__ import annotations

import csv
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
            return {
                row["file"].strip().replace("\\", "/"): Known(
                    **{c: (row.get(c) or "").strip() or None for c in COLUMNS}
                )
                for row in reader
                if (row["file"] or "").strip()
            }
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ProtokollError(f"{path} cannot be read as a manifest: {error}. Save it as CSV in UTF-8.") from error


def known_of(file: str, manifest: dict[str, Known]) -> Known:
    """What the manifest says about a file: its whole path first, then its bare name."""
    return manifest.get(file) or manifest.get(file.rsplit("/", 1)[-1]) or Known()
