"""First meetings: how each template was read the first time, by rules written without it.

Rules are written, not trained, so that leaving a template out means: before anybody had seen it. That figure can be had
once. It is kept in ``first.json`` beside the gold, with the commit it was measured at, and never replaced.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from pipeline.errors import ProtokollError
from pipeline.evaluate.interval import Bounds, intervals
from pipeline.evaluate.scores import ORDER, Report
from pipeline.evaluate.tally import Tally

NAME = "first.json"

Record = dict[str, dict[str, dict[str, list[int]]]]
"""Template → medium → kind → right, missed, invented."""


class Meeting(TypedDict):
    """Templates that were new at one commit."""

    commit: str
    templates: Record


@dataclass(frozen=True, slots=True)
class Left:
    """One kind of fact over templates that were left out: the sum, its interval over templates, the worst of them."""

    kind: str
    sum: Tally
    bounds: Bounds | None
    worst: str
    worst_f1: float


def record(report: Report, path: Path, commit: str) -> list[str]:
    """Add the templates of a report that are not in the file yet; their names come back."""
    known = read(path)
    held = {template for entry in known for template in entry["templates"]}
    new: Record = {
        template: {
            medium: {kind: [tally.right, tally.missed, tally.invented] for kind, tally in part.tallies().items()}
            for medium, part in own.grouped("medium").items()
        }
        for template, own in report.grouped("template").items()
        if template not in held
    }
    if new:
        known.append(Meeting(commit=commit, templates=new))
        path.write_text(dumps(known), encoding="utf-8")
    return sorted(new)


def dumps(entries: Iterable[Meeting]) -> str:
    """JSON with a template's medium on each line."""
    lines = []
    for entry in entries:
        rows = [
            f"   {json.dumps(template, ensure_ascii=False)}: {{\n"
            + ",\n".join(f"    {json.dumps(medium)}: {json.dumps(kinds)}" for medium, kinds in media.items())
            + "\n   }"
            for template, media in entry["templates"].items()
        ]
        lines.append(
            f' {{\n  "commit": {json.dumps(entry["commit"])},\n  "templates": {{\n' + ",\n".join(rows) + "\n  }\n }"
        )
    return "[\n" + ",\n".join(lines) + "\n]\n"


def read(path: Path) -> list[Meeting]:
    """The records of a file, none where there is no file. Raises ProtokollError for what is no such file."""
    if not path.exists():
        return []
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ProtokollError(f"{path} is no JSON: {error}.") from error
    if not isinstance(entries, list) or not all(
        isinstance(e, dict) and {"commit", "templates"} <= set(e) for e in entries
    ):
        raise ProtokollError(f"{path} holds no first meetings. Remove it, or name another folder of gold.")
    return [Meeting(commit=entry["commit"], templates=entry["templates"]) for entry in entries]


def left_out(entries: Iterable[Meeting], media: Iterable[str] | None = None) -> list[Left]:
    """Each kind of fact over all recorded templates, of some media or all."""
    by_template: dict[str, dict[str, Tally]] = {}
    for entry in entries:
        for template, found in entry["templates"].items():
            sums = by_template.setdefault(template, {})
            for medium, kinds in found.items():
                if media is None or medium in media:
                    for kind, counts in kinds.items():
                        sums[kind] = sums.get(kind, Tally()) + Tally(*counts)
    rows = []
    for kind in ORDER:
        own = {template: sums[kind] for template, sums in by_template.items() if kind in sums}
        if own:
            worst = min(own, key=lambda template: own[template].f1)
            bounds = intervals(list(own.values()))
            rows.append(
                Left(kind, sum(own.values(), Tally()), bounds["f1"] if bounds else None, worst, own[worst].f1),
            )
    return rows
