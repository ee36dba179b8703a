"""Mutate, read, print what came of it and keep the figures for README. Run: python -m benchmarks.fuzz 5000

Each file goes the whole way to rows in a worker process held to limits. A row in ``failures`` with a sentence is right.
Wrong is a fault of ours (an exception that nobody foresaw), an offset that does not hold, an identity number that is
left, and, since the files are small, one that uses up its time or memory: such files are kept in the folder that
--keep names, and the exit status is 1. Images are decoded and prepared as always and then read by an engine that sees
nothing, but for one in twenty, which Tesseract itself reads: it only ever gets images that we wrote anew.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from benchmarks import figures
from benchmarks.figures import Figure
from benchmarks.fuzz.mutate import mutated
from benchmarks.fuzz.seeds import write_seeds
from pipeline.discover import Found
from pipeline.extract import tesseract
from pipeline.kit import load_kit
from pipeline.limits import STAGE, Limits
from pipeline.minutes import Known
from pipeline.privacy import numbers
from pipeline.store.writer import Rows
from pipeline.task import Read, Task, work
from pipeline.workers import read_parallel

LIMITS = Limits(seconds=60, page_seconds=0, memory=2500, pages=200, characters=5_000_000)
"""Generous for files of at most 150 kB; a page takes 0.1 s."""
REAL_ENGINE = 20
"""One in so many images is read by Tesseract itself, which takes seconds."""
LONGEST_SENTENCE = 600
OUTCOMES = ("read", "refused with a sentence", "over a limit", "out of time or memory", "wrong")

_engine_read = tesseract.read


def _warm() -> None:
    """Load what a worker reads with, and put the engine that sees nothing in the place of Tesseract."""
    load_kit()
    calls = 0

    def read(images: list[object], *rest: object) -> list[tuple[tesseract.Read, ...]]:
        nonlocal calls
        calls += 1
        if calls % REAL_ENGINE == 0:
            return _engine_read(images, *rest)  # type: ignore[arg-type]
        return [() for _ in images]

    tesseract.read = read  # type: ignore[assignment]
    tesseract.orientation = lambda image, timeout=60: (0, 0.0)


def wrong(rows: Rows) -> str | None:
    """What does not hold in the rows of a document."""
    text = rows["documents"][0]["text"]
    for table, entries in rows.items():
        for row in entries:
            if "start" in row and row["start"] is not None and table != "pages":
                if not 0 <= row["start"] <= row["end"] <= len(text):
                    return f"{table}: {row['start']}..{row['end']} leaves the text"
                if table != "repairs" and row.get("text") not in (None, text[row["start"] : row["end"]]):
                    return f"{table}: the text at {row['start']} is not the row's"
            for name, value in row.items():
                if isinstance(value, str) and name not in ("sha256", "id") and any(numbers.find(value)):
                    return f"{table}.{name} holds an identity number"
    return None


def judge(read: Read) -> tuple[str, str]:
    """What came of a file, one of OUTCOMES, and why."""
    if read.rows is not None:
        fault = wrong(read.rows)
        return ("wrong", fault) if fault else ("read", "")
    assert read.failure is not None
    sentence = str(read.failure)
    if read.failure.stage == STAGE:
        spent = "--max-seconds" in sentence or "--max-memory" in sentence
        return ("out of time or memory" if spent else "over a limit"), sentence
    if read.failure.stage == "pipeline" or "\n" in sentence or len(sentence) > LONGEST_SENTENCE:
        return "wrong", sentence
    return "refused with a sentence", sentence


def main(arguments: list[str]) -> int:
    """Mutate, read, print a table; the exit status says whether anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("number", type=int, nargs="?", default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--only", help="Only files whose name ends so, as .pdf.")
    parser.add_argument("--corpus", type=Path, nargs="*", default=[Path(__file__).parents[2] / "corpus"])
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "protokoll-fuzz")
    options = parser.parse_args(arguments)
    options.keep.mkdir(parents=True, exist_ok=True)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    kept: list[str] = []
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        by_kind: dict[str, list[Path]] = defaultdict(list)
        for path in write_seeds(folder, options.corpus):
            if not options.only or path.suffix == options.only:
                by_kind[path.suffix].append(path)
        kinds = sorted(by_kind)

        def tasks() -> Iterator[Task]:
            for n in range(options.number):
                chance = random.Random(f"{options.seed} {n}")
                kind = kinds[n % len(kinds)]
                path = folder / f"{options.seed}-{n}{kind}"
                path.write_bytes(mutated(chance.choice(by_kind[kind]).read_bytes(), kind, chance))
                ocr = "never" if kind == ".pdf" and chance.random() < 0.7 else "auto"
                yield Task(Found(path, name, path.name), Known(), "", f"{n:064}", ocr, LIMITS)

        def finish(read: Read) -> None:
            path = read.task.found.path
            outcome, why = judge(read)
            counts[path.suffix][outcome] += 1
            if outcome in OUTCOMES[-2:]:
                kept.append(f"{path.name}: {outcome}: {why}")
                print(kept[-1], file=sys.stderr, flush=True)
                (options.keep / path.name).write_bytes(path.read_bytes())
            path.unlink()

        signal.signal(signal.SIGTERM, signal.default_int_handler)
        with suppress(KeyboardInterrupt):  # what was tried until then is told
            read_parallel([tasks()], options.jobs, replace(work(LIMITS), warm=_warm), finish)
    tried = sum(map(Counter.total, counts.values()))
    print(f"| kind | {' | '.join(OUTCOMES)} |\n|---{'|---' * len(OUTCOMES)}|")
    for kind in kinds:
        print(f"| {kind} | {' | '.join(str(counts[kind][outcome]) for outcome in OUTCOMES)} |")
    print(f"{tried} files, {len(kept)} kept in {options.keep}, {time.monotonic() - begun:.0f} s")
    sums = {outcome: sum(counts[kind][outcome] for kind in kinds) for outcome in OUTCOMES}
    value = ", ".join(f"{n:,} {outcome}" for outcome, n in sums.items())
    figure = Figure(
        f"{tried:,} mutated files ({', '.join(kinds)}), read to rows", value, "none wrong, none out of time"
    )
    figures.keep("fuzz", f"python -m benchmarks.fuzz {options.number}", [figure])
    return 1 if kept else 0
