# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Tidaholm, samhällsbyggnadsnämnden 2021-03-18: where the case of the cycle plan begins; a Word file."""

from corpus.make.content import Document, Jav, Points, attend, d, decides, item, part, s, who, y

BODY = "Samhällsbyggnadsnämnden"

ATTENDANCE = (
    attend("ordförande", "Rune Hallgren (C) | ordförande")
    + attend("vice ordförande", "Ismail Karaca (S) | vice ordförande")
    + attend(
        "ledamot",
        "Gunilla Frisk (S)",
        "Roger Malmsten (S)",
        "Helen Ax (V)",
        "Carina Ståhlgren (M)",
        "Göte Brandberg (M)",
        "Dennis Wiberg (SD)",
        "Jörgen Nilgård (SD) | | | | absent",
    )
    + attend(
        "ersättare",
        "Lars Björkegren (SD) | tjänstgör för Jörgen Nilgård (SD) | | Jörgen Nilgård (SD) | serving",
        "Barbro Sköld (KD)",
        "Yusuf Warsame (S)",
    )
    + attend(
        "tjänsteperson",
        "Maria Hellsing | samhällsbyggnadschef",
        "Per Ottosson | trafikingenjör | § 27",
        "Lisa Bjärme | nämndsekreterare",
    )
)

