"""The published names: every table and column of db/contract.md is in the database."""

from __future__ import annotations

import re
import sqlite3

import pytest

from pipeline.resources import db_dir

ROW = re.compile(r"^\| (`\w+`(?:, `\w+`)*) \| (.+) \|$", re.M)


def promised() -> list[tuple[str, str]]:
    """Table and column pairs of the contract's table."""
    pairs = []
    for tables, description in ROW.findall((db_dir() / "contract.md").read_text(encoding="utf-8")):
        names = re.findall(r"\w+", tables)
        if len(names) > 1:  # `cases`, `case_items` | …: `cases`(`id`, …), `case_items`(…)
            for name in names:
                columns = re.search(rf"`{name}`\(([^)]*)\)", description)
                assert columns, name
                pairs += [(name, column) for column in re.findall(r"`(\w+)`", columns[1])]
            continue
        described = re.sub(r"\([^)]*\)", "", description).split(": every change")[0]
        columns_text = described.split(": ", 1)[1] if re.match(r"^[^`]*: ", described) else described
        pairs += [(names[0], column) for column in re.findall(r"`(\w+)`", columns_text)]
    return pairs


@pytest.fixture(scope="module")
def database() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    for name in ("schema.sql", "views.sql"):
        connection.executescript((db_dir() / name).read_text(encoding="utf-8"))
    return connection


def test_the_contract_is_read_whole() -> None:
    tables = {table for table, _ in promised()}
    assert len(tables) == 29
    assert ("documents", "quality_after") in promised()
    assert ("votes", "yes_for") in promised()
    assert ("case_items", "item") in promised()


@pytest.mark.parametrize(("table", "column"), promised())
def test_every_promised_column_is_there(database: sqlite3.Connection, table: str, column: str) -> None:
    assert column in {row[1] for row in database.execute(f'PRAGMA table_info("{table}")')}


def test_positions_has_the_promised_columns(database: sqlite3.Connection) -> None:
    wanted = [
        "date",
        "municipality",
        "body",
        "document",
        "item",
        "number",
        "title",
        "party",
        "kind",
        "stance",
        "people",
    ]
    wanted += ["text", "page"]
    assert [row[1] for row in database.execute("PRAGMA table_info(positions)")] == wanted
