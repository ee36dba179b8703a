"""Counts of a votering as told in words and lists, and what Ja and Nej stood for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.tag.points import fold
from pipeline.text import Span

_WORDS = (
    *("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton"),
    *("fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo"),
)
NUMBER_WORDS = {word: n for n, word in enumerate(_WORDS)} | {"ett": 1, "ingen": 0, "inga": 0}
NUMBER = rf"(?:(?:{'|'.join(NUMBER_WORDS)})\s+\(\d{{1,3}}\)|\d{{1,3}}|(?:{'|'.join(NUMBER_WORDS)})\b)"
"""``12`` · ``tolv`` · ``tolv (12)``"""
_N = NUMBER
_VOTES = r"(?:[- ]?röst(?:er|erna)?)?"
_WHO = r"(?:ledam[oö]ter|ledamot|personer|stycken|st\.?|röster|av\s+ledamöterna)?"


def _told(word: str, group: str) -> str:
    """A pattern for "12 ja-röster" · "tolv ledamöter röstar ja" · "12 röster för ja"."""
    verb = r"(?:har\s+)?(?:röstar|röstade|röstat)?\s*(?:på|för)?"
    return rf"(?P<{group}>\b{_N})(?!\s*\n\s*ja[ \t:]+\d)\s+{_WHO}\s*{verb}\s*[”\"(]?{word}{_VOTES}\b[”\")]?"


_NO_SEAT = r"(?!\t+(?!nej|ja\b|avst|frånv|antal)[A-ZÅÄÖÉ][^\t\n]*[a-zåäö])"
"""``Ja 10 Bo Ek (S)`` in a list of two columns: the number is the next one's seat. ``Ja: 5   Nej: 4`` are sums."""
_NO_POINT = r"(?!(?<=\n)\d{1,3}[.)][ \t])"
"""``Anna Ek (S) Nej`` above ``4. Bo Al (V) Ja``: the number is the next one's."""


def _labelled(word: str, group: str) -> str:
    """A pattern for "Ja: 12" · "Antal ja-röster 12" · "Ja-rösterna var 12"."""
    return rf"\b{word}{_VOTES}[”\"]?\s*(?:\(?st\)?)?\s*(?:[:=\t–-]|var|blev|avgavs\s+av|\()?\s*" + (
        rf"{_NO_POINT}(?P<{group}>{_N})\b\)?{_NO_SEAT}"
    )


_BY_PARTY = r"(?:\s?\([^().\n]{2,80}\))?"
"""``10 röstar ja (S 5, V 3, MP 2) och 8 röstar nej``: what the parties gave."""
_PARTY_GAVE = r"(?!ja\b|nej\b)(?:(?-i:[A-ZÅÄÖ]{1,4}!?)\s?\d{1,2}\b|(?-i:[A-ZÅÄÖ])[\wåäö]{0,24}!?\s?\(\d{1,2}\))"
_PARTIES_GAVE = rf"{_PARTY_GAVE}(?:(?:,|,?\s+(?:och|samt))\s+{_PARTY_GAVE})*"
"""``S (4), V (1) och MP (1)``: what all of them gave is not printed."""
_GAVE = r"(?:[- ]?röst(?:er|ar|ade))?\s*(?::|röstar|röstade|avges\s+av|avgavs\s+av)?\s+"
_VOTE_SO = r"\s+(?:röstar|röstade)\s+"
_RESULTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bja{_GAVE}(?P<yes>{_PARTIES_GAVE})[.,;]?\s+(?:(?:och|medan|samt)\s+)?nej{_GAVE}(?P<no>{_PARTIES_GAVE})",
        rf"\b(?P<yes>{_PARTIES_GAVE}){_VOTE_SO}ja\b[.,;]?\s+(?:(?:och|medan|samt)\s+)?(?P<no>{_PARTIES_GAVE}){_VOTE_SO}nej\b",
        _told("ja", "yes") + _BY_PARTY + r"[^\d.]{0,60}?" + _told("nej", "no"),
        _told("nej", "no") + _BY_PARTY + r"[^\d.]{0,60}?" + _told("ja", "yes"),
        r"\b(?=[aj])(?:Antal\s+)?" + _labelled("ja", "yes") + _BY_PARTY + r"[^\d]{0,40}?" + _labelled("nej", "no"),
        rf"\bja\s+\((?P<yes>{_N})\s+röster\)[^\d.\n]{{0,160}}?\bnej\s+\((?P<no>{_N})\s+röster\)",
    )
)
_OLD_RESULT = re.compile(
    rf"\b(?:med|genom)\s+(?P<yes>{_N})\s+röster\s+(?:e?mot)\s+(?P<no>{_N})\b(?!\s+ja)", re.IGNORECASE
)
_WORD_OF_MATTER = rf"(?!,?\s+(?:och|samt|medan)\s+{_N}\b|,\s+{_N}\b)[^.;:\d\n]"


