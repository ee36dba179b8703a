"""The command line as scripts meet it: output, exit status, one sentence per fault."""

from __future__ import annotations

import csv
import io
import json
import signal
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import COMMANDS, main
from tests.store.conftest import protocol


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("källa")
    (folder / "a.txt").write_text(protocol(1), encoding="utf-8")
    (folder / "b.txt").write_text(protocol(2).replace("2021-03-09", "2022-03-08"), encoding="utf-8")
    path = folder / "m.db"
    result = run("build", folder, "--db", path, "--jobs", 1)
    assert result.exit_code == 0, result.output
    return path


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.output


def test_help_does_not_load_the_heavy_parts() -> None:
    code = (
        "import sys; from pipeline.cli import main; main(['--help'], standalone_mode=False); print(sorted(sys.modules))"
    )
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    for heavy in ("spacy", "datasette", "pdfplumber", "numpy", "sqlite_utils", "rich"):
        assert f"'{heavy}'" not in modules


def test_build_ends_with_2_when_a_file_failed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(protocol(1), encoding="utf-8")
    (tmp_path / "tom.pdf").write_bytes(b"")
    result = run("build", tmp_path, "--db", tmp_path / "m.db", "--jobs", 1)
    assert result.exit_code == 2
    assert "failed  tom.pdf: " in result.stderr
    assert "1 documents read (1 pages, 0 by OCR), 0 unchanged, 0 removed, 1 failed" in result.stdout


def test_build_refuses_a_foreign_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(protocol(1), encoding="utf-8")
    (tmp_path / "other.db").write_text("this is no database, only some text that is long enough")
    result = run("build", tmp_path, "--db", tmp_path / "other.db")
    assert result.exit_code == 4
    assert result.stderr.startswith("protokoll: ")


def test_show_reads_as_a_person_would(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(protocol(1), encoding="utf-8")
    result = run("show", path)
    assert "§ 7  Ny förskola i Åkra  (KS 2021/0011)" in result.output
    assert "Beslut (godkännande): Kommunstyrelsen godkänner förslaget" in result.output
    assert "Reservation: Bo Lind (M): Kostnaden är för hög" in result.output


def test_show_json_is_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(protocol(1), encoding="utf-8")
    rows = json.loads(run("show", path, "--json").output)
    assert [item["number"] for item in rows["items"]] == ["7", "8"]


def test_export_csv_is_exact(db: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("export", "items", "--db", db).output)))
    assert len(rows) == 4
    assert rows[0]["title"] == "Ny förskola i Åkra"


FILTERS = [
    (["items", "--since", "2022-01-01"], 2),
    (["items", "--until", "2021-12-31"], 2),
    (["statements", "--party", "M"], 2),
    (["statements", "--party", "S"], 0),
    (["statement_people", "--since", "2022-01-01"], 1),
    (["positions", "--party", "M", "--since", "2022-01-01"], 1),
    (["documents", "--municipality", "Sala"], 2),
    (["decisions", "--body", "Kommunstyrelsen"], 4),
]


@pytest.mark.parametrize(("arguments", "count"), FILTERS)
@pytest.mark.parametrize("form", ["csv", "json", "jsonl"])
def test_export_filters(db: Path, arguments: list[str], count: int, form: str) -> None:
    output = run("export", *arguments, "--db", db, "--format", form).output
    rows = {
        "csv": lambda: list(csv.DictReader(io.StringIO(output))),
        "json": lambda: json.loads(output),
        "jsonl": lambda: [json.loads(line) for line in output.splitlines()],
    }[form]()
    assert len(rows) == count


def test_export_for_excel_begins_with_a_mark(db: Path) -> None:
    assert run("export", "items", "--db", db, "--bom").stdout_bytes.startswith(b"\xef\xbb\xbfid,")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nothing"], "There is no table nothing."),
        (["pages", "--party", "S"], "pages has no party to filter by."),
    ],
)
def test_export_says_what_is_wrong(db: Path, arguments: list[str], sentence: str) -> None:
    result = run("export", *arguments, "--db", db)
    assert result.exit_code == 1
    assert sentence in result.stderr


def test_export_of_a_missing_database_says_what_to_do(tmp_path: Path) -> None:
    result = run("export", "items", "--db", tmp_path / "none.db")
    assert "protokoll build" in result.stderr


