"""Start: what the database holds, in figures, and the newest dissent."""

from __future__ import annotations

import sqlite3

from pipeline.site.rows import Row, as_list, first, select

NEWEST = 6


def overview(conn: sqlite3.Connection) -> Row:
    """Everything that the start page shows."""
    figures = first(
        conn,
        """SELECT (SELECT count(*) FROM documents) AS documents,
                  (SELECT sum(n_pages) FROM documents) AS pages,
                  (SELECT count(*) FROM items) AS items,
                  (SELECT count(*) FROM decisions) AS decisions,
                  (SELECT count(*) FROM statements) AS statements,
                  (SELECT count(*) FROM votes) AS votes,
                  (SELECT count(DISTINCT municipality) FROM documents) AS municipalities,
                  (SELECT substr(min(date), 1, 4) FROM documents) AS first_year,
                  (SELECT substr(max(date), 1, 4) FROM documents) AS last_year,
                  (SELECT count(*) FROM failures) AS failures""",
    )
    return {
        "figures": figures,
        "newest": newest_statements(conn),
        "places": select(
            conn,
            """SELECT municipality, count(*) AS documents, count(DISTINCT body) AS bodies,
                      substr(min(date), 1, 4) AS first_year, substr(max(date), 1, 4) AS last_year
                 FROM documents WHERE municipality IS NOT NULL
                GROUP BY municipality ORDER BY documents DESC, municipality LIMIT 24""",
        ),
        "parties": select(
            conn,
            """SELECT p.value AS party, count(*) AS statements, sum(s.kind = 'reservation') AS reservations
                 FROM statements s, json_each(s.parties) p
                GROUP BY party ORDER BY statements DESC, party LIMIT 12""",
        ),
    }


def newest_statements(conn: sqlite3.Connection) -> list[Row]:
    """The newest reservations and särskilda uttalanden that have a text."""
    found = select(
        conn,
        """SELECT s.id, s.kind, s.parties, s.text, s.item, s.position, i.number, i.title, d.date, d.municipality,
                  coalesce(s.body, i.body, d.body) AS body
             FROM documents d
             JOIN statements s ON s.document = d.id
             JOIN items i ON i.id = s.item
            WHERE d.date IN (SELECT date FROM documents WHERE id IN (SELECT document FROM statements)
                              ORDER BY date DESC LIMIT 40)
              AND s.kind IN ('reservation', 'särskilt uttalande') AND s.text IS NOT NULL
            ORDER BY d.date DESC, i.position, s.position LIMIT :n""",
        {"n": NEWEST},
    )
    for row in found:
        row["parties"] = as_list(row["parties"])
    return found
