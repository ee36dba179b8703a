"""Tables without rules: wrapped cells, centred marks, heads of several lines, page breaks; and what is no table."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import compose, extract
from pipeline.kit import Kit
from tests.extract.sheets import Sheet, write

HEAD = ("Namn", "Parti", "Ja", "Nej", "Avstår")
AT = (70, 170, 220, 270, 320)


def table(head: tuple[str, ...], at: tuple[float, ...], *rows: tuple[float, str, int], bold: str = "b") -> Sheet:
    """A table drawn cell by cell: height, words, column; the head at 80."""
    sheet = Sheet()
    for x, words in zip(at, head, strict=True):
        sheet.text(x, 80, words, bold)
    for y, words, column in rows:
        sheet.text(at[column], y, words)
    return sheet


WRAPPED = table(
    HEAD, AT, (94, "Ingrid", 0), (94, "M", 1), (94, "X", 2), (108, "Brottbysson", 0), (122, "Sören", 0), (122, "S", 1)
)
WRAPPED.text(270, 122, "X").text(70, 136, "Karbyström").text(70, 150, "Bror Gällstaö").text(170, 150, "V")
WRAPPED.text(320, 150, "X").text(70, 164, "Kerstin Veda-").text(170, 164, "S").text(70, 178, "Kragstad")

CENTRED = table(HEAD, AT, (94, "Ingrid", 0), (101, "M", 1), (101, "X", 2), (108, "Brottbysson", 0), (122, "Bo Al", 0))
CENTRED.text(170, 122, "V").text(320, 122, "X").text(70, 136, "Sören").text(170, 143, "S").text(270, 143, "X")
CENTRED.text(70, 150, "Karbyström")

SPACED = table(("Ledamot", "Ja", "Nej"), (70, 200, 250), (100, "Ingrid", 0), (114, "Brottby (M)", 0), (107, "X", 1))
SPACED.text(70, 134, "Elwe Ang (SD)").text(70, 154, "Bo Al (V)").text(250, 154, "X")

NUMBERED = table(("Nr", "Namn", "Ja", "Nej"), (70, 88, 220, 270))
for number, (name, column) in enumerate((("Anna Ek (S)", 220), ("Bo Al (V)", 270), ("Cia Id (M)", 220)), 1):
    NUMBERED.text(70, 80 + 14 * number, str(number)).text(88, 80 + 14 * number, name).text(
        column, 80 + 14 * number, "X"
    )

LONG_HEAD = (
    Sheet().text(320, 80, "Avstår", "b").text(70, 94, "Namn", "b").text(220, 94, "Ja", "b").text(270, 94, "Nej", "b")
)
LONG_HEAD.text(320, 94, "från att", "b").text(320, 108, "rösta", "b")
for n, (name, column) in enumerate((("Anna Ek (S)", 220), ("Bo Al (V)", 270), ("Cia Id (M)", 320))):
    LONG_HEAD.text(70, 122 + 14 * n, name).text(column, 122 + 14 * n, "X")

ABSENT = table(("Parti", "Ledamot", "Närv.", "Ersättare"), (70, 120, 250, 300), (94, "M", 0), (94, "Anna Ek", 1))
ABSENT.text(250, 94, "–").text(300, 94, "Lena Ry (M)")
for n, name in enumerate(("Bo Al", "Cia Id", "Dan Ås")):
    ABSENT.text(70, 108 + 14 * n, "S").text(120, 108 + 14 * n, name).text(250, 108 + 14 * n, "X")

LISTED = Sheet()
for y, *row in (
    (80, "Anna Ek", "(S)", "ordförande"),
    (94, "Bo Al", "(M)", "vice ordförande"),
    (108, "Cia Id", "(V)", "§§ 3–4"),
    (
        126,
        "Frånvarande",
    ),
    (144, "Dan Ås", "(S)"),
    (
        162,
        "Tjänstemän",
    ),
    (180, "Lena Ry", "", "kanslichef"),
    (194, "Stig Ode", "", "rektor"),
):
    for x, words in zip((70, 170, 220), row, strict=False):
        LISTED.text(x, y, words)

UNNAMED = Sheet().text(70, 50, "Votering").text(170, 80, "Parti").text(220, 80, "Röst")
for n, (name, code, vote) in enumerate(
    (("Ek, Anna", "S", "Ja"), ("Al, Bo", "V", "Nej"), ("Id, Cia", "M", "Ja"), ("Ås, Dan", "C", "Nej"))
):
    UNNAMED.text(70, 94 + 14 * n, name).text(170, 94 + 14 * n, code).text(220, 94 + 14 * n, vote)
UNNAMED.text(70, 156, "Beslut").text(70, 172, "Förslaget antas.")

DASHED = table(("Ledamot", "Närv.", "Ersättare"), (70, 200, 260))
for n, (name, mark, instead) in enumerate(
    (("Anna Ek (S)", "X", ""), ("Bo Al (V)", "–", "Lena Ry (V)"), ("Cia Id (M)", "X", ""), ("Dan Ås (C)", "X", ""))
):
    DASHED.text(70, 94 + 14 * n, name).text(200, 94 + 14 * n, mark).text(260, 94 + 14 * n, instead)

BARE_HEAD = table(("Ja", "Nej", "Avstår"), (200, 250, 300), (94, "x", 0), (108, "x", 2), bold="")
BARE_HEAD.text(70, 94, "Anna Ek (S)").text(70, 108, "Bo Al (V)")

LABELS = Sheet().text(70, 80, "Tid").text(150, 80, "kl. 13.00").text(300, 80, "Plats").text(380, 80, "Rådhuset")
LABELS.text(150, 94, "till kl. 15.30").text(70, 122, "Beslutande").text(150, 122, "Anna Ek (S)").text(
    150, 136, "Bo Al (V)"
)

SIGNED = Sheet().text(70, 80, "Sekreterare").text(220, 80, "Ordförande").text(370, 80, "Justerare")
SIGNED.text(70, 122, "Anna Ek").text(220, 122, "Bo Al").text(370, 122, "Cia Id")

PROSE = table(("Ledamot", "Ja", "Nej"), (70, 200, 250), (94, "Anna Ek (S)", 0), (94, "X", 1), (108, "Bo Al (V)", 0))
PROSE.text(250, 108, "X").text(70, 122, "Nämnden beslutar att anta förslaget om skolan.").text(70, 136, "Cia Id")

GROUPED = table(("Gun Ro", "(C)", "ordförande"), (70, 190, 240), bold="")
for y, cells in (
    (96, ("Bo Al", "(S)", "ledamot")),
    (112, ("Cia Id", "(M)", "ledamot")),
    (135, ("Närvarande ersättare",)),
    (152, ("Dan Ås", "(C)", "tjänstgörande för Eva Ös (C)")),
    (168, ("Finn Äng", "(M)", "ej tjänstgörande")),
    (191, ("Frånvarande ledamöter",)),
    (208, ("Eva Ös", "(C)", "ledamot")),
):
    for x, cell in zip((70, 190, 240), cells, strict=False):
        GROUPED.text(x, y, cell)

CASES = [
    # drawn, read, because
    (
        WRAPPED,
        "Namn\tParti\tJa\tNej\tAvstår\nIngrid Brottbysson\tM\tX\t\t\nSören Karbyström\tS\t\tX\t\n"
        "Bror Gällstaö\tV\t\t\tX\nKerstin Veda- Kragstad\tS\t\t\t",
        "names that wrap, the rows set close",
    ),
    (
        CENTRED,
        "Namn\tParti\tJa\tNej\tAvstår\nIngrid Brottbysson\tM\tX\t\t\nBo Al\tV\t\t\tX\nSören Karbyström\tS\t\tX\t",
        "a mark half-way down the name it belongs to",
    ),
    (
        SPACED,
        "Ledamot\tJa\tNej\nIngrid Brottby (M)\tX\t\nElwe Ang (SD)\t\t\nBo Al (V)\t\tX",
        "space between rows; people who did not vote",
    ),
    (
        NUMBERED,
        "Nr Namn\tJa\tNej\n1 Anna Ek (S)\tX\t\n2 Bo Al (V)\t\tX\n3 Cia Id (M)\tX\t",
        "numbers close before the names stand in their cells",
    ),
    (
        LONG_HEAD,
        "Namn\tJa\tNej\tAvstår från att rösta\nAnna Ek (S)\tX\t\t\nBo Al (V)\t\tX\t\nCia Id (M)\t\t\tX",
        "a head of three lines, the others centred beside it",
    ),
    (
        ABSENT,
        "Parti\tLedamot\tNärv.\tErsättare\nM\tAnna Ek\t–\tLena Ry (M)\nS\tBo Al\tX\t\nS\tCia Id\tX\t\nS\tDan Ås\tX\t",
        "a dash in a cell is no point of a list",
    ),
    (
        LISTED,
        "Anna Ek\t(S)\tordförande\nBo Al\t(M)\tvice ordförande\nCia Id\t(V)\t§§ 3–4\nFrånvarande\t\t\n"
        "Dan Ås\t(S)\t\nTjänstemän\t\t\nLena Ry\t\tkanslichef\nStig Ode\t\trektor",
        "wider steps part lists of people, a person a row",
    ),
    (
        UNNAMED,
        "Votering\n\n\tParti\tRöst\nEk, Anna\tS\tJa\nAl, Bo\tV\tNej\nId, Cia\tM\tJa\nÅs, Dan\tC\tNej\n\n"
        "Beslut\nFörslaget antas.",
        "no head above the names; a heading further below than the rows stand apart is none of them",
    ),
    (
        DASHED,
        "Ledamot\tNärv.\tErsättare\nAnna Ek (S)\tX\t\nBo Al (V)\t–\tLena Ry (V)\nCia Id (M)\tX\t\nDan Ås (C)\tX\t",
        "a mark close before the name in the next column",
    ),
    (BARE_HEAD, "Ja\tNej\tAvstår\nAnna Ek (S)\tx\nBo Al (V)\tx", "a mark below a choice is not the rest of a label"),
    (
        LABELS,
        "Tid\tkl. 13.00\tPlats\tRådhuset\ntill kl. 15.30\n\nBeslutande\tAnna Ek (S)\nBo Al (V)",
        "labels and what they say are no table",
    ),
    (
        GROUPED,
        "Gun Ro\t(C)\tordförande\nBo Al\t(S)\tledamot\nCia Id\t(M)\tledamot\nNärvarande ersättare\t\t\n"
        "Dan Ås\t(C)\ttjänstgörande för Eva Ös (C)\nFinn Äng\t(M)\tej tjänstgörande\nFrånvarande ledamöter\t\t\n"
        "Eva Ös\t(C)\tledamot",
        "the heading of a list is no first line of a name",
    ),
    (SIGNED, "Sekreterare\tOrdförande\tJusterare\n\nAnna Ek\tBo Al\tCia Id", "nor are signatures"),
    (
        PROSE,
        "Ledamot\tJa\tNej\nAnna Ek (S)\tX\t\nBo Al (V)\t\tX\nNämnden beslutar att anta förslaget om skolan.\nCia Id",
        "running text ends the table",
    ),
]


@pytest.mark.parametrize(("drawn", "read", "because"), CASES)
def test_rows(drawn: Sheet, read: str, because: str, tmp_path: Path, kit: Kit) -> None:
    pages = extract(write(tmp_path / "sheet.pdf", drawn), kit, ocr="never")
    assert compose(pages)[0].value == read, because


def marked(top: float, *names: tuple[str, float]) -> Sheet:
    sheet = Sheet()
    for i, (name, x) in enumerate(names):
        sheet.text(70, top + 14 * i, name).text(x, top + 14 * i, "X")
    return sheet


HEADED = table(("Ledamot", "Ja", "Nej"), (70, 200, 250), (94, "Anna Ek (S)", 0), (94, "X", 1), (108, "Bo Al (V)", 0))
HEADED.text(250, 108, "X")
BREAKS = [
    # second page, read on it, because
    (
        marked(80, ("Cia Id (M)", 250), ("Dan Ås (C)", 200)),
        "Cia Id (M)\t\tX\nDan Ås (C)\tX\t",
        "the table goes on without its head",
    ),
    (
        marked(80, ("Cia Id (M)", 450)),
        "Cia Id (M)\tX",
        "no column of the table stands there",
    ),
    (
        Sheet().text(70, 80, "Cia Id (M) yrkar bifall.").text(70, 94, "Dan Ås (C)"),
        "Cia Id (M) yrkar bifall.\nDan Ås (C)",
        "no mark",
    ),
]


@pytest.mark.parametrize(("second", "read", "because"), BREAKS)
def test_page_break(second: Sheet, read: str, because: str, tmp_path: Path, kit: Kit) -> None:
    first, last = extract(write(tmp_path / "sheet.pdf", HEADED, second), kit, ocr="never")
    assert first.raw_text == "Ledamot\tJa\tNej\nAnna Ek (S)\tX\t\nBo Al (V)\t\tX"
    assert last.raw_text == read, because
