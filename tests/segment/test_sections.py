"""Sections by their headings, titles of items, and the two tables in models/ that they are read from."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.kit import Kit
from pipeline.kit.headings import fold
from pipeline.kit.municipalities import genitive, load
from tests.segment.sheets import segmented

COVER = "Plats och tid\tKommunhuset\n\nBeslutande\tAnna Ek (S)\n\n"


def test_every_heading_example_has_its_kind(kit: Kit) -> None:
    for row in kit.headings.rows:
        assert [kit.headings.kind(e) for e in row.examples] == [row.kind] * len(row.examples), row.kind
        assert row.kind not in [kit.headings.kind(e) for e in row.counterexamples], row.kind


def test_kinds_are_those_of_the_schema(kit: Kit) -> None:
    kinds = "beslut ärende förslag yrkande beslutsgång votering reservation protokollsanteckning handlingar expediering"
    assert {row.kind for row in kit.headings.rows} == {*kinds.split(), "särskilt uttalande", "jäv", "bilaga", "annat"}


SECTIONS = [
    # body of an item, [(kind, heading, first word of the content)], because
    ("Beslut\n\nBifall.\n\nYrkanden\n\nAnna Ek (S) yrkar.", [("beslut", "Beslut"), ("yrkande", "Yrkanden")], "alone"),
    ("Beslut\tBifall.\nÄrendet\tEn park.", [("beslut", "Beslut"), ("ärende", "Ärendet")], "margin label"),
    ("Beslut: Bifall.\n\nJäv: Bo Lind (M).", [("beslut", "Beslut"), ("jäv", "Jäv")], "label with colon"),
    (
        "Arendebeskrivning\n\nEn park.\n\nBesIut\n\nBifall.",
        [("ärende", "Arendebeskrivning"), ("beslut", "BesIut")],
        "OCR",
    ),
    (
        "Kultur- och fritidsnämndens beslut\n\nBifall.\n\nBeslutet skickas till\n\nParken",
        [("beslut", "Kultur- och fritidsnämndens beslut"), ("expediering", "Beslutet skickas till")],
        "a body's decision",
    ),
    (
        "Förslag till beslut\n\nAnna Ek (S) yrkar bifall.\n\nFörvaltningens förslag\n\nAvslag.",
        [("yrkande", "Förslag till beslut"), ("förslag", "Förvaltningens förslag")],
        "a proposal made by members is a yrkande",
    ),
    (
        "Reservation från Bo Lind (M)\n\nVi säger nej.\n\n**Varför inte?**\n\nFör dyrt.",
        [("reservation", "Reservation från Bo Lind (M)")],
        "a party's own heading stays inside its text",
    ),
    (
        "Ett bad.\n\nKommunstyrelsen beslutade\n\natt anta planen.",
        [("annat", ""), ("beslut", "Kommunstyrelsen beslutade")],
        "past",
    ),
    (
        "Ett bad.\nNämnden beslöt sålunda:\n- planen antas.",
        [("annat", ""), ("beslut", "Nämnden beslöt sålunda")],
        "past",
    ),
    # leave alone
    ("Kommunstyrelsen beslutade 2019\natt bygga ett bad.", [("annat", "")], "when it was decided"),
    (
        "Frågan väcktes sedan förslaget bifallits och\nkommunstyrelsen beslutade\natt bygga.",
        [("annat", "")],
        "the middle of a sentence",
    ),
    ("Bifall.\n\nBeslutet gäller tills vidare och ska följas upp.", [("annat", "")], "a sentence"),
    ("Delårsrapporten anmäls enligt\nbeslut\nfrån i fjol.", [("annat", "")], "a word in a broken sentence"),
    ("Reservation anfördes av Bo Lind (M).", [("annat", "")], "a sentence that begins so"),
    ("Beslutsunderlag\n• Kartan\n• Bilaga 2 - Skisser", [("handlingar", "Beslutsunderlag")], "a paper with a bullet"),
    (
        "Beslutsunderlag\n• § 7 KSAU Begäran om undantag från reglerna om jour i\nBilaga J till avtalet",
        [("handlingar", "Beslutsunderlag")],
        "the name of a paper goes on",
    ),
    (
        "Handling\nTingsrättens dom om överklagande av kommunstyrelsens beslut\nden 6 maj 2021, § 6.",
        [("handlingar", "Handling")],
        "a paper about somebody's decision",
    ),
]


@pytest.mark.parametrize("body, expected, because", SECTIONS)
def test_sections(body: str, expected: list[tuple[str, str]], because: str, kit: Kit) -> None:
    text = f"{COVER}§ 1 Val\n\nBeslut\n\nJa.\n\n§ 2 Dnr KS 2020/1\n\nEn park i centrum\n\n{body}"
    item = segmented(kit, text).items[1]
    assert [(s.kind, s.heading) for s in item.sections] == expected, because


def test_body_names_head_parts_of_an_utlatande(kit: Kit) -> None:
    text = (
        "Utlåtande 2015:3 RI (Dnr 1-2/2014)\n\nEn park\n\n"
        "Kommunstyrelsen föreslår kommunfullmäktige besluta följande.\n\n"
        "Bifall.\n\nRESERVATIONER M.M.\n\nFarsta stadsdelsnämnd\n\nReservation anfördes av Anna Ek (S).\n\nNej."
    )
    item = segmented(kit, text).items[0]
    assert [(s.kind, s.heading) for s in item.sections][1:] == [
        ("reservation", "RESERVATIONER M.M."),
        ("annat", "Farsta stadsdelsnämnd"),
    ]


LONG = "Sysselsättningsläget i kommunen. Skrivelse till regeringen"
TITLES = [
    ("§ 3\tDnr 2020/17\t042\nKf\nVal av ombud\n\nBeslut", "Val av ombud", ("2020/17",), "archive code, next body"),
    ("§ 3\n\nVal av ombud\n\nBeslut", "Val av ombud", (), "below"),
    ("§ 3 Val av ombud\n\nBeslut", "Val av ombud", (), "on the line"),
    ("§ 3 KS 2020/17\nVal av ombud\n\nBeslut", "Val av ombud", ("KS 2020/17",), "after dnr"),
    ("§ 3 Val av ombud\nÄrende 4. Dnr EÅ 2021/20\n\nBeslut", "Val av ombud", ("EÅ 2021/20",), "before dnr"),
    ("§ 3 **Val av ombud**\n(dnr 17/0044)\n\nBeslut", "Val av ombud", ("17/0044",), "in brackets below a bold title"),
    (
        "§ 3\nVal av ombud till det gemensamma bolaget\nför vatten\nBeslut",
        "Val av ombud till det gemensamma bolaget för vatten",
        (),
        "two lines",
    ),
    ("§ 3\nUpphandling av\n\n- jourtid\n\nBeslut", "Upphandling av jourtid", (), "open end and a bullet"),
    ("§ 3\nFrågestund\nAnna Ek (S) ställer en fråga.\n\nBeslut", "Frågestund", (), "a sentence follows at once"),
    ("§ 3\nInformation\n\nBeslut", "Information", (), "a title that is a heading word"),
    ("§ 3\tKSNF 2019/39\n\nVal av ombud\n\nBeslut", "Val av ombud", ("KSNF 2019/39",), "dnr right of §"),
    ("§ 3 Yttrande till rätten\nSekretess\n\nBeslut", "Yttrande till rätten", (), "a mark of secrecy"),
    ("§ 3\nAvgift för e-\ncigaretter\n\nBeslut", "Avgift för e-cigaretter", (), "a hyphen that is spelled"),
    ("§ 3\nNy IT-\nplattform\n\nBeslut", "Ny IT-plattform", (), "behind capitals too"),
    ("§ 3\nTaxa för kommun-\nhuset\n\nBeslut", "Taxa för kommunhuset", (), "a hyphen of the line end"),
    (
        "§ 3\nSvar på motion om en ny cykelbana förbi Nedre kvarnen i Ekby - Ulla\nHolm Bergqvist (C)\nÄrendet\nBeslut",
        "Svar på motion om en ny cykelbana förbi Nedre kvarnen i Ekby - Ulla Holm Bergqvist (C)",
        (),
        "the line end parts a name",
    ),
    ("§ 3\nÄrende KS 2020-00017\nVal av ombud\n\nBeslut", "Val av ombud", ("KS 2020-00017",), "called Ärende"),
    (
        "§ 3\nKommunal borgen för bygdegården.\nAnna Lund deltog inte.\n\nBeslut",
        "Kommunal borgen för bygdegården.",
        (),
        "a full stop ends it",
    ),
    (
        "§ 3\nRemiss från departementet om bad i öppet vatten\n– trygghet som ska synliggöras (SOU 2023:98)\n\nBeslut",
        "Remiss från departementet om bad i öppet vatten – trygghet som ska synliggöras (SOU 2023:98)",
        (),
        "a dash inside the title",
    ),
    *(
        (f"§ 3\n{LONG}\n{told}\n\nBeslut", LONG, (), "a sentence right below the title")
        for told in (
            "Antalet arbetslösa i kommunen uppgår till 412 personer, därav 148\nungdomar.",
            "Föreningen ansöker om bidrag till ett nytt omklädningsrum vid sjön i\nparken.",
            "Förslaget innebär att taxan höjs med tolv procent från och med nästa\når.",
            "Kommunens socialnämnd begär att anslaget höjs med tolv procent för de\näldre.",
            "Kostnaden beräknas till två miljoner kronor under det kommande året i\nkommunen.",
        )
    ),
    (
        f"§ 3\n{LONG}\nRedovisning av arbeten\n\nBeslut",
        f"{LONG} Redovisning av arbeten",
        (),
        "no verb",
    ),
    (f"§ 3\n{LONG}\nBegäran om medel för år 1984\n\nBeslut", f"{LONG} Begäran om medel för år 1984", (), "a noun"),
    *(
        (f"§ 3\nMål och budget\n{years}\n\nBeslut", f"Mål och budget {years}", (), "years below a short line")
        for years in ("2015–2017", "2015-2017", "2015", "2014/15", "2015 och 2016")
    ),
    ("§ 3\nMål och budget\n\n2015\n\nBeslut", "Mål och budget", (), "a year further down"),
    ("§ 3\nMål och budget\n412 personer\n\nBeslut", "Mål och budget", (), "a number of something"),
    ("§ 3\n\nBlad 2\n\nDnr Ks/2020:11\n\nVal av ombud\n\nBeslut", "Val av ombud", ("Ks/2020:11",), "a sheet"),
    ("§ 3\nSid. 4(9)\nVal av ombud\n\nBeslut", "Val av ombud", (), "a page"),
    ("§ 3\nBlad nr 12\nVal av ombud\n\nBeslut", "Val av ombud", (), "a sheet with nr"),
    ("§ 3\nBladlöss i parken\n\nBeslut", "Bladlöss i parken", (), "leaves in a park"),
    ("§ 3\nSidoprojekt 2\n\nBeslut", "Sidoprojekt 2", (), "beside"),
    ("§ 3\nNikotin (SOU 2024:23)\n\nBeslut", "Nikotin (SOU 2024:23)", (), "a report is no dnr"),
]


@pytest.mark.parametrize("head, title, dnr, because", TITLES)
def test_titles(head: str, title: str, dnr: tuple[str, ...], because: str, kit: Kit) -> None:
    text = f"{COVER}§ 2 Öppnande\n\nBeslut\n\nJa.\n\n{head}\n\nNämnden beslutar.\n\n§ 4 Slut\n\nBeslut\n\nJa."
    item = segmented(kit, text).items[1]
    assert (item.title, item.dnr) == (title, dnr), because


ADJUSTED = [
    ("Paragrafen justeras omedelbart.", True),
    ("Protokollet under denna paragraf förklaras omedelbart justerat.", True),
    ("Paragrafen förklaras omedelbart justerad.", True),
    ("Omedelbar justering", True),
    ("Nämnden beslutar att omedelbart justera paragrafen.", True),
    # leave alone
    ("Kommunstyrelsen beslutar att inte justera paragrafen omedelbart.", False),
    ("Anna Ek utses att justera protokollet.", False),
    ("Nämnden avslår yrkandet att omedelbart justera paragrafen.", False),
    ("Nämnden ska omedelbart justera taxan.", False),
    ("Taxan justeras årligen.", False),
]


@pytest.mark.parametrize("sentence, expected", ADJUSTED)
def test_immediately_adjusted(sentence: str, expected: bool, kit: Kit) -> None:
    text = f"{COVER}§ 1 Val\n\nBeslut\n\nJa.\n\n§ 2 Taxa\n\nBeslut\n\nJa.\n\n{sentence}"
    assert segmented(kit, text).items[1].immediately_adjusted is expected


def test_register_holds_every_municipality_and_region(kit: Kit) -> None:
    rows = kit.municipalities.rows
    assert sum(r.kind == "kommun" for r in rows) == 290
    regions = [r.name for r in rows if r.kind == "region"]
    assert sum(not name.endswith("landsting") for name in regions) == 20, "Gotland is a municipality as well"
    assert sum(name.endswith("landsting") for name in regions) == 5, "those that went into other regions"
    assert all(kit.municipalities.in_genitive(genitive(r.name)) == r for r in rows if r.kind == "kommun")


def test_fold() -> None:
    assert [fold(v) for v in ("**BESLUTSGÅNG:**", "B e s l u t", "Omröstning – huvudvotering")] == [
        "beslutsgang",
        "beslut",
        "omrostning huvudvotering",
    ]


def test_a_municipality_inherits_the_default_template(tmp_path: Path) -> None:
    folder = tmp_path / "municipalities"
    folder.mkdir()
    (folder / "default.yaml").write_text("labels:\n  members: [beslutande]\n", encoding="utf-8")
    (folder / "ekby.yaml").write_text("labels:\n  members: [de kloka]\n", encoding="utf-8")
    (folder / "register.tsv").write_text("name\tkind\tparts\tseat\nEkby\tkommun\t\t\n", encoding="utf-8")
    known = load(tmp_path)
    assert known.template("Ekby").label("De kloka") == known.template("Ekby").label("Beslutande") == "members"
    assert known.template("Falun").label("De kloka") is None


def test_minutes_of_another_body_with_higher_numbers(kit: Kit) -> None:
    """Two meetings bound in one file: the second has a front page, a body and people of its own."""
    cover = "{}\n\nSammanträdesprotokoll\n\nPlats och tid\tRådhuset\n\nBeslutande\t{}\n\n"
    matters = "\n\n".join("§ {} Ärende\n\nBeslut\n\nFörslaget antas." for _ in range(2))
    found = segmented(
        kit,
        cover.format("Kommunstyrelsen", "Anna Ek (S)\nBo Lind (M)") + matters.format(11, 12),
        cover.format("Socialnämnden", "Eva Ask (C)\nBo Lind (M)") + matters.format(41, 42),
    )
    assert [(item.number, item.body) for item in found.items] == [
        ("11", None),
        ("12", None),
        ("41", "Socialnämnden"),
        ("42", "Socialnämnden"),
    ]
    assert [person.name for person in found.meeting.attendance] == ["Anna Ek", "Bo Lind", "Eva Ask"]
    assert "Rådhuset" not in "".join(section.heading for item in found.items for section in item.sections)


def test_a_gap_without_a_front_page_is_one_meeting(kit: Kit) -> None:
    found = segmented(
        kit, COVER + "§ 2 Öppnande\n\nBeslut\n\nJa.\n\n§ 9 Närvaro\n\nNärvarande\n\nAnna Ek (S)\n\nBeslut\n\nJa."
    )
    assert [(item.number, item.body) for item in found.items] == [("2", None), ("9", None)]


def test_a_diarienummer_above_every_heading(kit: Kit) -> None:
    matters = [f"Dnr KS 2021/1{n}\n§ {n} Ärende\n\nBeslut\n\nFörslaget antas." for n in (2, 3, 4)]
    found = segmented(kit, COVER + "\n\n".join(matters)).items
    assert [item.dnr for item in found] == [("KS 2021/12",), ("KS 2021/13",), ("KS 2021/14",)]
    some = segmented(kit, COVER + "\n\n".join([matters[0].split("\n", 1)[1], *matters[1:]])).items
    assert [(item.number, item.dnr) for item in some] == [("2", ()), ("3", ("KS 2021/13",)), ("4", ("KS 2021/14",))]
    tight = COVER + "\n" + "\n".join(matter.replace("\n§", "\n\n§") for matter in matters)
    assert [item.dnr for item in segmented(kit, tight).items] == [("KS 2021/12",), ("KS 2021/13",), ("KS 2021/14",)]
    behind = tight.replace("Dnr KS 2021/12\n", "")
    assert [item.dnr for item in segmented(kit, behind).items] == [(), (), ()], "the last line of the matter before"
    below = matters[0].replace("Dnr KS 2021/12\n§ 2 Ärende", "§ 2 Ärende\nDnr KS 2021/12")
    assert segmented(kit, COVER + "\n\n".join([below, *matters[1:]])).items[0].dnr == ("KS 2021/12",)
