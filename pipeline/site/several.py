"""Several: what the common pages of several sites show, asked of each of them."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakKeyDictionary

from pipeline.site.asked import Search
from pipeline.site.rows import Row, path_of, read, select
from pipeline.site.search import run
from pipeline.site.snippets import Marker

if TYPE_CHECKING:
    from datasette.app import Datasette

HITS = 3
"""Hits shown of each site; the rest is a click away."""
OWN_PATHS = frozenset({"sok", "sok.json", "static", "-"})
"""First parts of paths that are not those of a site."""

Found = TypeVar("Found")
_joined: WeakKeyDictionary[Datasette, Mapping[str, Datasette]] = WeakKeyDictionary()


def join(common: Datasette, sites: Mapping[str, Datasette]) -> None:
    """Let the pages of ``common`` tell of these sites."""
    _joined[common] = sites


def sites_of(datasette: Datasette) -> Mapping[str, Datasette]:
    """The sites that a Datasette has the common pages of, by name; none for a site with a database of its own."""
    return _joined.get(datasette, {})


async def ask(datasette: Datasette, question: Callable[[sqlite3.Connection], Found]) -> dict[str, Found | None]:
    """The answer of each site; None where it took too long."""
    from datasette.views.base import DatasetteError

    async def one(site: Datasette) -> Found | None:
        try:
            return await read(site, question)
        except DatasetteError:
            return None

    sites = sites_of(datasette)
    return dict(zip(sites, await asyncio.gather(*map(one, sites.values())), strict=True))


@dataclass(frozen=True, slots=True)
class Place:
    """A site as the start page lists it; ``municipalities`` are those it has documents of."""

    name: str
    path: str
    municipalities: list[str]
    documents: int
    first_year: str | None
    last_year: str | None


async def places(datasette: Datasette) -> list[Place]:
    """Every site with what it holds, by name."""
    answers = await ask(datasette, _holds)
    return [Place(name, path_of(name) + "/", **held) for name, held in sorted(answers.items()) if held]


def _holds(conn: sqlite3.Connection) -> Row:
    rows = select(conn, "SELECT municipality, year, documents FROM coverage ORDER BY municipality, year")
    years = sorted(row["year"] for row in rows if row["year"])
    return {
        "municipalities": list(dict.fromkeys(row["municipality"] for row in rows if row["municipality"])),
        "documents": sum(row["documents"] for row in rows),
        "first_year": years[0] if years else None,
        "last_year": years[-1] if years else None,
    }


async def search_all(datasette: Datasette, search: Search) -> list[Row]:
    """What each site finds, those with most hits first: ``total``, ``more`` (there are more), the first ``hits``.

    A site that took too long has a ``total`` of None. Hits of different sites are not weighed against each other:
    what makes a word rare is another in each.
    """
    marker = Marker(search.q)
    found = []
    for name, result in (await ask(datasette, lambda conn: run(conn, search))).items():
        row: Row = {"name": name, "path": f"{path_of(name, 'sok')}?{search.query_string(page=1)}"}
        hits = result.hits[:HITS] if result else []
        shown = [{**hit, "path": path_of(name) + hit["path"], "snippet": marker.snippet(hit["text"])} for hit in hits]
        total, more = (result.total, result.capped) if result else (None, False)
        found.append({**row, "total": total, "more": more, "hits": shown})
    return sorted(found, key=lambda row: (-(row["total"] or 0), row["name"]))
