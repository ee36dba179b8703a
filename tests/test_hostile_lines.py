"""Minutes with one line of 100 000 characters, made to be hard to read: the time they take grows with their length."""

from __future__ import annotations

import time

import pytest

from pipeline.extract import compose, textfiles
from pipeline.kit import Kit
from pipeline.repair import repair
from pipeline.segment import segment
from pipeline.tag import tag

LENGTH = 50_000
GROWTH = 3.0
"""Twice the text may take so many times the time; where time goes with the square of the length it takes four times."""
NOISE = 1.0
"""Seconds of processor time that are too few to tell growth from chance."""
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


def seconds(raw: str, kit: Kit) -> float:
    """Processor time that the stages take for a text."""
    start = time.process_time()
    composed, index = compose(textfiles.read(raw))
    text, _ = repair(composed, kit)
    tag(text, index, segment(text, index, kit), kit)
    return time.process_time() - start


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_time_grows_with_the_length(piece: str, kit: Kit) -> None:
    short, long = (FRONT + piece * (length // len(piece)) + END for length in (LENGTH, 2 * LENGTH))
    took = seconds(long, kit)
    if took >= NOISE:  # the better of two, as a machine that does other work may be slow for a moment
        took = min(took, seconds(long, kit))
        assert took < GROWTH * min(seconds(short, kit), seconds(short, kit))
