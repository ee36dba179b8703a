"""Statements in composed items: kind, people, own words and what they point at; and what is no statement."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from types import FrameType

import pytest

from pipeline.document import Attendee, Proposal, Statement
from pipeline.kit import Kit
from pipeline.tag import statements
from pipeline.text import Span
from tests.tag.splitting import context, found

ATTENDANCE = (("Anna Ek", "S"), ("Bo Lind", "V"), ("Cia Dahl", "M"), ("Dag Holfs", "KD"), ("Eva Åkerblom", "C"))


@dataclass(frozen=True)
class Row:
    """What a case expects: kind, parties, own words (None: nothing printed), what it points at."""

    kind: str
    parties: tuple[str, ...]
    text: str | None = None
    points_at: tuple[str, tuple[str, ...]] | None = None


R, U, E, P, V = "reservation", "särskilt uttalande", "ersättaryttrande", "protokollsanteckning", "röstförklaring"

CASES = {
    "groups, then a written one with a list and a signer": (
        """§ 4 Budget
Reservationer
Samtliga ledamöter för (M) och (KD) reserverar sig mot beslutet till förmån för Cia Dahls (M) yrkande.
Bo Lind (V) lämnar följande skriftliga reservation:

Vi tycker att budgeten är för snål. Den
drabbar barnen.

- Punkt ett är fel.
- Punkt två är sämre.

Därför reserverar vi oss mot beslutet.

Bo Lind (V)
Expedieras till
Revisorerna
""",
        [
            Row(R, ("M", "KD"), None, ("yrkande", ("M",))),
            Row(R, ("V",), "Vi tycker att … reserverar vi oss mot beslutet."),
        ],
    ),
    "several under one heading, blank and with text": (
        """§ 5 Väg
Särskilda uttalanden
Anna Ek (S) lämnar ett blankt särskilt uttalande.
Ronny Berg (SD) lämnar ett särskilt uttalande.
Sverigedemokraterna vill se fler vägar. Det är dags nu.

Bo Lind m.fl. (V) och Cia Dahl (M) lämnar ett gemensamt särskilt uttalande enligt följande.
”Vägen är bra. Men den är dyr.”
Eva Åkerblom (C) instämmer i uttalandet från V.
""",
        [
            Row(U, ("S",)),
            Row(U, ("SD",), "Sverigedemokraterna vill se fler vägar. Det är dags nu."),
            Row(U, ("V", "M"), "Vägen är bra. Men den är dyr."),
            Row(U, ("C",), None, (U, ("V",))),
        ],
    ),
    **{
        f"ended by {end}": (
            "§ 5 Taxa\nReservation\nAnna Ek (S) reserverar sig enligt följande:\nTaxan är för hög. Den borde sänkas.\n"
            f"{end}\n",
            [Row(R, ("S",), "Taxan är för hög. Den borde sänkas.")],
        )
        for end in (
            "Beslutet expedieras till kommunerna.",
            "Protokollet ska skickas till\nRevisorerna",
            "Protokollsutdrag skickas till ekonomienheten.",
            "Paragrafen delges sökanden.",
            "Utdrag översänds till länsstyrelsen.",
        )
    },
    "what a party says of sending": (
        "§ 5 Taxa\nReservation\nAnna Ek (S) reserverar sig enligt följande:\nTaxan är för hög.\n"
        "Beslutet borde ha expedierats till alla. Räkningen skickas till hushållen.\n",
        [
            Row(
                R,
                ("S",),
                "Taxan är för hög. Beslutet borde ha expedierats till alla. Räkningen skickas till hushållen.",
            )
        ],
    ),
    "inverted, without heading": (
        "§ 6 Skola\nBeslut\n"
        "Mot beslutet reserverar sig Anna Ek (S), Bo Lind (V) och hr Holfs till förmån för eget yrkande.\n",
        [Row(R, ("S", "V", "KD"), None, ("yrkande", ("S", "V", "KD")))],
    ),
    "announced with an appendix that names the §": (
        """§ 7 Taxa
