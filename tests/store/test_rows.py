"""Rows of one document: what was repaired leads back to the raw text of its page."""

from __future__ import annotations

from pathlib import Path

from pipeline.document import Presence
from pipeline.kit import Kit
from pipeline.minutes import read_minutes
from pipeline.store.facts import distinct
from pipeline.store.rows import document_rows
from pipeline.store.writer import Source
from pipeline.text import undo

DAMAGED = """**Protokoll** för **kommunstyrelsen**

**§ 1 Rapport**

Kommun-
styrelsen godkänner rapporten om för-
skolan i Åkra och lÃ¤gger den till handlingarna.
"""


def test_a_repair_leads_back_to_its_page(tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / "a.md"
    path.write_text(DAMAGED, encoding="utf-8")
    minutes = read_minutes(path, kit)
    assert len(minutes.composed) < len(minutes.pages[0].raw_text), "the marks are gone, so offsets differ"
    rows = document_rows(minutes, Source(file="a.md", sha256="0" * 64, processed_at=""))
    repairs = rows["repairs"]
    assert len(repairs) >= 2
    pages = {page["number"]: page["raw_text"] for page in rows["pages"]}
    text = rows["documents"][0]["text"]
    for repair in repairs:
        assert pages[repair["page"]][repair["raw_start"] : repair["raw_end"]] == repair["before"]
        assert text[repair["start"] : repair["end"]] == repair["after"]
    assert undo(text, minutes.repairs) == minutes.composed.value


def test_a_change_told_on_the_cover_and_at_the_paragraph_is_one_row() -> None:
    cover = Presence("Bo Lind", "M", "7", "7", False, reason="jäv")
    again = Presence("Bo Lind", None, "7", "7", False)
    stands_in = Presence("Cia Ek", "M", "7", "7", True)
    more = Presence("Cia Ek", "M", "7", "7", True, substitutes_for="Bo Lind")
    assert distinct((cover, stands_in, again, more)) == [cover, more]


def test_pages_cover_the_text(tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Sida ett.\n\fSida två, som är den andra.\n", encoding="utf-8")
    rows = document_rows(read_minutes(path, kit), Source(file="a.txt", sha256="0" * 64, processed_at=""))
    first, second = rows["pages"]
    assert (first["start"], second["end"]) == (0, len(rows["documents"][0]["text"]))
    assert first["end"] == second["start"]
