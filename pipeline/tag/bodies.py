"""Which body speaks at a place in the text: by the headings above it and the subjects of paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from pipeline.document import Item, Section
from pipeline.tag.context import Context
from pipeline.tag.vocabulary import SHORT
from pipeline.text import Span

_WORD = r"[A-ZÅÄÖ][\w\-]*"
BODY = (
    rf"(?<![\w\-])(?:(?:{_WORD}|[\w]+-|för|och|samt|i|&),? ){{0,6}}[\w\-]*"
    r"(?:[Ff]ullmäktige|[Ss]tyrelse|[Nn]ämnd|[Uu]tskott|[Bb]eredning|[Rr]åd|[Dd]elegation|[Kk]ommitté|[Dd]irektion"
    r"|[Pp]residie)(?:e?n|et|t|e)?"
)
_ALONE = re.compile(rf"(?:{BODY})")
_DOES = re.compile(
    rf"({BODY})\s+(?:besluta\w*|beslöt|har|hade|tillstyrk\w*|avstyrk\w*|behandla\w*|föreslå\w*|föreslog|avslog|godkän\w*"
    r"|godkände|delar|anför\w*|överlämna\w*|återremittera\w*|bordla\w*|bordlägg\w*|antog|antar)\b"
)
_DECIDES = re.compile(rf"\bbesl(?:utar|utade|öto?)\s+({BODY})\b(?!\s+(?:den\b|vid\b|§|\d))")
"""``Sedan propositioner framställts beslöt kommunfullmäktige``: the body behind the verb."""
_TOLD = re.compile(
    r"\b(?:besluta(?:de|t)|beslöt|behandla(?:de|t)|tillstyrkte|avstyrkte|föreslog|avslog|godkände|överlämnade|återremitterade"
    r"|bordlade|antog)$"
)
_TELLS = re.compile(r"\b(?:delar|tillstyrk\w*|avstyrk\w*|beslutade|beslöt)$")
"""What a document tells of a body; what a reservation wants it to do is told otherwise ("nämnden beslutar att")."""
_IN = re.compile(
    r"\b(?:i|vid|inom)\s+((?:(?:\w+s|tekniska|sociala|gemensamma) )?(?:\w+- (?:och|samt) )?[\w\-]*"
    r"(?:fullmäktige|styrelse|nämnd|utskott|beredning|råd|delegation|kommitté)(?:e?n|et)?)\b",
    re.IGNORECASE,
)
_GENITIVE = re.compile(rf"({BODY})s\b")
_HANDLED = re.compile(
    r"(?<!\bdeltog )(?<!\bdeltar )\b(?:i|vid|inom|under)\s+"
    r"((?:(?:\w+s|tekniska|sociala|gemensamma) )?(?:\w+- (?:och|samt) )?[\w\-]*"
    r"(?:fullmäktige|styrelse|nämnd|utskott|beredning|råd|delegation|kommitté)(?:e?n|et)?)s\s+"
    r"(?:behandling|sammanträde|beredning|handläggning|möte|överläggning|beslut)\w*",
    re.IGNORECASE,
)
_MAJORITY = re.compile(rf"({BODY})s\s+majoritet\b")
_MOVED_IN = re.compile(
    r"\b(?:yrkade|yrkat|föreslog|föreslagit|begärde|begärt|hemställde)\s+(?:\w+\s+)?(?:i|vid|inom)\s+"
    r"([\w\-]*(?:fullmäktige|styrelse|nämnd|utskott|beredning|råd|delegation|kommitté)(?:e?n|et)?)\b"
    r"|\b[Ii]\s+([\w\-]*(?:fullmäktige|styrelse|nämnd|utskott|beredning|råd|delegation|kommitté)(?:e?n|et)?)\s+"
    r"(?:\w+\s+)?(?:yrkade|föreslog|begärde|hemställde|yrkades)\b"
)
_AGAINST = re.compile(
    r"\b(?:mot|emot)\s+((?:(?:\w+s|tekniska|sociala|gemensamma) )?(?:\w+- (?:och|samt) )?[\w\-]*"
    r"(?:fullmäktige|styrelse|nämnd|utskott|beredning|råd|delegation|kommitté)(?:e?n|et)?)s\s+(?:\w+\s+)?beslut\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:reserverade|reserverat|lämnade|lämnat|anmälde|anmält|avgav|avgivit|gjorde|gjordes|anfördes|inlämnade|anmäldes)\b"
)
_THEN = re.compile(
    r"\b(?:vid\s+det(?:ta)?\s+(?:tillfället|tillfälle|sammanträdet|mötet)|vid\s+det\s+\w+\s+(?:sammanträdet|tillfället|beslutet)"
    r"|vid\s+(?:sammanträdet|mötet|beslutet|behandlingen)\s+(?:den\s+)?\d"
    r"|(?:förra|föregående|tidigare|förrförra)\s+(?:sammanträdet|mötet|året|gången|veckan|månaden|hösten|våren|mandatperioden)"
    r"|i\s+(?:fjol|våras|höstas|somras|vintras)|när\s+(?!det\s+gäller)[^.]{3,80}?\b(?:19|20)\d\d"
    r"|reserverade\s+sig\s+där|där\s+reserverade|styrelsen\s+för\s+[^.]{2,40}?\b(?:AB|\w*(?:bolag|stiftelse|förbund)\w*))\b",
    re.IGNORECASE,
)
"""``Vid det tillfället reserverade sig Anna Ek (V)`` tells of another day, ``när taxan antogs 2019`` too."""
_GENERIC = frozenset({"nämnd", "styrelse", "fullmäktige", "utskott", "beredning", "råd", "presidi", "stadsdelsnämnd",
                      "direktion", "kommitté", "delegation"})  # fmt: skip
_HISTORY = re.compile(r"tidigare|beredning|behandling|ärendets gång|bakgrund|remiss|sammanfattning", re.IGNORECASE)
_LINE = re.compile(r"[^\n\t]+")
OWN_KINDS = frozenset({"reservation", "särskilt uttalande", "protokollsanteckning"})
"""Sections in which statements are made."""


_ARTICLE = re.compile(
    r"(nämnd|beredning|delegation|direktion)en$|(styrelse|kommitté)n$|(utskott|råd)et$|(presidie)t$|(presidi)et$"
)


def stem(body: str) -> str:
    """A body's name in small letters without article: ``Socialnämnden`` → ``socialnämnd``."""
    low = " ".join(body.casefold().strip(" .:,*#_").split())
    return _ARTICLE.sub(lambda match: match[match.lastindex or 0], low)