Beslut
Taxan antas. Anna Ek (S) anmäler blank reservation. Bo Lind (V) anmäler reservation, bilaga 1.
Expedieras till
Alla

§ 8 Annat
Beslut
Nej.
Bilaga 1
§ 7 Taxa
Reservation
Taxan slår hårt mot dem som har minst. Vi ville se en lägre taxa.

För Vänsterpartiet
Bo Lind
""",
        [Row(R, ("S",)), Row(R, ("V",), "Taxan slår hårt mot dem som har minst. Vi ville se en lägre taxa.")],
    ),
    "an appendix that repeats is no second statement": (
        """§ 17 Hall
Reservation
S-gruppen och V-gruppen reserverar sig skriftligt. Bilaga B
Ledamöterna från Kristdemokraterna reserverar sig mot beslutet till förmån för Dag Holfs (KD) förslag.

Bilaga B
Reservation från S-gruppen och V-gruppen § 17
Vi reserverar oss emot kommunstyrelsens beslut. Hallen är för liten.
Anna Ek
Bo Lind
""",
        [
            Row(R, ("S", "V"), "Vi reserverar oss emot kommunstyrelsens beslut. Hallen är för liten."),
            Row(R, ("KD",), None, ("yrkande", ("KD",))),
        ],
    ),
    "an appendix signed by several parties": (
        """§ 17 Hall
Särskilt uttalande
S-gruppen, V-gruppen och M-gruppen lämnar ett särskilt uttalande, bilaga 3.

Bilaga 3
Särskilt uttalande, § 17
Hallen behövs. Vi beklagar dröjsmålet.
För Socialdemokraterna, Vänsterpartiet och Moderaterna
""",
        [Row(U, ("S", "V", "M"), "Hallen behövs. Vi beklagar dröjsmålet.")],
    ),
    "an appendix that nobody signs": (
        """§ 17 Hall
Reservation
Vänsterpartiet reserverar sig, bilaga 2. Moderaterna reserverar sig, bilaga 3.

Bilaga 2
Reservation
Hallen är för liten.

Bilaga 3
Reservation
Hallen är för stor.
""",
        [Row(R, ("V",), "Hallen är för liten."), Row(R, ("M",), "Hallen är för stor.")],
    ),
    "first person in an appendix points at its own yrkande": (
        """§ 20 Hall
Reservation
Cia Dahl (M) reserverar sig, bilaga 3.
Bilaga 3
Reservation till § 20
Jag reserverar mig mot beslutet till förmån för mitt eget yrkande.
Cia Dahl
""",
        [
            Row(
                R,
                ("M",),
                "Jag reserverar mig mot beslutet till förmån för mitt eget yrkande.",
                ("yrkande", ("M",)),
            )
        ],
    ),
    "names only under the heading": ("§ 11 Hall\nReservation\nAnna Ek (S)\nBo Lind (V)\n", [Row(R, ("S", "V"))]),
    "name and colon": (
        "§ 12 Hall\nProtokollsanteckning\nEva Åkerblom (C): Centerpartiet noterar att hallen är kall.\n",
        [Row(P, ("C",), "Centerpartiet noterar att hallen är kall.")],
    ),
    "voting explained": (
        "§ 13 Hall\nRöstförklaring\nBo Lind (V) avger följande röstförklaring: Vi röstade ja av misstag.\n",
        [Row(V, ("V",), "Vi röstade ja av misstag.")],
    ),
    "lower-case codes after commas": (
        "§ 14 Hall\nReservation\nAnna Ek, s, Bo Lind, v, och Cia Dahl, m, reserverar sig.\n",
        [Row(R, ("S", "V", "M"))],
    ),
    "substitutes": (
        """§ 15 Hall
