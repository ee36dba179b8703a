# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Tidaholm, kommunfullmäktige 2021-05-31: the end of the case, sent back by a minority; lot, secret ballot."""

from corpus.make.content import (
    Attendee,
    Document,
    Grid,
    Jav,
    Points,
    Vote,
    attend,
    d,
    decides,
    item,
    part,
    s,
    tally,
    who,
    y,
)
from corpus.make.flow import Break, Para
from corpus.make.names import cast, roll, roster

BODY = "Kommunfullmäktige"

SEATS = {"S": 15, "M": 6, "C": 4, "SD": 8, "V": 3, "KD": 2, "L": 2, "MP": 1}
KNOWN = (
    "Margareta Ödling (S)",
    "Peder Lindqvist (S)",
    "Lena Bäckdahl (S)",
    "Ismail Karaca (S)",
    "Håkan Rydbergh (M)",
    "Carina Ståhlgren (M)",
    "Mats-Ove Lundin (M)",
    "Ann-Marie Fridolfsson (C)",
    "Rune Hallgren (C)",
    "Dennis Wiberg (SD)",
    "Jeanette Kihlman (SD)",
    "Birgitta Thornell (V)",
    "Gunvor Elofsson (KD)",
    "Staffan Ydreborg (KD)",
    "Tomas Ekelöf (L)",
    "Patrik Nyman (MP)",
)
MEMBERS = roster("tidaholm-2021", SEATS, KNOWN)
TITLES = {
    "Margareta Ödling (S)": ("ordförande", "ordförande"),
    "Staffan Ydreborg (KD)": ("vice ordförande", "1:e vice ordförande"),
    "Birgitta Thornell (V)": ("vice ordförande", "2:e vice ordförande"),
}
ABSENT = {
    "Mats-Ove Lundin (M)": "Ebba Sjöqvist (M)",
    MEMBERS[5]: "Solveig Arvidsson (S)",
    MEMBERS[30]: "Lars Björkegren (SD)",
}
assert MEMBERS[5].endswith("(S)") and MEMBERS[30].endswith("(SD)")


def _member(entry: str) -> Attendee:
    role, shown = TITLES.get(entry, ("ledamot", ""))
    person = who(entry)[0]
    return Attendee(person.name, person.party, role, present=entry not in ABSENT, shown=shown)


ATTENDANCE = (
    tuple(_member(entry) for entry in MEMBERS)
    + tuple(
        Attendee(who(substitute)[0].name, who(substitute)[0].party, "ersättare", serves_for=member, serving=True)
        for member, substitute in ABSENT.items()
    )
    + attend("tjänsteperson", "Eva Thimfors | kommundirektör", "Jonna Vernersson | kommunsekreterare")
)
VOTERS = [ABSENT.get(entry, entry) for entry in MEMBERS]
FIRST = cast(VOTERS, {"S": "ja", "C": "ja", "V": "ja", "MP": "ja", "M": "nej", "KD": "nej", "SD": "nej", "L": "nej"})
SECOND = cast(
    VOTERS,
    {"S": "ja", "C": "ja", "V": "nej", "MP": "nej", "M": "ja", "KD": "ja", "SD": "avstår", "L": "ja"},
    {"Tomas Ekelöf": "avstår"},
)
ONE, TWO = tally(FIRST), tally(SECOND)

