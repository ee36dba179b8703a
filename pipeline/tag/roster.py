"""Who is known in a document: names with parties, found again by surname or in the genitive."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pipeline.document import Meeting
from pipeline.kit import Kit
from pipeline.tag import roles
from pipeline.tag.vocabulary import NO_NAME, is_institution

NAME_WITH_PARTY = re.compile(
    r"(?<![\w-])([A-ZÅÄÖÉ][\w'’\-]+(?:[ \n]+(?:von|af|de|van|der|la|al|el|[A-ZÅÄÖÉ][\w'’\-]+)){1,4})"
    r"\s?\(\s?(\w{1,5}!?)\s?\)"
)


_LOCAL = re.compile(r"([A-ZÅÄÖ][\w\-]*?)(partiet|listan|alternativet|demokraterna)s?")


class Roster:
    """Who is known in the document, by name and surname: ``party("Wengléns")``."""

    def __init__(self, attendance: Mapping[str, str | None]) -> None:
        self.full = {_key(name): (name, party) for name, party in attendance.items()}
        surnames: dict[str, list[tuple[str, str | None]]] = {}
        for name, party in attendance.items():
            words = name.split()
            for i in range(1, len(words)):
                surnames.setdefault(_key(" ".join(words[i:])), []).append((name, party))
        self.surnames = surnames
        self.turned = {
            _key(" ".join(turn)): (name, party) for name, party in attendance.items() for turn in _turns(name)
        }
        self.codes = sorted({party for party in attendance.values() if party})

    def find(self, printed: str) -> tuple[str, str | None] | None:
        """Name as it should be printed (a genitive -s taken off) and party, or None for somebody unknown."""
        for name in (printed, printed[:-1] if printed.endswith("s") else ""):
            key = _key(name)
            if key in self.full:
                return name, self.full[key][1]
        for name in (printed, printed[:-1] if printed.endswith("s") else ""):
            same = self.surnames.get(_key(name), [])
            if same and len({party for _, party in same}) == 1:
                return name, same[0][1]
        return None

    def named(self, printed: str) -> tuple[str, str | None] | None:
        """Name on the list and party of whoever is called so, also surname first; a surname alone must be one's own."""
        key = _key(printed)
        if (found := self.full.get(key) or self.turned.get(key)) is not None:
            return found
        same = self.surnames.get(key, [])
        return same[0] if len(same) == 1 else None

    def is_turned(self, printed: str) -> bool:
        """Whether this is somebody's name on the list, surname first."""
        return _key(printed) in self.turned and _key(printed) not in self.full

    def is_listed(self, name: str) -> bool:
        """Whether somebody has exactly this name on the list."""
        return _key(name) in self.full

    def one_by_one(self, printed: str) -> list[str]:
        """The names on the list that run together in this; empty unless they are all of it."""
        words = printed.split()
        begun: dict[int, list[str]] = {0: []}  # how many words are told → as whose names
        for start in range(len(words)):
            for end in range(start + 2, len(words) + 1) if start in begun else ():
                if end not in begun and self.is_listed(name := " ".join(words[start:end])):
                    begun[end] = [*begun[start], name]
        return begun.get(len(words), [])

    def full_party(self, name: str) -> str | None:
        """The party of whoever has exactly this name on the list."""
        return self.full.get(_key(name), (name, None))[1]

    def party_called(self, word: str) -> str | None:
        """The code on the list that stands for a local party: ``VL`` for ``Vallbylistan``, ``Ö`` for ``Öpartiet``."""
        match = _LOCAL.fullmatch(word)
        if match is None:
            return None
        begins, ends = match[1].casefold(), match[2][0]
        fitting = [c for c in self.codes if _is_short_for(c.casefold(), begins, ends)]
        return fitting[0] if len(fitting) == 1 else None


def _is_short_for(code: str, begins: str, ends: str) -> bool:
    return code == begins or (len(code) > 1 and code[-1] == ends and begins.startswith(code[:-1]))


def _turns(name: str) -> list[list[str]]:
    """The words of a name, surname first."""
    words = name.split()
    return [words[i:] + words[:i] for i in range(1, len(words))]


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())


def roster(attendance: Mapping[str, str | None] | None) -> Roster:
    """The roster of a mapping from names to parties; the same mapping again costs little."""
    return _roster_of(tuple((attendance or {}).items()))


@lru_cache(maxsize=8)
def _roster_of(attendance: tuple[tuple[str, str | None], ...]) -> Roster:
    return Roster(dict(attendance))


def known_people(value: str, meeting: Meeting, kit: Kit) -> dict[str, str | None]:
    """Everybody whom the document names with a party, the attendance list first: what ``attendance`` wants."""
    found: dict[str, str | None] = {attendee.name: attendee.party for attendee in meeting.attendance}
    seen = {_key(name) for name in found}
    for match in NAME_WITH_PARTY.finditer(value):
        words = match[1].split()
        while words and (words[0] in NO_NAME or is_institution(words[0]) or roles.is_role(words[0])):
            words = words[1:]
        if _key(match[1].partition("\n")[2]) in seen:
            continue  # a heading stands above somebody's name
        name = " ".join(words)
        party = kit.parties.after_name(match[2], meeting.date)
        if len(words) < 2 or party is None or _key(name) in seen or _key(name.removesuffix("s")) in seen:
            continue
        seen.add(_key(name))
        found[name] = party
    return found
