"""Wordings of dissent as other municipalities print them, and what looks like dissent and is none."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from tests.tag.splitting import context, found
from tests.tag.test_statements import ATTENDANCE, E, P, R, Row, U, agrees

LAST = """
§ 9 Övrigt
Beslut
Inget att anteckna.

"""

CASES = {
    # ---------------------------------------------------------------- printed behind the last §
    "headed by kind, party and §": (
        """§ 4 Torg
Reservationer och särskilda yttranden
Cia Dahl (M) reserverar sig mot beslutet till förmån för eget yrkande, Reservation (M) § 4.
Eva Åkerblom (C) lämnar in ett särskilt yttrande, Särskilt yttrande (C) § 4.
"""
        + LAST
        + """Reservation (M) § 4

Kommunstyrelsen 2021-05-04

Torget blir för dyrt. Vi ville bygga det i etapper.

Cia Dahl (M)

Särskilt yttrande (C) § 4

Handeln på landsbygden glöms bort. Det beklagar vi.

För Centerpartiet
Eva Åkerblom
""",
        [
            Row(R, ("M",), "Torget blir för dyrt. Vi ville bygga det i etapper.", ("yrkande", ("M",))),
            Row(U, ("C",), "Handeln på landsbygden glöms bort. Det beklagar vi."),
        ],
    ),
    "two appendices of one §, by letter": (
        """§ 4 Torg
Reservationer
Bo Lind (V) reserverar sig skriftligt, bilaga § 4 A.
Cia Dahl (M) reserverar sig skriftligt, bilaga § 4 B.
Eva Åkerblom (C) reserverar sig till förmån för eget yrkande.
"""
        + LAST
        + """Bilaga § 4 A
RESERVATION
Ett torg ska vara till för alla. Det här torget är till för bilar.
Bo Lind

Bilaga § 4 B
RESERVATION
Torget blir för dyrt. Vi ville bygga det i etapper.
Cia Dahl
""",
        [
            Row(R, ("V",), "Ett torg ska vara till för alla. Det här torget är till för bilar."),
            Row(R, ("M",), "Torget blir för dyrt. Vi ville bygga det i etapper."),
            Row(R, ("C",), None, ("yrkande", ("C",))),
        ],
    ),
    "a text that begins with the name of a party": (
        """§ 4 Torg
Reservation
Bo Lind (V) reserverar sig mot beslutet och lämnar följande skriftliga reservation:
Vänsterpartiets torg hade haft plats för alla. Den borgerliga majoriteten vill ha plats för bilar.
Vi beklagar det.
"""
        + LAST,
        [
            Row(
                R,
                ("V",),
                "Vänsterpartiets torg hade haft plats för alla. Den borgerliga majoriteten vill ha plats för bilar. "
                "Vi beklagar det.",
            )
        ],
    ),
    "headed by kind and people, the ärende below": (
        """§ 4 Torg
Reservation
Bo Lind (V) reserverar sig skriftligt.
"""
        + LAST
        + """Skriftlig reservation från Vänsterpartiet
Ärende: § 4 Torg
Ett torg ska vara till för alla. Det här torget är till för bilar.
Bo Lind (V)
""",
        [Row(R, ("V",), "Ett torg ska vara till för alla. Det här torget är till för bilar.")],
    ),
    "headed by a substitute's kind": (
        """§ 4 Torg
Ersättaryttrande
Dag Holfs (KD) lämnar ett ersättaryttrande.
"""
        + LAST
        + """Ersättaryttrande (KD) § 4
Kristdemokraterna hade velat se fler bänkar på torget.
Dag Holfs (KD)
""",
        [Row(E, ("KD",), "Kristdemokraterna hade velat se fler bänkar på torget.")],
    ),
    "promised, not yet there": (
        """§ 4 Torg
Reservationer och särskilda yttranden
Cia Dahl (M) reserverar sig mot beslutet och avser inkomma med en skriftlig reservation.

