"""models/furniture.yaml: what belongs to the frame of a page and not to its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

EMPHASIS = "[*_#\\s]*+"
"""What files without paper put around headings: ``**Beslut**``, ``## Beslut``."""


@dataclass(frozen=True)
class Furniture:
    """One pattern per kind; each must match a whole line."""

    page_number: re.Pattern[str]
    signature_box: re.Pattern[str]
    signed: re.Pattern[str]
    stamp: re.Pattern[str]
    ink_stamp: re.Pattern[str]
    never: re.Pattern[str]
    contents: re.Pattern[str]
    matter: re.Pattern[str]


def load(folder: Path) -> Furniture:
    """The patterns of models/furniture.yaml, compiled."""
    data: dict[str, list[str]] = yaml.safe_load((folder / "furniture.yaml").read_text(encoding="utf-8"))

    def either(kind: str, flags: re.RegexFlag = re.IGNORECASE, around: str = "") -> re.Pattern[str]:
        return re.compile(f"{around}(?:{'|'.join(f'(?:{pattern})' for pattern in data[kind])}){around}", flags)

    return Furniture(
        page_number=either("page numbers"),
        signature_box=either("signature boxes"),
        signed=either("signed"),
        stamp=either("stamps"),
        ink_stamp=either("ink stamps", re.NOFLAG),
        never=either("never", around=EMPHASIS),
        contents=either("contents"),
        matter=either("matters"),
    )
