"""Serve: the database as a Datasette site with the project's metadata, templates, queries and plugins."""

from __future__ import annotations

import asyncio
import os
import socket
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from pipeline.errors import MissingPart, ProtokollError, RefusedDatabase
from pipeline.resources import db_dir
from pipeline.store.schema import APPLICATION_ID, SCHEMA_VERSION, identity

if TYPE_CHECKING:
    from datasette.app import Datasette

    from pipeline.several import Several

METADATA_DATABASE = "minutes"  # the name that db/metadata.yaml uses; served under whatever the file is called
NEEDED_TABLES = frozenset({"documents", "items", "decisions", "statements"})
SETTINGS: dict[str, Any] = {
    "suggest_facets": False,  # costs ten times the page itself on a large table
    "sql_time_limit_ms": 3000,
    "facet_time_limit_ms": 200,
    "max_returned_rows": 2000,
    "default_page_size": 50,
    "default_facet_size": 20,
    "truncate_cells_html": 400,
    "default_cache_ttl": 60,
    "allow_download": True,
    "max_csv_mb": 0,  # an export is never cut off
}


Announce = Callable[[str], None]


def check_database(db: Path) -> None:
    """Raise a ProtokollError that says what to do where ``db`` is not a database of ours."""
    if not db.is_file():
        raise MissingPart(f'There is no database at {db}. Make one with "protokoll build SOURCE --db {db}".')
    try:
        connection = sqlite3.connect(f"{db.resolve().as_uri()}?mode=ro", uri=True)
        try:
            names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            application, version = identity(connection)
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise RefusedDatabase(f"{db} cannot be opened as an SQLite database ({error}).") from error
    if missing := sorted(NEEDED_TABLES - names):
        raise RefusedDatabase(f"{db} is not a database of minutes: it has no table {', '.join(missing)}.")
    if application == APPLICATION_ID and version != SCHEMA_VERSION:
        age = "an older" if version < SCHEMA_VERSION else "a newer"
        raise RefusedDatabase(f"{db} was written by {age} version of protokoll. Build it again with this one.")


def metadata_for(db: Path) -> dict[str, Any]:
    """db/metadata.yaml, its one database renamed to the name that Datasette gives the file."""
    with (db_dir() / "metadata.yaml").open(encoding="utf-8") as file:
        metadata: dict[str, Any] = yaml.safe_load(file)
    databases = metadata.get("databases", {})
    if METADATA_DATABASE in databases:
        databases[db.stem] = databases.pop(METADATA_DATABASE)
    return metadata


def make_site(db: Path | None, originals: Path | None = None, below: str = "") -> Datasette:
    """The Datasette application on ``db``, not yet started. ``originals`` is the folder the files were read from.

    ``below`` is the first part of its paths, where it is one site among others. Without ``db`` it has no rows to show.
    """
    if db is not None:
        check_database(db)
    from datasette.app import Datasette

    folder = db_dir()
    metadata = metadata_for(db or Path(METADATA_DATABASE))
    if originals is not None:
        if not originals.is_dir():
            raise MissingPart(f"The folder of originals {originals} does not exist.")
        # Kept in the environment: metadata is public at /-/metadata, a path on the server should not be.
        os.environ["PROTOKOLL_ORIGINALS"] = str(originals.resolve())
    return Datasette(
        [str(db)] if db else [],
        metadata=metadata,
        plugins_dir=str(folder / "plugins"),
        template_dir=str(folder / "templates"),
        static_mounts=[("static", str(folder / "static"))],
        settings=SETTINGS | ({"base_url": f"/{below}/"} if below else {}),
    )


def serve(
    dbs: Sequence[Path],
    host: str = "127.0.0.1",
    port: int = 8001,
    originals: Path | None = None,
    announce: Announce = lambda _: None,
) -> None:
    """Serve until interrupted, several databases as one site. ``announce`` gets the address.

    Raises ProtokollError where it cannot start.
    """
    if len(dbs) == 1:
        site: Datasette | Several = make_site(dbs[0], originals)
    else:
        from pipeline.several import Several

        site = Several(dbs, originals)
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise ProtokollError(
                f"Cannot listen on {host}:{port} ({error.strerror}). Choose another with --port."
            ) from error
    announce(f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/")
    import uvicorn

    asyncio.run(site.invoke_startup())
    uvicorn.run(site.app(), host=host, port=port, log_level="warning", lifespan="on", workers=1)
