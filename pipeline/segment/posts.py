"""Posts that stand apart from the name in an attendance list: in the cell before it, or on the line below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.kit.headings import fold
from pipeline.segment.reading import Printed, begins_small
from pipeline.segment.seating import Listed

ROLE_LABEL = re.compile(
    r"^(?:(?:[12]:[ea]|förste|andr[ea]|tredje)?\s*(?:vice\s+)?ordf(?:öranden?|\.)?)\s*:?$", re.IGNORECASE
)
ROLE_LINE = re.compile(
    r"^\(?(?:(?:[12]:[ea]|förste|andr[ea]|tredje|v\.?)?\s*(?:vice\s+)?ordf(?:örande|\.)?|ledamot|ersättare)\)?\.?$",
    re.IGNORECASE,
)
_MEMBER_CELL = re.compile(r"^(?:(?:[12]:[ea]\s+)?(?:v\.?\s+|vice\s+)?ordf|led)\.?$", re.IGNORECASE)
_SUBSTITUTE_CELL = re.compile(r"^(?:tjg\.?\s+)?(?:ers|suppl)\.?$", re.IGNORECASE)
ROLE_CELL = re.compile(rf"{_MEMBER_CELL.pattern}|{_SUBSTITUTE_CELL.pattern}", re.IGNORECASE)
"""The post of one person in the cell before the name, shortened: a list is headed by the whole word."""
POSTED = re.compile(
    r"(?:(?:[12]:[ea] |förste |andre )?(?:vice )?ordförande[ :]+[A-ZÅÄÖ][^(),:]{3,50}\(\w{1,5}!?\)$|"
    r"[A-ZÅÄÖ][^(),:]{3,50}\(\w{1,5}!?\),? (?:[12]:[ea] |förste |andre )?(?:vice )?ordf(?:örande|\.)?$)",
    re.IGNORECASE,
)
"""Somebody with a post: ``1:e vice ordförande Anna Ek (S)`` · ``Anna Ek (S), ordförande``."""
_ENDS_NAME = re.compile(r"\([A-ZÅÄÖa-zåäö!-]{1,5}\)$")
_CUT_ROLE = re.compile(r"[,(]\s*((?:(?:[12]:?[ea]|förste|andr[ea])\s*)?(?:vice|v\.?)?)$", re.IGNORECASE)
"""A line that breaks off before or inside a role."""


def ends_role(above: str, line: Printed) -> bool:
    """Whether a line is only the role of the person above, or its end: ``Anna Ek (S), 2:e vice`` / ``ordförande``."""
    if line.gap or not ROLE_LINE.match(line.text):
        return False
    return begins_small(line.text.lstrip("(")) or bool(_CUT_ROLE.search(above))


def follows_name(last: Listed, above: str, line: Printed, below: bool) -> bool:
    """Whether ``1:e vice ordförande`` on a line of its own is said of the person whom the line above ends with.

    ``below``: posts stand below the names here, so ``Ordförande`` is no label of who follows.
    """
    bare = last.preset is None and last.entry.role is None
    return (
        bare
        and not line.gap
        and (line.text[:1].isdigit() or (below and "ordf" in line.text.casefold()))
        and bool(ROLE_LINE.match(line.text))
        and _ENDS_NAME.search(above) is not None
    )


def is_post(cells: Sequence[tuple[str, int]], following: Printed | None) -> bool:
    """Whether the first cell is the post of one person and not the label of a list: the next line has its own post."""
    if not _SUBSTITUTE_CELL.match(cells[0][0]):
        return True
    return following is not None and bool(_MEMBER_CELL.match(following.cells[0])) and len(following.cells) > 1


def with_role(last: Listed, above: str, value: str) -> Listed:
    """The person with the post that a line of its own tells, its beginning on the line above included."""
    cut = _CUT_ROLE.search(above)
    return replace(last, preset=role_told(f"{cut[1] if cut else ''} {value}".strip(" ,")) or last.preset)


def role_told(value: str) -> str | None:
    """The role that a printed post means."""
    folded = fold(value.strip("() "))
    if "vice" in folded or folded.startswith(("v.", "v ")):
        return "vice ordförande"
    if folded.startswith("ordf"):
        return "ordförande"
    return {"ledamot": "ledamot", "ersattare": "ersättare"}.get(folded)
