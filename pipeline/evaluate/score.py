"""One document's Minutes held against its annotation: what was right, missed, invented."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.document import Minutes
from pipeline.evaluate.decided import score_decisions, score_proposals, score_votes
from pipeline.evaluate.dissent import score_statements
from pipeline.evaluate.tally import Score
from pipeline.evaluate.wording import squash


def score_document(minutes: Minutes, gold: dict[str, Any], name: str) -> Score:
    """How one document was read."""
    score = Score()
    _document(score, minutes, gold["document"], name)
    _attendance(score, minutes, gold["attendance"], name)
    found: dict[str | None, int] = {}
    for index, read in enumerate(minutes.items):
        found.setdefault(read.number, index)
    score.compare("items", [i["number"] for i in gold["items"]], [i.number for i in minutes.items], name)
    for item in gold["items"]:
        number: str | None = item["number"]
        position = found.pop(number) if number in found else None
        _item(score, minutes, item, position, f"{name} § {number}")
    for number, index in found.items():
        _item(score, minutes, _EMPTY, index, f"{name} § {number} (not in gold)")
    return score


_EMPTY: dict[str, Any] = {"decisions": [], "proposals": [], "statements": [], "votes": [], "disqualified": []}


def _document(score: Score, minutes: Minutes, gold: dict[str, Any], name: str) -> None:
    meeting = minutes.meeting
    for key, got in (
        ("kind", meeting.kind),
        ("municipality", meeting.municipality),
        ("body", meeting.body),
        ("date", meeting.date),
        ("dnr", sorted(map(squash, meeting.dnr))),
    ):
        wanted = sorted(map(squash, gold["dnr"])) if key == "dnr" else gold[key]
        score.check("document", (key, wanted), (key, got), name)


def _attendance(score: Score, minutes: Minutes, gold: list[dict[str, Any]], name: str) -> None:
    want = [(a["name"], a["party"], a["role"], a["present"], a["substitutes_for"]) for a in gold]
    have = [(a.name, a.party, a.role, a.present, a.substitutes_for) for a in minutes.meeting.attendance]
    score.compare("attendance", want, have, name)


def _of(position: int | None, facts: Sequence[Any]) -> list[Any]:
    return [fact for fact in facts if fact.item == position] if position is not None else []


def _item(score: Score, minutes: Minutes, gold: dict[str, Any], position: int | None, name: str) -> None:
    tagged = minutes.tagged
    if position is not None and "title" in gold:
        item = minutes.items[position]
        score.check("titles", squash(gold["title"]), squash(item.title), name)
        score.check("item dnr", sorted(gold["dnr"]), sorted(map(squash, item.dnr)), name)
        start = squash(minutes.text[item.span])[: len(squash(gold["starts_with"]))]
        score.check("item starts", squash(gold["starts_with"]), start, name)
        score.check("immediately adjusted", gold["immediately_adjusted"], item.immediately_adjusted, name)
    score_decisions(score, minutes, gold["decisions"], _of(position, tagged.decisions), name)
    score_proposals(score, minutes, gold["proposals"], _of(position, tagged.proposals), name)
    score_statements(score, minutes, gold, _of(position, tagged.statements), name)
    score_votes(score, gold["votes"], _of(position, tagged.votes), name)
    score.compare(
        "disqualified",
        [(d["name"], d["party"]) for d in gold["disqualified"]],
        [(d.name, d.party) for d in _of(position, tagged.disqualifications)],
        name,
    )
