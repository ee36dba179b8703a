"""The main job: files and folders in, a database out; what has not changed is not read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import chain
from pathlib import Path

import sqlite_utils

from pipeline import __version__
from pipeline.corrections import Correction
from pipeline.discover import Found, below_unlisted, discover, folder_root
from pipeline.extract import OcrMode
from pipeline.kit import load_kit
from pipeline.limits import USUAL, Limits
from pipeline.manifest import unmatched
from pipeline.minutes import Known
from pipeline.privacy import USUAL as USUAL_PRIVACY
from pipeline.privacy import Privacy, hide_name
from pipeline.settle import How, Settling
from pipeline.store.aggregate import aggregate
from pipeline.store.lock import only_writer
from pipeline.store.purge import leave_plain, purge
from pipeline.store.save import remove
from pipeline.store.schema import check_place, connect, prepare, writing
from pipeline.summary import Progress, Summary
from pipeline.task import MOST_SCANS, cut, join, now, read_here, work
from pipeline.workers import read_parallel


def build(
    sources: Sequence[Path | str],
    db_path: Path,
    *,
    jobs: int = 0,
    scheduler: str | None = None,
    ocr: OcrMode = "auto",
    manifest: dict[str, Known] | None = None,
    limits: Limits = USUAL,
    privacy: Privacy = USUAL_PRIVACY,
    corrections: dict[str, tuple[Correction, ...]] | None = None,
    progress: Progress = lambda summary, file: None,
    waiting: Callable[[str], None] | None = None,
) -> Summary:
    """Read all sources into the database. Every document is written whole; Ctrl-C leaves the finished ones.

    A source is a file, a folder or a URL. ``jobs`` is the number of worker processes; with 0 files are read in this
    one, which no limit of time or memory holds. With a ``scheduler`` (an address, or ``local``) Dask has them read.
    Where another run writes to the database, ``waiting`` is told and we wait; without it that is an error.
    Raises RefusedDatabase for a database that is not ours, UnwritableDatabase for one that cannot be written,
    BusyDatabase for one that another run is writing, LostCluster where the scheduler or its workers are gone.
    """
    kit = load_kit()
    summary = Summary()
    check_place(db_path)
    with only_writer(db_path, waiting), writing(db_path), closing(connect(db_path).conn) as connection:
        db = sqlite_utils.Database(connection)
        prepare(db, kit)
        kept_before = _with_numbers(connection)
        run = db.table("runs").insert({"started": now(), "pipeline_version": __version__}).last_rowid or 0
        try:
            files = list(discover(sources))
            summary.total = len(files)
            summary.unmatched = unmatched(manifest or {}, [found.file for found in files])
            if not privacy.keep_numbers:
                files = [replace(found, file=hide_name(found.file), given=found.file) for found in files]
            progress(summary, "")
            how = How(ocr, limits, privacy, manifest or {}, corrections or {})
            _read_all(Settling(db, files, how, summary, progress), jobs, scheduler)
            _remove_missing(db, files, sources, summary)  # last: a file that was only renamed is not read again
        except KeyboardInterrupt:
            summary.interrupted = True
        _conclude(db, run, summary, _with_numbers(connection) < kept_before)
    return summary


def _with_numbers(connection: sqlite3.Connection) -> int:
    """Documents in which identity numbers are left."""
    (count,) = connection.execute("SELECT count(*) FROM documents WHERE identity_numbers != 'masked'").fetchone()
    return int(count)


def _read_all(settling: Settling, jobs: int, scheduler: str | None) -> None:
    limits = settling.how.limits
    if scheduler:
        from pipeline.cluster import Parts, read_cluster

        rounds = ((replace(task, most_scans=MOST_SCANS) for task in tasks) for tasks in settling.rounds())
        read_cluster(rounds, scheduler, jobs or 1, work(limits), Parts(cut, join), settling.finish)
    elif jobs:
        read_parallel(settling.rounds(), jobs, work(limits), settling.finish)
    else:
        for task in chain.from_iterable(settling.rounds()):
            settling.finish(read_here(task))


def _conclude(db: sqlite_utils.Database, run: int, summary: Summary, covered: bool) -> None:
    """Make the tables that hold for all documents, and note what the run did."""
    aggregate(db)
    counts = {
        "files_seen": summary.seen,
        "files_new": summary.new,
        "files_skipped": summary.skipped,
        "files_failed": len(summary.failures),
        "pages": summary.pages,
        "pages_ocr": summary.pages_ocr,
    }
    db.table("runs").update(run, {"finished": now(), **counts})
    if covered:  # numbers that were left before are not to be found in the file either
        purge(db.conn)
    db.conn.execute("PRAGMA optimize")
    leave_plain(db.conn)


def _remove_missing(
    db: sqlite_utils.Database, files: list[Found], sources: Sequence[Path | str], summary: Summary
) -> None:
    present = {(found.root, found.file) for found in files}
    for root in filter(None, map(folder_root, sources)):
        for (file,) in db.conn.execute("SELECT file FROM files WHERE root = ?", (root,)).fetchall():
            if (root, file) not in present and not below_unlisted(file, files, root):
                summary.removed += remove(db, root, file, now())
