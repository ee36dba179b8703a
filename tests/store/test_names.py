"""Spellings of one person in one meeting, and keys over meetings."""

from __future__ import annotations

import pytest
import sqlite_utils

from pipeline.store import turned
from pipeline.store.aggregate import body_kind, case_key
from pipeline.store.names import Names, person_id, same_person

SAME = [
    ("Dan Guillou", "Daniel Guillou", True, "short form"),
    ("Maria Paniagua Dachner", "María Paniagua Dachner", True, "accent"),
    ("Aron Regnéll", "Aron Regnell", True, "accent at the end"),
    ("Micael Carlnil", "Michael Carlnil", True, "one letter"),
    ("Wengléns", "Robert Wengléns", True, "surname alone"),
    ("Per-Ola Nyberg", "Per Ola Nyberg", True, "hyphen"),
    ("Nordbeck Carolina", "Carolina Nordbeck", True, "surname first"),
    ("Larsson Hult Einar", "Einar Larsson Hult", True, "surname of two words first"),
    ("Anna Ek", "Anders Ek", False, "another first name"),
    ("Anna Ek", "Anna Al", False, "another surname, too short for a slip"),
    ("Eva Lind", "Ewa Lund", False, "two letters in short names"),
    ("Anna Maria Ek", "Anna Lisa Ek", False, "another second name"),
]


@pytest.mark.parametrize(("a", "b", "same", "because"), SAME)
def test_same_person(a: str, b: str, same: bool, because: str) -> None:
    assert same_person(a, b) is same, because
    assert same_person(b, a) is same, because


def test_spellings_lead_to_the_attendance_list() -> None:
    names = Names([("Dan Guillou", "MP"), ("Anna Ek", "S"), ("Bo Ek", "S")])
    assert names.add("Daniel Guillou", "MP") == "Dan Guillou"
    assert names.add("Ek", "S") == "Ek", "two have that surname: never a guess"
    assert names.add("Cia Strand", "V") == "Cia Strand"


def test_surname_first_in_one_document_is_the_same_person() -> None:
    db = sqlite_utils.Database(memory=True)
    names = [
        "Carolina Nordbeck",
        "Nordbeck Carolina",
        "Carolina Alm",
        "Bo Nordbeck",
        "Larsson Hult Bo",
        "Bo Larsson Hult",
    ]
    rows = [{"id": person_id("Lund", name), "name": name, "municipality": "Lund"} for name in names]
    rows.append({"id": person_id("Sala", "Nordbeck Carolina"), "name": "Nordbeck Carolina", "municipality": "Sala"})
    db.table("people").insert_all(rows)
    for table in turned.TABLES:
        db.table(table).insert_all({"person": row["id"]} for row in rows)
    db.table("stale").create({"municipality": str}, pk="municipality")
    turned.unite(db)
    assert [row["municipality"] for row in db.table("stale").rows] == ["Lund"], "what tells of its people is remade"
    for table in turned.TABLES:
        assert [row["person"] for row in db.table(table).rows] == [
            "lund-carolina-nordbeck",
            "lund-carolina-nordbeck",
            "lund-carolina-alm",
            "lund-bo-nordbeck",
            "lund-bo-larsson-hult",
            "lund-bo-larsson-hult",
            "sala-nordbeck-carolina",
        ]


def test_a_person_is_one_over_spellings_of_accents() -> None:
    assert person_id("Sala", "María Öst") == person_id("Sala", "Maria Öst") == "sala-maria-öst"


CASE_KEYS = [
    ("KS 2019/00123", "KS/2019:123", True),
    ("Dnr KS 2019/123", "KS 2019/00123", True),
    ("KS 2019/00123", "KS 2019/00124", False),
    ("KS 2O19/0O12l", "KS 2019/00121", True),
    ("KS 2019/OO45", "KS 2019/45", True),
    ("2019/123", "KS 2019/123", False),
    ("OS 2019/123", "KS 2019/123", False),
    ("SBN 2019/45 S", "SBN 2019/455", False),
]


@pytest.mark.parametrize(("a", "b", "same"), CASE_KEYS)
def test_case_key(a: str, b: str, same: bool) -> None:
    assert (case_key(a) == case_key(b)) is same


BODIES = [
    ("Kommunfullmäktige", "fullmäktige"),
    ("Kommunstyrelsens arbetsutskott", "utskott"),
    ("Barn- och utbildningsnämnden", "nämnd"),
    ("Enskede-Årsta-Vantörs stadsdelsnämnd", "nämnd"),
    ("Kommunstyrelsen", "styrelse"),
    ("Borgarrådsberedningen", "beredning"),
    ("Pensionärsrådet", "råd"),
    ("Kommunledningskontoret", None),
]


@pytest.mark.parametrize(("name", "kind"), BODIES)
def test_body_kind(name: str, kind: str | None) -> None:
    assert body_kind(name) == kind
