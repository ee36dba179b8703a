"""Who signed a statement, and lines that are nothing but names: below its words, behind them, or before a colon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.document import Person
from pipeline.kit import Kit
from pipeline.tag.context import Context
from pipeline.tag.mentions import find_mentions, parse_people
from pipeline.text import Span

MARKS = "*_#>~ \t\n\f\u00a0"

_AROUND_SIGNERS = re.compile(
    r"(?:[\s,./|–\-·*_():;~…]|\bi\s+(?-i:[A-ZÅÄÖ])[\w\-]+|\b(?:och|samt|för|gm|genom|ledamot\w*|ersättare\w*|gruppledare|ordförande|vice|enligt|uppdrag"
    r"|undertecknat|undertecknade|gruppen|av|signerat|sign|kommunstyrelsen|kommunfullmäktige|i|från)\b)*",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?<=[a-zåäö)”\"][.!?”\"])[ ]+([/(]?[A-ZÅÄÖ][^.!?:]{4,100})$")
_NAME_LABEL = re.compile(
    r"^[ \t*_]*(?:[-–•][ \t]*)?(?P<who>[A-ZÅÄÖÉ][^:\n]{3,160}\))(?:[ ]anför(?:de)?)?:[ \t\n]+(?=\S)", re.MULTILINE
)
_SIDE_BY_SIDE = re.compile(r"(?<=\w) {2,}(?=[A-ZÅÄÖ])")
_NAME_LINE = re.compile(
    r"[A-ZÅÄÖÉ][\w\-é.]*(?:[ \t]+(?:von|af|de|van)?[ \t]*[A-ZÅÄÖÉ][\w\-é.]*){1,4}(?:[ \t]{2,}[A-ZÅÄÖÉ][\w\-é. ]*)*"
)

Signers = tuple[tuple[Person, ...], tuple[str, ...]]
"""People and parties that a line names."""


def signers(line: str, kit: Kit, known: Mapping[str, str | None], date: str | None) -> Signers | None:
    """People of a line that holds nothing but names of signers; None for any other line."""
    if not line or len(line) > 160 or not line[0].isupper() or line.endswith((".", "!", "?")):
        return None
    line = _SIDE_BY_SIDE.sub(", ", line)
    mentions = find_mentions(line, Span(0, len(line)), kit, attendance=known, date=date)
    if mentions and any(mention.people for mention in mentions):
        rest, at = "", 0
        for mention in mentions:
            rest += line[at : mention.span.start]
            at = mention.span.end
        if _AROUND_SIGNERS.fullmatch(rest + line[at:]):
            return (
                tuple(person for mention in mentions for person in mention.people),
                tuple(dict.fromkeys(code for mention in mentions for code in mention.parties)),
            )
    if mentions and not any(m.people for m in mentions) and len(line.split()) <= 4 * max(len(mentions[0].parties), 1):
        left = line[: mentions[0].span.start] + line[mentions[-1].span.end :]
        if len(mentions) == 1 and _AROUND_SIGNERS.fullmatch(left):
            return (), mentions[0].parties
    if both := _known_in_a_row(line, known):
        return both
    if _NAME_LINE.fullmatch(line) and len(line.split()) <= 6:
        people, parties = parse_people(line, kit, attendance=known, date=date)
        if people and all(len(person.name.split()) > 1 for person in people):
            return people, parties
    return None


def signed_behind(value: str, start: int, end: int, context: Context) -> tuple[Signers, int] | None:
    """The signers whose names follow the last sentence on its line, and where they begin: ``… ram. Anna Ek (S)``."""
    tail = _BEHIND.search(value, start, end)
    signed = signers(tail[1].strip(MARKS), context.kit, context.people, context.date) if tail else None
    known = signed is not None and signed[0] and all(person.name in context.people for person in signed[0])
    return (signed, tail.start(1)) if tail and signed and known else None


def _known_in_a_row(line: str, known: Mapping[str, str | None]) -> Signers | None:
    """The people of a line that is nothing but names of those who were there, printed side by side."""
    people: list[Person] = []
    words = line.split()
    while words:
        length = next((n for n in range(min(len(words), 5), 1, -1) if " ".join(words[:n]) in known), 0)
        if not length:
            return None
        name = " ".join(words[:length])
        people.append(Person(name, known[name]))
        words = words[length:]
    return tuple(people), tuple(dict.fromkeys(person.party for person in people if person.party))


@dataclass(frozen=True, slots=True)
class Label:
    """A line that begins with people, their parties and a colon; what they say begins at ``end``."""

    start: int
    end: int
    people: tuple[Person, ...]
    parties: tuple[str, ...]


def name_labels(context: Context, span: Span) -> list[Label]:
    """The lines of a part of the text that begin so: ``Anna Ek (S): Vi anser …``."""
    found = []
    for match in _NAME_LABEL.finditer(context.value, span.start, span.end):
        named = names_only(context, match["who"])
        if named and named[0]:
            found.append(Label(match.start("who"), match.end(), *named))
    return found


def names_only(context: Context, line: str) -> Signers | None:
    """People and parties of a line that says nothing else: ``Anna Ek (V) och Bo Lind (V)``."""
    clean = line.strip(MARKS).strip(" :")
    if not clean or len(clean) > 300:
        return None
    mentions = find_mentions(
        clean, Span(0, len(clean)), context.kit, attendance=context.people, date=context.date, expected=True
    )
    if not mentions:
        return None
    rest, at = "", 0
    for mention in mentions:
        rest += clean[at : mention.span.start]
        at = mention.span.end
    if not _AROUND_SIGNERS.fullmatch(rest + clean[at:]):
        return None
    return (
        tuple(person for mention in mentions for person in mention.people),
        tuple(dict.fromkeys(code for mention in mentions for code in mention.parties)),
    )