def _for_what(group: str) -> str:
    """A pattern for the words that tell what was voted for, on one line or two."""
    return rf"(?P<{group}>\n?(?:{_WORD_OF_MATTER}){{2,60}}(?:\n(?:{_WORD_OF_MATTER}){{2,60}})?)"


_VOTER = r"\s+(?:röster|röst|ledam[oö]ter|ledamot|st)\b"
_VERB = r"\s+(?:har\s+)?(?:avgi\w+|avgav\w*|avges|röst(?:ar|ade|at)\b)"
_VOTED = rf"(?:{_VOTER})?(?:{_VERB})?"
_SURELY_VOTED = rf"(?:{_VOTER}(?:{_VERB})?|{_VERB})"
_TIE = r"(?:,?\s+(?:och|mot|emot|samt|medan)\s+)"
"""Who voted is named by a noun, a verb or both: ``4 röster`` · ``4 röstade`` · ``4 ledamöter röstade``."""
_GETS = r"\b(?:får|fick|har\s+fått|erhåller|erhöll|samla(?:r|de))\b"
_IN_LINE = r"(?:[^.;:\d\n]|\n(?!\s*\n))"
_MATTER = (
    rf"(?=\w)(?:(?!{_GETS}|\batt\b){_IN_LINE}){{0,60}}?(?i:förslag|yrkand|alternativ|bifall|avslag|återremi|motion|tillägg)"
    rf"(?:(?!{_GETS}){_IN_LINE}){{0,60}}?"
)
"""The proposal that gets votes, from the last *att* on."""
_FIGURES = rf"(?P<yes>{_N})\s*(?:[–-]|mot)\s*(?P<no>{_N})(?!\d|\s*%|\s*[–:-]\s*\d|[.,]\d)"
_FOR_AND_AGAINST = tuple(
    re.compile(pattern)
    for pattern in (
        # 4 röster för att avgöra ärendet i dag och 2 röster för återremiss · 4 röster för förslaget och 2 röster mot
        rf"\b(?P<yes>(?i:{_N})){_VOTED}\s+(?:för|på){_for_what('yes_for')}"
        rf"(?:{_TIE}|[,.]\s+(?=(?i:{_N}){_SURELY_VOTED}))(?P<no>(?i:{_N})){_VOTED}"
        rf"\s+(?:(?:för|på){_for_what('no_for')}|e?mot\b)",
        # 7 röster för och 6 emot
        rf"\b(?P<yes>(?i:{_N})){_SURELY_VOTED}\s+för{_TIE}(?P<no>(?i:{_N})){_VOTED}\s+e?mot\b",
        # För förslaget röstade 7 ledamöter och mot förslaget 5. · För förslaget röstar 7. Mot förslaget röstar 5.
        rf"\b[Ff]ör{_for_what('yes_for')}\s+(?:röstade|röstar|avgavs|avges)\s+(?P<yes>(?i:{_N})){_VOTED}(?:{_TIE}|[,.]\s+)"
        rf"(?:(?i:e?mot)|[Ff]ör{_for_what('no_for')})[^.;:\d\n]{{0,60}}?(?:\s+(?:röstade|röstar|avgavs|avges))?\s+(?P<no>(?i:{_N}))\b",
        # Förslaget får 5 röster och Bo Eks (S) yrkande 4. · Därvid får förslaget 5 röster och yrkandet 4 röster.
        rf"\b(?P<yes_for>{_MATTER})\s+(?:{_GETS}\s+)?(?P<yes>(?i:{_N}))\s+röster{_TIE}"
        rf"(?P<no_for>{_MATTER})\s+(?:{_GETS}\s+)?(?P<no>(?i:{_N}))\b",
        # Röstsiffrorna blir 5–4. · Omröstningen slutar med 5 mot 4.
        rf"(?i:\bröst(?:siffror|e?tal)\w*\s*(?::|\s(?:blir|blev|är|var))?\s*{_FIGURES})",
        rf"(?i:\b(?:om\w*röstning|votering)\w*\s+(?:slutar|slutade|utfaller|utföll|utfallit)\s+(?:med\s+)?(?:resultatet\s+)?{_FIGURES})",
    )
)
_ROW = r"\d{1,3}(?:[ \t]+\d{1,3}){2,}(?=[ \t]*(?:\n|$))"
_PARTY_COLUMNS = re.compile(
    rf"^[ \t]*ja{_VOTES}[ \t:]+(?P<yes>{_ROW})\s*^[ \t]*nej{_VOTES}[ \t:]+(?P<no>{_ROW})", re.IGNORECASE | re.MULTILINE
)
"""``Ja 4 1 0 5`` above ``Nej 0 0 3 3``: what each party gave, and the sum last."""
_CANDIDATE = re.compile(r"(?:[A-ZÅÄÖÉ][\w-]*\s?){2,4}(?:\(\w{1,4}\))?|[A-ZÅÄÖ]{1,4}!?")
"""A person, or the code of a party: they get votes at an election."""
_ABOUT_VOTES = re.compile(r"röst|votering", re.IGNORECASE)
_BESIDE = re.compile(
    rf"\b(?:(?P<abstain>{_N}|{_PARTIES_GAVE})\s+(?:ledam[oö]ter|ledamot|personer|person|röster|röst|st\.?|som)?\s*(?:som\s+)?(?:har\s+)?"
    r"(?:avst(?:år|od|ått|ående|\.)|nedlag[dt]\w*|blank\w*|(?:ned|ner)lade|lade\s+ne[dr]|lägger\s+ne[dr])(?!\s?[:=]\s?\d)|"
    rf"(?:avst(?:år|od|ått|ående|\.)?(?:\s+från\s+(?:att\s+rösta|röstning))?|nedlagda(?:\s+röster)?|blanka)"
    rf"(?:\s*[:=(\t–-]\s*|[ ]{{1,3}})(?P<abstaining>{_ROW}|{_N})\b|"
    rf"(?P<absent>{_N})\s+(?:ledam[oö]ter|ledamot|personer|person|st\.?)?\s*(?:är|var)?\s*frånvarande(?!\s?[:=]\s?\d)|"
    rf"frånv(?:arande|\.)?(?:\s*[:=(\t–-]\s*|[ ]{{1,3}})(?P<being_absent>{_N})\b)",
    re.IGNORECASE,
)
"""Abstentions and absences, the number before or after the word; each number is told of one of them."""
_BLANK = re.compile(r"\n[ \t\f]*\n")
REACH = 260
"""How far after a count abstentions and absences may be told."""


