"""The rows that statements point at: which yrkande or statement of the document the words mean, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.document import Item, Proposal, Statement, Target
from pipeline.tag.bodies import same_body
from pipeline.tag.refers import KINDS

_ALL_ONE = frozenset({"avslag", "återremiss", "bordläggning"})
"""Who moves these moves the same."""
_OF_KIND = re.compile(
    rf"\b(?:(?P<named>{KINDS})\w*(?:yrkand|förslag)|(?:yrkande\w*|förslag\w*)\s+(?:om|på)\s+(?P<about>{KINDS})|"
    rf"för\s+(?P<bare>{KINDS}))",
    re.IGNORECASE,
)
_AND_OTHERS = re.compile(r"\bm\.? ?fl\b|\bmed fleras?\b")
"""``Anna Eks m fl förslag``: it is of all who moved it, where they are named."""
_AGENDA = re.compile(r"\bärende\s+(\d{1,3})\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"§\s*(\d{1,4})")


def resolve(
    statements: Sequence[Statement], proposals: Sequence[Proposal], items: Sequence[Item], value: str
) -> tuple[Statement, ...]:
    """The statements with ``target_index`` set where the row that they point at was found."""
    return tuple(_resolved(n, statement, statements, proposals, items, value) for n, statement in enumerate(statements))


def _resolved(
    n: int,
    statement: Statement,
    statements: Sequence[Statement],
    proposals: Sequence[Proposal],
    items: Sequence[Item],
    value: str,
) -> Statement:
    target = statement.target
    if target is None:
        return statement
    if target.kind == "yrkande":
        index = _proposal(statement, target, proposals)
        moved = proposals[index] if index is not None else None
        named = moved and not any(person.and_others for person in moved.people)
        if moved and named and _AND_OTHERS.search(statement.target_text or ""):
            target = replace(target, parties=moved.parties)
        if not target.parties:
            # Where nobody is told to have moved återremissyrkandet, those who favour it did.
            movers = _movers(statement, proposals, index) if index is not None else statement.parties
            target = replace(target, parties=movers)
            index = _proposal(statement, target, proposals) if index is None else index
        return replace(statement, target=target, target_index=index)
    index = _statement(n, statement, target, statements, items, value)
    if index is not None and not target.parties:
        target = replace(target, parties=statements[index].parties, body=statements[index].body)
    return replace(statement, target=target, target_index=index)


def _movers(statement: Statement, proposals: Sequence[Proposal], index: int) -> tuple[str, ...]:
    """The parties of a yrkande, with those who moved the same and make this statement together."""
    one, theirs = proposals[index], set(statement.parties)
    same = [p for p in proposals if p.item == one.item and p.kind == one.kind and theirs & set(p.parties)]
    rows = same if one.kind in _ALL_ONE and same else [one]
    return tuple(dict.fromkeys(party for proposal in rows for party in proposal.parties))


def _proposal(statement: Statement, target: Target, proposals: Sequence[Proposal]) -> int | None:
    wanted = set(target.parties)
    text = statement.target_text or ""
    named = _OF_KIND.search(text)
    kind = next(word for word in named.groups() if word).casefold() if named else None
    best: tuple[float, int] | None = None
    for n, proposal in enumerate(proposals):
        if proposal.item != statement.item:
            continue
        movers = set(proposal.parties)
        if (wanted and not wanted & movers) or not (wanted or (kind and proposal.kind.startswith(kind))):
            continue
        score = len(wanted & movers) / max(len(wanted | movers), 1)
        score += 0.4 * bool(kind and proposal.kind.startswith(kind))
        score += 0.4 * any(re.search(rf"\b{re.escape(p.name.split()[-1])}", text) for p in proposal.people)
        names = {p.name for p in statement.people} & {p.name for p in proposal.people}
        score += 0.2 * bool(names) + 0.1 * (proposal.kind in ("eget förslag", "ändring", "tillägg"))
        score += 0.05 * (proposal.kind != "bifall")
        if best is None or score >= best[0]:
            best = score, n
    return best[1] if best else None


def _statement(
    n: int, statement: Statement, target: Target, statements: Sequence[Statement], items: Sequence[Item], value: str
) -> int | None:
    wanted = set(target.parties)
    place = _item_named(statement, items, value)
    best: tuple[float, int] | None = None
    for i, other in enumerate(statements):
        if i == n or (other.kind != target.kind and other.kind != statement.kind):
            continue
        movers = set(other.parties)
        if wanted and not wanted & movers:
            continue
        if place is not None and other.item != place:
            continue
        score = len(wanted & movers) / max(len(wanted | movers), 1) if wanted else 0.0
        score += (
            1.0 * (other.kind == target.kind) + 0.5 * (other.item == statement.item) + 0.4 * (other.span is not None)
        )
        score += 0.3 * same_body(other.body, target.body) - 0.01 * abs(i - n) - 0.2 * (i > n)
        if other.target is not None and other.target == target:
            score -= 0.5
        if best is None or score > best[0]:
            best = score, i
    return best[1] if best else None


def _item_named(statement: Statement, items: Sequence[Item], value: str) -> int | None:
    """The item that ``i ärende 5`` or ``i § 46`` means."""
    text = statement.target_text or ""
    if match := _PARAGRAPH.search(text):
        return next((i for i, item in enumerate(items) if item.number == match[1]), None)
    if match := _AGENDA.search(text):
        wanted = re.compile(rf"\bärende\s+{match[1]}\b", re.IGNORECASE)
        for i, item in enumerate(items):
            if wanted.search(value, item.span.start, min(item.span.start + 250, item.span.end)):
                return i
    return None
