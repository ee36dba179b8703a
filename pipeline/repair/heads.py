"""Heads: what most § headings of a scan have and a few were read without: sign, stop, capital, the board's case."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.text import Edit, Span, Text

_HEAD = re.compile(
    r"^[ \t]*(?:(?P<organ>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,4})[ \t])?"
    r"§(?P<blank>[ \t]?)(?P<number>\d{1,3})(?P<stop>[.,:;]?)(?=[ \t\n]|\Z)",
    re.M,
)
_TITLE = re.compile(
    r"^[ \t]*(?:[A-ZÅÄÖ]\w{1,4}[ \t])?§[ \t]?\d{1,3}\.?[ \t]*\n{1,2}(?P<first>[A-ZÅÄÖa-zåäö])(?=[a-zåäö]{2})", re.M
)
_SPECK = re.compile(r"^[ \t]*§(?P<speck>[_,'’·])[ \t]?(?=\d{1,3}\b)", re.M)
_BARE = re.compile(r"(?<=\n\n)(?P<number>\d{1,3})(?=[ \t]+(?:Dnr\b|Diarienummer\b|[A-ZÅÄÖ][a-zåäö]{2}))")
"""A number alone before a title: a § where the headings before and after have the numbers beside it."""
_SIGN_LOST = re.compile(r"^[ \t]*(?P<sign>[58S])[ \t](?P<number>\d{1,3})(?=[ \t]+(?:Dnr|Diarienummer)\b)", re.M)
_APART = re.compile(r"(?<![\w-])(?P<letters>[A-ZÅÄÖ]{2,4})(?P<blank> )(?P<digits>\d{5,8})(?=[ \t]*$)", re.M)
"""A case number at the end of a heading, with a blank that others have not: ``RV 230004`` beside ``RV230011``."""
FEWEST = 4
"""Headings that show how the others are printed."""
MOST = 0.65
"""Part of the headings that are alike."""


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """An edit for what parts a heading from most others."""
    heads = list(_HEAD.finditer(text.value))
    numbers = {int(head["number"]) for head in heads}
    for match in _SPECK.finditer(text.value):
        yield Edit(Span(*match.span("speck")), "", "section sign", 0.9)
    places = {int(head["number"]): head.start() for head in heads}
    for match in _BARE.finditer(text.value):
        number = int(match["number"])
        if number not in numbers and places.get(number - 1, len(text.value)) < match.start() < places.get(
            number + 1, -1
        ):
            yield Edit(Span(*match.span()), f"§ {number}", "section sign", 0.9)
    if _usual([head["blank"] for head in heads]) == " ":
        for head in heads:
            if not head["blank"]:
                yield Edit(Span(*head.span("number")), f" {head['number']}", "section sign", 0.9)
    for match in _SIGN_LOST.finditer(text.value):
        number = int(match["number"])
        if number not in numbers and numbers & {number - 1, number + 1}:
            yield Edit(Span(*match.span("sign")), "§", "section sign", 0.9)
    for match in _APART.finditer(text.value):
        if re.search(rf"(?<!\w){match['letters']}\d{{{len(match['digits'])}}}(?!\d)", text.value):
            yield Edit(Span(*match.span("blank")), "", "label", 0.9)
    stop = _usual([head["stop"] for head in heads])
    for head in heads if stop is not None and stop not in (",", ":", ";") else ():
        if head["stop"] != stop:
            yield Edit(Span(*head.span("stop")), stop or "", "punctuation", 0.9)
    titles = list(_TITLE.finditer(text.value))
    for title in titles if _usual([str(title["first"].isupper()) for title in titles]) == str(True) else ():
        if title["first"].islower():
            yield Edit(Span(*title.span("first")), title["first"].upper(), "spelling", 0.9)
    boards: dict[str, list[re.Match[str]]] = {}
    for head in heads:
        if head["organ"]:
            boards.setdefault(head["organ"].lower(), []).append(head)
    for same in boards.values():
        organ = _usual([head["organ"] for head in same])
        for head in same:
            if organ and head["organ"] != organ:
                yield Edit(Span(*head.span("organ")), organ, "label", 0.9)


def _usual(forms: list[str]) -> str | None:
    """The form that most have; None where that cannot be told."""
    if len(forms) < FEWEST:
        return None
    form, times = Counter(forms).most_common(1)[0]
    return form if times >= MOST * len(forms) else None
