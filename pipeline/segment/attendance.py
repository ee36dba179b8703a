"""Who attended: the lists of a front page, or of an appendix, as persons with role, presence and §§."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from pipeline.kit import Kit, lists
from pipeline.kit.municipalities import Template
from pipeline.segment import aligned, beside, dnr
from pipeline.segment.attendance_heads import header, is_vote
from pipeline.segment.attendance_labels import SUBLABEL, Walk, beside_margin, enter, label_of
from pipeline.segment.attendance_lines import CUT_NAME, PLACE, cells_of, homes_told, unwrapped
from pipeline.segment.attendance_table import bare_row, is_row, row, torn
from pipeline.segment.beside import LISTS
from pipeline.segment.cell_lines import rows_whole
from pipeline.segment.flattened import unfolded
from pipeline.segment.instead import Seats, seats
from pipeline.segment.party_led import leaders
from pipeline.segment.people import entries
from pipeline.segment.posts import (
    POSTED,
    ROLE_CELL,
    ROLE_LINE,
    ends_role,
    follows_name,
    is_post,
    role_told,
    with_role,
)
from pipeline.segment.reading import Printed, Reading
from pipeline.segment.seating import Attendance, Listed, settle, tied, with_parties

_EVERYBODY_BUT = re.compile(
    r"^samtliga (?:ordinarie )?ledamöter (?:utom|med undantag av|förutom)\b:?\s*", re.IGNORECASE
)
_INSTEAD = re.compile(
    r",?\s*(?:för (?:vilka|vilken|dessa)|i (?:vars|deras|dessas) ställe|som [a-zåäö ]{4,40}|(?<=,))"
    r",?\s+(?:tjänstgj?[öo]r|inträd|inkall)[a-zåäö]*\s+",
    re.IGNORECASE,
)
_IN_PLACE_OF = re.compile(
    r"(?:(?:Tjänstgörande |Tjg\.? )?(?:Ersättare|Ers\.|Suppleant)|I stället)? ?[Ff]ör "
    r"(?P<member>[A-ZÅÄÖ][^:;]{4,60}?):\s*(?P<who>[A-ZÅÄÖ].+)"
)
"""``Ersättare för Anna Ek (S): Bo Lind (S)``"""
_APPENDIX = re.compile(r"bilaga [0-9A-Z]{1,2}(?!.*(?:närvaro|upprop))\b[^\t]{0,60}$", re.IGNORECASE)
"""What follows a list is another appendix, with names of its own."""
_PRESENCE = re.compile(r"närvar|upprop|beslutande|deltag|tjänstgör", re.IGNORECASE)
"""Words of a heading that ends a list of votes, since it heads one of who was there."""
_SENTENCE = re.compile(
    r"\b(?:är|ska|har|finns|justeras|meddelas|sker|ajourneras|ajourneringen|mötet|klockan|öppnade|hälsade|utsågs|utses|"
    r"förklarade|antecknas|antecknades|informerade|beslutade|yrkade)\b"
)
_CLOCK = re.compile(r"(?:kl\.?|klockan)\s?\d", re.IGNORECASE)
"""A line that tells when somebody came or went."""
_SMALL = re.compile(r"[^,()]{5,60}, [a-zåäö]{1,3}(?:,|$)")
"""A person whose party stands in small letters after a comma."""
ENOUGH_SMALL = 2
"""Where so many parties are printed so, an unknown one is a local party."""
MOST_VOTED = 0.6
"""Part of a list that has voted at least where those who have not were away."""
_LEADER = re.compile(r"\.{4,}|_{4,}|…{2,}")


def read_attendance(
    reading: Reading, lines: Sequence[Printed], kit: Kit, template: Template, date: str | None
) -> Attendance:
    """The attendance told in these lines."""
    told = settle(_listed(reading, lines, kit, template, date))
    return with_parties(told, reading.text.value, kit.parties, date)


def _listed(
    reading: Reading, lines: Sequence[Printed], kit: Kit, template: Template, date: str | None
) -> Iterator[Listed]:
    lines = list(unfolded(list(rows_whole(lines, kit.parties, template, date)), template))
    homes = homes_told(lines, kit.municipalities)
    whole = list(unwrapped(reading, lines, template, homes))
    walk = Walk(leaders(reading.text.value, kit.parties, date), homes=homes == "before")
    for line, following in zip_longest(whole, whole[1:]):
        _step(walk, reading, line, following, kit, template, date)
    told = [listed.voted for listed in walk.found if listed.voted is not None]
    if told.count(True) > MOST_VOTED * len(told):  # beside the others the empty cells of somebody say that he was away
        return (replace(listed, struck=listed.struck or listed.voted is False) for listed in walk.found)
    return iter(walk.found)


def _step(
    walk: Walk,
    reading: Reading,
    line: Printed,
    following: Printed | None,
    kit: Kit,
    template: Template,
    date: str | None,
) -> None:
    cells = cells_of(line)
    above, walk.above = walk.above, line.text
    walk.roll = walk.roll or bool(lists.ROLL.match(line.text))
    if lists.ALONE.fullmatch(line.text) and not lists.VOTES.match(line.text):
        return
    if walk.found and _APPENDIX.match(line.text):
        enter(walk, "appendix", line.text, False)
    if lists.VOTES.match(line.text) or (is_vote(cells) and not walk.roll):
        walk.roll, walk.votes = False, True
        walk.kind, walk.tables, walk.beside = None, (), None
        return
    if walk.votes and not _PRESENCE.search(cells[0][0]):
        return
    walk.votes = False
    coded = not walk.tables and walk.beside is None
    if walk.kind in LISTS and (led_by := walk.leaders.led(cells, coded)):
        walk.party, cells = led_by
    cells = beside_margin(cells, walk, template, kit, date)
    if walk.tables and walk.head:
        cells = aligned.under(reading, cells, walk.head)
    if any(is_row(table, cells, kit, date) for table in walk.tables):
        _read_row(walk, reading, cells, kit, date)
        return
    sides = beside.head(reading, cells, template)
    tables = () if sides and sides.by_party and not walk.roll else header(cells, walk.roll)
    if tables:
        walk.head = aligned.places(reading, cells)
        headed = walk.kind == "substitutes" and len(walk.found) == walk.begun and cells[0][0].casefold() == "namn"
        walk.tables, walk.beside, walk.heading = tables, None, walk.margin or headed
        walk.kind = walk.kind if walk.heading else tables[0].kind
        walk.adjusting = False
        return
    below = walk.posts_below or (len(walk.found) == walk.begun + 1 and walk.preset is None)
    if (
        walk.kind in LISTS
        and walk.found
        and (ends_role(above, line) or follows_name(walk.found[-1], above, line, below))
    ):
        walk.posts_below = walk.posts_below or len(walk.found) == walk.begun + 1
        walk.found[-1] = with_role(walk.found[-1], above, line.text)
        return
    if walk.roll and not walk.tables and (listed := bare_row(reading, cells, kit, date)):
        walk.kind = walk.kind if walk.kind in LISTS else "members"
        walk.found.append(listed)
        return
    if walk.kind in LISTS and len(cells) > 1 and ROLE_CELL.match(cells[0][0]) and is_post(cells, following):
        _read_cells(walk, reading, cells, kit, date, template)
        return
    if sides:
        walk.beside, walk.tables, walk.adjusting, walk.party = sides, (), False, None
        walk.kind = sides.kinds[0]
        return
    label, printed, content = label_of(cells, walk, above, following, template)
    if label is not None:
        enter(walk, label, printed, bool(content))
        if walk.kind not in LISTS:
            return
        if content and (led_by := walk.leaders.led(content, coded=True)):
            walk.party, content = led_by
    elif walk.roll and walk.kind not in LISTS and POSTED.match(line.text):
        walk.kind = "members"  # the chair stands first in a roll, above "Ledamöter"
    elif walk.kind in LISTS and ROLE_LINE.match(line.text) and not line.gap and walk.found:
        walk.found[-1] = replace(walk.found[-1], preset=role_told(line.text) or walk.found[-1].preset)
        return
    if walk.kind not in LISTS or not content:
        return
    first = len(walk.found) == walk.begun or walk.party is not None
    if len(content) == 1 and (heading := walk.leaders.heads(content[0][0], first)) is not None:
        walk.party = heading or None  # "Socialdemokraterna" above the names of its members
        return
    if walk.tables and label is None and (whole := torn(walk.tables, content)):
        content = whole
    if walk.tables and not walk.heading and label is None and len(content) > 1:
        _read_row(walk, reading, content, kit, date)
        return
    _read_cells(walk, reading, content, kit, date, template)
    if label is not None and walk.kind != "absent":
        walk.preset = None


def _read_row(walk: Walk, reading: Reading, cells: Sequence[tuple[str, int]], kit: Kit, date: str | None) -> None:
    """The persons in a row of a table; a heading inside it says which list they are on."""
    found = [listed for table in walk.tables for listed in row(table, reading, cells, kit, date)]
    if walk.heading and walk.kind in LISTS:
        found = [replace(listed, kind=walk.kind) if listed.kind == "members" else listed for listed in found]
    walk.found += found


def _read_cells(
    walk: Walk, reading: Reading, content: list[tuple[str, int]], kit: Kit, date: str | None, template: Template
) -> None:
    """The persons in the cells under a label."""
    if walk.beside:
        led, content = walk.beside.row(reading, content, kit, date)
        walk.party = led or walk.party
    if walk.beside and len(content) > 1:
        held, walk.held = walk.held, {}
        for column, ((text, start), kind) in enumerate(zip(content, walk.beside.kinds, strict=False)):
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
        if text:
            run.append((text, start))
    if not run:
        return
    posted = len(run) > 1 and ROLE_CELL.match(run[0][0]) is not None
    value = reading.text.value[run[0][1] : run[-1][1]].replace("\n", " ") + run[-1][0]
    if posted:
        value = value.replace("\t", " ", 1)
    start, kind = run[0][1], walk.kind or "members"
    if (inner := SUBLABEL.match(value)) and (named := template.label(inner[1])) in LISTS:
        value, start, kind = inner[2], start + inner.start(2), named
    _add(walk, reading, value, start, kind, kit, date)


def _add(walk: Walk, reading: Reading, value: str, start: int, kind: str, kit: Kit, date: str | None) -> None:
    if dnr.LABEL.match(value) or _CLOCK.match(value):
        return
    if instead_of := _IN_PLACE_OF.match(value):
        before = len(walk.found)
        _add(walk, reading, instead_of["who"], start + instead_of.start("who"), "serving substitutes", kit, date)
        member = next(entries(instead_of["member"], start, kit.parties, date, political=True), None)
        if member is not None and len(walk.found) == before + 1:
            walk.found[before] = tied(walk.found[before], member)
        return
    if told := list(seats(value)):
        for seat in told:
            _add_seat(walk, reading, seat, start, kind, kit, date)
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
    small = walk.small >= ENOUGH_SMALL
    for entry in entries(value, start, kit.parties, date, political=True, small=small, homes=walk.homes):
        struck = reading.is_struck(entry.span.start, entry.span.end)
        if walk.party:
            other_party = entry.other_party or (walk.party if entry.other else None)
            entry = replace(entry, party=entry.party or walk.party, other_party=other_party)
        walk.small += bool(entry.party and _SMALL.match(value))
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


def _add_replaced(walk: Walk, reading: Reading, value: str, start: int, kit: Kit, date: str | None) -> None:
    """Absent members and, after ``för vilka inkallats``, who served for them."""
    match = _INSTEAD.search(value)
    if match is None:
        return
    seat = Seats(value[: match.start()], 0, value[match.end() :], match.end())
    _add_seat(walk, reading, seat, start, "absent", kit, date)


def _add_seat(walk: Walk, reading: Reading, seat: Seats, start: int, kind: str, kit: Kit, date: str | None) -> None:
    """Absent members and who served for them, tied where there is one of each; ``kind``: whom no seat was taken for."""
    if not seat.members:
        _add(walk, reading, seat.who, start + seat.at, kind, kit, date)
        return
    walk.preset = None
    before = len(walk.found)
    _add(walk, reading, seat.members, start + seat.start, "absent", kit, date)
    between = len(walk.found)
    _add(walk, reading, seat.who, start + seat.at, "serving substitutes", kit, date)
    missing, serving = walk.found[before:between], walk.found[between:]
    if len(missing) == len(serving) == 1:
        walk.found[between] = tied(serving[0], missing[0].entry)
