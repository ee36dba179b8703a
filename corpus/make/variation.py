# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Minutes composed by chance from the parts in ``matters``: the same office and seed give the same document."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from corpus.make.content import (
    Attendee,
    Decisions,
    Document,
    Item,
    Jav,
    Part,
    Points,
    Statement,
    Target,
    Vote,
    Who,
    Yrkande,
    d,
    decides,
    part,
    parties_of,
    tally,
    who,
    y,
)
from corpus.make.content import item as make_item
from corpus.make.matters import MATTERS, REASONS, REMARKS, Matter
from corpus.make.more_matters import MORE
from corpus.make.more_matters import REASONS as MORE_REASONS
from corpus.make.more_matters import REMARKS as MORE_REMARKS
from corpus.make.names import cast, roster

MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
PARTIES = {
    "S": "Socialdemokraterna",
    "M": "Moderaterna",
    "C": "Centerpartiet",
    "V": "Vänsterpartiet",
    "L": "Liberalerna",
    "KD": "Kristdemokraterna",
    "SD": "Sverigedemokraterna",
    "MP": "Miljöpartiet",
}


@dataclass(frozen=True, slots=True)
class Office:
    """Whose minutes, in which family and form. ``ruling`` are the parties that have the majority together."""

    municipality: str
    organ: str
    body: str
    folder: str
    family: str
    form: str
    day: date
    seats: dict[str, int]
    ruling: tuple[str, ...]
    first_number: int
    dnr: str
    short: str = "nämnden"
    proposal: str = "förvaltningens förslag"
    higher: str = ""
    votes: str = "names"
    matters: int = 6
    place: str = "Kommunhuset"
    lower: bool = False
    """Party letters are written small."""
    decision_heading: str | None = None
    """Over the decisions, where the family's own names another body."""
    seed: str = ""
    """With the folder's name, what the document is drawn from."""


