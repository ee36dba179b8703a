# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""One matter of a composed meeting: proposed, opposed, voted on, decided, dissented from."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.make.assembly import Assembly
from corpus.make.content import (
    Decisions,
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
    y,
)
from corpus.make.content import item as make_item
from corpus.make.matters import Matter
from corpus.make.names import cast
from corpus.make.office import PARTIES


class Debate(Assembly):
    """How an assembly deals with its matters."""

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
        yield part("reservation", self.reservation(mover, "own", "eget tilläggsyrkande"))

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
            found.append(self.reservation([mover], way, "eget yrkande"))
        return found

    def reservation(self, people: list[Who], way: str, own: str) -> Statement:
        party = people[0].party or ""
        target = Target("yrkande", (party,))
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
