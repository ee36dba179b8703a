"""An identity number on paper is nowhere in the database, its exports or the picture of the page."""

from __future__ import annotations

import asyncio
import io
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from pipeline.build import build
from pipeline.errors import ProtokollError
from pipeline.privacy import Privacy
from pipeline.publish import publish
from pipeline.serve import make_site
from pipeline.store.export import open_database, write_package
from tests.extract.sheets import Sheet, write
from tests.store.conftest import PROTOCOL

SECRETS = ("811218", "121212-1212", "8ll2l8", "701063", "-9876", "-2391")
"""No four digits alone, which any time of a file may hold."""
HEADER = "Akt 121212-1212"


def paper(path: Path) -> Path:
    """Two pages; a number in the running header, one in a title, one in the text of a decision."""
    sheets = []
    for page in (1, 2):
        sheet = Sheet().text(60, 40, f"Sala kommun   {HEADER}   {page} (2)", size=8)
        if page == 1:
            sheet.lines(60, 90, "Socialnämnden", "Sammanträdesdatum 2021-03-09", style="b")
            sheet.lines(60, 150, "§ 1 Bistånd till 811218-9876", "", style="b")
            sheet.lines(60, 190, "Beslut", style="b")
            sheet.lines(60, 210, "Socialnämnden beviljar den sökande med personnummer 811218-9876 bistånd i form av")
            sheet.lines(60, 224, "hemtjänst under våren.")
        else:
            sheet.lines(60, 90, "§ 2 Rapport om hemtjänsten", style="b")
            sheet.lines(60, 120, "Beslut", style="b")
            sheet.lines(60, 140, "Socialnämnden lägger rapporten till handlingarna.")
        sheets.append(sheet)
    return write(path, *sheets)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """A database of a PDF with a telling name, and of a text that OCR damaged."""
    folder = tmp_path_factory.mktemp("privat")
    source = folder / "källa"
    source.mkdir()
    paper(source / "beslut 811218-9876.pdf")
    text = PROTOCOL.replace("{n}", "1").replace(
        "förskola i Åkra.", "förskola för Bo Lind, 8ll2l8-9876, född 701063-2391."
    )
    (source / "a.txt").write_text(text, encoding="utf-8")
    (source / "811218-9876 tom.pdf").write_bytes(b"")
    db = folder / "m.db"
    build([source], db)
    return SimpleNamespace(db=db, source=source, folder=folder)


def rows(db: Path, sql: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(db) as connection:
        return connection.execute(sql).fetchall()


def test_no_number_is_in_the_file_of_the_database_nor_in_what_is_exported(built: SimpleNamespace) -> None:
    data = built.db.read_bytes()
    with open_database(built.db) as connection:
        for name in write_package(connection, built.folder / "ut", "csv"):
            data += (built.folder / "ut" / name).read_bytes()
    assert "bistånd".encode() in data
    for secret in SECRETS:
        assert secret.encode() not in data, secret
    assert len(rows(built.db, "SELECT * FROM failures WHERE file LIKE '██████-████ tom%' AND error LIKE '%██%'")) == 1


def test_what_was_covered_is_listed_without_it_and_stands_where_it_says(built: SimpleNamespace) -> None:
    found = rows(
        built.db,
        'SELECT m.kind, m.page, substr(d.text, m.start + 1, m."end" - m.start), '
        "substr(p.raw_text, m.raw_start + 1, m.raw_end - m.raw_start), d.file LIKE '%.pdf' "
        "FROM masks m JOIN documents d ON d.id = m.document JOIN pages p ON p.document = d.id AND p.number = m.page "
        "ORDER BY 5, m.page, m.raw_start",
    )
    cover = "██████-████"
    assert found == [
        ("personnummer", 1, cover, cover, 0),
        ("samordningsnummer", 1, cover, cover, 0),
        ("personnummer", 1, "", cover, 1),
        ("personnummer", 1, cover, cover, 1),
        ("personnummer", 1, cover, cover, 1),
        ("personnummer", 2, "", cover, 1),
    ]
    assert rows(built.db, "SELECT title FROM items WHERE number = '1'") == [(f"Bistånd till {cover}",)]
    for name in ("items", "sections", "decisions"):
        sql = f"SELECT count(*) FROM {name} t JOIN documents d ON d.id = t.document "
        assert rows(built.db, sql)[0][0]
        assert rows(built.db, sql + 'WHERE substr(d.text, t.start + 1, t."end" - t.start) != t.text') == [(0,)]


def test_the_picture_of_the_page_is_black_there(built: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROTOKOLL_CACHE", str(built.folder / "cache"))
    monkeypatch.setenv("PROTOKOLL_ORIGINALS", "")
    ((document, width),) = rows(built.db, "SELECT document, width FROM pages WHERE number = 1 AND width > 0")
    boxes = rows(built.db, "SELECT x0, y0, x1, y1 FROM regions WHERE owner = 'masks' AND page = 1 ORDER BY y0")
    assert len(boxes) == 3, "one in the header, too"
    site = make_site(built.db)

    async def ask(path: str) -> bytes:
        await site.invoke_startup()
        answer = await site.client.get(path)
        assert answer.status_code == 200, path
        return bytes(answer.content)

    picture = asyncio.run(ask(f"/bild/{document}/1.webp"))
    pixels = np.asarray(Image.open(io.BytesIO(picture)).convert("L"))
    scale = pixels.shape[1] / float(str(width))
    for box in boxes:
        x0, y0, x1, y1 = (round(float(str(side)) * scale) for side in box)
        assert pixels[y0:y1, x0:x1].max() < 60
    assert pixels.mean() > 200, "the rest of the page is shown"
    for path in (f"/protokoll/{document}", f"/sida/{document}/1", "/sok?q=bistånd", "/m/masks.json", "/m/files.json"):
        page = asyncio.run(ask(path))
        assert not any(secret.encode() in page for secret in SECRETS), path


def test_kept_where_asked_for_and_then_not_published(built: SimpleNamespace, tmp_path: Path) -> None:
    db = tmp_path / "m.db"
    build([built.source], db)
    assert build([built.source], db, privacy=Privacy(keep_numbers=True)).new == 2
    assert rows(db, "SELECT count(*) FROM documents WHERE text LIKE '%811218-9876%'") == [(1,)]
    assert rows(db, "SELECT count(*) FROM masks") == [(0,)]
    with pytest.raises(ProtokollError, match="must not be published"):
        publish(db, tmp_path / "ut")
    assert build([built.source], db).new == 2
    assert rows(db, "SELECT count(*), min(identity_numbers) FROM documents") == [(2, "masked")]
    assert rows(db, "SELECT count(*) FROM files WHERE document IS NOT NULL") == [(2,)]


def test_addresses_are_covered_where_asked_for(tmp_path: Path) -> None:
    source = tmp_path / "källa"
    source.mkdir()
    text = PROTOCOL.replace("{n}", "1").replace("i Åkra.", "i Åkra. Sökanden är bosatt Ekstigen 3.")
    (source / "a.txt").write_text(text, encoding="utf-8")
    build([source], tmp_path / "a.db")
    build([source], tmp_path / "b.db", privacy=Privacy(addresses=True))
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM documents WHERE text LIKE '%Ekstigen 3%'") == [(1,)]
    assert rows(tmp_path / "b.db", "SELECT count(*) FROM documents WHERE text LIKE '%Ekstigen%'") == [(0,)]
    assert rows(tmp_path / "b.db", "SELECT kind FROM masks") == [("adress",)]
