"""Usual: words of a badly read text that are so badly read that only the words all minutes have are near them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein, Prefix

from pipeline.kit import Kit
from pipeline.kit.lexicon import CAPITAL, WORD
from pipeline.repair.judge import lacks_an_s
from pipeline.repair.written import in_case_of
from pipeline.text import Edit, Span, Text

_UNKNOWN = re.compile(r"(?<![\w-])[^\W\d_]{6,}(?![\w-])")
LETTERS_TO_ERROR = 4
"""Letters of a word to each that may be wrong: half of what is apart of two words of the same length by chance."""
ENDING = 3
ENDINGS = ("en", "et", "t", "n", "s")
COMPOUND_ERRORS = 1
"""Letters that may be wrong in a word that could be a compound: kommuntullmäktige."""


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """The one word of the formulas that an unknown word is near to."""
    for match in _UNKNOWN.finditer(text.value):
        seen = match[0].lower()
        if kit.lexicon.has(seen) & (WORD | CAPITAL):
            continue
        meant = _nearest(seen, COMPOUND_ERRORS if kit.lexicon.knows(seen) else len(seen) // LETTERS_TO_ERROR, kit)
        if meant:
            yield Edit(Span(*match.span()), in_case_of(meant, match[0]), "spelling", 0.85)


@lru_cache(maxsize=4096)
def _nearest(seen: str, errors: int, kit: Kit) -> str | None:
    """The word with fewest letters wrong, None where there are two or none."""
    near = process.extract(seen, kit.formulas, scorer=Levenshtein.distance, score_cutoff=errors, limit=2)
    if not near or (len(near) > 1 and near[0][1] == near[1][1]):
        return None
    meant = str(near[0][0])
    if _is_form(seen, meant) or _is_other(seen, meant):
        return None
    forms = [meant + ending for ending in ENDINGS if seen.endswith(ending) and not meant.endswith(ending)]
    if meant[-1] != seen[-1]:
        forms.append(meant[:-1] + seen[-1])
    return next((form for form in forms if kit.lexicon.knows(form)), meant)


def _is_other(seen: str, meant: str) -> bool:
    """Whether the words differ in what people, not programs, put in or leave out: rättsosäker, rättsäkerhet."""
    if len(seen) == len(meant) + 1:
        return any(seen[at] == "o" and seen[:at] + seen[at + 1 :] == meant for at in range(1, len(seen)))
    return lacks_an_s(seen, meant)


def _is_form(seen: str, meant: str) -> bool:
    """Whether the words differ in their ends only: återremissyrkandet, nämnden in a word torn in two."""
    alike = Prefix.similarity(seen, meant)
    return alike >= len(seen) - ENDING or seen.endswith(meant) or (meant.endswith(seen) and len(meant) > len(seen) + 1)
