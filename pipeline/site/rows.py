"""Rows: questions to the site's database, with a time limit, as plain dictionaries."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, urlencode

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database

Row = dict[str, Any]
Found = TypeVar("Found")


def select(conn: sqlite3.Connection, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> list[Row]:
    """Every row of a query as a dictionary."""
    cursor = conn.execute(sql, params)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def first(conn: sqlite3.Connection, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> Row | None:
    """The first row of a query, or None."""
    return next(iter(select(conn, sql, params)), None)


def as_list(value: str | None) -> list[str]:
    """The members of a JSON array column; what is no array is no members."""
    try:
        members = json.loads(value or "[]")
    except ValueError:
        return []
    return [str(member) for member in members] if isinstance(members, list) else []


def grouped(rows: Iterable[Row], key: str) -> dict[Any, list[Row]]:
    """Rows by the value of one column, in the order they came."""
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row)
    return groups


def path_of(*parts: object) -> str:
    """A path of the site with every part quoted: ``path_of("parti", "F!")`` is ``/parti/F%21``."""
    return "/" + "/".join(quote(str(part), safe="") for part in parts)


def query_of(arguments: Mapping[str, object]) -> str:
    """A query string without what is not chosen: an empty choice but ``q``, and the first page."""
    kept = {k: v for k, v in arguments.items() if v not in (None, "") or k == "q"}
    if kept.get("sida") == 1:
        del kept["sida"]
    return urlencode(kept)


async def site_database(datasette: Datasette) -> Database | None:
    """The database of minutes among those that Datasette serves; the first, where there are several."""
    for database in datasette.databases.values():
        if await holds_minutes(database):
            return database
    return None


async def holds_minutes(database: Database) -> bool:
    """Whether a database that Datasette serves is one of minutes."""
    if database.name.startswith("_"):
        return False
    return bool(await database.table_exists("documents") and await database.table_exists("items"))


async def read(datasette: Datasette, question: Callable[[sqlite3.Connection], Found]) -> Found:
    """The answer to a question to the site's database, under Datasette's time limit for SQL."""
    from datasette.utils import sqlite_timelimit
    from datasette.utils.asgi import NotFound
    from datasette.views.base import DatasetteError

    database = await site_database(datasette)
    if database is None:
        raise NotFound("Ingen databas med protokoll är ansluten.")
    limit = int(datasette.setting("sql_time_limit_ms"))

    def ask(conn: sqlite3.Connection) -> Found:
        try:
            with sqlite_timelimit(conn, limit):
                return question(conn)
        except sqlite3.OperationalError as error:
            if "interrupted" not in str(error):
                raise
            raise DatasetteError(
                "Det tog för lång tid att svara. Försök med fler ord eller fler val.",
                title="För mycket på en gång",
                status=503,
            ) from error

    answer: Found = await database.execute_fn(ask)
    return answer


def page_number(value: str | None, most: int = 100_000) -> int:
    """The number of a page that an address asks for; 1 for what is no number or too large to be one."""
    if not value or len(value) > 9 or not (value.isascii() and value.isdigit()):
        return 1
    return int(value) if 0 < int(value) < most else 1
