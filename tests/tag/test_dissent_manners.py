"""Dissent in the manners of many clerks: text above who makes it, each party's own, dashes in headings, who joins."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from tests.tag.splitting import context, found
from tests.tag.test_statements import ATTENDANCE, E, P, R, Row, agrees

CASES = {
    "for whom they sign, below a long line of signers": (
        "§ 4 Torg\nReservation\nAnna Ek (S) lämnar följande reservation:\n"
        "Torget är för dyrt för en kommun av vår storlek. Parken i centrum räcker gott.\n"
        "Anna Ek, Bo Lind, Cia Dahl, Dag Holfs, Eva Åkerblom\nFör den socialdemokratiska gruppen\n",
        [Row(R, ("S",), "Torget är för dyrt för en kommun av vår storlek. Parken i centrum räcker gott.")],
    ),
    "a last line that begins with För is text below prose": (
        "§ 4 Torg\nReservation\nBo Lind (V) lämnar följande reservation:\n"
        "Torget är för dyrt för en kommun av vår storlek, och parken i centrum räcker\n"
        "För alla i gruppen Rädda parken\n",
        [
            Row(
                R,
                ("V",),
                "Torget är för dyrt för en kommun av vår storlek, och parken i centrum räcker "
                "För alla i gruppen Rädda parken",
            )
        ],
    ),
    "where the adjuster signs": (
        "§ 4 Torg\nReservation\nBo Lind (V) lämnar följande reservation:\nTorget är för dyrt.\nBo Lind\n\n"
        "Justerande ________\n",
        [Row(R, ("V",), "Torget är för dyrt.")],
    ),
    "who adjusts, in prose": (
        "§ 4 Torg\nReservation\nBo Lind (V) lämnar följande reservation:\nTorget är för dyrt.\n"
        "Det ansåg även den som är justerande i dag.\n",
        [Row(R, ("V",), "Torget är för dyrt. Det ansåg även den som är justerande i dag.")],
    ),
    "the text above who makes it": (
        "§ 4 Torg\nProtokollsanteckning\n”Vi vill att torget får träd.”\n"
        "Protokollsanteckningen lämnas av Bo Lind (V).\n",
        [Row(P, ("V",), "Vi vill att torget får träd.")],
    ),
    "the reasons above who has them": (
        "§ 4 Torg\nReservation\nTorget är för dyrt. Parken räcker gott.\n"
        "Reservationen lämnas av Bo Lind (V) och Cia Dahl "
        "(M).\n",
        [Row(R, ("V", "M"), "Torget är för dyrt. Parken räcker gott.")],
    ),
    "when it is handed in is no text": (
        "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig. Reservationen lämnas skriftligen senast fredag.\n",
        [Row(R, ("V",))],
    ),
    "a party behind a dash in the heading": (
        "§ 4 Torg\nReservation – Vänsterpartiet\nTorget är för litet. Det ska vara större.\n",
        [Row(R, ("V",), "Torget är för litet. Det ska vara större.")],
    ),
    "who takes no part stands below the text": (
        "§ 4 Torg\nReservationer\nBo Lind (V) reserverar sig skriftligt mot beslutet:\n"
        "Torget är för dyrt. Parken räcker.\nCia Dahl (M) deltar inte i beslutet.\n",
        [Row(R, ("V",), "Torget är för dyrt. Parken räcker.")],
    ),
    "who takes no part is what the text speaks of": (
        "§ 4 Torg\nReservationer\nBo Lind (V) reserverar sig skriftligt mot beslutet:\nTorget är för dyrt.\n"
        "Vi deltar inte i beslutet om parken som (M) gör.\n",
        [Row(R, ("V",), "Torget är för dyrt. Vi deltar inte i beslutet om parken som (M) gör.")],
    ),
    "what the last two named state": (
        "§ 4 Torg\nReservation avges av Moderaternas grupp samt av Eva Ask (KD), Bo Lind (V) och Ulf Ros (S), de båda "
        "sistnämnda med följande motivering:\n”Torget är för dyrt.”\n",
        [Row(R, ("M", "KD")), Row(R, ("V", "S"), "Torget är för dyrt.")],
    ),
    "what the last named states": (
        "§ 4 Torg\nMot beslutet reserverar sig Cia Dahl (M) och Bo Lind (V), den sistnämnde med följande motivering:\n"
        "Torget är för dyrt.\n",
        [Row(R, ("M",)), Row(R, ("V",), "Torget är för dyrt.")],
    ),
    "what the first named states": (
        "§ 4 Torg\nMot beslutet reserverar sig Cia Dahl (M) och Bo Lind (V), den förstnämnda med följande motivering:\n"
        "Torget är för dyrt.\n",
        [Row(R, ("V",)), Row(R, ("M",), "Torget är för dyrt.")],
    ),
    "what all who are named state": (
        "§ 4 Torg\nMot beslutet reserverar sig Cia Dahl (M) samt Bo Lind (V) med följande motivering:\n"
        "Torget är för dyrt. Det sistnämnda med hänsyn till räntan.\n",
        [Row(R, ("M", "V"), "Torget är för dyrt. Det sistnämnda med hänsyn till räntan.")],
    ),
    "one each": (
        "§ 4 Torg\nReservation\n"
        "Vänsterpartiet och Moderaterna reserverar sig och lämnar var sin skriftlig reservation.\n",
        [Row(R, ("V",)), Row(R, ("M",))],
    ),
    "one together": (
        "§ 4 Torg\nReservation\nVänsterpartiet och Moderaterna reserverar sig och lämnar en skriftlig reservation.\n",
        [Row(R, ("V", "M"))],
    ),
    "bullets, each with what is favoured": (
        "§ 4 Torg\nReservationer\n• Bo Lind (V) till förmån för eget yrkande\n• Cia Dahl (M) till förmån för eget "
        "yrkande\n",
        [Row(R, ("V",), None, ("yrkande", ("V",))), Row(R, ("M",), None, ("yrkande", ("M",)))],
    ),
    "who joins, the noun first": (
        "§ 4 Torg\nReservation\nMot beslutet reserverar sig Bo Lind (V). I reservationen instämmer Cia Dahl (M).\n",
        [Row(R, ("V",)), Row(R, ("M",), None, ("reservation", ("V",)))],
    ),
    "everybody of a party who was there": (
        "§ 4 Torg\nReservation lämnas av samtliga närvarande socialdemokrater.\n",
        [Row(R, ("S",))],
    ),
    "noted, behind a comma": (
        "§ 4 Torg\nBo Lind (V) anhöll att få till protokollet antecknat, att han icke biträdde beslutet.\n",
        [Row(P, ("V",), "att han icke biträdde beslutet.")],
    ),
    "the verb said once for three": (
        "§ 4 Torg\nReservation\nSocialdemokraterna och Vänsterpartiet reserverar sig till förmån för Bo Linds "
        "avslagsyrkande, Moderaterna till förmån för Cia Dahls återremissyrkande och Kristdemokraterna till förmån för "
        "eget yrkande.\n",
        [
            Row(R, ("S", "V"), None, ("yrkande", ("V",))),
            Row(R, ("M",), None, ("yrkande", ("M",))),
            Row(R, ("KD",), None, ("yrkande", ("KD",))),
        ],
    ),
    "one's own respectively": (
        "§ 4 Torg\nReservation\nBo Lind (V) och Cia Dahl (M) reserverar sig till förmån för respektive yrkande.\n",
        [Row(R, ("V", "M"), None, ("yrkande", ("V", "M")))],
    ),
    "would have voted, and if": (
        "§ 4 Torg\nDag Holfs (KD), ej tjänstgörande ersättare, meddelar att han skulle ha röstat för Bo Linds yrkande "
        "om han hade haft rösträtt.\n",
        [Row(E, ("KD",), None, ("yrkande", ("V",)))],
    ),
    "a party's people in the body": (
        "§ 4 Torg\nReservation\nSocialdemokraterna i nämnden reserverar sig mot beslutet.\n",
        [Row(R, ("S",))],
    ),
}

NONE = {
    "once, in a lower body": "§ 4 Torg\nBo Lind (V) minns att Vänsterpartiet reserverade sig i nämnden.\n",
    "a heading with a dash and nobody": "§ 4 Torg\nReservation – ingen\n-\n",
    "whose it was": "§ 4 Torg\nÄrendet\nReservationen i nämnden lämnades av Bo Lind (V).\n",
    "a note of the office": "§ 4 Torg\nÄrendet\nAnteckningen från kontoret lämnas till Bo Lind (V).\n",
    "what each gets": "§ 4 Torg\nVänsterpartiet och Moderaterna får var sin plats i beredningen.\n",
    "who pays to whose favour": "§ 4 Torg\nÄrendet\nBo Lind (V) betalar, och Cia Dahl (M) till förmån för badet.\n",
    "joins a proposal": "§ 4 Torg\nYrkanden\nBo Lind (V) yrkar avslag. I yrkandet instämmer Cia Dahl (M).\n",
}


@pytest.mark.parametrize("name", CASES)
def test_manners(name: str, kit: Kit) -> None:
    value, expected = CASES[name]
    agrees(value, found(context(kit, value, attendance=ATTENDANCE)), expected)


@pytest.mark.parametrize("name", NONE)
def test_none(name: str, kit: Kit) -> None:
    assert found(context(kit, NONE[name], attendance=ATTENDANCE)) == ()
