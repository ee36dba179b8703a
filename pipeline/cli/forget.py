"""``protokoll forget``: a document out of the database, with every trace."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("document", metavar="FILE-OR-ID")
@click.option("--db", "db_path", default="minutes.db", show_default=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--pictures",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site keeps its pictures of pages, if not in the usual place.",
)
@click.option("--undo", is_flag=True, help="Let a forgotten document (its id) be read in again.")
def forget(document: str, db_path: Path, pictures: Path | None, undo: bool) -> None:
    """Remove a document with every trace; it is not read in again.

    Rows, search index, OCR readings and pictures of its pages are removed; the feed of changes says that it is gone.
    The file itself is left where it lies, and so are published copies until they are published anew.
    """
    from pipeline.errors import ProtokollError
    from pipeline.store.forget import forget as run
    from pipeline.store.forget import remember_again
    from pipeline.task import now

    if undo:
        if not remember_again(db_path, document):
            raise ProtokollError(f"{document} was not forgotten. --undo takes an id of the table forgotten.")
        click.echo(f"{document} may be read in again: run protokoll build.")
        return
    gone = run(db_path, document, now(), pictures)
    click.echo(
        f"{gone.document} is forgotten, with {gone.readings} OCR readings and {gone.pictures} pictures of pages."
    )
    if gone.read_still:
        click.echo(f"Another program reads {db_path} and keeps it in the file; it goes when that is closed.", err=True)
    for file in gone.files:
        click.echo(f"The file itself is left: {file}", err=True)
