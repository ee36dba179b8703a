"""models/sections.yaml: which heading begins which kind of section."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

LONGEST = 90
"""No heading is longer; a longer line is running text."""

ORGAN = (
    r"(?:(?!(?:av|om|till|i|pa|over|mot|enligt|med|fran|avseende|angaende|gallande|att|som|finner|fann|staller|har) )"
    r"[a-z0-9\-/&]+,? ){0,6}[a-z0-9\-/]*"
    r"(?:namnd|styrelse|fullmaktige|utskott|beredning|(?:(?<![a-z])|s)rad|kommitte|delegation|direktion|namnder|styrelser)"
)
_ACTS = r"(?:beslut|beslot|anta|bifall|bifoll|godkann|avsla|yrka|foresl|enligt|folj)[a-z]* "
"""In "Nämnden beslutar enligt kontorets förslag" neither the office nor the body is called so."""
NAMED = rf"[a-z\-]*namnd(?:en)?(?: (?!{_ACTS})(?:for )?[a-z\-]+(?:(?:,| och| samt)? [a-z\-]+){{0,5}})"
"""A body whose name does not end with what it is: Nämnden för arbete och välfärd, Stadsdelsnämnden Majorna-Linné."""
LETTERS = r"(?:[klr][fs]|(?:[kr]s)?au)"
"""Bodies that go by their letters everywhere: KF, RS, KSAU."""
ORGAN_FORMS = {
    "{organ}": rf"(?:{ORGAN}(?:e?n|et|t)?|{NAMED}|{LETTERS})",
    "{organs}": rf"(?:{ORGAN}(?:e?n|et|t)?s?|{NAMED}s|{LETTERS}(?::s)?)",
    "{letters}": LETTERS,
    "{offices}": rf"(?:(?!{_ACTS})[a-z\-/]+,? ){{0,4}}"
    r"[a-z\-]*(?:forvaltning|kontor|kansli|avdelning|enhet|bolag)(?:en|et)?s",
}

_SPACES = re.compile(r"\s+")
_SPACED_LETTERS = re.compile(r"(?:\w ){3,}\w")
_EDGES = " \t*#_~|•·–-:;.,"


def fold(value: str) -> str:
    """The words of a heading as they are compared: small letters, without accents, marks and edge punctuation.

    >>> fold("**BESLUTSGÅNG:**"), fold("B e s l u t")
    ('beslutsgang', 'beslut')
    """
    value = _SPACES.sub(" ", value.strip(_EDGES)).casefold()
    if _SPACED_LETTERS.fullmatch(value):
        value = value.replace(" ", "")
    plain = unicodedata.normalize("NFKD", value)
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("–", "-").replace(" - ", " ")


def allowed_damage(length: int) -> int:
    """How many letters of a heading of this length OCR may have misread."""
    return 0 if length < 6 else 1 if length < 10 else 2 if length < 20 else 3


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of section with what documents and tests it."""

    kind: str
    headings: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True)
