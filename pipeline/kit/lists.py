"""Titles of lists that stand apart from the §§: who was there, and how they voted."""

from __future__ import annotations

import re

_THERE = r"(?:närvaro|upprops?|deltagar)"
_VOTED = r"(?:voterings?|omröstnings?|röstnings|röst)"
_AND = r"(?:-?(?:\s+och|\s+samt|\s*[/&])\s*|-)"
_PAPER = r"(?:list\w+|förteckning\w*|protokoll\w*)"
COMBINED = (
    rf"(?:{_THERE}{_AND}{_VOTED}{_PAPER}|{_VOTED}{_AND}{_THERE}{_PAPER}|"
    rf"{_THERE}{_PAPER}\s+(?:och|samt)\s+(?:votering|omröstning)(?:ar)?)"
)
"""``Upprops- och voteringslista``, ``närvarolista och omröstningar``: one list that tells both."""
_LIST = rf"(?:{COMBINED}|(?:{_THERE}|{_VOTED}){_PAPER})"
TITLE = re.compile(rf"(?=[A-ZÅÄÖ])(?i:{_LIST}|närvaro-\s+och)(?!\w)")
"""Any of those lists, where its title begins a line."""
ALONE = re.compile(rf"(?:närvaro- och [a-zåäö]+(?:lista|protokoll)|{_LIST})\b[ \d.:-]*", re.IGNORECASE)
"""A line that is only such a title, perhaps with a date: it names nobody."""
ROLL = re.compile(r"(?:bilaga\b.{0,12}\b)?(?:närvaro|upprop)", re.IGNORECASE)
"""The heading of a roll, also of one that tells how everybody voted."""
VOTES = re.compile(
    r"^(?:bilaga\b.{0,12}\b)?(?:voterings|omröstnings)(?:list|protokoll|bilag)[a-zåäö]*\b(?!.*närvaro)", re.IGNORECASE
)
"""The heading of a list of how the members voted."""
