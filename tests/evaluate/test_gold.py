"""Which files belong to which annotation."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import ProtokollError
from pipeline.evaluate import GoldDocument, find_gold


def shelf(folder: Path) -> Path:
    (folder / "gold").mkdir()
    (folder / "papper").mkdir()
    for name in ("a.pdf", "a.scan.pdf", "a.txt", "b.txt"):
        (folder / "papper" / name).write_text("x")
    return folder / "papper"


def test_gold_finds_each_form_of_its_document(tmp_path: Path) -> None:
    papers = shelf(tmp_path)
    (tmp_path / "gold" / "a.json").write_text('{"file": "a.pdf", "template": "skåne", "items": []}')
    (tmp_path / "gold" / "other.json").write_text('{"floor": 1}')
    found = list(find_gold(tmp_path / "gold", [papers]))
    assert [document.path.name for document in found] == ["a.pdf", "a.scan.pdf", "a.txt"]
    assert isinstance(found[0], GoldDocument)
    assert {document.annotation for document in found} == {"a"} and {document.template for document in found} == {
        "skåne"
    }


def test_without_a_template_a_document_is_its_own(tmp_path: Path) -> None:
    papers = shelf(tmp_path)
    (tmp_path / "gold" / "a.json").write_text('{"file": "a.txt", "items": []}')
    assert {document.template for document in find_gold(tmp_path / "gold", [papers])} == {"a"}


@pytest.mark.parametrize("text", ['{"file": "c.pdf", "items": []}', "{"], ids=["no such file", "no JSON"])
def test_what_cannot_be_scored_is_said(tmp_path: Path, text: str) -> None:
    papers = shelf(tmp_path)
    (tmp_path / "gold" / "c.json").write_text(text)
    with pytest.raises(ProtokollError, match=r"c\.json"):
        list(find_gold(tmp_path / "gold", [papers]))
