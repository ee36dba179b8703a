"""What an evaluation found, document by document, and its sums by kind of fact, medium and template."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from pipeline.evaluate.interval import Bounds, intervals
from pipeline.evaluate.tally import Score, Tally
from pipeline.repair.score import RepairScore

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
MEDIA = ("text", "pdf", "scan")


@dataclass(frozen=True, slots=True)
class Result:
    """One file's score. ``document`` is the annotation, which several files may share; ``template`` how it looks."""

    name: str
    document: str
    template: str
    medium: str
    score: Score


@dataclass(slots=True)
class Report:
    """Every result, and the repair scores of files with a true transcription."""

    results: list[Result] = field(default_factory=list)
    repairs: dict[str, RepairScore] = field(default_factory=dict)

    @property
    def differences(self) -> list[str]:
        return [line for result in self.results for line in result.score.differences]

    def grouped(self, key: Literal["document", "template", "medium"]) -> dict[str, Report]:
        """The report of each document, template or medium, in the order of a report."""
        names = {getattr(result, key) for result in self.results}
        order = [medium for medium in MEDIA if medium in names] if key == "medium" else sorted(names)
        return {name: self.where(partial(_is, key, name)) for name in order}

    def where(self, test: Callable[[Result], bool]) -> Report:
        """The report of some of the files."""
        kept = [result for result in self.results if test(result)]
        names = {result.name for result in kept}
        return Report(kept, {name: score for name, score in self.repairs.items() if name in names})

    def tallies(self) -> dict[str, Tally]:
        """The sum of each kind of fact that was met, in the order of a report."""
        return {
            kind: sum((tally for _, tally in tallies), Tally())
            for kind in ORDER
            if (tallies := list(self._tallies(kind)))
        }

    def bounds(self, kind: str) -> dict[str, Bounds] | None:
        """The 95 % intervals of a kind, the files of one annotation taken together."""
        documents: dict[str, Tally] = {}
        for document, tally in self._tallies(kind):
            documents[document] = documents.get(document, Tally()) + tally
        return intervals(list(documents.values()))

    def _tallies(self, kind: str) -> Iterable[tuple[str, Tally]]:
        for result in self.results:
            tally = result.score.tallies.get(kind)
            if tally and (tally.gold or tally.invented):
                yield result.document, tally

    def below(self, floors: dict[str, float]) -> list[str]:
        """A sentence for each kind whose F1 over all documents is under its floor."""
        reached = self.tallies()
        return [
            f"{kind}: F1 {reached[kind].f1:.4f} is below the floor {floor:.4f}"
            for kind, floor in floors.items()
            if kind in reached and reached[kind].f1 < floor - 1e-9
        ]

    def floors(self) -> dict[str, float]:
        """Floors as high as this report reaches."""
        return {kind: int(tally.f1 * 1000) / 1000 for kind, tally in self.tallies().items()}


def _is(key: str, name: str, result: Result) -> bool:
    return bool(getattr(result, key) == name)
