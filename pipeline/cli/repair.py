"""``protokoll repair`` and ``protokoll learn``: damaged text made readable, and what that is learned from."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pipeline.text import Repair


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--diff", is_flag=True, help="Print what changed, not the whole text.")
@click.option("--explain", metavar="WORD", help="Say why WORD (as read or as repaired) was changed or left.")
def repair(file: Path, diff: bool, explain: str | None) -> None:
    """Print a file's repaired text."""
    from pipeline.extract import compose, extract
    from pipeline.kit import load_kit
    from pipeline.repair import repair as run
    from pipeline.text import ledger

    kit = load_kit()
    composed, _ = compose(extract(file, kit))
    text, edits = run(composed, kit)
    if explain:
        rows = [r for r in ledger(composed, text, edits) if explain.lower() in f"{r.before} {r.after}".lower()]
        for line in _explanations(rows, text.value):
            click.echo(line)
        if not rows:
            click.echo(f"{explain}: nothing was changed, and nothing looked doubtful.", err=True)
    elif diff:
        before, after = composed.value.splitlines(), text.value.splitlines()
        for line in difflib.unified_diff(before, after, "as read", "repaired", lineterm="", n=0):
            click.echo(line)
    else:
        click.echo(text.value)


def _explanations(rows: Iterable[Repair], value: str) -> Iterable[str]:
    for row in rows:
        around = " ".join(value[max(0, row.span.start - 40) : row.span.end + 40].split())
        change = f"{row.before!r} left as it is" if row.why == "doubt" else f"{row.before!r} → {row.after!r}"
        others = f", or {', '.join(row.alternatives)}" if row.alternatives else ""
        yield f"{change}  {row.why}, confidence {row.confidence:.2f}{others}  … {around} …"


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Models folder to write. Default: the one in use.",
)
def learn(folder: Path, out: Path | None) -> None:
    """Rebuild lexicon, n-grams and confusions from a folder of Swedish text.

    Text is every .txt and .txt.xz below the folder; pairs NAME.ocr.txt and NAME.gold.txt teach what OCR misreads.
    """
    from pipeline.repair.learn import learn as run
    from pipeline.resources import models_dir

    run(folder, out or models_dir())
