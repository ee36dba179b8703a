"""Rings and dots above capitals: seen where they are printed, not seen where they are not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pipeline.extract import preprocess, rings
from pipeline.extract.tesseract import Read

FONTS = Path("/usr/share/fonts/truetype/liberation")
FACES = ["Sans-Regular", "Sans-Bold", "Serif-Regular", "Serif-Bold", "Mono-Regular"]
CASES = [
    # printed, read as, above it, meant
    ("Åkerblom", "Akerblom", "", "Åkerblom"),
    ("Åström", "Äström", "", "Åström"),
    ("Ängström", "Angström", "", "Ängström"),
    ("Ängström", "Ångström", "", "Ängström"),
    ("Öberg", "Oberg", "", "Öberg"),
    ("Åsa", "Åsa", "", "Åsa"),
    ("Ärendet", "Ärendet", "", "Ärendet"),
    ("Anna", "Anna", "", "Anna"),
    ("Anna", "Anna", "gjpqy gg", "Anna"),
    ("Anna", "Anna", "........", "Anna"),
    ("Ordföranden", "Ordföranden", "pågår gy", "Ordföranden"),
    ("Av", "Av", "", "Av"),
    ("AB", "AB", "jgjg", "AB"),
    ("HÄ", "HA", "", "HÄ"),
    ("HA", "HA", "", "HA"),
]


@pytest.mark.parametrize("soft", [0.0, 1.2])
@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("printed", "read", "above", "meant"), CASES)
def test_marks_above_a_capital(printed: str, read: str, above: str, meant: str, face: str, soft: float) -> None:
    file = FONTS / f"Liberation{face}.ttf"
    if not file.exists():
        pytest.skip("Liberation fonts are not installed")
    type_ = ImageFont.truetype(str(file), 46)
    image = Image.new("L", (600, 240), 255)
    draw = ImageDraw.Draw(image)
    draw.text((40, 100), printed, font=type_, fill=0)
    box = draw.textbbox((40, 100), printed, font=type_)
    plain = draw.textbbox((40, 100), "Hx", font=type_)  # as the engine crops it: without what stands above
    draw.text((40, 100 - 53), above, font=type_, fill=0)
    ink = np.asarray(image.filter(ImageFilter.GaussianBlur(soft))) < preprocess.INK
    word = Read(read, int(box[0]), int(plain[1]), int(box[2]), int(plain[3]), 90.0, (1, 1, 1))
    assert rings.told([word], ink)[0].text == meant
