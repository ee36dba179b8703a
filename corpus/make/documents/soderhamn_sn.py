# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Söderhamn, socialnämnden 1995-11-09: margin numbers, lower-case parties, from a binder over the glass."""

from corpus.make.content import Document, Jav, Points, Vote, attend, ballots, d, decides, item, part, s, who, y

BODY = "Socialnämnden"

ATTENDANCE = (
    attend("ordförande", "Karin Edblom (S) | ordförande")
    + attend("vice ordförande", "Sven-Erik Hamrin (C) | vice ordförande")
    + attend(
        "ledamot",
        "Lars-Olof Jernberg (S)",
        "Gunilla Wåhlstedt (S)",
        "Bertil Norell (S)",
        "Aina Lövgren (V)",
        "Rolf Bergqvist (M)",
        "Kerstin Hagström (FP)",
        "Åke Sandström (S) | | | | absent",
    )
    + attend(
        "ersättare",
        "Ingrid Persson-Moberg (S) | tjänstgör för Åke Sandström (s) | | Åke Sandström (S) | serving",
        "Elving Åström (MP)",
        "Maj-Britt Nyström (M) | | tjänstgör § 143 för Rolf Bergqvist (m) | Rolf Bergqvist (M)",
    )
    + attend(
        "tjänsteperson", "Hans Wiklund | socialchef", "Monica Rapp | kamrer | § 140", "Britt-Inger Lindh | sekreterare"
    )
)

VOTES = ballots(
    "Karin Edblom (S) ja; Sven-Erik Hamrin (C) nej; Lars-Olof Jernberg (S) ja; Gunilla Wåhlstedt (S) ja; Bertil Norell (S) ja; "
    "Aina Lövgren (V) ja; Rolf Bergqvist (M) nej; Kerstin Hagström (FP) nej; Ingrid Persson-Moberg (S) ja"
)