ITEMS = (
    item(
        "67",
        "Upprop och val av justerare",
        part(
            "ärende",
            "Det antecknas att sammanträdet har kungjorts i laga ordning. Efter upprop konstateras att 41 ledamöter och tjänstgörande ersättare är närvarande.",
        ),
        part(
            "beslut",
            decides(
                d(
                    "Lena Bäckdahl (S) och Carina Ståhlgren (M) utses att tillsammans med ordföranden justera protokollet.",
                    "val",
                )
            ),
        ),
    ),
    item(
        "68",
        "Allmänhetens frågestund",
        part(
            "ärende",
            "Två frågor har lämnats in om busstrafiken till Madängsholm. Kommunstyrelsens ordförande Peder Lindqvist (S) besvarar frågorna.",
        ),
        part("beslut", decides(d("Frågorna anses besvarade.", "besvarad"))),
    ),
    item(
        "69",
        "Årsredovisning 2020 för Tidaholms kommun",
        part(
            "ärende",
            "Kommunstyrelsen har 2021-05-05 § 58 behandlat årsredovisningen. Resultatet uppgår till 31,4 miljoner kronor.",
        ),
        part(
            "handlingar",
            Points(("Kommunstyrelsens protokoll 2021-05-05 § 58", "Årsredovisning 2020", "Revisionsberättelse")),
        ),
        part(
            "yrkande",
            y(
                "Peder Lindqvist (S), Ann-Marie Fridolfsson (C) och Håkan Rydbergh (M) yrkar bifall till kommunstyrelsens förslag.",
                ("bifall", "Peder Lindqvist (S); Ann-Marie Fridolfsson (C); Håkan Rydbergh (M)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på kommunstyrelsens förslag och finner att kommunfullmäktige bifaller det.",
        ),
        part(
            "beslut",
            decides(
                d("Årsredovisning 2020 för Tidaholms kommun godkänns.", "godkännande"),
                d("Av årets resultat reserveras 12 miljoner kronor till resultatutjämningsreserven.", "annat"),
                d(
                    "Social- och omvårdnadsnämnden får i uppdrag att senast i augusti 2021 redovisa en plan för en ekonomi i balans.",
                    "uppdrag",
                ),
                mark="1.",
            ),
        ),
        dnr="2021/00098",
    ),
    item(
        "70",
        "Ansvarsfrihet för kommunstyrelsen och nämnderna år 2020",
        part(
            "ärende",
            "Revisorerna tillstyrker i sin revisionsberättelse att kommunstyrelsen och nämnderna beviljas ansvarsfrihet. Revisorerna riktar en anmärkning mot social- och omvårdnadsnämnden för bristande styrning av ekonomin.",
        ),
        part(
            "beslut",
            decides(
                d("Kommunstyrelsen och dess ledamöter beviljas ansvarsfrihet för år 2020.", "bifall"),
                d("Samhällsbyggnadsnämnden och dess ledamöter beviljas ansvarsfrihet för år 2020.", "bifall"),
                d("Revisorernas anmärkning mot social- och omvårdnadsnämnden noteras till protokollet.", "anteckning"),
                mark="1.",
            ),
        ),
        part(
            "jäv",
            Jav(
                "Peder Lindqvist (S), Ann-Marie Fridolfsson (C) och Rune Hallgren (C) deltar inte i handläggningen av ärendet på grund av jäv.",
                who("Peder Lindqvist (S); Ann-Marie Fridolfsson (C); Rune Hallgren (C)"),
            ),
        ),
        dnr="2021/00099",
    ),
    item(
        "71",
        "Cykelplan för Tidaholms tätort 2021–2030",
        part(
            "ärende",
            "Kommunstyrelsen beslutade 2021-05-05 § 61, genom ordförandens utslagsröst, att föreslå kommunfullmäktige att anta cykelplanen. Håkan Rydbergh (M), Gunvor Elofsson (KD) m.fl. reserverade sig mot kommunstyrelsens beslut.",
        ),
        part(
            "handlingar",
            Points(
                (
                    "Kommunstyrelsens protokoll 2021-05-05 § 61",
                    "Samhällsbyggnadsnämndens protokoll 2021-03-18 § 27",
                    "Förslag till cykelplan, daterat 2021-02-26",
                )
            ),
        ),
        part(
            "yrkande",
            y(
                "Ismail Karaca (S), Birgitta Thornell (V) och Patrik Nyman (MP) yrkar bifall till kommunstyrelsens förslag.",
                ("bifall", "Ismail Karaca (S); Birgitta Thornell (V); Patrik Nyman (MP)"),
            ),
            y(
                "Håkan Rydbergh (M), Staffan Ydreborg (KD) och Tomas Ekelöf (L) yrkar att ärendet återremitteras för en redovisning av hur handeln på Södra Kungsvägen påverkas.",
                ("återremiss", "Håkan Rydbergh (M); Staffan Ydreborg (KD); Tomas Ekelöf (L)"),
            ),
            y(
                "Dennis Wiberg (SD) yrkar bifall till återremissyrkandet och i andra hand avslag på kommunstyrelsens förslag.",
                ("bifall", "Dennis Wiberg (SD)"),
                ("avslag", "Dennis Wiberg (SD)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på om ärendet ska avgöras i dag eller återremitteras och finner att kommunfullmäktige beslutar att avgöra ärendet i dag. Omröstning begärs.",
        ),
        part(
            "votering",
            Vote(
                "Kommunfullmäktige godkänner följande voteringsordning:\nJa-röst för att ärendet avgörs i dag.\nNej-röst för att ärendet återremitteras.\n"
                f"Omröstningen utfaller med {ONE['ja']} ja-röster och {ONE['nej']} nej-röster. Hur var och en röstar framgår av bilaga 1. Eftersom minst en tredjedel av de närvarande ledamöterna har röstat för återremiss beslutar kommunfullmäktige enligt 5 kap. 50 § kommunallagen om minoritetsåterremiss.",
                ONE["ja"],
                ONE["nej"],
                "att ärendet avgörs i dag",
                "att ärendet återremitteras",
                ballots=FIRST,
                layout="bilaga",
                label="Bilaga 1 Voteringslista § 71 Cykelplan för Tidaholms tätort, återremiss",
            ),
        ),
        part(
            "beslut",
            decides(
                d(
                    "Ärendet återremitteras till kommunstyrelsen för en redovisning av hur handeln på Södra Kungsvägen påverkas.",
                    "återremiss",
                )
            ),
        ),
        part("expediering", Points(("Kommunstyrelsen", "Samhällsbyggnadsnämnden"), "")),
        dnr="2021/00147",
    ),
    item(
        "72",
        "Svar på motion om gratis mensskydd på högstadiet",
        part(
            "ärende",
            "Birgitta Thornell (V) har i en motion föreslagit att kommunen tillhandahåller kostnadsfria mensskydd. Kommunstyrelsen föreslår 2021-05-05 § 62 att motionen ska anses besvarad.",
        ),
        part(
            "yrkande",
            y(
                "Birgitta Thornell m.fl. (V) och Patrik Nyman (MP) yrkar bifall till motionen.",
                ("bifall", "Birgitta Thornell m.fl. (V); Patrik Nyman (MP)"),
            ),
            y("Lena Bäckdahl (S) yrkar bifall till kommunstyrelsens förslag.", ("bifall", "Lena Bäckdahl (S)")),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på kommunstyrelsens förslag och Birgitta Thornells (V) m.fl. yrkande och finner att kommunfullmäktige bifaller kommunstyrelsens förslag. Omröstning begärs.",
        ),
        part(
            "votering",
            Vote(
                "Ja-röst för bifall till kommunstyrelsens förslag.\nNej-röst för bifall till Birgitta Thornells (V) m.fl. yrkande.\n"
                f"Omröstningen utfaller med {TWO['ja']} ja-röster och {TWO['nej']} nej-röster. {TWO['avstår']} ledamöter avstår från att rösta. Hur var och en röstar framgår av bilaga 2.",
                TWO["ja"],
                TWO["nej"],
                "bifall till kommunstyrelsens förslag",
                "bifall till Birgitta Thornells (V) m.fl. yrkande",
                abstain=TWO["avstår"],
                ballots=SECOND,
                layout="bilaga",
                label="Bilaga 2 Voteringslista § 72 Svar på motion om gratis mensskydd",
            ),
        ),
        part("beslut", decides(d("Motionen anses besvarad.", "besvarad"))),
        part(
            "reservation",
            s(
                "reservation",
                "",
                "Vänsterpartiet och Miljöpartiet reserverar sig mot beslutet till förmån för Birgitta Thornells (V) m.fl. yrkande.",
                parties="V MP",
                refers=("yrkande", "V"),
            ),
        ),
        part(
            "annat",
            s(
                "röstförklaring",
                "Tomas Ekelöf (L)",
                "Tomas Ekelöf (L) lämnar följande röstförklaring:",
                "Jag avstår eftersom jag delar motionens syfte men anser att frågan hör hemma i barn- och utbildningsnämndens budget.",
            ),
            heading="Röstförklaring",
        ),
        dnr="2020/00305",
    ),
    item(
        "73",
        "Interpellation om bemanningen i hemtjänsten",
        part(
            "ärende",
            "Gunvor Elofsson (KD) har ställt en interpellation till social- och omvårdnadsnämndens ordförande om andelen timanställda i hemtjänsten. Interpellationen besvaras skriftligt.",
        ),
        part("beslut", decides(d("Interpellationen anses besvarad.", "besvarad"))),
        dnr="2021/00160",
    ),
    item(
        "74",
        "Avsägelser och fyllnadsval",
        part(
            "ärende",
            "Göte Brandberg (M) har avsagt sig uppdraget som ledamot i samhällsbyggnadsnämnden och Yusuf Warsame (S) uppdraget som ersättare i samma nämnd. Valberedningen föreslår Ebba Sjöqvist (M) till ny ledamot. Till ny ersättare föreslås Solveig Arvidsson (S) respektive Helen Ax (V).",
        ),
        part(
            "beslutsgång",
            "Sluten omröstning begärs om valet av ersättare. Till rösträknare utses kommunsekreteraren. Vid röstsammanräkningen konstateras att 20 röster har avgetts för Solveig Arvidsson (S), 20 röster för Helen Ax (V) och att en valsedel är blank. Valet avgörs därför genom lottning, som utfaller till förmån för Solveig Arvidsson (S).",
        ),
        part(
            "beslut",
            decides(
                d("Avsägelserna beviljas.", "bifall"),
                d(
                    "Ebba Sjöqvist (M) väljs till ledamot i samhällsbyggnadsnämnden till och med den 31 december 2022.",
                    "val",
                ),
                d(
                    "Solveig Arvidsson (S) väljs till ersättare i samhällsbyggnadsnämnden till och med den 31 december 2022.",
                    "val",
                ),
                mark="1.",
            ),
        ),
        dnr="2021/00007",
    ),
    item(
        "75",
        "Revidering av taxa för livsmedelskontroll",
        part(
            "ärende",
            "Miljöenheten föreslår att timavgiften höjs och att taxan därefter räknas upp med prisindex för kommunal verksamhet.",
            Grid(
                (
                    ("Avgift", "Nuvarande, kr", "Förslag, kr"),
                    ("Planerad kontroll per timme", "1 105", "1 190"),
                    ("Registrering", "1 105", "1 190"),
                    ("Extra offentlig kontroll per timme", "1 020", "1 100"),
                ),
                (7.0, 4.0, 4.0),
            ),
        ),
        part(
            "yrkande",
            y(
                "Jeanette Kihlman (SD) yrkar att höjningen stannar vid 1 130 kronor per timme.",
                ("ändring", "Jeanette Kihlman (SD)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på kommunstyrelsens förslag mot Jeanette Kihlmans (SD) ändringsyrkande och finner att kommunfullmäktige bifaller kommunstyrelsens förslag.",
        ),
        part(
            "beslut",
            decides(
                d("Taxa för livsmedelskontroll fastställs att gälla från och med den 1 juli 2021.", "fastställande"),
                d("Nuvarande taxa, antagen 2018-11-26 § 120, upphävs.", "annat"),
                mark="1.",
            ),
        ),
        part(
            "reservation",
            s(
                "reservation",
                "",
                "Samtliga ledamöter från Sverigedemokraterna reserverar sig mot beslutet till förmån för eget yrkande.",
                parties="SD",
                refers=("yrkande", "SD"),
            ),
        ),
        dnr="2021/00125",
    ),
    item(
        "76",
        "Anmälan av nya motioner",
        part(
            "ärende",
            "Anmäls motion från Tomas Ekelöf (L) om läxhjälp på biblioteket och motion från Carina Ståhlgren (M) om kameraövervakning i centrum.",
        ),
        part("beslut", decides(d("Motionerna överlämnas till kommunstyrelsen för beredning.", "överlämnande"))),
        dnr="2021/00171; 2021/00172",
    ),
    item(
        "77",
        "Meddelanden",
        part("ärende", "Länsstyrelsens beslut 2021-05-12 om ny ersättare för Sverigedemokraterna föreligger."),
        part("beslut", decides(d("Meddelandena läggs till handlingarna.", "anteckning"))),
    ),
)

DOCUMENTS = (
    Document(
        "tidaholm/kommunfullmaktige-2021-05-31",
        "classic-sans",
        "pdf",
        "protokoll",
        "Tidaholm",
        BODY,
        "2021-05-31",
        ITEMS,
        attendance=ATTENDANCE,
        before=(Para("Närvarolista", "title"), roll(ATTENDANCE), Break()),
        cover={
            "organ": "Tidaholms kommun",
            "plats": "Folkets hus, stora salen, och på distans via Teams, kl. 18.30–21.20",
            "beslutande": "Enligt närvarolista, sidan 3",
            "justerare": "Lena Bäckdahl (S), Carina Ståhlgren (M)",
            "justering": "Protokollet justeras digitalt senast den 8 juni 2021",
            "paragrafer": "67–77",
            "sekreterare": "Jonna Vernersson",
            "ordförande": "Margareta Ödling",
            "anslag": "2021-06-09",
            "nedtas": "2021-07-01",
            "förvaras": "Kommunledningskontoret, Tidaholm",
            "bevis": "BEVIS OM ANSLAG",
            "innehåll": "ja",
        },
        about="Fullmäktige med innehållsförteckning och närvarolista; minoritetsåterremiss, lottning, sluten omröstning, röstförklaring, voteringslistor i bilaga.",
    ),
)
