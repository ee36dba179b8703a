"""A small protocol as text, and a folder of them."""

from __future__ import annotations

from pathlib import Path

import pytest

PROTOCOL = """Plats och tid\tRådhuset i Sala, kl. 13.00–15.10
Beslutande\tAnna Ek (S), ordförande
Bo Lind (M)
Cia Strand (V)
Övriga deltagare\tDisa Holm, sekreterare
Paragrafer\t7–8

Kommunstyrelsen
Sammanträdesdatum 2021-03-09

§ 7 Dnr KS 2021/00{n}1

Ny förskola i Åkra

Beslut

1. Kommunstyrelsen godkänner förslaget till ny förskola i Åkra.

Reservation

Bo Lind (M) reserverar sig mot beslutet med följande motivering:

Kostnaden är för hög och underlaget brister.

§ 8 Dnr KS 2021/0099

Socialtjänstinspektörens rapport

Beslut

Kommunstyrelsen lägger rapporten till handlingarna.
"""


def protocol(number: int) -> str:
    """A protocol that differs from the others in a diarienummer."""
    return PROTOCOL.replace("{n}", str(number))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three protocols in two folders."""
    source = tmp_path / "källa"
    (source / "2021").mkdir(parents=True)
    for number, name in enumerate(["a.txt", "2021/b.txt", "2021/ö 😀.txt"], 1):
        (source / name).write_text(protocol(number), encoding="utf-8")
    return source
