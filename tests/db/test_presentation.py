"""What pages are made of: prose, colours, Swedish words, marked passages, facsimiles."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from pathlib import Path

import pytest

from pipeline.resources import db_dir
from pipeline.site import swedish
from pipeline.site.charts import year_columns
from pipeline.site.colour import NEUTRAL, contrast, ink, stylesheet
from pipeline.site.coverage import runs
from pipeline.site.facsimile import facsimile, original, prune
from pipeline.site.item import as_said, bar
from pipeline.site.mended import stretches
from pipeline.site.originals import read_from
from pipeline.site.printed import pieces
from pipeline.site.prose import blocks, unbroken
from pipeline.site.rows import as_list, page_number, path_of, query_of
from pipeline.site.textlayer import text_layer

LONG = "Kommunstyrelsen har gått igenom förslaget och finner att det bör ändras på"
PROSE = [
    # as printed                                   as shown                                        because
    (f"{LONG}\nen punkt.", [f"{LONG} en punkt."], "the margin broke it"),
    ("Beslutet\nskickas", ["Beslutet skickas"], "a sentence goes on"),
    ("Revisorerna\nKommunfullmäktige", ["Revisorerna", "Kommunfullmäktige"], "a list of short lines"),
    (f"{LONG}\n- en sak\n- en till", [LONG, "- en sak", "- en till"], "bullets"),
    (f"{LONG}\n1. en sak\n2. en till", [LONG, "1. en sak", "2. en till"], "numbers"),
    ("nämnden beslutar\natt bygga", ["nämnden beslutar", "att bygga"], "an att-sats"),
    ("Beslutet skickas till:\nnämnden", ["Beslutet skickas till:", "nämnden"], "a colon"),
]


@pytest.mark.parametrize("printed, shown, because", PROSE)
def test_prose(printed, shown, because):
    assert list(blocks(printed)[0].lines) == shown, because
    assert len(unbroken(printed)) == len(printed), "offsets stay"


def test_paragraphs_and_tables():
    first, second = blocks("Ett stycke.\n \nNamn\tJa\tNej\nEk\tX\n")
    assert not first.table and first.lines == ("Ett stycke.",)
    assert second.table and second.lines == ("Namn\tJa\tNej", "Ek\tX")
    assert blocks("") == blocks(None) == blocks("\n \n") == ()


@pytest.mark.parametrize(
    "colour", ["#E8112D", "#52BDEC", "#DDDD00", "#000077", "#83CF39", "#009933", NEUTRAL, "#767676"]
)
def test_text_on_a_party_colour_can_be_read(colour):
    assert contrast(colour, ink(colour)) >= 4.5


def test_a_national_party_wins_over_a_local_one_of_its_code():
    rows = [
        {"code": "M", "colour": "#111111", "scope": "lokalt"},
        {"code": "M", "colour": "#52BDEC", "scope": "riksdag"},
    ]
    assert stylesheet(rows).count("data-parti") == 1
    assert "#52BDEC" in stylesheet(rows)


WORDS = [
    (swedish.long_date("2019-03-12"), "12 mars 2019"),
    (swedish.long_date("2019"), "2019"),
    (swedish.long_date(None), "utan datum"),
    (swedish.number(1234567), "1\u00a0234\u00a0567"),
    (swedish.number(None), "–"),
    (swedish.count(1, "träff", "träffar"), "1\u00a0träff"),
    (swedish.count(0, "träff", "träffar"), "0\u00a0träffar"),
    (swedish.percent(0.934), "93\u00a0%"),
    (swedish.decimal(0.934), "0,93"),
    (swedish.enumerate_words(["V", "MP", "S"]), "V, MP och S"),
    (swedish.enumerate_words(["bifall", "avslag"], "mot"), "bifall mot avslag"),
    (swedish.enumerate_words([]), ""),
    (swedish.paragraph_sign("12 a"), "§\u00a012 a"),
    (swedish.paragraph_sign(None), ""),
    (swedish.description("where kind = 1 sorted by date descending"), "där kind = 1 sorterat på date, fallande"),
    (swedish.description("sorted by date"), "sorterat på date"),
    (swedish.comparison("starts with"), "börjar med"),
    (swedish.comparison("≥"), "≥"),
    (swedish.column("party"), "parti"),
    (path_of("parti", "F!"), "/parti/F%21"),
    (path_of("paragraf", "a/b?c"), "/paragraf/a%2Fb%3Fc"),
    (as_list('["V", "S"]'), ["V", "S"]),
    (as_list("trasig"), []),
    (as_list('{"a": 1}'), []),
    (as_list(None), []),
]


@pytest.mark.parametrize("got, meant", WORDS)
def test_words(got, meant):
    assert got == meant


PIECES = [
    # spans in the document          pieces of the page that begins at 100
    ([(102, 105)], [("ab", False), ("cde", True), ("fghij", False)]),
    ([(0, 103)], [("abc", True), ("defghij", False)]),
    ([(108, 500)], [("abcdefgh", False), ("ij", True)]),
    ([(101, 104), (103, 106)], [("a", False), ("bcd", True), ("ef", True), ("ghij", False)]),
    ([(0, 50)], [("abcdefghij", False)]),
    ([(500, 600)], [("abcdefghij", False)]),
    ([], [("abcdefghij", False)]),
]


@pytest.mark.parametrize("spans, meant", PIECES)
def test_pieces(spans, meant):
    assert [(piece.text, piece.marked) for piece in pieces("abcdefghij", 100, spans)] == meant


def test_bar():
    parts = bar([("ja", 3), ("nej", 1), ("avstår", 0)])
    assert [(part["name"], part["x"], part["width"]) for part in parts] == [("ja", 0, 75), ("nej", 75, 25)]
    assert bar([("ja", None), ("nej", None)]) == bar([("ja", 0), ("nej", 0)]) == []


def test_an_original_is_never_a_file_outside_the_folder(tmp_path):
    folder = tmp_path / "källa"
    folder.mkdir()
    outside, inside = tmp_path / "hemlig.pdf", folder / "å 📄.pdf"
    for path in (outside, inside):
        path.write_bytes(b"x")
    digest = hashlib.sha256(b"x").hexdigest()
    assert original(folder, inside.name, digest) == inside.resolve()
    (folder / "länk.pdf").symlink_to(outside)
    for name in ("../hemlig.pdf", str(outside), "länk.pdf", "nix.pdf", "", ".", "a\x00b", "x" * 5000):
        assert original(folder, name, digest) is None, name
    assert original(folder, inside.name, "0" * 64) is None, "another content is another document"


def test_what_cannot_be_drawn_is_no_picture(tmp_path):
    for name in ("trasig.pdf", "trasig.png", "trasig.tif"):
        path = tmp_path / name
        path.write_bytes(b"%PDF-1.4 trasig")
        assert facsimile(path, "0" * 64, 1, tmp_path / "cache") is None


def test_the_folder_of_pictures_is_bounded(tmp_path):
    for n in range(5):
        picture = tmp_path / f"{n}.webp"
        picture.write_bytes(b"x" * 100)
        os.utime(picture, (n, n))
    prune(tmp_path, limit=250)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["3.webp", "4.webp"], "the longest unread went"


def test_originals_are_found_where_they_were_read(tmp_path):
    conn = sqlite3.connect(":memory:")
    conn.executescript((db_dir() / "schema.sql").read_text(encoding="utf-8"))
    conn.execute("INSERT INTO files (root, file, stamp, sha256, document) VALUES ('/källa', 'å.pdf', '', '', 'd1')")
    assert read_from(conn, "d1") == [(Path("/källa"), "å.pdf")]
    assert read_from(conn, "d2") == []


def repair(start, end, before="x"):
    return {"start": start, "end": end, "before": before}


MENDED = [
    # repairs                       stretches of a text that begins at 100, repaired ones in brackets
    ([repair(102, 104)], "ab[cd]ef"),
    ([repair(104, 106), repair(100, 101)], "[a]bcd[ef]"),
    ([repair(103, 103)], "abc[]def"),
    ([repair(102, 104), repair(103, 105)], "ab[cd]ef"),
    ([repair(98, 102), repair(105, 107)], "abcdef"),
    ([], "abcdef"),
]


@pytest.mark.parametrize("repairs, meant", MENDED)
def test_mended(repairs, meant):
    found = stretches("abcdef", 100, repairs)
    assert "".join(f"[{s.text}]" if s.repair else s.text for s in found) == meant


def test_columns_over_years():
    chart = year_columns({"2019": {"a": 3, "b": 1}, "2021": {"b": 2}, "1885": {"a": 1}}, ("a", "b"))
    assert chart is not None
    assert [year for year, _ in chart.rows] == ["1885", "2019", "2020", "2021"], "a lone year does not stretch the axis"
    assert [(bar.series, bar.title) for bar in chart.bars if "2019" in bar.title] == [
        ("a", "2019: 3 a"),
        ("b", "2019: 1 b"),
    ]
    assert all(bar.y >= 0 and bar.y + bar.height <= chart.base + 0.02 for bar in chart.bars)
    assert [tick for _, tick in chart.ticks] == ["0", "2", "4"]
    assert year_columns({}, ("a",)) is None
    assert year_columns({"nix": {"a": 1}}, ("a",)) is None


RUNS = [
    (["4", "5", "6", "9", "12 a", "13"], ["4–6", "9", "12 a", "13"]),
    (["1"], ["1"]),
    ([], []),
    (["2", "1"], ["2", "1"]),
]


@pytest.mark.parametrize("numbers, meant", RUNS)
def test_runs(numbers, meant):
    assert runs(numbers) == meant


PAGE_NUMBERS = [("3", 3), ("0", 1), ("-1", 1), ("x", 1), ("²", 1), (None, 1), ("", 1), ("9" * 5000, 1), ("0" * 5000, 1)]


@pytest.mark.parametrize("asked, meant", PAGE_NUMBERS)
def test_page_number(asked, meant):
    assert page_number(asked) == meant


def test_a_query_string_leaves_out_what_is_not_chosen():
    assert query_of({"q": "", "kommun": None, "parti": "F!", "sida": 1}) == "q=&parti=F%21"


def test_the_text_layer_of_a_page(tmp_path):
    path = Path(__file__).parent.parent.parent / "corpus" / "tidaholm" / "kommunstyrelsen-2021-05-05" / "source.pdf"
    runs_of_text = text_layer(path, 2)
    assert any("Kommunstyrelsen" in run.text for run in runs_of_text)
    assert all(0 <= run.x < 600 and 0 < run.y < 850 and run.width > 0 and run.size > 0 for run in runs_of_text)
    assert text_layer(path, 999) == text_layer(tmp_path / "x.txt", 1) == []
    (tmp_path / "trasig.pdf").write_bytes(b"%PDF-1.4")
    assert text_layer(tmp_path / "trasig.pdf", 1) == []


def test_proposals_in_the_same_words_are_shown_once():
    people = [{"name": "Eva Lind"}]
    rows = [
        {
            "text": "Eva Lind (S) yrkar bifall och avslag.",
            "parties": ["S"],
            "people": people,
            "kind": kind,
            "position": n,
        }
        for n, kind in enumerate(("bifall", "avslag"), 1)
    ]
    other = {"text": rows[0]["text"], "parties": ["M"], "people": [], "kind": "bifall", "position": 3}
    assert [row["kinds"] for row in as_said([*rows, other])] == [[("bifall", 1), ("avslag", 2)], [("bifall", 3)]]
