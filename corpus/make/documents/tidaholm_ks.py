# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Tidaholm, kommunstyrelsen 2021-05-05: the middle of a case that began in a nämnd and goes on to fullmäktige."""

from corpus.make.content import Document, Grid, Jav, Points, Vote, attend, ballots, d, decides, item, part, s, who, y

BODY = "Kommunstyrelsen"
PROPOSES = "Kommunstyrelsen föreslår kommunfullmäktige besluta"

ATTENDANCE = (
    attend("ordförande", "Peder Lindqvist (S) | ordförande")
    + attend(
        "vice ordförande", "Ann-Marie Fridolfsson (C) | 1:e vice ordförande", "Håkan Rydbergh (M) | 2:e vice ordförande"
    )
    + attend(
        "ledamot",
        "Lena Bäckdahl (S)",
        "Ismail Karaca (S)",
        "Birgitta Thornell (V) | | ej § 63 på grund av jäv",
        "Rune Hallgren (C)",
        "Carina Ståhlgren (M)",
        "Mats-Ove Lundin (M) | | | | absent",
        "Gunvor Elofsson (KD)",
        "Tomas Ekelöf (L)",
        "Dennis Wiberg (SD)",
        "Jeanette Kihlman (SD)",
    )
    + attend(
        "ersättare",
        "Ebba Sjöqvist (M) | tjänstgörande ersättare för Mats-Ove Lundin (M) | | Mats-Ove Lundin (M) | serving",
        "Solveig Arvidsson (S) | | tjänstgör § 63 för Birgitta Thornell (V) | Birgitta Thornell (V)",
        "Patrik Nyman (MP)",
        "Lars Björkegren (SD)",
    )
    + attend(
        "tjänsteperson",
        "Eva Thimfors | kommundirektör",
        "Anders Bohlin | ekonomichef | §§ 58–60",
        "Maria Hellsing | samhällsbyggnadschef | § 61",
        "Jonna Vernersson | kommunsekreterare",
    )
)

VOTES = ballots(
    "Peder Lindqvist (S) ja; Ann-Marie Fridolfsson (C) ja; Håkan Rydbergh (M) nej; Lena Bäckdahl (S) ja; "
    "Ismail Karaca (S) ja; Birgitta Thornell (V) ja; Rune Hallgren (C) ja; Carina Ståhlgren (M) nej; "
    "Gunvor Elofsson (KD) nej; Tomas Ekelöf (L) avstår; Dennis Wiberg (SD) nej; Jeanette Kihlman (SD) nej; Ebba Sjöqvist (M) nej"
)

