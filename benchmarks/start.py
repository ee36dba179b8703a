"""How long ``protokoll --help`` takes: what every command pays before it does anything.

python -m benchmarks start
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time

from benchmarks.figures import Figure

TIMES = 15


def main() -> tuple[list[Figure], dict[str, float]]:
    """Measure; figures, and seconds."""
    took: list[float] = []
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for _ in range(TIMES):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-m", "pipeline", "--help"], check=True, capture_output=True)
        took.append(time.perf_counter() - begun)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / TIMES
    value = f"{min(took):.2f} s at best of {TIMES}, of them {own:.2f} s of processor time"
    return [Figure("`protokoll --help`", value, "under 0.3 s")], {"seconds": min(took), "processor": own}
