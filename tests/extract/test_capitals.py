"""Capitals that were read small: put right where they are printed tall, left alone where they are not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pipeline.extract import capitals, preprocess
from pipeline.extract.tesseract import Read

FONTS = Path("/usr/share/fonts/truetype/liberation")
FACES = ["Sans-Regular", "Sans-Bold", "Serif-Regular", "Serif-Bold", "Mono-Regular"]
CASES = [
    # printed, read as, the line above, meant
    ("herr Zetterman yrkade", "herr zetterman yrkade", "", "herr Zetterman yrkade"),
    ("herr Zetterman yrkade", "herr zZetterman yrkade", "", "herr Zetterman yrkade"),
    ("Val av justerare", "val av justerare", "", "Val av justerare"),
    ("Yttrande över motion", "yttrande över motion", "", "Yttrande över motion"),
    ("Pia Wallin utses", "pia wallin utses", "gjpqy gjp qgjpy", "Pia Wallin utses"),
    ("Christer Ström utses", "Christer ström utses", "", "Christer Ström utses"),
    ("vid sammanträde", "vid sammanträde", "", "vid sammanträde"),
    ("och sade sig vilja yrka", "och sade sig vilja yrka", "pågår jag här just gyjp", "och sade sig vilja yrka"),
    ("Svar som väntat", "Svar som väntat", "", "Svar som väntat"),
    ("som", "som", "", "som"),  # a line too short to be measured
]


@pytest.mark.parametrize("soft", [0.0, 1.2])
@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("printed", "read", "above", "meant"), CASES)
def test_first_letters(printed: str, read: str, above: str, meant: str, face: str, soft: float) -> None:
    file = FONTS / f"Liberation{face}.ttf"
    if not file.exists():
        pytest.skip("Liberation fonts are not installed")
    type_ = ImageFont.truetype(str(file), 46)
    image = Image.new("L", (1100, 240), 255)
    draw = ImageDraw.Draw(image)
    draw.text((40, 100), printed, font=type_, fill=0)
    draw.text((40, 100 - 53), above, font=type_, fill=0)
    ink = np.asarray(image.filter(ImageFilter.GaussianBlur(soft))) < preprocess.INK
    words: list[Read] = []
    for shown, seen in zip(printed.split(), read.split(), strict=True):
        x = 40 + type_.getlength(printed[: printed.index(shown)])
        x0, y0, x1, y1 = (round(side) for side in draw.textbbox((x, 100), shown, font=type_))
        words.append(Read(seen, x0, y0, x1, y1, 90.0, (1, 1, 1)))
    assert " ".join(word.text for word in capitals.told(words, ink)) == meant
