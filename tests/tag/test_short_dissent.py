"""Dissent told in few words: no verb, no name, a reference for a text; and what looks like it and is something else."""

from __future__ import annotations

import pytest

from pipeline.document import Proposal
from pipeline.kit import Kit
from pipeline.text import Span
from tests.tag.splitting import context, found
from tests.tag.test_dissent import LAST
from tests.tag.test_statements import ATTENDANCE, E, P, R, Row, U, V, agrees

CASES = {
    # ---------------------------------------------------------------- whose words are introduced, and who signed them
    "what a substitute would have backed is said in words of the substitute's own": (
        "§ 4 Torg\nErsättaryttrande\nBo Lind (V) lämnar med stöd av arbetsordningen följande yttrande: Vänsterpartiet\n"
        "hade, om vi haft rösträtt, ställt oss bakom torget. Det är vår mening.\n",
        [Row(E, ("V",), "Vänsterpartiet hade, om vi haft rösträtt, ställt oss bakom torget. Det är vår mening.")],
    ),
    "who joins the words that were introduced, on a line of its own": (
        "§ 4 Torg\nSärskilt yttrande\nBo Lind (V) lämnar följande särskilda yttrande: Torget är för dyrt.\n"
        "Cia Dahl (M) ansluter sig till Bo Linds särskilda yttrande.\n",
        [Row(U, ("V",), "Torget är för dyrt."), Row(U, ("M",), None, (U, ("V",)))],
    ),
    "who is told in those words to have joined": (
        "§ 4 Torg\nSärskilt yttrande\nBo Lind (V) lämnar följande särskilda yttrande: Torget är för dyrt. I fjol\n"
        "hade Cia Dahl (M) anslutit sig till det särskilda yttrandet.\n",
        [
            Row(
                U,
                ("V",),
                "Torget är för dyrt. I fjol hade Cia Dahl (M) anslutit sig till det särskilda yttrandet.",
            )
        ],
    ),
    "who may not vote is allowed a note": (
        "§ 4 Torg\nProtokollsanteckning\nBo Lind (V) har som ej tjänstgörande ersättare medgetts lämna följande till\n"
        "protokollet: Att bygga torget kostar för mycket.\n",
        [Row(E, ("V",), "Att bygga torget kostar för mycket.")],
    ),
    "a note of somebody who votes": (
        "§ 4 Torg\nProtokollsanteckning\nBo Lind (V) har medgetts lämna följande till protokollet: Att bygga torget\n"
        "kostar för mycket.\n",
        [Row(P, ("V",), "Att bygga torget kostar för mycket.")],
    ),
    "who signed, behind the last sentence": (
        "§ 4 Torg\nSärskilt yttrande\nVi delar tanken att torget ska byggas men förutsätter att det\n"
        "löses inom ramen. Cia Dahl\n",
        [Row(U, ("M",), "Vi delar tanken att torget ska byggas men förutsätter att det löses inom ramen.")],
    ),
    "two signers behind it": (
        "§ 4 Torg\nReservation\nTorget kostar för mycket och skymmer parken. Cia Dahl (M) och Dag Holfs (KD)\n",
        [Row(R, ("M", "KD"), "Torget kostar för mycket och skymmer parken.")],
    ),
    "a last sentence that ends with a name": (
        "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig med följande motivering: Torget är för dyrt.\n"
        "Det sade även Cia Dahl (M)\n",
        [Row(R, ("V",), "Torget är för dyrt. Det sade även Cia Dahl (M)")],
    ),
    # ---------------------------------------------------------------- what is favoured is no own text
    "a dash, then whom they favour": (
        "§ 4 Torg\nReservation\nCia Dahl (M) och Dag Holfs (KD) - till förmån för\nCia Dahls avslagsyrkande.\n",
        [Row(R, ("M", "KD"), None, ("yrkande", ("M",)))],
    ),
    "a colon, then whom they favour": (
        "§ 4 Torg\nReservation\nDag Holfs (KD): till förmån för eget yrkande.\n",
        [Row(R, ("KD",), None, ("yrkande", ("KD",)))],
    ),
    "one's own proposal after a dash, each on a line": (
        "§ 4 Torg\nReservationer\nDag Holfs (KD) – för eget yrkande.\nBo Lind (V) – till förmån för sitt förslag.\n",
        [Row(R, ("KD",), None, ("yrkande", ("KD",))), Row(R, ("V",), None, ("yrkande", ("V",)))],
    ),
    "a colon, then the words": (
        "§ 4 Torg\nReservation\nBo Lind (V): Till förmån för barnen borde torget stängas. Det är vår mening.\n",
        [Row(R, ("V",), "Till förmån för barnen borde torget stängas. Det är vår mening.")],
    ),
    "a heading of the party, and who signed": (
        "§ 4 Torg\nProtokollsanteckning\nFör Centerpartiet:\nTorget borde ha remitterats till fler.\nEva Åkerblom\n",
        [Row(P, ("C",), "Torget borde ha remitterats till fler.")],
    ),
    "who notes it, and a colon": (
        "§ 4 Torg\nTill protokollet\nCia Dahl (M) antecknar: Moderaterna förutsätter att kostnaden hålls.\n",
        [Row(P, ("M",), "Moderaterna förutsätter att kostnaden hålls.")],
    ),
    "the minutes go on after a quotation": (
        "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig med följande motivering: ”Torget är dyrt. Det behövs\n"
        "inte.” Han begär att detta sänds till länet.\n",
        [Row(R, ("V",), "Torget är dyrt. Det behövs inte.")],
    ),
    "the chair thanks": (
        "§ 4 Torg\nRöstförklaring\nBo Lind (V) avger följande röstförklaring.\nVi röstade för torget, men med tvekan.\n"
        "Ordföranden tackar för debatten.\n",
        [Row(V, ("V",), "Vi röstade för torget, men med tvekan.")],
    ),
    "where it is found is no text": (
        "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig till förmån för eget yrkande. Reservationen\n"
        "återfinns i bilaga 1.\n",
        [Row(R, ("V",), None, ("yrkande", ("V",)))],
    ),
    "a proposal in common is one's own": (
        "§ 4 Torg\nReservation\nCia Dahl (M) och Dag Holfs (KD) reserverar sig till förmån för\n"
        "det gemensamma förslaget.\n",
        [Row(R, ("M", "KD"), None, ("yrkande", ("M", "KD")))],
    ),
    "a page head below the words": (
        "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig med följande motivering:\n"
        "Torget är för dyrt. Parken räcker.\n"
        "LJUNGSKOGS KOMMUN   SAMMANTRÄDESPROTOKOLL   Sida 5(6)\n",
        [Row(R, ("V",), "Torget är för dyrt. Parken räcker.")],
    ),
    "the same as what is refused": (
        "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig mot beslutet att avslå tilläggsyrkandet\n"
        "till förmån för detsamma.\n",
        [Row(R, ("V",), None, ("yrkande", ("V",)))],
    ),
    "how and where, no words": (
        "§ 4 Torg\nReservationer\nBo Lind (V), skriftlig, bilaga 1.\nCia Dahl (M) mot beslutspunkt 3.\n",
        [Row(R, ("V",)), Row(R, ("M",))],
    ),
    "the verb first": ("§ 4 Torg\nSkriftlig reservation\nLämnas av Bo Lind (V), bilaga 5.\n", [Row(R, ("V",))]),
    "a dash, then the words": (
        "§ 4 Torg\nReservation\nBo Lind (V): Torget är för dyrt. Parken räcker.\n",
        [Row(R, ("V",), "Torget är för dyrt. Parken räcker.")],
    ),
    # ---------------------------------------------------------------- for somebody's yrkande
    "for one's own addition": (
        "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig för eget tilläggsyrkande.\n",
        [Row(R, ("V",), None, ("yrkande", ("V",)))],
    ),
    "for their own proposal": (
        "§ 4 Torg\nReservation\nVänsterpartiet reserverade sig mot beslutet för sitt eget förslag.\n",
        [Row(R, ("V",), None, ("yrkande", ("V",)))],
    ),
    "one's own and another's": (
        "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig till förmån för eget återremissyrkande\n"
        "samt för yrkandet från Socialdemokraterna.\n",
        [Row(R, ("V",), None, ("yrkande", ("V", "S")))],
    ),
    "one of two favours": (
        "§ 4 Torg\nReservation\nCia Dahl (M) och Bo Lind (V) reserverade sig mot beslutet, Cia Dahl till\n"
        "förmån för sitt yrkande om återremiss.\n",
        [Row(R, ("M", "V"), None, ("yrkande", ("M",)))],
    ),
    "joins a yrkande as a substitute": (
        "§ 4 Torg\nErsättaryttrande\nDag Holfs (KD) instämmer såsom ej tjänstgörande "
        "ersättare i Bo Linds (V)\nyrkande.\n",
        [Row(E, ("KD",), None, ("yrkande", ("V",)))],
    ),
    "for a party is who, not what": (
        "§ 4 Torg\nReservation\nBo Lind reserverade sig mot beslutet för Vänsterpartiets grupp.\n",
        [Row(R, ("V",))],
    ),
    "for one's own part": (
        "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig för egen del mot beslutet.\n",
        [Row(R, ("V",))],
    ),
    "against the proposal": (
        "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig mot förslaget för kommande år.\n",
        [Row(R, ("V",))],
    ),
    # ---------------------------------------------------------------- everybody of a party
    "everybody in a bracket": (
        "§ 4 Torg\nReservation\nMot beslutet reserverar sig samtliga (S).\n",
        [Row(R, ("S",))],
    ),
    "the whole group": (
        "§ 4 Torg\nMot beslutet reserverar sig hela V-gruppen.\n",
        [Row(R, ("V",))],
    ),
    "everybody from two parties": (
        "§ 4 Torg\nMot beslutet reserverade sig samtliga från S och V.\n",
        [Row(R, ("S", "V"))],
    ),
    "everybody's names": (
        "§ 4 Torg\nMot beslutet reserverar sig Anna Ek och Bo Lind.\n",
        [Row(R, ("S", "V"))],
    ),
    # ---------------------------------------------------------------- a reference is no text
    "see the appendix": (
        "§ 4 Torg\nReservation\nBo Lind (V) anmäler reservation: Se bilaga till § 4.\n",
        [Row(R, ("V",))],
    ),
    "according to the appendix": (
        "§ 4 Torg\nSärskilt yttrande\nBo Lind (V) lämnar ett särskilt yttrande: Enligt bilaga 2.\n",
        [Row(U, ("V",))],
    ),
    "a reference under names": (
        "§ 4 Torg\nReservation\nBo Lind (V)\nSe bilaga 3.\n",
        [Row(R, ("V",))],
    ),
    "an appendix spoken of": (
        "§ 4 Torg\nReservation\nBo Lind (V) lämnar följande reservation: "
        "Se bilagan. Den visar att torget är för dyrt.\n",
        [Row(R, ("V",), "Se bilagan. Den visar att torget är för dyrt.")],
    ),
    **{
        f"where it stands: {where}": (
            f"§ 4 Torg\nReservation\nBo Lind (V) lämnar följande reservation:\n{where}\n",
            [Row(R, ("V",))],
        )
        for where in (
            "Reservationen återfinns i bilaga 1.",
            "Reservationen finns som bilaga 2 till protokollet.",
            "Skriftlig reservation, se bilaga 3.",
            "Skriftlig reservation bifogas.",
            "Reservationens text återges i bilaga A",
            "Reservationen har inlämnats skriftligen.",
            "Kommunstyrelsens protokoll 2003-11-04 § 168",
            "Justerare Sida 4 av 6\nLysekils kommun Protokoll\n2019-03-13\nKommunfullmäktige",
            "Protokoll 3(9)\nRegion Örebro län",
            "Ordförandens signatur Justerandes signatur Utdragsbestyrkande",
        )
    },
    **{
        f"words of one's own: {words}": (
            f"§ 4 Torg\nReservation\nBo Lind (V) lämnar följande reservation:\n{words}\n",
            [Row(R, ("V",), words)],
        )
        for words in (
            "Reservationen gäller att torget återfinns i fel plan.",
            "Bilagan till planen är fel räknad.",
            "Texten redovisas i bilaga 3 utan att kostnaden nämns.",
            "Torget är för dyrt. Se bilaga 3 för våra beräkningar.",
            "Region Örebro län borde ha frågats först.",
        )
    },
    # ---------------------------------------------------------------- appendices
    "an appendix to a §": (
        "§ 4 Torg\nReservation\nAnna Ek (S) anmäler reservation: Se bilaga till § 4.\n"
        + LAST
        + "Bilaga till § 4\n\nReservation\n\nTorget är för dyrt. Parken räcker gott.\n\nAnna Ek\n",
        [Row(R, ("S",), "Torget är för dyrt. Parken räcker gott.")],
    ),
    "an appendix with number and §": (
        "§ 4 Torg\nReservation\nModeraterna reserverar sig skriftligt.\n"
        + LAST
        + "Bilaga 2 § 4\nReservation av Moderaterna\n\nTorget är för dyrt. Parken räcker gott.\n\nCia Dahl (M)\n",
        [Row(R, ("M",), "Torget är för dyrt. Parken räcker gott.")],
    ),
    "the § before the appendix": (
        "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig skriftligt.\n"
        + LAST
        + "§ 4 Bilaga 1\nSkriftlig reservation\n\nTorget är för dyrt. Parken räcker gott.\n\nBo Lind (V)\n",
        [Row(R, ("V",), "Torget är för dyrt. Parken räcker gott.")],
    ),
    # ---------------------------------------------------------------- noted in the minutes
    "noted, who says it on the next line": (
        "§ 4 Torg\nTorget byggs.\n\nTill protokollet antecknas följande:\n\n"
        'Bo Lind (V): "Vänsterpartiet har länge\nvarnat för detta."\n',
        [Row(P, ("V",), "Vänsterpartiet har länge varnat för detta.")],
    ),
    "for a party noted": (
        "§ 4 Torg\nSärskilt yttrande\n"
        "För Vänsterpartiet antecknas följande särskilda yttrande.\n”Torget är för dyrt i år.”\n",
        [Row(U, ("V",), "Torget är för dyrt i år.")],
    ),
    "all who are present, no verb": (
        "§ 4 Torg\nReservation\nSamtliga närvarande ledamöter från Socialdemokraterna och Vänsterpartiet.\n",
        [Row(R, ("S", "V"), None)],
    ),
    "whom another favours is no text of the one above": (
        "§ 4 Torg\nReservationer\nSocialdemokraterna reserverar sig mot punkt 2.\n"
        "Bo Linds (V) till förmån för eget yrkande.\n",
        [Row(R, ("S",), None), Row(R, ("V",), None, ("yrkande", ("V",)))],
    ),
    "a label with a verb": (
        "§ 4 Torg\nProtokollsanteckning\nBo Lind (V) anför: Vänsterpartiet har länge varnat för detta.\n",
        [Row(P, ("V",), "Vänsterpartiet har länge varnat för detta.")],
    ),
    "that it is appended is no text": (
        "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig skriftligt. Reservationen biläggs protokollet, bilaga 1.\n"
        + LAST
        + "Bilaga 1\nReservation § 4, Bo Lind (V)\n\nTorget är för dyrt. Parken räcker gott.\n",
        [Row(R, ("V",), "Torget är för dyrt. Parken räcker gott.")],
    ),
    "signers side by side, known from the list": (
        "§ 4 Torg\nReservation\nAnna Ek (S) och Bo Lind (V) reserverar sig skriftligt.\n"
        + LAST
        + "Bilaga 1\nReservation § 4, Anna Ek (S)\n\nTorget är för dyrt. Parken räcker gott.\nAnna Ek Bo Lind\n",
        [Row(R, ("S", "V"), "Torget är för dyrt. Parken räcker gott.")],
    ),
    "notes as one's opinion": (
        "§ 4 Torg\nProtokollsanteckning\nBo Lind (V) får anteckna som sin mening att torget är för dyrt.\n",
        [Row(P, ("V",), "att torget är för dyrt.")],
    ),
}

