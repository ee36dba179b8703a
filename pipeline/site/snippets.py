"""Snippets: the words of a text that a search found, marked, inflections and compounds too."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from pipeline.store.search import WORD, stem, terms

ASKED = re.compile(r'(?P<not>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"()]+))')
OPERATORS = frozenset({"OR", "AND", "NEAR"})
LENGTH = 280
BEFORE = 90
READ = 200_000  # characters of a text that are searched for the best place


class Marker:
    """Marks in texts what one query looks for."""

    def __init__(self, q: str) -> None:
        self.stems: set[str] = set()
        self.prefixes: tuple[str, ...] = ()
        self.exact: set[str] = set()
        for token in ASKED.finditer(q):
            if token["not"] or token["word"] in OPERATORS:
                continue
            if token["phrase"] is not None:
                self.exact.update(re.findall(r"\w+", token["phrase"].lower()))
            elif token["word"].endswith("*"):
                self.prefixes += tuple(word for word in re.findall(r"\w+", token["word"].lower())[-1:])
            else:
                words = WORD.findall(token["word"].lower())
                self.stems.update(words, map(stem, words))

    def wanted(self, word: str) -> bool:
        """Is this word of a text one that the query finds?"""
        word = word.lower()
        return (
            word in self.exact
            or (bool(self.prefixes) and word.startswith(self.prefixes))
            # A stem stands in its word: only words that hold one are worth taking apart.
            or (any(part in word for part in self.stems) and not self.stems.isdisjoint(terms(word)))
        )

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the words stand."""
        if not (self.stems or self.prefixes or self.exact):
            return []
        return [match.span() for match in WORD.finditer(text) if self.wanted(match[0])]

    def mark(self, text: str) -> Markup:
        """The whole text, escaped, the words marked."""
        return marked(text, self.spans(text))

    def snippet(self, text: str | None) -> Markup:
        """A part of the text, about LENGTH characters, where the most different words stand close together."""
        text = " ".join((text or "")[:READ].split())
        spans = self.spans(text)
        start = 0
        if spans:
            best = -1
            for first, _ in spans:
                near = {text[a:b].lower() for a, b in spans if first <= a and b <= first + LENGTH - BEFORE}
                if len(near) > best:
                    best, start = len(near), max(0, first - BEFORE)
                if best >= len(self.stems) + len(self.exact) + len(self.prefixes):
                    break
        if start:
            space = text.find(" ", start)
            start = space + 1 if 0 <= space < start + 30 else start
        end = start + LENGTH
        if end < len(text):
            space = text.rfind(" ", start, end)
            end = space if space > start else end
        inside = [(a - start, b - start) for a, b in spans if a >= start and b <= end]
        lead, tail = ("… " if start else ""), (" …" if end < len(text) else "")
        return Markup("{}{}{}").format(lead, marked(text[start:end], inside), tail)


def marked(text: str, spans: list[tuple[int, int]]) -> Markup:
    """The text escaped, with <mark> around the spans."""
    out, at = Markup(""), 0
    for start, end in spans:
        out += escape(text[at:start]) + Markup("<mark>{}</mark>").format(text[start:end])
        at = end
    return out + escape(text[at:])
