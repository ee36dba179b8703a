"""Corrections: what people found to be read wrongly, put right in the rows of every later reading, and told.

A file is a YAML list; ``field`` is ``table.column``, or a table alone to take the whole row out (``new: null``):

    - document: 6b35eb1131497cc4
      field: statements.parties
      row: 6b35eb1131497cc4-12-u1
      old: [S]
      new: [S, V]
      who: Anna Ek
      why: Vänsterpartiet nämns överst på nästa sida.

``row`` is the row's id; ``position`` in attendance and presence, ``owner/position`` for people and ballots.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from pipeline.errors import ProtokollError
from pipeline.privacy import hide
from pipeline.store.names import person_id
from pipeline.store.writer import Row, Rows

State = Literal["applied", "not needed", "unfit"]
Value = str | int | None

_PERSON = ("name", "party")
FIELDS: dict[str, tuple[str, ...]] = {
    "documents": ("kind", "title", "body", "date", "dnr"),
    "items": ("title", "dnr", "body", "immediately_adjusted"),
    "sections": ("kind", "heading"),
    "decisions": ("outcome", "body", "proposed"),
    "proposals": ("kind", "parties"),
    "propositions": ("options", "result", "method"),
    "statements": ("kind", "body", "parties", "joint", "refers_to"),
    "votes": ("yes", "no", "abstain", "absent", "yes_for", "no_for"),
    "attendance": (*_PERSON, "role", "present", "substitutes_for"),
    "presence": (*_PERSON, "from_number", "to_number", "present", "substitutes_for", "reason"),
    "proposal_people": (*_PERSON, "role", "and_others"),
    "statement_people": (*_PERSON, "role", "and_others"),
    "ballots": (*_PERSON, "choice"),
    "disqualifications": _PERSON,
}
"""What can be corrected. Not where a row stands and what is printed there: offsets hold, or nothing does."""

_KEYS = {
    "attendance": ("position",),
    "presence": ("position",),
    "proposal_people": ("proposal", "position"),
    "statement_people": ("statement", "position"),
    "ballots": ("vote", "position"),
    "disqualifications": ("item", "position"),
}
_OWNED = {
    "proposals": ("proposal_people", "proposal"),
    "statements": ("statement_people", "statement"),
    "votes": ("ballots", "vote"),
}


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction, with values as the database holds them (lists as JSON). ``field`` None takes the row out."""

    document: str
    table: str
    row: str
    field: str | None
    old: Value
    new: Value
    who: str
    why: str

    @property
    def name(self) -> str:
        """What is corrected, for messages: ``statements.parties of 6b35eb1131497cc4-12-u1``."""
        return f"{self.table}.{self.field or '*'} of {self.row}"


def read_corrections(folder: Path) -> dict[str, tuple[Correction, ...]]:
    """Every correction of ``folder/*.yaml`` by document, in the order of the files. Raises ProtokollError."""
    found: dict[str, list[Correction]] = defaultdict(list)
    for path in sorted(folder.glob("*.yaml")):
        try:
            entries = yaml.safe_load(path.read_text(encoding="utf-8")) or []
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            raise ProtokollError(f"{path} cannot be read as YAML: {error}") from error
        if not isinstance(entries, list):
            raise ProtokollError(f"{path} must be a list of corrections, each beginning with - document: …")
        for number, entry in enumerate(entries, 1):
            correction = _correction(entry, f"{path}, correction {number}")
            found[correction.document].append(correction)
    return {document: tuple(corrections) for document, corrections in found.items()}


