"""The canned queries and the metadata fit the schema and say what they do."""

from __future__ import annotations

import re
import sqlite3

import pytest
import yaml

from pipeline.resources import db_dir
from pipeline.site.queries import AUDIENCES, PARAMETERS, load_queries, parse
from pipeline.store.search import query as fts_query

QUERIES = load_queries()


def test_there_are_queries_for_everybody():
    assert len(QUERIES) >= 12
    assert {query.audience for query in QUERIES} == set(AUDIENCES)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_query_explains_itself(query):
    assert query.title and query.description.endswith("."), "a title and at least a sentence"
    parameters = set(re.findall(r":([a-z]+)", query.sql))
    examples = {pair.split("=")[0] for pair in query.example.split("&") if pair}
    assert parameters == examples, "the example gives every parameter, and no other"
    assert not re.search(r"\b(insert|update|delete|drop|attach|pragma)\b", query.sql, re.I)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_query_answers(site, query):
    for address in (query.example, ""):
        page = site.get(f"/minutes/{query.name}?{address}")
        assert page.status_code == 200
        assert query.title in page.text and 'role="alert"' not in page.text
    rows = site.get(f"/minutes/{query.name}.json?_shape=array&{query.example}").json()
    assert isinstance(rows, list)
    assert site.get(f"/minutes/{query.name}.csv?{query.example}").status_code == 200


ROWS = [
    # query, parameters, a row that must be there
    (
        "reservationer_per_parti_och_ar",
        "kommun=Björkö&parti=v",
        {"år": "2021", "parti": "V", "reservationer": 1, "ärenden": 1},
    ),
    (
        "vem_reserverade_sig_tillsammans",
        "kommun=Björkö&sedan=",
        {"parti": "MP", "tillsammans med": "V", "gemensamma reservationer": 1},
    ),
    ("roster_per_parti", "parti=s&kommun=", {"parti": "S", "ja": 2, "nej": 1}),
    ("delade_partier", "", {"parti": "S", "ja": 2, "nej": 1}),
    ("avslagna_motioner", "kommun=&sedan=2023-01-01", {"slag": "beslut"}),
    ("uttalanden_om_ord", "ord=inspektör&parti=", {"partier": '["SD"]'}),
    ("beslut_om_ord", "ord=elevantal&utfall=uppdrag", {"utfall": "uppdrag"}),
    ("arenden_genom_flera_organ", "kommun=", {"diarienummer": "KS 2021/00417", "organ": 2, "möten": 2}),
    ("arendets_vag", "diarienummer=KS 2021/00417", {"organ": "Kommunfullmäktige", "utfall": "återremiss"}),
    ("saknade_paragrafer", "kommun=Björkö", {"från": 12, "till": 13, "saknas": 0}),
    ("problem_per_dokument", "minst=1", {"problem": 2, "rättningar": 2}),
    ("narvaro", "kommun=&organ=&namn=Sköld", {"namn": "Gun Sköld", "möten": 1, "närvarande": 0}),
    ("jav", "namn=", {"namn": "Anna Holm", "parti": "S"}),
    ("beslut_med_votering", "kommun=Björkö&sedan=", {"ja": 7, "nej": 5, "marginal": 2}),
    ("mot_och_for", "metod=votering", {"stod mot varandra": '["bifall", "avslag"]', "resultat": "bifall"}),
    ("partiets_hallning", "parti=KD&sedan=&typ=röst", {"hållning": "ja", "belägg": "röst"}),
    ("tackning", "", {"kommun": "Björkö", "år": "2021", "dokument": 1}),
    ("misslyckade_filer", "", {"orsak": "Filen är tom."}),
    ("utfall_per_organ", "kommun=&organ=", {"utfall": "återremiss", "beslut": 1, "förslag": 0}),
    ("nytt_sedan", "sedan=2020-01-01", {"paragrafer": 2, "uttalanden": 2}),
]


@pytest.mark.parametrize("name, parameters, row", ROWS, ids=[row[0] for row in ROWS])
def test_a_query_finds_what_it_says(site, name, parameters, row):
    rows = site.get(f"/minutes/{name}.json?_shape=array&{parameters}").json()
    assert any(row.items() <= found.items() for found in rows), rows


def test_every_query_is_tested():
    assert {query.name for query in QUERIES} == {row[0] for row in ROWS}


def test_parse():
    query = parse("x", "-- Titel\n-- En mening.\n-- Till.\n-- för: skript\n-- exempel: a=å&b=\n\nSELECT :a, :b;\n")
    assert (query.title, query.description, query.audience) == ("Titel", "En mening. Till.", "skript")
    assert (query.example, query.sql) == ("a=%C3%A5&b=", "SELECT :a, :b")
    with pytest.raises(ValueError, match="no title"):
        parse("x", "SELECT 1")


def test_metadata_names_what_is_there():
    """Every table and view, and every column of it, is described; nothing else is."""
    conn = sqlite3.connect(":memory:")
    conn.create_function("escape_fts", 1, fts_query)
    for name in ("schema.sql", "views.sql"):
        conn.executescript((db_dir() / name).read_text(encoding="utf-8"))
    described = yaml.safe_load((db_dir() / "metadata.yaml").read_text(encoding="utf-8"))["databases"]["minutes"][
        "tables"
    ]
    present = {
        row[0]
        for row in conn.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        if "_fts" not in row[0]
    }
    assert set(described) >= present, "a table without a description"
    for table in present:
        about = described[table]
        columns = {row[1] for row in conn.execute(f"PRAGMA table_info({table})")}
        assert about["title"] and about["description"]
        assert columns <= set(about.get("columns", {})), f"{table}: columns without a description"
        for facet in about.get("facets", []):
            kind, column = ("column", facet) if isinstance(facet, str) else next(iter(facet.items()))
            assert "document" in columns if kind == "meeting" else column in columns, table
        for key in ("label_column", "sort", "sort_desc"):
            assert about.get(key) in columns | {None}, table
    assert set(described) == present, "a description of a table that is not there"


def test_every_box_is_explained():
    parameters = {name for query in load_queries() for name in re.findall(r"(?<!:):([a-z_]+)", query.sql)}
    assert parameters == PARAMETERS.keys()
