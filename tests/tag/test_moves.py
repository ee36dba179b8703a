"""How a yrkande is worded: with a verb, with a name and a kind only, joint, of another body; and none."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.tag import proposals
from tests.tag.making import made
from tests.tag.test_proposals import HEAD, Rows

CASES: list[tuple[str, Rows]] = [
    ("Eva Alm, M: Bifall till utskottets förslag.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm, M: Taxan ska vara oförändrad.", [("eget förslag", ("Eva Alm",), ("M",))]),
    ("Eva Alm, kommundirektör: taxan är oförändrad sedan i fjol.", []),
    ("Eva Alm (M), Bo Ek (KD) - bifall till utskottets förslag.", [("bifall", ("Eva Alm", "Bo Ek"), ("M", "KD"))]),
    ("Eva Alm (M) bifall till kommunstyrelsens förslag.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) – återremiss.", [("återremiss", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) - att medborgarförslaget bifalls i sin helhet.", [("bifall", ("Eva Alm",), ("M",))]),
    (
        "Eva Alm (M) - avslag.\nBo Ek (KD) - ändring: taxan ska gälla från 1 januari.",
        [("avslag", ("Eva Alm",), ("M",)), ("ändring", ("Bo Ek",), ("KD",))],
    ),
    (
        "- Eva Alm (M): avslag\n- Bo Ek (KD): bifall",
        [("avslag", ("Eva Alm",), ("M",)), ("bifall", ("Bo Ek",), ("KD",))],
    ),
    ("Eva Alm (M): Bifall.", [("bifall", ("Eva Alm",), ("M",))]),
    (
        "Eva Alm (M) – Bifall till förslaget. Bo Ek (KD) – Avslag på förslaget.",
        [("bifall", ("Eva Alm",), ("M",)), ("avslag", ("Bo Ek",), ("KD",))],
    ),
    ("Eva Alm (M) yrkar på bifall till förslaget.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) yrkar enligt förvaltningens förslag.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) yrkar i enlighet med arbetsutskottets förslag.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) föreslår att nämnden beslutar enligt förvaltningens förslag.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) föreslår bifall till liggande förslag.", [("bifall", ("Eva Alm",), ("M",))]),
    (
        "Under överläggningen yrkar Eva Alm, m, med instämmande av Bo Ek, kd, att kommunen tillstyrker etableringen.",
        [("bifall", ("Eva Alm", "Bo Ek"), ("M", "KD"))],
    ),
    ("Eva Alm (M) begär återremiss.", [("återremiss", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) begär att ärendet återremitteras.", [("återremiss", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) föreslår att ärendet ska avgöras idag.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) yrkar att ärendet avgörs vid dagens sammanträde.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) yrkar att ärendet ska avgöras i dag enligt förslaget.", [("bifall", ("Eva Alm",), ("M",))]),
    (
        "Eva Alm (M) yrkar att ärendet inte avgörs i dag utan återremitteras.",
        [("återremiss", ("Eva Alm",), ("M",))],
    ),
    *(
        (f"Eva Alm (M), {agreed}, yrkar avslag på taxan.", [("avslag", ("Eva Alm", "Bo Ek"), ("M", "KD"))])
        for agreed in (
            "som får stöd av Bo Ek (KD)",
            "som fick medhåll av Bo Ek (KD)",
            "som biträds av Bo Ek (KD)",
            "understödd av Bo Ek (KD)",
            "vars yrkande stöds av Bo Ek (KD)",
            "till vilken Bo Ek (KD) ansluter sig",
            "i vars yrkande Bo Ek (KD) instämmer",
            "med vilken Bo Ek (KD) förenar sig",
        )
    ),
    (
        "Eva Alm (M) yrkar avslag, till vilket yrkande Bo Ek (KD) ansluter sig.",
        [("avslag", ("Eva Alm", "Bo Ek"), ("M", "KD"))],
    ),
    ("Taxan, som har stöd av Bo Ek (KD), höjs. Eva Alm (M) yrkar avslag.", [("avslag", ("Eva Alm",), ("M",))]),
    (
        "Eva Alm (M) yrkar bifall till ramarna,\nbilaga B.\nBo Ek (KD) yrkar avslag enligt alternativ C. Ia Dal (S) "
        "yrkar återremiss.",
        [("bifall", ("Eva Alm",), ("M",)), ("avslag", ("Bo Ek",), ("KD",)), ("återremiss", ("Ia Dal",), ("S",))],
    ),
    ("Eva Alm (M) yrkar att ärendet ska avgöras idag och bifall till förslaget.", [("bifall", ("Eva Alm",), ("M",))]),
    (
        "Eva Alm (M) yrkar, med bifall av ordföranden, att ärendet återremitteras till kontoret.",
        [("återremiss", ("Eva Alm",), ("M",))],
    ),
    ("Eva Alm (M) yrkar bifall till M-gruppens yrkande, bilaga 3.", [("eget förslag", ("Eva Alm",), ("M",))]),
    (
        "Eva Alm (M) yrkar i första hand återremiss och i andra hand bifall till yrkandet från Socialdemokraterna.",
        [("återremiss", ("Eva Alm",), ("M",)), ("eget förslag", ("Eva Alm",), ("M",))],
    ),
    ("Bo Ek (KD) föreslår i första hand återremiss av ärendet.", [("återremiss", ("Bo Ek",), ("KD",))]),
    (
        "Bo Ek (S) föreslår fullmäktige bifalla Socialdemokraternas budgetförslag.",
        [("eget förslag", ("Bo Ek",), ("S",))],
    ),
    (
        "Eva Alm (M) yrkar att badet byggs.\nI detta yrkande instämmer Bo Ek (KD) och Ia Dal (S).",
        [("eget förslag", ("Eva Alm",), ("M",)), ("eget förslag", ("Bo Ek", "Ia Dal"), ("KD", "S"))],
    ),
    (
        "Eva Alm (M) yrkar\natt badet byggs i Ekdal,\natt taxan sänks.\nI detta yrkande instämmer Bo Ek (KD).",
        [("eget förslag", ("Eva Alm",), ("M",)), ("eget förslag", ("Bo Ek",), ("KD",))],
    ),
    (
        "Eva Alm (M) yrkar:\n\natt badet byggs i Ekdal\n\natt taxan sänks\n\nI yrkandet instämmer Bo Ek (KD).",
        [("eget förslag", ("Eva Alm",), ("M",)), ("eget förslag", ("Bo Ek",), ("KD",))],
    ),
    ("Eva Alm (M) läser upp: ”Vi yrkar bifall till motionen.”", []),
    ("Eva Alm (M) yrkar att följande text läggs till: ”Bo Ek (KD) yrkar avslag.”", [("tillägg", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) ansluter sig till Moderaternas särskilda yttrande.", []),
    ("Eva Alm (M) instämmer i Bo Eks (KD) reservation.", []),
    ("Eva Alm (M) yttrar sig, vilket Bo Ek (KD) instämde i.", []),
    ("Eva Alm (M) lämnar följande tilläggsyrkande:\n\nAtt badet byggs.", [("tillägg", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) lämnar in ett ändringsyrkande om att badet byggs i Ekdal.", [("ändring", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) inkommer med följande ändringsyrkande:\n– att badet byggs.", [("ändring", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) lägger följande yrkande: Badet byggs i Ekdal.", [("eget förslag", ("Eva Alm",), ("M",))]),
    ("Yrkande från Eva Alm (M): Avslag på förslaget.", [("avslag", ("Eva Alm",), ("M",))]),
    ("Tilläggsyrkande från Eva Alm (M): att badet ska ha bastu.", [("tillägg", ("Eva Alm",), ("M",))]),
    (
        "Bifall: Eva Alm (M), Bo Ek (KD)\nAvslag: Ia Dal (S)",
        [("bifall", ("Eva Alm", "Bo Ek"), ("M", "KD")), ("avslag", ("Ia Dal",), ("S",))],
    ),
    ("Bifall till förslaget: Eva Alm (M), Bo Ek (KD)", [("bifall", ("Eva Alm", "Bo Ek"), ("M", "KD"))]),
    ("Avslag på motionen yrkas av Eva Alm (M) och Bo Ek (KD).", [("avslag", ("Eva Alm", "Bo Ek"), ("M", "KD"))]),
    (
        "Bifall yrkas av Eva Alm (M), avslag yrkas av Ia Dal (S).",
        [("bifall", ("Eva Alm",), ("M",)), ("avslag", ("Ia Dal",), ("S",))],
    ),
    ("Eva Alm (M) ställer sig bakom förslaget.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) stödjer förslaget.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) biträder Ia Dals (S) yrkande.", [("bifall", ("Eva Alm",), ("M",))]),
    (
        "Eva Alm (M) yrkar att motionen bifalles. Bo Ek (KD) yrkar att motionen avslås.",
        [("bifall", ("Eva Alm",), ("M",)), ("avslag", ("Bo Ek",), ("KD",))],
    ),
    (
        "Eva Alm (M) yrkar bifall till motionen medan Bo Ek (KD) yrkar avslag.",
        [("bifall", ("Eva Alm",), ("M",)), ("avslag", ("Bo Ek",), ("KD",))],
    ),
    (
        "Eva Alm (M) yrkar bifall till förslaget med ändringen att badet byggs i Ekdal.",
        [("ändring", ("Eva Alm",), ("M",))],
    ),
    (
        "Eva Alm (M) yrkar bifall till förslaget med följande tillägg: Badet ska ha bastu.",
        [("bifall", ("Eva Alm",), ("M",)), ("tillägg", ("Eva Alm",), ("M",))],
    ),
    (
        "Under överläggningen yrkade\nfru Eva Alm (M) bifall till förslaget, i vilket Bo Ek (KD) instämde,\n"
        "samt herr Per Ask (C) att priset skulle sänkas.",
        [("bifall", ("Eva Alm", "Bo Ek"), ("M", "KD")), ("eget förslag", ("Per Ask",), ("C",))],
    ),
    (
        "Eva Alm (M) yrkade bifall, Bo Ek (KD) att ärendet skulle återremitteras.",
        [("bifall", ("Eva Alm",), ("M",)), ("återremiss", ("Bo Ek",), ("KD",))],
    ),
    (
        "I ärendet yrkade dels Eva Alm (M) bifall till planen, dels Bo Ek (KD) avslag.",
        [("bifall", ("Eva Alm",), ("M",)), ("avslag", ("Bo Ek",), ("KD",))],
    ),
    (
        "Eva Alm (M) yrkar att motionen från Bo Ek (KD) att bygga om avslås.",
        [("avslag", ("Eva Alm",), ("M",))],
    ),
    ("Ordförande Eva Alm (M) föreslår att nämnden beslutar bifalla förslaget.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Moderaterna yrkar avslag.", [("avslag", (), ("M",))]),
    ("Moderaterna genom Eva Alm yrkar avslag.", [("avslag", ("Eva Alm",), ("M",))]),
    ("För Moderaterna yrkar Eva Alm avslag på förslaget.", [("avslag", ("Eva Alm",), ("M",))]),
    ("S, V och MP yrkar gemensamt bifall till motionen.", [("bifall", (), ("S", "V", "MP"))]),
    ("Eva Alm m.fl. (M) yrkar bifall till motionen.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) med instämmande av Bo Ek (KD) yrkar bifall.", [("bifall", ("Eva Alm", "Bo Ek"), ("M", "KD"))]),
    (
        "Eva Alm (M) yrkar bifall till motionen, med instämmande från Bo Ek (KD).",
        [("bifall", ("Eva Alm", "Bo Ek"), ("M", "KD"))],
    ),
    (
        "Under överläggningen yrkar Eva Alm (M) bifall till förslaget och Ia Dal (S) avslag på detsamma.",
        [("bifall", ("Eva Alm",), ("M",)), ("avslag", ("Ia Dal",), ("S",))],
    ),
    ("Ledamoten Eva Alm (M) yrkar att punkt 3 stryks.", [("ändring", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) yrkar att punkt 3 utgår.", [("ändring", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) yrkar att punkt 3 får lydelsen: Badet byggs.", [("ändring", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) yrkar följande ändring i punkt 3: Badet byggs.", [("ändring", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) yrkar avslag på förslaget till förmån för nollalternativet.", [("avslag", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) yrkar bordläggning av ärendet till nästa sammanträde.", [("bordläggning", ("Eva Alm",), ("M",))]),
    (
        "Eva Alm (M) yrkar att ärendet bordläggs, i andra hand avslag.",
        [("bordläggning", ("Eva Alm",), ("M",)), ("avslag", ("Eva Alm",), ("M",))],
    ),
    ("Eva Alm (M) yrkar minoritetsåterremiss.", [("återremiss", ("Eva Alm",), ("M",))]),
    (
        "Eva Alm (M) yrkar på återremiss av ärendet med motiveringen:\n– Kostnad saknas.\n– Avslag bör övervägas.",
        [("återremiss", ("Eva Alm",), ("M",))],
    ),
    (
        "Eva Alm (M) yrkade bifall, Bo Ek (KD) avslag och Ia Dal (S) återremiss.",
        [("bifall", ("Eva Alm",), ("M",)), ("avslag", ("Bo Ek",), ("KD",)), ("återremiss", ("Ia Dal",), ("S",))],
    ),
    ("Eva Alm (M) yrkar bifall till sitt eget förslag.", [("eget förslag", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) yrkar bifall till Bo Eks (KD) yrkande.", [("eget förslag", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) yrkar bifall till ordförandens förslag.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) yttrade sig i ärendet.\nBo Ek (KD) yttrade sig.", []),
    ("Yrkande\nEva Alm (M) tackar för informationen - bifall och applåder.", []),
    ("Bo Ek (KD) - ordförande.\nIa Dal (S) - avslutade sitt uppdrag.", []),
    ("Eva Alm (M) föreslår Bo Ek (KD) som justerare.", []),
    ("Eva Alm (M) föreslår Bo Ek (KD) till ordförande.", [("eget förslag", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) begär ordet. Bo Ek (KD) begär replik.", []),
    ("Kommunstyrelsens arbetsutskott föreslog den 3 mars att badet byggs.", []),
    ("Vid arbetsutskottets behandling av ärendet yrkade Eva Alm (M) avslag.", []),
    ("Eva Alm (M) yrkade i kommunstyrelsen avslag på motionen.", []),
    ("I motionen yrkar Eva Alm (M) att badet byggs.", []),
    ("Motionären Eva Alm (M) yrkar bifall till motionen.", [("bifall", ("Eva Alm",), ("M",))]),
    ("Eva Alm (M) drar tillbaka sitt yrkande.", []),
    ("Eva Alm (M) återtar sitt yrkande om återremiss.", []),
    ("Eva Alm (M) yrkar ajournering.", []),
    ("Eva Alm (M) yrkar att omröstningen ska vara sluten.", []),
    ("Nämnden beslutade, efter yrkande av Eva Alm (M), att badet byggs.", [("eget förslag", ("Eva Alm",), ("M",))]),
    ("På yrkande av Eva Alm (M) återremitterades ärendet.", [("återremiss", ("Eva Alm",), ("M",))]),
    ("Efter yrkande av förvaltningen ändrades planen.", []),
    ("Eva Alm (M), för M-gruppen, yrkar att badet byggs.", [("eget förslag", ("Eva Alm",), ("M",))]),
    (
        "Eva Alm (M) yrkar återremiss och i andra hand avslag. Bo Ek (KD) instämmer i båda yrkandena.",
        [
            ("återremiss", ("Eva Alm",), ("M",)),
            ("avslag", ("Eva Alm",), ("M",)),
            ("återremiss", ("Bo Ek",), ("KD",)),
            ("avslag", ("Bo Ek",), ("KD",)),
        ],
    ),
    (
        "Eva Alm (M): I första hand återremiss för en ny kalkyl, i andra hand bifall till förslaget.",
        [("återremiss", ("Eva Alm",), ("M",)), ("bifall", ("Eva Alm",), ("M",))],
    ),
    (
        "Eva Alm (M) yrkade avslag på den andra att-satsen samt som tillägg att badet ska ha bastu.",
        [("avslag", ("Eva Alm",), ("M",)), ("tillägg", ("Eva Alm",), ("M",))],
    ),
    ("Ordföranden ställer förslagen mot varandra och finner att nämnden beslutar enligt kontorets förslag.", []),
    ("Eva Alm (M) yrkar i motion att badet byggs.", []),
    ("Herr Alms tilläggsyrkande avslås utan votering.", []),
    ("Eva Alm (M) bifaller inte att ordet ges till åhörarna.", []),
    ("Handlingar från Eva Alm (M) - avslagsbeslut och ritningar.", []),
    ("Eva Alm (M) avslutar debatten.", []),
    ("Eva Alm (M) - återremissen har kostat en månad.", []),
    ("Enligt Eva Alm (M) bifall kan ges senare.", []),
]


@pytest.mark.parametrize("written, rows", CASES)
def test_moves(written: str, rows: Rows, kit: Kit) -> None:
    text, index, segmented = made(HEAD + written)
    found = proposals.find(text, index, segmented, kit)
    assert [(p.kind, tuple(x.name for x in p.people), p.parties) for p in found] == rows


BELOW_DECISION = [
    # below the decision, without a heading                                         rows
    ("Eva Alm och Bo Ek (båda S) föreslog nämnden att besluta följande\n1. att badet byggs\n2. att taxan sänks", 1),
    ("Eva Alm (M) yrkade att ärendet skulle återremitteras.", 1),
    ("Föredragande borgarråd föreslog att nämnden skulle besluta enligt utlåtandet.", 0),
    ("1. Skrivelsen från Eva Alm (M) läggs till handlingarna.\n2. Eva Alm (M) utses att justera.", 0),
    ("Nämnden föreslog i fjol att badet byggs.", 0),
]


@pytest.mark.parametrize("written, count", BELOW_DECISION)
def test_moves_below_a_decision(written: str, count: int, kit: Kit) -> None:
    text, index, segmented = made("§ 1 Bad\n# beslut: Beslut\n1. Planen godkänns.\n\n" + written)
    assert len(proposals.find(text, index, segmented, kit)) == count
