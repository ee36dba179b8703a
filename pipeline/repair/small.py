"""Words of every page that an engine reads as others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.text import Edit, Span, Text

_MISREAD = re.compile(r"(?<![\w-])(?:(?P<av>ay)(?= [a-zåäöA-ZÅÄÖ])|(?P<att>ätt)(?= (?:[a-zåäö]+[aå]|ge|be|se)\b))")
"""``ay`` is no word; ``ätt`` is one that is followed by no infinitive."""
_MATTER = re.compile(r"(?<![^\W\d_])[Åå](?=rende)")
"""``Årendenr``: no word begins so but *ärende*."""


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """The word that a scan prints: ``av``, ``att``, ``ärende``."""
    for match in _MISREAD.finditer(text.value):
        yield Edit(Span(*match.span()), match.lastgroup or "", "spelling", 0.95)
    for match in _MATTER.finditer(text.value):
        yield Edit(Span(*match.span()), "Ä" if match[0] == "Å" else "ä", "spelling", 0.95)
