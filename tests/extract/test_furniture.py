"""Running lines, page numbers, signature boxes and stamps; and what must never be taken for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.document import Box, Page, Word
from pipeline.extract import compose, furniture
from pipeline.extract.lines import as_lines, lay_out
from pipeline.kit import Kit
from pipeline.text import Span

Printed = list[tuple[float, str]]
"""Lines of a page: how far down each stands, and what it says."""


def a_page(number: int, printed: Printed, *, scanned: bool = False) -> Page:
    words = []
    for y, line in printed:
        for i, cell in enumerate(line.split("\t")):
            x = 70.0 + 160 * i
            for word in cell.split():
                box = Box(x, y, x + 5.5 * len(word), y + 11)
                words.append(Word(word, Span(0, 0), box, size=11.0, confidence=90.0 if scanned else None))
                x = box.x1 + 3
    raw, lines = as_lines(lay_out(words))
    return Page(number, raw, lines, "ocr" if scanned else "text layer", "", 595, 842, 90.0 if scanned else None)


def kept(kit: Kit, *pages: Page) -> list[str]:
    """The lines that stay in the text."""
    return compose(furniture.mark(pages, kit))[0].value.replace("\n\n", "\n").split("\n")


def body(*lines: str, top: float = 200) -> Printed:
    return [(top + 14 * i, line) for i, line in enumerate(lines)]


def test_bare_numbers_that_count_the_pages(kit: Kit) -> None:
    pages = [a_page(n, [(30, str(n + 6)), *body(f"Text {n}.")]) for n in range(1, 5)]
    assert kept(kit, *pages) == ["Text 1.", "Text 2.", "Text 3.", "Text 4."]


def test_bare_numbers_that_do_not(kit: Kit) -> None:
    pages = [a_page(n, [*body("Antal"), (790, str(amount))]) for n, amount in enumerate((17, 4, 230), 1)]
    assert kept(kit, *pages) == ["Antal", "17", "Antal", "4", "Antal", "230"]


def test_a_date_alone_belongs_to_the_head(kit: Kit) -> None:
    pages = [a_page(n, [(30, "Nämnden\tProtokoll"), (44, "2021-05-05"), *body(f"Text {n}.")]) for n in (1, 2, 3)]
    assert kept(kit, *pages) == ["Text 1.", "Text 2.", "Text 3."]


@pytest.mark.parametrize(
    "above, below, inside",
    [
        ("Nämnden\tSammanträdesdatum 1983-05-", "03", []),
        ("Nämnden\tSammanträdesdatum 1983-05-", "903", []),
        ("Nämnden\tSammanträdesdatum 1983-05-", "03 Val", ["03 Val"]),
        ("Nämnden\tSammanträdesdatum 1983-05-03", "17", ["17"]),
        ("Nämnden\tSammanträdesdatum", "17", ["17"]),
    ],
)
def test_the_day_of_a_date_broken_in_the_head(above: str, below: str, inside: list[str], kit: Kit) -> None:
    pages = [a_page(n, [(30, above), (42, below if n == 2 else "")], scanned=True) for n in (1, 2, 3)]
    assert [line for line in kept(kit, *pages) if line] == inside


def test_vote_lists_that_repeat_the_same_people_stay(kit: Kit) -> None:
    people = ["Anna Ek (S)\tX", "Bo Al (V)\tX", "Cia Id (M)\tX", "Dan Ås\tX"]
    pages = [a_page(n, [(30, "Eksjö kommun"), *body("Ledamot\tJa", *people, top=60)]) for n in range(1, 5)]
    assert kept(kit, *pages) == ["Ledamot\tJa", *people] * 4


def test_vote_lists_of_one_cell_a_line_stay(kit: Kit) -> None:
    cells = ["Anna Ek", "S", "14", "Ja", "Bo Al", "V", "15", "Nej"]
    pages = [a_page(n, [(30, f"Fullmäktige\t{n} (9)"), *body(f"Text nummer {n}.")]) for n in range(1, 7)]
    pages += [a_page(n, [(30, f"Fullmäktige\t{n} (9)"), *body(*cells, top=60)]) for n in range(7, 10)]
    assert kept(kit, *pages)[6:] == cells * 3


NEVER = [
    "§ 12 Val",
    "Beslut",
    "Yrkanden",
    "Kommunstyrelsens beslut",
    "Vård- och omsorgsnämndens beslut",
    "Nämnden för vård beslutar",
    "Reservation",
    "Beslutsgång",
    "Bilaga 1",
    "Ledamot\tJa",
    "Omröstningslista nr 12, ärende 4",
    "Voteringsprotokoll",
    "Röstlista 12",
    "Omröstning nr 12",
    "Votering 12: Bad",
    "Ärende 12. Nytt bad",
    "**Beslut**",
    "## Reservation",
    "_Yrkanden_",
]
GOES = ["**Ekby kommun**", "Omröstningar under mötet", "Ärende Protokoll", "Röstmottagare i Ekby", "Ärenden 1–12"]


@pytest.mark.parametrize("line", GOES)
def test_heads_that_only_begin_like_a_list_of_votes_go(line: str, kit: Kit) -> None:
    pages = [a_page(n, [(60, line), (90, f"Text nummer {n}.")]) for n in range(1, 5)]
    assert line not in kept(kit, *pages)


@pytest.mark.parametrize("line", NEVER)
def test_headings_at_the_top_of_every_page_stay(line: str, kit: Kit) -> None:
    lines = [line.replace("12", str(n)) for n in range(12, 16)]
    pages = [a_page(n, [(60, own), (90, f"Text nummer {n}.")]) for n, own in enumerate(lines, 1)]
    assert [own for own in kept(kit, *pages) if not own.startswith("Text")] == lines


HEADINGS_WITHOUT_SIGN = ["KS {}", "KS {}\t93.112-042", "Au {}\t112/93-042", "Kf {}  93.112 042", "93.1{}-042"]
PAGE_NUMBERS = ["Sida {}", "Blad {}", "sid {}", "Sidnr {}", "Protokoll {}"]


@pytest.mark.parametrize("line", HEADINGS_WITHOUT_SIGN + PAGE_NUMBERS)
def test_a_number_tells_a_matter_or_a_page(line: str, kit: Kit) -> None:
    lines = [line.format(n) for n in range(12, 16)]
    pages = [a_page(n, [(60, own), *body(f"Text {n}.")]) for n, own in enumerate(lines, 1)]
    stay = [" ".join(own.split()) for own in lines] if line in HEADINGS_WITHOUT_SIGN else []
    left = [" ".join(own.split()) for own in kept(kit, *pages)]
    assert [own for own in left if not own.startswith("Text")] == stay


SECTION_HEADS = [
    # in the head of each page, first in its text, what stays, because
    (["Kf §§ 7–9"] * 3, ["Kf § 7 Taxa", "Kf § 8 Park", "Text."], ["Kf § 7 Taxa", "Kf § 8 Park", "Text."], "a range"),
    (["Kf §§ 7–8", "Kf § 9", "Kf § 9"], ["§ 7 Taxa", "§ 9 Väg", "Text."], ["§ 7 Taxa", "§ 9 Väg", "Text."], "in part"),
    (["TN § 61"] * 2, ["TN § 61 Taxa", "Reservation"], ["TN § 61 Taxa", "Reservation"], "two pages are enough"),
    (
        ["Nämnden\t§ 5", "Nämnden\t§ 5", "Nämnden\t§ 6"],
        ["§ 5 Taxa", "Text.", "§ 6 Väg"],
        ["§ 5 Taxa", "Text.", "§ 6 Väg"],
        "in a cell",
    ),
    (["§ 5", "§ 6", "§ 7"], ["Taxa", "Park", "Väg"], ["§ 5", "Taxa", "§ 6", "Park", "§ 7", "Väg"], "each its own page"),
    (["§ 5", "§ 5", "§ 6"], ["Taxa", "Text.", "Väg"], ["§ 5", "Taxa", "Text.", "§ 6", "Väg"], "one goes on"),
    (["Omröstning § 5"] * 2, ["Ja", "Nej"], ["Omröstning § 5", "Ja", "Omröstning § 5", "Nej"], "two votes"),
]


@pytest.mark.parametrize("scanned", [False, True])
@pytest.mark.parametrize("heads, texts, stays, because", SECTION_HEADS)
def test_heads_that_name_the_section(
    heads: list[str], texts: list[str], stays: list[str], because: str, scanned: bool, kit: Kit
) -> None:
    pages = [
        a_page(n, [(30, f"Eksjö kommun\tSida {n} (9)"), (44, head), (120, text)], scanned=scanned)
        for n, (head, text) in enumerate(zip(heads, texts, strict=True), 1)
    ]
    assert kept(kit, *pages) == stays, because


ALWAYS = [
    "Justerandes sign\tUtdragsbestyrkande",
    "Justering\tBestyrkes",
    "Justerarsignaturer",
    "Justerandes signatur",
    "Justeringssign.",
    "Utragsbestyrkande",
    "Sida 3 av 21",
    "8 (87)",
]


@pytest.mark.parametrize("line", ALWAYS)
def test_known_words_at_the_foot_of_a_single_page(line: str, kit: Kit) -> None:
    assert kept(kit, a_page(1, [(200, "Text."), (790, line)])) == ["Text."]


def test_known_words_inside_the_text_stay(kit: Kit) -> None:
    assert kept(kit, a_page(1, body("Utdragsbestyrkande", "8 (87)"))) == ["Utdragsbestyrkande", "8 (87)"]


STAMPS = ["Document reference: 27741a48-9c1f-4f10", "Signerat med BankID 2024-05-01 av Anna Ek"]


@pytest.mark.parametrize("stamp", STAMPS)
def test_stamps_anywhere(stamp: str, kit: Kit) -> None:
    (page,) = furniture.mark([a_page(1, body("Nämnden beslutar", stamp, "att anta planen."))], kit)
    assert [line.role for line in page.lines] == ["body", "stamp", "body"]


def test_a_scanned_head_is_known_by_its_place(kit: Kit) -> None:
    heads = ["EKSJÖ KOMMUN", "EKSJÖ KOMNUN", "[EKSJÓ KQMMUN", "~ KSJÖ K0MMUN |"]
    feet = ["Justerandes sign\tUtdragsbestyrkande", "sign\tUtdragsbestyrkande", "| x\t| Utdragsbestyrkande", "Ut"]
    pages = [
        a_page(n, [(30, head), (44, "Kommunstyrelsen"), *body(f"Text nummer {n}."), (790, foot)], scanned=True)
        for n, (head, foot) in enumerate(zip(heads, feet, strict=True), 1)
    ]
    assert kept(kit, *pages)[:3] == ["Text nummer 1.", "Text nummer 2.", "Text nummer 3."]


def test_a_scanned_head_is_one_line_on_some_pages_and_two_on_others(kit: Kit) -> None:
    joined = [(43, "Kommunstyrelsen\t1996-10-14\t4")]
    parted = [(43, "Kommunstyrelsen"), (50, "1996-10-14")]
    tops = [parted, joined, parted, joined]
    sheets = [
        a_page(n, [(30, "EKSJÖ KOMMUN"), *top, *body(f"Kommunstyrelsen {n}.", "1996-10-14")], scanned=True)
        for n, top in enumerate(tops, 1)
    ]
    assert kept(kit, *sheets) == [line for n in range(1, 5) for line in (f"Kommunstyrelsen {n}.", "1996-10-14")]


def test_roles_change_nothing_else(kit: Kit) -> None:
    page = a_page(1, [(30, "1 (2)"), *body("Text.")])
    (marked,) = furniture.mark([page], kit)
    assert replace(marked, lines=()) == replace(page, lines=())
    assert [replace(line, role="body") for line in marked.lines] == list(page.lines)


def test_a_diarienummer_below_every_heading_stays(kit: Kit) -> None:
    """Each § begins a page, its diarienummer at the same height: digits tell one matter from the next."""
    sheets = [
        a_page(n, [(30, f"Eksjö kommun\t{n} (5)"), (60, f"Dnr KS 2021/0{n}7"), (90, f"Ärende om {w}"), (200, "Text.")])
        for n, w in enumerate(("taxan", "parken", "vägen", "skolan", "bron"), 1)
    ]
    assert [line for line in kept(kit, *sheets) if line.startswith("Dnr")] == [
        f"Dnr KS 2021/0{n}7" for n in range(1, 6)
    ]


def test_a_diarienummer_that_is_the_same_on_every_page_goes(kit: Kit) -> None:
    sheets = [a_page(n, [(30, "Eksjö kommun"), (44, "Dnr KS 2021/012"), *body(f"Text {n}.")]) for n in range(1, 5)]
    assert kept(kit, *sheets) == [f"Text {n}." for n in range(1, 5)]