Ersättaryttrande
Ersättaren Fia Sten (F!) hade röstat för förslaget från V om hon hade haft rösträtt.
Ersättaren Gun Ask (L) anmäler ersättaryttrande.
Liberalerna saknar en plan för hallen. Den behövs.
""",
        [
            Row(E, ("F!",), None, ("yrkande", ("V",))),
            Row(E, ("L",), "Liberalerna saknar en plan för hallen. Den behövs."),
        ],
    ),
    "joining a reservation": (
        "§ 16 Hall\nAnna Ek (S) reserverar sig mot beslutet. Bo Lind (V) instämmer i reservationen.\n",
        [Row(R, ("S",)), Row(R, ("V",), None, (R, ("S",)))],
    ),
    "noted in the minutes": (
        """§ 18 Hall
Beslut
Anna Ek (S) får till protokollet antecknat att hon inte stödjer förslaget.
Cia Dahl (M) begär att få antecknat till protokollet följande: Moderaterna vill se en ny hall.
Det antecknas till protokollet att Bo Lind (V) inte deltar i beslutet.
""",
        [
            Row(P, ("S",), "att hon inte stödjer förslaget."),
            Row(P, ("M",), "Moderaterna vill se en ny hall."),
        ],
    ),
    "party and bloc": (
        """§ 19 Hall
Reservation
Vänsterpartiet reserverar sig mot beslutet med följande motivering:
"Hallen är dyr."
Oppositionen (S, V och MP) reserverar sig mot beslutet.
FR med undantag för Ola Ask (FR) reserverar sig mot beslutet.
""",
        [Row(R, ("V",), "Hallen är dyr."), Row(R, ("S", "V", "MP")), Row(R, ("FR",))],
    ),
    "margin labels": (
        """§ 23 Hall
Reservation\tVice ordföranden Anna Ek m.fl. (S) och
Bo Lind m.fl. (V) reserverar sig mot beslutet
till förmån för eget förslag.
Särskilt uttalande\tCia Dahl (M) hänvisar till sitt särskilda
uttalande i ärende 5.
""",
        [
            Row(R, ("S", "V"), None, ("yrkande", ("S", "V"))),
            Row(U, ("M",), None, (U, ("M",))),
        ],
    ),
    "two kinds in one sentence": (
        "§ 24 Hall\nReservation\nAnna Ek (S) reserverar sig mot beslutet och lämnar ett särskilt uttalande.\n",
        [Row(R, ("S",)), Row(U, ("S",))],
    ),
    "the text says reserverar sig once more": (
        """§ 26 Hall
Reservation
Cia Dahl (M) och Dag Holfs (KD) lämnar följande skriftliga reservation:
Moderaterna och Kristdemokraterna reserverar sig mot Centerpartiets ändringsyrkande.

Hallen ska byggas.
""",
        [Row(R, ("M", "KD"), "Moderaterna och … Hallen ska byggas.")],
    ),
    "written, the appendix is not there": (
        "§ 28 Hall\nReservation\nRobert Ask (M) och Karl-Gustav Sten (S) reserverar sig skriftligt.\nBilaga B\n",
        [Row(R, ("M", "S"))],
    ),
    "one text for two §§": (
        """§ 29 Bad
Särskilt yttrande, bilaga 2, lämnas av Anna Ek (S).

§ 30 Is
Anna Ek (S) lämnar ett särskilt yttrande, bilaga 2.

Bilaga 2
Särskilt yttrande till § 29 och § 30

Bad och is hör ihop. Det vet alla.

Anna Ek (S)
""",
        [Row(U, ("S",), "Bad och is hör ihop. Det vet alla."), Row(U, ("S",), "Bad och is hör ihop. Det vet alla.")],
    ),
    "appendices told apart by their letters": (
        """§ 31 Bad
