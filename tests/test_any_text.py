"""Any text in: no exception, every offset valid, every row's text where it says it is."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.extract import compose, textfiles
from pipeline.kit import Kit, load_kit
from pipeline.minutes import read_minutes
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


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_run_of_pieces(raw: str) -> None:
    journey(raw, load_kit())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all(raw: str) -> None:
    journey(raw, load_kit())


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
