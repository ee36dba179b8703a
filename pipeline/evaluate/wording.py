"""When two wordings are one, and which found fact answers which gold one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from pipeline.document import Person
from pipeline.store.names import fold


def squash(value: str | None) -> str:
    """Text for comparison: white space folded, line-end hyphens joined, quotes and dashes of one shape."""
    value = re.sub(r"(?<=\w)-\n(?=[a-zåäö])(?!(?:och|eller|samt|till)\b)", "", value or "")
    value = re.sub(r"[”“„\"»«]", '"', value).translate(str.maketrans("–—‐‑’‘´", "----'''"))
    return " ".join(value.split()).strip()


def point(text: str) -> str:
    """A decision's wording without the att before it and what leads on to the next point after it."""
    return re.sub(r"^att\s+|(?:,?\s(?:samt|och))?[\s.,;]*$", "", squash(text))


def pairs_of(gold: Sequence[Any], found: Sequence[Any], likeness: Callable[[Any, Any], float]) -> list[tuple[Any, Any]]:
    """Pairs of gold and found, the likest first, each used once; likeness 0 never pairs."""
    ranked = sorted(
        ((likeness(g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found)),
        reverse=True,
    )
    left, right, pairs = set(range(len(gold))), set(range(len(found))), []
    for value, i, j in ranked:
        if value > 0 and -i in left and -j in right:
            left.remove(-i)
            right.remove(-j)
            pairs.append((-i, -j))
    return [(gold[i], found[j]) for i, j in sorted(pairs)]


def people_of(people: Iterable[Person]) -> list[tuple[str, str | None, bool]]:
    return sorted((fold(p.name), p.party or "", p.and_others) for p in people)


def gold_people(people: Iterable[dict[str, Any]]) -> list[tuple[str, str | None, bool]]:
    return sorted((fold(p["name"]), p["party"] or "", p["m_fl"]) for p in people)