Reservation
Reservation från V, se bilaga A.
Reservation från Moderaterna, Kristdemokraterna och Liberalerna, se bilaga B.
Bilaga A
Reservation § 31 Bad
Vi vill inte ha bad.
För Vänsterpartiet i nämnden
Bo Lind
Bilaga B
Reservation § 31 Bad
Alliansen vill ha två bad. Vi yrkade på det.
Cia Dahl (M), Dag Holfs (KD), Lo Berg (L)
""",
        [Row(R, ("V",), "Vi vill inte ha bad."), Row(R, ("M", "KD", "L"), "Alliansen vill … Vi yrkade på det.")],
    ),
    "headed by parties": (
        """§ 32 Hall
Särskilda yttranden
Vänsterpartiet och Miljöpartiet
Vi tycker att det är bra. Men vi vill mer.

Sverigedemokraterna
Det kostar för mycket. Vi vill ha mindre.
""",
        [
            Row(U, ("V", "MP"), "Vi tycker att det är bra. Men vi vill mer."),
            Row(U, ("SD",), "Det kostar för mycket. Vi vill ha mindre."),
        ],
    ),
    "a code before a colon": (
        "§ 33 Hall\nReservation\nV: Vi anser att detta är fel väg.\n",
        [Row(R, ("V",), "Vi anser att detta är fel väg.")],
    ),
    "reasons under the sentence": (
        """§ 34 Hall
Reservation
Bo Lind (V) reserverar sig mot beslutet.

Motivering:
Vi tycker att taxan är för hög. Den bör sänkas.
""",
        [Row(R, ("V",), "Vi tycker att taxan är för hög. Den bör sänkas.")],
    ),
    "two people, two kinds, one sentence": (
        "§ 35 Hall\nReservationer och särskilda uttalanden\n"
        "Anna Ek (S) anmäler reservation till förmån för eget yrkande, "
        "och Bo Lind (V) anmäler ett särskilt uttalande.\n",
        [Row(R, ("S",), None, ("yrkande", ("S",))), Row(U, ("V",))],
    ),
    "passive, then quoted": (
        """§ 36 Hall
Beslut
Reservation mot beslutet lämnas av Bo Lind (V) enligt följande:
”Vi anser att planen ska antas.
Den är bra.”

