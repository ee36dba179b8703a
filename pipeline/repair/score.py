"""Score: how much nearer to the true transcription a repair brings a damaged text, and what it spoils."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

_LINE_END_HYPHEN = re.compile(r"(?<=\w)[-\u00ad\u2010] *\n\s*")
_SHAPES = str.maketrans(
    {
        **dict.fromkeys("”“„‟″»«", '"'),
        **dict.fromkeys("’‘‚‛′`´", "'"),
        **dict.fromkeys("–—−‐‑‒―", "-"),
        **dict.fromkeys("●▪■◦·∙‣", "•"),
    }
)
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class RepairScore:
    """``cer_*``: wrong characters per character of the truth. Shares are 1.0 where there was nothing to do."""

    cer_before: float
    cer_after: float
    precision: float  # of the words changed, how many became what the page says
    recall: float  # of the words damaged, how many became what the page says
    spoiled_per_10k: float  # of 10,000 words that were right, how many no longer are
    n_words: int

    @property
    def cut(self) -> float:
        """The share of character errors that is gone."""
        return 1 - self.cer_after / self.cer_before if self.cer_before else 0.0


def normalised(value: str) -> str:
    """The text without what does not count: line breaks, line-end hyphens, shapes of quotes, dashes, bullets."""
    return " ".join(_LINE_END_HYPHEN.sub("", value).translate(_SHAPES).split())


class _Aligned:
    """Where ranges of one text lie in another, along a shortest way of editing one into the other."""

    def __init__(self, source: str, other: str) -> None:
        self.other = other
        self.low = [0] * (len(source) + 1)  # before what was inserted here
        self.high = [0] * (len(source) + 1)  # after it
        for op in Levenshtein.opcodes(source, other):
            if op.tag == "insert":
                self.high[op.src_start] = op.dest_end
                continue
            width = op.dest_end - op.dest_start
            for i in range(op.src_start, op.src_end):
                at = op.dest_start + min(i - op.src_start, width)
                self.low[i] = at if i > op.src_start or not self.low[i] else self.low[i]
                self.high[i] = max(self.high[i], at)
            self.low[op.src_end] = op.dest_end
            self.high[op.src_end] = max(self.high[op.src_end], op.dest_end)

    def __call__(self, start: int, end: int) -> str:
        return self.other[self.low[start] : self.high[end]].strip()


def score_texts(damaged: str, repaired: str, truth: str) -> RepairScore:
    """The score of a repair that is already made."""
    damaged, repaired, truth = normalised(damaged), normalised(repaired), normalised(truth)
    size = max(1, len(truth))
    meant_at, became_at = _Aligned(damaged, truth), _Aligned(damaged, repaired)
    words = changed = changed_right = harmed = healed = sound = spoiled = 0
    for match in _WORD.finditer(damaged):
        was, meant, became = match[0], meant_at(*match.span()), became_at(*match.span())
        words += 1
        if became != was:
            changed += 1
            changed_right += became == meant
        if was == meant:
            sound += 1
            spoiled += became != meant
        else:
            harmed += 1
            healed += became == meant
    return RepairScore(
        cer_before=Levenshtein.distance(damaged, truth) / size,
        cer_after=Levenshtein.distance(repaired, truth) / size,
        precision=changed_right / changed if changed else 1.0,
        recall=healed / harmed if harmed else 1.0,
        spoiled_per_10k=10_000 * spoiled / sound if sound else 0.0,
        n_words=words,
    )
