"""Files made to hang us: everything stays about linear."""

from __future__ import annotations

import time

import pytest

from pipeline.document import Box, Word
from pipeline.extract import compose, contents, encodings, furniture, textfiles
from pipeline.extract.lines import lay_out
from pipeline.extract.tables import Rule
from pipeline.kit import Kit
from pipeline.text import Span

N = 60_000
HOSTILE = {
    "stars": "**" * N,
    "opened": "**a " * (N // 2),
    "struck": "~~a" * (N // 2),
    "bars": "|" * N + " x",
    "cells": "\n".join(["| a | b |"] * (N // 10)),
    "spaces": " " * N + "x\n# a" + " " * N + "x #",
    "hashes": "# " * (N // 2),
    "tags": "<br" * (N // 3),
    "escapes": "\\*" * (N // 2),
    "numbers": "1 (2)\n" * (N // 6),
    "rising": "\n".join(f"{n} (9999)" for n in range(9000)),
    "digits": "1" * N + " (1)",
    "feeds": "§ 1 a\n\f" * (N // 20),
    "sections": "\n".join(f"§ {n} Val" for n in range(9000)),
    "dots": "." * N,
    "braces": "a}a{a|" * (N // 6),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_texts(name: str, kit: Kit) -> None:
    begun = time.process_time()
    raw = encodings.decode(HOSTILE[name].encode())
    assert raw is not None
    pages = contents.mark(furniture.mark(textfiles.read(raw), kit), kit)
    compose(pages)
    assert time.process_time() - begun < 8


def test_a_page_full_of_rules_and_words() -> None:
    begun = time.process_time()
    rules = [Rule(i % 500, i % 700, i % 500 + 20, i % 700) for i in range(1900)]
    rules += [Rule(i % 500, i % 700, i % 500, i % 700 + 20) for i in range(90)]
    words = [Word("ord", Span(0, 0), Box(x := 7.0 * (i % 80), y := 9.0 * (i // 80), x + 6, y + 8)) for i in range(6000)]
    assert sum(len(row.words) for row in lay_out(words, rules)) == len(words)
    assert time.process_time() - begun < 8
