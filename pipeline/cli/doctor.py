"""``protokoll doctor``: is everything there that the program needs?"""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
def doctor() -> None:
    """Check Tesseract, its Swedish data, SQLite, disk and versions."""
    from pipeline.doctor import examine

    marks = {True: "ok     ", None: "note   ", False: "MISSING"}
    missing = False
    for finding in examine(Path.cwd()):
        click.echo(f"{marks[finding.ok]} {finding.part}: {finding.message}")
        missing |= finding.ok is False
    if missing:
        sys.exit(3)