class Composer:
    """One meeting being written."""

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

    # ------------------------------------------------------------ people

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

    # ------------------------------------------------------------ one matter

    def decided(self, points: Decisions) -> Part:
        """The decisions under the office's heading."""
        return Part("beslut", (points,), self.office.decision_heading)

    def matter(self, number: int, matter: Matter, scenario: str) -> Item:
        office = self.office
        parts = [part("ärende", *matter.background)]
        if matter.papers:
            parts.append(part("handlingar", Points(matter.papers)))
        outcome = [d(text, kind, proposed=bool(office.higher)) for text, kind in matter.decisions]
        lead = f"{office.body} föreslår {office.higher} besluta" if office.higher else ""
        parts += getattr(self, f"_{scenario}")(matter)
        if scenario == "sent_back":
            parts.append(self.decided(decides(d(f"Ärendet återremitteras för att {matter.doubt}.", "återremiss"))))
        elif scenario == "tabled":
            parts.append(
                self.decided(
                    decides(
                        d(
                            f"Ärendet bordläggs till {office.short}s nästa sammanträde.".replace("ss ", "s "),
                            "bordläggning",
                        )
                    ),
                )
            )
        else:
            parts.append(self.decided(decides(*outcome, lead=lead, mark="1." if len(outcome) > 1 else "")))
        return make_item(
            str(number), matter.title, *parts, dnr=f"{office.dnr}{self.chance.randint(11, 480)}", ref=f"Ärende {number}"
        )

    def _plain(self, matter: Matter) -> Iterator[Part]:
        if self.chance.random() < 0.4:
            person = self.chance.choice(self.serving()[1:])
            yield part(
                "jäv",
                Jav(
                    f"{self.named([person])} anmäler jäv och deltar inte i handläggningen av ärendet.",
                    (person,),
                ),
            )

    def _remarked(self, matter: Matter) -> Iterator[Part]:
        party = self.chance.choice(self.opposition)
        kind = self.chance.choice(["särskilt uttalande", "protokollsanteckning"])
        people = self.of(party)[: self.chance.choice((1, 1, 2))]
        yield part(kind, self.remark(kind, people))

    def remark(self, kind: str, people: list[Who]) -> Statement:
        """Something said to the minutes, with a lead-in of one of several forms."""
        does = "lämnar" if kind == "särskilt uttalande" else "får"
        what = (
            "följande särskilda yttrande:" if kind == "särskilt uttalande" else "följande antecknat till protokollet:"
        )
        text = (self.chance.choice(self.remarks),)
        if len(people) == 2:
            lead = f"{people[0].name} och {people[1].name} (båda {self.letters(people[0].party)}) {does} {what}"
        else:
            lead = f"{self.named(people)} {does} {what}"
        return Statement(kind, tuple(people), lead, text, parties_of(people))

    def movers(self, side: tuple[str, ...] | list[str]) -> list[Who]:
        """One to three people, one of each party."""
        chosen = [party for party in side if self.of(party)]
        count = min(len(chosen), self.chance.choice((1, 2, 2, 3)))
        return [self.of(party)[0] for party in chosen[:count]]

    def yrkande(self, kind: str, people: list[Who], what: str) -> Yrkande:
        says = self.chance.choice(("yrkar", "yrkar", "föreslår")) if kind not in ("bifall", "avslag") else "yrkar"
        return y(f"{self.named(people)} {says} {what}.", (kind, "; ".join(f"{p.name} ({p.party})" for p in people)))

    def _opposed(self, matter: Matter) -> Iterator[Part]:
        """For and against by acclamation, reservations."""
        yes, no = self.movers(self.office.ruling), self.movers(self.opposition)
        yield part(
            "yrkande",
            self.yrkande("bifall", yes, f"bifall till {self.office.proposal}"),
            self.yrkande("avslag", no, f"avslag på {self.office.proposal}"),
        )
        yield part(
            "beslutsgång",
            f"Ordföranden ställer proposition på bifall och avslag och finner att {self.office.short} beslutar enligt {self.office.proposal}.",
        )
        yield part("reservation", *self.reservations(no))

    def _voted(self, matter: Matter) -> Iterator[Part]:
        """A count, with ballots."""
        yes, no = self.movers(self.office.ruling), self.movers(self.opposition)
        abstaining = next((party for party in self.opposition if party not in {p.party for p in no}), None)
        sides = {party: "ja" if party in self.office.ruling else "nej" for party in self.office.seats}
        if abstaining:
            sides[abstaining] = "avstår"
        ballots = cast([f"{p.name} ({p.party})" for p in self.serving()], sides)
        count = tally(ballots)
        told = f" och {count['avstår']} som avstår" if count["avstår"] else ""
        yield part(
            "yrkande",
            self.yrkande("bifall", yes, f"bifall till {self.office.proposal}"),
            self.yrkande("avslag", no, f"avslag på {self.office.proposal}"),
        )
        yield part(
            "beslutsgång",
            f"Ordföranden ställer proposition på yrkandena och finner att {self.office.short} beslutar enligt {self.office.proposal}. Omröstning begärs.",
        )
        yield part(
            "votering",
            Vote(
                f"Ja-röst för bifall till {self.office.proposal}.\nNej-röst för avslag på {self.office.proposal}.",
                count["ja"],
                count["nej"],
                f"bifall till {self.office.proposal}",
                f"avslag på {self.office.proposal}",
                abstain=count["avstår"],
                ballots=ballots,
                layout=self.office.votes,
                after=f"Med {count['ja']} ja-röster mot {count['nej']} nej-röster{told} beslutar {self.office.short} enligt {self.office.proposal}.",
            ),
        )
        yield part("reservation", *self.reservations(no))

    def _added(self, matter: Matter) -> Iterator[Part]:
        """An addition that is turned down."""
        mover = self.movers(self.opposition)[:1]
        yield part("yrkande", self.yrkande("tillägg", mover, f"som tillägg att {matter.addition}"))
        yield part(
            "beslutsgång",
            f"Ordföranden ställer proposition på {self.office.proposal} och finner att {self.office.short} bifaller det. Därefter ställs proposition på tilläggsyrkandet, som avslås.",
        )
        yield part("reservation", self.reservation(mover, "own", "eget tilläggsyrkande", mover))

    def _sent_back(self, matter: Matter) -> Iterator[Part]:
        mover = self.movers([*self.opposition, *self.office.ruling])
        yield part("yrkande", self.yrkande("återremiss", mover, f"att ärendet återremitteras för att {matter.doubt}"))
        yield part(
            "beslutsgång",
            f"Ordföranden ställer proposition på om ärendet ska avgöras i dag eller återremitteras och finner att {self.office.short} beslutar att återremittera ärendet.",
        )

    def _tabled(self, matter: Matter) -> Iterator[Part]:
        yield part("yrkande", self.yrkande("bordläggning", self.movers(self.office.ruling), "att ärendet bordläggs"))

    # ------------------------------------------------------------ dissent

    def reservations(self, movers: list[Who]) -> list[Statement]:
        """Each mover's party reserves itself in its own way; the first perhaps with reasons."""
        found = []
        for i, mover in enumerate(movers):
            way = (
                self.chance.choice(("written", "own", "bare"))
                if i == 0
                else self.chance.choice(("own", "group", "words", "bare"))
            )
            found.append(self.reservation([mover], way, "eget yrkande", movers))
        return found

    def reservation(self, people: list[Who], way: str, own: str, movers: list[Who]) -> Statement:
        party = people[0].party or ""
        target = Target("yrkande", parties_of(movers))
        if way == "written":
            lead = f"{self.named(people)} lämnar följande skriftliga reservation:"
            return Statement("reservation", tuple(people), lead, self.chance.choice(self.reasons), (party,))
        if way == "own":
            lead = f"{self.named(people)} reserverar sig mot beslutet till förmån för {own}."
            return Statement("reservation", tuple(people), lead, parties=(party,), refers=target)
        if way == "group" and not self.office.lower:
            return Statement(
                "reservation", (), f"Ledamöterna från {party} reserverar sig mot beslutet.", parties=(party,)
            )
        if way == "words" and party in PARTIES:
            return Statement("reservation", (), f"{PARTIES[party]} reserverar sig mot beslutet.", parties=(party,))
        return Statement(
            "reservation", tuple(people), f"{self.named(people)} reserverar sig mot beslutet.", parties=(party,)
        )

    # ------------------------------------------------------------ the meeting

    def items(self) -> Iterator[Item]:
        office = self.office
        number = office.first_number
        adjuster = self.vice
        yield make_item(
            str(number),
            "Val av justerare",
            self.decided(
                decides(d(f"{self.named([adjuster])} utses att jämte ordföranden justera protokollet.", "val")),
            ),
            ref=f"Ärende {number}",
        )
        scenarios = [
            "voted",
            "opposed",
            "added",
            "remarked",
            "sent_back",
            "plain",
            "tabled",
            "opposed",
            "voted",
            "remarked",
        ]
        drawn = self.chance.sample(self.matters, office.matters)
        for matter, scenario in zip(drawn, scenarios, strict=False):
            number += 1
            yield self.matter(number, matter, scenario)
        number += 1
        yield make_item(
            str(number),
            "Redovisning av delegationsbeslut",
            part(
                "ärende",
                "Beslut fattade med stöd av delegation sedan föregående sammanträde redovisas enligt förteckning.",
            ),
            self.decided(decides(d("Redovisningen läggs till handlingarna.", "anteckning"))),
            ref=f"Ärende {number}",
        )

    def document(self) -> Document:
        office = self.office
        people = self.attendance()
        entries = tuple(self.items())
        chair, secretary = people[0], people[-1]
        signed, posted, down = (office.day + timedelta(days=days) for days in (6, 7, 29))
        span = f"{entries[0].number}–{entries[-1].number}"
        if office.family == "glued":  # the last § was adjusted at once, on a cover of its own
            span = f"{entries[-1].number};{entries[0].number}–{entries[-2].number}"
            last = entries[-1]
            at_once = self.decided(decides(d("Paragrafen justeras omedelbart.", "annat")))
            entries = (
                *entries[:-1],
                replace(last, parts=(*last.parts, replace(at_once, heading="")), immediately_adjusted=True),
            )
        day = f"den {office.day.day} {MONTHS[office.day.month - 1]} {office.day.year}"
        signers = ((chair.name, "ordförande"), (self.vice.name, "justerare"), (secretary.name, "sekreterare"))
        cover = {
            "organ": office.organ,
            "plats": f"{office.place}, {day}, kl. 13.00–15.45",
            "justerare": f"{self.vice.name} ({self.vice.party})",
            "justerarnamn": self.vice.name,
            "justering": f"{office.place}, {signed.isoformat()}",
            "paragrafer": span,
            "sekreterare": secretary.name,
            "ordförande": chair.name,
            "anslag": f"Justeringen har tillkännagivits genom anslag {posted.isoformat()}."
            if office.family in ("west-coast", "committee", "county")
            else posted.isoformat(),
            "nedtas": down.isoformat(),
            "förvaras": office.place,
            "dag": office.day.isoformat(),
            "nr": str(office.day.month),
            "fört": f"fört vid sammanträde med {office.body} {day} kl. 17.30–19.20",
            "justerat": f"Justerat den {signed.day} {MONTHS[signed.month - 1]} {signed.year}.",
            "undertecknat": "\n".join(f"{name}|{role}" for name, role in signers),
            "adress": f"{office.body}, {office.organ}",
            "underskrifter": "\n".join(
                f"{role.capitalize()} ________________________ {name}" for name, role in signers
            ),
            "datum": office.day.isoformat(),
            "tid": "13.00–15.45",
            "fot": office.organ,
            "dagen": day,
            "organbokstäver": office.body[0] + "n",
            "bokstäver": "".join(word[0] for word in office.body.replace("- och ", " ").split()).upper() + "N",
        }
        return Document(
            office.folder,
            office.family,
            office.form,
            "protokoll",
            office.municipality,
            office.body,
            office.day.isoformat(),
            entries,
            attendance=people,
            cover=cover,
            about="Sammansatt av slumpen ur delarna i make/matters.py.",
        )


def compose(office: Office) -> Document:
    """The minutes of one meeting."""
    return Composer(office).document()


def again(office: Office, seed: str) -> Office:
    """The same office at another meeting."""
    return replace(office, seed=f":{seed}")
