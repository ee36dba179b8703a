"""Party: what is on record about a party, each row with what kind of evidence it is."""

from __future__ import annotations

import sqlite3
from typing import Any

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
SHOWN = 30

# Each kind of evidence where it stands; asking the whole view for one party would group every ballot.
STANDS = """
    SELECT d.date, s.kind AS evidence, s.kind AS stance, s.id, s.item, s.position, s.text, s.page, s.document,
           'uttalande' AS anchor
      FROM statements s JOIN documents d ON d.id = s.document
     WHERE EXISTS (SELECT 1 FROM json_each(s.parties) p WHERE p.value = :party)
    UNION ALL
    SELECT d.date, 'yrkande', y.kind, y.id, y.item, y.position, y.text, y.page, y.document, 'yrkande'
      FROM proposals y JOIN documents d ON d.id = y.document
     WHERE EXISTS (SELECT 1 FROM json_each(y.parties) p WHERE p.value = :party)
    UNION ALL
    SELECT d.date, 'röst',
           (SELECT group_concat(n || ' ' || choice, ', ')
              FROM (SELECT choice, count(*) AS n FROM ballots b
                     WHERE b.vote = v.id AND b.party = :party GROUP BY choice ORDER BY n DESC)),
           v.id, v.item, v.position,
           'Ja: ' || coalesce(v.yes_for, '?') || char(10) || 'Nej: ' || coalesce(v.no_for, '?'),
           v.page, v.document, 'votering'
      FROM votes v JOIN documents d ON d.id = v.document
     WHERE EXISTS (SELECT 1 FROM ballots b WHERE b.vote = v.id AND b.party = :party)
"""


def load_parties(conn: sqlite3.Connection) -> list[Row]:
    """Every party that something is on record about, and every party of the riksdag."""
    return select(
        conn,
        """WITH used AS (
               SELECT code, sum(s) AS statements, sum(y) AS proposals, sum(r) AS ballots FROM (
                   SELECT p.value AS code, 1 AS s, 0 AS y, 0 AS r FROM statements, json_each(parties) p
                   UNION ALL SELECT p.value, 0, 1, 0 FROM proposals, json_each(parties) p
                   UNION ALL SELECT party, 0, 0, 1 FROM ballots WHERE party IS NOT NULL)
                GROUP BY code)
           SELECT coalesce(u.code, p.code) AS code, min(p.name) AS name, p.scope,
                  coalesce(u.statements, 0) AS statements, coalesce(u.proposals, 0) AS proposals,
                  coalesce(u.ballots, 0) AS ballots
             FROM used u LEFT JOIN parties p ON p.code = u.code GROUP BY u.code
            ORDER BY statements + proposals + ballots DESC, code""",
    )


def load_party(conn: sqlite3.Connection, code: str, evidence: str, page: int) -> Row | None:
    """A party with its record; None where neither the table of parties nor any row knows it."""
    names = select(
        conn,
        "SELECT name, scope, municipality FROM parties WHERE code = ? ORDER BY scope = 'lokalt', municipality",
        [code],
    )
    counts = {
        row["evidence"]: row["n"]
        for row in select(conn, f"SELECT evidence, count(*) AS n FROM ({STANDS}) GROUP BY 1", {"party": code})
    }
    if not names and not counts:
        return None
    where = "WHERE evidence = :evidence" if evidence in EVIDENCE else ""
    params: dict[str, Any] = {
        "party": code,
        "evidence": evidence,
        "limit": SHOWN,
        "offset": (page - 1) * SHOWN,
    }
    return {
        "code": code,
        "names": names,
        "name": names[0]["name"] if names else code,
        "counts": {kind: counts[kind] for kind in EVIDENCE if kind in counts},
        "total": counts.get(evidence, 0) if where else sum(counts.values()),
        "years": by_year(conn, code),
        "allies": allies(conn, code),
        "evidence": evidence if where else "",
        "page": page,
        "size": SHOWN,
        "rows": select(
            conn,
            f"""SELECT r.*, i.number, i.title, coalesce(i.body, d.body) AS body, d.municipality
                  FROM (SELECT * FROM ({STANDS}) {where} ORDER BY date DESC, document, item, position
                         LIMIT :limit OFFSET :offset) r
                  JOIN items i ON i.id = r.item JOIN documents d ON d.id = r.document
                 ORDER BY r.date DESC, r.document, i.position, r.position""",
            params,
        ),
    }


def by_year(conn: sqlite3.Connection, code: str) -> list[Row]:
    """Reservations, other statements and yrkanden per year, with heights for a chart 100 units high."""
    rows = select(
        conn,
        f"""SELECT substr(date, 1, 4) AS year, sum(evidence = 'reservation') AS reservations,
                   sum(evidence NOT IN ('reservation', 'yrkande', 'röst')) AS statements,
                   sum(evidence = 'yrkande') AS proposals
              FROM ({STANDS}) WHERE date IS NOT NULL AND evidence <> 'röst' GROUP BY 1 ORDER BY 1""",
        {"party": code},
    )
    top = max((row["reservations"] + row["statements"] + row["proposals"] for row in rows), default=1) or 1
    for row in rows:
        at = 100.0
        row["bars"] = []
        for name in ("reservations", "statements", "proposals"):
            height = 100 * row[name] / top
            at -= height
            row["bars"].append({"name": name, "y": round(at, 2), "height": round(height, 2)})
    return rows


def allies(conn: sqlite3.Connection, code: str) -> list[Row]:
    """The parties that reserved themselves in the same items, and how often together in one reservation."""
    return select(
        conn,
        """SELECT p.value AS party, count(DISTINCT other.item) AS items,
                  count(DISTINCT CASE WHEN other.id = own.id THEN own.id END) AS joint
             FROM statements own
             JOIN statements other ON other.item = own.item AND other.kind = 'reservation'
             JOIN json_each(other.parties) p
            WHERE own.kind = 'reservation' AND p.value <> :party
              AND EXISTS (SELECT 1 FROM json_each(own.parties) q WHERE q.value = :party)
            GROUP BY p.value ORDER BY items DESC, party LIMIT 12""",
        {"party": code},
    )
