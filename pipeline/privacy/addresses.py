"""Street addresses printed with the name of a private person: found only where that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text import Span

_NAME = r"[A-ZÅÄÖ][a-zåäöéü]{1,20}(?:-[A-ZÅÄÖ][a-zåäöéü]{1,20})?"
_STREET = (
    r"(?:[A-ZÅÄÖ][a-zåäöé]{1,20} ){0,2}[A-ZÅÄÖa-zåäöé]{0,25}"
    r"(?:gatan|gata|vägen|väg|stigen|stig|gränd|gränden|torget|torg|backen|backe|allén|allé|plan|leden|kajen|gården)"
    r" \d{1,3}(?: ?[A-Z]\b)?(?:,? (?:lgh|lägenhet) \d{4})?(?:,? \d{3} ?\d{2} [A-ZÅÄÖ][a-zåäö]{1,20})?"
)
_BESIDE_NAME = re.compile(rf"\b{_NAME} {_NAME}(?P<party> \([A-ZÅÄÖa-zåäö!]{{1,8}}\))?,? {{1,2}}(?P<street>{_STREET})")
_TOLD = re.compile(
    rf"\b(?:boende|bosatta?|folkbokförda?|hemadress|bostadsadress)\b[ :]{{0,2}}(?:på |i |vid )?(?P<street>{_STREET})"
)


def find(text: str) -> Iterator[Span]:
    """Addresses that stand right after a name, or after *bosatt*, *folkbokförd*; not those of people with a party."""
    found = [Span(*m.span("street")) for m in _BESIDE_NAME.finditer(text) if not m["party"]]
    found += [Span(*m.span("street")) for m in _TOLD.finditer(text)]
    reach = -1
    for span in sorted(found):
        if span.start >= reach:
            yield span
            reach = span.end
