"""Unfold: web copies of minutes that lost their line ends get those back where headings stood."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from pipeline.kit import Kit
from pipeline.kit.headings import Headings
from pipeline.kit.lexicon import WORD
from pipeline.text import Edit, Span, Text

LONG = 400
"""Characters: no printed line and few paragraphs are longer; a page on one line is."""
MOST_SHARE = 0.6
"""Of a copy that lost its line ends this much or more stands on such lines."""
FURNITURE = re.compile(
    r"(?<=[ ])(?:Plats och tid|(?i:sammanträdesprotokoll|anslag/bevis|utdragsbestyrkande|bevis om anslag)|PROTOKOLL|"
    r"Protokollet är justerat|Underskrift(?:er)?|Justerande|Paragrafer|Upprop förrättades|Sammanträdesdatum)(?=[ ,.:])"
)
"""What stands on lines of its own; a paragraph of prose holds none of it."""
_LINE = re.compile(r"[^\n\f]+")
_ORGAN = re.compile(
    r"(?<=[\w.)] )(?:(?:K[fs]|Sn|Bn|Tn|Un|Au|KF|KS|KSAU|SN|BUN|TN|MBN) (?:§ ?)?\d{1,3}(?: [a-h])? )+(?=[A-ZÅÄÖ])"
)
_SIGN = re.compile(r"(?<=[.!?:)\d] )§ ?\d{1,4}(?:/\d{2,4})?(?: [a-h])? (?=[A-ZÅÄÖ\d])")
_BARE = re.compile(r"(?<= )(?P<number>\d{1,3}) (?=[A-ZÅÄÖ][a-zåäö]{2,})")
_NUMBER = re.compile(r"\d(?: [a-h])? ")
_TITLE_END = re.compile(r"(?<=[\w)] )(?:[A-ZÅÄÖ][\w-]* ){0,3}(?P<word>[A-ZÅÄÖ][a-zåäö]*) (?=[a-zåäö]{2,})")
_SENTENCE = re.compile(r"[.!?](?= [A-ZÅÄÖ])")
_TOP = 60
"""Characters at the top of a page within which its first heading stands, below number and date."""
_ENOUGH = 3
"""Numbers in a row that make §§ of them; one at the top of a page counts twice."""


def unfold(text: Text, kit: Kit) -> Iterator[Edit]:
    """Break a page that was copied as one line before its §§ and section headings, and behind a heading.

    ``… Därefter förrättas upprop. Kf 89 Val av nämndemän Kommunstyrelsens förslag Anna Ek väljs.`` Where the signs of
    the §§ are lost too, they are put back.
    """
    value = text.value
    lines = [Span(*line.span()) for line in _LINE.finditer(value)]
    long = [line for line in lines if len(line) > LONG]
    if sum(map(len, long)) < MOST_SHARE * len(value) or not any(_is_page(value, line) for line in long):
        return
    marked = {m.start() for line in lines for form in (_ORGAN, _SIGN) for m in form.finditer(value, *_ends(line))}
    lost = set() if marked else set(_run(value, lines))
    headings = [m.span() for line in lines for m in _headings(kit.headings).finditer(value, *_ends(line))]
    breaks = {*marked, *lost, *(at for span in headings for at in span)}
    ordered = sorted({*breaks, *(line.end for line in lines)})
    for head in marked | lost:
        breaks.add(_after_title(value, head, ordered[bisect_right(ordered, head)], kit))
    for at in sorted(breaks):
        if value[at - 1 : at] == " ":
            yield Edit(Span(at - 1, at), "\n§ " if at in lost else "\n", "line", 0.9)


def _ends(line: Span) -> tuple[int, int]:
    return line.start, line.end


def _is_page(value: str, line: Span) -> bool:
    return len({match[0].casefold() for match in FURNITURE.finditer(value, line.start, line.end)}) > 1


def _run(value: str, lines: list[Span]) -> list[int]:
    """Where §§ begin whose sign is lost: numbers that follow on each other, each before a capital."""
    best: dict[int, tuple[int, list[int]]] = {}
    heaviest: tuple[int, list[int]] = (0, [])
    for line in lines:
        for match in _BARE.finditer(value, line.start, line.end):
            number = int(match["number"])
            worth, before = max(best.get(number - 1, (0, [])), best.get(number - 2, (0, [])))
            chain = worth + 1 + (match.start() - line.start < _TOP), [*before, match.start()]
            best[number] = max(chain, best.get(number, chain))
            heaviest = max(heaviest, chain)
    return heaviest[1] if heaviest[0] >= _ENOUGH else []


def _after_title(value: str, head: int, stop: int, kit: Kit) -> int:
    """Where the text below a title begins: at the first word that only the beginning of a sentence makes a capital."""
    number = _NUMBER.search(value, head, stop)
    title = number.end() if number else head
    sentence = _SENTENCE.search(value, title, stop)
    for match in _TITLE_END.finditer(value, title + 1, sentence.start() if sentence else stop):
        if kit.lexicon.has(match["word"].lower()) & WORD:
            return match.start()
    return sentence.end() + 1 if sentence else stop


@lru_cache(maxsize=4)
def _headings(headings: Headings) -> re.Pattern[str]:
    """The headings of sections: those of several words anywhere, a single one between two sentences."""
    plain = sorted({h for row in headings.rows for h in row.headings if not set("{…") & set(h)}, key=len, reverse=True)
    several = "|".join(h[0].upper() + h[1:] for h in plain if " " in h)
    single = "|".join(h[0].upper() + h[1:] for h in plain if " " not in h)
    body = r"[A-ZÅÄÖ][\wåäö-]*(?:fullmäktige|styrelsen|nämnden|utskottet)s (?:beslut|förslag(?: till beslut)?)"
    within = "".join(rf"(?<!\b{word} )" for word in ("i", "av", "om", "med", "mot", "för", "från", "till", "enligt"))
    return re.compile(
        rf"(?<= ){within}(?:(?:{several}|{body})[ :]|(?<=[.!?:)] )(?:{single})[ :])(?=\s*[A-ZÅÄÖa-zåäö\d§])"
    )
