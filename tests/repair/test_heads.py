"""Headings of a scan: what parts one from most others is put right, and left alone where the others differ too."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.repair import heads
from pipeline.text import Text


def minutes(*headings: str) -> str:
    return "\n\nÄrendet bordläggs.\n\n".join(headings)


CASES = [
    # read, meant, because
    (
        ("§ 51. Val", "§ 52; Val", "§ 53. Val", "§ 54. Val", "§ 55. Val"),
        ("§ 51. Val", "§ 52. Val", "§ 53. Val", "§ 54. Val", "§ 55. Val"),
        "another stop",
    ),
    (
        ("§ 5 Val", "§ 6 Val", "§ 7. Val", "§ 8 Val", "§ 9 Val"),
        ("§ 5 Val", "§ 6 Val", "§ 7 Val", "§ 8 Val", "§ 9 Val"),
        "a speck",
    ),
    (
        ("Ks § 5", "Ks § 6", "KS § 7", "Ks § 8", "Ks § 9"),
        ("Ks § 5", "Ks § 6", "Ks § 7", "Ks § 8", "Ks § 9"),
        "a small s read large",
    ),
    (("8 88 Dnr 182/84", "§ 89 Dnr 183/84"), ("§ 88 Dnr 182/84", "§ 89 Dnr 183/84"), "the first of a run"),
    (
        ("§ 5\n\nVal", "§ 6\n\ninformation", "§ 7\n\nSkola", "§ 8\n\nVal"),
        ("§ 5\n\nVal", "§ 6\n\nInformation", "§ 7\n\nSkola", "§ 8\n\nVal"),
        "a capital read small",
    ),
    (
        ("§ 5 Val\tRV230011", "§ 6 Skola\tRV 230004"),
        ("§ 5 Val\tRV230011", "§ 6 Skola\tRV230004"),
        "a blank in a case number",
    ),
    (("§ 5 Val\tKS 230011", "§ 6 Skola\tRV 230004"), None, "others are printed with one"),
    (("§ 5 Val", "§6 Skola", "§ 7 Väg", "§ 8 Bad"), ("§ 5 Val", "§ 6 Skola", "§ 7 Väg", "§ 8 Bad"), "a lost blank"),
    (("§5 Val", "§6 Skola", "§ 7 Väg", "§8 Bad"), None, "as most are printed"),
    (("§ 5 Val", "§_ 6 Skola", "§ 7 Väg"), ("§ 5 Val", "§ 6 Skola", "§ 7 Väg"), "a speck at the sign"),
    (("§ 5 Val", "6 Skola", "§ 7 Väg"), ("§ 5 Val", "§ 6 Skola", "§ 7 Väg"), "a lost sign"),
    (("§ 5 Val", "9 Platser", "§ 7 Väg"), None, "a number out of the run"),
    (("§ 5 Val", "6 platser", "§ 7 Väg"), None, "no title"),
    (("§ 5\n\nval", "§ 6\n\nstadga", "§ 7\n\nSkola", "§ 8\n\nVal"), None, "small letters"),
    (("8 88 Dnr 182/84", "§ 91 Dnr 183/84"), None, "no run"),
    (("8 88 kronor", "§ 89 Dnr 183/84"), None, "no heading"),
    (("§ 5 Val", "§ 6. Val", "§ 7. Val", "§ 8 Val"), None, "either way"),
    (("Ks § 5", "KS § 6", "Ks § 7", "KS § 8"), None, "either way"),
    (("Ks § 5", "Au § 6", "Ks § 7", "Ks § 8", "Ks § 9"), None, "another board"),
    (("§ 5 Val", "§ 7. Val"), None, "too few"),
]


@pytest.mark.parametrize(("read", "meant", "because"), CASES)
def test_heads(read: tuple[str, ...], meant: tuple[str, ...] | None, because: str, kit: Kit) -> None:
    text = Text.from_raw(minutes(*read))
    assert text.apply(list(heads.correct(text, kit))).value == minutes(*(meant or read)), because
