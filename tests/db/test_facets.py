"""Facets: rows counted and chosen by columns, years, lists and meetings, at once or from counts made before."""

from __future__ import annotations

import csv
import io
from urllib.parse import quote

import pytest
from datasette.plugins import pm

from pipeline.store.facets import configured

TABLES = sorted({table for table, _, _ in configured()})
UNPLACED = {"parties", "failures", "changes", "figures", "marks", "party_words"}
"""Tables of no municipality: small, or of what runs did."""


def plugin():
    """The module: plugins are loaded from a folder, so it is found through a name in it."""
    return next(plugin for plugin in pm.get_plugins() if hasattr(plugin, "MeetingFacet"))


@pytest.fixture
def few(monkeypatch):
    """As if no rows could be counted while a reader waits."""
    monkeypatch.setattr(plugin(), "COUNTED", -1)
    monkeypatch.setattr(plugin(), "FOUND", -1)


def counted(site, address):
    """The facets of a page of a table: their values with counts."""
    facets = site.get(f"/minutes/{address}").json()["facet_results"].items()
    return {name: [(v["value"], v["count"]) for v in facet["results"]] for name, facet in facets if facet["results"]}


@pytest.mark.parametrize("table", sorted(set(TABLES) - UNPLACED))
def test_counts_made_beforehand_are_those_of_the_rows(site, table, request):
    at_once = counted(site, f"{table}.json?_facet_size=max")
    request.getfixturevalue("few")
    assert counted(site, f"{table}.json?_facet_size=max") == at_once


def test_of_a_choice_that_is_too_large_the_values_are_shown(site, few):
    found = counted(site, "statements.json?kind=reservation")
    assert ("V", None) in found["parties"] and ("2021", None) in found["ar"]
    assert "Urvalet är för stort för att räknas" in site.get("/minutes/statements?kind=reservation").text
    assert "Urvalet är för stort" not in site.get("/minutes/statements").text
    assert "Urvalet är för stort för att räknas" in site.get("/minutes/items?_search=kommunstyrelsen").text


def test_what_nobody_counted_beforehand_is_not_counted(site, few):
    assert "title" not in counted(site, "items.json?_facet_value=title")
    assert "För många rader för att räkna" in site.get("/minutes/items?_facet_value=title").text


def test_years_of_a_date_lead_to_a_stretch_of_it(site):
    facet = site.get("/minutes/positions.json").json()["facet_results"]["date"]["results"]
    assert [value["value"] for value in facet] == sorted((value["value"] for value in facet), reverse=True)
    for value in facet:
        chosen = site.get(value["toggle_url"].replace("http://localhost", "")).json()
        assert chosen["filtered_table_rows_count"] == value["count"]


def test_members_of_lists_are_counted_as_datasette_counts_them(site):
    def counted(kind):
        found = site.get(f"/minutes/statements.json?_facet_{kind}=parties").json()["facet_results"]
        return [(f["value"], f["count"]) for f in found["parties" if kind == "list" else "parties_2"]["results"]]

    assert counted("list") == counted("array") != []


PARTIES = ["V", "MP", "SD", "nix", "'; drop table items --"]


@pytest.mark.parametrize("party", PARTIES)
@pytest.mark.parametrize("table", ["statements", "proposals", "people"])
@pytest.mark.parametrize("many", [0, 1_000])
def test_a_party_in_lists_is_found(site, table, party, many, monkeypatch):
    monkeypatch.setattr(plugin(), "MANY", many)
    rows = site.get(f"/minutes/{table}.json?_shape=objects&_size=max").json()["rows"]
    found = site.get(f"/minutes/{table}.json?_shape=objects&_size=max&_parti={quote(party)}").json()
    assert [r["id"] for r in found["rows"]] == [r["id"] for r in rows if f'"{party}"' in r["parties"]]


MEETING = [
    # address of a table                              rows
    ("statements.json?_kommun=Björkö", 3),
    ("statements.json?_organ=Kommunfullmäktige", 1),
    ("statements.json?_kommun=Björkö&kind=reservation&_ar=2021", 1),
    ("decisions.json?_ar=2023", 1),
    ("items.json?_kommun=nix", 0),
    ("parties.json?_kommun=Björkö", 11),
]


@pytest.mark.parametrize("address, rows", MEETING)
def test_rows_are_chosen_by_their_meeting(site, address, rows):
    assert site.get(f"/minutes/{address}").json()["filtered_table_rows_count"] == rows


def test_rows_are_counted_by_their_meeting(site):
    found = site.get("/minutes/statements.json").json()["facet_results"]
    counts = {name: {f["value"]: f["count"] for f in found[name]["results"]} for name in ("kommun", "organ", "ar")}
    assert counts["kommun"]["Björkö"] == 3
    assert counts["organ"]["Kommunstyrelsen"] == 2
    assert counts["ar"] == {"2023": 1, "2021": 3}
    chosen = next(f for f in found["ar"]["results"] if f["value"] == "2021")
    again = site.get(chosen["toggle_url"].replace("http://localhost", "")).json()
    assert again["filtered_table_rows_count"] == 3
    assert next(f for f in again["facet_results"]["ar"]["results"])["selected"]
    assert len(list(csv.DictReader(io.StringIO(site.get("/minutes/statements.csv?_ar=2023").text)))) == 1
