"""Decisions: each att-sats, point or deciding sentence of an item, with the body that decides and the outcome."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.document import Decision, Item, Section, Segmented
from pipeline.kit import Kit
from pipeline.tag.acting import in_past
from pipeline.tag.bodies import is_other
from pipeline.tag.leads import BODY, ENDINGS, is_lead_in, proposes
from pipeline.tag.points import fold
from pipeline.tag.rulings import Found, without_space
from pipeline.tag.running import deciding
from pipeline.tag.told import offered, told, told_lists
from pipeline.tag.under_heading import Whose, read_section
from pipeline.text import Span, Text

_OFFICE = frozenset({"tjänsteutlåtande"})

_READ_IN_TURN = (("annat", "ärende", "beslutsgång", "jäv"), ("votering", "yrkande", "handlingar"))
"""Where an item without a decision heading says what was decided; the second only where the first says nothing."""
_BACKGROUND = ("annat", "ärende", "handlingar")
"""Where it is told what other bodies decided before."""
_VERB_HEADING = re.compile(r"\b(?:beslutar?|beslutade|beslöt|föreslår|besluta)\b", re.IGNORECASE)
_PROPOSED_ABOVE = re.compile(r"\b(?:förslag(?:\s+till\s+beslut)?\s*:?|:|\batt)$", re.IGNORECASE)
_OWN = re.compile(
    r"^(?P<body>.+?)s?\s+(?:(?:beslutar\s+(?:att\s+)?)?föreslår?|hemställer|beslut|förslag)\b", re.IGNORECASE
)
_PUT_FORWARD = re.compile(r"\bför(?:slag|eslår?)\b|\bhemställer\b", re.IGNORECASE)
_FOR_ITSELF = re.compile(r"\b(?:för\s+egen\s+del|eget\s+beslut)\b", re.IGNORECASE)
"""Above such a decision stands what the body puts before a higher one."""
_PROPOSAL_HEADING = re.compile(rf"förslag(?:\s+till\s+beslut)?\s+(?:i|till|för)\s+(?P<body>{BODY})", re.IGNORECASE)


def _other_body(section: Section, own: str | None) -> bool:
    """Whether a heading names another body's decision: "Kommunstyrelsens beslut" in the minutes of fullmäktige."""
    match = _OWN.match(section.heading)
    if not match or own is None:
        return False
    named = match["body"].casefold().split()[-1].rstrip("s")
    if not re.search(rf"{ENDINGS}$", named):
        return False
    return is_other(match["body"], own)


def _sections(value: str, item: Item, own: str | None) -> list[tuple[Section, bool]]:
    """The sections that hold this body's decisions, and whether their heading makes them proposals."""
    whole = _whole(value, item.sections)
    decided = [s for s in whole if s.kind == "beslut"]
    mine = [s for s in decided if not _other_body(s, own)]
    mine = mine or [s for s in decided if not _PUT_FORWARD.search(s.heading)]
    beside = [s for above, s in pairwise(whole) if above in mine]
    beside += [s for s, below in pairwise(whole) if below in mine and _FOR_ITSELF.search(below.heading)]
    beside += [] if decided else whole[:1]  # printed first it is the decision
    mine += [s for s in beside if _passes_on(s, own)]
    return [(s, bool(_PROPOSAL_HEADING.search(s.heading)) or proposes(s.heading)) for s in mine]


def _passes_on(section: Section, own: str | None) -> bool:
    """Whether a section beside the decision is what the body itself puts before a higher one.

    "Förslag till beslut i kommunfullmäktige" there is nobody else's; "Arbetsutskottets förslag" names whose it is.
    """
    found = _PROPOSAL_HEADING.match(section.heading)
    return section.kind == "förslag" and found is not None and own is not None and is_other(found["body"], own)


def _whole(value: str, sections: tuple[Section, ...]) -> list[Section]:
    """The sections, a decision's put together with one below whose heading is its own lead-in.

    "Beslut", "Enligt kommunstyrelsens förslag:" and "kommunfullmäktige beslutar:" alone on a line look like headings.
    """
    done: list[Section] = []
    for section in sections:
        last = done[-1] if done else None
        if section.kind == "beslut" and _under_proposal(value, last, section, sections):
            if last and last.kind != "beslut":
                done[-1] = replace(last, span=Span(section.heading_span.start, section.span.end))
            continue
        if last and last.kind == "beslut" and section.kind in ("beslut", "förslag") and section.heading:
            empty = not value[last.span.start : last.span.end].strip()
            lead = section.heading[0].islower() or section.heading.startswith("Enligt ")
            # In capitals it stays a heading, no part of the sentence below.
            introduces = is_lead_in(section.heading) or is_lead_in(section.heading + ":")
            joined = introduces and not section.heading.isupper()
            if lead or (empty and (joined or _PROPOSAL_HEADING.search(section.heading))):
                start = section.heading_span.start if empty else last.span.start
                done[-1] = replace(last, span=Span(start, max(start, section.span.end)))
                continue
        done.append(section)
    return done


