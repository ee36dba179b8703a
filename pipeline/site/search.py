"""Search: one page of hits, how all hits divide, and the whole list for scripts."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from pipeline.site.asked import CANDIDATES, EXPORTED, FACETS, SCOPES, Scope, Search
from pipeline.site.finding import candidates, count
from pipeline.site.rows import Row, path_of, select

PAGE_SIZE = 20
OF_ITEM = {"item_kinds": "typ", "item_parties": "parti", "item_outcomes": "utfall"}
"""What a hit tells of its item, by the kind of mark."""


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    count: int
    chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """One page of hits. ``capped`` says that there are more than were counted."""

    search: Search
    total: int
    capped: bool
    hits: list[Row]
    facets: tuple[Facet, ...]
    scopes: dict[str, int]

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE_SIZE))


def meanings(conn: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """The kind and the value of every mark."""
    return {mark: (kind, value) for mark, kind, value in conn.execute("SELECT mark, kind, value FROM marks")}


def facets(conn: sqlite3.Connection, search: Search, found: Iterable[str]) -> tuple[Facet, ...]:
    """How hits, each given as its marks, divide by each facet, the commonest first, years newest first."""
    marks = Counter(chain.from_iterable(marks.split() for marks in found))
    meant = meanings(conn)
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for mark, n in marks.items():
        if mark in meant:
            name, value = meant[mark]
            counts[name][value] = n
    result = []
    for name, label in FACETS.items():
        chosen = search.chosen.get(name, ())
        ranked = sorted(
            counts[name].items(), key=(lambda kv: kv[0]) if name == "ar" else (lambda kv: (kv[1], kv[0])), reverse=True
        )
        ranked += [(value, 0) for value in chosen if value not in counts[name]]
        choices = tuple(Choice(v, n, v in chosen, search.toggled(name, v)) for v, n in ranked)
        if choices:
            result.append(Facet(name, label, choices))
    return tuple(result)


def details(conn: sqlite3.Connection, scope: Scope, rids: list[int]) -> list[Row]:
    """What a list of hits shows, in the order of ``rids``."""
    tables = "items i" if scope.table == "items" else f"{scope.table} x JOIN items i ON i.id = x.item"
    row = "i" if scope.table == "items" else "x"
    own = {
        "items": "i.text AS text, NULL AS kind, NULL AS outcome, NULL AS parties, i.position",
        "decisions": "x.text AS text, NULL AS kind, x.outcome, NULL AS parties, x.position",
        "statements": "x.text AS text, x.kind, NULL AS outcome, x.parties, x.position",
    }[scope.table]
    meant = meanings(conn)
    rows: dict[int, Row] = {}
    for start in range(0, len(rids), 500):
        part = rids[start : start + 500]
        for found in select(
            conn,
            f"""SELECT {row}.rowid AS rid, {row}.id, i.id AS item, i.document, i.number, i.title, i.dnr, d.date,
                       d.title AS document_title,
                       d.municipality, coalesce({"" if row == "i" else "x.body, "}i.body, d.body) AS body, {row}.page,
                       m.c0 AS marks, {own}
                  FROM {tables} JOIN documents d ON d.id = i.document JOIN items_fts_content m ON m.id = i.rowid
                 WHERE {row}.rowid IN ({",".join("?" * len(part))})""",
            part,
        ):
            found["path"] = path_of("paragraf", found["item"]) + (
                f"#{scope.anchor}-{found['position']}" if scope.anchor else ""
            )
            marks = [meant[mark] for mark in found.pop("marks").split() if mark in meant]
            for name, kind in OF_ITEM.items():
                found[name] = sorted(value for of, value in marks if of == kind)
            rows[found.pop("rid")] = found
    return [rows[rid] for rid in rids if rid in rows]


def run(conn: sqlite3.Connection, search: Search) -> Result:
    """The page of the search that a reader sees."""
    found = candidates(conn, search)
    capped = len(found) > CANDIDATES
    found = found[:CANDIDATES]
    pages = max(1, -(-len(found) // PAGE_SIZE))
    search = replace(search, page=min(search.page, pages))
    shown = found[(search.page - 1) * PAGE_SIZE : search.page * PAGE_SIZE]
    scopes = {
        name: len(found) if name == search.scope.name else count(conn, replace(search, scope=scope))
        for name, scope in SCOPES.items()
    }
    return Result(
        search=search,
        total=len(found),
        capped=capped,
        hits=details(conn, search.scope, [rowid for rowid, _ in shown]),
        facets=facets(conn, search, (marks for _, marks in found)),
        scopes=scopes,
    )


COLUMNS = (
    "date",
    "municipality",
    "body",
    "number",
    "title",
    "kind",
    "parties",
    "outcome",
    "text",
    "item",
    "document",
    "page",
    "path",
    "item_kinds",
    "item_parties",
    "item_outcomes",
    "dnr",
)


def export(conn: sqlite3.Connection, search: Search) -> Iterator[Row]:
    """Every hit of the search with its text, for scripts; at most EXPORTED."""
    rids = [rowid for rowid, _ in candidates(conn, search, EXPORTED)[:EXPORTED]]
    for start in range(0, len(rids), 500):
        for row in details(conn, search.scope, rids[start : start + 500]):
            row["parties"] = json.loads(row["parties"]) if row["parties"] else row["item_parties"]
            row["dnr"] = json.loads(row["dnr"])
            yield {name: row[name] for name in COLUMNS}
