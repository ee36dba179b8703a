"""Every printed word in the text, once and in order: our reading beside poppler's, on whole documents."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from benchmarks.words import compare
from pipeline.extract import born_digital, choose
from pipeline.kit import Kit
from tests.conftest import CORPUS
from tests.extract.sheets import Sheet, write

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")

PRINTED = sorted(CORPUS.rglob("source.pdf"))


@pytest.mark.parametrize("path", PRINTED, ids=[path.parent.name for path in PRINTED])
def test_corpus(path: Path, kit: Kit) -> None:
    if any(choose.why_ocr(sheet.text, sheet.image_cover, kit) for sheet in born_digital.read(path)):
        pytest.skip("has pages whose text layer is missing or damaged")
    found = compare(path, kit, ocr="never")
    assert found.words > 400
    assert (found.lacking, found.added, found.furniture) == ([], [], [])


def test_real_documents(shared: Path, kit: Kit) -> None:
    for path in [*sorted((shared / "real").glob("*.pdf")), *sorted((shared / "examples").glob("*.pdf"))]:
        found = compare(path, kit, ocr="never")
        assert (found.lacking, found.added, found.furniture) == ([], [], []), path.name
        assert len(found.moved) <= 4, path.name


def test_comparison_sees_what_differs(tmp_path: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    words = "Nämnden beslutar att anta planen för skolan och parken"
    path = write(tmp_path / "one.pdf", Sheet().text(70, 100, words).text(70, 120, "Anna Ek reserverar sig"))
    assert compare(path, kit, "never").lacking == []
    other = words.replace("planen", "tomten planen planen").replace("skolan och parken", "parken och skolan")
    monkeypatch.setattr("benchmarks.words._poppler", lambda path, *options: [f"{other} Anna Ek"])
    found = compare(path, kit, "never")
    assert [word for _, word in found.lacking] == ["tomten", "planen"]
    assert [word for _, word in found.added] == ["reserverar", "sig"]
    assert sorted(word for _, word in found.moved) in (["och", "skolan"], ["och", "parken"])
