"""Several programs at one database: a second run waits, readers read on, and jobs do not show in the result."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from pipeline.build import build
from pipeline.errors import BusyDatabase
from pipeline.store.export import open_database, write_package
from pipeline.store.lock import lock_of, only_writer
from pipeline.summary import Summary
from tests.faults.conftest import fill
from tests.store.test_build import table
from tests.waiting import LONGEST


def test_a_second_run_says_so_or_waits(tmp_path: Path) -> None:
    source, db = fill(tmp_path / "källa", 3), tmp_path / "m.db"
    said: list[str] = []
    heard = threading.Event()

    def hear(sentence: str) -> None:
        said.append(sentence)
        heard.set()

    with only_writer(db, None):
        with pytest.raises(BusyDatabase, match=r"Another run \(process \d+\) is writing"):
            build([source], db)
        second = threading.Thread(target=build, args=([source], db), kwargs={"waiting": hear})
        second.start()
        assert heard.wait(LONGEST)
        assert not db.exists(), "it touches nothing while it waits"
    second.join()
    assert table(db, "SELECT count(*) FROM documents") == [(3,)]
    assert len(said) == 1 and "waiting" in said[0]
    assert not lock_of(db).exists()


def test_a_lock_left_by_a_killed_run_is_no_lock(tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    lock_of(db).write_text("123")
    with only_writer(db, None):
        assert lock_of(db).read_text() != "123"


def test_readers_read_while_a_run_writes(tmp_path: Path) -> None:
    source, db = fill(tmp_path / "källa", 30), tmp_path / "m.db"
    build([fill(tmp_path / "först", 2)], db)
    counts: list[int] = []

    def read(summary: Summary, file: str) -> None:
        """As Datasette does: a connection that may only read, within the run and whole documents only."""
        with sqlite3.connect(f"file:{db}?mode=ro", uri=True, timeout=0.2) as connection:
            ((documents, items),) = connection.execute(
                "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM items)"
            )
            assert items == 2 * documents
            counts.append(documents)

    stay = sqlite3.connect(f"file:{db}?mode=ro", uri=True)
    stay.execute("SELECT count(*) FROM documents").fetchall()  # a site that has the database open all the time
    build([source, tmp_path / "först"], db, progress=read)
    assert counts == sorted(counts) and counts[-1] > counts[0]
    assert stay.execute("SELECT count(*) FROM documents").fetchone()[0] == counts[-1]


@pytest.mark.usefixtures("fixed_time")
def test_exports_are_the_same_to_the_byte_for_any_number_of_jobs(tmp_path: Path) -> None:
    source = fill(tmp_path / "källa", 14)
    packages = []
    for jobs in (0, 2):
        db, out = tmp_path / f"{jobs}.db", tmp_path / f"ut{jobs}"
        build([source], db, jobs=jobs)
        with open_database(db) as connection:
            names = write_package(connection, out, "csv")
        packages.append({name: (out / name).read_bytes() for name in names})
    assert packages[0] == packages[1]
    assert len(packages[0]["items.csv"]) > 1000
