"""An invented database that exercises every table: two municipalities, three meetings, and one hostile document."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path
from typing import Any

import sqlite_utils

from pipeline.resources import db_dir
from pipeline.store import stale
from pipeline.store.save import index
from pipeline.store.summarise import record, summarise

HOSTILE = '<script>alert("x")</script>'
HOSTILE_TITLE = f"Motion om {HOSTILE} & \"citat\" 'apostrof'"
HOSTILE_NAME = "Eva <img src=x onerror=alert(1)> Ek"
HOSTILE_FILE = 'Protokoll <b onclick="x()">2023</b> å 📄.pdf'
HOSTILE_PERSON = "björkö-<eva>"
HOSTILE_CASE = "björkö-<b>1"
HOSTILE_PARTY = 'X"><script>'

PARTIES = [
    ("S", "Socialdemokraterna", "#E8112D", "riksdag", ""),
    ("M", "Moderaterna", "#52BDEC", "riksdag", ""),
    ("V", "Vänsterpartiet", "#DA291C", "riksdag", ""),
    ("MP", "Miljöpartiet de gröna", "#83CF39", "riksdag", ""),
    ("SD", "Sverigedemokraterna", "#DDDD00", "riksdag", ""),
    ("C", "Centerpartiet", "#009933", "riksdag", ""),
    ("L", "Liberalerna", "#006AB3", "riksdag", ""),
    ("KD", "Kristdemokraterna", "#000077", "riksdag", ""),
    ("F!", "Feministiskt initiativ", "#CD1B68", "riksdag", ""),
    ("BÖB", "Björkö Bästa", None, "lokalt", "Björkö"),
    ("NX", "Namnlösa", "red;}body{display:none", "lokalt", "Björkö"),
]

SCHOOL = """§ 12 Skolan i Norrby, dnr KS 2021/00417

Ärendet
Barn- och utbildningsnämnden föreslår att Norrby skola läggs ned. Elevantalet har minskat från 74 till 41 på
fem år och lokalerna behöver rustas för 18 miljoner kronor. Samråd med vårdnadshavarna hölls i februari.

Yrkanden
Karin Ström (V) och Ali Demir (MP) yrkar avslag på förslaget.
Ordföranden yrkar bifall till förslaget.

Beslutsgång
Ordföranden ställer proposition på bifall mot avslag och finner att kommunstyrelsen bifaller förslaget.
Votering begärs. Ja-röst för bifall, nej-röst för avslag. Med 7 ja-röster mot 5 nej-röster och 1 som avstår
bifaller kommunstyrelsen förslaget.

Kommunstyrelsen beslutar föreslå kommunfullmäktige besluta
att Norrby skola läggs ned vid läsårets slut,
att nämnden ska redovisa elevernas skolplacering i juni.

Reservation
Vänsterpartiet och Miljöpartiet reserverar sig mot beslutet.
Skolan är bygdens hjärta. En nedläggning sparar mindre än vad skolskjutsarna kostar, och förskolan i samma hus
får stå ensam med hela hyran.

Särskilt uttalande
Sverigedemokraterna vill att skolinspektören granskar samrådet."""

ROAD = """§ 13 Cykelväg längs Sjövägen

Tekniska utskottet har utrett en cykelväg. Anna Holm (S) anmäler jäv och deltar inte.

Kommunstyrelsen beslutar
att ge samhällsbyggnadschefen i uppdrag att ta fram en detaljplan."""

COUNCIL = """§ 31 Skolan i Norrby, dnr KS 2021/00417

Kommunfullmäktige beslutar
att återremittera ärendet till kommunstyrelsen.

Protokollsanteckning
Centerpartiet hänvisar till sitt yttrande i kommunstyrelsen."""

HOSTILE_ITEM = f"""§ 4 {HOSTILE_TITLE}

Socialnämnden beslutar
att avslå motionen {HOSTILE}.

