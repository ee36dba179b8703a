"""Task: one file read whole in a worker process; rows come back, or the failure."""

from __future__ import annotations

import errno
import os
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from math import ceil
from pathlib import Path

from pipeline.corrections import Correction, apply
from pipeline.discover import Found, at_hand, why_not
from pipeline.errors import MissingPart, UnreadableFile
from pipeline.extract import Elsewhere, OcrMode
from pipeline.extract.elsewhere import LongScan, read_part
from pipeline.extract.scanned import Scan
from pipeline.kit import load_kit
from pipeline.limits import STAGE, Limits
from pipeline.minutes import Known, read_minutes
from pipeline.privacy import Privacy
from pipeline.store.changes import content_hash
from pipeline.store.rows import document_rows
from pipeline.store.writer import Rows, Source
from pipeline.workers import Death, Work


@dataclass(frozen=True, slots=True)
class Task:
    """A file that must be read: what is known of it, the stamp it will be remembered by, its hash, how to read it."""

    found: Found
    known: Known
    stamp: str
    sha256: str
    ocr: OcrMode
    limits: Limits = field(default_factory=Limits)
    privacy: Privacy = field(default_factory=Privacy)
    corrections: tuple[Correction, ...] = ()
    most_scans: int = 0
    """So many pages may be read from their images in one task, 0 for any number; a longer document is read in parts."""
    part: tuple[int, ...] = ()
    """The pages that are read from their images, where the task is no more than a part."""
    parts: tuple[Read, ...] = ()
    """The parts that have been read."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a worker gives back for one file: rows, or the failure, or the pages that must be read in parts before.

    Of a part come back its pages as they were read, ``scans``.
    """

    task: Task
    rows: Rows | None
    failure: UnreadableFile | None
    wanted: tuple[int, ...] = ()
    scans: Mapping[int, Scan] = field(default_factory=dict)


def read_file(task: Task) -> Read:
    """Read one file whole in a worker process. Never raises for what a file holds, but for lack of memory."""
    found, limits = task.found, task.limits
    elsewhere = Elsewhere({n: scan for part in task.parts for n, scan in part.scans.items()}, task.most_scans)
    if failure := next((part.failure for part in task.parts if part.failure), None):
        return Read(replace(task, parts=()), None, failure)
    task = replace(task, parts=())
    try:
        path = at_hand(found)
        limits.refuse(path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # remarks of libraries on a damaged file say nothing to a user
            if task.part:
                return Read(task, None, None, scans=read_part(path, task.part, load_kit(), limits))
            minutes = read_minutes(path, load_kit(), task.known, task.ocr, task.privacy, limits, elsewhere)
        source = Source(file=found.file, sha256=task.sha256, processed_at=now(), known=task.known, privacy=task.privacy)
        rows = apply(document_rows(minutes, source), task.corrections)
        rows["documents"][0]["content_hash"] = content_hash(rows)
        return Read(task, rows, None)
    except UnreadableFile as failure:
        return Read(task, None, failure)
    except LongScan as long:
        return Read(task, None, None, wanted=long.pages)
    except MissingPart as missing:  # another file may do without it
        return Read(task, None, UnreadableFile(str(missing)))
    except MemoryError:
        raise
    except OSError as error:  # the disk is full, a network folder went away
        full = "The disk for temporary files is full. Free some space and run again."
        return Read(task, None, UnreadableFile(full if error.errno == errno.ENOSPC else why_not(error), "extract"))
    except Exception as error:  # a fault of ours must cost one file, not the run
        where = error.__traceback__
        while where and where.tb_next:
            where = where.tb_next
        place = f"{Path(where.tb_frame.f_code.co_filename).name}:{where.tb_lineno}" if where else "?"
        message = f"The program failed on this file ({type(error).__name__}: {error}, {place}). Please report it."
        return Read(task, None, UnreadableFile(message, "pipeline"))


def read_here(task: Task) -> Read:
    """As `read_file` in this process, which lives on where memory was short."""
    try:
        return read_file(task)
    except MemoryError:
        return dead(task, "memory")


def time_for(task: Task) -> float | None:
    """Seconds that the task may take; None for no limit."""
    try:
        return task.limits.time_for(at_hand(task.found))
    except OSError:
        return task.limits.seconds or None  # the reader will say why it cannot be opened


MOST_SCANS = 40
"""Pages that one worker of a cluster reads from their images, in two minutes or so, while others read the rest."""


def cut(task: Task, read: Read) -> list[Task]:
    """The parts in which a document must be read before the rest, of pages alike in number."""
    wanted = read.wanted
    size = ceil(len(wanted) / ceil(len(wanted) / MOST_SCANS)) if wanted else 1
    return [replace(task, part=wanted[i : i + size]) for i in range(0, len(wanted), size)]


def join(task: Task, parts: Sequence[Read]) -> Task:
    """The document whose parts have been read."""
    return replace(task, parts=tuple(parts))


def work(limits: Limits) -> Work[Task, Read]:
    """What workers do with a file."""
    return Work(read_file, dead, time_for, load_kit, limits)


def dead(task: Task, why: Death) -> Read:
    """What is said of a file whose reading had to be given up."""
    limits = task.limits
    if why == "time":
        sentence = (
            f"The file was not read within its time ({limits.seconds:.0f} s and {limits.page_seconds:.0f} s for each "
            "page). Cut it up, or raise --max-seconds."
        )
    elif why == "memory":
        sentence = f"The file needs more memory than a worker may use ({limits.memory} MiB). Raise --max-memory."
    else:
        sentence = "The process that read this file was killed, perhaps because the machine ran out of memory."
    return Read(task, None, UnreadableFile(sentence, "pipeline" if why == "killed" else STAGE))


def now() -> str:
    """The time in UTC to the second. SOURCE_DATE_EPOCH, where it is set, stands for it: two builds are then alike."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(fixed), UTC) if fixed and fixed.isdigit() else datetime.now(UTC)
    return moment.isoformat(timespec="seconds")
