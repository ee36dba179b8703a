"""What writing the database costs beside ``sqlite-utils insert`` of the same rows.

    python -m benchmarks writing

The rows are those of the documents with text of ``corpus/``, each document four times under other ids. Ours: a
transaction a document, keys, indexes, checks of foreign keys, Swedish search index, change feed. Theirs: what the
command does once a table, without its start: all rows of it, read as JSON lines, into a table without keys, indexes or
search. Processor time.
"""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path

import sqlite_utils

from benchmarks.figures import Figure
from benchmarks.whole import text_pdfs
from pipeline.kit import load_kit
from pipeline.minutes import Known, read_minutes
from pipeline.privacy import USUAL
from pipeline.store.changes import content_hash
from pipeline.store.rows import Rows, Source, document_rows
from pipeline.store.save import TABLES, save
from pipeline.store.schema import connect, prepare

COPIES = 4


def all_rows() -> list[Rows]:
    """The rows of every document, some times over."""
    kit = load_kit()
    found: list[Rows] = []
    for n, path in enumerate(text_pdfs()):
        minutes = read_minutes(path, kit, ocr="never")
        for i in range(COPIES):
            source = Source(f"{n}-{i}.pdf", f"{n * COPIES + i:016x}{'0' * 48}", "2026-01-01", Known(), USUAL)
            rows = document_rows(minutes, source)
            rows["documents"][0]["content_hash"] = content_hash(rows)
            found.append(rows)
    return found


def ours(rows: list[Rows], db_path: Path) -> float:
    db = sqlite_utils.Database(connect(db_path).conn)
    prepare(db, load_kit())
    begun = time.process_time()
    for document in rows:
        save(db, document, "/källa", "0 0 []")
    took = time.process_time() - begun
    db.conn.close()
    return took


def theirs(rows: list[Rows], folder: Path) -> float:
    db = sqlite_utils.Database(folder / "t.db")
    lines = {
        table: [json.dumps(row, ensure_ascii=False) for document in rows for row in document.get(table, [])]
        for table in TABLES
    }
    begun = time.process_time()
    for table, wanted in lines.items():
        if wanted:
            db.table(table).insert_all(map(json.loads, wanted))
    return time.process_time() - begun


def main() -> tuple[list[Figure], dict[str, float]]:
    """Measure; figures, and rows, bytes and milliseconds a document."""
    rows = all_rows()
    number = sum(len(document.get(table, [])) for document in rows for table in TABLES)
    pages = sum(len(document["pages"]) for document in rows)
    with tempfile.TemporaryDirectory() as name:
        mine, other = ours(rows, Path(name, "m.db")), theirs(rows, Path(name))
        size = Path(name, "m.db").stat().st_size
    figure = Figure(
        f"writing {number} rows with keys and search index, beside `sqlite-utils insert` of the bare rows",
        f"{mine / other:.2f} times ({number / mine:.0f} and {number / other:.0f} rows/s)",
    )
    return [figure], {"rows_a_page": number / pages, "db_bytes_a_page": size / pages, "ratio": mine / other}
