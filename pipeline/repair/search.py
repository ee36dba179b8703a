"""Search: for damaged words, the words they may have been, all words of a document at once.

A beam search through the word graph: at each letter every state goes on with every reading the channel allows,
and may end a part of a compound where the lexicon says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from pipeline.kit.confusions import LETTERS, SHAPES
from pipeline.kit.dawg import FINAL
from pipeline.kit.lexicon import BEGIN, CAPITAL, END, PER_NAT, SHORTEST_PART, WORD, Lexicon
from pipeline.repair.channel import BUDGETS, MOST_BUDGETS, UNKNOWN, Channel, Pair

# By kind of damage: states kept per word and letter, nats behind the best one at which a state is dropped. More finds
# hardly anything better on the pages developed on.
WIDE = {LETTERS: (20, 10.5), SHAPES: (16, 11.0)}
NARROW = 14, 12.5  # the same for a word of sound text, where one usual misreading must explain all
MARGIN = 1.5  # nats by which the best state may itself grow dearer at a letter
MOST_PARTS = 3  # begins before the end of a compound
JOINT = 4.5  # cost of being a compound at all: about one word in twenty is one the lexicon does not list
AT_ONCE = 1500  # words searched together
WIDTHS = 3  # of what is read at a time: no, one or two characters
MOST_REMEMBERED = 15_000  # words whose readings are kept at hand, about 1.5 kB each; texts say the same few again
KEEP = 8  # candidates kept per word

Ints = NDArray[np.int64]
_BIT = np.uint64(1)


@dataclass(frozen=True, slots=True)
class Candidate:
    meant: str
    channel: float  # -log P(seen | meant)
    alone: float  # -log P(meant), without context
    pairs: tuple[Pair, ...]  # the readings it takes
    listed: bool  # a word of its own, not a compound put together here


@dataclass
class _States:
    """Hypotheses that have read the same number of characters."""

    word: Ints
    node: Ints
    number: Ints
    part: Ints  # letters since the part began
    parts: Ints
    base: NDArray[np.float32]  # cost of the finished parts
    channel: NDArray[np.float32]
    parent: Ints
    op: Ints
    hope: NDArray[np.float32]  # what the cheapest word on the way costs at least

    def take(self, which: Ints | NDArray[np.bool_]) -> _States:
        return _States(*(getattr(self, name)[which] for name in self.__dataclass_fields__))

    def __len__(self) -> int:
        return len(self.word)


def _joined(states: list[_States]) -> _States:
    return _States(*(np.concatenate([getattr(s, name) for s in states]) for name in _States.__dataclass_fields__))


@dataclass(frozen=True, eq=False)
class Searcher:
    """A search by one channel; what it found for a word it knows from then on. Get one from `searcher`."""

    lexicon: Lexicon
    channel: Channel
    beam: int
    slack: float
    most_parts: int
    _remembered: dict[str, tuple[Candidate, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def _flags(self) -> NDArray[np.uint8]:
        return np.frombuffer(self.lexicon.flags, np.uint8)

    def __call__(self, words: list[str]) -> dict[str, tuple[Candidate, ...]]:
        """For each word in lower case its likeliest readings, best first by channel and frequency together."""
        known = self._remembered
        # Words of like length side by side waste no room; so many at once that memory stays small.
        order = sorted((word for word in set(words) if word not in known), key=lambda word: (len(word), word))
        found = {word: known[word] for word in words if word in known}
        for start in range(0, len(order), AT_ONCE):
            batch = order[start : start + AT_ONCE]
            found.update(zip(batch, map(tuple, self._search(batch)), strict=True))
        if len(known) + len(order) > MOST_REMEMBERED:
            known.clear()
        known.update((word, found[word]) for word in order)
        return found

    def _search(self, words: list[str]) -> list[list[Candidate]]:
        codes = self.channel.codes
        longest = max(map(len, words))
        text = np.full((len(words), longest + 2), UNKNOWN, np.int64)
        for row, word in enumerate(words):
            text[row, : len(word)] = [codes.get(c, UNKNOWN) for c in word]
        lengths = np.array([len(word) for word in words])
        count = len(words)
        zero = np.zeros(count, np.int64)
        none = np.zeros(count, np.float32)
        waiting: list[list[_States]] = [[] for _ in range(longest + 3)]
        waiting[0].append(
            _States(np.arange(count), zero, zero, zero, zero, none, none, np.full(count, -1), np.full(count, -1), none)
        )
        history: list[_States] = []
        offset = 0
        found: list[list[tuple[float, int, int, bool]]] = [[] for _ in words]
        for at in range(longest + 1):
            if not waiting[at]:
                continue
            states = _pruned(_joined(waiting[at]), self.beam, self.slack)
            history.append(states)
            ids = np.arange(offset, offset + len(states))
            offset += len(states)
            ending = lengths[states.word] == at
            self._finish(states, ids, ending, found)
            going = ~ending
            states, ids = states.take(going), ids[going]
            joints = self._joints(states, ids)
            if len(joints):
                history.append(joints)
                states = _joined([states, joints])
                ids = np.concatenate([ids, np.arange(offset, offset + len(joints))])
                offset += len(joints)
            if at == 0 and self.channel.tables[0].pairs:
                lost = self._step(states, ids, zero[states.word], 0)
                history.append(lost)
                states = _joined([states, lost])
                ids = np.concatenate([ids, np.arange(offset, offset + len(lost))])
                offset += len(lost)
            one = text[states.word, at]
            waiting[at + 1].append(self._step(states, ids, one, 1))
            two = one * self.channel.width + text[states.word, at + 1]
            fits = lengths[states.word] >= at + 2
            waiting[at + 2].append(self._step(states.take(fits), ids[fits], two[fits], 2))
        return self._candidates(_joined(history), found)

    def _step(self, states: _States, ids: Ints, key: Ints, width: int) -> _States:
        """Every state after every reading of the ``width`` characters it sees next."""
        graph, ops = self.lexicon.graph, self.channel.tables[width]
        cost = states.base + states.channel
        group = states.word * 2 + (states.parts > 0)
        limit = _least(cost + states.hope, group)[group] + (self.slack + MARGIN)
        # What would be dropped at the next letter anyway is not followed at all.
        budget = ((limit - cost - states.hope) * BUDGETS).astype(np.int64) + 1
        count = ops.within[key, np.clip(budget, 0, MOST_BUDGETS)].astype(np.int64)
        source = np.repeat(np.arange(len(states)), count)
        op = np.arange(len(source)) + np.repeat(ops.start[key] - np.cumsum(count) + count, count)
        # Most are at an end with their first letter.
        open_ = np.flatnonzero(np.repeat(graph.mask[states.node], count) & ops.first[op])
        source, op = source[open_], op[open_]
        node, number = states.node[source], states.number[source]
        letters = np.zeros(len(source), np.int64)
        alive = np.ones(len(source), np.bool_)
        for place in range(ops.meant.shape[1]):
            codes = ops.meant[op, place]
            going = np.flatnonzero(codes >= 0)
            if not len(going):
                break
            bit = _BIT << codes[going].astype(np.uint64)
            bits = graph.mask[node[going]]
            if place:
                fits = (bits & bit) != 0
                alive[going[~fits]] = False
                going, bit, bits = going[fits], bit[fits], bits[fits]
            edge = graph.first[node[going]] + np.bitwise_count(bits & (bit - _BIT))
            number[going] += graph.skip[edge]
            node[going] = graph.target[edge]
            letters[going] += 1
        if not alive.all():
            source, op, node, number, letters = (a[alive] for a in (source, op, node, number, letters))
        hope = self._hope(node, number, states.parts[source])
        hopeful = np.flatnonzero(cost[source] + ops.cost[op] + hope <= limit[source])
        source, op = source[hopeful], op[hopeful]
        return _States(
            word=states.word[source],
            node=node[hopeful],
            number=number[hopeful],
            part=states.part[source] + letters[hopeful],
            parts=states.parts[source],
            base=states.base[source],
            channel=states.channel[source] + ops.cost[op],
            parent=ids[source],
            op=op * WIDTHS + width,
            hope=hope[hopeful],
        )

    def _hope(self, node: Ints, number: Ints, parts: Ints) -> NDArray[np.float32]:
        """What the cheapest word costs at least that a state may still become."""
        first, later = self.lexicon.cheapest
        level, rest = self.lexicon.graph.powers
        level, rest = level[node], rest[node]
        inside = np.flatnonzero(parts)
        least = first.least(number, level, rest)
        least[inside] = later.least(number[inside], level[inside], rest[inside])
        return least * np.float32(1 / PER_NAT)

    def _joints(self, states: _States, ids: Ints) -> _States:
        """The states in which a part of a compound may end here, at the root again."""
        final = (self.lexicon.graph.mask[states.node] >> np.uint64(FINAL)) & _BIT != 0
        final &= (states.part >= SHORTEST_PART) & (states.parts < self.most_parts)
        final &= self._flags[np.where(final, states.number, 0)] & BEGIN != 0
        joints = states.take(final)
        cost = self.lexicon.begin_cost[joints.number] / np.float32(PER_NAT)
        joints.base = joints.base + cost + (joints.parts == 0) * np.float32(JOINT)
        joints.parts = joints.parts + 1
        joints.node, joints.number = np.zeros_like(joints.node), np.zeros_like(joints.number)
        joints.part = np.zeros_like(joints.part)
        joints.parent, joints.op = ids[final], np.full(len(joints), -1)
        joints.hope = self._hope(joints.node, joints.number, joints.parts)
        return joints

    def _finish(
        self, states: _States, ids: Ints, ending: NDArray[np.bool_], found: list[list[tuple[float, int, int, bool]]]
    ) -> None:
        lexicon = self.lexicon
        final = ending & ((lexicon.graph.mask[states.node] >> np.uint64(FINAL)) & _BIT != 0)
        flags = self._flags[np.where(final, states.number, 0)]
        whole = states.parts == 0
        final &= np.where(whole, flags & (WORD | CAPITAL) != 0, (flags & END != 0) & (states.part >= SHORTEST_PART))
        done, done_ids = states.take(final), ids[final]
        steps = np.where(done.parts == 0, lexicon.cost[done.number], lexicon.end_cost[done.number])
        alone = done.base + steps / np.float32(PER_NAT)
        for word, cost, channel, state, is_whole in zip(
            done.word.tolist(),
            alone.tolist(),
            done.channel.tolist(),
            done_ids.tolist(),
            (done.parts == 0).tolist(),
            strict=True,
        ):
            found[word].append((channel + cost, state, int(cost * 1000), is_whole))

    def _candidates(self, history: _States, found: list[list[tuple[float, int, int, bool]]]) -> list[list[Candidate]]:
        parents, ops, channel = history.parent.tolist(), history.op.tolist(), history.channel.tolist()
        tables = [ops.pairs for ops in self.channel.tables]
        result: list[list[Candidate]] = []
        for rows in found:
            best: dict[str, Candidate] = {}
            for _, state, cost, whole in sorted(rows)[: 2 * KEEP]:
                pairs: list[Pair] = []
                at = state
                while at >= 0:
                    if ops[at] >= 0:
                        pairs.append(tables[ops[at] % WIDTHS][ops[at] // WIDTHS])
                    at = parents[at]
                pairs.reverse()
                meant = "".join(meant for meant, _ in pairs)
                if meant not in best and len(best) < KEEP:
                    best[meant] = Candidate(meant, channel[state], cost / 1000, tuple(pairs), whole)
            result.append(list(best.values()))
        return result


@lru_cache(maxsize=8)
def searcher(lexicon: Lexicon, channel: Channel, width: tuple[int, float], most_parts: int = MOST_PARTS) -> Searcher:
    """The search by a channel, with a beam and slack; the same one for the same channel."""
    return Searcher(lexicon, channel, *width, most_parts)


def _least(cost: NDArray[np.float32], group: Ints) -> NDArray[np.float32]:
    """The least cost of each group, by its number."""
    least = np.full(int(group.max(initial=0)) + 1, np.inf, np.float32)
    np.minimum.at(least, group, cost)
    return least


def _pruned(states: _States, beam: int, slack: float) -> _States:
    """The best states of each word, those inside a compound counted apart; of equal places only the cheapest."""
    cost = states.base + states.channel + states.hope
    group = states.word * 2 + (states.parts > 0)
    kept = np.flatnonzero(cost <= _least(cost, group)[group] + slack)
    kept = kept[np.lexsort((cost[kept], group[kept]))]
    place = (group[kept] * 400_000 + states.node[kept]) * 2_000_003 + states.number[kept] * 7 + states.part[kept]
    _, first = np.unique(place, return_index=True)
    first.sort()
    kept = kept[first]
    begins = np.flatnonzero(np.diff(group[kept], prepend=-1))
    rank = np.arange(len(kept)) - np.repeat(begins, np.diff(np.append(begins, len(kept))))
    return states.take(kept[rank < beam])
