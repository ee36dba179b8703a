"""A folder of minutes with good and bad files, every row of a database, and runs that are killed."""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.conftest import protocol

EPOCH = "1600000000"
"""The time that every run takes it to be, so that rows of two runs can be told apart by what they say alone."""

UNCOMPARED = ("runs", "sqlite_stat1", "sqlite_stat4")
"""What is right to differ after a run that was broken off: there were more runs."""


@pytest.fixture
def fixed_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """All runs of a test, also those in processes of their own, give the same time."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


def fill(folder: Path, number: int) -> Path:
    """Protocols, one in four broken, some twice under two names."""
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(number):
        text = b"" if n % 4 == 3 else protocol(n if n % 5 else 0).encode()
        (folder / f"{n:03}.txt").write_bytes(text)
    return folder


def every_row(db: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables with their rowid, and the entries of the search index."""
    connection = sqlite3.connect(db)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        names = [n for (n,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
        searched = [name for name in names if name.endswith("_fts")]
        for name in searched:
            connection.execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")
        plain = [n for n in names if "_fts_" not in n and n not in (*UNCOMPARED, "facets")]
        rows = {n: connection.execute(f"SELECT rowid, * FROM {n} ORDER BY rowid").fetchall() for n in plain}
        rows["facets"] = connection.execute("SELECT * FROM facets").fetchall()  # it has no rowid
        # Which file was met first is of no interest here, and a failure is met again in every run.
        rows["files"] = connection.execute("SELECT * FROM files ORDER BY root, file").fetchall()
        return rows
    finally:
        connection.close()


def in_child(job: Callable[[], object]) -> int:
    """What ended a child process that did the job: its exit status, or the signal as a negative number."""
    child = os.fork()
    if child == 0:
        try:
            job()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def die() -> None:
    """What ``kill -9`` does: nothing runs any more, nothing is tidied up."""
    os.kill(os.getpid(), signal.SIGKILL)
