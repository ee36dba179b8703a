"""Start: what the database holds, in figures and small charts, and the newest dissent."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict

from pipeline.site.charts import year_columns
from pipeline.site.rows import Row, as_list, grouped, select

NEWEST = 6
PLACES = 24
PARTIES = 12
SMALL = 380.0  # width of the chart: it stands in the narrow column


def overview(conn: sqlite3.Connection) -> Row:
    """Everything that the start page shows."""
    coverage = select(conn, "SELECT * FROM coverage")
    years = sorted(row["year"] for row in coverage if row["year"])
    names = ("documents", "pages", "items", "decisions", "statements", "votes")
    documents: dict[str, Counter[str]] = defaultdict(Counter)
    for row in coverage:
        if row["year"]:
            documents[row["year"]]["dokument"] += row["documents"]
    places = grouped([row for row in coverage if row["municipality"]], "municipality")
    return {
        "figures": {
            **{name: sum(row[name] for row in coverage) for name in names},
            "municipalities": len(places),
            "bodies": len({(row["municipality"], row["body"]) for row in coverage if row["body"]}),
            "first_year": years[0] if years else None,
            "last_year": years[-1] if years else None,
            "failures": conn.execute("SELECT count(*) FROM failures").fetchone()[0],
        },
        "chart": year_columns(documents, ("dokument",), SMALL),
        "newest": newest_statements(conn),
        "places": largest(places)[:PLACES],
        "more_places": max(0, len(places) - PLACES),
        "parties": select(
            conn,
            """SELECT party, sum(n) AS statements, sum(CASE kind WHEN 'reservation' THEN n ELSE 0 END) AS reservations
                 FROM party_years WHERE kind NOT IN ('yrkande', 'röst')
                GROUP BY party ORDER BY statements DESC, party LIMIT ?""",
            [PARTIES],
        ),
    }


def largest(places: dict[str, list[Row]]) -> list[Row]:
    """The municipalities with most documents first, with their bodies and years."""
    found = []
    for name, rows in places.items():
        years = sorted(row["year"] for row in rows if row["year"])
        found.append(
            {
                "municipality": name,
                "documents": sum(row["documents"] for row in rows),
                "bodies": len({row["body"] for row in rows if row["body"]}),
                "first_year": years[0] if years else None,
                "last_year": years[-1] if years else None,
            }
        )
    return sorted(found, key=lambda row: (-row["documents"], row["municipality"]))


def newest_statements(conn: sqlite3.Connection) -> list[Row]:
    """The newest reservations and särskilda uttalanden, the first of each paragraph."""
    found = select(
        conn,
        """SELECT s.id, s.kind, s.parties, s.text, s.item, s.position, i.number, i.title, d.date, d.municipality,
                  coalesce(s.body, i.body, d.body) AS body
             FROM (SELECT id, date, municipality, body FROM documents d
                    WHERE date IS NOT NULL AND EXISTS (SELECT 1 FROM statements s WHERE s.document = d.id)
                    ORDER BY date DESC LIMIT 40) d
             JOIN statements s ON s.document = d.id
             JOIN items i ON i.id = s.item
            WHERE s.kind IN ('reservation', 'särskilt uttalande')
            ORDER BY d.date DESC, i.document, i.position, s.position""",
    )
    first_of_item = {row["item"]: row for row in reversed(found)}
    newest = [row for row in found if first_of_item[row["item"]] is row][:NEWEST]
    for row in newest:
        row["parties"] = as_list(row["parties"])
    return newest
