"""The run of § numbers that makes sense together."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from itertools import islice
from math import log2

from pipeline.segment.headings import Candidate

LOOK_BACK = 120
"""Among how many numbers a predecessor is sought, the latest first: it keeps the search linear."""
ENOUGH = 2.5
"""What a run must be worth: one clear heading, or several doubtful ones that follow each other."""
CLEAR = 4.0
"""A single § heading that leaves no doubt."""
CLEAR_WITHOUT_SIGN = 2.2
LONGEST_TITLE = 160
PROMISED = 1.0
NOT_PROMISED = -2.5


_GAPS = (0.2, 0.0, *(min(1.0 + 0.9 * log2(step), 6.0) for step in range(2, 60)))


def gap_cost(before: Candidate, after: Candidate) -> float | None:
    """What it costs that ``after`` is the next § after ``before``; None where it cannot be."""
    step = after.number - before.number
    if step < 0 or (step == 0 and after.suffix <= before.suffix):
        return None
    return _GAPS[step] if step < len(_GAPS) else _GAPS[-1]


STRONG = frozenset({"organ§", "§", "first§", "own", "paragraf"})
"""Forms with a sign of their own. The others count only where such a run leaves a number out."""


def settle(found: Sequence[Candidate], promised: Sequence[str] = ()) -> list[Candidate]:
    """The best run, in which a number without a § fills gaps of the run of clear headings and no more."""
    clear = best_run([c for c in found if c.form in STRONG], promised)
    if len(clear) < 2 and not (clear and clear[0].score >= CLEAR):
        return clear or best_run([c for c in found if _stands_alone(c, promised)], promised)
    have = {c.number for c in clear}
    first, last = clear[0].number, clear[-1].number
    wanted = set(range(first, last + 1)) | {int(p.split()[0]) for p in promised} - have
    wanted -= have
    edges = {first - 1, last + 1}
    return best_run(
        [
            c
            for c in found
            if c.form in STRONG
            or c.number in wanted
            or (c.number in edges and c.form in ("damaged", "small§") and c.score > 1.5)
        ],
        promised,
    )


def _stands_alone(c: Candidate, promised: Sequence[str]) -> bool:
    """Whether a heading may count where nothing in the document bears a §: numbered lists must not become items."""
    if c.form in STRONG or c.form == "organ" or c.label in promised:
        return True
    return c.score >= CLEAR_WITHOUT_SIGN and len(c.rest) < LONGEST_TITLE


def best_run(found: Sequence[Candidate], promised: Iterable[str] = ()) -> list[Candidate]:
    """The increasing run of candidates whose scores, less the gaps in it, are worth most.

    Numbers that are met again are taken where the heading is best, and at the first place where two are equal.
    """
    wanted = frozenset(promised)
    worth: list[float] = []
    previous: list[int] = []
    best_of: OrderedDict[tuple[int, str], int] = OrderedDict()  # number → the candidate worth most so far, latest last
    for i, candidate in enumerate(found):
        own = candidate.score
        if wanted and not candidate.toc:
            own += PROMISED if candidate.label in wanted else NOT_PROMISED
        best, source = own, -1
        for j in islice(reversed(best_of.values()), LOOK_BACK):
            if worth[j] <= 0 or worth[j] + own <= best:
                continue
            cost = gap_cost(found[j], candidate)
            if cost is not None and worth[j] + own - cost > best + 1e-9:
                best, source = worth[j] + own - cost, j
        worth.append(best)
        previous.append(source)
        rival = best_of.get(candidate.key)
        if rival is None or best > worth[rival]:
            best_of[candidate.key] = i
            best_of.move_to_end(candidate.key)
    if not worth:
        return []
    last = max(range(len(found)), key=lambda i: (worth[i], -i))
    if worth[last] < ENOUGH:
        return []
    run: list[Candidate] = []
    at = last
    while at >= 0:
        run.append(found[at])
        at = previous[at]
    return run[::-1]
