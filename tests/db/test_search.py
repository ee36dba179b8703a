"""The search page: what is asked for, found, counted and addressed."""

from __future__ import annotations

import sqlite3
from urllib.parse import parse_qs

import pytest

from pipeline.resources import db_dir
from pipeline.site import finding
from pipeline.site.asked import Search, from_arguments
from pipeline.site.search import export, run
from pipeline.site.snippets import LENGTH, Marker
from pipeline.store.marks import day
from pipeline.store.search import index_terms


@pytest.fixture(scope="module")
def conn(site):
    connection = sqlite3.connect(site.folder / "minutes.db")
    yield connection
    connection.close()


def search(query_string: str) -> Search:
    return from_arguments(parse_qs(query_string, keep_blank_values=True))


FOUND = [
    # asked for                          rows found, by the number of their §
    ("q=elevantal", {"12"}),
    ("q=skolplaceringar&i=beslut", {"12"}),
    ("q=inspektör&i=uttalanden", {"12"}),
    ("q=cykelväg+OR+elevantal", {"12", "13"}),
    ("q=kommunstyrelsen+-cykelväg", {"12", "31"}),
    ('q="tekniska+utskottet"', {"13"}),
    ('q="utskottet+tekniska"', set()),
    ("q=detalj*", {"13"}),
    ("q=NEAR(norrby+ned,+4)", {"12"}),
    ("q=NEAR(norrby+ned,+1)", set()),
    ("q=mil", {"12"}),  # one of the words that "rn1" may be
    ("q=Björkö", set()),
    ("q=bjorkö", set()),
    ("q=sjovägen", set()),
    ("q=&kommun=Björkö", {"12", "13", "31"}),
    ("q=&organ=Kommunstyrelsen", {"12", "13"}),
    ("q=&ar=2021&utfall=uppdrag", {"12", "13"}),
    ("q=&parti=MP&parti=SD", {"12"}),
    ("q=&parti=MP&parti=C", set()),
    ("q=&parti=MP&parti=SD&i=uttalanden", set()),
    ("q=&parti=V&parti=MP&i=uttalanden", {"12"}),
    ("q=&typ=protokollsanteckning", {"31"}),
    ("q=&typ=votering", {"12", "4"}),
    ("q=&typ=reservation&utfall=avslag", {"4"}),
    ("q=&i=beslut&utfall=avslag&typ=reservation&parti=V", {"4"}),
    ("q=---", set()),
    ("q=%00", set()),
]


@pytest.mark.parametrize("asked, found", FOUND)
def test_found(conn, asked, found):
    result = run(conn, search(asked))
    assert {hit["number"] for hit in result.hits} == found
    assert result.total == len(result.hits) == result.scopes[result.search.scope.name]


def test_facets_count_what_is_found(conn):
    result = run(conn, search("q=&kommun=Björkö"))
    counts = {facet.name: {c.value: c.count for c in facet.choices} for facet in result.facets}
    assert counts["kommun"] == {"Björkö": 3}
    assert counts["organ"] == {"Kommunstyrelsen": 2, "Kommunfullmäktige": 1}
    assert counts["parti"] == {"V": 1, "SD": 1, "S": 1, "MP": 1, "C": 1}
    assert counts["typ"] == {"votering": 1, "särskilt uttalande": 1, "reservation": 1, "protokollsanteckning": 1}
    assert counts["utfall"] == {"uppdrag": 2, "bifall": 1, "återremiss": 1}


def test_a_facet_leads_to_what_it_counts(conn):
    for scope in ("arenden", "beslut", "uttalanden"):
        for facet in run(conn, search(f"q=&i={scope}")).facets:
            for choice in facet.choices:
                assert run(conn, search(choice.address)).total == choice.count, choice


