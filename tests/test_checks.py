"""What looks odd in finished minutes: half of the cases are in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.kit import Kit
from pipeline.minutes import read_minutes

COVER = (
    "Älvnäs kommun\nKommunstyrelsen\nSammanträdesprotokoll\n2021-03-02\n\nPlats och tid\tRådhuset 2021-03-02\n"
    "Beslutande\tAnna Ek (S), ordförande\nBo Lind (M)\nEva Ask (V)\nParagrafer\t{promised}\n\n"
)
ITEM = "§ {n}\n\nÄrende om bad {n}\n\nBeslut\n\nPlanen antas.\n\n"
VOTE = (
    "Omröstning\n\nOmröstningen utfaller med {yes} Ja mot 1 Nej.\n\nNamn\tParti\tJa\tNej\nAnna Ek\tS\tX\t\n"
    "Bo Lind\tM\t\tX\nEva Ask\tV\tX\t\n\n"
)

CASES: list[tuple[str, str, list[tuple[str, str | None]], str]] = [
    ("§§ 1–2", ITEM.format(n=1) + ITEM.format(n=2), [], "all in order"),
    (
        "§§ 1–5",
        ITEM.format(n=1) + ITEM.format(n=2),
        [("missing-paragraph", "§§ 3–5 utlovas på första sidan men hittades inte.")],
        "promised in a row, told once",
    ),
    (
        "§§ 1–4",
        ITEM.format(n=1) + ITEM.format(n=2) + ITEM.format(n=4),
        [
            ("gap", "§ 3 saknas mellan § 2 och § 4."),
            ("missing-paragraph", "§ 3 utlovas på första sidan men hittades inte."),
        ],
        "a number left out",
    ),
    (
        "§§ 1–2",
        ITEM.format(n=1) + "§ 2\n\nÄrende om hus\n\nBeslut\n\nAnna Ek (S) deltar inte i beslutet.\n\n",
        [("no-decision", None)],
        "a heading with nothing decided",
    ),
    ("§§ 1–2", ITEM.format(n=1) + ITEM.format(n=2) + VOTE.format(yes=2), [], "a list that adds up"),
    (
        "§§ 1–2",
        ITEM.format(n=1) + ITEM.format(n=2) + VOTE.format(yes=3),
        [("vote-sum", "Omröstningen anger 3 ja men 2 namn står på listan.")],
        "a list that does not",
    ),
    (
        "§§ 1–2",
        ITEM.format(n=1) + ITEM.format(n=2) + "Reservation\n\nHerr Törnqvist reserverade sig mot beslutet.\n\n",
        [("no-party", "Parti saknas för reservation.")],
        "dissent by nobody's party",
    ),
    (
        "§§ 1–2",
        ITEM.format(n=1) + "Begrundan\n\nText.\n\n" + ITEM.format(n=2) + "Voteringslista\n\nsuddigt\n\n",
        [("unread-list", "En voteringslista finns men ingen röst på den kunde läsas.")],
        "a list nobody could read",
    ),
    (
        "§§ 1–2",
        ITEM.format(n=1) + ITEM.format(n=2) + "Avtalen är från 2011-03-04, 2011-04-05, 2011-05-06 och 2011-06-07.\n"
        "Nya från 2011-07-08.",
        [],
        "old papers beside a date that is printed twice",
    ),
]


@pytest.mark.parametrize("promised, text, expected, because", CASES)
def test_problems(
    promised: str, text: str, expected: list[tuple[str, str | None]], because: str, kit: Kit, tmp_path: Path
) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_text(COVER.format(promised=promised) + text, encoding="utf-8")
    minutes = read_minutes(path, kit)
    found = [(p.code, p.message) for p in minutes.problems]
    assert [code for code, _ in found] == [code for code, _ in expected], because
    assert all(want is None or want == got for (_, got), (_, want) in zip(found, expected, strict=True)), because
    assert all(p.page or p.span for p in minutes.problems), "each is shown on a page"


def test_a_date_of_another_year(kit: Kit, tmp_path: Path) -> None:
    other = " ".join(f"Skrivelsen kom den {day} maj 2011." for day in range(1, 9))
    cover = (
        COVER.format(promised="§§ 1–2").replace("\t Rådhuset 2021-03-02", "").replace("Rådhuset 2021-03-02", "Rådhuset")
    )
    path = tmp_path / "protokoll.txt"
    path.write_text(cover + ITEM.format(n=1) + ITEM.format(n=2) + other, encoding="utf-8")
    assert [p.code for p in read_minutes(path, kit).problems] == ["date-year"]
