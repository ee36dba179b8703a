"""Who attended: the lists of a front page, or of an appendix, as persons with role, presence and §§."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from pipeline.document import Attendee, Presence
from pipeline.kit import Kit
from pipeline.kit.headings import fold
from pipeline.kit.municipalities import Template
from pipeline.segment.people import Entry, entries
from pipeline.segment.reading import Printed, Reading

LISTS = frozenset({"members", "serving substitutes", "substitutes", "officials", "absent"})
"""Labels under which people are listed."""
_SIGNERS = re.compile(
    r"^(?:ordförande|ordf|sekreterare|vice ordförande|[12]:e vice ordförande|ledamot)\.?:?$", re.IGNORECASE
)
_ROLE_LABEL = re.compile(
    r"^(?:(?:[12]:[ea]|förste|andr[ea]|tredje)?\s*(?:vice\s+)?ordf(?:örande|\.)?)\s*:?$", re.IGNORECASE
)
_ROLE_LINE = re.compile(
    r"^\(?(?:(?:[12]:[ea]|förste|andr[ea]|tredje|v\.?)?\s*(?:vice\s+)?ordf(?:örande|\.)?|ledamot|ersättare)\)?\.?$",
    re.IGNORECASE,
)
_EVERYBODY_BUT = re.compile(
    r"^samtliga (?:ordinarie )?ledamöter (?:utom|med undantag av|förutom)\b:?\s*", re.IGNORECASE
)
_LABEL_WORDS = 5
SHORTEST_PARTY_NAME = 6
"""A shorter line is a code that belongs to the person above."""
_SENTENCE = re.compile(
    r"\b(?:är|ska|har|finns|justeras|meddelas|sker|ajourneras|ajourneringen|mötet|klockan|öppnade|hälsade|utsågs|utses|"
    r"förklarade|antecknas|antecknades|informerade|beslutade|yrkade)\b"
)
_LEADER = re.compile(r"\.{4,}|_{4,}|…{2,}")
_SUBLABEL_COLON = re.compile(r"^([^:()]{3,45}):\s*(.*)$")

_INNER_LABEL = re.compile(r"(?<=[.;)])\s+([A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+){0,3}):\s")
_RUN = re.compile(
    r"\)(?:, [a-zåäö0-9:. ]{3,30})?[,;] [A-ZÅÄÖ][^(),;]{2,50}(?:\(|$)|"
    r", [A-ZÅÄÖ][a-zåäöé\-]+ [A-ZÅÄÖ][a-zåäöé\-]+,[^(]*, [A-ZÅÄÖ]|,$"
)
"""A line on which several persons stand one after the other, so that the line end says nothing."""

_COLUMNS = {
    "name": (
        "namn",
        "ledamot",
        "ledamoter",
        "ledamoter namn",
        "ordinarie",
        "ordinarie ledamot",
        "ersattare",
        "ordinarie ledamoter",
    ),
    "party": ("parti", "part"),
    "present": ("narvarande", "narv", "narvaro", "tjg", "tjanstgor", "tjanstgorande"),
    "absent": ("franvarande", "franv", "franvaro", "ej narvarande"),
    "substitute": (
        "tjanstgorande ersattare",
        "tjg ersattare",
        "ersatts av",
        "ersattare for",
        "ersattare",
        "tjanstgor for",
    ),
}
_MARK = re.compile(r"^(?:[xX×✓✔√1]|ja|JA|närv\.?|N)$")


@dataclass(slots=True)
class Listed:
    """An entry with the list it stands in."""

    entry: Entry
    kind: str
    struck: bool
    preset: str | None = None


@dataclass(slots=True)
class _Walk:
    kind: str | None = None
    adjusting: bool = False
    preset: str | None = None
    columns: dict[int, str] | None = None
    marked_columns: bool = False
    side_by_side: tuple[str, ...] = ()
    label: str = ""
    party: str | None = None
    found: list[Listed] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Everybody who is listed, and who served only for some §§."""

    people: tuple[Attendee, ...] = ()
    presence: tuple[Presence, ...] = ()


def read_attendance(
    reading: Reading, lines: Sequence[Printed], kit: Kit, template: Template, date: str | None
) -> Attendance:
    """The attendance told in these lines."""
    return settle(_listed(reading, lines, kit, template, date))