def _under_proposal(value: str, last: Section | None, section: Section, sections: tuple[Section, ...]) -> bool:
    """Whether a heading with a verb, "Kommunstyrelsen beslutar", is only the lead-in of a proposal printed there.

    It is where it stands right below Förslag till beslut, or below "Anna Ek (M) yrkar:"; and anywhere after a
    proposal in an item that says Beslut elsewhere.
    """
    if not _VERB_HEADING.search(section.heading):
        return False
    above = value[max(0, section.heading_span.start - 200) : section.heading_span.start].rstrip()
    if last is None or last.kind not in ("förslag", "yrkande"):
        line = above.rsplit("\n", 1)[-1]
        return last is not None and last.kind != "beslut" and bool(_PROPOSED_ABOVE.search(line))
    if not value[last.heading_span.end : section.heading_span.start].strip() or _PROPOSED_ABOVE.search(above):
        return True
    return last.kind == "förslag" and any(s.kind == "beslut" and not _VERB_HEADING.search(s.heading) for s in sections)


def _free(item: Item, kinds: Iterable[str]) -> Iterator[Span]:
    """The parts of an item's body under no heading, or under one of ``kinds``."""
    wanted = frozenset(kinds)
    at = item.body_span.start
    for section in sorted(item.sections, key=lambda s: s.heading_span.start):
        if section.heading_span.start > at:
            yield Span(at, section.heading_span.start)
        if section.kind in wanted:
            yield section.span
        at = max(at, section.span.end, section.heading_span.end)
    if item.body_span.end > at:
        yield Span(at, item.body_span.end)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told beside decisions: texts of dissent, the sentences that announce it, and what members moved."""

    said: tuple[Span, ...] = ()
    announced: tuple[Span, ...] = ()
    demanded: tuple[Span, ...] = ()

    def ends(self, span: Span) -> int:
        """Where a decision ends: at the dissent announced on a line below it."""
        return min((a.start for a in self.announced if span.start < a.start < span.end), default=span.end)


NOTHING = Told()


def find(text: Text, segmented: Segmented, kit: Kit, beside: Told = NOTHING) -> tuple[Decision, ...]:
    """All decisions in order. What is told ``beside`` them is not decided."""
    rows: list[Decision] = []
    outcomes = kit.outcomes
    meeting = segmented.meeting
    for position, item in enumerate(segmented.items):
        own = item.body or meeting.body
        whose = Whose(own, meeting.date)
        found: list[tuple[str | None, Found]] = []
        sections = _sections(text.value, item, own)
        if meeting.kind in _OFFICE:
            found += offered(text.value, _whole(text.value, item.sections), outcomes)
        elif meeting.kind in ("motion", "rapport") and item.number is None:
            found = []
        elif sections and (item.number is not None or meeting.kind == "protokoll"):
            for section, proposed in sections:
                found += [(own, row) for row in read_section(text.value, section.span, outcomes, proposed, whose)]
        elif item.number is not None or meeting.kind == "protokoll":
            for kinds in _READ_IN_TURN:
                found += [(own, row) for row in deciding(text.value, _free(item, kinds), own, outcomes)]
                if found:
                    break
            else:
                # Proposals are printed in the present tense: what stands below one in the past was decided.
                below = deciding(text.value, _free(item, ("förslag", "beslut")), own, outcomes)
                found += [(own, row) for row in below if in_past(row.lead or text[row.span], own)]
        else:
            found += told(text.value, item, meeting, outcomes, beside.said)
        if item.number is not None or meeting.kind == "protokoll" or meeting.kind in _OFFICE:
            for span in _free(item, _BACKGROUND):
                for once in told_lists(text.value, span, own, outcomes):
                    found += [(once.body, row) for row in once.rows]
        seen: set[tuple[str | None, str]] = set()
        for body, row in sorted(found, key=lambda pair: pair[1].span):
            # A proposal is printed on the first page and again where the body agrees to it.
            key = body, fold(text[row.span])
            if (row.proposed and key in seen) or (not sections and any(row.span in span for span in beside.said)):
                continue
            if any(span.start <= row.span.start < span.end for span in beside.demanded):
                continue
            seen.add(key)
            span = without_space(text.value, Span(row.span.start, beside.ends(row.span)))
            rows.append(Decision(position, body, span, row.outcome, row.proposed))
    return tuple(rows)
