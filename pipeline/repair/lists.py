"""Lists: in a badly read text the signs between names, parties and offices, the crosses of votes, what is numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.repair.readings import NUMBERED
from pipeline.text import Edit, Span, Text

# "Farsta. Hägersten-Älvsjö. Skarpnäck": names by themselves are no sentences, they are a list.
_NAME = r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?"
_ALONE = re.compile(rf"(?<=[.,:][ \n])({_NAME})(\.)[ \n](?=({_NAME})[.,])")
_PARTY = r"\((?:MP|KD|SD|[VMCLS]|mp|kd|sd|[vmcls])\)"
_PERSON = rf"{_NAME}(?:\s(?:(?:af|de|von)\s)?{_NAME}){{1,3}}"
# "Eva Lind (S). Bo Ek (M)," and "Eva Lind (S); Bo Ek (M)": a list of names goes on.
_LISTED = re.compile(rf"{_PARTY}(?P<sign>[.;])\s(?={_PERSON}\s{_PARTY}(?:[.,;]|\s(?:och|samt)\b|\s*$))", re.M)
_LISTS = re.compile(rf"{_PARTY},\s{_PERSON}\s{_PARTY}")
FEWEST_LISTED = 2  # stops between names that prove a list though none has a comma
# "Eva Lind (S). ledamot", "Laila Ek. kommunchef", "Bo Ek (M)s. yrkande": a small letter goes on.
_GOES_ON = re.compile(rf"(?:{_PARTY}|{_PERSON})(?P<sign>[.;])[ ](?=[a-zåäöé]{{3}}|\d:[ea]\b)")
# "Eva Lind CX", "Bo Ek S XX", "Ulla Frid $ X": a party and the crosses of the next columns.
_CROSSED = re.compile(
    r"(?<=[a-zåäöé.] )(?P<party>MP|KD|SD|[VMCLSvmcls$5])(?P<crosses>[ \t]?[Xx](?:[ \t]?[Xx]){0,2})(?=[ \t]*[.,]?$)",
    re.M,
)
FEWEST_CROSSES = 2
_MISREAD_S = ("$", "5")
# "bilaga I", "i avstår": a number where one is due.
_BEFORE_ONE = re.compile(
    r"(?<![^\W_])(?P<word>[^\W\d_]{2,14})[ ](?P<sign>[Il|]|(?<=[Ss]id )i|(?<=[Ss]ida )i|(?<=ilaga )i)(?=[.,:)]|\s|$)"
)
_ONE_OF = re.compile(r"(?<![^\s(])(?P<sign>[Iil|])[ ](?=(?P<word>[a-zåäö-]{3,20}))")
_VOTES = re.compile(r"(?:(?:ja|nej)-?r.st\w*|avst(?:år|od)|nedlagd|ledamot|frånvarande)")
# "6 ja-fäster", "nej.roster", "Jarost": what comes after ja and nej.
_VOTE = re.compile(
    r"(?<![^\W_])(?:[Jj]a|[Nn]ej)(?P<seen>(?:[-.:](?:[rft]|1\+)?|[rf])[oöaeä][sn]t?(?P<end>er|erna|en)?)(?![^\W_])"
)
_GLUED = re.compile(r"(?<![^\W_])(?:[Jj]a|[Nn]ej)(?=röst(?:ar|ade)\b)")
# "Sida2", "Bladnr2": a page and its number.
_PAGE = re.compile(r"^[ \t]*(?P<word>[Ss]ida?|[Bb]lad(?P<nr>nr)?)(?P<number>\d{1,3})(?=[ \t]*(?:\(\d+\))?$)", re.M)
_CLOCK = re.compile(r"(?<=\d\d\.\d\d[-–]\d\d)(?P<sign>[, :])(?=\d\d(?!\d))")
_DASHES = re.compile(r"(?<=\d)[-–—]{2}(?=\d)")


def commas(text: Text, kit: Kit) -> Iterator[Edit]:
    """A comma for the stop or semicolon in a list of names, and before an office: what goes on in small letters."""
    value = text.value
    for match in _ALONE.finditer(value):
        if kit.lexicon.is_name(match[1]) and kit.lexicon.is_name(match[3]):
            yield Edit(Span(*match.span(2)), ",", "punctuation", 0.85)
    found = {match.span("sign") for match in _LISTED.finditer(value)}
    if len(found) < FEWEST_LISTED and not _LISTS.search(value):
        found = set()
    found |= {match.span("sign") for match in _GOES_ON.finditer(value)}
    for span in sorted(found):
        yield Edit(Span(*span), ",", "punctuation", 0.85)
    for match in _CLOCK.finditer(value):
        yield Edit(Span(*match.span("sign")), ".", "punctuation", 0.85)
    for match in _DASHES.finditer(value):
        yield Edit(Span(*match.span()), match[0][0], "punctuation", 0.85)


def crosses(text: Text, kit: Kit) -> Iterator[Edit]:
    """A blank between a party and each cross behind it, and S for $, 5 or s, in a list that has such crosses."""
    found = list(_CROSSED.finditer(text.value))
    parties = "".join(match["party"] for match in found)
    large, small = sum(map(str.isupper, parties)), sum(map(str.islower, parties))
    if large < FEWEST_CROSSES:
        return
    for match in found:
        party = "S" if match["party"] in _MISREAD_S else match["party"]
        if large > 2 * small:  # s and S differ by their size alone
            party = party.upper()
        crosses = " ".join(sign for sign in match["crosses"] if not sign.isspace())
        if f"{party} {crosses}" != match["party"] + match["crosses"]:
            yield Edit(Span(match.start(), match.end("crosses")), f"{party} {crosses}", "blank", 0.9)


def ones(text: Text, kit: Kit) -> Iterator[Edit]:
    """1 for an I, i or l after what is numbered (bilaga, punkt) and before what is counted (nej-röst, avstår)."""
    value = text.value
    for match in _BEFORE_ONE.finditer(value):
        if NUMBERED.fullmatch(match["word"].lower()) and not value[match.end() :].lstrip()[:1].islower():
            yield Edit(Span(*match.span("sign")), "1", "digit", 0.85)
    for match in _ONE_OF.finditer(value):
        if _VOTES.match(match["word"]):
            yield Edit(Span(*match.span("sign")), "1", "digit", 0.85)


def votes(text: Text, kit: Kit) -> Iterator[Edit]:
    """``ja-röster`` and ``nej-röst`` however they were read, and the blank of ``ja röstar``."""
    for match in _GLUED.finditer(text.value):
        yield Edit(Span(*match.span()), match[0] + " ", "blank", 0.9)
    for match in _VOTE.finditer(text.value):
        meant = "-röst" + (match["end"] or "")
        if match["seen"] not in (meant, meant[1:]):
            yield Edit(Span(*match.span("seen")), meant, "spelling", 0.9)


def page_numbers(text: Text, kit: Kit) -> Iterator[Edit]:
    """The blank between Sida or Blad and the number."""
    for match in _PAGE.finditer(text.value):
        word = match["word"][:-2] + " nr" if match["nr"] else match["word"]
        yield Edit(Span(*match.span("word")), word + " ", "blank", 0.9)
