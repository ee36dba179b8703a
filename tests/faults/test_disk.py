"""A disk that is full, or may only be read: a sentence, every finished document kept, and the next run goes on."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlite_utils

from pipeline import build as building
from pipeline.build import build
from pipeline.document import Minutes
from pipeline.errors import UnwritableDatabase
from pipeline.minutes import read_minutes
from pipeline.store.schema import connect
from tests.faults.conftest import every_row, fill
from tests.store.test_build import table


@pytest.mark.usefixtures("fixed_time")
def test_a_database_that_may_not_grow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = fill(tmp_path / "källa", 12)
    build([source], tmp_path / "whole.db")
    pages = table(tmp_path / "whole.db", "PRAGMA page_count")[0][0]
    assert isinstance(pages, int)
    db = tmp_path / "m.db"
    for room in (pages - 9, pages - 6, pages - 4):

        def small(path: Path, room: int = room) -> sqlite_utils.Database:
            opened = connect(path)
            opened.conn.execute(f"PRAGMA max_page_count = {room}")
            return opened

        with monkeypatch.context() as patch, pytest.raises(UnwritableDatabase, match="Free some space"):
            patch.setattr(building, "connect", small)
            build([source], db)
    build([source], db)
    assert every_row(db) == every_row(tmp_path / "whole.db")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1.4 MB, where we may make one."""
    mount = tmp_path / "liten"
    mount.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1400k", "tmpfs", mount], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("mounting a file system is not allowed here")
    yield mount
    subprocess.run(["umount", "-l", mount], check=True)


@pytest.mark.usefixtures("fixed_time")
def test_a_full_disk(tmp_path: Path, small_disk: Path) -> None:
    source = fill(tmp_path / "källa", 60)
    build([source], tmp_path / "whole.db")
    db = small_disk / "m.db"
    with pytest.raises(UnwritableDatabase, match="Free some space and run again"):
        build([source], db)
    subprocess.run(["mount", "-o", "remount,size=20m", small_disk], check=True)
    kept = table(db, "SELECT count(*) FROM documents")[0][0]
    assert isinstance(kept, int) and 0 < kept < 36
    build([source], db)
    assert every_row(db) == every_row(tmp_path / "whole.db")


def test_a_disk_that_may_only_be_read(tmp_path: Path, small_disk: Path) -> None:
    source = fill(tmp_path / "källa", 2)
    db = small_disk / "m.db"
    build([source], db)
    before = db.read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(UnwritableDatabase, match="give --db another name"):
        build([source], db)
    assert db.read_bytes() == before


@pytest.mark.usefixtures("fixed_time")
def test_bytes_that_were_read_before_keep_their_rows_when_the_machine_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, db = fill(tmp_path / "källa", 3), tmp_path / "m.db"
    build([source], db)
    whole = every_row(db)

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as patch:
        patch.setattr("pipeline.task.read_minutes", full)
        build([source], db, ocr="never")  # read anew, as the reading asked for is another
    assert table(db, "SELECT count(*) FROM documents") == [(3,)]
    assert {str(error) for (error,) in table(db, "SELECT error FROM failures")} == {
        "The disk for temporary files is full. Free some space and run again."
    }
    summary = build([source], db)
    assert (summary.skipped, summary.failures) == (3, [])
    assert every_row(db)["items"] == whole["items"]


def test_too_little_memory_costs_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, db = fill(tmp_path / "källa", 3), tmp_path / "m.db"

    def short(path: Path, *rest: Any) -> Minutes:
        if path.name == "001.txt":
            raise MemoryError
        return read_minutes(path, *rest)

    monkeypatch.setattr("pipeline.task.read_minutes", short)
    summary = build([source], db)
    assert (summary.new, [file for file, _ in summary.failures]) == (2, ["001.txt"])
    assert "--max-memory" in summary.failures[0][1]
