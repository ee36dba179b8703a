"""Facts: the rows of what the minutes say: who was there, the §§, decisions, yrkanden, dissent and votes."""

from __future__ import annotations

from dataclasses import replace

from pipeline.document import Presence
from pipeline.store.names import fold
from pipeline.store.writer import Writer, as_list


def attendance(writer: Writer) -> None:
    """Who was there, and who only for a part of the meeting."""
    meeting = writer.minutes.meeting
    for position, someone in enumerate(meeting.attendance, 1):
        official = someone.role == "tjänsteperson"
        writer.put(
            "attendance",
            document=writer.id,
            position=position,
            name=someone.name,
            party=someone.party,
            role=someone.role,
            present=int(someone.present),
            substitutes_for=someone.substitutes_for,
            person=None if official else writer.person(someone.name, someone.party),
        )
    for position, change in enumerate(distinct(meeting.presence + writer.minutes.tagged.presence), 1):
        writer.put(
            "presence",
            document=writer.id,
            position=position,
            name=change.name,
            party=change.party,
            from_number=change.from_number,
            to_number=change.to_number,
            present=int(change.present),
            substitutes_for=change.substitutes_for,
            reason=change.reason,
            person=writer.person(change.name, change.party),
        )


def items(writer: Writer) -> None:
    """The §§ with their sections."""
    for position, (item, item_id) in enumerate(zip(writer.minutes.items, writer.item_ids, strict=True), 1):
        writer.put(
            "items",
            id=item_id,
            document=writer.id,
            position=position,
            number=item.number,
            title=item.title,
            body=item.body,
            dnr=as_list(item.dnr),
            **writer.place(item.span),
            text=writer.text[item.span],
            immediately_adjusted=int(item.immediately_adjusted),
        )
        writer.region("items", item_id, item.span)
        for n, section in enumerate(item.sections, 1):
            writer.put(
                "sections",
                id=f"{item_id}-d{n}",
                item=item_id,
                document=writer.id,
                position=n,
                kind=section.kind,
                heading=section.heading,
                **writer.place(section.span),
                text=writer.text[section.span],
            )


def decisions(writer: Writer) -> None:
    """Each point that was decided."""
    for decision in writer.minutes.tagged.decisions:
        row = writer.fact(decision.item, "b")
        writer.put(
            "decisions",
            **row,
            body=decision.body,
            text=writer.text[decision.span],
            outcome=decision.outcome,
            proposed=int(decision.proposed),
            **writer.place(decision.span),
        )
        writer.region("decisions", row["id"], decision.span)


def proposals(writer: Writer) -> list[str]:
    """The yrkanden, with who is behind each; their ids come back in order, for what refers to them."""
    ids = []
    for proposal in writer.minutes.tagged.proposals:
        row = writer.fact(proposal.item, "y")
        ids.append(row["id"])
        writer.put(
            "proposals",
            **row,
            kind=proposal.kind,
            parties=as_list(proposal.parties),
            text=writer.text[proposal.span],
            **writer.place(proposal.span),
        )
        writer.people("proposal_people", "proposal", row["id"], proposal.people)
        writer.region("proposals", row["id"], proposal.span)
    return ids


def propositions(writer: Writer) -> None:
    """The steps by which was decided."""
    for step in writer.minutes.tagged.propositions:
        row = writer.fact(step.item, "p")
        writer.put(
            "propositions",
            **row,
            text=writer.text[step.span],
            options=as_list(step.options),
            result=step.result,
            method=step.method,
            **writer.place(step.span),
        )
        writer.region("propositions", row["id"], step.span)


def statements(writer: Writer, proposals: list[str]) -> None:
    """Reservations and other statements, with who is behind each and what they refer to."""
    facts = [writer.fact(statement.item, "u") for statement in writer.minutes.tagged.statements]
    for statement, row in zip(writer.minutes.tagged.statements, facts, strict=True):
        target = statement.target
        refers_to = None
        if target and statement.target_index is not None:
            at = statement.target_index
            refers_to = proposals[at] if target.kind == "yrkande" else facts[at]["id"]
        own = statement.span or statement.cue_span
        announced = writer.page(statement.cue_span)
        place = writer.place(own)
        writer.put(
            "statements",
            **row,
            kind=statement.kind,
            body=statement.body,
            parties=as_list(statement.parties),
            joint=int(statement.joint),
            text=writer.text[statement.span] if statement.span else None,
            refers_to=refers_to,
            refers_to_text=statement.target_text,
            refers_to_kind=target.kind if target else None,
            refers_to_body=target.body if target else None,
            refers_to_parties=as_list(target.parties) if target else None,
            **place,
            announced_page=announced if announced != place["page"] else None,
        )
        writer.people("statement_people", "statement", row["id"], statement.people)
        writer.region("statements", row["id"], statement.cue_span)
        if statement.span:
            writer.region("statements", row["id"], statement.span)


def votes(writer: Writer) -> None:
    """Voteringar and how each one voted."""
    for vote in writer.minutes.tagged.votes:
        row = writer.fact(vote.item, "v")
        writer.put(
            "votes",
            **row,
            yes=vote.yes,
            no=vote.no,
            abstain=vote.abstain,
            absent=vote.absent,
            yes_for=vote.yes_for,
            no_for=vote.no_for,
            **writer.place(vote.span),
        )
        writer.region("votes", row["id"], vote.span)
        for position, ballot in enumerate(vote.ballots, 1):
            writer.put(
                "ballots",
                vote=row["id"],
                position=position,
                name=ballot.name,
                party=ballot.party,
                choice=ballot.choice,
                person=writer.person(ballot.name, ballot.party),
            )


def disqualifications(writer: Writer) -> None:
    """Who took no part because of jäv."""
    for case in writer.minutes.tagged.disqualifications:
        owner = writer.item_ids[case.item]
        writer.counts[f"{owner}j"] += 1
        writer.put(
            "disqualifications",
            item=owner,
            position=writer.counts[f"{owner}j"],
            name=case.name,
            party=case.party,
            person=writer.person(case.name, case.party),
        )


def distinct(changes: tuple[Presence, ...]) -> list[Presence]:
    """One row per change: the cover tells *ej § 47 på grund av jäv* and § 47 tells it again, perhaps with more."""
    rows: dict[tuple[str, str | None, str | None, bool], Presence] = {}
    for change in changes:
        key = (fold(change.name), change.from_number, change.to_number, change.present)
        known = rows.get(key)
        rows[key] = (
            change
            if known is None
            else replace(
                known,
                party=known.party or change.party,
                substitutes_for=known.substitutes_for or change.substitutes_for,
                reason=known.reason or change.reason,
            )
        )
    return list(rows.values())
