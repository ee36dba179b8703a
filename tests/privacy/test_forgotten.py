"""A forgotten document: no byte of what it said is in the database, its log, the caches, the pages, what is published.

Each place of the document has a word that stands nowhere else, in a form that a search index or a key would keep too.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest

from pipeline.build import build
from pipeline.publish import publish
from pipeline.serve import make_site
from pipeline.store.export import open_database, write_package
from pipeline.store.forget import forget
from tests.extract.sheets import Sheet, write
from tests.store.conftest import protocol
from tests.store.test_build import table

WORDS = ("zymotisk", "xerxes", "qvintus", "77123", "wolframit", "yrjöbom", "jjordbo")
"""Of the title, two persons, the case, the text, a statement, and the file."""


def plant(folder: Path) -> Path:
    """Three documents, of which one says what is to be forgotten."""
    source = folder / "källa"
    source.mkdir(parents=True)
    for number in (1, 2):
        (source / f"{number}.txt").write_text(protocol(number), encoding="utf-8")
    sheet = Sheet().text(60, 40, "Sala kommun   Kommunstyrelsen   1 (1)", size=8)
    lines = ["Sammanträdesdatum 2020-01-09", "Närvarande", "Xerxes Ek (S), ordförande", "Qvintus Lind (V)"]
    lines += ["§ 1 Dnr KS 2020/77123", "Zymotiska sjukdomar", "Beslut", "Kommunstyrelsen köper wolframit till gatan."]
    lines += ["Reservation", "Qvintus Lind (V) reserverar sig mot beslutet:", "Köpet från Yrjöbom är för dyrt."]
    write(source / "jjordbo.pdf", sheet.lines(60, 90, *lines))
    return source


def traces(data: bytes) -> list[str]:
    """The words that stand there, or all of them but the first letter, as an index may leave out what words share."""
    told = data.lower()
    return [word for word in WORDS if word[1:].encode() in told]


def kept_in(folder: Path) -> dict[str, list[str]]:
    """The files below a folder with traces in them, but for the program's own models of words."""
    files = [path for path in folder.rglob("*") if path.is_file() and "models" not in path.parts]
    found = {path.name: traces(path.name.encode() + path.read_bytes()) for path in files}
    return {name: words for name, words in found.items() if words}


def visit(db: Path, source: Path, document: str) -> dict[str, tuple[int, bytes]]:
    """Status and body of the pages and feeds that tell of a document, or of all."""
    everywhere = ("", "/andringar", "/andringar.json", "/andringar.atom", "/sok", "/sok.json", "/sok.atom", "/parti/V")
    tables = ("documents", "items", "decisions", "statements", "people", "cases", "bodies", "changes", "seats", "marks")
    paths = [path or "/" for path in everywhere]
    paths += [f"/sok{form}?q={word}" for form in (".json", ".atom") for word in WORDS]
    paths += [f"/{db.stem}/{name}.json?_size=max" for name in tables]
    paths += [f"/protokoll/{document}", f"/paragraf/{document}-1", f"/bild/{document}/1.webp"]
    site = make_site(db, source)

    async def ask() -> dict[str, tuple[int, bytes]]:
        await site.invoke_startup()
        answers = {path: await site.client.get(path) for path in paths}
        return {path: (answer.status_code, bytes(answer.content)) for path, answer in answers.items()}

    return asyncio.run(ask())


@pytest.fixture(scope="module")
def gone(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """A document published, looked at and searched for, then forgotten while another program has the database open."""
    folder = tmp_path_factory.mktemp("glömt")
    source, place = plant(folder), folder / "plats"
    db, site, pictures = place / "m.db", place / "ut", place / "bilder"
    place.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROTOKOLL_CACHE", str(place / "cache"))
        patch.setenv("PROTOKOLL_PAGES", str(pictures))
        patch.setenv("PROTOKOLL_ORIGINALS", "")
        build([source], db)
        table(db, "ANALYZE")
        table(db, "PRAGMA journal_mode = WAL")  # as it is left where a site has it open
        ((document,),) = table(db, "SELECT id FROM documents WHERE file = 'jjordbo.pdf'")
        publish(db, site)
        before, answers = kept_in(place), visit(db, source, str(document))
        reader = sqlite3.connect(db)
        reader.execute("SELECT * FROM items").fetchall()
        forget(db, str(document), "2026-01-01T00:00:00+00:00", pictures)
        left = kept_in(place)
        reader.close()
        publish(db, site)
        yield SimpleNamespace(
            db=db, source=source, place=place, document=document, before=before, answers=answers, left=left
        )


def test_it_was_there_to_be_found(gone: SimpleNamespace) -> None:
    assert set(gone.before["m.db"]) == set(WORDS)
    assert set(gone.before["minutes.db"]) == set(WORDS)
    told = b"".join(body for _, body in gone.answers.values())
    assert set(traces(told)) == set(WORDS)
    assert gone.answers[f"/bild/{gone.document}/1.webp"][0] == 200


def test_no_file_tells_of_it_but_what_was_published(gone: SimpleNamespace) -> None:
    assert set(gone.left) == {"minutes.db"}
    assert kept_in(gone.place) == {}, "nor does the folder that was published again"


def test_no_word_of_it_is_in_an_index(gone: SimpleNamespace) -> None:
    with sqlite3.connect(gone.db) as connection:
        for name in ("items", "decisions", "statements"):
            connection.execute(f"CREATE VIRTUAL TABLE temp.{name}_words USING fts5vocab(main, {name}_fts, row)")
            words = [term for (term,) in connection.execute(f"SELECT term FROM temp.{name}_words")]
            assert words and not [word for word in words if word.startswith(WORDS)]


def test_no_page_tells_of_it_but_that_it_is_gone(gone: SimpleNamespace) -> None:
    answers = visit(gone.db, gone.source, gone.document)
    own = [f"/protokoll/{gone.document}", f"/paragraf/{gone.document}-1", f"/bild/{gone.document}/1.webp"]
    assert [answers[path][0] for path in own] == [404] * 3
    for path, (_, body) in answers.items():
        if "?q=" not in path:  # an answer repeats what was asked
            assert traces(body) == [], path
    found = [json.loads(body) for path, (_, body) in answers.items() if path.startswith("/sok.json?q=")]
    assert not any(gone.document in json.dumps(answer) for answer in found)
    last = json.loads(answers["/andringar.json"][1])["changes"][-1]
    assert (last["document"], last["kind"], last["hash"], last["url"]) == (gone.document, "removed", None, None)
    assert gone.document.encode() in answers["/andringar.atom"][1]


def test_no_export_tells_of_it(gone: SimpleNamespace, tmp_path: Path) -> None:
    with open_database(gone.db) as connection:
        assert write_package(connection, tmp_path, "csv")
    assert kept_in(tmp_path) == {}
