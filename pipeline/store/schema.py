"""Opening a database: db/*.sql run, lookup tables filled, foreign or newer files refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlite_utils

from pipeline.errors import RefusedDatabase, UnwritableDatabase
from pipeline.kit import Kit
from pipeline.resources import db_dir

APPLICATION_ID = 0x50524F54
"""'PROT', in the SQLite header: tells our databases from others."""

SCHEMA_VERSION = 12
"""Raised when an older program could no longer write the database rightly."""


def check_place(path: Path) -> None:
    """Raise UnwritableDatabase where there can be no file of this name."""
    if path.is_dir():
        raise UnwritableDatabase(f"{path} is a folder. Give --db the name of a file, as {path / 'minutes.db'}.")
    if not path.parent.is_dir():
        raise UnwritableDatabase(f"The folder {path.parent} does not exist. Make it, or give --db another name.")


def connect(path: Path) -> sqlite_utils.Database:
    """Open or create a database for writing. Raises RefusedDatabase for one that is not ours or is newer."""
    check_place(path)
    connection = sqlite3.connect(path, timeout=60, isolation_level=None)
    application, version = identity(connection)
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
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


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what SQLite says while ``path`` is written into a sentence on what to do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        text = str(error)
        if "full" in text:
            advice = "Every finished document is in it. Free some space and run again."
        elif "locked" in text:
            advice = "Another program is writing to it. Wait for that to end and run again."
        else:
            advice = "Check that you may write to the file and its folder, or give --db another name."
        raise UnwritableDatabase(f"{path} cannot be written: {text}. {advice}") from error
    except sqlite3.DatabaseError as error:
        raise RefusedDatabase(
            f"{path} cannot be used as a database: {error}. Give --db another name, or delete the file and build again."
        ) from error


def identity(connection: sqlite3.Connection) -> tuple[int, int]:
    """The application id and the schema version in the header of a database."""
    return (
        connection.execute("PRAGMA application_id").fetchone()[0],
        connection.execute("PRAGMA user_version").fetchone()[0],
    )


def prepare(db: sqlite_utils.Database, kit: Kit) -> None:
    """Create what is missing and fill the table of parties from models/."""
    scripts = "".join((db_dir() / name).read_text(encoding="utf-8") for name in ("schema.sql", "views.sql"))
    marks = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};"
    # One transaction: a run that is killed here leaves an empty file, not tables that nobody would know for ours.
    try:
        db.conn.executescript(f"BEGIN IMMEDIATE; {scripts} {marks} COMMIT;")
    except sqlite3.Error:
        if db.conn.in_transaction:
            db.conn.rollback()
        raise
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
