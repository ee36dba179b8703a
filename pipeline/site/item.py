"""Item: everything that one § page shows."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from typing import Any

from pipeline.site.rows import Row, as_list, first, grouped, select

CHOICES = ("ja", "nej", "avstår", "frånvarande")
DISSENT_SECTIONS = frozenset({"reservation", "särskilt uttalande", "protokollsanteckning"})


def load_item(conn: sqlite3.Connection, item_id: str, printed: int | None = None) -> Row | None:
    """The item with its meeting and all its facts; None where there is no such item.

    ``printed`` is the page of it that is shown beside the text, by default its first.
    """
    item = first(
        conn,
        """SELECT i.id, i.document, i.position, i.number, i.title, coalesce(i.body, d.body) AS body, i.dnr, i.page,
                  i.start, i."end", i.text, i.immediately_adjusted, d.municipality, d.date, d.title AS document_title,
                  d.kind AS document_kind, d.file, d.sha256, d.source_url, d.n_pages
             FROM items i JOIN documents d ON d.id = i.document WHERE i.id = ?""",
        [item_id],
    )
    if item is None:
        return None
    item["dnr"] = as_list(item["dnr"])
    item["decisions"] = select(conn, "SELECT * FROM decisions WHERE item = ? ORDER BY position", [item_id])
    proposals = select(conn, "SELECT * FROM proposals WHERE item = ? ORDER BY position", [item_id])
    item["proposals"] = as_said(with_people(conn, proposals, "proposal_people", "proposal"))
    item["statements"] = load_statements(conn, "s.item = ?", [item_id])
    item["propositions"] = select(conn, "SELECT * FROM propositions WHERE item = ? ORDER BY position", [item_id])
    for step in item["propositions"]:
        step["options"] = as_list(step["options"])
    item["votes"] = [
        with_ballots(conn, vote)
        for vote in select(conn, "SELECT * FROM votes WHERE item = ? ORDER BY position", [item_id])
    ]
    item["disqualifications"] = select(
        conn, "SELECT name, party, person FROM disqualifications WHERE item = ? ORDER BY position", [item_id]
    )
    item["sections"] = select(conn, "SELECT * FROM sections WHERE item = ? ORDER BY position", [item_id])
    item["printed"] = printed_pages(conn, item, printed)
    item["corrections"] = select(
        conn,
        """SELECT "table", field, old, new, who, why FROM corrections
            WHERE state = 'applied' AND (row = :item OR row LIKE :item || '-%' OR row LIKE :item || '/%')
            ORDER BY position""",
        {"item": item_id},
    )
    item["problems"] = select(conn, "SELECT * FROM problems WHERE item = ? ORDER BY position", [item_id])
    span = [item["document"], item["start"], item["end"]]
    item["repairs"] = load_repairs(conn, *span)
    item["previous"], item["next"] = neighbours(conn, item["document"], item["position"])
    item["elsewhere"] = elsewhere(conn, item_id)
    item["cases"] = select(
        conn,
        'SELECT c.id, c.dnr FROM case_items ci JOIN cases c ON c.id = ci."case" WHERE ci.item = ? ORDER BY c.dnr',
        [item_id],
    )
    item["glance"] = glance(item)
    return item


def glance(item: Row) -> list[Row]:
    """What a reader should know before reading: the votes and who dissented how, each with its place on the page."""
    found = [
        {"label": f"Votering {vote['yes']}–{vote['no']}" if vote["bar"] else "Votering", "parties": [], "to": to}
        for vote in item["votes"]
        for to in [f"votering-{vote['position']}"]
    ]
    for kind, rows in grouped(item["statements"], "kind").items():
        parties = list(dict.fromkeys(party for row in rows for party in row["parties"]))
        found.append({"label": kind.capitalize(), "parties": parties, "to": f"uttalande-{rows[0]['position']}"})
    return found


def printed_pages(conn: sqlite3.Connection, item: Row, wanted: int | None) -> Row | None:
    """The page beside the text with the places of the item on it, and the numbers of all its pages."""
    pages = select(
        conn,
        """SELECT number, width, height FROM pages
            WHERE document = ? AND (number = ? OR (start < ? AND "end" > ?)) ORDER BY number""",
        [item["document"], item["page"], item["end"], item["start"]],
    )
    pages = [page for page in pages if page["number"] >= item["page"]]
    shown = next((page for page in pages if page["number"] == wanted), None) or (pages[0] if pages else None)
    if shown is None:
        return None
    regions = select(
        conn,
        "SELECT x0, y0, x1, y1 FROM regions WHERE owner = 'items' AND owner_id = ? AND page = ?",
        [item["id"], shown["number"]],
    )
    return {**shown, "regions": regions, "numbers": [page["number"] for page in pages]}


def with_people(conn: sqlite3.Connection, rows: list[Row], table: str, owner: str) -> list[Row]:
    """Rows of proposals or statements with their parties as a list and the people behind them."""
    marks = ",".join("?" * len(rows))
    people = grouped(
        select(
            conn,
            f"""SELECT {owner}, name, party, and_others, role, person FROM {table}
                 WHERE {owner} IN ({marks}) ORDER BY position""",
            [row["id"] for row in rows],
        ),
        owner,
    )
    for row in rows:
        row["parties"] = as_list(row["parties"])
        row["people"] = people.get(row["id"], [])
    return rows


def as_said(proposals: list[Row]) -> list[Row]:
    """Proposals of the same people in the same words as one, the first, with the kind and the position of each."""
    said: dict[tuple[str, str], Row] = {}
    for row in proposals:
        row["kinds"] = []
        who = json.dumps([row["parties"], [person["name"] for person in row["people"]]])
        said.setdefault((row["text"], who), row)["kinds"].append((row["kind"], row["position"]))
    return list(said.values())


def load_statements(conn: sqlite3.Connection, where: str, params: list[Any]) -> list[Row]:
    """Statements with people, parties and where what they refer to is shown."""
    rows = with_people(
        conn,
        select(
            conn,
            f"""SELECT s.*, i.number, i.title FROM statements s JOIN items i ON i.id = s.item
                 WHERE {where} ORDER BY i.position, s.position""",
            params,
        ),
        "statement_people",
        "statement",
    )
    for row in rows:
        row["refers_to_row"] = (
            first(
                conn,
                """SELECT item, position, kind, 'uttalande' AS anchor FROM statements WHERE id = :id
                   UNION ALL SELECT item, position, 'yrkande', 'yrkande' FROM proposals WHERE id = :id""",
                {"id": row["refers_to"]},
            )
            if row["refers_to"]
            else None
        )
    return rows


def with_ballots(conn: sqlite3.Connection, vote: Row) -> Row:
    """A vote with its ballots by party and by name, and its bar."""
    ballots = select(
        conn, "SELECT name, party, choice, person FROM ballots WHERE vote = ? ORDER BY position", [vote["id"]]
    )
    vote["ballots"] = ballots
    tally: dict[str, Counter[str]] = {}
    for ballot in ballots:
        tally.setdefault(ballot["party"] or "", Counter())[ballot["choice"]] += 1
    vote["by_party"] = sorted(
        ({"party": party, "sum": counts.total(), **{c: counts[c] for c in CHOICES}} for party, counts in tally.items()),
        key=lambda row: (-row["sum"], row["party"]),
    )
    vote["bar"] = bar([("ja", vote["yes"]), ("nej", vote["no"]), ("avstår", vote["abstain"])])
    return vote


def bar(parts: list[tuple[str, int | None]]) -> list[Row]:
    """The parts of a bar 100 units wide: where each begins and how wide it is; none where nothing was counted."""
    total = sum(count or 0 for _, count in parts)
    drawn, at = [], 0.0
    for name, count in parts:
        if count:
            width = 100 * count / total
            drawn.append({"name": name, "count": count, "x": round(at, 3), "width": round(width, 3)})
            at += width
    return drawn


def load_repairs(conn: sqlite3.Connection, document: str, start: int, end: int) -> list[Row]:
    """What was repaired in a stretch of a document's text, doubtful words among it."""
    rows = select(
        conn,
        """SELECT page, start, "end", before, after, method, confidence, alternatives FROM repairs
            WHERE document = ? AND start >= ? AND start < ? ORDER BY start LIMIT 500""",
        [document, start, end],
    )
    for row in rows:
        row["alternatives"] = as_list(row["alternatives"])
    return rows


def neighbours(conn: sqlite3.Connection, document: str, position: int) -> tuple[Row | None, Row | None]:
    """The items before and after one in its document."""
    select_one = "SELECT id, number, title FROM items WHERE document = ? AND position "
    return (
        first(conn, select_one + "< ? ORDER BY position DESC LIMIT 1", [document, position]),
        first(conn, select_one + "> ? ORDER BY position LIMIT 1", [document, position]),
    )


def elsewhere(conn: sqlite3.Connection, item_id: str) -> list[Row]:
    """The same case at other meetings, oldest first."""
    return select(
        conn,
        """SELECT DISTINCT i.id, i.number, i.title, d.date, coalesce(i.body, d.body) AS body, c.dnr
             FROM case_items own
             JOIN case_items other ON other."case" = own."case" AND other.item <> own.item
             JOIN cases c ON c.id = own."case"
             JOIN items i ON i.id = other.item
             JOIN documents d ON d.id = i.document
            WHERE own.item = ? ORDER BY d.date, i.position LIMIT 50""",
        [item_id],
    )
