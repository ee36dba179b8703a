"""What tagging knows about the document beside the sentence it is looking at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.document import Item, Meeting
from pipeline.kit import Kit


@dataclass(frozen=True, eq=False)
class Context:
    """The text, whose minutes it is, and everybody it names. Equal to itself alone: a key of caches costs nothing."""

    value: str
    meeting: Meeting
    items: tuple[Item, ...]
    people: Mapping[str, str | None]
    kit: Kit

    @property
    def date(self) -> str | None:
        return self.meeting.date

    def is_minutes(self, item: Item) -> bool:
        """Whether the item tells what one body did; else it is one matter told through several bodies."""
        return item.number is not None or self.meeting.kind == "protokoll"
