"""Tesseract, run on page images: words with pixel boxes and confidence."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import shlex
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytesseract
from PIL import Image

from pipeline.errors import MissingPart, UnreadableFile

TIMEOUT_S = 180
"""A page takes 2–10 s. One that takes minutes hangs in noise that the engine takes for thousands of words."""

LATIN = ("Latin", "script/Latin")
"""The same model is called the first by Debian, the second by Tesseract's own packages."""


FOREIGN = (
    "ĀāÂâÃãĂăĄąÊêĒēĔĕĖėĘęĚěĪīĬĭĮįıÎîĹĺĻļĽľĿŀŁłŃńŅņŇňÕõŌōŎŏŐőŔŕŖŗŘřŞşŢţŤťŦŧŨũŪūŬŭŮůŰűŲųÛûĎďĐđĢģĤĥĦħĴĵĶķŴŵŶŷ—¢¥©®{}^~"
)
"""Letters and signs that Swedish minutes next to never use and that the Latin model takes worn Å, l, e, n and ) for.
Names keep the letters most met with in Sweden: é è ë á à ü ø æ ç ñ ó í š ž ć č."""


WORN = str.maketrans("ìÌùÙòÒċĊ", "iIuUoOcC")
"""What letters with a speck above them are read as. Withheld from the engine, they would not be read at all."""

PAPER = 200
"""On evened paper, what is lighter than this has no ink."""
MARGIN = 40
"""Pixels of paper left around the ink."""
_IS_INK = [255 * (grey < PAPER) for grey in range(256)]


@dataclass(frozen=True, slots=True)
class Settings:
    """How one reading is made. ``threshold`` 0 is Otsu, 2 is Sauvola (for uneven grey); ``psm`` is Tesseract's.

    ``models`` is a folder of other models than the installed ones.
    """

    lang: str
    psm: int = 3
    threshold: int = 0
    dpi: int = 300
    models: Path | None = None

    def config(self) -> str:
        parts = [f"--psm {self.psm} --dpi {self.dpi}", f"-c thresholding_method={self.threshold}"]
        # Doubtful lines are not read again white on black: no minutes are printed so, and dirt would become letters.
        parts.append("-c tessedit_do_invert=0")
        if self.models:
            parts.append(f"--tessdata-dir {shlex.quote(str(self.models))}")
        return " ".join([*parts, f"-c tessedit_char_blacklist={FOREIGN}"])


@dataclass(frozen=True, slots=True)
class Read:
    """A word in pixels of the image that was read; ``line`` tells printed lines apart, as the engine saw them."""

    text: str
    x0: int
    y0: int
    x1: int
    y1: int
    confidence: float
    line: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Engine:
    """The installed Tesseract. ``models`` is its folder of them; ``identity`` changes with its version and with any."""

    version: str
    languages: tuple[str, ...]
    models: Path
    identity: str

    @property
    def latin(self) -> str | None:
        return next((name for name in LATIN if name in self.languages), None)

    @property
    def can_orient(self) -> bool:
        return "osd" in self.languages


@cache
def engine() -> Engine:
    """The engine with its languages. Raises MissingPart where it, or every Swedish model, is missing."""
    command = pytesseract.pytesseract.tesseract_cmd
    try:
        version = str(pytesseract.get_tesseract_version()).splitlines()[0]
        listing = subprocess.run([command, "--list-langs"], capture_output=True, text=True, timeout=30, check=False)
    except (pytesseract.TesseractNotFoundError, OSError, subprocess.TimeoutExpired, SystemExit) as error:
        raise MissingPart(
            "Tesseract is missing, and pages that are images cannot be read without it. Debian: apt-get install "
            "tesseract-ocr tesseract-ocr-swe tesseract-ocr-script-latn. macOS: brew install tesseract tesseract-lang"
        ) from error
    head, *names = (listing.stdout or listing.stderr).splitlines() or [""]
    languages = tuple(name.strip() for name in names if name.strip())
    if not {"swe", *LATIN} & set(languages):
        raise MissingPart(
            "Tesseract has no Swedish. Debian: apt-get install tesseract-ocr-swe tesseract-ocr-script-latn "
            "(the second reads § too). macOS: brew install tesseract-lang"
        )
    data = Path(head.split('"')[1]) if head.count('"') >= 2 else Path(os.environ.get("TESSDATA_PREFIX", ""))
    digest = hashlib.sha256(version.encode())
    for name in (*LATIN, "swe"):
        model = data / f"{name}.traineddata"
        if name in languages and model.is_file():
            with model.open("rb") as file:
                digest.update(name.encode() + hashlib.file_digest(file, "sha256").digest())
    return Engine(version, languages, data, digest.hexdigest())


