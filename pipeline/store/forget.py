"""Forget: a document out of the database for good, and every trace of it here."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import sqlite_utils

from pipeline.errors import ProtokollError
from pipeline.extract import cache
from pipeline.privacy import hide_name
from pipeline.site.facsimile import default_cache, drawn_of
from pipeline.store.aggregate import aggregate
from pipeline.store.lock import only_writer
from pipeline.store.purge import leave_plain, purge_index, purge_log
from pipeline.store.save import drop
from pipeline.store.schema import connect, writing

READERS_SECONDS = 20.0
"""How long programs that read the database are waited for; a page of the site takes one at most."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was removed: the document's id, its files as they were named, OCR readings and pictures of pages.

    ``read_still`` says that a program that reads for long keeps the rows in the file until it ends.
    """

    document: str
    files: tuple[str, ...]
    readings: int
    pictures: int
    read_still: bool


def forget(db_path: Path, what: str, at: str, pictures: Path | None = None) -> Forgotten:
    """Remove the document that ``what`` names: its id, its file below the source folder, or that file's bare name.

    Rows, search index, free pages of the database, OCR cache and pictures (in ``pictures``, by default where the site
    keeps them) hold nothing of it afterwards. Left are its id in ``forgotten``, so that it is not read in again, and
    the row in ``changes`` that says that it is gone. Raises ProtokollError where no one document is meant.
    """
    with only_writer(db_path, None), writing(db_path), closing(connect(db_path).conn) as connection:
        db = sqlite_utils.Database(connection)
        # What is deleted is overwritten with zeros, in the index too once it is merged.
        connection.execute("PRAGMA secure_delete = ON")
        document = _meant(connection, what)
        files = tuple(f for (f,) in connection.execute("SELECT file FROM files WHERE document = ?", (document,)))
        readings = _own_readings(connection, document)
        (sha256,) = connection.execute("SELECT sha256 FROM documents WHERE id = ?", (document,)).fetchone()
        with db.atomic():
            drop(db, document, at)
            connection.execute("UPDATE changes SET hash = NULL WHERE document = ?", (document,))
            connection.execute("INSERT OR REPLACE INTO forgotten VALUES (?, ?)", (document, at))
        aggregate(db)
        purge_index(connection)
        connection.execute(f"PRAGMA busy_timeout = {1000 * READERS_SECONDS:.0f}")
        emptied = purge_log(connection)
        leave_plain(connection)
    dropped = sum(cache.drop(name) for name in readings)
    drawn = drawn_of(sha256, pictures or default_cache())
    for picture in drawn:
        picture.unlink(missing_ok=True)
    return Forgotten(document, files, dropped, len(drawn), not emptied)


def remember_again(db_path: Path, document: str) -> bool:
    """Let a forgotten document be read in again by the next run; says whether it was forgotten."""
    with only_writer(db_path, None), writing(db_path), closing(connect(db_path).conn) as connection:
        return connection.execute("DELETE FROM forgotten WHERE document = ?", (document,)).rowcount > 0


def _meant(connection: sqlite3.Connection, what: str) -> str:
    if connection.execute("SELECT 1 FROM documents WHERE id = ?", (what,)).fetchone():
        return what
    name = hide_name(what)
    rows = connection.execute("SELECT file, document FROM files WHERE document IS NOT NULL").fetchall()
    found = {document for file, document in rows if file in (what, name)}
    found = found or {document for file, document in rows if file.rpartition("/")[2] in (what, name)}
    if not found:
        raise ProtokollError(f"There is no document {what}. Give its id (as in documents.id) or its file.")
    if len(found) > 1:
        raise ProtokollError(f"{what} may be {', '.join(sorted(found))}. Give the id of the one that is meant.")
    return str(found.pop())


def _own_readings(connection: sqlite3.Connection, document: str) -> list[str]:
    """Names in the OCR cache of pages that no other document has."""
    rows = connection.execute(
        """SELECT DISTINCT reading FROM pages WHERE document = :document AND reading IS NOT NULL
            AND reading NOT IN (SELECT reading FROM pages WHERE document != :document AND reading IS NOT NULL)""",
        {"document": document},
    )
    return [name for (name,) in rows]
