"""Text as a worn OCR run leaves it: the same seed gives the same damage."""

from __future__ import annotations

import random
import re

SWAPS = (
    ("rn", "m"), ("m", "rn"), ("å", "a"), ("ä", "a"), ("ö", "o"), ("å", "ä"), ("l", "1"), ("li", "h"), ("e", "c"),
    ("c", "e"), ("t", "l"), ("f", "t"), ("n", "u"), ("u", "n"), ("i", "l"), ("S", "5"), ("O", "0"), ("h", "b"),
    ("ö", "ö"), ("ä", "á"), ("w", "vv"), ("d", "cl"), ("B", "8"), ("§", "$"), ("I", "l"), ("å", "ä"), ("g", "q"),
)  # fmt: skip
"""What stands and what is read instead. Pairs are drawn by chance where they fit."""
RATE = 0.07
"""Share of words that are damaged."""
WIDTH = 78


def damage(text: str, seed: str) -> str:
    """Lines broken and hyphenated at a column's width, words misread, page numbers left in."""
    chance = random.Random(seed)
    out: list[str] = []
    for line in text.split("\n"):
        words = [_word(word, chance) for word in line.split(" ")]
        out += _wrapped(" ".join(words), chance)
    return "\n".join(_with_pages(out))


def _word(word: str, chance: random.Random) -> str:
    if len(word) < 3 or chance.random() > RATE or not re.search(r"[A-Za-zåäöÅÄÖ§]", word):
        return word
    fitting = [pair for pair in SWAPS if pair[0] in word and pair[0] != pair[1]]
    if not fitting:
        return word
    old, new = chance.choice(fitting)
    at = chance.choice([m.start() for m in re.finditer(re.escape(old), word)])
    return word[:at] + new + word[at + len(old) :]


def _wrapped(line: str, chance: random.Random) -> list[str]:
    lines = []
    while len(line) > WIDTH:
        cut = line.rfind(" ", 0, WIDTH)
        following = line[cut + 1 :].split(" ", 1)[0]
        plain = following.isalpha() and len(following) > 8
        if plain and WIDTH - cut > 5 and chance.random() < 0.6:
            at = cut + 1 + max(3, min(len(following) - 3, WIDTH - cut - 2))
            lines.append(line[:at] + "-")
            line = line[at:]
        else:
            lines.append(line[:cut])
            line = line[cut + 1 :]
    return [*lines, line]


def _with_pages(lines: list[str]) -> list[str]:
    out: list[str] = []
    number = 1
    for i, line in enumerate(lines):
        out.append(line)
        if i and i % 52 == 0 and not line:
            number += 1
            out += [f"{number}", ""]
    return out
