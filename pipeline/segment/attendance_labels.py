"""Where one stands in the lists of who attended: the part of the front page that a label opens, and its columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.kit import Kit, lists
from pipeline.kit.headings import fold
from pipeline.kit.municipalities import Template
from pipeline.segment.attendance_heads import Table, header
from pipeline.segment.attendance_lines import LABEL_WORDS, sentence_label
from pipeline.segment.attendance_table import is_row
from pipeline.segment.beside import LISTS, Lists
from pipeline.segment.party_led import Leaders
from pipeline.segment.posts import ROLE_LABEL, role_told
from pipeline.segment.reading import Printed, begins_small
from pipeline.segment.seating import Listed

FEWEST_BESIDE = 3
"""A label in the margin, a name and what is told of it."""
_SIGNERS = re.compile(
    r"^(?:ordförande|ordf|sekreterare|vice ordförande|[12]:e vice ordförande|ledamot)\.?:?$", re.IGNORECASE
)
SUBLABEL = re.compile(r"^([^:()]{3,60}):\s*(.*)$")
"""A label and what stands behind its colon, maybe inside a longer list: ``Ersättare: Anna Ek (S)``."""


@dataclass(slots=True)
class Walk:
    """What has been read of the lists, and what the next line means by it."""

    leaders: Leaders
    kind: str | None = None
    adjusting: bool = False
    votes: bool = False
    roll: bool = False
    preset: str | None = None
    tables: tuple[Table, ...] = ()
    heading: bool = False
    """Whether a heading has been read below the head of the table: ``Tjänstgörande ersättare`` above some rows."""
    margin: bool = False
    """Whether labels stand in the margin beside the table, whose head begins right of it."""
    beside: Lists | None = None
    """The lists side by side that the last head named."""
    label: str = ""
    above: str = ""
    head: tuple[float, ...] = ()
    """Where the columns of the last table's head begin."""
    party: str | None = None
    held: dict[int, tuple[str, int]] = field(default_factory=dict)
    """Cells of lists side by side that break off inside a name, by column."""
    small: int = 0
    """How many people have their party in small letters after a comma."""
    homes: bool = False
    """Whether people's homes stand before their parties."""
    found: list[Listed] = field(default_factory=list)
    begun: int = 0
    """How many had been found where the list begins."""
    posts_below: bool = False
    """Whether the first of a list has the post on the line below the name: so have the others."""


def enter(walk: Walk, label: str, printed: str, has_content: bool) -> None:
    """Go to the part of the front page that a label opens."""
    signer = bool(_SIGNERS.match(printed.strip(" .…_")))
    if walk.adjusting and signer:
        return
    if signer and label in ("members", "officials") and not has_content and walk.kind not in LISTS:
        return
    walk.kind = label
    walk.adjusting = label == "adjusting"
    walk.heading = label in LISTS and not has_content and bool(walk.tables)
    walk.tables, walk.beside = walk.tables if walk.heading else (), None
    walk.margin = walk.margin and walk.heading
    walk.label, walk.party, walk.begun = fold(printed), None, len(walk.found)
    walk.preset = role_told(printed) if ROLE_LABEL.match(printed.strip()) else None
    if label == "absent" and "ersattare" in walk.label and "ledam" not in walk.label:
        walk.preset = "ersättare"


def beside_margin(
    cells: list[tuple[str, int]], walk: Walk, template: Template, kit: Kit, date: str | None
) -> list[tuple[str, int]]:
    """The cells of a table right of the margin: a label there, beside its head or a row of it, is entered."""
    if len(cells) < FEWEST_BESIDE:
        return cells
    label, rest = template.label(cells[0][0]), cells[1:]
    heads = fold(rest[0][0]) == "namn" or (bool(header(rest, walk.roll)) and not header(cells, walk.roll))
    if heads and lists.ROLL.match(cells[0][0]) and label not in LISTS:
        return rest
    if heads and label in LISTS:
        enter(walk, label, cells[0][0], True)
        walk.margin = True
        return rest
    if not walk.margin or not (label in LISTS or not cells[0][0]):
        return cells
    if not any(is_row(table, rest, kit, date) for table in walk.tables):
        return cells
    if label:
        enter(walk, label, cells[0][0], False)
    return rest


def label_of(
    cells: list[tuple[str, int]], walk: Walk, above: str, following: Printed | None, template: Template
) -> tuple[str | None, str, list[tuple[str, int]]]:
    """The label a line begins with, as it is printed, and the cells that stand under it."""
    first, start = cells[0]
    bare = first.strip("() ")
    if walk.kind in LISTS and first.count("(") != first.count(")") and template.label(bare) in LISTS:
        return walk.kind, first, cells[1:]  # the label's own bracket: "(ledamöter och" / "tjänstgörande ersättare)"
    begun = above.split("\t")[0].strip()
    small = first[:1].islower()
    apart = template.label(begun) is None and (walk.kind not in LISTS or small)
    if begun and (apart or (small and len(cells) > 1)) and template.label(f"{begun} {first}") == walk.kind is not None:
        return walk.kind, f"{begun} {first}", cells[1:]  # "Justeringens plats och" / "tid"
    joined = f"{walk.label} {first}" if walk.label and len(cells) > 1 and len(first) > len("M:") else ""
    ends = begins_small(first) or not template.label(first)  # a label of its own has a capital
    if joined and ends and template.label(joined) and template.label(joined) == walk.kind:
        return walk.kind, first, cells[1:]  # the second line of a label: "Övriga" / "deltagare"
    label = template.label(first)
    if following is not None and not following.gap and len(cells) > 1 and len(first) > 2:
        below = following.text.split("\t")[0].strip()
        if label is None or below[:1].islower():  # "Närvarande, ej" / "beslutande:"
            label = template.label(f"{first} {below}") or label
    if label is not None:
        return label, first, [cell for cell in cells[1:] if cell[0]]
    told = sentence_label(first, walk.kind in LISTS)
    if told:
        kind, printed, end = told
        return kind, printed, [(first[end:], start + end), *cells[1:]]
    colon = SUBLABEL.match(first)
    if colon:
        label = template.label(colon[1])
        if label is not None:
            rest = [(colon[2], start + colon.start(2))] if colon[2] else []
            return label, colon[1], rest + [cell for cell in cells[1:] if cell[0]]
    words = first.split()
    for n in range(min(LABEL_WORDS, len(words) - 1), 0, -1):
        head = " ".join(words[:n])
        if not head[0].isupper() or fold(head) not in template.labels:
            continue
        at = first.index(words[n], len(head))
        if first[at].isupper() or first[at].isdigit() or first[at] in "(§":
            if _SIGNERS.match(head):
                break  # "Ordförande Anna Ek (S)" is an entry inside a list and a signature outside
            return template.labels[fold(head)], head, [(first[at:], start + at), *cells[1:]]
    return None, "", cells if walk.tables or walk.beside else [cell for cell in cells if cell[0]]
