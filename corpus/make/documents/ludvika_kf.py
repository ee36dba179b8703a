# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Ludvika, kommunfullmäktige 1978-10-30: typewritten, herr and fru, a black-and-white TIFF of several pages."""

from corpus.make.content import Document, Points, Vote, attend, d, decides, item, part, s, y

BODY = "Kommunfullmäktige"

ATTENDANCE = (
    attend("ordförande", "Erik Hedqvist (S) | ordf")
    + attend("vice ordförande", "Sixten Norgren (C) | v ordf")
    + attend(
        "ledamot",
        "Tage Fredriksson (S)",
        "Maj-Lis Forsberg (S)",
        "Göte Wallin (S)",
        "Nils Åkerblom (M)",
        "Brita Tornéus (FP)",
        "Helge Zackrisson (VPK)",
        "Karl-Axel Ersson (C)",
        "Rune Pålsson (S) | | | | absent",
    )
    + attend("ersättare", "Stig Lindén (S) | tjg för Rune Pålsson (s) | | Rune Pålsson (S) | serving")
    + attend("tjänsteperson", "Bengt Murgård | kanslichef", "Sven Öhrn | drätseldirektör")
)

ITEMS = (
    item(
        "53",
        "VAL AV JUSTERINGSMÄN",
        part(
            "beslut",
            decides(
                d("Att jämte ordföranden justera dagens protokoll utses fru Forsberg (s) och herr Åkerblom (m).", "val")
            ),
        ),
    ),
    item(
        "54",
        "UTDEBITERING FÖR ÅR 1979",
        part(
            "ärende",
            "Kommunstyrelsen har den 10 oktober 1978, Ks 211, behandlat förslag till budget för år 1979 med flerårsplan för åren 1980-1983. Kommunstyrelsen föreslår att utdebiteringen höjs med 75 öre till 16:50 kronor per skattekrona.",
            "I ärendet yttrar sig herrar Fredriksson, Åkerblom, Zackrisson och Norgren samt fru Tornéus.",
        ),
        part(
            "yrkande",
            y("Herr Fredriksson (s) yrkar bifall till kommunstyrelsens förslag.", ("bifall", "Fredriksson (S)")),
            y(
                "Herr Åkerblom (m) yrkar, med instämmande av fru Tornéus (fp), att utdebiteringen lämnas oförändrad vid 15:75 kronor.",
                ("eget förslag", "Åkerblom (M); Tornéus (FP)"),
            ),
            y(
                "Herr Zackrisson (vpk) yrkar att daghemmet Biet i Lyviksberget tas upp i 1979 års budget.",
                ("tillägg", "Zackrisson (VPK)"),
            ),
        ),
        part(
            "beslutsgång",
            "Ordföranden framställer proposition på bifall till kommunstyrelsens förslag och på bifall till herr Åkerbloms yrkande och finner den förra propositionen med övervägande ja besvarad. Votering begärs. Följande voteringsproposition uppläses och godkänns:",
        ),
        part(
            "votering",
            Vote(
                "Den som vill att kommunfullmäktige bifaller kommunstyrelsens förslag röstar ja. Den det ej vill röstar nej. Vinner nej har fullmäktige bifallit herr Åkerbloms yrkande.",
                31,
                16,
                "att kommunfullmäktige bifaller kommunstyrelsens förslag",
                "herr Åkerbloms yrkande",
                abstain=2,
                after="Vid voteringen, som sker medelst upprop, avges 31 ja-röster och 16 nej-röster. 2 ledamöter avstår från att rösta. Kommunfullmäktige har alltså bifallit kommunstyrelsens förslag.\nHerr Zackrissons tilläggsyrkande avslås utan votering.",
            ),
        ),
        part(
            "beslut",
            decides(
                d("fastställa budget för år 1979 enligt kommunstyrelsens förslag,", "fastställande"),
                d("fastställa utdebiteringen för år 1979 till 16:50 kronor per skattekrona.", "fastställande"),
                lead="Kommunfullmäktige beslutar",
                mark="att",
            ),
        ),
        part(
            "reservation",
            s(
                "reservation",
                "Åkerblom (M); Tornéus (FP)",
                "Mot beslutet reserverar sig herr Åkerblom (m) och fru Tornéus (fp) till förmån för eget yrkande.",
                refers=("yrkande", "M FP"),
            ),
            s(
                "reservation",
                "Zackrisson (VPK)",
                "Herr Zackrisson (vpk) anmäler skriftlig reservation av följande lydelse:",
                "Köen till kommunens daghem omfattar 214 barn. Att i det läget skjuta upp Biet ännu ett år är att låta de arbetande mödrarna betala för industrins kris. Jag reserverar mig mot beslutet.",
            ),
        ),
        dnr="205/78",
    ),
    item(
        "55",
        "MOTION OM TRAFIKLJUS VID GRANGÄRDEVÄGEN",
        part(
            "ärende",
            "Fru Forsberg (s) har i motion den 24 april 1978 föreslagit att trafikljus sätts upp vid korsningen Grangärdevägen - Storgatan. Trafiknämnden avstyrker motionen med hänsyn till kostnaden, 140.000 kronor.",
        ),
        part(
            "yrkande",
            y("Fru Forsberg (s) yrkar bifall till motionen.", ("bifall", "Forsberg (S)")),
            y("Herr Ersson (c) yrkar återremiss.", ("återremiss", "Ersson (C)")),
        ),
        part(
            "beslut", decides(d("Kommunfullmäktige beslutar återremittera ärendet till kommunstyrelsen.", "återremiss"))
        ),
        dnr="98/78",
    ),
    item(
        "55 a",
        "AVSÄGELSE",
        part(
            "beslut",
            decides(
                d("Herr Pålsson (s) befrias från uppdraget som ledamot i skolstyrelsen.", "bifall"),
                d("Till ledamot i skolstyrelsen efter herr Pålsson utses herr Lindén (s).", "val"),
            ),
        ),
    ),
    item(
        "56",
        "MEDDELANDEN",
        part(
            "ärende",
            Points(
                (
                    "Länsstyrelsens resolution angående stadsplan för kv. Uven",
                    "Regeringens beslut om bidrag till beredskapsarbeten",
                    "Protokoll från kommunförbundets länsavdelning",
                ),
                "-",
            ),
        ),
        part("beslut", decides(d("Meddelandena läggs till handlingarna.", "anteckning"))),
    ),
)

