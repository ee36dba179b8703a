"""The names of political bodies in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit.calendar import MONTHS

ORGANS = {
    "KF": "Kommunfullmäktige",
    "KS": "Kommunstyrelsen",
    "KSAU": "Kommunstyrelsens arbetsutskott",
    "KS/AU": "Kommunstyrelsens arbetsutskott",
    "KS AU": "Kommunstyrelsens arbetsutskott",
    "KS-AU": "Kommunstyrelsens arbetsutskott",
    "RF": "Regionfullmäktige",
    "RS": "Regionstyrelsen",
    "LF": "Landstingsfullmäktige",
    "LS": "Landstingsstyrelsen",
    "SN": "Socialnämnden",
    "TN": "Tekniska nämnden",
    "BN": "Byggnadsnämnden",
}
"""What abbreviations before a § mean everywhere; the rest differ from place to place."""

_HEAD = re.compile(
    r"^[\w\-]*(?:nämnd|styrelse|fullmäktige|utskott|beredning|kommitté|delegation|direktion|(?<![a-zåäö])råd|"
    r"sråd)(?:en|n|et|t)?s?$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:nämnden|styrelsen|utskottet|beredningen|nämnd|rådet|fullmäktige|delegationen|råd|kommittén)s?$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"^(?:kommunfullmäktige|regionfullmäktige|landstingsfullmäktige|stadsfullmäktige|kommunstyrelsen?|"
    r"regionstyrelsen?|landstingsstyrelsen?)s?$",
    re.IGNORECASE,
)
_NO_PART = frozenset(
    [
        "protokoll",
        "sammanträdesprotokoll",
        "sammanträde",
        "sammanträdet",
        "kommun",
        "kommuns",
        "stad",
        "stads",
        "region",
        "regionen",
        "organ",
        "nämnd",
        "nämnd/styrelse",
        "instans",
        "vid",
        "med",
        "fört",
        "plats",
        "tid",
        "datum",
        "beslutande",
        "paragrafer",
        "ledamöter",
        "ledamot",
        "ordförande",
        "sekreterare",
        "extra",
        "sida",
        "beslut",
        "protokollsutdrag",
        "kommunens",
        "till",
        "från",
        "av",
        "kallelse",
        "utdrag",
        "ur",
        "hölls",
        "hos",
        "adress",
        "dagens",
        "den",
        "kommunen",
        "stadens",
        "§",
        "dnr",
        "i",
        "och",
        "för",
        "på",
        "enligt",
        "att",
        "som",
        *MONTHS,
        "nr",
        "måndagen",
        "tisdagen",
        "onsdagen",
        "torsdagen",
        "fredagen",
        "lördagen",
        "söndagen",
    ]
)
_LABEL = re.compile(
    r"(?:sammanträd|protokoll|mötes|närvar|justering|diarie|paragraf|ärende|sid(?:a|an|nr)?\b|blad|datum)",
    re.IGNORECASE,
)
"""A label printed beside the name, no part of it: ``Direktionen Sammanträdesdatum 2018-10-26``."""
PART_OF = re.compile(r"^[\w\-]*utskott(?:et)?s?$", re.IGNORECASE)
_TOKEN = re.compile(r"[^\s,;:()\[\]/]+")
_NOT_BODY = re.compile(
    r"^(?:bolagsstyrelse|länsstyrelse|företagsstyrelse|skolstyrelse|förbundsstyrelse|årsstyrelse|rikss|hovrätt|"
    r"valberedningen$|ärendeberedning|beredning$|(?:opposition|kommunal|region|landsting|borgar)s?råd(?:et|en)?s?$|"
    r"styrelse$)",
    re.IGNORECASE,
)


_OF_FIELDS = re.compile(
    r"(?:Utskottet|Nämnden|UTSKOTTET|NÄMNDEN) (?!för\b)[\wåäö]+(?:(?:,| och| &|, och)? [\wåäö]+){0,4}"
)
"""A body called by what it works with: ``Utskottet barn och ungdom`` alone on a line."""
_SAYS = re.compile(r"\b(?:att|inte|sig|har|är|ska|skall|får|kan|\w+(?:ar|er|ade|te|des|ts))\b|[0-9]", re.IGNORECASE)
_OF_BODY = re.compile(r"(?:beslut|förslag|sammanträde|protokoll|möte|yttrande)\w*\b")
"""What follows the genitive of a body."""


def names(value: str) -> Iterator[str]:
    """Every name of a political body in a line, in its nominative with a capital first.

    >>> list(names("Protokoll fört vid barn- och ungdomsnämndens sammanträde"))
    ['Barn- och ungdomsnämnden']
    >>> list(names("sammanträde med Enskede-Årsta-Vantörs stadsdelsnämnd torsdagen"))
    ['Enskede-Årsta-Vantörs stadsdelsnämnd']
    >>> list(names("Kulturnämnden\\tSammanträdesdatum 2020-10-26"))
    ['Kulturnämnden']
    """
    if "\t" in value:
        for cell in value.split("\t"):
            yield from names(cell)
        return
    if _OF_FIELDS.fullmatch(value.strip()) and not _SAYS.search(value):
        yield _capital(value.strip())
        return
    found = list(_TOKEN.finditer(value))
    tokens = [m[0].rstrip(".") for m in found]
    reach = 0
    for i, token in enumerate(tokens):
        if i < reach or not _HEAD.match(token) or _NOT_BODY.match(token) or _owns_next(tokens, i):
            continue
        first = i if _WHOLE.match(token) else _extend_left(tokens, i, reach)
        bare = bool(_BARE.match(token)) and first == i
        low = token.casefold()
        placed = first == i or low.endswith("nämnd")
        last = _extend_right(tokens, i, bare) if placed and not _WHOLE.match(token) else i + 1
        if bare and last == i + 1:
            continue
        name = value[found[first].start() : found[last - 1].start() + len(tokens[last - 1])]
        if last > i + 1 and name.endswith("s") and tokens[last : last + 1] and _OF_BODY.match(tokens[last]):
            name = name[:-1]  # "Nämnden för arbete och välfärds beslut"
        reach = last
        yield _capital(_nominative(name) if last == i + 1 else name)


def _owns_next(tokens: list[str], i: int) -> bool:
    """Whether a body is only the owner of the next word: ``Kommunstyrelsens arbetsutskott``."""
    return tokens[i].casefold().endswith("s") and i + 1 < len(tokens) and bool(PART_OF.match(tokens[i + 1]))


def _extend_left(tokens: list[str], i: int, reach: int) -> int:
    first = i
    while first > reach:
        before = tokens[first - 1]
        low = before.casefold()
        if before.endswith("-") and len(before) > 2:
            first -= 1
        elif low in ("och", "samt") and first - 1 > reach and _joins(tokens[first - 2], tokens[i]):
            first -= 2
        elif low in _NO_PART or not before[:1].isalpha() or first - 1 < 0:
            break
        elif _HEAD.match(before) and low.endswith("s") and PART_OF.match(tokens[i]):
            first -= 1
        elif _HEAD.match(before) and not low.endswith("s"):
            break
        elif (
            (
                before[:1].isupper()
                and (tokens[i].islower() or before.isupper() == tokens[i].isupper())
                and _adjective(before, first == i)
            )
            or (tokens[i].casefold().startswith(("stadsdelsnämnd", "kommundelsnämnd")) and before[:1].isupper())
            or (low in _ADJECTIVES and first == i)
        ):
            first -= 1
        else:
            break
    return first


_ADJECTIVES = frozenset(
    [
        "allmänna",
        "tekniska",
        "gemensamma",
        "sociala",
        "regionala",
        "lokala",
        "norra",
        "södra",
        "östra",
        "västra",
        "kommunala",
        "särskilda",
        "juridiska",
        "teknisk",
    ]
)


def _joins(before: str, head: str) -> bool:
    """Whether a word before ``och`` is the first half of a name: ``Barn-``, or ``Miljö`` where the hyphen was lost."""
    return before.endswith("-") or (before[:1].isupper() and head.islower() and before.casefold() not in _NO_PART)


def _adjective(word: str, next_to_head: bool) -> bool:
    """Whether a capital word can stand before a body's name: ``Norra``, ``Tekniska``, ``Vantörs``."""
    low = word.casefold()
    return low.endswith("s") or low in _ADJECTIVES or (low.endswith("a") and next_to_head)


