# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Örebro, programnämnd social välfärd 2022-05-05: exported to text with marks, the absent struck out, a local party."""

from corpus.make.content import Document, Jav, Vote, attend, ballots, d, decides, item, part, s, who, y

BODY = "Programnämnd social välfärd"

ATTENDANCE = (
    attend("ordförande", "Ulla-Marie Ståhl (S) | ordförande")
    + attend("vice ordförande", "Karolina Wallgård (M) | vice ordförande")
    + attend(
        "ledamot",
        "Sven-Gunnar Lidmark (S)",
        "Fatima Nilén (S) | | | | absent",
        "Behcet Barsson (KD)",
        "Marta Tollgren (C)",
        "Jessica Carlquist (V)",
        "Faisal Rahmani (MP)",
        "Lars Ödling (ÖrP)",
        "Habib Bruno (SD)",
        "Eva Linderoth (L) | | | | absent",
    )
    + attend(
        "ersättare",
        "Stefan Gustavsberg (S) | | | Fatima Nilén (S) | serving",
        "Rasmus Viberg (L) | | | Eva Linderoth (L) | serving",
        "Anna-Lena Kling (V) | | | | absent",
        "Tord Wahlman (SD)",
        "Peter Springvall (ÖrP) | | | | absent",
    )
    + attend("tjänsteperson", "Hans Brandtman | programdirektör", "Emelie Wallbergh | nämndsekreterare")
)

VOTES = ballots(
    "Ulla-Marie Ståhl (S) ja; Karolina Wallgård (M) nej; Sven-Gunnar Lidmark (S) ja; Stefan Gustavsberg (S) ja; Behcet Barsson (KD) ja; Marta Tollgren (C) ja; "
    "Jessica Carlquist (V) avstår; Faisal Rahmani (MP) avstår; Lars Ödling (ÖrP) nej; Habib Bruno (SD) nej; Rasmus Viberg (L) nej"
)

