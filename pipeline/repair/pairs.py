"""Pairs: OCR text with its true transcription in; the table of confusions out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from pipeline.kit.confusions import LETTERS, SHAPES, Confusion, Confusions
from pipeline.repair.score import normalised

LEAST_ERROR, MOST_ERROR = 0.004, 0.13  # share of wrong characters: below nothing to learn, above the pair does not fit
SEEN_ENOUGH = 3  # a confusion met less often is an accident
WRONG_LANGUAGE = 0.25  # share of å, ä, ö that came through, below which the program did not know them
LONGEST = 2  # letters on either side of a confusion


def _pairs(folder: Path) -> Iterator[tuple[str, str]]:
    for damaged in sorted(folder.rglob("*.ocr.txt")):
        truth = damaged.with_name(damaged.name.replace(".ocr.txt", ".gold.txt"))
        if truth.exists():
            yield (
                normalised(damaged.read_text(encoding="utf-8")).lower(),
                normalised(truth.read_text(encoding="utf-8").replace("\u00ad", "")).lower(),
            )


def _kind(damaged: str, truth: str) -> str:
    def dotted(value: str) -> int:
        return sum(map(value.count, "åäö"))

    return LETTERS if dotted(damaged) < WRONG_LANGUAGE * dotted(truth) else SHAPES


def _changes(truth: str, damaged: str) -> Iterator[tuple[str, str, int]]:
    """(meant, seen, where in the truth) for every difference inside a word; seen is "" for a first letter lost."""
    for start, end, seen in _differences(truth, damaged):
        meant = truth[start:end]
        if len(meant) == len(seen):
            yield from ((m, s, start + i) for i, (m, s) in enumerate(zip(meant, seen, strict=True)))
            if len(meant) == LONGEST:  # two that are misread together are so oftener than chance would have it
                yield meant, seen, start
        elif len(meant) == 1 and not seen and truth[start - 1 : start].isspace():
            yield meant, "", start
        elif start:
            # A letter lost or put in is learned together with the one before it.
            if not meant or not seen:
                before = truth[start - 1]
                if not seen and len(meant) == 1:
                    yield "+" + meant, "+", start
                meant, seen = before + meant, before + seen
            yield meant, seen, start


def _differences(truth: str, damaged: str) -> Iterator[tuple[int, int, str]]:
    """(start, end in the truth, what was read there) for each run of unequal characters."""
    start = end = read_from = read_to = -1
    for op in Levenshtein.opcodes(truth, damaged):
        if op.tag == "equal":
            continue
        if op.src_start == end and op.dest_start == read_to:
            end, read_to = op.src_end, op.dest_end
            continue
        if start >= 0:
            yield start, end, damaged[read_from:read_to]
        start, end, read_from, read_to = op.src_start, op.src_end, op.dest_start, op.dest_end
    if start >= 0:
        yield start, end, damaged[read_from:read_to]


def _example(truth: str, meant: str, seen: str, at: int) -> str:
    start = truth.rfind(" ", 0, at) + 1
    end = truth.find(" ", at)
    word = truth[start : end if end >= 0 else len(truth)].strip(".,:;!?()\"'/")
    return f"{word.replace(meant, seen, 1)} {word}" if meant in word else ""


def confusions(folder: Path, hand: Confusions) -> Confusions:
    """What the pairs below the folder teach, and the rows of ``hand`` that were not counted on pages."""
    met: Counter[tuple[str, str, str]] = Counter()
    examples: dict[tuple[str, str, str], str] = {}
    letters: dict[str, Counter[str]] = {LETTERS: Counter(), SHAPES: Counter()}
    for damaged, truth in _pairs(folder):
        if not LEAST_ERROR < Levenshtein.normalized_distance(damaged, truth) < MOST_ERROR:
            continue
        kind = _kind(damaged, truth)
        letters[kind].update(truth)
        letters[kind].update(truth[i : i + 2] for i in range(len(truth) - 1))
        for meant, seen, at in _changes(truth, damaged):
            row = (kind, meant, seen)
            met[row] += 1
            if meant[0] != "+" and len(examples.get(row, "")) < len(word := _example(truth, meant, seen, at)) < 30:
                examples[row] = word
    rows = [row for row in hand.rows if row.source != "pages"]
    given = {(row.kind, row.meant, row.seen) for row in rows}
    for row, count in met.items():
        kind, meant, seen = row
        if count < SEEN_ENOUGH or row in given or not _usable(meant, seen) or not (meant[0] == "+" or row in examples):
            continue
        base = letters[kind][meant.removeprefix("+") if seen else f" {meant}"]
        example = examples.get(row, "")
        rows.append(Confusion(kind, meant, seen, round(10_000 * count / base, 1), example, "pages"))
    return Confusions(tuple(rows))


def _usable(meant: str, seen: str) -> bool:
    if meant[0] == "+":
        return meant[1:].isalpha()
    return (
        0 < len(meant) <= LONGEST
        and (len(meant) == 1 or seen != "")
        and len(seen) <= LONGEST
        and meant.isalpha()
        and not any(map(str.isspace, seen))
        and "\t" not in seen
    )
