"""Settle: which of the files found must be read, and what becomes of each."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache

import sqlite_utils

from pipeline import __version__
from pipeline.corrections import Correction, digest
from pipeline.discover import Found, hash_of, legible, why_not
from pipeline.errors import UnreadableFile
from pipeline.extract import OcrMode
from pipeline.limits import Limits
from pipeline.manifest import known_of
from pipeline.minutes import Known
from pipeline.privacy import Privacy, hide
from pipeline.store.save import fail, has_document, remember, save
from pipeline.summary import Progress, Summary
from pipeline.task import Read, Task, now


@dataclass(frozen=True, slots=True)
class How:
    """How the files of a run are read."""

    ocr: OcrMode
    limits: Limits
    privacy: Privacy
    manifest: Mapping[str, Known] = field(default_factory=dict)
    corrections: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    """By the id of the document."""


@dataclass
class Settling:
    """The files of one run: settled here where nothing must be read, and where a reading comes back."""

    db: sqlite_utils.Database
    files: Sequence[Found]
    how: How
    summary: Summary
    progress: Progress
    twins: list[Task] = field(default_factory=list)
    """Files with the content of one that is being read."""

    def rounds(self) -> Iterator[Iterator[Task]]:
        """The tasks; those of a round are to be finished before the next is begun."""
        yield self._changed()
        yield iter(list(self._again()))

    def finish(self, result: Read) -> None:
        """Write what was read, or why it could not be."""
        found, rows = result.task.found, result.rows
        if rows is None:
            assert result.failure is not None
            self._fail(found, result.task.sha256, result.failure)
        else:
            save(self.db, rows, found.root, result.task.stamp)
            self.summary.new += 1
            self.summary.pages += len(rows["pages"])
            self.summary.pages_ocr += sum("ocr" in page["text_source"] for page in rows["pages"])
            self.progress(self.summary, found.file)

    def _changed(self) -> Iterator[Task]:
        """Files that must be read: new ones, changed ones, and those read in another way than is asked for now."""
        seen = "SELECT root, file, stamp, sha256 FROM files WHERE document IS NOT NULL"
        held = {(root, file): (stamp, sha256) for root, file, stamp, sha256 in self.db.conn.execute(seen)}
        stamps: dict[str, list[str]] = defaultdict(list)
        for before, sha256 in held.values():
            stamps[sha256].append(before)
        forgotten = {row[0] for row in self.db.conn.execute("SELECT document FROM forgotten")}
        reading: set[str] = set()
        for found in self.files:
            self.summary.seen += 1
            known = self._known(found)
            last, was = held.get((found.root, found.file), ("", ""))
            if last and not found.error and last == self._stamp(found, known, was):
                self._skip(found)
                continue
            try:
                if found.error:
                    raise UnreadableFile(found.error)
                sha256 = hash_of(found)
            except (OSError, UnreadableFile) as error:
                sentence = str(error) if isinstance(error, UnreadableFile) else why_not(error)
                self._fail(found, None, UnreadableFile(sentence))
                continue
            task = self._task(found, known, sha256)
            if sha256[:16] in forgotten:
                self.summary.forgotten += 1
                self.progress(self.summary, found.file)
            elif sha256 in reading:  # the same content under another name: it may yet turn out to be unreadable
                self.twins.append(task)
            elif (was == sha256 and _reading_in(last) == _reading_in(task.stamp)) or (
                has_document(self.db, sha256[:16]) and _as_asked(stamps[sha256], task)
            ):
                self._skip_as_read(task)
            else:
                reading.add(sha256)
                yield task

    def _again(self) -> Iterator[Task]:
        """Twins of files that failed; under a name of its own (.html, not .pdf) the same content may be readable."""
        for task in self.twins:
            if has_document(self.db, task.sha256[:16]):
                self._skip_as_read(task)
            else:
                yield task

    def _known(self, found: Found) -> Known:
        known = known_of(found.given or found.file, self.how.manifest)
        if known.source_url and not self.how.privacy.keep_numbers:
            return replace(known, source_url=hide(known.source_url))
        return known

    def _task(self, found: Found, known: Known, sha256: str) -> Task:
        how = self.how
        corrections = how.corrections.get(sha256[:16], ())
        return Task(
            found, known, self._stamp(found, known, sha256), sha256, how.ocr, how.limits, how.privacy, corrections
        )

    def _stamp(self, found: Found, known: Known, sha256: str) -> str:
        corrected = digest(self.how.corrections.get(sha256[:16], ()))
        return stamp(found, known, self.how.ocr, self.how.privacy, corrected)

    def _skip_as_read(self, task: Task) -> None:
        found = task.found
        remember(self.db, found.root, found.file, task.stamp, task.sha256, task.sha256[:16], now())
        self._skip(found)

    def _skip(self, found: Found) -> None:
        self.summary.skipped += 1
        self.progress(self.summary, found.file)

    def _fail(self, found: Found, sha256: str | None, failure: UnreadableFile) -> None:
        sentence = hide(legible(str(failure)))
        row = {"file": found.file, "sha256": sha256, "stage": failure.stage, "error": sentence, "at": now()}
        fail(self.db, found.root, row)
        self.summary.failures.append((found.file, sentence))
        self.progress(self.summary, found.file)


def stamp(found: Found, known: Known, ocr: OcrMode, privacy: Privacy, corrected: str) -> str:
    """What a file is remembered by: its state, and how it was read."""
    return f"{found.state} {_reading(known, ocr, privacy, corrected)}"


@lru_cache(maxsize=1024)
def _reading(known: Known, ocr: OcrMode, privacy: Privacy, corrected: str) -> str:
    return json.dumps([__version__, ocr, asdict(known), asdict(privacy), corrected], ensure_ascii=False)


def _reading_in(stamp: str) -> str:
    """The part of a stamp that says how a file was read: version, OCR mode, what was known."""
    return stamp.split(" ", 2)[2]


def _as_asked(stamps: Sequence[str], task: Task) -> bool:
    """Whether what is held of the same content under other names was read as this task asks for."""
    return all(_reading_in(held) == _reading_in(task.stamp) for held in stamps)
