"""What tagging costs: milliseconds of processor time a page, by file and in all.

    python benchmarks/tagging.py FILE-OR-FOLDER … [--times 3]

Each document is read, repaired and segmented once; then its tags are found ``--times`` times and the fastest counts.
Exit status 1 where the whole set costs more than 10 ms a page.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from pipeline.discover import discover
from pipeline.errors import UnreadableFile
from pipeline.extract import compose, extract
from pipeline.kit import Kit, load_kit
from pipeline.repair import repair
from pipeline.segment import segment
from pipeline.tag import tag

LIMIT = 10.0
"""Milliseconds a page."""
SIGNS_A_PAGE = 2500
"""What a page of minutes holds, for text files, which have no paper."""


def cost(path: Path, kit: Kit, times: int) -> tuple[float, float]:
    """Processor time of the tag stage in milliseconds, and how many pages that was for."""
    pages = extract(path, kit)
    composed, index = compose(pages)
    text, _ = repair(composed, kit)
    segmented = segment(text, index, kit)
    fastest = float("inf")
    for _ in range(times):
        begun = time.process_time()
        tag(text, index, segmented, kit)
        fastest = min(fastest, time.process_time() - begun)
    paper = len(pages) if pages[0].width else max(1.0, len(text) / SIGNS_A_PAGE)
    return 1000 * fastest, paper


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args(arguments)
    kit = load_kit()
    spent = printed = 0.0
    for path in (found.path for found in discover(options.paths) if found.error is None):
        try:
            milliseconds, pages = cost(path, kit, options.times)
        except UnreadableFile as error:
            print(f"{path}: {error}", file=sys.stderr)
            continue
        spent, printed = spent + milliseconds, printed + pages
        print(f"{milliseconds / pages:7.2f} ms/page  {pages:6.1f} pages  {path}")
    mean = spent / max(printed, 1.0)
    print(f"{mean:7.2f} ms/page  {printed:6.1f} pages  in all")
    return int(mean > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
