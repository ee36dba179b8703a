"""Lists of who attended: sent by several municipalities, with the votes beside them, with one cell a line."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.kit.list_labels import label_of
from pipeline.segment import dnr
from tests.segment.test_attendance import CH, MEMBER, OFFICIAL, SUB, VICE, Row, rows

LABELS = [
    ("beslutande fran tierp", "members"),
    ("ledamoter fran region skane", "members"),
    ("ledamoter, representerande osby", "members"),
    ("ersattare fran alvkarleby kommun", "substitutes"),
    ("narvarande ersattare fran tierp", "substitutes"),
    ("tjansteman fran socialforvaltningen", "officials"),
    ("fran valkansliet", "officials"),
    ("fran socialforvaltningen", "officials"),
    ("fran ordforanden", None),
    ("skrivelse fran tierp", None),
    ("information fran forvaltningen", None),
    ("ersattare for anna ek", None),
    ("beslutande", None),
]


@pytest.mark.parametrize(("folded", "kind"), LABELS)
def test_label_with_whom_the_people_come_from(folded: str, kind: str | None) -> None:
    assert label_of(folded) == kind


VOTING = "Ledamöter\tParti\tNärvaro\t§ 8\t\t\t§ 9\n\t\t\tJa\tNej\tAvst\tJa\n"

LISTS: list[tuple[str, list[Row], str]] = [
    (
        "Beslutande från Tierp\nAnna Ek (S), ordförande\nBo Lind (M)\n\nBeslutande från Älvkarleby\n"
        "Eva Ask (S), vice ordförande\n\nNärvarande ersättare\nUlf Ro (KD), Tierp\nSiv Al (S), Älvkarleby",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "S", VICE, True, None),
            ("Ulf Ro", "KD", SUB, True, None),
            ("Siv Al", "S", SUB, True, None),
        ],
        "a common body: lists by municipality, and homes at the end of the lines",
    ),
    (
        "Beslutande\nAnna Ek (S)\n\nErsättare\nBo Lind (M)\n\n"
        "Utsedd justerare\nAnna Ek (S). Justeringen sker digitalt.",
        [("Anna Ek", "S", MEMBER, True, None), ("Bo Lind", "M", SUB, True, None)],
        "who adjusts is on no list there",
    ),
    (
        "Beslutande\nAnna Ek (S), Bo Lind (M), Per\nAsk (M)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Per Ask", "M", MEMBER, True, None),
        ],
        "a first name at the end of the line is no home",
    ),
    (
        "Beslutande\nAnna Ek (S)\n\nFrån valkansliet: Lo Vik, kanslichef, och Mats Torn, sekreterare",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Lo Vik", None, OFFICIAL, True, None),
            ("Mats Torn", None, OFFICIAL, True, None),
        ],
        "the office tells who its people are",
    ),
    (
        f"NÄRVARO- OCH OMRÖSTNINGSLISTA\n{VOTING}Anna Ek, ordf\tS\t\tX\t\t\tX\nBo Lind\tM\tFrånv\t\t\t\t\n"
        "Eva Ask\tC\t\t\t\tX\t\nOla Hed\tV\t\t\t\t\t",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
            ("Eva Ask", "C", MEMBER, True, None),
            ("Ola Hed", "V", MEMBER, False, None),
        ],
        "who has voted was there, with nothing in the column of presence",
    ),
    (
        "Ledamöter\tParti\tNärvaro\tOrt\nAnna Ek\tS\tx\tMora\nBo Lind\tM\t\tMora\nEva Ask\tC\tx\tOrsa",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
            ("Eva Ask", "C", MEMBER, True, None),
        ],
        "in another column nothing says that somebody was there",
    ),
    (
        "Namn\n\nParti\n\nNärvarande\n\nAnmärkning\n\nAnna Ek\n\ns\n\nx\n\nordförande\n\nBo Lind\n\nv\n\n–\n\n"
        "ledamot, anmält förhinder\n\nEva Ask\n\nkd\n\nx\n\nledamot, ej § 14\n\nUlf Ro\n\nv\n\nx\n\n"
        "ersättare, tjänstgör för Bo Lind\n\nSiv Al\n\ns\n\n–\n\nersättare",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "V", MEMBER, False, None),
            ("Eva Ask", "KD", MEMBER, True, None),
            ("Ulf Ro", "V", SUB, True, "Bo Lind"),
            ("Siv Al", "S", SUB, False, None),
        ],
        "one cell a line, the posts in the column of remarks",
    ),
]


@pytest.mark.parametrize(("text", "expected", "because"), LISTS)
def test_lists(text: str, expected: list[Row], because: str, kit: Kit) -> None:
    assert rows(kit, text) == expected, because


BEHIND_TITLES = [
    ("Nytt servicehus KS 2016-233", ("Nytt servicehus", ["KS 2016-233"])),
    ("Ny ekonomisk plan KS 2017-14", ("Ny ekonomisk plan", ["KS 2017-14"])),
    ("Översyn av taxor MBN 2021-1045", ("Översyn av taxor", ["MBN 2021-1045"])),
    ("Plan för KS 2017-2019", ("Plan för KS 2017-2019", [])),
    ("Mål för KS 2023-24", ("Mål för KS 2023-24", [])),
    ("Budget för KF 2018-2020", ("Budget för KF 2018-2020", [])),
]


@pytest.mark.parametrize(("title", "expected"), BEHIND_TITLES)
def test_number_behind_a_title(title: str, expected: tuple[str, list[str]]) -> None:
    assert dnr.split_off(title) == expected
