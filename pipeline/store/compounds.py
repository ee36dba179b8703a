"""The parts of Swedish compounds, for the search index: *socialtjänstinspektör* → social, tjänst, inspektör."""

from __future__ import annotations

from functools import lru_cache

from pipeline.kit import load_kit
from pipeline.kit.lexicon import BEGIN, END, WORD

MIN_PART = 3
"""Shorter parts (*al*, *bi*) split far too many words that are no compounds."""

PART_COST = 40
"""Every further part costs as much as a word e⁵ times rarer (costs count eight to a nat): fewer parts win."""

FIRST = frozenset({"ute", "inne"})
"""Words that begin compounds (*utebassäng*) though the lexicon lists them as words only."""

SHORT_COST = 24
"""Added for a part of three letters, which fits by chance more often than a longer one."""


@lru_cache(maxsize=200_000)
def parts(word: str) -> tuple[str, ...]:
    """The parts of a lower-case compound, linking -s- kept with its part; empty where it is none we know.

    The likeliest split wins: few parts, common words.
    """
    lexicon = load_kit().lexicon
    best: list[tuple[float, tuple[str, ...]] | None] = [None] * (len(word) + 1)
    best[0] = (0.0, ())
    for start in range(len(word) - MIN_PART + 1):
        so_far = best[start]
        if so_far is None:
            continue
        for end, number in lexicon.graph.prefixes(word, start):
            if end - start < MIN_PART or 0 < len(word) - end < MIN_PART:
                continue
            needed = BEGIN if end < len(word) else END | (0 if start else WORD)
            fits = lexicon.flags[number] & needed or (start == 0 and word[:end] in FIRST)
            if not fits or (start == 0 and end == len(word)):
                continue
            cost = so_far[0] + lexicon.cost[number] + PART_COST + (SHORT_COST if end - start == MIN_PART else 0)
            found = best[end]
            if found is None or cost < found[0]:
                best[end] = (cost, (*so_far[1], word[start:end]))
    whole = best[len(word)]
    return whole[1] if whole else ()
