"""A document as TEI P5 for corpus linguists: its text whole, and what was found in it beside the text.

The division into meeting and items follows Parla-CLARIN (https://clarin-eric.github.io/parla-clarin/). What was found
may overlap (a reservation that quotes a yrkande, a decision over a page break), so it stands off: anchors in the text
mark where each passage begins and ends, and ``standOff`` says what it is and whose.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

NAMESPACE = "http://www.tei-c.org/ns/1.0"
MARKED = ("decisions", "proposals", "propositions", "votes", "statements")
LICENCE = "Allmän handling: myndigheters beslut och yttranden är undantagna från upphovsrätt (9 § upphovsrättslagen)."
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_NAME = re.compile(r"[^\w.-]")


def write_tei(connection: sqlite3.Connection, folder: Path) -> int:
    """Write one TEI file per document and ``corpus.xml`` that includes them all; returns how many documents."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    with (folder / "corpus.xml").open("w", encoding="utf-8", newline="\n") as corpus:
        corpus.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        corpus.write(f'<teiCorpus xmlns="{NAMESPACE}" xmlns:xi="http://www.w3.org/2001/XInclude" xml:lang="sv">\n')
        corpus.write(_header("Kommunala protokoll", "", _text_element("p", "Läst ur tryckta protokoll med Protokoll.")))
        for row in connection.execute("SELECT * FROM documents ORDER BY id"):
            name = f"{row['id']}.xml"
            (folder / name).write_text(document(connection, row), encoding="utf-8", newline="\n")
            corpus.write(f"<xi:include href={quoteattr(name)}/>\n")
            count += 1
        corpus.write("</teiCorpus>\n")
    return count


def document(connection: sqlite3.Connection, row: sqlite3.Row) -> str:
    """The TEI document of a row of ``documents``, well-formed whatever the text holds."""
    marks = _marks(connection, row["id"])
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        f'<TEI xmlns="{NAMESPACE}" xml:id={quoteattr(_name("d", row["id"]))} xml:lang={quoteattr(row["language"])}>\n',
        _header(row["title"] or row["file"], _people(connection, row["id"]), _source(row), row),
        "<text>\n<body>\n",
        *_body(connection, row, marks),
        "</body>\n</text>\n",
        "<standOff>\n",
        *_standoff(connection, row["id"]),
        "</standOff>\n</TEI>\n",
    ]
    return "".join(parts)


def _name(prefix: str, identifier: str) -> str:
    """An XML name made of an id of ours: ids may begin with a digit, names may not."""
    return f"{prefix}.{_NOT_NAME.sub('_', identifier)}"


def _clean(text: str) -> str:
    """Text that XML can hold: control characters that a bad text layer left are dropped."""
    return escape(_ILLEGAL.sub("", text))


def _text_element(tag: str, text: str, **attributes: str | None) -> str:
    given = "".join(f" {name}={quoteattr(_ILLEGAL.sub('', value))}" for name, value in attributes.items() if value)
    return f"<{tag}{given}>{_clean(text)}</{tag}>"


def _header(title: str, people: str, source: str, row: sqlite3.Row | None = None) -> str:
    profile = ""
    if row is not None:
        settings = [
            _text_element("name", row["municipality"] or "", type="place") if row["municipality"] else "",
            _text_element("name", row["body"] or "", type="org") if row["body"] else "",
            _text_element("date", row["date"] or "", when=row["date"]) if row["date"] else "",
        ]
        place = f"<settingDesc><setting>{''.join(settings)}</setting></settingDesc>\n" if any(settings) else ""
        listed = f"<particDesc><listPerson>\n{people}</listPerson></particDesc>\n" if people else ""
        profile = f"<profileDesc>\n{place}{listed}</profileDesc>\n" if place or listed else ""
    return (
        f"<teiHeader>\n<fileDesc>\n<titleStmt>{_text_element('title', title)}</titleStmt>\n"
        f"<publicationStmt>{_text_element('p', LICENCE)}</publicationStmt>\n"
        f"<sourceDesc>{source}</sourceDesc>\n</fileDesc>\n{profile}</teiHeader>\n"
    )


def _source(row: sqlite3.Row) -> str:
    parts = [
        _text_element("title", row["title"] or row["file"]),
        _text_element("idno", row["sha256"], type="sha256"),
        _text_element("idno", row["file"], type="file"),
        *(_text_element("idno", number, type="diarienummer") for number in json.loads(row["dnr"])),
        _text_element("ref", row["source_url"], target=row["source_url"]) if row["source_url"] else "",
        _text_element("extent", f"{row['n_pages']} sidor"),
        _text_element("note", row["text_source"], type="text_source"),
    ]
    return f"<bibl>{''.join(parts)}</bibl>"


