"""Publish: the folder runs by itself, shows its pages without originals, and holds nothing of this machine."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.errors import ProtokollError
from pipeline.publish import MARK, publish, requirements
from tests.cli.test_commands import run
from tests.store.conftest import protocol

DRIVE = """
import asyncio, json, sys
from pathlib import Path
sys.modules["dask"] = None  # Datasette's units take it in where it happens to be installed
from pipeline.serve import make_site
site = make_site(Path("db/minutes.db"))

async def visit():
    await site.invoke_startup()
    item = (await site.client.get("/minutes/items.json?_size=1&_shape=array")).json()[0]["id"]
    for path in ("/", "/sok?q=skolan", "/sok.atom?q=skolan", f"/paragraf/{item}", "/parti", "/minutes/items"):
        assert (await site.client.get(path)).status_code == 200, path

asyncio.run(visit())
json.dump(sorted({name.split(".")[0] for name, module in sys.modules.items() if module}), sys.stdout)
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Path:
    """A database of one text and one printed document, and the folder it was read from."""
    folder = tmp_path_factory.mktemp("publish")
    originals = folder / "hemlig plats"
    originals.mkdir()
    (originals / "a.txt").write_text(protocol(1), encoding="utf-8")
    printed = sorted(corpus.glob("mjolby/*/source.pdf"))[0]
    (originals / "b.pdf").write_bytes(printed.read_bytes())
    assert run("build", originals, "--db", folder / "minutes.db", "--ocr", "never").exit_code == 0
    return folder


@pytest.fixture(scope="module")
def published(source: Path) -> Path:
    folder = source / "site"
    result = run("publish", folder, "--db", source / "minutes.db")
    assert result.exit_code == 0, result.stderr
    assert "answers: /sok?q=beslut" in result.stderr
    return folder


def test_the_folder_holds_what_a_server_needs(published: Path) -> None:
    inside = ("minutes.db", "metadata.yaml", "settings.json", "robots.txt", "templates", "plugins", "queries")
    parts = ["Dockerfile", "requirements.txt", *(f"db/{name}" for name in inside)]
    assert [part for part in parts if not (published / part).exists()] == []
    assert len(list((published / "pages").glob("*.webp"))) > 1
    assert not list(published.rglob("*.pdf"))


def test_nothing_of_this_machine_is_in_it(published: Path, source: Path) -> None:
    content = (published / "db" / "minutes.db").read_bytes()
    assert b"hemlig plats" not in content
    assert b"hemlig plats" in (source / "minutes.db").read_bytes()


def test_the_copy_holds_every_row(published: Path, source: Path) -> None:
    def counts(path: Path) -> list[int]:
        with sqlite3.connect(path) as connection:
            tables = ("documents", "items", "decisions", "statements", "votes", "people", "regions", "repairs")
            return [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]

    assert counts(published / "db" / "minutes.db") == counts(source / "minutes.db")


def test_the_requirements_are_all_that_is_imported(published: Path) -> None:
    """The pages are visited in the folder; every package they import is pinned in requirements.txt."""
    ran = subprocess.run([sys.executable, "-c", DRIVE], cwd=published, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    owners = packages_distributions()
    used = {name.lower().replace("_", "-") for module in json.loads(ran.stdout) for name in owners.get(module, [])}
    pinned = {line.split("==")[0] for line in (published / "requirements.txt").read_text().split()}
    optional = {"rich", "pygments"}  # Datasette prints with them where they happen to be installed
    assert used - pinned - optional <= {"protokoll", "pip", "setuptools"}


def test_publishing_again_replaces_and_other_folders_are_left_alone(
    source: Path, published: Path, tmp_path: Path
) -> None:
    (published / "stale").write_text("")
    publish(source / "minutes.db", published, pages=False)
    assert (published / MARK).exists()
    assert not (published / "stale").exists()
    (tmp_path / "mine.txt").write_text("")
    with pytest.raises(ProtokollError, match="holds something else"):
        publish(source / "minutes.db", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_site_that_does_not_answer_is_not_published(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.publish._paths", lambda db, pages: iter(["/finns-inte"]))
    with pytest.raises(ProtokollError, match="does not answer at /finns-inte"):
        publish(source / "minutes.db", tmp_path / "site", pages=False)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_package_is_said() -> None:
    with pytest.raises(ProtokollError, match="no-such-package is not installed"):
        requirements(("no-such-package",))


def test_the_command_is_listed() -> None:
    assert "publish" in main.list_commands(None)  # type: ignore[arg-type]
