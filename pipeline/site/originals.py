"""Originals: where the file is that a document was read from, if it is here, and pages drawn from it beforehand."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.site.facsimile import Cover, covers_of, default_cache, drawable, drawn_name, original
from pipeline.site.rows import read, select

if TYPE_CHECKING:
    from datasette.app import Datasette


def settings(datasette: Datasette) -> tuple[Path | None, Path]:
    """The folder of originals that the site was told of, if any, and the folder of drawn pages."""
    config = datasette.plugin_config("protokoll") or {}
    originals, cache = config.get("originals"), config.get("cache")
    return Path(originals) if originals else None, Path(cache) if cache else default_cache()


async def find_original(datasette: Datasette, document: str, file: str, sha256: str) -> Path | None:
    """The original in the folder that the site was told of, or else where it was read from; only one with pages."""
    folder, _ = settings(datasette)
    places = [(folder, file)] if folder else await read(datasette, lambda conn: read_from(conn, document))
    for root, name in places:
        path = await asyncio.to_thread(original, root, name, sha256)
        if path and drawable(path):
            return path
    return None


def find_drawn(datasette: Datasette, sha256: str, number: int, covers: Sequence[Cover]) -> Path | None:
    """The picture of a page among those that ``protokoll publish`` drew, where the site has such."""
    folder = (datasette.plugin_config("protokoll") or {}).get("pages")
    path = Path(folder) / drawn_name(sha256, number, covers) if folder else None
    return path if path and path.is_file() else None


async def has_picture(datasette: Datasette, document: str, file: str, sha256: str, number: int) -> bool:
    """Can the printed page be shown?"""
    covers = await read(datasette, lambda conn: covers_of(conn, document, number))
    if find_drawn(datasette, sha256, number, covers):
        return True
    return await find_original(datasette, document, file, sha256) is not None


def read_from(conn: sqlite3.Connection, document: str) -> list[tuple[Path, str]]:
    """The source folders in which a run has seen the document, with its name there."""
    rows = select(conn, "SELECT root, file FROM files WHERE document = ? LIMIT 5", [document])
    return [(Path(row["root"]), row["file"]) for row in rows]
