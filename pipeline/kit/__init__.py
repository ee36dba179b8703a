"""Kit: models/ read once into frozen tables, each part only when it is first used."""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.resources import models_dir

if TYPE_CHECKING:
    from pipeline.kit.confusions import Confusions
    from pipeline.kit.furniture import Furniture
    from pipeline.kit.headings import Headings
    from pipeline.kit.kinds import Kinds
    from pipeline.kit.lexicon import Lexicon
    from pipeline.kit.municipalities import Municipalities
    from pipeline.kit.ngrams import Ngrams
    from pipeline.kit.outcomes import Outcomes
    from pipeline.kit.parties import Parties


class Kit:
    """What we know about Swedish and about municipalities. Parts load on first use and never change after."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def parties(self) -> Parties:
        """models/parties.yaml: codes, names, aliases, group names, years, place."""
        from pipeline.kit.parties import load

        return load(self.folder)

    @cached_property
    def municipalities(self) -> Municipalities:
        """models/municipalities/: all municipalities and regions, and the templates of some."""
        from pipeline.kit.municipalities import load

        return load(self.folder)

    @cached_property
    def headings(self) -> Headings:
        """models/sections.yaml: which heading begins which kind of section."""
        from pipeline.kit.headings import load

        return load(self.folder)

    @cached_property
    def kinds(self) -> Kinds:
        """models/statements.yaml: reservation, särskilt uttalande … with cues and examples."""
        from pipeline.kit.kinds import load

        return load(self.folder)

    @cached_property
    def outcomes(self) -> Outcomes:
        """models/outcomes.yaml: which words make which outcome of a decision."""
        from pipeline.kit.outcomes import load

        return load(self.folder)

    @cached_property
    def furniture(self) -> Furniture:
        """models/furniture.yaml: page numbers, signature boxes, stamps; and what is never furniture."""
        from pipeline.kit.furniture import load

        return load(self.folder)

    @cached_property
    def lexicon(self) -> Lexicon:
        """models/lexicon/words.npz: known words and frequencies; also the reading quality score."""
        from pipeline.kit.lexicon import load

        return load(self.folder)

    @cached_property
    def ngrams(self) -> Ngrams:
        """models/lexicon/ngrams.npz: how probable a word is after the two before it."""
        from pipeline.kit.ngrams import load

        return load(self.folder)

    @cached_property
    def formulas(self) -> frozenset[str]:
        """models/lexicon/formulas.txt: the long words of set phrases of minutes."""
        from pipeline.kit.formulas import load

        return load(self.folder)

    @cached_property
    def confusions(self) -> Confusions:
        """models/confusions.tsv: what OCR programs read in place of what the page says."""
        from pipeline.kit.confusions import load

        return load(self.folder)


@cache
def load_kit(folder: Path | None = None) -> Kit:
    """The kit for a models folder; the same one every time in a process."""
    return Kit(folder or models_dir())
