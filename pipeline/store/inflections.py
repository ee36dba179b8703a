"""Swedish forms that endings do not explain: *bostäder* → bostad, *bifölls* → bifalla, *avslås* → avslå."""

from __future__ import annotations

from functools import cache, lru_cache

from pipeline.resources import models_dir

_PARTICLES = (
    "an av be bi bord er fram från få för före gen hän in med mot ned om på sam till under upp ut vid åter över"
)
PARTICLES = frozenset(_PARTICLES.split())
"""What may stand before a verb: *bord-lade*, but not *hand-lade*, which is a form of handla."""

LONGEST_OTHER_IN_AS = 3
"""*lås* and *gås* are no passives; longer words in -ås mostly are (*avslås*), or place names, which does no harm."""

_DEFINITE = ("", "na", "s", "nas")
_PASSIVE = ("", "s")


@cache
def _forms() -> tuple[tuple[str, str, str], ...]:
    """models/inflections.tsv: kind, form, base."""
    lines = (models_dir() / "inflections.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple((row[0], row[1], row[2]) for row in rows)


@lru_cache(maxsize=200_000)
def bases(word: str) -> tuple[str, ...]:
    """The bases that a lower-case word may be a form of; empty for most words.

    >>> bases("bostäderna"), bases("föreslogs"), bases("avslås"), bases("handlade")
    (('bostad',), ('föreslå',), ('avslå',), ())
    """
    found = []
    for kind, form, base in _forms():
        for ending in _DEFINITE if kind == "noun" else _PASSIVE:
            before = word.removesuffix(form + ending)
            if before != word and (kind == "noun" or not before or before in PARTICLES):
                found.append(before + base)
    if word.endswith("ås") and len(word) > LONGEST_OTHER_IN_AS:
        found.append(word[:-1])
    return tuple(dict.fromkeys(found))
