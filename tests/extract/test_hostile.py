"""Files made to hang us: everything stays about linear."""

from __future__ import annotations

import pytest

from pipeline.document import Box, Word
from pipeline.extract import compose, contents, encodings, furniture, textfiles
from pipeline.extract.lines import lay_out
from pipeline.extract.tables import Rule
from pipeline.kit import Kit
from pipeline.text import Span
from tests.growth import Job, check_linear

N = 15_000


def hostile(n: int) -> dict[str, str]:
    """Texts that are about so long, by what is odd in them."""
    return {
        "stars": "**" * n,
        "opened": "**a " * (n // 2),
        "struck": "~~a" * (n // 2),
        "bars": "|" * n + " x",
        "cells": "\n".join(["| a | b |"] * (n // 10)),
        "spaces": " " * n + "x\n# a" + " " * n + "x #",
        "hashes": "# " * (n // 2),
        "tags": "<br" * (n // 3),
        "escapes": "\\*" * (n // 2),
        "numbers": "1 (2)\n" * (n // 6),
        "rising": "\n".join(f"{i} (9999)" for i in range(n // 7)),
        "digits": "1" * n + " (1)",
        "feeds": "§ 1 a\n\f" * (n // 20),
        "sections": "\n".join(f"§ {i} Val" for i in range(n // 7)),
        "dots": "." * n,
        "braces": "a}a{a|" * (n // 6),
    }


@pytest.mark.parametrize("name", hostile(1))
def test_texts(name: str, kit: Kit) -> None:
    def of_size(n: int) -> Job:
        data = hostile(n)[name].encode()
        return lambda: read(data, kit)

    check_linear(of_size, N)


def read(data: bytes, kit: Kit) -> None:
    raw = encodings.decode(data)
    assert raw is not None
    compose(contents.mark(furniture.mark(textfiles.read(raw), kit), kit))


def test_a_page_full_of_rules_and_words() -> None:
    def of_size(n: int) -> Job:
        rules = [Rule(i % 500, i % 700, i % 500 + 20, i % 700) for i in range(n)]
        rules += [Rule(i % 500, i % 700, i % 500, i % 700 + 20) for i in range(n // 20)]
        words = [
            Word("ord", Span(0, 0), Box(x := 7.0 * (i % 80), y := 9.0 * (i // 80), x + 6, y + 8)) for i in range(3 * n)
        ]
        return lambda: every_word_is_kept(words, rules)

    check_linear(of_size, 500)


def every_word_is_kept(words: list[Word], rules: list[Rule]) -> None:
    assert sum(len(row.words) for row in lay_out(words, rules)) == len(words)
