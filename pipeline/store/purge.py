"""Purge: what was deleted leaves the file of the database too."""

from __future__ import annotations

import sqlite3


def purge_index(connection: sqlite3.Connection) -> None:
    """Merge each search index into one part: until then it keeps the words of rows that were deleted."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'").fetchall()
    for (name,) in names:
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")


def purge(connection: sqlite3.Connection) -> None:
    """Write the file anew without what was deleted, in the search index, on free pages or in the write-ahead log."""
    purge_index(connection)
    connection.commit()
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
