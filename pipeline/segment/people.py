"""One entry of an attendance list: name, party, role, whom the person serves for, and for which §§."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.kit.parties import Parties
from pipeline.text import Span

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
    r"konsult|administratör|tjänstgörande|ledamot|ledamoten|ledamöterna|ersättare|ersättaren|ersättarna|råd|rådet|utredare|sköterska|"
    r"pedagog|psykolog|curator|lots|projektör|specialist|koordinator|kommunikatör|föredragande|adjungerad|praktikant|"
    r"tekniker|mätare|registrator|lärare|intendent|curator|ordf|insynsplats|biträdande|vice|vd|tf|bitr)\.?|"
    r".*(?:chef|direktör|sekreterar|ekonom|strateg|jurist|revisor|kamrer|handläggar|ingenjör|arkitekt)en|"
    r"t\.?f\.?|f\.?d\.?|vd|bitr\.?|[12]:?[ea]|förste|andre|andra|tredje|v\.?|herr|herrar|fru|fröken|hr|dr|doktor|"
    r"prof\.?)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:chef|direktör|sekreterare|ekonom|strateg|ingenjör|arkitekt|utvecklare|handläggare|inspektör|rektor|jurist|"
    r"controller|"
    r"samordnare|planerare|kamrer|assistent|konsult|administratör|utredare|kommunikatör|registrator|praktikant|"
    r"personalföreträdare)(?:en|n)?"
    r"\b",
    re.IGNORECASE,
)
_NAME_TOKEN = re.compile(r"[A-ZÅÄÖÉÈÜÁÍÓÚØÆŠŽĆČŁ][\w'’´`\-]*\.?|O['’][A-Z]\w+")
_INITIAL = re.compile(r"[A-ZÅÄÖ][a-zåäö]{0,2}\.")
_CAPITALS = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4}!?|-")
_BRACKET = re.compile(r"[(\[{]\s*([^()\[\]{}]{1,60}?)\s*[)\]}]")
_NUMBERS = r"(?:[0-9]{1,4}(?: ?[a-h]\b)?)"
_STRETCH = rf"§{{0,2}}\s*{_NUMBERS}(?:\s*[-–—]\s*§{{0,2}}\s*{_NUMBERS})?"
_RANGES = rf"{_STRETCH}(?:\s*(?:,|och|samt|&)\s*{_STRETCH})*"
_PARAGRAPHS = re.compile(rf"(?:§{{1,2}}|[Pp]aragraf(?:erna)?)\s*(?P<ranges>{_RANGES})")
_RANGE = re.compile(rf"(?P<a>{_NUMBERS})(?:\s*[-–—]\s*§{{0,2}}\s*(?P<b>{_NUMBERS}))?")
_NOT_FOR = re.compile(r"\b(?:ej|inte|utom|undantag|förutom|icke|jäv|frånvarande|lämnar)\b[^§]{0,40}$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:fr\.? ?o\.? ?m\.?|from|från(?: och med)?|anländer|ankom)\s*$", re.IGNORECASE)
_TO = re.compile(r"\b(?:t\.? ?o\.? ?m\.?|tom|till(?: och med)?|lämnade efter|gick efter)\s*$", re.IGNORECASE)
_DIRECT = re.compile(r"\b(?:ersätter|ersatte)\b\s*(?P<between>(?:§[§\d\s,–—\-och]{0,40})?)(?P<rest>.+)$", re.IGNORECASE)
_FOR = re.compile(
    r"(?:\b(?:tjänstgör|tjänstgjorde|tjänstgörande|tjg|tj\.?g|ersättare|ers|suppleant|suppl|inträder|inträdde|"
    r"i ?stället|istf|jäv)\b\.?"
    r"(?P<between>[^()]{0,70}?)|^[\s,]*(?P<lone>)|(?<=[),])[\s,]*(?P<after>))\b(?:för)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_SERVED_SURNAME = re.compile(r"\b(?:för|ersätter|ersatte) ([A-ZÅÄÖÉ][\wéü\-]+)$")
_VICE = re.compile(r"\b(?:vice|v\.?|2:e|1:e|andre|förste|andra)\s*(?:vice\s*)?ordf", re.IGNORECASE)
_CHAIR = re.compile(r"\b(?:ordf(?:\.|örande|öranden)?)(?![a-zåäö])", re.IGNORECASE)
_SUBSTITUTE = re.compile(r"\b(?:ersättar(?:e|na)|ers\.|suppleant)(?!\s+saknas)", re.IGNORECASE)
_ABSENT = re.compile(r"\b(?:frånvarande|ej närvarande|förhindrad|anmält förhinder|frv)\b", re.IGNORECASE)
_DISQUALIFIED = re.compile(r"\bjäv", re.IGNORECASE)
_VACANT = re.compile(r"\b(?:vakant|vakans)", re.IGNORECASE)
_GROUP = r"(?:(?:tjänstgörande )?(?:ledam|ersätt|suppl)[a-zåäö]+ |(?:vice )?ordföranden? )"
_SPLIT = re.compile(
    r"\s*[;\t\n]\s*|\s*,\s*|(?<=[)\]])\s*(?=[A-ZÅÄÖ][a-zåäöé])|"
    r"\s+(?:samt|och|&)\s+(?=[A-ZÅÄÖ][a-zåäöé\-]+ [A-ZÅÄÖ(])|"
    rf"(?<=[)\]])\s+(?:samt|och)\s+(?=[A-ZÅÄÖ]|{_GROUP})"
)
_SUBSTITUTES = re.compile(r"\b(?:ersättarna|suppleanterna)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:ledam|ordf)", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:[0-9]{1,3}[.)]?|[-–—•·*])$")
_SMALL_CODE = re.compile(r"(?!tf|vd|ej|sr|jr|nr|vik|adj|ers|tjg|sek)[a-zåäö]{2,3}")
_POST = re.compile(r"(?:(?:[12]:[ea]|v\.?|vice)\s+)*(?:ordf|ledamot|ersättare)", re.IGNORECASE)


_TOKEN = re.compile(r"[(\[{][^()\[\]{}\s]{0,40}[)\]}]?|[^\s(\[{]+")
_ASSOCIATIONS = frozenset(
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
    ]
)
"""Associations that sit in advisory councils, printed where others have a party."""
_COMPANY = re.compile(r"\b(?:AB|HB|KB|Aktiebolag|Stiftelsen|Kommun|Region|Länsstyrelsen|Förbund|Enhet)\b")


@dataclass(frozen=True, slots=True)
class Part:
    """Some §§ only: ``kind`` is ``only``, ``not``, ``from`` or ``to``."""

    kind: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One person as listed. ``span`` is where the name stands; ``other`` is the person served for."""

    name: str
    party: str | None
    span: Span
    role: str | None
    notes: str
    other: str | None = None
    other_party: str | None = None
    other_role: str | None = None
    parts: tuple[Part, ...] = ()
    absent: bool = False
    disqualified: bool = False
    official: bool = False


