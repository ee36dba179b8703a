"""Finding: a search as SQL, and the rows that it finds, sorted, with what facets count of them."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from pipeline.site.asked import CANDIDATES, VOTED, Scope, Search
from pipeline.site.rows import Row, select
from pipeline.store.search import match_expression

RANKED = 20_000
"""Hits of a word as common as this are not all weighed against each other: those read last are."""

# What a row belongs to is told of its item, in the summary of marks; a statement answers for itself.
MARKS = "LEFT JOIN item_marks m ON m.item = i.id"
PARTIES_OF_ITEM, KINDS_OF_ITEM, OUTCOMES_OF_ITEM = "m.parties", "m.kinds", "m.outcomes"


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


def candidates(conn: sqlite3.Connection, search: Search, most: int = CANDIDATES) -> list[Row]:
    """The first hits, sorted, with their facet values but without text; at most one more than ``most``."""
    scope = search.scope
    tables, values = sources(scope)
    row = "i" if scope.table == "items" else "x"
    by_date = "coalesce(d.date, '9999')" if search.effective_order == "äldst" else "d.date DESC"
    if not search.q:
        asked = statement(search, f"{row}.rowid AS rid", f"ORDER BY {by_date} LIMIT {most + 1}")
    else:
        ranked = search.effective_order == "relevans"
        score = f"bm25({scope.fts}, {', '.join(map(str, scope.weights))})" if ranked else by_date.removesuffix(" DESC")
        latest = f"ORDER BY {scope.fts}.rowid DESC LIMIT {max(RANKED, most + 1)}"
        asked = statement(search, f"{scope.fts}.rowid AS rid, {score} AS score", latest)
    if asked is None:
        return []
    sql, params = asked
    if search.q:
        descending = " DESC" if search.effective_order == "nyast" else ""
        sql = f"SELECT rid FROM ({sql}) ORDER BY score{descending} LIMIT {most + 1}"
    # Sorted first, and only then asked what they belong to: that costs more than all the rest.
    rids = [rid for (rid,) in conn.execute(sql, params)]
    columns = ", ".join([f"{row}.rowid AS rid", *(f"{value} AS {name}" for name, value in values.items())])
    return select(
        conn,
        f"SELECT {columns} FROM json_each(?) r CROSS JOIN {on_rowid(tables, row, 'r.value')} {MARKS} ORDER BY r.key",
        [json.dumps(rids)],
    )


def count(conn: sqlite3.Connection, search: Search) -> int:
    """How many rows the search finds, up to one more than CANDIDATES."""
    asked = statement(search, "1", f"LIMIT {CANDIDATES + 1}")
    if asked is None:
        return 0
    sql, params = asked
    return int(conn.execute(f"SELECT count(*) FROM ({sql})", params).fetchone()[0])
