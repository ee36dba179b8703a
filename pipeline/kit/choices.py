"""What heads a column of votes, and what stands for a vote: Ja, Nej, Avstår, Frånvarande, as printed or as misread."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

CHOICES = {
    "ja": re.compile(r"ja(?:[- ]?röst(?:er)?)?", re.IGNORECASE),
    "nej": re.compile(r"nej(?:[- ]?röst(?:er)?)?", re.IGNORECASE),
    "avstår": re.compile(
        r"(?:avst(?:år|od|\.)?|avstått|avstående|nedlagd\w*|blank\w*|avstår från att rösta)(?:[- ]?röst(?:er)?)?",
        re.IGNORECASE,
    ),
    "frånvarande": re.compile(r"(?:frånv(?:arande|aro|\.)?|frv\.?|ej närvarande)", re.IGNORECASE),
}
SHORTEST_MISREAD = 5
"""Letters of a choice that may be misread in one by itself: *nej* and *ja* are too like other words."""
_AFTER = " .:,"
_LIKE = {"ja": re.compile(r"[^\W\d_][aäåo]|J\W?[^\W\d_]?|[Jj][a-zåäö]"), "nej": re.compile(r"N\w[\w\]!|)]|\w?ej")}
"""What the short ones are read as, beside another that is sure: ``la`` · ``Jd`` · ``Ne]`` · ``Nei``"""


def choice_of(cell: str) -> str | None:
    """``Ja`` · ``Nej-röst`` · ``Avst.`` · ``Åvstår``, misread in a letter, as the database says it."""
    word = cell.strip().rstrip(":")
    told = next((choice for choice, pattern in CHOICES.items() if pattern.fullmatch(word)), None)
    if told or len(word) < SHORTEST_MISREAD:
        return told
    return next((c for c in CHOICES if Levenshtein.distance(word.casefold(), c, score_cutoff=1) <= 1), None)


def heads(cells: Sequence[str]) -> tuple[str | None, ...]:
    """The choice that each cell of a line heads; Ja and Nej misread too, where they stand before one that is sure.

    >>> heads(["Namn", "la", "Nej", "Avstar"]), heads(["Anna Ek", "ja"])
    ((None, 'ja', 'nej', 'avstår'), (None, 'ja'))
    """
    told = [choice_of(cell.strip(_AFTER)) for cell in cells]
    for choice, after in (("nej", "avstår"), ("ja", "nej")):
        at = told.index(after) - 1 if after in told else -1
        if choice not in told and at >= 0 and told[at] is None and _LIKE[choice].fullmatch(cells[at].strip()):
            told[at] = choice
    if "ja" in told and "nej" not in told:
        at = told.index("ja") + 1
        if at < len(told) and told[at] is None and _LIKE["nej"].fullmatch(cells[at].strip()):
            told[at] = "nej"
    return tuple(told)
