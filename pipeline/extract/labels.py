"""Labels and the text beside them: told apart where they touch, made whole where they wrap."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pipeline.document import Word
from pipeline.extract.rows import COMPLETE, Part, enclosing, left, right, text_of
from pipeline.extract.wrapped import BALLOT

LABEL_WORDS = 5
"""Words of the longest margin label."""
COLUMN = 4
"""So many lines of running text begin at one place where they are a column beside labels."""
FEWEST = 3
"""So many labels end, and the text beside them begins, at the same places."""
WIDE_SPACE = 1.8
"""How many times as wide as between words the white is between a label and its text."""
_TITLE = re.compile(r"\w*(?:ordförande|ordf|justerare|sekreterare|ledamot|chef|direktör|strateg|handläggare)\.?$")
"""What stands under a name, and is not the rest of a label."""

_PARTICLE = re.compile(r"(?:af|von|van|de|der|la|al|el) [A-ZÅÄÖÉ]")
"""A surname that is printed first may begin so."""


def aligned(lines: list[list[Part]]) -> list[list[Part]]:
    """Cut too where a column edge runs through a line: a long label that reaches the text beside it."""
    edges = Counter(round(left(part)) for line in lines for part in line)
    beside = Counter((round(left(line[0])), round(left(line[1]))) for line in lines if len(line) > 1)
    ended = Counter(
        (round(right(line[0][:i])), round(left(line[0][i:])))
        for line in lines
        for i in range(1, min(len(line[0]), LABEL_WORDS + 1))
        if _wide_before(line[0], i)
    )
    done: list[list[Part]] = []
    for n, line in enumerate(lines):
        first = line[0]
        for i in range(1, len(first)):
            x = round(left(first[i:]))
            typed = _other_type(first[i - 1], first[i]) and sum(edges[x + d] for d in (-1, 0, 1)) >= 3
            begins = i <= LABEL_WORDS and _beside(first, i, beside) and _near(lines, n, x)
            ends = i <= LABEL_WORDS and edges[x] >= COLUMN and _ends(first, i, ended)
            if typed or begins or ends:
                line = [first[:i], first[i:], *line[1:]]
                break
        done.append(line)
    return done


def _beside(part: Part, i: int, beside: Counter[tuple[int, int]]) -> bool:
    """Whether a scanned label could end before this word: other labels begin and their text begins just there."""
    if part[i].confidence is None or left(part[i:]) - right(part[:i]) < 2 or part[i].text.startswith("("):
        return False
    a, b = round(left(part)), round(left(part[i:]))
    return sum(beside[a + d, b + e] for d in (-2, -1, 0, 1, 2) for e in (-2, -1, 0, 1, 2)) >= 2


def _ends(part: Part, i: int, ended: Counter[tuple[int, int]]) -> bool:
    """Whether a scanned label set to the right could end before this word: others end and their text begins there."""
    if part[i].confidence is None or not _wide_before(part, i):
        return False
    a, b = round(right(part[:i])), round(left(part[i:]))
    return sum(ended[a + d, b + e] for d in (-2, -1, 0, 1, 2) for e in (-2, -1, 0, 1, 2)) >= FEWEST


def _wide_before(part: Part, i: int) -> bool:
    """Whether the white before a word is wider than any blank after it."""
    widest = max((left([b]) - right([a]) for a, b in pairwise(part[i:])), default=0.0)
    return left(part[i:]) - right(part[:i]) > WIDE_SPACE * max(widest, 1.0)


def _near(lines: Sequence[list[Part]], n: int, x: int) -> bool:
    """Whether the line above or below has text beginning at ``x``."""
    around = [line for k in (n - 1, n + 1) if 0 <= k < len(lines) for line in lines[k]]
    return any(abs(left(part) - x) <= 2 for part in around)


def _other_type(before: Word, after: Word) -> bool:
    return (before.bold and not after.bold) or abs((before.size or 0) - (after.size or 0)) > 0.4


def join_labels(lines: list[list[Part]]) -> list[list[Part]]:
    """Labels wrapped over two lines beside their text become one: ``Justeringens plats och`` + ``tid``."""
    done: list[list[Part]] = []
    for line in lines:
        if done and len(done[-1]) > 1:
            upper = list(done[-1])
            rest: list[Part] = []
            for part in line:
                # Labels and values take turns, so every other part is a label.
                i = next((i for i in range(0, len(upper) - 1, 2) if _continues(upper[i], part)), None)
                if i is None:
                    rest.append(part)
                else:
                    upper[i] = upper[i] + part
            done[-1], line = upper, rest
        if line:
            done.append(line)
    return done


def _continues(label: Part, more: Part) -> bool:
    upper, lower = enclosing(label[-1:]), enclosing(more)
    height = max(upper.y1 - upper.y0, lower.y1 - lower.y0)
    return (
        more[0].text[:1].islower()
        and not COMPLETE.search(label[-1].text)
        and not _TITLE.match(more[-1].text)
        and not _PARTICLE.match(text_of(more))
        and not BALLOT.fullmatch(text_of(more))
        and len(more) <= 4
        and len(label) <= 6
        and abs(lower.x0 - left(label)) < 2
        and -0.2 * height < lower.y0 - upper.y1 < 0.8 * height
        and label[-1].bold == more[0].bold
    )
