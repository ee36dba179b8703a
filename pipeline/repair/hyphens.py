"""Hyphens: words that a line end broke."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.kit.confusions import SHAPES
from pipeline.kit.lexicon import CAPITAL, PER_NAT, WORD, Lexicon
from pipeline.repair.gate import STRAY, passages
from pipeline.text import Edit, Span, Text

# A hyphen first: looking for words first takes ten times as long.
_BREAK = re.compile(r"[-\u00ad\u2010](?<=[^\W\d_][^\W\d_].)(?: ?\n\s{0,3}| )(?=([a-zåäöéü][^\W\d_]*)(?![^\W\d_]|-))")
_HALF = re.compile(r"[^\W\d_]+\Z")
LINE_BEGINS = re.compile(r"\n([a-zåäöé]{2,})(?![^\W_])")
LINE_ENDS = re.compile(r"(?<![^\W_])(?<!-)([^\W\d_]{2,}) ?\Z")
LONGEST_HALF = 40  # characters looked at before a line end
TORN_WORD = re.compile(r"(?<![^\W_])(?<!-)([^\W\d_]{2,}) (?=([a-zåäöé]{2,})(?![^\W_]))")
SUSPENDED = frozenset(("och", "eller", "samt", "respektive", "resp", "till", "men"))  # kultur-⏎och fritidsnämnden
# In names of authorities alone: nobody is misled by "hälsooch sjukvård", but "Miljöoch byggnadsnämnden" is no name.
LOST = re.compile(
    r"och (?<=[^\W\d_]{4}och )(?=([a-zåäö]{4,40}(?:nämnd|utskott|förvaltning|beredning|kontor)[a-zåäö]{0,3})\b)"
)
# "frånGöteborgs", "ochMP": no Swedish word has a small word before a capital; "iPad" and the like begin with an i.
PARTED = re.compile(
    r"(?<![^\W_])(?:att|av|den|det|för|från|hos|med|mot|och|om|på|samt|som|till|vid)(?=[A-ZÅÄÖ][a-zåäöé]{2}|[A-ZÅÄÖ]{1,3}\b)"
)
SOFT = re.compile("\u00ad(?=[^\\W\\d_])")


def broken_words(value: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, Span, str]]:
    """Both halves of every word with a hyphen and a blank or line end in it, and where those stand."""
    for match in _BREAK.finditer(value, start, len(value) if end is None else end):
        first = _HALF.search(value, max(0, match.start() - LONGEST_HALF), match.start())
        if first:
            yield first[0], Span(*match.span()), match[1]


def rejoin(text: Text, kit: Kit) -> Iterator[Edit]:
    """Join a known word the line end broke: kommun-⏎styrelsen → kommunstyrelsen.

    In a narrow cell or a margin label the line end is but a space: ``Protokolls- anteckning``.
    """
    for first, hyphen, second in broken_words(text.value):
        if second in SUSPENDED or not _is_one_word(first, second, kit):
            continue
        if text.value[hyphen.start] == "\u00ad" or not _wants_hyphen(first, second, kit):
            yield Edit(hyphen, "", "hyphen", 0.98)


def torn(text: Text, kit: Kit) -> Iterator[Edit]:
    """Join a word torn in two where a line ends without its hyphen, or by a blank: kommunsty⏎relsen, betä nkande.

    Only where a half is no word and the whole is one.
    """
    value, lexicon = text.value, kit.lexicon
    for match in LINE_BEGINS.finditer(value):
        ends = LINE_ENDS.search(value, max(0, match.start() - LONGEST_HALF), match.start())
        if ends and _is_torn(ends[1], match[1], lexicon, compounds=True):
            yield Edit(Span(ends.end(1), match.start(1)), "", "hyphen", 0.9)
    for passage in passages(value, lexicon):
        if passage.kind not in (SHAPES, STRAY):
            continue
        end = 0
        for match in TORN_WORD.finditer(value, passage.span.start, passage.span.end):
            first, second = match[1], match[2]
            if match.start() < end or (first not in passage.unknown and second not in passage.unknown):
                continue
            if _is_torn(first, second, lexicon, compounds=False):
                yield Edit(Span(match.end(1), match.end(1) + 1), "", "blank", 0.9)
                end = match.end(2)


def _is_torn(first: str, second: str, lexicon: Lexicon, *, compounds: bool) -> bool:
    known = lexicon.knows(first), lexicon.knows(second)
    if all(known) or not first[1:].islower():
        return False
    whole = (first + second).lower()
    # Two known parts in a row would be a compound whatever they are.
    return bool(lexicon.has(whole) & WORD) or (compounds and not known[1] and lexicon.is_compound(whole))


def soft(text: Text, kit: Kit) -> Iterator[Edit]:
    """Take away soft hyphens inside words: they only say where a word may break."""
    for match in SOFT.finditer(text.value):
        if match.start() and text.value[match.start() - 1].isalpha():
            yield Edit(Span(*match.span()), "", "hyphen")


def suspended(text: Text, kit: Kit) -> Iterator[Edit]:
    """Put back a suspended hyphen that was lost with its blank: ``Miljöoch byggnadsnämnden``."""
    lexicon = kit.lexicon
    for match in LOST.finditer(text.value):
        first = _HALF.search(text.value, max(0, match.start() - LONGEST_HALF), match.start())
        if first and lexicon.knows(first[0]) and lexicon.knows(match[1]) and not lexicon.knows(first[0] + "och"):
            yield _put_after(match.start(), text.value, "- ", "hyphen")


def parted(text: Text, kit: Kit) -> Iterator[Edit]:
    """Put back the blank between a small word and a capital: ``frånGöteborgs``."""
    for match in PARTED.finditer(text.value):
        yield _put_after(match.end(), text.value, " ", "blank")


def _put_after(at: int, value: str, lost: str, why: str) -> Edit:
    """What is put back, with the character before it: an edit of nothing leaves no row, and cannot be undone."""
    return Edit(Span(at - 1, at), value[at - 1] + lost, why, 0.95)


def _is_one_word(first: str, second: str, kit: Kit) -> bool:
    # SFI-⏎elever, BUP-⏎mottagning: after capitals the hyphen belongs there.
    if first.isupper():
        return False
    return kit.lexicon.knows(first + second)


def _wants_hyphen(first: str, second: str, kit: Kit) -> bool:
    """Whether the word is written with a hyphen also in mid-line: e-post, icke-statlig."""
    lexicon = kit.lexicon
    hyphened = lexicon.graph.number(f"{first}-{second}".lower())
    if hyphened < 0 or not lexicon.flags[hyphened] & (WORD | CAPITAL):
        return False
    joined = lexicon.graph.number((first + second).lower())
    return joined < 0 or lexicon.cost[hyphened] + PER_NAT < lexicon.cost[joined]