Anna Ek (S) och Bo Lind (V) avser att lämna ett gemensamt särskilt yttrande. Någon skrivelse har inte inkommit.
""",
        [Row(R, ("M",)), Row(U, ("S", "V"))],
    ),
    # ---------------------------------------------------------------- kinds
    "the kind is what it is made by": (
        """§ 5 Torg
Reservationer
Cia Dahl (M) reserverar sig mot beslutet.
Dag Holfs (KD) ställer sig bakom (M):s reservation genom ett ersättaryttrande.
""",
        [Row(R, ("M",)), Row(E, ("KD",), None, (R, ("M",)))],
    ),
    "joins as a note": (
        """§ 5 Torg
Reservationer
Cia Dahl (M) reserverar sig mot beslutet.
Dag Holfs (KD) instämmer i Cia Dahls (M) reservation genom en protokollsanteckning.
""",
        [Row(R, ("M",)), Row(P, ("KD",), None, (R, ("M",)))],
    ),
    # ---------------------------------------------------------------- lead-ins
    "they gave reasons": (
        """§ 6 Torg
Bo Lind och Cia Dahl reserverade sig mot beslutet. De lämnade följande motivering:
Torget behövs inte. Parken räcker.
""",
        [Row(R, ("V", "M"), "Torget behövs inte. Parken räcker.")],
    ),
    "one party gave reasons for several": (
        """§ 6 Torg
Bo Lind (V) och Cia Dahl (M) reserverade sig mot
beslutet. Vänsterpartiet inlämnade härvid följande skriftliga motivering:

Torget behövs inte. Parken räcker.
""",
        [Row(R, ("V", "M"), "Torget behövs inte. Parken räcker.")],
    ),
    "a written one, then its words": (
        """§ 6 Torg
Reservation
Bo Lind (V) lämnar en skriftlig reservation.
Torget behövs inte. Parken räcker gott.
""",
        [Row(R, ("V",), "Torget behövs inte. Parken räcker gott.")],
    ),
    "a written one without a full stop": (
        """§ 6 Torg
Reservation
Bo Lind (V) lämnar in en skriftlig reservation

Torget behövs inte. Parken räcker gott.
""",
        [Row(R, ("V",), "Torget behövs inte. Parken räcker gott.")],
    ),
    "through somebody": (
        """§ 6 Torg
Protokollsanteckning
Vänsterpartiet lämnar genom Bo Lind följande protokollsanteckning: Torget behövs inte nu.
""",
        [Row(P, ("V",), "Torget behövs inte nu.")],
    ),
    "for a party": (
        """§ 6 Torg
Protokollsanteckning
För Vänsterpartiet antecknar Bo Lind följande: Torget behövs inte nu.
""",
        [Row(P, ("V",), "Torget behövs inte nu.")],
    ),
    "for a party, in the middle": (
        """§ 6 Torg
Protokollsanteckning
Anna Ek (S) lämnar för Socialdemokraterna följande protokollsanteckning: ”Torget behövs inte nu.”
""",
        [Row(P, ("S",), "Torget behövs inte nu.")],
    ),
    "noted, inverted": (
        "§ 6 Torg\nTill protokollet fick fru Anna Ek, s, antecknat att hon lagt ned sin röst.\n",
        [Row(P, ("S",), "att hon lagt ned sin röst.")],
    ),
    "and states": (
        """§ 6 Torg
Reservation
Anna Ek (S), Bo Lind (V) reserverar sig
häremot
och anför: Torget är för dyrt. Parken
räcker.
""",
        [Row(R, ("S", "V"), "Torget är för dyrt. Parken räcker.")],
    ),
    "reported of somebody with a comma": (
        "§ 6 Torg\nMot beslutet anmäldes reservation av Cia Dahl, m.\n",
        [Row(R, ("M",))],
    ),
    "each their own": (
        """§ 6 Torg
Särskilda yttranden
Vänsterpartiet och Moderaterna anmäler var sitt särskilt yttrande.

Vänsterpartiet:
Torget behövs inte nu.

