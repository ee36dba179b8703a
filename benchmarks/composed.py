"""A large database of minutes that nobody wrote: words by their frequency in Swedish, rows in the shape of real ones.

Ten items a meeting, two decisions an item, yrkanden, reservations by party and person, votes with ballots.
"""

from __future__ import annotations

import json
import random
import sqlite3
from collections import Counter, defaultdict
from itertools import accumulate
from pathlib import Path

from sqlite_utils import Database
from wordfreq import top_n_list, word_frequency

from pipeline.resources import db_dir
from pipeline.store import stale
from pipeline.store.marks import Mark, Marks, keep
from pipeline.store.save import SEARCHED
from pipeline.store.schema import APPLICATION_ID, SCHEMA_VERSION
from pipeline.store.search import index_terms
from pipeline.store.summarise import record, summarise

MUNICIPALITIES = ("Boden", "Mora", "Sala", "Tranås", "Ystad", "Åre", "Älmhult", "Öckerö", "Kalix", "Lomma")
BODIES = ("Kommunfullmäktige", "Kommunstyrelsen", "Socialnämnden", "Byggnadsnämnden", "Barn- och utbildningsnämnden")
PARTIES = ("S", "M", "SD", "C", "V", "KD", "L", "MP")
OUTCOMES = ("bifall", "avslag", "besvarad", "återremiss", "godkännande", "anteckning", "uppdrag", "val")
KINDS = ("reservation", "reservation", "reservation", "särskilt uttalande", "protokollsanteckning")
ITEMS_A_MEETING = 10
PAGES_A_MEETING = 12
SEATS = 40
PEOPLE_A_PLACE = 300
BALLOTS = 41
FIRST_YEAR, YEARS = 1990, 36
COMPOUNDS = 8_000  # made of frequent words, as common in minutes as they are rare in word lists
WRITTEN_AT_ONCE = 200  # meetings
DRAWN_AT_ONCE = 1_000_000  # words

Row = dict[str, object]


class Words:
    """Text in the shape of Swedish: words by their frequency, with compounds among them."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        listed = [word for word in top_n_list("sv", 40_000) if word.isalpha()]
        long = [word for word in listed[:6_000] if 4 <= len(word) <= 9]
        made = ["".join(self.random.sample(long, 2)) for _ in range(COMPOUNDS)]
        self.words = listed + made
        weights = [word_frequency(word, "sv") for word in listed]
        self.cumulative = list(accumulate(weights + [weights[3_000]] * COMPOUNDS))
        self.stems = {word: index_terms(word) for word in self.words}
        self.drawn: list[str] = []

    def draw(self, count: int) -> list[str]:
        """So many words, the frequent ones often."""
        if len(self.drawn) < count:
            self.drawn = self.random.choices(self.words, cum_weights=self.cumulative, k=DRAWN_AT_ONCE)
        taken = self.drawn[-count:]
        del self.drawn[-count:]
        return taken

    def text(self, count: int) -> str:
        """A sentence of so many words."""
        return " ".join(self.draw(count)).capitalize() + "."

    def index(self, text: str) -> str:
        """The ``stems`` column of the search index for a text of these words."""
        return " ".join(map(self.stems.__getitem__, text[:-1].lower().split(" ")))


def compose(path: Path, n_items: int, n_statements: int) -> None:
    """Write a database with that many items and statements."""
    words = Words()
    conn = sqlite3.connect(path)
    conn.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000;")
    for name in ("schema.sql", "views.sql"):
        conn.executescript((db_dir() / name).read_text(encoding="utf-8"))
    conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    lookup = Rows()
    for code in PARTIES:
        lookup.put("parties", code=code, name=code, colour="#336699", scope="riksdag", municipality="")
    for place in MUNICIPALITIES:
        for body in BODIES:
            lookup.put("bodies", id=f"{place}-{body}".lower(), municipality=place, name=body, kind="nämnd")
        for number in range(PEOPLE_A_PLACE):
            someone = person(place, number)
            seen = {"first_seen": "2000-01-01", "last_seen": "2026-01-01"}
            own = {"id": someone["person"], "name": someone["name"], "parties": json.dumps([someone["party"]])}
            lookup.put("people", municipality=place, **own, **seen)
    lookup.write(conn)
    rows = Rows()
    for number in range(n_items // ITEMS_A_MEETING):
        written = {table: len(known) for table, known in rows.waiting.items()}
        meeting(rows, words, number, n_statements / n_items)
        index(rows, words, {table: known[written.get(table, 0) :] for table, known in rows.waiting.items()})
        if number % WRITTEN_AT_ONCE == WRITTEN_AT_ONCE - 1:
            rows.write(conn)
    rows.write(conn)
    keep(Database(conn), rows.marks)
    for number in range(n_items // ITEMS_A_MEETING):
        record(conn, f"{number:016x}")
    for table in SEARCHED:
        conn.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('optimize')")
    stale.note(conn)
    summarise(conn)
    stale.clear(conn)
    conn.execute("ANALYZE")
    conn.commit()
    conn.close()


class Rows:
    """Rows by table, until there are enough of them to be written together."""

    def __init__(self) -> None:
        self.waiting: dict[str, list[Row]] = defaultdict(list)
        self.indexed: Counter[str] = Counter()
        self.marks: set[Mark] = set()

    def put(self, table: str, **row: object) -> None:
        self.waiting[table].append(row)

    def write(self, conn: sqlite3.Connection) -> None:
        """Write them; rows of a table have the same columns."""
        for table, rows in self.waiting.items():
            names, marks = ", ".join(f'"{name}"' for name in rows[0]), ", ".join("?" * len(rows[0]))
            conn.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", (list(row.values()) for row in rows))
        self.waiting.clear()
        conn.commit()


def index(rows: Rows, words: Words, own: dict[str, list[Row]]) -> None:
    """The entries of one meeting's rows in the search indexes."""
    marks = Marks(own)
    rows.marks |= marks.all()
    for table, columns in SEARCHED.items():
        for row in own.get(table, []):
            rows.indexed[table] += 1
            texts = {column: str(row[column]) for column in columns}
            entry = {"marks": marks.words(table, str(row["id"])), **texts}
            stems = " ".join(map(words.index, texts.values()))
            rows.put(f"{table}_fts", rowid=rows.indexed[table], **entry, stems=stems)


