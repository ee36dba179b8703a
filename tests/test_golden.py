"""Whole documents: what is read from each sample that needs no OCR, as JSON a person can read.

A change in reading shows up as a difference in tests/golden/; `pytest --update-golden` writes them anew, and a person
reads the diff.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.document import Minutes, Person
from pipeline.kit import Kit
from pipeline.minutes import read_minutes
from pipeline.text import Span

GOLDEN = Path(__file__).parent / "golden"
CORPUS = Path(__file__).parent.parent / "corpus"
WIDTH = 90
"""Longer texts are shown by their beginning and end."""


def samples() -> list[Path]:
    """Sources whose text does not hang on the OCR engine's version."""
    scanned = {"source.png", "source.tiff"}
    return sorted(
        path
        for path in CORPUS.glob("*/*/source.*")
        if path.name not in scanned and not (path.suffix == ".pdf" and (path.parent / "truth.txt").exists())
    )


def readable(minutes: Minutes) -> dict[str, Any]:
    """The facts of a document, without offsets."""

    def quote(span: Span | None) -> str | None:
        if span is None:
            return None
        text = " ".join(minutes.text[span].split())
        return text if len(text) <= WIDTH else f"{text[: WIDTH // 2]} … {text[-WIDTH // 2 :]}"

    def who(people: tuple[Person, ...]) -> list[str]:
        return [f"{p.name}{' m.fl.' if p.and_others else ''} ({p.party or '–'})" for p in people]

    meeting, tagged = minutes.meeting, minutes.tagged
    return {
        "document": [meeting.kind, meeting.municipality, meeting.body, meeting.date, list(meeting.dnr)],
        "attendance": [
            f"{a.name} ({a.party or '–'}), {a.role}"
            + ("" if a.present else ", frånvarande")
            + (f", för {a.substitutes_for}" if a.substitutes_for else "")
            for a in meeting.attendance
        ],
        "items": [
            {
                "§": item.number,
                "title": item.title,
                "dnr": list(item.dnr),
                "text": quote(item.span),
                "sections": [f"{s.kind}: {s.heading}" for s in item.sections],
                "decisions": [
                    f"{d.body}, {d.outcome}{', förslag' if d.proposed else ''}: {quote(d.span)}"
                    for d in tagged.decisions
                    if d.item == n
                ],
                "proposals": [
                    f"{p.kind} {list(p.parties)} {who(p.people)}: {quote(p.span)}"
                    for p in tagged.proposals
                    if p.item == n
                ],
                "propositions": [f"{p.method}: {quote(p.span)}" for p in tagged.propositions if p.item == n],
                "votes": [
                    f"{v.yes} ja, {v.no} nej, {v.abstain} avstår, {v.absent} frånvarande; {len(v.ballots)} namn"
                    for v in tagged.votes
                    if v.item == n
                ],
                "statements": [
                    f"{s.kind}, {s.body} {list(s.parties)} {who(s.people)}: {quote(s.span)}"
                    + (f" → {s.target.kind} {list(s.target.parties)}" if s.target else "")
                    for s in tagged.statements
                    if s.item == n
                ],
                "jäv": [f"{d.name} ({d.party or '–'})" for d in tagged.disqualifications if d.item == n],
            }
            for n, item in enumerate(minutes.items)
        ],
        "problems": [problem.message for problem in minutes.problems],
    }


@pytest.mark.parametrize("path", samples(), ids=lambda path: "-".join(path.parts[-3:-1]))
def test_document(path: Path, kit: Kit, request: pytest.FixtureRequest) -> None:
    golden = GOLDEN / f"{path.parts[-3]}-{path.parts[-2]}.json"
    found = readable(read_minutes(path, kit))
    if request.config.getoption("--update-golden"):
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))
