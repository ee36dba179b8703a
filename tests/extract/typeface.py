"""Type drawn on white paper, sharp or as soft as a scanner sees it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pipeline.extract.pixels import INK

FOLDER = Path("/usr/share/fonts/truetype/liberation")
FACES = ["Sans-Regular", "Sans-Bold", "Serif-Regular", "Serif-Bold", "Mono-Regular"]
PIXELS = 46
"""11 points at 300 dpi."""
LEADING = 53
"""Pixels from line to line, where they are set close."""


def font(face: str, pixels: int = PIXELS) -> ImageFont.FreeTypeFont:
    """A face of Liberation; the test is skipped where it is not installed."""
    file = FOLDER / f"Liberation{face}.ttf"
    if not file.exists():
        pytest.skip("Liberation fonts are not installed")
    return ImageFont.truetype(str(file), pixels)


class Paper:
    """A white image to print lines on, all of one face."""

    def __init__(self, face: str, width: int = 1100, height: int = 240) -> None:
        self.type = font(face)
        self.image = Image.new("L", (width, height), 255)
        self.draw = ImageDraw.Draw(self.image)

    def print(self, x: float, y: float, text: str) -> None:
        self.draw.text((x, y), text, font=self.type, fill=0)

    def box(self, x: float, y: float, text: str) -> tuple[int, int, int, int]:
        """The pixels that a text takes up when it is printed there."""
        x0, y0, x1, y1 = self.draw.textbbox((x, y), text, font=self.type)
        return round(x0), round(y0), round(x1), round(y1)

    def ink(self, soft: float = 0.0) -> NDArray[np.bool_]:
        """Where there is ink, after a blur of so many pixels."""
        return np.asarray(self.image.filter(ImageFilter.GaussianBlur(soft))) < INK
