"""Tag: items in; decisions, yrkanden, votes and dissent by party out."""

from __future__ import annotations

from pipeline.document import Segmented, Tagged
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.tag import decisions, jav, presence, proposals, propositions, resolving, statements, votes
from pipeline.tag.context import Context
from pipeline.tag.roster import known_people
from pipeline.text import Text


def tag(text: Text, index: PageIndex, segmented: Segmented, kit: Kit) -> Tagged:
    """Every fact of the items. Statements come first: what they demand is neither decided nor moved."""
    people = known_people(text.value, segmented.meeting, kit)
    context = Context(text.value, segmented.meeting, segmented.items, people, kit)
    dissent, problems = statements.find(context)
    disqualified = jav.find(text, index, segmented, kit, people)
    voted, odd = votes.find(text, index, segmented, kit, people)
    moved = proposals.find(text, index, segmented, kit, people)
    told = decisions.Told(
        said=tuple(statement.span for statement in dissent if statement.span is not None),
        announced=tuple(statement.cue_span for statement in dissent),
        demanded=proposals.demanded(text.value, moved),
    )
    return Tagged(
        decisions=decisions.find(text, segmented, kit, told),
        proposals=moved,
        propositions=propositions.find(text, index, segmented, kit),
        statements=resolving.resolve(dissent, moved, segmented.items, text.value),
        votes=voted,
        disqualifications=disqualified,
        presence=presence.find(text, index, segmented, kit, people, disqualified),
        problems=problems + odd,
    )