ITEMS = (
    item(
        "56",
        "Fastställande av dagordning",
        part(
            "ärende",
            "Ordföranden föreslår att ett extra ärende, val av ombud till Tidaholms Energi AB:s årsstämma, förs till dagordningen och att ärendet om lokalbehov för gymnasieskolan utgår.",
        ),
        part("beslut", decides(d("Dagordningen fastställs med de föreslagna ändringarna.", "fastställande"))),
    ),
    item(
        "57",
        "Information från kommundirektören",
        part(
            "ärende",
            "Kommundirektör Eva Thimfors informerar om läget i pandemin, rekryteringen av ny skolchef och det pågående arbetet med en gemensam servicedisk i kommunhuset. Enligt 6 kap. 13 § kommunallagen ska styrelsen följa de frågor som kan inverka på kommunens utveckling och ekonomiska ställning.",
        ),
        part("beslut", decides(d("Informationen noteras till protokollet.", "anteckning"))),
        dnr="2021/00012",
    ),
    item(
        "58",
        "Årsredovisning 2020 för Tidaholms kommun",
        part(
            "ärende",
            "Ekonomichef Anders Bohlin redogör för årsredovisningen. Kommunens resultat för år 2020 uppgår till 31,4 miljoner kronor, vilket är 19,8 miljoner kronor bättre än budget. Avvikelsen förklaras till största delen av högre generella statsbidrag och av ersättning för sjuklönekostnader. Balanskravet enligt 11 kap. 5 § kommunallagen är uppfyllt och det finns inget underskott från tidigare år att återställa.",
            "Nämndernas sammantagna utfall framgår av tabellen.",
            Grid(
                (
                    ("Nämnd", "Budget, tkr", "Utfall, tkr", "Avvikelse, tkr"),
                    ("Kommunstyrelsen", "84 210", "81 975", "2 235"),
                    ("Barn- och utbildningsnämnden", "331 400", "330 118", "1 282"),
                    ("Social- och omvårdnadsnämnden", "352 960", "358 407", "-5 447"),
                    ("Samhällsbyggnadsnämnden", "41 030", "39 246", "1 784"),
                ),
                (6.6, 3.2, 3.2, 3.2),
            ),
            "Tre av kommunens fem finansiella mål bedöms vara uppnådda. Soliditeten inklusive samtliga pensionsförpliktelser ökade från 38 till 41 procent.",
        ),
        part(
            "handlingar",
            Points(
                (
                    "Årsredovisning 2020",
                    "Tjänsteskrivelse 2021-04-12, ekonomichef Anders Bohlin",
                    "Allmänna utskottets protokoll 2021-04-21 § 44",
                )
            ),
        ),
        part(
            "beslut",
            decides(
                d("Årsredovisning 2020 för Tidaholms kommun godkänns.", "godkännande", proposed=True),
                d(
                    "Av årets resultat reserveras 12 miljoner kronor till resultatutjämningsreserven.",
                    "annat",
                    proposed=True,
                ),
                d(
                    "Social- och omvårdnadsnämnden får i uppdrag att senast i augusti 2021 redovisa en plan för en ekonomi i balans.",
                    "uppdrag",
                    proposed=True,
                ),
                lead=PROPOSES,
                mark="1.",
            ),
        ),
        part(
            "särskilt uttalande",
            s(
                "särskilt uttalande",
                "Tomas Ekelöf (L)",
                "Tomas Ekelöf (L) lämnar följande särskilda yttrande:",
                "Överskottet är glädjande men det är tillfälligt. Fyra av fem kronor kommer från staten och försvinner när pandemin är över.",
                "Liberalerna vill att reserveringen används till läromedel och behöriga lärare i stället för att läggas på hög. Varje år som en elev går utan behörig matematiklärare är ett förlorat år.",
            ),
        ),
        part("expediering", Points(("Kommunfullmäktige", "Social- och omvårdnadsnämnden", "Revisorerna"), "")),
        dnr="2021/00098",
    ),
    item(
        "59",
        "Ekonomisk uppföljning per den 31 mars 2021",
        part(
            "ärende",
            "Uppföljningen visar en prognos för helåret på plus 6,1 miljoner kronor. Av § 58 ovan framgår att social- och omvårdnadsnämnden redovisade ett underskott föregående år och prognosen pekar mot ett fortsatt underskott om 3,9 miljoner kronor.",
        ),
        part(
            "beslut",
            decides(
                d("Kommunstyrelsen godkänner uppföljningen.", "godkännande"),
                d("Uppföljningen överlämnas till kommunfullmäktige och revisorerna för kännedom.", "överlämnande"),
                mark="1.",
            ),
        ),
        dnr="2021/00131",
    ),
    item(
        "60",
        "Förlängning av borgensåtagande för Tidaholms Bostads AB",
        part(
            "ärende",
            "Bostadsbolaget avser att omsätta två lån hos Kommuninvest i maj. Beloppet ryms inom den borgensram som kommunfullmäktige beslutade 2019-11-25 § 142. Bolaget har begärt att protokollet justeras omedelbart eftersom lånen förfaller den 12 maj.",
        ),
        part(
            "beslut",
            decides(
                d(
                    "Kommunstyrelsen beslutar att såsom för egen skuld ingå borgen för Tidaholms Bostads AB:s låneförpliktelser upp till ett högsta lånebelopp om 18 000 000 kronor jämte därpå löpande ränta och kostnader.",
                    "annat",
                ),
                d("Paragrafen justeras omedelbart.", "annat"),
            ),
        ),
        part(
            "annat",
            "Dennis Wiberg (SD) och Jeanette Kihlman (SD) deltar inte i beslutet.",
            heading="Deltar inte i beslutet",
        ),
        part("expediering", Points(("Tidaholms Bostads AB", "Kommuninvest"), "")),
        dnr="2021/00140",
        immediately_adjusted=True,
    ),
    item(
        "61",
        "Cykelplan för Tidaholms tätort 2021–2030",
        part(
            "ärende",
            "Samhällsbyggnadsnämnden beslutade 2021-03-18 § 27 att för sin del anta förslaget till cykelplan och att överlämna det till kommunfullmäktige för antagande. Planen omfattar elva nya sträckor, varav den längsta följer Tidan från Vulcanön till Hökensås väg, och en utbyggnad av cykelparkeringar vid skolor och idrottsanläggningar.",
            "Kostnaden för planens första etapp beräknas till 14,2 miljoner kronor fördelat på åren 2022–2025. Medfinansiering kan sökas hos Trafikverket med upp till hälften av kostnaden. I samrådet kom 86 synpunkter in. Flera fastighetsägare på Södra Kungsvägen motsätter sig att kantstensparkeringen tas bort.",
            "Samhällsbyggnadschef Maria Hellsing redogör för planen och svarar på frågor.",
        ),
        part(
            "handlingar",
            Points(
                (
                    "Samhällsbyggnadsnämndens protokoll 2021-03-18 § 27",
                    "Förslag till cykelplan, daterat 2021-02-26",
                    "Samrådsredogörelse",
                    "Allmänna utskottets protokoll 2021-04-21 § 47",
                )
            ),
        ),
        part(
            "yrkande",
            y(
                "Birgitta Thornell (V), Rune Hallgren (C) och Ismail Karaca (S) yrkar bifall till allmänna utskottets förslag.",
                ("bifall", "Birgitta Thornell (V); Rune Hallgren (C); Ismail Karaca (S)"),
            ),
            y(
                "Håkan Rydbergh (M) yrkar, med instämmande av Gunvor Elofsson (KD), i första hand att ärendet återremitteras för en redovisning av hur handeln på Södra Kungsvägen påverkas och i andra hand avslag på allmänna utskottets förslag.",
                ("återremiss", "Håkan Rydbergh (M); Gunvor Elofsson (KD)"),
                ("avslag", "Håkan Rydbergh (M); Gunvor Elofsson (KD)"),
            ),
            y("Dennis Wiberg (SD) yrkar avslag på allmänna utskottets förslag.", ("avslag", "Dennis Wiberg (SD)")),
            y(
                "Tomas Ekelöf (L) yrkar som tillägg att planen kompletteras med en trafiksäker väg till Rosenbergsskolan.",
                ("tillägg", "Tomas Ekelöf (L)"),
            ),
        ),
        part(
            "annat", "Sammanträdet ajourneras kl. 10.20–10.40 på begäran av Håkan Rydbergh (M).", heading="Ajournering"
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på om ärendet ska avgöras i dag eller återremitteras och finner att kommunstyrelsen beslutar att ärendet ska avgöras i dag.",
            "Ordföranden ställer därefter proposition på allmänna utskottets förslag och Håkan Rydberghs (M) m.fl. avslagsyrkande och finner att kommunstyrelsen beslutar enligt allmänna utskottets förslag. Omröstning begärs.",
        ),
        part(
            "votering",
            Vote(
                "Kommunstyrelsen godkänner följande omröstningsordning:\nJa-röst för bifall till allmänna utskottets förslag.\nNej-röst för avslag på allmänna utskottets förslag.",
                6,
                6,
                "bifall till allmänna utskottets förslag",
                "avslag på allmänna utskottets förslag",
                abstain=1,
                ballots=VOTES,
                layout="columns",
                after="Med 6 ja-röster mot 6 nej-röster och 1 som avstår beslutar kommunstyrelsen, genom ordförandens utslagsröst, enligt allmänna utskottets förslag.\nOrdföranden ställer slutligen proposition på Tomas Ekelöfs (L) tilläggsyrkande och finner att kommunstyrelsen avslår det.",
            ),
        ),
        part(
            "beslut",
            decides(
                d("Cykelplan för Tidaholms tätort 2021–2030 antas.", "antagande", proposed=True),
                d(
                    "Samhällsbyggnadsnämnden får i uppdrag att söka statlig medfinansiering för planens första etapp.",
                    "uppdrag",
                    proposed=True,
                ),
                lead=PROPOSES,
                mark="1.",
            ),
        ),
        part(
            "reservation",
            s(
                "reservation",
                "",
                "Samtliga ledamöter för (M) och (KD) reserverar sig mot beslutet till förmån för Håkan Rydberghs (M) yrkande.",
                parties="M KD",
                refers=("yrkande", "M"),
            ),
            s(
                "reservation",
                "Dennis Wiberg (SD); Jeanette Kihlman (SD)",
                "Dennis Wiberg (SD) och Jeanette Kihlman (SD) lämnar följande skriftliga reservation:",
                "Sverigedemokraterna är inte emot cykelbanor. Vi är emot att de byggs på bekostnad av dem som måste ta bilen till affären, till läkaren och till arbetet.",
                "Planen saknar en beräkning av hur många parkeringsplatser som försvinner i centrum och vad drift och vinterväghållning kommer att kosta. Ett sådant beslut kan inte fattas med ordförandens utslagsröst.",
            ),
            s(
                "reservation",
                "Tomas Ekelöf (L)",
                "Tomas Ekelöf (L) reserverar sig mot beslutet till förmån för eget tilläggsyrkande.",
                refers=("yrkande", "L"),
            ),
        ),
        part("expediering", Points(("Kommunfullmäktige",), "")),
        dnr="2021/00147",
    ),
    item(
        "62",
        "Svar på motion om gratis mensskydd på högstadiet",
        part(
            "ärende",
            "Birgitta Thornell (V) har i en motion, väckt 2020-09-28, föreslagit att kommunen ska tillhandahålla kostnadsfria mensskydd på Rudbecksgymnasiet och på högstadieskolorna. Barn- och utbildningsnämnden har yttrat sig och framhåller att elevhälsan redan i dag delar ut mensskydd vid behov. Kommunledningskontoret föreslår att motionen ska anses besvarad.",
        ),
        part("handlingar", Points(("Motion 2020-09-21", "Barn- och utbildningsnämndens protokoll 2021-02-24 § 18"))),
        part(
            "yrkande",
            y("Birgitta Thornell (V) yrkar bifall till motionen.", ("bifall", "Birgitta Thornell (V)")),
            y(
                "Lena Bäckdahl (S) yrkar bifall till allmänna utskottets förslag att motionen ska anses besvarad.",
                ("bifall", "Lena Bäckdahl (S)"),
            ),
            y("Jeanette Kihlman (SD) yrkar avslag på motionen.", ("avslag", "Jeanette Kihlman (SD)")),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på förslagen och finner att kommunstyrelsen beslutar enligt allmänna utskottets förslag.",
        ),
        part("beslut", decides(d("Motionen anses besvarad.", "besvarad", proposed=True), lead=PROPOSES)),
        part(
            "reservation",
            s(
                "reservation",
                "Birgitta Thornell (V)",
                "Birgitta Thornell (V) reserverar sig mot beslutet till förmån för eget yrkande.",
                refers=("yrkande", "V"),
            ),
        ),
        part(
            "protokollsanteckning",
            s(
                "protokollsanteckning",
                "Patrik Nyman (MP)",
                "Ersättaren Patrik Nyman (MP) får följande antecknat till protokollet:",
                "Miljöpartiet noterar att det i praktiken är skolsköterskans öppettider som avgör om en elev får ett mensskydd eller inte. Det kan inte vara meningen.",
                inline=True,
            ),
        ),
        part("expediering", Points(("Kommunfullmäktige",), "")),
        dnr="2020/00305",
    ),
    item(
        "63",
        "Föreningsbidrag till Tidaholms folkets husförening",
        part(
            "ärende",
            "Folkets husföreningen har ansökt om ett driftbidrag om 240 000 kronor för år 2021 med anledning av inställda arrangemang. Av § 9 i bidragsreglerna framgår att bidrag över 100 000 kronor prövas av kommunstyrelsen.",
        ),
        part(
            "yrkande",
            y(
                "Carina Ståhlgren (M) föreslår att bidraget sänks till 150 000 kronor.",
                ("ändring", "Carina Ståhlgren (M)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på allmänna utskottets förslag och Carina Ståhlgrens (M) ändringsförslag och finner att kommunstyrelsen beslutar enligt allmänna utskottets förslag.",
        ),
        part(
            "beslut",
            decides(
                d(
                    "Kommunstyrelsen beviljar Tidaholms folkets husförening ett driftbidrag om 240 000 kronor för år 2021.",
                    "bifall",
                )
            ),
        ),
        part(
            "jäv",
            Jav(
                "Birgitta Thornell (V) anmäler jäv och deltar varken i överläggningen eller i beslutet. Solveig Arvidsson (S) tjänstgör i hennes ställe.",
                who("Birgitta Thornell (V)"),
            ),
        ),
        part(
            "reservation",
            s(
                "reservation",
                "Carina Ståhlgren (M); Ebba Sjöqvist (M)",
                "Carina Ståhlgren och Ebba Sjöqvist (båda M) reserverar sig muntligen mot beslutet.",
            ),
        ),
        dnr="2021/00119",
    ),
    item(
        "64",
        "Medborgarförslag om hundrastgård vid Turbinhusön",
        part(
            "ärende",
            "Ett medborgarförslag om att anlägga en hundrastgård vid Turbinhusön inkom 2021-01-14. Kommunfullmäktige överlät 2021-02-22 § 11 till kommunstyrelsen att besluta i ärendet.",
        ),
        part(
            "yrkande",
            y(
                "Gunvor Elofsson (KD) yrkar återremiss för beräkning av driftkostnader.",
                ("återremiss", "Gunvor Elofsson (KD)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på om ärendet ska avgöras i dag eller återremitteras och finner att kommunstyrelsen beslutar att återremittera ärendet.",
        ),
        part(
            "beslut",
            decides(
                d(
                    "Ärendet återremitteras till samhällsbyggnadsförvaltningen för beräkning av driftkostnader.",
                    "återremiss",
                )
            ),
        ),
        dnr="2021/00021",
    ),
    item(
        "65",
        "Val av ombud till Tidaholms Energi AB:s årsstämma",
        part(
            "beslut",
            decides(
                d(
                    "Peder Lindqvist (S) väljs till ombud vid Tidaholms Energi AB:s årsstämma 2021 med Ann-Marie Fridolfsson (C) som ersättare.",
                    "val",
                )
            ),
        ),
        dnr="2021/00151",
    ),
    item(
        "66",
        "Delgivningar",
        part(
            "ärende",
            "Följande handlingar delges kommunstyrelsen:",
            Points(
                (
                    "Länsstyrelsen i Västra Götalands län, beslut 2021-04-08 om statsbidrag till kommersiell service, dnr 604-10218-2021",
                    "Skaraborgs kommunalförbund, protokoll från direktionen 2021-03-26, §§ 14–31",
                    "Räddningstjänsten Östra Skaraborg, årsredovisning 2020",
                    "Tillsynsbeslut från Integritetsskyddsmyndigheten",
                )
            ),
        ),
        part("beslut", decides(d("Delgivningarna läggs till handlingarna.", "anteckning"))),
    ),
)

DOCUMENTS = (
    Document(
        "tidaholm/kommunstyrelsen-2021-05-05",
        "classic",
        "pdf",
        "protokoll",
        "Tidaholm",
        BODY,
        "2021-05-05",
        ITEMS,
        attendance=ATTENDANCE,
        cover={
            "organ": "Tidaholms kommun",
            "plats": "Kommunhuset i Tidaholm, sammanträdesrum Mars, kl. 08.30–14.15\nAjournering kl. 10.20–10.40 och 12.00–13.00",
            "justerare": "Gunvor Elofsson (KD)",
            "justering": "Kommunledningskontoret, måndagen den 10 maj 2021 kl. 15.00. § 60 justeras omedelbart.",
            "paragrafer": "56–66",
            "sekreterare": "Jonna Vernersson",
            "ordförande": "Peder Lindqvist",
            "anslag": "2021-05-11",
            "nedtas": "2021-06-02",
            "förvaras": "Kommunledningskontoret, Tidaholm",
        },
        about="Klassiskt protokoll med beslutet sist; utslagsröst, jäv, tilläggsyrkande, omedelbar justering.",
    ),
)
