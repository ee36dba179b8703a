"""Published: the scores that the site shows its readers, as a small file beside the floors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from pipeline.evaluate.first import Meeting, left_out
from pipeline.evaluate.scores import Report

NAME = "scores.json"


def published(report: Report, meetings: Iterable[Meeting]) -> str:
    """Scores by medium and kind, character errors in the mean, and how templates were read the first time, as JSON."""
    entries = list(meetings)
    groups: Mapping[str, Report] = report.grouped("medium") | {"all": report}
    errors = list(report.repairs.values())
    return (
        json.dumps(
            {
                "documents": len({result.document for result in report.results}),
                "scores": {
                    medium: {
                        kind: {
                            "precision": round(tally.precision, 4),
                            "recall": round(tally.recall, 4),
                            "f1": round(tally.f1, 4),
                            "gold": tally.gold,
                        }
                        for kind, tally in part.tallies().items()
                    }
                    for medium, part in groups.items()
                },
                "character_error": {
                    "documents": len(errors),
                    "before": round(sum(error.cer_before for error in errors) / len(errors), 5),
                    "after": round(sum(error.cer_after for error in errors) / len(errors), 5),
                }
                if errors
                else None,
                "first": {
                    "templates": len({template for entry in entries for template in entry["templates"]}),
                    "f1": {row.kind: round(row.sum.f1, 4) for row in left_out(entries)},
                }
                if entries
                else None,
            },
            indent=1,
        )
        + "\n"
    )
