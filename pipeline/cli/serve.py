"""``protokoll serve``: the database on the web."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("databases", nargs=-1, metavar="[DATABASE]...", type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", "-p", default=8001, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--originals",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The source folder, for pictures of the printed pages.",
)
def serve(databases: tuple[Path, ...], host: str, port: int, originals: Path | None) -> None:
    """Serve the database (minutes.db) with Datasette: search, tables, queries, pages.

    Of several databases each is a site of its own below its name, as /sala/ for sala.db, with a search over all.
    """
    from pipeline.serve import serve as run

    run(
        databases or (Path("minutes.db"),),
        host=host,
        port=port,
        originals=originals,
        announce=lambda address: click.echo(address, err=True),
    )