def _listed(
    reading: Reading, lines: Sequence[Printed], kit: Kit, template: Template, date: str | None
) -> Iterator[Listed]:
    walk = _Walk()
    whole = list(_unwrapped(reading, lines, template))
    for line, following in zip_longest(whole, whole[1:]):
        _step(walk, reading, line, following, kit, template, date)
    return iter(walk.found)


def _unwrapped(reading: Reading, lines: Sequence[Printed], template: Template) -> Iterator[Printed]:
    """The lines, those that go on with a run of names (``Anna Ek (S), Eva`` / ``Ask (V)``) put together."""
    lines = [part for line in lines for part in _at_labels(line, template)]
    i = 0
    while i < len(lines):
        line, last = lines[i], i
        if _RUN.search(line.cells[-1]):
            while last + 1 < len(lines) and _goes_on(lines[last], lines[last + 1], template):
                last += 1
        if last > i:
            value = reading.text.value[line.start : lines[last].end]
            line = replace(line, text=value.replace("\n", " "), end=lines[last].end)
        yield line
        i = last + 1


def _at_labels(line: Printed, template: Template) -> Iterator[Printed]:
    """A line cut where a label follows a full stop: ``Ledamöter: Anna Ek (S). Ersättare: Bo Lind (M).``"""
    at = 0
    for match in _INNER_LABEL.finditer(line.text):
        if template.label(match[1]) is not None:
            yield replace(line, text=line.text[at : match.start(1)].rstrip(), start=line.start + at)
            at = match.start(1)
    yield replace(line, text=line.text[at:], start=line.start + at) if at else line


def _goes_on(line: Printed, following: Printed, template: Template) -> bool:
    if following.gap or "\t" in following.text or line.text.endswith("."):
        return False
    words = following.text.split()
    heads = (" ".join(words[:n]).rstrip(":") for n in range(1, min(_LABEL_WORDS, len(words)) + 1))
    return not any(fold(head) in template.labels for head in heads)


def _step(
    walk: _Walk,
    reading: Reading,
    line: Printed,
    following: Printed | None,
    kit: Kit,
    template: Template,
    date: str | None,
) -> None:
    cells = _cells(line)
    header = _header(cells)
    if header:
        walk.columns, walk.side_by_side = header, ()
        walk.marked_columns = "present" in header.values()
        walk.kind = "substitutes" if fold(cells[0][0]).startswith("ersattare") else "members"
        walk.adjusting = False
        return
    labels = [template.label(text) for text, _ in cells]
    if len(cells) > 1 and all(label in LISTS for label in labels):
        walk.side_by_side, walk.columns, walk.adjusting = tuple(label or "" for label in labels), None, False
        walk.kind = labels[0]
        return
    label, printed, content = _label(cells, walk, following, template)
    if label is not None:
        _enter(walk, label, printed, bool(content))
        if walk.kind not in LISTS:
            return
    elif walk.kind in LISTS and _ROLE_LINE.match(line.text) and not line.gap and walk.found:
        walk.found[-1] = replace(walk.found[-1], preset=_preset(line.text) or walk.found[-1].preset)
        return
    if walk.kind not in LISTS or not content:
        return
    if len(content) == 1 and len(content[0][0]) > SHORTEST_PARTY_NAME:
        heading = kit.parties.code(content[0][0].strip(" :"), date)
        if heading:
            walk.party = heading  # "Socialdemokraterna" above the names of its members
            return
    if walk.columns and label is None and len(content) > 1:
        _row(walk, reading, content, kit, date)
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
    walk.columns, walk.side_by_side = None, ()
    walk.label, walk.party = fold(printed), None
    walk.preset = _preset(printed) if _ROLE_LABEL.match(printed.strip()) else None
    if label == "absent" and "ersattare" in walk.label:
        walk.preset = "ersättare"


def _preset(value: str) -> str | None:
    folded = fold(value.strip("() "))
    if "vice" in folded or folded.startswith(("v.", "v ")):
        return "vice ordförande"
    if folded.startswith("ordf"):
        return "ordförande"
    return {"ledamot": "ledamot", "ersattare": "ersättare"}.get(folded)


def _cells(line: Printed) -> list[tuple[str, int]]:
    """The cells of a line with the offset of each; empty ones stay, so that columns keep their place."""
    found: list[tuple[str, int]] = []
    at = 0
    for cell in line.text.split("\t"):
        lead = len(cell) - len(cell.lstrip())
        found.append((cell.strip(), line.start + at + lead))
        at += len(cell) + 1
    return found


