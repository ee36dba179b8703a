"""Readings: for every piece of a damaged passage, what it may have been and how probable that is in its context."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from pipeline.kit import Kit
from pipeline.kit.calendar import MONTHS
from pipeline.kit.confusions import LETTERS
from pipeline.kit.lexicon import CAPITAL, PER_NAT, WORD
from pipeline.kit.ngrams import NUMBER, STOP, key
from pipeline.repair.candidates import as_here, dots, in_sound_text, is_another_name, recosted
from pipeline.repair.channel import Channel, Pair, general
from pipeline.repair.gate import LONG
from pipeline.repair.lattice import posteriors
from pipeline.repair.own import formula_costs, near, own_words
from pipeline.repair.search import NARROW, WIDE, Candidate, searcher
from pipeline.repair.words import Piece

UNLISTED = 6.0  # nats: a word is one that no dictionary has, before its letters are counted
POOR = 17.0  # nats from which a reading is no better than a common word by a misreading that no page has shown
FURTHER = 8, 10.0  # beam and slack of the search for unusual misreadings
FORMULA_APART = 3  # letters by which a word of set phrases may differ from what it was read as
COMPOUND = 20.0  # nats: about what a compound costs that the lexicon does not list
MIXED = 5.0  # nats for each digit or sign that truly stands among letters
NUMBERS = 3.5  # nats: a word is a number
DIGIT = 2.5  # nats: a number is this very digit
HOPELESS = 11.0  # nats behind the best reading before context: no context makes that good
NOT_A_NAME = 4.0  # nats: a word in mid-sentence has a capital though no name is written like it
RARE = 11.5  # nats: a listed word as rare as that may well be another, misread
COMMON = 12.0  # nats: a word common enough to be seen in a capitalised piece that is no known name
LONGEST_NAME = 11  # letters; what is longer and has a capital is a board or a heading
OFTEN = 3  # times from which a name that nobody knows is right
RUN_TOGETHER = 7  # letters from which an unknown word may be two
FOLLOWS = 6.5  # nats: how often the second must follow the first; "års intervall" is rarer than its compound
AS_BY_CHANCE = 1.0  # nats by which a word may be rarer after a small word than it is elsewhere
SMALL_WORDS = frozenset(
    re.findall(r"\w+", "att och av som till med den det ett på för är har från vid inte ska kan sig under")
)
# More that hardly ever begin a compound, but may end a word as its ending does.
SMALL_FIRST = SMALL_WORDS | frozenset(
    re.findall(
        r"\w+", "en de inom samt hos bör eller där när efter mot man vi dels hur vilket vilken denna detta dessa"
    )
)
LOST_BLANK = 5.5  # nats: the blank between two words is lost
TEACHES = 0.9  # probability from which a reading says something about the channel
LEARN_FROM = 1500  # pieces that are enough to learn a document's channel
LIKE_I = "1[|l!"  # what an i or I standing alone is read as
# What is counted and numbered: "1 nej-röst", "1 avstår", "beslutspunkt 1" have no i. As they are read, dots or not.
COUNTED = re.compile(
    r"(?:ledamot|ers.{1,2}ttare|ja|nej|r.{1,2}st(?:ar|ade|at)?|st|person|plats|avst\w+|nedlagd|blank|var|vill"
    r"|fr.{1,2}nv\w*|ogiltig|jäv|jav|som|mn?kr|kap|vice)"
)
NUMBERED = re.compile(
    r"(?:\w*punkt(?:en|erna)?|\w*sats(?:en)?|\w*bilag[ao]r?|\w*list[ao]|nr|nummer|kap|kapitel|alternativ|etapp|steg|fas"
    r"|sida|sid|kvartal|proposition|\w*rapport|\w*budget|fr.{1,2}ga|tabell|figur|avsnitt|del|grupp|klass|\w*kurs|beslut|v.{1,2}ning)"
)
FLANKED = 4.0  # nats: a number 1 stands where it does not belong


@dataclass(frozen=True, slots=True)
class Reading:
    """The readings of one piece with their probabilities; the first is what stands there."""

    piece: Piece
    choices: tuple[Candidate, ...]
    shares: tuple[float, ...]


@dataclass(frozen=True)
class Reader:
    value: str
    kind: str
    kit: Kit
    only: frozenset[str] = frozenset()  # the pieces that may be other than they seem; empty: it is judged here

    def read(self, found: list[Piece]) -> list[Reading]:
        """Every piece with its readings, after the channel has learned from the first of them."""
        words = sorted({piece.seen for piece in found if piece.seen and self._suspect(piece.seen)})
        channel = general(self.kit.confusions, self.kind)
        candidates = self._candidates(words, channel)
        if self.only:  # a few words say nothing about the channel, but that one error is rare and two in a word rarer
            single = {word: [in_sound_text(c) for c in row] for word, row in candidates.items()}
            return self._pass(found, single, channel)
        adapted = channel.adapted(_confusions(found[:LEARN_FROM], candidates))
        anew = {word: [recosted(c, adapted) for c in row] for word, row in candidates.items()}
        return self._pass(found, anew, adapted)

    def _candidates(self, words: list[str], channel: Channel) -> dict[str, tuple[Candidate, ...]]:
        """What each word may have been, among all words and among those that the text itself repeats."""
        lexicon = self.kit.lexicon
        if self.kind == LETTERS:  # where all å, ä, ö are lost, what a text repeats is damage
            return searcher(lexicon, channel, WIDE[LETTERS])(words)
        if self.only:
            # In sound text a compound of more than two parts that nobody lists proves nothing.
            candidates = searcher(lexicon, channel, NARROW, 1)(words)
        else:
            candidates = searcher(lexicon, channel, WIDE[self.kind])(words)
            poor = [word for word in words if self._has_poor(word, candidates[word])]
            for word, row in searcher(lexicon, channel.wide, FURTHER, 1)(poor).items():
                candidates[word] = _with_others(candidates[word], row)
            for word, usual in near(poor, formula_costs(self.kit), channel.wide, FORMULA_APART).items():
                candidates[word] = _with_others(candidates[word], usual)
        unknown = [word for word in words if not lexicon.knows(word)]
        own = own_words(self.value, self.kit)
        for word, here in own.near(unknown, channel).items():
            candidates[word] = _with_others(here, candidates[word])
        if self.only:
            return candidates
        return {word: tuple(as_here(c, word, own, row) for c in row) for word, row in candidates.items()}

    def _pass(
        self, found: list[Piece], candidates: Mapping[str, Sequence[Candidate]], channel: Channel
    ) -> list[Reading]:
        one_for_i = self._one_for_i(found)
        places = [self._choices(piece, candidates.get(piece.seen, ()), channel, one_for_i) for piece in found]
        for at in range(len(found)):
            flanked = self._flanked(found, at)
            own, *others = places[at]
            if flanked:
                places[at] = (replace(own, channel=own.channel + flanked), *others)
            elif own.meant == "1" and _counts(
                found[max(0, at - 1)].context, found[min(at + 1, len(found) - 1)].context
            ):
                places[at] = (own,)
        shares = posteriors(
            [[_context(piece, choice) for choice in row] for piece, row in zip(found, places, strict=True)],
            [[choice.channel for choice in row] for row in places],
            [[choice.alone for choice in row] for row in places],
            self.kit.ngrams,
        )
        return [Reading(*columns) for columns in zip(found, places, map(tuple, shares), strict=True)]

    def _suspect(self, seen: str) -> bool:
        """Whether a piece may be other than it seems: any in wrong-language text, unlisted or very short ones else."""
        if self.only:
            return seen in self.only
        if self.kind == LETTERS:
            return True
        if len(seen) == 1:
            return seen in LIKE_I and seen != "|"  # in a bad picture a line of a table
        number = self.kit.lexicon.graph.number(seen)
        return len(seen) <= 4 or number < 0 or self.kit.lexicon.cost[number] > RARE * PER_NAT

    def _has_poor(self, seen: str, candidates: Sequence[Candidate]) -> bool:
        """Whether no usual misreading of a known word explains an unknown one well."""
        if len(seen) < 2 or not any(map(str.isalpha, seen)) or self.kit.lexicon.knows(seen):
            return False
        return all(c.channel + c.alone > POOR for c in candidates if c.meant != seen)

    def _one_for_i(self, found: list[Piece]) -> float:
        """What it costs to take a lone 1 for an i: little in a text with many a 1 where an i should be."""
        words = [piece.context for piece in found]
        ones = sum(self._flanked(found, at) > 0 for at in range(len(found)))
        # One alone proves nothing: it may as well be a number.
        return -math.log((max(ones - 1, 0) + 0.1) / (words.count("i") + ones + 10))

    def _flanked(self, found: list[Piece], at: int) -> float:
        """What a lone 1 costs for standing where an i would: "och 1 alla", "fanns 1 13 akter"; else 0."""
        if not found[at].seen or found[at].seen not in LIKE_I or not 0 < at < len(found) - 2:
            return 0.0
        before, after, then = found[at - 1].context, found[at + 1], found[at + 2]
        if COUNTED.fullmatch(after.context) or NUMBERED.fullmatch(before):
            return 0.0
        if not (before.isalpha() or before in (",", STOP)) or after.context in MONTHS:
            return 0.0
        if after.context == NUMBER:
            # "1 430 kr" is one number; two numbers in a row end a line of a table, not a phrase.
            line = self.value[found[at].span.start : then.span.start]
            return (
                FLANKED
                if len(after.span) < 3 and before != STOP and then.context.isalpha() and "\n" not in line
                else 0.0
            )
        begins = self.value[after.span.start : after.span.start + 1]  # nothing, where the text ends
        return FLANKED if begins.islower() else 0.0

    def _choices(
        self, piece: Piece, candidates: Sequence[Candidate], channel: Channel, one_for_i: float
    ) -> tuple[Candidate, ...]:
        """The readings of a piece, what stands there first."""
        seen = piece.seen
        if not seen:
            return (Candidate("", 0.0, 0.0, (), True),)
        own = next((c for c in candidates if c.meant == seen), None) or self._as_it_stands(seen, channel)
        others = [c for c in candidates if c.meant != seen]
        if not own.listed and len(seen) >= RUN_TOGETHER and seen.isalpha() and not self.kit.lexicon.knows(seen):
            others += self._two_words(seen)
        if seen in LIKE_I:
            others = [replace(c, channel=min(c.channel, one_for_i)) for c in others if c.meant == "i"]
        elif seen.isdigit():
            others = []
        hopeless = min([own.channel + own.alone, *(c.channel + c.alone for c in others)]) + HOPELESS
        others = [c for c in others if c.channel + c.alone < hopeless]
        if is_name(self.value, piece):
            if own.listed and not self._can_be_name(own):
                # A name that nobody lists may look like a word.
                own = replace(own, alone=min(own.alone + NOT_A_NAME, max(own.alone, self._unheard_of(seen))))
            others = [
                c if self._can_be_name(c) else replace(c, channel=c.channel + NOT_A_NAME)
                for c in others
                if (dots(c) and (self._can_be_name(c) or not self._can_be_name(own)))
                or (c.listed and c.alone < COMMON and len(seen) >= LONG and not own.listed)
                or (self._may_be_a_known_name(own) and is_another_name(c, seen, self.kit.lexicon))
            ]
        return (own, *others)

    def _two_words(self, seen: str) -> list[Candidate]:
        """The readings of a piece as two known words that often follow each other, their blank lost."""
        lexicon = self.kit.lexicon
        pairs = [(seen[:at], seen[at:]) for at in range(1, len(seen))]
        pairs = [(a, b) for a, b in pairs if lexicon.has(a) & WORD and lexicon.has(b) & WORD]
        pairs = [(a, b) for a, b in pairs if min(len(a), len(b)) > 1 or "i" in (a, b)]
        if not pairs:
            return []
        first = np.array([key(a) for a, _ in pairs], np.uint64)
        second = np.array([key(b) for _, b in pairs], np.uint64)
        found, cost, _ = self.kit.ngrams.follow(first, second, np.zeros(len(pairs), np.float32))
        return [
            # The lattice knows the second word only: the first is paid for here.
            Candidate(f"{a} {b}", LOST_BLANK + self.kit.lexicon.nats(a), self.kit.lexicon.nats(b), (), False)
            for (a, b), often, c in zip(pairs, found.tolist(), cost.tolist(), strict=True)
            if often and (c < FOLLOWS or (a in SMALL_FIRST and c < self.kit.lexicon.nats(b) + AS_BY_CHANCE))
        ]

    def _can_be_name(self, candidate: Candidate) -> bool:
        if self.kit.lexicon.has(candidate.meant) & CAPITAL:
            return True
        return self.kind != LETTERS and candidate.meant in own_words(self.value, self.kit).names

    def _may_be_a_known_name(self, own: Candidate) -> bool:
        """Whether a name is one that nobody knows; one that stands again and again is right."""
        if self.kind == LETTERS or self.only or own.listed or self.kit.lexicon.knows(own.meant):
            return False
        return self.value.lower().count(own.meant) < OFTEN

    def _as_it_stands(self, seen: str, channel: Channel) -> Candidate:
        """What stands there as a reading of its own, although the search did not come by it."""
        kept = sum(map(channel.kept_cost, seen))
        lexicon = self.kit.lexicon
        if seen.isdigit():
            return Candidate(seen, kept + DIGIT, NUMBERS, (), True)
        number = lexicon.graph.number(seen)
        if number >= 0:
            return Candidate(seen, kept, self.kit.lexicon.nats(seen), (), True)
        if lexicon.knows(seen):
            return Candidate(seen, kept, COMPOUND, (), False)
        signs = sum(not letter.isalpha() for letter in seen)
        kept += MIXED * signs * (signs < len(seen))
        return Candidate(seen, kept, self._unheard_of(seen), (), False)

    def _unheard_of(self, seen: str) -> float:
        """What a word costs that no dictionary has."""
        return UNLISTED + self.kit.lexicon.letter_cost(seen) * (len(seen) + 1)


def _counts(before: str, after: str) -> bool:
    """Whether a 1 between two words is a number: in a table, before what is counted, after what is numbered."""
    return NUMBER in (before, after) or bool(COUNTED.fullmatch(after) or NUMBERED.fullmatch(before))


def is_name(value: str, piece: Piece) -> bool:
    """Whether a piece is written like a name: a capital where no sentence begins, and not too long for one."""
    return value[piece.span.start].isupper() and not piece.starts and len(piece.seen) <= LONGEST_NAME


def _context(piece: Piece, choice: Candidate) -> str:
    return choice.meant.split(" ")[-1] if piece.seen and choice.meant != piece.seen else piece.context


def _with_others(row: Sequence[Candidate], others: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """A word's readings, and those of the others that it lacks."""
    told = {candidate.meant for candidate in row}
    return (*row, *(other for other in others if other.meant not in told))


def _confusions(found: list[Piece], candidates: Mapping[str, Sequence[Candidate]]) -> Counter[Pair]:
    """What the words say about the channel whose reading leaves no doubt even without context."""
    met: Counter[Pair] = Counter()
    for seen, count in Counter(piece.seen for piece in found).items():
        row = candidates.get(seen)
        if row:
            costs = [c.channel + c.alone for c in row]
            best = min(range(len(row)), key=costs.__getitem__)
            if 1 / sum(math.exp(costs[best] - cost) for cost in costs) >= TEACHES:
                for pair in row[best].pairs:
                    met[pair] += count
    return met
