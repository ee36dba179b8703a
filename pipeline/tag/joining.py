"""One row for one statement: announced here, printed there, told once more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipeline.document import Person, Problem, Target
from pipeline.tag.bodies import same_body
from pipeline.tag.context import Context
from pipeline.tag.printed import Printed, labels
from pipeline.tag.refers import own_pointing, pointing
from pipeline.tag.statement_text import trimmed
from pipeline.text import Span

_GROUP = re.compile(r"\b(?:ledam[oö]ter|ledam[oö]terna|samtliga|[\w\-]*grupp(?:en|erna)?)\b", re.IGNORECASE)
"""``Ledamöterna i M-gruppen``: all of them make it, though two sign; of a party alone the signers are who makes it."""


@dataclass
class Row:
    """A statement while it is put together."""

    item: int
    kind: str
    body: str | None
    people: tuple[Person, ...]
    parties: tuple[str, ...]
    cue: Span
    span: Span | None
    joint: bool
    written: bool
    label: str | None = None
    target: Target | None = None
    target_text: str | None = None

    @property
    def names(self) -> frozenset[str]:
        return frozenset(person.name.casefold() for person in self.people)


def from_block(context: Context, number: int, block: Printed, body: str | None) -> Row:
    point = pointing(context, block.lead.start, block.lead.end, block.parties, body)
    if point is None and block.span is not None:
        point = own_pointing(context, block.kind, block.span, block.parties, body)
    return Row(
        item=number,
        kind=block.kind,
        body=body,
        people=block.people,
        parties=block.parties,
        cue=block.lead,
        span=block.span,
        joint=len(block.parties) > 1,
        written=False,
        target=point.target if point else None,
        target_text=point.text if point else None,
    )


def parted(context: Context, row: Row) -> list[Row]:
    """One row for each of several parties whose texts stand one after another under their names.

    ``S och V lämnar var sitt särskilt yttrande.⏎Socialdemokraterna:⏎…⏎Vänsterpartiet:⏎…``
    """
    told = _SOME.search(context.value, row.cue.start, row.cue.end)
    if told and row.span is not None and len(row.people) > 1:
        return _some(row, _COUNTS[told["count"].casefold()], told["where"].casefold() == "först")
    if len(row.parties) < 2:
        return [row]
    if row.span is None:
        each = _EACH.search(context.value, row.cue.start, row.cue.end)
        return [_alone(row, party) for party in row.parties] if each else [row]
    heads = [head for head in labels(context, row.span) if head.parties and set(head.parties) < set(row.parties)]
    if len(heads) < 2 or heads[0].lead.start != row.span.start:
        return [row]
    rows = []
    for n, head in enumerate(heads):
        stop = heads[n + 1].lead.start if n + 1 < len(heads) else row.span.end
        own = trimmed(context, head.lead.end, max(stop, head.lead.end))
        people = tuple(person for person in row.people if person.party in head.parties)
        rows.append(replace(row, people=people, parties=head.parties, span=own.span, joint=len(head.parties) > 1))
    return rows


_COUNTS = {"den": 1, "båda": 2, "bägge": 2, "två": 2, "tre": 3, "fyra": 4}
_SOME = re.compile(
    rf"\b(?P<count>{'|'.join(_COUNTS)})\s+(?P<where>sist|först)nämnd[ae]\s+"
    r"(?:med|under|enligt|anför|avger|lämnar|ger|genom)\b",
    re.IGNORECASE,
)
"""``…, de båda sistnämnda med följande motivering:``: what is printed below is theirs alone."""


def _some(row: Row, count: int, first: bool) -> list[Row]:
    """One row for those who state what is printed, the first or last of the people named, and one for the others."""
    theirs = row.people[:count] if first else row.people[-count:]
    others = tuple(person for person in row.people if person not in theirs)
    codes = {person.party for person in theirs} - {person.party for person in others}
    rest = tuple(party for party in row.parties if party not in codes)
    own = tuple(dict.fromkeys(person.party for person in theirs if person.party))
    if not rest:
        return [row]
    return [
        replace(row, people=others, parties=rest, span=None, joint=len(rest) > 1),
        replace(row, people=theirs, parties=own, joint=len(own) > 1),
    ]


_EACH = re.compile(r"\b(?:var(?:sin|sitt|sina)|var(?:t)?\s+(?:sin|sitt|sina)|var\s+för\s+sig)\b", re.IGNORECASE)
"""Several parties, and a statement of each."""


def _alone(row: Row, party: str) -> Row:
    """What one of the parties of a row states."""
    people = tuple(person for person in row.people if person.party == party)
    return replace(row, people=people, parties=(party,), joint=False)


def merged(rows: Iterable[Row]) -> list[Row]:
    """Rows of one item, those that tell of the same statement made one."""
    kept: list[Row] = []
    for row in rows:
        same = next((other for other in kept if _same(other, row)), None)
        if same is None:
            kept.append(row)
        elif same.span is None and row.span is not None:
            same.span = row.span
            same.target, same.target_text = same.target or row.target, same.target_text or row.target_text
        elif same.target is None:
            same.target, same.target_text = row.target, row.target_text
    return kept


def _same(one: Row, other: Row) -> bool:
    if one.kind != other.kind or not same_body(one.body, other.body) or set(one.parties) != set(other.parties):
        return False
    if one.names != other.names and one.names and other.names:
        return False
    if one.span is not None and other.span is not None:
        return False
    if one.span is None and other.span is None:
        return one.target == other.target or one.target is None or other.target is None
    return one.names == other.names


def told(block: Printed, cues: set[Span]) -> bool:
    """Whether a printed block is only where an announcement already found stands."""
    return any(block.lead.start <= cue.start < (block.span or block.lead).end for cue in cues)


def attach(
    context: Context, rows: list[Row], number: int, named: int | None, block: Printed, problems: list[Problem]
) -> None:
    """Give a text printed in an appendix to the statement that was announced; make a row where the § is named."""
    place = named if named is not None else number
    one_matter = not context.is_minutes(context.items[number])
    best: tuple[float, Row] | None = None
    for row in rows:
        labelled = row.label is not None and row.label == block.label
        shared = _overlap(row, block) or float(labelled and row.span is None and not (block.people or block.parties))
        if not shared or (named is not None and row.item != named):
            continue
        # A särskilt yttrande may be headed Reservation where it is printed.
        if row.kind != block.kind and not (row.span is None and (labelled or named is not None)):
            continue
        score = shared + 0.5 * (row.span is None) + 0.3 * row.written + 0.2 * (row.item == place)
        score += labelled + 0.4 * (row.kind == block.kind)
        score += 0.3 * (block.body is None or same_body(row.body, block.body))
        if best is None or score > best[0]:
            best = score, row
    if best is not None:
        row = best[1]
        if row.span is None and block.span is not None:
            row.span = block.span
            theirs = {person.party for person in block.people} <= set(row.parties)
            if not row.people and theirs and not _GROUP.search(context.value, row.cue.start, row.cue.end):
                row.people = block.people
            if row.target is None:
                point = own_pointing(context, row.kind, block.span, row.parties, row.body)
                if point is not None:
                    row.target, row.target_text = point.target, point.text
        return
    if not block.people and not block.parties:
        return
    if named is not None or one_matter:
        rows.append(replace(from_block(context, place, block, block.body or _own_body(context, place)), written=True))
        return
    problems.append(
        Problem(
            stage="tag",
            code="statement not announced",
            message="I en bilaga står en reservation eller ett uttalande som inte anmäls i någon paragraf.",
            span=block.span,
            item=number,
        )
    )


def _own_body(context: Context, number: int) -> str | None:
    return context.items[number].body or context.meeting.body


def _overlap(row: Row, block: Printed) -> float:
    """How well the people, or else the parties, of an announced row and a printed text agree; 0 where not."""
    names = {person.name.casefold() for person in block.people}
    surnames = {name.split()[-1] for name in names}
    if row.names and names:
        shared = row.names & names or {name for name in row.names if name.split()[-1] in surnames}
        if shared:
            return 1 + len(shared) / len(row.names | names)
        return 0.0
    if row.parties and block.parties:
        shared_parties = set(row.parties) & set(block.parties)
        return len(shared_parties) / len(set(row.parties) | set(block.parties))
    return 0.0
