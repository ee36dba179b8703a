"""How far the own words of an announced statement reach: to the next heading, announcement or recital."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.document import Item, Section
from pipeline.kit.headings import fold
from pipeline.tag.announce import Announcement
from pipeline.tag.bodies import OWN_KINDS, marks
from pipeline.tag.context import Context
from pipeline.tag.mentions import find_mentions
from pipeline.tag.signers import name_labels
from pipeline.tag.statement_text import BLANK, CLOSING, ELSEWHERE, OPENING, not_there, trimmed
from pipeline.text import Span

_INLINE = re.compile(
    r"[\s*_]*(?:till\s+protokollet\s+|i\s+protokollet\s+|härmed\s+|som\s+sin\s+(?:mening|åsikt|uppfattning)\s+)*(?=att\b|\w)",
    re.IGNORECASE,
)
_REASON = re.compile(r"\bmed\s+motivering(?:en)?\s+(?=att\b)", re.IGNORECASE)
_RECITED = re.compile(
    r"\n[ \t]*(?=[^\n.]{0,120}(?:tjänsteutlåtande|skrivelse|yttrande|promemoria|remissvar)[^.]{0,80}följande\s+lydelse"
    r"|Det\s+antecknas\b|Ordföranden\s+(?:ställer|finner|förklarar|tackar|ajournerar|avslutar)\b|Paragrafen\s+(?:är|justeras|förklaras)\b"
    r"|(?:Beslutet|Protokollet|Protokollsutdrag\w*|Paragrafen|Utdrag)\s+(?:ska\s+|skall\s+)?"
    r"(?:expedieras|skickas|sänds|översänds|delges|tillställs)\b"
    r"|Bilaga\s+\w{1,3}\s*(?:\n|$)"
    r"|[A-ZÅÄÖ][^\n.()]{2,60}\([A-ZÅÄÖa-zåäö]{1,4}\)[^\n.]{0,80}?\s(?:deltar|deltog)\s+(?:inte|ej)\s+i\s+(?:beslut|omröstning|votering))"
)
_CAPITALS = re.compile(r"\n[ \t]*(?=[A-ZÅÄÖ][A-ZÅÄÖ .\-]{5,60}(?:\n|$))")
"""A heading in capitals ends a statement, but not inside a section of its own, where a party may shout."""
_LEAD = re.compile(
    r"\s*(?=[A-ZÅÄÖ(])(?!(?:Vi|Jag)\b)[^.:!?]{0,200}\b(?:följande|motivering\w*|lydelse|lyder|enligt\s+nedan|anför\w*|skäl\w*|tillägg\w*)\b"
    r"[^.:!?]{0,60}:[\s*_]*(?=\S)",
    re.IGNORECASE,
)
"""``De lämnade följande motivering:`` right after the announcement."""
_OTHERS_ACT = re.compile(
    r"[\s*_]*(?:lämna|inlämna|anmäl|reserver|avser|avstå|yrka|deltar|deltog|ställer\s+sig|ställde\s+sig|instäm|ansluter|anslöt"
    r"|begär|meddelar|låter|önskar\s+få)\w*\b|[\s*_–—-]*till\s+förmån\s+för\b"
)
"""What people do in minutes, not in the words of a statement."""
SHORT_HEADING = 40
"""Characters; a longer heading is hardly one that §§ share."""
_PROSE = re.compile(r"[a-zåäö]{2,}[\s,]+(?:\S+\s+){3}")


def said(announced: Announcement) -> int:
    """Where the announcement has said who makes what."""
    return max(announced.cue.end, announced.who.end)


def limit_of(context: Context, item: Item, announced: Announcement, stop: int | None = None) -> int:
    """Where the text of a statement ends at the latest: its section, ``stop``, or a heading the sections missed."""
    value = context.value
    start = announced.sentence.end
    end = announced.section.span.end if announced.section else item.body_span.end
    cut = stop is not None and stop < end
    if stop is not None and cut:
        end = max(stop, start)
    if announced.section is not None and not cut and not value[start:end].strip("*_ \n\t"):
        end = _goes_on(context, item, announced.section, end)
    recited = _RECITED.search(value, start, end)
    if recited:
        end = recited.start()
    own_section = announced.section is not None and announced.section.kind in OWN_KINDS
    if not (own_section and context.is_minutes(item)) and (heading := _CAPITALS.search(value, start, end)):
        end = heading.start()
    end = next_heading(context, start, end, own_section)
    if own_section and context.is_minutes(item):
        end = min(
            [label.start for label in name_labels(context, Span(start, end)) if value[start : label.start].strip()]
            or [end]
        )
    if not context.is_minutes(item):
        end = min([mark.at for mark in marks(value, Span(start, end)) if mark.begins] or [end])
    return end


def _goes_on(context: Context, item: Item, section: Section, end: int) -> int:
    """The end of the next section where it holds the text that the last line of this one leads to."""
    following = [other for other in item.sections if other.heading_span.start >= section.span.end]
    if following:
        heading = following[0].heading
        if heading.casefold().startswith("motivering") or context.kit.headings.kind(heading) is None:
            return following[0].span.end
    return end


def next_heading(context: Context, start: int, end: int, own_section: bool) -> int:
    """Where a line stands that is a heading; in a section of dissent only one that other §§ have too."""
    used = _headings(context) if own_section else frozenset()
    at = context.value.find("\n", start, end)
    while at >= 0:
        stop = context.value.find("\n", at + 1, end)
        line = context.value[at + 1 : stop if stop >= 0 else end]
        label = line.split("\t")[0]
        if fold(label) in used if own_section else context.kit.headings.kind(label) is not None:
            return at
        at = stop
    return end


@lru_cache(maxsize=8)
def _headings(context: Context) -> frozenset[str]:
    """The headings of all sections but those of dissent, which a party may use inside its text."""
    return frozenset(
        fold(section.heading)
        for item in context.items
        for section in item.sections
        if section.kind not in OWN_KINDS and _shared(fold(section.heading)) and not section.heading[:1].islower()
    )


def _shared(heading: str) -> bool:
    return 0 < len(heading) <= SHORT_HEADING and not heading.startswith("motivering")


_WHOSE = re.compile(r"\w*(?:reservationen|anteckningen|yttrandet|uttalandet|förklaringen)\b", re.IGNORECASE)
"""``Reservationen lämnas av Anna Ek (V).`` stands below its text."""
_COMMA = re.compile(r"\s*,\s*(?=att\b)")
_QUOTATION = re.compile(rf"\s*[{OPENING}](?=\S)[^{OPENING}{CLOSING}]+[.!?][{CLOSING}](?=[ \t]*\n?[ \t]*[A-ZÅÄÖ])")


def _quotation_end(value: str, start: int, limit: int) -> int:
    """Where a quotation ends that holds the whole text, where the minutes go on after it; or else ``limit``."""
    quoted = _QUOTATION.match(value, start, limit)
    return quoted.end() if quoted else limit


def own_words(
    context: Context, item: Item, announced: Announcement, opens: int | None, stop: int, joined: list[Announcement]
) -> Span | None:
    value = context.value
    sentence = announced.sentence
    limit = min(limit_of(context, item, announced, stop), stop)
    own_section = announced.section is not None and announced.section.kind in OWN_KINDS
    if opens is not None:
        return trimmed(context, opens, max(opens, _quotation_end(value, opens, limit))).span
    words = value[sentence.start : sentence.end]
    if BLANK.search(words):
        return None
    if lead := _LEAD.match(value, sentence.end, limit):
        return trimmed(context, lead.end(), max(lead.end(), limit)).span
    reason = _REASON.search(value, announced.cue.end, sentence.end)
    if reason:
        return trimmed(context, reason.end(), limit if own_section else sentence.end).span
    if ELSEWHERE.search(words):
        return None
    if announced.kind == "protokollsanteckning":
        lead = _INLINE.match(value, said(announced), sentence.end)
        start = lead.end() if lead else said(announced)
        if comma := _COMMA.match(value, start, sentence.end):  # antecknat, att han icke biträdde beslutet
            start = comma.end()
        inline = trimmed(context, start, limit if own_section else sentence.end, take_signers=False).span
        if value[start : start + 4].casefold().startswith("att ") and inline:
            return inline
    if not own_section:
        return None
    start = sentence.end
    for other in joined:
        # "Bo Lind (S) ställer sig bakom uttalandet." stands between the announcement and its text.
        if not other.backing or value[start : other.sentence.start].strip() or other.section is not announced.section:
            limit = min(limit_of(context, item, announced, other.sentence.start), other.sentence.start)
            break
        start = other.sentence.end
        limit = limit_of(context, item, announced)
    own = trimmed(context, start, max(start, limit)).span
    if own is None and announced.section and _WHOSE.match(value, sentence.start, sentence.end):
        return trimmed(context, announced.section.span.start, sentence.start).span
    if (
        own is None
        or not _PROSE.search(value, own.start, own.end)
        or _others_act(context, own)
        or not_there(value, own)
    ):
        return None
    return own


def _others_act(context: Context, own: Span) -> bool:
    """Whether a text begins with what somebody did at the meeting: then it is no statement's words."""
    value = context.value
    mentions = find_mentions(
        value, Span(own.start, min(own.end, own.start + 300)), context.kit, attendance=context.people, date=context.date
    )
    return bool(
        mentions
        and mentions[0].people
        and mentions[0].span.start == own.start
        and _OTHERS_ACT.match(value, mentions[0].span.end, own.end)
    )
