"""Running text: what is decided where no heading says Beslut."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.kit.outcomes import Outcomes
from pipeline.tag.acting import act, acts, is_running_lead
from pipeline.tag.leads import BODY_S, FOR_WHOM
from pipeline.tag.points import ACTS, fold, lines, points
from pipeline.tag.rulings import Found, decides_nothing, decision_at, inline_points, trimmed
from pipeline.tag.sentences import papers_apart, sentences
from pipeline.text import Span

_IS_DONE = re.compile(
    r"\b(?:godkänns|godkännes|godkändes|(?:läggs|lägges|lades) till handlingarna|fastställs|"
    r"fastställes|fastställdes|utses|utsågs|utsågos|antogos|avslogos|väljs|väljes|valdes|bordläggs|bordlägges|bordlades|återremitteras|"
    r"återremitterades|antas|antages|antogs|avslås|avslogs|bifalls|bifalles|bifölls|överlämnas till|överlämnades till|"
    r"antecknas|antecknades|noteras|noterades|"
    r"(?:anses|är|förklaras)(?: (?:vara|härmed|därmed|därigenom|således|sålunda|alltså)){0,2} besvara(?:d|t|de)|"
    r"beviljas|beviljades|remitteras|"
    r"befrias|befriades|entledigas|bereds tillfälle|förordnas|adjungeras|"
    r"(?:är|har) (?:därmed|således|därigenom|härmed) (?:återremittera|bordlag|bifalli|avslagi|anta)t?s?)\b"
)
_HISTORY = re.compile(
    r"\b(?:beslutade|beslöt|antog|godkände|uppdrog|gav|fastställde|biföll|avslog|återremitterade|bordlade|bordlades|"
    r"antogs|fastställdes)\b.{0,60}?"
    r"(?:\b\d{1,2} \w+ \d{4}|\b\d{4}-\d\d-\d\d|§ ?\d|\bår \d{4}|\b(?:19|20)\d\d\b)|"
    r"\b(?:har|hade)\s+(?:(?:den\s+)?\d[^.;:]{0,40}?\s+|\w+\s+)?\w+(?:at|it|ts|tt|gt|kt|rt)\b",
    re.IGNORECASE,
)
_NOT_THE_BODY = re.compile(
    r"(?:\b(?:ordf(?:öranden?)?|sekreteraren|förvaltningen|kontoret)\s+(?:ställer|ställde|framställ|lägger|lade|prövar|prövade|tar|tog|frågar|frågade|finner|fann|meddela|inform|redogör|"
    r"förklara|hälsa|öppna|konstatera|föreslår|föreslog|anser|bedömer)|\b(?:yrka|föresl[åao]|hemställ|anser|bedöm|informera|redogör|fråga(?:r|de)\b)\w*|"
    r"\b(?:ska|bör|kan|skall|får)\b|\b(?:omröstnings|votering|proposition|besluts)\w*(?:ordning|proposition)\w*|\bproposition\b|\bställ(?:s|des)\s+mot\b)",
    re.IGNORECASE,
)
_TABLE = re.compile(r"[-/]\d[^\t\n]{0,200}\t|[^\s\t]\t[^\t\n]{1,200}\t")
_LISTED = re.compile(r"^\W*(?:[A-ZÅÄÖ]{2,}[- ]\d|Dnr\b|\d)")
"""A row of a table or of listed papers is no sentence of the minutes."""
_PAPERS = re.compile(r"till handlingarna[^.:]{0,40}:$|\b(?:antecknas|antecknades|noteras|noterades)\b[^.:]{0,60}:$")
_LISTING = re.compile(r":[ \t]*\n[ \t]*(?:[-–—•*·▪\uf0b7][ \t]|[a-z][.)][ \t])")
"""Where papers are listed in the paragraph that says what becomes of them."""
_ACTS = re.compile(ACTS)
_LEADS_ON = re.compile(r"(?::|\bföljande\.?)$")
_LONGEST_SENTENCE = 400
_OTHERS_PROPOSAL = re.compile(r"\bförslag(?:\s+till\s+beslut)?\s*:?$", re.IGNORECASE)


_AS_PROPOSED = re.compile(
    r"\bbesl(?:utar|utade|öt)\b[^.]{0,200}\b(?:enligt|i enlighet med)\b[^.]{0,200}\b(?:förslag|yrkande)\w*\.?$|"
    r"\b(?:har|hade)\b[^.]{0,120}\b(?:bifallit|antagit)\b[^.]{0,80}\b(?:förslag|yrkande)\w*\.?$"
)
"""How the chair's question was answered; what that means is printed in a list below."""


