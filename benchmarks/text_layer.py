"""What reading a text layer costs beside pdfplumber's own text, in processor time and in memory.

    python benchmarks/text_layer.py FILE.pdf … [--pages 20 --pages 200 --pages 1000]

Prints for the files how our processor time compares with ``extract_text`` of pdfplumber, and, for PDFs put together
from their pages, the peak memory of a process that reads them: so much to begin with, so much for each page more.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pdfplumber
import pypdfium2 as pdfium

from pipeline.extract import extract
from pipeline.kit import load_kit


def seconds(work: Callable[[], None]) -> float:
    """Processor time of the better of two goes."""

    def once() -> float:
        begin = time.process_time()
        work()
        return time.process_time() - begin

    return min(once() for _ in range(2))


def plain(files: list[Path]) -> None:
    """The text of every page, as pdfplumber gives it."""
    for path in files:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                page.extract_text()
                page.close()


def put_together(files: list[Path], n_pages: int, target: Path) -> None:
    """A PDF of so many pages, taken from the files again and again."""
    document = pdfium.PdfDocument.new()
    for path in cycle(files):
        with pdfium.PdfDocument(path) as source:
            document.import_pages(source, list(range(min(len(source), n_pages - len(document)))))
        if len(document) >= n_pages:
            break
    document.save(target)


def peak(path: Path) -> int:
    """MiB that a process of its own needs to read the file; a copy of a scanned page is not read again."""
    command = [sys.executable, __file__, "--alone", str(path)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, action="append", help="sizes of the PDFs put together")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    kit = load_kit()
    if options.alone:
        extract(options.files[0], kit)
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
        return 0
    extract(options.files[0], kit, "never")  # what is loaded once is no cost of a page
    theirs = seconds(lambda: plain(options.files))
    ours = seconds(lambda: [extract(path, kit, "auto") for path in options.files] and None)
    print(f"pdfplumber {theirs:.2f} s  ours {ours:.2f} s  ratio {ours / theirs:.2f}")
    before: tuple[int, int] | None = None
    with tempfile.TemporaryDirectory() as folder:
        for n_pages in options.pages or []:
            path = Path(folder) / f"{n_pages}.pdf"
            put_together(options.files, n_pages, path)
            needed = peak(path)
            more = (
                f"  {1024 * (needed - before[1]) / (n_pages - before[0]):.0f} KiB a page more, "
                f"{needed / before[1]:.2f} times as much"
                if before
                else ""
            )
            print(f"{n_pages} pages: {needed} MiB{more}")
            before = n_pages, needed
    return 0


if __name__ == "__main__":
    sys.exit(main())
