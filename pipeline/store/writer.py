"""Writer: what every row of a document needs: ids, places in the text and on the paper, persons."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pipeline.document import Box, Item, Minutes, Person
from pipeline.locate import PageIndex
from pipeline.minutes import Known
from pipeline.privacy import Privacy
from pipeline.store.names import Names, person_id
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


class Writer:
    """The rows of one document, by table in ``out``; ``item_ids`` are those of its items, in their order."""

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


def _item_ids(document: str, items: tuple[Item, ...]) -> list[str]:
    """Ids from the § number rather than the place, so that finding one § more moves no other link."""
    seen: Counter[str] = Counter()
    ids = []
    for item in items:
        name = (item.number or "ärende").replace(" ", "").replace("/", "_")
        seen[name] += 1
        ids.append(f"{document}-{name}" + (f"~{seen[name]}" if seen[name] > 1 else ""))
    return ids
