"""Points and sentences: where one begins and where it ends."""

from __future__ import annotations

import pytest

from pipeline.tag.leads import is_lead_in
from pipeline.tag.points import fold, points
from pipeline.tag.sentences import sentences
from pipeline.text import Span

LISTS = [
    # text                                                  blocks                                  because
    ("1. Planen antas.\n2. Taxan höjs.", ["Planen antas.", "Taxan höjs."], "numbers in sequence"),
    (
        "1. Medel avsätts,\n2 814 tkr, till badet.\n2. Planen antas.",
        ["Medel avsätts, 2 814 tkr, till badet.", "Planen antas."],
        "an amount at the start of a line is no list number",
    ),
    (
        "1. Kontoret får i uppdrag att\n- mäta\n- räkna\n2. Planen antas.",
        ["Kontoret får i uppdrag att - mäta - räkna", "Planen antas."],
        "dashes below a number belong to it",
    ),
    (
        "1. Att godkänna planen\n2. Att höja taxan\nParagrafen justeras omedelbart.",
        ["Att godkänna planen", "Att höja taxan", "Paragrafen justeras omedelbart."],
        "that the § is adjusted at once is no part of a point without a stop",
    ),
    (
        "1. Att låta utreda\nParagrafen i lagen om bad\n2. Att höja taxan",
        ["Att låta utreda Paragrafen i lagen om bad", "Att höja taxan"],
        "another paragraph goes on",
    ),
    ("- Planen antas.\n- Taxan höjs.", ["Planen antas.", "Taxan höjs."], "dashes alone are points"),
    (
        "Kontoret får i uppdrag att utreda:\n• badet\n• isen",
        ["Kontoret får i uppdrag att utreda: • badet • isen"],
        "bullets after a colon belong to the sentence",
    ),
    (
        "Nämnden beslutar\n\natt anta planen,\n\natt höja taxan.",
        ["Nämnden beslutar", "att anta planen,", "att höja taxan."],
        "att-satser after their lead-in",
    ),
    (
        "Kommunstyrelsen föreslår\natt fullmäktige beslutar:\nPlanen antas.",
        ["Kommunstyrelsen föreslår att fullmäktige beslutar:", "Planen antas."],
        "a lead-in over two lines",
    ),
    (
        "Nämnden föreslår fullmäktige besluta\natt anta planen.\nNämnden beslutar för egen del\natt höja taxan.",
        [
            "Nämnden föreslår fullmäktige besluta",
            "att anta planen.",
            "Nämnden beslutar för egen del",
            "att höja taxan.",
        ],
        "a second lead-in below a point",
    ),
    (
        "Nämnden beslutar\natt anta planen.\nNämnden beslutar om taxan nästa år.",
        ["Nämnden beslutar", "att anta planen. Nämnden beslutar om taxan nästa år."],
        "no lead-in, only more of it",
    ),
    (
        "1. § 5 får lydelsen:\n\n”Badet är öppet.”\n\n2. Planen antas.",
        ["§ 5 får lydelsen: ”Badet är öppet.”", "Planen antas."],
        "quoted text belongs to the point",
    ),
    (
        "Nämnden beslutar\natt hålla öppet till\n• klockan 18 på vardagar\n• klockan 16 på helger\natt höja taxan.",
        [
            "Nämnden beslutar",
            "att hålla öppet till • klockan 18 på vardagar • klockan 16 på helger",
            "att höja taxan.",
        ],
        "bullets that end an att-sats",
    ),
    (
        "• Taxan höjs till 9 kronor.\nFastställande av räntan\noch avgiften\n• Räntan höjs.\n•\n•\nAvgiften höjs.",
        ["Taxan höjs till 9 kronor.", "Fastställande av räntan och avgiften", "Räntan höjs.", "Avgiften höjs."],
        "a heading above the next list, and marks on lines of their own",
    ),
    ("Planen antas.\n\nTaxan höjs.", ["Planen antas.", "Taxan höjs."], "paragraphs"),
    ("Planen antas för åren\n\n2021–2024.", ["Planen antas för åren", "2021–2024."], "a gap parts what it can"),
    (
        "Efter en överläggning om badets framtid och om kommunens ekonomi beslutar nämnden\n"
        "att godkänna rapporten\natt ge chefen i uppdrag att se över badets taxa till hösten\n"
        "att paragrafen justeras omedelbart",
        [
            "Efter en överläggning om badets framtid och om kommunens ekonomi beslutar nämnden",
            "att godkänna rapporten",
            "att ge chefen i uppdrag att se över badets taxa till hösten",
            "att paragrafen justeras omedelbart",
        ],
        "att-satser without stops, each on a line that had room for more",
    ),
    (
        "Nämnden beslutar\natt godkänna rapporten på så sätt att den tydliggör\natt badet hålls öppet hela sommaren.",
        [
            "Nämnden beslutar",
            "att godkänna rapporten på så sätt att den tydliggör att badet hålls öppet hela sommaren.",
        ],
        "a full line broke inside the sentence",
    ),
    (
        "att uppdra åt chefen att underteckna det som krävs för\nköpets genomförande,\n"
        "samt att paragrafen justeras omedelbart.",
        [
            "att uppdra åt chefen att underteckna det som krävs för köpets genomförande,",
            "att paragrafen justeras omedelbart.",
        ],
        "the last att-sats behind its conjunction",
    ),
    (
        "att ge chefen i uppdrag att teckna avtalet,\nsamt att mäta marken.",
        ["att ge chefen i uppdrag att teckna avtalet, samt att mäta marken."],
        "an att that depends on the one above, behind a conjunction",
    ),
    (
        "att notera skrivelserna.\n00412/2019\tEn förening, fråga om bad\n00420/2019\tEn skola, fråga om is",
        [
            "att notera skrivelserna.",
            "00412/2019 En förening, fråga om bad 00420/2019 En skola, fråga om is",
        ],
        "papers by number below the last att-sats",
    ),
    (
        "att godkänna avtalet med bolaget, dnr\n2019/412, och teckna det.",
        ["att godkänna avtalet med bolaget, dnr 2019/412, och teckna det."],
        "a number that a line end took to the next line",
    ),
    ("Taxan för\n\fbadet höjs.", ["Taxan för badet höjs."], "a page break inside a sentence"),
]


