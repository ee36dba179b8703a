"""The database as Popolo JSON: who sat where, what was moved, how it was voted, who dissented.

Popolo (https://www.popoloproject.com/specs/) is how parliaments' data is exchanged. It has no word for dissent without
a vote, so reservations and särskilda uttalanden stand in a list of our own, ``x_dissents`` (docs/export.md).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import IO, Any

Entry = dict[str, Any]

OPTIONS = {"ja": "yes", "nej": "no", "avstår": "abstain", "frånvarande": "absent"}
OUTCOMES = {"bifall": "pass", "antagande": "pass", "godkännande": "pass", "fastställande": "pass", "avslag": "fail"}


def write_popolo(connection: sqlite3.Connection, stream: IO[str], site: str = "") -> dict[str, int]:
    """Write the whole database as one Popolo document; returns how many entries each list has.

    Entries are written one by one and never all held. ``site`` is the address the database is served at; with it each
    entry's ``sources`` lead to the page of the site where it stands.
    """
    source = _Source(connection, site.rstrip("/"))
    counts: dict[str, int] = {}
    stream.write('{\n"@context": "https://www.popoloproject.com/contexts/", "language": "sv"')
    for name, entries in _lists(connection, source):
        counts[name] = 0
        stream.write(f",\n{json.dumps(name)}: [")
        for entry in entries:
            stream.write(",\n " if counts[name] else "\n ")
            stream.write(json.dumps(_filled(entry), ensure_ascii=False))
            counts[name] += 1
        stream.write("\n]" if counts[name] else "]")
    stream.write("\n}\n")
    return counts


def _lists(connection: sqlite3.Connection, source: _Source) -> Iterator[tuple[str, Iterator[Entry]]]:
    yield "organizations", _organizations(connection)
    yield "persons", _persons(connection)
    yield "memberships", _memberships(connection)
    yield "events", _events(connection, source)
    yield "motions", _motions(connection, source)
    yield "vote_events", _vote_events(connection, source)
    yield "x_dissents", _dissents(connection, source)


def _filled(entry: Entry) -> Entry:
    """An entry without what is not known: Popolo leaves out rather than says null."""
    return {name: value for name, value in entry.items() if value not in (None, [], {})}


class _Source:
    """Where a fact stands, and the organisations of a document's bodies and parties."""

    def __init__(self, connection: sqlite3.Connection, site: str) -> None:
        self._site = site
        self._bodies = {
            (row["municipality"], row["name"]): row["id"]
            for row in connection.execute("SELECT id, municipality, name FROM bodies")
        }
        self._local = {
            (row["code"], row["municipality"])
            for row in connection.execute("SELECT code, municipality FROM parties WHERE municipality <> ''")
        }

    def of(self, row: sqlite3.Row) -> list[Entry]:
        """The printed page of a row that has ``item``, ``page``, ``file`` and ``source_url``."""
        address = f"{self._site}/paragraf/{row['item']}" if self._site else row["source_url"] or row["file"]
        return [{"url": address, "note": f"{row['file']}, s. {row['page']}"}]

    def body(self, municipality: str | None, name: str | None) -> str | None:
        found = self._bodies.get((municipality, name))
        return f"body:{found}" if found else None

    def party(self, code: str | None, municipality: str | None) -> str | None:
        return _party(code, municipality if (code, municipality) in self._local else "") if code else None

    def parties(self, codes: str, municipality: str | None) -> list[str | None]:
        return [self.party(code, municipality) for code in json.loads(codes)]


def _party(code: str, municipality: str | None) -> str:
    return f"party:{code}@{municipality}" if municipality else f"party:{code}"


def _place(municipality: str) -> str:
    return f"place:{municipality}"


def _person(row: sqlite3.Row, party: str | None) -> Entry:
    """A person as printed beside a fact."""
    return _filled({"person_id": row["person"], "name": row["name"], "party_id": party, "role": row["role"]})


