"""Starting the site: one clear sentence where it cannot start, and Datasette over a socket where it can."""

from __future__ import annotations

import shutil
import socket
import sqlite3
import subprocess
import sys
import urllib.request

import pytest

from pipeline.errors import MissingPart, ProtokollError, RefusedDatabase
from pipeline.serve import check_database, make_site, metadata_for, serve
from pipeline.store.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.waiting import until


def test_no_database(tmp_path):
    with pytest.raises(MissingPart, match=r"no database at .*nix\.db.*protokoll build"):
        check_database(tmp_path / "nix.db")


def test_a_folder_is_no_database(tmp_path):
    with pytest.raises(MissingPart, match="no database"):
        check_database(tmp_path)


def test_no_sqlite(tmp_path):
    (tmp_path / "x.db").write_text("ingen databas alls, men tillräckligt lång för att läsas som en sådan" * 40)
    with pytest.raises(RefusedDatabase, match="cannot be opened"):
        check_database(tmp_path / "x.db")


def test_another_database(tmp_path):
    sqlite3.connect(tmp_path / "x.db").execute("CREATE TABLE documents (a)").connection.close()
    with pytest.raises(RefusedDatabase, match="no table decisions, items, statements"):
        check_database(tmp_path / "x.db")


@pytest.mark.parametrize("version, age", [(SCHEMA_VERSION - 1, "an older"), (SCHEMA_VERSION + 1, "a newer")])
def test_a_database_of_another_version(site, tmp_path, version, age):
    """Pages would fail one by one for want of a table."""
    shutil.copy(site.folder / "minutes.db", tmp_path / "x.db")
    with sqlite3.connect(tmp_path / "x.db") as conn:
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    check_database(tmp_path / "x.db")
    with sqlite3.connect(tmp_path / "x.db") as conn:
        conn.execute(f"PRAGMA user_version = {version}")
    with pytest.raises(RefusedDatabase, match=f"{age} version of protokoll. Build it again"):
        check_database(tmp_path / "x.db")


def test_no_folder_of_originals(site):
    with pytest.raises(MissingPart, match="originals"):
        make_site(site.folder / "minutes.db", site.folder / "nix")


def test_metadata_takes_the_name_of_the_file(tmp_path):
    databases = metadata_for(tmp_path / "Alla kommuner.db")["databases"]
    assert list(databases) == ["Alla kommuner"]
    assert databases["Alla kommuner"]["tables"]["items"]["fts_table"] == "items_fts"


def test_the_folder_of_originals_is_not_public(site):
    text = site.get("/-/metadata.json").text
    assert str(site.folder) not in text


def test_a_database_of_another_name_works(site, tmp_path):
    shutil.copy(site.folder / "minutes.db", tmp_path / "Våra möten.db")
    other = make_site(tmp_path / "Våra möten.db")

    async def ask():
        await other.invoke_startup()
        return [
            (await other.client.get(path)).status_code for path in ("/", "/sok?q=skola", "/parti/V", "/-/partier.css")
        ]

    assert site.loop.run_until_complete(ask()) == [200, 200, 200, 200]


def test_a_port_in_use(site):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ProtokollError, match=f"Cannot listen on 127.0.0.1:{port}"):
            serve([site.folder / "minutes.db"], port=port)


def test_over_a_socket(site):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    database = str(site.folder / "minutes.db")
    code = f"from pathlib import Path; from pipeline.serve import serve; serve([Path({database!r})], port={port})"
    with subprocess.Popen([sys.executable, "-c", code]) as process:
        try:
            text = answer(f"http://127.0.0.1:{port}/static/protokoll.css", process)
            assert "--papper" in text
            assert "Björkö" in answer(f"http://127.0.0.1:{port}/", process)
        finally:
            process.terminate()


def answer(address, process):
    """What a server that is just starting answers."""

    def ask():
        assert process.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(address) as response:
                return response.read().decode()
        except OSError:
            return None

    return until(ask)