@dataclass(slots=True)
class _Draft:
    name: str
    party: str | None
    start: int
    end: int
    lead: str
    notes: list[str]


def entries(value: str, start: int, parties: Parties, date: str | None, political: bool) -> Iterator[Entry]:
    """The persons in a piece of an attendance list. ``start`` is the offset of ``value`` in the text."""
    drafts: list[_Draft] = []
    at = 0
    for separator in [*_SPLIT.finditer(value), None]:
        end = separator.start() if separator else len(value)
        piece, offset = value[at:end], at
        at = separator.end() if separator else len(value)
        if not piece.strip(" .*:"):
            continue
        draft = _draft(piece, start + offset, parties, date, political, bool(drafts))
        if draft is not None and drafts and _is_place(piece, drafts[-1], value[at:], parties, date):
            drafts[-1].notes.append(piece.strip())
            continue
        served = _SERVED_SURNAME.search(drafts[-1].notes[-1]) if draft and drafts and drafts[-1].notes else None
        if draft is not None and served and len(draft.name.split()) == 1:
            # "ersätter Dahl, Kim (L)"
            notes = drafts[-1].notes
            notes[-1] = f"{notes[-1][: served.start(1)]}{draft.name} {served[1]} {' '.join(draft.notes)}"
        elif draft is not None and _turned(drafts, draft, separator, value):
            last = drafts[-1]
            drafts[-1] = _Draft(
                f"{draft.name} {last.name}", draft.party, last.start, draft.end, draft.lead, draft.notes
            )
        elif draft is not None:
            drafts.append(draft)
        elif drafts:
            code = _lone_party(piece, parties, date) if political else None
            if code is None and political and separator and _SMALL_CODE.fullmatch(piece) and _POST.match(value, at):
                code = parties.after_name(piece, date)  # a local party: "Anna Ek, np, ordf"
            if code and drafts[-1].party is None:
                drafts[-1].party = code
            else:
                drafts[-1].notes.append(piece.strip())
    substitutes = False
    for draft in drafts:
        substitutes = bool(_SUBSTITUTES.search(draft.lead)) or (substitutes and not _ANOTHER.search(draft.lead))
        if substitutes and not draft.lead:
            draft.lead = "ersättare"
        entry = _entry(draft, parties, date, political)
        if entry.name.split()[0] not in _ASSOCIATIONS and (len(entry.name.split()) > 1 or entry.party):
            yield entry


