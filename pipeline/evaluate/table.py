"""The figures of a report as tables to read and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Literal

from pipeline.evaluate.first import Left
from pipeline.evaluate.interval import Bounds
from pipeline.evaluate.scores import Report
from pipeline.evaluate.tally import Tally

CLEAN = ("text", "pdf")
SCANNED = ("scan",)
COLUMNS = {
    "items": "items",
    "titles": "titles",
    "attendance": "attend",
    "decisions": "decis",
    "outcomes": "outcom",
    "proposals": "yrkand",
    "statements": "dissent",
    "people": "people",
    "text boundaries": "text",
    "refers_to": "refers",
    "votes": "votes",
    "ballots": "ballots",
    "disqualified": "jäv",
}
"""Kinds that have a column where templates or documents are the rows, and its heading."""


def _share(tally: Tally | None) -> str:
    return f"{tally.f1:.3f}" if tally else "–"


def _span(bounds: Bounds | None) -> str:
    return f"{bounds[0]:.3f}–{bounds[1]:.3f}" if bounds else "–"


def by_kind(report: Report) -> str:
    """A row per kind of fact: precision, recall and F1 with its 95 % interval, F1 of clean and of scanned files."""
    clean = report.where(lambda result: result.medium in CLEAN).tallies()
    scanned = report.where(lambda result: result.medium in SCANNED).tallies()
    lines = [
        f"{'kind':<22}{'precision':>10}{'recall':>8}{'F1':>8}{'95 % of F1':>14}"
        f"{'clean':>8}{'scanned':>9}{'gold':>7}{'found':>7}"
    ]
    for kind, tally in report.tallies().items():
        bounds = report.bounds(kind)
        lines.append(
            f"{kind:<22}{tally.precision:>10.4f}{tally.recall:>8.4f}{tally.f1:>8.4f}"
            f"{_span(bounds['f1'] if bounds else None):>14}{_share(clean.get(kind)):>8}{_share(scanned.get(kind)):>9}"
            f"{tally.gold:>7}{tally.right + tally.invented:>7}"
        )
    files, documents = len(report.results), len({result.document for result in report.results})
    lines.append(f"{files} files of {documents} documents in {len(report.grouped('template'))} templates")
    return "\n".join(lines)


def by_medium(report: Report) -> str:
    """A row per kind of fact and medium, with the intervals of precision and recall too."""
    lines = [
        f"{'kind':<22}{'medium':<8}{'precision':>10}{'95 %':>13}{'recall':>8}{'95 %':>13}"
        f"{'F1':>8}{'95 %':>13}{'gold':>7}{'found':>7}"
    ]
    parts = report.grouped("medium") | {"all": report}
    for kind in report.tallies():
        for medium, part in parts.items():
            tally, bounds = part.tallies().get(kind), part.bounds(kind)
            if tally:
                shown = {name: _span(bounds[name] if bounds else None) for name in ("precision", "recall", "f1")}
                lines.append(
                    f"{kind:<22}{medium:<8}{tally.precision:>10.4f}{shown['precision']:>13}{tally.recall:>8.4f}"
                    f"{shown['recall']:>13}{tally.f1:>8.4f}{shown['f1']:>13}"
                    f"{tally.gold:>7}{tally.right + tally.invented:>7}"
                )
    return "\n".join(lines)


def by_group(report: Report, key: Literal["document", "template"]) -> str:
    """F1 of the main kinds with a row per ``template`` or ``document``, then their mean and the worst of them."""
    rows = {group: part.tallies() for group, part in report.grouped(key).items()}
    width = max(len(group) for group in (*rows, key)) + 2
    lines = [f"{key:<{width}}" + "".join(f"{heading:>8}" for heading in COLUMNS.values())]
    lines += [
        f"{group:<{width}}" + "".join(f"{_share(tallies.get(kind)):>8}" for kind in COLUMNS)
        for group, tallies in rows.items()
    ]
    for label, choose in (("mean", lambda shares: sum(shares) / len(shares)), ("worst", min)):
        cells = []
        for kind in COLUMNS:
            shares = [tallies[kind].f1 for tallies in rows.values() if kind in tallies]
            cells.append(f"{choose(shares):.3f}" if shares else "–")
        lines.append(f"{label:<{width}}" + "".join(f"{cell:>8}" for cell in cells))
    return "\n".join(lines)


def repairs(report: Report) -> str:
    """The character error of files with a true transcription, before and after repair; empty where there is none."""
    if not report.repairs:
        return ""
    lines = [f"{'character error (%)':<58}{'before':>8}{'after':>8}{'cut':>8}"]
    for name, score in report.repairs.items():
        before, after = 100 * score.cer_before, 100 * score.cer_after
        lines.append(f"{name[:57]:<58}{before:>8.2f}{after:>8.2f}{100 * score.cut:>7.0f}%")
    return "\n".join(lines)


def left_out(title: str, rows: Sequence[Left], report: Report) -> str:
    """Per kind: F1 when its templates were met for the first time, the worst of them, and F1 of this report."""
    now = report.tallies()
    lines = [title, f"{'kind':<22}{'first F1':>10}{'95 % of it':>14}{'gold':>7}{'now':>8}   worst template at first"]
    for row in rows:
        lines.append(
            f"{row.kind:<22}{row.sum.f1:>10.4f}{_span(row.bounds):>14}{row.sum.gold:>7}{_share(now.get(row.kind)):>8}"
            f"   {row.worst} {row.worst_f1:.3f}"
        )
    return "\n".join(lines)


def as_json(report: Report) -> str:
    """The same figures for a script, counts and all."""

    def figures(part: Report) -> dict[str, object]:
        rows: dict[str, object] = {}
        for kind, tally in part.tallies().items():
            bounds = part.bounds(kind)
            rows[kind] = {
                "precision": tally.precision,
                "recall": tally.recall,
                "f1": tally.f1,
                "gold": tally.gold,
                "right": tally.right,
                "missed": tally.missed,
                "invented": tally.invented,
            } | ({"interval": bounds} if bounds else {})
        return rows

    return json.dumps(
        {
            "files": len(report.results),
            "documents": len({result.document for result in report.results}),
            "scores": {name: figures(part) for name, part in (report.grouped("medium") | {"all": report}).items()},
            "templates": {name: figures(part) for name, part in report.grouped("template").items()},
            "character_error": {
                name: {"before": score.cer_before, "after": score.cer_after} for name, score in report.repairs.items()
            },
        },
        indent=1,
    )
