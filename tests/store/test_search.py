"""Swedish search: inflections, compound parts, å/ä/ö kept apart, and no query is an error."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.store.search import index_terms, parse, query

TEXTS = [
    "Reservationen mot beslutet om får",
    "Resa far till skolan",
    "socialtjänstinspektörernas rapport",
    "Enskede-Årsta-Vantörs stadsdelsnämnd",
    "till protokollet antecknas",
    "protokollet läggs till handlingarna",
    "förskolans gård och skolskjutsarna",
    "ändrad detaljplan",
    "ändrade detaljplaner",
    "motionen avslogs och avgiften för lekplats i bostaden handlades upp",
    "lekplatserna vid bostäderna, en bokbuss, utebassängen",
    "ärendet återremitteras",
]


@pytest.fixture(scope="module")
def index() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute('CREATE VIRTUAL TABLE f USING fts5(text, stems, tokenize = "unicode61 remove_diacritics 0")')
    connection.executemany("INSERT INTO f VALUES (?, ?)", [(text, index_terms(text)) for text in TEXTS])
    return connection


CASES = [
    # query                      found (places in TEXTS)   because
    ("reservationer", {0}, "another inflection"),
    ("reservation", {0}, "another inflection"),
    ("får", {0}, "å is a letter of its own"),
    ("far", {1}, "a is not å"),
    ("inspektör", {2}, "the last part of a compound"),
    ("socialtjänst", {2}, "the first part"),
    ("tjänst", {2}, "a part in the middle"),
    ("årsta", {3}, "part of a hyphenated name"),
    ("nämnd", {3}, "a part of an inflected compound"),
    ('"till protokollet"', {4}, "a phrase as printed"),
    ("protokollet -antecknas", {5}, "without a word"),
    ("får OR far", {0, 1}, "either"),
    ("rap*", {2}, "a prefix"),
    ("NEAR(läggs handlingarna, 3)", {5}, "close to each other"),
    ("förskola", {6}, "the form on -an"),
    ("skola", {1, 6}, "the form on -an, alone and as the last part"),
    ("skolskjuts", {6}, "a stem that differs from the word's own"),
    ("detaljplan", {7, 8}, "a word that ends on -an by itself"),
    ("detaljplaner", {7, 8}, "and its plural"),
    ("avslår motioner", {9}, "a strong verb, passive in the text"),
    ("avslag", {9}, "the noun of a verb that is written otherwise"),
    ("handlägga", set(), "handlade is no form of lägga"),
    ("lekplatser", {9, 10}, "a word that ends on -s by itself"),
    ("lekplats", {9, 10}, "and its plural"),
    ("bostäder", {9, 10}, "another vowel in the plural"),
    ("bostad", {9, 10}, "and back"),
    ("buss", {10}, "the last part of a short compound"),
    ("bassäng", {10}, "after a first part that is no noun"),
    ("återremiss", {11}, "the noun of återremittera"),
    ("reservation skola", set(), "all words must be there"),
    ("arsta", set(), "no å"),
    ("-skola", set(), "nothing to look for"),
    ("", set(), "nothing at all"),
]


@pytest.mark.parametrize(("q", "found", "because"), CASES)
def test_query(index: sqlite3.Connection, q: str, found: set[int], because: str) -> None:
    rows = index.execute("SELECT rowid FROM f WHERE f MATCH ?", (query(q),)).fetchall()
    assert {row[0] - 1 for row in rows} == found, because


@given(st.text(alphabet="ab åö\"-*()ORNEA:,^{}+'\\\x00", max_size=30))
def test_no_query_is_an_error(q: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE f USING fts5(text, stems)")
    expression = parse(q).expression
    if expression is not None:
        connection.execute("SELECT count(*) FROM f WHERE f MATCH ?", (expression,)).fetchall()
