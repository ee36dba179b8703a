"""Every manuscript as a document that can be made: which folder, family and form it has, read for one seed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from corpus.make.manuscript.read import Reading, read
from corpus.make.matters import MATTERS
from corpus.make.more_matters import MORE

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document to be made from a manuscript. ``seed`` decides people, words and matters."""

    folder: str
    family: str
    form: str
    about: str
    seed: str

    def reading(self) -> Reading:
        """What is printed, and its gold."""
        return _read(self.family, self.seed)

    def again(self, seed: str) -> Manuscript:
        """Another document of the same family, drawn from more matters than those of the corpus."""
        return replace(self, seed=f"{self.folder}:{seed}")


@cache
def _read(family: str, seed: str) -> Reading:
    matters = (*MATTERS, *MORE) if ":" in seed else MATTERS
    return read((TEXTS / f"{family}.txt").read_text(encoding="utf-8"), seed, matters)


def _manuscript(path: Path) -> Manuscript:
    head = dict(line.split("=", 1) for line in path.read_text(encoding="utf-8").split("\n---\n")[0].splitlines())
    return Manuscript(head["folder"], path.stem, head["form"], head["about"], head["folder"])


MANUSCRIPTS: tuple[Manuscript, ...] = tuple(_manuscript(path) for path in sorted(TEXTS.glob("*.txt")))
