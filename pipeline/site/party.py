"""Party: what is on record about a party, each row with what kind of evidence it is."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict

from pipeline.site.charts import Chart, year_columns
from pipeline.site.rows import Row, select

EVIDENCE = {
    "reservation": "Reservation",
    "särskilt uttalande": "Särskilt uttalande",
    "ersättaryttrande": "Ersättaryttrande",
    "protokollsanteckning": "Protokollsanteckning",
    "röstförklaring": "Röstförklaring",
    "yrkande": "Yrkande",
    "röst": "Röst",
}
SERIES = ("reservationer", "andra uttalanden", "yrkanden")
SHOWN = 20
BODIES = 10
WORDS = 12
MATRIX = 10  # parties in the matrix: what a screen holds

PAIRS = """
    SELECT party, other, sum(reserved) AS reserved, sum(joint) AS joint, sum(votes_same) AS votes_same,
           sum(votes_apart) AS votes_apart FROM party_pairs
"""

DETAILS = """
    SELECT r.id, r.item, r.document, r.position, r.page, r.text, r.stance, r.anchor, i.number, i.title, d.date,
           coalesce(r.body, i.body, d.body) AS body, d.municipality
      FROM (SELECT id, item, document, position, page, coalesce(text, '– ' || refers_to_text) AS text, kind AS stance,
                   'uttalande' AS anchor, body FROM statements
             WHERE id IN (SELECT value FROM json_each(:ids))
            UNION ALL
            SELECT id, item, document, position, page, text, kind, 'yrkande', NULL FROM proposals
             WHERE id IN (SELECT value FROM json_each(:ids))
            UNION ALL
            SELECT id, item, document, position, page,
                   'Ja: ' || coalesce(yes_for, '?') || char(10) || 'Nej: ' || coalesce(no_for, '?'),
                   (SELECT group_concat(n || ' ' || choice, ', ')
                      FROM (SELECT choice, count(*) AS n FROM ballots b
                             WHERE b.vote = v.id AND b.party = :party GROUP BY choice ORDER BY n DESC)),
                   'votering', NULL FROM votes v
             WHERE id IN (SELECT value FROM json_each(:ids))) r
      JOIN items i ON i.id = r.item JOIN documents d ON d.id = r.document
