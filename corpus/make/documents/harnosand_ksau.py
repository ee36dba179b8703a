# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Härnösand, kommunstyrelsens arbetsutskott 2020-02-11: page images with a text layer that lost its letters."""

from corpus.make.content import Document, Jav, Points, attend, d, decides, item, part, s, who, y

BODY = "Kommunstyrelsens arbetsutskott"

ATTENDANCE = (
    attend("ordförande", "Andreas Selling (S) | ordförande")
    + attend("vice ordförande", "Ingemar Wiklander (M) | vice ordförande")
    + attend("ledamot", "Margareta Tjärnlund (V)", "Christina Lindgårdh (C)", "Olle Lövgren-Berg (S) | | | | absent")
    + attend(
        "ersättare",
        "Sara Nylundh (S) | tjänstgörande ersättare för Olle Lövgren-Berg (S) | | Olle Lövgren-Berg (S) | serving",
        "Glenn Sehlström (KD)",
    )
    + attend("tjänsteperson", "Lars Liljedahlen | kommundirektör", "Ina Lindströmer | sekreterare")
)

ITEMS = (
    item(
        "21",
        "Fastställande av ärendelista",
        part("beslut", decides(d("Arbetsutskottet fastställer ärendelistan.", "fastställande"))),
    ),
    item(
        "22",
        "Detaljplan för kvarteret Ädelstenen",
        part(
            "beslut",
            decides(
                d(
                    "Samhällsförvaltningen får i uppdrag att påbörja planarbetet.",
                    "uppdrag",
                    proposed=True,
                ),
                lead="Arbetsutskottet föreslår kommunstyrelsen besluta",
            ),
        ),
        part(
            "ärende",
            "Fastighetsägaren har ansökt om planbesked för att kunna bygga 24 lägenheter i två våningar längs Östanbäcksgatan. Området är av riksintresse för kulturmiljövården. Förvaltningen bedömer att en prövning bör ske i detaljplan.",
        ),
        part("handlingar", Points(("Tjänsteskrivelse 2020-01-23", "Ansökan om planbesked 2019-11-06"), "•")),
        dnr="KS19-512",
    ),
    item(
        "23",
        "Försäljning av Högsjö skola",
        part("beslut", decides(d("Ärendet återremitteras till samhällsförvaltningen.", "återremiss"))),
        part(
            "ärende",
            "Skolan har stått tom sedan år 2016. Två bud har kommit in. Enligt § 4 i kommunens försäljningspolicy ska föreningslivet höras innan en skolbyggnad säljs.",
        ),
        part(
            "yrkande",
            y(
                "Christina Lindgårdh (C) yrkar att ärendet återremitteras för att höra bygdens föreningar.",
                ("återremiss", "Christina Lindgårdh (C)"),
            ),
            y("Ingemar Wiklander (M) yrkar bifall till förvaltningens förslag.", ("bifall", "Ingemar Wiklander (M)")),
        ),
        part(
            "beslutsgång",
            "Ordföranden ställer proposition på återremiss mot att ärendet avgörs i dag och finner att arbetsutskottet beslutar att återremittera ärendet.",
        ),
        part(
            "reservation",
            s(
                "reservation",
                "Ingemar Wiklander (M)",
                "Ingemar Wiklander (M) reserverar sig mot beslutet till förmån för eget yrkande.",
                refers=("yrkande", "M"),
            ),
        ),
        dnr="KS20-034",
    ),
    item(
        "24",
        "Bidrag till Ådalens hembygdsförbund",
        part("beslut", decides(d("Arbetsutskottet beviljar Ådalens hembygdsförbund 40 000 kronor.", "bifall"))),
        part(
            "jäv", Jav("Margareta Tjärnlund (V) anmäler jäv och deltar inte i ärendet.", who("Margareta Tjärnlund (V)"))
        ),
        part(
            "särskilt uttalande",
            s(
                "särskilt uttalande",
                "Glenn Sehlström (KD)",
                "Glenn Sehlström (KD) avger följande särskilda yttrande:",
                "Hembygdsrörelsen gör på ideell tid det som kommunen annars skulle behöva anställa för. Bidraget borde vara tvåårigt så att föreningarna kan planera sin verksamhet.",
            ),
        ),
        dnr="KS20-041",
    ),
    item(
        "25",
        "Uppdrag om översyn av parkeringsavgifter",
        part(
            "beslut",
            decides(
                d("Kommundirektören får i uppdrag att se över parkeringsavgifterna i centrala Härnösand.", "uppdrag"),
                d("Uppdraget ska redovisas senast i september 2020.", "annat"),
                mark="1.",
            ),
        ),
        part(
            "yrkande",
            y("Sara Nylundh (S) föreslår att uppdraget även ska omfatta laddplatser.", ("tillägg", "Sara Nylundh (S)")),
        ),
        part(
            "beslutsgång",
            "Ordföranden frågar om arbetsutskottet kan bifalla tilläggsförslaget och finner att det avslås.",
        ),
        part(
            "protokollsanteckning",
            s(
                "protokollsanteckning",
                "Sara Nylundh (S)",
                "Sara Nylundh (S) begär att få antecknat till protokollet",
                "att laddplatser är den åtgärd som flest invånare har efterfrågat.",
                inline=True,
            ),
        ),
        dnr="KS20-048",
    ),
    item(
        "26",
        "Information om särskilt boende Ängsgården",
        part(
            "ärende",
            "Kommundirektör Lars Liljedahlen informerar om evakueringen efter vattenskadan.",
            heading="INFORMATION",
        ),
    ),
)

DOCUMENTS = (
    Document(
        "harnosand/kommunstyrelsens-arbetsutskott-2020-02-11",
        "committee",
        "badtext.pdf",
        "protokoll",
        "Härnösand",
        BODY,
        "2020-02-11",
        ITEMS,
        attendance=ATTENDANCE,
        cover={
            "organ": "Härnösands kommun",
            "plats": "Rådhuset, Nybrogatan 8, tisdagen den 11 februari 2020 kl. 08.15–10.30",
            "justerare": "Christina Lindgårdh (C)",
            "paragrafer": "21–26",
            "underskrifter": "Sekreterare ________________________ Ina Lindströmer\nOrdförande ________________________ Andreas Selling\nJusterande ________________________ Christina Lindgårdh",
            "anslag": "Justeringen har tillkännagivits genom anslag 2020-02-14. Anslaget tas ned 2020-03-07. Protokollet förvaras på kommunledningskontoret.",
        },
        about="Sidbilder med textlager där å, ä, ö och § försvunnit och sista sidans bokstäver är förskjutna; ärendelista.",
    ),
)
