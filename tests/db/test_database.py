"""The database that remembers, tables with many rows, and wishes that a table cannot meet."""

from __future__ import annotations

import os
import shutil
import sqlite3
from urllib.parse import quote

import pytest

from pipeline.serve import make_site
from pipeline.site.database import SHOWN, SiteDatabase

MANY = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 500) select i from n"


def test_a_page_shows_as_many_rows_as_can_be_read(site):
    asked = f"sql={quote(MANY)}"
    assert site.get(f"/minutes?{asked}").text.count("<tr>") == SHOWN + 1
    assert f"De första {SHOWN}" in site.get(f"/minutes?{asked}").text
    assert len(site.get(f"/minutes.json?{asked}").json()["rows"]) == 500, "a script gets all of them"
    assert site.get(f"/minutes.csv?{asked}&_size=max").text.count("\n") == 501


def test_tables_are_counted(site):
    tables = {table["name"]: table for table in site.get("/minutes.json").json()["tables"]}
    assert tables["documents"]["count"] == 4 and tables["runs"]["count"] == 1
    for name, table in tables.items():
        if not table["hidden"]:
            found = site.get(f"/minutes/{name}.json?_size=0").json()["filtered_table_rows_count"]
            assert table["count"] == found, name


def test_what_is_remembered_is_forgotten_when_the_file_changes(site, tmp_path):
    copy = tmp_path / "minutes.db"
    shutil.copy(site.folder / "minutes.db", copy)
    datasette = make_site(copy)

    def count():
        site.loop.run_until_complete(datasette.invoke_startup())
        answer = site.loop.run_until_complete(datasette.client.get("/minutes/failures.json?_facet=stage")).json()
        return answer["filtered_table_rows_count"], answer["facet_results"]["stage"]["results"]

    before, _ = count()
    assert isinstance(datasette.get_database("minutes"), SiteDatabase)
    with sqlite3.connect(copy) as connection:
        connection.execute("INSERT INTO failures (file, stage, error, at) VALUES ('x', 'ny', 'x', 'x')")
    connection.close()
    os.utime(copy, ns=(1, 1))
    after, stages = count()
    assert after == before + 1
    assert "ny" in [stage["value"] for stage in stages]


def test_members_of_lists_are_counted_as_datasette_counts_them(site):
    def counted(kind):
        found = site.get(f"/minutes/statements.json?_facet_{kind}=parties").json()["facet_results"]
        return [(f["value"], f["count"]) for f in found["parties" if kind == "list" else "parties_2"]["results"]]

    assert counted("list") == counted("array") != []


PARTIES = ["V", "MP", "SD", "nix", "'; drop table items --"]


@pytest.mark.parametrize("party", PARTIES)
@pytest.mark.parametrize("table", ["statements", "proposals", "people"])
def test_a_party_in_lists_is_found(site, table, party):
    rows = site.get(f"/minutes/{table}.json?_shape=objects&_size=max").json()["rows"]
    found = site.get(f"/minutes/{table}.json?_shape=objects&_size=max&parties__arraycontains={quote(party)}").json()
    assert [r["id"] for r in found["rows"]] == [r["id"] for r in rows if f'"{party}"' in r["parties"]]


def test_of_very_many_rows_the_first_are_counted_and_the_page_says_so(site, monkeypatch):
    # Plugins are loaded from a folder, so their names are found through the class that Datasette was given.
    from datasette.plugins import pm

    facets = next(plugin for plugin in pm.get_plugins() if hasattr(plugin, "MeetingFacet"))
    monkeypatch.setattr(facets, "COUNTED", 2)
    page = site.get("/minutes/items").text
    assert "Antalen gäller de första 2 raderna." in page
    counts = site.get("/minutes/items.json").json()["facet_results"]["kommun"]["results"]
    assert sum(choice["count"] for choice in counts) <= 2
    monkeypatch.setattr(facets, "FOUND", 1)
    assert "För många rader för att räkna" in site.get("/minutes/items?_search=kommunstyrelsen").text


def test_a_wish_that_cannot_be_met_is_no_fault_of_the_program(site):
    answer = site.get("/minutes/items?_sort=nix")
    assert answer.status_code == 400
    assert "Tabellen kan inte sorteras på nix." in answer.text
    assert site.get("/minutes/items.json?_sort=nix").json()["error"] == "Tabellen kan inte sorteras på nix."


def test_the_page_of_a_row_shows_all_of_its_text(site):
    text = site.get(f"/minutes/items/{site.ids['school']}.json?_shape=array").json()[0]["text"]
    words = text.split()
    assert words[-1] in site.get(f"/minutes/items/{site.ids['school']}").text
    assert words[-1] not in site.get("/minutes/items?id=" + site.ids["school"]).text, "a table shows how texts begin"