Moderaterna:
Torget är för litet nu.
""",
        [Row(U, ("V",), "Torget behövs inte nu."), Row(U, ("M",), "Torget är för litet nu.")],
    ),
    # ---------------------------------------------------------------- who
    "a party noun before the name": (
        "§ 7 Torg\nReservation\nModeraten Cia Dahl reserverar sig mot beslutet.\n",
        [Row(R, ("M",))],
    ),
    "the party's people in the body": (
        "§ 7 Torg\nReservation\nSocialdemokraterna i nämnden reserverar sig mot beslutet.\n",
        [Row(R, ("S",))],
    ),
    "a bloc alone": (
        "§ 7 Torg\nReservation\nOppositionen reserverade sig.\n",
        [Row(R, ())],
    ),
    "a bloc that joins": (
        "§ 7 Torg\nReservation\nDen borgerliga alliansen reserverade sig mot beslutet.\n",
        [Row(R, ())],
    ),
    "a possessive": (
        "§ 7 Torg\nReservation\nCia Dahls (M) reservation:\nTorget är för litet nu.\n",
        [Row(R, ("M",), "Torget är för litet nu.")],
    ),
    "the heading says who": (
        "§ 7 Torg\nReservation (S)\nTorget är dyrt. Vi säger nej.\n",
        [Row(R, ("S",), "Torget är dyrt. Vi säger nej.")],
    ),
    "a possessive line": (
        "§ 7 Torg\nReservation\nSocialdemokraternas reservation\nTorget är dyrt. Vi säger nej.\n",
        [Row(R, ("S",), "Torget är dyrt. Vi säger nej.")],
    ),
    "no stop before the words": (
        "§ 7 Torg\nReservation\nBo Lind (V) lämnar följande reservation\n”Torget är dyrt.\n\nVi säger nej.”\n",
        [Row(R, ("V",), "Torget är dyrt. Vi säger nej.")],
    ),
    "handed in for the minutes": (
        "§ 7 Torg\nYttrande till protokollet\nBo Lind (V) inkommer med ett yttrande till protokollet, bilaga 2.\n",
        [Row(P, ("V",))],
    ),
    "in accordance with a reservation": (
        "§ 7 Torg\nReservationer\nCia Dahl (M) reserverar sig.\n"
        "Dag Holfs (KD) anmäler ersättaryttrande i enlighet med Cia Dahls (M) reservation.\n",
        [Row(R, ("M",)), Row(E, ("KD",), None, (R, ("M",)))],
    ),
    # ---------------------------------------------------------------- what it points at
    "one's own budget": (
        "§ 8 Torg\nReservation\nAnna Ek (S) reserverar sig till förmån för egen budget.\n",
        [Row(R, ("S",), None, ("yrkande", ("S",)))],
    ),
    "a proposal shared with others": (
        "§ 8 Torg\nReservation\nAnna Ek (S) och Bo Lind (V) reserverar sig till förmån för det gemensamma förslaget.\n",
        [Row(R, ("S", "V"), None, ("yrkande", ("S", "V")))],
    ),
    "one's own budget proposal in words": (
        "§ 8 Torg\nReservation\nAnna Ek (S) reserverar sig till förmån för det socialdemokratiska budgetförslaget.\n",
        [Row(R, ("S",), None, ("yrkande", ("S",)))],
    ),
    "sending back": (
        "§ 8 Torg\nReservation\nAnna Ek (S) reserverar sig till förmån för återremiss.\n",
        [Row(R, ("S",), None, ("yrkande", ("S",)))],
    ),
    "a statement of one's own": (
        "§ 8 Torg\nReservation\nAnna Ek (S) reserverar sig till förmån för ett eget, avstyrkande yttrande.\n",
        [Row(R, ("S",), None, ("yrkande", ("S",)))],
    ),
    "what one would have done is one's own words": (
        "§ 8 Torg\nProtokollsanteckning\nAnna Ek (S) lämnar följande anteckning till protokollet: "
        "Om jag hade haft rösträtt hade jag yrkat avslag. Torget är för dyrt.\n",
        [Row(P, ("S",), "Om jag hade haft … Torget är för dyrt.")],
    ),
    "what one would have backed is somebody else's": (
        "§ 8 Torg\nProtokollsanteckning\nAnna Ek (S) lämnar följande anteckning till protokollet: "
        "Hade jag haft rösträtt hade jag ställt mig bakom Bo Linds (V) yrkande.\n",
        [Row(P, ("S",), "Hade jag haft … Linds (V) yrkande.", ("yrkande", ("V",)))],
    ),
    "the same in the conditional": (
        "§ 8 Torg\nProtokollsanteckning\nAnna Ek (S) lämnar följande anteckning till protokollet: "
        "Vid en omröstning skulle jag ha röstat för Bo Linds förslag.\n",
        [Row(P, ("S",), "Vid en omröstning … Bo Linds förslag.", ("yrkande", ("V",)))],
    ),
    "what nobody at the meeting moved": (
        "§ 8 Torg\nProtokollsanteckning\nAnna Ek (S) lämnar följande anteckning till protokollet: "
        "Jag hade gärna stött ett förslag om fler bänkar.\n",
        [Row(P, ("S",), "Jag hade gärna … om fler bänkar.")],
    ),
    "somebody else's": (
        "§ 8 Torg\nReservation\nAnna Ek (S) reserverar sig mot beslutet till förmån för Bo Linds yrkande.\n",
        [Row(R, ("S",), None, ("yrkande", ("V",)))],
    ),
    "to the advantage of the motion": (
        "§ 8 Torg\nReservation\nAnna Ek (S) reserverar sig mot beslutet till förmån för bifall till motionen.\n",
        [Row(R, ("S",), None, ("yrkande", ("S",)))],
    ),
    "a bloc's proposal": (
        "§ 8 Torg\nReservation\nCia Dahl (M) reserverar sig mot beslutet till förmån för alliansens förslag.\n",
        [Row(R, ("M",), None, ("yrkande", ("M",)))],
    ),
    "as a substitute": (
        "§ 8 Torg\nSärskilda yttranden\nDag Holfs (KD) får som ersättare avge ett särskilt yttrande: "
        "Kristdemokraterna hade yrkat bifall om vi haft rösträtt.\n",
        [Row(E, ("KD",), "Kristdemokraterna hade yrkat bifall om vi haft rösträtt.")],
    ),
    # ---------------------------------------------------------------- where it stands
    "beside the addressees": (
        """§ 8 Torg
