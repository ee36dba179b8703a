"""Words: the pieces of a text that may be damaged words, with what lies between them for context."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.kit.ngrams import COMMA, STOP, normal
from pipeline.text import Span

_RUN = re.compile(r"\S+")
_PART = re.compile(r"[^-–—/]+")
_OPENING = "\"'“”„‘«([{*•·_<>~`´"
_CLOSING = ".,:;!?\"'“”’‘»)]}*•_…<>~`´⁰¹²³⁴⁵⁶⁷⁸⁹"
_BROKEN = re.compile(r"[-\u00ad\u2010] ?\n\s*")
_MID_SENTENCE = re.compile(r"(?<=[a-zåäöé])! [a-zåäöé]")
_OPAQUE = re.compile(r"[.:=+%§\\]")
_ABBREVIATION = re.compile(
    r"(?:[mfkvcs]p|apk|vpk|kds|nyd|[mt]?kr|mn?kr|msek|[mn]{2}|kl|jfr|d?nr|kv|tr|hp|bl|pkt|st|resp|tjg|fd|sn|vv)", re.I
)  # no damage
_NUMBERED = re.compile(r"\d+[A-ZÅÄÖ][a-zåäöé]{2}")  # "9Utbyggnad": a number, and what it numbers
LONGEST = 45  # characters; no word in use is longer, and what is costs time
SUSPENDED = re.compile(r"(?:och|eller|samt|respektive|resp|till|men)\b")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text with its context word; ``seen`` is what may be damaged, in lower case, "" if nothing may be."""

    span: Span
    seen: str
    context: str
    starts: bool = False  # a sentence or a line begins with it
    broken: bool = False  # written over a line end; ``seen`` has no hyphen


def pieces(value: str, start: int, end: int) -> list[Piece]:
    """The pieces between two offsets, in order."""
    found: list[Piece] = []
    for run in _RUN.finditer(value, start, end):
        _take_run(value, run.start(), run.end(), found)
    return _rejoined(value, found)


def _take_run(value: str, start: int, end: int, found: list[Piece]) -> None:
    for part in _PART.finditer(value, start, end):
        left, right = part.span()
        while left < right and value[left] in _OPENING and right - left > 1:
            left += 1
        tail = right
        # Nobody shouts in mid-sentence: "til! skolan" has a letter there.
        while right > left + 1 and value[right - 1] in _CLOSING and not _MID_SENTENCE.match(value, right - 1):
            right -= 1
        core = value[left:right]
        trailing = value[right:tail]
        if core in _CLOSING and core != "!":
            found.append(Piece(Span(left, right), "", normal(core)))
            continue
        starts = not found or found[-1].context == STOP or _begins(value, left)
        bare = (len(core) < 4 and _alone(value, left, tail)) or (len(core) == 1 and value[right : right + 1] == "-")
        # "(1)" is a number, "1 planen" may be "i planen".
        bare = bare or (core == "1" and not (value[left - 1 : left] + value[right : right + 1]).isspace())
        bare = bare or (core == "1" and value[left - 2 : left] == ": ")  # "Avstår: 1"
        # "(s)", "(mp)", "(kds)": a party, in small letters too.
        bare = bare or (len(core) < 4 and value[left - 1 : left] == "(" and value[right : right + 1] == ")")
        seen = "" if bare or _ABBREVIATION.fullmatch(core) else _seen(core)
        context = core.lower() if len(seen) > 1 else normal(core)
        found.append(Piece(Span(left, right), seen, context, starts))
        for sign in trailing:
            mark = normal(sign)
            if mark in (STOP, COMMA) and not (len(core) == 1 and core.isupper()):  # "M. Ek": an initial
                found.append(Piece(Span(right, right), "", mark))
                break


def _seen(core: str) -> str:
    """What may be damaged in a piece: nothing in codes, addresses, numbers and words with capitals inside."""
    if len(core) > LONGEST or _OPAQUE.search(core):
        return ""
    if len(core) == 1:
        return "" if core.isupper() and core != "I" else core.lower()  # (L), (V), list letters
    if not any(map(str.isalpha, core)) or _NUMBERED.match(core):
        return ""
    letters = [c for c in core if c.isalpha()]
    capitals = sum(map(str.isupper, letters))
    if capitals == len(letters):
        return core.lower() if len(letters) > 4 or len(letters) == 1 else ""
    inner = capitals - letters[0].isupper()
    # "tjAnsterna" is a damaged word, "BBiC" and "SoL" are names: one capital far from the start of a long word.
    if inner and (inner > 2 or len(core) < 6 or core[-1].isupper() or not _may_be_misread(core)):
        return ""
    return core.lower()


def _begins(value: str, at: int) -> bool:
    """Whether only bullets, dashes or numbers stand before it on its line, or an empty line before that."""
    start = value.rfind("\n", 0, at) + 1
    before = value[start:at].strip()
    if before:
        return not any(map(str.isalpha, before))
    return value[max(0, start - 2) : start] == "\n\n"


def _may_be_misread(core: str) -> bool:
    """Whether capitals inside a word stand far from its start, or are one A or O for å, ä or ö: "SArskilt"."""
    return not any(map(str.isupper, core[1:3])) or (core[1] in "AO" and core[2:].islower())


def _alone(value: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the line: a list's letter, a page number, a mark."""
    before = value.rfind("\n", 0, start) + 1
    after = value.find("\n", end)
    return not value[before:start].strip() and not value[end : after if after >= 0 else len(value)].strip()


def _rejoined(value: str, found: list[Piece]) -> list[Piece]:
    """The same pieces, the two halves of a word that a line end broke taken as one."""
    result: list[Piece] = []
    for piece in found:
        before = result[-1] if result else None
        if (
            before
            and before.seen
            and piece.seen
            and piece.span.start
            and _BROKEN.fullmatch(value, before.span.end, piece.span.start)
            and value[piece.span.start].islower()
            and len(before.seen) + len(piece.seen) <= LONGEST
            and not SUSPENDED.match(value, piece.span.start)
        ):
            joined = before.seen + piece.seen
            result[-1] = Piece(Span(before.span.start, piece.span.end), joined, joined, before.starts, broken=True)
        else:
            result.append(piece)
    return result
