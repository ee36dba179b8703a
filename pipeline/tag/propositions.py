"""Beslutsgång: what the chair put against what, what came of it, and how it was settled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Item, Proposition, Section, Segmented
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.tag.leads import BODY
from pipeline.tag.points import fold, points
from pipeline.tag.rolls import regions
from pipeline.tag.sentences import sentences
from pipeline.text import Span, Text

_PUT = re.compile(
    r"\b(?P<verb>ställ(?:er|de|s|des|t|ts)|framställ(?:er|de|des|t|ts)|frågar|frågade|upptar|upptog|tar\s+upp|tog\s+upp|prövar|"
    r"prövade|lägger\s+fram|lade\s+fram)\b(?P<what>.*?)"
    r"(?:(?:,?\s*\b(?:och|varvid|varpå|samt)|,)?\s+(?:(?:ordföranden|han|hon)\s+)?"
    r"(?P<finds>finner|fann|förklarar|förklarade|konstaterar|konstaterade)\b(?:\s+(?:ordföranden|han|hon))?"
    r"(?:\s+(?:det\s+så\s+)?att|\s+sig\s+anse)?\s*(?P<result>.+))?$",
    re.IGNORECASE,
)
_FINDS = re.compile(r"(?:Ordföranden?|Hon|Han)\s+(?:finner|fann)\s+(?:därvid\s+)?(?:att\s+)?(?P<result>.+)")
_PROPOSITION = re.compile(
    r"\bproposition|\bmot\s+(?:varandra|avslag)|\bmot\b|\bbifall\s+(?:respektive|eller|och)\s+avslag|\bom\s+(?:ärendet|nämnden|\w+styrelsen|"
    r"\w*fullmäktige)\b|under\s+proposition|\bom\b.{1,80}\b(?:antas|bifalls|bifallas|avslås|godkännas?)\b",
    re.IGNORECASE,
)
_TRIES = re.compile(r"(?:upptar|upptog|tar|tog|pröva|lägger|lade)", re.IGNORECASE)
"""Verbs of a chair that say by themselves that something is put to the meeting, where a demand is named."""
_DEMAND = re.compile(r"(?:yrkande|förslag)", re.IGNORECASE)
_MAY_PUT = re.compile(
    r"proposition|\bmot\s+(?:varandra|avslag)|ordföranden?\s+(?:ställ|fråga|tar|tog|uppt|pröv|lägger|lade)",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"^(?:\s*(?:först|därefter|sedan|härefter|sålunda|nu|slutligen|också|även|vidare|då|en|ett|följande|proposition(?:er)?|frågan|på|under|ordföranden?|om|dels)\b)+\s*",
    re.IGNORECASE,
)
_MEN = re.compile(r"\s+mot\s+(?=avslag\b|[\wåäöÅÄÖ])", re.IGNORECASE)
_SPLIT = re.compile(r"\s+respektive\s+|\s+eller\s+|\s*,?\s+(?:och\s+)?dels\s+(?:på\s+)?|\s+samt\s+", re.IGNORECASE)
_TWO_PROPOSALS = re.compile(
    r"(?P<one>[^,]*?\b\w*(?:förslag|yrkande)\w*\b[^,]*?)\s+och\s+"
    r"(?P<other>(?:\w*(?:yrkande|förslag)\w*\s+(?:från|av)\b|ärendets\s).*)",
    re.IGNORECASE,
)
_AGAINST_EACH_OTHER = re.compile(r"\s+mot\s+varandra\b.*$", re.IGNORECASE)
_OUTSIDE = re.compile(r"\s+(?:under\s+proposition\b.*|till\s+(?:beslut|avgörande|prövning))$", re.IGNORECASE)
_DECIDED = re.compile(
    rf"{BODY}\s+(?:\w+\s+){{0,2}}?(?:beslutar|beslutade|beslöt|ställer\s+sig\s+bakom|ställde\s+sig\s+bakom|bifaller|biföll|avslår|avslog)\b"
)
_MOTION_FOR_MAIN = re.compile(r"\bantagits?\s+som\s+mot(?:förslag|proposition)", re.IGNORECASE)
_MAIN_VOTE = re.compile(r"\n[ \t]*Huvudvotering|\bi\s+huvudvoteringen\b|\bhuvudproposition", re.IGNORECASE)
_METHODS = (
    ("utslagsröst", re.compile(r"\butslagsröst", re.IGNORECASE)),
    ("lottning", re.compile(r"\blott(?:en|ning|as|ades|ats)\b|\bgenom\s+lott\b", re.IGNORECASE)),
    ("minoritetsåterremiss", re.compile(r"\bminoritetsåterremi", re.IGNORECASE)),
    (
        "votering",
        re.compile(
            r"\b(?:omröstning|votering)\w*\s+(?:begär(?:s|d|des)?(?!\w*\s+(?:inte|ej))|verkställ|genomför|utfall|utföll|ska|har)|"
            r"röst(?:ar|ade)\s+ja\b",
            re.IGNORECASE,
        ),
    ),
)
_RESULT_OF_VOTE = re.compile(
    r"(?:röst\w*|\bnej|\bja|\d|avstår|avstod)[^.]{0,80}?\b"
    r"(?:(?:finner|fann)\s+(?:ordföranden\s+)?(?:att\s+)?|(?=beslutar\b|beslutade\b))(?P<result>[^.]+)",
    re.IGNORECASE,
)
_FOUND_AFTER = re.compile(
    r"\bordföranden\s+(?:finner|fann|konstaterar|konstaterade)\s+(?:därmed\s+|således\s+|härefter\s+)?att\s+"
    r"(?P<result>[^.]+)",
    re.IGNORECASE,
)
_LOT = re.compile(
    r"\blotten\s+(?:faller|föll|utfaller|utföll)\b|"
    r"\b(?:genom|efter|vid)\s+lottning\s+(?:\w+\s+){0,2}?(?:utse|utsåg|vald|välj|avgör|avgjord|beslut|fäll)|"
    r"\b(?:utses|utsågs|väljs|valdes|avgörs|avgjordes)\b[^.]{0,80}\bgenom\s+lottning",
    re.IGNORECASE,
)
"""What was settled by lot: an election with as many votes for two, as the law has it."""
_ASKED = r"(?:begär|biträ|stöd|stött|röstat)\w*"
_BY_FEW = re.compile(
    rf"\b(?:en\s+tredjedel|1/3)\b[^.]{{0,80}}\b{_ASKED}[^.]{{0,80}}\båterremi|"
    rf"\båterremi[^.]{{0,80}}\b{_ASKED}[^.]{{0,80}}\b(?:en\s+tredjedel|1/3)\b",
    re.IGNORECASE,
)
"""What a third of those present can have sent back."""
HOW = "acklamation"


def options(put: str) -> tuple[str, ...]:
    """What stood against what.

    >>> options("propositioner på bifall respektive avslag på tilläggsyrkandet")
    ('bifall', 'avslag på tilläggsyrkandet')
    >>> options("arbetsutskottets förslag mot avslag")
    ('arbetsutskottets förslag', 'avslag')
    """
    words = _OUTSIDE.sub("", _AGAINST_EACH_OTHER.sub("", fold(put))).strip(" ,.:")
    words = _FILLER.sub("", words)
    words = re.sub(r"^(?:proposition(?:er)?\s+på\s+|dels\s+|om\s+)+", "", words, flags=re.IGNORECASE)
    parts = _MEN.split(words) if _MEN.search(words) else _SPLIT.split(words)
    if len(parts) == 1 and "," not in words and words.count(" och ") == 1:
        parts = words.split(" och ")
    elif len(parts) == 1 and (two := _TWO_PROPOSALS.fullmatch(words)):
        parts = [two["one"], two["other"]]
    return tuple(part.strip(" ,.") for part in parts if part.strip(" ,."))


def _steps(value: str, span: Span) -> Iterator[tuple[Span, tuple[str, ...], str | None]]:
    for block in points(value, span):
        whole = sentences(value, block.span)
        told = False
        for n, sentence in enumerate(whole):
            words = fold(value[sentence.start : sentence.end]).rstrip(".")
            put = _PUT.search(words)
            tried = put and put["result"] and _TRIES.match(put["verb"]) and _DEMAND.search(put["what"])
            if put and (tried or _PROPOSITION.search(put["what"])):
                result = put["result"]
                if result is None and n + 1 < len(whole):
                    # The result has a sentence of its own: "Ordföranden finner att …"
                    following = _FINDS.match(fold(value[whole[n + 1].start : whole[n + 1].end]))
                    result = following["result"] if following else None
                    told = bool(following)
                end = whole[n + 1].end if told else sentence.end
                yield Span(sentence.start, end), options(put["what"]), result.strip(" .") if result else None
            elif told:
                told = False  # the result of the step before
            elif (main := _MOTION_FOR_MAIN.search(words)) and "finner" in words:
                before = words[: main.start()].split("finner att", 1)[-1]
                yield sentence, (), f"{before.strip()} {words[main.start() :]}"


def find(text: Text, index: PageIndex, segmented: Segmented, kit: Kit) -> tuple[Proposition, ...]:
    """The steps of the beslutsgång, in order."""
    value = text.value
    rows: list[Proposition] = []
    for position, item in enumerate(segmented.items):
        if item.number is None and segmented.meeting.kind != "protokoll":
            continue
        steps = [
            (step, region)
            for region in regions(value, item)
            if _MAY_PUT.search(value, region.start, region.end)
            for step in _steps(value, region)
        ]
        for n, ((span, put, result), region) in enumerate(steps):
            stop = steps[n + 1][0][0].start if n + 1 < len(steps) else item.span.end
            after = value[span.end : min(stop, region.end + 2000)]
            if result and _MOTION_FOR_MAIN.search(result):
                after = _MAIN_VOTE.split(after)[0]  # the vote told there is between it and the main proposition
            how = _method(value[span.start : span.end] + " " + after)
            told = (_RESULT_OF_VOTE.search(fold(after)) or _FOUND_AFTER.search(fold(after))) if how != HOW else None
            rows.append(Proposition(position, put, told["result"].strip() if told else result, how, span))
        if not steps:
            rows += _plain(value, position, item.sections)
        for method, told_so in (("lottning", _LOT), ("minoritetsåterremiss", _BY_FEW)):
            if not any(row.item == position and row.method == method for row in rows):
                rows += _settled(value, position, item, method, told_so)
    return tuple(rows)


def _settled(value: str, position: int, item: Item, method: str, told: re.Pattern[str]) -> Iterator[Proposition]:
    """What an item tells to have been settled without a proposition: "Lotten faller på Anna Ek (S)."."""
    for match in told.finditer(value, item.body_span.start, item.body_span.end):
        for sentence in sentences(value, Span(item.body_span.start, item.body_span.end)):
            if sentence.start <= match.start() < sentence.end:
                words = fold(value[sentence.start : sentence.end]).rstrip(".")
                yield Proposition(position, (), words, method, sentence)
        return


def _method(words: str) -> str:
    return next((name for name, pattern in _METHODS if pattern.search(words)), HOW)


def _plain(value: str, position: int, sections: tuple[Section, ...]) -> Iterator[Proposition]:
    """A beslutsgång that only tells the result: "Nämnden beslutar enligt förvaltningens förslag."."""
    for section in sections:
        if section.kind != "beslutsgång":
            continue
        for sentence in sentences(value, section.span):
            words = fold(value[sentence.start : sentence.end])
            if _DECIDED.match(words):
                yield Proposition(position, (), words.rstrip("."), HOW, sentence)
