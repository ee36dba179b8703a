"""Own: the words a text itself uses again and again, names and terms in no dictionary, as readings of damaged ones."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from pipeline.kit import Kit
from pipeline.kit.lexicon import CAPITAL, PER_NAT, WORD, Lexicon
from pipeline.repair.channel import COMMON_MISREADING, Channel, Pair, misreadings
from pipeline.repair.search import Candidate

_WORD = re.compile(r"[^\W\d_]{4,}(?:-[^\W\d_]+)*")
OFTEN = {True: 2, False: 3}  # times a compound, and a word of unknown parts, must stand in the text
MOST = 3000  # words compared; beyond that a text is a register
COMMON = 13.0  # nats: a word so common that a compound like it is that word
OF_ITSELF = 0.2  # how much of what a text says next it has said before
ONCE = 0.5  # of a word's times, what says nothing about more
LEAST_GAIN = 1.0  # nats
LETTERS_APART = 2  # letters by which a reading may differ from what stands there
WIDEST = 2  # letters on either side of one misreading


@dataclass(frozen=True)
class Own:
    """Words in lower case that no dictionary lists, with what they cost in nats; ``names`` always have a capital.

    ``listed`` has the costs of other words that the text uses more than others do.
    """

    cost: dict[str, float]
    names: frozenset[str]
    listed: dict[str, float]

    def near(self, seen: list[str], channel: Channel) -> dict[str, list[Candidate]]:
        """The readings each of the words may have among these; those of none are left out."""
        return near(seen, self.cost, channel, LETTERS_APART)


def near(seen: list[str], cost: Mapping[str, float], channel: Channel, apart: int) -> dict[str, list[Candidate]]:
    """The readings, so many letters apart, that each of the words may have among those with a cost."""
    if not cost or not seen:
        return {}
    words = list(cost)
    distances = process.cdist(seen, words, scorer=Levenshtein.distance, score_cutoff=apart)
    found: dict[str, list[Candidate]] = {}
    for row, column in zip(*(distances <= apart).nonzero(), strict=True):
        read, meant = seen[row], words[column]
        forms = read.startswith(meant) or meant.startswith(read)  # "Ekbergs" is no misread "Ekberg"
        way = None if forms else misread(meant, read, channel)
        if way:
            found.setdefault(read, []).append(Candidate(meant, way[0], cost[meant], way[1], True))
    return found


@lru_cache(maxsize=4)
def formula_costs(kit: Kit) -> dict[str, float]:
    """What the long words of set phrases cost in nats."""
    return {word: kit.lexicon.nats(word) for word in sorted(kit.formulas) if kit.lexicon.has(word) & WORD}


@lru_cache(maxsize=4)
def own_words(value: str, kit: Kit) -> Own:
    """What a text uses again and again and no dictionary lists."""
    lexicon = kit.lexicon
    spelled = Counter(_WORD.findall(value))
    counts: Counter[str] = Counter()
    small: set[str] = set()
    for word, count in spelled.items():
        lower = word.lower()
        if not lexicon.has(lower) & (WORD | CAPITAL):
            counts[lower] += count
            if word.islower():
                small.add(lower)
    total = sum(spelled.values())
    kept = {
        word: -math.log(count / total)
        for word, count in counts.most_common(MOST)
        if count >= OFTEN[lexicon.knows(word)] and (word not in small or lexicon.knows(word))
        if not (lexicon.knows(word) and _is_another(word, kit))
    }
    return Own(kept, frozenset(kept.keys() - small), _listed(spelled, total, lexicon))


def _is_another(word: str, kit: Kit) -> bool:
    """Whether a compound is rather a common word misread: "kommuntullmäktige"."""
    graph, cost = kit.lexicon.graph, kit.lexicon.cost
    likely = misreadings(kit.confusions, COMMON_MISREADING)
    return any(cost[number] <= COMMON * PER_NAT for number in graph.replaced(word, likely))


def _listed(spelled: Counter[str], total: int, lexicon: Lexicon) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for word, count in spelled.items():
        counts[word.lower()] += count
    costs: dict[str, float] = {}
    for word, count in counts.items():
        number = lexicon.graph.number(word)
        if number >= 0 and lexicon.flags[number] & (WORD | CAPITAL):
            general = int(lexicon.cost[number]) / PER_NAT
            here = -math.log((1 - OF_ITSELF) * math.exp(-general) + OF_ITSELF * (count - ONCE) / total)
            if here < general - LEAST_GAIN:
                costs[word] = here
    return costs


def misread(meant: str, seen: str, channel: Channel) -> tuple[float, tuple[Pair, ...]] | None:
    """The cheapest way of reading ``seen`` for ``meant``: its cost in nats and its steps; None where there is none."""
    costs = channel.costs
    best: dict[tuple[int, int], tuple[float, tuple[Pair, ...]]] = {(0, 0): (0.0, ())}
    for i in range(len(meant) + 1):
        for j in range(max(0, i - LETTERS_APART), min(len(seen), i + LETTERS_APART) + 1):
            here = best.get((i, j))
            if here is None:
                continue
            for m in range(WIDEST + 1):
                for s in range(WIDEST + 1):
                    pair = meant[i : i + m], seen[j : j + s]
                    if (not m and not s) or len(pair[0]) < m or len(pair[1]) < s or pair not in costs:
                        continue
                    cost = here[0] + costs[pair]
                    if cost < best.get((i + m, j + s), (math.inf,))[0]:
                        best[i + m, j + s] = cost, (*here[1], pair)
    return best.get((len(meant), len(seen)))
