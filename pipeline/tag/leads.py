"""Lead-ins: words that only introduce a decision, and to whom it is addressed."""

from __future__ import annotations

import re

from pipeline.tag.points import fold
from pipeline.tag.vocabulary import SHORT
from pipeline.text import Span

ENDINGS = (
    r"(?i:fullmäktige|styrelsen?|nämnd(?:en)?|utskottet|utskott|beredningen|presidiet|kommittén|delegationen|direktionen|"
    r"rådet|förbundet|stämman|revisionen|landstinget|drätselkammaren)"
)
_NAMED = (
    rf"(?:{SHORT}|Nämnden för (?:[\wåäö-]+,? ){{1,6}}?|"
    r"(?:(?:[A-ZÅÄÖ][\wåäöé:-]*|[\wåäö]+-),? (?:(?:och|samt|i|&) )?){0,4}?"
    rf"[\wåäöÅÄÖ-]*{ENDINGS}"
)
BODY = (
    rf"(?<![\w-]){_NAMED}\b"
    r"(?:(?<=nämnden) (?!Att |Beslut|Den |Det |En |Ett )[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)*)?)"
)
"""A body as subject: Kommunstyrelsen, Barn- och ungdomsnämnden, Nämnden för funktionsstöd, Älvsjö stadsdelsnämnd."""
BODY_S = rf"(?<![\w-]){_NAMED}s?\b)"
"""The same, in the genitive too: "Kommunstyrelsens beslut"."""

BODY_START = re.compile(rf"{BODY}\b")
FOR_WHOM = (
    r"(?:\s+(?:för\s+(?:egen|sin)\s+del|alltså|sålunda|därmed|härmed|dessutom|enhälligt|även|också|vidare|därutöver|därefter|således|i\s+ärendet|"
    r"utan\s+omröstning|efter\s+votering|samtidigt))*"
)
PROPOSES = r"(?:föreslår|föreslog|hemställ(?:er|de))"
"""What a body does before a higher one, now or in the past tense."""
_LEADS = (
    # Nämnden beslutar att · Kommunstyrelsen föreslår kommunfullmäktige besluta · … beslutar följande.
    re.compile(
        rf".*\b(?:besl(?:uta[rs]?|utade|öto?)|(?:följande|fattar|fattade)\s+beslut){FOR_WHOM}(?:\s+följande)?(?:,?\s+att|\s+följande)*\s*[:.]?"
    ),
    re.compile(
        rf".*\b(?:{PROPOSES}|föreslås?)\s+(?:(?:att|hos)\s+)?{BODY}(?:\s+(?:att\s+)?(?:besluta[rs]?\s+)?(?:fatta\s+)?följande(?:\s+beslut)?|\s+att)?"
        r"\s*[:.]?"
    ),
    re.compile(
        rf"{BODY}\s+(?:förslår|{PROPOSES}|konstatera(?:r|de)|notera(?:r|de)|förklara(?:r|de))\s*(?:följande|att)?\s*[.:]?"
    ),
    # För egen del beslutar kommunstyrelsen · På förslag av tekniska nämnden beslöt fullmäktige
    re.compile(
        r"(?:Under|För|På|Efter|Med|I|Enligt|Därefter|Därutöver|Dessutom|Vidare|Samtidigt|Vid)\b[^.:]*\bbesl(?:utar|utade|öt)"
        rf"\s+{BODY}{FOR_WHOM}(?:\s+följande)?(?:,?\s+att)?\s*[.:]?"
    ),
    re.compile(rf".*\bbesl(?:utar?|utade|öt){FOR_WHOM}\s+(?:enligt|i enlighet med|med bifall till)\b[^.:]*:"),
    # Socialnämnden beslutade vid sitt sammanträde den 3 mars 2011 följande
    re.compile(rf"{BODY}\s+besl(?:utade|öt)\b[^.:]*\b(?:följande|att)\s*[:.]?"),
    re.compile(
        r"(?:Enligt|I enlighet med|Med bifall till|Efter (?:votering|förslag|omröstning)|"
        r"På (?:förslag|begäran|hemställan|yrkande|initiativ) av) [^:]*:"
    ),
    re.compile(rf"(?:Förslag till |Förslag )?(?:beslut )?(?:i|till|för|av)\s+{BODY}\s*:?", re.IGNORECASE),
    re.compile(rf"{BODY_S}\s+(?:förslag|(?:eget\s+|egna\s+)?beslut)(?:\s+(?:till|i)\s+{BODY}|{FOR_WHOM})*\s*:?"),
    re.compile(r"(?:Beslut|Förslag till beslut|Följande beslut[^.:]*|Beslutet är)\s*:?"),
    re.compile(rf"{BODY}\s*:"),
    re.compile(rf"{BODY}\s+för\s+(?:egen|sin)\s+del\s*:?"),
)
_MAY_LEAD = re.compile(
    r"besl|för (?:egen|sin) del|föreslå|föreslog|förslå|förslag|hemställ|konstatera|notera|förklara|"
    r"^Enligt|^I enlighet|^Med bifall|^Efter|^På|:$",
    re.IGNORECASE,
)
LEAD_LENGTH = 420
"""A lead-in of two bodies, a paper with its date and changes by three parties has been seen at 300 characters."""

