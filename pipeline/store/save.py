"""Writing and removing one document: whole in one transaction, or not at all."""

from __future__ import annotations

import json
from typing import Any

import sqlite_utils

from pipeline.store import changes, marks, stale
from pipeline.store.search import index_terms
from pipeline.store.summarise import record
from pipeline.store.writer import Row, Rows

TABLES = (
    "documents",
    "pages",
    "repairs",
    "attendance",
    "presence",
    "items",
    "sections",
    "decisions",
    "proposals",
    "proposal_people",
    "propositions",
    "statements",
    "statement_people",
    "votes",
    "ballots",
    "disqualifications",
    "regions",
    "problems",
    "masks",
    "corrections",
)
"""Tables that hold rows of documents, owners before what they own."""

SEARCHED: dict[str, tuple[str, ...]] = {"items": ("title", "text"), "decisions": ("text",), "statements": ("text",)}
"""Tables with a full-text index, and their indexed columns between ``marks`` and ``stems``."""


def save(db: sqlite_utils.Database, rows: Rows, root: str, stamp: str) -> None:
    """Write a document's rows, replacing what the same file held before, and remember the file."""
    document = rows["documents"][0]
    with db.atomic():
        _delete(db, document["id"])
        _add_people(db, rows)
        for table in TABLES:
            _insert(db, table, rows.get(table, []))
        record(db.conn, document["id"])
        stale.note(db.conn, document["id"])
        index(db, document["id"], rows)
        changes.note(db, document["id"], document["content_hash"], document["processed_at"])
        remember(db, root, document["file"], stamp, document["sha256"], document["id"], document["processed_at"])


def remember(db: sqlite_utils.Database, root: str, file: str, stamp: str, sha256: str, document: str, at: str) -> None:
    """Note that a file has been read in this state, so that the next run can skip it; what it held before goes."""
    with db.atomic():
        before = _document_of(db, root, file)
        _forget(db, root, file, before if before != document else None, at)
        row = {"root": root, "file": file, "stamp": stamp, "sha256": sha256, "document": document}
        db.table("files").insert(row)


def has_document(db: sqlite_utils.Database, document: str) -> bool:
    """Whether a document of this id has been read."""
    return db.conn.execute("SELECT 1 FROM documents WHERE id = ?", (document,)).fetchone() is not None


def fail(db: sqlite_utils.Database, root: str, row: Row) -> None:
    """One row in ``failures``; what the file gave before is removed, unless it came from these very bytes.

    Bytes that were read before can be read: this time the machine failed, not the file, and the rows stay. So does
    the stamp, by which the next run sees that they were read in another way than is asked for.
    """
    with db.atomic():
        before, stamp, place = db.conn.execute(
            "SELECT document, stamp, failure FROM files WHERE root = ? AND file = ?", (root, row["file"])
        ).fetchone() or (None, "", None)
        kept = before if before and row["sha256"] and before == row["sha256"][:16] else None
        _forget(db, root, row["file"], before if before != kept else None, row["at"])
        # Tried again, a failure keeps its place: a run that was broken off gives the same rows as one that was not.
        failure = db.table("failures").insert({"rowid": place, **row}).last_rowid
        seen = {"root": root, "file": row["file"], "sha256": row["sha256"] or "", "document": kept, "failure": failure}
        db.table("files").insert({**seen, "stamp": stamp if kept else ""})


def remove(db: sqlite_utils.Database, root: str, file: str, at: str) -> bool:
    """Remove a file that is no longer there; says whether its document went too, which another file may share."""
    with db.atomic():
        document = _document_of(db, root, file)
        _forget(db, root, file, document, at)
        return document is not None and not has_document(db, document)


def drop(db: sqlite_utils.Database, document: str, at: str) -> None:
    """Remove a document and every file that it was read from."""
    with db.atomic():
        for root, file in db.conn.execute("SELECT root, file FROM files WHERE document = ?", (document,)).fetchall():
            _forget(db, root, file, None, at)
        _delete(db, document)
        changes.note(db, document, None, at)


def _document_of(db: sqlite_utils.Database, root: str, file: str) -> str | None:
    row = db.conn.execute("SELECT document FROM files WHERE root = ? AND file = ?", (root, file)).fetchone()
    return row[0] if row else None


def _forget(db: sqlite_utils.Database, root: str, file: str, document: str | None, at: str) -> None:
    db.conn.execute(
        "DELETE FROM failures WHERE rowid = (SELECT failure FROM files WHERE root = ? AND file = ?)", (root, file)
    )
    db.conn.execute("DELETE FROM files WHERE root = ? AND file = ?", (root, file))
    if document is None:
        return
    twin = db.conn.execute("SELECT file FROM files WHERE document = ? ORDER BY file LIMIT 1", (document,)).fetchone()
    if twin:
        db.conn.execute("UPDATE documents SET file = ? WHERE id = ?", (twin[0], document))
    else:
        _delete(db, document)
        changes.note(db, document, None, at)


def _delete(db: sqlite_utils.Database, document: str) -> None:
    for table in SEARCHED:
        db.conn.execute(
            f"DELETE FROM {table}_fts WHERE rowid IN (SELECT rowid FROM {table} WHERE document = ?)", (document,)
        )
    stale.note(db.conn, document)
    db.conn.execute("DELETE FROM documents WHERE id = ?", (document,))  # the rest goes by ON DELETE CASCADE


def _insert(db: sqlite_utils.Database, table: str, rows: list[Row]) -> None:
    if rows:
        db.table(table).insert_all(rows, batch_size=1000)


def _add_people(db: sqlite_utils.Database, rows: Rows) -> None:
    """Persons of this document who are not there yet; `aggregate.people` fills in parties and dates."""
    municipality = rows["documents"][0]["municipality"]
    found: dict[str, str] = {}
    for table in ("attendance", "presence", "proposal_people", "statement_people", "ballots", "disqualifications"):
        for row in rows.get(table, []):
            if row["person"]:
                found.setdefault(row["person"], row["name"])
    db.table("people").insert_all(
        ({"id": key, "name": name, "municipality": municipality} for key, name in found.items()), ignore=True
    )


def index(db: sqlite_utils.Database, document: str, rows: Rows) -> None:
    """Write the entries of a document, whose rows are written, in the search indexes."""
    doubts = [
        (row["start"], row["end"], json.loads(row["alternatives"]))
        for row in rows.get("repairs", [])
        if row["method"] == "doubt"
    ]
    marked = marks.Marks(rows)
    marks.keep(db, marked.all())
    for table, columns in SEARCHED.items():
        names = ", ".join(columns)
        found = db.conn.execute(
            f'SELECT rowid, id, start, "end", {names} FROM {table} WHERE document = ?', (document,)
        ).fetchall()
        db.conn.executemany(
            f"INSERT INTO {table}_fts (rowid, marks, {names}, stems) VALUES (?, ?{', ?' * len(columns)}, ?)",
            [_entry(row, marked.words(table, row[1]), doubts) for row in found],
        )


def _entry(row: tuple[Any, ...], belongs: str, doubts: list[tuple[int, int, list[str]]]) -> tuple[Any, ...]:
    rowid, _, start, end, *texts = row
    extra = [word for at, stop, words in doubts if start <= at and stop <= end for word in words]
    return (rowid, belongs, *texts, index_terms(" ".join(text or "" for text in texts), extra))
