"""Whether a page's text layer can be used, or the page must be read from its image."""

from __future__ import annotations

from pipeline.kit import Kit


def why_ocr(text: str, image_cover: float, kit: Kit) -> str | None:
    """The reason a page's text layer cannot be used; None where it can."""
    letters = sum(c.isalpha() for c in text)
    if letters < 20 and image_cover > 0.3:
        return "no text layer"
    return None


def better(layer_text: str, ocr_text: str, kit: Kit) -> bool:
    """Whether the reading of the image is to be kept rather than the text layer."""
    return sum(c.isalpha() for c in ocr_text) > sum(c.isalpha() for c in layer_text)


def decode_shift(text: str) -> str | None:
    """The text meant where every glyph code is off by the same amount; None where that is not certain."""
    return None
