"""Picture: the site as a picture for README, taken of a real database with Chromium.

Run as ``python -m pipeline.site.picture minutes.db``; the picture is written to db/static/site.png.
"""

from __future__ import annotations

import asyncio
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import MissingPart, ProtokollError
from pipeline.resources import db_dir
from pipeline.serve import make_site
from pipeline.site.rows import first, path_of

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
SIZE = (1120, 1240)
GAP = 28
WIDTH = 1500
COLOURS = 220  # keeps the file below 200 kB


def most_telling(conn: sqlite3.Connection) -> tuple[str, str]:
    """The addresses to show: the start page, and the item with most to show on it."""
    item = first(
        conn,
        """SELECT i.id FROM items i
            ORDER BY (SELECT count(*) FROM votes v WHERE v.item = i.id) > 0 DESC,
                     EXISTS (SELECT 1 FROM regions r WHERE r.owner = 'items' AND r.owner_id = i.id) DESC,
                     (SELECT count(*) FROM statements s WHERE s.item = i.id AND s.text IS NOT NULL) DESC,
                     (SELECT count(*) FROM proposals y WHERE y.item = i.id) DESC LIMIT 1""",
    )
    if item is None:
        raise ProtokollError("The database has no items: there is nothing to take a picture of.")
    return "/", path_of("paragraf", item["id"])


def screenshot(address: str, target: Path, size: tuple[int, int] = SIZE) -> str:
    """Write what a browser window of this size shows; what the browser complained of on its console comes back."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise MissingPart("Chromium is not installed: it takes the picture. On Debian: apt-get install chromium.")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--enable-logging=stderr",
        ]
        command += [f"--user-data-dir={profile}", f"--screenshot={target}", f"--window-size={size[0]},{size[1]}"]
        done = subprocess.run([*command, address], check=False, capture_output=True, text=True, timeout=90)
    if not target.is_file():
        raise ProtokollError(f"Chromium gave no picture of {address}.")
    return "\n".join(line for line in done.stderr.splitlines() if ":CONSOLE" in line)


@contextmanager
def running(db: Path, originals: Path | None = None) -> Iterator[str]:
    """The address of the site on the database, served while the context lasts."""
    import uvicorn

    site = make_site(db, originals)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(site.app(), host="127.0.0.1", port=port, log_level="warning"))

    def serve() -> None:
        asyncio.run(site.invoke_startup())
        server.run()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        while not server.started:
            if not thread.is_alive():
                raise ProtokollError("The site did not start.")
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(timeout=10)


def take(db: Path, target: Path, originals: Path | None = None) -> None:
    """Serve the database for a moment and write the picture of two of its pages, side by side."""
    from PIL import Image

    with sqlite3.connect(db) as conn:
        addresses = most_telling(conn)
    with running(db, originals) as base, tempfile.TemporaryDirectory() as folder:
        shots = []
        for n, address in enumerate(addresses):
            path = Path(folder) / f"{n}.png"
            screenshot(base + address, path)
            shots.append(Image.open(path).convert("RGB"))
    sheet = Image.new("RGB", (SIZE[0] * len(shots) + GAP * (len(shots) + 1), SIZE[1] + 2 * GAP), "#d9d5c9")
    for n, shot in enumerate(shots):
        sheet.paste(shot, (GAP + n * (SIZE[0] + GAP), GAP))
    sheet.thumbnail((WIDTH, WIDTH), Image.Resampling.LANCZOS)
    sheet.quantize(COLOURS, kmeans=2, dither=Image.Dither.NONE).save(target, optimize=True)


def main(arguments: list[str]) -> int:
    """Take the picture that README shows: DATABASE [ORIGINALS]."""
    if not 1 <= len(arguments) <= 2:
        print("Usage: python -m pipeline.site.picture DATABASE [FOLDER-OF-ORIGINALS]", file=sys.stderr)
        return 2
    target = db_dir() / "static" / "site.png"
    try:
        take(Path(arguments[0]), target, Path(arguments[1]) if len(arguments) > 1 else None)
    except ProtokollError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(f"{target}: {target.stat().st_size // 1000} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