Ajournering
Mötet ajourneras.
""",
        [Row(R, ("V",), "Vi anser att planen ska antas. Den är bra.")],
    ),
    "not taking part is no negation of what follows": (
        "§ 37 Hall\nBo Lind (V), som inte deltar, lämnar en protokollsanteckning, se bilaga.\n",
        [Row(P, ("V",))],
    ),
    "signed only": (
        "§ 38 Hall\nReservation\nVi reserverar oss mot beslutet. Badet är viktigt för alla.\n\n"
        "Anna Ek (S)\tBo Lind (V)\n",
        [Row(R, ("S", "V"), "Vi reserverar oss mot beslutet. Badet är viktigt för alla.")],
    ),
    "about another body is not in another body": (
        "§ 39 Val\nReservation\nBo Lind (V) reserverar sig mot beslutet om val i valnämnden.\n",
        [Row(R, ("V",))],
    ),
    "a heading of one's own in capitals": (
        "§ 40 Hall\nReservation\nBo Lind (V) lämnar följande reservation:\n"
        "Vi vill ha en hall nu.\nNY HALL NU\nDen ska vara stor.\n",
        [Row(R, ("V",), "Vi vill ha en hall nu. NY HALL NU Den ska vara stor.")],
    ),
    "inverted, pointing first": (
        "§ 41 Hall\nReservationer\nTill förmån för egna yrkanden reserverar sig Anna Ek (S) och Bo Lind (V).\n",
        [Row(R, ("S", "V"), None, ("yrkande", ("S", "V")))],
    ),
    "a reason inside the sentence": (
        "§ 42 Hall\nReservation\nCia Dahl (M) anmälde\nreservation med motiveringen att underlaget är bristfälligt.\n",
        [Row(R, ("M",), "att underlaget är bristfälligt.")],
    ),
    "a bloc of names over a page break": (
        "§ 27 Hall\nProtokollsanteckning\n"
        "Anna Ek (S), Bo Lind\n\n(V) och Cia Dahl (M) lämnar följande\nprotokollsanteckning:\n"
        "Hallen är bra. Den ska\n\nbyggas nu.\n",
        [Row(P, ("S", "V", "M"), "Hallen är bra. Den ska byggas nu.")],
    ),
}

NONE = {
    "money": "§ 1 Hall\nBeslut\nNämnden reserverar 2 mnkr. Bo Lind (V) yrkar att medel reserveras.\n",
    "nobody": "§ 1 Hall\nReservation\nIngen reserverar sig mot beslutet. Anna Ek (S) reserverar sig inte.\n",
    "an empty heading": "§ 1 Hall\nReservation\nBeslutet skickas till\nNämnden\n",
    "not taking part": "§ 1 Hall\nDeltar inte i beslutet\nAnna Ek (S) deltar inte i beslutet.\n",
    "a lower body": "§ 1 Hall\nÄrendet\nI kommunstyrelsens arbetsutskott reserverade sig Bo Lind (V) mot beslutet.\n",
    "told of a lower body": (
        "§ 1 Hall\nTidigare behandling\nArbetsutskottet beslutade att tillstyrka. Anna Ek (S) reserverade sig.\n"
    ),
    "a paper": "§ 1 Hall\nBeslutsunderlag\nReservation från Anna Ek (S), 2021-04-03\n",
    "the chair notes": "§ 1 Hall\nBeslutsgång\nOrdföranden antecknar förslaget från S och V som ja-proposition.\n",
    "nobody notes": "§ 1 Hall\nProtokollsanteckning\nDet antecknas att ledamöterna i bolagets styrelse inte deltar.\n",
    "a right": "§ 1 Hall\nÄrendet\nDen som deltagit har rätt att reservera sig. Anna Ek (S) informerar.\n",
    "an office": "§ 1 Hall\nÄrendet\nFörvaltningen har i skrivelse lämnat följande yttrande: Hallen är bra.\n",
}


def _fold(text: str) -> str:
    return " ".join(text.split())


def _own_words(value: str, row: Statement) -> str | None:
    return _fold(value[row.span.start : row.span.end]) if row.span else None


def agrees(value: str, rows: tuple[Statement, ...], expected: list[Row]) -> None:
    """Fail where the rows found are not those expected."""
    assert [(row.kind, row.parties) for row in rows] == [(e.kind, e.parties) for e in expected]
    for row, wanted in zip(rows, expected, strict=True):
        words = _own_words(value, row)
        if wanted.text is None or words is None:
            assert words == wanted.text
        else:
            first, _, last = wanted.text.partition(" … ")
            assert words.startswith(first)
            assert words.endswith(last or first)
        assert (row.target and (row.target.kind, row.target.parties)) == wanted.points_at


@pytest.mark.parametrize("name", CASES)
def test_statements(name: str, kit: Kit) -> None:
    value, expected = CASES[name]
    agrees(value, found(context(kit, value, attendance=ATTENDANCE)), expected)


@pytest.mark.parametrize("name", NONE)
def test_no_statement(name: str, kit: Kit) -> None:
    assert found(context(kit, NONE[name], attendance=ATTENDANCE)) == ()


MATTER = """Motion om frukost

Borgarrådsberedningen tillstyrker förslaget.

Reservation anfördes av borgarråden Anna Ek och Bo Ask (båda S) enligt följande.

Vi vill något annat. Det är
bättre.

Kommunstyrelsen

Reservation anfördes av Anna Ek (S) med hänvisning till reservationen av (S) i borgarrådsberedningen.

Socialnämnden

Reservation anfördes av Cia Dahl m.fl. (V), bilaga 1.

RESERVATIONER M.M.

Socialnämnden

Reservation anfördes av Cia Dahl m.fl. (V) enligt följande.