ITEMS = (
    item(
        "25",
        "Val av justerare",
        part("beslut", decides(d("Carina Ståhlgren (M) utses att jämte ordföranden justera protokollet.", "val"))),
    ),
    item(
        "26",
        "Bygglov för nybyggnad av förskola, Marbotorp 3:2",
        part(
            "ärende",
            "Kommunen har ansökt om bygglov för en förskola med sex avdelningar. Åtgärden avviker från detaljplanen genom att 40 kvadratmeter placeras på mark som inte får bebyggas. Avvikelsen bedöms som liten enligt 9 kap. 31 b § plan- och bygglagen. Grannar har underrättats. Ägaren till Marbotorp 3:7 har erinran mot byggnadens höjd.",
        ),
        part("handlingar", Points(("Ansökan 2021-01-19", "Ritningar", "Yttrande från ägaren till Marbotorp 3:7"))),
        part(
            "yrkande",
            y(
                "Göte Brandberg (M) yrkar att ärendet bordläggs till nästa sammanträde.",
                ("bordläggning", "Göte Brandberg (M)"),
            ),
            y("Gunilla Frisk (S) yrkar bifall till förvaltningens förslag.", ("bifall", "Gunilla Frisk (S)")),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på om ärendet ska bordläggas eller avgöras i dag och finner att nämnden beslutar att bordlägga ärendet.",
        ),
        part("beslut", decides(d("Ärendet bordläggs.", "bordläggning"))),
        part(
            "jäv",
            Jav("Helen Ax (V) anmäler jäv och lämnar lokalen under handläggningen av ärendet.", who("Helen Ax (V)")),
        ),
        dnr="B 2021/14",
    ),
    item(
        "27",
        "Cykelplan för Tidaholms tätort 2021–2030",
        part(
            "ärende",
            "Förvaltningen har tagit fram ett förslag till cykelplan som ersätter planen från 2009. Förslaget har varit på samråd under tiden 15 oktober–30 november 2020. Under samrådet kom 86 synpunkter in, varav 31 handlade om Södra Kungsvägen.",
            "Trafikingenjör Per Ottosson redogör för hur sträckorna har prioriterats. Prioriteringen utgår från antalet olyckor enligt Strada, avståndet till skola och kostnaden per meter.",
        ),
        part(
            "handlingar",
            Points(("Förslag till cykelplan, daterat 2021-02-26", "Samrådsredogörelse", "Tjänsteskrivelse 2021-03-05")),
        ),
        part(
            "yrkande",
            y(
                "Ismail Karaca (S) och Helen Ax (V) yrkar bifall till förvaltningens förslag.",
                ("bifall", "Ismail Karaca (S); Helen Ax (V)"),
            ),
            y(
                "Carina Ståhlgren (M) yrkar att sträckan Södra Kungsvägen utgår ur planen.",
                ("ändring", "Carina Ståhlgren (M)"),
            ),
            y(
                "Dennis Wiberg (SD) m.fl. yrkar avslag på förvaltningens förslag.",
                ("avslag", "Dennis Wiberg m.fl. (SD)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på förvaltningens förslag, på Carina Ståhlgrens (M) ändringsyrkande och på avslag och finner att nämnden beslutar enligt förvaltningens förslag.",
        ),
        part(
            "beslut",
            decides(
                d("Samhällsbyggnadsnämnden antar för sin del förslaget till cykelplan.", "antagande"),
                d("Cykelplanen överlämnas till kommunfullmäktige för antagande.", "överlämnande"),
                mark="1.",
            ),
        ),
        part(
            "reservation",
            s(
                "reservation",
                "Carina Ståhlgren (M); Göte Brandberg (M)",
                "Carina Ståhlgren (M) och Göte Brandberg (M) reserverar sig mot beslutet till förmån för Carina Ståhlgrens yrkande.",
                refers=("yrkande", "M"),
            ),
            s("reservation", "", "SD-gruppen reserverar sig mot beslutet.", parties="SD"),
        ),
        part(
            "protokollsanteckning",
            s(
                "protokollsanteckning",
                "Barbro Sköld (KD)",
                "Barbro Sköld (KD) lämnar följande anteckning till protokollet:",
                "Kristdemokraterna hade, om vi haft rösträtt i nämnden, ställt oss bakom att Södra Kungsvägen utgår. En levande handel är en förutsättning för att någon ska ha anledning att cykla till centrum.",
            ),
        ),
        part("expediering", Points(("Kommunstyrelsen",), "")),
        dnr="2021/00147",
    ),
    item(
        "28",
        "Yttrande över remiss av översiktsplan för Falköpings kommun",
        part(
            "ärende",
            "Falköpings kommun har överlämnat förslag till översiktsplan på remiss. Förvaltningen ser positivt på förslaget att reservera mark för en framtida stationsnära bebyggelse i Stenstorp.",
        ),
        part(
            "beslut",
            decides(
                d("Tjänsteskrivelsen överlämnas som svar på remissen.", "överlämnande"),
                d("Paragrafen förklaras omedelbart justerad.", "annat"),
                mark="1.",
            ),
        ),
        dnr="SBN 2021/33",
        immediately_adjusted=True,
    ),
    item(
        "29",
        "Redovisning av delegationsbeslut",
        part(
            "ärende",
            "Bygglov, strandskyddsdispenser och trafikföreskrifter beslutade under tiden 2021-02-08–2021-03-07 redovisas enligt förteckning.",
        ),
        part("beslut", decides(d("Samhällsbyggnadsnämnden godkänner redovisningen.", "godkännande"))),
        part("annat", "Nämnden tackade för informationen.", heading="Information"),
    ),
)

DOCUMENTS = (
    Document(
        "tidaholm/samhallsbyggnadsnamnden-2021-03-18",
        "classic-compact",
        "docx",
        "protokoll",
        "Tidaholm",
        BODY,
        "2021-03-18",
        ITEMS,
        attendance=ATTENDANCE,
        cover={
            "organ": "Tidaholms kommun",
            "plats": "Samhällsbyggnadsförvaltningen, Numerus, kl. 13.30–16.05",
            "justerare": "Carina Ståhlgren (M)",
            "justering": "Samhällsbyggnadsförvaltningen, tisdagen den 23 mars 2021 kl. 16.00. § 28 justeras omedelbart.",
            "paragrafer": "25–29",
            "sekreterare": "Lisa Bjärme",
            "ordförande": "Rune Hallgren",
            "anslag": "2021-03-24",
            "nedtas": "2021-04-15",
            "förvaras": "Samhällsbyggnadsförvaltningen, Tidaholm",
        },
        about="Word-fil; första steget i ärendet om cykelplanen; gruppreservation utan namn.",
    ),
)
