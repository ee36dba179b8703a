"""Explain: what a repair changed, as lines to read."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.repair import repair
from pipeline.text import Repair, Text, ledger

CONTEXT = 30  # characters shown on either side of a change


def changes(raw: str, kit: Kit) -> tuple[Text, tuple[Repair, ...]]:
    """The repaired text and every change made to it, disjoint and in order; doubts are among them."""
    before = Text.from_raw(raw)
    after, edits = repair(before, kit)
    return after, ledger(before, after, edits)


def diff(raw: str, kit: Kit) -> Iterator[str]:
    """A line for each change: line number, what stood there, what stands there now, why, how sure."""
    after, rows = changes(raw, kit)
    line, at = 1, 0
    for row in rows:
        if row.why == "doubt":
            continue
        line += raw.count("\n", at, row.raw.start)
        at = row.raw.start
        left = after.value[max(0, row.span.start - CONTEXT) : row.span.start]
        right = after.value[row.span.end : row.span.end + CONTEXT]
        change = f"[-{row.before}-]{{+{row.after}+}}"
        yield f"{line}: …{left}{change}{right}… ({row.why}, {row.confidence:.2f})".replace("\n", "⏎")


def explain(raw: str, word: str, kit: Kit) -> Iterator[str]:
    """A line for each change that took ``word`` away or brought it in, and for each doubt about it."""
    for row in changes(raw, kit)[1]:
        if word.lower() not in (row.before.lower(), row.after.lower()):
            continue
        others = f"; other readings: {', '.join(row.alternatives)}" if row.alternatives else ""
        if row.why == "doubt":
            yield f"offset {row.raw.start}: {row.before} looks damaged but was left{others}"
        else:
            yield f"offset {row.raw.start}: {row.before} → {row.after} ({row.why}, {row.confidence:.2f}){others}"
