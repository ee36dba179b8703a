"""The database that remembers, tables with many rows, and wishes that a table cannot meet."""

from __future__ import annotations

import os
import shutil
import sqlite3
from urllib.parse import quote

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
