"""Rulings: what is decided below one heading, or in running text without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.kit.outcomes import Outcomes
from pipeline.tag.leads import BODY, FOR_WHOM, is_lead_in, proposes, without_lead
from pipeline.tag.points import fold, lines, points, sentences
from pipeline.text import Span

_READ = 1500
"""Characters of a block that say what it is; lists and inserted texts may follow for pages."""
_PASSED_ON = re.compile(rf"(?:[Aa]tt\s+)?föreslå\s+{BODY}\s+(?:att\s+)?(?:besluta\s+)?(?:att\s+)?")
"""An att-sats that asks a higher body to decide: "att föreslå kommunfullmäktige att anse motionen besvarad"."""
_BODY_PASSES_ON = re.compile(
    rf"{BODY}\s+beslutar?{FOR_WHOM}\s+(?:att\s+)?föreslå\s+{BODY}\s+(?:att\s+)?(?:besluta\s+)?(?:att\s+)?"
)

_NO_DECISION = re.compile(
    r"(?:tacka(?:r|de)\s+för\s+(?:informationen|föredragningen|redovisningen)|deltar?\s+(?:inte|ej|varken)\b|deltog\s+(?:inte|ej)|"
    r"inte\s+deltagit|reservera(?:r|de)\s+sig|protokollsanteckning|särskilt\s+(?:yttrande|uttalande)|"
    r"\bhar\b.*\binkommit\s+till|\bupprop\s+förrätta|laga\s+ordning|\bäger\s+rum\s+(?:på|i)\b|paragrafen\s+är\s+justerad|ajournera[sd]|utdragsbestyrkande|^bilag|expedieras|skickas\s+till\s*:?$|"
    r"^Ing(?:en|a|et)\b.*\b(?:förekom\w*|förel[åi]g\w*|anmäl\w*|finns|fanns|ansåg)\b|tjänstgör(?:de)?\s+(?:i|för)\b|begär(?:de)?\s+(?:ordet|entledigande)|anmäler\s+jäv|\binformera(?:r|de)\s+om\b|på\s+grund\s+av\s+jäv|^[\W_\d]*$)",
    re.IGNORECASE,
)
_NEXT_HEADING = re.compile(r"[A-ZÅÄÖ]\s+[A-ZÅÄÖ][^.]{0,80}")
"""A lettered agenda point without §, "D Anmälningsärenden", below the last decision."""
_REASON = re.compile(
    r"(?:Skäl|Motiv|Reservation|Bakgrund|Sammanfattning|Upplysning|Information|Hur man överklagar|Enligt \d|"
    r"Ordföranden\b|Sekreteraren\b)"
)
_TOLD_BEFORE = re.compile(
    r"\b(?:har|hade)\s+(?:den\s+\d|\d{4}).{0,60}\b(?:beslutat|antagit|utsett|fattat|lämnat)\b", re.IGNORECASE
)
_ADJUSTED = re.compile(r"(?:omedelbart|omedelbar)\b.*\bjust|\bjuster\w+\s+omedelbart", re.IGNORECASE)


# ---------------------------------------------------------------- under a decision heading


@dataclass(frozen=True, slots=True)
class Found:
    """A decision before its item and body are known."""

    span: Span
    outcome: str
    proposed: bool
    lead: str


def read_section(value: str, span: Span, outcomes: Outcomes, proposed: bool = False) -> Iterator[Found]:
    """The decisions under one decision heading."""
    lead, listed = "", False
    for point in points(value, span, is_lead_in):
        block = fold(value[point.span.start : point.span.end])[:_READ]
        if is_lead_in(block):
            lead, listed, proposed = block, False, proposes(block)
            continue
        at, own_lead = without_lead(value, point.span) if point.kind == "plain" else (point.span, "")
        if own_lead:
            lead, listed, proposed = own_lead, False, proposes(own_lead)
        if point.kind != "plain":
            listed = True
            if not _NO_DECISION.search(block):
                yield decision_at(value, at, outcomes, proposed, lead)
            continue
        for row in plain_rows(value, at, outcomes):
            row_text = fold(value[row.start : row.end])[:_READ]
            if is_lead_in(row_text):
                lead, listed, proposed = row_text, False, proposes(row_text)
            elif not (_NO_DECISION.search(row_text) or _NEXT_HEADING.fullmatch(row_text)) and not (
                (listed or _REASON.match(row_text) or _TOLD_BEFORE.search(row_text)) and not decides(row_text, outcomes)
            ):
                yield decision_at(value, row, outcomes, proposed, lead)


def decides(sentence: str, outcomes: Outcomes) -> bool:
    return outcomes.decides(sentence) or bool(_ADJUSTED.search(sentence))


def decision_at(value: str, span: Span, outcomes: Outcomes, proposed: bool, lead: str) -> Found:
    text = fold(value[span.start : span.end])[:_READ]
    if _ADJUSTED.search(text) and len(text) < 120:
        return Found(span, "annat", False, lead)
    if passed_on := _PASSED_ON.match(text) or _BODY_PASSES_ON.match(text):
        return Found(span, outcomes.of(text[passed_on.end() :]), True, lead)
    alone = proposed or (proposes(text) and bool(re.search(r"\bbesluta[rs]?\b", text)))
    return Found(span, outcomes.of(text), alone, lead)


_FULL_LINE = 60
"""Characters: in text with lines this long, where a line ends is chosen by the margin."""

_SUB_POINT = re.compile(r"\n[ \t\f]*(?:[-–—•*·▪●\uf0b7][ \t]|[a-z][.)][ \t])")


def plain_rows(value: str, span: Span, outcomes: Outcomes) -> Iterator[Span]:
    """A paragraph's deciding sentences, each with the sentences that only carry it on."""
    current: Span | None = None
    width = max((end - start for start, end, _, _ in lines(value, span)), default=0)
    listing = _SUB_POINT.search(value, span.start, span.end)
    head_end = listing.start() if listing else span.end
    for sentence in sentences(value, Span(span.start, head_end)):
        words = fold(value[sentence.start : sentence.end])[:_READ]
        new = decides(words, outcomes) or is_lead_in(words) or bool(_NO_DECISION.search(words))
        new = new or _after_short_line(value, sentence.start, width)
        if current is None or new or words.startswith(("Ordföranden ", "Sekreteraren ")):
            if current is not None:
                yield current
            current = sentence
        else:
            current = Span(current.start, sentence.end)
    if current is not None:
        yield Span(current.start, span.end) if listing else current


