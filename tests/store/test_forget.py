"""A document taken out leaves nothing but its id."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pipeline.build import build
from pipeline.errors import ProtokollError
from pipeline.extract import cache
from pipeline.site.facsimile import drawn_name
from pipeline.store import forget as forgetting
from pipeline.store.changes import since
from pipeline.store.export import open_database
from pipeline.store.forget import forget, remember_again
from tests.store.conftest import protocol
from tests.store.test_build import table

SECRET = "Zymotiska"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "källa"
    folder.mkdir()
    (folder / "a.txt").write_text(protocol(1).replace("Ny förskola", f"{SECRET} förskolan"), encoding="utf-8")
    (folder / "b.txt").write_text(protocol(2), encoding="utf-8")
    return folder


def test_no_trace_is_left(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROTOKOLL_CACHE", str(tmp_path / "cache"))
    db = tmp_path / "m.db"
    build([source], db)
    assert SECRET.encode() in db.read_bytes()
    ((document, sha256),) = table(db, "SELECT id, sha256 FROM documents WHERE file = 'a.txt'")
    cache.save("ab12", {"text": SECRET})
    table(db, f"UPDATE pages SET reading = 'ab12' WHERE document = '{document}'")
    pictures = tmp_path / "bilder"
    pictures.mkdir()
    (pictures / drawn_name(str(sha256), 1)).write_bytes(b"x")
    (pictures / drawn_name("0" * 64, 1)).write_bytes(b"x")
    gone = forget(db, "a.txt", "2026-01-01T00:00:00+00:00", pictures)
    assert (gone.document, gone.files, gone.readings, gone.pictures) == (document, ("a.txt",), 1, 1)
    assert SECRET.lower().encode() not in db.read_bytes().lower(), "nor in free pages or the search index"
    assert cache.load("ab12") is None
    assert [path.name for path in pictures.iterdir()] == [drawn_name("0" * 64, 1)]
    assert table(db, "SELECT count(*) FROM documents") == [(1,)]
    with open_database(db) as connection:
        changes = [(c.document == document, c.kind, c.hash is None) for c in since(connection)]
    assert changes == [(True, "added", True), (False, "added", False), (True, "removed", True)]


def test_who_reads_on_is_told_of(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "READERS_SECONDS", 0)
    db = tmp_path / "m.db"
    build([source], db)
    table(db, "PRAGMA journal_mode = WAL")
    reader = sqlite3.connect(db)
    reading = reader.execute("SELECT text FROM documents")
    reading.fetchone()
    assert forget(db, "a.txt", "", tmp_path).read_still
    reading.fetchall()
    reader.close()
    assert SECRET.encode() not in db.read_bytes()
    assert not forget(db, "b.txt", "", tmp_path).read_still
    assert [path.name for path in tmp_path.glob("m.db*")] == ["m.db"], "one plain file"


def test_it_is_not_read_in_again_until_that_is_undone(source: Path, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    build([source], db)
    document = forget(db, "a.txt", "").document
    summary = build([source], db)
    assert (summary.new, summary.skipped, summary.forgotten, summary.done) == (0, 1, 1, 2)
    assert remember_again(db, document) and not remember_again(db, document)
    assert build([source], db).new == 1
    with open_database(db) as connection:
        assert [c.kind for c in since(connection) if c.document == document] == ["added", "removed", "added"]


@pytest.mark.parametrize(("what", "says"), [("c.txt", "There is no document c.txt"), ("källa", "no document")])
def test_what_names_no_document_removes_none(source: Path, tmp_path: Path, what: str, says: str) -> None:
    db = tmp_path / "m.db"
    build([source], db)
    with pytest.raises(ProtokollError, match=says):
        forget(db, what, "")
    assert table(db, "SELECT count(*) FROM documents") == [(2,)]


def test_a_name_that_two_documents_have_is_refused(source: Path, tmp_path: Path) -> None:
    (source / "x").mkdir()
    (source / "x" / "a.txt").write_text(protocol(3), encoding="utf-8")
    db = tmp_path / "m.db"
    build([source], db)
    assert forget(db, "x/a.txt", "").files == ("x/a.txt",)
    build([source], db)
    (source / "y").mkdir()
    (source / "y" / "b.txt").write_text(protocol(4), encoding="utf-8")
    (source / "x" / "b.txt").write_text(protocol(5), encoding="utf-8")
    (source / "b.txt").unlink()
    build([source], db)
    with pytest.raises(ProtokollError, match="may be"):
        forget(db, "b.txt", "")
