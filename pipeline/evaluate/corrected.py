"""Corrections as tests: the corrected documents read anew, and what each correction still does there.

A correction that is not needed any more is settled: the pipeline now reads by itself what a person had to put right.
``settled.json`` beside the corrections remembers those; one of them that is needed again tells of a step back.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pipeline.corrections import Correction, State, apply, digest
from pipeline.discover import discover
from pipeline.errors import UnreadableFile
from pipeline.kit import load_kit
from pipeline.minutes import read_minutes
from pipeline.store.rows import document_rows
from pipeline.store.writer import Source

NAME = "settled.json"
SAYS: dict[State | Literal["absent"], str] = {
    "applied": "needed",
    "not needed": "not needed any more",
    "unfit": "does not fit any more",
    "absent": "its document is not here",
}


@dataclass(frozen=True)
class Outcome:
    """What came of each correction, and which of them had been settled before."""

    found: tuple[tuple[Correction, State | Literal["absent"]], ...]
    settled: frozenset[str] = field(default_factory=frozenset)

    def back(self) -> list[Correction]:
        """Corrections that were settled and are needed again, or do not fit any more."""
        return [c for c, state in self.found if state in ("applied", "unfit") and digest((c,)) in self.settled]

    def lines(self) -> Iterator[str]:
        """A line for each correction that asks for attention, and one that sums up."""
        back = self.back()
        for correction, state in self.found:
            if state != "applied" or correction in back:
                again = " (it had been settled)" if correction in back else ""
                yield f"{correction.name}: {SAYS[state]}{again}"
        counts = {said: sum(s == state for _, s in self.found) for state, said in SAYS.items()}
        told = ", ".join(f"{n} {said}" for said, n in counts.items() if n)
        yield f"{len(self.found)} corrections: {told}; {len(back)} needed again"

    def settle(self, folder: Path) -> None:
        """Remember in the folder which corrections are not needed any more; absent ones stay as they were."""
        kept = {digest((c,)) for c, state in self.found if state == "absent"} & self.settled
        now = {digest((c,)) for c, state in self.found if state == "not needed"}
        (folder / NAME).write_text(json.dumps(sorted(kept | now), indent=1) + "\n", encoding="utf-8")


def check(
    corrections: dict[str, tuple[Correction, ...]],
    folder: Path,
    sources: Iterable[Path],
    progress: Callable[[str], None] = lambda name: None,
) -> Outcome:
    """Read every corrected document that lies below the sources, and see what its corrections do.

    A document that cannot be read any more is as one that is absent.
    """
    states: dict[Correction, State | Literal["absent"]] = {c: "absent" for own in corrections.values() for c in own}
    for found in discover(list(sources)):
        if found.error:
            continue
        sha256 = hashlib.sha256(found.path.read_bytes()).hexdigest()
        own = corrections.get(sha256[:16])
        if not own:
            continue
        progress(found.file)
        try:
            minutes = read_minutes(found.path, load_kit())
        except UnreadableFile:
            continue
        rows = apply(document_rows(minutes, Source(file=found.file, sha256=sha256, processed_at="")), own)
        states |= {correction: row["state"] for correction, row in zip(own, rows["corrections"], strict=True)}
    before = folder / NAME
    settled = json.loads(before.read_text(encoding="utf-8")) if before.is_file() else []
    return Outcome(tuple(states.items()), frozenset(settled))
