# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Stockholm, Hägersten-Älvsjö stadsdelsnämnd 2023-04-20."""

from corpus.make.content import Also, Document, Jav, attend, d, decides, item, part, s, who, y

BODY = "Hägersten-Älvsjö stadsdelsnämnd"

ATTENDANCE = (
    attend("ordförande", "Samira Lindhagen (S) | ordförande")
    + attend("vice ordförande", "Fredrik Tersmeden (M) | vice ordförande")
    + attend(
        "ledamot",
        "Olof Hedberg (S)",
        "Margareta Wiklander (S)",
        "Jovan Petković (S)",
        "Hanna Rosenkvist (V)",
        "Tage Molander (V)",
        "Ylva Brännlund (MP)",
        "Cecilia Ankarstrand (M)",
        "Per Lagerbielke (M)",
        "Ulrika Sandegård (L) | | | | absent",
        "Niklas Övergaard (C)",
        "Roger Fallqvist (SD)",
    )
    + attend(
        "ersättare",
        "Leila Hashemi (L) | | | Ulrika Sandegård (L) | serving",
        "Britta Kjellgren (S)",
        "Anton Wester (V)",
        "Sanna Ljungkvist (MP)",
        "Henrik Åhlström (KD)",
        "Vendela Rask (M)",
        "Emil Törnqvist (SD)",
    )
    + attend(
        "tjänsteperson",
        "Anette Skoglund | stadsdelsdirektör",
        "Daniel Frid | ekonomichef",
        "Mirja Lehtonen | avdelningschef",
        "Petter Arnell | nämndsekreterare",
    )
)

