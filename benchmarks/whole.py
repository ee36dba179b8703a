"""What reading text PDFs whole costs beside pdfplumber's plain text of the same files, and what each stage takes.

    python -m benchmarks whole

The files are the PDFs with text of ``corpus/``. "Whole" is a run into a new database, ``protokoll build`` without its
start: reading, repair, segmentation, tagging, rows, search index, and the tables that hold for all documents. One
process, processor time; the two take turns, three times.
"""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from shutil import copy
from typing import Any
from unittest.mock import patch

from benchmarks.figures import Figure
from benchmarks.text_layer import plain
from pipeline import minutes
from pipeline.build import build

ROUNDS = 3
LIMIT = 1.25
STAGES = {
    "extract": ("extract",),
    "repair": ("cover", "compose", "repair", "ledger", "qualities", "_rated"),
    "segment": ("segment",),
    "tag": ("tag", "check"),
}
"""The stages, and the steps of `read_minutes` that are counted with them."""


def text_pdfs() -> list[Path]:
    """The PDFs of the corpus that have a text layer: scans have their true text beside them."""
    found = sorted(Path("corpus").glob("*/*/source.pdf"))
    return [path for path in found if not (path.parent / "truth.txt").exists()]


def seconds(work: Callable[[], object]) -> float:
    """Processor time of the work."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def timed(name: str, spent: Counter[str]) -> Any:
    """A step of `read_minutes` that adds up its time."""
    step = getattr(minutes, name)

    def run(*args: Any, **kwargs: Any) -> Any:
        begun = time.process_time()
        try:
            return step(*args, **kwargs)
        finally:
            spent[name] += time.process_time() - begun

    return patch.object(minutes, name, run)


def main() -> tuple[list[Figure], dict[str, float]]:
    """Measure; figures, and milliseconds a page by stage."""
    files = text_pdfs()
    spent: Counter[str] = Counter()
    theirs = ours = 0.0
    pages = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in files:
            (folder / "källa").mkdir(exist_ok=True)
            copy(path, folder / "källa" / f"{path.parts[-3]}-{path.parts[-2]}.pdf")
        build([files[0]], folder / "warm.db", ocr="never")  # what is loaded once is no cost of a page
        copies = sorted((folder / "källa").iterdir())
        for turn in range(ROUNDS):
            theirs += seconds(lambda: plain(copies))
            steps = [timed(step, spent) for names in STAGES.values() for step in names]
            for step in steps:
                step.start()
            begun = time.process_time()
            pages += build([folder / "källa"], folder / f"{turn}.db", ocr="never").pages
            ours += time.process_time() - begun
            for step in steps:
                step.stop()
    stages = {stage: sum(spent[step] for step in steps) for stage, steps in STAGES.items()}
    stages["store"] = ours - sum(stages.values())
    figures = [
        Figure(
            f"the whole pipeline, beside pdfplumber's `extract_text` of the same {pages // ROUNDS} pages",
            f"{ours / theirs:.2f} times ({1000 * ours / pages:.0f} and {1000 * theirs / pages:.0f} ms a page)",
            f"at most {LIMIT}",
        ),
        *(Figure(f"stage {stage}, text pages", f"{pages / took:.0f} pages/s") for stage, took in stages.items()),
    ]
    numbers = {"ratio": ours / theirs, "ms_a_page": 1000 * ours / pages}
    return figures, numbers | {f"{stage}_ms_a_page": 1000 * took / pages for stage, took in stages.items()}
