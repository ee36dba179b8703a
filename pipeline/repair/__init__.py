"""Repair: damaged text in; readable text, and every edit that made it, out."""

from __future__ import annotations

from pipeline.kit import Kit
from pipeline.text import Edit, Text


def repair(text: Text, kit: Kit) -> tuple[Text, tuple[Edit, ...]]:
    return text, ()
