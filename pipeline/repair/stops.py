"""Stops: full stops and commas that a bad picture lost, added or took for each other, told by the words around them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

import numpy as np

from pipeline.kit import Kit
from pipeline.kit.calendar import MONTHS
from pipeline.kit.confusions import LETTERS, SHAPES
from pipeline.kit.lexicon import CAPITAL, WORD
from pipeline.kit.ngrams import COMMA, STOP, key, model_tokens
from pipeline.repair.gate import passages
from pipeline.repair.readings import SMALL_WORDS
from pipeline.text import Edit, Span, Text

# Two words in a row, a sign or none between them. What goes before and after says how the sentence goes.
_GAP = re.compile(r"(?<![^\W_])(?P<word>[^\W\d_]{2,})(?P<sign>[.,]?)(?P<blank>[ \n])(?=(?P<next>[^\W\d_]+)(?![\w-]))")
_HYPHEN = re.compile(r"(?<=[a-zåäöé]{3})[.:](?=\s{1,2}och\b)")
_ABBREVIATIONS = frozenset(
    re.findall(
        r"\w+",
        "inkl exkl resp jämf kommun avser ordf sekr dnr enligt forts prop mnkr tkr mkr milj exempel dvs osv etc ca bl "
        "jfr kap nr st kl mfl tex sk obs tel adj vice tf",
    )
)
_VOTES = ("Ja", "Nej")
# Signs by themselves where a line ends, or for a whole line: specks, edges of the paper.
_SPECKS = re.compile(
    r"(?:(?<=\S)[ \t]+|^)[;|~¢^][ \t]*(?:[;:|~¢^_][ \t]*){0,3}$|(?<=\S)[ \t]+:(?=\n{1,2}[a-zåäöé])", re.M
)
# Tesseract sees a quote before the T of "'Tillsammans" when it reads another language; a true one has a second.
_TICK = re.compile(r"(?<![^\s(])(?:['`‘]+|\|(?=[^\n|]*$))(?=[^\W\d_]{3})(?![^'’‘\n]{0,80}['’])")
# "Förvärv _ av", and "samt-", where the dash stands before the line below.
_STROKE = re.compile(r"(?<=[^\W_]) _(?= [^\W_])|(?<=[a-zåäö]{3}) ?-(?=\n[–-] )")
LONGER = 4  # letters from which no word before a stop is an abbreviation
UNHEARD = 14.0  # nats: a word that the lexicon does not list
OFTEN = {STOP: 2.5, COMMA: 3.0}  # nats: what the signs cost after words that say nothing about them
AROUND = 40  # characters before and after in which the words lie that tell
# Nats. Where a small letter follows, a stop was a comma or nothing; nothing the more often at a line end, where
# specks are.
NOTHING, NOTHING_AT_LINE_END = 9.0, -2.0
BEGINS_SMALL = 0.5  # by which the stop may be cheaper, where it may be the capital that is misread
BEGINS_A_LINE = -2.5  # by which it may be dearer where a line begins: items of lists begin in small letters
ENDS = -0.5  # by which a stop may be dearer where a capital says that a sentence begins
SURELY_ENDS = -2.5  # the same where a comma stands there, or the capital is an I, which is often an i
BEGINS = 11.0  # nats to which a word is so common that its capital begins a sentence
FULL = 0.75  # of the width of the lines above: a shorter line is a heading


def specks(text: Text, kit: Kit) -> Iterator[Edit]:
    """Nothing for lone signs at line ends and lone quotes before words of damaged passages."""
    value = text.value
    for passage in passages(value, kit.lexicon):
        if passage.kind not in (SHAPES, LETTERS):
            continue
        for match in _SPECKS.finditer(value, passage.span.start, passage.span.end):
            if passage.kind == LETTERS and "|" in match[0]:
                continue  # as often an i or I
            yield Edit(Span(*match.span()), "", "speck", 0.8)
        if passage.kind == LETTERS:
            yield from _ticks(value, passage.span)


_AT_EDGES = re.compile(r"^[.,:;·](?=[§A-ZÅÄÖ])|(?<=[\wåäö,)]) [`´‘~^|]{1,2}$", re.M)
"""``.Dnr: RS 2023-88``, and a quote by itself where a line ends."""


def ticks(text: Text, kit: Kit) -> Iterator[Edit]:
    """Nothing for a quote before a word that has no second one, a bar, a rule, dust, a dash of the line below."""
    yield from _ticks(text.value, Span(0, len(text.value)))
    for pattern in (_STROKE, _AT_EDGES):
        for match in pattern.finditer(text.value):
            yield Edit(Span(*match.span()), "", "speck", 0.8)


def _ticks(value: str, span: Span) -> Iterator[Edit]:
    for match in _TICK.finditer(value, span.start, span.end):
        yield Edit(Span(*match.span()), "", "speck", 0.8)


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """In a badly read text: a stop before a small letter as a comma or nothing, one put where a sentence must end.

    Also a hyphen before "och", "vård- och omsorg".
    """
    value = text.value
    hyphens = {match.start() for match in _HYPHEN.finditer(value)}
    yield from (Edit(Span(at, at + 1), "-", "punctuation", 0.85) for at in sorted(hyphens))
    gaps = [gap for gap in _GAP.finditer(value) if gap.start("sign") not in hyphens]
    yield from _signs(value, [gap for gap in gaps if _may_be_wrong(value, gap, kit)], kit)


def ends_before(value: str, at: int, kit: Kit) -> bool:
    """Whether a sentence rather ends than goes on where a word begins at an offset, though there is no stop."""
    before = _GAP.finditer(value, max(0, at - AROUND), at + AROUND)
    for nothing, _, stop in _weighed(value, [gap for gap in before if gap.end() == at and not gap["sign"]], kit):
        return stop <= nothing
    return False


def _may_be_wrong(value: str, gap: re.Match[str], kit: Kit) -> bool:
    """Whether the case of the next word does not go with the sign: "uppdrag. givet", "i tid Vår"."""
    word, sign, following = gap["word"], gap["sign"], gap["next"]
    if not (word.islower() and kit.lexicon.knows(word) and kit.lexicon.knows(following)) or word in SMALL_WORDS:
        return word in SMALL_WORDS and sign == "." and following.islower()
    if word in _ABBREVIATIONS or word in MONTHS or following in _VOTES:
        return False
    if following.islower():
        return sign == "." and len(following) > 1 and len(word) >= LONGER and following != "att"
    if sign == "." or not (following[1:].islower() or len(following) == 1):
        return False
    lower = following.lower()
    common = kit.lexicon.has(lower) & (WORD | CAPITAL) == WORD and _alone(lower, kit) < BEGINS
    return common and _is_full(value, gap)


def _is_full(value: str, gap: re.Match[str]) -> bool:
    """Whether the line is as long as those about it and begins with a letter, so that it is no heading."""
    start, end = value.rfind("\n", 0, gap.start()) + 1, value.find("\n", gap.start())
    if not value[start : start + 1].isalpha():
        return False
    around = value[max(0, start - 600) : start + 600].split("\n")
    return (end if end >= 0 else len(value)) - start >= FULL * max(map(len, around))


def _signs(value: str, gaps: Sequence[re.Match[str]], kit: Kit) -> Iterator[Edit]:
    """The sign that goes best with the words on either side of each gap, where it is another one."""
    for gap, (n, c, s) in zip(gaps, _weighed(value, gaps, kit), strict=True):
        if gap["next"].islower():
            line_end = gap["blank"] == "\n"
            if min(n, c) > s + (BEGINS_A_LINE if line_end else BEGINS_SMALL):
                continue
            wanted = NOTHING_AT_LINE_END if line_end else NOTHING
            meant = "" if c - n > wanted else ","
        elif s - (c if gap["sign"] else n) > (ENDS if not gap["sign"] and gap["next"][0] != "I" else SURELY_ENDS):
            continue
        else:
            meant = "."
        yield Edit(Span(*gap.span("sign")), meant, "punctuation", 0.85)


def _weighed(value: str, gaps: Sequence[re.Match[str]], kit: Kit) -> Iterator[tuple[float, float, float]]:
    """-log P of the words around each gap with no sign in it, with a comma, with a stop."""
    if gaps:
        around = [_words_around(value, gap) for gap in gaps]
        nothing = _costs([(*before, *after) for before, after in around], kit)
        comma, stop = (_costs([(*before, sign, *after) for before, after in around], kit) for sign in (COMMA, STOP))
        yield from zip(nothing, comma, stop, strict=True)


def _words_around(value: str, gap: re.Match[str]) -> tuple[tuple[str, str], tuple[str, str]]:
    """The model's words before and after a gap, two of each."""
    before = [STOP, *model_tokens([value[max(0, gap.start() - AROUND) : gap.end("word")]])]
    after = [*model_tokens([value[gap.end() : gap.end() + AROUND]]), STOP]
    return (before[-3], before[-2]), (after[1], after[2])


def _costs(sequences: Sequence[tuple[str, ...]], kit: Kit) -> list[float]:
    """-log P of each sequence of words after its first two, in nats; all of one length."""
    keys = np.array([[key(word) for word in row] for row in sequences], np.uint64).T
    alone = np.array([[_alone(word, kit) for word in row] for row in sequences], np.float32).T
    total = np.zeros(len(sequences), np.float32)
    for at in range(2, len(keys)):
        _, cost, _ = kit.ngrams.follow(keys[at - 1], keys[at], alone[at])
        _, _, back = kit.ngrams.follow(keys[at - 2], keys[at - 1], alone[at - 1])
        total += kit.ngrams.triple(keys[at - 2], keys[at - 1], keys[at], cost + back)
    return list(map(float, total))


def _alone(word: str, kit: Kit) -> float:
    """-log P(word) in nats."""
    if word in OFTEN:
        return OFTEN[word]
    nats = kit.lexicon.nats(word)
    return nats if math.isfinite(nats) else UNHEARD
