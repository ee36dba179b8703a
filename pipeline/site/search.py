"""Search: which items, decisions or statements a reader's words and choices find, and how they divide."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from pipeline.site.rows import Row, path_of, select
from pipeline.store.search import match_expression

CANDIDATES = 5_000
"""Hits beyond this many are not listed or counted: a page that says "fler än" beats one that does not come."""
RANKED = 50_000
"""Hits of a word as common as this are not all weighed against each other."""
PAGE_SIZE = 20
ORDERS = {"relevans": "Relevans", "nyast": "Nyast först", "äldst": "Äldst först"}


@dataclass(frozen=True, slots=True)
class Scope:
    """A kind of row that is searched. ``weights`` rank the columns of its FTS table, in their order."""

    name: str
    label: str
    table: str
    anchor: str
    columns: tuple[str, ...]
    weights: tuple[float, ...]

    @property
    def fts(self) -> str:
        return f"{self.table}_fts"


SCOPES = {
    scope.name: scope
    for scope in (
        Scope("arenden", "Paragrafer", "items", "", ("title", "text"), (10.0, 1.0, 0.7)),
        Scope("beslut", "Beslut", "decisions", "beslut", ("text",), (1.0, 0.7)),
        Scope("uttalanden", "Reservationer och uttalanden", "statements", "uttalande", ("text",), (1.0, 0.7)),
    )
}
FACETS = {
    "kommun": "Kommun",
    "organ": "Organ",
    "ar": "År",
    "parti": "Parti",
    "typ": "Oenighet",
    "utfall": "Utfall",
}
MULTIPLE = frozenset({"parti"})
"""Facets where several choices together mean all of them."""
VOTED = "votering"


@dataclass(frozen=True, slots=True)
class Search:
    """What a reader asked for; as a query string it is the permanent address of the answer."""

    q: str = ""
    scope: Scope = SCOPES["arenden"]
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    order: str = ""
    page: int = 1

    @property
    def effective_order(self) -> str:
        return self.order or ("relevans" if self.q.strip() else "nyast")

    @property
    def empty(self) -> bool:
        """Nothing asked for yet."""
        return not self.q.strip() and not self.chosen

    def query_string(self, **changes: Any) -> str:
        """The address of this search, or of one like it."""
        search = replace(self, **changes) if changes else self
        pairs = [("q", search.q)]
        if search.scope.name != "arenden":
            pairs.append(("i", search.scope.name))
        pairs += [(name, value) for name in FACETS for value in search.chosen.get(name, ())]
        if search.order:
            pairs.append(("ordning", search.order))
        if search.page > 1:
            pairs.append(("sida", str(search.page)))
        return urlencode(pairs)

    def toggled(self, name: str, value: str) -> str:
        """The address with one choice of a facet added or taken away, back on the first page."""
        values = self.chosen.get(name, ())
        if value in values:
            values = tuple(v for v in values if v != value)
        else:
            values = (*values, value) if name in MULTIPLE else (value,)
        chosen = {n: v for n, v in {**self.chosen, name: values}.items() if v}
        return self.query_string(chosen=chosen, page=1)


def from_arguments(arguments: Mapping[str, list[str]]) -> Search:
    """A search from the arguments of a request; what is not understood is left out."""

    def one(name: str) -> str:
        return arguments.get(name, [""])[-1]

    chosen = {
        name: tuple(dict.fromkeys(v for v in arguments.get(name, []) if v)) for name in FACETS if arguments.get(name)
    }
    page = one("sida")
    return Search(
        q=one("q").strip()[:500],
        scope=SCOPES.get(one("i"), SCOPES["arenden"]),
        chosen={n: v if n in MULTIPLE else v[-1:] for n, v in chosen.items() if v},
        order=one("ordning") if one("ordning") in ORDERS else "",
        page=min(int(page), CANDIDATES) if page.isascii() and page.isdigit() and int(page) > 0 else 1,
    )


# ---------------------------------------------------------------- SQL

# What a row belongs to is asked of its item; a statement answers for itself.
PARTIES_OF_ITEM = """coalesce((SELECT group_concat(s.parties) FROM statements s WHERE s.item = i.id), '[]') || ',' ||
       coalesce((SELECT group_concat(y.parties) FROM proposals y WHERE y.item = i.id), '[]')"""
KINDS_OF_ITEM = """coalesce((SELECT json_group_array(s.kind) FROM statements s WHERE s.item = i.id), '[]') ||
       CASE WHEN EXISTS (SELECT 1 FROM votes v WHERE v.item = i.id) THEN ',["votering"]' ELSE '' END"""
OUTCOMES_OF_ITEM = "(SELECT json_group_array(b.outcome) FROM decisions b WHERE b.item = i.id)"


def sources(scope: Scope) -> tuple[str, dict[str, str]]:
    """The joined tables of a scope, and the SQL of each value that a facet counts."""
    values = {
        "kommun": "d.municipality",
        "organ": "coalesce(i.body, d.body)",
        "ar": "substr(d.date, 1, 4)",
        "parti": PARTIES_OF_ITEM,
        "typ": KINDS_OF_ITEM,
        "utfall": OUTCOMES_OF_ITEM,
    }
    if scope.table == "items":
        return "items i JOIN documents d ON d.id = i.document", values
    values["organ"] = "coalesce(x.body, i.body, d.body)"
    if scope.table == "statements":
        values |= {"parti": "x.parties", "typ": "json_array(x.kind)"}
    else:
        values["utfall"] = "json_array(x.outcome)"
    return f"{scope.table} x JOIN items i ON i.id = x.item JOIN documents d ON d.id = x.document", values


def conditions(search: Search) -> tuple[list[str], dict[str, str]]:
    """The choices as SQL conditions with their parameters."""
    clauses, params = [], {}
    _, values = sources(search.scope)
    for name, chosen in search.chosen.items():
        for n, value in enumerate(chosen):
            key = f"{name}{n}"
            params[key] = value
            if name in ("kommun", "organ", "ar"):
                clauses.append(f"{values[name]} = :{key}")
            elif name == "parti" and search.scope.table == "statements":
                clauses.append(f"EXISTS (SELECT 1 FROM json_each(x.parties) p WHERE p.value = :{key})")
            elif name == "parti":
                clauses.append(
                    f"""(EXISTS (SELECT 1 FROM statements s, json_each(s.parties) p
                                  WHERE s.item = i.id AND p.value = :{key})
                      OR EXISTS (SELECT 1 FROM proposals y, json_each(y.parties) p
                                  WHERE y.item = i.id AND p.value = :{key}))"""
                )
            elif name == "typ" and value == VOTED:
                clauses.append("EXISTS (SELECT 1 FROM votes v WHERE v.item = i.id)")
            elif name == "typ" and search.scope.table == "statements":
                clauses.append(f"x.kind = :{key}")
            elif name == "typ":
                clauses.append(f"EXISTS (SELECT 1 FROM statements s WHERE s.item = i.id AND s.kind = :{key})")
            elif search.scope.table == "decisions":
                clauses.append(f"x.outcome = :{key}")
            else:
                clauses.append(f"EXISTS (SELECT 1 FROM decisions b WHERE b.item = i.id AND b.outcome = :{key})")
    return clauses, params


def statement(search: Search, columns: str, tail: str) -> tuple[str, dict[str, Any]] | None:
    """A SELECT over everything that the search finds; None where no words are left to look for."""
    scope = search.scope
    tables, _ = sources(scope)
    clauses, params = conditions(search)
    row = "i" if scope.table == "items" else "x"
    bound: dict[str, Any] = dict(params)
    if search.q:
        expression = match_expression(search.q, scope.columns)
        if expression is None:
            return None
        if clauses or "d." in columns:
            tables = f"{scope.fts} CROSS JOIN {on_rowid(tables, row, f'{scope.fts}.rowid')}"
        else:
            tables = scope.fts
        clauses.insert(0, f"{scope.fts} MATCH :match")
        bound["match"] = expression
    where = f"WHERE {' AND '.join(clauses)}" if clauses else ""
    return f"SELECT {columns} FROM {tables} {where} {tail}", bound


def on_rowid(tables: str, row: str, rowid: str) -> str:
    """The joined tables, their first found by its rowid."""
    return tables.replace(f" {row} ", f" {row} ON {row}.rowid = {rowid} ", 1)


# ---------------------------------------------------------------- results


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


def candidates(conn: sqlite3.Connection, search: Search) -> list[Row]:
    """The first hits, sorted, with their facet values but without text; at most one more than CANDIDATES."""
    scope = search.scope
    tables, values = sources(scope)
    row = "i" if scope.table == "items" else "x"
    by_date = "coalesce(d.date, '9999')" if search.effective_order == "äldst" else "d.date DESC"
    if not search.q:
        asked = statement(search, f"{row}.rowid AS rid", f"ORDER BY {by_date} LIMIT {CANDIDATES + 1}")
    else:
        ranked = search.effective_order == "relevans"
        score = f"bm25({scope.fts}, {', '.join(map(str, scope.weights))})" if ranked else by_date.removesuffix(" DESC")
        asked = statement(search, f"{scope.fts}.rowid AS rid, {score} AS score", f"LIMIT {RANKED}")
    if asked is None:
        return []
    sql, params = asked
    if search.q:
        descending = " DESC" if search.effective_order == "nyast" else ""
        sql = f"SELECT rid FROM ({sql}) ORDER BY score{descending} LIMIT {CANDIDATES + 1}"
    # Sorted first, and only then asked what they belong to: that costs more than all the rest.
    rids = [rid for (rid,) in conn.execute(sql, params)]
    columns = ", ".join([f"{row}.rowid AS rid", *(f"{value} AS {name}" for name, value in values.items())])
    return select(
        conn,
        f"SELECT {columns} FROM json_each(?) r CROSS JOIN {on_rowid(tables, row, 'r.value')} ORDER BY r.key",
        [json.dumps(rids)],
    )


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


def count(conn: sqlite3.Connection, search: Search) -> int:
    """How many rows the search finds, up to one more than CANDIDATES."""
    asked = statement(search, "1", f"LIMIT {CANDIDATES + 1}")
    if asked is None:
        return 0
    sql, params = asked
    return int(conn.execute(f"SELECT count(*) FROM ({sql})", params).fetchone()[0])


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
                  FROM {tables} WHERE {row}.rowid IN ({",".join("?" * len(part))})""",
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


EXPORTED = (
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
    """Every hit of the search with its text, for scripts; at most CANDIDATES."""
    rids = [hit["rid"] for hit in candidates(conn, search)[:CANDIDATES]]
    for start in range(0, len(rids), 500):
        for row in details(conn, search.scope, rids[start : start + 500]):
            row["parties"] = json.loads(row["parties"]) if row["parties"] else row["item_parties"]
            row["dnr"] = json.loads(row["dnr"])
            yield {name: row[name] for name in EXPORTED}
