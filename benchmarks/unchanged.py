"""How long a run takes when nothing has changed. Run: python -m benchmarks.unchanged [FILES]

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

from pipeline.build import build
from pipeline.corrections import digest
from pipeline.discover import discover
from pipeline.minutes import Known
from pipeline.privacy import USUAL
from pipeline.settle import stamp


def main(arguments: list[str]) -> int:
    """Make the files, run, and print seconds and memory."""
    number = int(arguments[0]) if arguments else 100_000
    with tempfile.TemporaryDirectory() as name:
        source, db = Path(name) / "källa", Path(name) / "m.db"
        paths = [source / f"{n // 1000:03}" / f"{n:06}.txt" for n in range(number)]
        for path in paths:
            path.parent.mkdir(parents=True, exist_ok=True)
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
    print(f"{number} unchanged files: {own:.1f} s of processor time, {wall:.1f} s in all, {memory} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
