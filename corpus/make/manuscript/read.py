"""A manuscript read: what is printed, and the gold that its marks say.

The head holds ``key=value`` lines, then ``---``, then the document as it is printed. A line ``@12|Title|dnr; dnr``
begins an item and prints its heading in the family's form (``@!`` leaves the printing to the lines after it). Marks:

| mark | what |
|---|---|
| ``{d:val|att …}`` | a decision with its outcome; ``{d:val@Nämnd|…}`` of another body, ``{dp:…}`` proposed to one |
| ``{y:bifall|S1 V2+|…}`` | a yrkande; ``+`` is m.fl.; ``P:S,V`` parties without persons |
| ``{y+:avslag|S1|}`` | one more yrkande in the words of the last one |
| ``{s:reservation|M1|yrkande:M|…}`` | a statement as announced, with what it refers to |
| ``{t|…}`` | the own words of the last statement, ``{t#12.0|…}`` of the first one in § 12 |
| ``{v:6,5,,|for what|for what|…}`` | a count: yes, no, abstain, absent |
| ``{list:%n (%p)¤%J¤%N|S1=j M1=n|sep}`` | ballots of the last vote, printed; ``list#12.0`` of the first vote in § 12 |
| ``{al:ledamot|%n (%p)|S1 M1|sep}`` | attendance, printed; ``!`` after a slot is absent, ``S2>S3`` serves for |
| ``{j|M1|…}`` ``{omed|…}`` | jäv; adjusted at once |

``¤`` parts the cells of a table row, ``␤`` lines within a cell. In a dnr, ``~`` ends the number that counts and
begins a code that is printed after it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from corpus.make.gold import fold, head, tail
from corpus.make.manuscript.cast import SLOT, Cast
from corpus.make.manuscript.chance import drawn
from corpus.make.matters import MATTERS, Matter

TOKEN = re.compile(
    r"^@(?P<quiet>!?)(?P<number>[^|\n]*)\|(?P<title>[^|\n]*)\|(?P<dnr>[^\n]*)$|\{(?P<mark>[^{}]*)\}", re.MULTILINE
)
LINE_MARK = re.compile(r"(?m)^(?:# |=+ |> |! ?)")
ITEM = "\x00"
"""Stands alone on the line where an item begins."""
CHOICES = {"j": "ja", "n": "nej", "a": "avstår", "f": "frånvarande"}


@dataclass(slots=True)
class Reading:
    """A manuscript with its names and choices filled in: head, lines to print, gold without ``starts_with``."""

    head: dict[str, str]
    lines: list[str] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)


def spoken(text: str) -> str:
    """Words without the marks of their line, whitespace folded."""
    return fold(re.sub(r"[¤␤]", " ", LINE_MARK.sub("", text)))


def read(source: str, seed: str = "", matters: Sequence[Matter] = MATTERS) -> Reading:
    """The manuscript for one seed. Raises ValueError for a mark that is not known."""
    top, body = source.split("\n---\n", 1)
    head = {key: value for key, _, value in (line.partition("=") for line in top.splitlines() if "=" in line)}
    head, body = drawn(head, body, seed, matters)
    fixed = {key[4:]: value for key, value in head.items() if key.startswith("fix ")}
    names = Cast(" ".join((*head.values(), body, _slots_of_marks(body))), seed, head, fixed)
    return _Reader(head, names).run(body)


def _slots_of_marks(body: str) -> str:
    """Slots that stand only in marks, written so that the cast sees them."""
    found = re.findall(r"(?<![#$\wÅÄÖåäö])([A-ZÅÄÖ][A-Za-zÅÄÖåäö!]{0,5}?\d+)(?=[+!>~=\s|}])", body)
    return " ".join(f"${slot}" for slot in found)


class _Reader:
    def __init__(self, headed: dict[str, str], cast: Cast) -> None:
        self.head, self.cast = {key: SLOT.sub(cast.write, value) for key, value in headed.items()}, cast
        self.items: list[dict[str, Any]] = []
        self.attendance: list[dict[str, Any]] = []
        self.replaced: dict[str, str | None] = {}

    def run(self, body: str) -> Reading:
        out, at = [], 0
        for match in TOKEN.finditer(body):
            out.append(SLOT.sub(self.cast.write, body[at : match.start()]))
            out.append(self.item(match) if match["mark"] is None else self.mark(match["mark"]))
            at = match.end()
        out.append(SLOT.sub(self.cast.write, body[at:]))
        self.absent()
        printed = spoken("".join(out))
        for vote in (vote for item in self.items for vote in item["votes"]):
            for side in ("yes_for", "no_for"):
                vote[side] = vote[side] if vote[side] and vote[side] in printed else None
        keys = ("kind", "municipality", "body", "date")
        document = {key: self.head.get(key) or None for key in keys} | {"dnr": self.split(self.head.get("dnr", ""))}
        facts = {"document": document, "attendance": self.attendance, "items": self.items}
        return Reading(self.head, "".join(out).split("\n"), facts)

    @staticmethod
    def split(text: str) -> list[str]:
        return [part.strip() for part in text.split(";") if part.strip()]

    def item(self, match: re.Match[str]) -> str:
        number, title = match["number"].strip(), SLOT.sub(self.cast.write, match["title"])
        printed = self.split(match["dnr"])
        dnr = [entry.partition("~")[0] for entry in printed]
        self.items.append(
            {
                "number": None if number == "-" else number,
                "title": fold(title),
                "dnr": dnr,
                "immediately_adjusted": False,
                "decisions": [],
                "proposals": [],
                "statements": [],
                "votes": [],
                "disqualified": [],
            }
        )
        if match["quiet"]:
            return ITEM
        shown = self.head["head"]
        if not dnr:
            shown = re.sub(r"\[[^\]]*\]", "", shown)
        values = {"[": "", "]": "", "\\n": "\n", "%n": number, "%t": title, "%d": ", ".join(printed).replace("~", "")}
        for sign, value in values.items():
            shown = shown.replace(sign, value)
        lines = [line for line in shown.split("\n") if line.strip()]
        return "\n".join([ITEM, *(f"@{line}" for line in lines)])

    def people(self, text: str) -> tuple[list[dict[str, Any]], list[str]]:
        """Persons and parties of a mark: ``S1 V2+ M3~l`` or ``P:S,V``."""
        text = text.strip()
        if text.startswith("P:"):
            return [], text[2:].split(",")
        people = []
        for word in text.split():
            slot, _, form = word.rstrip("+").partition("~")
            people.append(
                {
                    "name": self.cast.form(slot, form or None),
                    "party": self.cast.members[slot].party,
                    "m_fl": word.endswith("+"),
                }
            )
        return people, list(dict.fromkeys(person["party"] for person in people if person["party"]))

    def place(self, key: str, kind: str) -> dict[str, Any]:
        """The statement or vote that ``t#12.0`` means, or the last one of this item."""
        if "#" not in key:
            found: dict[str, Any] = self.items[-1][kind][-1]
            return found
        number, _, index = key.partition("#")[2].rpartition(".")
        owner = next(item for item in self.items if item["number"] == number)
        found = owner[kind][int(index)]
        return found

    def mark(self, mark: str) -> str:
        key, *fields = mark.split("|")
        name, _, argument = key.partition(":")
        shown = SLOT.sub(self.cast.write, fields[-1]) if fields else ""
        body = self.head["body"]
        now = self.items[-1] if self.items else {}
        if name in ("d", "dp"):
            outcome, _, other = argument.partition("@")
            row: dict[str, Any] = {"body": other or body, "text": spoken(shown), "outcome": outcome}
            now["decisions"].append(row | ({"proposed": True} if name == "dp" else {}))
        elif name in ("y", "y+"):
            people, parties = self.people(fields[0])
            starts = now["proposals"][-1]["text_starts"] if name == "y+" else head(spoken(shown))
            now["proposals"].append({"kind": argument, "people": people, "parties": parties, "text_starts": starts})
        elif name == "s":
            now["statements"].append(self.statement(argument, fields))
        elif name.partition("#")[0] == "t":
            own = self.place(name, "statements")
            own["text_starts"], own["text_ends"] = head(spoken(shown)), tail(spoken(shown))
        elif name == "v":
            counts = [int(part) if part else None for part in argument.split(",")]
            now["votes"].append(
                {"yes": counts[0], "no": counts[1], "abstain": counts[2] or 0, "absent": counts[3]}
                | {"yes_for": fields[0] or None, "no_for": fields[1] or None, "ballots": []}
            )
        elif name.partition("#")[0] == "list":
            return self.ballots(self.place(name, "votes"), mark.partition(":")[2])
        elif name == "al":
            return self.present(argument, *fields)
        elif name == "j":
            now["disqualified"] += [
                {"name": person["name"], "party": person["party"]} for person in self.people(fields[0])[0]
            ]
        elif name == "omed":
            now["immediately_adjusted"] = True
        else:
            raise ValueError(f"Unknown mark {mark!r}.")
        return shown

    def statement(self, argument: str, fields: list[str]) -> dict[str, Any]:
        kind, _, body = argument.partition("@")
        people, parties = self.people(fields[0])
        refers = None
        if fields[1]:
            what, _, whose = fields[1].partition(":")
            whose, _, where = whose.partition("@")
            refers = {"kind": what, "body": where or body or self.head["body"], "parties": whose.split(",")}
        return {
            "kind": kind,
            "body": body or self.head["body"],
            "people": people,
            "parties": parties,
            "text_starts": None,
            "text_ends": None,
            "refers_to": refers,
        }

    def row(self, form: str, slot: str, index: int, choice: str = "", instead: str = "") -> str:
        """One person in a list, by the list's form."""
        member = self.cast.members[slot]
        cross = {"%J": "j", "%N": "n", "%A": "a", "%F": "f"}
        values = {
            "%n": member.name,
            "%p": self.cast.shown(slot) or "",
            "%l": member.last,
            "%f": member.first,
            "%r": self.cast.form(slot, "r"),
            "%b": self.cast.form(slot, "b"),
            "%i": str(index),
            "%V": {"j": "Ja", "n": "Nej", "a": "Avstår", "f": "Frånvarande"}.get(choice, ""),
            "%s": self.cast.write(re.match(SLOT, f"#{instead}")) if instead else "",  # type: ignore[arg-type]
        } | {sign: "X" if choice == own else "" for sign, own in cross.items()}
        return re.sub(r"%[npflrbiVsJNAF]", lambda match: values[match[0]], form)

    def ballots(self, vote: dict[str, Any], fields: str) -> str:
        form, who, *rest = fields.split("|")
        rows = []
        for index, word in enumerate(who.split(), 1):
            slot, _, choice = word.partition("=")
            person = self.people(slot)[0][0]
            if choice != "f":
                name = self.cast.members[slot].last if "%l" in form and "%f" not in form else person["name"]
                vote["ballots"].append({"name": name, "party": person["party"], "vote": CHOICES[choice]})
            rows.append(self.row(form, slot, index, choice))
        return self.joined(rows, rest[0] if rest else "\\n")

    def absent(self) -> None:
        """Those for whom others serve without being listed themselves."""
        listed = {person["name"] for person in self.attendance}
        for name, party in self.replaced.items():
            if name not in listed:
                row = {"name": name, "party": party, "role": "ledamot", "present": False, "substitutes_for": None}
                self.attendance.append(row)

    @staticmethod
    def joined(rows: list[str], separator: str) -> str:
        """Rows with a separator between, or ``cols2``: in two columns, down the first and then the second."""
        columns = re.fullmatch(r"cols(\d)", separator)
        if not columns:
            return separator.replace("\\n", "\n").join(rows)
        high = -(-len(rows) // int(columns[1]))
        lines = ("¤".join(rows[at::high]) for at in range(high))
        return "\n".join(line if "¤" in line else f"{line}¤" for line in lines)

    def present(self, role: str, form: str, who: str, separator: str = "\\n") -> str:
        rows = []
        for index, word in enumerate(who.split(), 1):
            slot, _, instead = word.rstrip("!").partition(">")
            person = self.people(slot)[0][0]
            if instead:
                self.replaced[self.cast.members[instead].name] = self.cast.members[instead].party
            self.attendance.append(
                {
                    "name": person["name"],
                    "party": person["party"],
                    "role": role,
                    "present": not word.endswith("!"),
                    "substitutes_for": self.cast.members[instead].name if instead else None,
                }
            )
            rows.append(self.row(form, slot, index, instead=instead))
        return self.joined(rows, separator)


def wrapped(lines: list[str], width: int) -> Iterator[str]:
    """Lines as a text file breaks them."""
    for line in lines:
        if width and len(line) > width and "\t" not in line:
            yield from textwrap.wrap(line, width, break_on_hyphens=False, break_long_words=False)
        else:
            yield line
