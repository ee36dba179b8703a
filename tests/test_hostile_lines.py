"""Minutes with one line of 100 000 characters, made to be hard to read: the time they take grows with their length."""

from __future__ import annotations

import pytest

from pipeline.extract import compose, textfiles
from pipeline.kit import Kit
from pipeline.repair import repair
from pipeline.segment import segment
from pipeline.tag import tag
from tests.growth import Job, check_linear

LENGTH = 25_000
FRONT = (
    "Sala kommun\nKommunstyrelsen\nPROTOKOLL 2021-03-09\n\n§ 1 Val av justerare\nBeslut\nKommunstyrelsen beslutar att "
)
END = "\n\nReservation\nAnna Ek (S) reserverar sig mot beslutet.\n"
PIECES = [
    *(
        "a",
        "Å",
        "Aa",
        "1",
        "-",
        "_",
        "(",
        "()",
        "att ",
        "att-",
        "§ 1 ",
        "1. ",
        "7 ",
        "\t",
        " ",
        "Ja Nej ",
        "Namn Namn ",
    ),
    *(
        "2021-03-09 ",
        "Anna Ek (S), ",
        "reserverar sig ",
        "Anna Ek (S) reserverar sig mot beslutet. ",
        "nämnden och ",
        "Kommunstyrelsen beslutar att ",
    ),
    *("Reservation\n", "Anna Ek (S)\n", "\t\n"),
    "Anna Ek (S) yrkar 1 att-satsen (§ 1)\t– Ja Nej, och nämnden 2021-03-09 ",
]


def through_the_stages(raw: str, kit: Kit) -> None:
    composed, index = compose(textfiles.read(raw))
    text, _ = repair(composed, kit)
    tag(text, index, segment(text, index, kit), kit)


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_time_grows_with_the_length(piece: str, kit: Kit) -> None:
    def of_length(length: int) -> Job:
        raw = FRONT + piece * (length // len(piece)) + END
        return lambda: through_the_stages(raw, kit)

    check_linear(of_length, LENGTH)
