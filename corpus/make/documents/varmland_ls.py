# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Landstinget i Värmland, landstingsstyrelsen 2010-11-30: lettered points, § only for decisions, a regional party."""

from corpus.make.content import Document, Jav, Vote, attend, ballots, d, decides, item, part, s, who, y
from corpus.make.flow import Para

BODY = "Landstingsstyrelsen"

ATTENDANCE = (
    attend("ordförande", "Gert Ollman (S) | ordförande")
    + attend("vice ordförande", "Catarina Hahn (M) | 1:e vice ordförande", "Jan-Inge Hoff (SIV) | 2:e vice ordförande")
    + attend(
        "ledamot",
        "Inger Granbom (S)",
        "Marianne Utterdal (S)",
        "Åsa Johansdotter (S)",
        "Bo Kaltea (V)",
        "Elisabeth Kihlgren (FP)",
        "Stina Höök-Berg (C)",
        "Henrik Lander (M) | | | | absent",
        "Margareta Karlberg (KD)",
        "Ulric Andersén (MP)",
    )
    + attend(
        "ersättare",
        "Eva Hallström-Dahl (M) | | | Henrik Lander (M) | serving",
        "Anita Driveklepp (S)",
        "Lars-Olov Ottoson (SIV)",
    )
    + attend(
        "tjänsteperson",
        "Hans Karlerud | landstingsdirektör",
        "Lena Gjevik | ekonomidirektör",
        "Britt Söderbäck | sekreterare",
    )
)

VOTES = ballots(
    "Gert Ollman (S) ja; Catarina Hahn (M) nej; Jan-Inge Hoff (SIV) nej; Inger Granbom (S) ja; Marianne Utterdal (S) ja; Åsa Johansdotter (S) ja; Bo Kaltea (V) ja; "
    "Elisabeth Kihlgren (FP) nej; Stina Höök-Berg (C) nej; Eva Hallström-Dahl (M) nej; Margareta Karlberg (KD) nej; Ulric Andersén (MP) ja"
)


def letter(sign: str, title: str, *lines: str) -> tuple[Para, ...]:
    """A lettered point of the agenda."""
    return (Para(f"{sign}\t{title}", "letter"), *(Para(line) for line in lines))


