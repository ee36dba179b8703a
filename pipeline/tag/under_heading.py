"""Under a decision heading: the points and sentences that decide, apart from the background printed below them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from pipeline.kit.outcomes import Outcomes
from pipeline.tag.acting import acts
from pipeline.tag.beside import is_paper, without_headings
from pipeline.tag.bodies import is_other
from pipeline.tag.leads import BODY, BODY_START, is_lead_in, opening_lead, proposes, without_lead
from pipeline.tag.points import Point, PointKind, fold, points
from pipeline.tag.rulings import (
    ADJUSTED,
    MOTIVE,
    NEXT_HEADING,
    READ,
    REASON,
    TOLD_BEFORE,
    Found,
    decides,
    decides_nothing,
    decision_at,
    first_sentence,
    inline_points,
    own_lines,
    person_speaks,
    plain_rows,
    without_space,
)
from pipeline.tag.sentences import sentences
from pipeline.tag.telling import in_present, only_how, open_lead, past_only, tells
from pipeline.text import Span


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose decisions are read: the body of the minutes or the item, and the day it met."""

    body: str | None = None
    date: str | None = None


NOBODY = Whose()
A_PARAGRAPH = 160
"""Characters: shorter sentences may carry a decision on, longer ones that decide nothing tell its background."""


def read_section(
    value: str, span: Span, outcomes: Outcomes, proposed: bool = False, whose: Whose = NOBODY
) -> Iterator[Found]:
    """The decisions under one decision heading.

    Many offices print the background below the decision without a heading of its own. From a sentence that tells what
    others did, nothing is decided until the own body acts again; a list belongs to the person who proposes it.
    """
    found = list(_Reader(value, outcomes, whose, proposed, passed_on=proposed).read(span))
    for n, row in enumerate(found):
        said = fold(value[row.span.start : row.span.end])
        below = any(not past_only(fold(value[r.span.start : r.span.end])) for r in found[n + 1 :])
        if not (below and only_how(said)):
            yield row


@dataclass(slots=True)
class _Reader:
    """Where the reading of one section stands."""

    value: str
    outcomes: Outcomes
    whose: Whose
    proposed: bool
    """Whether what comes is put before a higher body."""
    passed_on: bool = False
    """Whether the heading says that the whole section is."""
    lead: str = ""
    listed: bool = False
    """Whether a list was met since the last lead-in: sentences below it must decide by themselves."""
    theirs: bool = False
    """Whether the list that comes belongs to somebody else."""
    telling: bool = False
    """Whether the background has begun."""
    now: bool = False
    """Whether decisions above are printed in the present tense."""
    found: bool = False
    alone: bool = False
    """Whether the last decision is a sentence that introduces no list."""
    kind: PointKind = "plain"
    """What the last list was marked with: papers listed below att-satser have marks of their own."""

    def read(self, span: Span) -> Iterator[Found]:
        blocks = without_headings(self.value, points(self.value, span, _may_introduce), self.outcomes)
        found = list(_with_conditions(self.value, blocks))
        for point, following in zip_longest(found, found[1:]):
            block = fold(self.value[point.span.start : point.span.end])[:READ]
            led = following is not None and (
                (following.kind == "att" and _AS_PROPOSED.fullmatch(block))
                or (following.kind != "plain" and self._names_the_body(block))
            )
            if led or (is_lead_in(block) and not self._holds_more(point, block)):
                self._introduced(block)
            elif point.kind == "plain":
                yield from self._paragraph(point.span)
            elif not self.theirs:
                yield from self._point(point.kind, point.span, block)

    def _names_the_body(self, block: str) -> bool:
        """Whether a line is the subject of the points below: "Tekniska nämnden", "1. godkänner rapporten"."""
        return self.whose.body is not None and block.casefold() == self.whose.body.casefold()

    def _holds_more(self, point: Point, block: str) -> bool:
        """Whether a decision stands before the lead-in that ends a block."""
        first = first_sentence(block)
        return len(first) < len(block) and (point.kind != "plain" or decides(first, self.outcomes))

    def _introduced(self, lead: str) -> None:
        told = self._tells(lead)
        self.theirs = told and (self.found or not re.search(r"\b(?:föreslår|hemställer)\b", lead))
        self.telling = self.telling and not (in_present(lead, self.whose.body) or not told)
        # Kommunstyrelsens förslag till kommunfullmäktige⏎Kommunfullmäktige beslutar⏎…
        named = BODY_START.match(lead)
        higher = self.passed_on and (named is None or is_other(named[0], self.whose.body))
        self.alone = False
        self.lead, self.listed, self.proposed = lead, False, higher or proposes(lead)
        self.kind = "plain"

    def _tells(self, words: str) -> bool:
        return person_speaks(words) or tells(words, self.whose.body, self.whose.date, self.now)

    def _point(self, kind: PointKind, span: Span, block: str) -> Iterator[Found]:
        papers = self.kind == "att" and kind in ("letter", "dash") and not block.startswith("att ")
        if (papers and not self._decides(block)) or (self.alone and kind != "att" and is_paper(block, self.outcomes)):
            return
        self.kind = kind
        nested, lead = opening_lead(self.value, span)
        if lead:
            yield from replace(self, lead=lead, proposed=proposes(lead), listed=False, theirs=False).read(nested)
            self.listed = self.found = True
            return
        self.listed = True
        head, rest = self._torn(span)
        if not decides_nothing(first_sentence(block)):
            yield self._row(head)
        if rest is None:
            return
        below, lead = opening_lead(self.value, rest)
        if lead:
            self._introduced(lead)
            yield from self.read(below)
        else:
            yield from self._paragraph(rest)

    def _torn(self, span: Span) -> tuple[Span, Span | None]:
        """A point, and what follows on lines of its own but is another decision or none."""
        if motive := MOTIVE.search(self.value, span.start, span.end):
            span = Span(span.start, motive.start())
        for sentence in own_lines(self.value, span):
            words = fold(self.value[sentence.start : sentence.end])[:READ]
            other = (
                is_paper(words, self.outcomes)
                or decides_nothing(words)
                or ADJUSTED.search(words)
                or is_lead_in(words)
                or self._tells(words)
            )
            if other or acts(words, self.whose.body):
                rest = None if decides_nothing(words) else Span(sentence.start, span.end)
                return without_space(self.value, Span(span.start, sentence.start)), rest
        return without_space(self.value, span), None

    def _paragraph(self, span: Span) -> Iterator[Found]:
        at, own_lead = without_lead(self.value, span)
        if own_lead:
            self._introduced(own_lead)
        for row in plain_rows(self.value, at, self.outcomes):
            words = fold(self.value[row.start : row.end])[:READ]
            if is_lead_in(words):
                self._introduced(words)
            elif decides_nothing(words):
                self.theirs = open_lead(words)
                self.telling = self.telling or (self.found and past_only(words))
            elif self._tells(words) or (self.found and self.now and self._background(words)):
                self.theirs = True
                self.telling = self.found
            elif not self._counts(words):
                self.listed = self.listed or bool(REASON.match(words))  # what follows goes on with it
            else:
                self.theirs = False
                parts = inline_points(self.value, row)
                self.alone = not words.endswith(":")
                for part in parts or (row,):
                    yield self._row(part, bool(parts) and proposes(words))

    def _background(self, words: str) -> bool:
        """Whether a paragraph below a decision only tells how things are or were."""
        if self._decides(words):
            return False
        return past_only(words) or (len(words) > A_PARAGRAPH and len(sentences(words, Span(0, len(words)))) > 1)

    def _counts(self, words: str) -> bool:
        """Whether a sentence that is nobody else's is a decision where it stands."""
        if NEXT_HEADING.fullmatch(words) or (
            self.found and (is_paper(words, self.outcomes) or _REPORTED.fullmatch(words))
        ):
            return False
        if self.telling and not ADJUSTED.search(words):
            if not in_present(words, self.whose.body):
                return False
            self.telling = False
        free = not (self.listed or REASON.match(words) or TOLD_BEFORE.search(words))
        return free or self._decides(words)

    def _decides(self, words: str) -> bool:
        return decides(words, self.outcomes) or acts(words, self.whose.body)

    def _row(self, span: Span, proposed: bool = False) -> Found:
        self.found = True
        self.now = self.now or not past_only(fold(self.value[span.start : span.end])[:READ] + " " + self.lead)
        row = decision_at(self.value, span, self.outcomes, self.proposed or proposed, self.lead)
        self.listed = self.listed or row.outcome == "anteckning"  # what was noted is listed below
        return row


