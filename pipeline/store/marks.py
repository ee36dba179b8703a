"""Marks: what a row of a search index belongs to, as words of the index, so that a search is narrowed inside it.

A mark is the first letter of its kind and a digest of its value, for names of bodies are no single words of an index;
the table ``marks`` tells what each stands for. The marks of a row begin with its day, by which hits are sorted.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

import sqlite_utils

if TYPE_CHECKING:  # the site reads marks, and need not be able to read minutes
    from pipeline.store.writer import Rows

KINDS = ("kommun", "organ", "ar", "parti", "typ", "utfall")
"""What hits are counted and narrowed by; each begins with a letter of its own."""
VOTED = "votering"
"""Beside the kinds of statements, a ``typ`` of items in which was voted."""
UNDATED = "00000000"

Mark = tuple[str, str]
"""A kind and a value."""


@lru_cache(maxsize=50_000)
def word(kind: str, value: str) -> str:
    """The word that stands for a value in the column ``marks`` of a search index."""
    return kind[0] + blake2b(value.encode(), digest_size=5).hexdigest()


def day(date: str | None = None) -> str:
    """The word for a date, or for no date: of a month or a year its beginning."""
    return "d" + (date.replace("-", "") if date else UNDATED)


class Marks:
    """The marks of one document's rows; rows of ``items``, ``decisions`` and ``statements`` by their id."""

    def __init__(self, rows: Rows) -> None:
        document = rows["documents"][0]
        self.day: str | None = document["date"]
        self.body: str | None = document["body"]
        self.common: list[Mark] = []
        if document["municipality"]:
            self.common.append(("kommun", document["municipality"]))
        if self.day:
            self.common.append(("ar", self.day[:4]))
        self.items = {row["id"]: row for row in rows.get("items", [])}
        self.found: dict[str, dict[str, tuple[Mark, ...]]] = {
            table: {} for table in ("items", "decisions", "statements")
        }
        self._of_items(rows)

    def _of_items(self, rows: Rows) -> None:
        parties, kinds, outcomes = (defaultdict[str, dict[Mark, None]](dict) for _ in range(3))
        for table in ("statements", "proposals"):
            for row in rows.get(table, []):
                parties[row["item"]].update((("parti", party), None) for party in json.loads(row["parties"]))
        for row in rows.get("statements", []):
            kinds[row["item"]]["typ", row["kind"]] = None
        for row in rows.get("votes", []):
            kinds[row["item"]]["typ", VOTED] = None
        for row in rows.get("decisions", []):
            outcomes[row["item"]]["utfall", row["outcome"]] = None
        for item in self.items:
            self._put("items", item, item, None, [*parties[item], *kinds[item], *outcomes[item]])
        for row in rows.get("decisions", []):
            item = row["item"]
            own = [*parties[item], *kinds[item], ("utfall", row["outcome"])]
            self._put("decisions", row["id"], item, row["body"], own)
        for row in rows.get("statements", []):
            item = row["item"]
            said: list[Mark] = [("parti", party) for party in json.loads(row["parties"])] + [("typ", row["kind"])]
            voted: list[Mark] = [("typ", VOTED)] if ("typ", VOTED) in kinds[item] else []
            self._put("statements", row["id"], item, row["body"], [*said, *voted, *outcomes[item]])

    def _put(self, table: str, row: str, item: str, body: str | None, own: Iterable[Mark]) -> None:
        body = body or self.items[item]["body"] or self.body
        where: list[Mark] = [("organ", body)] if body else []
        self.found[table][row] = tuple(dict.fromkeys([*self.common, *where, *own]))

    def words(self, table: str, row: str) -> str:
        """The column ``marks`` of a row's entry in the index."""
        return " ".join([day(self.day), *(word(*mark) for mark in self.found[table][row])])

    def all(self) -> set[Mark]:
        """Every mark of a row of the document."""
        return {mark for rows in self.found.values() for marks in rows.values() for mark in marks}


def keep(db: sqlite_utils.Database, marks: Iterable[Mark]) -> None:
    """Write down what the words for these marks mean."""
    sql = "INSERT INTO marks (mark, kind, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
    db.conn.executemany(sql, sorted((word(*mark), *mark) for mark in marks))


def prune(db: sqlite_utils.Database, tables: Iterable[str]) -> None:
    """Remove the marks that no row of the search indexes of these tables has any more."""
    marks = [mark for (mark,) in db.conn.execute("SELECT mark FROM marks")]
    for table in tables:
        sql = f"SELECT 1 FROM {table}_fts WHERE {table}_fts MATCH ? LIMIT 1"
        marks = [mark for mark in marks if db.conn.execute(sql, [f"marks : {mark}"]).fetchone() is None]
    db.conn.executemany("DELETE FROM marks WHERE mark = ?", [(mark,) for mark in marks])