DOCUMENTS = (
    Document(
        "ludvika/kommunfullmaktige-1978-10-30",
        "typewriter",
        "tiff",
        "protokoll",
        "Ludvika",
        BODY,
        "1978-10-30",
        ITEMS,
        attendance=ATTENDANCE,
        cover={
            "organ": "Ludvika kommun",
            "plats och tid": "Folkets hus, Ludvika, måndagen den 30\noktober 1978 kl 18.30 - 21.05",
            "beslutande": "Erik Hedqvist (s), ordf\nSixten Norgren (c), v ordf\nTage Fredriksson (s)\nMaj-Lis Forsberg (s)\nGöte Wallin (s)\nNils Åkerblom (m)\nBrita Tornéus (fp)\nHelge Zackrisson (vpk)\nKarl-Axel Ersson (c)\nStig Lindén (s), tjg för Rune Pålsson (s)",
            "övriga närvarande": "Bengt Murgård, kanslichef\nSven Öhrn, drätseldirektör",
            "utses att justera": "Fru Forsberg och herr Åkerblom",
            "justering": "Kommunkansliet, den 6 november 1978",
            "paragrafer": "Kf 53 - 56",
            "sekreterare": "Bengt Murgård",
            "ordförande": "Erik Hedqvist",
            "justerande": "Maj-Lis Forsberg   Nils Åkerblom",
            "anslag": "Tillkännagivande om justeringen har anslagits på kommunens anslagstavla den 7 november 1978.",
        },
        about="Maskinskrivet, svartvit TIFF: Kf 53 utan §, herr och fru, (vpk), votering utan namn, 55 a.",
    ),
)