Nämnden bör tänka om. Frukost är bra.
"""


def test_one_matter_told_through_several_bodies(kit: Kit) -> None:
    rows = found(context(kit, MATTER, body="Borgarrådsberedningen", kind="utlåtande"))
    assert [(row.body, row.parties, _own_words(MATTER, row)) for row in rows] == [
        ("Borgarrådsberedningen", ("S",), "Vi vill något annat. Det är bättre."),
        ("Kommunstyrelsen", ("S",), None),
        ("Socialnämnden", ("V",), "Nämnden bör tänka om. Frukost är bra."),
    ]
    assert rows[1].target is not None
    assert rows[1].target.body == "Borgarrådsberedningen"
    assert rows[1].target_index == 0
    assert rows[2].people[0].and_others


def test_a_statement_is_tied_to_the_yrkande_it_favours(kit: Kit) -> None:
    value = "§ 3 Hall\nReservation\nBo Lind (V) reserverar sig till förmån för eget yrkande.\n"
    movers = [("S",), ("V",), ("V",)]
    proposals = tuple(
        Proposal(item, kind, (), parties, Span(0, 1))
        for item, kind, parties in zip((0, 1, 0), ("bifall", "avslag", "avslag"), movers, strict=True)
    )
    (row,) = found(context(kit, value, attendance=ATTENDANCE), proposals)
    assert row.target_index == 2


def test_the_chair_is_somebody(kit: Kit) -> None:
    where = context(kit, "§ 3 Hall\nReservation\nOrdföranden reserverar sig mot beslutet.\n")
    chair = Attendee("Anna Ek", "S", "ordförande")
    (row,) = found(replace(where, meeting=replace(where.meeting, attendance=(chair,))))
    assert [(person.name, person.party, person.role) for person in row.people] == [("Anna Ek", "S", "ordföranden")]


def test_tagging_a_page_costs_the_same_in_a_long_document(kit: Kit) -> None:
    """Counted in calls, which are as many on a slow machine as on a fast one."""
    prose = "Nämnden ser över parker och vägar. Förvaltningen redovisar kostnader för drift och skötsel.\n" * 25
    dissent = "Reservation\nBo Lind (V) reserverar sig mot beslutet till förmån för eget yrkande.\n"
    page = "§ {} Park\nÄrendet\n" + prose + dissent

    def calls(pages: int) -> int:
        where = context(kit, "".join(page.format(n) for n in range(1, pages + 1)), attendance=ATTENDANCE)
        found(where)
        counted = 0

        def count(_frame: FrameType, event: str, _arg: object) -> None:
            nonlocal counted
            counted += event == "call"

        sys.setprofile(count)
        try:
            rows = found(where)
        finally:
            sys.setprofile(None)
        assert len(rows) == pages
        return counted

    assert calls(40) < 5 * calls(10)


def test_an_appendix_nobody_announced_is_told(kit: Kit) -> None:
    value = "§ 3 Hall\nBeslut\nNej.\nBilaga 1\nReservation från Bo Lind (V)\nVi vill ha en annan hall nu.\n"
    rows, problems = statements.find(context(kit, value, attendance=ATTENDANCE))
    assert rows == ()
    assert [problem.code for problem in problems] == ["statement not announced"]


def test_a_line_that_names_a_paper_above_the_decision_begins_no_appendix(kit: Kit) -> None:
    value = "§ 3 Hall\nHallen är byggd.\nBilaga A\nBeslut\nHallen godkänns.\nReservation\nBo Lind (V) reserverar sig.\n"
    rows, problems = statements.find(context(kit, value, attendance=ATTENDANCE))
    assert [row.parties for row in rows] == [("V",)]
    assert problems == ()


def test_a_text_without_names_is_told(kit: Kit) -> None:
    value = "§ 3 Hall\nReservation\nVi vill ha en annan hall än den som nu byggs.\n"
    rows, problems = statements.find(context(kit, value, attendance=ATTENDANCE))
    assert rows == ()
    assert [problem.code for problem in problems] == ["statement without party"]
