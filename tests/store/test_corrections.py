"""What people put right stays right, and is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.build import build
from pipeline.corrections import read_corrections
from pipeline.errors import ProtokollError
from tests.store.conftest import protocol
from tests.store.test_build import table

ENTRY = """- document: {document}
  field: {field}
  row: {row}
  old: {old}
  new: {new}
  who: Anna Ek
  why: Så står det på sidan.
"""


def correct(folder: Path, **entry: str) -> Path:
    folder.mkdir(exist_ok=True)
    with (folder / "a.yaml").open("a", encoding="utf-8") as file:
        file.write(ENTRY.format(**entry))
    return folder


def test_corrections_are_made_in_every_later_run(tmp_path: Path) -> None:
    source, db, folder = tmp_path / "källa", tmp_path / "m.db", tmp_path / "corrections"
    source.mkdir()
    for n in (1, 2):
        (source / f"{n}.txt").write_text(protocol(n), encoding="utf-8")
    build([source], db)
    ((document,),) = table(db, "SELECT id FROM documents WHERE file = '1.txt'")
    d = str(document)
    correct(folder, document=d, field="statements.parties", row=f"{d}-7-u1", old="[M]", new="[M, KD]")
    correct(folder, document=d, field="items.title", row=f"{d}-8", old="Något annat", new="Rapport")
    correct(folder, document=d, field="documents.kind", row="x", old="annat", new="protokoll")
    correct(folder, document=d, field="decisions", row=f"{d}-8-b1", old="null", new="null")
    correct(folder, document=d, field="attendance.name", row="2", old="Bo Lind", new="Bo Linde")
    summary = build([source], db, corrections=read_corrections(folder))
    assert (summary.new, summary.skipped) == (1, 1), "the other document has none"
    assert table(db, "SELECT position, state FROM corrections ORDER BY 1") == [
        (1, "applied"),
        (2, "unfit"),
        (3, "not needed"),
        (4, "applied"),
        (5, "applied"),
    ]
    assert table(db, f"SELECT parties FROM statements WHERE id = '{d}-7-u1'") == [('["M", "KD"]',)]
    assert table(db, f"SELECT count(*) FROM decisions WHERE item = '{d}-8'") == [(0,)]
    assert table(db, f"SELECT name, person FROM attendance WHERE document = '{d}' AND position = 2") == [
        ("Bo Linde", "sala-bo-linde")
    ]
    assert table(db, "SELECT kind FROM changes WHERE document = '" + d + "' ORDER BY id") == [("added",), ("changed",)]
    assert build([source], db, corrections=read_corrections(folder)).new == 0
    assert build([source], db).new == 1, "without the corrections it is read as it is"
    assert table(db, "SELECT count(*) FROM corrections") == [(0,)]


WRONG = [
    ("- nej", "not a correction"),
    ("a: 1", "must be a list"),
    ("- {document: a, field: items.title}", "must be there"),
    (ENTRY.format(document="a", field="items.text", row="b", old="a", new="b"), "cannot be corrected"),
    (ENTRY.format(document="a", field="pages.raw_text", row="b", old="a", new="b"), "cannot be corrected"),
    (ENTRY.format(document="a", field="items", row="b", old="a", new="b"), "only be taken out"),
    (ENTRY.format(document="a", field="items.title", row="", old="a", new="b"), "row must say"),
    ("- [", "cannot be read as YAML"),
]


@pytest.mark.parametrize(("text", "says"), WRONG)
def test_a_correction_that_cannot_be_made_is_refused(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ProtokollError, match=says):
        read_corrections(tmp_path)
