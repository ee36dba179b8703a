"""Measure how fast it is, and keep the figures for README.

    python -m benchmarks [NAME …]

Without names all are run, which takes half an hour; afterwards ``cog -r README.md docs/scale.md`` writes the tables.
"""

from __future__ import annotations

import sys

from benchmarks import figures, growth, ocr, start, unchanged, whole, writing

BENCHMARKS = {
    "whole": whole.main,
    "writing": writing.main,
    "growth": growth.main,
    "unchanged": unchanged.measure,
    "start": start.main,
    "ocr": ocr.measure,
}


def main(names: list[str]) -> int:
    """Run those named, or all; print what came out and keep it."""
    for name in names or BENCHMARKS:
        measured, numbers = BENCHMARKS[name]()
        for figure in measured:
            print(f"{name}: {figure.what}: {figure.value}", flush=True)
        figures.keep(name, f"python -m benchmarks {name}", measured, numbers)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
