"""Database: Datasette's, remembering what does not change between runs, and showing no more rows than can be read.

A page of Datasette asks hundreds of times which tables and columns there are, and counts every table. Here the answers
hold until the file changes. And a page for readers shows the first rows of a query's answer: whoever wants all of them
takes them as CSV or JSON.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from copy import copy
from functools import wraps
from pathlib import Path
from typing import Any

from datasette.database import Database, Results

SHOWN = 100
"""Rows of a query's answer on a page: as many as anybody reads; a script gets twenty times as many."""

REMEMBERED = 5_000
"""Answers that are kept at once."""

page_for_readers: ContextVar[bool] = ContextVar("page_for_readers", default=False)
"""Whether the request that is being answered is for a page, no file."""


def remembered(method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """The method, asked once for each choice of arguments until the file changes."""

    @wraps(method)
    async def answer(self: SiteDatabase, *args: Any, **named: Any) -> Any:
        known, key = self.memory(), (method.__name__, args, *sorted(named.items()))
        if key not in known:
            known[key] = await method(self, *args, **named)
        return copy(known[key])  # whoever asks may add to a list

    return answer


class SiteDatabase(Database):  # type: ignore[misc]
    """The database of minutes."""

    def __init__(self, of: Database) -> None:
        super().__init__(of.ds, path=of.path, is_mutable=of.is_mutable)
        self._state: tuple[tuple[int, int], ...] = ()
        self._memory: dict[tuple[Any, ...], Any] = {}

    def memory(self) -> dict[tuple[Any, ...], Any]:
        """What is known of the file as it is now."""
        state = tuple(_stamp(Path(f"{self.path}{ending}")) for ending in ("", "-wal"))
        if state != self._state or len(self._memory) > REMEMBERED:
            self._state, self._memory = state, {}
        return self._memory

    async def execute(self, sql: str, params: Any = None, truncate: bool = False, **options: Any) -> Results:
        """As Datasette's; on a page, an answer of which no certain number of rows is asked is cut at SHOWN.

        What facets count, which ask within a time of their own, how many rows there are and what they are called is
        remembered.
        """
        if options.get("custom_time_limit") or sql.startswith(("select count(*) ", "select name from sqlite_master ")):
            known, key = self.memory(), (sql, repr(params))
            if key not in known:
                known[key] = await super().execute(sql, params, truncate=truncate, **options)
            return known[key]
        results = await super().execute(sql, params, truncate=truncate, **options)
        if truncate and not options.get("page_size") and page_for_readers.get() and len(results.rows) > SHOWN:
            return Results(results.rows[:SHOWN], True, results.description)
        return results

    @remembered
    async def table_counts(self, limit: int = 10) -> dict[str, int | None]:
        """Rows of each table: counted at the end of a run, and only where that was not done counted now."""
        rows = await self.execute("SELECT name, n FROM figures WHERE subject = 'table'")
        figures: dict[str, int | None] = dict(rows.rows)
        names = await self.table_names()
        for name in set(names) - figures.keys():
            figures[name] = None if "_fts" in name else await self._count(name)
        return {name: figures[name] for name in names}

    async def _count(self, table: str) -> int:
        rows = await self.execute(f"SELECT count(*) FROM [{table}]")
        return int(rows.rows[0][0])

    table_exists = remembered(Database.table_exists)
    table_names = remembered(Database.table_names)
    table_columns = remembered(Database.table_columns)
    table_column_details = remembered(Database.table_column_details)
    primary_keys = remembered(Database.primary_keys)
    fts_table = remembered(Database.fts_table)
    label_column_for_table = remembered(Database.label_column_for_table)
    foreign_keys_for_table = remembered(Database.foreign_keys_for_table)
    hidden_table_names = remembered(Database.hidden_table_names)
    view_names = remembered(Database.view_names)
    get_all_foreign_keys = remembered(Database.get_all_foreign_keys)
    get_table_definition = remembered(Database.get_table_definition)
    get_view_definition = remembered(Database.get_view_definition)


def _stamp(file: Path) -> tuple[int, int]:
    try:
        stat = file.stat()
    except FileNotFoundError:
        return (0, 0)
    return (stat.st_mtime_ns, stat.st_size)
