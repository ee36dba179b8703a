"""Names turned round: who stands surname first in one document and surname last in another is one person."""

from __future__ import annotations

from collections import Counter, defaultdict

import sqlite_utils

from pipeline.store.names import fold

TABLES = ("attendance", "presence", "proposal_people", "statement_people", "ballots", "disqualifications")
"""Where a row names a person."""


def unite(db: sqlite_utils.Database) -> None:
    """Let the rows of both orders lead to one person: the order that begins with a first name. Their places are stale.

    What is a first name the names that come in one order tell: in ``Nordbeck Carolina`` and ``Carolina Nordbeck`` it
    is the word that more people begin with and fewer end with.
    """
    alike: dict[tuple[str | None, tuple[str, ...]], list[tuple[str, list[str]]]] = defaultdict(list)
    begins: Counter[str] = Counter()
    for key, municipality, name in db.conn.execute("SELECT id, municipality, name FROM people ORDER BY id"):
        words = fold(name).split()
        if len(words) > 1:
            alike[municipality, tuple(sorted(words))].append((key, words))
            begins[words[0]] += 1
            begins[words[-1]] -= 1
    for (municipality, _), orders in alike.items():
        one, *others = sorted(orders, key=lambda order: -begins[order[1][0]] + begins[order[1][-1]])
        for other in others:
            if _turned(one[1], other[1]):
                db.conn.execute("INSERT OR IGNORE INTO stale VALUES (?)", (municipality or "",))
                for table in TABLES:
                    db.conn.execute(f"UPDATE {table} SET person = ? WHERE person = ?", (one[0], other[0]))


def _turned(words: list[str], others: list[str]) -> bool:
    """Whether one name is the other with its last words first: ``Larsson Hult Einar``."""
    return any(others == words[n:] + words[:n] for n in range(1, len(words)))