ITEMS = (
    item(
        "1",
        "Val av protokollsjusterare",
        part(
            "beslut",
            decides(
                d(
                    "Vice ordföranden Fredrik Tersmeden (M) utses att tillsammans med ordföranden justera dagens protokoll.",
                    "val",
                )
            ),
        ),
        ref="Ärende 1",
    ),
    item(
        "2",
        "Anmälan av protokollsjustering",
        part(
            "beslut",
            decides(
                d("Protokoll nr 3/2023, justerat den 30 mars 2023, anmäls och läggs till handlingarna.", "anteckning")
            ),
        ),
        ref="Ärende 2",
    ),
    item(
        "3",
        "Medborgarförslag om lekplats i Västbergaparken",
        part(
            "beslut", decides(d("Nämnden besvarar medborgarförslaget med förvaltningens tjänsteutlåtande.", "besvarad"))
        ),
        part(
            "ärende",
            "Förslagsställaren vill att den gamla lekplatsen vid Västbergavägen återställs. Förvaltningen bedömer att behovet täcks av de två lekplatser som rustades 2021 och 2022, men att sittplatser och belysning kan förbättras inom ramen för ordinarie underhåll.",
        ),
        part(
            "särskilt uttalande",
            s(
                "särskilt uttalande",
                "Roger Fallqvist (SD)",
                "Roger Fallqvist (SD) lämnar ett särskilt uttalande.",
                "Ett medborgarförslag förtjänar ett besked, inte ett tjänsteutlåtande som varken säger ja eller nej. Sverigedemokraterna hade gärna sett att nämnden angav när belysningen ska vara på plats.",
            ),
        ),
        ref="Ärende 4",
        dnr="HÄ 2023/118",
    ),
    item(
        "4",
        "Tertialrapport 1 för 2023",
        part(
            "beslut",
            decides(
                d("Nämnden godkänner tertialrapport 1 och överlämnar den till kommunstyrelsen.", "godkännande"),
                d("Nämnden begär budgetjustering om 11,6 mnkr för höjda hyror i förskolans lokaler.", "annat"),
                mark="1.",
            ),
        ),
        part(
            "ärende",
            "Nämnden prognostiserar ett underskott om 4,8 mnkr före resultatöverföringar. Underskottet beror på ökade volymer inom äldreomsorgen och på att antalet inskrivna barn i förskolan minskar snabbare än lokalerna kan lämnas. Förvaltningen redovisar åtgärder som beräknas ge halv effekt under året.",
            "Förvaltningens förslag till beslut är att nämnden godkänner rapporten.",
        ),
        part(
            "yrkande",
            y(
                "Ordföranden Samira Lindhagen m.fl. (S), Hanna Rosenkvist m.fl. (V) och Ylva Brännlund (MP) yrkar bifall till förvaltningens förslag.",
                ("bifall", "Samira Lindhagen m.fl. (S); Hanna Rosenkvist m.fl. (V); Ylva Brännlund (MP)"),
            ),
        ),
        part("beslutsgång", "Nämnden beslutar enligt förvaltningens förslag."),
        part(
            "särskilt uttalande",
            s(
                "särskilt uttalande",
                "Fredrik Tersmeden m.fl. (M); Leila Hashemi (L); Niklas Övergaard (C)",
                "Vice ordföranden Fredrik Tersmeden m.fl. (M), Leila Hashemi (L) och Niklas Övergaard (C) lämnar ett gemensamt särskilt uttalande.",
                "Efter ett halvår med den rödgröna majoriteten ser vi ett växande underskott och en verksamhet som tappar fart. Förskolor står halvtomma medan hyrorna betalas fullt ut.",
                "Det är inte brist på pengar utan brist på beslut som gör att lokalerna inte lämnas. Vi hade velat se en lokalplan redan i januari och ett återinfört närvarotillägg i hemtjänsten.",
            ),
        ),
        part(
            "särskilt uttalande",
            s(
                "särskilt uttalande",
                "Roger Fallqvist (SD)",
                "Roger Fallqvist (SD) lämnar ett särskilt uttalande.",
                "Kostnaderna för ekonomiskt bistånd fortsätter att öka trots låg arbetslöshet. Nämnden bör ställa tydligare krav på motprestation och redovisa hur många som har haft bistånd längre än tre år.",
            ),
        ),
        part(
            "annat",
            s(
                "ersättaryttrande",
                "Henrik Åhlström (KD)",
                "Ersättaren Henrik Åhlström (KD) lämnar ett ersättaryttrande.",
                "Kristdemokraterna saknar en redovisning av ensamheten bland äldre. Siffror om volymer säger ingenting om hur många som äter middag ensamma varje dag i veckan.",
            ),
            heading="Ersättaryttrande",
        ),
        ref="Ärende 5",
        dnr="HÄ 2023/204",
    ),
    item(
        "5",
        "Program för Telefonplan som idrottsstråk",
        part(
            "beslut",
            decides(
                d("Nämnden antar programmet för Telefonplan som idrottsstråk.", "antagande"),
                d(
                    "Förvaltningen får i uppdrag att återrapportera genomförandet i samband med verksamhetsberättelsen.",
                    "uppdrag",
                ),
                mark="1.",
            ),
        ),
        part(
            "ärende",
            "Programmet beskriver hur park- och gatumark mellan Telefonplan och Västberga kan användas för spontanidrott. Det ersätter det program som nämnden antog den 21 maj 2015, § 14. Under samrådet har 214 personer svarat på en webbenkät och tre öppna möten hållits på Midsommargården.",
            "Enligt § 3 i stadsdelsnämndernas reglemente ansvarar nämnden för parkmark inom sitt område.",
        ),
        part(
            "förslag",
            "1. Nämnden antar programmet.",
            "2. Nämnden överlämnar programmet till idrottsnämnden för kännedom.",
        ),
        part(
            "yrkande",
            y(
                "Ordföranden Samira Lindhagen m.fl. (S), Hanna Rosenkvist m.fl. (V) och Ylva Brännlund (MP) lägger fram ett gemensamt förslag till beslut enligt nämndens beslut ovan.",
                ("eget förslag", "Samira Lindhagen m.fl. (S); Hanna Rosenkvist m.fl. (V); Ylva Brännlund (MP)"),
            ),
            y(
                "Vice ordföranden Fredrik Tersmeden m.fl. (M) och Leila Hashemi (L) lägger fram ett eget gemensamt förslag till beslut enligt följande.",
                ("eget förslag", "Fredrik Tersmeden m.fl. (M); Leila Hashemi (L)"),
                points=(
                    "Nämnden godkänner delvis förvaltningens förslag.",
                    "Förvaltningen får i uppdrag att återkomma med ett program där kostnad och finansiering framgår.",
                    "Därutöver anförs följande.",
                ),
            ),
            "*Ett program utan pengar är en önskelista. I förslaget finns åtta nya ytor för idrott men inte en krona till skötseln av dem.*",
            "*Vi vill börja med konstgräsplanen vid Västberga IP, som kan användas från mars till november och som föreningarna har bett om i sex år.*",
            y("Roger Fallqvist (SD) yrkar avslag på förvaltningens förslag.", ("avslag", "Roger Fallqvist (SD)")),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer förslagen mot varandra och finner att nämnden beslutar enligt förslaget från S, V och MP. Niklas Övergaard (C) deltar inte i beslutet.",
        ),
        part(
            "reservation",
            s(
                "reservation",
                "Fredrik Tersmeden m.fl. (M); Leila Hashemi (L)",
                "Vice ordföranden Fredrik Tersmeden m.fl. (M) och Leila Hashemi (L) reserverar sig mot beslutet till förmån för eget förslag.",
                refers=("yrkande", "M L"),
            ),
            s(
                "reservation",
                "Roger Fallqvist (SD)",
                "Roger Fallqvist (SD) reserverar sig mot beslutet till förmån för eget yrkande.",
                refers=("yrkande", "SD"),
            ),
        ),
        part(
            "annat",
            Also(
                "Henrik Åhlström (KD) meddelar att han, om han hade haft yrkanderätt, hade ställt sig bakom förslaget från M och L. Emil Törnqvist (SD) ansluter sig till reservationen från SD.",
                (
                    s("ersättaryttrande", "Henrik Åhlström (KD)", "", refers=("yrkande", "M L")),
                    s("ersättaryttrande", "Emil Törnqvist (SD)", "", refers=("reservation", "SD")),
                ),
            ),
            heading="Ersättaryttrande",
        ),
        ref="Ärende 6",
        dnr="HÄ 2022/577",
    ),
    item(
        "6",
        "Remiss av stadens handlingsplan mot trångboddhet",
        part(
            "beslut",
            decides(
                d("Nämnden överlämnar förvaltningens tjänsteutlåtande som svar på remissen.", "överlämnande"),
                d("Paragrafen förklaras omedelbart justerad.", "annat"),
                mark="1.",
            ),
        ),
        part(
            "ärende",
            "Kommunstyrelsen har remitterat förslaget till samtliga stadsdelsnämnder. Svarstiden går ut den 25 april 2023. Förvaltningen tillstyrker förslaget men efterfrågar en tydligare ansvarsfördelning mellan nämnderna och de allmännyttiga bolagen.",
        ),
        part(
            "särskilt uttalande",
            s(
                "särskilt uttalande",
                "Hanna Rosenkvist (V); Tage Molander (V)",
                "Hanna Rosenkvist och Tage Molander (båda V) lämnar ett särskilt uttalande.",
                "Trångboddheten byggs inte bort med bostadsrätter för fem miljoner. Handlingsplanen behöver ett mål för hur många hyresrätter med rimliga hyror som ska byggas söder om Liljeholmen.",
            ),
        ),
        part(
            "särskilt uttalande",
            s(
                "särskilt uttalande",
                "Ylva Brännlund (MP)",
                "Ylva Brännlund (MP) ställer sig bakom uttalandet från V.",
                refers=("särskilt uttalande", "V"),
            ),
        ),
        part(
            "särskilt uttalande",
            s(
                "särskilt uttalande",
                "Roger Fallqvist (SD)",
                "Roger Fallqvist (SD) hänvisar till sitt särskilda uttalande i ärende 5.",
                refers=("särskilt uttalande", "SD"),
            ),
        ),
        ref="Ärende 7",
        dnr="HÄ 2023/91",
        immediately_adjusted=True,
    ),
    item(
        "7",
        "Föreningsbidrag till parkleken Nyboda",
        part(
            "beslut",
            decides(
                d("Nämnden beviljar föreningen Nyboda grannar 85 000 kronor för sommarlovsaktiviteter.", "bifall"),
                d("Ansökan från Mälarhöjdens schackklubb avslås.", "avslag"),
                mark="1.",
            ),
        ),
        part(
            "ärende",
            "Elva föreningar har ansökt om bidrag för lovaktiviteter. Förvaltningen föreslår att två ansökningar prövas särskilt.",
        ),
        part(
            "jäv",
            Jav("Jovan Petković (S) anmäler jäv och deltar inte i ärendets behandling.", who("Jovan Petković (S)")),
        ),
        part(
            "protokollsanteckning",
            s(
                "protokollsanteckning",
                "Cecilia Ankarstrand (M)",
                "Cecilia Ankarstrand (M) låter anteckna",
                "att nästa års ansökningar ska redovisas i en samlad tabell så att nämnden kan jämföra dem.",
                inline=True,
            ),
        ),
        ref="Ärende 8",
        dnr="HÄ 2023/156; HÄ 2023/161",
    ),
    item(
        "8",
        "Ändrade öppettider på Träffpunkt Fruängen",
        part("beslut", decides(d("Ärendet bordläggs till nämndens sammanträde den 25 maj 2023.", "bordläggning"))),
        part(
            "yrkande",
            y("Margareta Wiklander (S) yrkar bordläggning.", ("bordläggning", "Margareta Wiklander (S)")),
            y("Per Lagerbielke (M) yrkar bifall till bordläggningsyrkandet.", ("bifall", "Per Lagerbielke (M)")),
        ),
        ref="Ärende 10",
        dnr="HÄ 2023/233",
    ),
    item(
        "9",
        "Skrivelse från (V) om belysning på Sjöbjörnsvägen",
        part("beslut", decides(d("Skrivelsen överlämnas till förvaltningen för beredning.", "överlämnande"))),
        part("annat", "Ärende 9, information om ny förskola i Solberga, utgick.", heading="Noterat"),
        ref="Ärende 11",
        dnr="HÄ 2023/240",
    ),
    item(
        "10",
        "Övriga frågor",
        part(
            "annat",
            "Niklas Övergaard (C) frågar när gångtunneln vid Älvsjö station öppnar igen. Förvaltningen återkommer med svar vid nästa sammanträde.",
            heading="Frågor",
        ),
        ref="Ärende 12",
    ),
)

DOCUMENTS = (
    Document(
        "stockholm/hagersten-alvsjo-stadsdelsnamnd-2023-04-20",
        "margin",
        "pdf",
        "protokoll",
        "Stockholm",
        BODY,
        "2023-04-20",
        ITEMS,
        attendance=ATTENDANCE,
        cover={
            "nr": "4",
            "fört": "fört vid sammanträde med Hägersten-Älvsjö stadsdelsnämnd torsdagen den 20 april 2023 kl. 18.00–19.45, Telefonvägen 30",
            "justerat": "Justerat den 27 april 2023. § 6 justerades omedelbart.",
            "undertecknat": "Samira Lindhagen|ordförande\nFredrik Tersmeden|vice ordförande\nPetter Arnell|sekreterare",
            "adress": "Hägersten-Älvsjö stadsdelsförvaltning, Telefonvägen 30, 126 26 Hägersten",
        },
        about="Stadsdelsnämnd med rubriker i marginalen; särskilda uttalanden, ersättaryttranden, hänvisningar.",
    ),
)