Torget byggs.
Expedieras till
Gatukontoret
Mot beslutet reserverar sig Cia Dahl (M).
Bo Lind (V) avger följande anteckning till protokollet: Torget är för stort.
""",
        [Row(R, ("M",)), Row(P, ("V",), "Torget är för stort.")],
    ),
    "before the first §, under a letter": (
        """PROTOKOLL
A
Sammanträdets öppnande
Motyrkande
Oppositionen yrkade att dagordningen skulle ändras.
Reservation
Oppositionen reserverade sig.
B
Information
§ 8 Torg
Beslut
Torget byggs.
""",
        [Row(R, ())],
    ),
    # ---------------------------------------------------------------- where the text ends
    "a list of votes follows the appendix": (
        """§ 10 Torg
Reservationer
Cia Dahl (M) reserverar sig skriftligt, bilaga A.
"""
        + LAST.replace("§ 9", "§ 11")
        + """Bilaga A
Reservation från Cia Dahl (M) § 10
Torget är för dyrt. Vi säger nej.
Vallby 2021 – 05 -04
Cia Dahl

Voteringslista KF § 10 – torg
1\tAnna Ek\tS\tJa
Ja: 1, Nej: 0
""",
        [Row(R, ("M",), "Torget är för dyrt. Vi säger nej.")],
    ),
    "a heading that other §§ have": (
        """§ 10 Torg
Särskilt yttrande
Eva Åkerblom (C) lämnar följande särskilda yttrande:
Torget är för dyrt. Vi säger nej.

Arbetsmarknadsnämnden
Cia Dahl (M) talar.
§ 11 Bad
Arbetsmarknadsnämnden
Nämnden hörs.
""",
        [Row(U, ("C",), "Torget är för dyrt. Vi säger nej.")],
    ),
    "an unknown heading ends the text": (
        """§ 10 Torg
