"""Originals told by URL: found, fetched and watched for changes in a store that speaks S3, and others of fsspec."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import fsspec
import pytest
import s3fs

from pipeline import remote
from pipeline.build import build
from pipeline.store.export import open_database, write_package
from tests.bucket import Objects, bucket, serving
from tests.store.conftest import protocol
from tests.store.test_build import table

URL = "s3://protokoll/sala"


@pytest.fixture
def objects() -> Objects:
    """What lies in the bucket: three documents, one that is none, a list of what to leave out, another municipality."""
    return {
        "sala/2021/b.txt": protocol(2).encode(),
        "sala/2021/ö 😀+%20&.txt": protocol(3).encode(),
        "sala/a.txt": protocol(1).encode(),
        "sala/tom.txt": b"",
        "sala/utkast.txt": protocol(4).encode(),
        "sala/.protokollignore": b"utkast*\n",
        "salabacke/c.txt": protocol(5).encode(),
    }


@pytest.fixture
def store(objects: Objects, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The bucket ``protokoll``, its address and keys where fsspec looks for them."""
    with bucket("protokoll", "nyckel", objects) as address:
        options = {"endpoint_url": address, "key": "nyckel", "secret": "hemligt"}
        monkeypatch.setitem(fsspec.config.conf, "s3", options)
        yield
        s3fs.S3FileSystem.clear_instance_cache()


def files(db: Path) -> list[object]:
    return [file for (file,) in table(db, "SELECT file FROM documents ORDER BY file")]


@pytest.mark.usefixtures("store")
def test_a_bucket_is_read_as_a_folder_is(tmp_path: Path, objects: Objects, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    for key, data in objects.items():
        path = tmp_path / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    packages = []
    for name, source in (("s3", URL), ("folder", tmp_path / "sala")):
        summary = build([source], tmp_path / f"{name}.db")
        assert (summary.new, [file for file, _ in summary.failures]) == (3, ["tom.txt"])
        with open_database(tmp_path / f"{name}.db") as connection:
            written = write_package(connection, tmp_path / name, "csv")
        packages.append({part: (tmp_path / name / part).read_bytes() for part in written})
    assert packages[0] == packages[1]
    assert files(tmp_path / "s3.db") == ["2021/b.txt", "2021/ö 😀+%20&.txt", "a.txt"]


@pytest.mark.usefixtures("store")
def test_only_what_changed_is_fetched_again(tmp_path: Path, objects: Objects, monkeypatch: pytest.MonkeyPatch) -> None:
    db = tmp_path / "m.db"
    build([URL], db)
    hashed: list[str] = []
    sha256_of = remote.sha256_of
    monkeypatch.setattr(remote, "sha256_of", lambda url: hashed.append(url) or sha256_of(url))
    objects["sala/a.txt"] = protocol(8).encode()  # as many bytes as before, at the same time: its tag tells
    del objects["sala/2021/b.txt"]
    objects["sala/d.txt"] = protocol(9).encode()
    summary = build([URL], db)
    assert (summary.new, summary.skipped, summary.removed) == (2, 1, 1)
    assert hashed == [f"{URL}/a.txt", f"{URL}/d.txt", f"{URL}/tom.txt"], "a failure is tried again"
    assert files(db) == ["2021/ö 😀+%20&.txt", "a.txt", "d.txt"]


@pytest.mark.usefixtures("store")
def test_one_object_is_a_source_too(tmp_path: Path) -> None:
    assert build([f"{URL}/2021/b.txt"], tmp_path / "m.db").new == 1
    assert table(tmp_path / "m.db", "SELECT root, file FROM files") == [(f"{URL}/2021", "b.txt")]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("url", "options", "says"),
    [
        ("s3://protokoll/ystad", {}, "There is nothing at this address"),
        ("s3://nix/sala", {}, "nothing at this address"),
        (URL, {"key": "fel"}, "Forbidden"),
        (URL, {"endpoint_url": "http://127.0.0.1:9", "config_kwargs": {"retries": {"max_attempts": 0}}}, "127.0.0.1:9"),
    ],
)
def test_what_cannot_be_listed_is_said_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str, options: dict[str, object], says: str
) -> None:
    db = tmp_path / "m.db"
    build([URL], db)
    monkeypatch.setitem(fsspec.config.conf, "s3", fsspec.config.conf["s3"] | options)
    summary = build([url], db)
    ((_, error),) = summary.failures
    assert "The address cannot be listed" in error and says in error
    assert len(files(db)) == 3


class Quiet(SimpleHTTPRequestHandler):
    """A web server that lists its folders and prints nothing."""

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


def test_a_folder_of_a_web_server(tmp_path: Path) -> None:
    folder, db = tmp_path / "källa", tmp_path / "m.db"
    (folder / "under").mkdir(parents=True)
    (folder / "a.txt").write_bytes(protocol(1).encode())
    (folder / "under" / "b.txt").write_bytes(protocol(2).encode())
    with serving(partial(Quiet, directory=str(folder))) as address:
        assert build([address], db).new == 2
        (folder / "a.txt").write_bytes(protocol(10).encode())
        summary = build([address], db)
    assert (summary.new, summary.skipped, files(db)) == (1, 1, ["a.txt", "under/b.txt"])


def test_other_stores_of_fsspec(tmp_path: Path) -> None:
    memory = fsspec.filesystem("memory")
    memory.pipe({"/minnet/a.txt": protocol(1).encode(), "/minnet/under/b.txt": protocol(2).encode()})
    try:
        summary = build(["memory://minnet"], tmp_path / "m.db")
    finally:
        memory.rm("/minnet", recursive=True)
    assert (summary.new, files(tmp_path / "m.db")) == (2, ["a.txt", "under/b.txt"])
