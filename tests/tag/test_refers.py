"""Whose a yrkande is that nobody is named for: ``till förmån för yrkandet om avslag``."""

from __future__ import annotations

import pytest

from pipeline.document import Proposal
from pipeline.kit import Kit
from pipeline.text import Span
from tests.tag.splitting import context, found
from tests.tag.test_statements import ATTENDANCE

MOVED = [
    # who moved avslag                                   whose it is, because
    ([("V", "M")], ("V", "M"), "a row of two, one of them makes the reservation"),
    ([("V",), ("M",)], ("V",), "somebody else moved the same"),
    ([("M",), ("V",)], ("V",), "and before"),
    ([("M",)], ("M",), "only somebody else"),
]


@pytest.mark.parametrize("moved, parties, because", MOVED)
@pytest.mark.parametrize("words", ["yrkandet om avslag", "avslagsyrkandet", "förslaget om avslag"])
def test_a_yrkande_of_a_kind(
    words: str, moved: list[tuple[str, ...]], parties: tuple[str, ...], because: str, kit: Kit
) -> None:
    value = f"§ 4 Torg\nReservation\nBo Lind (V) reserverar sig till förmån för {words}.\n"
    proposals = tuple(Proposal(0, "avslag", (), movers, Span(0, 1)) for movers in moved)
    (row,) = found(context(kit, value, attendance=ATTENDANCE), proposals)
    assert row.target is not None and row.target.parties == parties, because


OWN = ["eget yrkande om avslag", "sitt avslagsyrkande", "avslag", "avslag på förslaget"]


@pytest.mark.parametrize("words", OWN)
def test_one_s_own(words: str, kit: Kit) -> None:
    value = f"§ 4 Torg\nReservation\nBo Lind (V) reserverar sig till förmån för {words}.\n"
    (row,) = found(context(kit, value, attendance=ATTENDANCE), (Proposal(0, "avslag", (), ("M",), Span(0, 1)),))
    assert row.target is not None and row.target.parties == ("V",)
