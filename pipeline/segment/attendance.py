"""Who attended: the lists of a front page, or of an appendix, as persons with role, presence and §§."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from pipeline.kit import Kit
from pipeline.kit.headings import fold
from pipeline.kit.municipalities import Template
from pipeline.segment import aligned, dnr, party_led
from pipeline.segment.attendance_lines import CUT_NAME, LABEL_WORDS, PLACE, cells_of, sentence_label, unwrapped
from pipeline.segment.attendance_table import Table, bare_row, header, is_vote, row, torn
from pipeline.segment.people import entries
from pipeline.segment.posts import (
    ROLE_CELL,
    ROLE_LABEL,
    ROLE_LINE,
    ends_role,
    follows_name,
    is_post,
    role_told,
    with_role,
)
from pipeline.segment.reading import Printed, Reading
from pipeline.segment.seating import Attendance, Listed, settle

LISTS = frozenset({"members", "serving substitutes", "substitutes", "officials", "absent"})
"""Labels under which people are listed."""
_SIGNERS = re.compile(
    r"^(?:ordförande|ordf|sekreterare|vice ordförande|[12]:e vice ordförande|ledamot)\.?:?$", re.IGNORECASE
)
_EVERYBODY_BUT = re.compile(
    r"^samtliga (?:ordinarie )?ledamöter (?:utom|med undantag av|förutom)\b:?\s*", re.IGNORECASE
)
_INSTEAD = re.compile(
    r",?\s*(?:för (?:vilka|vilken|dessa)|i (?:vars|deras|dessas) ställe|som [a-zåäö ]{4,40}|(?<=,))"
    r",?\s+(?:tjänstgj?[öo]r|inträd|inkall)[a-zåäö]*\s+",
    re.IGNORECASE,
)
_VOTES = re.compile(
    r"^(?:bilaga\b.{0,12}\b)?(?:voterings|omröstnings)(?:list|protokoll|bilag)[a-zåäö]*\b(?!.*närvaro)", re.IGNORECASE
)
"""The heading of a list of how the members voted."""
_ROLL = re.compile(r"(?:bilaga\b.{0,12}\b)?(?:närvaro|upprop)", re.IGNORECASE)
"""The heading of a roll, also of one that tells how everybody voted."""
_PRESENCE = re.compile(r"närvar|upprop|beslutande|deltag|tjänstgör", re.IGNORECASE)
"""Words of a heading that ends a list of votes, since it heads one of who was there."""
_SENTENCE = re.compile(
    r"\b(?:är|ska|har|finns|justeras|meddelas|sker|ajourneras|ajourneringen|mötet|klockan|öppnade|hälsade|utsågs|utses|"
    r"förklarade|antecknas|antecknades|informerade|beslutade|yrkade)\b"
)
_CLOCK = re.compile(r"(?:kl\.?|klockan)\s?\d", re.IGNORECASE)
"""A line that tells when somebody came or went."""
_LEADER = re.compile(r"\.{4,}|_{4,}|…{2,}")
_SUBLABEL_COLON = re.compile(r"^([^:()]{3,45}):\s*(.*)$")


@dataclass(slots=True)
class _Walk:
    kind: str | None = None
    adjusting: bool = False
    votes: bool = False
    roll: bool = False
    preset: str | None = None
    tables: tuple[Table, ...] = ()
    side_by_side: tuple[str, ...] = ()
    label: str = ""
    above: str = ""
    head: tuple[int, ...] = ()
    """Where the columns of the last table's head begin, in plain text."""
    party: str | None = None
    held: dict[int, tuple[str, int]] = field(default_factory=dict)
    """Cells of lists side by side that break off inside a name, by column."""
    found: list[Listed] = field(default_factory=list)


def read_attendance(
    reading: Reading, lines: Sequence[Printed], kit: Kit, template: Template, date: str | None
) -> Attendance:
    """The attendance told in these lines."""
    return settle(_listed(reading, lines, kit, template, date))


def _listed(
    reading: Reading, lines: Sequence[Printed], kit: Kit, template: Template, date: str | None
) -> Iterator[Listed]:
    walk = _Walk()
    whole = list(unwrapped(reading, lines, template))
    for line, following in zip_longest(whole, whole[1:]):
        _step(walk, reading, line, following, kit, template, date)
    return iter(walk.found)


