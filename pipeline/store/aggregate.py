"""Tables that hold for the whole database: people over time, bodies, cases followed through bodies.

They are derived from the rows of documents and made anew at the end of a run, for the municipalities that changed.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import sqlite_utils

from pipeline.store import marks, stale, turned
from pipeline.store.names import slug
from pipeline.store.save import SEARCHED
from pipeline.store.summarise import summarise

_STALE = "coalesce({}, '') IN (SELECT municipality FROM stale)"
"""The test whether a municipality is one that changed."""

_PERSON_ROWS = f"""
    WITH changed AS MATERIALIZED (SELECT id, date FROM documents WHERE {_STALE.format("municipality")})
    SELECT a.person, a.party, c.date FROM changed c CROSS JOIN attendance a ON a.document = c.id
    UNION ALL SELECT p.person, p.party, c.date FROM changed c CROSS JOIN presence p ON p.document = c.id
    UNION ALL SELECT p.person, p.party, c.date
      FROM changed c CROSS JOIN proposals y ON y.document = c.id CROSS JOIN proposal_people p ON p.proposal = y.id
    UNION ALL SELECT p.person, p.party, c.date
      FROM changed c CROSS JOIN statements s ON s.document = c.id CROSS JOIN statement_people p ON p.statement = s.id
    UNION ALL SELECT b.person, b.party, c.date
      FROM changed c CROSS JOIN votes v ON v.document = c.id CROSS JOIN ballots b ON b.vote = v.id
    UNION ALL SELECT j.person, j.party, c.date
      FROM changed c CROSS JOIN items i ON i.document = c.id CROSS JOIN disqualifications j ON j.item = i.id
