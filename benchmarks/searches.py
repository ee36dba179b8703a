"""How much of what a reader looks for is found: recall and precision of the judged searches of corpus/searches.yaml.

protokoll build corpus --db minutes.db && python benchmarks/searches.py minutes.db [--all]

Precision counts the hits among judged documents; recall is of the rows that should be found. Both are means over
searches, so that a search with many hits weighs no more than one with few.
"""

from __future__ import annotations

import argparse
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import yaml

from pipeline.site.asked import SCOPES, from_arguments
from pipeline.site.search import candidates

JUDGED = Path(__file__).parent.parent / "corpus" / "searches.yaml"


@dataclass(frozen=True, slots=True)
class Result:
    """A search with the rows that it should find and those it found, as they are named in the file."""

    q: str
    scope: str
    wanted: frozenset[str]
    found: frozenset[str]

    @property
    def recall(self) -> float:
        return len(self.wanted & self.found) / len(self.wanted) if self.wanted else 1.0

    @property
    def precision(self) -> float:
        return len(self.wanted & self.found) / len(self.found) if self.found else 1.0


def names(conn: sqlite3.Connection, table: str) -> dict[int, str]:
    """The name of each row, as in the file, by its rowid."""
    item, position = ("t.id", "''") if table == "items" else ("t.item", "' ' || t.position")
    rows = conn.execute(
        f"""SELECT t.rowid, d.file, coalesce(i.number, '-') || {position}
              FROM {table} t JOIN documents d ON d.id = t.document JOIN items i ON i.id = {item}"""
    )
    return {row[0]: f"{Path(row[1]).parent.as_posix()} {row[2]}" for row in rows}


def results(conn: sqlite3.Connection, judged: Path = JUDGED) -> Iterator[Result]:
    """Each judged search run on the database, for the judged documents that it holds."""
    given = yaml.safe_load(judged.read_text(encoding="utf-8"))
    there = {Path(row[0]).parent.as_posix() for row in conn.execute("SELECT file FROM documents")}
    documents = there & set(given["documents"])
    by_row = {scope.name: names(conn, scope.table) for scope in SCOPES.values()}
    for search in given["searches"]:
        scope = search.get("i", "arenden")
        hits = candidates(conn, from_arguments({"q": [search["q"]], "i": [scope]}))
        found = {by_row[scope][rowid] for rowid, _ in hits}
        wanted = frozenset(search["finds"] or ())
        yield Result(
            search["q"],
            scope,
            frozenset(name for name in wanted if name.split()[0] in documents),
            frozenset(name for name in found if name.split()[0] in documents),
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("db", type=Path)
    parser.add_argument("--all", action="store_true", help="every search, not only those that miss something")
    given = parser.parse_args()
    with closing(sqlite3.connect(f"{given.db.resolve().as_uri()}?mode=ro", uri=True)) as conn:
        found = list(results(conn))
    print("| search | in | recall | precision |\n|---|---|---|---|")
    for result in found:
        if given.all or result.recall < 1 or result.precision < 1:
            print(f"| `{result.q}` | {result.scope} | {result.recall:.2f} | {result.precision:.2f} |")
    recall = sum(result.recall for result in found) / len(found)
    precision = sum(result.precision for result in found) / len(found)
    print(f"\n{len(found)} searches: mean recall {recall:.3f}, mean precision {precision:.3f}")


if __name__ == "__main__":
    main()
