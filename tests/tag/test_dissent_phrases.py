"""How dissent is announced in some two hundred phrasings: who and of which parties; and what only sounds like it."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from tests.tag.splitting import context, found
from tests.tag.test_statements import ATTENDANCE, E, P, R, U, V

Told = tuple[str, str, tuple[str, ...]]

SAID: list[tuple[str, Told]] = [
    # as printed                                                        kind, parties, people
    ("Mot beslutet reserverar sig Anna Ek (S) och Bo Lind (V).", (R, "S V", ("Anna Ek", "Bo Lind"))),
    ("Anna Ek (S) reserverar sig mot beslutet.", (R, "S", ("Anna Ek",))),
    ("Inga-Lill Ask (S) reserverar sig mot beslutet.", (R, "S", ("Inga-Lill Ask",))),
    ("Inga Ask (S) reserverade sig skriftligen mot beslutet.", (R, "S", ("Inga Ask",))),
    ("Anna Ek (S) reserverade sig skriftligen mot beslutet.", (R, "S", ("Anna Ek",))),
    ("Emot beslutet reserverade sig herrar Lind och Holfs.", (R, "V KD", ("Lind", "Holfs"))),
    (
        "Mot beslutet anmälde herrar Bo Lind (v), Per Ask (v) och Åke Berg (v) samt fru Inga Ek (s) reservation.",
        (R, "V S", ("Bo Lind", "Per Ask", "Åke Berg", "Inga Ek")),
    ),
    (
        "För S, V och M avger Anna Ek (S), Bo Lind (V), Cia Dahl (M) följande särskilda yttrande: ”Vägen är för dyr.”",
        (U, "S V M", ("Anna Ek", "Bo Lind", "Cia Dahl")),
    ),
    ("Anna Ek (S) med instämmande av Bo Lind (V) reserverar sig mot beslutet.", (R, "S V", ("Anna Ek", "Bo Lind"))),
    ("Muntlig reservation mot beslutet från Bo Lind (V).", (R, "V", ("Bo Lind",))),
    ("Reservanter: Bo Lind (V), Cia Dahl (M)", (R, "V M", ("Bo Lind", "Cia Dahl"))),
    ("Det noteras att reservation anmälts av Bo Lind (V).", (R, "V", ("Bo Lind",))),
    ("I det särskilda yttrandet instämmer Bo Lind (V).", (U, "V", ("Bo Lind",))),
    ("Det antecknas till protokollet att Cia Dahl (M) anser att priset är för lågt.", (P, "M", ("Cia Dahl",))),
    ("Följande anteckning till protokollet görs av Cia Dahl (M): Priset är för lågt.", (P, "M", ("Cia Dahl",))),
    (
        "Ej tjänstgörande ersättaren Eva Ask (MP) lämnar följande yttrande: Vi delar Vänsterpartiets uppfattning.",
        (E, "MP", ("Eva Ask",)),
    ),
    ("Eva Ask (MP) får antecknat att hon som tjänstgörande skulle ha röstat för avslag.", (E, "MP", ("Eva Ask",))),
    ("Reservation mot beslutet anmäls av Anna Ek (S).", (R, "S", ("Anna Ek",))),
    ("Anna Ek (S) anmäler reservation mot beslutet.", (R, "S", ("Anna Ek",))),
    ("Anna Ek (S) anmälde sin reservation till förmån för eget yrkande.", (R, "S", ("Anna Ek",))),
    (
        "Reservation anmäldes av Anna Ek (S), Bo Lind (V) och Cia Dahl (M).",
        (R, "S V M", ("Anna Ek", "Bo Lind", "Cia Dahl")),
    ),
    ("Reservationsrätt anmäldes av Anna Ek (S).", (R, "S", ("Anna Ek",))),
    ("Anna Ek (S) anmäler reservationsrätt.", (R, "S", ("Anna Ek",))),
    ("Reservation: Anna Ek (S) och Bo Lind (V).", (R, "S V", ("Anna Ek", "Bo Lind"))),
    ("Samtliga (s)- och (v)-ledamöter reserverar sig mot beslutet.", (R, "S V", ())),
    ("S+V+MP reserverar sig mot beslutet.", (R, "S V MP", ())),
    ("Samtliga ledamöter i den socialdemokratiska gruppen reserverar sig.", (R, "S", ())),
    ("Samtliga socialdemokrater reserverar sig mot beslutet.", (R, "S", ())),
    ("Från Sverigedemokraterna anmäls reservation mot beslutet.", (R, "SD", ())),
    ("Reservation avges av Anna Ek (S).", (R, "S", ("Anna Ek",))),
    ("Skriftlig reservation lämnas av Bo Lind (V), se bilaga 2.", (R, "V", ("Bo Lind",))),
    ("Skriftlig reservation inlämnades av Vänsterpartiet.", (R, "V", ())),
    ("Till förmån för eget yrkande reserverar sig Anna Ek (S).", (R, "S", ("Anna Ek",))),
    ("Till förmån för sitt eget förslag anmäler Bo Lind (V) reservation.", (R, "V", ("Bo Lind",))),
    ("Med hänvisning till sitt yrkande reserverar sig Anna Ek (S) mot beslutet.", (R, "S", ("Anna Ek",))),
    ("Till förmån för Cia Dahls (M) yrkande reserverar sig Dag Holfs (KD).", (R, "KD", ("Dag Holfs",))),
    ("Anna Ek (S) reserverar sig till förmån för Bo Linds (V) yrkande.", (R, "S", ("Anna Ek",))),
    ("Mot beslutet till förmån för eget yrkande reserverar sig Anna Ek (S).", (R, "S", ("Anna Ek",))),
    ("Mot kommunstyrelsens beslut reserverar sig Bo Lind (V) till förmån för eget förslag.", (R, "V", ("Bo Lind",))),
    ("Mot beslutet i denna del reserverar sig Eva Åkerblom (C).", (R, "C", ("Eva Åkerblom",))),
    ("Mot beslutet att avslå återremissyrkandet reserverar sig Eva Åkerblom (C).", (R, "C", ("Eva Åkerblom",))),
    (
        "Mot beslutet under punkt 2 reserverar sig Eva Åkerblom (C) och Dag Holfs (KD).",
        (R, "C KD", ("Eva Åkerblom", "Dag Holfs")),
    ),
    ("Därutöver reserverar sig Bo Lind (V) muntligt.", (R, "V", ("Bo Lind",))),
    ("Även Bo Lind (V) reserverar sig mot beslutet.", (R, "V", ("Bo Lind",))),
    ("Likaså reserverar sig Bo Lind (V).", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) reserverar sig likaledes.", (R, "V", ("Bo Lind",))),
    ("Blank reservation anmäls av Bo Lind (V).", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) lämnar en blank reservation.", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) reserverar sig blankt.", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) har reserverat sig mot beslutet.", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) önskar reservera sig mot beslutet.", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) begär att få reservera sig mot beslutet.", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) meddelar att han reserverar sig mot beslutet.", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) inkommer med skriftlig reservation.", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) lämnar in skriftlig reservation senast vid justeringen.", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) lät till protokollet anteckna sin reservation.", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) låter anteckna sin reservation mot beslutet.", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) noterar sin avvikande mening.", (R, "V", ("Bo Lind",))),
    ("Bo Lind (V) anmäler avvikande mening.", (R, "V", ("Bo Lind",))),
    ("Från beslutet reserverar sig Bo Lind (V).", (R, "V", ("Bo Lind",))),
    ("Ledamöterna från S och V reserverar sig mot beslutet.", (R, "S V", ())),
    ("Samtliga ledamöter för (M) och (KD) reserverar sig.", (R, "M KD", ())),
    ("Mot beslutet reserverar sig samtliga (S).", (R, "S", ())),
    ("S-gruppen reserverar sig till förmån för eget yrkande.", (R, "S", ())),
    ("S- och V-grupperna reserverar sig mot beslutet.", (R, "S V", ())),
    ("S-, V- och MP-grupperna reserverar sig mot beslutet.", (R, "S V MP", ())),
    ("Mot beslutet reserverar sig Moderaterna och Kristdemokraterna.", (R, "M KD", ())),
    ("Moderaternas ledamöter reserverar sig mot beslutet.", (R, "M", ())),
    ("Den moderata gruppen reserverar sig.", (R, "M", ())),
    ("Den socialdemokratiska gruppen genom Anna Ek reserverar sig mot beslutet.", (R, "S", ("Anna Ek",))),
    ("Alliansen (M, L, C, KD) reserverar sig mot beslutet.", (R, "M L C KD", ())),
    ("Oppositionen (S, V och MP) reserverade sig.", (R, "S V MP", ())),
    ("Oppositionspartierna (S, V och MP) reserverade sig.", (R, "S V MP", ())),
    ("Socialdemokraterna genom Anna Ek (S) reserverar sig mot beslutet.", (R, "S", ("Anna Ek",))),
    ("Vänsterpartiet, genom Bo Lind, reserverar sig mot beslutet.", (R, "V", ("Bo Lind",))),
    ("Anna Ek (S) och Siv Alm (båda S) reserverar sig.", (R, "S", ("Anna Ek", "Siv Alm"))),
    (
        "Anna Ek, Siv Alm och Ulf Gran (samtliga S) reserverar sig mot beslutet.",
        (R, "S", ("Anna Ek", "Siv Alm", "Ulf Gran")),
    ),
    ("Anna Ek m.fl. (S) och Bo Lind m.fl. (V) reserverar sig.", (R, "S V", ("Anna Ek", "Bo Lind"))),
    (
        "Anna Ek (S), Siv Alm (S), Bo Lind (V) samt Cia Dahl (M) reserverar sig mot beslutet.",
        (R, "S V M", ("Anna Ek", "Siv Alm", "Bo Lind", "Cia Dahl")),
    ),
    ("FR med undantag för Rut Ask reserverar sig mot beslutet.", (R, "FR", ())),
    ("S-gruppen, utom Anna Ek, reserverar sig mot beslutet.", (R, "S", ())),
    ("Ledamöterna Anna Ek (S) och Bo Lind (V) reserverar sig.", (R, "S V", ("Anna Ek", "Bo Lind"))),
    ("Ordföranden Anna Ek (S) reserverar sig mot beslutet.", (R, "S", ("Anna Ek",))),
    ("Vice ordföranden Cia Dahl (M) reserverar sig mot beslutet.", (R, "M", ("Cia Dahl",))),
    ("Anna Ek, s, och Bo Lind, v, reserverar sig mot beslutet.", (R, "S V", ("Anna Ek", "Bo Lind"))),
    ("Anna Ek (s) och Bo Lind (v) reserverar sig mot beslutet.", (R, "S V", ("Anna Ek", "Bo Lind"))),
    ("Anna Ek och Bo Lind reserverar sig mot beslutet.", (R, "S V", ("Anna Ek", "Bo Lind"))),
    ("Lind och Holfs reserverar sig mot beslutet.", (R, "V KD", ("Lind", "Holfs"))),
    ("Sverigedemokraterna reserverar sig mot beslutet till förmån för Sverigedemokraternas förslag.", (R, "SD", ())),
    ("Partigrupperna för S och V reserverar sig mot beslutet.", (R, "S V", ())),
    ("De närvarande ledamöterna för Centerpartiet reserverar sig.", (R, "C", ())),
    ("Bo Lind (V), även för Siv Alm (V), reserverar sig.", (R, "V", ("Bo Lind", "Siv Alm"))),
    ("Särskilt yttrande från V-gruppen lämnas.", (U, "V", ())),
    ("Bo Lind (V) lämnar ett särskilt yttrande.", (U, "V", ("Bo Lind",))),
    ("Bo Lind (V) fogar ett särskilt yttrande till protokollet.", (U, "V", ("Bo Lind",))),
    ("Ett särskilt yttrande lämnas av Bo Lind (V).", (U, "V", ("Bo Lind",))),
    (
        "Särskilt uttalande gjordes av Cia Dahl m.fl. (M) enligt följande.\nTorget är för dyrt. Det kan vänta.",
        (U, "M", ("Cia Dahl",)),
    ),
    ("Cia Dahl (M) anmäler särskilt yttrande, bilaga 4.", (U, "M", ("Cia Dahl",))),
    ("Särskilda yttranden lämnas av Cia Dahl (M) och Bo Lind (V).", (U, "M V", ("Cia Dahl", "Bo Lind"))),
    ("Bo Lind (V) avser att lämna ett särskilt yttrande.", (U, "V", ("Bo Lind",))),
    ("Bo Lind (V) lämnar en protokollsanteckning.", (P, "V", ("Bo Lind",))),
    ("Bo Lind (V) begär att få följande antecknat till protokollet: Torget är för dyrt.", (P, "V", ("Bo Lind",))),
    ("Bo Lind (V) önskar få antecknat att torget är för dyrt.", (P, "V", ("Bo Lind",))),
    ("Till protokollet anmäler Bo Lind (V) följande: Torget är för dyrt och fult.", (P, "V", ("Bo Lind",))),
    ("Protokollsanteckning från Bo Lind (V): Torget är för dyrt och fult.", (P, "V", ("Bo Lind",))),
    ("Bo Lind (V) lämnar följande anteckning till protokollet: Torget är för dyrt.", (P, "V", ("Bo Lind",))),
    ("Ersättaren Siv Alm (V) lämnar ett ersättaryttrande.", (E, "V", ("Siv Alm",))),
    ("Siv Alm (V), ej tjänstgörande ersättare, instämmer i reservationen.", (E, "V", ("Siv Alm",))),
    ("Siv Alm (MP) meddelar att hon, om hon haft rösträtt, hade röstat för avslag.", (E, "MP", ("Siv Alm",))),
    ("Cia Dahl (M) avger röstförklaring.", (V, "M", ("Cia Dahl",))),
    ("Röstförklaring lämnas av Cia Dahl (M).", (V, "M", ("Cia Dahl",))),
    ("Bo Lind (V) m.fl. ledamöter i V-gruppen reserverar sig mot beslutet.", (R, "V", ("Bo Lind",))),
    (
        "Bo Lind (V) (även för Siv Alm (V) och Dag Holfs (KD)) reserverar sig skriftligen.",
        (R, "V KD", ("Bo Lind", "Siv Alm", "Dag Holfs")),
    ),
    (
        "Bo Lind (V) m.fl. i Vänsterpartiets grupp, det vill säga även Siv Alm (V), reserverar sig.",
        (R, "V", ("Bo Lind", "Siv Alm")),
    ),
    ("V-ledamoten Bo Lind (V) reserverar sig till förmån för sitt yrkande.", (R, "V", ("Bo Lind",))),
]

NOT_SAID = [
    "Cia Dahl (M) tar tillbaka sin reservation.",
    "Cia Dahl (M) drar tillbaka sin reservation mot beslutet.",
    "Cia Dahl (M) återtar sin reservation.",
    "Reservationen från Cia Dahl (M) återkallas.",
    "Cia Dahl (M) avstår från att reservera sig.",
    "Cia Dahl (M) reserverar sig inte mot beslutet.",
    "Ingen reserverar sig mot beslutet.",
    "Inga reservationer anmäls.",
    "Någon reservation från Moderaterna lämnades inte in.",
    "Cia Dahl (M) deltar inte i beslutet.",
    "Cia Dahl (M) deltog ej i beslutet i ärendet.",
    "Nämnden reserverar 2 mnkr för torget.",
    "Medel reserveras i budgeten för Cia Dahls (M) förslag.",
    "Cia Dahl (M) yrkar att medel reserveras för torget.",
    "Cia Dahl (M) frågar om nämnden får reservera sig mot kostnaden.",
    "I byggnadsnämnden reserverade sig Cia Dahl (M) mot beslutet.",
    "Vid byggnadsnämndens behandling av ärendet reserverade sig Cia Dahl (M).",
    "Byggnadsnämnden beslutade den 3 mars 2021, § 41, att godkänna planen. Cia Dahl (M) reserverade sig mot beslutet.",
    "Arbetsutskottet tillstyrkte planen, varvid Cia Dahl (M) reserverade sig.",
    "Protokoll från byggnadsnämnden § 12 med reservation från Cia Dahl (M).",
    "Byggnadsnämndens beslut den 3 mars 2021 med särskilt yttrande av Cia Dahl (M).",
    "Inga ledamöter reserverar sig mot beslutet.",
    "Vi reserverar oss mot beslutet.",
    "Jag reserverar mig mot beslutet till förmån för mitt yrkande.",
    "Cia Dahl (M) upplyser om rätten att reservera sig.",
    "Ledamöter som vill reservera sig ska anmäla det innan mötet avslutas.",
    "Den som har reserverat sig ska lämna texten före justeringen.",
    "Skriftlig reservation ska vara inlämnad senast den 5 maj.",
    "Ordföranden påminner om att reservationer ska lämnas skriftligt.",
    "Cia Dahl (M) har förbehållit sig rätten till tomten.",
    "Bo Lind (V) tackar Cia Dahl (M) för hennes yttrande.",
    "Förvaltningen lämnar ett särskilt yttrande över planen.",
    "Länsstyrelsen har i särskilt yttrande den 3 maj framfört synpunkter.",
    "Nämnden antecknar informationen till protokollet.",
    "Det antecknas att Cia Dahl (M) lämnade mötet kl. 14.",
    "Till protokollet antecknas att ärendet utgår.",
    "Cia Dahl (M) anmäler jäv.",
    "Cia Dahl (M) anmäler förhinder.",
    "Cia Dahl (M) lämnar sammanträdet.",
    "Cia Dahl (M) lämnar en rapport från konferensen.",
    "Cia Dahl (M) lämnar en muntlig kommentar om yttrandet.",
    "Ersättaren Siv Alm (V) tjänstgör för Bo Lind (V).",
    "Ersättare Siv Alm (V) deltar i överläggningen.",
    "Bo Lind (V) instämmer i yrkandet.",
    "Bo Lind (V) ställer sig bakom förslaget.",
    "Bo Lind (V) ansluter sig till Cia Dahls (M) yrkande.",
    "Kommunen har reservation på tre lägenheter hos bolaget.",
    "Tomten är reserverad för Cia Dahl.",
    "Bokning och reservation av lokaler sker via förvaltningen, som Bo Lind (V) påpekar.",
    "Cia Dahl (M) röstar nej.",
    "Cia Dahl (M) avstår från att rösta.",
    "Med reservation för ändringar fastställs tidplanen.",
    "Förbehåll och reservationer i avtalet har granskats av Bo Lind (V).",
    "Motionen av Cia Dahl (M) om reservation av mark avslås.",
    "Yttrande från Bo Lind (V) över detaljplanen har inkommit som granne.",
    "Bo Lind (V) har i en motion lämnat synpunkter.",
    "Reservation mot tidigare beslut redovisas i bilaga till handlingarna.",
    "Paragrafen justeras omedelbart efter att reservationen lästs upp.",
    "Kommunfullmäktige beslutade 2020 om torget. Då reserverade sig Bo Lind (V).",
    "Revisorerna reserverar sig för fel i underlaget.",
    "Bolaget reserverar sig för prisändringar.",
    "Cia Dahl (M) undrar varför Bo Lind (V) reserverade sig i nämnden.",
    "Bo Lind (V) läser upp reservationen från nämnden.",
    "Bo Lind (V) hänvisar till sitt anförande.",
    "Bo Lind (V) lämnar ett skriftligt svar på interpellationen.",
    "Bo Lind (V) lämnar in en motion.",
    "Bo Lind (V) lämnar ett yttrande som granne till fastigheten.",
    "Bo Lind (V) anmäler att han lämnar uppdraget.",
    "Bo Lind (V) antecknar sig på talarlistan.",
    "Bo Lind (V) begär att få ordet.",
    "Bo Lind (V) begär votering.",
    "Bo Lind (V) gör en kort redogörelse för yttrandet.",
    "Bo Lind (V) meddelar att gruppen har utsett ny ledare.",
    "Bo Lind (V) stöder yrkandet från S.",
    "Bo Lind (V) anför att torget är för dyrt.",
    "Bo Lind (V) yttrar sig i ärendet.",
    "Bo Lind (V) har avgett yttrande över betänkandet för kommunens räkning.",
    "Bo Lind (V) har begärt omröstning i frågan om reservationen ska fogas till protokollet.",
    "Bo Lind (V) uppger att bolaget reserverat mark.",
    "Bo Lind (V) tillfrågas om han vill reservera sig men avböjer.",
    "Det antecknas till protokollet att Cia Dahl (M) lämnade sammanträdet före beslutet.",
    "Tjänstgörande ersättaren Bo Lind (V) lämnar sammanträdet.",
    "Antalet reservanter: tre.",
    "Reservationer anmäls inte.",
    "Inga särskilda yttranden lämnas.",
    "Kommunstyrelsens reservation i avtalet godkänns.",
    "Reservationen lades till handlingarna.",
    "Reservationen i kommunstyrelsen lämnades av Cia Dahl (M).",
    "I kommunstyrelsens arbetsutskott anmälde Cia Dahl (M) reservation.",
    "I arbetsutskottet lämnade Cia Dahl (M) ett särskilt yttrande.",
    "Vid sammanträdet i tekniska nämnden den 3 maj lämnade Cia Dahl (M) protokollsanteckning.",
    "Miljönämnden avslog ansökan. Cia Dahl (M) reserverade sig till förmån för eget yrkande.",
    "Länsstyrelsen reserverar sig för att nya uppgifter kan tillkomma.",
    "Avgiften för reservation av båtplats höjs, föreslår Cia Dahl (M).",
    "Reservkraft från Cia Dahls (M) motion utreds.",
    "Yttrandet från Cia Dahl (M) och Bo Lind (V) i egenskap av fastighetsägare bemöts.",
]
ITEM = "§ 4 Torg\nBeslut\nPlanen godkänns.\n\n{heading}{said}\n"


def told(said: str, heading: str, kit: Kit) -> list[Told]:
    where = context(kit, ITEM.format(heading=heading, said=said), attendance=ATTENDANCE)
    return [(row.kind, " ".join(row.parties), tuple(person.name for person in row.people)) for row in found(where)]


@pytest.mark.parametrize("said, expected", SAID)
def test_said(said: str, expected: Told, kit: Kit) -> None:
    assert told(said, "", kit) == [expected]
    if expected[0] == R:
        assert told(said, "Reservation\n", kit) == [expected], "under a heading too"


@pytest.mark.parametrize("heading", ["", "Ärendet\n"])
@pytest.mark.parametrize("said", NOT_SAID)
def test_not_said(said: str, heading: str, kit: Kit) -> None:
    assert told(said, heading, kit) == []


NOTED = [
    # heading, kind of what somebody has noted in the minutes under it
    ("Ersättaryttrande", E),
    ("Röstförklaring", V),
    ("Protokollsanteckning", P),
    ("Övrigt", P),
]


@pytest.mark.parametrize("heading, kind", NOTED)
def test_what_is_noted_is_what_the_heading_says(heading: str, kind: str, kit: Kit) -> None:
    said = "Bo Lind (V) får till protokollet antecknat: Vi beklagar dröjsmålet."
    assert told(said, heading + "\n", kit) == [(kind, "V", ("Bo Lind",))]
