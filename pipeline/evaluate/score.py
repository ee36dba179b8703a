"""One document's Minutes held against its annotation: what was right, missed, invented."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from pipeline.document import Minutes, Person, Statement
from pipeline.store.names import fold
from pipeline.text import Span

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


@dataclass(slots=True)
class Tally:
    """Counts of one kind of fact."""

    right: int = 0
    missed: int = 0
    invented: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.missed + other.missed, self.invented + other.invented)

    @property
    def gold(self) -> int:
        return self.right + self.missed

    @property
    def precision(self) -> float:
        found = self.right + self.invented
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.missed + self.invented
        return 2 * self.right / total if total else 1.0


@dataclass(slots=True)
class Score:
    """Tallies per kind of fact, and a line per difference."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)

    def add(self, kind: str, tally: Tally) -> None:
        self.tallies[kind] = self.tallies.get(kind, Tally()) + tally

    def compare(self, kind: str, gold: Iterable[Hashable], found: Iterable[Hashable], where: str) -> None:
        """Add facts that are equal or not."""
        want, have = Counter(gold), Counter(found)
        both = want & have
        self.add(kind, Tally(both.total(), (want - both).total(), (have - both).total()))
        self.differences += [f"{where}: {kind}: missed {fact}" for fact in (want - both).elements()]
        self.differences += [f"{where}: {kind}: invented {fact}" for fact in (have - both).elements()]

    def check(self, kind: str, wanted: object, got: object, where: str) -> None:
        """Add one value that is right or wrong."""
        right = wanted == got
        self.add(kind, Tally(1, 0, 0) if right else Tally(0, 1, 1))
        if not right:
            self.differences.append(f"{where}: {kind}: wanted {wanted!r}, got {got!r}")


def squash(value: str | None) -> str:
    """Text for comparison: white space folded, line-end hyphens joined, quotes and dashes of one shape."""
    value = re.sub(r"(?<=\w)-\n(?=[a-zåäö])(?!(?:och|eller|samt|till)\b)", "", value or "")
    value = re.sub(r"[”“„\"»«]", '"', value).translate(str.maketrans("–—‐‑’‘´", "----'''"))
    return " ".join(value.split()).strip()


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
    _decisions(score, minutes, gold["decisions"], _of(position, tagged.decisions), name)
    _proposals(score, minutes, gold["proposals"], _of(position, tagged.proposals), name)
    _statements(score, minutes, gold["statements"], _of(position, tagged.statements), name)
    _votes(score, gold["votes"], _of(position, tagged.votes), name)
    score.compare(
        "disqualified",
        [(d["name"], d["party"]) for d in gold["disqualified"]],
        [(d.name, d.party) for d in _of(position, tagged.disqualifications)],
        name,
    )


def _point(text: str) -> str:
    """A decision's wording without the att before it and what leads on to the next point after it."""
    return re.sub(r"^att\s+|(?:,?\s(?:samt|och))?[\s.,;]*$", "", squash(text))


def _pair(gold: Sequence[Any], found: Sequence[Any], likeness: Callable[[Any, Any], float]) -> list[tuple[Any, Any]]:
    """Pairs of gold and found, the likest first, each used once; likeness 0 never pairs."""
    ranked = sorted(
        ((likeness(g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found)),
        reverse=True,
    )
    left, right, pairs = set(range(len(gold))), set(range(len(found))), []
    for value, i, j in ranked:
        if value > 0 and -i in left and -j in right:
            left.remove(-i)
            right.remove(-j)
            pairs.append((-i, -j))
    return [(gold[i], found[j]) for i, j in sorted(pairs)]


def _decisions(score: Score, minutes: Minutes, gold: list[dict[str, Any]], found: list[Any], name: str) -> None:
    want = [d for d in gold if not ADJUSTED.search(d["text"])]
    have = [d for d in found if not ADJUSTED.search(minutes.text[d.span])]

    def likeness(g: dict[str, Any], d: Any) -> float:
        ratio = fuzz.ratio(_point(g["text"]), _point(minutes.text[d.span]))
        return ratio if ratio >= SAME_TEXT else 0

    pairs = _pair(want, have, likeness)
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


def _people(people: Iterable[Person]) -> list[tuple[str, str | None, bool]]:
    return sorted((fold(p.name), p.party or "", p.and_others) for p in people)


def _gold_people(people: Iterable[dict[str, Any]]) -> list[tuple[str, str | None, bool]]:
    return sorted((fold(p["name"]), p["party"] or "", p["m_fl"]) for p in people)


def _proposals(score: Score, minutes: Minutes, gold: list[dict[str, Any]], found: list[Any], name: str) -> None:
    def likeness(g: dict[str, Any], p: Any) -> float:
        points = 2 * (g["kind"] == p.kind) + 2 * (sorted(g["parties"]) == sorted(p.parties))
        return float(points + (_gold_people(g["people"]) == _people(p.people)))

    def same(g: dict[str, Any], p: Any) -> bool:
        return g["kind"] == p.kind and sorted(g["parties"]) == sorted(p.parties)

    pairs = [(g, p) for g, p in _pair(gold, found, likeness) if same(g, p)]
    score.add("proposals", Tally(len(pairs), len(gold) - len(pairs), len(found) - len(pairs)))
    met = [id(p) for _, p in pairs], [id(g) for g, _ in pairs]
    for g, p in pairs:
        score.compare("people", _gold_people(g["people"]), _people(p.people), f"{name} yrkande")
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


def _same_kind(wanted: str, got: str) -> bool:
    return wanted == got or (wanted == "protokollsanteckning" and got == "särskilt uttalande")


def _statements(score: Score, minutes: Minutes, gold: list[dict[str, Any]], found: list[Statement], name: str) -> None:
    def likeness(g: dict[str, Any], s: Statement) -> float:
        if not _same_kind(g["kind"], s.kind) or g["body"] != s.body or g["parties"] != list(s.parties):
            return 0
        return 1 + (_gold_people(g["people"]) == _people(s.people)) + (bool(g["text_starts"]) == bool(s.span))

    pairs = _pair(gold, found, likeness)
    score.add("statements", Tally(len(pairs), len(gold) - len(pairs), len(found) - len(pairs)))
    for g, s in pairs:
        score.compare("people", _gold_people(g["people"]), _people(s.people), f"{name} {s.kind}")
        _boundaries(score, minutes, g, s.span, f"{name} {s.kind} {g['parties']}")
        wanted = g["refers_to"] and (g["refers_to"]["kind"], g["refers_to"]["body"], g["refers_to"]["parties"])
        got = s.target and (s.target.kind, s.target.body, list(s.target.parties))
        if wanted or got:
            score.check("refers_to", wanted, got, f"{name} {s.kind} {g['parties']}")
        if wanted:
            # A joint yrkande of two parties is the row that either of them points at.
            row = _row_of(minutes, s)
            tied = row is not None and row[0] == wanted[0] and set(wanted[2]) <= set(row[1])
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


def _votes(score: Score, gold: list[dict[str, Any]], found: list[Any], name: str) -> None:
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