def _step(
    walk: _Walk,
    reading: Reading,
    line: Printed,
    following: Printed | None,
    kit: Kit,
    template: Template,
    date: str | None,
) -> None:
    cells = cells_of(line)
    above, walk.above = walk.above, line.text
    walk.roll = walk.roll or bool(_ROLL.match(line.text))
    if _VOTES.match(line.text) or (is_vote(cells) and not walk.roll):
        walk.roll, walk.votes = False, True
        walk.kind, walk.tables, walk.side_by_side = None, (), ()
        return
    if walk.votes and not _PRESENCE.search(cells[0][0]):
        return
    walk.votes = False
    if walk.kind in LISTS and (led_by := party_led.led(cells, kit.parties, date)):
        walk.party, cells = led_by
    tables = header(cells, walk.roll)
    if tables:
        walk.head = aligned.places(reading, cells)
        walk.tables, walk.side_by_side = tables, ()
        walk.kind = tables[0].kind
        walk.adjusting = False
        return
    if walk.kind in LISTS and walk.found and (ends_role(above, line) or follows_name(walk.found[-1], above, line)):
        walk.found[-1] = with_role(walk.found[-1], above, line.text)
        return
    if walk.roll and not walk.tables and (listed := bare_row(reading, cells, kit, date)):
        walk.kind = walk.kind if walk.kind in LISTS else "members"
        walk.found.append(listed)
        return
    if walk.tables and walk.head:
        cells = aligned.under(reading, cells, walk.head)
    if walk.kind in LISTS and len(cells) > 1 and ROLE_CELL.match(cells[0][0]) and is_post(cells, following):
        _read_cells(walk, reading, cells, kit, date, template)
        return
    labels = [template.label(text) for text, _ in cells]
    if len(cells) > 1 and all(label in LISTS for label in labels):
        walk.side_by_side, walk.tables, walk.adjusting = tuple(label or "" for label in labels), (), False
        walk.kind = labels[0]
        return
    label, printed, content = _label(cells, walk, following, template)
    if label is not None:
        _enter(walk, label, printed, bool(content))
        if walk.kind not in LISTS:
            return
    elif walk.kind in LISTS and ROLE_LINE.match(line.text) and not line.gap and walk.found:
        walk.found[-1] = replace(walk.found[-1], preset=role_told(line.text) or walk.found[-1].preset)
        return
    if walk.kind not in LISTS or not content:
        return
    if len(content) == 1 and (heading := party_led.party_of(content[0][0], kit.parties, date)):
        walk.party = heading  # "Socialdemokraterna" above the names of its members
        return
    if walk.tables and label is None and (whole := torn(walk.tables, content)):
        content = whole
    if walk.tables and label is None and len(content) > 1:
        walk.found += [listed for table in walk.tables for listed in row(table, reading, content, kit, date)]
        return
    _read_cells(walk, reading, content, kit, date, template)
    if label is not None and walk.kind != "absent":
        walk.preset = None


def _enter(walk: _Walk, label: str, printed: str, has_content: bool) -> None:
    """Go to the part of the front page that a label opens."""
    signer = bool(_SIGNERS.match(printed.strip(" .…_")))
    if walk.adjusting and signer:
        return
    if signer and label in ("members", "officials") and not has_content and walk.kind not in LISTS:
        return
    walk.kind = label
    walk.adjusting = label == "adjusting"
    walk.tables, walk.side_by_side = (), ()
    walk.label, walk.party = fold(printed), None
    walk.preset = role_told(printed) if ROLE_LABEL.match(printed.strip()) else None
    if label == "absent" and "ersattare" in walk.label:
        walk.preset = "ersättare"


def _label(
    cells: list[tuple[str, int]], walk: _Walk, following: Printed | None, template: Template
) -> tuple[str | None, str, list[tuple[str, int]]]:
    """The label a line begins with, as it is printed, and the cells that stand under it."""
    first, start = cells[0]
    joined = f"{walk.label} {first}" if walk.label and len(cells) > 1 else ""
    if joined and template.label(joined) and template.label(joined) == walk.kind and not template.label(first):
        return walk.kind, first, cells[1:]  # the second line of a label: "Övriga" / "deltagare"
    label = template.label(first)
    if label is None and following is not None and not following.gap and len(cells) > 1 and len(first) > 2:
        below = following.text.split("\t")[0].strip()
        label = template.label(f"{first} {below}")
    if label is not None:
        return label, first, [cell for cell in cells[1:] if cell[0]]
    told = sentence_label(first, walk.kind in LISTS)
    if told:
        kind, printed, end = told
        return kind, printed, [(first[end:], start + end), *cells[1:]]
    colon = _SUBLABEL_COLON.match(first)
    if colon:
        label = template.label(colon[1])
        if label is not None:
            rest = [(colon[2], start + colon.start(2))] if colon[2] else []
            return label, colon[1], rest + cells[1:]
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
    return None, "", cells if walk.tables or walk.side_by_side else [cell for cell in cells if cell[0]]


