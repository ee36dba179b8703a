"""The file of scores that the site shows fits what the site reads, and the scores that are pinned."""

from __future__ import annotations

import json

from pipeline.evaluate import Report
from pipeline.evaluate.published import published
from pipeline.resources import scores_file
from pipeline.site.quality import KINDS, measured


def test_the_pinned_scores_are_those_that_are_shown() -> None:
    scores = json.loads(scores_file().read_text(encoding="utf-8"))["scores"]["all"]
    floors = json.loads((scores_file().parent / "floors.json").read_text(encoding="utf-8"))
    assert set(scores) == set(floors) == set(KINDS), "every kind has words for a reader"
    wrong = {kind: (scores[kind]["f1"], floor) for kind, floor in floors.items() if scores[kind]["f1"] < floor - 0.001}
    assert not wrong, "make both anew: protokoll evaluate corpus --update-floors"


def test_what_the_page_reads() -> None:
    shown = measured()
    assert shown is not None
    assert shown["documents"] > 20
    assert len(shown["kinds"]) == len(KINDS)
    assert all(len(kind["f1"]) == len(shown["media"]) for kind in shown["kinds"])
    assert shown["errors"]["after"] < shown["errors"]["before"]


def test_nothing_measured() -> None:
    assert json.loads(published(Report(), [])) == {
        "documents": 0,
        "scores": {"all": {}},
        "character_error": None,
        "first": None,
    }


def test_first_meetings_are_told() -> None:
    meeting = {
        "commit": "abc",
        "templates": {"sala": {"pdf": {"items": [9, 1, 1]}}, "umea": {"pdf": {"items": [5, 0, 0]}}},
    }
    assert json.loads(published(Report(), [meeting]))["first"] == {"templates": 2, "f1": {"items": 0.9333}}
