"""How long ``protokoll --help`` takes: what every command pays before it does anything.

python -m benchmarks start
"""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

from benchmarks.figures import Figure

TIMES = 15


def main() -> tuple[list[Figure], dict[str, float]]:
    """Measure; figures, and seconds."""
    took: list[float] = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-m", "pipeline", "--help"], check=True, capture_output=True)
        took.append(time.perf_counter() - begun)
    figure = Figure(
        "`protokoll --help`", f"{min(took):.2f} s at best of {TIMES}, {median(took):.2f} s in the median", "under 0.3 s"
    )
    return [figure], {"seconds": min(took)}
