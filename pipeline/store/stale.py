"""Stale: the municipalities whose documents changed since the tables that hold for the whole database were made.

A document without a municipality belongs to the place of no name.
"""

from __future__ import annotations

import sqlite3


def note(conn: sqlite3.Connection, document: str | None = None) -> None:
    """Note the place of a document that is there, or of every document: before it goes, and when it has come."""
    conn.execute(
        "INSERT OR IGNORE INTO stale SELECT coalesce(municipality, '') FROM documents WHERE id = :id OR :id IS NULL",
        {"id": document},
    )


def places(conn: sqlite3.Connection) -> set[str]:
    """The places noted."""
    return {place for (place,) in conn.execute("SELECT municipality FROM stale")}


def clear(conn: sqlite3.Connection) -> None:
    """All is made anew."""
    conn.execute("DELETE FROM stale")
