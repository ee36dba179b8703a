"""The main job: files and folders in, a database out; what has not changed is not read again."""

from __future__ import annotations

import hashlib
import json
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from fnmatch import fnmatch
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import sqlite_utils

from pipeline import __version__
from pipeline.errors import MissingPart, UnreadableFile
from pipeline.extract import OcrMode
from pipeline.kit import load_kit
from pipeline.manifest import known_of
from pipeline.minutes import Known, read_minutes
from pipeline.store.aggregate import aggregate
from pipeline.store.rows import Rows, Source, document_rows
from pipeline.store.save import fail, remember, remove, save
from pipeline.store.schema import connect, prepare

IGNORE_FILE = ".protokollignore"
"""In a source folder: names or paths below it to leave out, a shell pattern a line, # for remarks."""

IGNORED_SUFFIXES = frozenset({".db", ".db-wal", ".db-shm", ".sqlite", ".json", ".yaml", ".yml", ".csv", ".py", ".ini"})
"""Data and settings that lie beside minutes and are none; everything else is tried, and fails with a sentence."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: where it is, the source folder it was found in, its path below that folder."""

    path: Path
    root: str
    file: str
    error: str | None = None


@dataclass(slots=True)
class Summary:
    """What a run did. ``pages_ocr`` counts pages read by OCR."""

    seen: int = 0
    new: int = 0
    skipped: int = 0
    removed: int = 0
    failures: list[tuple[str, str]] = field(default_factory=list)
    pages: int = 0
    pages_ocr: int = 0
    interrupted: bool = False


Progress = Callable[[Summary, str], None]
"""Called after each file with the summary so far and the file's name."""


def discover(sources: Sequence[Path]) -> Iterator[Found]:
    """Every file under the sources, in a fixed order; folders that cannot be listed come with an error."""
    for source in sources:
        if source.is_file() or not source.is_dir():
            yield Found(source, str(source.resolve().parent), source.name)
            continue
        root = str(source.resolve())
        ignored = _ignored(source)
        errors: list[OSError] = []
        for folder, subfolders, names in os.walk(source, onerror=errors.append):
            subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
            for name in sorted(names):
                path = Path(folder) / name
                file = path.relative_to(source).as_posix()
                if name.startswith((".", "~$")) or path.suffix.lower() in IGNORED_SUFFIXES:
                    continue
                if not any(fnmatch(name, pattern) or fnmatch(file, pattern) for pattern in ignored):
                    yield Found(path, root, file)
            yield from _unlistable(errors, source, root)
        yield from _unlistable(errors, source, root)


def _ignored(source: Path) -> tuple[str, ...]:
    try:
        lines = (source / IGNORE_FILE).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _unlistable(errors: list[OSError], source: Path, root: str) -> Iterator[Found]:
    while errors:
        error = errors.pop(0)
        path = Path(error.filename)
        name = path.relative_to(source).as_posix() if path != source else "."
        yield Found(path, root, f"{name}/", f"The folder cannot be listed: {error.strerror}. Check its permissions.")


@dataclass(frozen=True, slots=True)
class Read:
    """What a worker gives back for one file: rows, or the failure."""

    found: Found
    sha256: str | None
    rows: Rows | None
    failure: UnreadableFile | None


def read_file(found: Found, known: Known, ocr: OcrMode, sha256: str, at: str) -> Read:
    """Read one file whole in a worker process. Never raises for what a file holds."""
    try:
        minutes = read_minutes(found.path, load_kit(), known, ocr)
        source = Source(file=found.file, sha256=sha256, processed_at=at, known=known)
        return Read(found, sha256, document_rows(minutes, source), None)
    except UnreadableFile as failure:
        return Read(found, sha256, None, failure)
    except MissingPart as missing:  # another file may do without it
        return Read(found, sha256, None, UnreadableFile(str(missing)))
    except MemoryError:
        return Read(found, sha256, None, UnreadableFile("The file needs more memory than there is.", "extract"))
    except Exception as error:  # a fault of ours must cost one file, not the run
        where = error.__traceback__
        while where and where.tb_next:
            where = where.tb_next
        place = f"{Path(where.tb_frame.f_code.co_filename).name}:{where.tb_lineno}" if where else "?"
        message = f"The program failed on this file ({type(error).__name__}: {error}, {place}). Please report it."
        return Read(found, sha256, None, UnreadableFile(message, "pipeline"))


def build(
    sources: Sequence[Path],
    db_path: Path,
    *,
    jobs: int = 1,
    ocr: OcrMode = "auto",
    manifest: dict[str, Known] | None = None,
    progress: Progress = lambda summary, file: None,
) -> Summary:
    """Read all sources into the database. Every document is written whole; Ctrl-C leaves the finished ones.

    Raises RefusedDatabase for a database that is not ours.
    """
    kit = load_kit()
    db = connect(db_path)
    prepare(db, kit)
    started = _now()
    summary = Summary()
    run: int = db.table("runs").insert({"started": started, "pipeline_version": __version__}).last_rowid or 0
    try:
        files = list(discover(sources))
        _remove_missing(db, files, sources, summary)
        _read_all(db, files, jobs, ocr, manifest or {}, summary, progress)
    except KeyboardInterrupt:
        summary.interrupted = True
    finally:
        aggregate(db)
        db.table("runs").update(
            run,
            {
                "finished": _now(),
                "files_seen": summary.seen,
                "files_new": summary.new,
                "files_skipped": summary.skipped,
                "files_failed": len(summary.failures),
                "pages": summary.pages,
                "pages_ocr": summary.pages_ocr,
            },
        )
        db.conn.execute("PRAGMA optimize")
        db.conn.close()
    return summary


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _remove_missing(db: sqlite_utils.Database, files: list[Found], sources: Sequence[Path], summary: Summary) -> None:
    present = {(found.root, found.file) for found in files}
    for source in sources:
        if source.is_dir():
            root = str(source.resolve())
            held = [row[0] for row in db.conn.execute("SELECT file FROM files WHERE root = ?", (root,)).fetchall()]
            for file in held:
                if (root, file) not in present:
                    remove(db, root, file)
                    summary.removed += 1