_AS_PROPOSED = re.compile(
    rf"{BODY}\s+besl(?:utar?|utade|öt)\s+(?:enligt|i\s+enlighet\s+med|med\s+bifall\s+till)\s+[^.:;]{{3,120}}(?:förslag|yrkande|hemställan)"
)
"""Without a stop, a lead-in where att-satser follow: "Fullmäktige beslutar i enlighet med valberedningens förslag"."""


def _may_introduce(words: str) -> bool:
    return is_lead_in(words) or _AS_PROPOSED.fullmatch(words) is not None


_REPORTED = re.compile(r"(?:Följande\s+)?[Aa]nmäl(?:des|s|es)\b[^.]*\.?")
"""``Anmäldes länsstyrelsens dom i målet.`` below the decision to note what was reported."""
_INCOMPLETE = re.compile(r"(?:\batt|\bom|\batt:|:)$")


_ELECTS = re.compile(
    r"\b(?:väljs|väljes|valdes|utses|utsågs|utsågos)(?:\s+följande(?:\s+personer)?)?\s*:?(?=\s*(?:\d{1,2}[.)]\s+[A-ZÅÄÖ]|[-–•]|$))"
)
_PERSON = re.compile(r"(?:[A-ZÅÄÖ][\w.-]+ ){1,4}\([\wåäö!]{1,6}\)[^.;:]{0,60}[.,]?")


def _with_conditions(value: str, found: Iterable[Point]) -> Iterator[Point]:
    """The points, a list put to the sentence it completes: "under förutsättning att 1. …", "väljs 1. Anna Ek (S)"."""
    held: Point | None = None
    for point in found:
        if held is not None:
            begins = value[point.span.start : point.span.end]
            named = _ELECTS.search(value, held.span.start, held.span.end) and _PERSON.fullmatch(fold(begins))
            if point.kind in ("number", "letter", "dash") and (begins[0].islower() or named):
                held = Point(held.kind, Span(held.span.start, point.span.end))
                continue
            yield held
            held = None
        words = fold(value[max(point.span.start, point.span.end - READ) : point.span.end])
        open_end = _INCOMPLETE.search(words) or _ELECTS.search(value, point.span.start, point.span.end)
        if point.kind == "plain" and open_end and not is_lead_in(words):
            held = point
        else:
            yield point
    if held is not None:
        yield held
