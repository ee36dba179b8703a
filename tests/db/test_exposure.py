"""Untold: files beside the database, the machine it runs on, other databases. It writes nothing."""

from __future__ import annotations

import asyncio
import hashlib
import sqlite3
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from pipeline.build import build
from pipeline.serve import make_site
from tests.extract.sheets import Sheet, write
from tests.store.conftest import protocol

SECRET = "Zymotiska handlingar"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """A site of two documents; beside its folder lies a file that is none of its business."""
    folder = tmp_path_factory.mktemp("plats")
    (source := folder / "källa").mkdir()
    write(source / "a.pdf", Sheet().lines(60, 90, "Kommunstyrelsen", "§ 1 Val", "Beslut", "Nämnden bifaller."))
    (source / "b.txt").write_text(protocol(1), encoding="utf-8")
    secret = write(folder / "hemlig.pdf", Sheet().text(60, 90, SECRET))
    (folder / "hemlig.txt").write_text(SECRET, encoding="utf-8")
    db = folder / "minutes.db"
    build([source], db, ocr="never")
    with sqlite3.connect(folder / "annan.db") as other:
        other.execute("CREATE TABLE t AS SELECT ? AS x", (SECRET,))
    with sqlite3.connect(db) as connection:
        ((document, other_id),) = connection.execute(
            "SELECT (SELECT id FROM documents WHERE file = 'a.pdf'), (SELECT id FROM documents WHERE file = 'b.txt')"
        )
        # A row that was tampered with to lead outside, right down to the checksum.
        sha256 = hashlib.sha256(secret.read_bytes()).hexdigest()
        connection.execute("UPDATE documents SET file = '../hemlig.pdf', sha256 = ? WHERE id = ?", (sha256, other_id))
        connection.execute("UPDATE files SET file = '../hemlig.pdf' WHERE document = ?", (other_id,))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROTOKOLL_ORIGINALS", "")  # where the originals are is told by the environment, for all sites
        site = make_site(db, source)
        yield SimpleNamespace(db=db, site=site, document=document, tampered=other_id, folder=folder)


def ask(made: SimpleNamespace, path: str, method: str = "GET", **options: object) -> tuple[int, bytes]:
    async def answer() -> tuple[int, bytes]:
        await made.site.invoke_startup()
        found = await made.site.client.request(method, path, **options)
        return found.status_code, bytes(found.content)

    return asyncio.run(answer())


OUTSIDE = [
    *("/static/../hemlig.txt", "/static/%2e%2e/%2e%2e/hemlig.txt", "/static/..%2f..%2fhemlig.txt", "/hemlig.txt"),
    *("/static//etc/passwd", "/-/static/../../../etc/passwd", "/../hemlig.txt", "/..%2fhemlig.txt", "/%00"),
    *("/bild/{tampered}/1.webp", "/bild/..%2f..%2fhemlig/1.webp", "/bild/file:%2f%2f%2fetc%2fpasswd/1.webp"),
    *("/bild/{document}/999999.webp", "/bild/{document}/0.webp", "/bild/{document}%2f..%2f..%2fhemlig.pdf/1.webp"),
    *(
        "/sida/..%2f..%2fhemlig.txt/1",
        "/sida/{tampered}%00/1",
        "/protokoll/..%2f..%2fhemlig",
        "/paragraf/..%2fhemlig.txt",
    ),
    *("/annan", "/annan/t.json", "/annan.db", "/hemlig.pdf", "/minutes/..%2fannan.db", "/-/databases/annan"),
]


@pytest.mark.parametrize("path", OUTSIDE)
def test_no_path_leads_outside(made: SimpleNamespace, path: str) -> None:
    status, body = ask(made, path.format(document=made.document, tampered=made.tampered))
    assert status in (302, 400, 404), status
    assert SECRET.encode() not in body and b"root:" not in body
    assert str(made.folder).encode() not in body


STATEMENTS = [
    *("attach database '{folder}/annan.db' as a", "select * from pragma_database_list", "pragma database_list"),
    *("delete from documents", "insert into parties values ('X', 'x', null, 'lokalt', '')", "drop table items"),
    *("update documents set title = 'x'", "vacuum into '{folder}/kopia.db'", "select load_extension('x')"),
    *("select readfile('{folder}/hemlig.txt')", "select writefile('{folder}/ny.txt', 'x')", "create table x (y)"),
    *("with a as (select 1) delete from items", "select 1; delete from items", "explain delete from items"),
]


@pytest.mark.parametrize("sql", STATEMENTS)
def test_sql_reads_this_database_only(made: SimpleNamespace, sql: str) -> None:
    before = made.db.read_bytes()
    for shape in ("json", "csv"):
        status, body = ask(
            made, f"/minutes.{shape}", params={"sql": sql.format(folder=made.folder), "_shape": "objects"}
        )
        assert status in (200, 400, 403, 500), status
        assert SECRET.encode() not in body
        assert b'"ok": true' not in body or sql.startswith(("explain", "select * from pragma"))
    assert made.db.read_bytes() == before
    assert not (made.folder / "kopia.db").exists() and not (made.folder / "ny.txt").exists()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/minutes/documents", "/minutes", "/minutes/-/insert", "/-/create", "/sok?q=a"])
def test_nothing_is_written(made: SimpleNamespace, method: str, path: str) -> None:
    before = made.db.read_bytes()
    status, _ = ask(made, path, method, json={"rows": [{"id": "x"}]})
    assert status != 201  # Datasette answers some of these with an error of its own
    assert made.db.read_bytes() == before


@pytest.mark.parametrize("shape", ["../../etc/passwd", "object", "array", "arrayfirst", "arrays", "objects", "nix"])
def test_shapes_are_those_of_datasette(made: SimpleNamespace, shape: str) -> None:
    status, body = ask(made, "/minutes/documents.json", params={"_shape": shape, "_size": "2"})
    assert status in (200, 400) and b"root:" not in body


@pytest.mark.parametrize(
    "path", ["/", "/minutes", "/-/metadata.json", "/-/settings.json", "/-/databases.json", "/-/plugins.json"]
)
def test_pages_about_the_site_tell_no_folder_of_originals(made: SimpleNamespace, path: str) -> None:
    _, body = ask(made, path)
    assert str(made.folder / "källa").encode() not in body