Reservation
{HOSTILE_NAME} reserverar sig: {HOSTILE} <img src=x onerror=alert(2)> javascript:alert(3)"""


class Builder:
    """Writes rows and keeps offsets true."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn

    def put(self, table: str, **row: Any) -> None:
        columns = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        self.conn.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", list(row.values()))

    def document(self, file: str, content: bytes, items: list[tuple[str | None, str, str]], **fields: Any) -> str:
        """A document whose text is a cover and then its items, one page each after the cover's; returns its id."""
        sha256 = hashlib.sha256(content).hexdigest()
        document = sha256[:16]
        cover = f"PROTOKOLL\n{fields.get('body') or ''}\n{fields.get('date') or ''}\n\n"
        texts = [cover] + [text + "\n\n" for _, _, text in items]
        row: dict[str, Any] = {
            "id": document,
            "file": file,
            "sha256": sha256,
            "source_url": None,
            "kind": "protokoll",
            "title": f"Sammanträdesprotokoll {fields.get('body')}",
            "municipality": None,
            "body": None,
            "date": None,
            "dnr": "[]",
            "n_pages": len(texts),
            "text": "".join(texts),
            "text_source": "text layer",
            "quality_before": 0.93,
            "quality_after": 0.99,
            "pipeline_version": "0.1.0",
            "processed_at": "2026-01-02T03:04:05Z",
        }
        self.put("documents", **{**row, **fields})
        self.put("changes", document=document, hash=sha256, kind="added", at=row["processed_at"])
        at = 0
        for number, text in enumerate(texts, 1):
            self.put(
                "pages",
                document=document,
                number=number,
                text_source=fields.get("text_source", "text layer"),
                reason="text layer good",
                raw_text=f"Kommun\t{number}\n{text}",
                start=at,
                end=at + len(text),
                ocr_confidence=None if number > 1 else 71.4,
                quality=0.98,
                quality_after=0.99,
                width=595.0,
                height=842.0,
            )
            at += len(text)
        at = len(cover)
        for position, (number_, title, text) in enumerate(items, 1):
            item = f"{document}-{number_ or 'ärende'}"
            self.put(
                "items",
                id=item,
                document=document,
                position=position,
                number=number_,
                title=title,
                body=None,
                dnr=json.dumps(["KS 2021/00417"] if "KS 2021/00417" in text else [], ensure_ascii=False),
                page=position + 1,
                start=at,
                end=at + len(text),
                text=text,
                immediately_adjusted=int(number_ == "13"),
            )
            self.put(
                "regions",
                document=document,
                owner="items",
                owner_id=item,
                page=position + 1,
                x0=60,
                y0=60,
                x1=530,
                y1=400,
            )
            at += len(text) + 2
        return document

    def fact(self, table: str, item: str, letter: str, position: int, quote: str, **fields: Any) -> str:
        """A row of an item whose passage is ``quote``; returns its id."""
        document, start, text, page = self.conn.execute(
            "SELECT document, start, text, page FROM items WHERE id = ?", [item]
        ).fetchone()
        at = start + text.index(quote)
        row_id = f"{item}-{letter}{position}"
        if table not in ("votes",):
            fields.setdefault("text", quote)
        self.put(
            table,
            id=row_id,
            item=item,
            document=document,
            position=position,
            page=page,
            start=at,
            end=at + len(quote),
            **fields,
        )
        self.put("regions", document=document, owner=table, owner_id=row_id, page=page, x0=70, y0=200, x1=520, y1=240)
        return row_id

    def index(self) -> None:
        """Fill the search tables and what is on record about parties."""
        db = sqlite_utils.Database(self.conn)
        for document in db.query("SELECT * FROM documents"):
            rows = {
                table: list(db.query(f"SELECT * FROM {table} WHERE document = ? ORDER BY rowid", [document["id"]]))
                for table in ("items", "decisions", "proposals", "statements", "votes", "repairs")
            }
            index(db, document["id"], {"documents": [document], **rows})
            record(self.conn, document["id"])