class Headings:
    """Tells the kind of section that a heading begins."""

    rows: tuple[KindRow, ...]
    _memory: dict[str, str | None] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _plain(self) -> dict[str, str]:
        return {fold(h): row.kind for row in self.rows for h in row.headings if "{" not in h and "…" not in h}

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        table: dict[int, list[str]] = {}
        for heading in self._plain:
            table.setdefault(len(heading), []).append(heading)
        return table

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        found = []
        for row in self.rows:
            for heading in row.headings:
                if "{" not in heading:
                    continue
                parts = re.split(r"(\{\w+\})", heading)
                found.append(("".join(ORGAN_FORMS.get(p) or re.escape(_unspaced(p)) for p in parts), row.kind))
        return tuple((re.compile(source), kind) for source, kind in found)

    @cached_property
    def _openings(self) -> tuple[tuple[str, str], ...]:
        openings = [(fold(h[:-1]), row.kind) for row in self.rows for h in row.headings if h.endswith("…")]
        return tuple(sorted(openings, key=lambda o: -len(o[0])))

    def kind(self, value: str) -> str | None:
        """The kind of section that this heading begins; None where it is not a heading that we know."""
        if not value or len(value) > LONGEST:
            return None
        if value not in self._memory:
            if len(self._memory) > 20_000:
                self._memory.clear()
            self._memory[value] = self._find(value)
        return self._memory[value]

    def _find(self, value: str) -> str | None:
        folded = fold(value)
        if not folded:
            return None
        exact = self._plain.get(folded)
        if exact:
            return exact
        if value.rstrip().endswith(".") and not folded.endswith(("m.m", "mm")):
            return None
        for pattern, kind in self._patterns:
            if pattern.fullmatch(folded):
                return kind
        parts = [self._plain.get(part) for part in _AND.split(folded)]
        if len(parts) > 1 and "yrkande" in parts and _BESIDE_DEMANDS.issuperset(parts):
            return "yrkande"
        for opening, kind in self._openings:
            if folded.startswith((opening + " ", opening + ": ", opening + ". ")) and _continues_heading(
                kind, folded[len(opening) + 1 :], value
            ):
                return kind
        return self._nearly(folded)

    def _nearly(self, folded: str) -> str | None:
        damage = allowed_damage(len(folded))
        if not damage:
            return None
        near = [h for n in range(len(folded) - damage, len(folded) + damage + 1) for h in self._by_length.get(n, ())]
        best = process.extractOne(folded, near, scorer=Levenshtein.distance, score_cutoff=damage)
        return self._plain[best[0]] if best else None


_AND = re.compile(r", | och | samt ")
_BESIDE_DEMANDS = frozenset({"yrkande", "förslag", "annat", "ärende"})
"""What may be said in one heading with demands: ``Diskussion och förslag`` · ``Inlägg, yrkanden``"""
_FROM = re.compile(
    r"(?:huvud|kontra|motforslag|aterremiss|fran|av|till|for|om|i|\(?[a-z!]{1,4}\)|- |[0-9]|§ ?[0-9]|[a-z]\b|lista|:)"
)
_DISSENT = frozenset({"reservation", "särskilt uttalande", "protokollsanteckning"})
_DASH = re.compile(r"\w\s[–—-]\s")
"""``Reservation – Vänsterpartiet``"""
_SENTENCE = re.compile(
    r"\b(?:reserverar|(?:an|fram)for(?:e?s|des)|lamna(?:r|s|de|des)|avge[rs]|avgavs|anmal(?:e?s|des)|go(?:rs|res|rdes)|inges|"
    r"ingavs|(?:bi)?foga(?:s|des)|far|yrkar|har|enligt|ska|godkanns|avslas|bifoll)\b"
)


def _continues_heading(kind: str, tail: str, value: str) -> bool:
    """Whether what follows the opening word belongs to a heading and is not the rest of a sentence."""
    if _SENTENCE.search(tail):
        return False
    if kind == "expediering":
        return True
    return bool(_FROM.match(tail)) or ":" in value or (kind in _DISSENT and bool(_DASH.search(value)))


def _unspaced(part: str) -> str:
    """A literal part of a pattern folded, its edge spaces kept."""
    lead = " " if part.startswith(" ") else ""
    tail = " " if part.endswith(" ") and part.strip() else ""
    return f"{lead}{fold(part)}{tail}" if part.strip() else part


def load(folder: Path) -> Headings:
    """Read models/sections.yaml."""
    data = yaml.safe_load((folder / "sections.yaml").read_text(encoding="utf-8"))
    return Headings(
        tuple(
            KindRow(
                kind,
                tuple(row["headings"]),
                tuple(row.get("examples", ())),
                tuple(row.get("counterexamples", ())),
            )
            for kind, row in data.items()
        )
    )
