"""State: a few facts that the database remembers about itself between runs, in the table ``state``."""

from __future__ import annotations

import sqlite_utils

DERIVED = "derived"
"""Whether people, bodies and cases fit the documents: ``stale`` from the first change until they are made anew."""
STALE, FRESH = "stale", "fresh"


def get(db: sqlite_utils.Database, name: str) -> str | None:
    """The value kept under a name; None where there is none."""
    row = db.conn.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else None


def put(db: sqlite_utils.Database, name: str, value: str) -> None:
    """Keep a value, in the transaction that is open, if one is."""
    db.conn.execute(
        "INSERT INTO state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )
