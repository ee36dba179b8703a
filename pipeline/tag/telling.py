"""Telling: sentences beside a decision that tell what others did, or what was done before, and decide nothing."""

from __future__ import annotations

import re

from pipeline.kit.calendar import MONTHS
from pipeline.tag.acting import ADVERB, EARLIER, PAST, act, ours
from pipeline.tag.leads import BODY

_LONGEST = 400
"""Characters of a sentence that say whose act it tells."""
_SUPINE = r"(?:har|hade)\s+(?:\w+\s+)?\w+(?:at|it|ts|tt|gt|nt)\b"
_SAID = (
    r"(?:besluta(?:de|t)|beslöto?|föreslog|föreslår|tillstyrkte|tillstyrker|avstyrkte|avstyrker|behandlade|beredde|"
    r"hemställde|hemställer|yttrade|inkom|översände|överlämnade|återremitterade|bordlade|avslog|biföll|godkände|antog|"
    r"fastställde|uppdrog|gav|anförde|anför|anser|ansåg|bedömer|bedömde|delar|delade|ställde|lämnade|remitterade|"
    r"konstaterade|konstaterar|påpekade|påpekar|lyfte|lyfter|menar|menade|"
    rf"{_SUPINE})"
)
_OTHERS = re.compile(rf"(?P<body>{BODY})(?:\s+{ADVERB})*\s+{_SAID}(?!\w)")
_BEFORE = re.compile(rf"{BODY}(?:\s+{ADVERB})*\s+(?!har\b|hade\b){_SAID}(?P<when>{EARLIER.pattern})")
_THEN = re.compile(
    r"(?P<when>(?:Den\s+\d{1,2}\s+\w+(?:\s+\d{4})?|(?:19|20)\d\d-\d\d-\d\d|"
    r"Vid\s+(?:sitt\s+)?(?:sammanträdet|sammanträde|mötet)\s+(?:den\s+)?\d[\w\s-]{1,24}?))"
    rf"\s*,?(?:\s+§+\s*\d+)?\s*,?\s+{_SAID}\s+{BODY}"
)
"""A date in front of the verb: "Den 3 maj 2019 beslutade kommunfullmäktige att …"."""
_MET = re.compile(
    r"\b[Vv]id\s+(?:[^.;:]{0,60}?\s)?(?:samman\w+|mötet|möte|behandling\w*)\s*,?\s+"
    r"(?P<when>(?:den\s+)?\d{1,2}\s+\w+(?:\s+\d{4})?|(?:19|20)\d\d-\d\d-\d\d)"
)
"""``Vid kommunstyrelsens sammanträde den 3 mars 2021 begärdes votering``."""
_OFFICE = re.compile(
    r"(?:[A-ZÅÄÖ][\wåäö-]*(?:förvaltningen|kontoret|kansliet|enheten|direktören|chefen|revisorerna|revisionen)|"
    r"Förvaltningen|Kontoret|Kansliet|Revisorerna|Utredningen|Sökanden|Föredragande(?:\s+borgarråd\w*)?|"
    rf"Remissinstanserna)\s+(?:\w+(?:ade|rde|nde|kte|tte|ste)|föreslog|föreslår|gav|anser|bedömer|tillstyrker|avstyrker|{_SUPINE})(?!\w)"
)
_MATTER = re.compile(
    r"(?:I|Till)\s+ärendet\s+(?:före?l[åi]g\w*|finns|fanns|hör|bifogas|bifogades|har|hade)\b|"
    r"(?:Ärendet|Frågan|Motionen|Förslaget|Interpellationen|Medborgarförslaget)\s+"
    r"(?:har|hade|behandlades|bereddes|väcktes|remitterades|återremitterades|initierades|föredrogs)\b|"
    r"Före?l(?:igger|åg)\b|Till\s+grund\s+för\b"
)
_AS_PROPOSED = re.compile(
    r"\bbesl(?:utade|utat|öt)\b(?![^.]*\batt\s+\w+a\b)[^.]*\b(?:enligt|i\s+enlighet\s+med)\b[^.]*"
    r"\b(?:förslag|yrkande|utlåtande)\w*"
)


