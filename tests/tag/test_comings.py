"""Who comes late or leaves early, told inside a §, and sentences that only look like it."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.tag import presence
from tests.tag.making import made

Rows = list[tuple[str, str | None, str | None, bool]]
AWAY = ("Eva Alm", "5", "6", False)
HERE = ("Eva Alm", "5", "6", True)

TOLD: list[tuple[str, Rows]] = [
    ("Eva Alm (M) lämnar sammanträdet.", [AWAY]),
    ("Eva Alm (M) lämnade mötet kl. 15.10.", [AWAY]),
    ("Kl. 15.10 lämnar Eva Alm (M) mötet.", [AWAY]),
    ("Under paragrafen anländer Eva Alm (M).", [HERE]),
    ("I ärendet lämnar Eva Alm (M) ett förslag.", []),
    ("Eva Alm (M) avviker från sammanträdet.", [AWAY]),
    ("Eva Alm (M) går från mötet.", [AWAY]),
    ("Eva Alm (M) lämnar sammanträdet efter behandlingen av paragrafen.", [("Eva Alm", "6", "6", False)]),
    ("Eva Alm (M) anländer kl. 14.20.", [HERE]),
    ("Eva Alm (M) infinner sig till sammanträdet.", [HERE]),
    ("Eva Alm (M) kommer till mötet.", [HERE]),
    ("Eva Alm (M) återkommer till sammanträdet.", [HERE]),
    (
        "Eva Alm (M) och Bo Ek (KD) lämnar mötet.",
        [AWAY, ("Bo Ek", "5", "6", False)],
    ),
    # nobody comes or goes
    ("Eva Alm (M) lämnar en rapport om mötet.", []),
    ("Eva Alm (M) lämnar sammanträdet på grund av jäv.", []),
    ("Eva Alm (M) lämnar sammanträdet under behandlingen av ärendet.", []),
    ("Eva Alm (M) lämnar inte sammanträdet.", []),
    ("Eva Alm, ekonomichef, lämnar sammanträdet.", []),
    ("Förslaget från Eva Alm (M) kommer till nästa möte.", []),
    ("Nämnden återkommer till frågan från Eva Alm (M).", []),
    ("Ordföranden hälsar Eva Alm (M) välkommen till mötet.", []),
    ("Eva Alm (M) återkommer med svar på frågan.", []),
]


@pytest.mark.parametrize("said, rows", TOLD)
def test_comings(said: str, rows: Rows, kit: Kit) -> None:
    text, index, segmented = made(f"§ 4 Val\nBo Ek väljs.\n§ 5 Bad\n{said}\n§ 6 Is\nPlanen antas.")
    found = presence.find(text, index, segmented, kit)
    assert [(p.name, p.from_number, p.to_number, p.present) for p in found] == rows
