"""How long a run takes when nothing has changed. Run: python -m benchmarks unchanged

The files are empty and the database says that it has read them: what is measured is finding them, looking at their
size and time, and comparing.
"""

from __future__ import annotations

import resource
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.figures import Figure
from pipeline.build import build
from pipeline.corrections import digest
from pipeline.discover import discover
from pipeline.minutes import Known
from pipeline.privacy import USUAL
from pipeline.settle import stamp


def measure(number: int = 100_000) -> tuple[list[Figure], dict[str, float]]:
    """Make the files, run, and say how many seconds and MiB it took."""
    with tempfile.TemporaryDirectory() as name:
        source, db = Path(name) / "källa", Path(name) / "m.db"
        for n in range(number):
            path = source / f"{n // 1000:03}" / f"{n:06}.txt"
            if n % 1000 == 0:
                path.parent.mkdir(parents=True)
            path.touch()
        (Path(name) / "tom").mkdir()
        build([Path(name) / "tom"], db)
        rows = [
            (f.root, f.file, stamp(f, Known(), "auto", USUAL, digest(())), f"{n:064}", "x")
            for n, f in enumerate(discover([source]))
        ]
        with sqlite3.connect(db) as connection:
            connection.executemany("INSERT INTO files VALUES (?, ?, ?, ?, ?, NULL)", rows)
        wall, own = time.perf_counter(), time.process_time()
        summary = build([source], db)
        wall, own = time.perf_counter() - wall, time.process_time() - own
        assert summary.skipped == number
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    value = f"{wall:.1f} s, of them {own:.1f} s of processor time; {memory} MiB"
    figure = Figure(f"a run over {number:,} files where nothing has changed", value, "under 10 s")
    return [figure], {"wall": wall, "processor": own, "mib": memory}


if __name__ == "__main__":
    print(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
