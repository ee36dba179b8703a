# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Öckerö, kommunfullmäktige 2024-06-13: decision first, kontraproposition, voting lists one cell per line."""

from corpus.make.content import Attendee, Document, Jav, Vote, attend, d, decides, item, part, s, tally, who, y
from corpus.make.names import cast, roster

BODY = "Kommunfullmäktige"
SEATS = {"M": 9, "S": 7, "SD": 4, "KD": 4, "L": 3, "V": 2, "C": 1}
KNOWN = (
    "Göran Hallbeck (M)",
    "Annika Utbult Wide (M)",
    "Rolf Sörvik (M)",
    "Kerstin Bolinder (S)",
    "Jens Torsvik (S)",
    "Maud Wernlund (SD)",
    "Håkan Abelsson (KD)",
    "Ingela Backman (L)",
    "Thore Rydberg (V)",
    "Ann-Britt Kulle (C)",
)
MEMBERS = [*roster("ockero-2024", SEATS, KNOWN), "Lennart Corneliusson (-)"]
TITLES = {
    "Göran Hallbeck (M)": ("ordförande", "ordförande"),
    "Kerstin Bolinder (S)": ("vice ordförande", "förste vice ordförande"),
    "Håkan Abelsson (KD)": ("vice ordförande", "andre vice ordförande"),
}
ABSENT = {MEMBERS[6]: "Sture Backlund (M)", MEMBERS[14]: "Amina Holmqvist (S)"}


def _member(entry: str) -> Attendee:
    role, shown = TITLES.get(entry, ("ledamot", ""))
    person = who(entry)[0]
    return Attendee(person.name, person.party, role, present=entry not in ABSENT, shown=shown)


ATTENDANCE = (
    tuple(_member(entry) for entry in MEMBERS)
    + tuple(
        Attendee(who(name)[0].name, who(name)[0].party, "ersättare", serves_for=member, serving=True)
        for member, name in ABSENT.items()
    )
    + attend("tjänsteperson", "Madeleine Thorin | kommundirektör", "Joel Sandgren | kommunsekreterare")
)
VOTERS = [ABSENT.get(entry, entry) for entry in MEMBERS]
COUNTER = cast(
    VOTERS,
    {"S": "ja", "V": "avstår", "SD": "nej", "C": "ja", "-": "avstår", "M": "avstår", "KD": "avstår", "L": "avstår"},
)
MAIN = cast(
    VOTERS,
    {"M": "ja", "KD": "ja", "L": "ja", "S": "nej", "V": "nej", "C": "nej", "SD": "avstår", "-": "nej"},
    {"Rolf Sörvik": "frånvarande", "Maud Wernlund": "nej"},
)
BATH = cast(
    VOTERS,
    {"M": "ja", "KD": "ja", "L": "ja", "S": "nej", "V": "nej", "C": "ja", "SD": "ja", "-": "ja"},
    {"Rolf Sörvik": "frånvarande"},
)


A, B, C = tally(COUNTER), tally(MAIN), tally(BATH)

