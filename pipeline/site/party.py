"""Party: what is on record about a party, each row with what kind of evidence it is."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter

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
SERIES = {"reservation": "reservations", "yrkande": "proposals"}
STACKED = ("reservations", "statements", "proposals")
SHOWN = 30

# Every row on record for a party. Asking the view `positions` for one party would group every ballot there is.
ON_RECORD = """
    SELECT d.date, s.kind AS evidence, s.id, s.document FROM statements s JOIN documents d ON d.id = s.document
     WHERE instr(s.parties, :quoted)
    UNION ALL
    SELECT d.date, 'yrkande', y.id, y.document FROM proposals y JOIN documents d ON d.id = y.document
     WHERE instr(y.parties, :quoted)
    UNION ALL
    SELECT d.date, 'röst', v.id, v.document FROM votes v JOIN documents d ON d.id = v.document
     WHERE EXISTS (SELECT 1 FROM ballots b WHERE b.vote = v.id AND b.party = :party)
     ORDER BY 1 DESC, 4, 3
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


def load_parties(conn: sqlite3.Connection) -> list[Row]:
    """Every party that something is on record about, those with most first."""
    return select(
        conn,
        """WITH used AS (
               SELECT code, sum(s) AS statements, sum(y) AS proposals, sum(r) AS ballots FROM (
                   SELECT p.value AS code, 1 AS s, 0 AS y, 0 AS r FROM statements, json_each(parties) p
                   UNION ALL SELECT p.value, 0, 1, 0 FROM proposals, json_each(parties) p
                   UNION ALL SELECT party, 0, 0, 1 FROM ballots WHERE party IS NOT NULL)
                GROUP BY code)
           SELECT u.*, (SELECT p.name FROM parties p WHERE p.code = u.code
                         ORDER BY p.scope = 'lokalt', p.municipality LIMIT 1) AS name,
                  (SELECT min(p.scope = 'lokalt') FROM parties p WHERE p.code = u.code) AS local
             FROM used u ORDER BY statements + proposals + ballots DESC, code""",
    )


def load_party(conn: sqlite3.Connection, code: str, evidence: str, page: int) -> Row | None:
    """A party with its record; None where neither the table of parties nor any row knows it."""
    names = select(
        conn,
        "SELECT name, scope, municipality FROM parties WHERE code = ? ORDER BY scope = 'lokalt', municipality",
        [code],
    )
    quoted = json.dumps(code, ensure_ascii=False)
    record = select(conn, ON_RECORD, {"party": code, "quoted": quoted})
    if not names and not record:
        return None
    counts = Counter(row["evidence"] for row in record)
    wanted = [row for row in record if row["evidence"] == evidence] if evidence in EVIDENCE else record
    shown = wanted[(page - 1) * SHOWN : page * SHOWN]
    ids = json.dumps([row["id"] for row in shown])
    details = {row["id"]: row for row in select(conn, DETAILS, {"party": code, "ids": ids})}
    return {
        "code": code,
        "names": names,
        "name": names[0]["name"] if names else code,
        "counts": {kind: counts[kind] for kind in EVIDENCE if counts[kind]},
        "total": len(wanted),
        "years": by_year(record),
        "allies": allies(conn, code, quoted),
        "evidence": evidence if evidence in EVIDENCE else "",
        "page": page,
        "size": SHOWN,
        "rows": [{**details[row["id"]], "evidence": row["evidence"]} for row in shown],
    }


def by_year(record: list[Row]) -> list[Row]:
    """Reservations, other statements and yrkanden per year, with heights for a chart 100 units high."""
    years: dict[str, Counter[str]] = {}
    for row in record:
        if row["date"] and row["evidence"] != "röst":
            series = SERIES.get(row["evidence"], "statements")
            years.setdefault(row["date"][:4], Counter())[series] += 1
    top = max((counts.total() for counts in years.values()), default=1)
    found: list[Row] = []
    for year, counts in sorted(years.items()):
        at, bars = 100.0, []
        for name in STACKED:
            height = 100 * counts[name] / top
            at -= height
            bars.append({"name": name, "y": round(at, 2), "height": round(height, 2)})
        found.append({"year": year, "bars": bars, **{name: counts[name] for name in STACKED}})
    return found


def allies(conn: sqlite3.Connection, code: str, quoted: str) -> list[Row]:
    """The parties that reserved themselves in the same items, and how often together in one reservation."""
    return select(
        conn,
        """SELECT p.value AS party, count(DISTINCT other.item) AS items,
                  count(DISTINCT CASE WHEN other.id = own.id THEN own.item END) AS joint
             FROM statements own
             JOIN statements other ON other.item = own.item AND other.kind = 'reservation'
             JOIN json_each(other.parties) p
            WHERE own.kind = 'reservation' AND instr(own.parties, :quoted) AND p.value <> :party
            GROUP BY p.value ORDER BY items DESC, party LIMIT 12""",
        {"party": code, "quoted": quoted},
    )