def digest(corrections: tuple[Correction, ...]) -> str:
    """A short name for corrections: another one asks for another reading. Empty where there are none."""
    if not corrections:
        return ""
    text = json.dumps([astuple(correction) for correction in corrections], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def apply(rows: Rows, corrections: tuple[Correction, ...]) -> Rows:
    """The rows with the corrections made, in order, a row in ``corrections`` for each, and a problem for one unfit."""
    out = {table: [dict(row) for row in entries] for table, entries in rows.items()}
    for position, correction in enumerate(corrections, 1):
        state = _apply(out, correction)
        if state == "unfit":
            _tell(out, correction)
        out.setdefault("corrections", []).append(
            {
                "document": correction.document,
                "position": position,
                "table": correction.table,
                "row": correction.row,
                "field": correction.field or "*",
                "old": correction.old,
                "new": correction.new,
                "who": correction.who,
                "why": correction.why,
                "state": state,
            }
        )
    return out


def _tell(rows: Rows, correction: Correction) -> None:
    """A problem row: a correction fits the reading no more, so that what it was to put right may be wrong again."""
    problems = rows.setdefault("problems", [])
    row = _row(rows, correction)
    item = row and (row["id"] if correction.table == "items" else row.get("item"))
    reads = f"där läses nu {row[correction.field]!r}" if row and correction.field else "raden finns inte"
    message = (
        f"Rättelsen av {correction.table}.{correction.field or '*'} ({correction.who}) passar inte längre: {reads}."
    )
    problems.append(
        {
            "document": correction.document,
            "position": max((problem["position"] for problem in problems), default=0) + 1,
            "item": item,
            "stage": "rättelse",
            "code": "correction",
            "message": message,
            "page": row.get("page") if row else None,
            "start": None,
            "end": None,
        }
    )


def _correction(entry: Any, where: str) -> Correction:
    if not isinstance(entry, dict):
        raise ProtokollError(f"{where}: not a correction but {type(entry).__name__}.")
    missing = [name for name in ("document", "field", "old", "new", "who", "why") if name not in entry]
    missing += [name for name in ("document", "field", "who", "why") if entry.get(name) in (None, "")]
    if missing:
        raise ProtokollError(f"{where}: there is no {', '.join(dict.fromkeys(missing))}.")
    if not isinstance(entry["document"], str):  # an id of digits alone, which YAML takes for a number
        raise ProtokollError(f"{where}: write the id of the document in quotes.")
    table, _, field = str(entry["field"]).partition(".")
    document = entry["document"]
    if table not in FIELDS or (field and field not in FIELDS[table]):
        allowed = ", ".join(f"{table}.{name}" for name in FIELDS.get(table, ())) or ", ".join(FIELDS)
        raise ProtokollError(f"{where}: {entry['field']} cannot be corrected. There are: {allowed}.")
    if not field and (entry["new"] is not None or table == "documents"):
        raise ProtokollError(
            f"{where}: a whole row of {table} can only be taken out (new: null), a document not at all."
        )
    row = document if table == "documents" else str(entry.get("row") or "")
    if not row:
        raise ProtokollError(f"{where}: row must say which row of {table} is meant.")
    values = (_value(entry["old"]), _value(entry["new"]))
    return Correction(document, table, row, field or None, *values, hide(str(entry["who"])), hide(str(entry["why"])))


def _value(value: Any) -> Value:
    """A value as the database holds it, where identity numbers are covered."""
    if isinstance(value, list):
        return json.dumps([hide(str(entry)) for entry in value], ensure_ascii=False)
    if isinstance(value, bool):
        return int(value)
    return value if value is None or isinstance(value, int) else hide(str(value))


def _row(rows: Rows, correction: Correction) -> Row | None:
    """The row that is to be corrected, if it is there."""
    keys = _KEYS.get(correction.table, ("id",))
    return next(
        (r for r in rows.get(correction.table, []) if "/".join(str(r[key]) for key in keys) == correction.row), None
    )


def _apply(rows: Rows, correction: Correction) -> State:
    row = _row(rows, correction)
    if correction.field is None:
        if row is None:
            return "not needed"
        _take_out(rows, correction.table, row)
        return "applied"
    if row is None:
        return "unfit"
    now = row[correction.field]
    if now == correction.new:
        return "not needed"
    if now != correction.old:
        return "unfit"
    row[correction.field] = correction.new
    if correction.field == "name" and row.get("person") and correction.new:
        row["person"] = person_id(rows["documents"][0]["municipality"], str(correction.new))
    return "applied"


def _take_out(rows: Rows, table: str, row: Row) -> None:
    rows[table] = [other for other in rows[table] if other is not row]
    if "id" not in row:
        return
    gone = {str(row["id"])}
    if table == "items":
        for facts in ("sections", "decisions", "proposals", "propositions", "statements", "votes"):
            for fact in [fact for fact in rows.get(facts, []) if fact["item"] == row["id"]]:
                gone.add(str(fact["id"]))
                _take_out(rows, facts, fact)
        rows["disqualifications"] = [r for r in rows.get("disqualifications", []) if r["item"] != row["id"]]
        rows["problems"] = [r for r in rows.get("problems", []) if r["item"] != row["id"]]
    if table in _OWNED:
        people, owner = _OWNED[table]
        rows[people] = [r for r in rows.get(people, []) if r[owner] != row["id"]]
    for statement in rows.get("statements", []):
        if statement["refers_to"] in gone:
            statement["refers_to"] = None
    rows["regions"] = [r for r in rows.get("regions", []) if r["owner_id"] not in gone]
