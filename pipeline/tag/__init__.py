"""Tag: items in; decisions, yrkanden, votes and dissent by party out."""

from __future__ import annotations

from pipeline.document import Segmented, Tagged
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.tag import decisions, jav, presence, proposals, propositions, votes
from pipeline.tag.mentions import known_people
from pipeline.text import Text


def tag(text: Text, index: PageIndex, segmented: Segmented, kit: Kit) -> Tagged:
    """Everything the items say, in order. ``known`` ties surnames and people without party to the attendance."""
    known = known_people(text.value, segmented.meeting, kit)
    disqualified = jav.find(text, index, segmented, kit, known)
    return Tagged(
        decisions=decisions.find(text, index, segmented, kit),
        proposals=proposals.find(text, index, segmented, kit, known),
        propositions=propositions.find(text, index, segmented, kit),
        votes=votes.find(text, index, segmented, kit, known),
        disqualifications=disqualified,
        presence=presence.find(text, index, segmented, kit, known, disqualified),
    )