def test_export_all_is_a_data_package(db: Path, tmp_path: Path) -> None:
    assert run("export", "--all", tmp_path / "ut", "--db", db).exit_code == 0
    package = json.loads((tmp_path / "ut" / "datapackage.json").read_text(encoding="utf-8"))
    names = {resource["name"] for resource in package["resources"]}
    assert {"items", "statements", "positions", "failures"} <= names
    for resource in package["resources"]:
        with (tmp_path / "ut" / resource["path"]).open(encoding="utf-8", newline="") as stream:
            header = next(csv.reader(stream))
        assert header == [field["name"] for field in resource["schema"]["fields"]]


def test_doctor_names_every_part() -> None:
    result = run("doctor")
    for part in ("Python", "Tesseract", "SQLite", "fonts", "disk", "models"):
        assert part in result.output


def test_repair_leaves_clean_text_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(protocol(1), encoding="utf-8")
    assert run("repair", path, "--diff").output == ""
    assert "nothing was changed" in run("repair", path, "--explain", "förskola").stderr


def test_the_manifest_may_be_saved_by_excel_and_says_which_rows_matched_nothing(tmp_path: Path) -> None:
    (tmp_path / "å.txt").write_text(protocol(1), encoding="utf-8")
    manifest = tmp_path / "kända.csv"
    rows = "file;source_url;municipality;body;date\r\na\u030a.txt;;Heby;;\r\nborta.pdf;;Heby;;\r\n"
    manifest.write_text(rows, encoding="utf-8-sig", newline="")
    result = run("build", tmp_path, "--db", tmp_path / "m.db", "--jobs", 1, "--manifest", manifest)
    assert result.exit_code == 0
    assert "borta.pdf" in result.stderr
    exported = run("export", "documents", "--db", tmp_path / "m.db").output
    assert next(csv.DictReader(io.StringIO(exported)))["municipality"] == "Heby"
    manifest.write_text("file,date\nå.txt,9 mars 2021\n", encoding="utf-8")
    result = run("build", tmp_path, "--db", tmp_path / "m.db", "--jobs", 1, "--manifest", manifest)
    assert (result.exit_code, "Write it as 2021-05-31" in result.stderr) == (1, True)


def test_lines_tell_how_far_the_run_has_come_and_keep_a_name_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "ny\nrad.txt").write_text(protocol(1), encoding="utf-8")
    (tmp_path / "tom.pdf").write_bytes(b"")
    result = run("build", tmp_path, "--db", tmp_path / "m.db", "--jobs", 1)
    assert result.stderr.splitlines()[:2] == [
        "1 of 2 files, 1 pages, 0 failed: ny\\nrad.txt",
        "2 of 2 files, 1 pages, 1 failed: tom.pdf",
    ]


def test_minutes_without_a_title_are_called_by_body_and_date(db: Path) -> None:
    titles = [row["title"] for row in csv.DictReader(io.StringIO(run("export", "documents", "--db", db).output))]
    assert titles == ["Kommunstyrelsen 2021-03-09", "Kommunstyrelsen 2022-03-08"]


def test_the_database_is_one_file_at_the_end(db: Path) -> None:
    assert db.read_bytes()[18:20] == b"\x01\x01", "no write-ahead log: it can be read where nothing may be written"


def test_serve_says_its_address_only_where_it_can_serve(tmp_path: Path, db: Path) -> None:
    missing = run("serve", tmp_path / "none.db")
    assert (missing.exit_code, "http" in missing.stderr, "protokoll build" in missing.stderr) == (3, False, True)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("serve", db, "--port", taken.getsockname()[1])
    assert (result.exit_code, "http" in result.stderr, "--port" in result.stderr) == (1, False, True)


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_a_stopped_run_leaves_a_valid_database_and_no_workers(tmp_path: Path, sent: int, status: int) -> None:
    source = tmp_path / "källa"
    source.mkdir()
    for number in range(60):
        (source / f"{number:02}.txt").write_text(protocol(number + 100), encoding="utf-8")
    command = [sys.executable, "-m", "pipeline", "build", str(source), "--db", str(tmp_path / "m.db"), "--jobs", "2"]

    def heed() -> None:
        """A shell that runs the tests in the background has them ignore Ctrl-C, and what they start too."""
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    pipe = subprocess.PIPE
    with subprocess.Popen(command, stderr=pipe, stdout=pipe, text=True, preexec_fn=heed) as stopped:
        assert stopped.stderr is not None
        stopped.stderr.readline()
        stopped.send_signal(sent)
        errors = stopped.stderr.read()  # ends when the last worker has let go of it
    assert stopped.returncode == status
    assert "Traceback" not in errors
    with sqlite3.connect(tmp_path / "m.db") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM documents").fetchone()[0] >= 1
    assert run("build", source, "--db", tmp_path / "m.db", "--jobs", 1).exit_code == 0
