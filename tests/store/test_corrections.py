"""What people put right stays right, and is told."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from pipeline.build import build
from pipeline.corrections import digest, read_corrections
from pipeline.errors import ProtokollError
from tests.cli.test_commands import run
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
    ("- {document: a, field: items.title}", "there is no old, new, who, why"),
    (ENTRY.format(document="1234567890123456", field="items.title", row="b", old="a", new="b"), "in quotes"),
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


def test_a_correction_that_fits_no_more_is_a_problem_that_readers_see(tmp_path: Path) -> None:
    source, db, folder = tmp_path / "källa", tmp_path / "m.db", tmp_path / "corrections"
    source.mkdir()
    (source / "1.txt").write_text(protocol(1), encoding="utf-8")
    build([source], db)
    ((document,),) = table(db, "SELECT id FROM documents")
    d = str(document)
    correct(folder, document=d, field="items.title", row=f"{d}-8", old="Något annat", new="Rapport")
    correct(folder, document=d, field="votes.yes", row=f"{d}-99-v1", old="7", new="8")
    build([source], db, corrections=read_corrections(folder))
    found = table(db, "SELECT item, message FROM problems WHERE code = 'correction' ORDER BY position")
    assert [item for item, _ in found] == [f"{d}-8", None]
    assert "items.title (Anna Ek) passar inte längre: där läses nu" in str(found[0][1])
    assert "raden finns inte" in str(found[1][1])


def test_identity_numbers_in_corrections_are_covered(tmp_path: Path) -> None:
    folder = correct(
        tmp_path / "c", document="d", field="items.title", row="d-1", old="811218-9876", new="till 811218-9876"
    )
    ((correction,),) = read_corrections(folder).values()
    assert (correction.old, correction.new) == ("██████-████", "till ██████-████")


def test_corrections_are_tests_of_the_pipeline(tmp_path: Path) -> None:
    source, folder = tmp_path / "källa", tmp_path / "corrections"
    source.mkdir()
    (source / "1.txt").write_text(protocol(1), encoding="utf-8")
    d = hashlib.sha256(protocol(1).encode()).hexdigest()[:16]
    correct(folder, document=d, field="statements.parties", row=f"{d}-7-u1", old="[M]", new="[M, KD]")
    correct(folder, document=d, field="documents.kind", row="x", old="annat", new="protokoll")
    correct(folder, document="f" * 16, field="documents.kind", row="x", old="annat", new="protokoll")
    arguments = ("evaluate", source, "--corrections", folder)
    first = run(*arguments, "--update-floors")
    assert first.exit_code == 0
    assert first.stdout.splitlines() == [
        f"documents.kind of {d}: not needed any more",
        f"documents.kind of {'f' * 16}: its document is not here",
        "3 corrections: 1 needed, 1 not needed any more, 1 its document is not here; 0 needed again",
    ]
    assert run(*arguments).exit_code == 0
    settled = json.loads((folder / "settled.json").read_text(encoding="utf-8"))
    assert len(settled) == 1
    needed = digest((read_corrections(folder)[d][0],))
    (folder / "settled.json").write_text(json.dumps([needed]), encoding="utf-8")
    again = run(*arguments)
    assert again.exit_code == 5
    assert f"statements.parties of {d}-7-u1: needed (it had been settled)" in again.stdout
