"""Acting: which sentence of running text is an act of the body whose minutes these are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.kit.calendar import MONTH
from pipeline.tag.bodies import same_body, stem
from pipeline.tag.leads import BODY, ENDINGS

ADVERB = (
    r"(?:för\s+(?:egen|sin)\s+del|enhälligt|även|också|vidare|därutöver|därefter|dessutom|således|sålunda|alltså|därmed|"
    r"härmed|slutligen|nu|samtidigt|i\s+ärendet|utan\s+(?:omröstning|votering)|efter\s+(?:votering|omröstning|lottning))"
)
_FINITE = re.compile(
    r"\b(?:beslutar|beslutade|beslöto?|föreslår|föreslog|hemställer|hemställde|godkänner|godkände|lägger|lade|antar|antog|"
    r"fastställer|fastställde|uppdrar|uppdrog|utser|utsåg|väljer|valde|bifaller|biföll|avslår|avslog|bordlägger|bordlade|"
    r"återremitterar|återremitterade|tillstyrker|tillstyrkte|avstyrker|avstyrkte|överlämnar|överlämnade|noterar|noterade|"
    r"antecknar|antecknade|ger|gav|beviljar|beviljade|besvarar|besvarade|översänder|översände|remitterar|remitterade|"
    r"bemyndigar|bemyndigade|delegerar|delegerade|medger|medgav|ställer\s+sig\s+bakom|ställde\s+sig\s+bakom|förordar|"
    r"förordade|entledigar|entledigade|befriar|befriade|upphäver|upphävde|förklarar|förklarade|anser|finner|fann|tar|tog|enas|enades|uttalar|"
    r"uttalade|uppmanar|uppmanade|anmodar|anmodade|"
    r"har|hade)\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(r"besl")
_PROPOSES = re.compile(r"föresl|hemställ")
_DONE = (
    r"(?P<verb>beslutat|bifallit|avslagit|antagit|godkänt|återremitterat|bordlagt|fastställt|beviljat|utsett|valt)\b"
)
_DONE_NOW = re.compile(
    rf"\s+(?:(?:således|alltså|sålunda|därmed|härmed|därigenom)\s+(?:[^.;:]{{1,120}}?\s)?{_DONE}|"
    r"(?P<view>tagit\s+del\s+av|ingen(?:ting)?\s+(?:erinran|att\s+erinra)|(?:inget|intet)\s+att\s+(?:erinra|invända))\b)"
)
"""What the body has "således" decided, or has to say, is of now; what it "har" decided is history."""
_BY_VOTE = re.compile(r"\b(?:\w*röst\w*|votering\w*|omröstning\w*|lottning\w*)\b", re.IGNORECASE)
_IF_VOTED = re.compile(r"\b(?:vinner|segrar|blir|om)\s+(?:ja|nej)\b|\bden\s+som\b", re.IGNORECASE)
"""``Den som ej vill det röstar nej; vinner nej har kommunfullmäktige bifallit``: what is voted on, no result."""
_BODY_HAS = re.compile(rf"\s+(?P<body>{BODY})\s+{_DONE}")
"""``Med ordförandens utslagsröst hade kommunfullmäktige beslutat``: a vote that was just told had this result."""
_OPENING = re.compile(
    r"(?:Efter|På|Med|I|Enligt|För|Därefter|Därutöver|Därmed|Dessutom|Vidare|Samtidigt|Sedan|Vid|Härefter|Slutligen|Utan|"
    r"Således|Sålunda|Mot|Utifrån|Under|Till|Utöver|Då|Eftersom)\b"
)
_BODY_AFTER = re.compile(rf"\s+(?P<body>{BODY})")
_SUBJECT = re.compile(rf"(?:^|\b(?:varefter|varpå|varvid|varför)\s+)(?P<body>{BODY})$")
"""The subject right before the verb: "Kommunstyrelsen", "Ordföranden finner …, varefter kommunstyrelsen"."""
_TRAILING_ADVERB = re.compile(rf"(?:\s+{ADVERB})+$")
_WHEN = (
    r"(?:\d{1,2}(?::[ae])?\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*|\d{4}-\d\d(?:-\d\d)?|§+\s*\d|"
    r"(?:19|20)\d\d\b)"
)
_DATED = re.compile(_WHEN)
EARLIER = re.compile(rf"\s+(?:(?:vid|på|i|år|under|redan|genom|tidigare)\s+(?:[\w-]+\s+){{0,4}}?)?(?:den\s+)?{_WHEN}")
"""When something was done, right behind who did it: " den 3 maj 2019", " vid sitt sammanträde 2019-05-03", " § 4"."""
_LONG_AGO = re.compile(
    r"^(?:I|Under|Redan i)\s+(?:slutet av |början av )?"
    rf"(?:{MONTH})\b|\btidigare\b|\bföregående\b",
    re.IGNORECASE,
)
_PERSONS = re.compile(r"\([A-ZÅÄÖ][\wåäöÅÄÖ!]{0,4}\)")
_PROCEDURE = re.compile(
    r"\b(?:(?:proposition|votering|omröstning|beslut)s?(?:ordning|proposition|gång)\w*|proposition\w*|"
    r"ärendet\s+(?:ska|skall|skulle|bör)\s+avgöras|avgöra\s+ärendet|ajournera)\b",
    re.IGNORECASE,
)
_FINDS = re.compile(r"\b(?:finner|fann|frågar|frågade|konstaterar|yrka(?:r|de|s|des|t)?|anser|menar|ansåg)\b")
_GENERIC = frozenset({"nämnd", "styrelse", "fullmäktige", "utskott", "beredning", "råd", "direktion", "delegation"})
_COMMITTEE = re.compile(r"utskott|beredning|presidi", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Act:
    """What a body does in a sentence. ``end`` is where the words after verb and body begin."""

    verb: str
    body: str
    end: int

    @property
    def decides(self) -> bool:
        return bool(_DECIDES.match(self.verb))

    @property
    def proposes(self) -> bool:
        return bool(_PROPOSES.match(self.verb))


def ours(body: str, own: str | None) -> bool:
    """Whether a body named in the text is the one whose minutes these are. "Nämnden" is no styrelse.

    >>> ours("Arbetsutskottet", "Kommunstyrelsen"), ours("Fullmäktige", "Kommunfullmäktige")
    (False, True)
    """
    if own is None:
        return not _COMMITTEE.search(body)
    named = stem(body)
    if named in _GENERIC:
        return stem(own).endswith(named)
    return same_body(body, own)


def act(sentence: str, own: str | None) -> Act | None:
    """What the own body does in a folded sentence of running text; None for history and for what others do."""
    for match in _FINITE.finditer(sentence[:400]):
        before = sentence[: match.start()].rstrip(" ,")
        verb, end = match[0].lower(), match.end()
        named: str | None = None
        if verb in ("har", "hade"):
            by_vote = _BY_VOTE.search(before) and not _IF_VOTED.search(before)
            voted = _BODY_HAS.match(sentence, end) if by_vote else None
            if voted and ours(voted["body"], own):
                return Act(voted["verb"], voted["body"], voted.end())
            done = _DONE_NOW.match(sentence, end)
            if not done:
                return None
            verb, end = done["verb"] or done["view"], done.end()
        subject = _TRAILING_ADVERB.sub("", before)
        if whole := _SUBJECT.search(subject):
            named = whole["body"]
            if EARLIER.match(sentence, end) and verb[:4] != "godk":
                return None
        elif (not before or _OPENING.match(before)) and (after := _BODY_AFTER.match(sentence, end)):
            if _LONG_AGO.search(before) or (_DATED.search(before) and not before.startswith(("Enligt", "På"))):
                return None
            if _FINDS.search(before) or EARLIER.match(sentence, after.end()):
                return None
            named, end = after["body"], after.end()
        elif re.search(rf"{ENDINGS}$", before) or len(before) > 300:
            return None
        if named is not None:
            if not ours(named, own) or _PROCEDURE.search(sentence[end : end + 160]):
                return None
            return Act(verb, named, end)
    return None


_LEAD_ENDS = re.compile(
    rf"(?:\s*,?\s*{ADVERB})*"
    rf"(?:\s+(?:att\s+)?{BODY}(?:s\s+(?:fullmäktige|styrelse))?)?"
    rf"(?:\s+(?:att\s+)?(?:besluta[rs]?|fatta|(?:föreslå|hemställa\s+(?:hos|till))(?:\s+{BODY}(?:\s+besluta)?)?))?"
    r"(?:\s+följande(?:\s+beslut)?)?(?:,?\s+att|,?\s+dels)?\s*[:.]?"
)
_LEAD_ENDS_WITH_HOW = re.compile(
    r"\s*,?\s*(?:enligt|i enlighet med|med|efter|på)\b(?:(?!\batt\b)[^.:]){1,160}"
    r"(?::|,?\s+(?:att|följande):?|(?:förslag|yrkande|hemställan))"
)
_NESTED = re.compile(
    rf"\s+att\s+{BODY}\s+(?:föreslår|föreslå)\s+{BODY}(?:\s+(?:att\s+)?besluta[rs]?)?(?:\s+att)?\s*[:.]?"
)


def is_running_lead(sentence: str, own: str | None) -> bool:
    """Whether a sentence of running text only introduces a list of what the own body decides or proposes.

    >>> is_running_lead("Efter votering beslöt fullmäktige", "Kommunfullmäktige")
    True
    >>> is_running_lead("Ordföranden finner bifall, varefter nämnden utan votering beslutar", "Byggnadsnämnden")
    True
    >>> is_running_lead("Anna Ek (M) yrkar att nämnden beslutar", "Byggnadsnämnden")
    False
    """
    found = act(sentence, own)
    if found is None or not (found.decides or found.proposes or found.verb.startswith(("förordar", "tillstyrk"))):
        return False
    tail = sentence[found.end :]
    if found.proposes and not re.search(BODY, tail):
        return tail.strip(" :") in ("", "att", "följande")
    return bool(_LEAD_ENDS.fullmatch(tail) or _LEAD_ENDS_WITH_HOW.fullmatch(tail) or _NESTED.fullmatch(tail))


_FINDS_SO = re.compile(
    r"\s+(?:(?:skäl(?:igt)?|anledning|gott)\s+(?:att\s+)?\w+a\b|del\s+av\b|emot\b|[^.:;]{0,120}\bbesvara[dt]e?\b)"
)
"""``fann skäl bifalla`` · ``finner att motionen är besvarad`` · ``tog del av rapporten``"""


def acts(sentence: str, own: str | None) -> bool:
    """Whether the own body decides something in a sentence that stands by itself."""
    found = act(sentence, own)
    if found is None or is_running_lead(sentence, own):
        return False
    tail = sentence[found.end :]
    if found.verb in ("anser", "finner", "fann", "tar", "tog"):
        return bool(_FINDS_SO.match(tail))
    if found.proposes:
        return bool(re.match(rf"(?:\s+{ADVERB})*\s+(?:(?:hos|till)\s+)?(?:att\s+)?{BODY}", tail))
    if found.verb in ("lägger", "lade"):
        return "till handlingarna" in tail
    if found.verb in ("ger", "gav"):
        return bool(re.search(r"\b(?:uppdrag\w*|rätt|fullmakt|tillstånd|bygglov|bidrag|delegation)\b", tail))
    return not _PERSONS.match(tail.strip())


PAST = re.compile(r"(?:ade|öto?|öll|og|gav|åg|rde|nde|kte)$")
"""The end of a verb of ``Act`` in the past tense."""


def in_past(sentence: str, own: str | None) -> bool:
    """Whether the own body acted, in the past tense: "Nämnden beslutade", not "Nämnden beslutar"."""
    found = act(" ".join(sentence.split()), own)
    return found is not None and bool(PAST.search(found.verb))
