"""Popolo and TEI: every reference leads somewhere, every passage is found again, hostile text is text."""

from __future__ import annotations

import io
import json
import sqlite3
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.store.popolo import write_popolo
from pipeline.store.tei import MARKED, NAMESPACE, document, write_tei
from tests.db.invented import build

TEI = {"t": NAMESPACE}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    folder = tmp_path_factory.mktemp("exchange")
    build(folder / "minutes.db", folder / "original")
    opened = sqlite3.connect(folder / "minutes.db")
    opened.row_factory = sqlite3.Row
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def popolo(connection: sqlite3.Connection) -> dict[str, Any]:
    stream = io.StringIO()
    counts = write_popolo(connection, stream, "https://protokoll.example/")
    found: dict[str, Any] = json.loads(stream.getvalue())
    assert counts == {name: len(entries) for name, entries in found.items() if isinstance(entries, list)}
    return found


def references(value: Any) -> Iterator[str]:
    """Every id that an entry points at."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name.endswith("_id"):
                yield inner
            elif name.endswith("_ids"):
                yield from inner
            else:
                yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def test_every_reference_leads_to_an_entry(popolo: dict[str, Any]) -> None:
    entries = [entry for value in popolo.values() if isinstance(value, list) for entry in value]
    ids = [entry["id"] for entry in entries if "id" in entry]
    assert len(ids) == len(set(ids))
    found = list(references(entries))
    assert len(found) > 50
    assert set(found) <= set(ids)


def test_nothing_is_lost(connection: sqlite3.Connection, popolo: dict[str, Any]) -> None:
    def count(tables: str) -> int:
        found: int = connection.execute(
            f"SELECT {' + '.join(f'(SELECT count(*) FROM {t})' for t in tables.split())}"
        ).fetchone()[0]
        return found

    assert len(popolo["events"]) == count("documents items")
    assert len(popolo["motions"]) == count("proposals decisions votes")
    assert len(popolo["vote_events"]) == count("votes")
    assert len(popolo["x_dissents"]) == count("statements")
    assert sum(len(event["votes"]) for event in popolo["vote_events"]) == count("ballots")


def test_a_vote_says_how_each_voted(popolo: dict[str, Any]) -> None:
    event = next(event for event in popolo["vote_events"] if event["counts"])
    motion = next(motion for motion in popolo["motions"] if motion["id"] == event["motion_id"])
    assert motion["classification"] == "votering"
    assert {count["option"] for count in event["counts"]} <= {"yes", "no", "abstain", "absent"}
    assert {vote["option"] for vote in event["votes"]} <= {"yes", "no", "abstain", "absent"}
    assert event["sources"][0]["url"].startswith("https://protokoll.example/paragraf/")


def test_what_is_not_known_is_left_out(popolo: dict[str, Any]) -> None:
    assert "null" not in json.dumps(popolo["organizations"] + popolo["motions"])


def test_without_a_site_sources_are_files(connection: sqlite3.Connection) -> None:
    stream = io.StringIO()
    write_popolo(connection, stream)
    sources = {e["sources"][0]["url"] for e in json.loads(stream.getvalue())["motions"]}
    files = connection.execute("SELECT coalesce(source_url, file) FROM documents")
    assert sources <= {row[0] for row in files}


def test_passages_are_found_again(connection: sqlite3.Connection) -> None:
    """Between the anchors of a fact stands the fact's text, letter by letter."""
    checked = 0
    for row in connection.execute("SELECT * FROM documents"):
        root = ET.fromstring(document(connection, row))
        body = root.find("t:text/t:body", TEI)
        assert body is not None
        plain, at = "", {}
        for event, element in ET.iterparse(io.BytesIO(ET.tostring(body)), ["start", "end"]):
            inside = element.text if event == "start" else element.tail
            if event == "start" and element.get(XML_ID):
                at[element.get(XML_ID)] = len(plain)
            if element.tag.endswith("}head"):
                inside = "" if event == "start" else inside
            plain += "".join((inside or "").split())
        for table in MARKED:
            for fact in connection.execute(f'SELECT id, start, "end" FROM {table} WHERE document = ?', (row["id"],)):
                text = "".join(row["text"][fact["start"] : fact["end"]].split())
                assert plain[at[f"s.{fact['id']}"] : at[f"e.{fact['id']}"]] == text
                checked += 1
    assert checked > 10


def test_every_pointer_has_a_target(connection: sqlite3.Connection) -> None:
    for row in connection.execute("SELECT * FROM documents"):
        root = ET.fromstring(document(connection, row))
        ids = [found for element in root.iter() if (found := element.get(XML_ID))]
        assert len(ids) == len(set(ids))
        pointers = [p for e in root.iter() for name in ("from", "to", "corresp") for p in (e.get(name) or "").split()]
        assert {pointer.removeprefix("#") for pointer in pointers} <= set(ids)


def test_the_corpus_includes_each_document(connection: sqlite3.Connection, tmp_path: Path) -> None:
    count = write_tei(connection, tmp_path)
    root = ET.parse(tmp_path / "corpus.xml").getroot()
    included = [e.get("href") for e in root if e.tag.endswith("}include")]
    assert len(included) == count == connection.execute("SELECT count(*) FROM documents").fetchone()[0]
    for name in included:
        ET.parse(tmp_path / str(name))


@pytest.mark.parametrize("text", ["<b>&amp;]]>", "\x00\x0b\ud800 ett", "\n\n\n\n", "", "x" * 10, "å\n\nä\nö 😀"])
def test_any_text_is_well_formed(connection: sqlite3.Connection, text: str) -> None:
    row = dict(connection.execute("SELECT * FROM documents LIMIT 1").fetchone())
    row |= {"text": text, "title": text, "file": text, "municipality": text, "body": text}
    ET.fromstring(document(connection, row))  # type: ignore[arg-type]