ITEMS = (
    item(
        "41",
        "Upprop, kungörelse och justering",
        part(
            "beslut",
            decides(
                d(
                    "Kerstin Bolinder (S) och Håkan Abelsson (KD) utses att justera dagens protokoll tillsammans med ordföranden.",
                    "val",
                )
            ),
        ),
        part(
            "ärende",
            "Upprop förrättas. Kungörelse om dagens sammanträde har skett i laga ordning. Justeringen äger rum på kommunhuset på Öckerö onsdagen den 19 juni 2024.",
        ),
        ref="1",
    ),
    item(
        "42",
        "Anmälan av länsstyrelsens beslut att utse ny ersättare för Liberalerna",
        part(
            "ärende",
            "Länsstyrelsen har den 14 maj 2024 beslutat utse Pia Enochsson (L) till ny ersättare i kommunfullmäktige i stället för Tord Elgh (L).",
        ),
        part("beslut", decides(d("Länsstyrelsens beslut antecknas.", "anteckning"))),
        dnr="KS-2022-00412:17",
        ref="2",
    ),
    item(
        "43",
        "Frågestund",
        part(
            "ärende",
            "**Fråga 1**",
            "Thore Rydberg (V) ställer följande fråga: När kommer färjeläget på Hönö att få väderskydd för dem som väntar till fots?",
            "Kommunstyrelsens ordförande Annika Utbult Wide (M) besvarar frågan.",
            "**Fråga 2**",
            "Lennart Corneliusson (-) ställer följande fråga: Avser du, enligt § 8 i ägardirektivet, att begära in bolagets kvartalsrapport?",
            "Kommunstyrelsens ordförande Annika Utbult Wide (M) besvarar frågan.",
        ),
        part("beslut", decides(d("Frågestunden förklaras avslutad.", "annat"))),
        ref="3",
    ),
    item(
        "44",
        "Budget 2025 samt plan 2026–2027",
        part(
            "beslut",
            decides(
                d("Kommunstyrelsens förslag till budget 2025 samt plan 2026–2027 fastställs.", "fastställande"),
                d("Skattesatsen för 2025 fastställs till 20:71 kronor per skattekrona.", "fastställande"),
                d("Kommunstyrelsen får i uppdrag att återkomma med en plan för lokaler som kan avyttras.", "uppdrag"),
                lead="Enligt kommunstyrelsens förslag:",
                mark="1.",
            ),
        ),
        part("handlingar", "2024 nr 31."),
        part(
            "yrkande",
            y(
                "Annika Utbult Wide (M), Håkan Abelsson (KD) och Ingela Backman (L) yrkar bifall till kommunstyrelsens förslag.",
                ("bifall", "Annika Utbult Wide (M); Håkan Abelsson (KD); Ingela Backman (L)"),
            ),
            y(
                "Jens Torsvik (S) och Ann-Britt Kulle (C) yrkar bifall till förslaget från S och C i kommunstyrelsen.",
                ("eget förslag", "Jens Torsvik (S); Ann-Britt Kulle (C)"),
            ),
            y(
                "Maud Wernlund (SD) yrkar bifall till förslaget från SD i kommunstyrelsen.",
                ("eget förslag", "Maud Wernlund (SD)"),
            ),
            y(
                "Thore Rydberg (V) yrkar att 1,8 miljoner kronor avsätts till avgiftsfri kulturskola.",
                ("tillägg", "Thore Rydberg (V)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på yrkandena och finner att kommunstyrelsens förslag har bifallits. Omröstning begärs.",
            "Ordföranden antecknar kommunstyrelsens förslag som Ja-proposition i huvudvoteringen. Återstående yrkanden ställs under proposition. Ordföranden finner att yrkandet från Jens Torsvik m.fl. antagits som motförslag i huvudvoteringen. Omröstning begärs.",
        ),
        part(
            "votering",
            Vote(
                "Godkänd voteringsproposition: ”Ja för att anta yrkandet från Jens Torsvik m.fl. som motförslag i huvudvoteringen. Nej för att anta yrkandet från Maud Wernlund som motförslag.”\n"
                f"Omröstningen utfaller med {A['ja']} Ja mot {A['nej']} Nej. {A['avstår']} ledamöter avstår från att rösta. Hur var och en röstar framgår av bilaga 1.",
                A["ja"],
                A["nej"],
                "att anta yrkandet från Jens Torsvik m.fl. som motförslag i huvudvoteringen",
                "att anta yrkandet från Maud Wernlund som motförslag",
                abstain=A["avstår"],
                absent=0,
                ballots=COUNTER,
                layout="bilaga",
                label="Bilaga 1|Ja för yrkandet från Jens Torsvik m.fl., Nej för yrkandet från Maud Wernlund",
            ),
            heading="Omröstning – kontraproposition",
        ),
        part(
            "votering",
            Vote(
                "Godkänd voteringsproposition: ”Ja för bifall till kommunstyrelsens förslag. Nej för bifall till yrkandet från Jens Torsvik m.fl.”\n"
                f"Omröstningen utfaller med {B['ja']} Ja mot {B['nej']} Nej. {B['avstår']} ledamöter avstår från att rösta. 1 ledamot är frånvarande. Hur var och en röstar framgår av bilaga 2.",
                B["ja"],
                B["nej"],
                "bifall till kommunstyrelsens förslag",
                "bifall till yrkandet från Jens Torsvik m.fl.",
                abstain=B["avstår"],
                absent=B["frånvarande"],
                ballots=MAIN,
                layout="bilaga",
                label="Bilaga 2|Ja för bifall till kommunstyrelsens förslag, Nej för bifall till yrkandet från Jens Torsvik m.fl.",
                after="Ordföranden ställer proposition på bifall respektive avslag på tilläggsyrkandet från Thore Rydberg (V) och finner att det har avslagits.",
            ),
            heading="Omröstning – huvudvotering",
        ),
        part(
            "reservation",
            s(
                "reservation",
                "",
                "Ledamöterna från S och C reserverar sig mot beslutet till förmån för det egna yrkandet.",
                parties="S C",
                refers=("yrkande", "S C"),
            ),
            s("reservation", "", "Ledamöterna från SD reserverar sig mot beslutet.", parties="SD"),
            s(
                "reservation",
                "",
                "V-gruppen reserverar sig mot beslutet till förmån för det egna tilläggsyrkandet.",
                parties="V",
                refers=("yrkande", "V"),
            ),
            heading="Reservationer",
        ),
        part("expediering", "Samtliga nämnder\nEkonomiavdelningen"),
        dnr="KS-2024-00035",
        ref="4",
    ),
    item(
        "45",
        "Borgen för Öckerö Fastighets AB",
        part(
            "beslut",
            decides(
                d(
                    "Kommunen går i borgen såsom för egen skuld för Öckerö Fastighets AB:s låneförpliktelser upp till 110 miljoner kronor.",
                    "annat",
                ),
                d("Protokollet under denna paragraf förklaras omedelbart justerat.", "annat"),
                lead="Enligt kommunstyrelsens förslag:",
                mark="1.",
            ),
        ),
        part("handlingar", "2024 nr 33."),
        part(
            "jäv",
            Jav("Rolf Sörvik (M) deltar inte i handläggningen av ärendet på grund av jäv.", who("Rolf Sörvik (M)")),
        ),
        part("expediering", "Öckerö Fastighets AB"),
        dnr="KS-2024-00101",
        ref="5",
        immediately_adjusted=True,
    ),
    item(
        "46",
        "Motion av Jens Torsvik (S) om ett kallbadhus på Björkö",
        part("beslut", decides(d("Motionen avslås.", "avslag"), lead="Enligt kommunstyrelsens förslag:")),
        part("handlingar", "2024 nr 28."),
        part(
            "yrkande",
            y(
                "Jens Torsvik (S) och Thore Rydberg (V) yrkar bifall till motionen.",
                ("bifall", "Jens Torsvik (S); Thore Rydberg (V)"),
            ),
            y("Ingela Backman (L) yrkar bifall till kommunstyrelsens förslag.", ("bifall", "Ingela Backman (L)")),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på yrkandena och finner att kommunstyrelsens förslag har bifallits. Omröstning begärs.",
        ),
        part(
            "votering",
            Vote(
                f"Godkänd voteringsproposition: ”Ja för avslag på motionen och Nej för bifall till motionen.”\nOmröstningen utfaller med {C['ja']} Ja mot {C['nej']} Nej. 1 ledamot är frånvarande. Hur var och en röstar framgår av bilaga 3.",
                C["ja"],
                C["nej"],
                "avslag på motionen",
                "bifall till motionen",
                absent=C["frånvarande"],
                ballots=BATH,
                layout="bilaga",
                label="Bilaga 3|Ja för avslag på motionen, Nej för bifall till motionen",
            ),
        ),
        part(
            "reservation",
            s(
                "reservation",
                "Jens Torsvik (S)",
                "Jens Torsvik (S) reserverar sig mot beslutet.",
            ),
            s(
                "reservation",
                "",
                "Ledamöterna från V reserverar sig mot beslutet till förmån för Jens Torsviks (S) yrkande.",
                parties="V",
                refers=("yrkande", "S"),
            ),
        ),
        part(
            "protokollsanteckning",
            s(
                "protokollsanteckning",
                "Lennart Corneliusson (-)",
                "Lennart Corneliusson (-) antecknar följande till protokollet:",
                "Ett kallbadhus byggs bäst av dem som ska bada i det. När föreningen kommer med en finansierad plan ska kommunen upplåta marken utan avgift.",
            ),
        ),
        dnr="KS-2023-00298",
        ref="6",
    ),
    item(
        "47",
        "Val till kommunens styrelser och nämnder",
        part(
            "beslut",
            decides(
                d("Tord Elgh (L) befrias från uppdraget som ledamot i socialnämnden.", "bifall"),
                d("Pia Enochsson (L) utses till ledamot i socialnämnden intill utgången av år 2026.", "val"),
                mark="1.",
            ),
        ),
        dnr="KS-2022-00410",
        ref="7",
    ),
    item(
        "48",
        "Bordlagda ärenden",
        part(
            "beslut",
            decides(
                d("Motion av Maud Wernlund (SD) om färjetrafikens nattturer bordläggs.", "bordläggning"),
                d("Interpellation av Thore Rydberg (V) om vattenkvaliteten på Kalvsund bordläggs.", "bordläggning"),
                mark="–",
            ),
        ),
        ref="8",
    ),
)

DOCUMENTS = (
    Document(
        "ockero/kommunfullmaktige-2024-06-13",
        "west-coast",
        "pdf",
        "protokoll",
        "Öckerö",
        BODY,
        "2024-06-13",
        ITEMS,
        attendance=ATTENDANCE,
        cover={
            "organ": "Öckerö kommun",
            "nr": "4",
            "tid": "Torsdagen den 13 juni 2024 klockan 18:00–21:45",
            "plats": "Öckerösalen, kommunhuset på Öckerö",
            "paragrafer": "41–48",
            "undertecknat": "Joel Sandgren|Sekreterare\nGöran Hallbeck|Ordförande\nKerstin Bolinder|Justerande\nHåkan Abelsson|Justerande",
            "anslag": "Justeringen av protokollet tillkännages på kommunens digitala anslagstavla den 20 juni 2024 och tas ned den 12 juli 2024.",
        },
        about="Fullmäktige med beslutet först; kontraproposition och huvudvotering, voteringslistor med en cell per rad, politisk vilde (-).",
    ),
)