def number(printed: str) -> int:
    """``7``, ``sju``, ``sju (7)``, ``S (4), V (3)`` and ``4 3 0 7`` are 7."""
    if _summed(printed):
        return int(printed.split()[-1])
    digits = re.findall(r"\d+", printed)
    return sum(map(int, digits)) if digits else NUMBER_WORDS[printed.casefold()]


def _summed(printed: str) -> bool:
    """Whether the last figure of a row is the sum of the others."""
    if not re.fullmatch(rf"{_ROW}", printed):
        return False
    *parts, total = map(int, printed.split())
    return sum(parts) == total


@dataclass(frozen=True)
class Count:
    span: Span
    yes: int
    no: int
    abstain: int | None
    absent: int | None
    yes_for: str | None = None
    no_for: str | None = None


def counts(value: str, span: Span) -> tuple[Count, ...]:
    """Every count told in a part of the text, in order."""
    found: list[re.Match[str]] = []
    for pattern in (_PARTY_COLUMNS, *_RESULTS, _OLD_RESULT, *_FOR_AND_AGAINST):
        for match in pattern.finditer(value, span.start, span.end):
            if pattern is _PARTY_COLUMNS and not all(_summed(match[side]) for side in ("yes", "no")):
                continue
            if pattern in _FOR_AND_AGAINST and not (_ABOUT_VOTES.search(match[0]) and _matter(match)):
                continue
            if not any(match.start() < other.end() and other.start() < match.end() for other in found):
                found.append(match)
    found.sort(key=lambda match: match.start())
    rows = []
    for n, match in enumerate(found):
        stop = min(found[n + 1].start() if n + 1 < len(found) else span.end, match.end() + REACH)
        blank = _BLANK.search(value, match.end(), stop)
        # A list of counts has one on each line, with or without space between; prose ends with its paragraph.
        listed = blank and re.match(
            r"\s*(?:Antal\s+)?(?:Avst|Frånv|Nedlagda|\d+\s+ledam)", value[blank.end() : blank.end() + 40]
        )
        if blank and not listed:
            stop = blank.start()
        rows.append(
            Count(
                Span(match.start(), match.end()),
                number(match["yes"]),
                number(match["no"]),
                *_beside(value, match.end(), stop),
                *_what(match),
            )
        )
    return tuple(rows)


def _what(match: re.Match[str]) -> tuple[str | None, str | None]:
    """What those who are counted voted for, where the count itself says so."""
    said = match.groupdict()
    yes, no = said.get("yes_for"), said.get("no_for")
    return _clean(yes) if yes else None, _clean(no) if no else None


