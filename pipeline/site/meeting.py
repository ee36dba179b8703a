"""Meeting: everything that a document's page, and a view of one of its printed pages, shows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.site.item import load_repairs, load_statements
from pipeline.site.prose import unbroken
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
MARKABLE = {
    "items": "paragraf",
    "decisions": "beslut",
    "proposals": "yrkande",
    "propositions": "beslutsgång",
    "statements": "uttalande",
    "votes": "votering",
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


# ---------------------------------------------------------------- one printed page


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a page's text, marked or not."""

    text: str
    marked: bool


def pieces(text: str, offset: int, spans: Iterable[tuple[int, int]]) -> list[Piece]:
    """A text that begins at ``offset`` of its document cut where the spans begin and end."""
    inside = sorted((max(a - offset, 0), min(b - offset, len(text))) for a, b in spans)
    found, at = [], 0
    for start, end in inside:
        start = max(start, at)
        if end <= start:
            continue
        if start > at:
            found.append(Piece(text[at:start], False))
        found.append(Piece(text[start:end], True))
        at = end
    if at < len(text):
        found.append(Piece(text[at:], False))
    return found


def load_page(conn: sqlite3.Connection, document_id: str, number: int, marks: Iterable[str]) -> Row | None:
    """A printed page: its text with the marked rows' passages, and where they stand on its image.

    ``marks`` are ``table:id``; what does not exist or stands elsewhere marks nothing.
    """
    page = first(
        conn,
        """SELECT p.*, substr(d.text, p.start + 1, p."end" - p.start) AS text, d.n_pages, d.title, d.municipality,
                  d.body, d.date, d.file, d.sha256, d.source_url, d.kind
             FROM pages p JOIN documents d ON d.id = p.document WHERE p.document = ? AND p.number = ?""",
        [document_id, number],
    )
    if page is None:
        return None
    spans: list[tuple[int, int]] = []
    page["regions"], page["marked"] = [], []
    for mark in list(marks)[:20]:
        table, _, row_id = mark.partition(":")
        if table not in MARKABLE:
            continue
        row = first(conn, f'SELECT start, "end" FROM {table} WHERE id = ? AND document = ?', [row_id, document_id])
        if row is None:
            continue
        spans.append((row["start"], row["end"]))
        page["marked"].append(MARKABLE[table])
        page["regions"] += select(
            conn,
            "SELECT x0, y0, x1, y1 FROM regions WHERE owner = ? AND owner_id = ? AND document = ? AND page = ?",
            [table, row_id, document_id, number],
        )
    page["pieces"] = pieces(unbroken(page["text"]), page["start"], spans)
    page["repairs"] = load_repairs(conn, document_id, page["start"], page["end"])
    page["items"] = select(
        conn,
        """SELECT id, number, title FROM items WHERE document = ? AND start < ? AND "end" > ? ORDER BY position""",
        [document_id, page["end"], page["start"]],
    )
    return page
