"""models/confusions.tsv: what OCR programs read in place of what the page says."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

LETTERS, SHAPES = "letters", "shapes"  # read with the wrong language · read from a bad picture
FIELDS = ("kind", "meant", "seen", "per_10k", "example", "source")


@dataclass(frozen=True, slots=True)
class Confusion:
    """``seen`` stands in ``per_10k`` of 10,000 places where the page has ``meant``; lower case."""

    kind: str
    meant: str
    seen: str
    per_10k: float
    example: str  # damaged word, blank, meant word
    source: str  # "pages": counted by `protokoll learn`; "hand": known from elsewhere, learn keeps it


@dataclass(frozen=True, eq=False)  # a table is itself alone: to compare its rows at each look-up takes time
class Confusions:
    rows: tuple[Confusion, ...]

    def of(self, kind: str) -> dict[tuple[str, str], float]:
        """(meant, seen) → probability, for one kind of damage."""
        return {(row.meant, row.seen): row.per_10k / 10_000 for row in self.rows if row.kind == kind}


def load(folder: Path) -> Confusions:
    """The rows of ``folder/confusions.tsv``."""
    with (folder / "confusions.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return Confusions(
            tuple(
                Confusion(r["kind"], r["meant"], r["seen"], float(r["per_10k"]), r["example"], r["source"])
                for r in rows
            )
        )


def save(rows: Confusions, folder: Path) -> None:
    """Write ``folder/confusions.tsv``: kinds apart, the frequent first."""
    ordered = sorted(rows.rows, key=lambda r: (r.kind, -r.per_10k, r.meant, r.seen))
    with (folder / "confusions.tsv").open("w", encoding="utf-8", newline="") as file:
        file.write("\t".join(FIELDS) + "\n")
        for row in ordered:
            file.write(f"{row.kind}\t{row.meant}\t{row.seen}\t{row.per_10k:g}\t{row.example}\t{row.source}\n")
