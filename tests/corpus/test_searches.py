"""The judged searches on the documents of the corpus that need no OCR."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import yaml

from benchmarks.searches import JUDGED, Result, results
from pipeline.build import build

RECALL, PRECISION = 0.98, 0.97
JUDGED_DOCUMENTS = yaml.safe_load(JUDGED.read_text(encoding="utf-8"))["documents"]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> list[Result]:
    folder = tmp_path_factory.mktemp("searches")
    db = folder / "minutes.db"
    for name in JUDGED_DOCUMENTS:
        if not (corpus / name / "truth.txt").exists():  # that is the text of a scan
            shutil.copytree(corpus / name, folder / "corpus" / name)
    build([folder / "corpus"], db, ocr="never")
    with closing(sqlite3.connect(db)) as conn:
        return list(results(conn))


def test_there_are_enough_searches(found: list[Result]) -> None:
    assert len(found) >= 60
    assert len({(result.q, result.scope) for result in found}) == len(found)
    assert sum(bool(result.wanted) for result in found) >= 60


def test_what_is_looked_for_is_found(found: list[Result]) -> None:
    missed = [f"{r.q}: {sorted(r.wanted - r.found)}" for r in found if r.recall < 1]
    assert sum(r.recall for r in found) / len(found) >= RECALL, "\n".join(missed)


def test_little_else_is_found(found: list[Result]) -> None:
    extra = [f"{r.q}: {sorted(r.found - r.wanted)}" for r in found if r.precision < 1]
    assert sum(r.precision for r in found) / len(found) >= PRECISION, "\n".join(extra)


def test_judged_documents_are_in_the_corpus(corpus: Path) -> None:
    assert len(JUDGED_DOCUMENTS) > 20
    assert [name for name in JUDGED_DOCUMENTS if not (corpus / name).is_dir()] == []


@pytest.mark.parametrize(
    ("wanted", "found", "recall", "precision"),
    [("ab", "ab", 1, 1), ("ab", "a", 0.5, 1), ("a", "ab", 1, 0.5), ("", "", 1, 1), ("", "a", 1, 0), ("a", "", 0, 1)],
)
def test_scores(wanted: str, found: str, recall: float, precision: float) -> None:
    result = Result("", "arenden", frozenset(wanted), frozenset(found))
    assert (result.recall, result.precision) == (recall, precision)
