"""The main job: files and folders in, a database out; what has not changed is not read again."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import sqlite_utils

from pipeline import __version__
from pipeline.corrections import Correction, digest
from pipeline.discover import Found, below_unlisted, discover, legible, why_not
from pipeline.errors import UnreadableFile
from pipeline.extract import OcrMode
from pipeline.kit import load_kit
from pipeline.limits import USUAL, Limits
from pipeline.manifest import known_of, unmatched
from pipeline.minutes import Known
from pipeline.privacy import USUAL as USUAL_PRIVACY
from pipeline.privacy import Privacy, hide, hide_name
from pipeline.store.aggregate import aggregate
from pipeline.store.lock import only_writer
from pipeline.store.save import fail, has_document, remember, remove, save
from pipeline.store.schema import check_place, connect, prepare, writing
from pipeline.task import Read, Task, dead, now, read_file, read_here, time_for
from pipeline.workers import read_parallel


@dataclass(slots=True)
class Summary:
    """What a run did. ``pages_ocr`` counts pages read by OCR."""

    seen: int = 0
    new: int = 0
    skipped: int = 0
    removed: int = 0
    forgotten: int = 0
    """Files of documents that were taken out with ``protokoll forget``."""
    failures: list[tuple[str, str]] = field(default_factory=list)
    pages: int = 0
    pages_ocr: int = 0
    interrupted: bool = False
    total: int = 0
    unmatched: list[str] = field(default_factory=list)
    """Rows of the manifest that no file belongs to."""

    @property
    def done(self) -> int:
        """Files settled so far, of ``total``."""
        return self.new + self.skipped + self.forgotten + len(self.failures)


Progress = Callable[[Summary, str], None]
"""Called with the summary so far and the file's name after each file; first, without a name, when all are counted."""


def build(
    sources: Sequence[Path],
    db_path: Path,
    *,
    jobs: int = 0,
    ocr: OcrMode = "auto",
    manifest: dict[str, Known] | None = None,
    limits: Limits = USUAL,
    privacy: Privacy = USUAL_PRIVACY,
    corrections: dict[str, tuple[Correction, ...]] | None = None,
    progress: Progress = lambda summary, file: None,
    waiting: Callable[[str], None] | None = None,
) -> Summary:
    """Read all sources into the database. Every document is written whole; Ctrl-C leaves the finished ones.

    ``jobs`` is the number of worker processes; with 0 files are read in this one, which no limit of time or memory
    holds. Where another run writes to the database, ``waiting`` is told and we wait; without it that is an error.
    Raises RefusedDatabase for a database that is not ours, UnwritableDatabase for one that cannot be written,
    BusyDatabase for one that another run is writing.
    """
    kit = load_kit()
    summary = Summary()
    check_place(db_path)
    with only_writer(db_path, waiting), writing(db_path), closing(connect(db_path).conn) as connection:
        db = sqlite_utils.Database(connection)
        prepare(db, kit)
        run = db.table("runs").insert({"started": now(), "pipeline_version": __version__}).last_rowid or 0
        try:
            files = list(discover(sources))
            summary.total = len(files)
            summary.unmatched = unmatched(manifest or {}, [found.file for found in files])
            if not privacy.keep_numbers:
                files = [replace(found, file=hide_name(found.file), given=found.file) for found in files]
            progress(summary, "")
            _read_all(db, files, jobs, ocr, manifest or {}, limits, privacy, corrections or {}, summary, progress)
            _remove_missing(db, files, sources, summary)  # last: a file that was only renamed is not read again
        except KeyboardInterrupt:
            summary.interrupted = True
        _conclude(db, run, summary)
    return summary


def _conclude(db: sqlite_utils.Database, run: int, summary: Summary) -> None:
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
    db.conn.execute("PRAGMA optimize")
    # One plain file at the end, which can be served from a place where nothing may be written. Left as it is while
    # another program has it open.
    db.conn.execute("PRAGMA busy_timeout = 0")
    with suppress(sqlite3.OperationalError):
        db.conn.execute("PRAGMA journal_mode = DELETE")


def _remove_missing(db: sqlite_utils.Database, files: list[Found], sources: Sequence[Path], summary: Summary) -> None:
    present = {(found.root, found.file) for found in files}
    for root in [legible(str(source.resolve())) for source in sources if source.is_dir()]:
        for (file,) in db.conn.execute("SELECT file FROM files WHERE root = ?", (root,)).fetchall():
            if (root, file) not in present and not below_unlisted(file, files, root):
                summary.removed += remove(db, root, file, now())


