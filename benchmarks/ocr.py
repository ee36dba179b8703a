"""What reading scans costs beside bare Tesseract, and how right it is.

    python -m benchmarks.ocr speed FILE.pdf [--pages 12] [--rounds 2]
    python -m benchmarks.ocr errors FOLDER... [-v]

``speed``: the same page images read by two ``tesseract`` processes at a time (same model, one thread each), started
once per page or once per half of the pages, and by us with two workers and an empty cache: cleaning, reading, table
cells, second tries and all. Bare processes get plain TIFF, which they open fastest, and their own defaults; ours get
the cleaned page cut close to its ink, do not read doubtful lines again white on black, keep memory between pages, and
have Swedish words in the model in place of its own (made once on a machine, so before anything is measured).
The stricter of the two comparisons lets the bare processes load the model as seldom as we do. They take turns;
processor time (children included) and wall time are printed, and our part of theirs. On a machine with other work the
wall times say little, and processor time varies by a twentieth.

``errors``: every scan below the folders whose true text is known (``truth.txt`` or ``x.txt`` beside ``x.scan.pdf``, or
the born-digital ``x.pdf``): character error of the body text page by page, as read and as repaired, the § headings
found of those in the gold, and with ``-v`` the words that are too many or too few.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

import pypdfium2 as pdfium

from benchmarks.figures import Figure
from benchmarks.text_layer import put_together
from pipeline.document import Minutes
from pipeline.evaluate.pages import PageError, page_errors
from pipeline.extract import compose, extract, scanned, tesseract, vocabulary
from pipeline.kit import Kit, load_kit
from pipeline.locate import PageIndex, page_spans
from pipeline.minutes import read_minutes
from pipeline.text import Text

WORKERS = 2
SCANNED_PAGES = 12
IMAGES = {".pdf", ".tiff", ".tif", ".png", ".jpg"}
LEADERS = re.compile(r"[._]{4,}")
"""Dotted lines to sign on are no text."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds."""

    processor: float
    wall: float

    def __str__(self) -> str:
        return f"{self.processor:6.1f} s processor {self.wall:6.1f} s wall"


def cost(work: Callable[[], object]) -> Cost:
    """What the work takes, that of its child processes included."""

    def used() -> float:
        both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        return sum(usage.ru_utime + usage.ru_stime for usage in both)

    begin, wall = used(), time.perf_counter()
    work()
    return Cost(used() - begin, time.perf_counter() - wall)


def bare(inputs: Sequence[Path], lang: str) -> None:
    """Each input (an image, or a list of images) read by a process of its own, two at a time."""

    def read(path: Path) -> None:
        command = ["tesseract", str(path), str(path.with_suffix("")), "-l", lang, "--dpi", "300", "tsv"]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"})

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(read, inputs))


def speed(path: Path, pages: int, rounds: int) -> dict[str, float]:
    """Print what reading the pages costs, and give our processor time as part of that of two bare processes."""
    kit = load_kit()
    lang = tesseract.engine().latin or "swe"
    with pdfium.PdfDocument(path) as document, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        numbers = list(range(1, min(pages, len(document)) + 1))
        images = [document[n - 1].render(scale=300 / 72, grayscale=True).to_pil() for n in numbers]
        files = [folder / f"{n}.tif" for n in numbers]
        for image, file in zip(images, files, strict=True):
            image.save(file)
        sheets = folder / "sheets.tif"
        images[0].save(sheets, save_all=True, append_images=images[1:], dpi=(300, 300))
        lists = [folder / f"list{i}.txt" for i in range(min(WORKERS, len(files)))]
        for i, listing in enumerate(lists):
            listing.write_text("".join(f"{file}\n" for file in files[i::WORKERS]), encoding="utf-8")
        sums: dict[str, list[Cost]] = {}

        def empty_cache(name: str) -> None:
            os.environ["PROTOKOLL_CACHE"] = str(folder / name)
            vocabulary.folder(tesseract.engine(), kit.lexicon)

        for turn in range(rounds):
            empty_cache(f"images{turn}")
            sums.setdefault("bare, a process a page", []).append(cost(lambda: bare(files, lang)))
            ours_here = cost(lambda: list(scanned.read_images(sheets, numbers, kit)))
            sums.setdefault("ours, same images", []).append(ours_here)
            sums.setdefault("bare, two processes in all", []).append(cost(lambda: bare(lists, lang)))
            empty_cache(f"pdf{turn}")
            sums.setdefault("ours, drawn from the PDF", []).append(
                cost(lambda: list(scanned.read_pdf_pages(path, numbers, kit)))
            )
        means = {what: Cost(mean(c.processor for c in all_), mean(c.wall for c in all_)) for what, all_ in sums.items()}
        print(f"{path.name}: {len(numbers)} pages, {rounds} rounds")
        for what, spent in means.items():
            print(f"  {what:<28}{spent}")
        ours = means["ours, same images"]
        for what in ("bare, a process a page", "bare, two processes in all"):
            theirs = means[what]
            ratios = f"{ours.processor / theirs.processor:.2f} processor, {ours.wall / theirs.wall:.2f} wall"
            print(f"  ours / {what:<26} {ratios}")
        single = means["bare, a process a page"]
        return {
            "processor": ours.processor / theirs.processor,
            "wall": ours.wall / theirs.wall,
            "a_process_a_page": ours.processor / single.processor,
            "seconds_a_page": means["ours, drawn from the PDF"].processor / len(numbers),
        }


