"""Yrkanden: who, of which parties, and of which kind."""

from __future__ import annotations

import pytest

from pipeline.document import Attendee
from pipeline.kit import Kit
from pipeline.tag import proposals
from tests.tag.making import made

Rows = list[tuple[str, tuple[str, ...], tuple[str, ...]]]
HEAD = "§ 1 Nytt bad\n# yrkande: Yrkanden\n"

CASES: list[tuple[str, Rows, str]] = [
    ("Eva Alm (M) yrkar bifall till kontorets förslag.", [("bifall", ("Eva Alm",), ("M",))], "plain"),
    (
        "Eva Alm (M) och Bo Ek (KD) yrkar bifall till motionen. Ia Dal (S) yrkar avslag.",
        [("bifall", ("Eva Alm", "Bo Ek"), ("M", "KD")), ("avslag", ("Ia Dal",), ("S",))],
        "a joint one, and another",
    ),
    (
        "Eva Alm (M) yrkar att nybyggnaden av badet uppskjutes ett år.",
        [("eget förslag", ("Eva Alm",), ("M",))],
        "a work that is put off, not the matter",
    ),
    ("Eva Alm (M) yrkar att beslutet skjuts upp.", [("bordläggning", ("Eva Alm",), ("M",))], "the matter is put off"),
    ("Eva Alm (M) begär uppskov.", [("bordläggning", ("Eva Alm",), ("M",))], "a respite"),
    ("Eva Alm (M) föreslår att kontorets förslag antas.", [("bifall", ("Eva Alm",), ("M",))], "the proposal adopted"),
    (
        "Eva Alm (M) föreslår att en ny plan antas.",
        [("eget förslag", ("Eva Alm",), ("M",))],
        "something else adopted",
    ),
    (
        "Eva Alm (M) yrkar att taket lagas. Bo Ek (KD) yrkar avslag på Alms m.fl. tillägg.",
        [("tillägg", ("Eva Alm",), ("M",)), ("avslag", ("Bo Ek",), ("KD",))],
        "called an addition by somebody else",
    ),
    (
        "Eva Alm (M) yrkar att taket lagas. Ia Dal (S) yrkar ett tillägg om dörren.\nTilläggsförslaget avslås.\n"
        "Eva Alm (M) reserverar sig.",
        [("eget förslag", ("Eva Alm",), ("M",)), ("tillägg", ("Ia Dal",), ("S",))],
        "another's addition, near the name",
    ),
    (
        "Eva Alm (M) yrkar avslag.\nEva Alm (M) yrkar i andra hand som ändring att taxan höjs till 40 kr.",
        [("avslag", ("Eva Alm",), ("M",)), ("ändring", ("Eva Alm",), ("M",))],
        "second hand in a sentence of its own",
    ),
    (
        "Eva Alm (M) yrkar att taxan höjs och i andra hand avslag.",
        [("eget förslag", ("Eva Alm",), ("M",)), ("avslag", ("Eva Alm",), ("M",))],
        "both hands in one",
    ),
    (
        "Eva Alm (M): Ärendet bordläggs till nästa möte.\nBo Ek (KD): Motionen avslås.",
        [("bordläggning", ("Eva Alm",), ("M",)), ("avslag", ("Bo Ek",), ("KD",))],
        "what is to become of the matter, without a verb of demanding",
    ),
    (
        "Eva Alm (M) föreslår att ärendet återremitteras.\n"
        "Bo Ek (KD) föreslår att Eva Alms (M) förslag till beslut bifalls.",
        [("återremiss", ("Eva Alm",), ("M",)), ("återremiss", ("Bo Ek",), ("KD",))],
        "somebody's proposal is backed, said in the passive",
    ),
    (
        "Eva Alm (M) föreslår att ärendet återremitteras.\n"
        "Bo Ek (KD) föreslår att nämndens förslag till beslut bifalls.",
        [("återremiss", ("Eva Alm",), ("M",)), ("bifall", ("Bo Ek",), ("KD",))],
        "the proposal on the table is backed, said in the passive",
    ),
    (
        "Eva Alm (M) yrkar avslag.\nInstämmer gör Bo Ek (KD) och Ia Dal (S).",
        [("avslag", ("Eva Alm",), ("M",)), ("avslag", ("Bo Ek", "Ia Dal"), ("KD", "S"))],
        "who joins, behind gör",
    ),
    (
        "Eva Alm (M) yrkar att i yttrandet tilläggs att bussar är viktiga.\n"
        "Bo Ek (KD) föreslår att förslaget kompletteras med en plan.",
        [("tillägg", ("Eva Alm",), ("M",)), ("tillägg", ("Bo Ek",), ("KD",))],
        "what is to be added, in verbs",
    ),
    (
        "Eva Alm (M) yrkar att rapporten läggs till handlingarna.",
        [("eget förslag", ("Eva Alm",), ("M",))],
        "nothing is added",
    ),
    (
        "Eva Alm (M) yrkar att förslaget antas. Bo Ek (KD) yrkar att taxan fastställs till 40 kr.",
        [("bifall", ("Eva Alm",), ("M",)), ("eget förslag", ("Bo Ek",), ("KD",))],
        "the proposal is to be adopted, and what somebody else wants adopted",
    ),
    (
        "Eva Alm (M) yrkar avslag. Bo Ek (KD) yrkar på samma sätt. Ia Dal (S) yrkar likadant.",
        [("avslag", (name,), (code,)) for name, code in (("Eva Alm", "M"), ("Bo Ek", "KD"), ("Ia Dal", "S"))],
        "likewise",
    ),
    (
        "Eva Alm (M) yrkar återremiss.\nBo Ek (KD) ställer sig bakom återremissen, men vill ha en värdering.\n"
        "Ia Dal (S) instämmer i avslaget.",
        [("återremiss", ("Eva Alm",), ("M",)), ("återremiss", ("Bo Ek",), ("KD",)), ("avslag", ("Ia Dal",), ("S",))],
        "what is joined, called by its kind",
    ),
    (
        "Eva Alm (M) yrkar för egen del samt för Bo Ek (KD) och Ia Dal (S) att ärendet bordläggs.",
        [("bordläggning", ("Eva Alm", "Bo Ek", "Ia Dal"), ("M", "KD", "S"))],
        "for others too",
    ),
    (
        "Eva Alm (M) yrkar bifall. Bo Ek (KD) yrkar att badet städas.\n"
        "# beslutsgång: Beslutsgång\nDärefter prövas tilläggsyrkandet, som avslås.",
        [("bifall", ("Eva Alm",), ("M",)), ("tillägg", ("Bo Ek",), ("KD",))],
        "the only one that tilläggsyrkandet can be",
    ),
    (
        "Eva Alm (M) yrkar att taxan höjs. Bo Ek (KD) yrkar att badet städas.\n"
        "# beslutsgång: Beslutsgång\nDärefter prövas tilläggsyrkandet, som avslås.",
        [("eget förslag", ("Eva Alm",), ("M",)), ("eget förslag", ("Bo Ek",), ("KD",))],
        "nobody can say which of two it is",
    ),
    (
        "Eva Alm (M) yrkar att taxan höjs. Bo Ek (KD) yrkar att badet städas.\n"
        "# beslutsgång: Beslutsgång\nOrdföranden prövar Bo Eks tillägg och finner att det avslås.",
        [("eget förslag", ("Eva Alm",), ("M",)), ("tillägg", ("Bo Ek",), ("KD",))],
        "somebody's tillägg",
    ),
    (
        "Eva Alm (M) nominerar Siv Öst (M).\nBo Ek (KD) nominerade Ia Dal (S).",
        [("eget förslag", ("Eva Alm",), ("M",)), ("eget förslag", ("Bo Ek",), ("KD",))],
        "two set against each other",
    ),
    ("Eva Alm (M) nominerar Siv Öst (M). Valet är enhälligt.", [], "a nomination that nobody disputes"),
    (
        "Moderaterna yrkar genom Eva Alm (M) avslag på motionen.",
        [("avslag", ("Eva Alm",), ("M",))],
        "a party through one of its own",
    ),
    ("Eva Alm (M) yrkar på votering. Bo Ek (KD) begär ajournering.", [], "how it is dealt with is no demand"),
    (
        "Eva Alm (M) yrkar, med instämmande av Bo Ek (KD), i första hand återremiss och i andra hand avslag.",
        [("återremiss", ("Eva Alm", "Bo Ek"), ("M", "KD")), ("avslag", ("Eva Alm", "Bo Ek"), ("M", "KD"))],
        "first hand and second hand",
    ),
    (
        "Eva Alm (M) yrkar bifall till förslaget och avslag på tilläggsyrkandet från S.",
        [("bifall", ("Eva Alm",), ("M",)), ("avslag", ("Eva Alm",), ("M",))],
        "what is refused is no kind of its own",
    ),
    (
        "Eva Alm (M) yrkar att motionen ska tillstyrkas i enlighet med yrkande från M den 3 maj 2021.",
        [("bifall", ("Eva Alm",), ("M",))],
        "the matter itself is backed",
    ),
    (
        "Eva Alm (M): Kommunen ska tillstyrka högst fyra verk.",
        [("eget förslag", ("Eva Alm",), ("M",))],
        "how much is to be backed is a proposal of one's own",
    ),
    (
        "Eva Alm (M) yrkar att nämnden tillstyrker endast den norra planen.",
        [("eget förslag", ("Eva Alm",), ("M",))],
        "only a part",
    ),
    ("Eva Alm (M) yrkar att ansökan ska tillstyrkas.", [("bifall", ("Eva Alm",), ("M",))], "the whole is backed"),
    ("Eva Alm (M): Kommunen ska tillstyrka ansökan.", [("bifall", ("Eva Alm",), ("M",))], "by the municipality too"),
    ("Eva Alm (M) yrkar bifall endast till motionens första att-sats.", [("bifall", ("Eva Alm",), ("M",))], "in part"),
    *(
        (
            "Eva Alm (M) yrkar i första hand på återremiss och i andra hand att badet förläggs till Ekbacken. "
            f"Bo Ek (KD) {joins}.",
            [
                ("återremiss", ("Eva Alm",), ("M",)),
                ("eget förslag", ("Eva Alm",), ("M",)),
                *((kind, ("Bo Ek",), ("KD",)) for kind in kinds),
            ],
            "the one that is named of two",
        )
        for joins, kinds in (
            ("instämmer i Eva Alms (M) andrahandsyrkande", ("eget förslag",)),
            ("instämmer i Eva Alms (M) yrkande i andra hand", ("eget förslag",)),
            ("instämmer i Eva Alms (M) förstahandsyrkande", ("återremiss",)),
            ("instämmer i förstahandsyrkandet", ("återremiss",)),
            ("yrkar bifall till Eva Alms (M) förstahandsyrkande", ("återremiss",)),
            ("yrkar bifall till Eva Alms (M) andrahandsyrkande", ("eget förslag",)),
            ("instämmer i Eva Alms (M) yrkanden", ("återremiss", "eget förslag")),
            ("instämmer med Eva Alm (M)", ("återremiss", "eget förslag")),
        )
    ),
    (
        "Eva Alm (M) tackar för svaret men yrkar ändå bifall till motionen.",
        [("bifall", ("Eva Alm",), ("M",))],
        "what is done in one breath is done by one",
    ),
    (
        "Eva Alm (M) lägger fram ett förslag till budget och yrkar bifall till detta.",
        [("eget förslag", ("Eva Alm",), ("M",))],
        "a proposal put forward by who backs it",
    ),
    ("Eva Alm (M) redovisar ärendet. Efter debatt och yrkanden ajourneras mötet.", [], "nobody yrkar"),
    ("Vidare yrkar Eva Alm (M) bordläggning.", [("bordläggning", ("Eva Alm",), ("M",))], "the verb stands first"),
    (
        "Eva Alm (M) yrkar\n1. att badet byggs i Ekdal,\n2. att taxan sänks.",
        [("eget förslag", ("Eva Alm",), ("M",))],
        "a list of demands",
    ),
    ("Eva Alm (M) föreslår följande tillägg:\nBadet ska ha bastu.", [("tillägg", ("Eva Alm",), ("M",))], "announced"),
    (
        "Eva Alm (M) yrkar bifall till yrkande från M den 3 maj 2021.",
        [("eget förslag", ("Eva Alm",), ("M",))],
        "the own party's proposal",
    ),
    ("Eva Alm (M) yrkar bifall till bordläggningsyrkandet.", [("bifall", ("Eva Alm",), ("M",))], "backs a yrkande"),
    (
        "Eva Alm (M) yrkar avslag på planen.\nBo Ek (KD) instämmer i Eva Alms yrkande.",
        [("avslag", ("Eva Alm",), ("M",)), ("avslag", ("Bo Ek",), ("KD",))],
        "who joins demands the same",
    ),
    ("Avslag på planen yrkas av Eva Alm (M).", [("avslag", ("Eva Alm",), ("M",))], "passive"),
    ("Eva Alm (M): Bifall till planen.", [("bifall", ("Eva Alm",), ("M",))], "name and colon"),
    *(
        (
            f"Eva Alm (M) yrkar {demand}",
            [(kind, ("Eva Alm",), ("M",)) for kind in kinds],
            "why it is sent back is no demand",
        )
        for demand, kinds in (
            ("att planen återremitteras till nämnden för ändring av lokalgatan.", ["återremiss"]),
            ("återremiss i syfte att få in ett tillägg om gångvägen.", ["återremiss"]),
            ("återremiss med uppdrag till nämnden att föreslå ändring av taxan.", ["återremiss"]),
            ("att ärendet bordläggs för komplettering och ändring av kartan.", ["bordläggning"]),
            ("återremiss med motiveringen att planen bör ändras.", ["återremiss"]),
            ("återremiss och tillägg till punkt 2.", ["återremiss", "tillägg"]),
            ("återremiss för utredning samt yrkar som tillägg att gatan stängs.", ["återremiss", "tillägg"]),
            ("ändring av punkt 2 för att ärendet ska kunna avgöras.", ["ändring"]),
        )
    ),
    (
        "Eva Alm (M) yrkar återremiss. Bo Ek (KD) instämmer.",
        [("återremiss", ("Eva Alm",), ("M",)), ("återremiss", ("Bo Ek",), ("KD",))],
        "joins the one before",
    ),
    (
        "Eva Alm (M) yrkar bifall till Moderaternas förslag till budget.",
        [("eget förslag", ("Eva Alm",), ("M",))],
        "the own party's paper",
    ),
    (
        "Eva Alm (M) yrkar bifall till planen, vilket Bo Ek (KD) och\nIa Dal (S) instämmer i.",
        [("bifall", ("Eva Alm", "Bo Ek", "Ia Dal"), ("M", "KD", "S"))],
        "vilket … instämmer i",
    ),
    (
        "Eva Alm, m, yrkade bifall till planen, vari instämde Bo Ek, kd, och Ia Dal, s.",
        [("bifall", ("Eva Alm", "Bo Ek", "Ia Dal"), ("M", "KD", "S"))],
        "vari instämde",
    ),
    (
        "Eva Alm (M) yrkar återremiss och i andra hand avslag.\nBo Ek (KD) instämmer i återremissyrkandet.\n"
        "Ia Dal (S) ansluter sig till yrkandet om avslag.",
        [
            ("återremiss", ("Eva Alm",), ("M",)),
            ("avslag", ("Eva Alm",), ("M",)),
            ("återremiss", ("Bo Ek",), ("KD",)),
            ("avslag", ("Ia Dal",), ("S",)),
        ],
        "the kind that is named is joined, no other",
    ),
    (
        "Eva Alm (M) yrkar återremiss och i andra hand avslag.\nBo Ek (KD) yrkar bifall till Eva Alm (M)s "
        "återremissyrkande.\nIa Dal (S) stöder Bo Ek (KD)s yrkande.",
        [
            ("återremiss", ("Eva Alm",), ("M",)),
            ("avslag", ("Eva Alm",), ("M",)),
            ("återremiss", ("Bo Ek",), ("KD",)),
            ("återremiss", ("Ia Dal",), ("S",)),
        ],
        "what is backed is what its name says",
    ),
    (
        "Eva Alm (M) yrkar bifall till planen och avslag på Bo Eks (KD) återremissyrkande.",
        [("bifall", ("Eva Alm",), ("M",)), ("avslag", ("Eva Alm",), ("M",))],
        "what is refused is not demanded",
    ),
    (
        "Eva Alm (M) yrkar avslag.\nDen som stöder Eva Alm (M)s förslag röstar nej.",
        [("avslag", ("Eva Alm",), ("M",))],
        "how to vote is nobody's demand",
    ),
    (
        "Eva Alm (m) yrkade avslag och, för den händelse detta inte vinner bifall, att ärendet återremitteras.",
        [("avslag", ("Eva Alm",), ("M",)), ("återremiss", ("Eva Alm",), ("M",))],
        "should it fail",
    ),
    (
        "Följande yrkanden framställdes:\nEva Alm (m): bifall till planen.\nBo Ek, kd: att planen ritas om.\n"
        "Ia Dal (s): instämmer i Bo Eks yrkande.",
        [
            ("bifall", ("Eva Alm",), ("M",)),
            ("eget förslag", ("Bo Ek",), ("KD",)),
            ("eget förslag", ("Ia Dal",), ("S",)),
        ],
        "a list with colons",
    ),
    ("Ia Dal (S) yrkande: Avslag på planen.", [("avslag", ("Ia Dal",), ("S",))], "yrkande and colon"),
    (
        "Eva Alm (M) och Bo Ek (KD) yrkar att följande\ntext läggs till i svaret: ”Badet behövs.”",
        [("tillägg", ("Eva Alm", "Bo Ek"), ("M", "KD"))],
        "over a line end",
    ),
    (
        "Ia Dal (S) yrkar bifall till det socialdemokratiska budgetförslaget.",
        [("eget förslag", ("Ia Dal",), ("S",))],
        "the own party's adjective",
    ),
    (
        "Eva Alm (M) yrkar bifall till det socialdemokratiska budgetförslaget.",
        [("bifall", ("Eva Alm",), ("M",))],
        "another party's adjective",
    ),
    ("I en år 2001 väckt motion hemställer Eva Alm (M) att badet byggs.", [], "a motion told, not moved"),
    ("Närvarande för frågan: Eva Alm (M): konsult.", [], "a colon and no demand"),
    (
        "Eva Alm (M) yrkar i första hand avslag på planen och i andra hand att avsnittet om skatt stryks.",
        [("avslag", ("Eva Alm",), ("M",)), ("ändring", ("Eva Alm",), ("M",))],
        "a part of the text goes",
    ),
    ("Eva Alm (M) yrkar att kapitel 4 utgår.", [("ändring", ("Eva Alm",), ("M",))], "a chapter goes"),
    ("Eva Alm (M) yrkar att andra att-satsen tas bort.", [("ändring", ("Eva Alm",), ("M",))], "a point goes"),
    ("Eva Alm (M) yrkar att två tjänster tas bort.", [("eget förslag", ("Eva Alm",), ("M",))], "no part of a text"),
    (
        "Eva Alm (M) yrkar att bullret mäts varje år.\nOrdföranden ställer proposition på tillägget från Eva Alm.",
        [("tillägg", ("Eva Alm",), ("M",))],
        "called an addition further down",
    ),
    (
        "Eva Alm (M) yrkar att bullret mäts varje år.\nOrdföranden ställer proposition på tillägget från Bo Ek.",
        [("eget förslag", ("Eva Alm",), ("M",))],
        "somebody else's addition",
    ),
    (
        "Eva Alm (M) yrkade att ärendet bordläggs, vilket nämnden biföll.",
        [("bordläggning", ("Eva Alm",), ("M",))],
        "what became of it",
    ),
    (
        "Eva Alm (M) yrkar återremiss, något som nämnden avslog med röstsiffror.",
        [("återremiss", ("Eva Alm",), ("M",))],
        "what became of it, refused",
    ),
    ("Kontoret föreslår att planen antas.", [], "an office"),
    ("Eva Alm (M) begär votering.", [], "a vote is asked for"),
    ("Eva Alm (M) har i en motion föreslagit ett nytt bad.", [], "a motion's demand"),
    ("Eva Alm (M) frågar när badet byggs.", [], "a question"),
    ("Ordföranden ställer proposition på Eva Alms (M) yrkande.", [], "the chair puts it"),
]


