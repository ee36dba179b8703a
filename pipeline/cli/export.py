"""``protokoll export``: tables and views for scripts and spreadsheets."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Literal

import click


@click.command()
@click.argument("table", required=False, metavar="TABLE-OR-VIEW")
@click.option("--db", "db_path", default="minutes.db", show_default=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["csv", "json", "jsonl"]), default="csv", show_default=True)
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
def export(
    table: str | None,
    db_path: Path,
    form: Literal["csv", "json", "jsonl"],
    municipality: str | None,
    body: str | None,
    party: str | None,
    since: str | None,
    until: str | None,
    bom: bool,
    folder: Path | None,
) -> None:
    """Print a table or view as CSV, JSON or JSON lines."""
    from pipeline.store.export import open_database, select, tables, write, write_package

    connection = open_database(db_path)
    if folder:
        for name in write_package(connection, folder, form, bom):
            click.echo(str(folder / name), err=True)
        return
    if not table:
        raise click.UsageError(f"Name a table or view, or --all DIR. There are: {', '.join(tables(connection))}.")
    filters = {"municipality": municipality, "body": body, "party": party, "since": since, "until": until}
    columns, rows = select(connection, table, {name: value for name, value in filters.items() if value})
    stream = io.TextIOWrapper(
        sys.stdout.buffer, encoding="utf-8-sig" if bom else "utf-8", newline="", write_through=True
    )
    try:
        write(columns, rows, stream, form, bom)
        stream.flush()
    except BrokenPipeError:  # `protokoll export items | head` closes early; that is no fault
        sys.stderr.close()
    finally:
        stream.detach()