"""


def aggregate(db: sqlite_utils.Database) -> None:
    """Make people, bodies, cases and the summaries anew where documents changed since they were made."""
    if not stale.places(db.conn):
        return
    with db.atomic():
        people(db)
        bodies(db)
        cases(db)
        marks.prune(db, SEARCHED)
        summarise(db.conn)
        stale.clear(db.conn)


def people(db: sqlite_utils.Database) -> None:
    """Parties in the order of time, first and last date seen; persons nobody mentions any more are removed."""
    turned.unite(db)
    parties: dict[str, dict[str, None]] = defaultdict(dict)
    seen: dict[str, tuple[str, str]] = {}
    for person, party, date in db.conn.execute(
        f"SELECT * FROM ({_PERSON_ROWS}) WHERE person IS NOT NULL ORDER BY 3, 1, 2"
    ):
        codes = parties[person]  # a person without party is seen too
        if party:
            codes[party] = None
        if date:  # they come in the order of time
            seen[person] = (seen.get(person, (date,))[0], date)
    known = [row[0] for row in db.conn.execute(f"SELECT id FROM people WHERE {_STALE.format('municipality')}")]
    db.conn.executemany("DELETE FROM people WHERE id = ?", [(key,) for key in known if key not in parties])
    db.conn.executemany(
        "UPDATE people SET parties = ?, first_seen = ?, last_seen = ? WHERE id = ?",
        [
            (
                json.dumps(list(codes), ensure_ascii=False),
                *seen.get(key, (None, None)),
                key,
            )
            for key, codes in parties.items()
        ],
    )


_BODY_KINDS = (
    # first that fits wins: Kommunstyrelsens arbetsutskott is an utskott
    (re.compile(r"utskott", re.I), "utskott"),
    (re.compile(r"fullmäktige|landstingsmöte|stadsfullmäktige", re.I), "fullmäktige"),
    (re.compile(r"beredning", re.I), "beredning"),
    (re.compile(r"nämnd|delegation(en)?$", re.I), "nämnd"),
    (re.compile(r"styrelse", re.I), "styrelse"),
    (re.compile(r"råd(et)?$", re.I), "råd"),
)


def body_kind(name: str) -> str | None:
    """What kind of body a name says: *Barn- och utbildningsnämnden* → nämnd; None for an office."""
    for pattern, kind in _BODY_KINDS:
        if pattern.search(name):
            return kind
    return None


def bodies(db: sqlite_utils.Database) -> None:
    """Every body that met, decided or made a statement, once per municipality."""
    found: dict[str, dict[str, str | None]] = {}
    for municipality, name in db.conn.execute(
        f"""WITH changed AS MATERIALIZED (
                SELECT id, municipality, body FROM documents WHERE {_STALE.format("municipality")})
            SELECT municipality, body FROM changed
            UNION SELECT c.municipality, i.body FROM changed c CROSS JOIN items i ON i.document = c.id
            UNION SELECT c.municipality, x.body FROM changed c CROSS JOIN decisions x ON x.document = c.id
            UNION SELECT c.municipality, s.body FROM changed c CROSS JOIN statements s ON s.document = c.id
            ORDER BY 1, 2"""
    ):
        kind = body_kind(name) if name else None
        if name and kind:
            key = slug(f"{municipality or 'okänd'} {name}")
            found.setdefault(key, {"id": key, "municipality": municipality, "name": name, "kind": kind})
    db.table("bodies").delete_where(_STALE.format("municipality"))
    db.table("bodies").insert_all(found.values())


_DNR_NUMBER = re.compile(r"\d+")
_MISREAD = re.compile(r"(?<=\d)[OolI|SBZ]{1,2}(?=\d|$)|(?<=[/:.-])[OolI|]{1,3}(?=\d)")
"""What OCR makes of digits, where only a digit can stand: ``KS 2O19/OO12l``."""
_AS_DIGITS = str.maketrans("OolI|SBZ", "00111582")


def case_key(dnr: str) -> str | None:
    """What makes two printed diarienummer the same case inside a municipality, None if it has no number.

    Spaces, case, leading zeros, ``Dnr`` and trailing body codes differ between bodies that handle the same case:
    ``KS 2019/00123`` and ``KS/2019:123`` are one, and so is ``KS 2O19/00l23``, as OCR may read it.
    """
    dnr = _MISREAD.sub(lambda found: found[0].translate(_AS_DIGITS), dnr)
    numbers = [str(int(n)) for n in _DNR_NUMBER.findall(dnr)]
    if not numbers or len("".join(numbers)) < 3:
        return None
    letters = sorted(set(re.findall(r"[a-zåäö]+", re.sub(r"(?i)\bdnr\b", "", dnr).lower())))
    return "-".join([*letters, *numbers])


def cases(db: sqlite_utils.Database) -> None:
    """Items of one municipality that carry the same diarienummer, titled as the first of them that has a title."""
    found: dict[str, _Case] = {}
    for municipality, numbers, item, title, body, document, date in db.conn.execute(
        f"""SELECT d.municipality, i.dnr, i.id, i.title, coalesce(i.body, d.body), d.id, d.date
              FROM documents d CROSS JOIN items i ON i.document = d.id
             WHERE {_STALE.format("d.municipality")} ORDER BY d.municipality, d.date, i.document, i.position"""
    ):
        for dnr in _list(numbers):
            if key := case_key(dnr):
                case = found.setdefault(slug(f"{municipality or 'okänd'} {key}"), _Case(municipality, dnr))
                case.add(item, title, body, document, date)
    db.table("cases").delete_where(_STALE.format("municipality"))  # what they hold goes by ON DELETE CASCADE
    db.table("cases").insert_all(case.row(key) for key, case in found.items())
    db.table("case_items").insert_all({"case": key, "item": item} for key, case in found.items() for item in case.items)


@dataclass(slots=True)
class _Case:
    """What is kept of a case while its items go by, in the order of time."""

    municipality: str | None
    dnr: str
    title: str = ""
    bodies: set[str] = field(default_factory=set)
    meetings: int = 0
    last_document: str = ""
    first_seen: str | None = None
    last_seen: str | None = None
    items: dict[str, None] = field(default_factory=dict)

    def add(self, item: str, title: str, body: str | None, document: str, date: str | None) -> None:
        self.title = self.title or title
        if body:
            self.bodies.add(body)
        self.meetings += document != self.last_document
        self.last_document = document
        self.first_seen = self.first_seen or date
        self.last_seen = date or self.last_seen
        self.items[item] = None

    def row(self, key: str) -> dict[str, Any]:
        return {
            "id": key,
            "municipality": self.municipality,
            "dnr": self.dnr,
            "title": self.title,
            "bodies": len(self.bodies),
            "meetings": self.meetings,
            "first_seen": self.first_seen,
            "last_seen": self.last_seen,
        }


def _list(value: str) -> Iterable[str]:
    return [str(entry) for entry in json.loads(value)]
