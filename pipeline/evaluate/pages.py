"""Character error page by page: what was read from the image of a page against the true transcription."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from pipeline.repair.score import normalised

RUN = 5
"""So many characters on end that are too many, or too few, are words and no misreading."""


@dataclass(frozen=True, slots=True)
class PageError:
    """One page. ``size`` is the length of its true text; ``wrong`` counts characters to change, add or take away.

    ``extra`` are runs of characters that the true text does not have (frames, stamps, dirt), ``lost`` those of the
    true text that were not read.
    """

    number: int
    size: int
    wrong: int
    extra: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def rate(self) -> float:
        """Wrong characters per character of the truth."""
        return self.wrong / max(self.size, 1)


def page_errors(pages: Sequence[str], truth: str) -> tuple[PageError, ...]:
    """The errors of each page's body text, numbered from 1, where ``truth`` is the true text of all of them.

    Line breaks, line-end hyphens and shapes of quotes and dashes do not count, as in the score of the repair.
    """
    cuts = [len(normalised("\n".join(pages[:n]))) for n in range(len(pages) + 1)]
    read, meant = normalised("\n".join(pages)), normalised(truth)
    cuts[-1] = len(read)
    wrong = [0] * len(pages)
    size = [0] * len(pages)
    extra: list[list[str]] = [[] for _ in pages]
    lost: list[list[str]] = [[] for _ in pages]
    for op in Levenshtein.opcodes(read, meant):
        page = next((n for n, (a, b) in enumerate(pairwise(cuts)) if a <= op.src_start < b), len(pages) - 1)
        if op.tag == "equal":
            for n, (a, b) in enumerate(pairwise(cuts)):
                size[n] += max(min(op.src_end, b) - max(op.src_start, a), 0)
            continue
        there, here = op.src_end - op.src_start, op.dest_end - op.dest_start
        wrong[page] += max(there, here)
        size[page] += here
        if there - here >= RUN:
            extra[page].append(read[op.src_start : op.src_end].strip())
        elif here - there >= RUN:
            lost[page].append(meant[op.dest_start : op.dest_end].strip())
    return tuple(
        PageError(n + 1, size[n], wrong[n], tuple(extra[n]), tuple(lost[n])) for n in range(len(pages)) if size[n]
    )
