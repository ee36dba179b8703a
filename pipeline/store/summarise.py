"""Summaries: the tables that pages about a party or about everything read, made from the rows of documents."""

from __future__ import annotations

import math
import sqlite3
from collections import Counter, defaultdict
from functools import cache

from pipeline.kit.calendar import MONTHS
from pipeline.resources import db_dir
from pipeline.store import facets
from pipeline.store.search import WORD, stem

WORDS_KEPT = 20
"""Title words kept per party: more than a page shows, few enough to read."""
SHORTEST = 5
"""Letters of a title word that may name a matter; shorter ones are mostly *för*, *till*, *vid*, *2021*."""
COMMON = 0.05
"""A word in more of the titles than this names a kind of item (*motion*, *uppdrag*), no matter."""
SELDOM = 2
"""Items in which a party's word must stand: one item is no matter of the party's."""

OF_RUNS = frozenset({"runs", "files", "failures", "changes", "forgotten", "stale"})
"""Tables that tell of runs: written after the summaries, and other in a database that was made in other steps."""


def record(conn: sqlite3.Connection, document: str) -> None:
    """Write what is on record about each party in a document, whose rows are written and that has none of this yet."""
    for statement in statements("evidence.sql"):
        conn.execute(statement, {"document": document})


def summarise(conn: sqlite3.Connection) -> None:
    """Make every other summary anew for the places that are stale, inside the transaction that the caller has begun."""
    for statement in statements("summaries.sql"):
        conn.execute(statement)
    party_words(conn)
    facets.count(conn)
    figures(conn)


@cache
def statements(name: str) -> tuple[str, ...]:
    """The statements of a file in db/, one by one: executescript would commit what the caller has begun."""
    script = (db_dir() / name).read_text(encoding="utf-8")
    return tuple(statement for statement in script.split(";\n") if statement.strip())


def figures(conn: sqlite3.Connection) -> None:
    """How many rows each table has that is made of documents, this one as well, which takes a row for each."""
    names = [
        name
        for (name,) in conn.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name"
        )
    ]
    counts = {
        name: conn.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for name in names
        if "_fts" not in name and name not in OF_RUNS
    }
    counts["figures"] += len(counts)
    conn.executemany("INSERT INTO figures (subject, name, n) VALUES ('table', ?, ?)", counts.items())


def party_words(conn: sqlite3.Connection) -> None:
    """The title words that a party's items have oftener than other items that parties are on record in.

    A word weighs as often as the party has it, times how much oftener than all parties together (the logarithm):
    *motion* stands everywhere and says nothing, *skolskjuts* in five items of one party does.
    """
    own: dict[str, set[str]] = defaultdict(set)
    for party, item in conn.execute("SELECT DISTINCT party, item FROM evidence ORDER BY party, item"):
        own[party].add(item)
    everywhere: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    words: dict[str, frozenset[str]] = {}
    for item, title in conn.execute(
        "SELECT id, title FROM items WHERE id IN (SELECT item FROM evidence) ORDER BY document, position"
    ):
        found = {}
        for word in WORD.findall(title):
            if len(word) >= SHORTEST and word.isalpha() and word.lower() not in MONTHS:
                found[stem(word.lower())] = word.lower()
        words[item] = frozenset(found)
        everywhere.update(found.keys())
        for key, word in found.items():
            forms[key][word] += 1
    rows = []
    for party, items in own.items():
        counts: Counter[str] = Counter()
        for item in sorted(items):
            counts.update(words[item])
        weights = {
            key: n * math.log(n * len(words) / (everywhere[key] * len(items)))
            for key, n in counts.items()
            if n >= SELDOM and everywhere[key] <= COMMON * len(words)
        }
        best = sorted((key for key in weights if weights[key] > 0), key=lambda key: (-weights[key], key))[:WORDS_KEPT]
        for position, key in enumerate(best, 1):
            shown = min(forms[key], key=lambda word: (-forms[key][word], word))
            rows.append((party, position, shown, counts[key], everywhere[key]))
    conn.execute("DELETE FROM party_words")
    conn.executemany("INSERT INTO party_words (party, position, word, n, items) VALUES (?, ?, ?, ?, ?)", rows)