Bo Lind (V) reserverar sig mot beslutet enligt följande:

Torget behövs inte nu. Parken räcker.

Ajournering

Mötet ajourneras.
""",
        [Row(R, ("V",), "Torget behövs inte nu. Parken räcker.")],
    ),
    "an announcement right after": (
        """§ 10 Torg
Reservation
Bo Lind (V) reserverar sig skriftligt mot beslutet:
Torget behövs inte nu.

Cia Dahl (M) reserverar sig mot beslutet.
""",
        [Row(R, ("V",), "Torget behövs inte nu."), Row(R, ("M",))],
    ),
}

NONE = {
    "in a nämnd of two words": (
        "§ 1 Torg\nÄrendet\nI tekniska nämnden reserverade sig M och KD till förmån för avslag.\n"
    ),
    "on another day": (
        "§ 1 Torg\nSammanfattning\nÄrendet bordlades den 8 december. "
        "Vid det tillfället reserverade sig Bo Lind (V) mot beslutet.\n"
    ),
    "not taking part, under a heading": ("§ 1 Torg\nProtokollsanteckning\nVänsterpartiet deltar inte i beslutet.\n"),
    "the cover": "Närvarande\nAnna Ek (S)\nReservation\n§ 4 Cia Dahl (M)\n§ 1 Torg\nBeslut\nTorget byggs.\n",
    "a lower body's, told in the decision": (
        "§ 1 Torg\nBeslut\nTorget byggs.\nArbetsutskottet behandlade ärendet den 4 maj. "
        "Bo Lind (V) reserverade sig mot arbetsutskottets beslut.\n"
    ),
    "at a lower body's meeting": (
        "§ 1 Torg\nReservation\nVid kommunstyrelsens arbetsutskotts behandling reserverade sig Bo Lind (V).\n"
    ),
    "whereupon": (
        "§ 1 Torg\nÄrendebeskrivning\nArbetsutskottet behandlade ärendet den 9 april, § 58, "
        "varvid Bo Lind (V) och Cia Dahl (M) reserverade sig mot utskottets beslut.\n"
    ),
    "had reserved themselves there": (
        "§ 1 Torg\nVid arbetsutskottets behandling hade Cia Dahl, m, reserverat sig mot beslutet.\n"
    ),
    "the nämnd's decision": (
        "§ 1 Torg\nSammanfattning\nTekniska nämnden avslog ansökan. Bo Lind (V) reserverade sig mot nämndens beslut.\n"
    ),
    "a paper with a reservation": (
        "§ 1 Delgivningar\nFöljande delges:\na) Länsstyrelsens beslut 2020-12-20\n"
        "b) Barn- och skolnämndens beslut\n§ 188, med reservation av Cia Dahl (M)\n"
    ),
    "minutes with a statement": (
        "§ 1 Anmälningar\nProtokoll från Vattenförbundet, § 9, med särskilt yttrande av Bo Lind (V)\n"
        "Beslut\nAnmälningarna läggs till handlingarna.\n"
    ),
    "handed in as a paper": (
        "§ 1 Anmälningar\nSkrivelse från Bo Lind (V) med reservation från Vänsterpartiet till protokollet 2020-03-04.\n"
    ),
    "joins a yrkande": "§ 1 Torg\nYrkanden\nBo Lind (V) instämmer i Cia Dahls (M) yrkande.\n",
    "thanks": "§ 1 Torg\nOppositionen tackade för informationen. Majoriteten är nöjd.\n",
    "money of the opposition": "§ 1 Torg\nBeslut\nMajoriteten reserverar två miljoner kronor för torget.\n",
}


@pytest.mark.parametrize("name", CASES)
def test_statements(name: str, kit: Kit) -> None:
    value, expected = CASES[name]
    agrees(value, found(context(kit, value, attendance=ATTENDANCE)), expected)


@pytest.mark.parametrize("name", NONE)
def test_no_statement(name: str, kit: Kit) -> None:
    assert found(context(kit, NONE[name], attendance=ATTENDANCE)) == ()
