"""Finding: the rows that a search finds, sorted, with their marks.

Everything is asked of the search index alone, where choices are words (`pipeline.store.marks`). A word that very many
rows have tells nothing of any of them, and weighing it costs as much as reading them all: such words are looked for,
but not weighed, and where there are no others, titles come first and then the newest.
"""

from __future__ import annotations

import json
import sqlite3

from pipeline.site.asked import CANDIDATES, Scope, Search
from pipeline.store.marks import day, word
from pipeline.store.search import Query, parse

COMMON = 20_000
"""A word that more rows have is not weighed."""
SORTED = 10_000
"""More rows than these are not sorted by day before some of them are listed, but year by year."""


def candidates(conn: sqlite3.Connection, search: Search, most: int = CANDIDATES) -> list[tuple[int, str]]:
    """The rowids of the first hits, sorted, each with its marks; at most one more than ``most``."""
    found = _sorted(conn, search, most + 1)[: most + 1]
    entries = f"json_each(?) r CROSS JOIN {search.scope.fts}_content f ON f.id = r.value"
    return conn.execute(f"SELECT f.id, f.c0 FROM {entries} ORDER BY r.key", [json.dumps(found)]).fetchall()


def count(conn: sqlite3.Connection, search: Search) -> int:
    """How many rows the search finds, up to one more than CANDIDATES."""
    asked = parse(search.q, search.scope.columns)
    if search.q and not asked.wanted:
        return 0
    return _count(conn, search.scope, _whole(search, asked), CANDIDATES + 1)


def _sorted(conn: sqlite3.Connection, search: Search, most: int) -> list[int]:
    asked = parse(search.q, search.scope.columns)
    if search.q and not asked.wanted:
        return []
    whole = _whole(search, asked)
    if search.effective_order != "relevans":
        return _by_day(conn, search.scope, whole, most, search.effective_order == "äldst")
    telling = [part for part in asked.wanted if _count(conn, search.scope, part, COMMON + 1) <= COMMON]
    if telling:
        return _by_weight(conn, search.scope, Query(tuple(telling)).expression or "", whole, most)
    found = []
    if "title" in search.scope.columns:
        titles = parse(search.q, ("title",))
        printed = Query(tuple(f"{{title}} : ({part})" for part in titles.wanted), titles.excluded)
        found = _by_day(conn, search.scope, _whole(search, printed), most)
    if len(found) < most:
        found = list(dict.fromkeys([*found, *_by_day(conn, search.scope, whole, most)]))
    return found[:most]


def _whole(search: Search, asked: Query) -> str | None:
    """The expression for the words together with what is chosen; None where everything is found."""
    chosen = [f"marks : {word(name, value)}" for name, values in search.chosen.items() for value in values]
    return " AND ".join([*chosen, *([f"({asked.expression})"] if asked.expression else [])]) or None


def _count(conn: sqlite3.Connection, scope: Scope, expression: str | None, most: int) -> int:
    tables, params = (
        (scope.table, []) if expression is None else (f"{scope.fts} WHERE {scope.fts} MATCH ?", [expression])
    )
    found = conn.execute(f"SELECT count(*) FROM (SELECT 1 FROM {tables} LIMIT {most})", params)
    return int(found.fetchone()[0])


def _by_weight(conn: sqlite3.Connection, scope: Scope, telling: str, whole: str | None, most: int) -> list[int]:
    """The rows that meet the whole expression, those first in which the telling words weigh most."""
    params, among = [telling], ""
    if whole is not None and whole != f"({telling})":
        among = f"AND +rowid IN (SELECT rowid FROM {scope.fts} WHERE {scope.fts} MATCH ?)"
        params.append(whole)
    weights = ", ".join(map(str, scope.weights))
    sql = (
        f"SELECT rowid FROM {scope.fts} WHERE {scope.fts} MATCH ? {among} ORDER BY bm25({scope.fts}, {weights}), rowid"
    )
    return [rowid for (rowid,) in conn.execute(f"{sql} LIMIT {most}", params)]


def _by_day(
    conn: sqlite3.Connection, scope: Scope, expression: str | None, most: int, oldest_first: bool = False
) -> list[int]:
    """The first rows by their day, those without one last."""
    found = _matching(conn, scope, expression, SORTED + 1)
    if len(found) <= SORTED:
        return _day_sorted(conn, scope, found, oldest_first)[:most]
    years = [year for (year,) in conn.execute("SELECT value FROM marks WHERE kind = 'ar' ORDER BY value")]
    found = []
    for year in years if oldest_first else reversed(years):
        part = _matching(conn, scope, _and(expression, word("ar", year)), SORTED + 1)
        if len(part) <= SORTED:
            found += _day_sorted(conn, scope, part, oldest_first)
        else:
            for month in range(1, 13) if oldest_first else range(12, 0, -1):
                period = f"{day(f'{year}-{month:02}')} *"
                part = _matching(conn, scope, _and(expression, period), max(SORTED, most))
                found += _day_sorted(conn, scope, part, oldest_first)
                if len(found) >= most:
                    break
        if len(found) >= most:
            return found[:most]
    return (found + _matching(conn, scope, _and(expression, day()), most))[:most]


def _and(expression: str | None, mark: str) -> str:
    return f"marks : {mark}" if expression is None else f"marks : {mark} AND ({expression})"


def _matching(conn: sqlite3.Connection, scope: Scope, expression: str | None, most: int) -> list[int]:
    """Rowids of rows that match, in any order, the last written where there are more than ``most``."""
    if expression is None:
        sql, params = f"SELECT rowid FROM {scope.table} ORDER BY rowid DESC LIMIT {most}", []
    else:
        sql = f"SELECT rowid FROM {scope.fts} WHERE {scope.fts} MATCH ? ORDER BY rowid DESC LIMIT {most}"
        params = [expression]
    return [rowid for (rowid,) in conn.execute(sql, params)]


def _day_sorted(conn: sqlite3.Connection, scope: Scope, rowids: list[int], oldest_first: bool) -> list[int]:
    order = "" if oldest_first else "DESC"
    days = (
        f"SELECT f.id, substr(f.c0, 1, 9) AS day FROM json_each(?) r CROSS JOIN {scope.fts}_content f ON f.id = r.value"
    )
    sql = f"SELECT id FROM ({days}) ORDER BY day = '{day()}', day {order}, id"
    return [rowid for (rowid,) in conn.execute(sql, [json.dumps(rowids)])]