def same_body(one: str | None, other: str | None) -> bool:
    """Whether two names mean one body; ``nämnden`` means whatever nämnd the minutes are of."""
    if one is None or other is None:
        return True
    for short, whole in ((one, other), (other, one)):
        if len(short) <= LONGEST_SHORT and not whole.isupper() and _IN_LETTERS.fullmatch(short):
            return is_short_for(short, whole)
    a, b = stem(one), stem(other)
    if a == b or a in _GENERIC or b in _GENERIC:
        return True
    committees = ("utskott" in a) != ("utskott" in b)
    return not committees and (a.endswith(b) or b.endswith(a) or a.startswith(b + " ") or b.startswith(a + " "))


def is_short_for(letters: str, body: str) -> bool:
    """Whether letters stand for a body: the last for what it is, the others for words in its name, in order.

    >>> is_short_for("BUN", "Barn- och utbildningsnämnden"), is_short_for("KF", "Kultur- och fritidsnämnden")
    (True, False)
    """
    named, last = letters[:-1].casefold(), letters[-1].casefold()
    head = _KIND_OF_BODY.search(stem(body))
    if head is None or not head[0].startswith(last):
        return False
    return re.search(r"\b" + ".*".join(named), stem(body)[: head.start()]) is not None


def is_other(body: str, own: str | None) -> bool:
    """Whether a name means another body than ``own``; ``nämnden`` is ours where we are a nämnd."""
    name = stem(body)
    if name in _GENERIC and own is not None:
        return name not in stem(own)
    return not same_body(body, own)


def told_of_other(value: str, sentence: Span, own: str | None) -> bool:
    """Whether a sentence tells what was moved in another body: ``Vid arbetsutskottets behandling yrkade …``."""
    found = (
        *_HANDLED.finditer(value, sentence.start, sentence.end),
        *_MOVED_IN.finditer(value, sentence.start, sentence.end),
    )
    return any(is_other(match[match.lastindex or 1], own) for match in found)


_KIND_OF_BODY = re.compile(r"(?:nämnd|styrelse|fullmäktige|utskott)$")
LONGEST_SHORT = 5
_IN_LETTERS = re.compile(SHORT)
_LEADS_TO = 4_000
"""Characters before a sentence in which its paragraph says who acts: each sentence of a longer would read it all."""


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    body: str
    begins: bool


def marks(value: str, span: Span, generic: bool = False) -> list[_Mark]:
    """Places from which a named body is the one that acts, in order: its name alone on a line, or as subject.

    ``begins`` says that a new part of the document begins there for sure. With ``generic`` "nämnden" counts too.
    """
    found = []
    for line in _LINE.finditer(value, span.start, span.end):
        text = line[0].strip(" *#_:")
        if not text[:1].isupper() or not _HINT.search(text[:160]):
            continue
        if len(text) <= 80 and _ALONE.fullmatch(text) and (generic or stem(text) not in _GENERIC):
            found.append(_Mark(line.start(), text, begins=True))
        elif (does := _DOES.match(text)) and (generic or stem(does[1]) not in _GENERIC):
            found.append(_Mark(line.start(), " ".join(does[1].split()), begins=bool(_TELLS.search(does[0]))))
    return found


_HINT = re.compile(r"fullmäktige|styrelse|nämnd|utskott|beredning|råd|delegation|kommitté|direktion", re.IGNORECASE)