def measure() -> tuple[list[Figure], dict[str, float]]:
    """The speed on pages of the scans of ``corpus/``, put together in one PDF."""
    scans = [path.parent / "source.pdf" for path in sorted(Path("corpus").glob("*/*/truth.txt"))]
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "skannat.pdf")
        put_together([scan for scan in scans if scan.exists()], SCANNED_PAGES, path)
        ratios = speed(path, SCANNED_PAGES, 2)
    value = f"{ratios['processor']:.2f} times, by the clock {ratios['wall']:.2f}"
    what = f"OCR of {SCANNED_PAGES} scanned pages, beside two bare `tesseract` processes, half of the images each"
    single = Figure("… beside a bare process for each of them", f"{ratios['a_process_a_page']:.2f} times")
    stage = Figure("stage extract, scanned pages", f"{1 / ratios['seconds_a_page']:.2f} pages/s")
    return [Figure(what, value, "at most 1.05"), single, stage], ratios


def with_truth(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Scans below the folder with the file that holds their true text."""
    for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() in IMAGES):
        stem = path.name.split(".")[0]
        beside = [path.parent / "truth.txt", path.parent / f"{stem}.txt", path.parent / f"{stem}.pdf"]
        truth = next((p for p in beside if p.exists() and p != path), None)
        if truth:
            yield path, truth


def errors_of(text: Text, index: PageIndex, truth: str) -> list[PageError]:
    """The errors of the pages that were read from their images."""
    read = {page.number for page in index.pages if "ocr" in page.text_source}
    bodies = [LEADERS.sub("", text.value[span.start : span.end]) for span in page_spans(text, index)]
    return [error for error in page_errors(bodies, LEADERS.sub("", truth)) if error.number in read]


def headings(minutes: Minutes, path: Path) -> tuple[int, int]:
    """How many of the numbered items of the gold were found, and how many there are; 0 of 0 without gold."""
    gold = path.parent / "gold.json"
    if not gold.exists():
        gold = path.parent / f"{path.name.split('.')[0]}.json"
    if not gold.exists():
        return 0, 0
    wanted = [item["number"] for item in json.loads(gold.read_text(encoding="utf-8"))["items"] if item["number"]]
    found = {item.number for item in minutes.items}
    return sum(str(number) in found for number in wanted), len(wanted)


def truth_of(path: Path, kit: Kit) -> str:
    return compose(extract(path, kit))[0].value if path.suffix == ".pdf" else path.read_text(encoding="utf-8")


def errors(folders: Sequence[Path], verbose: bool) -> None:
    kit = load_kit()
    rates: dict[str, list[float]] = {"read": [], "repaired": []}
    found = wanted = 0
    for path, truth_path in [pair for folder in folders for pair in with_truth(folder)]:
        minutes = read_minutes(path, kit)
        if not any("ocr" in page.text_source for page in minutes.pages):
            continue
        index, truth = PageIndex(minutes.pages), truth_of(truth_path, kit)
        print(f"{path.parent.name}/{path.name}")
        for what, text in (("read", minutes.composed), ("repaired", minutes.text)):
            pages = errors_of(text, index, truth)
            rates[what] += [page.rate for page in pages]
            print(f"  {what:<9}", *(f"{100 * page.rate:.2f}" for page in pages))
            for page in pages if verbose and what == "read" else []:
                for kind, runs in (("extra", page.extra), ("lost", page.lost)):
                    for run in runs:
                        print(f"    p. {page.number} {kind}: {run[:160]}")
        here, all_ = headings(minutes, path)
        found, wanted = found + here, wanted + all_
        print(f"  § headings {here} of {all_}", flush=True)
    for what, values in rates.items():
        if values:
            print(
                f"{what}: {len(values)} pages, character error median {100 * median(values):.2f} %, "
                f"mean {100 * mean(values):.2f} %, worst {100 * max(values):.2f} %"
            )
    print(f"§ headings found: {found} of {wanted}")


def main() -> int:
    parser = argparse.ArgumentParser(description="Speed and errors of reading scans.")
    commands = parser.add_subparsers(dest="command", required=True)
    fast = commands.add_parser("speed", help="beside bare Tesseract")
    fast.add_argument("file", type=Path)
    fast.add_argument("--pages", type=int, default=12)
    fast.add_argument("--rounds", type=int, default=2)
    right = commands.add_parser("errors", help="against the true text")
    right.add_argument("folders", type=Path, nargs="+")
    right.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    if options.command == "speed":
        speed(options.file, options.pages, options.rounds)
    else:
        errors(options.folders, options.verbose)
    return 0


if __name__ == "__main__":
    sys.exit(main())
