"""Every family by its name."""

from __future__ import annotations

from corpus.make.families.base import Family
from corpus.make.families.classic import Classic, ClassicCompact, ClassicSans
from corpus.make.families.county import County
from corpus.make.families.margin import Margin
from corpus.make.families.old import MarginNumbers, Typewriter
from corpus.make.families.single import Letter, Motion, Report, Utlatande
from corpus.make.families.skane import Skane, SkaneBoard
from corpus.make.families.small import Committee, Council, Exported, Glued, North
from corpus.make.families.west_coast import WestCoast

FAMILIES: dict[str, Family] = {
    "classic": Classic(),
    "classic-compact": ClassicCompact(),
    "classic-sans": ClassicSans(),
    "committee": Committee(),
    "council": Council(),
    "county": County(),
    "exported": Exported(),
    "glued": Glued(),
    "letter": Letter(),
    "margin": Margin(),
    "margin-numbers": MarginNumbers(),
    "motion": Motion(),
    "north": North(),
    "report": Report(),
    "skane": Skane(),
    "skane-board": SkaneBoard(),
    "typewriter": Typewriter(),
    "utlatande": Utlatande(),
    "west-coast": WestCoast(),
}
