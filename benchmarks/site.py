"""How fast the site answers on a large database: every kind of page, and many searches, beside a bare Datasette.

python -m benchmarks.site [--items 100000] [--statements 60000] [--keep FILE]

The database is composed of words drawn by their frequency in Swedish, in the shape of real minutes: ten items a
meeting, two decisions an item, yrkanden, reservations by party and person, votes with ballots. Times are those of the
application on one core, without a network; "first" is the first visit after the file changed, when nothing is known of
it any more. A ratio is to a bare Datasette's page of the table items in the same run, which says more than milliseconds
on a machine that others use too. Times are of the processor, all threads together: other work on the machine is not
counted.
"""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

from datasette.app import Datasette

from benchmarks.composed import FIRST_YEAR, MUNICIPALITIES, PARTIES, YEARS, Words, compose
from benchmarks.figures import Figure, keep
from pipeline.serve import make_site
from pipeline.site.queries import load_queries
from pipeline.store.facets import configured

FACETED = dict.fromkeys(table for table, _, _ in configured())
CHOSEN = (
    "items?_search=skolan",
    "items?_kommun=Mora&_ar=2010",
    "decisions?outcome=avslag",
    "statements?_parti=V",
    "statements?kind=reservation",
    "statements?_organ=Kommunstyrelsen",
    "proposals?kind=avslag",
    "attendance?party=S",
    "ballots?choice=ja",
    "positions?party=V",
    "positions?kind=reservation",
    "positions?kind=r%C3%B6st",
    "positions?municipality=Mora",
    "positions?body=Kommunstyrelsen",
    "positions?_ar=2010",
    "positions?_sort_desc=date",
)
"""Tables with something chosen in them, as their facets lead to it."""
SEARCHES = 25  # of each kind, in each scope
REPEATS = 7


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
        "database": "/minutes",
        **{f"table {table}": f"/minutes/{table}" for table in FACETED},
        **{f"table {chosen}": f"/minutes/{chosen}" for chosen in CHOSEN},
        **{f"query {query.name}": f"/minutes/{query.name}?{query.example}" for query in load_queries()},
    }


def searches() -> Iterator[tuple[str, str, str]]:
    """Kind, scope and address of searches for words drawn as those of the texts were, so mostly common ones."""
    words = Words(seed=2)
    pick = words.random
    for _ in range(SEARCHES):
        for scope in ("arenden", "beslut", "uttalanden"):
            one, two, short = words.draw(1)[0], words.draw(2), words.draw(1)[0][:3]
            where, year, party = pick.choice(MUNICIPALITIES), FIRST_YEAR + pick.randrange(YEARS), pick.choice(PARTIES)
            asked = {
                "a word": {"q": one},
                "two words": {"q": " ".join(two)},
                "a phrase": {"q": f'"{" ".join(two)}"'},
                "a beginning": {"q": f"{short}*"},
                "one word, not another": {"q": f"{two[0]} -{two[1]}"},
                "a word, the newest": {"q": one, "ordning": "nyast"},
                "a word, in a place and a year": {"q": one, "kommun": where, "ar": year},
                "a word, of a party": {"q": one, "parti": party},
                "nothing but a party": {"q": "", "parti": party, "typ": "reservation"},
            }
            for kind, arguments in asked.items():
                yield kind, scope, f"/sok?{urlencode({**arguments, 'i': scope})}"


async def timed(site: Datasette, path: str, database: Path) -> tuple[float, float, int]:
    """Milliseconds of the first visit after a change, the median of the quicker half of later ones, and the status."""
    times, status = [], 0
    await site.client.get(path)  # what is loaded once for all visits
    database.touch()
    for _ in range(REPEATS):
        started = time.process_time()
        status = (await site.client.get(path)).status_code
        times.append((time.process_time() - started) * 1000)
    return times[0], statistics.median(sorted(times[1:])[: REPEATS // 2]), status


MANY = 1_000_000
"""Statements: in a database with so many only searches are held to a figure."""


async def report(path: Path) -> Iterator[str]:
    """Tables of what every page and every kind of search took; the slowest are kept for README."""
    bare = Datasette([str(path)])
    await bare.invoke_startup()
    _, base, _ = await timed(bare, f"/{path.stem}/items", path)  # before our plugins, which all of a process have
    site = make_site(path)
    await site.invoke_startup()
    lines = [f"bare Datasette, table items: {base:.0f} ms", "", "| page | first ms | ms | ratio |", "|---|---|---|---|"]
    slowest: dict[bool, float] = {True: 0, False: 0}
    for name, address in pages(path).items():
        first, took, status = await timed(site, address.replace("/minutes", f"/{path.stem}", 1), path)
        plain = address.startswith("/minutes")
        slowest[plain] = max(slowest[plain], took, first)
        row = f"{first:.0f} | {took:.0f} | {took / base:.2f}" if status == 200 else f"answers {status} | |"
        lines.append(f"| {name} | {row} |")
    lines += ["", "| searches | median ms | 95th percentile ms | slowest |", "|---|---|---|---|"]
    times: dict[str, list[float]] = defaultdict(list)
    for kind, scope, address in searches():
        started = time.process_time()
        answer = await site.client.get(address)
        took = (time.process_time() - started) * 1000
        assert answer.status_code == 200, address
        for group in (kind, scope, "all"):
            times[group].append(took)
    for group, took_each in times.items():
        percentile = statistics.quantiles(took_each, n=20)[-1]
        lines.append(f"| {group} | {statistics.median(took_each):.0f} | {percentile:.0f} | {max(took_each):.0f} |")
    with sqlite3.connect(path) as conn:
        counts = [conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("items", "statements")]
    size = f"{counts[0]:,} items and {counts[1]:,} statements"
    whole = statistics.quantiles(times["all"], n=20)[-1]
    measured = [
        Figure(f"slowest page of the site, first visits too, {size}", f"{slowest[False]:.0f} ms", "150 ms"),
        Figure(
            f"slowest table page, first visits too, {size}; of a bare Datasette",
            f"{slowest[True]:.0f} ms; {base:.0f} ms",
            "150 ms",
        ),
        Figure(f"a search, 95th percentile of {len(times['all'])}, {size}", f"{whole:.0f} ms", "100 ms"),
    ]
    if counts[1] < MANY:
        keep("site", "python -m benchmarks.site", measured)
    else:
        keep("search", f"python -m benchmarks.site --statements {counts[1]}", measured[-1:])
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
