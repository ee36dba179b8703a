"""Segment: text in; the meeting and its §-items out."""

from __future__ import annotations

from pipeline.document import Meeting, Segmented
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.text import Text


def segment(
    text: Text,
    index: PageIndex,
    kit: Kit,
    *,
    municipality: str | None = None,
    body: str | None = None,
    date: str | None = None,
) -> Segmented:
    return Segmented(Meeting(), ())
