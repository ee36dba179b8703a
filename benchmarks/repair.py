"""Repair beside symspellpy on the same texts in the same run: errors cut, precision, words spoiled, words a second.

    python benchmarks/repair.py FOLDER [--save FILE.json]

FOLDER holds NAME.ocr.txt with NAME.gold.txt, one folder for each kind of damage, and sound *.txt. Pairs of many kinds
come from benchmarks/damage.py. Prints also how the estimated quality goes with the true errors.
"""

from __future__ import annotations

import argparse
import gc
import json
import re
import resource
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from symspellpy import SymSpell, Verbosity
from wordfreq import top_n_list, word_frequency

from pipeline.kit import Kit, load_kit
from pipeline.repair import repair
from pipeline.repair.quality import qualities
from pipeline.repair.score import RepairScore, score_texts
from pipeline.text import Text, ledger

WORD = re.compile(r"[^\W\d_]+")
LIST_SIZE = 200_000
MOST_ERRORS = 0.12
FEWEST_RATED = 10


def symspell() -> Callable[[str], str]:
    """SymSpell with the frequent words of wordfreq, two edits, the usual way of setting it up."""
    speller = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
    for word in top_n_list("sv", LIST_SIZE, wordlist="large"):
        speller.create_dictionary_entry(word, max(1, round(word_frequency(word, "sv", wordlist="large") * 1e9)))

    def corrected(match: re.Match[str]) -> str:
        found = speller.lookup(match[0], Verbosity.TOP, max_edit_distance=2, include_unknown=True, transfer_casing=True)
        return str(found[0].term)

    return lambda value: WORD.sub(corrected, value)


def ours(kit: Kit) -> Callable[[str], str]:
    return lambda value: repair(Text.from_raw(value), kit)[0].value


@dataclass
class Sums:
    """Counts over the pairs of one kind of damage, weighted by their number of words."""

    scores: list[RepairScore] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def words(self) -> int:
        return sum(score.n_words for score in self.scores)

    def mean(self, name: str) -> float:
        return sum(float(getattr(score, name)) * score.n_words for score in self.scores) / max(1, self.words)

    @property
    def cut(self) -> float:
        return 1 - self.mean("cer_after") / self.mean("cer_before") if self.mean("cer_before") else 0.0

    def figures(self) -> dict[str, float]:
        """What does not depend on the machine."""
        names = {"before": "cer_before", "after": "cer_after", "precision": "precision", "spoiled": "spoiled_per_10k"}
        return {"words": self.words, "cut": self.cut, **{name: self.mean(column) for name, column in names.items()}}

    def __str__(self) -> str:
        return (
            f"{len(self.scores):4} texts {self.words:6} words  errors {self.mean('cer_before'):6.2%}  "
            f"cut {self.cut:6.1%}  "
            f"precision {self.mean('precision'):6.1%}  recall {self.mean('recall'):6.1%}  "
            f"spoiled {self.mean('spoiled_per_10k'):5.1f}/10k  {self.words / max(self.seconds, 1e-9):8,.0f} words/s"
        )


def ranks(values: list[float]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Ranks from 0, equal values sharing theirs."""
    _, place, count = np.unique(np.array(values), return_inverse=True, return_counts=True)
    ends = np.cumsum(count)
    return ((ends - (count + 1) / 2)[place]).astype(np.float64)


def spearman(one: list[float], other: list[float]) -> float:
    return float(np.corrcoef(ranks(one), ranks(other))[0, 1])


def damaged(pairs: list[Path], systems: dict[str, Callable[[str], str]]) -> list[dict[str, str | float]]:
    """A line for each kind of damage (a folder of pairs) and system."""
    sums: dict[tuple[str, str], Sums] = defaultdict(Sums)
    for path in pairs:
        value = path.read_text(encoding="utf-8")
        truth = path.with_name(path.name.replace(".ocr.", ".gold.")).read_text(encoding="utf-8")
        if score_texts(value, value, truth).cer_before > MOST_ERRORS:
            continue  # a table the OCR program could make nothing of
        for name, system in systems.items():
            started = time.process_time()
            repaired = system(value)
            row = sums[path.parent.name, name]
            row.seconds += time.process_time() - started
            row.scores.append(score_texts(value, repaired, truth))
    for (kind, name), row in sorted(sums.items(), key=lambda entry: entry[0][0]):
        print(f"{kind:18}{name:10}{row}")
    return [{"kind": kind, "system": name, **row.figures()} for (kind, name), row in sorted(sums.items())]


def rated(pairs: list[Path], kit: Kit) -> dict[str, float]:
    """How the quality of a page before and after repair goes with its true errors."""
    rows: list[tuple[float, float, float, float]] = []
    kinds: list[str] = []
    for path in pairs:
        value = path.read_text(encoding="utf-8")
        truth = path.with_name(path.name.replace(".ocr.", ".gold.")).read_text(encoding="utf-8")
        before = Text.from_raw(value)
        after, edits = repair(before, kit)
        score = score_texts(value, after.value, truth)
        if score.cer_before <= MOST_ERRORS:
            quality = qualities(after.value, ledger(before, after, edits), kit)
            rows.append((-quality[0], score.cer_before, -quality[1], score.cer_after))
            kinds.append(path.parent.name)
    if len(rows) < FEWEST_RATED:
        return {}
    for kind in sorted(set(kinds)):
        _rating(kind, [row for row, other in zip(rows, kinds, strict=True) if other == kind])
    return _rating("all", rows)


def _rating(kind: str, rows: list[tuple[float, float, float, float]]) -> dict[str, float]:
    """Spearman's coefficients of some texts, printed too."""
    columns = [list(column) for column in zip(*rows, strict=True)]
    with np.errstate(invalid="ignore"):  # texts of which one is like the other
        found = {"before": spearman(columns[0], columns[1]), "after": spearman(columns[2], columns[3])}
    print(f"{kind:18}quality and true errors of {len(rows)} texts: {found['before']:.3f}, after {found['after']:.3f}")
    return found


def clean(paths: list[Path], systems: dict[str, Callable[[str], str]]) -> None:
    """Words changed in sound text, and words a second."""
    for name, system in systems.items():
        words = seconds = changed = 0.0
        for path in paths:
            value = path.read_text(encoding="utf-8")
            started = time.process_time()
            repaired = system(value)
            seconds += time.process_time() - started
            score = score_texts(value, repaired, value)
            words += score.n_words
            changed += score.spoiled_per_10k * score.n_words / 10_000
        print(f"{'clean':18}{name:10}{words:10,.0f} words, {changed:.0f} changed, {words / seconds:9,.0f} words/s")


def main(folder: Path, save: Path | None) -> None:
    started = time.perf_counter()
    kit = load_kit()
    ours(kit)("Namnden beslutar att anta forslaget. " * 20)
    print(f"models loaded and put to use in {time.perf_counter() - started:.2f} s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    systems = {"protokoll": ours(kit), "symspell": symspell()}
    gc.collect()
    gc.freeze()  # or the dictionary of the one is gone through again and again while the other works
    pairs = sorted(folder.rglob("*.ocr.txt"))
    kinds, rating = damaged(pairs, systems), rated(pairs, kit)
    if save:
        save.write_text(json.dumps({"kinds": kinds, "quality": rating}, indent=1) + "\n", encoding="utf-8")
    sound = [path for path in sorted(folder.rglob("*.txt")) if not path.name.endswith((".ocr.txt", ".gold.txt"))]
    if sound:
        clean(sound, systems)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--save", type=Path)
    options = parser.parse_args()
    main(options.folder, options.save)
