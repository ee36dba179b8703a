"""A manuscript's lines as paragraphs and tables, in the face its office prints with."""

from __future__ import annotations

import re
from itertools import zip_longest

from corpus.make.flow import Block, Break, Layout, Para, Style, Table, cell, to_text, unmarked
from corpus.make.manuscript.read import ITEM, Reading, wrapped

LIST = re.compile(r"(?:\d+[.)]|[–•-]|[a-z]\))\s")
FACES = {"serif": "Liberation Serif", "sans": "Liberation Sans", "mono": "Liberation Mono"}
WIDTH = 16.4
"""Centimetres between the margins."""


def styles(head: dict[str, str]) -> dict[str, Style]:
    """Paragraph styles of an office: its face, and whether headings are bold, in capitals or plain."""
    face = FACES[head.get("face", "serif")]
    headline = FACES[head.get("headface", head.get("face", "serif"))]
    size = float(head.get("size", "11"))
    bold = face != FACES["mono"]
    return {
        "body": Style(face, size, after=0.2),
        "tight": Style(face, size, after=0),
        "cell": Style(face, size - 1 if bold else size, after=0),
        "small": Style(headline, size - 3 if bold else 9, after=0),
        "cover": Style(headline, size + 4 if bold else size, bold=bold, after=0.3),
        "para": Style(headline, size + bold, bold=bold, before=0.5, after=0.1, keep=True, tabs=(2.0, 9.0)),
        "head": Style(headline, size, bold=bold, before=0.2, after=0.08, keep=True),
        "subhead": Style(headline, size, italic=bold, before=0.1, after=0.05, keep=True),
        "list": Style(face, size, left=0.8, first=-0.8, after=0.12, tabs=(0.8,)),
        "statement": Style(face, size, italic=bold, after=0.2, left=0.4),
    }


def blocks(reading: Reading) -> tuple[list[Block], list[int]]:
    """The document as blocks, and the index of the block where each item begins."""
    found: list[Block] = []
    starts: list[int] = []
    rows: list[str] = []
    form = ""
    tight = reading.head.get("tight") == "yes"

    def close() -> None:
        nonlocal rows
        if rows:
            found.append(_table(rows, form or reading.head.get("table", "")))
        rows = []

    lines = reading.lines
    for i, line in enumerate(lines):
        if "¤" in line:
            rows.append(line)
            continue
        close()
        if line == ITEM:
            starts.append(len(found))
        elif line.startswith("!table"):
            form = line[6:].strip()
        elif line.startswith("!page"):
            found.append(Break())
        elif line.strip():
            follows = i + 1 < len(lines) and lines[i + 1].strip() and lines[i + 1][:1] not in "=@!" + ITEM
            found.append(_para(line, bool(tight or follows)))
    close()
    return found, starts


def _para(line: str, tight: bool) -> Para:
    for sign, style in (("# ", "cover"), ("== ", "subhead"), ("= ", "head"), ("> ", "statement"), ("@", "para")):
        if line.startswith(sign):
            return Para(line[len(sign) :], style)
    if LIST.match(line):
        return Para(re.sub(r"^(\S+)\s+", r"\1\t", line), "list")
    return Para(line, "tight" if tight else "body")


def _table(rows: list[str], form: str) -> Table:
    options = dict(part.split("=", 1) for part in form.split())
    cells = [tuple(cell(part.replace("␤", "\n")) for part in row.split("¤")) for row in rows]
    count = max(map(len, cells))
    widths = tuple(float(part) for part in options["widths"].split(",")) if "widths" in options else ()
    if len(widths) != count:
        widths = (WIDTH / count,) * count
    padded = [row + (cell(""),) * (count - len(row)) for row in cells]
    return Table(tuple(padded), widths, options.get("border", "none"), 0.05)


def layout(reading: Reading) -> Layout:
    """The manuscript ready to print."""
    head = reading.head

    def furniture(key: str) -> tuple[Block, ...]:
        if not head.get(key):
            return ()
        cells = tuple(cell(part.replace("␤", "\n"), "small") for part in head[key].split("¤"))
        return (Table((cells,), (WIDTH / len(cells),) * len(cells), "none"),)

    body = tuple(blocks(reading)[0])
    return Layout(body, styles(head), furniture("header"), furniture("footer"), title=head["family"])


def plain(reading: Reading) -> str:
    """The manuscript as a text file: furniture on every page, tables in columns of blanks, long lines broken."""
    form = styles(reading.head)
    pages: list[list[Block]] = [[]]
    for block in blocks(reading)[0]:
        if isinstance(block, Break):
            pages.append([])
        else:
            pages[-1].append(block)
    width = int(reading.head.get("width", "88"))
    made = []
    for number, page in enumerate(pages, 1):
        top, bottom = (
            reading.head.get(key, "").replace("{page}", str(number)).replace("{pages}", str(len(pages)))
            for key in ("header", "footer")
        )
        made.append(re.sub("␤", " ", re.sub("¤", "\n", top)) + "\n\n" if top else "")
        for block in page:
            if isinstance(block, Table):
                made.append("\n".join(_columns(block)) + "\n\n")
            else:
                made.append("\n".join(wrapped(to_text([block], form).split("\n"), width)))
                made.append("\n" if form[block.style].after >= 0.1 else "")
        made.append("\n" + re.sub("[¤␤]", "     ", bottom) + "\n\n" if bottom else "")
    return re.sub(r"\n{3,}", "\n\n", "".join(made)).strip() + "\n"


def _columns(table: Table) -> list[str]:
    """A table's lines with blanks between its columns, so that a cross stands under its heading."""
    rows = []
    for row in table.rows:
        cells = [[line for para in part for line in unmarked(para.text).split("\n")] for part in row]
        rows += [[line.strip() for line in lines] for lines in zip_longest(*cells, fillvalue="")]
    widths = [max(len(row[column]) for row in rows) + 3 for column in range(len(table.widths))]
    return ["".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def gold(reading: Reading, file: str) -> dict[str, object]:
    """The gold, with the first words of every item as printed."""
    found, starts = blocks(reading)
    for item, at in zip(reading.facts["items"], starts, strict=True):
        first = " ".join(to_text(found[at : at + 6], styles(reading.head)).split())
        item["starts_with"] = first[:40].rstrip()
    return {"file": file} | reading.facts
