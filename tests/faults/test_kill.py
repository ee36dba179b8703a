"""A run that is killed can be continued; nothing is lost, nothing doubled."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlite_utils

from pipeline import build as building
from pipeline.build import build
from pipeline.store.schema import connect
from tests.faults.conftest import die, every_row, fill, in_child
from tests.waiting import until


def build_and_die(source: Path, db: Path, at: int) -> Callable[[], object]:
    """A run that is killed before its SQL statement number ``at``."""

    def job() -> None:
        seen = 0

        def count(statement: str) -> None:
            nonlocal seen
            seen += 1
            if seen == at:
                die()

        def traced(path: Path) -> sqlite_utils.Database:
            opened = connect(path)
            opened.conn.set_trace_callback(count)
            return opened

        building.connect = traced  # type: ignore[attr-defined]  # in a process of its own, which ends with the job
        build([source], db)

    return job


def statements(source: Path, db: Path) -> int:
    """How many SQL statements an undisturbed run needs."""
    seen: list[str] = []

    def traced(path: Path) -> sqlite_utils.Database:
        opened: sqlite_utils.Database = connect(path)
        opened.conn.set_trace_callback(seen.append)
        return opened

    before: Any = building.connect  # type: ignore[attr-defined]
    building.connect = traced  # type: ignore[attr-defined]
    try:
        build([source], db)
    finally:
        building.connect = before  # type: ignore[attr-defined]
    return len(seen)


@pytest.mark.usefixtures("fixed_time")
def test_a_run_killed_at_any_statement_can_be_continued(tmp_path: Path) -> None:
    source = fill(tmp_path / "källa", 9)
    total = statements(source, tmp_path / "whole.db")
    whole = every_row(tmp_path / "whole.db")
    assert len(whole["documents"]) == 6
    places = [1, 2, 3, 4, *random.Random(7).sample(range(5, total), 14), total]
    for at in places:
        db = tmp_path / f"{at}.db"
        assert in_child(build_and_die(source, db, at)) == -signal.SIGKILL
        assert in_child(build_and_die(source, db, at // 2 + 1)) in (-signal.SIGKILL, 0)
        build([source], db)
        assert every_row(db) == whole, f"killed before statement {at} of {total}"


@pytest.mark.usefixtures("fixed_time")
def test_a_log_torn_by_a_power_cut_costs_at_most_the_last_documents(tmp_path: Path) -> None:
    source = fill(tmp_path / "källa", 9)
    total = statements(source, tmp_path / "whole.db")
    whole = every_row(tmp_path / "whole.db")
    chance = random.Random(11)
    for n in range(8):
        db = tmp_path / f"{n}.db"
        assert in_child(build_and_die(source, db, total - 40)) == -signal.SIGKILL
        log = db.with_name(f"{db.name}-wal")
        data = bytearray(log.read_bytes())
        cut = chance.randrange(len(data) // 2, len(data))
        # What reached the disk before the power went, then a sector of whatever was there before.
        log.write_bytes(data[:cut] + chance.randbytes(512 if n % 2 else 0))
        db.with_name(f"{db.name}-shm").unlink()
        build([source], db)
        assert every_row(db) == whole


AT_ONE = 5
"""Kills that one database goes through before a run is left alone with it."""


def command(source: Path, db: Path, jobs: int) -> list[str]:
    return [sys.executable, "-m", "pipeline", "build", str(source), "--db", str(db), "-j", str(jobs)]


def forked(source: Path) -> Callable[[Path], int]:
    """A run in a copy of this process, where all is loaded, so that most moments are those of reading and writing."""

    def start(db: Path) -> int:
        child = os.fork()
        if child == 0:
            try:
                build([source], db)
            finally:
                os._exit(0)
        return child

    return start


def commanded(source: Path) -> Callable[[Path], int]:
    """The command itself, with two workers."""

    def start(db: Path) -> int:
        return subprocess.Popen(command(source, db, 2), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).pid

    return start


@pytest.mark.heavy
@pytest.mark.parametrize(("how", "kills"), [(forked, 40), (commanded, 10)])
@pytest.mark.usefixtures("fixed_time")
def test_fifty_kills_at_random_moments(
    tmp_path: Path, how: Callable[[Path], Callable[[Path], int]], kills: int
) -> None:
    source = fill(tmp_path / "källa", 120)
    start = how(source)
    for name in ("warm.db", "whole.db"):
        begun = time.monotonic()
        os.waitpid(start(tmp_path / name), 0)
        lasts = time.monotonic() - begun
    whole = every_row(tmp_path / "whole.db")
    assert len(whole["documents"]) > 60
    chance = random.Random(3)
    met = 0
    for number in range(0, kills, AT_ONE):
        db = tmp_path / f"{number}.db"
        for _ in range(AT_ONE):
            run = start(db)
            time.sleep(chance.uniform(0.05, lasts))
            os.kill(run, signal.SIGKILL)  # who has ended waits to be asked how, so that this meets no other
            met += os.WIFSIGNALED(os.waitpid(run, 0)[1])
        os.waitpid(start(db), 0)
        assert every_row(db) == whole, f"after kills {number + 1} to {number + AT_ONE}"
    assert met > kills // 4, "most runs had ended before they were killed"


def test_workers_go_with_the_run_that_was_killed(tmp_path: Path) -> None:
    source = fill(tmp_path / "källa", 40)
    run = subprocess.Popen(command(source, tmp_path / "m.db", 1), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert run.stderr is not None
    run.stderr.readline()  # a file is done: its worker is there
    workers = [int(pid) for pid in os.listdir("/proc") if pid.isdigit() and parent_of(int(pid)) == run.pid]
    assert workers
    run.kill()
    run.wait()
    until(lambda: all(parent_of(pid) is None for pid in workers))


def parent_of(pid: int) -> int | None:
    """The parent of a process; None where it is gone or a zombie."""
    try:
        state, parent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:2]
    except (FileNotFoundError, ProcessLookupError):
        return None
    return None if state == "Z" else int(parent)
