"""Halves: a party after a name whose bracket was lost on one side: ``(V §§ 4-6``, ``Ek v)``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.text import Edit, Span, Text

_CODE = r"(?:MP|KD|SD|FP|VPK|[VMCLS]|mp|kd|sd|fp|vpk|[vmcls])"
_NAME = r"[A-ZÅÄÖ][a-zåäöé]+(?:[ -][A-ZÅÄÖ][a-zåäöé]+){1,4}"
_UNCLOSED = re.compile(rf"(?<![^\W\d_]){_NAME}[ ]\({_CODE}(?P<lost>)(?=[ ]§|[.,;]?$|, [A-ZÅÄÖa-zåäö])", re.M)
_UNOPENED = re.compile(rf"(?<![^\W\d_]){_NAME}(?:[ ](?P<lost>)|\n(?P<alone>)){_CODE}\)(?(alone)$)", re.M)
_WHOLE = re.compile(rf"\({_CODE} ?\)")
FEWEST = 3
"""Parties in brackets that show how the text prints them."""


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """The bracket that is missing, in a text that has parties in brackets."""
    if len(_WHOLE.findall(text.value)) < FEWEST:
        return
    for match in _UNCLOSED.finditer(text.value):
        yield Edit(Span(*match.span("lost")), ")", "party code", 0.9)
    for match in _UNOPENED.finditer(text.value):
        yield Edit(Span(*match.span("lost" if match["lost"] is not None else "alone")), "(", "party code", 0.9)
