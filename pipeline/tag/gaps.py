"""Whether a sentence goes on over a blank line, as it does where a page ends inside it."""

from __future__ import annotations

import re

_HANGING = re.compile(r"(?:,|[^.\s]-|\b(?:och|samt|av|från|för|mot|den|det|de|till|i|på|med|som|att))$", re.IGNORECASE)
LOOK_BACK = 12
"""Characters that hold the last word before a gap."""


def goes_on(value: str, start: int, end: int) -> bool:
    """Whether what follows the gap from ``start`` to ``end`` belongs to the sentence before it.

    It does where a small letter or a bracket follows, or where the line above hangs: ``Anna Ek (S),⏎⏎Bo Lind``.
    """
    while start > 0 and value[start - 1].isspace():
        start -= 1
    while end < len(value) and value[end].isspace():
        end += 1
    if start == 0 or end >= len(value) or value[start - 1] in ".!?:":
        return False
    return value[end].islower() or value[end] == "(" or bool(_HANGING.search(value[max(start - LOOK_BACK, 0) : start]))
