"""The people of a composed meeting: members, who is absent, who serves instead, who is for and against."""

from __future__ import annotations

import random

from corpus.make.content import (
    Attendee,
    Who,
    who,
)
from corpus.make.matters import MATTERS, REASONS, REMARKS
from corpus.make.more_matters import MORE
from corpus.make.more_matters import REASONS as MORE_REASONS
from corpus.make.more_matters import REMARKS as MORE_REMARKS
from corpus.make.names import roster
from corpus.make.office import Office


class Assembly:
    """Those who meet, and the matters and remarks that they draw from."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.chance = random.Random(office.folder + office.seed)
        # The documents of the corpus keep to the parts they were first drawn from.
        self.matters = (*MATTERS, *MORE) if office.seed else MATTERS
        self.reasons = (*REASONS, *MORE_REASONS) if office.seed else REASONS
        self.remarks = (*REMARKS, *MORE_REMARKS) if office.seed else REMARKS
        names = roster(office.folder + office.seed, {party: seats + 1 for party, seats in office.seats.items()})
        self.members: list[Who] = []
        self.spare: dict[str, Who] = {}
        for party, seats in office.seats.items():
            own = [who(name)[0] for name in names if name.endswith(f"({party})")]
            self.members += own[:seats]
            self.spare[party] = own[seats]
        self.members.sort(key=lambda person: office.ruling.index(person.party) if person.party in office.ruling else 99)
        self.absent = self.chance.choice(self.members[3:])
        assert self.absent.party
        self.substitute = self.spare[self.absent.party]
        self.opposition = [party for party in office.seats if party not in office.ruling]
        self.vice = next(p for p in self.members if p.party == self.opposition[0] and p != self.absent)

    def serving(self) -> list[Who]:
        """Those who decide, the substitute in the place of the absent."""
        return [self.substitute if person == self.absent else person for person in self.members]

    def of(self, party: str) -> list[Who]:
        return [person for person in self.serving() if person.party == party]

    def attendance(self) -> tuple[Attendee, ...]:
        people = []
        for person in sorted(self.members, key=lambda p: (p != self.members[0], p != self.vice)):
            role, shown = "ledamot", ""
            if person == self.members[0]:
                role = shown = "ordförande"
            elif person == self.vice:
                role = shown = "vice ordförande"
            people.append(Attendee(person.name, person.party, role, present=person != self.absent, shown=shown))
        in_place = f"{self.absent.name} ({self.absent.party})"
        explains = self.office.family in ("classic", "classic-compact", "classic-sans", "committee")
        people.append(
            Attendee(
                self.substitute.name,
                self.substitute.party,
                "ersättare",
                serves_for=in_place,
                shown=f"tjänstgörande ersättare för {in_place}" if explains else "",
                serving=True,
            )
        )
        others = [person for person in self.spare.values() if person != self.substitute]
        people += [Attendee(p.name, p.party, "ersättare") for p in others if self.chance.random() < 0.6]
        official, secretary = roster(self.office.folder + "#", {"x": 2})
        people.append(Attendee(official[:-4], None, "tjänsteperson", shown="förvaltningschef"))
        people.append(Attendee(secretary[:-4], None, "tjänsteperson", shown="sekreterare"))
        return tuple(people)

    def letters(self, party: str | None) -> str:
        """The party as this office writes it."""
        return (party or "-").lower() if self.office.lower else (party or "-")

    def named(self, people: list[Who], m_fl: bool = False) -> str:
        """``Anna Ek (S), Bo Lind (V) och Cia Alm (MP)``."""
        texts = [f"{p.name}{' m.fl.' if m_fl else ''} ({self.letters(p.party)})" for p in people]
        return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} och {texts[-1]}"
