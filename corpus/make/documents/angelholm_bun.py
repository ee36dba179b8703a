# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Ängelholm, barn- och utbildningsnämnden 2013-05-21: Folkpartiet before it was renamed, surname first, scanned."""

from corpus.make.content import Document, Points, Vote, attend, ballots, d, decides, item, part, s, y

BODY = "Barn- och utbildningsnämnden"

ATTENDANCE = (
    attend("ordförande", "Wendelin Eva (C) | ordförande")
    + attend("vice ordförande", "Tellander Brita (S) | vice ordförande")
    + attend(
        "ledamot",
        "Bergsjö Tommy (FP)",
        "Höjman Christian (M)",
        "Frostenson Ulla-Karin (M)",
        "Dafvner Anders (EP)",
        "Ingvarsson Stellan (S)",
        "Carlström Ola (MP)",
        "Maj-Lis Ebbesson (KD) | | | | absent",
    )
    + attend(
        "ersättare", "Bruhn Gunnar (KD) | | | Maj-Lis Ebbesson (KD) | serving", "Persbo Linda (FP)", "Ohlin Patrik (SD)"
    )
    + attend("tjänsteperson", "Lars Rehnström | skolchef", "Annika Tell | nämndsekreterare")
)

VOTES = ballots(
    "Eva Wendelin (C) ja; Brita Tellander (S) nej; Tommy Bergsjö (FP) ja; Christian Höjman (M) ja; Ulla-Karin Frostenson (M) ja; Anders Dafvner (EP) nej; "
    "Stellan Ingvarsson (S) nej; Ola Carlström (MP) avstår; Gunnar Bruhn (KD) ja"
)

ITEMS = (
    item(
        "51",
        "Godkännande av föredragningslistan",
        part("beslut", decides(d("att godkänna föredragningslistan.", "godkännande"))),
    ),
    item(
        "52",
        "Samordning av modersmålsundervisningen läsåret 2013/2014",
        part(
            "ärende",
            "Förvaltningen föreslår att modersmålsundervisningen samordnas till tre skolor. Undervisningen ges i dag på elva skolor med sammanlagt 214 elever. Enligt 5 kap. 7 § skolförordningen ska modersmålsundervisning anordnas om minst fem elever önskar den och lämplig lärare finns.",
        ),
        part(
            "yrkande",
            y(
                "Tommy Bergsjö (FP), Christian Höjman (M) och Gunnar Bruhn (KD) yrkar bifall till förvaltningens förslag.",
                ("bifall", "Tommy Bergsjö (FP); Christian Höjman (M); Gunnar Bruhn (KD)"),
            ),
            y("Brita Tellander (S) yrkar avslag på förvaltningens förslag.", ("avslag", "Brita Tellander (S)")),
            y("Ola Carlström (MP) föreslår att ärendet bordläggs.", ("bordläggning", "Ola Carlström (MP)")),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer först proposition på bordläggningsyrkandet och finner det avslaget. Därefter ställs proposition på bifall mot avslag till förvaltningens förslag och ordföranden finner att nämnden bifaller förslaget. Votering begärs.",
        ),
        part(
            "votering",
            Vote(
                "Ja-röst innebär bifall till förvaltningens förslag. Nej-röst innebär avslag.",
                5,
                3,
                "bifall till förvaltningens förslag",
                "avslag",
                abstain=1,
                ballots=VOTES,
                layout="names",
                after="Vid votering avges 5 ja-röster och 3 nej-röster. 1 ledamot avstår.",
            ),
        ),
        part(
            "beslut",
            decides(
                d(
                    "att modersmålsundervisningen samordnas till tre skolor från och med höstterminen 2013, samt",
                    "annat",
                ),
                d("att uppdra till skolchefen att informera berörda vårdnadshavare.", "uppdrag"),
            ),
        ),
        part(
            "reservation",
            s(
                "reservation",
                "Brita Tellander (S); Stellan Ingvarsson (S)",
                "Brita Tellander (S) och Stellan Ingvarsson (S) reserverar sig mot beslutet med följande motivering:",
                "En åttaåring ska inte behöva åka buss för att läsa sitt modersmål. Vi är övertygade om att många familjer kommer att avstå och att kommunen därmed sparar på dem som har minst.",
            ),
            s("reservation", "Anders Dafvner (EP)", "Anders Dafvner (EP) reserverar sig mot beslutet."),
        ),
        part(
            "annat",
            s(
                "ersättaryttrande",
                "Patrik Ohlin (SD)",
                "Patrik Ohlin (SD), ej tjänstgörande ersättare, lämnar följande yttrande:",
                "Sverigedemokraterna anser att resurserna i första hand ska läggas på undervisning i svenska.",
            ),
            heading="Ersättaryttrande",
        ),
        dnr="BUN 2013/87",
    ),
    item(
        "54",
        "Yttrande över motion om läxhjälp",
        part(
            "ärende",
            "Åsa Larsdotter (S) har i en motion föreslagit att läxhjälp ska erbjudas på alla skolor. Förvaltningen konstaterar att nio av fjorton skolor redan erbjuder läxhjälp.",
        ),
        part(
            "beslut", decides(d("att föreslå kommunfullmäktige att anse motionen besvarad.", "besvarad", proposed=True))
        ),
        part(
            "särskilt uttalande",
            s(
                "särskilt uttalande",
                "Linda Persbo (FP); Tommy Bergsjö (FP)",
                "Linda Persbo och Tommy Bergsjö (båda FP) lämnar ett särskilt yttrande:",
                "Folkpartiet liberalerna vill att läxhjälpen leds av legitimerade lärare. Annars riskerar den att bli ännu en timme där de svagaste eleverna väntar.",
            ),
        ),
        dnr="BUN 2012/203",
    ),
    item(
        "55",
        "Delegationsärenden och meddelanden",
        part(
            "ärende",
            "Följande föreligger:",
            Points(
                (
                    "Skolinspektionens beslut den 2 maj 2013, dnr 44-2013:118",
                    "Protokoll från samverkansgruppen, §§ 14-20",
                    "Delegationsbeslut nr 31-77",
                ),
                "-",
            ),
        ),
        part("beslut", decides(d("att lägga ärendena till handlingarna.", "anteckning"))),
    ),
)

DOCUMENTS = (
    Document(
        "angelholm/barn-och-utbildningsnamnden-2013-05-21",
        "skane-board",
        "scan.pdf",
        "protokoll",
        "Ängelholm",
        BODY,
        "2013-05-21",
        ITEMS,
        attendance=ATTENDANCE,
        cover={
            "organ": "Ängelholms kommun",
            "dag": "2013-05-21",
            "plats": "Stadshuset, sal 1, tisdagen den 21 maj 2013, kl 17.30-19.40",
            "justerare": "Brita Tellander",
            "justering": "Stadshuset, måndagen den 27 maj 2013",
            "paragrafer": "51-55",
            "sekreterare": "Annika Tell",
            "ordförande": "Eva Wendelin",
            "anslag": "2013-05-28",
            "nedtas": "2013-06-19",
            "förvaras": "Barn- och utbildningsförvaltningen",
        },
        about="Skannat; efternamnet först; (FP) som tre år senare är (L); § 53 utlovas på omslaget men saknas.",
    ),
)
