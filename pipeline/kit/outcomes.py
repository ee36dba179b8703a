"""Outcomes of decisions: rows of models/outcomes.yaml as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

GAP = "…"
GAP_WORDS = 10
"""At most so many words stand for … in a cue: enough for "ges stadsdelsförvaltningen tillsammans med … i uppdrag"."""

OTHER = "annat"

_AFTER_DECIDES = re.compile(r"\bbeslut(?:ar|ade|as|ades|a)?\b[^.;:]{0,60}?\batt\s+", re.IGNORECASE)
_DECIDES_BARE = re.compile(r"\bbesl(?:utar|utade|öt)\s+(?=\w+a\b)", re.IGNORECASE)
_SUBORDINATE = re.compile(r"\batt\s+(?!\w+a\s)(?:(?!att\b)[^\s,.;:]+\s+){0,6}$")
_ONLY_POSSIBLE = re.compile(r"\b(?:kan|bör|skulle|som)\s$")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row: ``key`` is the value in the database."""

    key: str
    label: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


def cue_pattern(cue: str) -> str:
    """A cue of models/outcomes.yaml as a regular expression: ``ges|ger … i uppdrag``."""
    parts: list[str] = []
    gap = False
    for word in cue.split():
        if word == GAP:
            gap = True
            continue
        alternatives = "|".join(re.escape(option) for option in word.split("|"))
        if parts:
            parts.append(rf"(?:\s+[^\s.;]+){{0,{GAP_WORDS}}}?\s+" if gap else r"\s+")
        parts.append(rf"(?:{alternatives})\b")
        gap = False
    return r"\b" + "".join(parts)


@dataclass(frozen=True)
class Outcomes:
    """All rows, and which of them a decision belongs to."""

    rows: tuple[Outcome, ...]
    _cues: tuple[tuple[str, re.Pattern[str]], ...]
    _infinitives: tuple[tuple[str, re.Pattern[str]], ...]

    def of(self, decision: str) -> str:
        """The outcome of a decision's text: its first finite cue, or what it decides to do.

        "Nämnden beslutar att avslå ansökan." and the att-sats "avslå ansökan" are both ``avslag``.
        """
        text = " ".join(decision.split())
        bare = text.removeprefix("att ").removeprefix("Att ")
        start = 0
        head = _AFTER_DECIDES.search(text) or _DECIDES_BARE.search(text)
        if head and (before := self._first(text[: head.start()], 0)) and before != OTHER:
            return before  # ges i uppdrag att besluta …
        if head:
            found = self._at_start(text, head.end())
            if found:
                return found
            start = head.end()
        elif found := self._at_start(bare, 0):
            return found
        return self._first(text, start) or self._first(text, start, anywhere=True) or self._named(text) or OTHER

    def _at_start(self, text: str, at: int) -> str | None:
        """The outcome of an infinitive within the first words: "för egen del godkänna"."""
        window = text[at : at + 160]
        best: tuple[int, int, str] | None = None
        for key, pattern in self._infinitives:
            if not (match := pattern.search(window)):
                continue
            before = window[: match.start()].split()
            if len(before) <= 3 and "att" not in before:
                rank = (match.start(), -len(match[0]), key)
                best = rank if best is None or rank < best else best
        finite = self._first(window[: best[0]], 0) if best else None
        return None if best is None or finite else best[2]

    def _named(self, text: str) -> str | None:
        """The outcome of the first infinitive: "Till revisorer utse …"."""
        found = [(match.start(), key) for key, pattern in self._infinitives if (match := pattern.search(text))]
        found = [(at, key) for at, key in found if not text[:at].endswith("att ")]
        return min(found)[1] if found else None

    def _first(self, text: str, start: int, anywhere: bool = False) -> str | None:
        """The outcome of the first cue of the main clause, or of any clause."""
        best: tuple[int, int, str] | None = None
        for key, pattern in self._cues:
            for match in pattern.finditer(text, start):
                if _ONLY_POSSIBLE.search(text, max(0, match.start() - 8), match.start()):
                    continue
                if not anywhere and _SUBORDINATE.search(text, max(start, match.start() - 90), match.start()):
                    continue
                rank = (match.start(), -len(match[0]), key)
                best = rank if best is None or rank < best else best
                break
        return best[2] if best else None

    def decides(self, sentence: str) -> bool:
        """Whether a sentence holds a finite cue of any outcome."""
        return self._first(" ".join(sentence.split()), 0) is not None


def load(folder: Path) -> Outcomes:
    """The rows of models/outcomes.yaml."""
    rows = yaml.safe_load((folder / "outcomes.yaml").read_text(encoding="utf-8"))

    def patterns(part: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple(
            (key, re.compile("|".join(cue_pattern(cue) for cue in row[part]), re.IGNORECASE))
            for key, row in rows.items()
            if row.get(part)
        )

    return Outcomes(
        rows=tuple(
            Outcome(key, row["label"], tuple(row["examples"]), tuple(row["counterexamples"]))
            for key, row in rows.items()
        ),
        _cues=patterns("cues"),
        _infinitives=patterns("infinitives"),
    )
