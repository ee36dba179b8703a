"""Exports are what their specifications say: Popolo classes, a Frictionless data package, TEI with what it requires."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.store.export import write_package
from pipeline.store.popolo import write_popolo
from pipeline.store.tei import NAMESPACE, document, write_tei
from tests.db.invented import build


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    folder = tmp_path_factory.mktemp("specifications")
    build(folder / "minutes.db", folder / "original")
    opened = sqlite3.connect(folder / "minutes.db")
    opened.row_factory = sqlite3.Row
    yield opened
    opened.close()


TEXT, DAY, NUMBER = "text", "day", "number"
LINK = {"url": TEXT, "note": TEXT}
SHARED = {"id": TEXT, "sources": LINK}
POPOLO: dict[str, dict[str, Any]] = {
    "organizations": {
        "name": TEXT,
        "classification": TEXT,
        "parent_id": TEXT,
        "other_names": {"name": TEXT, "note": TEXT, "start_date": DAY, "end_date": DAY},
    },
    "persons": {"name": TEXT},
    "memberships": {"person_id": TEXT, "organization_id": TEXT, "role": TEXT},
    "events": {
        "name": TEXT,
        "classification": TEXT,
        "parent_id": TEXT,
        "organization_id": TEXT,
        "start_date": DAY,
        "attendees": {"id": TEXT},
        "identifiers": {"scheme": TEXT, "identifier": TEXT},
    },
    "motions": {
        "organization_id": TEXT,
        "creator_id": TEXT,
        "text": TEXT,
        "classification": TEXT,
        "date": DAY,
        "result": TEXT,
    },
    "vote_events": {
        "organization_id": TEXT,
        "motion_id": TEXT,
        "start_date": DAY,
        "counts": {"option": TEXT, "value": NUMBER, "group_id": TEXT},
        "votes": {"voter_id": TEXT, "option": TEXT, "group_id": TEXT},
    },
}
"""Properties of Popolo's classes with what they hold, as far as we write them; what it has no word for is ``x_``."""
REQUIRED = {
    "organizations": {"id", "name"},
    "persons": {"id", "name"},
    "memberships": {"person_id", "organization_id"},
    "events": {"id"},
    "motions": {"id", "text"},
    "vote_events": {"id", "motion_id"},
}


def wrong(entry: dict[str, Any], known: dict[str, Any]) -> Iterator[str]:
    """What in an entry its class does not know, or knows as something else."""
    for name, value in entry.items():
        if name.startswith("x_"):
            continue
        kind = known.get(name)
        if isinstance(kind, dict):
            if not isinstance(value, list):
                yield f"{name} is no list"
                continue
            for inner in value:
                yield from wrong(inner, kind)
        elif kind == DAY and (not isinstance(value, str) or date.fromisoformat(value).isoformat() != value):
            yield f"{name} is no day"
        elif kind == TEXT and not isinstance(value, str):
            yield f"{name} is no text"
        elif kind == NUMBER and type(value) is not int:
            yield f"{name} is no number"
        elif kind is None:
            yield f"{name} is unknown"


@pytest.mark.parametrize("name", POPOLO)
def test_popolo(connection: sqlite3.Connection, name: str) -> None:
    stream = io.StringIO()
    write_popolo(connection, stream, "https://protokoll.example")
    entries = json.loads(stream.getvalue())[name]
    assert entries
    assert {fault for entry in entries for fault in wrong(entry, SHARED | POPOLO[name])} == set()
    kept = [entry for entry in entries if REQUIRED[name] <= entry.keys()]
    if name == "motions":  # what a vote stood about is not always printed
        kept += [entry for entry in entries if entry["classification"] == "votering" and "text" not in entry]
    assert len(kept) == len(entries)


KINDS = {"integer": int, "number": float, "string": str, "any": str}
NAME = re.compile(r"[a-z0-9._-]+")


