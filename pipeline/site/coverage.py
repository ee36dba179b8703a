"""Coverage: what the database holds of each municipality, body and year, and what is known to be missing."""

from __future__ import annotations

import sqlite3

from pipeline.site.rows import Row, as_list, grouped, select

SUMS = (
    "documents",
    "meetings",
    "pages",
    "pages_ocr",
    "pages_poor",
    "items",
    "promised",
    "found",
    "gaps",
    "statements",
    "votes",
    "problems",
)
FAILURES = 50
GAPS = 100
GRID_YEARS = 12  # years side by side, the newest


def load_coverage(conn: sqlite3.Connection, place: str) -> Row:
    """Sums per municipality, or of one: per body and year, the gaps in its documents; and the files that failed."""
    rows = select(conn, "SELECT * FROM coverage")
    places = sorted({row["municipality"] for row in rows if row["municipality"]})
    place = place if place in places else ""
    if place:
        rows = [row for row in rows if row["municipality"] == place]
    groups = grouped(rows, "body" if place else "municipality")
    table = [
        {"name": name, **sums(own), **span(own)}
        for name, own in sorted(groups.items(), key=lambda group: (group[0] is None, group[0] or ""))
    ]
    return {
        "place": place,
        "places": places,
        "total": sums(rows),
        "table": table,
        "grid": grid(rows) if place else None,
        "gaps": gaps(conn, place),
        "failures": select(conn, "SELECT file, stage, error, at FROM failures ORDER BY file LIMIT ?", [FAILURES]),
        "failed": conn.execute("SELECT count(*) FROM failures").fetchone()[0],
    }


def sums(rows: list[Row]) -> Row:
    """The figures of some rows added up."""
    return {name: int(sum(row[name] for row in rows)) for name in SUMS}


def span(rows: list[Row]) -> Row:
    """The first and the last year, and how many bodies."""
    years = sorted(row["year"] for row in rows if row["year"])
    return {
        "first_year": years[0] if years else None,
        "last_year": years[-1] if years else None,
        "bodies": len({row["body"] for row in rows if row["body"]}),
    }


def grid(rows: list[Row]) -> Row:
    """Documents per body and year, the newest years: where there is a hole, something was not collected."""
    years = sorted({row["year"] for row in rows if row["year"]}, reverse=True)[:GRID_YEARS][::-1]
    bodies = []
    for body, own in sorted(grouped(rows, "body").items(), key=lambda group: (group[0] is None, group[0] or "")):
        by_year = grouped(own, "year")
        cells = [{"year": year, **sums(by_year.get(year, []))} for year in years]
        bodies.append({"body": body, "cells": cells})
    return {"years": years, "bodies": bodies}


def gaps(conn: sqlite3.Connection, place: str) -> list[Row]:
    """Documents in which §§ are missing, the newest first: which numbers, and what the reading said of gaps."""
    found = select(
        conn,
        f"""SELECT d.id, d.municipality, d.body, d.date, d.title, d.file,
                   (SELECT json_group_array(n.value) FROM json_each(d.promised) n WHERE NOT EXISTS
                     (SELECT 1 FROM items i WHERE i.document = d.id AND i.number = n.value)) AS numbers,
                   (SELECT group_concat(p.message, ' ') FROM problems p
                     WHERE p.document = d.id AND p.code = 'gap') AS message
              FROM documents d
             WHERE d.id IN (SELECT document FROM problems WHERE code IN ('missing-paragraph', 'gap'))
                   {"AND d.municipality = :place" if place else ""}
             ORDER BY d.date DESC, d.id LIMIT :most""",
        {"place": place, "most": GAPS},
    )
    for row in found:
        row["numbers"] = runs(as_list(row["numbers"]))
    return found


def runs(numbers: list[str]) -> list[str]:
    """Numbers in a row written as a stretch.

    >>> runs(["4", "5", "6", "9", "12 a", "13"])
    ['4–6', '9', '12 a', '13']
    """
    found: list[list[str]] = []
    for number in numbers:
        if found and number.isdecimal() and found[-1][-1].isdecimal() and int(number) == int(found[-1][-1]) + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return [run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in found]