def build(path: Path, originals: Path) -> dict[str, str]:
    """Write the database and the originals of two documents; returns the ids that tests use."""
    from PIL import Image, ImageDraw

    originals.mkdir(parents=True, exist_ok=True)
    sheets = []
    for number in range(3):
        sheet = Image.new("L", (595, 842), 255)
        ImageDraw.Draw(sheet).text((70, 205), f"Sida {number + 1}", fill=0)
        sheets.append(sheet)
    scan = originals / "kf-2021.tif"
    sheets[0].save(scan, save_all=True, append_images=sheets[1:2], compression="tiff_deflate")
    sheets[0].save(originals / "ks-2021.pdf", save_all=True, append_images=sheets[1:])

    conn = sqlite3.connect(path)
    for name in ("schema.sql", "views.sql"):
        conn.executescript((db_dir() / name).read_text(encoding="utf-8"))
    b = Builder(conn)
    for code, name, colour, scope, municipality in PARTIES:
        b.put("parties", code=code, name=name, colour=colour, scope=scope, municipality=municipality)

    board = b.document(
        "ks-2021.pdf",
        (originals / "ks-2021.pdf").read_bytes(),
        [("12", "Skolan i Norrby", SCHOOL), ("13", "Cykelväg längs Sjövägen", ROAD)],
        municipality="Björkö",
        body="Kommunstyrelsen",
        date="2021-03-16",
        source_url="https://example.org/ks-2021.pdf",
        promised='["11", "12", "13"]',
    )
    b.put("changes", document="borttaget", hash="x", kind="added", at="2026-01-02T03:04:05Z")
    b.put("changes", document="borttaget", hash=None, kind="removed", at="2026-01-02T03:04:05Z")
    school, road = f"{board}-12", f"{board}-13"
    b.fact(
        "decisions",
        school,
        "b",
        1,
        "Norrby skola läggs ned vid läsårets slut",
        body="Kommunstyrelsen",
        outcome="bifall",
        proposed=1,
    )
    b.fact(
        "decisions",
        school,
        "b",
        2,
        "nämnden ska redovisa elevernas skolplacering i juni",
        body="Kommunstyrelsen",
        outcome="uppdrag",
        proposed=1,
    )
    against = b.fact(
        "proposals",
        school,
        "y",
        1,
        "Karin Ström (V) och Ali Demir (MP) yrkar avslag på förslaget.",
        kind="avslag",
        parties='["V", "MP"]',
    )
    b.fact("proposals", school, "y", 2, "Ordföranden yrkar bifall till förslaget.", kind="bifall", parties='["S"]')
    for position, (name, party, role) in enumerate([("Karin Ström", "V", None), ("Ali Demir", "MP", "ledamoten")], 1):
        person = "björkö-karin-ström" if party == "V" else None
        b.put("proposal_people", proposal=against, position=position, name=name, party=party, role=role, person=person)
    b.fact(
        "propositions",
        school,
        "p",
        1,
        "Ordföranden ställer proposition på bifall mot avslag",
        options='["bifall", "avslag"]',
        result="bifall",
        method="votering",
    )
    own = SCHOOL[SCHOOL.index("Skolan är") : SCHOOL.index("\n\nSärskilt")]
    reservation = b.fact(
        "statements",
        school,
        "u",
        1,
        own,
        kind="reservation",
        body="Kommunstyrelsen",
        parties='["V", "MP"]',
        joint=1,
        refers_to=against,
        refers_to_text="eget yrkande",
        announced_page=1,
    )
    for position, (name, party) in enumerate([("Karin Ström", "V"), ("Ali Demir", "MP")], 1):
        b.put(
            "statement_people",
            statement=reservation,
            position=position,
            name=name,
            party=party,
            and_others=int(position == 2),
            person="björkö-karin-ström" if position == 1 else None,
        )
    b.fact(
        "statements",
        school,
        "u",
        2,
        "Sverigedemokraterna vill att skolinspektören granskar samrådet.",
        kind="särskilt uttalande",
        body="Kommunstyrelsen",
        parties='["SD"]',
    )
    vote = b.fact(
        "votes",
        school,
        "v",
        1,
        "Votering begärs.",
        yes=7,
        no=5,
        abstain=1,
        absent=0,
        yes_for="bifall till förslaget",
        no_for="avslag på förslaget",
    )
    ballots = [
        ("Per Lund", "S", "ja"),
        ("Anna Holm", "S", "ja"),
        ("Omar Said", "S", "nej"),
        ("Lo Berg", "M", "ja"),
        ("Sten Ask", "M", "ja"),
        ("Eva Rask", "KD", "ja"),
        ("Jan Falk", "L", "ja"),
        ("Tage Norr", "BÖB", "ja"),
        ("Karin Ström", "V", "nej"),
        ("Mia Dal", "V", "nej"),
        ("Ali Demir", "MP", "nej"),
        ("Ulf Trast", "SD", "nej"),
        ("Siv Äng", "C", "avstår"),
    ]
    for position, (name, party, choice) in enumerate(ballots, 1):
        person = "björkö-karin-ström" if name == "Karin Ström" else None
        b.put("ballots", vote=vote, position=position, name=name, party=party, choice=choice, person=person)
    start = conn.execute("SELECT start FROM items WHERE id = ?", [school]).fetchone()[0]
    for position, (kind, heading, quote) in enumerate(
        [
            ("ärende", "Ärendet", SCHOOL[SCHOOL.index("Barn- och") : SCHOOL.index("\n\nYrkanden")]),
            (
                "yrkande",
                "Yrkanden",
                SCHOOL[SCHOOL.index("Karin Ström (V)") : SCHOOL.index("\n\nBeslutsgång")],
            ),
            ("beslut", "Beslut", "att Norrby skola läggs ned vid läsårets slut,"),
            ("reservation", "Reservation", own),
        ],
        1,
    ):
        at = start + SCHOOL.index(quote)
        b.put(
            "sections",
            id=f"{school}-d{position}",
            item=school,
            document=board,
            position=position,
            kind=kind,
            heading=heading,
            page=2,
            start=at,
            end=at + len(quote),
            text=quote,
        )
    b.fact(
        "decisions",
        road,
        "b",
        1,
        "ge samhällsbyggnadschefen i uppdrag att ta fram en detaljplan",
        body="Kommunstyrelsen",
        outcome="uppdrag",
        proposed=0,
    )
    b.put("disqualifications", item=road, position=1, name="Anna Holm", party="S")
    people = [
        ("Per Lund", "S", "ordförande", 1, None),
        ("Lo Berg", "M", "vice ordförande", 1, None),
        ("Karin Ström", "V", "ledamot", 1, None),
        ("Gun Sköld", "S", "ledamot", 0, None),
        ("Omar Said", "S", "ersättare", 1, "Gun Sköld"),
        ("Ida Kvist", None, "tjänsteperson", 1, None),
    ]
    for position, (name, party, role, present, instead) in enumerate(people, 1):
        b.put(
            "attendance",
            document=board,
            position=position,
            name=name,
            party=party,
            role=role,
            present=present,
            substitutes_for=instead,
            person="björkö-karin-ström" if name == "Karin Ström" else None,
        )
    b.put(
        "presence",
        document=board,
        position=1,
        name="Anna Holm",
        party="S",
        from_number="13",
        to_number="13",
        present=0,
        substitutes_for=None,
        reason="jäv",
    )
    b.put(
        "repairs",
        id=f"{board}-ä1",
        document=board,
        page=2,
        start=start + 40,
        end=start + 46,
        before="Sko1an",
        after="Skolan",
        method="spelling",
        confidence=0.92,
        raw_start=10,
        raw_end=16,
    )
    b.put(
        "repairs",
        id=f"{board}-ä2",
        document=board,
        page=2,
        start=start + 60,
        end=start + 64,
        before="rn1",
        after="rn1",
        method="doubt",
        confidence=0.3,
        raw_start=30,
        raw_end=34,
        alternatives='["rml", "mil"]',
    )
    b.put(
        "problems",
        document=board,
        position=1,
        item=school,
        stage="tag",
        code="vote-sum",
        message="Rösterna i listan är fler än protokollet säger.",
        page=2,
    )
    b.put(
        "problems",
        document=board,
        position=2,
        item=None,
        stage="segment",
        code="gap",
        message="§ 11 saknas före § 12.",
        page=1,
    )
    b.put(
        "people",
        id="björkö-karin-ström",
        name="Karin Ström",
        municipality="Björkö",
        parties='["V"]',
        first_seen="2021-03-16",
        last_seen="2021-03-16",
    )
    b.put("bodies", id="björkö-ks", municipality="Björkö", name="Kommunstyrelsen", kind="styrelse")

    council = b.document(
        "kf-2021.tif",
        scan.read_bytes(),
        [("31", "Skolan i Norrby", COUNCIL)],
        municipality="Björkö",
        body="Kommunfullmäktige",
        date="2021-04-26",
        text_source="ocr",
    )
    later = f"{council}-31"
    b.fact(
        "decisions",
        later,
        "b",
        1,
        "återremittera ärendet till kommunstyrelsen",
        body="Kommunfullmäktige",
        outcome="återremiss",
        proposed=0,
    )
    b.fact(
        "statements",
        later,
        "u",
        1,
        "Centerpartiet hänvisar till sitt yttrande i kommunstyrelsen.",
        kind="protokollsanteckning",
        body="Kommunfullmäktige",
        parties='["C"]',
        text=None,
        refers_to_text="sitt yttrande i kommunstyrelsen",
    )
    seen = {"bodies": 2, "meetings": 2, "first_seen": "2021-03-16", "last_seen": "2021-04-26"}
    case = {"id": "björkö-ks-2021-00417", "municipality": "Björkö", "dnr": "KS 2021/00417"}
    b.put("cases", **case, title="Skolan i Norrby", **seen)
    for item in (school, later):
        b.put("case_items", case="björkö-ks-2021-00417", item=item)

    hostile = b.document(
        HOSTILE_FILE,
        b"hostile",
        [("4", HOSTILE_TITLE, HOSTILE_ITEM)],
        municipality=f"Ö {HOSTILE}",
        body=f"Nämnd {HOSTILE}",
        date="2023-02-07",
        title=HOSTILE_TITLE,
        source_url="javascript:alert(4)",
    )
    motion = f"{hostile}-4"
    b.fact(
        "decisions", motion, "b", 1, f"avslå motionen {HOSTILE}.", body=f"Nämnd {HOSTILE}", outcome="avslag", proposed=0
    )
    shouted = b.fact(
        "statements",
        motion,
        "u",
        1,
        HOSTILE_ITEM[HOSTILE_ITEM.index(f": {HOSTILE}") + 2 :],
        kind="reservation",
        body="Socialnämnden",
        parties=json.dumps([HOSTILE_PARTY, "V"]),
    )
    b.put(
        "statement_people",
        statement=shouted,
        position=1,
        name=HOSTILE_NAME,
        party=HOSTILE_PARTY,
        role="<i>ledamoten</i>",
    )
    asked = b.fact(
        "proposals",
        motion,
        "y",
        1,
        f"att avslå motionen {HOSTILE}.",
        kind="avslag",
        parties=json.dumps([HOSTILE_PARTY]),
    )
    b.put("proposal_people", proposal=asked, position=1, name=HOSTILE_NAME, party=HOSTILE_PARTY, person=HOSTILE_PERSON)
    b.put("people", id=HOSTILE_PERSON, name=HOSTILE_NAME, municipality=HOSTILE, parties=json.dumps([HOSTILE_PARTY]))
    b.put("cases", id=HOSTILE_CASE, municipality=HOSTILE, dnr=f"KS {HOSTILE}", title=HOSTILE_TITLE)
    b.put("case_items", case=HOSTILE_CASE, item=motion)
    b.put("disqualifications", item=motion, position=1, name=HOSTILE_NAME, party=HOSTILE_PARTY, person=HOSTILE_PERSON)
    loud = b.fact("votes", motion, "v", 1, "att avslå", yes=1, no=0, yes_for=HOSTILE, no_for=HOSTILE)
    b.put("ballots", vote=loud, position=1, name=HOSTILE_NAME, party=HOSTILE_PARTY, choice="ja")
    b.put(
        "attendance",
        document=hostile,
        position=1,
        name=HOSTILE_NAME,
        party=HOSTILE_PARTY,
        role="ledamot",
        present=1,
        substitutes_for=HOSTILE,
    )
    b.put(
        "problems", document=hostile, position=1, item=motion, stage="tag", code="x", message=f"Udda: {HOSTILE}", page=2
    )
    b.put(
        "repairs",
        id=f"{hostile}-ä1",
        document=hostile,
        page=2,
        start=conn.execute("SELECT start FROM items WHERE id = ?", [motion]).fetchone()[0] + 1,
        end=9,
        before=HOSTILE,
        after=f"<b>{HOSTILE}</b>",
        method="spelling",
        confidence=0.5,
        raw_start=0,
        raw_end=1,
    )
    b.put(
        "failures",
        file=f"trasig {HOSTILE}.pdf",
        sha256=None,
        stage="extract",
        error="Filen är tom.",
        at="2026-01-02T03:04:05Z",
    )
    b.put(
        "runs",
        started="2026-01-02T03:04:05Z",
        finished="2026-01-02T03:04:09Z",
        pipeline_version="0.1.0",
        files_seen=4,
        files_new=3,
        files_failed=1,
        pages=7,
        pages_ocr=2,
    )
    b.put("files", root="/corpus", file="ks-2021.pdf", stamp="1", sha256="0", document=board)

    bare = b.document(
        "utan-uppgifter.txt",
        b"bare",
        [(None, "", "Ett dokument utan uppgifter.")],
        kind="annat",
        title=None,
        quality_before=None,
        quality_after=None,
        text_source="text file",
    )
    b.index()
    stale.note(conn)
    conn.execute("INSERT OR IGNORE INTO stale SELECT municipality FROM cases UNION SELECT municipality FROM people")
    summarise(conn)
    stale.clear(conn)
    conn.commit()
    conn.close()
    return {
        "karin": "björkö-karin-ström",
        "eva": HOSTILE_PERSON,
        "case": "björkö-ks-2021-00417",
        "hostile_case": HOSTILE_CASE,
        "board": board,
        "school": school,
        "road": road,
        "council": council,
        "later": later,
        "hostile": hostile,
        "motion": motion,
        "bare": bare,
        "bare_item": f"{bare}-ärende",
        "reservation": reservation,
    }
