"""What our reading costs beside bare Tesseract: wall time for the same page images, two at a time.

    python benchmarks/ocr.py FILE.pdf [--pages 4]

The bare side runs two ``tesseract`` processes on images written beforehand, with the same model and one thread each.
Our side starts from the PDF with an empty cache: rendering, cleaning, reading, second tries and all. Prints the ratio.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2 as pdfium

from pipeline.extract import scanned, tesseract
from pipeline.kit import load_kit


def bare(images: list[Path], lang: str) -> float:
    """Seconds for two processes at a time to read the images."""

    def read(image: Path) -> None:
        command = ["tesseract", str(image), str(image.with_suffix("")), "-l", lang, "--dpi", "300", "tsv"]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"})

    begin = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(read, images))
    return time.perf_counter() - begin


def ours(path: Path, numbers: list[int]) -> float:
    """Seconds for the reading of the pages, workers as the program chooses them."""
    begin = time.perf_counter()
    for _ in scanned.read_pdf_pages(path, numbers, load_kit()):
        pass
    return time.perf_counter() - begin


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    parser.add_argument("--pages", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    lang = tesseract.engine().latin or "swe"
    with pdfium.PdfDocument(options.file) as document, tempfile.TemporaryDirectory() as folder:
        numbers = list(range(1, min(options.pages, len(document)) + 1))
        images = [Path(folder) / f"{n}.pgm" for n in numbers]
        for number, image in zip(numbers, images, strict=True):
            document[number - 1].render(scale=300 / 72, grayscale=True).to_pil().save(image)
        for turn in range(options.rounds):
            os.environ["PROTOKOLL_CACHE"] = str(Path(folder) / f"cache{turn}")
            theirs, mine = bare(images, lang), ours(options.file, numbers)
            print(f"bare {theirs:.1f} s  ours {mine:.1f} s  ratio {mine / theirs:.2f}  ({len(numbers)} pages)")
        print(f"from the cache {ours(options.file, numbers):.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
