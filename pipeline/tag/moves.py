"""Moves: the words with which something is demanded, a verb or what stands for one (``Anna Ek (S) - avslag``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.tag.mentions import Mention
from pipeline.text import Span

_STRONG = r"yrka(?:r|de|t)?|yrkas|yrkades|hemställer|hemställde|nominera(?:r|de)"
_SOME = "ett|följande|eget|egna|gemensamt|nytt|även|också|dessutom|skriftligt|ytterligare"
_PAPER = rf"(?:(?:{_SOME})\s+)*\w*(?:förslag|yrkande)\w*"
_VERB = re.compile(
    rf"\b(?:(?P<strong>{_STRONG})|"
    r"föreslår|föreslog|begär(?:de)?|(?:anhåller|anhöll)\s+om|instäm(?:mer|de)(?:\s+(?:gör|gjorde))?|ansluter|anslöt|biträd(?:er|de)|tillstyrk(?:er|te)|avstyrk(?:er|te)|"
    r"ställ(?:er|de)\s+sig\s+bakom|förena(?:r|de)\s+sig(?=\s+med\b)|stöd(?:jer|er|de)(?=\s+(?:[\w()-]+\s+){0,5}\w*(?:förslag|yrkand))|"
    rf"(?:lägg(?:er|a)|lade|framställ(?:er|de)|framlägg(?:er|ade)|framför(?:de)?|lämna(?:r|de)|inlämna(?:r|de)|väck(?:er|te)|"
    rf"inkom(?:mer)?|inge[rd]|ingav|presentera(?:r|de)|avge[rd]|avgav|formulera(?:r|de))"
    rf"\s+(?:fram\s+|in\s+|med\s+)*{_PAPER}|lägger\s+fram|lade\s+fram)\b",
    re.IGNORECASE,
)
_NOUN = r"(?:bifall|avslag|återremiss|minoritetsåterremiss|bordläggning)\b"
_KIND = (
    r"(?:bifall|avsl[aå]|återremi|minoritetsåterremi|bordlägg|tillägg|ändring|instäm|yrkar|i\s+första\s+hand|att\s|"
    r"(?:ärendet|frågan|\w*förslaget|motionen|skrivelsen)\s+(?:(?:ska|skall|bör)\s+)?(?:bordlägg|återremitt|avslå|bifall))"
)
_ALONE = (
    r"(?:bifall|bifalla|avslag|avslå|(?:minoritets)?återremiss|återremittera|bordläggning|bordlägga|tillägg|ändring|"
    r"(?:tilläggs|ändrings)yrkande|instämmer|i\s+första\s+hand|att)\b"
)
_AFTER_NAME = re.compile(
    rf"(?:\s+(?:[\w-]*yrkande|förslag))?(?:[ \t]*:\s*(?={_KIND})|[ \t]+[-–—][ \t]+(?={_ALONE})|"
    rf"(?P<bare>(?<=\))[ \t\n]+)(?=(?:{_NOUN}(?!\s*[-–(])|att\b)))",
    re.IGNORECASE,
)
"""``Anna Ek (S): bifall`` · ``Anna Ek (S) – att motionen avslås`` · ``Anna Ek (S) bifall till förslaget``."""
_SAYS = re.compile(r"[ \t]*:[ \t\n]+(?=[A-ZÅÄÖa-zåäö\d”\"])")
"""``Anna Ek (S): Beslutspunkt 2 stryks.``: where only yrkanden are listed, whatever follows a name is one."""
_LABEL = re.compile(
    r"(?:(?<=\n)|^)[ \t]*(?:[-–•*][ \t]*)?(?P<what>(?:Bifall|Avslag|Återremiss|Bordläggning)\w*"
    r"(?:\s+(?:till|på|av)\s+[^:.\n]{3,80})?(?:\s+yrkas\s+av)?)[ \t]*[:–-]\s*(?=[A-ZÅÄÖÉ(])"
)
"""``Bifall till förslaget: Anna Ek (S), Bo Al (V)``"""
_MOVED_BY = re.compile(r"\b(?:[Ee]fter|[Pp]å)\s+\w*yrkande\s+(?:av|från)\s+(?:ledamoten\s+|ordföranden\s+)?")
"""``Direktionen beslutade, efter yrkande av Bo Al (C), att …``"""
_LINE_BEGINS = re.compile(r"(?:^|\n)[ \t]*(?:[-–—•*·▪\uf0b7][ \t]*|\d{1,2}[.)][ \t]+)?$")
_AGREEING = re.compile(r",?\s+(?:med\s+(?:instämmande|stöd)\s+(?:av|från)|tillsammans\s+med)\s+")
_COORDINATES = re.compile(r"(?:,|;|\boch|\bsamt|\bmedan|\bmen|\bdels)\s+$")
_NO_DEMAND = re.compile(
    r"\s*(?:(?:att|på|om)\s+)?(?:proposition|votering|omröstning|ordet|replik|ajournering|att\s+få\s+(?:ordet|ställa)|sluten|rösträkning|svar|"
    r"(?:att\s+)?(?:omröstning|votering|val)\w*\s+(?:ska|skall|sker|genomförs)|rätt\s+att|"
    r"en\s+(?:kort\s+)?(?:ajournering|paus)|sig\s+ur)\b",
    re.IGNORECASE,
)
_TO_ADJUST = re.compile(r"[^.;]{0,80}\b(?:justera|justerare|justeringsm[aä]n|protokolljusterare)\b", re.IGNORECASE)
"""Who adjusts the minutes is no matter of the meeting."""
_WITHIN = re.compile(r"\batt\s+(?:(?!att\b)[^\s.,;:()]+\s+){1,6}$")
"""``yrkar att kommunen tillstyrker``: the verb of what is demanded, no demand of its own."""
_WITHIN_REACH = 90
"""Characters before a verb in which its clause may begin."""
_QUOTES = '”“"»'


@dataclass(frozen=True, slots=True)
class Move:
    """Where something is moved: ``word`` is the verb in small letters, "" where only a name and the kind are printed.

    ``strong`` words are heard everywhere. ``by`` and ``what`` are the movers and their words where no verb tells them.
    """

    start: int
    end: int
    word: str
    strong: bool
    by: Mention | None = None
    what: Span | None = None

    @property
    def passive(self) -> bool:
        """Whether the demand stands before the verb: "Avslag yrkas av Anna Ek (S)"."""
        return self.word in ("yrkas", "yrkades")


def may_move(value: str, span: Span) -> bool:
    """Whether a part of the text has words that could demand something, names aside."""
    return _HINT.search(value, span.start, span.end) is not None


_HINT = re.compile(
    rf"\b(?:{_STRONG})\b|föresl|begär|anhåll|anhöll|instäm|ansl|biträd|förena|styrk|yrkande|förslag|sig\s+bakom|"
    r"(?:\)|, ?\w{1,5})\s*:|\)\s*(?:[-–—]|bifall|avslag|återremi)|"
    r"\w[ \t]*:\s*(?:bifall|avslag|återremi|bordlägg)|(?:bifall|avslag)[^:\n]{0,80}:",
    re.IGNORECASE,
)


def moves(
    value: str, sentence: Span, mentions: Sequence[Mention], short: bool = False, listed: bool = False
) -> Iterator[Move]:
    """The moves of a sentence in order.

    With ``short`` names that a line begins with need no verb, where demands are ``listed`` not even a kind.
    """
    found = [
        Move(verb.start(), verb.end(), verb[0].casefold(), bool(verb["strong"]))
        for verb in _VERB.finditer(value, sentence.start, sentence.end)
        if not _NO_DEMAND.match(value, verb.end(), sentence.end)
        and not (verb[0].casefold().startswith("föresl") and _TO_ADJUST.match(value, verb.end(), sentence.end))
        and not (not verb["strong"] and _within(value, sentence.start, verb.start(), mentions))
    ]
    for by in _MOVED_BY.finditer(value, sentence.start, sentence.end):
        who = next((m for m in mentions if m.span.start == by.end() and m.people), None)
        if who is not None:
            found.append(Move(by.start(), who.span.end, "efter yrkande", True, who))
    for mention in mentions:
        if move := _without_verb(value, sentence, _with_agreeing(value, mentions, mention), found, short, listed):
            found.append(move)
    for label in _LABEL.finditer(value, sentence.start, sentence.end) if short else ():
        who = next((m for m in mentions if m.span.start == label.end()), None)
        if who is not None:
            found.append(Move(label.start(), label.end(), "", True, who, Span(*label.span("what"))))
    yield from sorted(found, key=lambda move: (move.start, move.end))


def _within(value: str, start: int, at: int, mentions: Sequence[Mention]) -> bool:
    """Whether a verb belongs to an att-clause about somebody who is no member."""
    clause = _WITHIN.search(value, max(start, at - _WITHIN_REACH), at)
    return clause is not None and not any(clause.start() < m.span.end <= at for m in mentions)


def _with_agreeing(value: str, mentions: Sequence[Mention], who: Mention) -> Mention:
    """``Anna Ek (S), med instämmande av Bo Al (V)`` as one; whoever it is where nobody stands before."""
    at = mentions.index(who)
    before = mentions[at - 1] if at else None
    if before is None or not _AGREEING.fullmatch(value, before.span.end, who.span.start):
        return who
    parties = tuple(dict.fromkeys(before.parties + who.parties))
    return Mention(before.people + who.people, parties, Span(before.span.start, who.span.end))


def _without_verb(
    value: str, sentence: Span, who: Mention, verbs: Sequence[Move], short: bool, listed: bool
) -> Move | None:
    """The move of somebody after whose name the kind follows: at a line's beginning, or after another's verb."""
    after = _AFTER_NAME.match(value, who.span.end, sentence.end)
    if after is None:
        says = _SAYS.match(value, who.span.end, sentence.end) if listed and who.people and who.parties else None
        if says is None or any(move.end > says.end() for move in verbs) or who.span.start != sentence.start:
            return None
        return Move(who.span.end, says.end(), "", True, who)
    begins = bool(_LINE_BEGINS.search(value, max(sentence.start - 8, 0), who.span.start)) or (
        who.span.start == sentence.start
    )
    if after["bare"] is not None:
        before = [move for move in verbs if move.end <= who.span.start]
        # Anna Ek (S) yrkade bifall, Bo Al (V) avslag; but "Vidare yrkar Anna Ek (S) avslag" has a verb of its own.
        goes_on = bool(
            any(move.strong for move in before)
            and _COORDINATES.search(value, before[-1].end, who.span.start)
            and not value[before[-1].end : who.span.start].isspace()
        )
        if not goes_on and not (short and begins and not any(m.end == who.span.start for m in verbs)):
            return None
    elif not (short and begins) and ":" not in after[0]:
        return None
    return Move(who.span.end, after.end(), "", ":" in after[0] or after["bare"] is not None, who)


def quoted(value: str, start: int, at: int) -> bool:
    """Whether a place lies within quotation marks that open after ``start``."""
    return sum(value.count(mark, start, at) for mark in _QUOTES) % 2 == 1
