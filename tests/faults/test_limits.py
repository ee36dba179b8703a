"""A document that costs too much is a failure with a sentence; the others are read."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from math import ceil
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from pipeline.build import build
from pipeline.extract.tesseract import engine
from pipeline.limits import Limits, pages_of
from pipeline.workers import Work, read_parallel
from tests.faults.conftest import fill
from tests.faults.tasks import TASKS, dead, nothing, read, short_if_it_hangs
from tests.store.conftest import protocol
from tests.store.test_build import table


@pytest.mark.parametrize("jobs", [1, 3])
def test_whatever_a_task_does_the_others_are_read_and_in_order(jobs: int) -> None:
    out: list[str] = []
    read_parallel([iter(TASKS)], jobs, Work(read, dead, short_if_it_hangs, nothing, Limits(memory=1500)), out.append)
    wanted = ["read a", "time", "read b", "memory", "killed", "read c", "killed", "killed", "refused", "read d"]
    assert out == wanted


def pdf(path: Path, pages: int) -> Path:
    with pypdfium2.PdfDocument.new() as document:
        for _ in range(pages):
            document.new_page(200, 200)
        document.save(path)
    return path


def test_pages_are_counted_before_they_are_read(tmp_path: Path) -> None:
    frames = [Image.new("1", (9, 9)) for _ in range(4)]
    frames[0].save(tmp_path / "a.tif", save_all=True, append_images=frames[1:])
    (tmp_path / "a.txt").write_text("Protokoll\f\f\f", encoding="utf-8")
    (tmp_path / "fel.pdf").write_bytes(b"%PDF-1.4\n")
    assert pages_of(pdf(tmp_path / "a.pdf", 7)) == 7
    assert pages_of(tmp_path / "a.tif") == 4
    assert pages_of(tmp_path / "a.txt") is None
    assert pages_of(tmp_path / "fel.pdf") is None
    assert Limits(seconds=5, page_seconds=2).time_for(tmp_path / "a.pdf") == 19
    assert Limits(seconds=0).time_for(tmp_path / "a.pdf") is None


def test_what_is_too_large_is_a_row_that_says_which_limit(tmp_path: Path) -> None:
    source = tmp_path / "källa"
    source.mkdir()
    pdf(source / "lång.pdf", 12)
    (source / "lång.txt").write_text(protocol(1) + "ord " * 2000, encoding="utf-8")
    (source / "bra.txt").write_text(protocol(2), encoding="utf-8")
    db = tmp_path / "m.db"
    build([source], db, limits=Limits(pages=10, characters=5000))
    failures = {
        str(file): (stage, error) for file, stage, error in table(db, "SELECT file, stage, error FROM failures")
    }
    assert {file: stage for file, (stage, _) in failures.items()} == {"lång.pdf": "limits", "lång.txt": "limits"}
    assert "--max-pages" in str(failures["lång.pdf"][1])
    assert "--max-characters" in str(failures["lång.txt"][1])
    assert build([source], db, ocr="never").new == 3, "with the usual limits all are read"


def fake_tesseract(folder: Path, what_it_does: str) -> dict[str, str]:
    """An environment in which Tesseract has Swedish, and does this when it is given a page."""
    folder.mkdir()
    program = folder / "tesseract"
    program.write_text(
        "#!/bin/sh\n"
        'case "$1" in\n'
        '--version) echo "tesseract 5.3.0"; exit;;\n'
        '--list-langs) printf "List of available languages (1):\\nswe\\n"; exit;;\n'
        f"esac\n{what_it_does}\n"
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "PROTOKOLL_CACHE": str(folder / "cache")}


def with_a_scan(folder: Path) -> Path:
    """Two texts, and between them a picture with some ink."""
    image = Image.new("L", (1240, 1754), 255)
    image.paste(0, (200, 200, 900, 260))
    image.save(fill(folder, 2) / "000a.png")
    return folder


CRASHES = [
    ("kill -SEGV $$", "Tesseract could not read the page"),
    ("echo fel >&2; exit 1", "Tesseract could not read the page: "),
    ("exit 0", ""),
]


@pytest.mark.parametrize(("what_it_does", "sentence"), CRASHES)
def test_a_tesseract_that_crashes_costs_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what_it_does: str, sentence: str
) -> None:
    for name, value in fake_tesseract(tmp_path / "bin", what_it_does).items():
        monkeypatch.setenv(name, value)
    engine.cache_clear()
    try:
        summary = build([with_a_scan(tmp_path / "källa")], tmp_path / "m.db")
    finally:
        engine.cache_clear()
    ((file, error),) = summary.failures
    assert (summary.new, file) == (2, "000a.png")
    assert sentence in error and "Please report" not in error


def test_a_tesseract_that_hangs_costs_one_file(tmp_path: Path) -> None:
    source, db = with_a_scan(tmp_path / "källa"), tmp_path / "m.db"
    environment = fake_tesseract(tmp_path / "bin", "sleep 100000")

    def run(sources: Path, db: Path, *options: str) -> subprocess.CompletedProcess[str]:
        line = [sys.executable, "-m", "pipeline", "build", str(sources), "--db", str(db), "-j1", *options]
        return subprocess.run(line, env=environment, capture_output=True, text=True, check=False)

    begun = time.monotonic()
    run(source / "000.txt", tmp_path / "one.db")
    time_of_a_run = time.monotonic() - begun  # more than one file needs, however slow the machine is
    done = run(source, db, "--max-seconds", str(ceil(time_of_a_run)), "--max-page-seconds", "0")
    assert "Traceback" not in done.stderr
    assert done.returncode == 2
    assert table(db, "SELECT file FROM documents ORDER BY file") == [("000.txt",), ("001.txt",)]
    ((file, error),) = table(db, "SELECT file, error FROM failures")
    assert file == "000a.png" and "was not read within its time" in str(error)
