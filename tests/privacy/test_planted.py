"""Identity numbers planted wherever a document has text: none is in the database, the caches, the feeds, the folder."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest

from pipeline.build import build
from pipeline.corrections import read_corrections
from pipeline.manifest import read_manifest
from pipeline.privacy import Privacy
from pipeline.publish import publish
from pipeline.serve import make_site
from pipeline.store.export import open_database, write_package
from tests.extract.sheets import Sheet, write
from tests.store.conftest import protocol
from tests.store.test_build import table

# Each number is another, so that a trace tells where it came from. They have right check digits and belong to nobody.
PLACES = {
    "title": "19010203-0008",
    "body": "020304-0103",
    "table": "030405-0209",
    "reservation": "040506-0303",
    "header": "050607+0408",
    "damaged": "O6O708-0506",
    "parted": "070809-0602",
    "file": "080910-0707",
    "address": "091011-0802",
    "failure": "101112-0900",
    "correction": "111213-1005",
    "word": "121214-1102",
    "cell": "131215-1209",
}


def trace(number: str) -> re.Pattern[bytes]:
    """What would tell the number: its last ten signs, with or without what parts them."""
    ten = re.sub(r"\W", "", number)[-10:]
    return re.compile(b"%s\\W{0,3}%s" % (ten[:6].encode(), ten[6:].encode()))


def checked(number: str) -> str:
    """The number with its check digit made right."""
    from pipeline.privacy import numbers

    digits = re.sub(r"\W", "", number).replace("O", "0")[-10:]
    right = next(d for d in "0123456789" if numbers.is_valid(digits[:9] + d))
    return number[:-1] + right


NUMBERS = {place: checked(number) for place, number in PLACES.items()}


def plant(folder: Path) -> Path:
    """Documents of several kinds with a number in each place."""
    source = folder / "källa"
    source.mkdir(parents=True)
    n = NUMBERS
    text = protocol(1).replace("Ny förskola i Åkra", f"Bistånd till {n['title']}", 1)
    text = text.replace("förskola i Åkra.", f"förskola för {n['body']}.")
    text = text.replace(
        "underlaget brister.", f"underlaget om {n['reservation']} brister. Sökanden {n['damaged']} hörs."
    )
    text += (
        f"\nNamn\tNummer\nAnna Ek\t{n['table']}\nBo Lind, personnummer {n['parted'].replace('-', chr(0xAD))}, hörs.\n"
    )
    (source / f"beslut {n['file']}.txt").write_text(text, encoding="utf-8")
    (source / f"tom {n['failure']}.pdf").write_bytes(b"")
    sheet = Sheet().text(60, 40, f"Sala kommun   Akt {n['header']}   1 (1)", size=8)
    sheet.lines(60, 90, "Kommunstyrelsen", "Sammanträdesdatum 2021-03-09", "§ 1 Val", "Beslut", "Nämnden bifaller.")
    write(source / "b.pdf", sheet)
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = f"Akt {n['word']}"
    word.add_paragraph("Protokoll Sala kommun 2021-03-09")
    word.add_table(1, 2).cell(0, 1).text = n["cell"]
    word.save(str(source / "c.docx"))
    (folder / "m.csv").write_text(f"file,source_url\nb.pdf,https://sala.se/{n['address']}.pdf\n", encoding="utf-8")
    return source


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """The database: first built with the numbers left in, then without."""
    folder = tmp_path_factory.mktemp("planterat")
    source, db = plant(folder), folder / "m.db"
    manifest = read_manifest(folder / "m.csv")
    build([source], db, ocr="never", manifest=manifest, privacy=Privacy(keep_numbers=True))
    before = db.read_bytes()
    ((document,),) = table(db, "SELECT id FROM documents WHERE file = 'b.pdf'")
    (folder / "corrections").mkdir()
    (folder / "corrections" / "a.yaml").write_text(
        f"- {{document: '{document}', field: documents.title, old: x, new: y, who: A, why: '{NUMBERS['correction']}'}}",
        encoding="utf-8",
    )
    build([source], db, ocr="never", manifest=manifest, corrections=read_corrections(folder / "corrections"))
    return SimpleNamespace(folder=folder, db=db, before=before)


def traces(data: bytes) -> list[str]:
    return [place for place, number in NUMBERS.items() if trace(number).search(data)]


def test_they_were_there_to_be_found(planted: SimpleNamespace) -> None:
    kept = {"title", "body", "table", "reservation", "header", "damaged", "file", "address", "word", "cell"}
    assert kept <= set(traces(planted.before))


def test_none_is_in_the_files_of_the_database(planted: SimpleNamespace) -> None:
    """Rows, search index, free pages and log, though all of them had been there."""
    for path in planted.folder.glob("m.db*"):
        assert traces(path.read_bytes()) == [], path.name
    assert table(planted.db, "SELECT count(*) FROM masks WHERE kind = 'personnummer'")[0][0] == 9


def test_none_is_in_exports_pages_and_feeds(planted: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROTOKOLL_CACHE", str(planted.folder / "cache"))
    monkeypatch.setenv("PROTOKOLL_ORIGINALS", "")
    for form in ("csv", "jsonl"):
        with open_database(planted.db) as connection:
            for name in write_package(connection, planted.folder / form, form):
                assert traces((planted.folder / form / name).read_bytes()) == [], name
    documents = [str(row[0]) for row in table(planted.db, "SELECT id FROM documents")]
    items = [str(row[0]) for row in table(planted.db, "SELECT id FROM items")]
    site = make_site(planted.db, planted.folder / "källa")
    paths = ["/", "/andringar", "/andringar.atom", "/sok?q=bistånd", "/sok.atom?q=beslut", "/minutes.db", "/m.db"]
    paths += [
        f"/m/{name}.json" for name in ("documents", "pages", "repairs", "masks", "failures", "changes", "corrections")
    ]
    paths += [
        f"/{kind}/{d}{rest}"
        for d in documents
        for kind, rest in (("protokoll", ""), ("sida", "/1"), ("bild", "/1.webp"))
    ]
    paths += [f"/sida/{d}/1?visa={view}" for d in documents for view in ("ra", "rattningar")]
    paths += [f"/paragraf/{item}" for item in items]

    async def visit() -> None:
        await site.invoke_startup()
        for path in paths:
            assert traces(bytes((await site.client.get(path)).content)) == [], path

    asyncio.run(visit())
    kept = [path for path in (planted.folder / "cache").rglob("*") if path.is_file()]
    assert kept and all(traces(path.name.encode() + path.read_bytes()) == [] for path in kept)


def test_none_is_in_the_published_folder(planted: SimpleNamespace) -> None:
    out = planted.folder / "ut"
    publish(planted.db, out)
    for path in out.rglob("*"):
        if path.is_file() and not path.is_relative_to(out / "models"):
            assert traces(path.name.encode() + path.read_bytes()) == [], path