_FOR_US = re.compile(rf"\bförslag(?:\s+till\s+beslut)?\s+(?:till|i|för)\s+({BODY})", re.IGNORECASE)
"""``Arbetsutskottets förslag till kommunstyrelsen``: above what is put before a body, not what another decided."""


class Bodies:
    """The bodies of one item."""

    def __init__(self, context: Context, item: Item) -> None:
        self.context = context
        self.item = item
        self.own = item.body or context.meeting.body
        self.minutes = context.is_minutes(item)
        self._marks = [] if self.minutes else marks(context.value, item.span)

    def at(self, position: int, sentence: Span, section: Section | None, until: int | None = None) -> str | None:
        """The body that a statement at ``position`` was made in. Raises ``Quoted`` where minutes tell of another's.

        ``sentence`` reaches to where it says where ("reserverade sig i kommunstyrelsen"), ``until`` to where it points
        at something else ("till förmån för yrkandet i kommunstyrelsen").
        """
        if not self.minutes:
            above = [mark for mark in self._marks if mark.at <= position]
            return above[-1].body if above else self.own
        if self._quoted(sentence, section) or self._told(sentence, section, until or sentence.end):
            raise Quoted
        return self.own

    def _quoted(self, sentence: Span, section: Section | None) -> bool:
        value = self.context.value
        before = value[sentence.start : sentence.end]
        past = bool(_PAST.search(before))  # "Socialdemokraterna i nämnden reserverar sig" do so here
        if any(self._other(match[1]) for match in _IN.finditer(before) if past or self._named(match[1])):
            return True
        if section is None:
            return False
        heading = section.heading
        if any(not same_body(m[1], self.own) for m in (*_IN.finditer(heading), *_GENITIVE.finditer(heading))):
            return True
        if section.kind in ("ärende", "förslag", "annat"):
            told = marks(value, Span(section.span.start, max(sentence.end, section.span.start)), generic=True)
            if told and self._other(told[-1].body) and not self._decided(Span(told[-1].at, sentence.start)):
                return True
            if section.kind == "ärende" and _HISTORY.search(heading) and not self._speaks_now(before):
                return True
        return self._under_other(section)

    def _decided(self, span: Span) -> bool:
        """Whether the own body decides in a part of the text: what is told below that is of its own meeting."""
        return any(not self._other(acts[1]) for acts in _DECIDES.finditer(self.context.value, span.start, span.end))

    def _told(self, sentence: Span, section: Section | None, until: int) -> bool:
        """Whether the sentence, or the paragraph that leads to it, tells what was said in another body or before."""
        value = self.context.value
        words = value[sentence.start : until]
        past = bool(_PAST.search(words))
        own_section = section is not None and section.kind in OWN_KINDS
        if any(self._other(match[1]) for told in (_HANDLED, _MAJORITY) for match in told.finditer(words)):
            return True
        if past and _THEN.search(words):
            return True
        if (past or not own_section) and any(self._other(match[1]) for match in _AGAINST.finditer(words)):
            return True
        if past and not own_section:
            paragraph = max(
                value.rfind("\n\n", 0, sentence.start) + 2,
                section.span.start if section else self.item.body_span.start,
                sentence.start - _LEADS_TO,
            )
            told = _DOES.finditer(value, min(paragraph, sentence.start), sentence.end)
            acting = [match[1] for match in told if _TOLD.search(match[0])]
            return bool(acting) and self._other(acting[-1])
        return False

    def _other(self, body: str) -> bool:
        return is_other(body, self.own)

    def _named(self, body: str) -> bool:
        return stem(body) not in _GENERIC and not body.casefold().startswith(("beslut", "ärende"))

    def _speaks_now(self, sentence: str) -> bool:
        return bool(re.search(r"\b(?:reserverar|lämnar|låter|antecknar|anmäler)\b", sentence))

    def _under_other(self, section: Section) -> bool:
        """Whether the last heading above that says whose decision this is names another body."""
        deciding = self._deciding
        at = bisect_left(deciding, section.heading_span.start, key=lambda heading: heading[0])
        return at > 0 and deciding[at - 1][1]

    @cached_property
    def _deciding(self) -> list[tuple[int, bool]]:
        """Where each heading stands that says whose decision follows, and whether it names another body."""
        found = []
        for above in self.item.sections:
            alone = above.kind == "annat" and _ALONE.fullmatch(above.heading)
            for_us = _FOR_US.search(above.heading)
            if (not alone and above.kind != "beslut") or (for_us and same_body(for_us[1], self.own)):
                continue
            named = [above.heading] if alone else [m[1] for p in (_GENITIVE, _IN) for m in p.finditer(above.heading)]
            other = bool(named) and not any(same_body(name, self.own) for name in named)
            found.append((above.heading_span.start, other))
        return sorted(found, key=lambda heading: heading[0])


class Quoted(Exception):
    """The statement belongs to another body and is only told here."""
