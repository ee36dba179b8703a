"""Decisions, yrkanden and votes of one item held against its gold."""

from __future__ import annotations

import re
from typing import Any

from rapidfuzz import fuzz

from pipeline.document import Minutes
from pipeline.evaluate.tally import Score, Tally
from pipeline.evaluate.wording import gold_people, pairs_of, people_of, point, squash
from pipeline.store.names import fold

SAME_TEXT = 95.0
"""Similarity (0–100) from which two wordings of a decision are one: room for a comma or a lost letter, no more."""

ONE_MEANING = {
    "antagande": "godkännande",
    "fastställande": "godkännande",
    "bifall": "godkännande",
}
"""Outcomes taken for one another where a proposal is simply approved."""

ADJUSTED = re.compile(
    r"(?i)(paragraf|protokoll|punkt|ärende|beslut)\w*\b.{0,60}\bomedelbart\b.{0,12}\bjuster|justeras omedelbart"
)


def score_decisions(score: Score, minutes: Minutes, gold: list[dict[str, Any]], found: list[Any], name: str) -> None:
    want = [d for d in gold if not ADJUSTED.search(d["text"])]
    have = [d for d in found if not ADJUSTED.search(minutes.text[d.span])]

    def likeness(g: dict[str, Any], d: Any) -> float:
        ratio = fuzz.ratio(point(g["text"]), point(minutes.text[d.span]))
        return ratio if ratio >= SAME_TEXT else 0

    pairs = pairs_of(want, have, likeness)
    right = [(g, d) for g, d in pairs if g["body"] == d.body]
    score.add("decisions", Tally(len(right), len(want) - len(right), len(have) - len(right)))
    for g, d in pairs:
        if g["body"] != d.body:
            score.differences.append(f"{name}: decisions: body of {g['text'][:50]!r}: wanted {g['body']}, got {d.body}")
        wanted, got = ONE_MEANING.get(g["outcome"], g["outcome"]), ONE_MEANING.get(d.outcome, d.outcome)
        score.check("outcomes", wanted, got, f"{name} {squash(g['text'])[:50]!r}")
        score.check("proposed", bool(g.get("proposed")), d.proposed, f"{name} {squash(g['text'])[:50]!r}")
    met = [id(d) for _, d in pairs], [id(g) for g, _ in pairs]
    score.differences += [f"{name}: decisions: missed {squash(g['text'])[:150]!r}" for g in want if id(g) not in met[1]]
    score.differences += [
        f"{name}: decisions: invented {squash(minutes.text[d.span])[:150]!r}" for d in have if id(d) not in met[0]
    ]


def score_proposals(score: Score, minutes: Minutes, gold: list[dict[str, Any]], found: list[Any], name: str) -> None:
    def likeness(g: dict[str, Any], p: Any) -> float:
        points = 2 * (g["kind"] == p.kind) + 2 * (sorted(g["parties"]) == sorted(p.parties))
        return float(points + (gold_people(g["people"]) == people_of(p.people)))

    def same(g: dict[str, Any], p: Any) -> bool:
        return g["kind"] == p.kind and sorted(g["parties"]) == sorted(p.parties)

    pairs = [(g, p) for g, p in pairs_of(gold, found, likeness) if same(g, p)]
    score.add("proposals", Tally(len(pairs), len(gold) - len(pairs), len(found) - len(pairs)))
    met = [id(p) for _, p in pairs], [id(g) for g, _ in pairs]
    for g, p in pairs:
        score.compare("people", gold_people(g["people"]), people_of(p.people), f"{name} yrkande")
        start = squash(g["text_starts"])[:40]
        got = squash(minutes.text[p.span])
        score.check("proposal starts", True, got.startswith(start) or start in got, f"{name} {start!r} / {got[:60]!r}")
    score.differences += [
        f"{name}: proposals: missed {g['kind']} {g['parties']} {g['text_starts'][:60]!r}"
        for g in gold
        if id(g) not in met[1]
    ]
    score.differences += [
        f"{name}: proposals: invented {p.kind} {list(p.parties)} {squash(minutes.text[p.span])[:100]!r}"
        for p in found
        if id(p) not in met[0]
    ]


def score_votes(score: Score, gold: list[dict[str, Any]], found: list[Any], name: str) -> None:
    score.compare(
        "votes",
        [(v["yes"], v["no"], v["abstain"] or 0, v["absent"]) for v in gold],
        [(v.yes, v.no, v.abstain or 0, v.absent) for v in found],
        name,
    )
    score.compare(
        "ballots",
        [(fold(b["name"]), b["party"], b["vote"]) for v in gold for b in v["ballots"]],
        [(fold(b.name), b.party, b.choice) for v in found for b in v.ballots],
        name,
    )
