"""Outcomes of decisions: rows of models/outcomes.yaml as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

GAP = "…"
GAP_WORDS = 10
"""At most so many words stand for … in a cue: enough for "ges stadsdelsförvaltningen tillsammans med … i uppdrag"."""

LONGEST = 1500
"""Characters read of a decision: what it does stands before its lists and inserted texts."""

OTHER = "annat"

_AFTER_DECIDES = re.compile(
    r"\b(?:besl(?:ut(?:ar|ade|as|ades|at|a)?|öt[so]?)|enas|enades)\b(?:[^.;:]|(?<=\bkap)\.){0,60}?\batt\s+",
    re.IGNORECASE,
)
_DECIDES_BARE = re.compile(r"\bbesl(?:utar|utade|öt)\s+(?=\w+a\b)", re.IGNORECASE)
_SUBORDINATE = re.compile(r"\batt\s+(?!\w+a\s)(?:(?!att\b)[^\s,.;:]+\s+){0,6}$")
_AS_PROPOSED = re.compile(r"(?:enligt|i enlighet med)\s[^.,;]{0,80}?förslag(?:et)?(?:\.?$|\s+med\s)", re.IGNORECASE)
"""All that is said: ``Beslut: Enligt kommunstyrelsens förslag.``"""
_ONLY_POSSIBLE = re.compile(r"\b(?:kan|bör|skulle|som)\s$")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row: ``key`` is the value in the database."""

    key: str
    label: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


ORGAN = "{organ}"
_ORGANS = ("nämnden", "styrelsen", "fullmäktige", "utskottet", "direktionen", "beredningen", "förbundet", "stämman")
_AFTER_ORGAN = "(?:" + "|".join(rf"(?<={organ} )" for organ in _ORGANS) + ")"


def cue_pattern(cue: str) -> str:
    """A cue of models/outcomes.yaml as a regular expression: ``ges|ger … i uppdrag``, ``{organ} beviljade``."""
    parts: list[str] = []
    gap = False
    for word in cue.removeprefix(ORGAN).split():
        if word == GAP:
            gap = True
            continue
        alternatives = "|".join(re.escape(option) for option in word.split("|"))
        if parts:
            parts.append(rf"(?:\s+[^\s.;]+){{0,{GAP_WORDS}}}?\s+" if gap else r"\s+")
        parts.append(rf"(?:{alternatives})\b")
        gap = False
    return (_AFTER_ORGAN if cue.startswith(ORGAN) else r"\b") + "".join(parts)


Cues = Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]
"""For the first word of a cue, in lower case: the outcomes and patterns that may begin there."""

_WORD = re.compile(r"\w+")


def _found(cues: Cues, text: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """Where cues begin and the outcome of each, in order; the longest first where two begin together."""
    for word in _WORD.finditer(text, start):
        matches = []
        for key, pattern in cues.get(word[0].lower(), ()):
            if match := pattern.match(text, word.start()):
                matches.append((-len(match[0]), key))
        for _, key in sorted(matches):
            yield word.start(), key


@dataclass(frozen=True)
class Outcomes:
    """All rows, and which of them a decision belongs to."""

    rows: tuple[Outcome, ...]
    _cues: Cues
    _infinitives: Cues

    def of(self, decision: str) -> str:
        """The outcome of a decision's text: its first finite cue, or what it decides to do.

        "Nämnden beslutar att avslå ansökan." and the att-sats "avslå ansökan" are both ``avslag``.
        """
        text = " ".join(decision[:LONGEST].split())
        bare = text.removeprefix("att ").removeprefix("Att ")
        start = 0
        head = _AFTER_DECIDES.search(text) or _DECIDES_BARE.search(text)
        if head and (before := self._first(text[: head.start()])) and before != OTHER:
            return before  # ges i uppdrag att besluta …
        if head:
            found = self._at_start(text[head.end() :])
            if found:
                return found
            start = head.end()
        elif found := self._at_start(bare):
            return found
        told = self._first(text, start) or self._first(text, start, anywhere=True) or self._named(text)
        return told or ("bifall" if _AS_PROPOSED.match(bare) else OTHER)

    def _at_start(self, text: str) -> str | None:
        """The outcome of an infinitive within the first words: "för egen del godkänna"."""
        for at, key in _found(self._infinitives, text[:160]):
            before = text[:at].split()
            return key if len(before) <= 3 and "att" not in before and not self._first(text[:at]) else None
        return None

    def _named(self, text: str) -> str | None:
        """The outcome of the first infinitive: "Till revisorer utse …"."""
        return next((key for at, key in _found(self._infinitives, text) if not text[:at].endswith("att ")), None)

    def _first(self, text: str, start: int = 0, anywhere: bool = False) -> str | None:
        """The outcome of the first cue of the main clause, or of any clause."""
        for at, key in _found(self._cues, text, start):
            if _ONLY_POSSIBLE.search(text, max(0, at - 8), at):
                continue
            if anywhere or not _SUBORDINATE.search(text, max(start, at - 90), at):
                return key
        return None

    def decides(self, sentence: str) -> bool:
        """Whether a sentence holds a finite cue of any outcome."""
        return self._first(" ".join(sentence.split())) is not None


def load(folder: Path) -> Outcomes:
    """The rows of models/outcomes.yaml."""
    rows = yaml.safe_load((folder / "outcomes.yaml").read_text(encoding="utf-8"))

    def cues(part: str) -> Cues:
        by_word: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        for key, row in rows.items():
            for cue in row.get(part, ()):
                pattern = re.compile(cue_pattern(cue), re.IGNORECASE)
                for word in cue.removeprefix(ORGAN).split()[0].split("|"):
                    by_word.setdefault(word.lower(), []).append((key, pattern))
        return {word: tuple(found) for word, found in by_word.items()}

    return Outcomes(
        rows=tuple(
            Outcome(key, row["label"], tuple(row["examples"]), tuple(row["counterexamples"]))
            for key, row in rows.items()
        ),
        _cues=cues("cues"),
        _infinitives=cues("infinitives"),
    )
