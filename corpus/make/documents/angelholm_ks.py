# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Ängelholm, kommunstyrelsen 2016-09-28: crosses in the §, signed reservations scanned into the file as appendices."""

from corpus.make.content import Document, Jav, Points, Vote, attend, ballots, d, decides, item, part, s, who, y

BODY = "Kommunstyrelsen"

ATTENDANCE = (
    attend("ordförande", "Robin Hallengren (M) | ordförande | §§ 244–247, 249–253")
    + attend(
        "vice ordförande",
        "Lilian Eksvärd (EP) | 1:e vice ordförande | ordförande § 248",
        "Åsa Larsdotter (S) | 2:e vice ordförande",
    )
    + attend(
        "ledamot",
        "Tommy Bergsjö (L)",
        "Eva Wendelin (C)",
        "Christian Höjman (M) | | | | absent",
        "Anders Dafvner (EP)",
        "Karl-Otto Rosenquist (KD)",
        "Brita Tellander (S)",
        "Lars Nyléhn (S)",
        "Patrik Ohlin (SD)",
        "Maria Hörnell (SD) | | | | absent",
        "Ola Carlström (MP)",
    )
    + attend(
        "ersättare",
        "Susanne Sandwall (M) | | §§ 244–253 | Christian Höjman (M) | serving",
        "Göran Fröberg (SD) | | | Maria Hörnell (SD) | serving",
        "Birgitta Jönsdotter (EP) | | tjänstgör § 248 för Robin Hallengren (M) | Robin Hallengren (M)",
        "Linda Persbo (L)",
        "Sven-Ingvar Borgquist (V)",
    )
    + attend(
        "tjänsteperson",
        "Lilian Holmstedt | kommundirektör",
        "Pernilla Fahl | samhällsbyggnadschef | §§ 247–248",
        "Isabel Lindbom | nämndsekreterare",
    )
)

SCHOOL = ballots(
    "Robin Hallengren (M) ja; Lilian Eksvärd (EP) nej; Åsa Larsdotter (S) nej; Tommy Bergsjö (L) ja; Eva Wendelin (C) ja; Susanne Sandwall (M) ja; "
    "Anders Dafvner (EP) nej; Karl-Otto Rosenquist (KD) ja; Brita Tellander (S) nej; Lars Nyléhn (S) nej; Patrik Ohlin (SD) avstår; Göran Fröberg (SD) avstår; Ola Carlström (MP) ja"
)
DEFER = ballots(
    "Robin Hallengren (M) ja; Lilian Eksvärd (EP) nej; Åsa Larsdotter (S) nej; Tommy Bergsjö (L) ja; Eva Wendelin (C) ja; Susanne Sandwall (M) ja; "
    "Anders Dafvner (EP) nej; Karl-Otto Rosenquist (KD) ja; Brita Tellander (S) nej; Lars Nyléhn (S) nej; Patrik Ohlin (SD) ja; Göran Fröberg (SD) ja; Ola Carlström (MP) ja"
)

