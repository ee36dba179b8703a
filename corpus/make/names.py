"""Invented members: the same seed gives the same assembly."""

from __future__ import annotations

import random

from corpus.make.content import Attendee, Ballot, who
from corpus.make.flow import Table, cell

FIRST = [
    "Agneta",
    "Alexander",
    "Amina",
    "Anders",
    "Anette",
    "Anna-Karin",
    "Arvid",
    "Astrid",
    "Bengt",
    "Birger",
    "Britt-Marie",
    "Camilla",
    "Carl-Johan",
    "Christer",
    "Dag",
    "Daniela",
    "Ebba",
    "Einar",
    "Elin",
    "Elisabet",
    "Emelie",
    "Erik",
    "Eskil",
    "Farid",
    "Filippa",
    "Folke",
    "Fredrika",
    "Gabriella",
    "Georg",
    "Gerd",
    "Göran",
    "Gunnel",
    "Gustav",
    "Hampus",
    "Hanna",
    "Harald",
    "Helena",
    "Henry",
    "Ida",
    "Inga-Lill",
    "Ingvar",
    "Isak",
    "Jan-Åke",
    "Jasmin",
    "Joakim",
    "Johanna",
    "Josef",
    "Karl-Erik",
    "Katarina",
    "Kenneth",
    "Kjell",
    "Klara",
    "Lars-Gunnar",
    "Lena",
    "Linnéa",
    "Ljiljana",
    "Lotta",
    "Lovisa",
    "Magnus",
    "Maj",
    "Marcus",
    "Margit",
    "Marianne",
    "Mikaela",
    "Mohamed",
    "Monika",
    "Nils-Olof",
    "Oskar",
    "Owe",
    "Patricia",
    "Per-Arne",
    "Pia",
    "Ragnhild",
    "Rebecka",
    "Robert",
    "Roland",
    "Sabina",
    "Sigrid",
    "Simon",
    "Staffan",
    "Stina",
    "Sture",
    "Susanne",
    "Sven-Olof",
    "Tobias",
    "Tord",
    "Ulla",
    "Valter",
    "Veronica",
    "Viktor",
    "Wilhelm",
    "Yvonne",
    "Zahra",
    "Åsa",
    "Örjan",
]
LAST = [
    "Abrahamsson",
    "Adolfsson",
    "Ahlqvist",
    "Alfredsson",
    "Almgren",
    "Arvidsson",
    "Backlund",
    "Bengtsson",
    "Berntsson",
    "Björk",
    "Blomgren",
    "Borgström",
    "Brandt",
    "Carlbom",
    "Claesson",
    "Dahlgren",
    "Djerf",
    "Edlund",
    "Ekström",
    "Elgh",
    "Emanuelsson",
    "Enochsson",
    "Fagerlund",
    "Falk",
    "Forsell",
    "Fransson",
    "Gillberg",
    "Granat",
    "Gustafson",
    "Hagman",
    "Hallin",
    "Hedström",
    "Hemmingsson",
    "Hjelm",
    "Holmqvist",
    "Isaksson",
    "Jernström",
    "Johannesson",
    "Karlberg",
    "Kindstrand",
    "Klasson",
    "Kronvall",
    "Kvarnström",
    "Lagerkvist",
    "Larsson-Hult",
    "Leandersson",
    "Lidholm",
    "Ljung",
    "Lundell",
    "Löfberg",
    "Malmgren",
    "Mattsson",
    "Melander",
    "Modig",
    "Mörk",
    "Nordvall",
    "Nyqvist",
    "Olausson",
    "Oscarsson",
    "Palmgren",
    "Pihl",
    "Qvarnström",
    "Ramström",
    "Rosell",
    "Rydell",
    "Sahlin",
    "Sandblom",
    "Segerdahl",
    "Sjöstrand",
    "Skogsberg",
    "Stenmark",
    "Strömbom",
    "Sundvall",
    "Svedlund",
    "Thorsell",
    "Tillander",
    "Torstensson",
    "Ullman",
    "Vallin",
    "Vestergren",
    "Wahlund",
    "Wallin",
    "Westling",
    "Wikner",
    "Yngvesson",
    "Zetterman",
    "Ågren",
    "Åkesson",
    "Öberg",
    "Östensson",
]


def roster(seed: str, seats: dict[str, int], first: tuple[str, ...] = ()) -> list[str]:
    """``Anna Ek (S)`` for every seat, party by party; those in ``first`` take their party's first seats."""
    chance = random.Random(seed)
    taken = {who(entry)[0].name for entry in first}
    members = []
    for party, count in seats.items():
        own = [entry for entry in first if entry.endswith(f"({party})")]
        while len(own) < count:
            name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
            if name not in taken:
                taken.add(name)
                own.append(f"{name} ({party})")
        members += own[:count]
    return members


def cast(voters: list[str], by_party: dict[str, str], exceptions: dict[str, str] | None = None) -> tuple[Ballot, ...]:
    """How each voter voted: with the party, unless named in ``exceptions``."""
    found = []
    for entry in voters:
        person = who(entry)[0]
        vote = (exceptions or {}).get(person.name) or by_party[person.party or "-"]
        found.append(Ballot(person.name, person.party, vote))
    return tuple(found)


def roll(people: tuple[Attendee, ...]) -> Table:
    """The list of members with who is there and who serves in whose place."""
    rows = [tuple(cell(text, "cellhead") for text in ("Ledamot", "Parti", "Närv.", "Tjänstgörande ersättare"))]
    serving = {person.serves_for: person for person in people if person.serves_for}
    for person in people:
        if person.role in ("ersättare", "tjänsteperson"):
            continue
        substitute = serving.get(person.tagged)
        shown = f"{person.name}, {person.shown}" if person.shown else person.name
        rows.append(
            (
                cell(shown),
                cell(person.party or "-"),
                cell("X" if person.present else "–"),
                cell(substitute.tagged if substitute else ""),
            )
        )
    return Table(tuple(rows), (6.8, 1.6, 1.5, 6.4), padding=0.03)
