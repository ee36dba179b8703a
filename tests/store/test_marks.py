"""What rows of a search index belong to."""

from __future__ import annotations

import pytest

from pipeline.store.marks import KINDS, Marks, day, word

ROWS = {
    "documents": [{"municipality": "Sala", "body": "Kommunstyrelsen", "date": "2021-03-09"}],
    "items": [{"id": "i1", "body": None}, {"id": "i2", "body": "Kommunfullmäktige"}, {"id": "i3", "body": None}],
    "decisions": [{"id": "b1", "item": "i1", "body": "Personalutskottet", "outcome": "avslag"}],
    "proposals": [{"item": "i2", "parties": '["M"]'}],
    "statements": [
        {"id": "u1", "item": "i1", "body": None, "kind": "reservation", "parties": '["V", "F!"]'},
        {"id": "u2", "item": "i1", "body": None, "kind": "särskilt uttalande", "parties": "[]"},
    ],
    "votes": [{"item": "i1"}],
}
PLACE = {("kommun", "Sala"), ("ar", "2021")}
BOARD = PLACE | {("organ", "Kommunstyrelsen")}
CASES = [
    # table, row                 marks                                                              because
    (
        "items",
        "i1",
        BOARD
        | {("parti", "V"), ("parti", "F!"), ("typ", "reservation"), ("typ", "särskilt uttalande"), ("typ", "votering")}
        | {("utfall", "avslag")},
        "all that its rows say",
    ),
    ("items", "i2", PLACE | {("organ", "Kommunfullmäktige"), ("parti", "M")}, "its own body; who proposed"),
    ("items", "i3", BOARD, "nobody is on record, and silence is no mark"),
    (
        "decisions",
        "b1",
        PLACE
        | {("organ", "Personalutskottet"), ("parti", "V"), ("parti", "F!"), ("utfall", "avslag")}
        | {("typ", "reservation"), ("typ", "särskilt uttalande"), ("typ", "votering")},
        "its own body and outcome, the item's dissent",
    ),
    (
        "statements",
        "u1",
        BOARD | {("parti", "V"), ("parti", "F!"), ("typ", "reservation"), ("typ", "votering"), ("utfall", "avslag")},
        "its own kind",
    ),
    (
        "statements",
        "u2",
        BOARD | {("typ", "särskilt uttalande"), ("typ", "votering"), ("utfall", "avslag")},
        "no party",
    ),
]


@pytest.mark.parametrize("table, row, found, because", CASES)
def test_marks(table, row, found, because):
    marks = Marks(ROWS)
    assert set(marks.found[table][row]) == found, because
    assert marks.words(table, row).split() == ["d20210309", *(word(*mark) for mark in marks.found[table][row])]
    assert found <= marks.all()


def test_a_document_without_place_and_date():
    marks = Marks(
        {"documents": [{"municipality": None, "body": None, "date": None}], "items": [{"id": "i", "body": None}]}
    )
    assert marks.words("items", "i") == day() == "d00000000"


def test_words_are_words_of_an_index():
    """One token each, and no two values share one, however alike."""
    values = ["F!", "F", "f", "Barn- och utbildningsnämnden", "Barn och utbildningsnämnden", "", "å", "a"]
    words = {word(kind, value) for kind in KINDS for value in values}
    assert len(words) == len(values) * len(KINDS)
    assert all(w.isalnum() and w.isascii() and w == w.lower() for w in words)
