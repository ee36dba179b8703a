"""Tag: items in; decisions, yrkanden, votes and dissent by party out."""

from __future__ import annotations

from pipeline.document import Segmented, Tagged
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.text import Text


def tag(text: Text, index: PageIndex, segmented: Segmented, kit: Kit) -> Tagged:
    return Tagged()