@pytest.mark.parametrize("text, blocks, because", LISTS)
def test_points(text: str, blocks: list[str], because: str) -> None:
    found = points(text, Span(0, len(text)), is_lead_in)
    assert [fold(text[p.span.start : p.span.end]) for p in found] == blocks, because


SENTENCES = [
    # text                                                     sentences   because
    ("Anna Ek m.fl. (S) yrkar bifall. Bo Al (V) yrkar avslag.", 2, "m.fl. before a party does not end a sentence"),
    ("Enligt 5 kap. Kommunallagen gäller detta.", 1, "kap. is an abbreviation"),
    ("Erik P. Lund (M) anmäler jäv.", 1, "an initial"),
    ("Bifall till yrkandet från M. Ordföranden frågar.", 2, "a party's letter ends a sentence"),
    ("Hur var och en röstar framgår av bilaga 2. Ärendet avslutas.", 2, "a number ends a sentence"),
    ("Sammanträdet börjar kl. 18.00 i salen.", 1, "a clock time"),
]


@pytest.mark.parametrize("text, count, because", SENTENCES)
def test_sentences(text: str, count: int, because: str) -> None:
    assert len(sentences(text, Span(0, len(text)))) == count, because


LEADS = [
    ("Kommunstyrelsen föreslår kommunfullmäktige besluta", True),
    ("Kommunfullmäktige beslutar för egen del att", True),
    ("Enligt kulturkontorets förslag:", True),
    ("På förslag av Anna Ek (S):", True),
    ("Förslag till beslut i kommunfullmäktige", True),
    ("KOMMUNFULLMÄKTIGE BESLUTAR ATT", True),
    ("BARN- OCH UNGDOMSNÄMNDEN BESLUTAR FÖLJANDE:", True),
    ("NÄMNDEN BESLUTAR ATT BYGGA ETT NYTT BAD.", False),
    ("Nämnden beslutar enligt kontorets förslag.", False),
    ("Nämnden godtar regionens beslut.", False),
    ("Nämnden beslutar att bygga ett nytt bad.", False),
    ("Kontoret får i uppdrag att utreda följande:", False),
]


@pytest.mark.parametrize("text, lead", LEADS)
def test_lead_in(text: str, lead: bool) -> None:
    assert is_lead_in(text) is lead