NONE = {
    "noted, nobody says it": "§ 4 Torg\nTill protokollet antecknas följande:\n\nTorget byggs under våren.\n",
    "noted, a list of who came": "§ 4 Torg\nTill protokollet antecknas att Bo Lind (V) lämnar mötet.\n",
    "joins a yrkande": "§ 4 Torg\nYrkanden\nSamtliga instämmer i Bo Linds (V) yrkande.\n",
    "favoured by a yrkande": "§ 4 Torg\nYrkande\nBo Lind (V) - till förmån för eget förslag.\n",
}


@pytest.mark.parametrize("name", CASES)
def test_short_forms(name: str, kit: Kit) -> None:
    value, expected = CASES[name]
    agrees(value, found(context(kit, value, attendance=ATTENDANCE)), expected)


@pytest.mark.parametrize("name", NONE)
def test_no_statement(name: str, kit: Kit) -> None:
    assert found(context(kit, NONE[name], attendance=ATTENDANCE)) == ()


SIGNED = {
    "Ledamöterna i S- och V-grupperna reserverar sig skriftligt.": (),
    "Samtliga ledamöter från S och V reserverar sig skriftligt.": (),
    "Socialdemokraterna och Vänsterpartiet reserverar sig skriftligt.": ("Anna Ek", "Bo Lind"),
    "Anna Ek (S) och Bo Lind (V) reserverar sig skriftligt.": ("Anna Ek", "Bo Lind"),
}


