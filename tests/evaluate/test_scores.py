"""Sums, intervals, tables and first meetings of hand-made scores."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.errors import ProtokollError
from pipeline.evaluate import Report, Result, Score, Tally, first, table
from pipeline.evaluate.interval import FEWEST, intervals
from pipeline.repair.score import RepairScore


def result(document: str, template: str, medium: str, **counts: tuple[int, int, int]) -> Result:
    """A file with a score of (right, missed, invented) per kind."""
    score = Score({kind: Tally(*found) for kind, found in counts.items()}, [f"{document}.{medium}: votes: missed 1"])
    return Result(f"{document}.{medium}", document, template, medium, score)


def report() -> Report:
    return Report(
        [
            result("a", "skåne", "pdf", items=(10, 0, 0), votes=(3, 1, 0), ballots=(0, 0, 0)),
            result("a", "skåne", "scan", items=(9, 1, 1), votes=(2, 2, 0)),
            result("b", "dalarna", "text", items=(5, 0, 0), votes=(0, 0, 2)),
        ]
    )


def test_kinds_are_summed_and_those_never_met_left_out() -> None:
    assert report().tallies() == {"items": Tally(24, 1, 1), "votes": Tally(5, 3, 2)}


def test_groups_are_parts_of_the_whole() -> None:
    for key in ("document", "template", "medium"):
        parts = report().grouped(key)  # type: ignore[arg-type]
        assert sum((part.tallies()["items"] for part in parts.values()), Tally()) == Tally(24, 1, 1)
    assert list(report().grouped("medium")) == ["text", "pdf", "scan"]
    assert report().grouped("template")["skåne"].tallies()["votes"] == Tally(5, 3, 0)


def test_floors_are_held() -> None:
    assert report().below({"items": 0.96, "ballots": 1.0}) == []
    assert report().below({"votes": 0.7}) == ["votes: F1 0.6667 is below the floor 0.7000"]
    assert report().floors() == {"items": 0.96, "votes": 0.666}


def test_few_documents_have_no_interval() -> None:
    assert intervals([Tally(9, 1, 0)] * (FEWEST - 1)) is None
    assert report().bounds("items") is None


def test_an_interval_holds_its_figure_and_is_the_same_each_time() -> None:
    documents = [Tally(10, n % 3, n % 2) for n in range(20)]
    bounds = intervals(documents)
    assert bounds and bounds == intervals(documents)
    whole = sum(documents, Tally())
    for name, (low, high) in bounds.items():
        assert low < getattr(whole, name) < high


def test_faults_in_one_document_make_a_wider_interval_than_the_same_faults_spread() -> None:
    spread = intervals([Tally(9, 1, 0)] * 20)
    heaped = intervals([Tally(10, 0, 0)] * 18 + [Tally(0, 10, 0)] * 2)
    assert spread and heaped
    assert heaped["recall"][1] - heaped["recall"][0] > spread["recall"][1] - spread["recall"][0]


@pytest.mark.parametrize(("facts", "low"), [(10, 0.692), (100, 0.964), (1000, 0.9963)])
def test_no_fault_yet_is_no_proof(facts: int, low: float) -> None:
    bounds = intervals([Tally(facts // 10, 0, 0)] * 10)
    assert bounds and bounds["f1"] == (pytest.approx(low, abs=0.001), 1.0)


def test_files_of_one_document_are_drawn_together() -> None:
    once = Report([result(str(n), "x", "pdf", items=(9, n % 2, 0)) for n in range(10)])
    twice = Report([*once.results, *(result(str(n), "x", "scan", items=(9, n % 2, 0)) for n in range(10))])
    bounds = once.bounds("items"), twice.bounds("items")
    assert bounds[0] and bounds[1] and bounds[0]["recall"] == bounds[1]["recall"]


def test_the_table_of_kinds_tells_clean_from_scanned() -> None:
    lines = table.by_kind(report()).splitlines()
    assert lines[0].startswith("kind ") and lines[0].split()[-4:] == ["clean", "scanned", "gold", "found"]
    assert lines[1].split() == ["items", "0.9600", "0.9600", "0.9600", "–", "1.000", "0.900", "25", "25"]
    assert lines[-1] == "3 files of 2 documents in 2 templates"


def test_the_table_of_media_has_a_row_for_each_that_was_met() -> None:
    rows = [line.split()[:2] for line in table.by_medium(report()).splitlines()[1:]]
    assert rows == [[kind, medium] for kind in ("items", "votes") for medium in ("text", "pdf", "scan", "all")]


def test_the_table_of_templates_ends_with_mean_and_worst() -> None:
    lines = table.by_group(report(), "template").splitlines()
    assert [line.split()[0] for line in lines] == ["template", "dalarna", "skåne", "mean", "worst"]
    assert lines[1].split()[1] == "1.000" and lines[2].split()[1] == "0.950"
    assert lines[3].split()[1] == "0.975" and lines[4].split()[1] == "0.950"


def test_character_error_is_told_where_there_is_a_true_text() -> None:
    assert table.repairs(report()) == ""
    whole = report()
    whole.repairs["a.scan"] = RepairScore(0.02, 0.005, 1, 1, 0, 100)
    assert table.repairs(whole).splitlines()[1].split() == ["a.scan", "2.00", "0.50", "75%"]
    assert table.repairs(whole.grouped("template")["dalarna"]) == ""


def test_json_says_what_the_tables_say() -> None:
    said = json.loads(table.as_json(report()))
    assert said["files"] == 3 and said["documents"] == 2
    assert said["scores"]["all"]["votes"]["missed"] == 3 and said["scores"]["scan"]["items"]["f1"] == 0.9
    assert said["templates"]["dalarna"]["votes"]["invented"] == 2


def test_a_first_meeting_is_written_once(tmp_path: Path) -> None:
    path = tmp_path / first.NAME
    assert first.record(report().grouped("template")["skåne"], path, "abc") == ["skåne"]
    better = Report([*report().results, result("c", "skåne", "pdf", items=(100, 0, 0))])
    assert first.record(better, path, "def") == ["dalarna"]
    assert first.record(better, path, "ghi") == []
    entries = first.read(path)
    assert [(entry["commit"], list(entry["templates"])) for entry in entries] == [
        ("abc", ["skåne"]),
        ("def", ["dalarna"]),
    ]
    items, votes = first.left_out(entries)
    assert (items.sum, items.worst, items.worst_f1) == (Tally(24, 1, 1), "skåne", 0.95)
    assert (votes.sum, votes.worst, votes.bounds) == (Tally(5, 3, 2), "dalarna", None)
    (clean, _) = first.left_out(entries, ["text", "pdf"])
    assert clean.sum == Tally(15, 0, 0)
    assert table.left_out("då", [items], better).splitlines()[2].split()[:2] == ["items", "0.9600"]


@pytest.mark.parametrize("text", ["{", "{}", '[{"items": []}]'])
def test_another_file_is_no_record_of_first_meetings(tmp_path: Path, text: str) -> None:
    path = tmp_path / first.NAME
    path.write_text(text)
    with pytest.raises(ProtokollError, match="first"):
        first.read(path)
