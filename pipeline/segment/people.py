"""One entry of an attendance list: name, party, role, whom the person serves for, and for which §§."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.kit.parties import Parties
from pipeline.segment.drafts import ASSOCIATIONS, BRACKET, Draft, draft_of, lone_party
from pipeline.segment.serving import SERVED_SURNAME, Part, parts_of, role_of, served
from pipeline.text import Span

_OFFICE = re.compile(
    r"(?:chef|direktör|sekreterare|ekonom|strateg|ingenjör|arkitekt|utvecklare|handläggare|inspektör|rektor|jurist|"
    r"controller|"
    r"samordnare|planerare|kamrer|assistent|konsult|administratör|utredare|kommunikatör|registrator|praktikant|"
    r"personalföreträdare)(?:en|n)?"
    r"\b",
    re.IGNORECASE,
)
_ABSENT = re.compile(r"\b(?:frånvarande|ej närvarande|förhindrad|anmält förhinder|frånv|frv)\b", re.IGNORECASE)
_DISQUALIFIED = re.compile(r"\bjäv", re.IGNORECASE)
_GROUP = r"(?:(?:tjänstgörande )?(?:ledam|ersätt|suppl)[a-zåäö]+ |(?:vice )?ordföranden? )"
_SPLIT = re.compile(
    r"\s*[;\t\n]\s*|\s*,\s*(?:(?:och|samt)\s+(?=\S+\s+[A-ZÅÄÖ]))?|\s+(?:samt|och)\s+som\s+(?=[a-zåäö]+\s)|(?<=[)\]])\s*(?=[A-ZÅÄÖ][a-zåäöé])|"
    r"\s+(?:samt|och|&)\s+(?=[A-ZÅÄÖ][a-zåäöé\-]+ [A-ZÅÄÖ(])|"
    rf"(?<=[)\]])\s+(?:samt|och)\s+(?=[A-ZÅÄÖ]|{_GROUP})|"
    rf"\s+(?:samt|och|&)\s+(?=(?:{_GROUP}|suppleanten |herrar |herrarna |herr |fru |fröken |hr )+[A-ZÅÄÖ]|"
    r"[a-zåäö\-]+(?:chef|direktör|sekreterare|strateg|jurist|ekonom|ingenjör|arkitekt|samordnare|handläggare|"
    r"utredare|controller|rektor|kamrer|inspektör|revisor)(?:e?n)? [A-ZÅÄÖ])|"
    r"(?<=\w)\s+(?:samt|och)\s+(?=[a-zåäö]{6,}\s[A-ZÅÄÖ][a-zåäöé\-]+\s[A-ZÅÄÖ])"
)
_SUBSTITUTES = re.compile(r"\b(?:ersättarna|suppleanterna)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:ledam|ordf)", re.IGNORECASE)
_MIXED_CODE = re.compile(r"(?=\w*[a-zåäö])[A-ZÅÄÖ][a-zåäö]{0,2}[A-ZÅÄÖ]{1,3}|[A-ZÅÄÖ]{2}[a-zåäö]{1,2}")
"""The code of a local party: ``BoA``, ``ÖrP``, ``SjVP``."""
_LEADS = re.compile(r"\s*[-–•]?\s*\([\w-]{1,5}!?\)\s*")
"""A party in brackets before the name."""
_SMALL_CODE = re.compile(r"(?!tf|vd|ej|sr|jr|nr|vik|adj|ers|tjg|sek)[a-zåäö]{2,3}")
SHORTEST_PARTY_NAME = 6
"""A shorter piece is a code."""
_FOR_NOBODY = re.compile(r"\b(?:ersätter|tjänstgör\w*|tjg|för)\b[^,;]{0,20}\bvakan", re.IGNORECASE)
_REPLACED = re.compile(
    r"(?:\b(?:ersatt|ersätts|ersattes)\s+av:?|→|[-–=]>)\s+(?P<who>[A-ZÅÄÖ].*?(?:\(\w{1,5}!?\))?)\)?$"
)
"""``Anna Ek (S), ersatt av Bo Lind (S)`` · ``Anna Ek (S) → Bo Lind (S)``"""
_NOBODY = ASSOCIATIONS | {"Vakant", "Vakans", "Ingen"}
"""What stands where a name would, and names no person."""
_POST = re.compile(r"(?:(?:[12]:[ea]|v\.?|vice)\s+)*(?:ordf|ledamot|ersättare)", re.IGNORECASE)


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


def entries(
    value: str,
    start: int,
    parties: Parties,
    date: str | None,
    political: bool,
    small: bool = False,
    homes: bool = False,
) -> Iterator[Entry]:
    """The persons in a piece of an attendance list. ``start`` is the offset of ``value`` in the text.

    ``small``: others on the list have their party in small letters after a comma. ``homes``: where they live stands
    before it (``Anna Ek, Skara (c)``).
    """
    drafts: list[Draft] = []
    at = lone = 0
    led: str | None = None  # the party in the cell before a name
    inside = [bracket.span() for bracket in _AGENDA.finditer(value)]
    cuts: list[re.Match[str]] = []
    for cut in _SPLIT.finditer(value):
        leads = _LEADS.fullmatch(value, cuts[-1].end() if cuts else 0, cut.start())
        if not leads and not any(a < cut.start() < b for a, b in inside):
            cuts.append(cut)
    for before, separator in zip([None, *cuts], [*cuts, None], strict=True):
        end = separator.start() if separator else len(value)
        piece, offset = value[at:end], at
        at = separator.end() if separator else len(value)
        if not piece.strip(" .*:"):
            continue
        bare = piece.strip(" .")
        named = parties.code(bare, date) if len(piece) >= SHORTEST_PARTY_NAME else None
        named = named or (parties.after_name(bare, date) if _MIXED_CODE.fullmatch(bare) else None)
        if named and political and drafts and drafts[-1].party is None:
            drafts[-1].party = named  # "Anna Ek, Moderaterna, ordförande"
            continue
        if separator and "\t" in separator[0] and (led or not drafts) and parties.common(bare, date):
            led = parties.common(bare, date)  # "S | Anna Ek"
            continue
        if (
            political
            and drafts
            and drafts[-1].party is None
            and (led_by := _party_led(piece, drafts[-1], parties, date))
        ):
            drafts[-1].party, told = led_by
            piece, offset = piece[told:], offset + told
        draft = draft_of(piece, start + offset, parties, date, political, bool(drafts))
        if draft is not None and draft.party is None and led:
            draft.party = led
        if draft is not None and drafts and _is_place(piece, drafts[-1], value[at:], parties, date):
            drafts[-1].notes.append(piece.strip())
            continue
        if homes and draft is not None and drafts and len(draft.name.split()) == 1:
            notes = drafts[-1].notes
            notes[-1:] = [" ".join([*notes[-1:], *draft.notes])]  # the party, or that of the person served for
            continue
        surname = SERVED_SURNAME.search(drafts[-1].notes[-1]) if draft and drafts and drafts[-1].notes else None
        if draft is not None and surname and len(draft.name.split()) == 1:
            # "ersätter Dahl, Kim (L)"
            notes = drafts[-1].notes
            notes[-1] = f"{notes[-1][: surname.start(1)]}{draft.name} {surname[1]} {' '.join(draft.notes)}"
        elif draft is not None and _turned(drafts, draft, before):
            last = drafts[-1]
            drafts[-1] = Draft(f"{draft.name} {last.name}", draft.party, last.start, draft.end, draft.lead, draft.notes)
        elif draft is not None:
            drafts.append(draft)
        elif drafts:
            code = lone_party(piece, parties, date) if political else None
            so_printed = small or lone > 1 or (separator and _POST.match(value, at))
            if code is None and political and so_printed and _SMALL_CODE.fullmatch(piece.rstrip(".")):
                # A local party, where others have theirs so: "Anna Ek, np, ordf", "Anna Ek, s, Bo Alm, np".
                code = parties.after_name(piece, date)
            lone += bool(code)
            if code and drafts[-1].party is None and not any(map(BRACKET.match, drafts[-1].notes)):
                drafts[-1].party = code
            else:
                drafts[-1].notes.append(piece.strip())
    alone = all(BRACKET.fullmatch(note) for draft in drafts for note in draft.notes)
    if len(drafts) == 2 and alone and not drafts[0].lead and _POST.match(drafts[1].lead):
        drafts[0].notes.append(drafts[1].lead)  # "Anna Ek (S), ordförande Bo Lind (M)": two columns of names
        drafts[1].lead = ""
    substitutes = False
    for draft in drafts:
        substitutes = bool(_SUBSTITUTES.search(draft.lead)) or (substitutes and not _ANOTHER.search(draft.lead))
        if substitutes and not draft.lead:
            draft.lead = "ersättare"
        said = ", ".join(draft.notes)
        replaced = _REPLACED.search(said)
        if replaced:
            draft.notes = [said[: replaced.start()].rstrip(" ,(")]
        entry = _entry(draft, parties, date, political)
        if entry.name.split()[0] not in _NOBODY and (len(entry.name.split()) > 1 or entry.party):
            yield replace(entry, absent="§" not in replaced["who"]) if replaced else entry
        if replaced:
            at = max(value.find(replaced["who"].split()[0], draft.end - start), 0)
            serving = next(entries(replaced["who"], start + at, parties, date, political), None)
            if serving is not None:
                yield replace(serving, other=entry.name, other_party=entry.party, role="ersättare")


_PARTY_LED = re.compile(
    r"\s*(?P<code>[A-ZÅÄÖ]\w{0,4}|[smcpl]|kd|fp|mp|sd)\s+"
    r"(?:(?=(?i:för|ersätter|ersatte|tj|ers|suppl|i\s?stället|istället|istf|[12]:[ea]|v\.?\s|vice|ordf|ledamot|kl|från|§|\())"
    r"|(?P<place>[A-ZÅÄÖ][a-zåäö-]{2,})\s*$)"
)


def _party_led(piece: str, last: Draft, parties: Parties, date: str | None) -> tuple[str, int] | None:
    """The party that what is said of the last person begins with, and where the rest begins.

    ``Anna Ek, S ersätter Bo Al, S`` · ``Anna Ek, S Askersund, ordförande``
    """
    match = _PARTY_LED.match(piece)
    code = lone_party(match["code"], parties, date) if match else None
    if match is None or code is None or (match["place"] and len(last.name.split()) < 2):
        return None
    return code, match.end() if match["place"] else match.end("code")


def _is_place(piece: str, last: Draft, rest: str, parties: Parties, date: str | None) -> bool:
    """Whether one capital word after a whole name says where the person is from: ``Anna Ek, Mora, ordförande (M)``."""
    if not piece.strip().isalpha() or len(last.name.split()) < 2 or "\t" in rest:
        return False
    following = _SPLIT.split(rest.strip(), maxsplit=1)[0]
    return not following or draft_of(following, 0, parties, date, True, True) is None


def _turned(drafts: list[Draft], draft: Draft, separator: re.Match[str] | None) -> bool:
    """Whether two pieces are ``Surname, Given name (S)``."""
    if not drafts or separator is None or "," not in separator[0]:
        return False
    last = drafts[-1]
    words = len(last.name.split())
    double = words == 2 and len(drafts) == 1 and (draft.party is not None or _LEADS.match(" ".join(draft.notes)))
    return bool(words == 1 or double) and last.party is None and not last.notes and not last.lead


def _entry(draft: Draft, parties: Parties, date: str | None, political: bool) -> Entry:
    notes = _IN_BRACKET.sub(r"\g<said>", ", ".join(draft.notes))
    party = draft.party
    before_name = draft.name
    for bracket in BRACKET.finditer(notes):
        if party is None and not _earlier_words(notes[: bracket.start()]):
            party = _bracketed(bracket[1], parties, date)
    if party is None and political:
        tail = re.match(r"[\s,]*([A-ZÅÄÖa-zåäö!]{1,4})\b\.?(?=$|[\s,])", notes)
        if tail and parties.common(tail[1], date) and (tail[1].isupper() or notes.startswith(",")):
            party = parties.common(tail[1], date)
            notes = notes[tail.end() :]
    own, other, other_party, other_role, between = served(notes, parties, date)
    described = f"{draft.lead} {own}"
    role = role_of(described) or ("ersättare" if _FOR_NOBODY.search(notes) else None)
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
        parts=tuple(parts_of(notes)),
        absent=bool(_ABSENT.search(everything)) and "§" not in everything,
        disqualified=bool(_DISQUALIFIED.search(own if other else notes)),
        official=party is None and other is None and role is None and bool(_OFFICE.search(described)),
    )


def _bracketed(value: str, parties: Parties, date: str | None) -> str | None:
    """The party in a bracket, beside a role: ``(S, ordf)``; none in ``(punkt B, C)`` and ``(EY, revisionsbyrå)``."""
    parts = [part.strip() for part in value.split(",")]
    if _WHEN.match(value):
        return None
    sure = all(role_of(part) or len(part) <= SHORT_PART for part in parts)
    codes = (parties.after_name(part, date) if sure else parties.common(part, date) for part in parts)
    return next((code for code in codes if code), None)


_IN_BRACKET = re.compile(
    r"\((?P<said>(?:ersätter|ersatte|(?:tj\w*\.? )?ersättare för|tjänstgör|tjg\.?|ers\.?|för) "
    r"[^()]*(?:\([^()]*\))?[^()]*)\)"
)
"""``Bo Alm (ersätter Anna Ek)`` says what ``Bo Alm, ersätter Anna Ek`` does."""
_AGENDA = re.compile(r"\((?:punkt|ärende|p\.)[^()]{1,80}\)", re.IGNORECASE)
"""For which points of the agenda a guest was there; their letters are no parties."""
_WHEN = re.compile(r"(?:punkt|ärende|paragraf|p\.|kl\.?\s?\d|klockan|§)", re.IGNORECASE)
SHORT_PART = 6
"""Longer words in a bracket that are no role say where a person works: the code beside them is no local party."""


def _earlier_words(value: str) -> bool:
    """Whether something that is no role stands before a bracket: then the bracket belongs to somebody else."""
    return bool(re.search(r"\b(?:för|ersätter|ersatte)\b", value))