def _organizations(connection: sqlite3.Connection) -> Iterator[Entry]:
    for row in connection.execute(
        "SELECT DISTINCT municipality FROM documents WHERE municipality IS NOT NULL ORDER BY 1"
    ):
        name = row["municipality"]
        kind = "region" if name.startswith(("Region ", "Landsting")) or name.endswith("landsting") else "kommun"
        yield {"id": _place(name), "name": name, "classification": kind}
    for row in connection.execute("SELECT id, municipality, name, kind FROM bodies ORDER BY id"):
        parent = _place(row["municipality"]) if row["municipality"] else None
        yield {"id": f"body:{row['id']}", "name": row["name"], "classification": row["kind"], "parent_id": parent}
    for row in connection.execute("SELECT code, name, scope, municipality FROM parties ORDER BY municipality, code"):
        yield {
            "id": _party(row["code"], row["municipality"]),
            "name": row["name"],
            "classification": "party",
            "other_names": [{"name": row["code"], "note": "partibeteckning"}],
            "x_scope": row["scope"],
        }
    for row in connection.execute(_UNLISTED):
        yield {"id": _party(row["code"], ""), "name": row["code"], "classification": "party", "x_scope": "okänt"}


_UNLISTED = """
SELECT DISTINCT code FROM (
    SELECT party AS code FROM ballots UNION SELECT party FROM statement_people UNION SELECT party FROM proposal_people
    UNION SELECT value FROM people, json_each(people.parties)
    UNION SELECT value FROM statements, json_each(statements.parties)
    UNION SELECT value FROM proposals, json_each(proposals.parties)
) WHERE code IS NOT NULL AND code NOT IN (SELECT code FROM parties) ORDER BY code"""
"""Letters printed where a party stands that no list of parties knows."""


def _persons(connection: sqlite3.Connection) -> Iterator[Entry]:
    for row in connection.execute("SELECT id, name, municipality, first_seen, last_seen FROM people ORDER BY id"):
        yield {
            "id": row["id"],
            "name": row["name"],
            "x_municipality": row["municipality"],
            "x_seen": _filled({"first": row["first_seen"], "last": row["last_seen"]}),
        }


def _memberships(connection: sqlite3.Connection) -> Iterator[Entry]:
    """Party of each person, and each seat that attendance lists show, with the first and last meeting seen.

    A list of attendance does not say when a mandate began: the dates are observations, so not start_date and end_date.
    """
    source = _Source(connection, "")
    for row in connection.execute("SELECT id, municipality, parties FROM people ORDER BY id"):
        for party in source.parties(row["parties"], row["municipality"]):
            yield {"person_id": row["id"], "organization_id": party}
    seats = connection.execute(
        """SELECT a.person, d.municipality, d.body, a.role, min(d.date) AS first, max(d.date) AS last,
                  count(*) AS meetings
             FROM attendance a JOIN documents d ON d.id = a.document
            WHERE a.person IS NOT NULL AND d.body IS NOT NULL
            GROUP BY a.person, d.municipality, d.body, a.role ORDER BY a.person, d.body, a.role"""
    )
    for row in seats:
        if body := source.body(row["municipality"], row["body"]):
            yield {
                "person_id": row["person"],
                "organization_id": body,
                "role": row["role"],
                "x_seen": _filled({"first": row["first"], "last": row["last"], "meetings": row["meetings"]}),
            }


def _events(connection: sqlite3.Connection, source: _Source) -> Iterator[Entry]:
    """Each document as a meeting, and under it each § as an event of its own."""
    for row in connection.execute("SELECT * FROM documents ORDER BY id"):
        attendees = connection.execute(
            """SELECT DISTINCT person FROM attendance WHERE document = ? AND present AND person IS NOT NULL
                ORDER BY position""",
            (row["id"],),
        )
        yield {
            "id": row["id"],
            "name": row["title"],
            "classification": row["kind"],
            "organization_id": source.body(row["municipality"], row["body"]),
            "start_date": row["date"],
            "attendees": [{"id": person["person"]} for person in attendees],
            "sources": [{"url": row["source_url"] or row["file"], "note": row["file"]}],
        }
        items = connection.execute(
            """SELECT i.id, i.id AS item, i.number, i.title, i.dnr, i.page, coalesce(i.body, d.body) AS organ,
                      d.municipality, d.date, d.file, d.source_url
                 FROM items i JOIN documents d ON d.id = i.document WHERE i.document = ? ORDER BY i.position""",
            (row["id"],),
        )
        for item in items:
            yield {
                "id": item["id"],
                "name": f"§ {item['number']} {item['title']}" if item["number"] else item["title"],
                "classification": "paragraf",
                "parent_id": row["id"],
                "organization_id": source.body(item["municipality"], item["organ"]),
                "start_date": item["date"],
                "identifiers": [{"scheme": "diarienummer", "identifier": number} for number in json.loads(item["dnr"])],
                "sources": source.of(item),
            }


