"""Person: what is on record about somebody who sat at the meetings: served, proposed, dissented, voted."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict

from pipeline.site.charts import year_columns
from pipeline.site.party import EVIDENCE, SERIES, SHOWN, series_of
from pipeline.site.rows import Row, as_list, first, select

ON_RECORD = """
    SELECT s.id, s.item, s.document, s.position, s.page, s.kind AS evidence, s.kind AS stance, s.text, x.party,
           'uttalande' AS anchor, coalesce(s.body, i.body, d.body) AS body, i.number, i.title, d.date, d.municipality
      FROM statement_people x JOIN statements s ON s.id = x.statement
      JOIN items i ON i.id = s.item JOIN documents d ON d.id = s.document WHERE x.person = :person
    UNION ALL
    SELECT y.id, y.item, y.document, y.position, y.page, 'yrkande', y.kind, y.text, x.party,
           'yrkande', coalesce(i.body, d.body), i.number, i.title, d.date, d.municipality
      FROM proposal_people x JOIN proposals y ON y.id = x.proposal
      JOIN items i ON i.id = y.item JOIN documents d ON d.id = y.document WHERE x.person = :person
    UNION ALL
    SELECT v.id, v.item, v.document, v.position, v.page, 'röst', b.choice,
           CASE b.choice WHEN 'ja' THEN v.yes_for WHEN 'nej' THEN v.no_for END, b.party,
           'votering', coalesce(i.body, d.body), i.number, i.title, d.date, d.municipality
      FROM ballots b JOIN votes v ON v.id = b.vote
      JOIN items i ON i.id = v.item JOIN documents d ON d.id = v.document WHERE b.person = :person
    UNION ALL
    SELECT i.id || '-jäv', i.id, i.document, j.position, i.page, 'jäv', 'jäv', NULL, j.party,
           'jav', coalesce(i.body, d.body), i.number, i.title, d.date, d.municipality
      FROM disqualifications j JOIN items i ON i.id = j.item JOIN documents d ON d.id = i.document
     WHERE j.person = :person
     ORDER BY 14 DESC, 1
"""
KINDS = {**EVIDENCE, "jäv": "Jäv"}


def load_person(conn: sqlite3.Connection, person_id: str, evidence: str, page: int) -> Row | None:
    """A person with seats, attendance and record; None where there is nobody of that id."""
    person = first(conn, "SELECT * FROM people WHERE id = ?", [person_id])
    if person is None:
        return None
    found = select(conn, ON_RECORD, {"person": person_id})
    counts = Counter(row["evidence"] for row in found)
    evidence = evidence if evidence in KINDS else ""
    wanted = [row for row in found if row["evidence"] == evidence] if evidence else found
    years: dict[str, Counter[str]] = defaultdict(Counter)
    for row in found:
        series = series_of(row["evidence"]) if row["evidence"] != "jäv" else None
        if row["date"] and series:
            years[row["date"][:4]][series] += 1
    return {
        **person,
        "parties": as_list(person["parties"]),
        "seats": seats(conn, person_id),
        "counts": {kind: counts[kind] for kind in KINDS if counts[kind]},
        "total": len(wanted),
        "chart": year_columns(years, SERIES),
        "ballots": dict(Counter(row["stance"] for row in found if row["evidence"] == "röst")) or None,
        "evidence": evidence,
        "page": page,
        "size": SHOWN,
        "rows": wanted[(page - 1) * SHOWN : page * SHOWN],
    }


def seats(conn: sqlite3.Connection, person_id: str) -> list[Row]:
    """Where the person sat, in what role, how often present, and how often in somebody's place."""
    return select(
        conn,
        """SELECT d.municipality, d.body, a.role, a.party, count(*) AS meetings, sum(a.present) AS present,
                  sum(a.substitutes_for IS NOT NULL) AS substituted, min(d.date) AS first, max(d.date) AS last
             FROM attendance a JOIN documents d ON d.id = a.document
            WHERE a.person = ? GROUP BY 1, 2, 3, 4 ORDER BY meetings DESC, last DESC, 2, 3""",
        [person_id],
    )