"""


def load_parties(conn: sqlite3.Connection) -> Row:
    """Every party that something is on record about, those with most first, and how the largest stand to each other."""
    parties = select(
        conn,
        """WITH used AS (
               SELECT party AS code, sum(CASE WHEN kind = 'reservation' THEN n ELSE 0 END) AS reservations,
                      sum(CASE WHEN kind NOT IN ('reservation', 'yrkande', 'röst') THEN n ELSE 0 END) AS statements,
                      sum(CASE WHEN kind = 'yrkande' THEN n ELSE 0 END) AS proposals,
                      sum(CASE WHEN kind = 'röst' THEN n ELSE 0 END) AS votes
                 FROM party_years GROUP BY party)
           SELECT u.*, (SELECT p.name FROM parties p WHERE p.code = u.code
                         ORDER BY p.scope = 'lokalt', p.municipality LIMIT 1) AS name,
                  (SELECT min(p.scope = 'lokalt') FROM parties p WHERE p.code = u.code) AS local
             FROM used u ORDER BY reservations + statements + proposals + votes DESC, code""",
    )
    return {"parties": parties, **matrix(conn, [party["code"] for party in parties if party["name"]][:MATRIX])}


def matrix(conn: sqlite3.Connection, codes: list[str]) -> Row:
    """The parties two and two: ``reserved`` and ``voted`` as rows of cells, each with a depth 0–4 for its colour."""
    pairs = {
        (row["party"], row["other"]): row
        for row in select(
            conn,
            f"""{PAIRS} WHERE party IN (SELECT value FROM json_each(:codes))
                  AND other IN (SELECT value FROM json_each(:codes)) GROUP BY party, other""",
            {"codes": json.dumps(codes)},
        )
    }
    most = max((pair["reserved"] for pair in pairs.values()), default=0)
    reserved: list[Row] = []
    voted: list[Row] = []
    for code in codes:
        together, alike = [], []
        for other in codes:
            pair = pairs.get((code, other))
            shared = pair["reserved"] if pair else 0
            votes = pair["votes_same"] + pair["votes_apart"] if pair else 0
            share = pair["votes_same"] / votes if pair and votes else None
            together.append({"n": shared, "joint": pair["joint"] if pair else 0, "depth": depth(shared, most)})
            alike.append({"share": share, "votes": votes, "depth": round(share * 4) if share is not None else 0})
        reserved.append({"party": code, "cells": together})
        voted.append({"party": code, "cells": alike})
    return {
        "codes": codes,
        "reserved": reserved if most else [],
        "voted": voted if any(cell["votes"] for row in voted for cell in row["cells"]) else [],
    }


def depth(value: int, most: int) -> int:
    """How dark a cell is, 0–4."""
    return 0 if not value else 1 + min(3, int(4 * value / (most + 1)))


def load_party(conn: sqlite3.Connection, code: str, evidence: str, page: int, place: str = "") -> Row | None:
    """A party with its record, in one municipality or in all; None where nothing knows the code."""
    names = select(
        conn,
        "SELECT name, scope, municipality FROM parties WHERE code = ? ORDER BY scope = 'lokalt', municipality",
        [code],
    )
    places = select(
        conn,
        """SELECT municipality, sum(n) AS n FROM party_years WHERE party = ?
            GROUP BY municipality ORDER BY n DESC, municipality""",
        [code],
    )
    if not names and not places:
        return None
    place = place if any(row["municipality"] == place for row in places) else ""
    test, params = ("AND municipality = :place" if place else ""), {"party": code, "place": place}
    years = select(
        conn,
        f"SELECT year, kind, sum(n) AS n FROM party_years WHERE party = :party {test} GROUP BY year, kind",
        params,
    )
    counts = Counter[str]()
    for row in years:
        counts[row["kind"]] += row["n"]
    evidence = evidence if evidence in EVIDENCE else ""
    return {
        "code": code,
        "names": names,
        "name": names[0]["name"] if names else code,
        "counts": {kind: counts[kind] for kind in EVIDENCE if counts[kind]},
        "total": counts[evidence] if evidence else counts.total(),
        "chart": by_year(years),
        "bodies": by_body(conn, test, params),
        "places": [row["municipality"] for row in places if row["municipality"]],
        "place": place,
        "votes": vote_record(conn, code, place),
        "pairs": select(
            conn,
            f"{PAIRS} WHERE party = :party {test} GROUP BY other ORDER BY reserved DESC, votes_same DESC, other",
            params,
        ),
        "words": select(
            conn,
            "SELECT word, n, items FROM party_words WHERE party = ? ORDER BY position LIMIT ?",
            [code, WORDS],
        ),
        "evidence": evidence,
        "page": page,
        "size": SHOWN,
        "rows": record(conn, code, evidence, place, page),
    }


def record(conn: sqlite3.Connection, code: str, evidence: str, place: str, page: int) -> list[Row]:
    """One page of what is on record, the newest first."""
    tests = ["party = :party"] + ["kind = :kind"] * bool(evidence) + ["municipality = :place"] * bool(place)
    found = select(
        conn,
        f"""SELECT DISTINCT source, kind, date FROM evidence WHERE {" AND ".join(tests)}
             ORDER BY date DESC, source LIMIT :size OFFSET :before""",
        {"party": code, "kind": evidence, "place": place, "size": SHOWN, "before": (page - 1) * SHOWN},
    )
    ids = json.dumps([row["source"] for row in found])
    details = {row["id"]: row for row in select(conn, DETAILS, {"party": code, "ids": ids})}
    return [{**details[row["source"]], "evidence": row["kind"]} for row in found if row["source"] in details]


def series_of(kind: str) -> str | None:
    """Which series of the chart a kind of evidence belongs to; votes in none, they would hide the rest."""
    if kind == "röst":
        return None
    return {"reservation": SERIES[0], "yrkande": SERIES[2]}.get(kind, SERIES[1])


def by_year(rows: list[Row]) -> Chart | None:
    """Reservations, other statements and yrkanden per year."""
    years: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        series = series_of(row["kind"])
        if row["year"] and series:
            years[row["year"]][series] += row["n"]
    return year_columns(years, SERIES)


def by_body(conn: sqlite3.Connection, test: str, params: Row) -> list[Row]:
    """The bodies with most on record, with how much of each kind."""
    return select(
        conn,
        f"""SELECT municipality, body, sum(n) AS n,
                   sum(CASE WHEN kind = 'reservation' THEN n ELSE 0 END) AS reservations,
                   sum(CASE WHEN kind = 'yrkande' THEN n ELSE 0 END) AS proposals,
                   sum(CASE WHEN kind = 'röst' THEN n ELSE 0 END) AS votes
              FROM party_years WHERE party = :party {test}
             GROUP BY municipality, body ORDER BY n DESC, municipality, body LIMIT {BODIES}""",
        params,
    )


def vote_record(conn: sqlite3.Connection, code: str, place: str) -> Row | None:
    """In how many votes the party took part and what its ballots were; None where there is none."""
    test = "AND municipality = :place" if place else ""
    rows = select(
        conn,
        f"""SELECT stance, sum(people) AS ballots, count(*) AS votes FROM evidence
             WHERE party = :party AND kind = 'röst' {test} GROUP BY stance""",
        {"party": code, "place": place},
    )
    counts = {row["stance"]: row["ballots"] for row in rows}
    return counts or None