_FACT = """d.municipality, coalesce(i.body, d.body) AS organ, d.date, d.file, d.source_url
  FROM {table} t JOIN items i ON i.id = t.item JOIN documents d ON d.id = t.document
 ORDER BY t.document, t.start, t.id"""


def _motions(connection: sqlite3.Connection, source: _Source) -> Iterator[Entry]:
    """What could be decided: each yrkande, each decision, and for each votering what it stood about."""
    for row in connection.execute(f"SELECT t.*, {_FACT.format(table='proposals')}"):
        people = connection.execute(
            "SELECT name, party, role, person FROM proposal_people WHERE proposal = ? ORDER BY position", (row["id"],)
        ).fetchall()
        yield {
            **_motion(row, source, "yrkande"),
            "creator_id": people[0]["person"] if people else None,
            "x_kind": row["kind"],
            "x_creators": [_person(one, source.party(one["party"], row["municipality"])) for one in people],
            "x_party_ids": source.parties(row["parties"], row["municipality"]),
        }
    for row in connection.execute(f"SELECT t.*, {_FACT.format(table='decisions')}"):
        yield {
            **_motion(row, source, "förslag" if row["proposed"] else "beslut"),
            "result": None if row["proposed"] else OUTCOMES.get(row["outcome"]),
            "x_outcome": row["outcome"],
        }
    for row in connection.execute(f"SELECT t.*, t.yes_for AS text, {_FACT.format(table='votes')}"):
        yield {**_motion(row, source, "votering"), "id": f"{row['id']}-sak", "x_against": row["no_for"]}


def _motion(row: sqlite3.Row, source: _Source, classification: str) -> Entry:
    return {
        "id": row["id"],
        "classification": classification,
        "organization_id": source.body(row["municipality"], row["organ"]),
        "text": row["text"],
        "date": row["date"],
        "x_event_id": row["item"],
        "sources": source.of(row),
    }


def _vote_events(connection: sqlite3.Connection, source: _Source) -> Iterator[Entry]:
    for row in connection.execute(f"SELECT t.*, {_FACT.format(table='votes')}"):
        ballots = connection.execute(
            "SELECT name, party, choice, person FROM ballots WHERE vote = ? ORDER BY position", (row["id"],)
        )
        counts = {"yes": row["yes"], "no": row["no"], "abstain": row["abstain"], "absent": row["absent"]}
        yield {
            "id": row["id"],
            "motion_id": f"{row['id']}-sak",
            "organization_id": source.body(row["municipality"], row["organ"]),
            "start_date": row["date"],
            "counts": [{"option": option, "value": count} for option, count in counts.items() if count is not None],
            "votes": [
                _filled(
                    {
                        "option": OPTIONS[ballot["choice"]],
                        "voter_id": ballot["person"],
                        "group_id": source.party(ballot["party"], row["municipality"]),
                        "x_name": ballot["name"],
                    }
                )
                for ballot in ballots
            ],
            "x_event_id": row["item"],
            "sources": source.of(row),
        }


def _dissents(connection: sqlite3.Connection, source: _Source) -> Iterator[Entry]:
    for row in connection.execute(f"SELECT t.*, {_FACT.format(table='statements')}"):
        people = connection.execute(
            "SELECT name, party, role, person FROM statement_people WHERE statement = ? ORDER BY position", (row["id"],)
        )
        yield {
            "id": row["id"],
            "classification": row["kind"],
            "organization_id": source.body(row["municipality"], row["body"] or row["organ"]),
            "event_id": row["item"],
            "date": row["date"],
            "people": [_person(one, source.party(one["party"], row["municipality"])) for one in people],
            "party_ids": source.parties(row["parties"], row["municipality"]),
            "joint": bool(row["joint"]),
            "text": row["text"],
            "refers_to_id": row["refers_to"],
            "refers_to_text": row["refers_to_text"],
            "sources": source.of(row),
        }
