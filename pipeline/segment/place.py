"""Whose minutes these are: the municipality, region or kommunalförbund."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.kit import Kit
from pipeline.kit.municipalities import Municipalities
from pipeline.segment.front_page import FRONT, LONGEST_LINE, PLACE_DATE
from pipeline.segment.own_body import BESIDE
from pipeline.segment.reading import Printed, Reading

_OF_MUNICIPALITY = re.compile(
    r"\b([A-ZÅÄÖ][\wåäö\-]*(?:[ -][A-ZÅÄÖ][\wåäö\-]*)?)\s+(?:kommuns?|KOMMUNS?|[Ss]tads?|STADS?|[Kk]ommunfullmäktige|"
    r"kommunalråd)\b"
)
_REGIONAL = re.compile(r"^(?:region|landsting)", re.IGNORECASE)
_REGION = re.compile(
    r"\b(?:Region|Landstinget)\s(?:i\s)?[A-ZÅÄÖ][\wåäö]+(?:\s(?:län|läns|[A-ZÅÄÖ][\wåäö]+)){0,2}|"
    r"Västra Götalandsregionen|"
    r"\b[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)? läns landsting",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(r"(?:\b(?:i|vid)\s|,\s?|^|\t)([A-ZÅÄÖ][\wåäö\-]+(?:[ -][A-ZÅÄÖ][\wåäö\-]*)?)(?=[\s,.;]|$)")
_SPOKEN_OF = re.compile(r"\b(?:i|för|till) ([A-ZÅÄÖ][a-zåäö\-]+)(?=[\s,.]|$)")
ENOUGH = 0.5
"""So much must speak for a municipality: its name on the front page, or once in full further on."""
_DISTRICT = re.compile(
    r"\b([A-ZÅÄÖ][\wåäö\-]+(?:\s(?:och\s)?[A-ZÅÄÖ][\wåäö\-]+)?)\s+(?:stadsdels(?:nämnd|förvaltning)|SDN)|"
    r"(?:stadsdels(?:nämnd|förvaltning)(?:en)?|SDN)\s+([A-ZÅÄÖ][\wåäö\-]+)",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"(?:www\.|@(?:[\w.]+\.)?|//)([a-z0-9\-]+)\.se\b|\b([a-z\-]{3,30})\.se\b")
_STOCKHOLM = re.compile(r"\bborgarråd", re.IGNORECASE)
_COUNCIL_IN = "ommunfullmäktige i "


def find_municipality(reading: Reading, front: Sequence[Printed], body: str | None, kit: Kit) -> str | None:
    """Whose minutes these are, from headers, front page, district, web address, place names."""
    votes: Counter[str] = Counter()
    known = kit.municipalities
    joint = _association(reading, front, body)
    if joint:
        return joint
    if body and _JOINT_BODY.match(body) and any(_FEDERATION.search(line.text) for line in front[:FRONT_LINES]):
        return None  # several municipalities', and its name is no place's
    for weight, values in (
        (4.0, [*reading.headers, *_split_names(reading.headers)]),
        (4.0, list(_split_names([line.text for line in front[:FRONT_LINES]]))),
        (4.0, [line.text for line in front[:FRONT]]),
        (0.5, [line.text for line in reading.lines[len(front) :][:2000]]),
    ):
        for value in values:
            for name, worth in _municipality_votes(value[:LONGEST_LINE], weight >= 4.0, kit):
                votes[name] += worth * weight  # type: ignore[assignment]
    if body:
        for match in _DISTRICT.finditer(body):
            found = known.with_part(match[1] or match[2])
            if found:
                votes[found.name] += 20
    if body and _REGIONAL.match(body):
        votes = Counter(
            {name: worth for name, worth in votes.items() if known.named(name) is None or _is_region(name, kit)}
        )
    if not votes or max(votes.values()) < ENOUGH:
        region = bool(body and _REGIONAL.match(body))
        return _letterhead(reading, front) or (None if region else _most_named(reading, kit))
    return max(votes.items(), key=lambda v: (v[1], v[0]))[0]


def _split_names(headers: Sequence[str]) -> Iterator[str]:
    """Names printed on two lines of a page header: ``REGION`` / ``NORRBOTTEN``, ``ORSA`` / ``KOMMUN``."""
    cells = [cell.strip() for value in headers for cell in value.split("\t")]
    for i, cell in enumerate(cells):
        following = cells[i + 1 : i + 1 + BESIDE]
        if cell.casefold() in ("region", "landstinget"):
            yield from (
                f"{cell.capitalize()} {name.title()}" for name in following[:2] if _REGIONS_NAME.fullmatch(name)
            )
        elif cell.isalpha():
            yield from (f"{cell.title()} {word.casefold()}" for word in following if word.casefold() in _KINDS)


_KINDS = ("kommun", "stad")
_REGIONS_NAME = re.compile(r"[^\W\d_]+(?: län)?", re.IGNORECASE)
"""``Norrbotten``, ``Jönköpings län``"""
_JOINT = re.compile(r"räddningstjänst|förbund(?:et)?\b", re.IGNORECASE)
_BODY_OR_DATE = re.compile(r"\s*[,–|]\s.*|\s+(?=direktion|förbunds|\d{4}-|protokoll).*", re.IGNORECASE)
"""What a page header prints behind the name: ``Miljöförbundet Väst, direktionen 2016-12-09``."""
_FEDERATION = re.compile(r"\w+förbundet\b|\w+FÖRBUNDET\b")
FRONT_LINES = 6
"""Lines at the top that can name a federation."""
_JOINT_ALONE = re.compile(r"\W*(?:ett )?(?:kommunalförbund(?:et)?|förbund(?:et)?)\W*", re.IGNORECASE)
_JOINT_BODY = re.compile(r"^(?:direktion|förbunds(?:direktion|styrelse|fullmäktige))", re.IGNORECASE)


_BOARD_OF = re.compile(
    r"\b(?:[Ff]örbunds)?(?:[Dd]irektionen|[Ss]tyrelsen)\s+för\s+(?P<name>[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+){0,4})(?=[\s,.]|$)"
)
"""``Sammanträde med direktionen för Tolkcentrum Väst``"""


def _association(reading: Reading, front: Sequence[Printed], body: str | None) -> str | None:
    """The kommunalförbund whose board met: no municipality, but whose minutes these are."""
    if not body or not _JOINT_BODY.match(body):
        return None
    front_page = [line.text for line in front[:FRONT_LINES]]
    prose = (text if "\t" not in text else "," for text in front_page)
    if named := _BOARD_OF.search(" ".join(prose)):
        return " ".join(named["name"].split())
    top = [cell.strip() for value in [*reading.headers, *front_page] for cell in value.split("\t")]
    top = [_BODY_OR_DATE.sub("", cell) for cell in top if len(cell) <= LONGEST_JOINT]
    for i, cell in enumerate(top):
        if not _JOINT.search(cell) or cell.endswith(".") or ":" in cell or _JOINT_BODY.match(cell):
            continue
        name = top[i - 1] if _JOINT_ALONE.fullmatch(cell) and i else cell
        if not _JOINT_ALONE.fullmatch(name):
            return name.title() if name.isupper() else name
    return None


LONGEST_JOINT = 60
"""A longer line is no name of a kommunalförbund."""


def _is_region(name: str, kit: Kit) -> bool:
    found = kit.municipalities.named(name)
    return found is not None and (found.kind == "region" or any(_REGIONAL.match(part) for part in found.parts))


_IN_LETTERHEAD = re.compile(
    r"(?P<name>[A-ZÅÄÖ](?:[a-zåäöé\-]+|[A-ZÅÄÖÉ\-]+)(?: [A-ZÅÄÖ](?:[a-zåäöé\-]+|[A-ZÅÄÖÉ\-]+))?) (?:kommun|KOMMUN)"
)
_NO_NAME = re.compile(r"(?:Er|Vår|En|Din|Denna|Varje|Sveriges?|Protokoll)\b", re.IGNORECASE)
_ENDS_IN_S = re.compile(r"(?:fors|ås|näs|hus|us|os|is|ös|äs|ss)$")
"""Names of places that end in s in themselves: ``Norrfors``, ``Lillnäs``."""
LETTERHEAD = 6
"""Lines at the top that can hold a letterhead."""


def _letterhead(reading: Reading, front: Sequence[Printed]) -> str | None:
    """The municipality that a letterhead names and no list knows: ``Sjövikens kommun`` → ``Sjöviken``."""
    top = [*reading.headers, *(line.text for line in front[:LETTERHEAD])]
    for cell in (cell.strip() for value in top for cell in value.split("\t")):
        match = _IN_LETTERHEAD.fullmatch(cell)
        if not match or _NO_NAME.match(cell):
            continue
        name = match["name"].title() if match["name"].isupper() else match["name"]
        bare = name.removesuffix("s")
        if bare != name and (not _ENDS_IN_S.search(name) or re.search(rf"\b{re.escape(bare)}\b", reading.text.value)):
            return bare
        return name
    return None


def _most_named(reading: Reading, kit: Kit) -> str | None:
    """The municipality that the whole text speaks of, where it names one far more often than any other."""
    count = Counter(
        found.name
        for match in _SPOKEN_OF.finditer(reading.text.value)
        if (found := kit.municipalities.named(match[1]) or kit.municipalities.in_genitive(match[1]))
    )
    ranked = count.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
        return None
    return ranked[0][0]


def _municipality_votes(value: str, front: bool, kit: Kit) -> Iterator[tuple[str, float]]:
    """What a line says of whose minutes these are; ``front`` is a line of the front page or a page header."""
    yield from _named_as_municipality(value, front, kit.municipalities)
    yield from _named_by_a_part(value, kit.municipalities)
    if front:
        yield from _named_as_region(value, kit)
        yield from _named_as_place(value, kit.municipalities)


def _named_as_municipality(value: str, front: bool, known: Municipalities) -> Iterator[tuple[str, float]]:
    """``Sala kommun``, ``Kommunfullmäktige i Sala``."""
    for match in _OF_MUNICIPALITY.finditer(value):
        names = (known.in_genitive(name) or (known.misread(name) if front else None) for name in _tails(match[1]))
        if found := next(filter(None, names), None):
            compared = len(value) > 60 and (match[1].startswith("I ") or value[: match.start(1)].endswith(" i "))
            yield found.name, 0.2 if compared else 1.0
    if _COUNCIL_IN in value:
        after = value[value.index(_COUNCIL_IN) + len(_COUNCIL_IN) :]
        if found := known.named(re.split(r"[\s,.]", after)[0]) or known.named(" ".join(after.split()[:2])):
            yield found.name, 1.0


def _named_by_a_part(value: str, known: Municipalities) -> Iterator[tuple[str, float]]:
    """A district, an address on the net, what only Stockholm has."""
    for match in _DISTRICT.finditer(value):
        if found := next(filter(None, map(known.with_part, _tails(match[1] or match[2]))), None):
            yield found.name, 0.7
    for match in _DOMAIN.finditer(value):
        if found := known.with_domain(match[1] or match[2]):
            yield found.name, 0.8
    if _STOCKHOLM.search(value):
        yield "Stockholm", 0.6


def _named_as_region(value: str, kit: Kit) -> Iterator[tuple[str, float]]:
    known = kit.municipalities
    for match in _REGION.finditer(value):
        words = match[0].split()
        for name in (" ".join(words[:n]) for n in range(len(words), 1, -1)):
            region = known.named(name) or known.with_part(name)
            if region and _is_region(region.name, kit):
                alone = match[0] == value.strip()  # a letterhead
                yield region.spelled(name) if region.kind == "region" else region.name, 1.0 if alone else 0.5
                break


def _named_as_place(value: str, known: Municipalities) -> Iterator[tuple[str, float]]:
    """Where the meeting was held or the minutes were signed: ``Sala 2021-03-09``, ``i Sala``."""
    place = PLACE_DATE.match(value)
    if place and (named := known.named(place["place"])):
        yield named.name, 0.8
    for match in _IN_PLACE.finditer(value):
        found = known.named(match[1]) or known.with_seat(match[1]) or known.in_genitive(match[1])
        if found and found.kind == "kommun":
            yield found.name, 0.3
        elif found is None and (found := known.with_part(match[1])):
            yield found.name, 0.2


def _tails(value: str) -> Iterator[str]:
    """The whole and its last word: ``Protokoll Bjurholms`` → ``Bjurholms``."""
    yield value
    if " " in value:
        yield value.split()[-1]