def tells(sentence: str, own: str | None, date: str | None, said_now: bool) -> bool:
    """Whether a folded sentence tells of an act of another body or an office, or of an earlier act of the own body.

    ``date`` is the meeting's: what was decided that day is no history. ``said_now`` says that the decisions above are
    printed in the present tense: beside them even the own body's "beslutade enligt förslaget" only tells how it came
    about.

    >>> tells("Trafiknämnden tillstyrkte förslaget.", "Kommunstyrelsen", None, said_now=True)
    True
    >>> tells("Trafiknämnden får i uppdrag att utreda frågan.", "Kommunstyrelsen", None, said_now=True)
    False
    """
    head = sentence[:_LONGEST]
    if _MATTER.match(head) or _OFFICE.match(head):
        return True
    dated = _THEN.match(head) or _BEFORE.match(head)
    if dated:
        return not _is_day(dated["when"], date)
    if (other := _OTHERS.match(head)) and not ours(other["body"], own):
        return True
    return said_now and bool(_AS_PROPOSED.search(head))


def of_another_day(sentence: str, own: str | None, date: str | None) -> bool:
    """Whether a folded sentence tells of another body or of a day that is not the meeting's.

    >>> of_another_day("Vid mötet den 3 mars begärdes votering.", None, "2021-05-04")
    True
    """
    if tells(sentence, own, date, said_now=False):
        return True
    met = _MET.search(sentence[:_LONGEST])
    return met is not None and date is not None and not _is_day(met["when"], date)


def _is_day(when: str, date: str | None) -> bool:
    """Whether words that tell when mean the meeting's own day."""
    if date is None or len(date) < 10:
        return False
    year, month, day = date[:10].split("-")
    named = f"{int(day)} {MONTHS[int(month) - 1]}" in when
    return date in when or (named and (year in when or not _YEAR.search(when)))


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def in_present(sentence: str, own: str | None) -> bool:
    """Whether the own body acts here in the present tense: it decides again below what was told."""
    found = act(sentence, own)
    return found is not None and not PAST.search(found.verb)


_PAST_PASSIVE = re.compile(r"\b\w{3,}(?:ades|tes|des)\b")
_PAST_VERB = re.compile(
    r"\b(?:före?låg|hade|fanns|inkom|framkom|framgick|redogjorde|föreslog|yrkade|begärde|anförde|anmälde|lämnade|"
    r"tillstyrkte|avstyrkte|ansåg|väckte|ställde|informerade|beslutade|beslöto?|reserverade|instämde|deltog|utsågs|"
    r"var(?!\s+(?:för|och|tredje|fjärde|sin|sitt|\d))|blev|uppgick|ökade|minskade|visade|innebar|omfattade|"
    r"antogs|avslogs|bifölls|lades|gav|fick|fann|utföll|yttrade|tog|hölls|uppdrog|utsåg|antog|avslog|biföll)\b"
)
_NOW = re.compile(
    r"\b(?:beslutar|föreslår|godkänner|är|ska|skall|har|får|gäller|kan|bör|uppdrar|ger|anser|antar|avslår|bifaller|"
    r"\w{3,}(?:eras|nas|äggs|äljs|ses|ks|ldes|ljas|ras|rs|tas|das|vs|ås))\b"
)
_PERFECT = re.compile(r"\bhar\s+(?:\w+\s+)?\w+(?:its|ats|tts|lts)\b")
"""What has been done by somebody: "Samråd har hållits"."""
_OPEN = re.compile(r"(?::|\bföljande\.?|\batt|\bbesluta\.?)$")


def past_only(words: str) -> bool:
    """Whether a sentence stands in the past tense alone: "antogs", "yrkade", and no verb of the present."""
    past = _PAST_PASSIVE.search(words) or _PAST_VERB.search(words) or _PERFECT.search(words)
    return bool(past) and not _NOW.search(_PERFECT.sub("", words))


def only_how(words: str) -> bool:
    """Whether a sentence in the past only says whose proposal was followed; what that means stands below it."""
    return past_only(words) and bool(_AS_PROPOSED.search(words))


def open_lead(words: str) -> bool:
    """Whether a sentence of somebody's leads to a list: "Anna Ek (M) föreslog nämnden att besluta följande"."""
    return bool(_OPEN.search(words.rstrip()))
