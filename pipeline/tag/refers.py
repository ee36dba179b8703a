"""What a statement points at: ``till förmån för eget yrkande``, ``bakom uttalandet``, ``med hänvisning till …``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.document import Target
from pipeline.tag.context import Context
from pipeline.tag.mentions import find_mentions
from pipeline.text import Span

_POINTER = re.compile(
    r"\b(?:till\s+f[öo]rmån\s+f[öo]r|till\s+stöd\s+för|med\s+hänvisning\s+till|hänvisar?(?:de)?\s+till"
    r"|ställ\w*\s+(?:sig|mig|oss)\s+bakom|ställ\w+\s+bakom|an(?:sluter|slöt|slutit)\s+(?:sig|mig|oss)\s+till|instäm\w+\s+(?:i|med)"
    r"|instäm\w+\s+(?:så)?som\s+[\w\s\-]{0,60}ersättare\s+i"
    r"|för(?=\s+(?:sitt|sina|eget|egna|det\s+egna|mitt|vårt)\s+(?:eget\s+|egna\s+)?[\w\-]*(?:yrkande|förslag))"
    r"|biträ(?:der|dde|tt)|i\s+enlighet\s+med|röstat\s+(?:för|på)|yrkat(?:\s+bifall\s+till)?|stött|bifallit)\b",
    re.IGNORECASE,
)
_PROPOSAL = re.compile(
    r"\b\w*(?:yrkande|förslag|yrkanden|beslutsförslag|motförslag)(?:et|en|t|s|a|na)?|\b\w*budget(?:en|s)?(?:alternativ\w*)?|alternativ(?:et)?",
    re.IGNORECASE,
)
_THE_SAME = re.compile(r"\s*(?:(?:detsamma|densamma|desamma)\b|(?:detta|denna|dessa)(?=\s*(?:[.,;]|$)))")
"""``mot beslutet att avslå tilläggsyrkandet till förmån för detsamma`` · ``… för detta.``"""
_FAVOUR = re.compile(r"till\s+(?:f[öo]rmån|stöd|fördel)", re.IGNORECASE)
"""What is favoured is somebody's proposal, whatever it is called."""
_MATTER = re.compile(
    r"\b(?:motionen|medborgarförslaget|e-förslaget|nämndsinitiativet|ledamotsinitiativet|initiativet)\b", re.IGNORECASE
)
_OWN = re.compile(
    r"\b(?:sitt|sina|deras|hennes|hans|eget|egna|egen|mitt|mina|vårt|våra|vår|min|sin|det\s+egna|gemensamma|gemensamt|partiets|gruppens|respektive)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:\w*förvaltning\w*s|\w*kontorets|tjänsteutlåtandet|ordförandens|liggande|utskottets|nämndens|styrelsens"
    r"|arbetsutskottets|beredningens|presidiets)\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"\b(?:avslag|bifall|återremiss\w*|bordläggning)\b", re.IGNORECASE)
KINDS = "avslag|återremi|bordlägg|tillägg|ändring|bifall"
_DEFINITE = re.compile(
    rf"\b(?:{KINDS})\w*(?:yrkandet|förslaget|yrkandena|förslagen)\b|"
    rf"\b(?:yrkandet|förslaget|yrkandena|förslagen)\s+(?:om|på)\s+(?:{KINDS})",
    re.IGNORECASE,
)
"""``till förmån för tilläggsyrkandet``, ``… för yrkandet om avslag``: whoever moved it."""
_IN_BODY = re.compile(
    r"\bi\s+([\w\-]*(?:fullmäktige|styrelse|nämnd|utskott|beredning|råd)(?:e?n|et)?)(?!\w)", re.IGNORECASE
)
_OWN_FIRST = re.compile(
    r"\s+(?:sitt|sina|eget|egna|det\s+egna)\b[^,.:;]{0,60}?\b(?:och|samt|jämte|liksom)\s+(?:även\s+)?"
    r"(?:för\s+)?(?:det\s+|de\s+)?(?:[\w\-]*(?:yrkandet?|förslaget?|yrkandena|förslagen)\s+)?(?:från\s+|av\s+)?",
    re.IGNORECASE,
)
"""``eget återremissyrkande samt för yrkandet från`` before somebody: theirs and one's own."""
_LINK = re.compile(r",?\s+(?:och|samt)$")
_WORD = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"\b[Ii]\s+(?:\w+\s+)?(?P<noun>\w+)\s+instäm\w+")
_FIRST_PERSON = re.compile(
    r"\b(?:reserver\w+|reservation\w*)\b[^.]{0,120}?\b(till\s+förmån\s+för\s+(?:mitt|vårt|mina|våra|eget|egna|det\s+egna)\b[^.]{0,60})",
    re.IGNORECASE,
)
_WOULD_HAVE = re.compile(
    r"\b(?:skulle\s+(?:jag|vi)\s+ha|(?:jag|vi)\s+skulle\s+ha|hade\s+(?:jag|vi)|(?:jag|vi)\s+hade)\s+(?:därför\s+)?"
    r"(?P<what>(?:ställt\s+(?:mig|oss)\s+bakom|anslutit\s+(?:mig|oss)\s+till|instämt\s+(?:i|med)|biträtt|stött|bifallit|"
    r"röstat\s+(?:för|på)|yrkat\s+bifall\s+till)\b[^.;:]{0,100})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pointing:
    """The words that point, and at what."""

    target: Target
    text: str


def pointing(context: Context, start: int, end: int, parties: tuple[str, ...], body: str | None) -> Pointing | None:
    """What the words between ``start`` and ``end`` of an announcing sentence point at; None where nowhere."""
    value = context.value
    match = _POINTER.search(value, start, end)
    if match is None:
        return None
    tail = value[match.end() : end]
    if _THE_SAME.match(tail) and (named := list(_PROPOSAL.finditer(value, start, match.start()))):
        tail = f" {named[-1][0]}{tail}"
    printed = _LINK.sub("", " ".join(value[match.start() : end].split())).strip(" .,;:*_")
    kind = _kind(context, match[0], tail)
    if kind is None:
        return None
    # Who owns it stands before or after the noun; people further on belong to something else.
    mentions = find_mentions(value, Span(match.end(), end), context.kit, attendance=context.people, date=context.date)
    parties = _repeated(context, start, match.start()) or parties
    owners = tuple(dict.fromkeys(code for mention in mentions for code in mention.parties))
    if owners and kind == "yrkande" and _OWN_FIRST.fullmatch(value, match.end(), mentions[0].span.start):
        owners = tuple(dict.fromkeys(parties + owners))
    if not owners and kind == "yrkande":
        owners = _adjective(context, tail)
    if not owners and kind == "yrkande" and _bloc(context, tail):
        owners = parties
    if not owners and (
        _OWN.search(tail)
        or (
            kind == "yrkande"
            and ((_BARE.search(tail) and not _DEFINITE.search(tail)) or _MATTER.search(tail))
            and not _OFFICE.search(tail)
        )
    ):
        owners = parties
    elif not owners and kind == "yrkande" and not _DEFINITE.search(tail):
        return None
    where = _IN_BODY.search(tail)
    place = where[1] if where and kind != "yrkande" else None
    return Pointing(Target(kind, _nominative(place) if place else body, owners), printed)


def joined_before(context: Context, sentence: Span, body: str | None) -> Pointing | None:
    """What is joined where it stands before the verb: ``I reservationen instämmer Bo Lind (V).``"""
    match = _JOINED.search(context.value, sentence.start, sentence.end)
    kind = context.kit.kinds.of_noun(match["noun"]) if match else None
    return Pointing(Target(kind, body, ()), " ".join(match[0].split())) if match and kind else None


def _repeated(context: Context, start: int, at: int) -> tuple[str, ...]:
    """The parties of whoever is named once more right before the words that point.

    ``Anna Ek (S) och Bo Lind (V) reserverar sig, Bo Lind till förmån för sitt yrkande``.
    """
    value = context.value
    comma = value.rfind(",", start, at)
    if comma < 0:
        return ()
    who = find_mentions(
        value, Span(comma + 1, at), context.kit, attendance=context.people, date=context.date, expected=True
    )
    alone = (
        len(who) == 1
        and who[0].people
        and not (value[comma + 1 : who[0].span.start] + value[who[0].span.end : at]).strip()
    )
    said = value[max(start - 400, 0) : start]
    if not alone or not all(person.name.split()[-1] in said for person in who[0].people):
        return ()
    return who[0].parties


def own_pointing(
    context: Context, kind: str, span: Span, parties: tuple[str, ...], body: str | None
) -> Pointing | None:
    """The same for a text in the first person: ``reserverar jag mig till förmån för mitt eget yrkande``.

    Who may not vote tells whose proposal it would have been: ``hade jag ställt mig bakom Anna Eks yrkande``.
    """
    if kind != "reservation":
        would = _WOULD_HAVE.search(context.value, span.start, span.end)
        point = pointing(context, would.start("what"), would.end(), (), body) if would else None
        return point if point is not None and point.target.parties else None
    match = _FIRST_PERSON.search(context.value, span.start, span.end)
    if match is None or not _PROPOSAL.search(match[1]):
        return None
    return Pointing(Target("yrkande", body, parties), " ".join(match[1].split()).strip(" .,;:"))


def _kind(context: Context, pointer: str, tail: str) -> str | None:
    """The kind of the first noun that can be pointed at."""
    for word in _WORD.finditer(tail):
        if _PROPOSAL.fullmatch(word[0]):
            return "yrkande"
        found = context.kit.kinds.of_noun(word[0])
        if found:
            return found
    favour = _FAVOUR.match(pointer)
    return "yrkande" if _BARE.search(tail) or (favour and (_OWN.search(tail) or _MATTER.search(tail))) else None


def _bloc(context: Context, tail: str) -> bool:
    """Whether the proposal of a bloc is meant: ``alliansens förslag``."""
    words = [word[0].casefold().removesuffix("s") for word in _WORD.finditer(tail)]
    blocs = context.kit.parties.bloc_words
    return any(words[i : i + len(bloc)] == bloc for i, word in enumerate(words) for bloc in blocs.get(word, ()))


def _adjective(context: Context, tail: str) -> tuple[str, ...]:
    """The parties of ``det socialdemokratiska budgetförslaget``."""
    found = (context.kit.parties.adjective(word[0], context.date) for word in _WORD.finditer(tail))
    return tuple(dict.fromkeys(code for code in found if code))


def _nominative(body: str) -> str:
    """``borgarrådsberedningen`` as it heads a page: with a capital."""
    return body[:1].upper() + body[1:]