@pytest.mark.parametrize("said", SIGNED)
def test_who_signs_for_a_group_is_not_the_group(said: str, kit: Kit) -> None:
    text = "Bilaga § 4\n\nReservation\n\nTorget är för dyrt. Parken räcker gott.\n\nAnna Ek (S)\nBo Lind (V)\n"
    where = context(kit, f"§ 4 Torg\nReservation\n{said}\n{LAST}{text}", attendance=ATTENDANCE)
    (row,) = found(where)
    assert tuple(person.name for person in row.people) == SIGNED[said]
    assert row.span is not None


def test_the_yrkande_that_is_favoured_is_found(kit: Kit) -> None:
    value = "§ 4 Torg\nReservation\nBo Lind (V) - till förmån för Cia Dahls yrkande.\n"
    proposals = tuple(Proposal(0, "avslag", (), (party,), Span(0, 1)) for party in ("S", "M", "V"))
    (row,) = found(context(kit, value, attendance=ATTENDANCE), proposals)
    assert row.target_index == 1


def test_a_shared_yrkande_is_pointed_at_as_one_s_own(kit: Kit) -> None:
    value = "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig till förmån för eget yrkande.\n"
    proposals = tuple(Proposal(0, "avslag", (), parties, Span(0, 1)) for parties in (("S", "V"), ("M",)))
    (row,) = found(context(kit, value, attendance=ATTENDANCE), proposals)
    assert row.target_index == 0
    assert row.target is not None and row.target.parties == ("V",), "as the words say; the row has who shared it"