def _read_all(
    db: sqlite_utils.Database,
    files: list[Found],
    jobs: int,
    ocr: OcrMode,
    manifest: dict[str, Known],
    summary: Summary,
    progress: Progress,
) -> None:
    held = {
        (r, f): (s, h, d) for r, f, s, h, d in db.conn.execute("SELECT root, file, stamp, sha256, document FROM files")
    }
    documents = {document for _, _, document in held.values()}

    def pending() -> Iterator[tuple[Found, Known, str, str]]:
        """Files that must be read, with what is known of them, stamp and hash; the others are settled here."""
        for found in files:
            summary.seen += 1
            known = known_of(found.file, manifest)
            try:
                if found.error:
                    raise UnreadableFile(found.error)
                stamp = _stamp(found.path, known, ocr)
                before = held.get((found.root, found.file))
                if before and before[0] == stamp:
                    summary.skipped += 1
                    progress(summary, found.file)
                    continue
                sha256 = _hash(found.path)
            except (OSError, UnreadableFile) as error:
                sentence = str(error) if isinstance(error, UnreadableFile) else _why(error)
                _note_failure(db, found, None, UnreadableFile(sentence), summary)
                progress(summary, found.file)
                continue
            same_reading = before and before[1] == sha256 and _reading(before[0]) == _reading(stamp)
            if same_reading or (sha256[:16] in documents and not _changed(held, sha256, stamp)):
                remember(db, found.root, found.file, stamp, sha256, sha256[:16])
                summary.skipped += 1
                progress(summary, found.file)
                continue
            documents.add(sha256[:16])
            yield found, known, stamp, sha256

    def finish(result: Read, stamp: str) -> None:
        if result.rows is None:
            assert result.failure is not None
            _note_failure(db, result.found, result.sha256, result.failure, summary)
        else:
            save(db, result.rows, result.found.root, stamp)
            summary.new += 1
            pages = result.rows["pages"]
            summary.pages += len(pages)
            summary.pages_ocr += sum("ocr" in page["text_source"] for page in pages)
        progress(summary, result.found.file)

    if jobs == 1:
        for found, known, stamp, sha256 in pending():
            finish(read_file(found, known, ocr, sha256, _now()), stamp)
    else:
        _read_parallel(pending(), finish, jobs, ocr)


def _read_parallel(
    pending: Iterator[tuple[Found, Known, str, str]], finish: Callable[[Read, str], None], jobs: int, ocr: OcrMode
) -> None:
    """Read in worker processes, write in the order of the files: results are the same for any number of jobs."""
    queue: deque[tuple[Found, Known, str, str, Future[Read]]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            for found, known, stamp, sha256 in islice(pending, 3 * jobs - len(queue)):
                future = pool.submit(read_file, found, known, ocr, sha256, _now())
                queue.append((found, known, stamp, sha256, future))
            if not queue:
                return
            found, known, stamp, sha256, future = queue[0]
            try:
                finish(future.result(), stamp)
                queue.popleft()
            except BrokenProcessPool:
                # A worker died (out of memory, a crash in a library). Which file it held is not known, so those
                # in line are read one at a time, each in a process of its own.
                for found, known, stamp, sha256, _ in queue:
                    finish(_read_alone(found, known, ocr, sha256), stamp)
                queue.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                pool = _pool(jobs)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _read_alone(found: Found, known: Known, ocr: OcrMode, sha256: str) -> Read:
    with _pool(1) as pool:
        try:
            return pool.submit(read_file, found, known, ocr, sha256, _now()).result()
        except BrokenProcessPool:
            sentence = "The process that read this file was killed, perhaps because memory ran out."
            return Read(found, sha256, None, UnreadableFile(sentence, "pipeline"))


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: a fork would inherit the open database. Ctrl-C is for the parent alone, which stops them.
    return ProcessPoolExecutor(jobs, get_context("spawn"), signal.signal, (signal.SIGINT, signal.SIG_IGN))


def _stamp(path: Path, known: Known, ocr: OcrMode) -> str:
    stat = path.stat()
    reading = json.dumps([__version__, ocr, asdict(known)], ensure_ascii=False)
    return f"{stat.st_size} {stat.st_mtime_ns} {reading}"


def _reading(stamp: str) -> str:
    """The part of a stamp that says how a file was read: version, OCR mode, what was known."""
    return stamp.split(" ", 2)[2]


def _changed(held: dict[tuple[str, str], tuple[Any, ...]], sha256: str, stamp: str) -> bool:
    """Whether the same content, held under another name, was read in another way than this stamp asks for."""
    return any(h == sha256 and _reading(s) != _reading(stamp) for s, h, _ in held.values())


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _why(error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    return f"The file cannot be read: {reason}. Check that it exists and that you may read it."


def _note_failure(
    db: sqlite_utils.Database, found: Found, sha256: str | None, failure: UnreadableFile, summary: Summary
) -> None:
    row = {"file": found.file, "sha256": sha256, "stage": failure.stage, "error": str(failure), "at": _now()}
    fail(db, found.root, row)
    summary.failures.append((found.file, str(failure)))
