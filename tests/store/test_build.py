"""The main job: what is read, skipped, replaced, removed, failed."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from pipeline.build import build
from pipeline.discover import Found, below_unlisted, discover
from pipeline.errors import RefusedDatabase, UnwritableDatabase
from pipeline.manifest import read_manifest
from pipeline.minutes import Known
from pipeline.store.schema import SCHEMA_VERSION, writing
from pipeline.summary import Summary
from tests.store.conftest import protocol


def table(db: Path, sql: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(db) as connection:
        return connection.execute(sql).fetchall()


def content(db: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row that does not tell the time."""
    connection = sqlite3.connect(db)
    names = [
        row[0]
        for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_fts*'")
        if row[0] not in ("runs", "files", "changes", "sqlite_stat1")
    ]
    skip = {"documents": "processed_at", "failures": "at"}
    out = {}
    for name in names:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})") if row[1] != skip.get(name)]
        quoted = ", ".join(f'"{column}"' for column in columns)
        out[name] = connection.execute(f"SELECT {quoted} FROM {name}").fetchall()
    connection.close()
    return out


def test_reads_folders_and_writes_whole_documents(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    summary = build([folder], db)
    assert (summary.seen, summary.new, summary.failures) == (3, 3, [])
    assert {row[0] for row in table(db, "SELECT file FROM documents")} == {"a.txt", "2021/b.txt", "2021/ö 😀.txt"}
    assert table(db, "SELECT count(*) FROM items") == [(6,)]
    assert table(db, "SELECT files_seen, files_new, pages FROM runs") == [(3, 3, 3)]


def test_text_at_offsets_is_the_rows_text(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    build([folder], db)
    for name in ("items", "sections", "decisions", "proposals", "statements", "propositions"):
        for text, start, end, whole in table(
            db, f'SELECT t.text, t.start, t."end", d.text FROM {name} t JOIN documents d ON d.id = t.document'
        ):
            assert text is None or str(whole)[int(str(start)) : int(str(end))] == text


def test_a_second_run_reads_nothing(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    build([folder], db)
    before = content(db)
    summary = build([folder], db)
    assert (summary.new, summary.skipped) == (0, 3)
    assert content(db) == before


def test_a_touched_file_with_the_same_content_is_not_read_again(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    build([folder], db)
    os.utime(folder / "a.txt", (1, 1))
    assert build([folder], db).new == 0


def test_changed_and_removed_files_are_replaced(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    build([folder], db)
    (folder / "a.txt").write_text(protocol(7), encoding="utf-8")
    (folder / "2021" / "b.txt").unlink()
    summary = build([folder], db)
    assert (summary.new, summary.skipped, summary.removed) == (1, 1, 1)
    assert table(db, "SELECT count(*) FROM documents") == [(2,)]
    assert table(db, "SELECT count(*) FROM items_fts") == [(4,)]
    fresh = tmp_path / "fresh.db"
    build([folder], fresh)
    assert {k: sorted(map(str, v)) for k, v in content(db).items()} == {
        k: sorted(map(str, v)) for k, v in content(fresh).items()
    }


def test_the_same_content_twice_is_one_document_until_both_are_gone(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    shutil.copy(folder / "a.txt", folder / "z.txt")
    assert build([folder], db).new == 3
    (folder / "a.txt").unlink()
    build([folder], db)
    assert ("z.txt",) in table(db, "SELECT file FROM documents")
    (folder / "z.txt").unlink()
    build([folder], db)
    assert table(db, "SELECT count(*) FROM documents") == [(2,)]


def test_any_number_of_jobs_gives_the_same_database(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "one.db", jobs=1)
    build([folder], tmp_path / "two.db", jobs=2)
    assert content(tmp_path / "one.db") == content(tmp_path / "two.db")


BAD = [
    ("tom.pdf", b"", "empty"),
    ("avbruten.pdf", b"%PDF-1.4\n1 0 obj\n<<", "PDF"),
    ("fel.pdf", b"<!DOCTYPE html><html><body><h1>404</h1></body></html>", "web page"),
    ("skräp.bin", bytes(range(256)) * 8, ""),
    ("bild.png", b"\x89PNG\r\n\x1a\nxxxx", ""),
]


def test_bad_files_are_failures_and_the_run_goes_on(folder: Path, tmp_path: Path) -> None:
    for name, data, _ in BAD:
        (folder / name).write_bytes(data)
    db = tmp_path / "m.db"
    summary = build([folder], db)
    assert summary.new == 3
    failures = {str(file): str(error) for file, error in table(db, "SELECT file, error FROM failures")}
    assert set(failures) == {name for name, _, _ in BAD}
    for name, _, word in BAD:
        assert word in failures[name]
        assert "Please report" not in failures[name], "bad input is no fault of the program"


def test_a_failure_is_tried_again_and_goes_when_it_is_mended(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    (folder / "a.txt").write_bytes(b"")
    assert len(build([folder], db).failures) == 1
    (folder / "a.txt").write_text(protocol(1), encoding="utf-8")
    assert build([folder], db).failures == []
    assert table(db, "SELECT count(*) FROM failures") == [(0,)]


def test_a_document_that_becomes_bad_leaves_no_rows(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    build([folder], db)
    (folder / "a.txt").write_bytes(b"")
    build([folder], db)
    assert table(db, "SELECT count(*) FROM documents WHERE file = 'a.txt'") == [(0,)]
    assert table(db, "SELECT count(*) FROM items_fts") == [(4,)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list every folder")
def test_an_unreadable_folder_is_a_failure(folder: Path, tmp_path: Path) -> None:
    (folder / "2021").chmod(0)
    try:
        summary = build([folder], tmp_path / "m.db")
    finally:
        (folder / "2021").chmod(0o755)
    assert [file for file, _ in summary.failures] == ["2021/"]


def test_ctrl_c_leaves_every_finished_document(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "m.db"

    def stop(summary: Summary, file: str) -> None:
        if summary.new == 2:
            raise KeyboardInterrupt

    assert build([folder], db, progress=stop).interrupted
    assert table(db, "SELECT count(*) FROM documents") == [(2,)]
    assert table(db, "PRAGMA integrity_check") == [("ok",)]
    assert build([folder], db).new == 1


def test_what_is_known_wins_over_what_is_guessed(folder: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "urls.csv"
    manifest.write_text(
        "file,source_url,municipality,body,date\na.txt,https://example.org/a,Heby,Socialnämnden,1999-01-02\n",
        encoding="utf-8",
    )
    known = read_manifest(manifest)
    assert known == {"a.txt": Known("https://example.org/a", "Heby", "Socialnämnden", "1999-01-02")}
    db = tmp_path / "m.db"
    build([folder], db, manifest=known)
    columns = "source_url, municipality, body, date"
    assert table(db, f"SELECT {columns} FROM documents WHERE file = 'a.txt'") == [
        ("https://example.org/a", "Heby", "Socialnämnden", "1999-01-02")
    ]


def test_a_newer_or_foreign_database_is_refused_not_damaged(folder: Path, tmp_path: Path) -> None:
    newer, foreign, no_database = tmp_path / "newer.db", tmp_path / "foreign.db", tmp_path / "text.db"
    build([folder], newer)
    with sqlite3.connect(newer) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE t (x)")
    no_database.write_text("no database at all, but long enough to be taken for a header of one")
    for path in (newer, foreign, no_database):
        before = path.read_bytes()
        with pytest.raises(RefusedDatabase):
            build([folder], path)
        assert path.read_bytes() == before


def test_discovery_is_ordered_and_leaves_settings_alone(folder: Path) -> None:
    for name in (".dold.txt", "gold.json", "~$a.docx", "x.db"):
        (folder / name).write_text("x")
    assert [found.file for found in discover([folder])] == ["a.txt", "2021/b.txt", "2021/ö 😀.txt"]


def test_what_a_folder_says_to_leave_out_is_left_out(folder: Path) -> None:
    (folder / ".protokollignore").write_text("# sanningen\na.*\n2021/b.txt\n", encoding="utf-8")
    assert [found.file for found in discover([folder])] == ["2021/ö 😀.txt"]


def test_a_renamed_file_is_not_read_again(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    build([folder], db)
    (folder / "a.txt").rename(folder / "z.txt")
    summary = build([folder], db)
    assert (summary.new, summary.skipped, summary.removed) == (0, 3, 0)
    assert {row[0] for row in table(db, "SELECT file FROM documents")} == {"z.txt", "2021/b.txt", "2021/ö 😀.txt"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_moved_aside_for_a_new_one_keeps_its_document(folder: Path, tmp_path: Path, jobs: int) -> None:
    db = tmp_path / "m.db"
    build([folder], db)
    (folder / "a.txt").rename(folder / "z.txt")
    (folder / "a.txt").write_text(protocol(7), encoding="utf-8")
    build([folder], db, jobs=jobs)
    assert table(db, "SELECT file FROM documents ORDER BY file") == [
        ("2021/b.txt",),
        ("2021/ö 😀.txt",),
        ("a.txt",),
        ("z.txt",),
    ]


def test_a_file_that_becomes_the_twin_of_another_leaves_no_document_behind(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    build([folder], db)
    shutil.copy(folder / "2021" / "b.txt", folder / "a.txt")
    build([folder], db)
    assert table(db, "SELECT count(*) FROM documents") == [(2,)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_bad_file_is_a_row_also_where_the_content_is_the_same(folder: Path, tmp_path: Path, jobs: int) -> None:
    for name in ("tom.pdf", "tom.txt", "2021/tom.pdf"):
        (folder / name).write_bytes(b"")
    (folder / "sida.pdf").write_text("<html><body><h1>Ur protokollet</h1><p>§ 1 Ett ärende</p></body></html>")
    shutil.copy(folder / "sida.pdf", folder / "sida.html")
    db = tmp_path / "m.db"
    summary = build([folder], db, jobs=jobs)
    failed = {"tom.pdf", "tom.txt", "2021/tom.pdf"}
    assert {row[0] for row in table(db, "SELECT file FROM failures")} == failed
    assert (summary.new, summary.skipped, summary.done, summary.total) == (4, 1, 8, 8)


def test_failures_of_two_sources_do_not_hide_each_other_and_go_with_their_files(tmp_path: Path) -> None:
    for name in ("ett", "två"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "tom.pdf").write_bytes(b"")
    db, sources = tmp_path / "m.db", [tmp_path / "ett", tmp_path / "två"]
    build(sources, db)
    assert table(db, "SELECT file FROM failures") == [("tom.pdf",), ("tom.pdf",)]
    (tmp_path / "ett" / "tom.pdf").unlink()
    assert build(sources, db).removed == 0
    assert table(db, "SELECT file FROM failures") == [("tom.pdf",)]


def test_names_that_are_no_utf8_and_pipes_are_no_danger(tmp_path: Path) -> None:
    source = tmp_path / "källa"
    source.mkdir()
    try:
        Path(os.fsdecode(os.fsencode(source) + b"/tom\xe5.pdf")).write_bytes(b"")
    except OSError:
        pytest.skip("this file system takes UTF-8 alone")
    Path(os.fsdecode(os.fsencode(source) + b"/bra\xe5.txt")).write_text(protocol(1), encoding="utf-8")
    os.mkfifo(source / "rör.txt")
    db = tmp_path / "m.db"
    build([source], db)
    assert table(db, "SELECT file FROM documents") == [("bra\\xe5.txt",)]
    failures = {str(file): str(error) for file, error in table(db, "SELECT file, error FROM failures")}
    assert set(failures) == {"tom\\xe5.pdf", "rör.txt"}
    assert "pipe" in failures["rör.txt"]


def test_what_lay_in_a_folder_that_cannot_be_listed_now_stays() -> None:
    files = [Found(Path("a/x"), "/a", "x/", "The folder cannot be listed."), Found(Path("a/y.txt"), "/a", "y.txt")]
    assert below_unlisted("x/b.txt", files, "/a")
    assert not below_unlisted("y.txt", files, "/a")
    assert not below_unlisted("x/b.txt", files, "/b")
    assert below_unlisted("y.txt", [Found(Path("a"), "/a", "./", "The folder cannot be listed.")], "/a")


def test_a_database_that_cannot_be_written_gives_a_sentence(folder: Path, tmp_path: Path) -> None:
    for path, words in [
        (tmp_path, "is a folder. Give --db the name of a file"),
        (tmp_path / "no" / "m.db", "does not exist. Make it"),
        (Path("/proc/m.db"), "Check that you may write"),
    ]:
        if path.parent.exists() or "no" in path.parts:
            with pytest.raises(UnwritableDatabase, match=words):
                build([folder], path)


def test_a_locked_and_a_full_database_give_a_sentence(tmp_path: Path) -> None:
    for reason, words in [("database is locked", "Another program"), ("database or disk is full", "Free some space")]:
        with pytest.raises(UnwritableDatabase, match=words), writing(tmp_path / "m.db"):
            raise sqlite3.OperationalError(reason)