def person(place: str, number: int) -> Row:
    """Somebody of a municipality, as a row about something that they did has them."""
    party = PARTIES[number % len(PARTIES)]
    return {"name": f"Person {number}", "party": party, "person": f"{place.lower()}-person-{number}"}


def meeting(rows: Rows, words: Words, number: int, statements_an_item: float) -> None:
    """The rows of one meeting."""
    pick = words.random
    place, body = MUNICIPALITIES[number % 10], BODIES[number // 10 % len(BODIES)]
    year = FIRST_YEAR + number % YEARS
    date = f"{year}-{1 + number // YEARS % 12:02}-{1 + number // (12 * YEARS) % 28:02}"
    document = f"{number:016x}"

    def somebody() -> Row:
        return person(place, pick.randrange(PEOPLE_A_PLACE))

    rows.put(
        "documents",
        id=document,
        file=f"{document}.pdf",
        sha256=document * 4,
        kind="protokoll",
        title=f"{body} {date}",
        municipality=place,
        body=body,
        date=date,
        n_pages=PAGES_A_MEETING,
        text="",
        text_source="text layer",
        quality_before=0.98,
        quality_after=0.99,
        pipeline_version="0",
        processed_at="2026-01-01T00:00:00Z",
    )
    for page in range(1, PAGES_A_MEETING + 1):
        read = {"text_source": "text layer", "raw_text": "", "quality": 0.98}
        rows.put("pages", document=document, number=page, start=0, end=0, **read)
    for position in range(SEATS):
        rows.put("attendance", document=document, position=position, role="ledamot", present=1, **somebody())
    for position in range(1, ITEMS_A_MEETING + 1):
        item = f"{document}-{position}"
        where: Row = {"document": document, "page": position, "start": 0, "end": 100}
        title, dnr = words.text(6), f"KS {year}/{number % 4000}"
        numbered = {"id": item, "position": position, "number": str(position), "dnr": json.dumps([dnr])}
        rows.put("items", **numbered, title=title, body=body, text=words.text(120), **where)
        seen = {"bodies": 1, "meetings": 1, "first_seen": date, "last_seen": date}
        rows.put("cases", id=item, municipality=place, dnr=dnr, title=title, **seen)
        rows.put("case_items", case=item, item=item)
        where["item"] = item
        for n in range(1, 3):
            outcome = pick.choice(OUTCOMES)
            text = words.text(14)
            rows.put("decisions", id=f"{item}-b{n}", position=n, body=body, text=text, outcome=outcome, **where)
        if position % 3 == 0:
            someone = somebody()
            own = {"id": f"{item}-y1", "position": 1, "kind": "avslag", "parties": json.dumps([someone["party"]])}
            rows.put("proposals", **own, text=words.text(12), **where)
            rows.put("proposal_people", proposal=f"{item}-y1", position=1, **someone)
        if position == ITEMS_A_MEETING:
            sides = {"yes": 25, "no": 16, "yes_for": "bifall", "no_for": "avslag"}
            rows.put("votes", id=f"{item}-v1", position=1, **sides, **where)
            for ballot in range(BALLOTS):
                voter = person(place, (number * 7 + ballot) % PEOPLE_A_PLACE)
                choice = "ja" if ballot < sides["yes"] else "nej"
                rows.put("ballots", vote=f"{item}-v1", position=ballot, choice=choice, **voter)
        for n in range(1, owed(number * ITEMS_A_MEETING + position, statements_an_item) + 1):
            someone = somebody()
            own = {"id": f"{item}-u{n}", "position": n, "kind": pick.choice(KINDS)}
            rows.put(
                "statements", **own, body=body, parties=json.dumps([someone["party"]]), text=words.text(40), **where
            )
            rows.put("statement_people", statement=f"{item}-u{n}", position=1, **someone)


def owed(item: int, statements_an_item: float) -> int:
    """How many statements the item of this number gets, so that all get so many on the average."""
    return int(item * statements_an_item) - int((item - 1) * statements_an_item)