@pytest.mark.parametrize("written, rows, because", CASES)
def test_proposals(written: str, rows: Rows, because: str, kit: Kit) -> None:
    text, index, segmented = made(HEAD + written)
    found = proposals.find(text, index, segmented, kit)
    assert [(p.kind, tuple(x.name for x in p.people), p.parties) for p in found] == rows, because


def test_the_chair_is_known_from_the_attendance(kit: Kit) -> None:
    chair = Attendee("Siv Öst", "C", "ordförande")
    text, index, segmented = made(HEAD + "Ordföranden yrkar bifall till planen.", attendance=(chair,))
    (row,) = proposals.find(text, index, segmented, kit)
    assert (row.kind, row.people[0].name, row.parties) == ("bifall", "Siv Öst", ("C",))


def test_what_was_moved_in_another_body_is_background(kit: Kit) -> None:
    written = "§ 1 Bad\n# ärende: Ärendet\nEva Alm (M) föreslog i nämnden att badet stängs.\n# yrkande: Yrkanden\nInga."
    text, index, segmented = made(written)
    assert proposals.find(text, index, segmented, kit) == ()


EXTENTS = [
    (
        "Eva Alm (M) yrkar på följande tillägg i förslaget:\nBadet ska ha bastu. Kontoret räknar på kostnaden.\n"
        "Bo Ek (S) yrkar avslag.",
        "Kontoret räknar på kostnaden.",
        "a wording of two sentences set below",
    ),
    (
        "Eva Alm (M) föreslår att ärendet återremitteras för en ny kalkyl. Kalkylen ska även räkna med räntan.\n"
        "Bo Ek (S) yrkar bifall.",
        "Kalkylen ska även räkna med räntan.",
        "what more shall be done",
    ),
    ("Eva Alm (M) yrkar avslag på planen. Badet ska inte byggas där.", "avslag på planen.", "a reason of one's own"),
    (
        "Eva Alm (M) yrkar att badet flyttas. Ordföranden frågar om förslaget ska avgöras i dag.",
        "att badet flyttas.",
        "the chair goes on",
    ),
    (
        "Eva Alm (M) yrkar att badet flyttas. Bo Ek (S) anser att det ska stå kvar.",
        "att badet flyttas.",
        "somebody else",
    ),
]