def _matter(match: re.Match[str]) -> bool:
    """Whether it was voted on a matter, not for one person or party or another."""
    return not _CANDIDATE.fullmatch(fold(match.groupdict().get("yes_for") or ""))


def _beside(value: str, start: int, stop: int) -> tuple[int | None, int | None]:
    """How many are said to abstain and to be absent in a part of the text."""
    abstain: str | None = None
    absent: str | None = None
    for match in _BESIDE.finditer(value, start, stop):
        abstain = abstain or match["abstain"] or match["abstaining"]
        absent = absent or match["absent"] or match["being_absent"]
    return number(abstain) if abstain else None, number(absent) if absent else None


# ---------------------------------------------------------------- what Ja and Nej stand for

_STANDS = (
    r"(?:[- ]?(?:röst(?:er|en)?|proposition))?\b[”\"]?\s*(?:(?:röstar|innebär|betyder|gäller|är|avser|=|–|-|:)\s*)?"
    r"(?:lika\s+med\s+)?(?:(?:för|till)\s+)?"
)
_STAND_FOR = re.compile(
    rf"[”\"“]?\bja{_STANDS}(?P<yes>[^\n\d\W](?:(?!\bja\b)[^”\"“]){{2,400}}?)[.,;]?[”\"“]?\s*(?:\n\s*)?(?:(?:och|samt|medan|men)\s+)?(?:en\s+)?"
    rf"[”\"“]?\bnej{_STANDS}(?P<no>[^\d\W][^”\"“]{{2,400}}?)(?=[”\"“]|\.\s|\.$|\n[ \t]*\n|"
    r"\n(?=(?:Votering|Omröstning|Röst|Ordförande|Vid|Med|Utfall|Resultat|Antal|Följande|Nämnden|Kommun|Region)\w*)|$)",
    re.IGNORECASE | re.DOTALL,
)
_WHO_WANTS = re.compile(
    r"(?:den|de|ledamot|ledamöter)\s+som\s+(?:(?:vill|önskar|är\s+för|röstar\s+(?:för|på)|stöd[jer]+|bifaller)\s+)?(?P<yes>[^.]{3,300}?),?\s+röstar?\s+[”\"]?ja[”\"]?[.,;]?"
    r"\s*(?:(?:och|medan|samt)\s+)?(?:den|de|ledamot|ledamöter)?\s*(?:som\s+)?(?:(?:vill|önskar|är\s+för|röstar\s+(?:för|på)|stöd[jer]+|bifaller)\s+)?"
    r"(?P<no>[^.]{3,300}?),?\s+röstar?\s+[”\"]?nej\b",
    re.IGNORECASE,
)
_WINS = re.compile(
    r"(?:den|de)\s+som\s+vill(?:\s+att)?\s+(?P<yes>[^.]{3,300}?),?\s+röstar?\s+ja\b[.,;]?\s+den\s+det\s+(?:ej|inte)\s+vill,?\s+röstar?\s+nej"
    r"[.,;\s]+vinner\s+nej,?\s+(?:har|är)\s+\w+\s+(?:bifallit|beslutat|antagit)?\s*(?P<no>[^.]{3,300})",
    re.IGNORECASE,
)
_NAMES = re.compile(r"av\s|[A-ZÅÄÖÉ][\w-]+(?:\s+[\w-]+){1,4}\s*\(\w{1,4}!?\)\s*(?:,|och\b|samt\b|$)")
"""Those who voted, printed after "Ja-röster:" or "ja-röst av", are not what Ja stands for."""
_CALLED = re.compile(r"\(\w{1,4}!?\)[ \t]*[-–—:.,]*[ \t]*[”\"“]?$")
"""Nor is what stands after a name in a roll call: "Anna Ek (S) - Ja"."""


def stands_for(value: str, start: int, end: int) -> tuple[str | None, str | None]:
    """What Ja and Nej stand for in the last voting proposition of a part of the text.

    >>> stands_for("Ja för avslag och Nej för bifall till tillägget.", 0, 49)
    ('avslag', 'bifall till tillägget')
    """
    best: re.Match[str] | None = None
    for pattern in (_WINS, _STAND_FOR, _WHO_WANTS):
        for match in pattern.finditer(value, start, end):
            if _NAMES.match(match["yes"]) or _CALLED.search(value, max(start, match.start() - 12), match.start()):
                continue
            if best is None or match.start() > best.start():
                best = match
    return (_clean(best["yes"]), _clean(best["no"])) if best else (None, None)


def _clean(printed: str) -> str:
    words = fold(printed).strip(' ,;:”"“')
    return words if re.search(r"m\.\s?fl\.$", words) else words.rstrip(" .")