ITEMS = (
    item(
        "171",
        "Fastställande av dagordning",
        part("ärende", "Ett ärende om ambulanshelikoptern har tillkommit efter kallelsen och behandlas som § 174."),
        part("beslut", decides(d("Utsänt förslag till dagordning fastställs med det nya ärendet.", "fastställande"))),
        above=letter(
            "A",
            "Sammanträdets öppnande, val av justerare",
            "Ordföranden Gert Ollman öppnar sammanträdet och hälsar de närvarande välkomna. Catarina Hahn (M) utses att jämte ordföranden justera dagens protokoll.",
        ),
    ),
    item(
        "172",
        "Landstingsplan 2011–2013, nedläggning av vårdplatser i Säffle",
        part(
            "ärende",
            "Landstingsfullmäktige har i juni 2010, § 58, uppdragit åt landstingsstyrelsen att minska kostnaderna med 140 miljoner kronor. Hälso- och sjukvårdsledningen föreslår att åtta vårdplatser i Säffle avvecklas från den 1 april 2011 och att den öppna rehabiliteringen förstärks.",
            "Ekonomidirektör Lena Gjevik redogör för kalkylen. Nettoeffekten beräknas till 9,4 miljoner kronor per år.",
        ),
        part(
            "yrkande",
            y(
                "Inger Granbom (S), Bo Kaltea (V) och Ulric Andersén (MP) yrkar bifall till ledningens förslag.",
                ("bifall", "Inger Granbom (S); Bo Kaltea (V); Ulric Andersén (MP)"),
            ),
            y(
                "Oppositionen (M), (FP), (C) och (KD) yrkar, genom Catarina Hahn, avslag på förslaget.",
                ("avslag", "Catarina Hahn", "M FP C KD"),
            ),
            y(
                "Jan-Inge Hoff (SIV) hemställer att ärendet återremitteras för att invånarna i Säffle ska få säga sin mening.",
                ("återremiss", "Jan-Inge Hoff (SIV)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer först proposition på återremissyrkandet och finner det avslaget. Ordföranden ställer därefter proposition på bifall och avslag och finner att styrelsen bifaller ledningens förslag. Omröstning begärs.",
        ),
        part(
            "votering",
            Vote(
                "Ja för bifall till ledningens förslag. Nej för avslag.",
                6,
                6,
                "bifall till ledningens förslag",
                "avslag",
                ballots=VOTES,
                layout="names",
                after="Omröstningen utfaller med 6 ja-röster och 6 nej-röster. Ordförandens röst är utslagsgivande.",
            ),
        ),
        part(
            "beslut",
            decides(
                d("Åtta vårdplatser i Säffle avvecklas från och med den 1 april 2011.", "bifall"),
                d(
                    "Landstingsdirektören får i uppdrag att förstärka den öppna rehabiliteringen med fyra tjänster.",
                    "uppdrag",
                ),
                mark="1.",
            ),
        ),
        part(
            "reservation",
            s(
                "reservation",
                "",
                "Oppositionen (M, FP, C och KD) reserverar sig mot beslutet till förmån för eget yrkande.",
                parties="M FP C KD",
                refers=("yrkande", "M FP C KD"),
            ),
            s(
                "reservation",
                "Jan-Inge Hoff (SIV)",
                "Jan-Inge Hoff (SIV) reserverar sig skriftligt:",
                "Sjukvårdspartiet i Värmland reserverar sig mot att vårdplatser läggs ner på de orter som ligger längst från Karlstad. Det är inte en besparing utan en flytt av kostnader till kommunerna.",
                "En patient som skrivs ut för tidigt kommer tillbaka med ambulans. Den kostnaden finns inte med i kalkylen.",
            ),
        ),
        dnr="LK/101987",
        above=letter(
            "B",
            "Information",
            "Landstingsdirektören informerar om influensavaccineringen och om bemanningen på akutmottagningen i Torsby.",
            "Bilaga",
        )
        + letter("C", "Landstingsstyrelsens beslutsärenden"),
    ),
    item(
        "173",
        "Avtal om folktandvård i Hagfors",
        part("ärende", "Avtalet med Hagforshälsan förlängs med två år på oförändrade villkor."),
        part("beslut", decides(d("Förslaget till avtal godkänns.", "godkännande"))),
        part(
            "jäv",
            Jav(
                "Stina Höök-Berg (C) deltar på grund av jäv inte i handläggning och beslut.", who("Stina Höök-Berg (C)")
            ),
        ),
        part(
            "särskilt uttalande",
            s(
                "särskilt uttalande",
                "Elisabeth Kihlgren (FP)",
                "Elisabeth Kihlgren (FP) avger ett särskilt yttrande:",
                "Avtal av denna storlek bör upphandlas. Folkpartiet accepterar förlängningen därför att den är kort.",
            ),
        ),
        dnr="LK/102211",
    ),
    item(
        "174",
        "Gemensam ambulanshelikopter med Dalarna",
        part("ärende", "Ärendet föranleder diskussion om kostnadsfördelningen."),
        part(
            "yrkande",
            y(
                "Margareta Karlberg (KD) och Marianne Utterdal (S) yrkar att ärendet bordläggs.",
                ("bordläggning", "Margareta Karlberg (KD); Marianne Utterdal (S)"),
            ),
        ),
        part(
            "beslut", decides(d("Ärendet bordläggs till styrelsens sammanträde den 14 december 2010.", "bordläggning"))
        ),
        dnr="LK/102345",
    ),
    item(
        "175",
        "Redovisning av patientnämndens ärenden",
        part("beslut", decides(d("Redovisningen läggs till handlingarna.", "anteckning"))),
        part(
            "protokollsanteckning",
            s(
                "protokollsanteckning",
                "Bo Kaltea (V)",
                "Bo Kaltea (V) lämnar som sin mening till protokollet",
                "att patientnämnden bör redovisa ärendena även efter kön och bostadsort.",
                inline=True,
            ),
        ),
        above=letter("D", "Anmälningsärenden"),
    ),
)

DOCUMENTS = (
    Document(
        "varmland/landstingsstyrelsen-2010-11-30",
        "county",
        "pdf",
        "protokoll",
        "Landstinget i Värmland",
        BODY,
        "2010-11-30",
        ITEMS,
        dnr=("LK/100003",),
        attendance=ATTENDANCE,
        cover={
            "organ": "LANDSTINGET I VÄRMLAND",
            "plats": "Landstingshuset i Karlstad, plenisalen, tisdagen den 30 november 2010 kl 09.30–12.10",
            "undertecknat": "Britt Söderbäck|sekreterare\nGert Ollman|ordförande\nCatarina Hahn|justerare",
            "justerat": "Justerat tisdagen den 7 december 2010. Paragraferna 171–175.",
            "anslag": "Protokollet har tillkännagivits på landstingets anslagstavla den 8 december 2010.",
            "fot": "ORG NR 232100-0156 · LANDSTINGETS KANSLI · UTSKRIFTSDATUM: 2010-12-01",
        },
        about="Landsting med bokstavspunkter där bara besluten har §; blocket oppositionen, regionalt parti (SIV), utslagsröst.",
    ),
)