def _read_cells(
    walk: _Walk, reading: Reading, content: list[tuple[str, int]], kit: Kit, date: str | None, template: Template
) -> None:
    """The persons in the cells under a label."""
    if walk.side_by_side and len(content) > 1:
        held, walk.held = walk.held, {}
        for column, ((text, start), kind) in enumerate(zip(content, walk.side_by_side, strict=False)):
            before = held.get(column)
            if before is not None:
                text, start = f"{before[0]} {text}", before[1]
            if CUT_NAME.search(text):
                walk.held[column] = text, start
            elif text:
                _add(walk, reading, text, start, kind, kit, date)
        return
    run: list[tuple[str, int]] = []
    for text, start in content:
        if template.label(text) is not None and template.label(text) not in LISTS:
            break  # "Plats och tid … Paragrafer §§ 41-49" side by side
        run.append((text, start))
    if not run:
        return
    posted = len(run) > 1 and ROLE_CELL.match(run[0][0]) is not None
    value = reading.text.value[run[0][1] : run[-1][1] + len(run[-1][0])].replace("\n", " ")
    if posted:
        value = value.replace("\t", " ", 1)
    _add(walk, reading, value, run[0][1], walk.kind or "members", kit, date)


def _add(walk: _Walk, reading: Reading, value: str, start: int, kind: str, kit: Kit, date: str | None) -> None:
    if dnr.LABEL.match(value) or _CLOCK.match(value):
        return
    if kind == "absent" and _INSTEAD.search(value):
        _add_replaced(walk, reading, value, start, kit, date)
        return
    place = PLACE.match(value)
    if place:
        value, start = value[place.end() :], start + place.end()
    everybody = _EVERYBODY_BUT.match(value)
    if everybody:
        kind, start, value = "absent", start + everybody.end(), value[everybody.end() :]
        instead = _INSTEAD.search(value)
        if instead:
            serving = value[instead.end() :]
            _add(walk, reading, serving, start + instead.end(), "serving substitutes", kit, date)
            value = value[: instead.start()]
    elif _LEADER.search(value) or (_SENTENCE.search(value) and value.rstrip().endswith(".") and "(" not in value):
        return
    before = len(walk.found)
    for entry in entries(value, start, kit.parties, date, political=True):
        struck = reading.is_struck(entry.span.start, entry.span.end)
        entry = entry if entry.party or not walk.party else replace(entry, party=walk.party)
        walk.found.append(Listed(entry, kind, struck, walk.preset))
        walk.preset = None if walk.preset == "ordförande" else walk.preset  # a meeting has one
    if len(walk.found) == before and walk.found and value[:1] in "(§abcdefghijklmnopqrstuvwxyzåäö,":
        last = walk.found[-1]  # the line goes on with what is said of the person above
        again = entries(
            f"{last.entry.name} ({last.entry.party or ''}) {last.entry.notes} {value}", 0, kit.parties, date, True
        )
        more = next(again, None)
        if more is not None and last.kind == kind:
            joined = replace(more, name=last.entry.name, party=last.entry.party or more.party, span=last.entry.span)
            walk.found[-1] = replace(last, entry=replace(joined, role=last.entry.role or joined.role))


def _add_replaced(walk: _Walk, reading: Reading, value: str, start: int, kit: Kit, date: str | None) -> None:
    """Absent members and, after ``för vilka inkallats``, who served for them: tied where there is one of each."""
    instead = _INSTEAD.search(value)
    if instead is None:
        return
    before = len(walk.found)
    _add(walk, reading, value[: instead.start()], start, "absent", kit, date)
    between = len(walk.found)
    walk.preset = None
    _add(walk, reading, value[instead.end() :], start + instead.end(), "serving substitutes", kit, date)
    missing, serving = walk.found[before:between], walk.found[between:]
    if len(missing) == len(serving) == 1:
        gone = missing[0].entry
        tied = replace(serving[0].entry, other=gone.name, other_party=gone.party)
        walk.found[between] = replace(serving[0], entry=tied)