def _after_short_line(value: str, start: int, width: int) -> bool:
    """Whether a sentence begins a line, below one that ended long before the margin: a paragraph of its own."""
    above = value[:start].rstrip(" \t") if start < 2 else value[max(0, start - 400) : start]
    if not above.endswith("\n"):
        return False
    line = above.rstrip("\n").rsplit("\n", 1)[-1]
    return width > _FULL_LINE and len(line) < 0.66 * width


# ---------------------------------------------------------------- without a decision heading

_HISTORY = re.compile(
    r"\b(?:beslutade|beslöt|antog|godkände|uppdrog|gav|fastställde|biföll|avslog|återremitterade|"
    r"bordlade)\b.{0,60}?"
    r"(?:\b\d{1,2} \w+ \d{4}|\b\d{4}-\d\d-\d\d|§ ?\d|\bår \d{4}|\b(?:19|20)\d\d\b)|"
    r"\b(?:har|hade)\s+(?:\w+\s+)?\w+(?:at|it|ts|tt|gt)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    rf"{BODY}\s+(?:\w+\s+)?(?:beslutar|beslutade|beslöt|godkänner|godkände|lägger|lade|antar|antog|fastställer|fastställde|"
    r"uppdrar|uppdrog|utser|utsåg|väljer|valde|bifaller|biföll|avslår|avslog|bordlägger|bordlade|återremitterar|"
    r"återremitterade|tillstyrker|tillstyrkte|överlämnar|överlämnade|noterar|"
    r"noterade|antecknar|ger|beviljar|beviljade|besvarar|översänder|remitterar|"
    r"bemyndigar|delegerar|medger|ställer sig bakom|ställde sig bakom)\b"
)
_IS_DONE = re.compile(
    r"\b(?:godkänns|godkännes|godkändes|läggs till handlingarna|lades till handlingarna|fastställs|fastställes|"
    r"fastställdes|"
    r"utses|utsågs|väljs|valdes|bordläggs|bordlägges|bordlades|återremitteras|återremitterades|antas|antages|antogs|"
    r"avslås|avslogs|bifalls|bifölls|överlämnas till|överlämnades till|antecknas|antecknades|noteras|noterades|"
    r"anses(?: vara| härmed)? besvara[dt]e?|beviljas|beviljades|remitteras|"
    r"befrias|befriades)\b"
)
_NOT_THE_BODY = re.compile(
    r"(?:\b(?:ordföranden?|sekreteraren|förvaltningen|kontoret)\s+(?:ställer|ställde|frågar|frågade|finner|fann|meddela|inform|redogör|"
    r"förklara|hälsa|öppna|konstatera|föreslår|anser|bedömer)|\b(?:yrka|föreslå|hemställ|anser|bedöm|informera|redogör|fråga)\w*|\b(?:ska|bör|kan|skall|får)\b)",
    re.IGNORECASE,
)
_LONGEST_SENTENCE = 400


def deciding_sentences(value: str, span: Span) -> Iterator[Span]:
    """Sentences that decide by themselves in running text: "Den utsända dagordningen godkändes."."""
    for point in points(value, span, is_lead_in):
        if point.kind == "plain":
            yield from (s for s in sentences(value, point.span) if _decides_alone(fold(value[s.start : s.end])))
            continue
        # A list of papers, and on the line below its last: "Meddelandena läggs till handlingarna."
        below = [start for start, _, _, _ in lines(value, point.span)][1:]
        for start in below:
            if value[start].isupper() and _decides_alone(fold(value[start : point.span.end])):
                yield Span(start, point.span.end)
                break


def _decides_alone(words: str) -> bool:
    if len(words) > _LONGEST_SENTENCE or is_lead_in(words) or words[-1:] not in '.!”"}':
        return False
    if _HISTORY.search(words) or _NO_DECISION.search(words) or _NOT_THE_BODY.search(words):
        return False
    return bool(_ACTS.match(words) or _IS_DONE.search(words))
