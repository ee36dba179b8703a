"""Facsimile: the image of a printed page, drawn from the original file and kept in a bounded folder."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pipeline.limits import USUAL, largest_picture
from pipeline.privacy import COVER, hide, hide_name

WIDTH = 1400  # pixels: small print is readable, a page is about 150 kB
MAX_HEIGHT = 6000
CACHE_BYTES = 300_000_000
MARGIN = 3
"""Pixels that a cover reaches beyond the printed word: letters may stand out of their box."""
IMAGES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff"})

DRAWING = threading.Lock()  # PDFium is not thread-safe; this also bounds how much is drawn at a time


@dataclass(frozen=True, slots=True)
class Cover:
    """A part of a page that is not shown, as parts of its width and height from the top left corner."""

    x0: float
    y0: float
    x1: float
    y1: float


WHOLE = Cover(0.0, 0.0, 1.0, 1.0)


def original(folder: Path, file: str, sha256: str) -> Path | None:
    """The original in the folder, if it is there with the same content. Never a file outside the folder."""
    try:
        path = (folder / _named(folder, file)).resolve()
        if not path.is_relative_to(folder.resolve()) or not path.is_file():
            return None
        stat = path.stat()
        return path if _digest(path, stat.st_mtime_ns, stat.st_size) == sha256 else None
    except (OSError, ValueError):  # an unreadable folder, or a name that is no path
        return None


def _named(folder: Path, file: str) -> str:
    """The name of the file in the folder, which the database may know with an identity number in it covered."""
    if COVER not in file:
        return file
    below = [""]
    for part in file.split("/")[:-1]:
        named = part if COVER not in part else None
        below = [
            f"{base}{name}/"
            for base in below
            for name in ([named] if named else os.listdir(folder / base))
            if named or hide(name) == part
        ]
    return next((f"{b}{name}" for b in below for name in os.listdir(folder / b) if hide_name(b + name) == file), file)


@lru_cache(maxsize=2000)
def _digest(path: Path, mtime: int, size: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def drawable(path: Path) -> bool:
    """Is this a kind of file that has page images?"""
    return path.suffix.lower() == ".pdf" or path.suffix.lower() in IMAGES


def default_cache() -> Path:
    """Where drawn pages are kept unless the site is told otherwise."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path(tempfile.gettempdir())) / f"protokoll-sidor-{os.getuid()}"


def covers_of(conn: sqlite3.Connection, document: str, number: int) -> tuple[Cover, ...]:
    """What of a page must not be shown: all of it where it is not known where a masked number is printed."""
    sql = """SELECT r.x0, r.y0, r.x1, r.y1, p.width, p.height
               FROM masks m
               LEFT JOIN regions r ON r.owner_id = m.id AND r.owner = 'masks'
               LEFT JOIN pages p ON p.document = m.document AND p.number = m.page
              WHERE m.document = ? AND m.page = ? ORDER BY m.id, r.y0"""
    covers = []
    for x0, y0, x1, y1, width, height in conn.execute(sql, (document, number)):
        if x0 is None or not width or not height:
            return (WHOLE,)
        covers.append(Cover(x0 / width, y0 / height, x1 / width, y1 / height))
    return tuple(covers)


def drawn_name(sha256: str, number: int, covers: Sequence[Cover] = ()) -> str:
    """The name of the file that keeps a drawn page; another for the same page with other covers."""
    mark = f"-{hashlib.sha256(repr(tuple(covers)).encode()).hexdigest()[:8]}" if covers else ""
    return f"{sha256[:32]}-{number}-{WIDTH}{mark}.webp"


def drawn_of(sha256: str, cache: Path) -> list[Path]:
    """Every kept picture of a page of the document."""
    return sorted(cache.glob(f"{sha256[:32]}-*.webp"))


def facsimile(path: Path, sha256: str, number: int, cache: Path, covers: Sequence[Cover] = ()) -> bytes | None:
    """The page as WebP, black where ``covers`` are; None where the file has no such page or cannot be drawn."""
    kept = cache / drawn_name(sha256, number, covers)
    try:
        data = kept.read_bytes()
        os.utime(kept)
        return data
    except OSError:
        pass  # not drawn yet, or just pruned: draw it
    with DRAWING:
        drawn = draw(path, number, covers)
    if drawn is None:
        return None
    cache.mkdir(mode=0o700, parents=True, exist_ok=True)
    scratch = kept.with_suffix(f".{os.getpid()}.{threading.get_ident()}")
    scratch.write_bytes(drawn)
    scratch.replace(kept)
    prune(cache)
    return drawn


def draw(path: Path, number: int, covers: Sequence[Cover] = ()) -> bytes | None:
    """The page as WebP, drawn now; None where the file has no such page or cannot be drawn."""
    from io import BytesIO

    from PIL import Image, ImageDraw, ImageOps

    if path.suffix.lower() == ".pdf":
        import pypdfium2

        try:
            with pypdfium2.PdfDocument(path) as pdf:
                if not 1 <= number <= len(pdf):
                    return None
                page = pdf[number - 1]
                wide, tall = largest_picture(page)
                if wide * tall > USUAL.pixels:
                    return None
                scale = min(WIDTH / page.get_width(), MAX_HEIGHT / page.get_height())
                image = page.render(scale=scale).to_pil()
        except (pypdfium2.PdfiumError, ZeroDivisionError):
            return None
    else:
        try:
            with Image.open(path) as file:
                file.seek(number - 1)
                if file.width * file.height > USUAL.pixels:
                    return None
                image = ImageOps.exif_transpose(file).convert("RGB")  # as it was read
        except (OSError, EOFError, ValueError, Image.DecompressionBombError):
            return None
        image.thumbnail((WIDTH, MAX_HEIGHT))
    pen = ImageDraw.Draw(image)
    for cover in covers:
        x0, y0, x1, y1 = (
            cover.x0 * image.width,
            cover.y0 * image.height,
            cover.x1 * image.width,
            cover.y1 * image.height,
        )
        pen.rectangle((x0 - MARGIN, y0 - MARGIN, x1 + MARGIN, y1 + MARGIN), fill="black")
    out = BytesIO()
    image.save(out, "WEBP", quality=78, method=2)
    return out.getvalue()


def prune(cache: Path, limit: int = CACHE_BYTES) -> None:
    """Remove the pages that were longest unread until the folder is below its limit."""
    kept = []
    for file in cache.glob("*.webp"):
        try:
            stat = file.stat()
        except FileNotFoundError:
            continue  # another request pruned it
        kept.append((stat.st_mtime, stat.st_size, file))
    total = sum(size for _, size, _ in kept)
    for _, size, file in sorted(kept):
        if total <= limit:
            break
        file.unlink(missing_ok=True)
        total -= size
