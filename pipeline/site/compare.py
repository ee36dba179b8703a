"""Compare: what is on record about some parties, side by side, in the items that a search finds."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace

from pipeline.site.asked import SCOPES, Search
from pipeline.site.finding import candidates
from pipeline.site.rows import Row, as_list, select
from pipeline.site.search import details

LOOKED_AT = 1000  # the best hits; a comparison of more is no reading
SHOWN = 40
CHOICES = 24
MOST_PARTIES = 6

STANDS = """
    SELECT s.item, s.kind AS evidence, s.kind AS stance, s.parties, 'uttalande-' || s.position AS anchor
      FROM statements s WHERE s.item IN (SELECT value FROM json_each(:items))
    UNION ALL
    SELECT y.item, 'yrkande', y.kind, y.parties, 'yrkande-' || y.position
      FROM proposals y WHERE y.item IN (SELECT value FROM json_each(:items))
    UNION ALL
    SELECT v.item, 'röst', count(*) || ' ' || b.choice, json_array(b.party), 'votering-' || v.position
      FROM votes v JOIN ballots b ON b.vote = v.id
     WHERE v.item IN (SELECT value FROM json_each(:items)) AND b.party IS NOT NULL
     GROUP BY v.id, b.party, b.choice
"""


@dataclass(frozen=True, slots=True)
class Comparison:
    """``rows`` are items, their ``stands`` a list per chosen party; ``parties`` may be chosen, each with its count."""

    chosen: tuple[str, ...]
    parties: tuple[tuple[str, int], ...]
    rows: list[Row]
    looked_at: int


def compare(conn: sqlite3.Connection, search: Search, chosen: tuple[str, ...]) -> Comparison:
    """The items found in which at least one chosen party is on record, as the search orders them."""
    search = replace(search, scope=SCOPES["arenden"], chosen={n: v for n, v in search.chosen.items() if n != "parti"})
    found = details(conn, search.scope, [rowid for rowid, _ in candidates(conn, search)[:LOOKED_AT]])
    stands: dict[str, dict[str, list[Row]]] = {}
    counts: dict[str, int] = {}
    ids = json.dumps([row["item"] for row in found])
    for stand in select(conn, STANDS, {"items": ids}):
        for party in as_list(stand["parties"]):
            counts[party] = counts.get(party, 0) + 1
            stands.setdefault(stand["item"], {}).setdefault(party, []).append(stand)
    ranked = sorted(counts, key=lambda party: (-counts[party], party))
    chosen = tuple(dict.fromkeys(chosen))[:MOST_PARTIES] or tuple(ranked[:3])
    choices = [*ranked[:CHOICES], *(party for party in chosen if party not in ranked[:CHOICES])]
    rows = []
    for item in found:
        own = stands.get(item["item"], {})
        if any(party in own for party in chosen):
            rows.append({**item, "stands": [own.get(party, []) for party in chosen]})
    return Comparison(chosen, tuple((p, counts.get(p, 0)) for p in choices), rows[:SHOWN], len(found))
