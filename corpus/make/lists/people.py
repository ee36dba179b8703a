"""Who sits in a council made up for its lists, who is away, and how everybody votes."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from corpus.make.manuscript.cast import MORE_FIRST, MORE_LAST, Member
from corpus.make.names import FIRST, LAST

SIDES = {"S": "ja", "V": "ja", "MP": "ja", "C": "ja", "M": "nej", "KD": "nej", "SD": "nej", "L": "nej"}
LOCAL = ("BoA", "FV", "NVP", "ÖrP", "SPI")
SMALLEST, LARGEST = 7, 23


@dataclass(frozen=True, slots=True)
class Seat:
    """A member, the role, and the substitute who serves instead of somebody away."""

    member: Member
    role: str = "ledamot"
    instead: Member | None = None


@dataclass(slots=True)
class Council:
    """Those who meet. ``voters`` are those who serve, in the order they are called."""

    seats: list[Seat]
    spare: list[Member]
    officials: list[tuple[Member, str]]
    away: list[Member] = field(default_factory=list)

    @property
    def voters(self) -> list[Member]:
        return [seat.instead or seat.member for seat in self.seats if seat.instead or seat.member not in self.away]

    def gold(self) -> list[dict[str, object]]:
        """The attendance as a careful reader would record it."""
        rows: list[dict[str, object]] = []

        def add(person: Member, role: str, present: bool = True, other: Member | None = None) -> None:
            rows.append(
                {
                    "name": person.name,
                    "party": person.party,
                    "role": role,
                    "present": present,
                    "substitutes_for": other.name if other else None,
                }
            )

        for seat in self.seats:
            add(seat.member, seat.role, not seat.instead and seat.member not in self.away)
        for seat in self.seats:
            if seat.instead:
                add(seat.instead, "ersättare", True, seat.member)
        for person in self.spare:
            add(person, "ersättare")
        for person, _ in self.officials:
            add(person, "tjänsteperson")
        return rows


def council(chance: random.Random) -> Council:
    """Members, substitutes and officials; at most two are away, for whom somebody serves."""
    count = chance.randint(SMALLEST, LARGEST)
    firsts = chance.sample([*FIRST, *MORE_FIRST], count + 8)
    lasts = [chance.choice([*LAST, *MORE_LAST]) for _ in range(count + 8)]
    parties = [*SIDES, chance.choice(LOCAL)]
    codes = sorted((chance.choice(parties) for _ in range(count)), key=parties.index)
    members = [Member(firsts[i], lasts[i], codes[i]) for i in range(count)]
    rest = iter(zip(firsts[count:], lasts[count:], strict=True))
    chance.shuffle(members)
    roles = ["ordförande", "vice ordförande", *["ledamot"] * count]
    away = chance.sample(members[3:], chance.choice((0, 1, 1, 2)))
    seats = [Seat(m, roles[i], Member(*next(rest), m.party) if m in away else None) for i, m in enumerate(members)]
    spare = [Member(*next(rest), chance.choice(codes)) for _ in range(chance.choice((0, 2, 3)))]
    posts = chance.sample(["kommunchef", "ekonomichef", "förvaltningschef", "utredare"], 1)
    officials = [(Member(*next(rest), None), post) for post in [*posts, "sekreterare"]]
    return Council(seats, spare, officials, away)


def cast(chance: random.Random, voters: list[Member], abstains: bool) -> list[tuple[Member, str]]:
    """How everybody votes: with the party, but for a few who break ranks or abstain."""
    found = []
    for voter in voters:
        choice = SIDES.get(voter.party or "", chance.choice(("ja", "nej")))
        if chance.random() < 0.1:
            choice = "avstår" if abstains else ("nej" if choice == "ja" else "ja")
        found.append((voter, choice))
    for i, choice in enumerate(("ja", "nej")):  # both sides have somebody
        if not any(own == choice for _, own in found):
            found[i] = (found[i][0], choice)
    return found
