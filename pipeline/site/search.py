"""Search: one page of hits, how all hits divide, and the whole list for scripts."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.site.asked import CANDIDATES, EXPORTED, FACETS, SCOPES, Scope, Search
from pipeline.site.finding import KINDS_OF_ITEM, MARKS, OUTCOMES_OF_ITEM, PARTIES_OF_ITEM, candidates, count, sources
from pipeline.site.rows import Row, path_of, select

PAGE_SIZE = 20


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


@lru_cache(maxsize=20_000)
def members(lists: str | None) -> frozenset[str]:
    """The distinct members of JSON arrays written one after another with commas, ``["V"],["S","V"]``."""
    found: set[str] = set()
    for array in json.loads(f"[{lists or ''}]"):
        found.update(str(member) for member in (array if isinstance(array, list) else [array]))
    return frozenset(found)


def facets(search: Search, found: Iterable[Row]) -> tuple[Facet, ...]:
    """How hits divide by each facet, the commonest first, years newest first."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for hit in found:
        for name in ("kommun", "organ", "ar"):
            if hit[name]:
                counts[name][hit[name]] += 1
        for name in ("parti", "typ", "utfall"):
            counts[name].update(members(hit[name]))
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
    tables, _ = sources(scope)
    row = "i" if scope.table == "items" else "x"
    own = {
        "items": "i.text AS text, NULL AS kind, NULL AS outcome, NULL AS parties, i.position",
        "decisions": "x.text AS text, NULL AS kind, x.outcome, NULL AS parties, x.position",
        "statements": "x.text AS text, x.kind, NULL AS outcome, x.parties, x.position",
    }[scope.table]
    rows: dict[int, Row] = {}
    for start in range(0, len(rids), 500):
        part = rids[start : start + 500]
        for found in select(
            conn,
            f"""SELECT {row}.rowid AS rid, {row}.id, i.id AS item, i.document, i.number, i.title, i.dnr, d.date,
                       d.municipality, coalesce({"" if row == "i" else "x.body, "}i.body, d.body) AS body, {row}.page,
                       {PARTIES_OF_ITEM} AS item_parties, {KINDS_OF_ITEM} AS item_kinds,
                       {OUTCOMES_OF_ITEM} AS item_outcomes, {own}
                  FROM {tables} {MARKS} WHERE {row}.rowid IN ({",".join("?" * len(part))})""",
            part,
        ):
            found["path"] = path_of("paragraf", found["item"]) + (
                f"#{scope.anchor}-{found['position']}" if scope.anchor else ""
            )
            found["item_kinds"] = sorted(members(found["item_kinds"]))
            found["item_parties"] = sorted(members(found["item_parties"]))
            found["item_outcomes"] = sorted(members(found["item_outcomes"]))
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
        hits=details(conn, search.scope, [hit["rid"] for hit in shown]),
        facets=facets(search, found),
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
    rids = [hit["rid"] for hit in candidates(conn, search, EXPORTED)[:EXPORTED]]
    for start in range(0, len(rids), 500):
        for row in details(conn, search.scope, rids[start : start + 500]):
            row["parties"] = json.loads(row["parties"]) if row["parties"] else row["item_parties"]
            row["dnr"] = json.loads(row["dnr"])
            yield {name: row[name] for name in COLUMNS}
