"""``protokoll evaluate``: how right the pipeline is, in numbers."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

BELOW_FLOOR = 5


@click.command()
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--documents",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Where the annotated files are, if not beside the annotations. Can be repeated.",
)
@click.option("--only", help="Only documents whose name contains this.")
@click.option("--differences", "-d", is_flag=True, help="Print every difference too.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
@click.option("--floors/--no-floors", default=True, help="Fail below floors.json in the gold folder, if there is one.")
@click.option("--update-floors", is_flag=True, help="Write the figures reached as the new floors.")
def evaluate(
    gold: Path,
    documents: tuple[Path, ...],
    only: str | None,
    differences: bool,
    as_json: bool,
    floors: bool,
    update_floors: bool,
) -> None:
    """Run the pipeline on annotated documents and print precision, recall and F1 per kind of fact."""
    from pipeline.evaluate import evaluate as run
    from pipeline.evaluate import find_gold

    found = [document for document in find_gold(gold, documents) if not only or only in document.name]
    if not found:
        raise click.UsageError(f"No annotated documents in {gold}.")
    report = run(found, lambda name: click.echo(name, err=True))
    if differences:
        for line in report.differences:
            click.echo(line)
    click.echo(report.as_json() if as_json else report.table())
    path = gold / "floors.json"
    if update_floors:
        path.write_text(json.dumps(report.floors(), indent=1) + "\n", encoding="utf-8")
    elif floors and not only and path.exists():
        below = report.below(json.loads(path.read_text(encoding="utf-8")))
        for line in below:
            click.echo(line, err=True)
        if below:
            sys.exit(BELOW_FLOOR)
