"""Words that the engine doubts and nobody knows, each read once more by itself with the small Swedish model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PIL import Image
from rapidfuzz.distance import Levenshtein

from pipeline.extract import rings, tesseract
from pipeline.extract.pixels import INK, WHITE, Grey
from pipeline.extract.tesseract import Engine, Read, Settings
from pipeline.kit import Kit

MODEL = "swe"
"""It has no § and errs oftener on whole pages, but it knows how Swedish words and names are spelt, and it is small."""
ONE_LINE = 7
"""Tesseract's way of reading an image that holds a line of text and nothing else."""
FEWEST = 3
"""Letters of a word that is looked at again; what is shorter may be anything."""
SURE = 88.0
"""Confidence from which an unknown word is left alone: below it 70 of 240 were misread, above it 25 of 1,500."""
BLURRED = 50.0
"""Confidence below which a known word is looked at again, too."""
LONG = 8
"""Letters of a known word that is right although the engine doubts it; worn letters make short words of others."""
MOST = 25
"""Words of a page that are looked at again, the least sure first."""
BELIEVED = 80.0
"""Confidence of a second reading that may be right. Of 170 such, two were wrong, of the first readings 100."""
GUESSED = 10.0
"""Confidence below which even a known name may stand for a rare one."""
NEARLY = 5.0
"""How much less sure a second reading of a word that is unknown still may be."""
APART, PART = 3, 3
"""Letters by which both readings differ at most: so many, and one of so many."""
ASIDE, BELOW, PAPER = 8, 6, 30
"""Pixels of the page around the word, and of white paper around these."""
ABOVE = 0.3
"""Parts of its height: the box of a word may end below a ring."""

_BEFORE, _AFTER = '([”"“»', '.,;:]”"’'
"""Signs beside a word. A bracket that closes one before the word may be an l just as well, and is left to it."""


def again(pages: Sequence[tuple[Sequence[Read], Grey]], engine: Engine, kit: Kit) -> list[tuple[Read, ...]]:
    """The words of each level page, its doubtful ones as they were read again where that is likelier to be right."""
    if engine.latin is None or MODEL not in engine.languages:
        return [tuple(found) for found, _ in pages]
    cut = [doubtful(found, kit) for found, _ in pages]
    images = [_cut_out(word, pixels) for words, (_, pixels) in zip(cut, pages, strict=True) for word in words]
    readings = iter(tesseract.read(images, Settings(MODEL, psm=ONE_LINE)) if images else ())
    mended: list[tuple[Read, ...]] = []
    for words, (found, pixels) in zip(cut, pages, strict=True):
        new = {word: _better(word, next(readings), kit) for word in words}
        changed = [word for word in words if new[word] != word]
        ringed = rings.told([new[word] for word in changed], pixels < INK) if changed else ()
        for word, other in zip(changed, ringed, strict=True):
            if kit.lexicon.knows(_parts(other.text)[1]) or not kit.lexicon.knows(_parts(new[word].text)[1]):
                new[word] = other
        mended.append(tuple(new.get(word, word) for word in found))
    return mended


def doubtful(found: Sequence[Read], kit: Kit) -> list[Read]:
    """The doubtful words of a page, the least sure first."""
    return sorted((word for word in found if _is_doubtful(word, kit)), key=lambda word: word.confidence)[:MOST]


def _is_doubtful(word: Read, kit: Kit) -> bool:
    _, core, _ = _parts(word.text)
    letters = sum(map(str.isalpha, core))
    if "§" in core or 2 * letters < len(core) or letters < FEWEST:
        return False
    if kit.lexicon.knows(core):
        return word.confidence < BLURRED and (len(core) < LONG or kit.lexicon.is_name(core))
    return word.confidence < SURE or core[0] in "ÅÄ"


def _cut_out(word: Read, pixels: Grey) -> Image.Image:
    x0, y0 = max(word.x0 - ASIDE, 0), max(word.y0 - max(round(ABOVE * (word.y1 - word.y0)), BELOW), 0)
    piece = Image.fromarray(pixels[y0 : word.y1 + BELOW, x0 : word.x1 + ASIDE])
    paper = Image.new("L", (piece.width + 2 * PAPER, piece.height + 2 * PAPER), int(WHITE))
    paper.paste(piece, (PAPER, PAPER))
    return paper


def _better(word: Read, found: Sequence[Read], kit: Kit) -> Read:
    """The word, with the letters of the second reading where these are likelier, and the stops of the first."""
    others = [other for other in found if any(map(str.isalnum, other.text))]
    if len(others) != 1 or others[0].confidence < BELIEVED:
        return word
    before, core, after = _parts(word.text)
    new, sure = _parts(others[0].text)[1], others[0].confidence
    if not _alike(core, new) or not set(new) <= set(core) | set(filter(str.isalpha, new)):
        return word
    if new[0] == core[0].lower() and new[1:] != core[1:]:
        new = core[0] + new[1:]  # capitals are told by their height
    known, unlike = kit.lexicon.knows(new), core[0].isupper() and new[0].islower()
    guessed = word.confidence < GUESSED and sure >= SURE and core[0].isupper() and not unlike
    less = unlike or sure < word.confidence - NEARLY or (kit.lexicon.knows(core) and not guessed)
    return replace(word, text=before + new + after, confidence=sure) if known or not less else word


def _alike(core: str, new: str) -> bool:
    """Whether two readings can be of one word: few letters apart, and no bracket of the first left out."""
    most = min(APART, max(len(core), len(new)) // PART)
    return core.rstrip(")") != new and 0 < Levenshtein.distance(core, new) <= most


def _parts(text: str) -> tuple[str, str, str]:
    """What stands before a word, the word, and what stands after it."""
    inside = text.lstrip(_BEFORE)
    before = text[: len(text) - len(inside)]
    core = inside.rstrip(_AFTER + ")" * ("(" in before))
    return before, core, inside[len(core) :]
