"""Dots: names that nobody knows, in a text that lost its å, ä, ö: ``Sjélandh``, ``Sandel6f``, ``Brunegardh``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.kit.confusions import LETTERS
from pipeline.repair.gate import BARED, passages
from pipeline.text import Edit, Span, Text

# Behind a word or a comma, or before a party: what begins a sentence may be an ordinary word.
_NAME = re.compile(
    r"(?:(?<=[^\W\d_] )|(?<=[^\W\d_]-)|(?<=[^\W\d_], ))[A-ZÅÄÖ][a-zåäöé6]{4,11}(?![^\W_])"
    r"|(?<![^\W_])[A-ZÅÄÖ][a-zåäöé6]{4,11}(?=,? \()"
)
_PARTS = (
    (re.compile(r"[oé]6|6[oé]?"), "ö"),
    # Names have an é of their own at their end: Lindén, Linnéa, Yngvér.
    (re.compile(r"é(?=[bcdfghjklmpqtvwxz][a-zåäö]|s[bcdfghjklmnpqrtvwxz]|[nr][bcdfghjklmnpqrtvwxz])"), "ö"),
    (re.compile(r"^Sj[oéd](?=[a-zåäö])"), "Sjö"),
    (re.compile(r"^Bj[oé]r"), "Björ"),
    (re.compile(r"^Gr[oé]n"), "Grön"),
    (re.compile(r"^S[oé]der"), "Söder"),
    (re.compile(r"^O(?=st|vr|hr)"), "Ö"),
    (re.compile(r"str[oeé]m(?=$|s$|er)"), "ström"),
    (re.compile(r"gard(?=$|s$|h)"), "gård"),
    (re.compile(r"lof(?=$|s$|v)"), "löf"),
    (re.compile(r"nas(?=$|s$)"), "näs"),
    (re.compile(r"sjo(?=$|s$)"), "sjö"),
)
"""What of a name is written with å, ä or ö wherever it stands."""


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """The name as it is written, where nobody knows what was read and a part of it says what is lost."""
    for passage in passages(text.value, kit.lexicon):
        if passage.kind != LETTERS:
            continue
        for match in _NAME.finditer(text.value, passage.span.start, passage.span.end):
            meant = match[0]
            for part, dotted in _PARTS:
                meant = part.sub(dotted, meant)
            if meant != match[0] and not (kit.lexicon.knows(match[0]) or _is_listed(match[0].lower(), kit)):
                yield Edit(Span(*match.span()), meant, "spelling", 0.9)


def _is_listed(word: str, kit: Kit) -> bool:
    """Whether a word that somebody knows lacks but its å, ä, ö: ``Norrtélje`` is Norrtälje."""
    return kit.lexicon.graph.spells([BARED.get(letter, letter) for letter in word])
