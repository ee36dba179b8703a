"""The gold of a composed document, in the annotation schema, from the same structure that is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.make.content import Also, Decisions, Document, Item, Jav, Piece, Statement, Target, Vote, Who, Yrkande
from corpus.make.flow import unmarked

QUOTE = 60
"""Characters of a statement that the gold quotes at each end, cut at a word."""


def fold(text: str) -> str:
    """Marks taken away and whitespace folded."""
    return re.sub(r"\s+", " ", unmarked(text)).strip()


def head(text: str) -> str:
    """The first words of a text."""
    text = fold(text)
    return text if len(text) <= QUOTE else text[: QUOTE + 1].rsplit(" ", 1)[0]


def tail(text: str) -> str:
    """The last words of a text."""
    text = fold(text)
    return text if len(text) <= QUOTE else text[-QUOTE - 1 :].split(" ", 1)[1]


def _people(people: tuple[Who, ...]) -> list[dict[str, object]]:
    return [{"name": person.name, "party": person.party, "m_fl": person.m_fl} for person in people]


def _target(target: Target | None, body: str | None) -> dict[str, object] | None:
    if target is None:
        return None
    return {"kind": target.kind, "body": target.body or body, "parties": list(target.parties)}


def _pieces(item: Item) -> Iterator[Piece]:
    for part in item.parts:
        yield from part.pieces


def _statement(statement: Statement, body: str | None) -> dict[str, object]:
    own = statement.body or body
    text = " ".join(statement.text)
    return {
        "kind": statement.kind,
        "body": own,
        "people": _people(statement.people),
        "parties": list(statement.parties),
        "text_starts": head(text) if text else None,
        "text_ends": tail(text) if text else None,
        "refers_to": _target(statement.refers, own),
    }


def _item(item: Item, document: Document, starts_with: str) -> dict[str, object]:
    body = item.body or document.body
    decisions, proposals, statements, votes, disqualified = [], [], [], [], []
    for piece in _pieces(item):
        if isinstance(piece, Decisions):
            for point in piece.points:
                text = fold("att " + point.text if piece.mark == "att" else point.text)
                row: dict[str, object] = {"body": point.body or body, "text": text, "outcome": point.outcome}
                if point.proposed:
                    row["proposed"] = True
                decisions.append(row)
        elif isinstance(piece, Yrkande):
            for move in piece.moves:
                proposals.append(
                    {
                        "kind": move.kind,
                        "people": _people(move.people),
                        "parties": list(move.parties),
                        "text_starts": head(piece.text),
                    }
                )
        elif isinstance(piece, Statement):
            statements.append(_statement(piece, body))
        elif isinstance(piece, Also):
            statements += [_statement(statement, body) for statement in piece.statements]
        elif isinstance(piece, Vote):
            votes.append(
                {
                    "yes": piece.yes,
                    "no": piece.no,
                    "abstain": piece.abstain,
                    "absent": piece.absent,
                    "yes_for": piece.yes_for or None,
                    "no_for": piece.no_for or None,
                    "ballots": [{"name": b.name, "party": b.party, "vote": b.vote} for b in piece.ballots],
                }
            )
        elif isinstance(piece, Jav):
            disqualified += [{"name": person.name, "party": person.party} for person in piece.people]
    row = {
        "number": item.number,
        "title": fold(item.title),
        "dnr": list(item.dnr),
        "starts_with": starts_with,
        "immediately_adjusted": item.immediately_adjusted,
        "decisions": decisions,
        "proposals": proposals,
        "statements": statements,
        "votes": votes,
        "disqualified": disqualified,
    }
    return row | ({"motion": item.motion} if item.motion else {})


def gold(document: Document, file: str, starts: list[str]) -> dict[str, object]:
    """The gold of a document. ``starts`` holds, per item, its text as printed."""
    return {
        "file": file,
        "document": {
            "kind": document.kind,
            "municipality": document.municipality,
            "body": document.body,
            "date": document.date,
            "dnr": list(document.dnr),
        },
        "attendance": [
            {
                "name": person.name,
                "party": person.party,
                "role": person.role,
                "present": person.present,
                "substitutes_for": person.serves_for.rsplit(" (", 1)[0] if person.serves_for else None,
            }
            for person in document.attendance
        ],
        "items": [
            _item(entry, document, fold(start)[:40].rstrip())
            for entry, start in zip(document.items, starts, strict=True)
        ],
    }
