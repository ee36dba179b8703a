"""How fast the site answers on a large database: every kind of page, and many searches, beside a bare Datasette.

python benchmarks/site.py [--items 100000] [--statements 60000] [--keep FILE]

The database is composed of words drawn by their frequency in Swedish, in the shape of real minutes: ten items a
meeting, two decisions an item, yrkanden, reservations by party and person, votes with ballots. Times are those of the
application on one core, without a network; "first" is the visit after which something may be kept. A ratio is to a
bare Datasette's page of the table items in the same run, which says more than milliseconds on a machine that others
use too. Times are of the processor, all threads together: other work on the machine is not counted.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from urllib.parse import quote

from datasette.app import Datasette
from wordfreq import top_n_list, word_frequency

from pipeline.resources import db_dir
from pipeline.serve import make_site
from pipeline.store.schema import APPLICATION_ID, SCHEMA_VERSION
from pipeline.store.search import index_terms
from pipeline.store.summarise import summarise

MUNICIPALITIES = ("Boden", "Mora", "Sala", "Tranås", "Ystad", "Åre", "Älmhult", "Öckerö", "Kalix", "Lomma")
BODIES = ("Kommunfullmäktige", "Kommunstyrelsen", "Socialnämnden", "Byggnadsnämnden", "Barn- och utbildningsnämnden")
PARTIES = ("S", "M", "SD", "C", "V", "KD", "L", "MP")
OUTCOMES = ("bifall", "avslag", "besvarad", "återremiss", "godkännande", "anteckning", "uppdrag", "val")
KINDS = ("reservation", "reservation", "reservation", "särskilt uttalande", "protokollsanteckning")
ITEMS_A_MEETING = 10
PEOPLE_A_PLACE = 300
BALLOTS = 41
SEARCHES = 200
REPEATS = 7
COMPOUNDS = 8_000  # made of frequent words, as common in minutes as they are rare in word lists


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

    def draw(self, count: int) -> list[str]:
        return self.random.choices(self.words, cum_weights=self.cumulative, k=count)

    def text(self, count: int) -> tuple[str, str]:
        """A text and the ``stems`` column of its search index."""
        words = self.draw(count)
        return " ".join(words).capitalize() + ".", " ".join(self.stems[word] for word in words)


def compose(path: Path, n_items: int, n_statements: int) -> None:
    """Write a database with that many items and statements."""
    words = Words()
    pick = words.random
    conn = sqlite3.connect(path)
    conn.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000;")
    for name in ("schema.sql", "views.sql"):
        conn.executescript((db_dir() / name).read_text(encoding="utf-8"))
    conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

    def insert(table: str, **row: object) -> int:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        return conn.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values())).lastrowid or 0

    for code in PARTIES:
        insert("parties", code=code, name=code, colour="#336699", scope="riksdag", municipality="")
    people = {}
    for place in MUNICIPALITIES:
        insert_bodies(insert, place)
        for number in range(PEOPLE_A_PLACE):
            person, party = f"{place.lower()}-person-{number}", PARTIES[number % len(PARTIES)]
            insert(
                "people",
                id=person,
                name=f"Person {number}",
                municipality=place,
                parties=json.dumps([party]),
                first_seen="2000-01-01",
                last_seen="2026-01-01",
            )
            people[place, number] = (person, f"Person {number}", party)
    per_item = n_statements / n_items
    owed = 0.0
    for meeting in range(n_items // ITEMS_A_MEETING):
        place, body = MUNICIPALITIES[meeting % 10], BODIES[meeting // 10 % len(BODIES)]
        date = f"{1990 + meeting % 36}-{1 + meeting % 12:02}-{1 + meeting % 28:02}"
        document = f"{meeting:016x}"
        insert(
            "documents",
            id=document,
            file=f"{document}.pdf",
            sha256=document * 4,
            kind="protokoll",
            title=f"{body} {date}",
            municipality=place,
            body=body,
            date=date,
            n_pages=12,
            text="",
            text_source="text layer",
            quality_before=0.98,
            quality_after=0.99,
            pipeline_version="0",
            processed_at="2026-01-01T00:00:00Z",
        )
        for page in range(1, 13):
            insert(
                "pages",
                document=document,
                number=page,
                text_source="text layer",
                raw_text="",
                start=0,
                end=0,
                quality=0.98,
            )
        for position in range(40):
            person, name, party = people[place, pick.randrange(PEOPLE_A_PLACE)]
            insert(
                "attendance",
                document=document,
                position=position,
                name=name,
                party=party,
                role="ledamot",
                present=1,
                person=person,
            )
        for position in range(1, ITEMS_A_MEETING + 1):
            item = f"{document}-{position}"
            title, _ = words.text(6)
            text, stems = words.text(120)
            dnr = f"KS {1990 + meeting % 36}/{meeting % 4000}"
            where = {"document": document, "page": position, "start": 0, "end": len(text)}
            row = insert(
                "items",
                id=item,
                position=position,
                number=str(position),
                title=title,
                body=body,
                dnr=json.dumps([dnr]),
                text=text,
                **where,
            )
            conn.execute(
                "INSERT INTO items_fts (rowid, title, text, stems) VALUES (?, ?, ?, ?)", (row, title, text, stems)
            )
            insert("cases", id=f"{document}-{position}", municipality=place, dnr=dnr, title=title)
            insert("case_items", case=f"{document}-{position}", item=item)
            for number in range(1, 3):
                text, stems = words.text(14)
                row = insert(
                    "decisions",
                    id=f"{item}-b{number}",
                    item=item,
                    position=number,
                    body=body,
                    text=text,
                    outcome=pick.choice(OUTCOMES),
                    **where,
                )
                conn.execute("INSERT INTO decisions_fts (rowid, text, stems) VALUES (?, ?, ?)", (row, text, stems))
            if position % 3 == 0:
                person, name, party = people[place, pick.randrange(PEOPLE_A_PLACE)]
                insert(
                    "proposals",
                    id=f"{item}-y1",
                    item=item,
                    position=1,
                    kind="avslag",
                    parties=json.dumps([party]),
                    text=words.text(12)[0],
                    **where,
                )
                insert("proposal_people", proposal=f"{item}-y1", position=1, name=name, party=party, person=person)
            if position == ITEMS_A_MEETING:
                vote = f"{item}-v1"
                insert(
                    "votes", id=vote, item=item, position=1, yes=25, no=16, yes_for="bifall", no_for="avslag", **where
                )
                for ballot in range(BALLOTS):
                    person, name, party = people[place, (meeting * 7 + ballot) % PEOPLE_A_PLACE]
                    insert(
                        "ballots",
                        vote=vote,
                        position=ballot,
                        name=name,
                        party=party,
                        choice="ja" if ballot < 25 else "nej",
                        person=person,
                    )
            owed += per_item
            for number in range(1, int(owed) + 1):
                text, stems = words.text(40)
                person, name, party = people[place, pick.randrange(PEOPLE_A_PLACE)]
                row = insert(
                    "statements",
                    id=f"{item}-u{number}",
                    item=item,
                    position=number,
                    kind=pick.choice(KINDS),
                    body=body,
                    parties=json.dumps([party]),
                    text=text,
                    **where,
                )
                insert(
                    "statement_people", statement=f"{item}-u{number}", position=1, name=name, party=party, person=person
                )
                conn.execute("INSERT INTO statements_fts (rowid, text, stems) VALUES (?, ?, ?)", (row, text, stems))
            owed -= int(owed)
    conn.commit()
    summarise(conn)
    conn.commit()
    for table in ("items", "decisions", "statements"):
        conn.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('optimize')")
    conn.execute("ANALYZE")
    conn.commit()
    conn.close()


def insert_bodies(insert: Callable[..., int], place: str) -> None:
    for body in BODIES:
        insert("bodies", id=f"{place}-{body}".lower(), municipality=place, name=body, kind="nämnd")


def pages(path: Path) -> dict[str, str]:
    """One address of every kind of page, for rows that exist."""
    with sqlite3.connect(path) as conn:
        item, document = conn.execute("SELECT item, document FROM votes LIMIT 1 OFFSET 100").fetchone()
        person = conn.execute("SELECT person FROM statement_people LIMIT 1 OFFSET 50").fetchone()[0]
        case = conn.execute('SELECT "case" FROM case_items LIMIT 1 OFFSET 500').fetchone()[0]
    return {
        "start": "/",
        "search": "/sok?q=kommunen+skola",
        "search, nothing typed": "/sok",
        "search, a party": "/sok?q=barn&parti=V&i=uttalanden",
        "search as Atom": "/sok.atom?q=skola",
        "item": f"/paragraf/{item}",
        "meeting": f"/protokoll/{document}",
        "meetings": "/protokoll",
        "printed page": f"/sida/{document}/3",
        "parties": "/parti",
        "party": "/parti/S",
        "person": f"/person/{quote(person)}",
        "case": f"/arende/{quote(case)}",
        "compare": "/jamfor?parti=S&parti=M&q=skola",
        "compare, all": "/jamfor?parti=S&parti=M",
        "completeness": "/tackning",
        "quality": "/kvalitet",
        "changes": "/andringar",
        "table items": "/minutes/items",
        "table statements, a party": "/minutes/statements?parties__arraycontains=V",
        "table items, search": "/minutes/items?_search=skolan",
        "database": "/minutes",
    }


async def timed(site: Datasette, path: str) -> tuple[float, float, int]:
    """Milliseconds of the first visit, the median of the quicker half of those after it, and the status."""
    times, status = [], 0
    for _ in range(REPEATS):
        started = time.process_time()
        status = (await site.client.get(path)).status_code
        times.append((time.process_time() - started) * 1000)
    return times[0], statistics.median(sorted(times[1:])[: REPEATS // 2]), status


async def report(path: Path) -> Iterator[str]:
    site, bare = make_site(path), Datasette([str(path)])
    await site.invoke_startup()
    await bare.invoke_startup()
    _, base, _ = await timed(bare, f"/{path.stem}/items")
    lines = [f"bare Datasette, table items: {base:.0f} ms", "", "| page | first ms | ms | ratio |", "|---|---|---|---|"]
    for name, address in pages(path).items():
        first, took, status = await timed(site, address.replace("/minutes", f"/{path.stem}", 1))
        row = f"{first:.0f} | {took:.0f} | {took / base:.2f}" if status == 200 else f"answers {status} | |"
        lines.append(f"| {name} | {row} |")
    words = Words(seed=2)
    lines += ["", "| searches | median ms | 95th percentile ms |", "|---|---|---|"]
    for scope in ("arenden", "beslut", "uttalanden"):
        times = []
        for number in range(SEARCHES):
            q = quote(" ".join(words.draw(1 + number % 2)))
            started = time.process_time()
            answer = await site.client.get(f"/sok?q={q}&i={scope}")
            times.append((time.process_time() - started) * 1000)
            assert answer.status_code == 200, q
        lines.append(f"| {scope} | {statistics.median(times):.0f} | {statistics.quantiles(times, n=20)[-1]:.0f} |")
    return iter(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--statements", type=int, default=60_000)
    parser.add_argument("--keep", type=Path, help="use this database if it exists, else leave the composed one there")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        path = given.keep or Path(scratch) / "minutes.db"
        if not path.exists():
            started = time.perf_counter()
            compose(path, given.items, given.statements)
            print(
                f"composed in {time.perf_counter() - started:.0f} s, {path.stat().st_size >> 20} MiB", file=sys.stderr
            )
        for line in asyncio.run(report(path)):
            print(line)


if __name__ == "__main__":
    main()
