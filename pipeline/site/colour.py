"""Colour: party colours that a person can read text on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.site.rows import Row

NEUTRAL = "#5b6068"
HEX = re.compile(r"#[0-9a-fA-F]{6}")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it, 0–1."""
    parts = []
    for at in (1, 3, 5):
        c = int(colour[at : at + 2], 16) / 255
        parts.append(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1–21; text wants 4.5."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink(colour: str) -> str:
    """Black or white, whichever is easier to read on ``colour``."""
    return max(("#ffffff", "#000000"), key=lambda text: contrast(colour, text))


def css_string(value: str) -> str:
    """A value as a CSS string, every character but plain letters and digits escaped."""
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in value) + '"'


def stylesheet(parties: Iterable[Row]) -> str:
    """A rule per party: its colour and the colour of text on it. National parties win over local ones of the code."""
    rules: dict[str, str] = {}
    for party in sorted(parties, key=lambda p: p["scope"] != "riksdag"):
        colour = party["colour"] or ""
        colour = colour if HEX.fullmatch(colour) else NEUTRAL
        rules.setdefault(
            party["code"],
            f"[data-parti={css_string(party['code'])}]{{--parti:{colour};--parti-text:{ink(colour)}}}",
        )
    return "\n".join(rules.values()) + "\n"
