"""What is no dissent of this meeting: told of other days, bodies and papers, of rules and of money set aside."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from tests.tag.splitting import context, found

ATTENDANCE = (("Anna Ek", "S"), ("Bo Lind", "V"), ("Cia Dahl", "M"), ("Dag Holfs", "KD"), ("Eva Åkerblom", "C"))
HEADINGS = ("", "Ärendet", "Handlingar", "Beslutsgång", "Yrkanden", "Bakgrund", "Beslutsunderlag", "Sammanfattning")

TOLD = [
    "Enligt 4 kap. 27 § kommunallagen får en ledamot reservera sig mot ett beslut.",
    "En ledamot som har deltagit i avgörandet av ett ärende får reservera sig mot beslutet, enligt lagen.",
    "Rätten att reservera sig tillkommer den som deltagit i beslutet; Bo Lind (V) frågar om det gäller ersättare.",
    "Ledamot har rätt att anmäla reservation innan sammanträdet avslutas, säger Cia Dahl (M).",
    "Arbetsordningens § 31 om reservation och protokollsanteckning ändras enligt förslag av Cia Dahl (M).",
    "Bo Lind (V) föreslår att reglerna om reservation skrivs om.",
    "Nämnden antar regler för reservation och särskilt yttrande.",
    "Bostäderna förmedlas med reservationsrätt för kommunen, enligt Bo Lind (V).",
    "Kommunen har reservationsrätt till tio platser hos bolaget som Cia Dahl (M) leder.",
    "Reserverade medel från 2021 överförs till nämnden, svarar Cia Dahl (M).",
    "Av de reserverade medlen används 300 tkr till torget, föreslår Bo Lind (V).",
    "Reservationsavtalet med bolaget förlängs till den 1 maj.",
    "Marken reserveras för Cia Dahls (M) föreslagna skola.",
    "Markreservationen till Lind Bygg AB upphör.",
    "I naturreservatet Eken, som Bo Lind (V) besökte, får inga träd fällas.",
    "Reservationsavgiften är 200 kronor per plats, upplyser Cia Dahl (M).",
    "Reserv: Cia Dahl (M)",
    "Reserver: Bo Lind (V) och Cia Dahl (M)",
    "Reservplats för justering är stadshuset; Bo Lind (V) justerar.",
    "Som reservkandidater utses Cia Dahl (M) och Bo Lind (V).",
    "Socialdemokraterna reserverade sig mot budgeten i fjol, påpekar Cia Dahl (M).",
    "Förra året reserverade sig Bo Lind (V) mot samma förslag.",
    "När taxan antogs 2019 lämnade Bo Lind (V) ett särskilt yttrande.",
    "Vid förra sammanträdet anmälde Bo Lind (V) reservation.",
    "Vid sammanträdet den 3 mars lämnade Cia Dahl (M) en protokollsanteckning.",
    "Moderaterna har tidigare reserverat sig mot detaljplanen.",
    "Cia Dahl (M) reserverade sig när nämnden den 4 maj 2020 behandlade ärendet.",
    "I styrelsen för Torgbolaget AB reserverade sig Bo Lind (V).",
    "Vid bolagsstämman reserverade sig ombudet Cia Dahl (M).",
    "Vid behandlingen i barn- och utbildningsnämnden lämnade Cia Dahl (M) en skriftlig reservation.",
    "Socialnämndens majoritet biföll förslaget medan Cia Dahl (M) reserverade sig.",
    "Regionstyrelsen beslutade enligt förslaget. Mot beslutet reserverade sig Bo Lind (V).",
    "Kommunstyrelsens arbetsutskott har behandlat ärendet. Bo Lind (V) reserverade sig där mot förslaget.",
    'Utdrag ur byggnadsnämndens protokoll: "Cia Dahl (M) reserverar sig mot beslutet."',
    'Motionären Bo Lind (V) skriver: "Vi reserverade oss redan 2019 mot försäljningen."',
    "I motionen skriver Bo Lind (V) att partiet reserverade sig mot planen.",
    "I interpellationen frågar Cia Dahl (M) varför Vänsterpartiet reserverade sig.",
    "I debattartikeln skriver Bo Lind (V) att alla borde reservera sig.",
    "Interpellation av Cia Dahl (M) angående Vänsterpartiets reservation.",
    "Enkel fråga från Bo Lind (V) om reservationen i budgetärendet.",
    "Svar på motion av Bo Lind (V) om reservationer i nämndernas protokoll",
    "Anmälan av protokollsutdrag med reservation från Moderaterna",
    "Skrivelse 2021-03-04 från Cia Dahl (M) med reservation mot nämndens beslut",
    "Bilaga 3: Reservation från byggnadsnämnden 2021-03-04",
    "Handlingar: Tjänsteskrivelse 2021-03-01, reservation Cia Dahl (M) i nämnden 2021-02-03",
    "Tabell 2. Reservation av mark per område",
    "Konto 2990 Reservation för osäkra fordringar",
    "Reservation för tvistiga krav uppgår till 4 mnkr.",
    "Bokslutet innehåller en reservation på 3 mnkr som Cia Dahl (M) ifrågasätter.",
    "Revisorn lämnar en reservation i sin berättelse.",
    "Revisionsberättelsen är utan reservation.",
    "Priset anges med reservation för tryckfel.",
    "Med reservation för att siffrorna kan ändras redovisar Bo Lind (V) prognosen.",
    "Förvaltningschefen reserverar sig för att underlaget är ofullständigt.",
    "Bo Lind (V) reserverar tid för en extra punkt på dagordningen.",
    "Bo Lind (V) vill reservera plats åt skolan i planen.",
    "Cia Dahl (M) har reserverat lokalen till nästa möte.",
    "Yttrande från Cia Dahl (M) har kommit in under samrådet.",
    "Särskilda yttranden från remissinstanserna redovisas i bilaga.",
    "Särskilt utlåtande av sakkunnig fogas till ärendet.",
    "Boverkets särskilda yttrande gäller bullret.",
    "Bo Lind (V) lämnar en redogörelse för kommunens remissyttrande.",
    "Ordföranden antecknar Bo Lind (V) på talarlistan.",
    "Det antecknas att Bo Lind (V) anlände kl. 15.10.",
    "Det antecknas till protokollet att Bo Lind (V) tjänstgör för Cia Dahl (M) under paragrafen.",
    "Ordföranden låter anteckna att Cia Dahl (M) inte deltar i beslutet.",
    "Protokollet antecknas med tillägg om att Bo Lind (V) var frånvarande.",
    "Anteckningar från samrådsmötet med Bo Lind (V) läggs till handlingarna.",
    "Cia Dahl (M) avgav röst för ja.",
    "Röstförklaringar tillåts inte, meddelar ordföranden.",
    "Cia Dahl (M) undrar om en röstförklaring får lämnas.",
    "Ersättare får yttra sig men inte reservera sig, påminner Bo Lind (V).",
    "Utan att reservera sig påpekar Cia Dahl (M) att kostnaden är hög.",
    "Cia Dahl (M) överväger att reservera sig.",
    "Hade Cia Dahl (M) varit närvarande skulle hon ha reserverat sig.",
    "Om förslaget antas kommer Moderaterna att reservera sig, säger Cia Dahl (M).",
    "Cia Dahl (M) aviserar att partiet tänker reservera sig i fullmäktige.",
    "Bo Lind (V) försvarar Socialdemokraternas reservation.",
    "Ordföranden redogör för reservationen som lämnats av Cia Dahl (M) i kommunstyrelsen.",
    "Bo Lind (V) yrkar att reservationen från utbildningsnämnden läggs till handlingarna.",
    "Bo Lind (V) yrkar bifall till reservationen i kommunstyrelsen.",
    "Yrkande enligt Moderaternas reservation i kommunstyrelsen avslås.",
    "Ja-röst för kommunstyrelsens förslag. Nej-röst för Moderaternas reservation.",
    "Ordföranden ställer kommunstyrelsens förslag mot reservationen från Cia Dahl (M).",
    "Bifall till reservationen av Bo Lind (V) avslås.",
    "Reservationsanslag bildas, föreslår Cia Dahl (M).",
    "Vattendomen innehåller reservation för framtida skador, noterar Bo Lind (V).",
    "Handläggaren har reserverat nummer 14 för Bo Lind.",
]

SAID = [
    # the same words where somebody dissents now
    "Cia Dahl (M) anser att förslaget bör avslås och reserverar sig mot beslutet.",
    "Bo Lind (V) påpekar att kostnaden är hög och reserverar sig.",
    "När det gäller budgeten för 2023 reserverade sig Bo Lind (V).",
    "Bo Lind (V) lämnar följande reservation: ”Torget är för dyrt.”",
    "Mot majoritetens beslut reserverade sig Bo Lind (V).",
    "Bo Lind (V) reserverar sig på samma sätt som vid förra sammanträdet.",
    "V-ledamöterna lät till protokollet anteckna att de inte deltog i kommunstyrelsens beslut.",
]


def dissent(said: str, heading: str, kit: Kit) -> int:
    value = f"§ 4 Torg\nBeslut\nPlanen godkänns.\n\n{heading}\n{said}\n"
    return len(found(context(kit, value, attendance=ATTENDANCE)))


@pytest.mark.parametrize("said", TOLD)
def test_told(said: str, kit: Kit) -> None:
    assert [heading for heading in HEADINGS if dissent(said, heading, kit)] == []


@pytest.mark.parametrize("said", SAID)
def test_said(said: str, kit: Kit) -> None:
    assert dissent(said, "", kit) == 1


ABOVE = "Miljönämnden beslutade 2021-03-14, § 21:\n– Nämnden förordar norra läget.\n"


@pytest.mark.parametrize(
    "said, bodies",
    [
        ("Cia Dahl (M) reserverade sig mot beslutet.", ["Miljönämnden"]),
        ("\nKontoret har därefter räknat om kostnaden.\n\nCia Dahl (M) reserverade sig mot beslutet.", []),
    ],
)
def test_dissent_right_below_another_body_s_points_is_that_body_s(said: str, bodies: list[str], kit: Kit) -> None:
    where = context(kit, f"§ 4 Torg\nBeslut\nPlanen godkänns.\n\nBakgrund\n{ABOVE}{said}\n", attendance=ATTENDANCE)
    assert [row.body for row in found(where)] == bodies


TOLD_FIRST = (
    "Byggnadsnämnden tillstyrker planen.\n\n{}\n\natt anta planen.\n\nBo Lind (V) reserverade sig mot beslutet.\n"
)


@pytest.mark.parametrize(
    "decided, rows, because",
    [
        ("Sedan propositioner ställts beslöt kommunstyrelsen", 1, "the own body decides in between"),
        ("Efter votering beslutade kommunstyrelsen", 1, "in other words"),
        ("Ordföranden fann bifall, varför nu beslutar kommunstyrelsen", 1, "in the present tense"),
        ("Därefter beslöt styrelsen", 1, "by a shorter name"),
        ("Sedan propositioner ställts beslöt byggnadsnämnden", 0, "the other body decides"),
        ("Enligt protokollet beslöt kommunstyrelsen den 3 maj 1975", 0, "on another day"),
        ("Så beslöt kommunstyrelsen § 14", 0, "in another §"),
        ("Kontoret föreslår följande", 0, "nobody decides"),
    ],
)
def test_dissent_below_a_decision_of_its_own_meeting(decided: str, rows: int, because: str, kit: Kit) -> None:
    where = context(kit, f"§ 4 Torg\n{TOLD_FIRST.format(decided)}", attendance=ATTENDANCE, body="Kommunstyrelsen")
    assert len(found(where)) == rows, because
