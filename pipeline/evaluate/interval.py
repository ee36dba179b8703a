"""How sure a figure is: 95 % intervals from documents drawn anew, because faults come in documents, not one by one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pipeline.evaluate.tally import Tally

DRAWS = 2000
"""Times the documents are drawn anew; the bounds then move by less than 0.002 with another seed."""
SEED = 20261122
"""Fixed, so that the same scores have the same interval."""
FEWEST = 5
"""Documents below which drawing them anew says nothing."""
CONFIDENCE = 0.95

Bounds = tuple[float, float]


def intervals(documents: Sequence[Tally]) -> dict[str, Bounds] | None:
    """Bounds of ``precision``, ``recall`` and ``f1`` from one tally per document; None for fewer than FEWEST.

    Where nothing at all went wrong every draw is perfect; the lower bound is then the share of faults that n facts
    without a fault still allow (0.025 to the power of 1/n), which supposes facts independent and so is a kind one.
    """
    if len(documents) < FEWEST:
        return None
    counts = np.array([(t.right, t.missed, t.invented) for t in documents], dtype=np.int64)
    chosen = np.random.default_rng(SEED).multinomial(len(counts), [1 / len(counts)] * len(counts), size=DRAWS)
    right, missed, invented = (chosen @ counts).T
    total = sum(documents, Tally())
    return {
        "precision": _bounds(right, right + invented, total.precision, total.right + total.invented),
        "recall": _bounds(right, right + missed, total.recall, total.gold),
        "f1": _bounds(2 * right, 2 * right + missed + invented, total.f1, total.gold),
    }


def _bounds(parts: npt.NDArray[np.int64], wholes: npt.NDArray[np.int64], figure: float, facts: int) -> Bounds:
    tail = (1 - CONFIDENCE) / 2
    if figure == 1.0:
        return (tail ** (1 / facts) if facts else 0.0, 1.0)
    shares = np.divide(parts, wholes, out=np.ones(len(parts)), where=wholes > 0)
    low, high = np.quantile(shares, (tail, 1 - tail))
    return float(low), float(high)