def test_the_data_package(connection: sqlite3.Connection, tmp_path: Path) -> None:
    """Names, paths, fields, keys and references as https://specs.frictionlessdata.io/tabular-data-package/ has them."""
    write_package(connection, tmp_path, "csv")
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    resources = {resource["name"]: resource for resource in package["resources"]}
    assert NAME.fullmatch(package["name"]) and len(resources) == len(package["resources"]) > 20
    rows: dict[str, list[dict[str, str]]] = {}
    for name, resource in resources.items():
        assert NAME.fullmatch(name)
        assert resource["profile"] == "tabular-data-resource"
        assert not Path(resource["path"]).is_absolute() and ".." not in Path(resource["path"]).parts
        assert resource["format"] == "csv" and resource["encoding"] == "utf-8"
        with (tmp_path / resource["path"]).open(encoding=resource["encoding"], newline="") as stream:
            rows[name] = list(csv.DictReader(stream, strict=True))
        schema = resource["schema"]
        fields = {field["name"]: KINDS[field["type"]] for field in schema["fields"]}
        assert len(fields) == len(schema["fields"])
        for row in rows[name]:
            assert list(row) == list(fields)
            for column, kind in fields.items():
                assert row[column] == "" or kind(row[column]) is not None
        key = schema.get("primaryKey", [])
        assert set(key) <= fields.keys()
        if key:
            assert len({tuple(row[column] for column in key) for row in rows[name]}) == len(rows[name])
    checked = 0
    for name, resource in resources.items():
        for reference in resource["schema"].get("foreignKeys", []):
            (own,), (other,) = reference["fields"], reference["reference"]["fields"]
            known = {row[other] for row in rows[reference["reference"]["resource"]]}
            assert {row[own] for row in rows[name]} - {""} <= known, f"{name}.{own}"
            checked += 1
    assert checked > 10


INSIDE = {
    "TEI": {"teiHeader", "text", "standOff"},
    "teiHeader": {"fileDesc", "profileDesc"},
    "fileDesc": {"titleStmt", "publicationStmt", "sourceDesc"},
    "titleStmt": {"title"},
    "publicationStmt": {"p"},
    "sourceDesc": {"bibl", "p"},
    "bibl": {"title", "publisher", "date", "idno", "ptr", "ref", "orgName", "biblScope", "extent", "note"},
    "profileDesc": {"settingDesc", "particDesc"},
    "settingDesc": {"setting"},
    "setting": {"placeName", "name", "date", "orgName", "settlement"},
    "particDesc": {"listPerson"},
    "listPerson": {"person"},
    "person": {"persName", "affiliation"},
    "text": {"body"},
    "body": {"div"},
    "div": {"head", "p", "pb", "lb", "anchor"},
    "head": {"pb", "lb", "anchor"},
    "p": {"pb", "lb", "anchor"},
    "standOff": {"spanGrp"},
    "spanGrp": {"span"},
}
"""What TEI P5 allows inside the elements that we write, as far as we write it."""
NEEDED = {
    "TEI": ["teiHeader", "text"],
    "teiHeader": ["fileDesc"],
    "fileDesc": ["titleStmt", "publicationStmt", "sourceDesc"],
    "titleStmt": ["title"],
    "text": ["body"],
    "body": ["div"],
}
"""What must be there, in this order."""
ATTRIBUTES = {"pb": {"n"}, "span": {"from", "to"}, "spanGrp": {"type"}, "anchor": {"id"}, "person": {"id"}}
SPACE, XML = f"{{{NAMESPACE}}}", "{http://www.w3.org/XML/1998/namespace}"


def tei_faults(root: ET.Element) -> set[str]:
    """Elements where TEI has none, or not those that it needs."""
    faults = set()
    for element in root.iter():
        assert element.tag.startswith(SPACE)
        name, inside = element.tag.removeprefix(SPACE), [child.tag.removeprefix(SPACE) for child in element]
        faults |= {f"{child} in {name}" for child in set(inside) - INSIDE.get(name, set())}
        if [child for child in inside if child in NEEDED.get(name, ())][: len(NEEDED.get(name, ()))] != NEEDED.get(
            name, []
        ):
            faults.add(f"{name} lacks something")
        given = {attribute.removeprefix(XML) for attribute in element.attrib}
        faults |= {f"{name} without {missing}" for missing in ATTRIBUTES.get(name, set()) - given}
    return faults


def test_tei(connection: sqlite3.Connection, tmp_path: Path) -> None:
    for row in connection.execute("SELECT * FROM documents"):
        assert tei_faults(ET.fromstring(document(connection, row))) == set()
    write_tei(connection, tmp_path)
    corpus = ET.parse(tmp_path / "corpus.xml").getroot()
    assert corpus.tag == f"{SPACE}teiCorpus"
    assert corpus[0].tag == f"{SPACE}teiHeader", "a header, then the documents"
    assert tei_faults(corpus[0]) == set()
