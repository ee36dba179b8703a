"""Sentences that hold a cue of models/statements.yaml: spaCy's matcher, run only where a cue's rare word stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from spacy.matcher import Matcher
from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from pipeline.kit.kinds import Cue, Kinds
from pipeline.tag.gaps import goes_on
from pipeline.tag.nlp import swedish
from pipeline.text import Span

LONGEST_GAP = 12
"""Words that ``…`` in a cue may stand for, beside names and what joins them."""
LONGEST_SENTENCE = 6000
"""Characters; a list of fifty names with parties is shorter."""
MOST_HITS = 60
"""No sentence that somebody wrote holds more; word salad must not cost minutes."""
REACH = 1500
"""Characters to either side of a cue word that are read where no blank line ends the paragraph before."""

_BEGINS_LINE = re.compile(r"\n[ \t*_#]*$")
_WORD = re.compile(r"[^\W\d_]{4,}")
_GAP = re.compile(r"\n[ \t]*\n\s*|\f\s*|\t")


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue found in a sentence; ``others`` are those of its kind that overlap it, should it lead to nobody."""

    cue: Cue
    span: Span
    others: tuple[CueHit, ...] = ()


@dataclass(frozen=True, slots=True)
class CueSentence:
    """A sentence with the cues in it, in order."""

    span: Span
    hits: tuple[CueHit, ...]


class CueFinder:
    """The matchers of one cue table."""

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = kinds
        self.nlp = swedish()
        self.matchers: list[tuple[Cue, Matcher]] = []
        self.by_key: dict[str, list[int]] = {}
        for n, cue in enumerate(kinds.cues):
            pattern: list[dict[str, Any]] = [
                {"ORTH": {"IN": list(words)}} if words else {"OP": f"{{0,{LONGEST_GAP}}}"} for words in cue.words
            ]
            matcher = Matcher(self.nlp.vocab)
            matcher.add(str(n), [pattern])
            self.matchers.append((cue, matcher))
            for word in cue.rarest:
                self.by_key.setdefault(word, []).append(n)

    def find(self, value: str, span: Span) -> Iterator[CueSentence]:
        """The sentences of a part of the text that hold a cue, in order."""
        for window in self._windows(value, span):
            doc = self.nlp(value[window.start : window.end])
            for sentence in doc.sents:
                hits = self._hits(sentence, window.start)
                if hits:
                    text = sentence.text
                    start = window.start + sentence.start_char + len(text) - len(text.lstrip())
                    cue = hits[0].span.start
                    if value[cue].isupper() and _BEGINS_LINE.search(value, start, cue):
                        start = cue  # below lines without a stop: signatures, a date
                    end = window.start + sentence.start_char + len(text.rstrip())
                    end = max(min(end, start + LONGEST_SENTENCE), hits[-1].span.end)
                    yield CueSentence(Span(start, end), hits)

    def _hits(self, sentence: SpacySpan, offset: int) -> tuple[CueHit, ...]:
        """The cues of one sentence, matched over its words without names: any number of people may stand in a cue."""
        if not any(self.kinds.normal(word) in self.by_key for word in _WORD.findall(sentence.text)):
            return ()
        words = [(token, self.kinds.normal(token.text)) for token in sentence if not token.is_space]
        words = [(token, word) for token, word in words if word in self.kinds.vocabulary or _counts(token)]
        doc = Doc(self.nlp.vocab, words=[word for _, word in words])
        hits = []
        # One matcher of them all would read every word for each cue.
        for n in sorted({n for _, word in words for n in self.by_key.get(word, ())}):
            cue, matcher = self.matchers[n]
            for _, start, end in matcher(doc):
                first, last = words[start][0], words[end - 1][0]
                hits.append(CueHit(cue, Span(offset + first.idx, offset + last.idx + len(last))))
        return _distinct(sorted(hits, key=lambda hit: hit.span)[:MOST_HITS])

    def _windows(self, value: str, span: Span) -> list[Span]:
        """Paragraphs that hold a key word, those that touch made one."""
        windows: list[Span] = []
        for match in _WORD.finditer(value, span.start, span.end):
            if self.kinds.normal(match[0]) not in self.kinds.keys:
                continue
            if windows and match.start() < windows[-1].end:
                continue
            start = self._paragraph_start(value, span.start, match.start())
            end = self._paragraph_end(value, match.end(), span.end)
            if windows and start < windows[-1].end:
                windows[-1] = Span(windows[-1].start, max(end, windows[-1].end))
            else:
                windows.append(Span(start, end))
        return windows

    def _paragraph_start(self, value: str, start: int, at: int) -> int:
        floor = max(start, at - REACH)
        for gap in reversed(list(_GAP.finditer(value, floor, at))):
            if gap[0] == "\t" or not goes_on(value, gap.start(), gap.end()):
                return gap.end()
        if floor == start:
            return start
        line = value.find("\n", floor, at)
        return floor if line < 0 else line + 1

    def _paragraph_end(self, value: str, at: int, end: int) -> int:
        ceiling = min(end, at + REACH)
        for gap in _GAP.finditer(value, at, ceiling):
            if gap.end() < end and (gap[0] == "\t" or not goes_on(value, gap.start(), gap.end())):
                return gap.start()
        line = value.rfind("\n", at, ceiling)
        return ceiling if ceiling == end or line < 0 else line


def _counts(token: Token) -> bool:
    """Whether a word counts in a gap: names, codes of parties, marks and what joins names do not."""
    text = token.text
    return text.islower() and len(text) > 2 and text not in _JOINS_NAMES


_JOINS_NAMES = frozenset({"och", "samt", "m.fl.", "herr", "herrar", "fru", "fröken", "fruar"})


def _distinct(hits: list[CueHit]) -> tuple[CueHit, ...]:
    """One hit per announcement: of hits of a kind that overlap, the shortest, the others with it."""
    kept: list[CueHit] = []
    # "lämnar ett särskilt yttrande till protokollet" is what it says it is, no more
    hits = [
        hit
        for hit in hits
        if not (
            hit.cue.words[-1] == ("protokollet",)
            and any(o.cue.kind != hit.cue.kind and o.span.start == hit.span.start for o in hits)
        )
    ]
    for hit in sorted(hits, key=lambda h: (len(h.span), h.span.start)):
        for n, other in enumerate(kept):
            # "ställer sig bakom reservationen genom ett ersättaryttrande" joins once
            joins = hit.cue.backing and other.cue.backing and hit.span.start == other.span.start
            if joins:
                break
            if hit.cue.kind == other.cue.kind and hit.span.start < other.span.end and other.span.start < hit.span.end:
                kept[n] = replace(other, others=(*other.others, hit))
                break
        else:
            kept.append(hit)
    return tuple(sorted(kept, key=lambda h: h.span))


@lru_cache(maxsize=4)
def _finder(kinds: _ById) -> CueFinder:
    return CueFinder(kinds.kinds)


class _ById:
    """A cue table as a key of the cache: the same object, the same matcher."""

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = kinds

    def __hash__(self) -> int:
        return id(self.kinds)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and other.kinds is self.kinds


def finder(kinds: Kinds) -> CueFinder:
    """The matcher of a cue table, built once."""
    return _finder(_ById(kinds))
