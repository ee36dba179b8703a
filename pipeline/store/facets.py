"""Facets: how the rows of each table divide by what db/metadata.yaml says that they are faceted by, counted beforehand.

A facet has a kind: ``value`` (the values of a column), ``year`` (of a date), ``list`` (members of lists) or ``meeting``
(municipality, body or year of the row's document). Counts are kept per municipality, so that those of one can be made
anew; of tables that belong to no municipality there are none.
"""

from __future__ import annotations

import sqlite3
from functools import cache

import yaml

from pipeline.resources import db_dir

MEETING = {"kommun": "d.municipality", "organ": "d.body", "ar": "substr(d.date, 1, 4)"}
"""What rows are counted by, over their document ``d``, by the name of a ``meeting`` facet."""
GROUPED = {
    "value": ("{0}", "{0} IS NOT NULL"),
    "year": ("substr({0}, 1, 4)", "{0} GLOB '[0-9][0-9][0-9][0-9]-*'"),
    "list": ("{0}", "json_valid({0})"),
}
"""The same of the other kinds, and which rows are counted, with the column in place of ``{0}``."""
OWNERS = {"vote": "votes", "statement": "statements", "proposal": "proposals", "item": "items"}
"""Tables by the column that names a row of theirs: where a row without a document finds it."""


@cache
def configured() -> tuple[tuple[str, str, str], ...]:
    """Table, kind and column of every facet in db/metadata.yaml."""
    metadata = yaml.safe_load((db_dir() / "metadata.yaml").read_text(encoding="utf-8"))
    tables = metadata["databases"]["minutes"]["tables"]
    return tuple(
        (table, kind, column)
        for table, about in tables.items()
        for facet in about.get("facets", ())
        for kind, column in facet.items()
    )


def count(conn: sqlite3.Connection) -> None:
    """Count anew for the places that are stale, inside the transaction that the caller has begun."""
    conn.execute("DELETE FROM facets WHERE municipality IN (SELECT municipality FROM stale)")
    for table, kind, column in configured():
        if source := _source(conn, table):
            conn.execute(_statement(kind, column, *source), {"table": table, "facet": f"{kind}:{column}"})


def _source(conn: sqlite3.Connection, table: str) -> tuple[str, str] | None:
    """Tables to select from, with the counted one as ``t``, and the column of the place; None where there is none."""
    columns = {row[1] for row in conn.execute(f'PRAGMA table_info("{table}")')}
    if "municipality" in columns:
        return f'"{table}" t', "t.municipality"
    if "document" in columns:
        return f'documents d CROSS JOIN "{table}" t ON t.document = d.id', "d.municipality"
    for column, owner in OWNERS.items():
        if column in columns:
            owned = f'CROSS JOIN "{table}" t ON t."{column}" = o.id'
            return f"documents d CROSS JOIN {owner} o ON o.document = d.id {owned}", "d.municipality"
    return None


def _statement(kind: str, column: str, source: str, place: str) -> str:
    name = f't."{column}"'
    if kind == "meeting":
        value, test = MEETING[column], f"{MEETING[column]} IS NOT NULL"
    else:
        value, test = (part.format(name) for part in GROUPED[kind])
    counted = f"""SELECT coalesce({place}, '') AS place, {value} AS value, count(*) AS n FROM {source}
                   WHERE coalesce({place}, '') IN (SELECT municipality FROM stale) AND {test} GROUP BY 1, 2"""
    if kind == "list":
        members = "SELECT DISTINCT l.place, l.value AS list, l.n, j.value"
        counted = f"{members} FROM ({counted}) l JOIN json_each(l.value) j"
    return f"""INSERT INTO facets ("table", facet, municipality, value, n)
               SELECT :table, :facet, place, value, sum(n) FROM ({counted}) GROUP BY 3, 4"""
