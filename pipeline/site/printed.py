"""Printed: one printed page, its text with passages marked or repairs shown, and where they stand on its image."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.site.item import load_repairs
from pipeline.site.mended import stretches
from pipeline.site.prose import unbroken
from pipeline.site.rows import Row, first, select

MARKABLE = {
    "items": "paragraf",
    "decisions": "beslut",
    "proposals": "yrkande",
    "propositions": "beslutsgång",
    "statements": "uttalande",
    "votes": "votering",
}


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
                  d.body, d.date, d.file, d.sha256, d.source_url, d.kind,
                  d.quality_before AS document_before, d.quality_after AS document_after
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
    repairs = load_repairs(conn, document_id, page["start"], page["end"])
    page["repairs"] = repairs
    page["mended"] = stretches(unbroken(page["text"]), page["start"], repairs)
    page["problems"] = select(
        conn,
        "SELECT message, page FROM problems WHERE document = ? AND page = ? ORDER BY position",
        [document_id, number],
    )
    page["numbers"] = select(
        conn,
        """SELECT number, coalesce(quality, 1) < 0.85 OR coalesce(ocr_confidence, 100) < 70 AS poor FROM pages
            WHERE document = ? ORDER BY number""",
        [document_id],
    )
    page["items"] = select(
        conn,
        """SELECT id, number, title FROM items WHERE document = ? AND start < ? AND "end" > ? ORDER BY position""",
        [document_id, page["end"], page["start"]],
    )
    return page