@pytest.mark.parametrize("said, ends, because", EXTENTS)
def test_where_a_demand_ends(said: str, ends: str, because: str, kit: Kit) -> None:
    text, index, segmented = made(HEAD + said)
    rows = proposals.find(text, index, segmented, kit)
    assert text[rows[0].span].endswith(ends), because


@pytest.mark.parametrize(
    "title, paper, kind",
    [
        ("Yrkande angående cykelparkering", "Yrkande från S, V och MP den 26 mars 2024", "bifall"),
        ("Yrkande om cykelparkering", "- Yrkande från S, V och MP", "bifall"),
        ("Skrivelse gällande cykelparkering", "Skrivelse från MP", "bifall"),
        # leave alone: the paper answers what the item is about
        ("Cykelparkering vid torget", "Yrkande från S, V och MP den 26 mars 2024", "eget förslag"),
        ("Yrkande angående cykelparkering", "Yrkande från D den 26 mars 2024", "eget förslag"),
        ("Yrkande angående cykelparkering", "Kontorets skrivelse den 3 mars 2024", "eget förslag"),
    ],
)
def test_a_paper_of_parties_that_is_the_matter(title: str, paper: str, kind: str, kit: Kit) -> None:
    said = "Eva Alm (MP) yrkar bifall till yrkandet från S, V och MP."
    text, index, segmented = made(f"§ 1 {title}\n# handlingar: Handling\n{paper}\n# yrkande: Yrkanden\n{said}")
    assert [row.kind for row in proposals.find(text, index, segmented, kit)] == [kind]
