"""Opening a database: db/*.sql run, lookup tables filled, foreign or newer files refused."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import sqlite_utils

from pipeline.errors import RefusedDatabase
from pipeline.kit import Kit
from pipeline.resources import db_dir

APPLICATION_ID = 0x50524F54
"""'PROT', in the SQLite header: tells our databases from others."""

SCHEMA_VERSION = 1
"""Raised when an older program could no longer write the database rightly."""


def connect(path: Path) -> sqlite_utils.Database:
    """Open or create a database for writing. Raises RefusedDatabase for one that is not ours or is newer."""
    try:
        connection = sqlite3.connect(path, timeout=60, isolation_level=None)
        application, version = _identity(connection)
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except sqlite3.Error as error:
        raise RefusedDatabase(f"{path} cannot be opened as a database: {error}.") from error
    if tables and application != APPLICATION_ID:
        connection.close()
        raise RefusedDatabase(f"{path} is a database of something else. Give another name with --db.")
    if version > SCHEMA_VERSION:
        connection.close()
        raise RefusedDatabase(
            f"{path} was written by a newer version of protokoll. Update the program, or use another --db."
        )
    if tables and version < SCHEMA_VERSION:
        connection.close()
        raise RefusedDatabase(f"{path} was written by an older version. Delete it and build again: it is derived data.")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    return sqlite_utils.Database(connection)


def _identity(connection: sqlite3.Connection) -> tuple[int, int]:
    return (
        connection.execute("PRAGMA application_id").fetchone()[0],
        connection.execute("PRAGMA user_version").fetchone()[0],
    )


def prepare(db: sqlite_utils.Database, kit: Kit) -> None:
    """Create what is missing and fill the table of parties from models/."""
    for name in ("schema.sql", "views.sql"):
        db.conn.executescript((db_dir() / name).read_text(encoding="utf-8"))
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    with db.atomic():
        db.table("parties").delete_where()
        db.table("parties").insert_all(
            (
                {
                    "code": p.code,
                    "name": p.name,
                    "colour": p.colour,
                    "scope": p.scope,
                    "municipality": p.municipality or "",
                }
                for p in kit.parties
            ),
            ignore=True,  # two local parties of one place with the same code: the first row stands
        )
