"""The scorer itself: what counts as right, missed, invented."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

import pytest

from pipeline.document import (
    Ballot,
    Decision,
    Item,
    Meeting,
    Minutes,
    Person,
    Proposal,
    Statement,
    Tagged,
    Target,
    Vote,
)
from pipeline.evaluate import Tally, score_document
from pipeline.text import Span, Text

VALUE = "§ 1 Skolan Nämnden godkänner rapporten. Reservation Ann Ek (S) reserverar sig: Vi vill mer. Slut."


def at(words: str) -> Span:
    start = VALUE.index(words)
    return Span(start, start + len(words))


def minutes(**tagged: Any) -> Minutes:
    facts: dict[str, Any] = {
        "decisions": (Decision(0, "Nämnden", at("Nämnden godkänner rapporten."), "godkännande"),),
        "statements": (
            Statement(
                0,
                "reservation",
                "Nämnden",
                (Person("Ann Ek", "S"),),
                ("S",),
                at("Ann Ek (S) reserverar sig:"),
                at("Vi vill mer."),
                target=Target("yrkande", "Nämnden", ("S",)),
                target_index=0,
            ),
        ),
        "proposals": (Proposal(0, "avslag", (Person("Ann Ek", "S"),), ("S",), at("Ann Ek (S)")),),
        "votes": (Vote(0, 2, 1, 0, None, None, None, (Ballot("Ann Ek", "S", "nej"),), Span(0, 1)),),
    }
    text = Text.from_raw(VALUE)
    return Minutes(
        pages=(),
        composed=text,
        text=text,
        repairs=(),
        meeting=Meeting(kind="protokoll", municipality="Sala", body="Nämnden", date="2021-01-02"),
        items=(Item("1", "Skolan", (), Span(0, len(VALUE)), Span(11, len(VALUE))),),
        tagged=Tagged(**{**facts, **tagged}),
        problems=(),
        quality_before=1,
        quality_after=1,
    )


GOLD: dict[str, Any] = {
    "document": {"kind": "protokoll", "municipality": "Sala", "body": "Nämnden", "date": "2021-01-02", "dnr": []},
    "attendance": [],
    "items": [
        {
            "number": "1",
            "title": "Skolan",
            "dnr": [],
            "starts_with": "§ 1 Skolan Nämnden",
            "immediately_adjusted": False,
            "decisions": [{"body": "Nämnden", "text": "Nämnden godkänner rapporten.", "outcome": "antagande"}],
            "proposals": [
                {
                    "kind": "avslag",
                    "people": [{"name": "Ann Ek", "party": "S", "m_fl": False}],
                    "parties": ["S"],
                    "text_starts": "Ann Ek (S)",
                }
            ],
            "statements": [
                {
                    "kind": "reservation",
                    "body": "Nämnden",
                    "people": [{"name": "Ann Ek", "party": "S", "m_fl": False}],
                    "parties": ["S"],
                    "text_starts": "Vi vill mer.",
                    "text_ends": "Vi vill mer.",
                    "refers_to": {"kind": "yrkande", "body": "Nämnden", "parties": ["S"]},
                }
            ],
            "votes": [
                {
                    "yes": 2,
                    "no": 1,
                    "abstain": 0,
                    "absent": None,
                    "ballots": [{"name": "Ann Ek", "party": "S", "vote": "nej"}],
                }
            ],
            "disqualified": [],
        }
    ],
}


def test_what_is_right_scores_one() -> None:
    score = score_document(minutes(), GOLD, "x")
    assert score.differences == []
    assert all(tally.f1 == 1 for tally in score.tallies.values())
    assert score.tallies["statements"] == Tally(1, 0, 0)


def test_a_yrkande_that_only_the_reserver_tells_of_has_no_row() -> None:
    read = minutes()
    untied = tuple(replace(statement, target_index=None) for statement in read.tagged.statements)
    told = replace(read, tagged=replace(read.tagged, proposals=(), statements=untied))
    gold = copy.deepcopy(GOLD)
    gold["items"][0]["proposals"] = []
    assert score_document(told, gold, "x").differences == []


def changed(kind: str, key: str, value: object) -> dict[str, Any]:
    gold = copy.deepcopy(GOLD)
    gold["items"][0][kind][0][key] = value
    return gold


WRONG = [
    ("decisions", "text", "Nämnden avslår hela rapporten.", "decisions", Tally(0, 1, 1)),
    ("decisions", "body", "Styrelsen", "decisions", Tally(0, 1, 1)),
    ("decisions", "outcome", "avslag", "outcomes", Tally(0, 1, 1)),
    ("proposals", "kind", "bifall", "proposals", Tally(0, 1, 1)),
    (
        "statements",
        "refers_to",
        {"kind": "yrkande", "body": "Nämnden", "parties": ["M"]},
        "refers_to row",
        Tally(0, 1, 1),
    ),
    ("statements", "parties", ["M"], "statements", Tally(0, 1, 1)),
    ("statements", "kind", "särskilt uttalande", "statements", Tally(0, 1, 1)),
    ("statements", "text_ends", "Något helt annat står här.", "text boundaries", Tally(0, 1, 1)),
    ("statements", "text_starts", None, "text boundaries", Tally(0, 1, 1)),
    ("statements", "refers_to", None, "refers_to", Tally(0, 1, 1)),
    ("votes", "yes", 3, "votes", Tally(0, 1, 1)),
    ("votes", "ballots", [], "ballots", Tally(0, 0, 1)),
]


@pytest.mark.parametrize(("kind", "key", "value", "counted", "tally"), WRONG)
def test_what_is_wrong_counts(kind: str, key: str, value: object, counted: str, tally: Tally) -> None:
    score = score_document(minutes(), changed(kind, key, value), "x")
    assert score.tallies[counted] == tally
    assert score.differences


def test_an_anteckning_may_be_read_as_a_särskilt_uttalande_but_not_the_other_way() -> None:
    (statement,) = minutes().tagged.statements
    read = Statement(**{f: getattr(statement, f) for f in statement.__slots__} | {"kind": "särskilt uttalande"})
    accepted = score_document(minutes(statements=(read,)), changed("statements", "kind", "protokollsanteckning"), "x")
    assert accepted.tallies["statements"] == Tally(1, 0, 0)


def test_items_and_their_facts_that_are_not_in_gold_are_invented() -> None:
    gold = {**GOLD, "items": []}
    score = score_document(minutes(), gold, "x")
    assert score.tallies["items"] == Tally(0, 0, 1)
    assert score.tallies["statements"] == Tally(0, 0, 1)
