"""Repair beside symspellpy on the same pairs in the same run: errors cut, precision, words spoiled, words a second.

python benchmarks/repair.py FOLDER        FOLDER holds NAME.ocr.txt with NAME.gold.txt, and clean *.txt beside them
"""

from __future__ import annotations

import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from symspellpy import SymSpell, Verbosity
from wordfreq import top_n_list, word_frequency

from pipeline.kit import Kit
from pipeline.repair import repair
from pipeline.repair.score import RepairScore, score_texts
from pipeline.resources import models_dir
from pipeline.text import Text

WORD = re.compile(r"[^\W\d_]+")
LIST_SIZE = 200_000


def symspell() -> Callable[[str], str]:
    """SymSpell with the frequent words of wordfreq, two edits, the usual way of setting it up."""
    speller = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
    for word in top_n_list("sv", LIST_SIZE, wordlist="large"):
        speller.create_dictionary_entry(word, max(1, round(word_frequency(word, "sv", wordlist="large") * 1e9)))

    def corrected(match: re.Match[str]) -> str:
        found = speller.lookup(match[0], Verbosity.TOP, max_edit_distance=2, include_unknown=True, transfer_casing=True)
        return found[0].term

    return lambda value: WORD.sub(corrected, value)


def ours(kit: Kit) -> Callable[[str], str]:
    return lambda value: repair(Text.from_raw(value), kit)[0].value


def pooled(scores: list[tuple[RepairScore, int]]) -> str:
    """One line for scores weighted by their number of words."""
    words = sum(count for _, count in scores)

    def mean(field: str) -> float:
        return sum(float(getattr(score, field)) * count for score, count in scores) / max(1, words)

    cut = 1 - mean("cer_after") / mean("cer_before") if mean("cer_before") else 0.0
    return (
        f"cut {cut:6.1%}  precision {mean('precision'):6.1%}  recall {mean('recall'):6.1%}  "
        f"spoiled {mean('spoiled_per_10k'):6.1f}/10k"
    )


def main(folder: Path) -> None:
    started = time.perf_counter()
    kit = Kit(models_dir())
    kit.lexicon.quality("Nämnden beslutar")
    _ = kit.ngrams, kit.confusions
    print(f"models loaded in {time.perf_counter() - started:.2f} s")
    ours(kit)("Namnden beslutar att anta forslaget. " * 20)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    pairs = [(path, path.with_name(path.name.replace(".ocr.", ".gold."))) for path in sorted(folder.rglob("*.ocr.txt"))]
    clean = [path for path in sorted(folder.rglob("*.txt")) if not path.name.endswith((".ocr.txt", ".gold.txt"))]
    for name, system in (("protokoll", ours(kit)), ("symspell", symspell())):
        scores: list[tuple[RepairScore, int]] = []
        seconds = 0.0
        for damaged_path, truth_path in pairs:
            damaged, truth = damaged_path.read_text(encoding="utf-8"), truth_path.read_text(encoding="utf-8")
            started = time.process_time()
            repaired = system(damaged)
            seconds += time.process_time() - started
            score = score_texts(damaged, repaired, truth)
            scores.append((score, score.n_words))
        words = sum(count for _, count in scores)
        if scores:
            print(f"{name:10} damaged  {pooled(scores)}  {words / seconds:9,.0f} words/s")
        seconds = changed = words = 0
        for path in clean:
            value = path.read_text(encoding="utf-8")
            started = time.process_time()
            repaired = system(value)
            seconds += time.process_time() - started
            score = score_texts(value, repaired, value)
            words += score.n_words
            changed += score.spoiled_per_10k * score.n_words / 10_000
        if words:
            print(f"{name:10} clean    {1e4 * changed / words:6.2f} words changed/10k  {words / seconds:9,.0f} words/s")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