def _read_all(
    db: sqlite_utils.Database,
    files: list[Found],
    jobs: int,
    ocr: OcrMode,
    manifest: dict[str, Known],
    limits: Limits,
    privacy: Privacy,
    corrections: dict[str, tuple[Correction, ...]],
    summary: Summary,
    progress: Progress,
) -> None:
    seen = "SELECT root, file, stamp, sha256 FROM files WHERE document IS NOT NULL"
    held = {(root, file): (stamp, sha256) for root, file, stamp, sha256 in db.conn.execute(seen)}
    forgotten = {row[0] for row in db.conn.execute("SELECT document FROM forgotten")}
    reading: set[str] = set()
    twins: list[Task] = []

    def stamp_of(found: Found, known: Known, sha256: str) -> str:
        return _stamp(found.path, known, ocr, privacy, digest(corrections.get(sha256[:16], ())))

    def pending() -> Iterator[Task]:
        """Files that must be read; the others are settled here."""
        for found in files:
            summary.seen += 1
            known = known_of(found.given or found.file, manifest)
            if known.source_url and not privacy.keep_numbers:
                known = replace(known, source_url=hide(known.source_url))
            try:
                if found.error:
                    raise UnreadableFile(found.error)
                before = held.get((found.root, found.file))
                stamp = stamp_of(found, known, before[1] if before else "")
                if before and before[0] == stamp:
                    summary.skipped += 1
                    progress(summary, found.file)
                    continue
                sha256 = _hash(found.path)
                stamp = stamp_of(found, known, sha256)
            except (OSError, UnreadableFile) as error:
                sentence = str(error) if isinstance(error, UnreadableFile) else why_not(error)
                _note_failure(db, found, None, UnreadableFile(sentence), summary)
                progress(summary, found.file)
                continue
            if sha256[:16] in forgotten:
                summary.forgotten += 1
                progress(summary, found.file)
                continue
            if sha256 in reading:  # the same content under another name: it may yet turn out to be unreadable
                twins.append(Task(found, known, stamp, sha256, ocr, limits, privacy, corrections.get(sha256[:16], ())))
                continue
            same_reading = before and before[1] == sha256 and _reading(before[0]) == _reading(stamp)
            if same_reading or (has_document(db, sha256[:16]) and not _changed(held, sha256, stamp)):
                remember(db, found.root, found.file, stamp, sha256, sha256[:16], now())
                summary.skipped += 1
                progress(summary, found.file)
                continue
            reading.add(sha256)
            yield Task(found, known, stamp, sha256, ocr, limits, privacy, corrections.get(sha256[:16], ()))

    def finish(result: Read) -> None:
        found, rows = result.task.found, result.rows
        if rows is None:
            assert result.failure is not None
            _note_failure(db, found, result.task.sha256, result.failure, summary)
        else:
            save(db, rows, found.root, result.task.stamp)
            summary.new += 1
            summary.pages += len(rows["pages"])
            summary.pages_ocr += sum("ocr" in page["text_source"] for page in rows["pages"])
        progress(summary, found.file)

    def unread_twins() -> Iterator[Task]:
        """Twins of files that failed; under a name of its own (.html, not .pdf) the same content may be readable."""
        for task in twins:
            id_ = task.sha256[:16]
            if has_document(db, id_):
                remember(db, task.found.root, task.found.file, task.stamp, task.sha256, id_, now())
                summary.skipped += 1
                progress(summary, task.found.file)
            else:
                yield task

    for tasks in (pending(), unread_twins()):
        if jobs:
            read_parallel(tasks, jobs, read_file, dead, finish, limits=limits, time_for=time_for, warm=load_kit)
        else:
            for task in tasks:
                finish(read_here(task))


def _stamp(path: Path, known: Known, ocr: OcrMode, privacy: Privacy, corrected: str) -> str:
    stat = path.stat()
    reading = json.dumps([__version__, ocr, asdict(known), asdict(privacy), corrected], ensure_ascii=False)
    return f"{stat.st_size} {stat.st_mtime_ns} {reading}"


def _reading(stamp: str) -> str:
    """The part of a stamp that says how a file was read: version, OCR mode, what was known."""
    return stamp.split(" ", 2)[2]


def _changed(held: dict[tuple[str, str], tuple[str, str]], sha256: str, stamp: str) -> bool:
    """Whether the same content, held under another name, was read in another way than this stamp asks for."""
    return any(h == sha256 and _reading(s) != _reading(stamp) for s, h in held.values())


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _note_failure(
    db: sqlite_utils.Database, found: Found, sha256: str | None, failure: UnreadableFile, summary: Summary
) -> None:
    sentence = hide(legible(str(failure)))
    row = {"file": found.file, "sha256": sha256, "stage": failure.stage, "error": sentence, "at": now()}
    fail(db, found.root, row)
    summary.failures.append((found.file, sentence))