def _people(connection: sqlite3.Connection, document: str) -> str:
    """``person`` elements of everybody the document's facts name."""
    found = connection.execute(
        """SELECT p.id, p.name, p.parties FROM people p WHERE p.id IN (
               SELECT person FROM attendance WHERE document = :d
               UNION SELECT person FROM proposal_people JOIN proposals y ON y.id = proposal WHERE y.document = :d
               UNION SELECT person FROM statement_people JOIN statements s ON s.id = statement WHERE s.document = :d
               UNION SELECT person FROM ballots JOIN votes v ON v.id = vote WHERE v.document = :d
           ) ORDER BY p.id""",
        {"d": document},
    )
    lines = []
    for row in found:
        parties = "".join(_text_element("affiliation", code, role="party") for code in json.loads(row["parties"]))
        name = _text_element("persName", row["name"])
        lines.append(f"<person xml:id={quoteattr(_name('p', row['id']))}>{name}{parties}</person>\n")
    return "".join(lines)


Marks = dict[int, list[tuple[int, str]]]


def _marks(connection: sqlite3.Connection, document: str) -> Marks:
    """Empty elements by the offset where they stand: page breaks first, ends of passages, then beginnings."""
    marks: Marks = defaultdict(list)
    for page in connection.execute("SELECT number, start FROM pages WHERE document = ? ORDER BY number", (document,)):
        marks[page["start"]].append((0, f'<pb n="{page["number"]}"/>'))
    for table in MARKED:
        for row in connection.execute(
            f'SELECT id, start, "end" FROM {table} WHERE document = ? ORDER BY start', (document,)
        ):
            marks[row["end"]].append((1, f"<anchor xml:id={quoteattr(_name('e', row['id']))}/>"))
            marks[row["start"]].append((2, f"<anchor xml:id={quoteattr(_name('s', row['id']))}/>"))
    return marks


def _body(connection: sqlite3.Connection, row: sqlite3.Row, marks: Marks) -> Iterator[str]:
    """The whole text in order: what stands before, between and after the items too, so that nothing is lost."""
    items = connection.execute(
        'SELECT id, number, title, start, "end" FROM items WHERE document = ? ORDER BY start', (row["id"],)
    ).fetchall()
    text, at = row["text"], 0
    for item in items:
        yield from _division(text, at, item["start"], marks, 'type="preface"' if at == 0 else 'type="other"')
        number = f" n={quoteattr(item['number'])}" if item["number"] else ""
        attributes = f'type="item" xml:id={quoteattr(_name("i", item["id"]))}{number}'
        start = max(at, item["start"])
        yield from _division(text, start, item["end"], marks, attributes, _text_element("head", item["title"]))
        at = max(at, item["end"])
    yield from _division(text, at, len(text), marks, 'type="other"', last=True)


def _division(
    text: str, start: int, end: int, marks: Marks, attributes: str, head: str = "", last: bool = False
) -> Iterator[str]:
    """Text from start to end as a ``div`` of paragraphs, a blank line parting them."""
    stop = end + 1 if last else end
    placed = sorted(at for at in marks if start <= at < stop)
    if not head and not placed and not text[start:end].strip():
        return
    yield f"<div {attributes}>\n{head}<p>"
    at = start
    for place in placed:
        yield _paragraphs(text[at:place])
        yield from (mark for _, mark in sorted(marks[place]))
        at = place
    yield _paragraphs(text[at:end])
    yield "</p>\n</div>\n"


def _paragraphs(text: str) -> str:
    return _clean(text).replace("\n\n", "</p>\n<p>").replace("\n", "<lb/>\n")


def _standoff(connection: sqlite3.Connection, document: str) -> Iterator[str]:
    """What each marked passage is: kind, outcome or stance, and who is behind it."""
    queries = {
        "beslut": "SELECT id, outcome AS kind, '[]' AS parties, '[]' AS people FROM decisions",
        "yrkande": f"SELECT id, kind, parties, ({_PEOPLE.format(fact='proposal')}) AS people FROM proposals",
        "beslutsgång": "SELECT id, method AS kind, '[]' AS parties, '[]' AS people FROM propositions",
        "votering": "SELECT id, NULL AS kind, '[]' AS parties, '[]' AS people FROM votes",
        "avvikande mening": f"SELECT id, kind, parties, ({_PEOPLE.format(fact='statement')}) AS people FROM statements",
    }
    for group, query in queries.items():
        spans = []
        for row in connection.execute(f"{query} AS t WHERE document = ? ORDER BY start, id", (document,)):
            who = " ".join("#" + _name("p", person) for person in json.loads(row["people"]))
            given = {
                "type": row["kind"],
                "corresp": who,
                "ana": " ".join(f"party:{p}" for p in json.loads(row["parties"])),
            }
            attributes = "".join(f" {name}={quoteattr(value)}" for name, value in given.items() if value)
            spans.append(f'<span from="#{_name("s", row["id"])}" to="#{_name("e", row["id"])}"{attributes}/>\n')
        if spans:
            yield f"<spanGrp type={quoteattr(group)}>\n{''.join(spans)}</spanGrp>\n"


_PEOPLE = (
    "SELECT json_group_array(person) FROM (SELECT person FROM {fact}_people p WHERE p.{fact} = t.id"
    " AND person IS NOT NULL ORDER BY position)"
)
