"""A printed PDF put on the glass: skewed, noisy, stamped page images, alone or with a bad text layer behind them."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFilter, ImageFont

STAMP_FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf"


@dataclass(frozen=True, slots=True)
class Scanner:
    """What a machine does to a page. ``skew`` is degrees at most, ``noise`` grey levels, ``quality`` JPEG."""

    dpi: int = 150
    skew: float = 0.7
    noise: float = 4.5
    blur: float = 0.4
    quality: int = 32
    paper: int = 246
    stamp: str = ""
    bilevel: bool = False


def page_images(pdf: Path, scanner: Scanner, seed: str) -> list[Image.Image]:
    """Each page as the scanner sees it; the same seed gives the same dirt."""
    document = pdfium.PdfDocument(pdf)
    images = []
    for number in range(len(document)):
        page = document[number].render(scale=scanner.dpi / 72).to_pil().convert("L")
        images.append(_dirty(page, scanner, f"{seed}:{number}", first=number == 0))
    document.close()
    return images


def _dirty(page: Image.Image, scanner: Scanner, seed: str, first: bool) -> Image.Image:
    chance = random.Random(seed)
    generator = np.random.default_rng(chance.getrandbits(32))
    if scanner.stamp and first:
        _stamp(page, scanner.stamp, chance, scanner.dpi)
    page = page.rotate(chance.uniform(-scanner.skew, scanner.skew), resample=Image.Resampling.BICUBIC, fillcolor=255)
    if scanner.blur:
        page = page.filter(ImageFilter.GaussianBlur(scanner.blur * scanner.dpi / 150))
    grey = np.asarray(page, dtype=np.float32)
    height, width = grey.shape
    grey = grey * (scanner.paper / 255)
    shade = np.linspace(0, chance.uniform(6, 16), width, dtype=np.float32)
    grey -= shade[None, :] * (1 if chance.random() < 0.5 else 0.4)
    if not scanner.bilevel:
        small = generator.normal(0, scanner.noise, (height // 2 + 1, width // 2 + 1)).astype(np.float32)
        grey += np.repeat(np.repeat(small, 2, axis=0), 2, axis=1)[:height, :width]
    for _ in range(int(height * width / 60000)):
        y, x = generator.integers(0, height - 3), generator.integers(0, width - 3)
        grey[y : y + generator.integers(1, 3), x : x + generator.integers(1, 3)] = generator.integers(40, 160)
    image = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    return image.point(lambda value: 255 if value > 150 else 0).convert("1") if scanner.bilevel else image


def _stamp(page: Image.Image, text: str, chance: random.Random, dpi: int) -> None:
    """A registry's rubber stamp in the free upper right corner, a little askew."""
    unit = dpi / 150
    font = ImageFont.truetype(STAMP_FONT, int(20 * unit))
    lines = text.split("\n")
    width = int(max(font.getlength(line) for line in lines) + 30 * unit)
    height = int(len(lines) * 26 * unit + 18 * unit)
    stamp = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(stamp)
    draw.rectangle((2, 2, width - 3, height - 3), outline=95, width=int(3 * unit))
    for i, line in enumerate(lines):
        draw.text((15 * unit, 8 * unit + i * 26 * unit), line, font=font, fill=95)
    stamp = stamp.rotate(chance.uniform(-6, 6), expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
    at = (page.width - stamp.width - int(60 * unit), int(chance.uniform(0.74, 0.82) * page.height))
    page.paste(
        0, (at[0], at[1], at[0] + stamp.width, at[1] + stamp.height), stamp.point(lambda v: int((255 - v) * 0.85))
    )


def write_pdf(images: list[Image.Image], target: Path, scanner: Scanner) -> None:
    """An image-only PDF with one JPEG per page."""
    document = pdfium.PdfDocument.new()
    for image in images:
        add_page(document, image, scanner)
    document.save(target)
    document.close()


def add_page(document: pdfium.PdfDocument, image: Image.Image, scanner: Scanner) -> pdfium.PdfPage:
    buffer = io.BytesIO()
    image.convert("L").save(buffer, "JPEG", quality=scanner.quality, dpi=(scanner.dpi, scanner.dpi))
    buffer.seek(0)
    points = (image.width * 72 / scanner.dpi, image.height * 72 / scanner.dpi)
    page = document.new_page(*points)
    picture = pdfium.PdfImage.new(document)
    picture.load_jpeg(buffer, inline=True)
    picture.set_matrix(pdfium.PdfMatrix().scale(*points))
    page.insert_obj(picture)
    page.gen_content()
    return page


GREY = Scanner()
WORN = Scanner(
    dpi=130,
    skew=0.9,
    noise=9,
    blur=0.75,
    quality=30,
    paper=232,
    stamp="KOMMUNKANSLIET\nInkom 1995 -11- 14\nDnr ...............",
)
FAX = Scanner(dpi=200, skew=0.6, blur=0.5, bilevel=True)
PHOTO = Scanner(dpi=150, skew=0.5, noise=5, stamp="INKOMMET\n2025 -02- 10")


def scanned_pdf(pdf: Path, target: Path, seed: str) -> None:
    """Grey pages from an office scanner."""
    write_pdf(page_images(pdf, GREY, seed), target, GREY)


def worn_pdf(pdf: Path, target: Path, seed: str) -> None:
    """Pages from a binder, with a stamp."""
    write_pdf(page_images(pdf, WORN, seed), target, WORN)


def tiff(pdf: Path, target: Path, seed: str) -> None:
    """A multi-page black-and-white TIFF."""
    images = page_images(pdf, FAX, seed)
    images[0].save(target, save_all=True, append_images=images[1:], compression="group4", dpi=(FAX.dpi, FAX.dpi))


def png(pdf: Path, target: Path, seed: str) -> None:
    """The first page as a picture with few grey levels."""
    image = page_images(pdf, PHOTO, seed)[0]
    image.quantize(24).save(target, dpi=(PHOTO.dpi, PHOTO.dpi), optimize=True)


def bad_text_pdf(pdf: Path, target: Path, seed: str) -> None:
    """Page images with an invisible text layer in which å, ä and ö were lost."""
    from corpus.make.badtext import add_layer

    add_layer(pdf, page_images(pdf, GREY, seed), target, GREY)


def mixed_pdf(pdf: Path, target: Path, seed: str) -> None:
    """Born-digital pages, and pictures of those that carry signed appendices (pages that say "Inskannad bilaga")."""
    source = pdfium.PdfDocument(pdf)
    images = page_images(pdf, GREY, seed)
    mixed = pdfium.PdfDocument.new()
    for number in range(len(source)):
        if "Skriftlig reservation till protokollet" in source[number].get_textpage().get_text_bounded():
            add_page(mixed, images[number], GREY)
        else:
            mixed.import_pages(source, [number])
    mixed.save(target)
    mixed.close()
    source.close()


FORMS: dict[str, Callable[[Path, Path, str], None]] = {
    "scan.pdf": scanned_pdf,
    "worn.pdf": worn_pdf,
    "tiff": tiff,
    "png": png,
    "badtext.pdf": bad_text_pdf,
    "mixed.pdf": mixed_pdf,
}
