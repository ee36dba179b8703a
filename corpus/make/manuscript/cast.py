"""The people of a manuscript: slots such as ``S1`` or ``T2`` filled with invented names, the same for the same seed."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from corpus.make.names import FIRST, LAST

SLOT = re.compile(r"(?P<sign>[#$])(?P<slot>[A-ZÅÄÖ][A-Za-zÅÄÖåäö!]*?\d+)(?:\.(?P<form>[lgfrbsk]))?")
"""``#S1`` a name with its party, ``$S1`` without. ``.l`` surname, ``.k`` its genitive, ``.g`` genitive of the name,
``.f`` first name, ``.r`` surname first, ``.b`` the same without a comma, ``.s`` initial and surname."""
OFFICIAL = "T"
"""Slots that begin so have no party: officials, guests, members of councils."""
MORE_FIRST = [
    "Abdirahman",
    "Bo",
    "Edvin",
    "Eva-Lotta",
    "Hjördis",
    "Jean-Pierre",
    "Leif Åke",
    "Nadja",
    "Sixten",
    "Östen",
]
MORE_LAST = [
    "Ahlm",
    "Al-Khalili",
    "Ben Salem",
    "Björk Dahl",
    "Cederlöf-Ek",
    "D'Angelo",
    "Ek",
    "Grönkvist",
    "Järvinen",
    "Lindh",
    "Lindqvist Berg",
    "Mörs",
    "Niemi",
    "Quick",
    "Rönnqvist",
    "Szabó",
    "Wiberg",
    "Wiklund",
    "af Wirsén",
    "von Platen",
    "Åström",
    "Örn",
]
"""Short, double and foreign names besides those of ``corpus.make.names``, which older documents are drawn from."""
WOMEN = frozenset(
    [
        "Agneta",
        "Amina",
        "Anette",
        "Anna-Karin",
        "Astrid",
        "Britt-Marie",
        "Camilla",
        "Daniela",
        "Ebba",
        "Elin",
        "Elisabet",
        "Emelie",
        "Filippa",
        "Fredrika",
        "Gabriella",
        "Gerd",
        "Gunnel",
        "Hanna",
        "Helena",
        "Ida",
        "Inga-Lill",
        "Jasmin",
        "Johanna",
        "Katarina",
        "Klara",
        "Lena",
        "Linnéa",
        "Ljiljana",
        "Lotta",
        "Lovisa",
        "Maj",
        "Margit",
        "Marianne",
        "Mikaela",
        "Monika",
        "Patricia",
        "Pia",
        "Ragnhild",
        "Rebecka",
        "Sabina",
        "Sigrid",
        "Stina",
        "Susanne",
        "Ulla",
        "Veronica",
        "Yvonne",
        "Zahra",
        "Åsa",
    ]
)
"""Names for those whom an old office calls fru and fröken."""
WILD = "Vilde"
"""A member who has left the party: printed ``(-)``."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a manuscript."""

    first: str
    last: str
    party: str | None

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"


def genitive(name: str) -> str:
    """``Ek`` → ``Eks``, ``Alm`` → ``Alms``, ``Ax`` and ``Mörs`` as they are."""
    return name if name[-1] in "sxz" else f"{name}s"


class Cast:
    """Every slot that a manuscript mentions, named."""

    def __init__(self, source: str, seed: str, head: dict[str, str], fixed: dict[str, str]) -> None:
        chance = random.Random(seed)
        slots = list(dict.fromkeys(match["slot"] for match in SLOT.finditer(source)))
        firsts = chance.sample([*FIRST, *MORE_FIRST], len(slots))
        lasts = chance.sample([*LAST, *MORE_LAST], len(slots))
        if "women" in head:
            hers, his = sorted(WOMEN), [name for name in FIRST if name not in WOMEN]
            chance.shuffle(hers)
            chance.shuffle(his)
            firsts = [(hers if slot in head["women"].split() else his).pop() for slot in slots]
        lower = head.get("party") == "lower"
        self.lower = lower
        self.members: dict[str, Member] = {}
        for i, slot in enumerate(slots):
            first, last = firsts[i], lasts[i]
            if slot in fixed:
                first, _, last = fixed[slot].partition(" ")
            self.members[slot] = Member(first, last, self.party(slot))
        for group in filter(None, head.get("same", "").split(";")):
            for slot in group.split()[1:]:
                old = self.members[slot]
                self.members[slot] = Member(old.first, self.members[group.split()[0]].last, old.party)

    @staticmethod
    def party(slot: str) -> str | None:
        code = slot.rstrip("0123456789")
        return None if code == OFFICIAL else "-" if code == WILD else code

    def shown(self, slot: str) -> str | None:
        """The party as this office prints it."""
        party = self.members[slot].party
        return party.lower() if party and self.lower else party

    def write(self, match: re.Match[str]) -> str:
        """A mention in the text as it is printed."""
        slot, form = match["slot"], match["form"]
        text = self.form(slot, form)
        party = self.shown(slot)
        return f"{text} ({party})" if match["sign"] == "#" and party else text

    def form(self, slot: str, form: str | None) -> str:
        """A member's name in one of the forms of ``SLOT``."""
        member = self.members[slot]
        return {
            None: member.name,
            "n": member.name,
            "l": member.last,
            "g": f"{member.first} {genitive(member.last)}",
            "f": member.first,
            "r": f"{member.last}, {member.first}",
            "b": f"{member.last} {member.first}",
            "k": genitive(member.last),
            "s": f"{member.first[0]} {member.last}",
        }[form]
