"""Case: one ärende followed by its diarienummer through the bodies that handled it."""

from __future__ import annotations

import sqlite3

from pipeline.site.rows import Row, as_list, first, grouped, select

MOST = 200  # items of a case that are shown: some offices use one number for a year's reports


def load_case(conn: sqlite3.Connection, case_id: str) -> Row | None:
    """The case with its steps, oldest first; None where there is no such case."""
    case = first(conn, "SELECT * FROM cases WHERE id = ?", [case_id])
    if case is None:
        return None
    steps = select(
        conn,
        """SELECT i.id, i.document, i.number, i.title, i.dnr, i.page, d.date, d.kind AS document_kind,
                  coalesce(i.body, d.body) AS body
             FROM case_items ci JOIN items i ON i.id = ci.item JOIN documents d ON d.id = i.document
            WHERE ci."case" = ? ORDER BY d.date IS NULL, d.date, i.document, i.position LIMIT ?""",
        [case_id, MOST + 1],
    )
    case["more"], steps = len(steps) > MOST, steps[:MOST]
    marks = ",".join("?" * len(steps))
    ids = [step["id"] for step in steps]

    def of_items(sql: str) -> dict[str, list[Row]]:
        return grouped(select(conn, sql.format(marks), ids), "item")

    decisions = of_items(
        "SELECT item, position, body, text, outcome, proposed FROM decisions WHERE item IN ({}) ORDER BY position"
    )
    votes = of_items("SELECT item, position, yes, no FROM votes WHERE item IN ({}) ORDER BY position")
    statements = of_items("SELECT item, position, kind, parties FROM statements WHERE item IN ({}) ORDER BY position")
    proposals = of_items("SELECT item, position, kind, parties FROM proposals WHERE item IN ({}) ORDER BY position")
    for step in steps:
        step["dnr"] = as_list(step["dnr"])
        step["decisions"] = decisions.get(step["id"], [])
        step["votes"] = votes.get(step["id"], [])
        step["statements"] = [{**row, "parties": as_list(row["parties"])} for row in statements.get(step["id"], [])]
        step["proposals"] = [{**row, "parties": as_list(row["parties"])} for row in proposals.get(step["id"], [])]
    case["steps"] = steps
    case["bodies"] = list(dict.fromkeys(step["body"] for step in steps if step["body"]))
    case["outcome"] = next(
        (step for step in reversed(steps) if any(not d["proposed"] for d in step["decisions"])),
        None,
    )
    return case
