"""``protokoll look``: a page with what was read drawn on it."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--page", "number", default=1, show_default=True, type=click.IntRange(1))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="PNG to write. Default: beside you.")
def look(file: Path, number: int, out: Path | None) -> None:
    """Write a picture of a page with words, lines, roles and items drawn on it."""
    from pipeline.kit import load_kit
    from pipeline.look import picture
    from pipeline.minutes import read_minutes

    target = out or Path(f"{file.stem}-{number}.png")
    picture(file, read_minutes(file, load_kit()), number).save(target)
    click.echo(str(target))
