"""One site over several databases: the pages of each below its name, and what they have in common."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import httpx
import pytest

from pipeline.errors import ProtokollError, RefusedDatabase
from pipeline.several import Several
from tests.db.invented import build

NAMES = {"sala": "Sala", "vaxjo-2024": "Växjö 2024"}
"""Names in addresses, and of the files."""
TABLES = ["/items", "/items.json?_shape=array", "/positions.csv", "/statements?_facet=kind", "/beslut_med_votering"]
PAGES = [
    *("/", "/parti", "/parti/V", "/jamfor", "/kvalitet", "/tackning", "/andringar", "/andringar.json"),
    *("/andringar.atom", "/sok?q=skolan", "/sok.json?q=skolan", "/sok.csv?q=skolan", "/sok.atom?q=skolan"),
    *("/-/partier.css", "/static/protokoll.css", "/robots.txt", "/opensearch.xml", "/sok.json?q=skolan&parti=V"),
    *("/paragraf/{school}", "/protokoll/{board}", "/sida/{board}/1"),
]
LINK = re.compile(r'(?:href|src|action)="([^"#]*)')


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The databases, of different originals."""
    return tmp_path_factory.mktemp("flera")


@pytest.fixture(scope="module")
def ids(folder):
    """Rows of each, by its name in addresses."""
    return {name: build(folder / f"{file}.db", folder / f"original-{name}") for name, file in NAMES.items()}


@pytest.fixture(scope="module")
def get(folder, ids):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROTOKOLL_CACHE", str(folder / "cache"))
        patch.setenv("PROTOKOLL_ORIGINALS", "")
        site = Several([folder / f"{name}.db" for name in NAMES.values()])
        loop = asyncio.new_event_loop()
        loop.run_until_complete(site.invoke_startup())
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app=site), base_url="http://localhost")
        yield lambda path: loop.run_until_complete(client.get(path.removeprefix("http://localhost")))
        loop.run_until_complete(client.aclose())
        loop.close()


def links(text: str) -> set[str]:
    """The addresses on this host that a page leads to."""
    return {link.replace("&amp;", "&") for link in LINK.findall(text) if link.startswith("/")}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("path", PAGES)
def test_each_has_all_pages_and_they_lead_to_its_own(get, ids, path, name):
    answer = get(f"/{name}{path.format(**ids[name])}")
    assert answer.status_code == 200, answer.text[:500]
    if "text/html" in answer.headers["content-type"]:
        assert links(answer.text)
        assert {link for link in links(answer.text) if not link.startswith(f"/{name}/")} == set()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("path", TABLES)
def test_each_has_its_tables_and_exports(get, path, name):
    database = {"sala": "Sala", "vaxjo-2024": "V~C3~A4xj~C3~B6+2024"}[name]
    answer = get(f"/{name}/{database}{path}")
    assert answer.status_code == 200, answer.text[:500]
    assert answer.text


def test_links_of_a_page_lead_somewhere(get, ids):
    found = links(get(f"/sala/paragraf/{ids['sala']['school']}").text)
    assert len(found) > 10
    assert {link: status for link in found if (status := get(link).status_code) != 200} == {}


def test_the_start_page_lists_them(get):
    found = links(get("/").text)
    assert {"/sala/", "/vaxjo-2024/"} <= found
    assert {link: status for link in found if (status := get(link).status_code) != 200} == {}
    assert get("/sala").headers["location"] == "/sala/"


def test_a_search_over_all_tells_what_each_finds(get):
    sites = get("/sok.json?q=skolan").json()["sites"]
    alone = get("/sala/sok.json?q=skolan").json()
    assert alone["total"] > 0
    assert [(row["site"], row["total"]) for row in sites] == [(name, alone["total"]) for name in NAMES]
    for row in sites:
        assert get(row["url"]).json()["total"] == row["total"]
        assert row["hits"] and {get(hit["url"]).status_code for hit in row["hits"]} == {200}
    assert {f"/{name}/sok?q=skolan" for name in NAMES} <= links(get("/sok?q=skolan").text)
    assert "inga träffar" in get("/sok?q=qvzx").text
    assert get("/sok").status_code == 200


@pytest.mark.parametrize("path", ["/nix", "/sala/nix/x", "/parti/V", "/paragraf/x", "/Sala/items", "/sala/nix"])
def test_what_is_of_no_site_is_not_found(get, path):
    assert get(path).status_code == 404


def test_names_that_cannot_be_told_apart_are_refused(folder, ids, tmp_path):
    (tmp_path / "sala").mkdir()
    twin = tmp_path / "sala" / "sala.db"
    twin.write_bytes((folder / "Sala.db").read_bytes())
    with pytest.raises(ProtokollError, match="would both be the site sala"):
        Several([folder / "Sala.db", twin])
    with pytest.raises(ProtokollError, match="cannot be the name of a site"):
        Several([Path("sok.db")])
    (tmp_path / "annan.db").write_bytes(b"x" * 200)
    with pytest.raises(RefusedDatabase):
        Several([folder / "Sala.db", tmp_path / "annan.db"])
