"""The whole evaluation: every annotated document read and scored, sums by kind and medium, floors kept."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.document import Minutes
from pipeline.evaluate.gold import GoldDocument
from pipeline.evaluate.score import Score, Tally, score_document
from pipeline.kit import load_kit
from pipeline.minutes import read_minutes
from pipeline.repair.score import RepairScore, score_texts

ORDER = (
    "document",
    "attendance",
    "items",
    "titles",
    "item dnr",
    "item starts",
    "immediately adjusted",
    "decisions",
    "outcomes",
    "proposed",
    "proposals",
    "proposal starts",
    "statements",
    "people",
    "text boundaries",
    "refers_to",
    "refers_to row",
    "votes",
    "ballots",
    "disqualified",
)


@dataclass(slots=True)
class Report:
    """Scores by medium (``text``, ``pdf``, ``scan``, ``all``) and kind; repair scores by document."""

    tallies: dict[str, dict[str, Tally]] = field(default_factory=lambda: defaultdict(dict))
    repairs: dict[str, RepairScore] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)
    documents: int = 0

    def add(self, medium: str, score: Score) -> None:
        for group in (medium, "all"):
            for kind, tally in score.tallies.items():
                self.tallies[group][kind] = self.tallies[group].get(kind, Tally()) + tally

    def below(self, floors: dict[str, float]) -> list[str]:
        """A sentence for each kind whose F1 over all documents is under its floor."""
        return [
            f"{kind}: F1 {self.tallies['all'][kind].f1:.4f} is below the floor {floor:.4f}"
            for kind, floor in floors.items()
            if kind in self.tallies["all"] and self.tallies["all"][kind].f1 < floor - 1e-9
        ]

    def floors(self) -> dict[str, float]:
        """Floors as high as this report reaches."""
        return {kind: int(self.tallies["all"][kind].f1 * 1000) / 1000 for kind in ORDER if kind in self.tallies["all"]}

    def table(self) -> str:
        """The figures as text: one row per kind, per medium where there is more than one."""
        lines = [f"{'kind':<22}{'medium':<8}{'precision':>10}{'recall':>10}{'F1':>10}{'gold':>8}{'found':>8}"]
        media = [m for m in ("text", "pdf", "scan") if m in self.tallies]
        for kind in ORDER:
            for medium in [*media, "all"] if len(media) > 1 else ["all"]:
                tally = self.tallies[medium].get(kind)
                if tally:
                    lines.append(
                        f"{kind:<22}{medium:<8}{tally.precision:>10.4f}{tally.recall:>10.4f}{tally.f1:>10.4f}"
                        f"{tally.gold:>8}{tally.right + tally.invented:>8}"
                    )
        if self.repairs:
            lines += ["", f"{'character error (%)':<58}{'before':>8}{'after':>8}{'cut':>8}"]
            for name, score in self.repairs.items():
                before, after = 100 * score.cer_before, 100 * score.cer_after
                lines.append(f"{name[:57]:<58}{before:>8.2f}{after:>8.2f}{100 * score.cut:>7.0f}%")
        return "\n".join(lines)

    def as_json(self) -> str:
        """The same figures for a script."""
        return json.dumps(
            {
                "documents": self.documents,
                "scores": {
                    medium: {
                        kind: {"precision": t.precision, "recall": t.recall, "f1": t.f1, "gold": t.gold}
                        for kind, t in tallies.items()
                    }
                    for medium, tallies in self.tallies.items()
                },
                "character_error": {
                    name: {"before": score.cer_before, "after": score.cer_after} for name, score in self.repairs.items()
                },
            },
            indent=1,
        )


def evaluate(
    documents: Iterable[GoldDocument],
    progress: Callable[[str], None] = lambda name: None,
) -> Report:
    """Read and score every document. Raises UnreadableFile for one that cannot be read: gold is always readable."""
    report = Report()
    kit = load_kit()
    for document in documents:
        progress(document.name)
        minutes = read_minutes(document.path, kit)
        score = score_document(minutes, document.gold, document.name)
        report.add(medium(minutes), score)
        report.differences += score.differences
        report.documents += 1
        if document.truth:
            report.repairs[document.name] = character_error(minutes, document.truth)
    return report


def medium(minutes: Minutes) -> str:
    """``scan`` where most pages were read by OCR, ``text`` where the file has no paper, else ``pdf``."""
    pages = minutes.pages
    if sum("ocr" in page.text_source for page in pages) * 2 > len(pages):
        return "scan"
    return "pdf" if any(page.width for page in pages) else "text"


def character_error(minutes: Minutes, truth: Path) -> RepairScore:
    """How far the text was from the true transcription before and after repair."""
    return score_texts(minutes.composed.value, minutes.text.value, truth.read_text(encoding="utf-8"))
