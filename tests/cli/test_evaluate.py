"""``protokoll evaluate`` on a document of a few lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main

MINUTES = """Sala kommun
Kommunstyrelsen
Protokoll 2021-03-02

§ 1 Val av justerare

Beslut
Kommunstyrelsen beslutar att utse Ann Ek (S) att justera protokollet.

§ 2 Ny skola

Beslut
Kommunstyrelsen beslutar att godkänna ritningarna.

Reservation
Bo Ax (M) reserverar sig mot beslutet.
"""


def item(number: str, title: str, **facts: object) -> dict[str, object]:
    empty = {"dnr": [], "immediately_adjusted": False} | {
        kind: [] for kind in ("decisions", "proposals", "statements", "votes", "disqualified")
    }
    return {"number": number, "title": title, "starts_with": f"§ {number} {title}"} | empty | facts


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    reservation = {
        "kind": "reservation",
        "body": "Kommunstyrelsen",
        "people": [{"name": "Bo Ax", "party": "M", "m_fl": False}],
        "parties": ["M"],
        "text_starts": None,
        "text_ends": None,
        "refers_to": None,
    }
    facts = {
        "file": "a.txt",
        "template": "slät",
        "document": {
            "kind": "protokoll",
            "municipality": "Sala",
            "body": "Kommunstyrelsen",
            "date": "2021-03-02",
            "dnr": [],
        },
        "attendance": [],
        "items": [item("1", "Val av justerare"), item("2", "Ny skola", statements=[reservation])],
    }
    (tmp_path / "a.txt").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(facts), encoding="utf-8")
    return tmp_path


def run(*arguments: object, status: int = 0) -> str:
    result = CliRunner().invoke(main, ["evaluate", *map(str, arguments)])
    assert result.exit_code == status, result.output
    return result.stdout


def test_it_prints_a_row_for_each_kind_that_was_met(gold: Path) -> None:
    rows = {line[:22].strip(): line.split() for line in run(gold).splitlines()}
    assert rows["items"][1:4] == ["1.0000", "1.0000", "1.0000"]
    assert rows["statements"][-2:] == ["1", "1"] and "votes" not in rows


def test_differences_come_first(gold: Path) -> None:
    said = run(gold, "-d").splitlines()
    assert any(
        "decisions: invented" in line for line in said[: said.index(next(s for s in said if s.startswith("kind ")))]
    )


def test_rows_by_template_and_document_and_medium(gold: Path) -> None:
    assert run(gold, "--by", "template").splitlines()[1].startswith("slät")
    assert run(gold, "--by", "document").splitlines()[1].startswith("a ")
    assert run(gold, "--by", "medium").splitlines()[1].split()[:2] == ["document", "text"]


def test_json_holds_counts(gold: Path) -> None:
    assert json.loads(run(gold, "--json"))["templates"]["slät"]["statements"]["right"] == 1


def test_a_first_meeting_is_recorded_and_shown(gold: Path) -> None:
    run(gold, "--record-first", "abc")
    assert json.loads((gold / "first.json").read_text())[0]["commit"] == "abc"
    assert "first met at abc" in run(gold, "--first")


def test_below_a_floor_it_fails_and_says_by_how_much(gold: Path) -> None:
    (gold / "floors.json").write_text('{"decisions": 0.9}')
    run(gold, status=5)
    run(gold, "--no-floors")
    run(gold, "--update-floors")
    assert json.loads((gold / "floors.json").read_text())["statements"] == 1.0
    run(gold)


def test_no_gold_is_no_evaluation(tmp_path: Path) -> None:
    run(tmp_path, status=2)
