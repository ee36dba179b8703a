"""Against annotated real documents, where a folder of them is at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.extract import compose, extract
from pipeline.kit import Kit
from pipeline.segment import segment


def test_items_and_attendance_of_the_gold(shared: Path, kit: Kit) -> None:
    for path in sorted((shared / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        file = next(shared / d / gold["file"] for d in ("seeds", "examples") if (shared / d / gold["file"]).exists())
        found = segment(*compose(extract(file, kit, "never")), kit)
        document = gold["document"]
        meeting = found.meeting
        told = (meeting.kind, meeting.municipality, meeting.body, meeting.date, list(meeting.dnr))
        assert told == tuple(document[k] for k in ("kind", "municipality", "body", "date", "dnr")), path.name
        assert [(i.number, i.title, list(i.dnr), i.immediately_adjusted) for i in found.items] == [
            (i["number"], i["title"] or "", i["dnr"], i["immediately_adjusted"]) for i in gold["items"]
        ], path.name
        people = {(p.name, p.party, p.role, p.present, p.substitutes_for) for p in meeting.attendance}
        keys = ("name", "party", "role", "present", "substitutes_for")
        assert people == {tuple(p[k] for k in keys) for p in gold["attendance"]}, path.name


EXCERPTS = {"hogsby": 4, "norrtalje": 2, "sollentuna": 1, "tyreso": 5, "eskilstuna": 2}


@pytest.mark.parametrize("name", EXCERPTS)
def test_items_of_excerpts(name: str, shared: Path, kit: Kit) -> None:
    file = next((shared / "real" / "excerpts").glob(f"{name}*"))
    assert len(segment(*compose(extract(file, kit)), kit).items) == EXCERPTS[name]


WHOLE = {
    "goteborg_kf_2023-01-26": (1, 41),
    "goteborg_kf_2024-05-23": (195, 245),
    "goteborg_kf_2025-06-18": (368, 396),
    "goteborg_ks_2024-05-29": (474, 529),
    "goteborg_ks_2024-08-28": (600, 671),
    "alingsas_kommunfullmaktige_2026-03-25_pdfparse": (61, 82),
}


@pytest.mark.parametrize("name", WHOLE)
def test_items_of_whole_meetings(name: str, shared: Path, kit: Kit) -> None:
    found = segment(*compose(extract(shared / "real" / f"{name}.txt", kit)), kit)
    first, last = WHOLE[name]
    assert [item.number for item in found.items] == [str(n) for n in range(first, last + 1)]
