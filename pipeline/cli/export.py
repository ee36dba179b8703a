"""``protokoll export``: tables and views for scripts and spreadsheets, Popolo and TEI for other systems."""

from __future__ import annotations

import io
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Literal

import click


@click.command()
@click.argument("table", required=False, metavar="TABLE-OR-VIEW")
@click.option("--db", "db_path", default="minutes.db", show_default=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "json", "jsonl", "popolo", "tei"]),
    default="csv",
    show_default=True,
    help="popolo: the whole database as Popolo JSON. tei: a TEI file per document, with --all.",
)
@click.option("--municipality", help="Only this municipality.")
@click.option("--body", help="Only this body.")
@click.option("--party", help="Only this party (code, as S or SD).")
@click.option("--since", help="From this date on (2022-01-01).")
@click.option("--until", help="Up to this date.")
@click.option("--bom", is_flag=True, help="For Excel: a byte order mark, and no cell that runs as a formula.")
@click.option(
    "--all",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write every table and view into this folder, with a datapackage.json.",
)
@click.option("--site", default="", metavar="URL", help="With popolo: where the database is served, for its sources.")
def export(
    table: str | None,
    db_path: Path,
    form: Literal["csv", "json", "jsonl", "popolo", "tei"],
    municipality: str | None,
    body: str | None,
    party: str | None,
    since: str | None,
    until: str | None,
    bom: bool,
    folder: Path | None,
    site: str,
) -> None:
    """Print a table or view as CSV, JSON or JSON lines; or everything for other systems."""
    from pipeline.store.export import open_database, select, tables, write, write_package

    connection = open_database(db_path)
    asked = {"municipality": municipality, "body": body, "party": party, "since": since, "until": until}
    filters = {name: value for name, value in asked.items() if value}
    if form in ("popolo", "tei") and (table or filters or bom):
        raise click.UsageError(f"--format {form} writes the whole database: it takes no table, filter or --bom.")
    if form == "popolo":
        _popolo(connection, folder, site)
        return
    if form == "tei":
        _tei(connection, folder)
        return
    if folder:
        for name in write_package(connection, folder, form, bom):
            click.echo(str(folder / name), err=True)
        return
    if not table:
        raise click.UsageError(f"Name a table or view, or --all DIR. There are: {', '.join(tables(connection))}.")
    columns, rows = select(connection, table, filters)
    with _stdout("utf-8-sig" if bom else "utf-8") as stream:
        write(columns, rows, stream, form, bom)


def _popolo(connection: sqlite3.Connection, folder: Path | None, site: str) -> None:
    from pipeline.store.popolo import write_popolo

    if folder is None:
        with _stdout("utf-8") as stream:
            write_popolo(connection, stream, site)
        return
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "popolo.json"
    with path.open("w", encoding="utf-8", newline="") as stream:
        write_popolo(connection, stream, site)
    click.echo(str(path), err=True)


def _tei(connection: sqlite3.Connection, folder: Path | None) -> None:
    from pipeline.store.tei import write_tei

    if folder is None:
        raise click.UsageError("--format tei writes a file per document: name a folder with --all DIR.")
    count = write_tei(connection, folder)
    click.echo(f"{folder / 'corpus.xml'}: {count} documents", err=True)


@contextmanager
def _stdout(encoding: str) -> Iterator[IO[str]]:
    """Standard output with exactly the line ends that are written to it."""
    stream = io.TextIOWrapper(sys.stdout.buffer, encoding=encoding, newline="", write_through=True)
    try:
        yield stream
        stream.flush()
    except BrokenPipeError:  # `protokoll export items | head` closes early; that is no fault
        sys.stderr.close()
    finally:
        stream.detach()
