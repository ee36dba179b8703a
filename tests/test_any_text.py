"""Any text in: no exception, every offset valid, every row's text where it says it is.

Few examples by default; thousands with ``pytest tests/test_any_text.py --hypothesis-profile=thorough``.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.extract import compose, textfiles
from pipeline.kit import Kit, load_kit
from pipeline.minutes import read_minutes
from pipeline.privacy import numbers
from pipeline.repair import repair
from pipeline.segment import segment
from pipeline.store.rows import document_rows
from pipeline.store.writer import Source
from pipeline.tag import tag
from pipeline.text import Span, ledger, undo

PIECES = [
    *("§ 12", "§ 13", "§13", "$ 14", "§§ 12–14", "KF § 15", "8 16", "16 §", "§ 12 forts.", "A", "1.", "2)", "–", "•"),
    *("Beslut", "Reservation", "Yrkanden", "Votering", "Jäv", "Närvarande", "Beslutande", "Ersättare", "Paragrafer"),
    *("Anna Ek (S)", "Bo Lind m.fl. (M)", "(båda V)", "Ledamöterna från SD", "herr Öst i Åby", "(SKR)", "(-)", "( )"),
    *("reserverar sig mot beslutet", "till förmån för eget yrkande", "lämnar ett särskilt uttalande", "yrkar avslag"),
    *("Kommunstyrelsen beslutar att", "föreslår kommunfullmäktige besluta", "bifalla motionen", "med 7 ja mot 6 nej"),
    *("Ja", "Nej", "Avstår", "X", "7", "tjänstgör för", "ersätter", "2021-03-09", "den 9 mars 2021", "Dnr KS 2021/12"),
    *(
        "Kommunstyrelsen",
        "Sala kommun",
        "PROTOKOLL",
        "Bilaga 1",
        "RESERVATIONER M.M.",
        "**",
        "~~",
        "\f",
        "Ã¥",
        "bistdnd",
    ),
    *(
        "”",
        "(",
        ")",
        ":",
        ".",
        ",",
        " ",
        " ",
        "\t",
        "\t",
        "\n",
        "\n",
        "\n\n",
        "-\n",
        "\u00ad",
        "\ufeff",
        "é",
        "\U0001f600",
    ),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)

# Lines as minutes have them, in any order, with what a scanner or a converter does to them.
NAMES = st.sampled_from(["Anna Ek", "Bo Lind", "Åsa Öst-Berg", "Ek, Anna", "A. Ek", "Per af Ugglas", "LISA ALM"])
PARTIES = st.sampled_from(["S", "M", "SD", "V", "MP", "C", "L", "KD", "FP", "M, KD", "båda V", "-", "S)", "XX"])
NUMBERS = st.one_of(st.integers(0, 300).map(str), st.sampled_from(["12 a", "7-9", "1O", "l2", "99999", "12, 14"]))
PERSON = st.builds("{} ({})".format, NAMES, PARTIES)
VOTE = st.sampled_from(["Ja", "Nej", "Avstår", "X", "x\t", "\tX", "-", "Frånvarande", "ja", "7"])
TITLE = st.sampled_from(
    ["Val av justerare", "Svar på motion om skolan", "Detaljplan för Ekeby 1:2", "Budget 2022–2024"]
)
HEADING = st.one_of(
    st.builds("§ {} {}".format, NUMBERS, TITLE),
    st.builds("{}§ {}\n{}".format, st.sampled_from(["", "KS ", "Kf "]), NUMBERS, TITLE),
    st.builds("{} §\t{}\tDnr KS 2021/{}".format, NUMBERS, TITLE, NUMBERS),
    st.sampled_from(["Beslut", "Reservation", "Yrkanden", "Votering", "Jäv", "Beslutande", "Ersättare", "Bilaga 1"]),
    st.sampled_from(
        ["Kommunstyrelsens beslut", "Särskilt uttalande", "Omröstningsresultat", "BESLUTSGÅNG", "Närvarande"]
    ),
)
SENTENCE = st.one_of(
    st.builds(
        "{} reserverar sig mot beslutet{}.".format, PERSON, st.sampled_from(["", " till förmån för eget yrkande"])
    ),
    st.builds("{} yrkar {}.".format, PERSON, st.sampled_from(["bifall", "avslag", "att ärendet återremitteras"])),
    st.builds("Kommunstyrelsen beslutar\natt {}\natt {}".format, TITLE, st.sampled_from(["bifalla motionen", "avslå"])),
    st.builds("Med {} ja-röster mot {} nej-röster beslutas att bifalla.".format, NUMBERS, NUMBERS),
    st.builds("{}, {} och {} anmäler jäv.".format, PERSON, PERSON, PERSON),
    st.builds("{} tjänstgör för {} §§ {}.".format, NAMES, NAMES, NUMBERS),
)
TABLE = st.lists(st.builds("{}\t{}\t{}\t{}".format, NAMES, PARTIES, VOTE, VOTE), max_size=5).map("\n".join)
ROLL = st.lists(st.builds("{}: {}".format, PERSON, VOTE), max_size=5).map("\n".join)
FURNITURE = st.builds("Sala kommun\tKommunstyrelsen\t2021-03-09\t{} ({})".format, NUMBERS, NUMBERS)
LINE = st.one_of(HEADING, SENTENCE, TABLE, ROLL, FURNITURE, PERSON, st.sampled_from(["", "\f", "***", "_____", "-\n"]))
DAMAGE = st.sampled_from(
    [("§", "$"), ("S", "5"), ("å", "Ã¥"), ("ä", "a"), ("l", "1"), (" ", "  "), ("e", "c"), (" ", "\n")]
)


@st.composite
def minutes_like(draw: st.DrawFn) -> str:
    """A text of such lines, perhaps damaged throughout or cut off."""
    text = "\n".join(draw(st.lists(LINE, max_size=30)))
    for old, new in draw(st.lists(DAMAGE, max_size=2)):
        text = text.replace(old, new)
    return text[draw(st.integers(0, 5)) : len(text) - draw(st.integers(0, 5))]


def journey(raw: str, kit: Kit) -> None:
    """A text through the stages, its spans held to the text."""
    composed, index = compose(textfiles.read(raw))
    text, edits = repair(composed, kit)
    assert undo(text.value, ledger(composed, text, edits)) == composed.value
    segmented = segment(text, index, kit)
    tagged = tag(text, index, segmented, kit)
    whole = Span(0, len(text))
    ends = [item.span for item in segmented.items]
    assert all(a.end <= b.start for a, b in pairwise(ends)), "items overlap"
    for item in segmented.items:
        assert item.span in whole
        assert item.body_span in item.span
        assert all(section.span in whole for section in item.sections)
    facts = [*tagged.decisions, *tagged.proposals, *tagged.propositions, *tagged.votes, *tagged.disqualifications]
    assert all(fact.span in whole for fact in facts)
    assert all(s.cue_span in whole and (s.span is None or s.span in whole) for s in tagged.statements)
    for fact in [*facts, *tagged.statements]:
        assert 0 <= fact.item < len(segmented.items)


@given(TEXTS)
def test_any_run_of_pieces(raw: str) -> None:
    journey(raw, load_kit())


@given(st.text(max_size=200))
def test_any_text_at_all(raw: str) -> None:
    journey(raw, load_kit())


@given(minutes_like())
@example("Reservation\n***")
def test_any_minutes(raw: str) -> None:
    journey(raw, load_kit())


@given(minutes_like())
@example("§ 0 Val av justcrarc\n§ 0 Dctaljplan för Ekcby 1")
def test_any_repair_can_be_undone(raw: str) -> None:
    composed, _ = compose(textfiles.read(raw))
    text, edits = repair(composed, load_kit())
    rows = ledger(composed, text, edits)
    assert undo(text.value, rows) == composed.value
    assert all(text[row.span] == row.after for row in rows)
    assert all(a <= b for a, b in pairwise(text.origin)), "origin never decreases"
    assert repair(composed, load_kit())[0].value == text.value, "the same again"


@given(raw=st.one_of(minutes_like(), TEXTS))
def test_any_row_stands_where_it_says(raw: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"Protokoll {raw}".encode("utf-8", "replace"))
    rows = document_rows(read_minutes(path, load_kit()), Source(file="a.txt", sha256="0" * 64, processed_at=""))
    text, raws = rows["documents"][0]["text"], {page["number"]: page["raw_text"] for page in rows["pages"]}
    for table, entries in rows.items():
        for row in entries:
            if row.get("start") is None or table == "pages":
                continue
            assert 0 <= row["start"] <= row["end"] <= len(text), table
            if row.get("text") is not None:
                assert text[row["start"] : row["end"]] == row["text"], table
            if table == "repairs":
                assert text[row["start"] : row["end"]] == row["after"]
            assert row["page"] is None or row["page"] in raws, table
            told = [str(row.get(name) or "") for name in ("text", "title", "before", "after")]
            assert not [found for value in told for found in numbers.find(value)], table


HOSTILE = [
    "§ " * 20_000,
    "Anna Ek (S), " * 8_000,
    "(" * 50_000,
    "a" * 100_000,
    "reserverar sig " * 7_000,
    "\t" * 100_000,
    "1. " * 30_000,
    "- " * 40_000 + "\n",
    "att " * 25_000,
    "2021-" * 20_000,
    "Ja Nej " * 14_000,
]


@pytest.mark.parametrize("raw", HOSTILE, ids=lambda raw: repr(raw[:8]))
def test_a_hostile_line_does_not_hang(raw: str, kit: Kit) -> None:
    journey(raw, kit)  # a pattern that backtracks would take hours here


@pytest.mark.parametrize("value", ["", "\n", "\f\f", "§", "§ 1"])
def test_next_to_nothing(value: str, tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Protokoll {value}", encoding="utf-8")
    rows = document_rows(read_minutes(path, kit), Source(file="a.txt", sha256="0" * 64, processed_at=""))
    assert len(rows["documents"]) == 1
