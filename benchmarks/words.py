"""Whether every printed word reaches the text, once and in order: what we read beside what ``pdftotext`` reads.

    python benchmarks/words.py FILE-OR-FOLDER … [-v]

A line for each PDF that has a text layer: how many words ``pdftotext`` finds, how many of them we lack, how many we
have that it lacks, how many stand elsewhere in the order, and how many lines that look like a running header, a
footer or a stamp were left in the text. Word breaks that differ (``§1``, ``§ 1``) and bullets that are drawn instead of
written do not count. With -v each is shown.
Exit status 1 where a word is lacking or too many. Needs poppler-utils.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz.distance import LCSseq

from pipeline.document import FURNITURE, Page
from pipeline.extract import OcrMode, compose, extract
from pipeline.extract.furniture import shape_of
from pipeline.extract.glyphs import clean
from pipeline.extract.running import text_of
from pipeline.kit import Kit, load_kit
from pipeline.locate import page_spans

EDGE = 0.12
"""Part of the page height, from either end, within which a body line that comes back looks like furniture."""
AGAIN = 3
"""…on so many pages."""


@dataclass
class Difference:
    """What one file's text lacks, has too much of, and has elsewhere, as (page, word); left-over furniture too."""

    words: int = 0
    lacking: list[tuple[int, str]] = field(default_factory=list)
    added: list[tuple[int, str]] = field(default_factory=list)
    moved: list[tuple[int, str]] = field(default_factory=list)
    furniture: list[tuple[int, str]] = field(default_factory=list)


def compare(path: Path, kit: Kit, ocr: OcrMode = "auto") -> Difference:
    """Our reading of a PDF beside poppler's, page by page; pages that were read from their image are left out."""
    pages = extract(path, kit, ocr)
    text, index = compose(pages)
    found = Difference(furniture=list(left_over(pages, kit)))
    kinds = [[_words(one) for one in _poppler(path, *options)] for options in ((), ("-raw",))]
    for number, (page, span) in enumerate(zip(pages, page_spans(text, index), strict=True)):
        if page.text_source != "text layer":
            continue
        frame = [w for line in page.lines if line.role in FURNITURE for word in line.words for w in _words(word.text)]
        ours = _words(text[span])
        # Poppler has two orders, by layout and as drawn; where ours agrees with either, nothing has moved.
        tries = [_page(ours, frame, theirs[number]) for theirs in kinds]
        lacking, added, moved = min(tries, key=lambda one: (len(one[0]) + len(one[1]), len(one[2])))
        found.words += len(kinds[0][number])
        found.lacking += [(page.number, word) for word in lacking]
        found.added += [(page.number, word) for word in added]
        found.moved += [(page.number, word) for word in moved]
    return found


def left_over(pages: Sequence[Page], kit: Kit) -> Iterator[tuple[int, str]]:
    """Body lines that by their words or by coming back at one height of the page belong to its frame."""
    known = kit.furniture
    level: dict[tuple[str, int], set[int]] = defaultdict(set)
    lines: list[tuple[Page, str, tuple[str, int]]] = []
    for page in pages:
        for line in page.lines:
            if line.role in FURNITURE or not line.box or not page.height:
                continue
            text = text_of(page, line)
            if known.stamp.fullmatch(text) or (known.page_number.fullmatch(text) and not text.isdecimal()):
                yield page.number, text
            elif known.never.fullmatch(text):  # a heading that begins page after page
                continue
            elif line.box.y1 < EDGE * page.height or line.box.y0 > (1 - EDGE) * page.height:
                key = shape_of(text, known), round(line.box.y0 / 4)
                level[key].add(page.number)
                lines.append((page, text, key))
    for page, text, key in lines:
        if len(level[key]) >= AGAIN or known.signature_box.fullmatch(text):
            yield page.number, text


def _page(ours: Sequence[str], frame: Sequence[str], theirs: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Words of a page that we lack, that we have too many, and that stand elsewhere than poppler has them."""
    missing: list[str] = []
    extra: list[str] = []
    pairs = LCSseq.opcodes(theirs, ours)
    for a0, a1, b0, b1 in _joined(pairs):
        if "".join(theirs[a0:a1]) != "".join(ours[b0:b1]):
            missing += theirs[a0:a1]
            extra += ours[b0:b1]
    moved = _common(missing, extra)
    missing, extra = _without(missing, moved), _without(extra, moved)
    missing = _without(missing, _common(missing, frame))
    missing, extra = _letters_alike(missing, [word for word in extra if word != "•"])
    return missing, extra, moved


def _joined(opcodes: Iterable[Any]) -> Iterator[tuple[int, int, int, int]]:
    """Stretches that differ, those side by side as one."""
    at: tuple[int, int, int, int] | None = None
    for tag, a0, a1, b0, b1 in opcodes:
        if tag == "equal":
            if at:
                yield at
            at = None
        else:
            at = (at[0], a1, at[2], b1) if at else (a0, a1, b0, b1)
    if at:
        yield at


def _letters_alike(missing: Sequence[str], extra: Sequence[str]) -> tuple[list[str], list[str]]:
    """Without those that are the same letters cut into other words."""
    if sorted("".join(missing)) == sorted("".join(extra)):
        return [], []
    kept_missing, kept_extra = list(missing), list(extra)
    for one, other in ((kept_missing, kept_extra), (kept_extra, kept_missing)):
        for word in list(one):
            for run in (2, 3, 4):
                cut = next(
                    (i for i in range(len(other) - run + 1) if "".join(other[i : i + run]) == word),
                    None,
                )
                if cut is not None:
                    del other[cut : cut + run]
                    one.remove(word)
                    break
    return kept_missing, kept_extra


def _common(one: Sequence[str], other: Sequence[str]) -> list[str]:
    return list((Counter(one) & Counter(other)).elements())


def _without(words: Sequence[str], taken: Sequence[str]) -> list[str]:
    left = Counter(taken)
    kept = []
    for word in words:
        if left[word]:
            left[word] -= 1
        else:
            kept.append(word)
    return kept


def _words(text: str) -> list[str]:
    """Words as we clean them: one writing for each accent, ligature and bullet. Poppler ends words at soft hyphens."""
    words = (clean(unicodedata.normalize("NFC", word).rstrip("\u00ad")) for word in text.split())
    return [word for word in words if word]


def _poppler(path: Path, *options: str) -> list[str]:
    command = ["pdftotext", *options, str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\f")


def _files(places: Sequence[Path]) -> Iterator[Path]:
    for place in places:
        yield from sorted(place.rglob("*.pdf")) if place.is_dir() else [place]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("places", nargs="+", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="show every difference")
    options = parser.parse_args()
    kit = load_kit()
    total = Difference()
    for path in _files(options.places):
        if len("".join(_poppler(path)).split()) == 0:
            continue
        one = compare(path, kit)
        counts = (len(part) for part in (one.lacking, one.added, one.moved, one.furniture))
        print("{:6} words  {:4} lacking  {:4} added  {:4} moved  {:3} frame ".format(one.words, *counts), path)
        for name in ("lacking", "added", "moved", "furniture"):
            getattr(total, name).extend(getattr(one, name))
            for page, word in getattr(one, name) if options.verbose else ():
                print(f"    {name:9} p. {page}: {word}")
        total.words += one.words
    counts = (len(part) for part in (total.lacking, total.added, total.moved, total.furniture))
    print("{:6} words  {:4} lacking  {:4} added  {:4} moved  {:3} frame  in all".format(total.words, *counts))
    return 1 if total.lacking or total.added else 0


if __name__ == "__main__":
    sys.exit(main())
