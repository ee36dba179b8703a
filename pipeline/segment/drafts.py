"""The name that a piece of an attendance list begins with, and the party or the title before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.kit.parties import Parties

_PARTICLES = frozenset(
    {
        "von",
        "af",
        "av",
        "de",
        "van",
        "der",
        "den",
        "di",
        "da",
        "del",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "du",
        "dos",
        "zu",
        "ter",
    }
)
_TITLE = re.compile(
    r"(?:.*(?:chef|direktör|sekreterare|sekr|ekonom|strateg|ingenjör|arkitekt|utvecklare|ledare|handläggare|inspektör|"
    r"rektor|jurist|controller|samordnare|planerare|revisor|ombud|företrädare|ordförande|ordföranden|kamrer|assistent|"
    r"konsult|administratör|suppleant|suppleanten|suppleanterna|tjänstgörande|ledamot|ledamoten|ledamöterna|ersättare|ersättaren|ersättarna|råd|rådet|råden|utredare|sköterska|"
    r"pedagog|psykolog|curator|lots|projektör|specialist|koordinator|kommunikatör|föredragande|adjungerad|praktikant|"
    r"tekniker|mätare|registrator|kontorist|lärare|intendent|curator|ordf|insynsplats|biträdande|vice|vd|tf|bitr)\.?|"
    r".*(?:chef|direktör|sekreterar|ekonom|strateg|jurist|revisor|kamrer|handläggar|ingenjör|arkitekt)en|"
    r"led|tjg|ers|suppl|t\.?f\.?|f\.?d\.?|vd|bitr\.?|[12]:?[ea]|förste|andre|andra|tredje|v\.?|herr|herrar|fru|fröken|hr|dr|doktor|"
    r"prof\.?)",
    re.IGNORECASE,
)
_NAME_TOKEN = re.compile(r"[A-ZÅÄÖÉÈÜÁÍÓÚØÆŠŽĆČŁ][\w'’´`\-]*\.?|O['’][A-Z]\w+|S:ta?")
_INITIAL = re.compile(r"[A-ZÅÄÖ][a-zåäö]{0,2}\.")
_INITIAL_FIRST = re.compile(r"[A-ZÅÄÖ](?: [A-ZÅÄÖ][\w'’-]+){2,3} ?\([\w-]{1,5}!?\)")
"""``S Anders Ek (S)``: the party stands behind the name, so the letter before is none."""
_SURNAME_FIRST = re.compile(r"[A-ZÅÄÖ]{2,5} [A-ZÅÄÖ][a-zåäöé-]+ ?\([A-ZÅÄÖa-zåäö!]{1,4}\)")
"""``ALM Eva (s)``: nor is the surname."""
_CAPITALS = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4}!?|-")
BRACKET = re.compile(r"[(\[{]\s*([^()\[\]{}]{1,60}?)\s*[)\]}]")
_NUMBERED = re.compile(r"(?:[0-9]{1,3}[.)]?|[-–—•·*])$")
_TOKEN = re.compile(r"[(\[{][^()\[\]{}\s]{0,40}[)\]}]?|[^\s(\[{]+")
ASSOCIATIONS = frozenset(
    [
        "PRO",
        "SPF",
        "SKPF",
        "RPG",
        "SPRF",
        "FUB",
        "HSO",
        "HRF",
        "SRF",
        "LO",
        "TCO",
        "SACO",
        "ABF",
        "DHR",
        "RSMH",
        "NSPH",
        "IFS",
        "SKTF",
        "SHSTF",
        "SKAF",
        "SSR",
    ]
)
"""Associations that sit in advisory councils, and unions, printed where others have a party."""
_NO_NAME = re.compile(r"(?:Ersätter|Tjänstgör\w*|Närvarande|Frånvarande|Tjg|Anländer|Anlände|Avviker|Lämnar|Se)\b")
"""Words with a capital that say something of the person in the cell before."""
_COMPANY = re.compile(
    r"\b(?:AB|HB|KB|Aktiebolag|Stiftelsen|Kommun|Region|Länsstyrelsen|Förbund|Enhet|Datum|Sida|Blad)\b|"
    r"\b\w*(?:[Pp]rotokoll|PROTOKOLL|[Nn]ämnden|[Ss]tyrelsen|[Ff]ullmäktige|[Uu]tskottet|[Dd]irektionen|FÖRBUNDET|FÖRBUND|KOMMUN|KOMMUNS|"
    r"STYRELSEN|NÄMNDEN|FULLMÄKTIGE)\b|^\W*Bilaga\b"
)


@dataclass(slots=True)
class Draft:
    """A name, what stands before it, and what is said after it."""

    name: str
    party: str | None
    start: int
    end: int
    lead: str
    notes: list[str]


def draft_of(piece: str, start: int, parties: Parties, date: str | None, political: bool, inside: bool) -> Draft | None:
    """The name that a piece begins with, after a party or a title; None where it is no name but goes on with one."""
    tokens = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(piece)]
    party: str | None = None
    lead: list[str] = []
    i = 0
    while i < len(tokens):
        word = tokens[i][0].strip("*,:;•–·_")
        bare = word.strip("()[]")
        if not word or (not i and _NUMBERED.match(tokens[i][0])):
            i += 1
            continue
        more = i + 1 < len(tokens)
        if _INITIAL_FIRST.match(piece, tokens[i][1]) or (not i and _SURNAME_FIRST.match(piece, tokens[i][1])):
            break
        if party is None and political and more and _party_before(word, bare, tokens[i + 1][0], parties, date):
            party = parties.after_name(bare, date)
            i += 1
            continue
        if _TITLE.fullmatch(bare):
            lead.append(word)
            i += 1
            continue
        break
    first = i
    while i < len(tokens):
        word = tokens[i][0].rstrip(",;:*").lstrip("*")
        following = tokens[i + 1][0].strip("*,;:") if i + 1 < len(tokens) else ""
        if word in _PARTICLES and (_NAME_TOKEN.fullmatch(following) or (i > first and following in _PARTICLES)):
            i += 1
            continue
        named = _NAME_TOKEN.fullmatch(word.rstrip(".")) or _INITIAL.fullmatch(word)
        small = i > first and word.isalpha() and not _TITLE.fullmatch(word) and _party_follows(tokens, i, parties)
        if not named and not small:
            break
        if i > first and _TITLE.fullmatch(word) and not _closes_name(tokens, i):
            break
        if (
            i > first
            and political
            and party is None
            and _CAPITALS.fullmatch(word)
            and i == len(tokens) - 1
            and parties.common(word)
        ):
            break
        i += 1
        if tokens[i - 1][0].endswith((",", ";", ":")):
            break
    if (
        i == first
        or _NO_NAME.match(piece, tokens[first][1])
        or _COMPANY.search(piece[tokens[first][1] : tokens[i - 1][2]])
    ):
        return None
    name = piece[tokens[first][1] : tokens[i - 1][2]].strip("*,;:. _")
    name = re.sub(r"-\s+", "-", name)  # the line ended inside it
    head, _, surname = name.rpartition(" ")
    if surname[:1].islower() and surname not in _PARTICLES:
        name = f"{head} {surname.capitalize()}"
    rest = piece[tokens[i - 1][2] :]
    last = tokens[i - 1][0]
    if _INITIAL.fullmatch(last) and (len(last) == len("E.") or rest.strip(" .")):
        name += "."  # an initial; "Alm." at the end is a surname and a full stop
    count = i - first
    if lead and inside and not party and not political and count < 2:
        return None
    if count > 6 or (count == 1 and not _looks_single(rest, inside, lead, party, parties, date, piece)):
        return None
    found = Draft(name, party, start + tokens[first][1], start + tokens[i - 1][2], " ".join(lead), [])
    if rest.strip(" .*,"):
        found.notes.append(rest.strip(" *"))
    return found


def _looks_single(
    rest: str, inside: bool, lead: list[str], party: str | None, parties: Parties, date: str | None, piece: str
) -> bool:
    """Whether one capital word is a name: with a party after it, or a surname before a comma."""
    if party:
        return True
    bracket = BRACKET.match(rest.strip())
    if bracket:
        return parties.after_name(bracket[1], date) is not None
    alone = piece.strip()
    if len(alone) == 2 and parties.common(alone, date):
        return False
    return not rest.strip() and not lead and len(alone) > 1 and not alone.isupper()


def _party_follows(tokens: list[tuple[str, int, int]], i: int, parties: Parties) -> bool:
    """Whether a small word is a surname whose capital OCR lost: ``Bo lind (M)``."""
    following = tokens[i + 1][0] if i + 1 < len(tokens) else ""
    return following.startswith("(") and following.endswith(")") and parties.common(following[1:-1]) is not None


def _closes_name(tokens: list[tuple[str, int, int]], i: int) -> bool:
    """Whether a word that could be a title is a surname: a capital, and the party follows (``Per Råd (S)``)."""
    return tokens[i][0][:1].isupper() and i + 1 < len(tokens) and tokens[i + 1][0].startswith("(")


def _party_before(word: str, bare: str, following: str, parties: Parties, date: str | None) -> bool:
    if not re.match(r"[A-ZÅÄÖ][a-zåäöé\-]", following):
        return False
    if word.startswith(("(", "[")) and word.endswith((")", "]")):
        return parties.after_name(bare, date) is not None
    if not _CAPITALS.fullmatch(word) or bare == "-":
        return False
    if word in ASSOCIATIONS:
        return False
    return parties.common(word) is not None or (
        len(word) > 1 and word.isupper() and parties.after_name(word) is not None
    )


def lone_party(piece: str, parties: Parties, date: str | None) -> str | None:
    """A party that stands alone between commas or in a cell: ``Anna Ek, s, ordförande``."""
    value = piece.strip(" .*()[]")
    known = parties.common(value, date)
    if known:
        return known
    capitals = sum(letter.isupper() for letter in value)
    if _CAPITALS.fullmatch(value) and (value.isupper() or capitals > 1 or value == "-") and value not in ASSOCIATIONS:
        return parties.after_name(value, date)
    return None
