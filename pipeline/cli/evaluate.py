"""``protokoll evaluate``: how right the pipeline is, in numbers."""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    from pipeline.evaluate import Result

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
@click.option(
    "--by",
    type=click.Choice(["kind", "medium", "template", "document"]),
    default="kind",
    help="What has a row of its own. Default: each kind of fact.",
)
@click.option(
    "--corrections",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Also read the documents that this folder corrects, and say which corrections are still needed.",
)
@click.option("--first", is_flag=True, help="Print how templates were read when they were new (GOLD/first.json).")
@click.option("--record-first", metavar="COMMIT", help="Add templates that are new to GOLD/first.json.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
@click.option("--floors/--no-floors", default=True, help="Fail below floors.json in the gold folder, if there is one.")
@click.option(
    "--update-floors",
    is_flag=True,
    help="Write what was reached as the new floors: scores, and which corrections are settled.",
)
def evaluate(
    gold: Path,
    documents: tuple[Path, ...],
    only: str | None,
    differences: bool,
    by: Literal["kind", "medium", "template", "document"],
    corrections: Path | None,
    first: bool,
    record_first: str | None,
    as_json: bool,
    floors: bool,
    update_floors: bool,
) -> None:
    """Run the pipeline on annotated documents and print precision, recall and F1 per kind of fact.

    Intervals are 95 %, from documents drawn anew. Templates are told apart by the key "template" of the annotation.
    """
    from pipeline.evaluate import evaluate as run
    from pipeline.evaluate import find_gold, published, table
    from pipeline.evaluate import first as meetings

    found = [document for document in find_gold(gold, documents) if not only or only in document.name]
    stepped_back = corrections is not None and _needed_again(corrections, (gold, *documents), update_floors)
    if not found and corrections is None:
        raise click.UsageError(f"No annotated documents in {gold}.")
    if not found:
        sys.exit(BELOW_FLOOR if stepped_back else 0)
    report = run(found, lambda name: click.echo(name, err=True))
    if differences:
        for line in report.differences:
            click.echo(line)
    if record_first:
        for template in meetings.record(report, gold / meetings.NAME, record_first):
            click.echo(f"{template}: first meeting recorded in {gold / meetings.NAME}", err=True)
    if as_json:
        click.echo(table.as_json(report))
    else:
        if by == "kind":
            parts = [table.by_kind(report)]
        else:
            parts = [table.by_medium(report) if by == "medium" else table.by_group(report, by)]
        parts.append(table.repairs(report))
        if first:
            for entry in meetings.read(gold / meetings.NAME):
                now = report.where(partial(_one_of, frozenset(entry["templates"])))
                rows = meetings.left_out([entry], now.grouped("medium"))
                parts.append(table.left_out(f"first met at {entry['commit']}", rows, now))
        click.echo("\n\n".join(filter(None, parts)))
    path = gold / "floors.json"
    if update_floors:
        path.write_text(json.dumps(report.floors(), indent=1) + "\n", encoding="utf-8")
        entries = meetings.read(gold / meetings.NAME)
        (gold / published.NAME).write_text(published.published(report, entries), encoding="utf-8")
    elif floors and not only and path.exists():
        below = report.below(json.loads(path.read_text(encoding="utf-8")))
        for line in below:
            click.echo(line, err=True)
        stepped_back = stepped_back or bool(below)
    if stepped_back:
        sys.exit(BELOW_FLOOR)


def _needed_again(folder: Path, sources: tuple[Path, ...], update: bool) -> bool:
    """Say what each correction does now; whether one is needed again that had been settled."""
    from pipeline.corrections import read_corrections
    from pipeline.evaluate import corrected

    outcome = corrected.check(read_corrections(folder), folder, sources, lambda name: click.echo(name, err=True))
    for line in outcome.lines():
        click.echo(line)
    if update:
        outcome.settle(folder)
    return bool(outcome.back()) and not update


def _one_of(templates: frozenset[str], result: Result) -> bool:
    return result.template in templates
