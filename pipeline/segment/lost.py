"""Headings whose § or number was lost or misread: found where the run leaves a number out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from pipeline.kit import Kit
from pipeline.segment import dnr
from pipeline.segment.headings import Candidate
from pipeline.segment.reading import Printed, Reading, begins_small

WIDEST = 6
"""More missing numbers than this in one gap are a cut document rather than misread headings."""
LOOK_AHEAD = 8
_DIGITS = {
    "0": "0OoQD",
    "1": "1lI|!i",
    "2": "2Zz",
    "3": "3",
    "4": "4A",
    "5": "5Ss",
    "6": "6Gb",
    "7": "7?T",
    "8": "8B&",
    "9": "9g",
}
_SIGN = r"[§$&ß8S56BgŠ]{1,2}"


def recover(reading: Reading, run: Sequence[Candidate], kit: Kit) -> list[Candidate]:
    """The run with the headings put in that OCR spoiled, where exactly one line can be each of them."""
    whole = list(run)
    for before, after in pairwise(run):
        missing = list(range(before.number + 1, after.number))
        if 0 < len(missing) <= WIDEST:
            whole += _between(reading, before, after, missing, run, kit)
    whole = sorted(whole, key=lambda c: c.line)
    return [*_outwards(reading, whole[0], -1, kit), *whole, *_outwards(reading, whole[-1], 1, kit)]


def _outwards(reading: Reading, edge: Candidate, step: int, kit: Kit) -> list[Candidate]:
    """Spoiled headings that go on with the run beyond its first or its last number."""
    found: list[Candidate] = []
    while edge.number + step > 0 and len(found) < WIDEST:
        number = edge.number + step
        shape = _misread(number)
        places = range(edge.line + 1, len(reading.lines)) if step > 0 else range(edge.line - 1, -1, -1)
        hit = next((i for i in places if shape.match(reading.lines[i].text) and _heads(reading, i, kit)), None)
        if hit is None or reading.lines[hit].toc:
            break
        rest = shape.sub("", reading.lines[hit].text, count=1).strip(" .:\t")
        if rest and not rest[0].isupper():
            break
        edge = _candidate(reading, hit, number, rest, edge)
        found.append(edge)
    return found if step > 0 else found[::-1]


def _between(
    reading: Reading, before: Candidate, after: Candidate, missing: list[int], run: Sequence[Candidate], kit: Kit
) -> Iterator[Candidate]:
    first, last = before.line + 1, after.line
    left: list[int] = []
    for number in missing:
        shape = _misread(number)
        hits = [i for i in range(first, last) if shape.match(reading.lines[i].text) and _heads(reading, i, kit)]
        if len(hits) > 1:
            hits = [i for i in hits if _signed(shape, reading, i)]
        hits = hits or [i for i in range(first, last) if _signed(shape, reading, i)]
        hits = hits or [i for i in range(first, last) if _is_alone(reading, i, number)]
        hits = hits or [i for i in range(first, last) if _is_near(reading, i, number) and _heads(reading, i, kit)]
        if len(hits) == 1:
            match = shape.match(reading.lines[hits[0]].text) or _SURE_SIGN.match(reading.lines[hits[0]].text)
            rest = reading.lines[hits[0]].text[match.end() :].strip(" .:\t") if match else ""
            yield _candidate(reading, hits[0], number, rest, before)
            first = hits[0] + 1
        else:
            left.append(number)
    if left and left == missing:
        with_dnr = sum(bool(dnr.LABEL.match(c.rest) or dnr.bare(c.rest)) for c in run) * 2 > len(run)
        bare = [
            i
            for i in range(before.line + 2, last)
            if with_dnr and _is_dnr_line(reading.lines[i]) and _heads(reading, i, kit) and reading.lines[i].gap
        ]
        if len(bare) == len(left):
            for i, number in zip(bare, left, strict=True):
                yield _candidate(reading, i, number, reading.lines[i].text, before)


def _candidate(reading: Reading, line: int, number: int, rest: str, like: Candidate) -> Candidate:
    return replace(
        like, line=line, form="damaged", number=number, suffix="", rest=rest, start=reading.lines[line].start, toc=False
    )


def _misread(number: int) -> re.Pattern[str]:
    """``§ 47`` as OCR may print it: the sign as 8, S, $ …, glued on or lost, a digit as a letter."""
    digits = r"\s?".join(f"[{re.escape(_DIGITS[d])}]" for d in str(number))
    return re.compile(
        rf"^(?:\W{{0,3}}|\w (?={_SIGN}))(?:(?:[A-ZÅÄÖ]{{2,5}}|K[fs])\s)?(?P<sign>{_SIGN}\s?\.?\s?)?"
        rf"{digits}(?:/\d{{2}}(?:\d{{2}})?)?(?![\w-])[.:]?(?=\s|$)"
    )


_GLUED = r"[§$&ß8S56B]\w?\W?{number}\W?"
_SURE_SIGN = re.compile(r"§\s?(?P<digits>\d{1,4})(?=\s+[A-ZÅÄÖ]|$)")
_ONE_WRONG = re.compile(r"[§$&SB]\w?[ .]{0,2}(?P<digits>\d{1,5})\W?")


def _is_alone(reading: Reading, i: int, number: int) -> bool:
    """Whether a line is what a § and the number were made to, apart from all else: ``87115;`` · ``S 1901``."""
    line, following = reading.lines[i], reading.lines[i + 1 : i + 2]
    if not (line.gap or line.first_on_page) or not any(f.text[:1].isupper() for f in following):
        return False
    if re.fullmatch(_GLUED.format(number=number), line.text):
        return True
    match = _ONE_WRONG.fullmatch(line.text)
    return match is not None and Levenshtein.distance(match["digits"], str(number), score_cutoff=1) <= 1


def _is_near(reading: Reading, i: int, number: int) -> bool:
    """Whether a line bears a § and the number with one figure too few, too many or wrong: ``§ 4 Dnr KS 2012/188``."""
    match = _SURE_SIGN.match(reading.lines[i].text)
    return match is not None and Levenshtein.distance(match["digits"], str(number), score_cutoff=1) <= 1


def _signed(shape: re.Pattern[str], reading: Reading, i: int) -> bool:
    """Whether a line bears what may be a misread § before the very number, and stands like a heading."""
    line = reading.lines[i]
    match = shape.match(line.text)
    if match is None or not match["sign"] or not (line.gap or line.first_on_page):
        return False
    rest = line.text[match.end() :].strip(" .:\t")
    following = reading.lines[i + 1].text if i + 1 < len(reading.lines) else ""
    return rest[:1].isupper() if rest else following[:1].isupper()


def _is_dnr_line(line: Printed) -> bool:
    return bool(dnr.LABEL.match(line.text) and dnr.after_label(line.text)) or dnr.bare(line.text) is not None


def _heads(reading: Reading, i: int, kit: Kit) -> bool:
    """Whether a title and then a section heading follow a line."""
    line = reading.lines[i]
    if not (line.gap or line.first_on_page) or begins_small(line.text):
        return False
    following = reading.lines[i + 1 : i + 1 + LOOK_AHEAD]
    return any(
        kit.headings.kind(f.cells[0]) is not None and not begins_small(f.text) and (n > 0 or len(line.text) > 8)
        for n, f in enumerate(following)
    )
