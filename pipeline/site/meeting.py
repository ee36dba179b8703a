"""Meeting: everything that a document's page shows."""

from __future__ import annotations

import sqlite3

from pipeline.site.item import load_statements
from pipeline.site.rows import Row, as_list, first, grouped, select

ROLES = ("ordförande", "vice ordförande", "ledamot", "ersättare", "tjänsteperson")
ROLE_HEADINGS = {
    "ordförande": "Ordförande",
    "vice ordförande": "Vice ordförande",
    "ledamot": "Ledamöter",
    "ersättare": "Ersättare",
    "tjänsteperson": "Tjänstepersoner och övriga",
}
TEXT_SOURCES = {
    "text layer": "filens eget textlager",
    "ocr": "bild läst med OCR",
    "re-ocr": "läst på nytt med OCR, textlagret var skadat",
    "text file": "textfil",
}


def load_meeting(conn: sqlite3.Connection, document_id: str) -> Row | None:
    """The document with attendance, items and dissent; None where there is no such document."""
    document = first(
        conn,
        """SELECT id, file, sha256, source_url, kind, title, municipality, body, date, dnr, n_pages, text_source,
                  quality_before, quality_after, pipeline_version, processed_at, length(text) AS length
             FROM documents WHERE id = ?""",
        [document_id],
    )
    if document is None:
        return None
    document["dnr"] = as_list(document["dnr"])
    document["attendance"] = attendance(conn, document_id)
    document["presence"] = select(conn, "SELECT * FROM presence WHERE document = ? ORDER BY position", [document_id])
    document["items"] = load_items(conn, document_id)
    document["statements"] = load_statements(conn, "i.document = ?", [document_id])
    document["problems"] = select(conn, "SELECT * FROM problems WHERE document = ? ORDER BY position", [document_id])
    document["corrections"] = select(
        conn,
        """SELECT "table", row, field, old, new, who, why FROM corrections
            WHERE document = ? AND state = 'applied' ORDER BY position""",
        [document_id],
    )
    document["pages"] = select(
        conn,
        """SELECT p.number, p.text_source, p.reason, p.ocr_confidence, p.quality,
                  (SELECT count(*) FROM repairs r WHERE r.document = p.document AND r.page = p.number) AS repairs
             FROM pages p WHERE p.document = ? ORDER BY p.number""",
        [document_id],
    )
    return document


def attendance(conn: sqlite3.Connection, document_id: str) -> list[Row]:
    """Groups of people by role, in the order a cover lists them."""
    people = grouped(
        select(conn, "SELECT * FROM attendance WHERE document = ? ORDER BY position", [document_id]), "role"
    )
    roles = [role for role in ROLES if role in people] + [role for role in people if role not in ROLES]
    return [{"heading": ROLE_HEADINGS.get(role, role.capitalize()), "people": people[role]} for role in roles]


def load_items(conn: sqlite3.Connection, document_id: str) -> list[Row]:
    """The items of a document with what a list of them tells."""
    items = select(
        conn,
        """SELECT i.id, i.number, i.title, i.body, i.dnr, i.page, i.immediately_adjusted,
                  (SELECT json_group_array(DISTINCT b.outcome) FROM decisions b WHERE b.item = i.id) AS outcomes,
                  (SELECT count(*) FROM votes v WHERE v.item = i.id) AS votes,
                  (SELECT count(*) FROM proposals y WHERE y.item = i.id) AS proposals
             FROM items i WHERE i.document = ? ORDER BY i.position""",
        [document_id],
    )
    stands = grouped(
        select(
            conn,
            """SELECT DISTINCT s.item, s.kind, p.value AS party FROM items i
                 JOIN statements s ON s.item = i.id JOIN json_each(s.parties) p
                WHERE i.document = ? ORDER BY s.position, p.key""",
            [document_id],
        ),
        "item",
    )
    for item in items:
        item["dnr"] = as_list(item["dnr"])
        item["outcomes"] = as_list(item["outcomes"])
        item["stands"] = {
            kind: [row["party"] for row in rows] for kind, rows in grouped(stands.get(item["id"], []), "kind").items()
        }
    return items
