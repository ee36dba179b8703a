"""models/municipalities/: every municipality and region, and the words that front pages use."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz.distance import Levenshtein

from pipeline.kit.headings import allowed_damage, fold
from pipeline.kit.list_labels import label_of

LONGEST_LABEL = 64
"""No label of a front page is longer."""


def genitive(name: str) -> str:
    """``Kalmar`` → ``Kalmars``; a name that ends in s, x or z stays: ``Borås``.

    >>> genitive("Kalmar"), genitive("Borås"), genitive("Upplands Väsby")
    ('Kalmars', 'Borås', 'Upplands Väsbys')
    """
    return name if name.endswith(("s", "x", "z")) else name + "s"


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality or region. ``parts`` are its districts and older names, ``seat`` where its offices are.

    ``own_genitive`` is its form before *kommun* where that does not follow by rule: ``Falu``.
    """

    name: str
    kind: str
    parts: tuple[str, ...] = ()
    seat: tuple[str, ...] = ()
    own_genitive: str = ""

    @property
    def domain(self) -> str:
        """The name as web and mail addresses spell it: ``goteborg``."""
        plain = unicodedata.normalize("NFKD", self.name.casefold())
        return "".join(c for c in plain if c.isalnum() and not unicodedata.combining(c))

    def spelled(self, printed: str) -> str:
        """The name or older name that is printed, as this table spells it."""
        return next((n for n in (self.name, *self.parts) if n.casefold() == printed.casefold()), self.name)


@dataclass(frozen=True)
class Template:
    """The words by which front pages are laid out: label → what stands under it; and names that bodies often have."""

    labels: dict[str, str]
    bodies: tuple[str, ...] = ()
    _memory: dict[str, str | None] = field(default_factory=dict, repr=False, compare=False)

    def label(self, value: str) -> str | None:
        """What stands under this label (``members``, ``officials`` …); None where it is no label."""
        if not value or len(value) > LONGEST_LABEL:
            return None
        if value not in self._memory:
            if len(self._memory) > 20_000:
                self._memory.clear()
            self._memory[value] = self._find(fold(value).replace(". ", " "))
        return self._memory[value]

    def _find(self, folded: str) -> str | None:
        if folded in self.labels:
            return self.labels[folded]
        if (composed := label_of(folded)) is not None:
            return composed
        damage = min(allowed_damage(len(folded)), 2)
        if not damage or any(c.isdigit() for c in folded):
            return None
        best = min(
            ((Levenshtein.distance(folded, known, score_cutoff=damage), known) for known in self.labels),
            default=(damage + 1, ""),
        )
        return self.labels[best[1]] if best[0] <= damage else None


@dataclass(frozen=True)
class Municipalities:
    """All municipalities and regions by name, genitive and part."""

    rows: tuple[Municipality, ...]
    templates: dict[str, Template]

    @cached_property
    def _by_name(self) -> dict[str, Municipality]:
        return {row.name.casefold(): row for row in self.rows}

    @cached_property
    def _by_genitive(self) -> dict[str, Municipality]:
        regular = {genitive(row.name).casefold(): row for row in self.rows}
        return regular | {row.own_genitive.casefold(): row for row in self.rows if row.own_genitive}

    @cached_property
    def _by_part(self) -> dict[str, Municipality]:
        table: dict[str, Municipality] = {}
        for row in self.rows:
            for part in row.parts:
                table[part.casefold()] = row
                table[genitive(part).casefold()] = row
        return table

    @cached_property
    def _by_seat(self) -> dict[str, Municipality]:
        return {seat.casefold(): row for row in self.rows for seat in row.seat}

    @cached_property
    def _by_domain(self) -> dict[str, Municipality]:
        return {row.domain: row for row in self.rows}

    def named(self, name: str) -> Municipality | None:
        """The municipality of this very name, small and capital letters alike."""
        return self._by_name.get(name.casefold())

    def in_genitive(self, name: str) -> Municipality | None:
        """The municipality whose genitive this is: ``Bjurholms``."""
        return self._by_genitive.get(name.casefold()) or self.named(name)

    def misread(self, name: str) -> Municipality | None:
        """The one municipality whose genitive OCR may have misread as this: ``Hämösands``."""
        folded = name.casefold()
        damage = min(allowed_damage(len(folded)), 2)
        if not damage or not name[:1].isupper():
            return None
        near = [(Levenshtein.distance(folded, known, score_cutoff=damage), known) for known in self._by_genitive]
        near = sorted(pair for pair in near if pair[0] <= damage)
        if not near or (len(near) > 1 and near[1][0] == near[0][0]):
            return None
        return self._by_genitive[near[0][1]]

    def with_part(self, name: str) -> Municipality | None:
        """The municipality that has a district, or had a name, like this."""
        return self._by_part.get(name.casefold())

    def with_seat(self, name: str) -> Municipality | None:
        """The municipality whose offices stand in this town."""
        return self._by_seat.get(name.casefold())

    def with_domain(self, domain: str) -> Municipality | None:
        """The municipality with this web domain, ``.se`` left out."""
        return self._by_domain.get(domain.casefold())

    def template(self, municipality: str | None) -> Template:
        """The template of a municipality; the default one where it has none of its own."""
        return self.templates.get((municipality or "default").casefold(), self.templates["default"])


def load(folder: Path) -> Municipalities:
    """Read models/municipalities/."""
    folder = folder / "municipalities"
    default = yaml.safe_load((folder / "default.yaml").read_text(encoding="utf-8"))
    templates = {"default": _template(default)}
    for path in sorted(folder.glob("*.yaml")):
        if path.stem != "default":
            templates[path.stem.casefold()] = _template(default, yaml.safe_load(path.read_text(encoding="utf-8")))
    return Municipalities(tuple(_register(folder / "register.tsv")), templates)


def _template(*layers: dict[str, Any]) -> Template:
    return Template(
        {fold(word): meaning for layer in layers for meaning, words in layer["labels"].items() for word in words},
        tuple(name for layer in layers for name in layer.get("bodies", ())),
    )


def _register(path: Path) -> Iterator[Municipality]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = (line for line in file if not line.startswith("#"))
        for row in csv.DictReader(rows, delimiter="\t"):
            yield Municipality(
                row["name"],
                row["kind"],
                tuple(p for p in (row["parts"] or "").split(";") if p),
                tuple(s for s in (row["seat"] or "").split(";") if s),
                row.get("genitive") or "",
            )
