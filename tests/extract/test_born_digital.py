"""Lines, cells, columns and styles as they come out of a PDF with a text layer."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.document import Page
from pipeline.extract import compose, extract
from pipeline.kit import Kit
from tests.extract.sheets import Sheet, write

NAMES = ["Anna Ek (S)", "Bo Al (V)", "Cia Id (M)", "Dan Ås (C)", "Eva Ös (KD)", "Finn Äng (SD)"]
BARE_NAMES = ["Anna Ek", "Bo Al", "Cia Id", "Dan Ås", "Eva Ös", "Finn Äng"]
OTHERS = ["Gun Ro (L)", "Hans Vik (MP)", "Ida Sjö (S)", "Jan Berg (M)", "Kaj Lund (C)", "Lisa Mo (V)"]


def read(folder: Path, kit: Kit, *sheets: Sheet) -> tuple[Page, ...]:
    return extract(write(folder / "sheet.pdf", *sheets), kit, ocr="never")


def text(folder: Path, kit: Kit, *sheets: Sheet) -> str:
    return compose(read(folder, kit, *sheets))[0].value


def labels() -> Sheet:
    sheet = Sheet().text(70, 80, "Plats och tid", "b").text(170, 80, "Rådhuset, Eksjö")
    sheet.text(400, 80, "Paragrafer").text(480, 80, "§§ 1–9").text(170, 94, "kl. 13.00–15.30")
    sheet.text(70, 130, "Beslutande", "b").lines(170, 130, *NAMES[:3])
    return sheet.text(70, 190, "Justeringens plats och", "b").text(70, 204, "tid", "b").text(215, 190, "Rådhuset i dag")


def vote(*, ruled: bool) -> Sheet:
    sheet = Sheet()
    if ruled:
        sheet.grid((60, 240, 300, 360, 430), [66 + 14 * i for i in range(9)])
    for x, head in ((65, "Ledamot"), (260, "Ja"), (320, "Nej"), (375, "Avstår")):
        sheet.text(x, 77, head, "b")
    for i, name in enumerate(NAMES):
        sheet.text(65, 91 + 14 * i, name).text((262, 325, 388)[i % 3], 91 + 14 * i, "X")
    return sheet.text(65, 175, "Resultat").text(262, 175, "2").text(325, 175, "2").text(388, 175, "2")


VOTE = (
    "Ledamot\tJa\tNej\tAvstår\nAnna Ek (S)\tX\t\t\nBo Al (V)\t\tX\t\nCia Id (M)\t\t\tX\nDan Ås (C)\tX\t\t\n"
    "Eva Ös (KD)\t\tX\t\nFinn Äng (SD)\t\t\tX\nResultat\t2\t2\t2"
)
WRAPPED = (
    Sheet()
    .grid((60, 160, 300), (66, 110, 130))
    .text(65, 80, "Mottagare")
    .lines(165, 80, "Förskolenämnden i norra", "stadsdelen")
)
WRAPPED.text(65, 124, "Datum").text(165, 124, "2022-05-03")
COLUMNS = Sheet().text(70, 80, "Närvarande", "b").lines(70, 100, *NAMES).lines(300, 100, *OTHERS)
CLOSED = Sheet().text(70, 80, "Ledamöter", "b").lines(70, 100, *NAMES).lines(300, 100, *OTHERS[:4])
CLOSED.text(70, 100 + 14 * len(NAMES), "Ersättare", "b").text(70, 114 + 14 * len(NAMES), "Ulf Rask (MP)")
LISTS = Sheet().text(70, 100, "Tid och plats", "b").text(70, 114, "Kl. 13.00, Malå").text(70, 132, "Beslutande", "b")
LISTS.lines(70, 146, *NAMES, "Kim Öst (V), ersätter Per", "Sand (V)").text(300, 100, "Ersättare", "b")
LISTS.lines(300, 114, *OTHERS[:2]).text(300, 150, "Tjänstepersoner", "b").lines(
    300, 164, "Lo Ask, chef", "Ia Ek, jurist"
)
LISTS.text(300, 201, "Justerare", "b").text(300, 215, "Bo Al").text(300, 236, "Paragrafer", "b").text(300, 250, "1–9")
for row, post in enumerate(("Ordförande", "Justerare", "Sekreterare")):
    LISTS.text(70, 290 + 16 * row, post).text(300, 290 + 16 * row, NAMES[row][:-4])
UNDER = Sheet().lines(70, 100, "Socialdemokraterna", *NAMES[:3], "Kim Öst (S), ersättare för Per", "Sand (S)")
UNDER.lines(70, 184, "Vänsterpartiet", NAMES[3]).lines(300, 100, NAMES[4], "Centerpartiet", *OTHERS[:3])
UNDER.lines(300, 177, "Moderaterna", *OTHERS[3:5])
LEVEL = Sheet().text(70, 100, "Beslutande", "b").lines(70, 114, *BARE_NAMES[:3]).text(300, 100, "Ersättare", "b")
LEVEL.lines(300, 114, *BARE_NAMES[3:])
VOTED = Sheet().text(70, 86, "Ja (8)").lines(70, 100, *NAMES[:4]).lines(300, 100, *OTHERS[:4]).text(70, 170, "Nej (4)")
VOTED.lines(70, 184, *NAMES[4:]).lines(300, 184, *OTHERS[4:])
BARE, BESIDE = ["Anna Ek, ordförande", "Bo Al", "Cia Id"], ["Gun Ro", "Hans von Vik", "Ida Sjö"]
HEADED = Sheet().lines(70, 100, "Socialdemokraterna", *BARE).lines(300, 100, "Dan Ås", "Moderaterna", *BESIDE)
ROLL = (
    Sheet().lines(70, 100, *NAMES).lines(214, 100, *["Ja"] * 6).lines(230, 100, *OTHERS).lines(400, 100, *["Nej"] * 6)
)
WRAPPED_NAMES = Sheet()
for x, *cells in ((90, "Namn", "Björn", "Jansson", "Tom", "Bengt-Viking"), (162, "Parti", "S", "", "M", "L")):
    WRAPPED_NAMES.lines(x, 100, *cells)
WRAPPED_NAMES.lines(234, 100, "Ja", "X", "", "X", "X").lines(306, 100, "Nej")
SURNAMES = Sheet().lines(72, 100, "Berg Eva", "af Wik Sture", "Öst Ia").lines(189, 100, "MP", "SD", "S")
SURNAMES.lines(305, 100, "X", "", "X").text(421, 114, "X")
LABELLED = Sheet().text(70, 100, "Beslutande", "b").lines(150, 100, *NAMES[:4]).lines(320, 100, *OTHERS[:4])
LABELLED.text(70, 160, "Ersättare", "b").lines(150, 160, "Ulf Rask (MP)", "Vera Sjö (L)")
MARGIN = Sheet().lines(70, 100, "Exp:", "Vägverket", "Parken").text(170, 100, "Nämndens beslut", "b")
MARGIN.lines(170, 114, "Nämnden antar planen.", "Bo Al (V) reserverar sig.", "Paragrafen är justerad.")
LEFT = "Detta är en text i vänster|spalt som löper på så som|en tidning gör det, rad för|rad ned till slutet av hela"
LEFT += "|spalten där den tar slut och|fortsätter sedan i den andra|spalten till höger om den,"
RIGHT = "här börjar den högra spalten|och den handlar om något|annat än den vänstra, men är|lika lång och lika bred som"
RIGHT += "|den, så att båda ska läsas|var för sig och inte rad för|rad tvärs över hela sidan."


def margin(*beside: str, then: str = "", top: float = 110) -> Sheet:
    """A § with a list in the margin beside its decision."""
    sheet = Sheet().text(65, 80, "§ 4 Färjan till ön", "b").text(140, 96, "Nämnden har hört kommunen.")
    sheet.lines(
        140, 110, "Den har också hört staten.", "Nämnden förordar att en bro byggs och", "att färjan läggs ned."
    )
    sheet.lines(65, top, *beside).text(140, 152, "Mot beslutet reserverar sig Anna Ek (S).")
    return sheet.text(65, 190, then, "b").text(140, 206, "Nämnden väljer Bo Al.") if then else sheet


BODY = "Den har också hört staten.\nNämnden förordar att en bro byggs och\natt färjan läggs ned."
BODY += "\nMot beslutet reserverar sig Anna Ek (S)."
PROSE = Sheet().lines(70, 90, *LEFT.split("|")).lines(310, 90, *RIGHT.split("|"))


def apart(sheet: Sheet, x: float, y: float, words: str, style: str = "") -> Sheet:
    """The letters of the words one by one, with a little space between them."""
    for letter in words:
        if letter != " ":
            sheet.text(x, y, letter, style)
        x += 5 if letter == " " else 12 if letter.isupper() else 9
    return sheet


LAYOUTS = [
    # drawn, composed, because
    (
        labels(),
        "Plats och tid\tRådhuset, Eksjö\tParagrafer\t§§ 1–9\nkl. 13.00–15.30\n\nBeslutande\tAnna Ek (S)\nBo Al (V)\n"
        "Cia Id (M)\n\nJusteringens plats och tid\tRådhuset i dag",
        "labels beside their text, row by row; a wrapped label is one",
    ),
    (vote(ruled=True), VOTE, "the X stands in its column"),
    (vote(ruled=False), VOTE, "also where no rules are drawn"),
    (WRAPPED, "Mottagare\tFörskolenämnden i norra stadsdelen\n\nDatum\t2022-05-03", "a wrapped cell is one cell"),
    (COLUMNS, "\n".join(["Närvarande\n", *NAMES, *OTHERS]), "names in two columns are read down"),
    (
        HEADED,
        "\n".join(["Socialdemokraterna", *BARE, "Dan Ås", "", "Moderaterna", *BESIDE]).replace("\n\n", "\n"),
        "and names under parties, the second column going on with the first's last party",
    ),
    (
        LISTS,
        "\n".join(["Tid och plats\nKl. 13.00, Malå\n\nBeslutande", *NAMES, "Kim Öst (V), ersätter Per\nSand (V)"])
        + "\n".join(["\n\nErsättare", *OTHERS[:2], "\nTjänstepersoner\nLo Ask, chef\nIa Ek, jurist"])
        + "\n\nJusterare\nBo Al\n\nParagrafer\n1–9\n\nOrdförande\tAnna Ek\nJusterare\tBo Al\nSekreterare\tCia Id",
        "lists under heads at heights of their own are read column by column",
    ),
    (
        UNDER,
        "\n".join(["Socialdemokraterna", *NAMES[:3], "Kim Öst (S), ersättare för Per\nSand (S)", "Vänsterpartiet"])
        + "\n".join(["", NAMES[3], NAMES[4], "Centerpartiet", *OTHERS[:3], "\nModeraterna", *OTHERS[3:5]]),
        "names with parties under parties too",
    ),
    (
        LEVEL,
        "Beslutande\tErsättare\n" + "\n".join(f"{a}\t{b}" for a, b in zip(BARE_NAMES[:3], BARE_NAMES[3:], strict=True)),
        "heads on one line stay the head of rows",
    ),
    (
        ROLL,
        "\n".join(f"{a}\tJa {b}\tNej" for a, b in zip(NAMES, OTHERS, strict=True)),
        "votes beside names in two columns are read in rows",
    ),
    (
        WRAPPED_NAMES,
        "Namn\tParti\tJa\tNej\nBjörn Jansson\tS\tX\t\nTom\tM\tX\t\nBengt-Viking\tL\tX\t",
        "a name whose surname, with a blank before it, was too long for its cell",
    ),
    (
        SURNAMES,
        "Berg Eva\tMP\tX\naf Wik Sture\tSD\tX\nÖst Ia\tS\tX",
        "a surname with a particle begins a row",
    ),
    (
        CLOSED,
        "\n".join(["Ledamöter\n", *NAMES, *OTHERS[:4]]) + "\n\nErsättare\nUlf Rask (MP)",
        "a heading below the left column closes both",
    ),
    (
        VOTED,
        "\n".join(["Ja (8)", *NAMES[:4], *OTHERS[:4], "", "Nej (4)"])
        + "".join(f"\n{a}\t{b}" for a, b in zip(NAMES[4:], OTHERS[4:], strict=True)),
        "a heading over the next rows of both columns closes them",
    ),
    (
        LABELLED,
        "\n".join(["Beslutande\t" + NAMES[0], *NAMES[1:4], *OTHERS[:4]]) + "\n\nErsättare\tUlf Rask (MP)\nVera Sjö (L)",
        "a label stands beside all the columns of its row",
    ),
    (
        MARGIN,
        "Exp:\nVägverket\nParken\n\nNämndens beslut\nNämnden antar planen.\nBo Al (V) reserverar sig.\n"
        "Paragrafen är justerad.",
        "receivers in the margin of a decision are no part of it",
    ),
    (
        Sheet().text(70, 100, "Exp:", "b").lines(170, 100, "Vägverket", "Parken"),
        "Exp:\tVägverket\nParken",
        "a margin label is read with what it says",
    ),
    (
        margin("Exp:", "Staten", "Ön", then="§ 5 Val"),
        "§ 4 Färjan till ön\nNämnden har hört kommunen.\n"
        + BODY
        + "\n\nExp:\nStaten\nÖn\n\n§ 5 Val\nNämnden väljer Bo Al.",
        "addressees beside the text come below it",
    ),
    (
        margin("Exp:", "Staten", top=117),
        "§ 4 Färjan till ön\nNämnden har hört kommunen.\n" + BODY + "\n\nExp:\nStaten",
        "at heights of their own too",
    ),
    (
        margin("Exp:", top=124),
        "§ 4 Färjan till ön\nNämnden har hört kommunen.\n" + BODY.replace("Nämnden förordar", "Exp:\tNämnden förordar"),
        "a label stays with what it says",
    ),
    (
        Sheet().lines(70, 90, *LEFT.split("|")).lines(310, 97, *RIGHT.split("|")),
        f"{LEFT}|{RIGHT}".replace("|", "\n"),
        "also where the lines of one stand half a line lower",
    ),
    (
        Sheet().lines(70, 100, *NAMES).lines(300, 94, *OTHERS[:5]),
        "\n".join([*NAMES, *OTHERS[:5]]),
        "and names a little higher",
    ),
    (
        Sheet().lines(70, 80, "Nämnden beslutar att", "   anta planen,").lines(90, 108, "sälja huset.").disc(80, 104),
        "Nämnden beslutar att\nanta planen,\n• sälja huset.",
        "the point of a list may be drawn",
    ),
    (
        Sheet().text(70, 80, "Diagram").disc(300, 77).disc(40, 77).disc(62, 77, 9).text(62, 120, "Text").disc(90, 117),
        "Diagram\n\nText",
        "discs beside text, far from it or large are none",
    ),
    (PROSE, f"{LEFT}|{RIGHT}".replace("|", "\n"), "prose in two columns is read down"),
    (
        Sheet()
        .text(70, 80, "Anna Ek (S)")
        .text(300, 80, "Bo Al (V)")
        .text(70, 94, "ordförande")
        .text(300, 94, "justerare"),
        "Anna Ek (S)\tBo Al (V)\nordförande\tjusterare",
        "signatures side by side are rows",
    ),
    (
        Sheet().text(70, 80, "1.").text(95, 80, "Nämnden antar planen.").text(70, 96, "–").text(95, 96, "Bilaga"),
        "1. Nämnden antar planen.\n– Bilaga",
        "a list marker is no cell",
    ),
    (Sheet().text(70, 80, "§ 12").text(120, 80, "Val av justerare"), "§ 12 Val av justerare", "nor is a § number"),
    (
        Sheet()
        .text(70, 80, "§ 1")
        .lines(120, 80, "Upprop", "Granskning av", "Rektorers och")
        .text(70, 108, "§ 2")
        .text(120, 122, "lärares villkor")
        .text(70, 136, "§ 3")
        .text(120, 136, "Val"),
        "§ 1 Upprop\n§ 2 Granskning av\nRektorers och\nlärares villkor\n§ 3 Val",
        "a § number half-way down its title",
    ),
    (
        Sheet()
        .text(70, 80, "§ 1")
        .lines(120, 80, "Upprop", "Samt val", "Granskning av")
        .text(70, 108, "§ 2")
        .text(120, 122, "Nya ärenden"),
        "§ 1 Upprop\nSamt val\n§ 2 Granskning av\nNya ärenden",
        "one at the head of its title",
    ),
    (apart(Sheet(), 70, 80, "Yttrande till protokollet", "b"), "Yttrande till protokollet", "letters set apart"),
    (apart(Sheet(), 70, 80, "Jäv"), "Jäv", "a short word of them"),
    (apart(Sheet().text(20, 80, "Parti"), 70, 80, "MSC"), "Parti\tM S C", "parties are no word"),
    (Sheet().text(70, 80, "Svar om AB").text(132.5, 80, "5"), "Svar om AB 5", "a number that a long title reaches"),
    (Sheet().text(70, 80, "Förbättrad A4 och CO2"), "Förbättrad A4 och CO2", "figures in words"),
    (
        Sheet().text(70, 80, "kommunfull").text(126.2, 80, " ").text(126.2, 80, "mäktige").text(170, 80, "nu"),
        "kommunfullmäktige nu",
        "a space that the next letter covers, as browsers write a soft hyphen",
    ),
    (
        vote(ruled=True).text(20, 77, "Röster", "b").text(20, 220, "Slut"),
        f"Röster\n{VOTE}\n\nSlut",
        "a label beside the first row of a table stands before it",
    ),
    (
        Sheet().text(70, 80, "Första stycket").text(70, 94, "går vidare.").text(70, 122, "Andra stycket."),
        "Första stycket\ngår vidare.\n\nAndra stycket.",
        "more space above begins a paragraph",
    ),
]


@pytest.mark.parametrize("drawn, composed, because", LAYOUTS)
def test_layout(drawn: Sheet, composed: str, because: str, tmp_path: Path, kit: Kit) -> None:
    assert text(tmp_path, kit, drawn) == composed, because


def test_styles(tmp_path: Path, kit: Kit) -> None:
    sheet = Sheet().text(70, 80, "Anna Ek").rule(70, 76.5, 109, 76.5)
    sheet.text(70, 110, "Bo Al").rule(70, 112, 97, 112).text(70, 140, "Beslut", "b").text(110, 140, "kursiv", "i")
    words = {word.text: word for line in read(tmp_path, kit, sheet)[0].lines for word in line.words}
    assert [w for w in words if words[w].strike] == ["Anna", "Ek"]
    assert [w for w in words if words[w].underline] == ["Bo", "Al"]
    assert [w for w in words if words[w].bold] == ["Beslut"]
    assert [w for w in words if words[w].italic] == ["kursiv"]
    assert words["Beslut"].size == 11


def test_the_rules_of_a_table_underline_nothing(tmp_path: Path, kit: Kit) -> None:
    sheet = Sheet().grid((60, 160, 260), (66, 82, 98)).text(65, 80, "Anna Ek").text(65, 96, "Bo Al").text(170, 80, "X")
    words = [word for line in read(tmp_path, kit, sheet)[0].lines for word in line.words]
    assert len(words) == 5 and not any(word.underline or word.strike for word in words)


def test_people_in_a_cell_keep_a_line_each(tmp_path: Path, kit: Kit) -> None:
    """Also where the next name would not have found room beside the post."""
    sheet = Sheet().grid((60, 200, 380), (66, 124)).text(65, 80, "Anna Eksund (S), v ordf").text(65, 94, "Bosse Al (M)")
    sheet.text(65, 108, "Cia Id (V)").text(205, 80, "Dan Ås (S)").text(205, 108, "Lena Moe (C)")
    composed = compose(extract(write(tmp_path / "cells.pdf", sheet), kit, ocr="never"))[0].value
    assert composed == "Anna Eksund (S), v ordf\tDan Ås (S)\nBosse Al (M)\t\nCia Id (V)\tLena Moe (C)"


def test_words_lead_back_to_the_raw_text(tmp_path: Path, kit: Kit) -> None:
    page = read(tmp_path, kit, labels())[0]
    for line in page.lines:
        for word in line.words:
            assert page.raw_text[word.span.start : word.span.end] == word.text
            assert word.span in line.span
            assert word.box is not None and 60 < word.box.x0 < word.box.x1 < 560


def page(number: int, *body: str, top: float = 130) -> Sheet:
    sheet = Sheet().text(70, 40, "EKSJÖ KOMMUN", "b").text(480, 40, f"{number} (4)").text(70, 54, "Kommunstyrelsen")
    return sheet.lines(70, top, *body).text(70, 800, "Justerandes sign").text(400, 800, "Utdragsbestyrkande")


def roles(pages: tuple[Page, ...]) -> dict[str, str]:
    return {p.raw_text[x.span.start : x.span.end]: x.role for p in pages for x in p.lines}


def test_running_lines_are_furniture(tmp_path: Path, kit: Kit) -> None:
    bodies = (["§ 1", "Val", "Beslut", "Nämnden väljer"], ["§ 2", "Budget", "Beslut", "Nämnden antar."], ["Slut."])
    found = read(tmp_path, kit, *(page(i, *body) for i, body in enumerate(bodies, 1)))
    assert compose(found)[0].value == (
        "§ 1\nVal\nBeslut\nNämnden väljer\n\n§ 2\nBudget\nBeslut\nNämnden antar.\n\nSlut."
    )
    assert roles(found)["Kommunstyrelsen"] == "header"
    assert roles(found)["Justerandes sign\tUtdragsbestyrkande"] == "footer"


def test_a_heading_at_the_same_height_on_every_page_is_not(tmp_path: Path, kit: Kit) -> None:
    found = read(tmp_path, kit, *(page(i, f"§ {i} Dnr 2022/{i}", "Beslut", "Bifall.", top=70) for i in range(1, 5)))
    assert compose(found)[0].value.count("Beslut") == 4
    assert {role for value, role in roles(found).items() if value.startswith("§")} == {"body"}


def test_one_page_alone_keeps_its_head(tmp_path: Path, kit: Kit) -> None:
    found = read(tmp_path, kit, page(1, "§ 1 Val"))
    assert "Kommunstyrelsen" in compose(found)[0].value
    assert "Utdragsbestyrkande" not in compose(found)[0].value


def test_contents_are_told_from_the_items(tmp_path: Path, kit: Kit) -> None:
    contents = Sheet().lines(70, 80, "§ 1 Val av justerare", "§ 2 Budget för nämnden", "§ 3 Meddelanden")
    items = [Sheet().lines(70, 80, f"§ {n} Rubrik", "Beslut", "Nämnden antar förslaget.") for n in (1, 2, 3)]
    found = read(tmp_path, kit, contents, *items)
    assert [line.role for line in found[0].lines] == ["toc"] * 3
    assert {line.role for page in found[1:] for line in page.lines} == {"body"}


def test_a_wrapped_title_in_the_contents_ends_nothing(tmp_path: Path, kit: Kit) -> None:
    contents = Sheet().text(70, 60, "Innehåll", "b").text(70, 80, "§ 1 Anmälan av delegerade").text(95, 94, "beslut")
    contents.lines(70, 108, "§ 2 Budget", "§ 3 Val").text(70, 160, "Beslut", "b")
    (page,) = read(tmp_path, kit, contents)
    assert [line.role for line in page.lines] == ["toc"] * 5 + ["body"]


def test_a_sentence_runs_on_over_the_page_break(tmp_path: Path, kit: Kit) -> None:
    first, second = Sheet().text(70, 80, "Nämnden beslutar att"), Sheet().text(70, 80, "anta planen.")
    assert text(tmp_path, kit, first, second) == "Nämnden beslutar att\nanta planen."


def test_text_on_end_is_a_stamp(tmp_path: Path, kit: Kit) -> None:
    sheet = Sheet().text(70, 80, "Nämnden beslutar").text(70, 94, "att anta planen.").text(70, 900, "utanför bladet")
    sheet.upwards(20, 200, "Signerat 2022-05-03 kl 13").upwards(32, 200, "Anna Ek")
    (page,) = read(tmp_path, kit, sheet)
    assert compose((page,))[0].value == "Nämnden beslutar\natt anta planen."
    assert [line.role for line in page.lines] == ["body", "body", "stamp", "stamp"]
    assert page.raw_text.split("\n")[2:] == ["Signerat 2022-05-03 kl 13", "Anna Ek"]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_on_end_is_read(angle: int, tmp_path: Path, kit: Kit) -> None:
    path = write(tmp_path / "sheet.pdf", labels())
    straight = extract(path, kit, ocr="never")
    turned = tmp_path / "turned.pdf"
    turned.write_bytes(path.read_bytes().replace(b"/MediaBox", b"/Rotate %d /MediaBox" % angle))
    (page,) = extract(turned, kit, ocr="never")
    assert compose((page,))[0].value == compose(straight)[0].value
    assert page.width is not None and page.height is not None
    for line in page.lines:
        assert line.box is not None and 0 < line.box.x0 < line.box.x1 < page.width
        assert 0 < line.box.y0 < line.box.y1 < page.height
