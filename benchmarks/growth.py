"""Whether time and memory of a run grow with its documents: 100 beside 10,000 of the same make.

    python -m benchmarks growth

Each document is a page of composed minutes with a diarienummer and a date of its own; every twentieth brings another
member. A run is ``build`` with two workers in a process of its own. Time is that of the processor, workers included;
memory is the peak of the process that hands out the work and writes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.figures import Figure
from tests.store.conftest import protocol

SIZES = (100, 1_000, 10_000)
ALIKE = 1.25
"""How much more a document may cost among many than among few: as much as other work on the machine can add."""
FLAT = 1.15
"""How much more memory a hundred times the documents may take: the writer keeps a list of the files, 1 kB each."""
FIRST = ("Anna", "Bodil", "Cecilia", "Dag", "Elsa", "Fatima", "Göran", "Hanna", "Ivar", "Jonas")
LAST = tuple(a + b for a in ("Berg", "Hag", "Ny", "Sand", "Ås") for b in ("dahl", "gren", "lund", "man", "ström"))
CHILD = """
import json, resource, sys
from pathlib import Path
from pipeline.build import build
started = [sum(resource.getrusage(w).ru_utime for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))]
summary = build([Path(sys.argv[1])], Path(sys.argv[2]), jobs=2)
both = [resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
took = sum(u.ru_utime + u.ru_stime for u in both) - started[0]
print(json.dumps({"documents": summary.new, "seconds": took, "mib": both[0].ru_maxrss / 1024}))
"""


def minutes(n: int) -> str:
    """The text of one document."""
    date = f"{1970 + n % 50}-{1 + n // 50 % 12:02}-{1 + n // 600 % 28:02}"
    member = f"{FIRST[n // 20 % 10]} {LAST[n // 200 % 25]}"
    return protocol(n).replace("2021-03-09", date).replace("Bo Lind", member)


def run(number: int, folder: Path) -> dict[str, float]:
    """A run over so many new documents."""
    source = folder / str(number)
    for n in range(number):
        below = source / f"{n // 1000:03}"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"{n:06}.txt").write_text(minutes(n), encoding="utf-8")
    command = [sys.executable, "-c", CHILD, str(source), str(folder / f"{number}.db")]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    result: dict[str, float] = json.loads(done.stdout)
    assert result["documents"] == number
    return result


def main(sizes: tuple[int, int, int] = SIZES) -> tuple[list[Figure], dict[str, float]]:
    """Measure; figures, and the numbers of each size."""
    with tempfile.TemporaryDirectory() as name:
        runs = {number: run(number, Path(name)) for number in sizes}
    (least, less, most), (small, middle, large) = sizes, runs.values()
    # What a run costs as such, two workers that load the program, is in the time of the smallest.
    added = 1000 * (large["seconds"] - middle["seconds"]) / (most - less)
    before = 1000 * (middle["seconds"] - small["seconds"]) / (less - least)
    memory = " · ".join(f"{result['mib']:.0f}" for result in runs.values())
    figures = [
        Figure(
            f"a document more, from {less:,} to {most:,}, beside from {least:,} to {less:,}",
            f"{added / before:.2f} times ({added:.1f} and {before:.1f} ms)",
            f"at most {ALIKE}",
        ),
        Figure(
            f"peak memory of the writing process at {least:,}, {less:,} and {most:,} documents",
            f"{large['mib'] / small['mib']:.2f} times ({memory} MiB)",
            f"at most {FLAT}",
        ),
    ]
    numbers = {f"{key}_{number}": value for number, result in runs.items() for key, value in result.items()}
    return figures, numbers | {"added_ms": added, "before_ms": before}
