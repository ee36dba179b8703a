"""Publish: one folder with all that a server needs, made from a database and checked by starting it.

The folder holds a copy of the database without the paths of this machine, the Datasette folder (metadata, settings,
templates, plugins, queries), the program, the pinned packages it needs, pictures of the printed pages, a Dockerfile.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

from pipeline.errors import ProtokollError
from pipeline.resources import db_dir, models_dir
from pipeline.serve import SETTINGS, check_database
from pipeline.store.purge import purge_index

Announce = Callable[[str], None]

MARK = "published.json"
SERVING = (
    "click",
    "datasette",
    "markupsafe",
    "numpy",
    "pillow",
    "pypdfium2",
    "pyyaml",
    "snowballstemmer",
    "sqlite-utils",
    "uvicorn",
)
START_SECONDS = 60.0

DOCKERFILE = """\
FROM python:{version}-slim
WORKDIR /srv/protokoll
COPY requirements.txt .
RUN pip install --no-cache-dir --no-deps -r requirements.txt
COPY . .
RUN useradd --system --home /srv/protokoll protokoll
USER protokoll
ENV PYTHONDONTWRITEBYTECODE=1 PROTOKOLL_PAGES=/srv/protokoll/pages
EXPOSE 8001
CMD ["python", "-m", "pipeline", "serve", "db/minutes.db", "--host", "0.0.0.0"]
"""


def publish(
    db: Path, folder: Path, originals: Path | None = None, pages: bool = True, announce: Announce = lambda _: None
) -> None:
    """Write ``folder`` whole, or leave it as it was. An earlier published folder is replaced, any other refused.

    ``originals`` is where the files lie that the pictures of pages are drawn from; by default where they were read.
    Raises ProtokollError with a sentence where something is missing or the finished site does not answer.
    """
    check_database(db)
    _refuse_identity_numbers(db)
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).is_file():
        raise ProtokollError(f"{folder} holds something else. Name an empty folder, or one published before.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.resolve().parent) as scratch:
        made = Path(scratch) / folder.name
        made.mkdir()
        _program(made)
        _database(db, made / "db" / "minutes.db")
        if pages:
            drawn, missing = _pages(db, made / "pages", originals)
            announce(f"{drawn} pictures of pages" + (f", {missing} pages without an original here" if missing else ""))
        for address in check(made):
            announce(f"answers: {address}")
        if folder.exists():
            folder.replace(Path(scratch) / "before")
        made.replace(folder)
    announce(
        f"{folder}: docker build -t protokoll {folder}, or: cd {folder} && pip install -r requirements.txt && {_RUN}"
    )


_RUN = "python -m pipeline serve db/minutes.db"


def _refuse_identity_numbers(db: Path) -> None:
    with closing(sqlite3.connect(f"{db.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        kept = connection.execute("SELECT count(*) FROM documents WHERE identity_numbers != 'masked'").fetchone()[0]
    if kept:
        raise ProtokollError(
            f"{db} holds {kept} documents with personal identity numbers in them (--keep-identity-numbers) and must "
            "not be published. Build it again without that option."
        )


def _program(made: Path) -> None:
    package = Path(__file__).resolve().parent
    shutil.copytree(package, made / "pipeline", ignore=shutil.ignore_patterns("__pycache__", "_data"))
    shutil.copytree(db_dir(), made / "db", ignore=shutil.ignore_patterns("__pycache__", "*.md"))
    shutil.copytree(models_dir(), made / "models")  # search finds the parts of compounds by the lexicon
    (made / "db" / "settings.json").write_text(json.dumps(SETTINGS, indent=1) + "\n", encoding="utf-8")
    (made / "requirements.txt").write_text("".join(f"{line}\n" for line in requirements()), encoding="utf-8")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    (made / "Dockerfile").write_text(DOCKERFILE.format(version=version), encoding="utf-8")
    (made / ".dockerignore").write_text("__pycache__\n", encoding="utf-8")


def requirements(names: tuple[str, ...] = SERVING) -> list[str]:
    """``name==version`` of the packages that serving needs and of what they need, as installed here; sorted."""
    found: dict[str, str] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        if name in found:
            continue
        try:
            package = distribution(name)
        except PackageNotFoundError as error:
            raise ProtokollError(f"The package {name} is not installed. Run: pip install {name}") from error
        found[name] = package.version
        needed = map(Requirement, package.requires or ())
        waiting += [need.name for need in needed if need.marker is None or need.marker.evaluate({"extra": ""})]
    return [f"{name}=={version}" for name, version in sorted(found.items())]


def _database(db: Path, target: Path) -> None:
    """A compact copy, without the folders of this machine that its files were read from."""
    with closing(sqlite3.connect(f"{db.resolve().as_uri()}?mode=ro", uri=True)) as source:
        source.execute("VACUUM INTO ?", (str(target),))
    with closing(sqlite3.connect(target)) as copy:
        copy.execute("DELETE FROM files")
        purge_index(copy)
        copy.commit()
        copy.execute("ANALYZE")
        copy.execute("VACUUM")  # what was deleted leaves the file too
        copy.execute("PRAGMA journal_mode = DELETE")  # a read-only file system has no place for a write-ahead log
        if (answer := copy.execute("PRAGMA quick_check").fetchone()[0]) != "ok":
            raise ProtokollError(f"The copy of {db} is damaged ({answer}). Check the disk and build the database anew.")
    (target.parent.parent / MARK).write_text(
        json.dumps({"made_from": db.name, "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}) + "\n",
        encoding="utf-8",
    )


def _pages(db: Path, folder: Path, originals: Path | None) -> tuple[int, int]:
    """Draw every page that has an original here; returns how many, and how many have none."""
    from pipeline.site.facsimile import covers_of, draw, drawable, drawn_name, original

    folder.mkdir()
    drawn = missing = 0
    with closing(sqlite3.connect(f"{db.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        for row in connection.execute("SELECT id, file, sha256, n_pages FROM documents ORDER BY id"):
            roots = (
                [(str(originals), row["file"])]
                if originals
                else connection.execute("SELECT root, file FROM files WHERE document = ?", (row["id"],)).fetchall()
            )
            paths = (original(Path(root), file, row["sha256"]) for root, file in roots)
            path = next((found for found in paths if found), None)
            if path is not None and not drawable(path):
                continue  # a text file has no pages to draw
            for number in range(1, row["n_pages"] + 1):
                covers = covers_of(connection, row["id"], number)
                picture = draw(path, number, covers) if path else None
                if picture is None:
                    missing += 1
                    continue
                (folder / drawn_name(row["sha256"], number, covers)).write_bytes(picture)
                drawn += 1
    return drawn, missing


def check(made: Path) -> Iterator[str]:
    """Start the folder as a server would and ask for its pages; yields each address that answered well."""
    with _served(made) as address:
        for path in _paths(made / "db" / "minutes.db", made / "pages"):
            try:
                with urllib.request.urlopen(address + path, timeout=START_SECONDS) as answer:
                    answer.read()
            except OSError as error:
                raise ProtokollError(f"The published site does not answer at {path}: {error}.") from error
            yield path


def _paths(db: Path, pages: Path) -> Iterator[str]:
    yield from (
        "/",
        "/sok?q=beslut",
        "/robots.txt",
        "/minutes/documents.json?_size=1",
        "/minutes/positions.csv?_size=1",
    )
    with closing(sqlite3.connect(db)) as connection:
        for (item,) in connection.execute("SELECT id FROM items LIMIT 1"):
            yield f"/paragraf/{urllib.parse.quote(item)}"
        for document, sha256 in connection.execute("SELECT id, sha256 FROM documents"):
            yield f"/protokoll/{document}"
            if next(iter(pages.glob(f"{sha256[:32]}-1-*")), None):
                yield f"/bild/{document}/1.webp"
                return


@contextmanager
def _served(made: Path) -> Iterator[str]:
    """The folder's own program, in a process of its own that knows nothing of this checkout."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PROTOKOLL_", "PYTHON"))}
    environment |= {"PYTHONPATH": str(made), "PYTHONDONTWRITEBYTECODE": "1", "PROTOKOLL_PAGES": str(made / "pages")}
    command = [sys.executable, "-m", "pipeline", "serve", "db/minutes.db", "--port", str(port)]
    with (
        tempfile.TemporaryFile("w+") as log,
        subprocess.Popen(command, cwd=made, env=environment, stdout=log, stderr=log) as process,
    ):
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address, process)
            yield address
        except _NotStarted:
            log.seek(0)
            raise ProtokollError(f"The published site did not start: {log.read()[-2000:]}") from None
        finally:
            process.terminate()


class _NotStarted(Exception):
    """The server ended, or took too long to listen."""


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/-/versions.json", timeout=START_SECONDS).close()
            return
        except urllib.error.URLError:
            time.sleep(0.2)  # not listening yet
    raise _NotStarted
