"""``protokoll show``: one document as a person reads it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pipeline.document import Minutes, Person


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="The whole structure: the rows of every table.")
def show(file: Path, as_json: bool) -> None:
    """Print a document's items with decisions and who dissented."""
    from pipeline.kit import load_kit
    from pipeline.minutes import read_minutes
    from pipeline.store.rows import document_rows
    from pipeline.store.writer import Source

    minutes = read_minutes(file, load_kit())
    if as_json:
        with file.open("rb") as stream:
            sha256 = file_digest(stream, "sha256").hexdigest()
        rows = document_rows(minutes, Source(file=file.name, sha256=sha256, processed_at=""))
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for line in _lines(minutes):
        click.echo(line)


def _lines(minutes: Minutes) -> Iterator[str]:
    meeting, tagged = minutes.meeting, minutes.tagged
    yield " · ".join(part for part in (meeting.municipality, meeting.body, meeting.kind, meeting.date) if part)
    present = sum(a.present and a.role != "tjänsteperson" for a in meeting.attendance)
    yield f"{len(minutes.pages)} sidor, {present} närvarande förtroendevalda, {len(minutes.items)} ärenden"
    for position, item in enumerate(minutes.items):
        yield ""
        number = f"§ {item.number}  " if item.number else ""
        yield f"{number}{item.title}" + (f"  ({', '.join(item.dnr)})" if item.dnr else "")
        for decision in (d for d in tagged.decisions if d.item == position):
            label = "Förslag" if decision.proposed else "Beslut"
            yield f"  {label} ({decision.outcome}): {_short(minutes.text[decision.span])}"
        for vote in (v for v in tagged.votes if v.item == position):
            yield f"  Votering: {vote.yes} ja, {vote.no} nej, {vote.abstain or 0} avstår"
        for proposal in (p for p in tagged.proposals if p.item == position):
            yield f"  Yrkande, {proposal.kind}: {_who(proposal.people, proposal.parties)}"
        for statement in (s for s in tagged.statements if s.item == position):
            text = f": {_short(minutes.text[statement.span])}" if statement.span else ""
            yield f"  {statement.kind.capitalize()}: {_who(statement.people, statement.parties)}{text}"
        for case in (d for d in tagged.disqualifications if d.item == position):
            yield f"  Jäv: {case.name}" + (f" ({case.party})" if case.party else "")
    if minutes.problems:
        yield ""
        yield from (f"! {problem.message}" for problem in minutes.problems)


def _short(text: str, width: int = 200) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rsplit(" ", 1)[0] + " …"


def _who(people: tuple[Person, ...], parties: tuple[str, ...]) -> str:
    named = ", ".join(
        f"{p.name}{' m.fl.' if p.and_others else ''}" + (f" ({p.party})" if p.party else "") for p in people
    )
    return named or " och ".join(parties) or "okänd"
