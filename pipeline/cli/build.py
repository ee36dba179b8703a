"""``protokoll build``: files and folders in, a database out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Literal

import click

from pipeline.limits import USUAL, Limits

if TYPE_CHECKING:
    from pipeline.summary import Summary

SOME_FAILED = 2
INTERRUPTED = 130


def limit_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of `Limits`, which it gets as ``limits``."""
    options = {
        "seconds": (float, "Time for a document; 0 for any time."),
        "page_seconds": (float, "Further time for each of its pages."),
        "memory": (int, "MiB of memory for a worker; 0 for any."),
        "pages": (int, "Pages of a document; 0 for any number."),
        "pixels": (int, "Pixels of an image; 0 for any number."),
        "characters": (int, "Characters of text that a document gives; 0 for any number."),
    }

    @wraps(command)
    def limited(**arguments: Any) -> None:
        limits = Limits(**{name: arguments.pop(f"max_{name}") for name in options})
        command(**arguments, limits=limits)

    for name, (kind, text) in reversed(options.items()):
        option = click.option(
            f"--max-{name.replace('_', '-')}",
            f"max_{name}",
            default=getattr(USUAL, name),
            show_default=True,
            type=click.FloatRange(0) if kind is float else click.IntRange(0),
            help=text,
        )
        limited = option(limited)
    return limited


class _Source(click.Path):
    """A file or folder that is there, or a URL."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from pipeline.remote import is_url

        return value if is_url(value) else super().convert(value, param, ctx)


@click.command()
@click.argument("sources", nargs=-1, required=True, type=_Source(exists=True, path_type=Path))
@click.option("--db", "db_path", default="minutes.db", show_default=True, type=click.Path(path_type=Path))
@click.option("--jobs", "-j", default=os.cpu_count() or 1, type=click.IntRange(1), help="Worker processes.")
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Read on the workers of a Dask scheduler (tcp://host:8786), or of one on this machine: local.",
)
@click.option(
    "--ocr",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="auto reads by OCR the pages that have no text or a bad one.",
)
@click.option(
    "--manifest",
    "manifest_path",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="CSV of what is known: file, source_url, municipality, body, date.",
)
@click.option(
    "--corrections",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of corrections (*.yaml) to make. Default: the folder corrections beside the database, if there.",
)
@click.option(
    "--keep-identity-numbers",
    is_flag=True,
    help="Leave personnummer as they are. Such a database is for your own use and cannot be published.",
)
@click.option("--mask-addresses", is_flag=True, help="Cover street addresses printed with a private person's name.")
@click.option("--no-wait", is_flag=True, help="End at once where another run is writing to the database.")
@limit_options
def build(
    sources: tuple[Path | str, ...],
    db_path: Path,
    jobs: int,
    scheduler: str | None,
    ocr: Literal["auto", "always", "never"],
    manifest_path: Path | None,
    corrections: Path | None,
    keep_identity_numbers: bool,
    mask_addresses: bool,
    no_wait: bool,
    limits: Limits,
) -> None:
    """Read files and folders and write the database.

    What has not changed since the last run is not read again; changed and removed files are replaced. A file that
    cannot be read, or that costs more than the limits allow, is a row in the table failures, and the run goes on.
    A source may also be a URL that fsspec knows, as s3://bucket/minutes.
    Exit status 2 says that some failed.
    """
    from pipeline.build import build as run
    from pipeline.corrections import read_corrections
    from pipeline.manifest import read_manifest
    from pipeline.privacy import Privacy

    manifest = read_manifest(manifest_path) if manifest_path else {}
    show = _Bar() if sys.stderr.isatty() else _Lines()
    with show:
        summary = run(
            sources,
            db_path,
            jobs=jobs,
            scheduler=scheduler,
            ocr=ocr,
            manifest=manifest,
            limits=limits,
            corrections=read_corrections(corrections or db_path.parent / "corrections"),
            privacy=Privacy(keep_identity_numbers, mask_addresses),
            progress=show,
            waiting=None if no_wait else lambda sentence: click.echo(sentence, err=True),
        )
    _summarise(summary, db_path, show.seconds)
    if summary.interrupted:
        sys.exit(INTERRUPTED)
    if summary.failures:
        sys.exit(SOME_FAILED)


def printable(text: str) -> str:
    r"""The text on one line: a line break or other control sign in a file name becomes ``\n``, ``\x1b`` ..."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _summarise(summary: Summary, db_path: Path, seconds: float) -> None:
    for file, error in summary.failures:
        click.echo(f"failed  {printable(file)}: {printable(error)}", err=True)
    if summary.unmatched:
        names = ", ".join(summary.unmatched[:10]) + (" …" if len(summary.unmatched) > 10 else "")
        click.echo(
            f"The manifest names {len(summary.unmatched)} files that are not there: {printable(names)}", err=True
        )
    if summary.interrupted:
        click.echo("Stopped. Every finished document is in the database; run again to go on.", err=True)
    click.echo(
        f"{db_path}: {summary.new} documents read ({summary.pages} pages, {summary.pages_ocr} by OCR), "
        f"{summary.skipped} unchanged, {summary.removed} removed, {len(summary.failures)} failed, {seconds:.0f} s"
    )


class _Lines:
    """Plain lines where there is no terminal."""

    def __init__(self) -> None:
        self.started = monotonic()

    @property
    def seconds(self) -> float:
        return monotonic() - self.started

    def __enter__(self) -> _Lines:
        return self

    def __exit__(self, *error: object) -> None:
        return None

    def __call__(self, summary: Summary, file: str) -> None:
        if file:
            counts = f"{summary.done} of {summary.total} files, {summary.pages} pages, {len(summary.failures)} failed"
            click.echo(f"{counts}: {printable(file)}", err=True)


class _Bar(_Lines):
    """A bar with files, pages, failures and time left."""

    def __init__(self) -> None:
        super().__init__()
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self.progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("files · {task.fields[pages]} pages · {task.fields[failed]} failed ·"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
        )
        self.task = self.progress.add_task("Reading", total=None, pages=0, failed=0)

    def __enter__(self) -> _Bar:
        self.progress.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.progress.stop()

    def __call__(self, summary: Summary, file: str) -> None:
        self.progress.update(
            self.task,
            total=summary.total,
            completed=summary.done,
            pages=summary.pages,
            failed=len(summary.failures),
        )
