"""Tables and views as CSV, JSON or JSON lines, row by row; all of them as a Frictionless data package."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Literal

from pipeline.errors import ProtokollError
from pipeline.store.schema import APPLICATION_ID

Format = Literal["csv", "json", "jsonl"]

HIDDEN = frozenset({"files", "stale", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4"})

_ORDER = {
    "positions": "t.date, t.document, t.item, t.kind, t.party",
    "facets": 't."table", t.facet, t.municipality, t.value',
}
"""How rows are put in order that have no place of their own; all others are in the order of their writing."""

_DOCUMENT_OF = {
    "proposal_people": "SELECT y.document FROM proposals y WHERE y.id = t.proposal",
    "statement_people": "SELECT s.document FROM statements s WHERE s.id = t.statement",
    "ballots": "SELECT v.document FROM votes v WHERE v.id = t.vote",
    "disqualifications": "SELECT i.document FROM items i WHERE i.id = t.item",
    "case_items": "SELECT i.document FROM items i WHERE i.id = t.item",
}
"""How a row without a document column leads to its document."""

_PARTY = {
    "proposals": "EXISTS (SELECT 1 FROM json_each(t.parties) WHERE value = :party)",
    "statements": "EXISTS (SELECT 1 FROM json_each(t.parties) WHERE value = :party)",
    "people": "EXISTS (SELECT 1 FROM json_each(t.parties) WHERE value = :party)",
    "parties": "t.code = :party",
}

_TYPES = {"INTEGER": "integer", "REAL": "number", "TEXT": "string"}


def open_database(path: Path) -> sqlite3.Connection:
    """A database of ours for reading. Raises ProtokollError with a sentence."""
    if not path.exists():
        raise ProtokollError(f"{path} does not exist. Make it with: protokoll build SOURCE --db {path}")
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise ProtokollError(f"{path} is not a database that protokoll wrote.")
    except sqlite3.DatabaseError as error:
        raise ProtokollError(f"{path} cannot be read as a database: {error}.") from error
    connection.row_factory = sqlite3.Row
    return connection


def tables(connection: sqlite3.Connection) -> list[str]:
    """Names of the tables and views that can be exported."""
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT GLOB '*_fts*' ORDER BY name"
    )
    return [row["name"] for row in found if row["name"] not in HIDDEN]


def select(connection: sqlite3.Connection, table: str, filters: Mapping[str, str]) -> tuple[list[str], Iterator[Any]]:
    """Columns and rows of a table or view, filtered by municipality, body, party, since, until.

    Raises ProtokollError for an unknown table, or a filter that means nothing there.
    """
    if table not in tables(connection):
        raise ProtokollError(f"There is no table {table}. There are: {', '.join(tables(connection))}.")
    columns = [row["name"] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    conditions = [_condition(table, columns, name) for name in filters]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    order = _ORDER.get(table, "t.rowid")
    return columns, iter(connection.execute(f'SELECT t.* FROM "{table}" t{where} ORDER BY {order}', dict(filters)))


def _condition(table: str, columns: list[str], name: str) -> str:
    if name == "party":
        if table in _PARTY:
            return _PARTY[table]
        if "party" in columns:
            return "t.party = :party"
        raise ProtokollError(f"{table} has no party to filter by.")
    column, sign = {"since": ("date", ">="), "until": ("date", "<=")}.get(name, (name, "="))
    if column in columns:
        return f"t.{column} {sign} :{name}"
    document = "t.document" if "document" in columns else f"({_DOCUMENT_OF[table]})" if table in _DOCUMENT_OF else None
    if document is None:
        raise ProtokollError(f"{table} cannot be filtered by {name}.")
    return f"{document} IN (SELECT d.id FROM documents d WHERE d.{column} {sign} :{name})"


def write(columns: list[str], rows: Iterator[Any], stream: IO[str], form: Format, spreadsheet: bool = False) -> int:
    """Write rows one by one, never all in memory; returns how many.

    ``spreadsheet`` puts an apostrophe before CSV cells that a spreadsheet would run as formulas; without it every
    value is exactly that of the database.
    """
    count = 0
    if form == "csv":
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([_harmless(value) for value in row] if spreadsheet else list(row))
            count += 1
        return count
    if form == "json":
        stream.write("[")
    for row in rows:
        if form == "json":
            stream.write(",\n " if count else "\n ")
        stream.write(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False))
        if form == "jsonl":
            stream.write("\n")
        count += 1
    if form == "json":
        stream.write("\n]\n" if count else "]\n")
    return count


def _harmless(value: Any) -> Any:
    """A cell that a spreadsheet will not run as a formula: text of a document may begin with ``=``."""
    if isinstance(value, str) and value[:1] in ("=", "+", "@", "\t", "\r"):
        return "'" + value
    return value


def write_package(connection: sqlite3.Connection, folder: Path, form: Format, spreadsheet: bool = False) -> list[str]:
    """Every table and view as a file, with a Frictionless ``datapackage.json``; returns the file names.

    ``spreadsheet`` as for `write`, and the files begin with a byte order mark.
    """
    folder.mkdir(parents=True, exist_ok=True)
    resources = []
    for table in tables(connection):
        columns, rows = select(connection, table, {})
        path = folder / f"{table}.{form}"
        with path.open("w", encoding="utf-8-sig" if spreadsheet else "utf-8", newline="") as stream:
            write(columns, rows, stream, form, spreadsheet)
        resources.append(_resource(connection, table, path.name, form))
    package = {
        "profile": "data-package",
        "name": "protokoll",
        "title": "Beslut och avvikande meningar ur kommunala protokoll",
        "resources": resources,
    }
    text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    (folder / "datapackage.json").write_text(text, encoding="utf-8")
    return [resource["path"] for resource in resources] + ["datapackage.json"]


def _resource(connection: sqlite3.Connection, table: str, path: str, form: Format) -> dict[str, Any]:
    info = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    keys = [row["name"] for row in sorted(info, key=lambda r: r["pk"]) if row["pk"]]
    schema: dict[str, Any] = {
        "fields": [{"name": row["name"], "type": _TYPES.get(row["type"], "any")} for row in info],
    }
    if keys:
        schema["primaryKey"] = keys
    references = [
        {
            "fields": [row["from"]],
            "reference": {"resource": row["table"], "fields": [row["to"]]},
        }
        for row in connection.execute(f'PRAGMA foreign_key_list("{table}")')
    ]
    if references:
        schema["foreignKeys"] = references
    resource = {"name": table, "path": path, "format": form, "encoding": "utf-8", "schema": schema}
    return {**resource, "profile": "tabular-data-resource"} if form == "csv" else resource
