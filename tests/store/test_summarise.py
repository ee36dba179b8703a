"""The summaries say what the rows say, and nothing of a party that kept silent."""

from __future__ import annotations

import sqlite3

import pytest

from pipeline.resources import db_dir
from pipeline.store import stale
from pipeline.store.summarise import party_words, record, summarise


def database() -> sqlite3.Connection:
    """Two meetings; in the first S, V and M vote, V and MP reserve themselves together, L is silent."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    for name in ("schema.sql", "views.sql"):
        conn.executescript((db_dir() / name).read_text(encoding="utf-8"))
    conn.executescript(
        """
        INSERT INTO documents (id, file, sha256, kind, municipality, body, date, promised, n_pages, text, text_source,
                               pipeline_version, processed_at)
        VALUES ('d1', 'a', '', 'protokoll', 'Sala', 'Kommunstyrelsen', '2021-03-09', '["7", "8", "9"]', 2, '', 'ocr',
                '', ''),
               ('d2', 'b', '', 'motion', 'Sala', NULL, NULL, '[]', 1, '', 'text file', '', '');
        INSERT INTO items (id, document, position, number, title, body, page, start, "end", text)
        VALUES ('i7', 'd1', 1, '7', 'Ny förskola', NULL, 1, 0, 0, ''),
               ('i9', 'd1', 2, '9', 'Ny väg', 'Kommunfullmäktige', 1, 0, 0, ''),
               ('i9a', 'd1', 3, '9 a', 'Val', 'Kommunfullmäktige', 1, 0, 0, ''),
               ('m', 'd2', 1, NULL, 'Motion', NULL, 1, 0, 0, '');
        INSERT INTO pages (document, number, text_source, raw_text, start, "end", ocr_confidence, quality)
        VALUES ('d1', 1, 'ocr', '', 0, 0, 55, 0.97), ('d1', 2, 'ocr', '', 0, 0, 91, 0.97),
               ('d2', 1, 'text file', '', 0, 0, NULL, 0.5);
        INSERT INTO statements (id, item, document, position, kind, parties, page, start, "end")
        VALUES ('u1', 'i7', 'd1', 1, 'reservation', '["V", "MP"]', 1, 0, 0),
               ('u2', 'i7', 'd1', 2, 'reservation', '["SD"]', 1, 0, 0),
               ('u3', 'm', 'd2', 1, 'protokollsanteckning', '["V"]', 1, 0, 0);
        INSERT INTO proposals (id, item, document, position, kind, parties, text, page, start, "end")
        VALUES ('y1', 'i9', 'd1', 1, 'avslag', '["V"]', '', 1, 0, 0);
        INSERT INTO votes (id, item, document, position, yes, no, page, start, "end")
        VALUES ('v1', 'i7', 'd1', 1, 3, 2, 1, 0, 0);
        INSERT INTO ballots (vote, position, name, party, choice)
        VALUES ('v1', 1, 'A', 'S', 'ja'), ('v1', 2, 'B', 'S', 'ja'), ('v1', 3, 'C', 'S', 'nej'),
               ('v1', 4, 'D', 'M', 'ja'), ('v1', 5, 'E', 'V', 'nej'), ('v1', 6, 'F', 'C', 'ja'),
               ('v1', 7, 'G', 'C', 'nej'), ('v1', 8, 'H', NULL, 'ja'), ('v1', 9, 'I', 'MP', 'frånvarande');
        """
    )
    conn.execute("BEGIN")
    for document in ("d1", "d2"):
        record(conn, document)
    stale.note(conn)
    summarise(conn)
    conn.execute("COMMIT")
    return conn


@pytest.fixture(scope="module")
def conn() -> sqlite3.Connection:
    return database()


def test_evidence(conn: sqlite3.Connection) -> None:
    rows = conn.execute("SELECT party, kind, stance, item, body, people FROM evidence").fetchall()
    assert len(conn.execute("SELECT * FROM positions").fetchall()) == len(rows), "the view says the same"
    assert ("V", "reservation", "mot", "i7", "Kommunstyrelsen", 0) in rows
    assert ("V", "yrkande", "avslag", "i9", "Kommunfullmäktige", 0) in rows
    assert ("S", "röst", "ja", "i7", "Kommunstyrelsen", 2) in rows
    assert not [row for row in rows if row[0] in ("L", None)], "silence gives no row"
    assert len(rows) == 12


PAIRS = [
    # party, other   both reserved, jointly, voted alike, apart
    ("V", "MP", (1, 1, 0, 0)),  # MP was absent: that is no side
    ("V", "SD", (1, 0, 0, 0)),
    ("S", "M", (0, 0, 1, 0)),  # most of S
    ("S", "V", (0, 0, 0, 1)),
    ("S", "C", None),  # C divided itself equally
    ("S", "L", None),
]


@pytest.mark.parametrize("party, other, meant", PAIRS)
def test_pairs(conn: sqlite3.Connection, party: str, other: str, meant: tuple[int, ...] | None) -> None:
    sql = "SELECT reserved, joint, votes_same, votes_apart FROM party_pairs WHERE party = ? AND other = ?"
    assert conn.execute(sql, [party, other]).fetchone() == meant
    assert conn.execute(sql, [other, party]).fetchone() == meant, "both ways"


def test_years(conn: sqlite3.Connection) -> None:
    assert conn.execute("SELECT n FROM party_years WHERE party = 'S' AND kind = 'röst'").fetchall() == [(1,)], (
        "one vote"
    )
    assert conn.execute("SELECT year, n FROM party_years WHERE party = 'V' ORDER BY kind").fetchall() == [
        (None, 1),
        ("2021", 1),
        ("2021", 1),
        ("2021", 1),
    ]


def test_coverage(conn: sqlite3.Connection) -> None:
    names = ["documents", "meetings", "pages", "pages_ocr", "pages_poor", "items", "promised", "found", "gaps"]
    rows = conn.execute(f"SELECT body, {', '.join(names)} FROM coverage ORDER BY body").fetchall()
    assert rows == [(None, 1, 0, 1, 0, 1, 1, 0, 0, 0), ("Kommunstyrelsen", 1, 1, 2, 2, 1, 3, 3, 2, 0)]
    conn.execute("UPDATE items SET body = NULL")
    stale.note(conn)
    summarise(conn)
    assert conn.execute("SELECT gaps FROM coverage WHERE body = 'Kommunstyrelsen'").fetchone() == (1,), "§ 8 is lost"


def test_figures(conn: sqlite3.Connection) -> None:
    counted = dict(conn.execute("SELECT name, n FROM figures WHERE subject = 'table'").fetchall())
    for table, n in counted.items():
        assert conn.execute(f"SELECT count(*) FROM {table}").fetchone() == (n,), table
    assert {"documents", "party_lists", "figures"} <= counted.keys()


def test_lists_of_parties(conn: sqlite3.Connection) -> None:
    found = conn.execute("SELECT list FROM party_lists WHERE party = 'V'").fetchall()
    assert found == [('["V", "MP"]',), ('["V"]',)]


def test_twice_is_the_same() -> None:
    conn = database()
    before = [conn.execute(f"SELECT * FROM {name}").fetchall() for name in ("evidence", "party_pairs", "coverage")]
    stale.note(conn)
    summarise(conn)
    assert before == [
        conn.execute(f"SELECT * FROM {name}").fetchall() for name in ("evidence", "party_pairs", "coverage")
    ]


SUMMARIES = {
    "party_years": "party, municipality, body, year, kind",
    "party_pairs": "party, other, municipality, year",
    "coverage": "municipality, body, year",
    "seats": "municipality, body, name",
    "outcomes": "municipality, body, year, outcome",
    "facets": '"table", facet, municipality, value',
    "party_words": "party, position",
    "figures": "subject, name",
}


def test_only_what_changed_is_made_anew_and_all_is_right() -> None:
    """A meeting moves to another place and a motion goes: the summaries are those of a database made at once."""

    def everything() -> dict[str, list[tuple[object, ...]]]:
        return {
            name: conn.execute(f"SELECT * FROM {name} ORDER BY {order}").fetchall() for name, order in SUMMARIES.items()
        }

    conn = database()
    conn.execute("DELETE FROM stale")
    conn.execute("PRAGMA foreign_keys = ON")
    for sql in (
        "UPDATE documents SET municipality = NULL WHERE id = 'd1'",
        "DELETE FROM documents WHERE id = 'd2'",
        "DELETE FROM evidence",
    ):
        stale.note(conn)
        conn.execute(sql)
    stale.note(conn)
    record(conn, "d1")
    summarise(conn)
    changed = everything()
    assert {row[1] for row in changed["party_years"]} == {None}
    for name in SUMMARIES:
        conn.execute(f"DELETE FROM {name}")
    summarise(conn)
    assert everything() == changed
    conn.execute("DELETE FROM stale")
    conn.execute("UPDATE party_years SET n = 99")
    summarise(conn)
    assert {n for (n,) in conn.execute("SELECT n FROM party_years")} == {99}, "what did not change is left as it is"


def test_words_of_a_party() -> None:
    conn = sqlite3.connect(":memory:")
    conn.executescript((db_dir() / "schema.sql").read_text(encoding="utf-8"))
    titles = ["Detaljplan i Åby", "Ändring av detaljplanen", "Motion om vägen", "Motion om bron", "Motion om dammen"]
    titles += [f"Ärende {letter * 7}" for letter in "abcdefghijklmnopqrstuvwxyzåäö" * 2]
    for n, title in enumerate(titles):
        conn.execute(
            'INSERT INTO items (id, document, position, title, page, start, "end", text)'
            " VALUES (?, 'd', ?, ?, 1, 0, 0, '')",
            [f"i{n}", n, title],
        )
        for party in ["V", "S"] if n < 2 else ["S"]:
            conn.execute(
                "INSERT INTO evidence (party, kind, stance, document, item, source, position, people)"
                " VALUES (?, 'yrkande', 'bifall', 'd', ?, '', 1, 0)",
                [party, f"i{n}"],
            )
    party_words(conn)
    assert conn.execute("SELECT word, n, items FROM party_words WHERE party = 'V'").fetchall() == [("detaljplan", 2, 2)]
    of_s = {word for (word,) in conn.execute("SELECT word FROM party_words WHERE party = 'S'")}
    assert "ärende" not in of_s, "what everybody has says nothing"
