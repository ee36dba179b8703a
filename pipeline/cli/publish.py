"""``protokoll publish``: a folder with all that a server needs."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--db", "db_path", default="minutes.db", show_default=True, type=click.Path(path_type=Path))
@click.option(
    "--originals",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Where the files lie that pages are drawn from. Default: where they were read.",
)
@click.option("--pages/--no-pages", default=True, help="Draw the printed pages beforehand. Originals are not copied.")
def publish(folder: Path, db_path: Path, originals: Path | None, pages: bool) -> None:
    """Write a folder that a server or Docker can run, and start it once to see that it answers."""
    from pipeline.publish import publish as run

    run(db_path, folder, originals, pages, announce=lambda line: click.echo(line, err=True))
