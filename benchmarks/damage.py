"""Damaged texts with their truth, for benchmarks/repair.py: pages set, spoiled and read; and text spoiled as such.

    python benchmarks/damage.py FOLDER OUT [--pages 12] [--seed 1] [--channel bad-scan ...]

FOLDER holds sound Swedish text (``*.txt``) of which nothing was learned. Below OUT comes a folder for each channel with
NAME.ocr.txt and NAME.gold.txt. The same input and seed give the same pages; what is read off them is up to Tesseract.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pipeline.kit import load_kit

FONTS = Path("/usr/share/fonts/truetype")
PRINT = (
    "liberation/LiberationSerif-Regular.ttf",
    "liberation/LiberationSerif-Regular.ttf",
    "liberation/LiberationSans-Regular.ttf",
    "liberation/LiberationSans-Regular.ttf",
    "crosextra/Carlito-Regular.ttf",
    "liberation/LiberationSerif-Bold.ttf",
    "liberation/LiberationSerif-Italic.ttf",
    "liberation/LiberationSansNarrow-Regular.ttf",
    "dejavu/DejaVuSerif.ttf",
    "dejavu/DejaVuSans.ttf",
)
TYPEWRITER = ("liberation/LiberationMono-Regular.ttf", "dejavu/DejaVuSansMono.ttf")
LINES = 34
SOUND = 0.95  # what the lexicon thinks of a text from which it may be taken for the truth
# What a hurried eye takes for something else; drawn up without regard to models/confusions.tsv.
ALIKE = (
    "m rn,rn m,d cl,li h,l i,i l,l 1,i j,I l,t f,f t,r t,e c,c e,o c,e o,a o,a e,h b,b h,n u,u n,n ri,u ii,g q,v y,y v,"
    "s a,k lc,B 8,S 5,ä å,å ä,ä a,å a,ö o,o ö,ö ő,fi h,w vv,ll il,tt lt,nn im,ni m"
)


@dataclass(frozen=True, slots=True)
class Scan:
    """How a page is made and read: ranges to draw from."""

    language: str
    dpi: tuple[int, ...]
    blur: tuple[float, ...]
    noise: tuple[int, ...]
    fonts: tuple[str, ...] = PRINT
    black_and_white: float = 0.4  # share of pages reduced to two tones
    ragged: bool = False  # struck letter by letter: ribbon and type-bars leave each a little different


SCANS = {
    "wrong-language": Scan("eng", (130, 150, 170, 200), (0, 0.4, 0.6, 0.8), (0, 10, 20, 30)),
    "wrong-typewriter": Scan("eng", (150, 170, 200), (0.4, 0.6, 0.9), (10, 20), TYPEWRITER, ragged=True),
    "light-scan": Scan("swe", (105, 115, 125), (0.4, 0.6, 0.8), (5, 15)),
    "bad-scan": Scan("swe", (80, 85, 90, 95), (0.5, 0.7, 0.9), (5, 15, 25)),
    "worse-scan": Scan("swe", (72, 76, 80), (0.5, 0.7, 0.9, 1.1), (5, 15, 25)),
    "bad-typewriter": Scan("swe", (85, 95, 105), (0.7, 0.9, 1.1), (15, 25), TYPEWRITER, ragged=True),
}


def paragraphs(folder: Path) -> list[str]:
    """The paragraphs of the folder's sound texts, a line each, those of less than four words left out."""
    lexicon = load_kit().lexicon
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    lines = (line for text in texts if lexicon.quality(text) > SOUND for line in text.splitlines())
    return [unicodedata.normalize("NFKC", " ".join(line.split())) for line in lines if len(line.split()) > 3]


def wrapped(paragraph: str, width: int) -> Iterator[str]:
    line = ""
    for word in paragraph.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


def page(source: list[str], rng: random.Random) -> list[str]:
    """The lines of one page: paragraphs in a row from somewhere in the source."""
    width = rng.choice((78, 86, 92))
    at = rng.randrange(len(source))
    lines: list[str] = []
    while len(lines) < LINES:
        lines += wrapped(source[at % len(source)], width)
        at += 1
    return lines[:LINES]


def picture(lines: list[str], scan: Scan, rng: random.Random) -> bytes:
    """A PNG of the lines as ``scan`` spoils them."""
    dpi = rng.choice(scan.dpi)
    size = round(rng.choice((10, 11, 12)) * dpi / 72)
    font = ImageFont.truetype(FONTS / rng.choice(scan.fonts), size)
    width = int(max(map(font.getlength, lines))) + 4 * size
    image = Image.new("L", (width, int(len(lines) * size * 1.35) + 4 * size), 255)
    draw = ImageDraw.Draw(image)
    for row, line in enumerate(lines):
        x, y = 2.0 * size, 2 * size + row * size * 1.35
        if not scan.ragged:
            draw.text((x, y), line, font=font, fill=rng.choice((0, 20, 40)))
            continue
        for letter in line:
            drop = rng.gauss(0, 0.02 * size)
            draw.text((x + rng.gauss(0, 0.015 * size), y + drop), letter, font=font, fill=rng.randrange(0, 110))
            x += font.getlength(letter)
    image = image.rotate(rng.uniform(-0.4, 0.4), fillcolor=255, resample=Image.Resampling.BICUBIC)
    image = image.filter(ImageFilter.GaussianBlur(rng.choice(scan.blur)))
    grain = np.random.default_rng(rng.randrange(2**32)).normal(0, rng.choice(scan.noise), (image.height, image.width))
    dots = np.asarray(image).astype(float) + grain
    if rng.random() < scan.black_and_white:
        dots = np.where(dots < rng.choice((120, 140, 160, 180)), 0, 255)
    image = Image.fromarray(np.clip(dots, 0, 255).astype("uint8"))
    if scan.language == "swe" and rng.random() < 0.5:
        image = image.resize((image.width * 2, image.height * 2), Image.Resampling.BICUBIC)
    file = io.BytesIO()
    image.save(file, "PNG", dpi=(dpi, dpi))
    return file.getvalue()


