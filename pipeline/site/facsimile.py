"""Facsimile: the image of a printed page, drawn from the original file and kept in a bounded folder."""

from __future__ import annotations

import hashlib
import os
import tempfile
import threading
from functools import lru_cache
from pathlib import Path

WIDTH = 1400  # pixels: small print is readable, a page is about 150 kB
MAX_HEIGHT = 6000
CACHE_BYTES = 300_000_000
IMAGES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff"})

DRAWING = threading.Lock()  # PDFium is not thread-safe; this also bounds how much is drawn at a time


def original(folder: Path, file: str, sha256: str) -> Path | None:
    """The original in the folder, if it is there with the same content. Never a file outside the folder."""
    try:
        path = (folder / file).resolve()
        if not path.is_relative_to(folder.resolve()) or not path.is_file():
            return None
        stat = path.stat()
        return path if _digest(path, stat.st_mtime_ns, stat.st_size) == sha256 else None
    except (OSError, ValueError):  # an unreadable folder, or a name that is no path
        return None


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


def drawn_name(sha256: str, number: int) -> str:
    """The name of the file that keeps a drawn page."""
    return f"{sha256[:32]}-{number}-{WIDTH}.webp"


def facsimile(path: Path, sha256: str, number: int, cache: Path) -> bytes | None:
    """The page as WebP; None where the file has no such page or cannot be drawn."""
    kept = cache / drawn_name(sha256, number)
    try:
        data = kept.read_bytes()
        os.utime(kept)
        return data
    except OSError:
        pass  # not drawn yet, or just pruned: draw it
    with DRAWING:
        drawn = draw(path, number)
    if drawn is None:
        return None
    cache.mkdir(mode=0o700, parents=True, exist_ok=True)
    scratch = kept.with_suffix(f".{os.getpid()}.{threading.get_ident()}")
    scratch.write_bytes(drawn)
    scratch.replace(kept)
    prune(cache)
    return drawn


def draw(path: Path, number: int) -> bytes | None:
    """The page as WebP, drawn now; None where the file has no such page or cannot be drawn."""
    from io import BytesIO

    from PIL import Image

    if path.suffix.lower() == ".pdf":
        import pypdfium2

        try:
            with pypdfium2.PdfDocument(path) as pdf:
                if not 1 <= number <= len(pdf):
                    return None
                page = pdf[number - 1]
                scale = min(WIDTH / page.get_width(), MAX_HEIGHT / page.get_height())
                image = page.render(scale=scale).to_pil()
        except (pypdfium2.PdfiumError, ZeroDivisionError):
            return None
    else:
        try:
            with Image.open(path) as file:
                file.seek(number - 1)
                image = file.convert("RGB")
        except (OSError, EOFError, ValueError, Image.DecompressionBombError):
            return None
        image.thumbnail((WIDTH, MAX_HEIGHT))
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
