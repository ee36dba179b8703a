"""Which lines become items: the run of numbers that makes sense together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.document import Segmented
from pipeline.kit import Kit
from tests.growth import Job, check_linear
from tests.segment.sheets import numbers, segmented

COVER = "Plats och tid\tKommunhuset, kl. 13.00\n\nBeslutande\tAnna Ek (S), ordförande\nBo Lind (M)\n\n"


def items(*headings: str) -> str:
    """Items with a title, a decision and a sentence each under these headings."""
    return "\n\n".join(f"{h}\n\nÄrendets rubrik\n\nBeslut\n\nNämnden godkänner förslaget." for h in headings)


CASES = [
    # text                                                      numbers             because
    (items("§ 1", "§ 2", "§ 3"), ["1", "2", "3"], "plain run"),
    (items("§41", "§42"), ["41", "42"], "no space, not from 1"),
    (items("§ 88", "§ 88 a", "§ 89"), ["88", "88 a", "89"], "letter suffix"),
    (items("KF § 50\tKS KF/2025:294", "KF § 51\tKS KF/2025:295"), ["50", "51"], "organ before §"),
    (items("KF 154", "KF 155", "KF 156"), ["154", "155", "156"], "organ and bare number"),
    (items("KS 188\t93.112-042", "KS 189\t93.074-611", "KS 190"), ["188", "189", "190"], "so too beside an old dnr"),
    (
        items("Au 12", "Au 13", "Au 14") + "\n\n§ 61, Budget, förklaras justerad.",
        ["12", "13", "14"],
        "where a § is only named",
    ),
    (items("Dir § 52", "Dir § 53", "Dir § 54"), ["52", "53", "54"], "a body that is abbreviated nowhere else"),
    (items("Tekn.n. § 7", "Tekn.n. § 8", "Tekn.n. § 9"), ["7", "8", "9"], "one in two parts"),
    (items("Direktionen § 1", "Direktionen § 2", "Direktionen § 3"), ["1", "2", "3"], "one in full"),
    (items("Sociala utskottet § 1", "Sociala utskottet § 2", "Sociala utskottet § 3"), ["1", "2", "3"], "two words"),
    (items("Soc § 1 Val", "Soc § 2 Dagordning", "Soc § 3 Budget"), ["1", "2", "3"], "the title on the line"),
    (items("§ 63/20", "§ 64/20"), ["63", "64"], "year after the number"),
    (items("MHN § 6:9", "MHN § 6:10", "MHN § 6:11"), ["6:9", "6:10", "6:11"], "the meeting's number before"),
    (items("§ 91/2017 Dnr 2016/0729 KS-16 Diariekod: 101"), ["91"], "one § with year and dnr"),
    (items("{§.1.}", "{§ 2}.", "{§. 3.}"), ["1", "2", "3"], "marks of a transcription"),
    (items("41 §", "42 §"), ["41", "42"], "number before the sign"),
    (
        items("41 § Val", "42 § Budget").replace("\n\n", "\n") + "\n43 §\nMotion\nBeslut\nMotionen avslås.",
        ["41", "42", "43"],
        "without empty lines, as all headings are printed",
    ),
    (
        items("§ 1", "§ 2") + "\n\n7 §\nLag om vägar\n8 §\nLag om broar\n9 §\nLag om kajer\n\n" + items("§ 3", "§ 4"),
        ["1", "2", "3", "4"],
        "a statute quoted where headings begin with the sign",
    ),
    (items("§ 12", "$ 13", "8 14", "§ 15"), ["12", "13", "14", "15"], "OCR reads § as $ or 8"),
    (items("§-12.", "8-13;", "§ 14", "§ 15"), ["12", "13", "14", "15"], "OCR reads the blank as a hyphen"),
    (items("§_ 12", "§ 13", "§_14"), ["12", "13", "14"], "dirt in the blank"),
    (items("§ 12", "S 13", "§ 14"), ["12", "13", "14"], "OCR reads § as S"),
    (items("§ 12", "& 13", "§ 14"), ["12", "13", "14"], "OCR reads § as &"),
    (items("§ 12", "813", "§ 14"), ["12", "13", "14"], "sign misread and glued on"),
    (items("§ 12", "§ 13", "S14", "815"), ["12", "13", "14", "15"], "misread headings at the end of the run"),
    (items("§ 112", "87113;", "§ 114"), ["112", "113", "114"], "a sign read as two figures"),
    (items("§ 100", "S 1901", "§ 102"), ["100", "101", "102"], "one figure too many"),
    (items("§ 83", "§ 4 Dnr KS 2012/188", "§ 85"), ["83", "84", "85"], "a figure lost"),
    (
        items("§ 83") + "\n\n§ 4 i stadgan gäller.\n\n" + items("§ 85"),
        ["83", "85"],
        "a § of a statute where one is missing",
    ),
    (items("§ 17/26", "• § 18/26", "§ 19/26"), ["17", "18", "19"], "a speck before one with its year"),
    (items("§ 10", "§ l1", "§ 12"), ["10", "11", "12"], "a digit read as a letter"),
    (items("Sn 50 Au 84 Sn 34 Au 57 Dnr 2016/12", "Sn 51 Au 85 Dnr 2016/13"), ["50", "51"], "stacked history"),
    (items("§ 12", "§ 12 forts.", "§ 13"), ["12", "13"], "a continuation belongs to its §"),
    (items("§ 433 Ärendenummer SLK-2025-00035", "§ 434 Ärendenummer SLK-2025-00036"), ["433", "434"], "labelled dnr"),
    (items("Ks § 87", "ks § 88", "Ks § 89"), ["87", "88", "89"], "OCR reads a capital K as a small one"),
    (items("ks § 87", "Ks § 88", "ks § 89"), ["87", "88", "89"], "small ones at either end of the run"),
    (items("**§ 5** **Budget**", "**§ 6** **Motion**"), ["5", "6"], "bold headings with the title on the line"),
    # leave alone
    (
        items("§ 1", "§ 2") + "\n\nBilaga § 1\nBilaga § 2\nBilaga § 3\n\nEnligt § 4\nEnligt § 5\nEnligt § 6",
        ["1", "2"],
        "appendices and references that count up",
    ),
    (
        items("§ 1", "§ 2", "§ 3", "§ 4") + "\n\nDirektionen § 5\nBudget\nDirektionen § 6\nVal\nDirektionen § 7\nJäv",
        ["1", "2", "3", "4"],
        "what another body decided, where headings begin with the sign",
    ),
    (
        items("§ 1", "§ 2", "§ 3", "§ 4") + "\n\nDelgivningar\nKS 5\nBudget\nKS 6\nVal\nKS 7\nJäv",
        ["1", "2", "3", "4"],
        "so too without the sign",
    ),
    (items("Motion § 1", "Skrivelse § 2", "Interpellation § 3"), [None], "words that are no body's"),
    (
        items("§ 1", "§ 2")
        + "\nEnligt § 8 i reglementet ska styrelsen\n§ 34, den 29 februari 2024, § 85, den 21 mars 2024.",
        ["1", "2"],
        "references at a line start",
    ),
    (items("§ 1") + "\n\n§ 4 i områdesbestämmelserna gäller.\n\n" + items("§ 2"), ["1", "2"], "a § of a statute"),
    (items("§ 1", "§ 2") + "\n\n12 kap. 3 § kommunallagen\n\n" + items("§ 3"), ["1", "2", "3"], "a law"),
    (
        "Ärendelista\n\n§ 1 Val\n§ 2 Budget\n§ 3 Motion\n\n" + items("§ 1", "§ 2", "§ 3"),
        ["1", "2", "3"],
        "a table of contents",
    ),
    (
        "Ärendelista\n\n1 § Val\n2 § Budget\n3 § Motion\n\n" + items("1 §", "2 §", "3 §"),
        ["1", "2", "3"],
        "one with the numbers first",
    ),
    (items("Ks § 1", "Ks § 3") + "\n\nse även\nau § 2, om budgeten", ["1", "3"], "the § of a body no heading names"),
    (items("Ks § 1", "Ks § 2") + "\n\nse även\nks § 3, om budgeten", ["1", "2"], "a reference in small letters"),
    ("Paragrafer\t§§ 41–42\n§ 42 justeras omedelbart.\n\n" + items("§ 41", "§ 42"), ["41", "42"], "the cover"),
    (
        items("§ 41", "§ 42")
        + "\n\nBilaga 2\n\nUtbildningsnämnden\n§ 9 Yttrande över motion\n\nReservation\n\nJag reserverar mig.",
        ["41", "42"],
        "quoted minutes in an appendix",
    ),
    (
        items("§ 7", "§ 8") + "\n\n1 Nämnden godkänner\n2 Nämnden avslår\n3 Nämnden uppdrar\n\n" + items("§ 9"),
        ["7", "8", "9"],
        "numbered points",
    ),
    (
        items("§ 12") + "\n\n9 713\n\nKronor per plats\n\n" + items("§ 14"),
        ["12", "14"],
        "a sum of money alone on a line",
    ),
    (
        "Reglemente\n\n§ 1 Uppgifter\nNämnden ansvarar.\n\n§ 2 Ledamöter\nNämnden har elva ledamöter.",
        [None],
        "a statute",
    ),
]


@pytest.mark.parametrize("text, expected, because", CASES)
def test_numbers(text: str, expected: list[str | None], because: str, kit: Kit) -> None:
    cover = "" if expected == [None] else COVER
    assert numbers(kit, cover + text) == expected, because


def test_two_bodies_in_one_file(kit: Kit) -> None:
    first = "Kommunstyrelsen\nPlats och tid\tKommunhuset, 2021-03-02\nBeslutande\tAnna Ek (S)\n\n" + items(
        "§ 41", "§ 42", "§ 43"
    )
    second = "Socialnämnden\nPlats och tid\tKommunhuset, 2021-03-04\nBeslutande\tBo Lind (M)\n\n" + items("§ 1", "§ 2")
    found = segmented(kit, first, second).items
    assert [(i.number, i.body) for i in found] == [
        ("41", None),
        ("42", None),
        ("43", None),
        ("1", "Socialnämnden"),
        ("2", "Socialnämnden"),
    ]
    assert "Plats och tid" not in sheet_text(first, second, found[2].span.start, found[2].span.end)


def sheet_text(first: str, second: str, start: int, end: int) -> str:
    return f"{first}\n{second}"[start:end]


BARS = [
    # a heading on a page, whether the page is a scan, whether it is found
    ("i § 46 Månadsrapport", True, True),
    ("- § 46 Månadsrapport", True, True),
    (".§ 46 Månadsrapport", True, True),
    (": § 46 Månadsrapport", True, True),
    ("i § 46 Månadsrapport", False, False),
    ("enligt § 46 Månadsrapport", True, False),
]


@pytest.mark.parametrize(("heading", "scanned", "found"), BARS)
def test_a_bar_beside_a_heading(heading: str, scanned: bool, found: bool, kit: Kit) -> None:
    page = f"{COVER}Inledande upplysningar\n\n{items(heading, '§ 47')}"
    read = segmented(kit, page, source="ocr" if scanned else "text layer").items
    assert ("46" in [item.number for item in read]) is found


def test_lost_sign_with_dnr_left(kit: Kit) -> None:
    text = COVER + items("§ 41 Dnr KS 2020/11", "§ 42 Dnr KS 2020/12", "Dnr KS 2020/13", "§ 44 Dnr KS 2020/14")
    found = segmented(kit, text).items
    assert [(i.number, i.dnr) for i in found] == [(str(n), (f"KS 2020/{n - 30}",)) for n in range(41, 45)]


def test_gap_and_twice_are_problems(kit: Kit) -> None:
    problems = segmented(kit, COVER + items("§ 1", "§ 2", "§ 5", "§ 6")).problems
    assert [p.message for p in problems if p.code == "gap"] == ["§§ 3–4 saknas mellan § 2 och § 5."]


def test_last_item_ends_before_signatures_and_appendices(kit: Kit) -> None:
    text = COVER + items("§ 1", "§ 2") + "\n\nANSLAG/BEVIS\nJusteringen har tillkännagivits.\n\nBilaga 1\nReservation"
    last = segmented(kit, text).items[-1]
    assert last.sections[-1].heading == "Beslut"


LISTS = [
    # printed below the last matter, whether it ends there
    ("Bilaga 1\nNärvaro- och omröstningslista 2023-10-26\nLedamöter\tParti\tOmr 1\nAnna Ek\tS\tJa", True),
    ("Närvarolista\nNamn\tParti\tNärvarande\nAnna Ek\tS\tX", True),
    ("\nUpprops- och voteringslista kommunfullmäktige 2023-10-26\nAnna Ek\tS\tJa", True),
    ("\nVoterings- samt närvarolista\nAnna Ek\tS\tJa", True),
    ("\nDeltagarförteckning\nAnna Ek (S)", True),
    ("\nListan över närvarande ska publiceras.\nBeslutet verkställs.", False),  # leave alone: a sentence
    ("\nRöstlängden fastställs.\nUpprop sker.", False),
    ("Bilaga 1\nLedamöterna får ersättning så:\nOrdföranden\t1 200 kr", False),  # leave alone: no list of members
]


@pytest.mark.parametrize("listed, ends", LISTS)
def test_last_item_ends_at_a_list_without_a_blank_line(listed: str, ends: bool, kit: Kit) -> None:
    text = f"{COVER}{items('§ 1', '§ 2')}\n{listed}"
    assert (listed not in body_of(segmented(kit, text), text)) == ends


def test_last_item_ends_before_names_of_those_who_sign(kit: Kit) -> None:
    text = COVER + items("§ 1", "§ 2") + "\n\nSekreterare Eva Alm\nOrdförande Bo Ek\nJusterare Ida Ros"
    assert "Eva Alm" not in body_of(segmented(kit, text), text)


def test_a_last_item_may_be_titled_as_the_end(kit: Kit) -> None:
    found = segmented(kit, COVER + items("§ 1") + "\n\n§ 2\n\nSammanträdet avslutas\n\nOrdföranden tackar.").items
    assert found[-1].title == "Sammanträdet avslutas"


TITLES = [
    # lines below the §                                                                   title                dnr
    ("Bänkar i parken (Dnr\nKS 2018/277)", "Bänkar i parken", ("KS 2018/277",)),
    ("Bänkar (Dnr KS 2018/\n278)", "Bänkar", ("KS 2018/278",)),
    ("Bänkar i parken Dnr KS\n2018/277", "Bänkar i parken", ("KS 2018/277",)),
    ("Bänkar i parken, dnr\nKS 2018/277", "Bänkar i parken", ("KS 2018/277",)),
    ("Bänkar i parken Diarienr: KS-\n2018/277", "Bänkar i parken", ("KS-2018/277",)),
    ("Bänkar i parken Dnr 2018/\n277", "Bänkar i parken", ("2018/277",)),
    ("Bänkar i parken (vid\nlekplatsen)", "Bänkar i parken (vid lekplatsen)", ()),
    (
        "Motion av Eva Flint (v) om avgiftsfria bänkar i hela kommunen\nEva Flint har i motion föreslagit bänkar.",
        "Motion av Eva Flint (v) om avgiftsfria bänkar i hela kommunen",
        (),
    ),
    (
        "Motion av Eva Flint (v) om avgiftsfria bänkar i hela kommunen\nsamt om soffor",
        "Motion av Eva Flint (v) om avgiftsfria bänkar i hela kommunen samt om soffor",
        (),
    ),
]


@pytest.mark.parametrize("below, title, dnr", TITLES)
def test_title(below: str, title: str, dnr: tuple[str, ...], kit: Kit) -> None:
    found = segmented(kit, f"{COVER}§ 1\n{below}\n\nKommunstyrelsen beslutar att godkänna det.\n").items
    assert [(item.title, item.dnr) for item in found] == [(title, dnr)]


IN_ONE_TYPE = [
    # the line below the title, in its type, whether it goes on with it
    ("**Per-Erik Malm (m) frågar när lampan lagas**", False),
    ("**Det är mörkt i parken. Chefen svarar senare**", False),
    ("**Byggnadsnämnden har överlämnat förslag till plan**", False),
    ("**DErSNES**", False),
    ("**Anna Ek (S) och Bo Al (M)**", True),
    ("**Återrapportering**", True),
]


@pytest.mark.parametrize(("below", "goes_on"), IN_ONE_TYPE)
def test_a_sentence_in_the_type_of_a_title_is_none(below: str, goes_on: bool, kit: Kit) -> None:
    text = f"{COVER}§ 1\n**Svar på fråga till nämnden**\n{below}\n\nKommunstyrelsen beslutar att godkänna det.\n"
    (item,) = segmented(kit, text, size=11.0).items
    assert item.title == "Svar på fråga till nämnden" + (f" {below.strip('*')}" if goes_on else "")


HEAD = "Älvnäs kommun\nSAMMANTRÄDESPROTOKOLL\nSida {}\n\n"


@pytest.mark.parametrize("between", [" - ", " – ", "\t—\t", " "])
def test_what_parts_number_and_title_is_no_title(between: str, kit: Kit) -> None:
    text = (
        COVER + f"§ 1{between}Val\n\nBeslut\n\nNämnden väljer Ek.\n\n§ 2{between}Bad – läge\n\nBeslut\n\nBadet lagas."
    )
    assert [item.title for item in segmented(kit, text).items] == ["Val", "Bad – läge"]


def test_a_letterhead_above_every_heading_belongs_to_none(kit: Kit) -> None:
    one, two, three = (items(f"§ {n}").strip() for n in (1, 2, 3))
    text = COVER + "\n\n".join(HEAD.format(n) + item for n, item in enumerate((one, two, three)))
    found = segmented(kit, text).items
    assert [item.number for item in found] == ["1", "2", "3"]
    assert not any("PROTOKOLL" in text[item.span.start : item.span.end] for item in found)


def test_what_every_item_ends_with_is_no_letterhead(kit: Kit) -> None:
    tail = "\n\nBeslutet skickas till\nKommunstyrelsen\n\n"
    text = COVER + tail.join(items(f"§ {n}").strip() for n in (1, 2, 3, 4))
    found = segmented(kit, text).items
    assert all(text[item.span.start : item.span.end].endswith("Kommunstyrelsen") for item in found[:3])


def body_of(found: Segmented, text: str) -> str:
    return text[found.items[-1].span.start : found.items[-1].span.end]


HOSTILE: list[Callable[[int], str]] = [
    lambda n: "§ 1\n" * (n // 4),
    lambda n: "§ " + "1" * n,
    lambda n: "Beslut " * (n // 7),
    lambda n: "A" * n,
    lambda n: "§ 1 " + "Anna Ek (S), " * (n // 13),
    lambda n: "\t".join(["x"] * (n // 2)),
    lambda n: "Beslutande\t" + "Anna " * (n // 5),
    lambda n: "(" * (n // 2) + "S" + ")" * (n // 2),
    lambda n: "\n".join(f"§ {i} Titel" for i in range(n // 12)),
]


@pytest.mark.parametrize("of_length", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_input_ends(of_length: Callable[[int], str], kit: Kit) -> None:
    def job(length: int) -> Job:
        text = of_length(length)
        return lambda: segmented(kit, text)

    check_linear(job, 20_000)