ADDRESSES = [
    "q=skola",
    "q=skola&i=beslut&kommun=%C3%96&parti=V&parti=MP&ordning=nyast&sida=3",
    "q=a%26b%3D%22c%22",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_permanent(address):
    assert search(address).query_string() == address


NONSENSE = [
    "sida=-1",
    "sida=x",
    "sida=²",
    "sida=" + "9" * 400,
    "i=nix",
    "ordning=nix",
    "parti=",
    "typ=a&typ=b",
    "nix=1",
]


@pytest.mark.parametrize("address", NONSENSE)
def test_nonsense_is_left_out(conn, address):
    assert run(conn, search("q=&" + address)).search.page == 1


def test_choosing_and_removing(conn):
    chosen = search("q=skola&parti=V&sida=2")
    assert chosen.toggled("parti", "MP") == "q=skola&parti=V&parti=MP"
    assert chosen.toggled("parti", "V") == "q=skola"
    assert search("q=&kommun=A").toggled("kommun", "B") == "q=&kommun=B", "a § has one municipality"


def test_a_title_ranks_before_text(conn):
    numbers = [hit["number"] for hit in run(conn, search("q=norrby")).hits]
    assert set(numbers) == {"12", "31"}


def test_export_is_the_whole_list(conn):
    rows = list(export(conn, search("q=")))
    assert len(rows) == 5
    assert rows[0]["text"].startswith("§ 4")
    assert list(rows[0])[:3] == ["date", "municipality", "body"]


ORDERED = [
    # order      asked for                 the §§ in order            because
    ("nyast", "q=kommunstyrelsen", ["31", "12", "13"], "2022 before 2021"),
    ("äldst", "q=kommunstyrelsen", ["12", "13", "31"], "within a day as they are printed"),
    ("nyast", "q=", ["4", "31", "12", "13", None], "what has no date comes last"),
    ("äldst", "q=", ["12", "13", "31", "4", None], "in this order too"),
    ("nyast", "q=&i=uttalanden&typ=reservation", ["4", "12"], "narrowed, without a word"),
]


@pytest.mark.parametrize("sorted_at_once", [10_000, 1, 0])
@pytest.mark.parametrize("order, asked, numbers, because", ORDERED)
def test_order_by_day(conn, monkeypatch, sorted_at_once, order, asked, numbers, because):
    """The same whether all hits are sorted at once, or year by year, or month by month."""
    monkeypatch.setattr(finding, "SORTED", sorted_at_once)
    assert [hit["number"] for hit in run(conn, search(f"{asked}&ordning={order}")).hits] == numbers, because


ENTRIES = [
    # rowid, day      title             text
    (1, "2019-05-02", "Budget", "skolan och resor"),
    (2, "2021-05-02", "Färdtjänst", "budget och resor"),
    (3, "2020-05-02", "Resor", "en budget"),
    (4, "2022-05-02", "Val av ombud", "kommunen och resor"),
]
UNWEIGHED = [
    # asked            common   rows in order   because
    ("budget", 3, [1, 3, 2], "weighed: a title counts most, and few words beside it"),
    ("budget", 2, [1, 2, 3], "in too many rows: a title first, then the newest"),
    ("budget -skolan", 2, [2, 3], "what is not wanted is left out"),
    ("budget och", 1, [2, 1], "none of them weighed, both there"),
    ("och färdtjänst", 1, [2], "one of them weighed"),
    ("resor", 0, [3, 4, 2, 1], "a title first"),
    ("-budget", 0, [], "nothing asked for"),
]


@pytest.mark.parametrize("q, common, rows, because", UNWEIGHED)
def test_words_that_are_everywhere_are_found_but_not_weighed(monkeypatch, q, common, rows, because):
    connection = sqlite3.connect(":memory:")
    connection.executescript((db_dir() / "schema.sql").read_text(encoding="utf-8"))
    for rowid, date, title, text in ENTRIES:
        entry = [rowid, day(date), title, text, index_terms(f"{title} {text}")]
        connection.execute("INSERT INTO items_fts (rowid, marks, title, text, stems) VALUES (?, ?, ?, ?, ?)", entry)
    monkeypatch.setattr(finding, "COMMON", common)
    assert [rowid for rowid, _ in finding.candidates(connection, Search(q))] == rows, because


MARKED = [
    # query              text                                   marked
    ("elevantal", "Elevantalet minskar", "<mark>Elevantalet</mark> minskar"),
    ("inspektör", "en skolinspektör kom", "en <mark>skolinspektör</mark> kom"),
    ("får", "Det är far som sover", "Det är far som sover"),
    ("bygg*", "Byggnad och ombyggnad", "<mark>Byggnad</mark> och ombyggnad"),
    ("-skola väg", "väg till skola", "<mark>väg</mark> till skola"),
    ('"en väg"', "en väg", "<mark>en</mark> <mark>väg</mark>"),
    ("ett OR två", "OR ett", "OR <mark>ett</mark>"),
    ("img", "<img>a & b", "&lt;<mark>img</mark>&gt;a &amp; b"),
    ("", "inget", "inget"),
]


@pytest.mark.parametrize("query, text, marked", MARKED)
def test_mark(query, text, marked):
    assert Marker(query).mark(text) == marked


def test_a_snippet_is_about_the_hit():
    text = "Ord utan vikt. " * 60 + "Här står elevantalet. " + "Mer utan vikt. " * 60
    snippet = Marker("elevantal").snippet(text)
    assert "<mark>elevantalet</mark>" in snippet
    assert snippet.startswith("… ") and snippet.endswith(" …")
    assert len(snippet) < LENGTH + 60


def test_a_snippet_prefers_where_the_words_meet():
    text = "elevantal " + "fyllnad " * 80 + "elevantal och cykelväg " + "fyllnad " * 80
    assert "<mark>cykelväg</mark>" in Marker("elevantal cykelväg").snippet(text)
