"""Reading on the workers of a real Dask scheduler: the same result to the byte, whatever happens to the workers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from pipeline import cluster
from pipeline.build import build
from pipeline.cluster import LOCAL, Parts, read_cluster
from pipeline.errors import LostCluster
from pipeline.limits import Limits
from pipeline.store.export import open_database, write_package
from pipeline.summary import Summary
from pipeline.workers import Work
from tests.faults.conftest import every_row, fill
from tests.faults.tasks import TASKS, cut, dead, join, nothing, read_at_cluster, short_if_it_hangs
from tests.waiting import LONGEST

AT_ONCE = {
    "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": f"{LONGEST:.0f}s",
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    "DASK_DISTRIBUTED__SCHEDULER__WORKER_SATURATION": "1.0",
}
"""A task is given up when it has ended two workers, and none waits at a worker that another task may end."""


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler with two workers, each a process of its own with a nanny, as ``dask worker`` has."""
    folder = tmp_path_factory.mktemp("dask")
    file = folder / "scheduler.json"
    where = ["--scheduler-file", str(file), "--no-dashboard"]
    commands = [
        ["scheduler", "--host", "127.0.0.1", "--port", "0", *where],
        *[["worker", "--nthreads", "1", "--local-directory", str(folder), *where] for _ in range(2)],
    ]
    environment = {**os.environ, **AT_ONCE, "SOURCE_DATE_EPOCH": "1600000000", "PYTHONPATH": str(Path.cwd())}
    with ExitStack() as stack:
        for command in commands:
            line = [sys.executable, "-m", "dask", *command]
            process = stack.enter_context(subprocess.Popen(line, env=environment, stderr=subprocess.DEVNULL))
            stack.callback(process.terminate)
        with Client(scheduler_file=str(file), timeout=LONGEST, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=LONGEST)
            address = client.scheduler.address
        yield address


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that has too much to do answers late."""
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", LONGEST)
    monkeypatch.setattr(cluster, "LONELY_SECONDS", LONGEST)


WORK = Work(read_at_cluster, dead, short_if_it_hangs, nothing, Limits(memory=1500))
PARTS = Parts(cut, join)


def test_whatever_a_task_does_the_others_are_read_and_in_order(scheduler: str) -> None:
    out: list[str] = []
    read_cluster([iter([*TASKS, "long", "kill"]), iter(["e"])], scheduler, 0, WORK, PARTS, out.append)
    first = ["read a", "time", "read b", "memory", "killed", "read c", "killed", "killed", "refused", "read d"]
    assert out == [*first, "read long + read first + killed + read last", "killed", "read e"]


def package(db: Path, out: Path) -> dict[str, bytes]:
    """What is exported of a database, by file."""
    with open_database(db) as connection:
        return {name: (out / name).read_bytes() for name in write_package(connection, out, "csv")}


@pytest.mark.usefixtures("fixed_time")
def test_a_worker_that_is_killed_does_not_show_in_the_result(tmp_path: Path, scheduler: str) -> None:
    source = fill(tmp_path / "källa", 40)
    build([source], tmp_path / "here.db")
    killed: list[int] = []

    def kill(summary: Summary, file: str) -> None:
        if summary.new == 5 and not killed:
            with Client(scheduler, set_as_default=False) as client:
                killed.append(next(iter(client.run(os.getpid).values())))
            os.kill(killed[0], signal.SIGKILL)

    summary = build([source], tmp_path / "there.db", scheduler=scheduler, progress=kill)
    assert killed and summary.done == summary.total == 40
    assert every_row(tmp_path / "there.db") == every_row(tmp_path / "here.db")
    assert package(tmp_path / "there.db", tmp_path / "there") == package(tmp_path / "here.db", tmp_path / "here")


@pytest.mark.usefixtures("fixed_time")
def test_originals_told_by_url_give_the_same(tmp_path: Path, scheduler: str) -> None:
    source = fill(tmp_path / "källa", 6)
    (source / "under").mkdir()
    (source / "003.txt").unlink()  # it is broken
    (source / "004.txt").rename(source / "under" / "a.txt")
    (source / ".protokollignore").write_text("002.txt\n")
    build([source], tmp_path / "here.db")
    db = tmp_path / "there.db"
    url = source.as_uri().replace("%C3%A4", "ä")
    assert build([url], db, scheduler=scheduler).new == 3
    assert package(db, tmp_path / "there") == package(tmp_path / "here.db", tmp_path / "here")
    again = build([url], db, scheduler="tcp://127.0.0.1:1")  # nothing is to be read, and nobody asked
    assert (again.new, again.skipped, again.failures) == (0, 4, [])


def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 1)
    with pytest.raises(LostCluster, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:1"):
        read_cluster([iter("a")], "tcp://127.0.0.1:1", 0, WORK, PARTS, print)


def test_a_scheduler_without_workers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "LONELY_SECONDS", 0.5)
    monkeypatch.setattr(cluster, "LOOK_SECONDS", 0.2)
    with (
        LocalCluster(n_workers=0, processes=False, dashboard_address=":0") as empty,
        pytest.raises(LostCluster, match="has no workers"),
    ):
        read_cluster([iter("a")], empty.scheduler_address, 0, WORK, PARTS, print)


def test_workers_with_another_version_are_told(monkeypatch: pytest.MonkeyPatch, scheduler: str) -> None:
    monkeypatch.setattr(cluster, "__version__", "99")
    with pytest.raises(LostCluster, match="cannot run this version of protokoll, 99"):
        read_cluster([iter("a")], scheduler, 0, WORK, PARTS, print)


@pytest.mark.usefixtures("fixed_time")
def test_a_cluster_on_this_machine_gives_the_same(tmp_path: Path) -> None:
    source = fill(tmp_path / "källa", 9)
    build([source], tmp_path / "here.db")
    build([source], tmp_path / "local.db", jobs=2, scheduler=LOCAL)
    assert package(tmp_path / "local.db", tmp_path / "local") == package(tmp_path / "here.db", tmp_path / "here")