def read(images: Sequence[Image.Image], settings: Settings, timeout: float = TIMEOUT_S) -> list[tuple[Read, ...]]:
    """Words of each grey image in the engine's reading order; none where it saw none.

    One process reads them all, since loading the model costs a third of a page. ``timeout`` is for each image.
    """
    try:
        found = _words(images, settings, timeout * len(images))
    except UnreadableFile:
        if len(images) == 1:
            raise
        found = [words for image in images for words in _words([image], settings, timeout)]
    return found


def _words(images: Sequence[Image.Image], settings: Settings, timeout: float) -> list[tuple[Read, ...]]:
    areas = [_inked(image) for image in images]
    close = [image.crop(area) for image, area in zip(images, areas, strict=True)]
    tsv = _run(pytesseract.image_to_data, close, settings.lang, settings.config(), timeout)
    rows = csv.DictReader(io.StringIO(tsv), delimiter="\t", quoting=csv.QUOTE_NONE)
    words: list[list[Read]] = [[] for _ in images]
    for row in rows:
        text = (row.get("text") or "").strip().translate(WORN)
        if row["level"] != "5" or not text:
            continue
        page = int(row["page_num"]) - 1
        x, y = int(row["left"]) + areas[page][0], int(row["top"]) + areas[page][1]
        line = (int(row["block_num"]), int(row["par_num"]), int(row["line_num"]))
        box = (x, y, x + int(row["width"]), y + int(row["height"]))
        words[page].append(Read(text, *box, float(row["conf"]), line))
    return [tuple(page) for page in words]


def _inked(image: Image.Image) -> tuple[int, int, int, int]:
    """The part of the image that has ink, with some paper around it: the engine goes over all it gets many times."""
    x0, y0, x1, y1 = image.point(_IS_INK).getbbox() or (0, 0, *image.size)
    return max(x0 - MARGIN, 0), max(y0 - MARGIN, 0), min(x1 + MARGIN, image.width), min(y1 + MARGIN, image.height)


def orientation(image: Image.Image, timeout: float = 60) -> tuple[int, float]:
    """How many degrees clockwise the page must be turned to stand upright, and how sure the engine is (2 is sure)."""
    try:
        found = _run(pytesseract.image_to_osd, [image], "osd", "--psm 0", timeout)
    except UnreadableFile:
        return 0, 0.0  # too few characters to tell
    facts = dict(line.split(": ", 1) for line in found.splitlines() if ": " in line)
    return int(facts.get("Rotate", 0)) % 360, float(facts.get("Orientation confidence", 0))


def _run(ask: Callable[..., str], images: Sequence[Image.Image], lang: str, config: str, timeout: float) -> str:
    # One thread per page: the engine's own threads cost five times the work, and pages run side by side instead.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    # The C library of Linux gives large areas back at once, and the kernel clears the next page image's anew.
    os.environ.setdefault("MALLOC_MMAP_THRESHOLD_", str(2**30))
    with tempfile.TemporaryDirectory(prefix="protokoll-") as folder:
        # Handed over as files of plain pixels: compressing a page as PNG would take a fifth of the reading time, and
        # of a PGM the engine takes each byte by itself.
        files = [Path(folder) / f"{number}.tif" for number in range(1, len(images) + 1)]
        for image, file in zip(images, files, strict=True):
            image.save(file, "TIFF")
        listing = Path(folder) / "pages.txt"
        listing.write_text("".join(f"{file}\n" for file in files), encoding="utf-8")
        try:
            return ask(str(listing if len(files) > 1 else files[0]), lang=lang, config=config, timeout=timeout)
        except pytesseract.TesseractNotFoundError as error:
            raise MissingPart("Tesseract is missing. Run protokoll doctor, which says what to install.") from error
        except pytesseract.TesseractError as error:
            raise UnreadableFile(f"Tesseract could not read the page: {str(error.message).strip()[:200]}") from error
        except RuntimeError as error:
            raise UnreadableFile(f"Tesseract did not finish the page in {timeout:.0f} seconds.") from error
