# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Haparanda, kommunala pensionärsrådet 2026-03-19: a council's plain notes as a web page."""

from corpus.make.content import Document, attend, d, decides, item, part, s, y

BODY = "Kommunala pensionärsrådet"

ATTENDANCE = (
    attend("ordförande", "Nina Waaranpää (S) | ordförande")
    + attend("vice ordförande", "Bertil Lampinen | vice ordförande, PRO")
    + attend("ledamot", "Sven Tornberg-Lahti (C)", "Aune Kostet | SPF Seniorerna", "Hilkka Palo | PRO")
    + attend("ersättare", "Göte Niemelä (SJVP) | ersättare")
    + attend("tjänsteperson", "Maria Kantola | äldreomsorgschef", "Jaana Rautio | sekreterare")
)

ITEMS = (
    item(
        "1",
        "Mötets öppnande och val av justerare",
        part("beslut", decides(d("Hilkka Palo utses att justera protokollet.", "val"))),
    ),
    item(
        "2",
        "Måltider på Tornedalshemmet",
        part(
            "ärende",
            "Äldreomsorgschef Maria Kantola redogör för den nya matsedeln. Rådet konstaterar att middagen serveras redan klockan 15.30.",
        ),
        part(
            "yrkande",
            y("Aune Kostet föreslår att middagen serveras tidigast klockan 16.30.", ("eget förslag", "Aune Kostet")),
        ),
        part("beslut", decides(d("Rådet överlämnar förslaget till socialnämnden.", "överlämnande"))),
        part(
            "protokollsanteckning",
            s(
                "protokollsanteckning",
                "Göte Niemelä (SJVP)",
                "Göte Niemelä (SJVP) vill ha följande antecknat till protokollet:",
                "Kvällsmålet är viktigare än klockslaget. Den som äter middag halv fyra får inte vänta till nästa morgon.",
            ),
        ),
        dnr="2026/44",
    ),
    item(
        "3",
        "Snöröjning vid busshållplatser",
        part("ärende", "Frågan besvaras av tekniska avdelningen vid nästa möte."),
        part("beslut", decides(d("Frågan bordläggs.", "bordläggning"))),
    ),
    item(
        "4",
        "Remiss om äldreplan 2027–2030",
        part("ärende", "Förslaget till äldreplan har skickats till rådet på remiss."),
        part("beslut", decides(d("Rådet tillstyrker förslaget till äldreplan.", "bifall"))),
        dnr="2025/310",
    ),
)

DOCUMENTS = (
    Document(
        "haparanda/kommunala-pensionarsradet-2026-03-19",
        "council",
        "html",
        "protokoll",
        "Haparanda",
        BODY,
        "2026-03-19",
        ITEMS,
        attendance=ATTENDANCE,
        cover={"plats": "Stadshuset i Haparanda, kl. 10.00–11.40", "paragrafer": "§§ 1–4"},
        about="Webbsida: ett råd med föreningsföreträdare utan parti; Sjukvårdspartiet (SJVP).",
    ),
)