@pytest.mark.parametrize("moved, parties", [("återremiss", ("M",)), ("avslag", ("V",))])
def test_aterremissyrkandet_is_that_of_who_moved_it(moved: str, parties: tuple[str, ...], kit: Kit) -> None:
    """Nobody is told to have moved it: then those who favour it did."""
    value = "§ 4 Torg\nReservation\nBo Lind (V) reserverar sig till förmån för återremissyrkandet.\n"
    (row,) = found(context(kit, value, attendance=ATTENDANCE), (Proposal(0, moved, (), ("M",), Span(0, 1)),))
    assert row.target is not None and row.target.parties == parties


@pytest.mark.parametrize(
    "whose, owners", [("Bo Linds m fl", ("V", "M")), ("Bo Linds m.fl.", ("V", "M")), ("Bo Linds", ("V",))]
)
def test_a_proposal_of_somebody_and_others_is_of_all_who_moved_it(
    whose: str, owners: tuple[str, ...], kit: Kit
) -> None:
    value = f"§ 8 Torg\nReservation\nBo Lind (V) reserverar sig till förmån för {whose} förslag.\n"
    proposals = (Proposal(0, "avslag", (), ("S",), Span(0, 1)), Proposal(0, "eget förslag", (), ("V", "M"), Span(0, 1)))
    (row,) = found(context(kit, value, attendance=ATTENDANCE), proposals)
    assert row.target is not None and row.target.parties == owners
