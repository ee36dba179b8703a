"""Purge: what was deleted leaves the file of the database too."""

from __future__ import annotations

import sqlite3
from contextlib import suppress


def purge_index(connection: sqlite3.Connection) -> None:
    """Merge each search index into one part: until then it keeps the words of rows that were deleted.

    The rows that SQLite may have noted as samples of other indexes go too.
    """
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat4'").fetchone():
        connection.execute("DELETE FROM sqlite_stat4")
    names = connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'").fetchall()
    for (name,) in names:
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")


def purge(connection: sqlite3.Connection) -> None:
    """Write the file anew without what was deleted, in the search index, on free pages or in the write-ahead log."""
    purge_index(connection)
    connection.commit()
    connection.execute("VACUUM")
    purge_log(connection)


def purge_log(connection: sqlite3.Connection) -> bool:
    """Empty the write-ahead log into the database; False where another program still reads what was there before."""
    (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def leave_plain(connection: sqlite3.Connection) -> None:
    """One plain file at the end, which can be served from a place where nothing may be written.

    Left as it is, with its log beside it, while another program has it open.
    """
    connection.execute("PRAGMA busy_timeout = 0")
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = DELETE")