def deciding(value: str, spans: Iterable[Span], own: str | None, outcomes: Outcomes) -> Iterator[Found]:
    """What the own body decides in parts of an item: lists under a lead-in, and sentences that stand alone."""
    found = [row for span in spans for row in _deciding(value, span, own, outcomes)]
    listed = any(is_running_lead(row.lead, own) for row in found if row.lead)
    for row in found:
        if not (listed and not row.lead and _AS_PROPOSED.search(fold(value[row.span.start : row.span.end]))):
            yield row


def _deciding(value: str, span: Span, own: str | None, outcomes: Outcomes) -> Iterator[Found]:
    lead, before = "", ""

    def introduces(block: str) -> bool:
        return is_running_lead(_last(block), own)

    for point in points(value, span, introduces):
        words = fold(value[point.span.start : point.span.end])
        if point.kind != "plain":
            if lead:
                yield decision_at(value, trimmed(value, point.span), outcomes, _addressed(lead, own), lead)
            else:
                yield from _below_list(value, point.span, own, outcomes)
            continue
        introduced, lead = lead, ""
        spans = papers_apart(value, sentences(value, point.span))
        for n, whole in enumerate(spans):
            listing = _LISTING.search(value, whole.start, whole.end)
            sentence = Span(whole.start, listing.start() + 1) if listing else whole
            said = fold(value[sentence.start : sentence.end])
            if _TABLE.search(value, sentence.start, sentence.end):
                continue
            if n == len(spans) - 1 and is_running_lead(said, own):
                lead = "" if _OTHERS_PROPOSAL.search(before) else said
            elif n == 0 and introduced and _LEADS_ON.search(introduced) and _is_done(said):
                yield decision_at(value, sentence, outcomes, _addressed(introduced, own), introduced)
            elif n == 0 and introduced and _ACTS.match(said):
                lead = introduced  # "beslutar att", and each act on a line of its own
                yield decision_at(value, sentence, outcomes, _addressed(introduced, own), introduced)
            elif _alone(said, own):
                yield from _rows(value, sentence, own, outcomes)
        before = words[-60:]


def _rows(value: str, sentence: Span, own: str | None, outcomes: Outcomes) -> Iterator[Found]:
    said = fold(value[sentence.start : sentence.end])
    parts = inline_points(value, sentence)
    passed_on = bool(parts) and _addressed(said, own)
    for part in parts or (sentence,):
        yield decision_at(value, part, outcomes, passed_on, said if parts else "")


def _addressed(lead: str, own: str | None) -> bool:
    """Whether a lead-in asks a higher body: "Nämnden föreslår fullmäktige besluta", "beslutar föreslå fullmäktige"."""
    found = act(lead, own)
    return found is not None and (found.proposes or " föreslå" in lead or " hemställa" in lead)


def _last(block: str) -> str:
    spans = sentences(block, Span(0, len(block)))
    return block[spans[-1].start : spans[-1].end] if spans else block


def _below_list(value: str, span: Span, own: str | None, outcomes: Outcomes) -> Iterator[Found]:
    """A list of papers, and on the line below its last: "Meddelandena läggs till handlingarna."."""
    for start in [start for start, _, _, _ in lines(value, span)][1:]:
        if value[start].isupper() and _alone(fold(value[start : span.end]), own):
            yield decision_at(value, Span(start, span.end), outcomes, False, "")
            return


_PASSIVE = re.compile(
    r"(?:(?:På|Efter|Enligt|I enlighet med|Med bifall till)\s[^.:;]{3,160}?\s)?"
    rf"(?:[Bb]esl(?:öts|utades|utas|öt){FOR_WHOM}|{BODY_S}\s+beslut\s+blev(?:\s+\w+)?)\s+"
    rf"(?:att\s|enligt\s|i\s+enlighet\s|{ACTS})"
)
"""``På hemställan av herr Ask beslöts att bordlägga ärendet.``: nobody is named, so it is who keeps the minutes."""


def _alone(words: str, own: str | None) -> bool:
    """Whether a sentence decides by itself: "Den utsända dagordningen godkändes."."""
    if len(words) > _LONGEST_SENTENCE or (words[-1:] not in '.!”"}' and not _PAPERS.search(words)):
        return False
    if decides_nothing(words):
        return False
    if acts(words, own) or (_PASSIVE.match(words) and not _HISTORY.search(words)):
        return True
    return _is_done(words) and not _HISTORY.search(words)


def _is_done(words: str) -> bool:
    if _LISTED.search(words) or _NOT_THE_BODY.search(words):
        return False
    return bool(_IS_DONE.search(words)) and not re.match(r"(?:Om|När|Vinner|Att[^.]* är)\b", words)