ITEMS = (
    item(
        "44",
        "Val av justerare",
        part("beslut", decides(d("Karolina Wallgård (M) utses att justera protokollet.", "val"))),
    ),
    item(
        "45",
        "Delårsrapport med prognos 1",
        part(
            "ärende",
            "Programnämnden prognostiserar ett överskott om 9,1 miljoner kronor. Överskottet beror på vakanser inom socialtjänsten och på statsbidrag för minskad ensamhet.",
        ),
        part(
            "beslut",
            decides(
                d("Delårsrapporten godkänns och överlämnas till Kommunstyrelsen.", "godkännande"),
                d("Socialnämnden får i uppdrag att redovisa antalet vakanta tjänster varje månad.", "uppdrag"),
                mark="1.",
            ),
        ),
        part(
            "särskilt uttalande",
            s(
                "särskilt uttalande",
                "Habib Bruno (SD)",
                "Habib Bruno (SD) lämnar ett särskilt yttrande:",
                "Ett överskott som består av tjänster ingen har sökt är ingen framgång. Det är en signal om att arbetsmiljön måste åtgärdas.",
            ),
        ),
        dnr="Sov 141/2022",
    ),
    item(
        "46",
        "Avgiftsfria trygghetslarm för personer över 85 år",
        part(
            "ärende",
            "Lars Ödling (ÖrP) har lämnat in ett ledamotsinitiativ om att trygghetslarm ska vara avgiftsfria för personer över 85 år. Kostnaden beräknas till 3,2 miljoner kronor per år. Förvaltningen föreslår att initiativet avslås.",
        ),
        part(
            "yrkande",
            y(
                "Karolina Wallgård (M), Rasmus Viberg (L) och Habib Bruno (SD) yrkar bifall till ledamotsinitiativet.",
                ("bifall", "Karolina Wallgård (M); Rasmus Viberg (L); Habib Bruno (SD)"),
            ),
            y(
                "Jessica Carlquist (V) yrkar den ändringen att gränsen sätts vid 80 år.",
                ("ändring", "Jessica Carlquist (V)"),
            ),
            y(
                "Ulla-Marie Ståhl (S), Marta Tollgren (C) och Behcet Barsson (KD) yrkar bifall till förvaltningens förslag.",
                ("bifall", "Ulla-Marie Ståhl (S); Marta Tollgren (C); Behcet Barsson (KD)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer förslagen mot varandra och finner att nämnden beslutar enligt förvaltningens förslag. Votering begärs. Den som vill bifalla förvaltningens förslag röstar Ja och den som vill bifalla ledamotsinitiativet röstar Nej.",
        ),
        part(
            "votering",
            Vote(
                "Ulla-Marie Ståhl (S), Sven-Gunnar Lidmark (S), Stefan Gustavsberg (S), Behcet Barsson (KD) och Marta Tollgren (C) röstar Ja (5). Karolina Wallgård (M), Lars Ödling (ÖrP), Habib Bruno (SD) och Rasmus Viberg (L) röstar Nej (4). Jessica Carlquist (V) och Faisal Rahmani (MP) avstår (2).",
                5,
                4,
                "förvaltningens förslag",
                "ledamotsinitiativet",
                abstain=2,
                ballots=tuple(sorted(VOTES, key=lambda b: ("ja", "nej", "avstår").index(b.vote))),
            ),
            heading="Votering",
        ),
        part("beslut", decides(d("Ledamotsinitiativet avslås.", "avslag"))),
        part(
            "reservation",
            s(
                "reservation",
                "Lars Ödling (ÖrP)",
                "Lars Ödling (ÖrP) reserverar sig skriftligt mot beslutet enligt följande:",
                "Örebropartiet anser att den som har fyllt 85 år har betalat färdigt. Kommunen lägger mer pengar på en invigningsfest än vad larmen kostar.",
                "Vi återkommer med samma förslag i budgeten och räknar med att de partier som i dag avstod då har bestämt sig.",
            ),
            s(
                "reservation",
                "Karolina Wallgård (M); Rasmus Viberg (L); Habib Bruno (SD)",
                "Karolina Wallgård (M), Rasmus Viberg (L) och Habib Bruno (SD) reserverar sig till förmån för eget yrkande.",
                refers=("yrkande", "M L SD"),
            ),
        ),
        part(
            "annat",
            s(
                "röstförklaring",
                "Jessica Carlquist (V)",
                "Jessica Carlquist (V) lämnar en röstförklaring:",
                "Vänsterpartiet avstår eftersom ingen av de två propositionerna motsvarade vårt förslag om 80 år.",
            ),
            heading="Röstförklaring",
        ),
        part(
            "annat",
            s(
                "ersättaryttrande",
                "Tord Wahlman (SD)",
                "Ersättaren Tord Wahlman (SD) instämmer i Örebropartiets reservation.",
                refers=("reservation", "ÖrP"),
            ),
            heading="Ersättaryttrande",
        ),
        dnr="Sov 98/2022",
    ),
    item(
        "47",
        "Överenskommelse med idéburna organisationer",
        part("ärende", "Förslaget till överenskommelse gäller fältarbete sommaren 2022."),
        part("beslut", decides(d("Programnämnden antar överenskommelsen.", "antagande"))),
        part("jäv", Jav("Faisal Rahmani (MP) deltar inte i beslutet på grund av jäv.", who("Faisal Rahmani (MP)"))),
        part(
            "protokollsanteckning",
            s(
                "protokollsanteckning",
                "Rasmus Viberg (L)",
                "Rasmus Viberg (L) låter anteckna till protokollet:",
                "Liberalerna vill att nästa överenskommelse utlyses öppet.",
                inline=True,
            ),
        ),
        dnr="Sov 77/2022",
    ),
    item(
        "48",
        "Anmälningsärenden",
        part("ärende", "- Protokoll från Socialnämnden 2022-04-20, §§ 60–74 - Beslut från IVO, dnr 3.5.1-1101/2022"),
        part("beslut", decides(d("Anmälningsärendena läggs till handlingarna.", "anteckning"))),
    ),
)

DOCUMENTS = (
    Document(
        "orebro/programnamnd-social-valfard-2022-05-05",
        "exported",
        "md",
        "protokoll",
        "Örebro",
        BODY,
        "2022-05-05",
        ITEMS,
        attendance=ATTENDANCE,
        cover={
            "datum": "2022-05-05",
            "tid": "13.00–16.20",
            "plats": "Rådhuset, Örebro kommun, Krämarsalen",
            "justering": "Digital justering 2022-05-12. Anslås på kommunens digitala anslagstavla.",
            "paragrafer": "§§ 44–48",
        },
        about="Text med **fet** och ~~struken~~: frånvarande är överstrukna; votering i löpande text med röstar Ja (5), lokalt parti (ÖrP).",
    ),
)