ITEMS = (
    item(
        "138",
        "Val av justerare",
        part("beslut", decides(d("Rolf Bergqvist utses att jämte ordföranden justera dagens protokoll.", "val"))),
    ),
    item(
        "139",
        "Meddelanden",
        part(
            "ärende",
            Points(
                (
                    "Länsstyrelsens beslut 1995-10-16 om tillstånd till servering av alkoholdrycker vid restaurang Strandgården",
                    "Socialstyrelsens meddelandeblad nr 17/95",
                    "Protokoll från handikapprådet 1995-10-05, §§ 21-34",
                )
            ),
        ),
        part("beslut", decides(d("Meddelandena läggs till handlingarna.", "anteckning"))),
    ),
    item(
        "140",
        "Budget för 1996 - besparingar inom hemtjänsten",
        part(
            "ärende",
            "Kommunfullmäktige har 1995-09-25 fastställt preliminära ramar för nämnderna. För socialnämndens del innebär beslutet att kostnaderna ska minska med 6,2 miljoner kronor jämfört med innevarande års budget.",
            "Kamrer Monica Rapp redovisar arbetsutskottets förslag. Det innebär att ledsagarservicen begränsas, att avgiften för trygghetslarm höjs från 90 till 140 kronor i månaden och att åtta tjänster inom hemtjänsten inte återbesätts. De fackliga organisationerna har förhandlat enligt 11 § medbestämmandelagen och är oeniga med arbetsgivaren.",
        ),
        part(
            "yrkande",
            y(
                "Lars-Olof Jernberg (s) och Aina Lövgren (v) yrkar bifall till arbetsutskottets förslag.",
                ("bifall", "Lars-Olof Jernberg (S); Aina Lövgren (V)"),
            ),
            y(
                "Sven-Erik Hamrin (c) yrkar med instämmande av Kerstin Hagström (fp) att avgiften för trygghetslarm lämnas oförändrad och att besparingen i stället tas ut på förvaltningens administration.",
                ("ändring", "Sven-Erik Hamrin (C); Kerstin Hagström (FP)"),
            ),
            y(
                "Rolf Bergqvist (m) yrkar avslag på arbetsutskottets förslag i dess helhet.",
                ("avslag", "Rolf Bergqvist (M)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på arbetsutskottets förslag, på Hamrins m fl ändringsyrkande och på Bergqvists avslagsyrkande och finner att nämnden bifaller arbetsutskottets förslag. Votering begärs. Till motförslag i voteringen utses Hamrins m fl yrkande.",
        ),
        part(
            "votering",
            Vote(
                "Den som bifaller arbetsutskottets förslag röstar ja. Den det ej vill röstar nej. Vinner nej har nämnden bifallit Hamrins m fl yrkande.",
                6,
                3,
                "arbetsutskottets förslag",
                "Hamrins m fl yrkande",
                ballots=VOTES,
                layout="columns",
                after="Med 6 ja-röster mot 3 nej-röster har nämnden bifallit arbetsutskottets förslag.",
            ),
        ),
        part(
            "beslut",
            decides(
                d("arbetsutskottets förslag till budget för 1996 godkänns,", "godkännande"),
                d(
                    "avgiften för trygghetslarm fastställs till 140 kronor i månaden från och med den 1 januari 1996,",
                    "fastställande",
                ),
                d(
                    "förvaltningen uppdras att till februari 1996 redovisa konsekvenserna av minskad ledsagarservice.",
                    "uppdrag",
                ),
                lead="Socialnämnden beslutar",
                mark="att",
            ),
        ),
        part(
            "reservation",
            s(
                "reservation",
                "Sven-Erik Hamrin (C); Kerstin Hagström (FP)",
                "Sven-Erik Hamrin (c) och Kerstin Hagström (fp) reserverar sig till förmån för eget yrkande.",
                refers=("yrkande", "C FP"),
            ),
            s(
                "reservation",
                "Rolf Bergqvist (M)",
                "Rolf Bergqvist (m) reserverar sig mot beslutet med följande motivering:",
                "Att ta bort ledsagaren från den som inte ser är ingen besparing. Kostnaden återkommer hos landstinget och hos de anhöriga.",
                "Moderaterna har i fyra år föreslagit att städningen ska läggas ut på entreprenad. Hade nämnden lyssnat då hade den sluppit dagens beslut.",
            ),
        ),
        part(
            "protokollsanteckning",
            s(
                "protokollsanteckning",
                "Elving Åström (MP)",
                "Ersättaren Elving Åström (mp) lät till protokollet anteckna",
                "att miljöpartiet anser att de lägsta lönerna inom hemtjänsten ska undantas från alla besparingar.",
                inline=True,
            ),
        ),
        part("expediering", "Kommunstyrelsen, ekonomikontoret", heading="Exp:"),
        dnr="95/218",
    ),
    item(
        "141",
        "Delegationsbeslut",
        part(
            "ärende",
            "Förteckning över beslut som fattats med stöd av delegation under oktober månad 1995 föreligger. Redovisningen omfattar biståndsbeslut enligt 6 § socialtjänstlagen, färdtjänst samt faderskapsärenden.",
        ),
        part("beslut", decides(d("Socialnämnden godkänner redovisningen.", "godkännande"))),
    ),
    item(
        "142",
        "Yttrande över motion om öppen förskola i Sandarne",
        part(
            "ärende",
            "Aina Lövgren (v) har i en motion till kommunfullmäktige föreslagit att öppen förskola inrättas i Sandarne. Arbetsutskottet föreslår att motionen avstyrks med hänsyn till nämndens ekonomiska läge.",
        ),
        part(
            "yrkande",
            y("Aina Lövgren (v) yrkar bifall till motionen.", ("bifall", "Aina Lövgren (V)")),
            y(
                "Gunilla Wåhlstedt (s) yrkar att ärendet återremitteras för utredning av samverkan med kyrkan.",
                ("återremiss", "Gunilla Wåhlstedt (S)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer först proposition på återremissyrkandet och finner att nämnden bifaller detta.",
        ),
        part("beslut", decides(d("Ärendet återremitteras.", "återremiss"))),
        dnr="95/173",
    ),
    item(
        "143",
        "Bidrag till Söderhamns alkoholfria ungdomsförbund",
        part(
            "ärende",
            "Förbundet ansöker om 35 000 kronor för verksamheten vid Café Oskar. Arbetsutskottet tillstyrker 20 000 kronor.",
        ),
        part(
            "beslut",
            decides(
                d("Socialnämnden beviljar bidrag med 20 000 kronor.", "bifall"), d("Ansökan i övrigt avslås.", "avslag")
            ),
        ),
        part(
            "jäv",
            Jav(
                "På grund av jäv deltar Rolf Bergqvist (m) ej i handläggningen av detta ärende. Maj-Britt Nyström (m) tjänstgör.",
                who("Rolf Bergqvist (M)"),
            ),
        ),
        dnr="95/201",
    ),
    item(
        "144",
        "Sammanträdesdagar 1996",
        part(
            "beslut",
            decides(
                d(
                    "Socialnämnden fastställer följande sammanträdesdagar: 18 januari, 15 februari, 14 mars, 18 april, 23 maj och 13 juni 1996.",
                    "fastställande",
                )
            ),
        ),
    ),
)

DOCUMENTS = (
    Document(
        "soderhamn/socialnamnden-1995-11-09",
        "margin-numbers",
        "worn.pdf",
        "protokoll",
        "Söderhamn",
        BODY,
        "1995-11-09",
        ITEMS,
        attendance=ATTENDANCE,
        cover={
            "organ": "Söderhamns kommun",
            "plats": "Oxtorget 1, sammanträdesrum 2, kl 13.15 - 16.40",
            "justerare": "Rolf Bergqvist",
            "justering": "Socialkontoret, måndagen den 13 november 1995 kl 11.00",
            "paragrafer": "138 - 144",
            "sekreterare": "Britt-Inger Lindh",
            "ordförande": "Karin Edblom",
            "justerarnamn": "Rolf Bergqvist",
            "anslag": "1995-11-14",
            "nedtas": "1995-12-06",
            "förvaras": "socialkontoret",
        },
        about="Skannat: nummer i marginalen, små bokstäver för partier, votering med kryss, stämpel.",
    ),
)