def _label(
    cells: list[tuple[str, int]], walk: _Walk, following: Printed | None, template: Template
) -> tuple[str | None, str, list[tuple[str, int]]]:
    """The label a line begins with, as it is printed, and the cells that stand under it."""
    first, start = cells[0]
    joined = f"{walk.label} {first}" if walk.label and len(cells) > 1 else ""
    if joined and template.label(joined) and template.label(joined) == walk.kind and not template.label(first):
        return walk.kind, first, cells[1:]  # the second line of a label: "Övriga" / "deltagare"
    label = template.label(first)
    if label is None and following is not None and len(cells) > 1 and first:
        below = following.text.split("\t")[0].strip()
        label = template.label(f"{first} {below}")
    if label is not None:
        return label, first, [cell for cell in cells[1:] if cell[0]]
    colon = _SUBLABEL_COLON.match(first)
    if colon:
        label = template.label(colon[1])
        if label is not None:
            rest = [(colon[2], start + colon.start(2))] if colon[2] else []
            return label, colon[1], rest + cells[1:]
    words = first.split()
    for n in range(min(_LABEL_WORDS, len(words) - 1), 0, -1):
        head = " ".join(words[:n])
        if not head[0].isupper() or fold(head) not in template.labels:
            continue
        at = first.index(words[n], len(head))
        if first[at].isupper() or first[at].isdigit() or first[at] in "(§":
            if _SIGNERS.match(head):
                break  # "Ordförande Anna Ek (S)" is an entry inside a list and a signature outside
            return template.labels[fold(head)], head, [(first[at:], start + at), *cells[1:]]
    return None, "", cells if walk.columns else [cell for cell in cells if cell[0]]


def _header(cells: list[tuple[str, int]]) -> dict[int, str] | None:
    """The columns of a table of members, if this line heads one."""
    if len(cells) < 3:
        return None
    columns: dict[int, str] = {}
    for i, (text, _) in enumerate(cells):
        folded = fold(text)
        for meaning, words in _COLUMNS.items():
            if folded in words and meaning not in columns.values():
                columns[i] = meaning
                break
    if len(columns) >= 2 and "name" in columns.values() and {"party", "present", "absent"} & set(columns.values()):
        return columns
    return None


def _row(walk: _Walk, reading: Reading, cells: list[tuple[str, int]], kit: Kit, date: str | None) -> None:
    """One row of a table with columns for name, party and presence."""
    by_meaning = {meaning: cells[i] for i, meaning in (walk.columns or {}).items() if i < len(cells)}
    name, start = by_meaning.get("name", ("", 0))
    if not name:
        return
    party = by_meaning.get("party", ("", 0))[0]
    value = f"{name} ({party.strip('()')})" if party and "(" not in name else name
    for entry in entries(value, start, kit.parties, date, political=True):
        present = by_meaning.get("present", ("", 0))[0]
        absent = by_meaning.get("absent", ("", 0))[0]
        substitute = by_meaning.get("substitute", ("", 0))
        struck = reading.is_struck(entry.span.start, entry.span.end) or bool(_MARK.match(absent))
        if walk.marked_columns and not present and not absent:
            struck = True
        serving = next(entries(substitute[0], substitute[1], kit.parties, date, political=True), None)
        walk.found.append(Listed(entry, walk.kind or "members", struck or serving is not None, walk.preset))
        if serving is not None:
            walk.found.append(
                Listed(replace(serving, other=entry.name, other_party=entry.party), "serving substitutes", False)
            )
        return


def _read_cells(
    walk: _Walk, reading: Reading, content: list[tuple[str, int]], kit: Kit, date: str | None, template: Template
) -> None:
    """The persons in the cells under a label."""
    if walk.side_by_side and len(content) > 1:
        for (text, start), kind in zip(content, walk.side_by_side, strict=False):
            _add(walk, reading, text, start, kind, kit, date)
        return
    run: list[tuple[str, int]] = []
    for text, start in content:
        if template.label(text) is not None and template.label(text) not in LISTS:
            break  # "Plats och tid … Paragrafer §§ 41-49" side by side
        run.append((text, start))
    if not run:
        return
    value = reading.text.value[run[0][1] : run[-1][1] + len(run[-1][0])].replace("\n", " ")
    _add(walk, reading, value, run[0][1], walk.kind or "members", kit, date)


