"""Minutes → rows, pure: what each table gets for one document."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from pipeline import __version__
from pipeline.document import Box, Item, Meeting, Minutes, Person, Presence
from pipeline.locate import PageIndex, page_spans
from pipeline.minutes import Known
from pipeline.privacy import Privacy
from pipeline.store.names import Names, fold, person_id
from pipeline.text import Span

Row = dict[str, Any]
Rows = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Source:
    """The file a document came from. ``file`` is the path below the source folder, with ``/``."""

    file: str
    sha256: str
    processed_at: str
    known: Known = field(default_factory=Known)
    privacy: Privacy = field(default_factory=Privacy)

    @property
    def document(self) -> str:
        """The document's id: from its bytes, so that links survive better reading."""
        return self.sha256[:16]


def as_list(values: Iterable[str]) -> str:
    """A JSON array, as lists are stored."""
    return json.dumps(list(values), ensure_ascii=False)


def document_rows(minutes: Minutes, source: Source) -> Rows:
    """All rows of one document, by table, in the order they are to be written."""
    return _Writer(minutes, source).rows()


class _Writer:
    def __init__(self, minutes: Minutes, source: Source) -> None:
        self.minutes = minutes
        self.source = source
        self.id = source.document
        self.text = minutes.text
        self.index = PageIndex(minutes.pages)
        self.names = Names((a.name, a.party) for a in minutes.meeting.attendance if a.role != "tjänsteperson")
        self.item_ids = _item_ids(self.id, minutes.items)
        self.out: Rows = {}
        self.counts: Counter[str] = Counter()

    def rows(self) -> Rows:
        self.document()
        self.pages()
        self.repairs()
        self.attendance()
        self.items()
        self.decisions()
        proposals = self.proposals()
        self.propositions()
        self.statements(proposals)
        self.votes()
        self.disqualifications()
        self.problems()
        self.masks()
        return self.out

    # ------------------------------------------------------------ small parts

    def put(self, table: str, **row: Any) -> None:
        self.out.setdefault(table, []).append(row)

    def place(self, span: Span) -> Row:
        return {"page": self.page(span), "start": span.start, "end": span.end}

    def page(self, span: Span) -> int:
        lead = len(self.text[span]) - len(self.text[span].lstrip())
        return self.index.page_at(self.text.origin[span.start + lead])

    def fact(self, item: int, letter: str) -> Row:
        """Id, item, document and position of the next fact of a kind in an item."""
        owner = self.item_ids[item]
        self.counts[f"{owner}{letter}"] += 1
        position = self.counts[f"{owner}{letter}"]
        return {"id": f"{owner}-{letter}{position}", "item": owner, "document": self.id, "position": position}

    def person(self, name: str, party: str | None) -> str:
        trusted = self.names.add(name, party)
        return person_id(self.minutes.meeting.municipality, trusted)

    def region(self, owner: str, owner_id: str, span: Span) -> None:
        for page, box in self.index.boxes(self.text.raw(span)):
            self.mark(owner, owner_id, page, box)

    def mark(self, owner: str, owner_id: str, page: int, box: Box) -> None:
        self.put(
            "regions",
            document=self.id,
            owner=owner,
            owner_id=owner_id,
            page=page,
            x0=round(box.x0, 1),
            y0=round(box.y0, 1),
            x1=round(box.x1, 1),
            y1=round(box.y1, 1),
        )

    # ------------------------------------------------------------ tables

    def document(self) -> None:
        meeting, pages = self.minutes.meeting, self.minutes.pages
        sources = Counter(page.text_source for page in pages)
        self.put(
            "documents",
            id=self.id,
            file=self.source.file,
            sha256=self.source.sha256,
            source_url=self.source.known.source_url,
            kind=meeting.kind,
            title=meeting.title or _name_of(meeting),
            municipality=meeting.municipality,
            body=meeting.body,
            date=meeting.date,
            dnr=as_list(meeting.dnr),
            promised=as_list(meeting.promised),
            n_pages=len(pages),
            text=self.text.value,
            text_source=max(sources, key=lambda kind: sources[kind]) if sources else "text file",
            quality_before=round(self.minutes.quality_before, 4),
            quality_after=round(self.minutes.quality_after, 4),
            pipeline_version=__version__,
            processed_at=self.source.processed_at,
            identity_numbers="kept" if self.source.privacy.keep_numbers else "masked",
        )

    def pages(self) -> None:
        for page, span in zip(self.minutes.pages, page_spans(self.text, self.index), strict=True):
            self.put(
                "pages",
                document=self.id,
                number=page.number,
                text_source=page.text_source,
                reason=page.reason,
                raw_text=page.raw_text,
                start=span.start,
                end=span.end,
                ocr_confidence=page.ocr_confidence,
                quality=page.quality,
                quality_after=page.quality_after,
                width=page.width,
                height=page.height,
                reading=page.reading,
            )

    def repairs(self) -> None:
        for position, repair in enumerate(self.minutes.repairs, 1):
            page, raw = self.index.in_page(repair.raw)
            self.put(
                "repairs",
                id=f"{self.id}-ä{position}",
                document=self.id,
                page=page,
                start=repair.span.start,
                end=repair.span.end,
                before=repair.before,
                after=repair.after,
                method=repair.why,
                confidence=round(repair.confidence, 4),
                raw_start=raw.start,
                raw_end=raw.end,
                alternatives=as_list(repair.alternatives),
            )

    def attendance(self) -> None:
        meeting = self.minutes.meeting
        for position, someone in enumerate(meeting.attendance, 1):
            official = someone.role == "tjänsteperson"
            self.put(
                "attendance",
                document=self.id,
                position=position,
                name=someone.name,
                party=someone.party,
                role=someone.role,
                present=int(someone.present),
                substitutes_for=someone.substitutes_for,
                person=None if official else self.person(someone.name, someone.party),
            )
        for position, change in enumerate(_distinct(meeting.presence + self.minutes.tagged.presence), 1):
            self.put(
                "presence",
                document=self.id,
                position=position,
                name=change.name,
                party=change.party,
                from_number=change.from_number,
                to_number=change.to_number,
                present=int(change.present),
                substitutes_for=change.substitutes_for,
                reason=change.reason,
                person=self.person(change.name, change.party),
            )

    def items(self) -> None:
        for position, (item, item_id) in enumerate(zip(self.minutes.items, self.item_ids, strict=True), 1):
            self.put(
                "items",
                id=item_id,
                document=self.id,
                position=position,
                number=item.number,
                title=item.title,
                body=item.body,
                dnr=as_list(item.dnr),
                **self.place(item.span),
                text=self.text[item.span],
                immediately_adjusted=int(item.immediately_adjusted),
            )
            self.region("items", item_id, item.span)
            for n, section in enumerate(item.sections, 1):
                self.put(
                    "sections",
                    id=f"{item_id}-d{n}",
                    item=item_id,
                    document=self.id,
                    position=n,
                    kind=section.kind,
                    heading=section.heading,
                    **self.place(section.span),
                    text=self.text[section.span],
                )

    def decisions(self) -> None:
        for decision in self.minutes.tagged.decisions:
            row = self.fact(decision.item, "b")
            self.put(
                "decisions",
                **row,
                body=decision.body,
                text=self.text[decision.span],
                outcome=decision.outcome,
                proposed=int(decision.proposed),
                **self.place(decision.span),
            )
            self.region("decisions", row["id"], decision.span)

    def people(self, table: str, owner: str, owner_id: str, people: Iterable[Person]) -> None:
        for position, someone in enumerate(people, 1):
            self.put(
                table,
                **{owner: owner_id},
                position=position,
                name=someone.name,
                party=someone.party,
                and_others=int(someone.and_others),
                role=someone.role,
                person=self.person(someone.name, someone.party),
            )

    def proposals(self) -> list[str]:
        ids = []
        for proposal in self.minutes.tagged.proposals:
            row = self.fact(proposal.item, "y")
            ids.append(row["id"])
            self.put(
                "proposals",
                **row,
                kind=proposal.kind,
                parties=as_list(proposal.parties),
                text=self.text[proposal.span],
                **self.place(proposal.span),
            )
            self.people("proposal_people", "proposal", row["id"], proposal.people)
            self.region("proposals", row["id"], proposal.span)
        return ids

    def propositions(self) -> None:
        for step in self.minutes.tagged.propositions:
            row = self.fact(step.item, "p")
            self.put(
                "propositions",
                **row,
                text=self.text[step.span],
                options=as_list(step.options),
                result=step.result,
                method=step.method,
                **self.place(step.span),
            )
            self.region("propositions", row["id"], step.span)

    def statements(self, proposals: list[str]) -> None:
        facts = [self.fact(statement.item, "u") for statement in self.minutes.tagged.statements]
        for statement, row in zip(self.minutes.tagged.statements, facts, strict=True):
            target = statement.target
            refers_to = None
            if target and statement.target_index is not None:
                at = statement.target_index
                refers_to = proposals[at] if target.kind == "yrkande" else facts[at]["id"]
            own = statement.span or statement.cue_span
            announced = self.page(statement.cue_span)
            place = self.place(own)
            self.put(
                "statements",
                **row,
                kind=statement.kind,
                body=statement.body,
                parties=as_list(statement.parties),
                joint=int(statement.joint),
                text=self.text[statement.span] if statement.span else None,
                refers_to=refers_to,
                refers_to_text=statement.target_text,
                refers_to_kind=target.kind if target else None,
                refers_to_body=target.body if target else None,
                refers_to_parties=as_list(target.parties) if target else None,
                **place,
                announced_page=announced if announced != place["page"] else None,
            )
            self.people("statement_people", "statement", row["id"], statement.people)
            self.region("statements", row["id"], statement.cue_span)
            if statement.span:
                self.region("statements", row["id"], statement.span)

    def votes(self) -> None:
        for vote in self.minutes.tagged.votes:
            row = self.fact(vote.item, "v")
            self.put(
                "votes",
                **row,
                yes=vote.yes,
                no=vote.no,
                abstain=vote.abstain,
                absent=vote.absent,
                yes_for=vote.yes_for,
                no_for=vote.no_for,
                **self.place(vote.span),
            )
            self.region("votes", row["id"], vote.span)
            for position, ballot in enumerate(vote.ballots, 1):
                self.put(
                    "ballots",
                    vote=row["id"],
                    position=position,
                    name=ballot.name,
                    party=ballot.party,
                    choice=ballot.choice,
                    person=self.person(ballot.name, ballot.party),
                )

    def disqualifications(self) -> None:
        for case in self.minutes.tagged.disqualifications:
            owner = self.item_ids[case.item]
            self.counts[f"{owner}j"] += 1
            self.put(
                "disqualifications",
                item=owner,
                position=self.counts[f"{owner}j"],
                name=case.name,
                party=case.party,
                person=self.person(case.name, case.party),
            )

    def masks(self) -> None:
        starts = dict(zip((page.number for page in self.minutes.pages), self.index.starts, strict=True))
        for position, mask in enumerate(self.minutes.masks, 1):
            row_id, shift = f"{self.id}-m{position}", starts[mask.page]
            span = self.text.current(Span(mask.span.start + shift, mask.span.end + shift))
            self.put(
                "masks",
                id=row_id,
                document=self.id,
                kind=mask.kind,
                page=mask.page,
                start=span.start,
                end=span.end,
                raw_start=mask.span.start,
                raw_end=mask.span.end,
            )
            for box in mask.boxes:
                self.mark("masks", row_id, mask.page, box)

    def problems(self) -> None:
        for position, problem in enumerate(self.minutes.problems, 1):
            page = problem.page or (self.page(problem.span) if problem.span else None)
            self.put(
                "problems",
                document=self.id,
                position=position,
                item=self.item_ids[problem.item] if problem.item is not None else None,
                stage=problem.stage,
                code=problem.code,
                message=problem.message,
                page=page,
                start=problem.span.start if problem.span else None,
                end=problem.span.end if problem.span else None,
            )


def _distinct(changes: tuple[Presence, ...]) -> list[Presence]:
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


def _name_of(meeting: Meeting) -> str | None:
    """What minutes are called where they print no title of their own: *Kommunstyrelsen 2021-05-05*."""
    if meeting.kind != "protokoll" or not meeting.body:
        return None
    return f"{meeting.body} {meeting.date}" if meeting.date else meeting.body


def _item_ids(document: str, items: tuple[Item, ...]) -> list[str]:
    """Ids from the § number rather than the place, so that finding one § more moves no other link."""
    seen: Counter[str] = Counter()
    ids = []
    for item in items:
        name = (item.number or "ärende").replace(" ", "").replace("/", "_")
        seen[name] += 1
        ids.append(f"{document}-{name}" + (f"~{seen[name]}" if seen[name] > 1 else ""))
    return ids
