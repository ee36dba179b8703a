"""Changes: which documents were added, changed and removed, for those who follow the database."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from pipeline.site.rows import Row, path_of, select

PAGE = 200
MOST = 1000
KINDS = {"added": "Nytt", "changed": "Ändrat", "removed": "Borttaget"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a follower asks for: changes with ids above ``after``, or without it the newest; at most ``limit``."""

    after: int | None
    limit: int


def asked(after: str | None, limit: str | None) -> Asked:
    """``?efter=`` and ``?antal=`` as given; what is no number counts as not given."""
    return Asked(_number(after), min(max(_number(limit) or PAGE, 1), MOST))


def _number(value: str | None) -> int | None:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) <= 15 else None


def load_changes(conn: sqlite3.Connection, wanted: Asked) -> list[Row]:
    """Changes with what is known of their documents; after an id oldest first, else newest first.

    A removed document has only its id, the kind and the time: nothing else of it is kept.
    """
    where, order = ("c.id > :after", "c.id") if wanted.after is not None else ("1", "c.id DESC")
    rows = select(
        conn,
        f"""SELECT c.id, c.document, c.kind, c.hash, c.at, d.id AS there, d.title, d.file, d.municipality, d.body,
                   d.date, d.source_url
              FROM changes c LEFT JOIN documents d ON d.id = c.document AND c.kind <> 'removed'
             WHERE {where} ORDER BY {order} LIMIT :limit""",
        {"after": wanted.after, "limit": wanted.limit},
    )
    for row in rows:
        row["label"] = KINDS[row["kind"]]
        row["path"] = path_of("protokoll", row["document"]) if row.pop("there") else None
    return rows