def _extend_right(tokens: list[str], i: int, bare: bool) -> int:
    last = i + 1
    if last < len(tokens) and tokens[last] == "för" and not tokens[i].casefold().endswith("s"):
        last += 1
        while last < len(tokens) and last - i < 8 and (tokens[last].islower() or tokens[last].endswith("-")):
            if _OF_BODY.match(tokens[last]) or re.match(r"(?:har|beslutar|föreslår|den|ska|är|kl)\b", tokens[last]):
                break
            last += 1
        while tokens[last - 1] in ("och", "för", "i", "med", "samt"):
            last -= 1
        return last
    rest = tokens[last:]
    if tokens[i].casefold().endswith("nämnd") and 0 < len(rest) <= 3 and all(t.isalpha() and t.islower() for t in rest):
        return last if rest[0] in _NO_PART else len(tokens)
    alone = tokens[last + 1 :][:1]
    after = tokens[last] if last < len(tokens) else ""
    placed = tokens[i].endswith("nämnden") and tokens[i][:1].isupper() and after[:1].isupper() and "-" in after
    if placed and (not alone or alone[0].casefold() in _NO_PART or not alone[0].isalpha()):
        return last + 1  # "Stadsdelsnämnden Majorna-Linné Protokoll nr 5"
    if (
        not bare
        and last < len(tokens)
        and tokens[last][:1].isupper()
        and len(tokens) <= i + 3
        and not _no_part(tokens[last])
    ):
        while (
            last < len(tokens)
            and tokens[last][:1].isupper()
            and not tokens[last].isupper()
            and not _no_part(tokens[last])
            and last - i < 3
        ):
            last += 1
    return last


def _no_part(token: str) -> bool:
    return token.casefold() in _NO_PART or _LABEL.match(token) is not None


def _nominative(word: str) -> str:
    low = word.casefold()
    if low.endswith(("ns", "ets", "ds", "tts", "ges", "és")) and not low.endswith("fullmäktigens"):
        return word[:-1]
    return word


def _capital(value: str) -> str:
    if value.isupper():
        value = value.casefold()
    return value[:1].upper() + value[1:]
