"""Reservations and their kin of one item held against its gold."""

from __future__ import annotations

from typing import Any

from rapidfuzz import fuzz

from pipeline.document import Minutes, Statement
from pipeline.evaluate.tally import Score, Tally
from pipeline.evaluate.wording import gold_people, pairs_of, people_of, squash
from pipeline.text import Span


def _same_kind(wanted: str, got: str) -> bool:
    return wanted == got or (wanted == "protokollsanteckning" and got == "särskilt uttalande")


def score_statements(score: Score, minutes: Minutes, item: dict[str, Any], found: list[Statement], name: str) -> None:
    """``item`` is the gold of the whole §: the yrkanden there are what its statements can be tied to."""
    gold = item["statements"]

    def likeness(g: dict[str, Any], s: Statement) -> float:
        if not _same_kind(g["kind"], s.kind) or g["body"] != s.body or g["parties"] != list(s.parties):
            return 0
        return 1 + (gold_people(g["people"]) == people_of(s.people)) + (bool(g["text_starts"]) == bool(s.span))

    pairs = pairs_of(gold, found, likeness)
    score.add("statements", Tally(len(pairs), len(gold) - len(pairs), len(found) - len(pairs)))
    for g, s in pairs:
        score.compare("people", gold_people(g["people"]), people_of(s.people), f"{name} {s.kind}")
        _boundaries(score, minutes, g, s.span, f"{name} {s.kind} {g['parties']}")
        wanted = g["refers_to"] and (g["refers_to"]["kind"], g["refers_to"]["body"], g["refers_to"]["parties"])
        got = s.target and (s.target.kind, s.target.body, list(s.target.parties))
        if wanted or got:
            score.check("refers_to", wanted, got, f"{name} {s.kind} {g['parties']}")
        row = _row_of(minutes, s)
        if row or (wanted and _has_row(item, wanted[0], wanted[2])):
            # A joint yrkande of two parties is the row that either of them points at.
            tied = bool(row and wanted and row[0] == wanted[0] and set(wanted[2]) <= set(row[1]))
            score.check("refers_to row", wanted, wanted if tied else row, f"{name} {s.kind}")
    met = [id(s) for _, s in pairs], [id(g) for g, _ in pairs]
    score.differences += [
        f"{name}: statements: missed {g['kind']} {g['body']} {g['parties']} {(g['text_starts'] or '')[:50]!r}"
        for g in gold
        if id(g) not in met[1]
    ]
    score.differences += [
        f"{name}: statements: invented {s.kind} {s.body} {list(s.parties)} {squash(minutes.text[s.cue_span])[:100]!r}"
        for s in found
        if id(s) not in met[0]
    ]


def _has_row(item: dict[str, Any], kind: str, parties: list[str]) -> bool:
    """Whether what a statement points at is a row at all; a yrkande that only the reserver tells of is none."""
    return kind != "yrkande" or any(set(parties) & set(proposal["parties"]) for proposal in item["proposals"])


def _row_of(minutes: Minutes, statement: Statement) -> tuple[str, list[str]] | None:
    """Kind and parties of the row that a statement was tied to, as the published database shows it."""
    target, at = statement.target, statement.target_index
    if target is None or at is None:
        return None
    if target.kind == "yrkande":
        return "yrkande", list(minutes.tagged.proposals[at].parties)
    row = minutes.tagged.statements[at]
    return row.kind, list(row.parties)


def _boundaries(score: Score, minutes: Minutes, gold: dict[str, Any], span: Span | None, name: str) -> None:
    text = squash(minutes.text[span]) if span else None
    if not gold["text_starts"] or not text:
        score.check("text boundaries", bool(gold["text_starts"]), bool(text), name)
        return
    first, last = squash(gold["text_starts"]), squash(gold["text_ends"])
    n, m = min(40, len(first)), min(40, len(last))
    right = fuzz.ratio(text[:n], first[:n]) > 90 and fuzz.ratio(text[-m:].rstrip('".'), last[-m:].rstrip('".')) > 90
    score.check(
        "text boundaries", (first[:n], last[-m:]), (first[:n], last[-m:]) if right else (text[:n], text[-m:]), name
    )
