"""Changes: what was added, changed and removed, in order; what feeds and followers read."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import sqlite_utils

from pipeline.store.writer import Rows

Kind = Literal["added", "changed", "removed"]

_CIRCUMSTANCES = frozenset({"file", "processed_at", "pipeline_version", "content_hash"})
"""Columns of ``documents`` that may differ though the document says the same."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row of ``changes``: ``id`` grows with time; ``hash`` is None for what was removed."""

    id: int
    document: str
    hash: str | None
    kind: Kind
    at: str


def content_hash(rows: Rows) -> str:
    """The SHA-256 of everything a document's rows say, apart from where and when it was read."""
    said = dict(rows)
    said["pages"] = [{k: v for k, v in row.items() if k != "reading"} for row in rows.get("pages", [])]
    said["documents"] = [{k: v for k, v in row.items() if k not in _CIRCUMSTANCES} for row in rows["documents"]]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def note(db: sqlite_utils.Database, document: str, hash_: str | None, at: str) -> None:
    """Add a row where the document says something else than when it was last noted; without a hash it is gone."""
    last = db.conn.execute(
        "SELECT kind, hash FROM changes WHERE document = ? ORDER BY id DESC LIMIT 1", (document,)
    ).fetchone()
    there = last is not None and last[0] != "removed"
    if hash_ is None:
        kind = "removed" if there else None
    elif not there:
        kind = "added"
    else:
        kind = "changed" if last[1] != hash_ else None
    if kind:
        db.table("changes").insert({"document": document, "hash": hash_, "kind": kind, "at": at})


def since(connection: sqlite3.Connection, after: int = 0, limit: int = -1) -> Iterator[Change]:
    """Changes with an id above ``after``, oldest first; ``limit`` below 0 is none."""
    sql = "SELECT id, document, hash, kind, at FROM changes WHERE id > ? ORDER BY id LIMIT ?"
    for row in connection.execute(sql, (after, limit)):
        yield Change(*row)