_PROPOSES = re.compile(
    rf"^{BODY}\s+{PROPOSES}\s*[.:]?$|\b(?:{PROPOSES}|föreslås?)\s+(?:för\s+)?(?:att\s+)?{BODY}\b|\bförslag(?:\s+till\s+beslut)?\s+(?:i|till|för)\s+(?:{BODY}\b|{BODY_S}\s+beslut\b)|"
    rf"\bhemställ(?:er|de)\s+hos\s+{BODY}\b",
    re.IGNORECASE,
)
_TO_DECIDE = re.compile(
    rf"{BODY}\s+(?:i\s+(?:\w+\s+){{0,2}}\w*kommun\w*\s+)?(?:att\s+)?"
    r"(?:(?:ska|skall|skulle|må|måtte)\s+)?(?:besluta[rs]?|fatta|följande)\b|"
    rf"\b(?:i|till)\s+{BODY}|{BODY}(?:\s+att)?\s*:?$",
    re.IGNORECASE,
)


def is_lead_in(folded: str) -> bool:
    """Whether words only introduce a decision.

    >>> is_lead_in("Kommunstyrelsen föreslår att kommunfullmäktige beslutar:")
    True
    >>> is_lead_in("Nämnden beslutar att godkänna rapporten.")
    False
    """
    if folded.isupper():
        folded = folded.capitalize()
    return (
        len(folded) <= LEAD_LENGTH and bool(_MAY_LEAD.search(folded)) and any(lead.fullmatch(folded) for lead in _LEADS)
    )


def proposes(lead: str) -> bool:
    """Whether a lead-in or sentence addresses a higher body: "föreslår kommunfullmäktige besluta"."""
    return bool(
        (found := _PROPOSES.search(lead)) and (found.end() == len(lead) or _TO_DECIDE.search(lead, found.start()))
    )


def without_lead(value: str, span: Span) -> tuple[Span, str]:
    """A block without a lead-in printed on the same line, and that lead-in folded ("" where there is none)."""
    colon = value.find(":", span.start, min(span.end, span.start + LEAD_LENGTH))
    if colon > 0 and value[colon + 1 : colon + 2].isspace() and value[colon + 1 : span.end].strip():
        lead = fold(value[span.start : colon + 1])
        if is_lead_in(lead):
            start = colon + 1
            while value[start].isspace():
                start += 1
            return Span(start, span.end), lead
    return span, ""


_LEAD_LINES = 4
_OWN_LINE = re.compile(r"\s*(?:[A-ZÅÄÖ”\"]|\d{1,2}[.)]\s|[-–•*·▪●]\s|[a-z][.)]\s)")


def opening_lead(value: str, span: Span) -> tuple[Span, str]:
    """What stands below a lead-in that opens a list point, and that lead-in ("" where the point is none).

    "2. Styrelsen föreslår fullmäktige följande.", and the proposals on lines of their own.
    """
    at = span.start
    for _ in range(_LEAD_LINES):
        at = value.find("\n", at, span.end)
        if at < 0 or at - span.start > LEAD_LENGTH:
            break
        lead = fold(value[span.start : at])
        if _OWN_LINE.match(value, at, span.end) and is_lead_in(lead):
            return Span(at + 1, span.end), lead
        if lead.endswith("."):  # a decision stands there, what follows is no part of its point
            break
        at += 1
    return Span(span.end, span.end), ""