def _is_place(piece: str, last: _Draft, rest: str, parties: Parties, date: str | None) -> bool:
    """Whether one capital word after a whole name says where the person is from: ``Anna Ek, Mora, ordförande (M)``."""
    if not piece.strip().isalpha() or len(last.name.split()) < 2 or "\t" in rest:
        return False
    following = _SPLIT.split(rest.strip(), maxsplit=1)[0]
    return not following or _draft(following, 0, parties, date, True, True) is None


def _turned(drafts: list[_Draft], draft: _Draft, separator: object, value: str) -> bool:
    """Whether two pieces are ``Surname, Given name (S)``."""
    if not drafts:
        return False
    last = drafts[-1]
    return len(last.name.split()) == 1 and last.party is None and not last.notes and not last.lead


def _draft(piece: str, start: int, parties: Parties, date: str | None, political: bool, inside: bool) -> _Draft | None:
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
    if i == first or _COMPANY.search(piece[tokens[first][1] : tokens[i - 1][2]]):
        return None
    name = piece[tokens[first][1] : tokens[i - 1][2]].strip("*,;:. _")
    head, _, surname = name.rpartition(" ")
    if surname[:1].islower() and surname not in _PARTICLES:
        name = f"{head} {surname.capitalize()}"
    if tokens[i - 1][0].endswith(".") and _INITIAL.fullmatch(tokens[i - 1][0]):
        name += "."
    rest = piece[tokens[i - 1][2] :]
    count = i - first
    if lead and inside and not party and not political and count < 2:
        return None
    if count > 6 or (count == 1 and not _looks_single(rest, inside, lead, party, parties, date, piece)):
        return None
    draft = _Draft(name, party, start + tokens[first][1], start + tokens[i - 1][2], " ".join(lead), [])
    if rest.strip(" .*,"):
        draft.notes.append(rest.strip(" *"))
    return draft


def _looks_single(
    rest: str, inside: bool, lead: list[str], party: str | None, parties: Parties, date: str | None, piece: str
) -> bool:
    """Whether one capital word is a name: with a party after it, or a surname before a comma."""
    if party:
        return True
    bracket = _BRACKET.match(rest.strip())
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
    if word in _ASSOCIATIONS:
        return False
    return parties.common(word) is not None or (
        len(word) > 1 and word.isupper() and parties.after_name(word) is not None
    )