ITEMS = (
    item(
        "244",
        "Upprop och val av justerare",
        part(
            "beslut",
            decides(
                d("att utse Åsa Larsdotter (S) att jämte ordföranden justera protokollet.", "val"),
                lead="Kommunstyrelsen beslutar",
            ),
        ),
    ),
    item(
        "245",
        "Delårsrapport per den 31 augusti 2016",
        part(
            "ärende",
            "Delårsrapporten visar ett resultat på 41,2 miljoner kronor och en helårsprognos på 12,5 miljoner kronor. Avvikelsen mot budget finns främst inom familj och utbildning, där antalet placerade barn har ökat.",
        ),
        part(
            "handlingar",
            Points(
                (
                    "Tjänsteutlåtande från ekonomiavdelningen, daterat den 14 september 2016",
                    "Delårsrapport januari–augusti 2016",
                ),
                "•",
            ),
        ),
        part(
            "beslut",
            decides(
                d("att delårsrapporten per den 31 augusti 2016 godkänns, och", "godkännande", proposed=True),
                d(
                    "att nämnder med prognostiserat underskott får i uppdrag att vidta åtgärder.",
                    "uppdrag",
                    proposed=True,
                ),
                lead="Kommunstyrelsen föreslår kommunfullmäktige besluta",
            ),
        ),
        part(
            "särskilt uttalande",
            s(
                "särskilt uttalande",
                "Patrik Ohlin (SD); Göran Fröberg (SD)",
                "Patrik Ohlin (SD) och Göran Fröberg (SD) lämnar ett särskilt yttrande, Bilaga A.",
                "Underskottet inom familj och utbildning är en följd av en politik som andra har beslutat om men som kommunens invånare får betala.",
                "Vi efterlyser för tredje gången en särredovisning av kostnaderna för ensamkommande. Så länge den saknas kan ingen säga om delårsrapporten ger en rättvisande bild.",
                bilaga="Bilaga A",
                signed=("Ängelholm den 28 september 2016", "Patrik Ohlin", "Göran Fröberg"),
            ),
        ),
        dnr="KS 2016/430",
    ),
    item(
        "246",
        "Fyllnadsval till kommunala rådet för äldre",
        part(
            "beslut",
            decides(
                d("att bevilja Linda Persbo (L) entledigande från uppdraget som ersättare, och", "bifall"),
                d("att till ny ersättare välja Tommy Bergsjö (L).", "val"),
                lead="Kommunstyrelsen beslutar",
            ),
        ),
        dnr="KS 2016/18",
    ),
    item(
        "247",
        "Ny skola i Kungsgårdshult – val av lokalisering",
        part(
            "ärende",
            "Barn- och utbildningsnämnden har den 23 augusti 2016, § 91, hemställt att kommunstyrelsen väljer plats för en ny F–6-skola. Två alternativ har utretts. Alternativ A ligger söder om Åsbovägen på kommunens mark. Alternativ B ligger vid idrottsplatsen och förutsätter att mark förvärvas.",
            "Enligt § 17 i reglementet för kommunstyrelsen ska lokaliseringsärenden som överstiger 50 miljoner kronor underställas kommunfullmäktige.",
        ),
        part(
            "förslag",
            "Samhällsbyggnadsförvaltningen föreslår att kommunstyrelsen föreslår kommunfullmäktige att välja alternativ A.",
        ),
        part(
            "yrkande",
            y(
                "Robin Hallengren (M), Eva Wendelin (C), Tommy Bergsjö (L), Karl-Otto Rosenquist (KD) och Ola Carlström (MP) yrkar bifall till förvaltningens förslag.",
                (
                    "bifall",
                    "Robin Hallengren (M); Eva Wendelin (C); Tommy Bergsjö (L); Karl-Otto Rosenquist (KD); Ola Carlström (MP)",
                ),
            ),
            y(
                "Lilian Eksvärd (EP) yrkar i första hand att ärendet återremitteras för en trafikutredning och i andra hand att alternativ B väljs.",
                ("återremiss", "Lilian Eksvärd (EP)"),
                ("eget förslag", "Lilian Eksvärd (EP)"),
            ),
            y(
                "Åsa Larsdotter (S) instämmer i Lilian Eksvärds yrkanden.",
                ("återremiss", "Åsa Larsdotter (S)"),
                ("eget förslag", "Åsa Larsdotter (S)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på om ärendet ska avgöras i dag eller återremitteras och finner att kommunstyrelsen beslutar att ärendet ska avgöras i dag. Omröstning begärs.",
        ),
        part(
            "votering",
            Vote(
                "Den som vill att ärendet ska avgöras i dag röstar ja. Den som vill att ärendet återremitteras röstar nej.",
                8,
                5,
                "att ärendet ska avgöras i dag",
                "att ärendet återremitteras",
                ballots=DEFER,
                layout="columns",
                after="Med 8 ja-röster mot 5 nej-röster beslutar kommunstyrelsen att ärendet ska avgöras i dag.",
            ),
            heading="Omröstning om återremiss",
        ),
        part(
            "votering",
            "Ordföranden ställer därefter proposition på förvaltningens förslag och Lilian Eksvärds (EP) förslag om alternativ B och finner att kommunstyrelsen bifaller förvaltningens förslag. Omröstning begärs.",
            Vote(
                "Den som önskar bifalla förvaltningens förslag röstar ja. Den som önskar bifalla alternativ B röstar nej.",
                6,
                5,
                "förvaltningens förslag",
                "alternativ B",
                abstain=2,
                ballots=SCHOOL,
                layout="columns",
                after="Med 6 ja-röster mot 5 nej-röster, och 2 som avstår, beslutar kommunstyrelsen att bifalla förvaltningens förslag.",
            ),
            heading="Omröstning i huvudfrågan",
        ),
        part(
            "beslut",
            decides(
                d(
                    "att en ny F–6-skola i Kungsgårdshult förläggs till alternativ A, söder om Åsbovägen.",
                    "annat",
                    proposed=True,
                ),
                lead="Kommunstyrelsen föreslår kommunfullmäktige besluta",
            ),
        ),
        part(
            "reservation",
            s(
                "reservation",
                "Lilian Eksvärd (EP); Anders Dafvner (EP)",
                "Lilian Eksvärd (EP) och Anders Dafvner (EP) reserverar sig skriftligt mot beslutet, Bilaga B.",
                "Vi reserverar oss mot kommunstyrelsens beslut att förorda alternativ A.",
                "Engelholmspartiet har gång på gång begärt att trafiken på Åsbovägen ska utredas innan platsen väljs. Tolv hundra bilar om dygnet passerar den blivande skolgården. Förvaltningen svarar att frågan får lösas i detaljplanen, men då är valet redan gjort.",
                "Alternativ B har idrottshall, bollplan och cykelväg på plats. Det är billigare för skattebetalarna och säkrare för barnen.",
                bilaga="Bilaga B",
                signed=("Ängelholm 2016 – 09 -28", "Lilian Eksvärd", "Anders Dafvner"),
            ),
            s(
                "reservation",
                "Åsa Larsdotter (S); Brita Tellander (S); Lars Nyléhn (S)",
                "Åsa Larsdotter, Brita Tellander och Lars Nyléhn (samtliga S) reserverar sig mot beslutet till förmån för Lilian Eksvärds (EP) yrkande.",
                refers=("yrkande", "EP"),
            ),
        ),
        part("expediering", "Kommunfullmäktige"),
        dnr="KS 2016/318",
    ),
    item(
        "248",
        "Försäljning av mark vid Södra Utmarken till Hallengrens Fastigheter AB",
        part(
            "ärende",
            "Bolaget har begärt att få förvärva cirka 3 400 kvadratmeter verksamhetsmark. Priset följer taxan. Samhällsbyggnadschef Pernilla Fahl redogör för ärendet.",
        ),
        part(
            "beslut",
            decides(
                d("att godkänna förslaget till köpeavtal, och", "godkännande"),
                d("att förklara paragrafen omedelbart justerad.", "annat"),
                lead="Kommunstyrelsen beslutar",
            ),
        ),
        part(
            "jäv",
            Jav(
                "Med anledning av jäv har Robin Hallengren (M) inte deltagit i handläggningen av ärendet. Birgitta Jönsdotter (EP) tjänstgör i hans ställe och Lilian Eksvärd (EP) är ordförande.",
                who("Robin Hallengren (M)"),
            ),
        ),
        dnr="KS 2016/377",
        immediately_adjusted=True,
    ),
    item(
        "249",
        "Motion från Miljöpartiet om giftfri förskola",
        part(
            "ärende",
            "Ola Carlström (MP) och Liv Stjernström (MP) föreslår i en motion att samtliga förskolor ska inventeras med avseende på material som innehåller skadliga kemikalier. Barn- och utbildningsnämnden tillstyrker motionen.",
        ),
        part(
            "yrkande",
            y("Ola Carlström (MP) yrkar bifall till motionen.", ("bifall", "Ola Carlström (MP)")),
            y(
                "Eva Wendelin (C) yrkar som tillägg att inventeringen även ska omfatta fritidshemmen.",
                ("tillägg", "Eva Wendelin (C)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på motionen och på Eva Wendelins (C) tilläggsyrkande, var för sig, och finner att kommunstyrelsen bifaller båda.",
        ),
        part(
            "beslut",
            decides(
                d("att bifalla motionen, och", "bifall", proposed=True),
                d("att inventeringen även ska omfatta fritidshemmen.", "annat", proposed=True),
                lead="Kommunstyrelsen föreslår kommunfullmäktige besluta",
            ),
        ),
        dnr="KS 2015/702",
    ),
    item(
        "250",
        "Yttrande över remiss om regional cykelstrategi",
        part(
            "beslut",
            decides(
                d("att avge yttrande enligt samhällsbyggnadsförvaltningens förslag.", "överlämnande"),
                lead="Kommunstyrelsen beslutar",
            ),
        ),
        part(
            "protokollsanteckning",
            s(
                "protokollsanteckning",
                "Sven-Ingvar Borgquist (V)",
                "Sven-Ingvar Borgquist (V) låter till protokollet anteckna följande:",
                "Vänsterpartiet saknar ett barnperspektiv i yttrandet. Den som är tio år ska kunna cykla till träningen utan att korsa en riksväg.",
            ),
        ),
        dnr="KS 2016/365",
    ),
    item(
        "251",
        "Anmälan av delegationsbeslut",
        part(
            "beslut",
            decides(d("att lägga redovisningen till handlingarna.", "anteckning"), lead="Kommunstyrelsen beslutar"),
        ),
        dnr="KS 2016/3",
    ),
    item(
        "252",
        "Information från kommundirektören",
        part(
            "ärende",
            "Kommundirektör Lilian Holmstedt informerar om rekryteringsläget. Kommunstyrelsen tackar för informationen.",
        ),
    ),
    item("253", "Översyn av bolagsordning för Ängelholmshem AB", part("ärende", "Ärendet utgår."), dnr="KS 2016/290"),
)

DOCUMENTS = (
    Document(
        "angelholm/kommunstyrelsen-2016-09-28",
        "skane",
        "mixed.pdf",
        "protokoll",
        "Ängelholm",
        BODY,
        "2016-09-28",
        ITEMS,
        attendance=ATTENDANCE,
        cover={
            "organ": "Ängelholms kommun",
            "dag": "2016-09-28",
            "plats": "Stadshuset i Ängelholm, onsdagen den 28 september 2016, kl. 13.00–16.35",
            "justerare": "Åsa Larsdotter (S)",
            "justering": "Stadshuset, måndagen den 3 oktober 2016. § 248 justeras omedelbart.",
            "paragrafer": "§§ 244–253",
            "sekreterare": "Isabel Lindbom",
            "ordförande": "Robin Hallengren, Lilian Eksvärd § 248",
            "anslag": "2016-10-04",
            "nedtas": "2016-10-26",
            "förvaras": "Stadshuset, servicestöd",
        },
        about="Skåneprotokoll, text och två inskannade bilagor i samma fil; två voteringar i en paragraf, lokalt parti (EP), ordförandebyte.",
    ),
)