def read(png: bytes, language: str) -> str:
    """What Tesseract reads off the picture."""
    command = ["tesseract", "-", "-", "-l", language, "--psm", "6"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(command, input=png, capture_output=True, check=True, env=environment)
    return done.stdout.decode("utf-8").strip() + "\n"


def lightly(value: str, rng: random.Random) -> str:
    """A misread letter in about one word of eighty, names and capitals among them."""
    pairs = [pair.split() for pair in ALIKE.split(",")]
    words = value.split(" ")
    for at, word in enumerate(words):
        fitting = [(meant, seen) for meant, seen in pairs if meant in word]
        if fitting and sum(map(str.isalpha, word)) > 3 and rng.random() < 1 / 70:
            meant, seen = rng.choice(fitting)
            places = [i for i in range(len(word)) if word.startswith(meant, i)]
            place = rng.choice(places)
            words[at] = word[:place] + seen + word[place + len(meant) :]
    return " ".join(words)


def run_together(value: str, rng: random.Random) -> str:
    """A blank lost in one place of sixty, one put inside a long word in one of eighty."""
    words = value.split(" ")
    parts: list[str] = []
    for at, word in enumerate(words):
        if word.isalpha() and len(word) > 7 and rng.random() < 1 / 80:
            cut = rng.randrange(2, len(word) - 2)
            word = f"{word[:cut]} {word[cut:]}"
        glued = word.isalpha() and at + 1 < len(words) and words[at + 1].isalpha() and rng.random() < 1 / 60
        parts.append(word if glued else word + " ")
    return "".join(parts).rstrip(" ")


def hyphens_lost(value: str, rng: random.Random) -> str:
    """Words broken at line ends without their hyphen, or with it."""
    lines = value.split("\n")
    for at in range(len(lines) - 1):
        first, _, rest = lines[at + 1].partition(" ")
        if first.isalpha() and first.islower() and len(first) > 9 and rng.random() < 0.5:
            cut = rng.randrange(4, len(first) - 4)
            lines[at] += f" {first[:cut]}" + rng.choice(("", "-", "-"))
            lines[at + 1] = f"{first[cut:]} {rest}"
    return "\n".join(lines)


def stripped(value: str, rng: random.Random) -> str:
    """å, ä, ö as a, a, o."""
    return value.translate(str.maketrans("åäöÅÄÖé", "aaoAAOe"))


def decoded_wrongly(value: str, rng: random.Random) -> str:
    """UTF-8 taken for another encoding, once or twice, on the whole page."""
    kind = rng.choice(("latin-1", "cp1252", "cp437", "twice"))
    if kind == "twice":
        return value.encode().decode("latin-1").encode().decode("latin-1")
    return value.encode().decode(kind, errors="replace" if kind == "cp1252" else "strict")


SPOILERS: dict[str, Callable[[str, random.Random], str]] = {
    "light-letters": lightly,
    "run-together": run_together,
    "hyphens-lost": hyphens_lost,
    "stripped": stripped,
    "mojibake": decoded_wrongly,
}


def make(channel: str, source: list[str], out: Path, pages: int, seed: int) -> None:
    """Write ``pages`` pairs of one channel."""
    rng = random.Random(f"{channel} {seed}")
    folder = out / channel
    folder.mkdir(parents=True, exist_ok=True)

    def write(number: int, damaged: str, truth: str) -> None:
        (folder / f"{seed}-{number:03}.ocr.txt").write_text(damaged, encoding="utf-8")
        (folder / f"{seed}-{number:03}.gold.txt").write_text(truth, encoding="utf-8")

    if channel in SPOILERS:
        for number in range(pages):
            # Whole documents rather than pages: what a text says elsewhere is evidence.
            truth = "\n\n".join("\n".join(page(source, rng)) for _ in range(6))
            write(number, SPOILERS[channel](truth, rng), truth)
        return
    scan = SCANS[channel]
    truths = [page(source, rng) for _ in range(pages)]
    pictures = [picture(lines, scan, rng) for lines in truths]
    for number, png in enumerate(pictures):
        write(number, read(png, scan.language), "\n".join(truths[number]) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--channel", action="append", choices=[*SCANS, *SPOILERS])
    options = parser.parse_args()
    source = paragraphs(options.folder)
    for channel in options.channel or [*SCANS, *SPOILERS]:
        make(channel, source, options.out, options.pages, options.seed)


if __name__ == "__main__":
    main()