def _add(walk: _Walk, reading: Reading, value: str, start: int, kind: str, kit: Kit, date: str | None) -> None:
    everybody = _EVERYBODY_BUT.match(value)
    if everybody:
        kind, start, value = "absent", start + everybody.end(), value[everybody.end() :]
    elif _LEADER.search(value) or (_SENTENCE.search(value) and value.rstrip().endswith(".") and "(" not in value):
        return
    before = len(walk.found)
    for entry in entries(value, start, kit.parties, date, political=True):
        struck = reading.is_struck(entry.span.start, entry.span.end)
        entry = entry if entry.party or not walk.party else replace(entry, party=walk.party)
        walk.found.append(Listed(entry, kind, struck, walk.preset))
    if len(walk.found) == before and walk.found and value[:1] in "(§abcdefghijklmnopqrstuvwxyzåäö,":
        last = walk.found[-1]  # the line goes on with what is said of the person above
        again = entries(
            f"{last.entry.name} ({last.entry.party or ''}) {last.entry.notes} {value}", 0, kit.parties, date, True
        )
        more = next(again, None)
        if more is not None and last.kind == kind:
            joined = replace(more, name=last.entry.name, party=last.entry.party, span=last.entry.span)
            walk.found[-1] = replace(last, entry=replace(joined, role=last.entry.role or joined.role))


# ---------------------------------------------------------------- from lists to persons


def settle(listed: Iterable[Listed]) -> Attendance:
    """One row per person out of all lists, absent members who are only told of as served for among them."""
    people: dict[str, Attendee] = {}
    served: list[tuple[Listed, str]] = []
    presence: list[Presence] = []
    for one in listed:
        entry, key = one.entry, fold(one.entry.name)
        attendee = _attendee(one)
        old = people.get(key)
        people[key] = attendee if old is None else _merge(old, attendee)
        if entry.other:
            served.append((one, key))
        presence += _presence(one)
    for one, key in served:
        _seat(people, one, key)
    return Attendance(tuple(people.values()), tuple(dict.fromkeys(presence)))


def _attendee(one: Listed) -> Attendee:
    entry = one.entry
    role = one.preset or entry.role
    if one.kind == "officials" or (entry.official and one.preset is None):
        role = "ersättare" if entry.party and not entry.official else "tjänsteperson"
    elif one.kind in ("substitutes", "serving substitutes") or entry.other:
        role = "ersättare"
    elif one.kind == "absent":
        role = role or ("ersättare" if "ersattare" in fold(entry.notes) else "ledamot")
    present = not (one.struck or entry.absent or one.kind == "absent")
    party = None if role == "tjänsteperson" else entry.party
    return Attendee(entry.name, party, role or "ledamot", present, entry.other)


def _merge(old: Attendee, new: Attendee) -> Attendee:
    role = old.role
    if old.role == "ledamot" and new.role in ("ordförande", "vice ordförande", "ersättare"):
        role = new.role
    return Attendee(
        old.name,
        old.party or new.party,
        role,
        old.present and new.present,
        old.substitutes_for or new.substitutes_for,
    )


def _seat(people: dict[str, Attendee], one: Listed, key: str) -> None:
    """Tie a substitute to the member served for: absent, unless the substitute served for some §§ only."""
    entry = one.entry
    other = entry.other or ""
    known = _same_person(people, other, entry.other_party)
    some = any(part.kind in ("only", "from", "to") for part in entry.parts)
    if known is None:
        people[fold(other)] = Attendee(other, entry.other_party, entry.other_role or "ledamot", present=False)
        return
    member = people[known]
    if not some:
        people[known] = replace(member, present=False)
    if member.name != other:
        people[key] = replace(people[key], substitutes_for=member.name)


def _same_person(people: dict[str, Attendee], name: str, party: str | None) -> str | None:
    key = fold(name)
    if key in people:
        return key
    words = key.split()
    alike = [k for k, p in people.items() if k.split()[-1] == words[-1] and (party is None or p.party in (None, party))]
    if len(words) == 1 and len(alike) == 1:
        return alike[0]
    return None


def _presence(one: Listed) -> Iterator[Presence]:
    entry = one.entry
    party = entry.party if one.kind != "officials" else None
    reason = "jäv" if entry.disqualified else None
    for part in entry.parts:
        yield Presence(
            name=entry.name,
            party=party,
            from_number=None if part.kind == "to" else part.first,
            to_number=None if part.kind == "from" else part.last,
            present=part.kind != "not",
            substitutes_for=entry.other,
            reason=reason,
        )
