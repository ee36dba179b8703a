"""A long document read in parts, and put together: as if it had been read at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from pipeline import task
from pipeline.discover import discover, hash_of
from pipeline.errors import UnreadableFile
from pipeline.extract.elsewhere import Elsewhere, LongScan
from pipeline.extract.scanned import Scan
from pipeline.limits import Limits
from pipeline.minutes import Known
from pipeline.task import Read, Task, cut, join, read_file
from tests.extract.test_scanned import font, page

HERE = Scan((), 1, 1, None, "here")
THERE = Scan((), 1, 1, None, "there")


def ours(numbers: object) -> list[tuple[int, Scan]]:
    assert isinstance(numbers, list)
    return [(number, HERE) for number in numbers]


CASES = [
    # read by others, most, asked for  what comes from where
    ((), 0, (3, 5, 9), "3 here, 5 here, 9 here"),
    ((), 3, (3, 5, 9), "3 here, 5 here, 9 here"),
    ((5,), 2, (3, 5, 9), "3 here, 5 there, 9 here"),
    ((3, 5, 9), 1, (3, 5, 9), "3 there, 5 there, 9 there"),
    ((3, 5, 9), 1, (), ""),
    ((), 1, (), ""),
]


@pytest.mark.parametrize(("others", "most", "numbers", "wanted"), CASES)
def test_pages_come_in_order_whoever_read_them(
    others: tuple[int, ...], most: int, numbers: tuple[int, ...], wanted: str
) -> None:
    elsewhere = Elsewhere(dict.fromkeys(others, THERE), most)
    assert ", ".join(f"{number} {scan.reason}" for number, scan in elsewhere.with_ours(numbers, ours)) == wanted


def test_too_many_pages_for_one_are_told() -> None:
    with pytest.raises(LongScan) as long:
        list(Elsewhere({5: THERE}, 1).with_ours((3, 5, 9), ours))
    assert long.value.pages == (3, 9)


def asked(path: Path) -> Task:
    (found,) = discover([path])
    return Task(found, Known(), found.state, hash_of(found), "auto", Limits())


@pytest.mark.parametrize(
    ("pages", "sizes"), [(0, []), (41, [21, 20]), (80, [40, 40]), (81, [27, 27, 27]), (200, [40] * 5)]
)
def test_parts_are_alike(pages: int, sizes: list[int], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    whole = asked(tmp_path / "a.txt")
    parts = cut(whole, Read(whole, None, None, wanted=tuple(range(1, pages + 1))))
    assert [len(part.part) for part in parts] == sizes
    assert [number for part in parts for number in part.part] == list(range(1, pages + 1))


def test_a_part_that_cannot_be_read_costs_the_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    whole = asked(tmp_path / "a.txt")
    failed = Read(whole, None, UnreadableFile("The part is broken."))
    assert str(read_file(join(whole, [Read(whole, None, None), failed])).failure) == "The part is broken."


@pytest.mark.ocr
def test_a_scan_in_parts_is_the_scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    font("Serif-Regular", 11)  # skips where there is none
    sheets = [page(), Image.new("L", (2480, 3508), 255), page().rotate(1, fillcolor=255)]
    sheets[0].save(tmp_path / "a.tif", save_all=True, append_images=sheets[1:], dpi=(300, 300))
    sheets[0].save(tmp_path / "a.pdf", save_all=True, append_images=sheets[1:], resolution=300)
    monkeypatch.setattr(task, "MOST_SCANS", 2)
    for name in ("a.tif", "a.pdf"):
        whole = asked(tmp_path / name)
        monkeypatch.setenv("PROTOKOLL_CACHE", str(tmp_path / "one"))
        at_once = read_file(whole)
        monkeypatch.setenv("PROTOKOLL_CACHE", str(tmp_path / "another"))
        long = replace(whole, most_scans=2)
        parts = [read_file(part) for part in cut(long, read_file(long))]
        assert [sorted(part.scans) for part in parts] == [[1, 2], [3]]
        in_parts = read_file(join(long, parts))
        assert at_once.rows and "Kommunstyrelsen beslutar" in at_once.rows["documents"][0]["text"]
        assert in_parts.rows == at_once.rows
        assert read_file(whole).rows == at_once.rows, "and once more, all from the cache"
        assert not in_parts.task.parts
