"""The figures of the last run of each benchmark, with the machine and the day, for the table in README."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

FILE = Path(__file__).with_name("figures.json")


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, what came out, and what should: empty where nothing was promised."""

    what: str
    value: str
    wanted: str = ""


def machine() -> str:
    """The processor, its cores and the memory."""
    cpus = Path("/proc/cpuinfo").read_text(encoding="utf-8") if Path("/proc/cpuinfo").exists() else ""
    name = next((line.partition(":")[2].strip() for line in cpus.splitlines() if line.startswith("model name")), "")
    gib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{name or platform.processor()}, {os.cpu_count()} cores, {gib:.0f} GiB, Python {platform.python_version()}"


def keep(benchmark: str, command: str, figures: Sequence[Figure], numbers: dict[str, float] | None = None) -> None:
    """Write a benchmark's figures down in place of those it had; ``numbers`` are for other texts to reckon with."""
    kept = read()
    kept[benchmark] = {
        "command": command,
        "machine": machine(),
        "date": date.today().isoformat(),
        "figures": [asdict(figure) for figure in figures],
        "numbers": numbers or {},
    }
    FILE.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read() -> dict[str, dict[str, object]]:
    """What is kept, by benchmark."""
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