def _lone_party(piece: str, parties: Parties, date: str | None) -> str | None:
    """A party that stands alone between commas or in a cell: ``Anna Ek, s, ordförande``."""
    value = piece.strip(" .*()[]")
    known = parties.common(value, date)
    if known:
        return known
    if _CAPITALS.fullmatch(value) and (value.isupper() or value == "-") and value not in _ASSOCIATIONS:
        return parties.after_name(value, date)
    return None


def _entry(draft: _Draft, parties: Parties, date: str | None, political: bool) -> Entry:
    notes = ", ".join(draft.notes)
    party = draft.party
    before_name = draft.name
    for bracket in _BRACKET.finditer(notes):
        if party is None and not _earlier_words(notes[: bracket.start()]):
            for part in bracket[1].split(","):
                party = party or parties.after_name(part.strip(), date)
    if party is None and political:
        tail = re.match(r"[\s,]*([A-ZÅÄÖa-zåäö!]{1,4})\b\.?(?=$|[\s,])", notes)
        if tail and parties.common(tail[1], date) and (tail[1].isupper() or notes.startswith(",")):
            party = parties.common(tail[1], date)
            notes = notes[tail.end() :]
    own, other, other_party, other_role, between = _served(notes, parties, date)
    described = f"{draft.lead} {own}"
    role = _role(described)
    everything = f"{own} {between}"
    return Entry(
        name=before_name,
        party=party if political else None,
        span=Span(draft.start, draft.end),
        role=role,
        notes=notes,
        other=other,
        other_party=other_party,
        other_role=other_role,
        parts=tuple(_parts(notes)),
        absent=bool(_ABSENT.search(everything)) and "§" not in everything,
        disqualified=bool(_DISQUALIFIED.search(own if other else notes)),
        official=party is None and other is None and role is None and bool(_OFFICE.search(described)),
    )


def _earlier_words(value: str) -> bool:
    """Whether something that is no role stands before a bracket: then the bracket belongs to somebody else."""
    return bool(re.search(r"\b(?:för|ersätter|ersatte)\b", value))


def _served(notes: str, parties: Parties, date: str | None) -> tuple[str, str | None, str | None, str | None, str]:
    """What is said of the person, the name, party and role of the person served for, and what stands between."""
    match = _DIRECT.search(notes) or _FOR.search(notes)
    if not match:
        return notes, None, None, None, ""
    rest = match["rest"].strip()
    between = match["between"] or ""
    if _VACANT.search(rest[:30]):
        return notes[: match.start()], None, None, None, between
    moved = _PARAGRAPHS.match(rest)
    if moved:
        rest = rest[moved.end() :].strip(" ,").removeprefix("för ")
    target = _draft(re.split(r"\s*[,;]\s*|\s§", rest)[0], 0, parties, date, True, False)
    own = notes[: match.start()]
    if target is None or (len(target.name.split()) < 2 and not target.party and not _BRACKET.search(rest)):
        return notes, None, None, None, between
    after = " ".join(target.notes)
    pieces = re.split(r"\s*[,;]\s*", rest)
    party = target.party or (_lone_party(pieces[1], parties, date) if len(pieces) > 1 else None)
    for bracket in _BRACKET.finditer(rest):
        if party is None:
            party = parties.after_name(bracket[1], date)
    return own, target.name, party, _role(after), between


def _role(value: str) -> str | None:
    if _VICE.search(value):
        return "vice ordförande"
    if _CHAIR.search(value):
        return "ordförande"
    if _SUBSTITUTE.search(value):
        return "ersättare"
    return None


def _parts(notes: str) -> Iterator[Part]:
    """The §§ that are named beside a person."""
    for match in _PARAGRAPHS.finditer(notes):
        before = notes[: match.start()].rstrip(" (,")
        kind = "only"
        if _FROM.search(before):
            kind = "from"
        elif _TO.search(before):
            kind = "to"
        elif _NOT_FOR.search(before):
            kind = "not"
        for found in _RANGE.finditer(match["ranges"]):
            yield Part(kind, found["a"], found["b"] or found["a"])
