"""Gold annotations and the documents they belong to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import ProtokollError

READABLE = frozenset({".pdf", ".txt", ".md", ".docx", ".odt", ".html", ".htm", ".rtf", ".tif", ".tiff", ".png", ".jpg"})


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """An annotation, one file it is true of, and the true transcription where there is one.

    ``annotation`` names what the files of one document share; ``template`` is its key ``template``, else its name.
    """

    name: str
    path: Path
    gold: dict[str, Any]
    truth: Path | None = None
    annotation: str = ""
    template: str = ""


def find_gold(folder: Path, documents: Sequence[Path] = ()) -> Iterator[GoldDocument]:
    """Every annotation below a folder with each file of the same stem (``x.pdf``, ``x.txt``, ``x.scan.pdf``).

    Files are looked for beside the annotation, then by name below ``documents``. Raises ProtokollError where an
    annotation has no document or is no JSON.
    """
    shelves = [path for place in documents for path in sorted(place.rglob("*")) if path.suffix.lower() in READABLE]
    for path in sorted(folder.rglob("*.json")):
        try:
            gold = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise ProtokollError(f"{path} is no JSON: {error}.") from error
        if not isinstance(gold, dict) or "items" not in gold or "file" not in gold:
            continue
        stem = gold["file"].split(".")[0]
        beside = sorted(p for p in path.parent.iterdir() if p.suffix.lower() in READABLE)
        files = [p for p in (*beside, *shelves) if p.name.split(".")[0] == stem and ".truth" not in p.name]
        if not files:
            raise ProtokollError(f"{path}: no file {gold['file']} beside it. Say where documents are with --documents.")
        truth = path.parent / "truth.txt"
        label = f"{path.parent.parent.name}/{path.parent.name}" if path.name == "gold.json" else path.stem
        for file in dict.fromkeys(files):
            yield GoldDocument(
                f"{label} {file.name}",
                file,
                gold,
                truth if truth.exists() else None,
                annotation=label,
                template=gold.get("template") or label,
            )
