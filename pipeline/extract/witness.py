"""What a damaged text layer can still tell of a page that was read from its image: words that the engine misread."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from pipeline.document import Word
from pipeline.extract.rows import visual_lines
from pipeline.kit import Kit

SAME_LINE = 0.5
"""Heights of a line: the layer's line stands no further from the one in the image."""
ALIKE = 40
"""How like (0–100) two readings of one word are at least."""
MOST = 2
"""Words that one word may be run together of, or torn into."""
AGREED, FEWEST = 0.8, 5
"""Where so great a part of at least so many words of a kind is the same in both, the layer is right in that kind."""

_MARKS = ".,;:!?()\"”’'"
_FIGURES = re.compile(r"(?=\D*\d)[\d§/.,:()–-]+")
_CODE = re.compile(r"\(?[A-ZÅÄÖ]{1,3}\)?[,.:]?")
_BARE = str.maketrans("ÅÄÖ", "AAO")
_DASHED = str.maketrans("–—", "--")

Pairing = tuple[list[Word], list[Word]]
"""Words of the image, and words of the layer in the same place."""


def heard(words: Sequence[Word], layer: Sequence[Word], kit: Kit) -> tuple[Word, ...]:
    """The words of an image, some of them as the layer behind it has them; both with boxes on the same page.

    The layer is believed where it has a known word and the engine read none, where it parts what the engine ran
    together, and in figures, parties and marks, also those that the engine missed, if both mostly agree there: a layer
    that lost its å, ä and ö still has these right.
    """
    pairings = list(_pairings(words, layer))
    trusted = _trusted(pairings, kit)
    told: dict[int, Sequence[Word]] = {}
    missed: list[Word] = []
    for read, other in pairings:
        if not read:
            missed += [word for word in other if _kind(word.text, kit) in trusted and not _covered(word, words)]
        elif _believed(read, other, trusted, kit):
            told[id(read[0])] = _placed(read, other)
            told |= {id(word): () for word in read[1:]}
    return (*(new for word in words for new in told.get(id(word), (word,))), *missed)


def _pairings(words: Sequence[Word], layer: Sequence[Word]) -> Iterator[Pairing]:
    """Line by line, words that are the same in both and stretches that differ; last, lines that the engine missed."""
    higher = _higher(words, layer)
    lines = [(_middle(line) - higher, line) for line in visual_lines(layer)]
    met: set[float] = set()
    for read in visual_lines(words):
        middle, reach = _middle(read), SAME_LINE * max(word.box.y1 - word.box.y0 for word in read if word.box)
        level = [(y, line) for y, line in lines if abs(y - middle) < reach]
        met |= {y for y, _ in level}
        other = [word for _, line in level for word in line]
        pending: Pairing = [], []
        for step in LCSseq.opcodes([_plain(w) for w in read], [_plain(w) for w in other]):
            ours, theirs = read[step.src_start : step.src_end], other[step.dest_start : step.dest_end]
            if step.tag == "equal":
                yield from _matched(*pending)
                yield from (([a], [b]) for a, b in zip(ours, theirs, strict=True))
                pending = [], []
            else:
                pending[0].extend(ours)
                pending[1].extend(theirs)
        yield from _matched(*pending)
    yield from (([], line) for y, line in lines if y not in met)


def _higher(words: Sequence[Word], layer: Sequence[Word]) -> float:
    """By how much words of the layer stand lower than those of the image: programs measure type in different ways."""
    ours, theirs = _alone(words), _alone(layer)
    apart = [_middle([theirs[text]]) - _middle([word]) for text, word in ours.items() if text in theirs]
    return median(apart) if apart else 0.0


def _alone(words: Sequence[Word]) -> dict[str, Word]:
    """The words that stand on the page once."""
    times = Counter(word.text for word in words)
    return {word.text: word for word in words if times[word.text] == 1 and word.box}


def _matched(read: list[Word], other: list[Word]) -> Iterator[Pairing]:
    """A stretch that differs, word by word where that can be told."""
    if len(read) == len(other):
        yield from (([a], [b]) for a, b in zip(read, other, strict=True))
    elif len(read) <= MOST and len(other) <= MOST:
        yield read, other
    else:
        yield from (([word], [w for w in other if _over(w, word)]) for word in read)


def _over(word: Word, place: Word) -> bool:
    """Whether the middle of a word of the layer stands within one of the image."""
    if word.box is None or place.box is None:
        return False
    return place.box.x0 < (word.box.x0 + word.box.x1) / 2 < place.box.x1


def _middle(line: Sequence[Word]) -> float:
    boxes = [word.box for word in line if word.box]
    return sum(box.y0 + box.y1 for box in boxes) / (2 * len(boxes))


def _plain(word: Word) -> str:
    return word.text.translate(_DASHED)


def _trusted(pairings: Sequence[Pairing], kit: Kit) -> frozenset[str]:
    """The kinds of words in which the layer is as right as the engine."""
    seen: Counter[str] = Counter()
    same: Counter[str] = Counter()
    for read, other in pairings:
        for word in other if read else ():
            kind = _kind(word.text, kit)
            seen[kind] += 1
            same[kind] += len(read) == len(other) == 1 and _plain(read[0]) == _plain(word)
    return frozenset(kind for kind, n in seen.items() if kind and n >= FEWEST and same[kind] >= AGREED * n)


def _kind(text: str, kit: Kit) -> str:
    if _FIGURES.fullmatch(text):
        return "figures"
    return "code" if _CODE.fullmatch(text) else "word" if _known(text, kit) else ""


def _covered(word: Word, words: Sequence[Word]) -> bool:
    """Whether the engine read something where a word of the layer stands."""
    box = word.box
    return box is None or any(
        w.box and w.box.x0 < box.x1 and box.x0 < w.box.x1 and w.box.y0 < (box.y0 + box.y1) / 2 < w.box.y1 for w in words
    )


def _believed(read: Sequence[Word], other: Sequence[Word], trusted: frozenset[str], kit: Kit) -> bool:
    if not other or max(len(read), len(other)) > MOST:
        return False
    ours, theirs = (" ".join(word.text for word in words) for words in (read, other))
    if ours.replace(" ", "") == theirs.replace(" ", ""):
        return len(other) > len(read)
    if ours != theirs == ours.translate(_BARE):
        return False  # the layer lost a ring or dots; what the engine saw above a capital is on the paper
    kind = _kind(theirs, kit)
    if len(read) == len(other) == 1 and kind in trusted - {"word"} and not _sound(read, kit):
        if kind == "code":
            return len(ours) == len(theirs)
        return fuzz.ratio(ours, theirs) >= ALIKE
    if fuzz.ratio(ours, theirs) < ALIKE or _sound(read, kit):
        return False
    return _sound(other, kit) and all(word.text[:1].islower() == theirs[:1].islower() for word in read[:1])


def _sound(words: Sequence[Word], kit: Kit) -> bool:
    """Whether all are words that somebody knows."""
    return all(_known(word.text, kit) for word in words)


def _known(text: str, kit: Kit) -> bool:
    parts = text.strip(_MARKS).split("-")
    return all(len(part) > 1 and part.isalpha() and kit.lexicon.knows(part) for part in parts)


def _placed(read: Sequence[Word], other: Sequence[Word]) -> list[Word]:
    """The layer's words where the engine's stand."""
    if len(read) == len(other):
        return [replace(one, text=word.text) for one, word in zip(read, other, strict=True)]
    first, last = read[0].box, read[-1].box
    text = " ".join(word.text for word in other)
    if first is None or last is None:
        return [replace(read[0], text=text)]
    step = (last.x1 - first.x0) / len(text)
    placed: list[Word] = []
    at = first.x0
    for word in other:
        box = replace(first, x0=at, x1=at + step * len(word.text))
        placed.append(replace(read[0], text=word.text, box=box))
        at = box.x1 + step
    return placed
