"""Word, OpenDocument, web and rich text files."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from odf import style as odf_style
from odf import table as odf_table
from odf import text as odf_text
from odf.opendocument import OpenDocumentText
from odf.teletype import addTextToElement as add_text_to_element

from pipeline.errors import UnreadableFile
from pipeline.extract import compose, extract
from pipeline.kit import Kit


def word_file(folder: Path) -> Path:
    document = docx.Document()
    document.add_heading("Protokoll", 1)
    paragraph = document.add_paragraph("Ordförande ")
    paragraph.add_run("Anna Ek (S)").bold = True
    paragraph.add_run(", frånvarande ")
    paragraph.add_run("Bo Al (V)").font.strike = True
    document.add_paragraph("Plats och tid\tRådhuset").add_run().add_break()
    table = document.add_table(rows=3, cols=4)
    rows = [("Namn", "Ja", "Nej", "Avstår"), ("Anna Ek (S)", "X", "", ""), ("Bo Al (V)", "", "X", "")]
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            table.cell(i, j).text = value
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Ledamöter"
    table.cell(0, 1).text = "Anna Ek (S)"
    table.cell(0, 1).add_paragraph("Bo Al (V)")
    document.add_paragraph("Nämnden antar planen.", style="List Number")
    document.add_paragraph("Nämnden avslår motionen.", style="List Number")
    document.add_page_break()
    document.add_paragraph("§ 2 Val")
    document.save(str(folder / "a.docx"))
    return folder / "a.docx"


def open_file(folder: Path) -> Path:
    document = OpenDocumentText()
    bold = odf_style.Style(name="Fet", family="text")
    bold.addElement(odf_style.TextProperties(fontweight="bold"))
    struck = odf_style.Style(name="Struken", family="text")
    struck.addElement(odf_style.TextProperties(textlinethroughstyle="solid"))
    for each in (bold, struck):
        document.automaticstyles.addElement(each)
    document.text.addElement(odf_text.H(outlinelevel=1, text="Protokoll"))
    paragraph = odf_text.P(text="Ordförande ")
    paragraph.addElement(odf_text.Span(stylename=bold, text="Anna Ek (S)"))
    paragraph.addText(", frånvarande ")
    paragraph.addElement(odf_text.Span(stylename=struck, text="Bo Al (V)"))
    document.text.addElement(paragraph)
    table = odf_table.Table()
    for values in (("Namn", "Ja", "Nej"), ("Anna Ek (S)", "", "X")):
        row = odf_table.TableRow()
        for value in values:
            cell = odf_table.TableCell()
            cell.addElement(odf_text.P(text=value))
            row.addElement(cell)
        table.addElement(row)
    document.text.addElement(table)
    document.save(str(folder / "a.odt"))
    return folder / "a.odt"


def web_file(folder: Path) -> Path:
    path = folder / "a.html"
    path.write_text(
        "<!DOCTYPE html><html><head><title>t</title><style>p {}</style></head><body><h2>Protokoll</h2>"
        "<p>Ordförande <b>Anna Ek (S)</b>,\n frånvarande <del>Bo Al (V)</del><br>kl. 13</p>"
        "<table><tr><th>Namn</th><th>Ja</th><th>Nej</th></tr><tr><td>Anna Ek (S)</td><td></td><td>X</td></tr></table>"
        "<ul><li>ett</li><li>två</li></ul>lös text<script>x()</script></body></html>",
        encoding="utf-8",
    )
    return path


def rich_file(folder: Path) -> Path:
    path = folder / "a.rtf"
    path.write_bytes(
        rb"{\rtf1\ansi\ansicpg1252 Protokoll\par Ordf\'f6rande {\b Anna Ek (S)}\par Plats\tab R\u229?dhuset\par "
        rb"\trowd\cellx1000\cellx2000\cellx3000 Anna Ek (S)\cell\cell X\cell\row }"
    )
    return path


CASES = [
    (
        word_file,
        "Protokoll\nOrdförande Anna Ek (S), frånvarande Bo Al (V)\nPlats och tid\tRådhuset\nNamn\tJa\tNej\tAvstår\n"
        "Anna Ek (S)\tX\t\t\nBo Al (V)\t\tX\t\nLedamöter\tAnna Ek (S)\nBo Al (V)\n1. Nämnden antar planen.\n"
        "2. Nämnden avslår motionen.\n\n§ 2 Val",
    ),
    (open_file, "Protokoll\nOrdförande Anna Ek (S), frånvarande Bo Al (V)\nNamn\tJa\tNej\nAnna Ek (S)\t\tX"),
    (
        web_file,
        "Protokoll\n\nOrdförande Anna Ek (S), frånvarande Bo Al (V)\nkl. 13\n\nNamn\tJa\tNej\nAnna Ek (S)\t\tX\n\n"
        "• ett\n• två\n\nlös text",
    ),
    (rich_file, "Protokoll\nOrdförande Anna Ek (S)\nPlats\tRådhuset\nAnna Ek (S)\t\tX"),
]


@pytest.mark.parametrize("make, composed", CASES)
def test_text(make, composed: str, tmp_path: Path, kit: Kit) -> None:  # type: ignore[no-untyped-def]
    assert compose(extract(make(tmp_path), kit))[0].value == composed


@pytest.mark.parametrize("make", [word_file, open_file, web_file])
def test_styles(make, tmp_path: Path, kit: Kit) -> None:  # type: ignore[no-untyped-def]
    pages = extract(make(tmp_path), kit)
    words = [word for page in pages for line in page.lines for word in line.words]
    assert [w.text for w in words if w.strike] == ["Bo", "Al", "(V)"]
    assert "Protokoll" in [w.text for w in words if w.bold]
    assert "Ordförande" not in [w.text for w in words if w.bold]


def test_page_breaks_of_word(tmp_path: Path, kit: Kit) -> None:
    assert [page.number for page in extract(word_file(tmp_path), kit)] == [1, 2]


def test_headers_and_footers_are_no_text_but_lines_of_their_own(tmp_path: Path, kit: Kit) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Mora kommun\tSocialnämnden"
    document.sections[0].footer.paragraphs[0].text = "Justerandes sign"
    document.add_paragraph("§ 2 Val")
    document.save(str(tmp_path / "a.docx"))
    file = OpenDocumentText()
    layout = odf_style.PageLayout(name="Sida")
    file.automaticstyles.addElement(layout)
    master = odf_style.MasterPage(name="Standard", pagelayoutname=layout)
    file.masterstyles.addElement(master)
    for frame, value in ((odf_style.Header(), "Mora kommun\tSocialnämnden"), (odf_style.Footer(), "Justerandes sign")):
        paragraph = odf_text.P()
        add_text_to_element(paragraph, value)
        frame.addElement(paragraph)
        master.addElement(frame)
    file.text.addElement(odf_text.P(text="§ 2 Val"))
    file.save(str(tmp_path / "a.odt"))
    for name in ("a.docx", "a.odt"):
        pages = extract(tmp_path / name, kit)
        assert compose(pages)[0].value == "§ 2 Val", name
        found = [(line.role, pages[0].raw_text[line.span.start : line.span.end]) for line in pages[0].lines]
        assert found[:2] == [("header", "Mora kommun\tSocialnämnden"), ("footer", "Justerandes sign")], name


NOTED = "Bistånd ges¹ enligt lagen.²\n\n¹ Socialtjänstlagen 4 kap.\n² Se § 12 i protokollet."


def word_notes(folder: Path) -> Path:
    document = docx.Document()
    paragraph = document.add_paragraph("Bistånd ges")
    for number, after in ((1, " enligt lagen."), (2, "")):
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(number))
        paragraph.add_run()._r.append(mark)
        paragraph.add_run(after)
    said = ("Socialtjänstlagen 4 kap.", "Se § 12 i protokollet.")
    words = (f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in said)
    notes = "".join(f'<w:footnote w:id="{i}">{text}</w:footnote>' for i, text in enumerate(words, 1))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    blob = f'<w:footnotes xmlns:w="{space}">{notes}</w:footnotes>'.encode()
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(str(folder / "a.docx"))
    return folder / "a.docx"


def open_notes(folder: Path) -> Path:
    document = OpenDocumentText()
    paragraph = odf_text.P(text="Bistånd ges")
    for number, (said, after) in enumerate(
        [("Socialtjänstlagen 4 kap.", " enligt lagen."), ("Se § 12 i protokollet.", "")], 1
    ):
        note = odf_text.Note(noteclass="footnote")
        note.addElement(odf_text.NoteCitation(text=str(number)))
        body = odf_text.NoteBody()
        body.addElement(odf_text.P(text=said))
        note.addElement(body)
        paragraph.addElement(note)
        paragraph.addText(after)
    document.text.addElement(paragraph)
    document.save(str(folder / "a.odt"))
    return folder / "a.odt"


def rich_notes(folder: Path) -> Path:
    path = folder / "a.rtf"
    path.write_bytes(
        rb"{\rtf1\ansi Bist\'e5nd ges{\super\chftn}{\footnote\pard {\super\chftn} Socialtj\'e4nstlagen 4 kap.}"
        rb" enligt lagen.{\footnote\ftnalt Se {\b \'a7 12} i protokollet.}\par }"
    )
    return path


@pytest.mark.parametrize("make", [word_notes, open_notes, rich_notes])
def test_footnotes_stand_at_the_end_of_their_page(make, tmp_path: Path, kit: Kit) -> None:  # type: ignore[no-untyped-def]
    assert compose(extract(make(tmp_path), kit))[0].value == NOTED


def test_footnotes_of_a_web_page_are_text(tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<!DOCTYPE html><html><body><p>Bistånd ges<sup>1</sup> enligt lagen.</p>"
        "<p><sup>1</sup> Lagen 4 kap.</p></body></html>",
        encoding="utf-8",
    )
    assert compose(extract(path, kit))[0].value == "Bistånd ges1 enligt lagen.\n\n1 Lagen 4 kap."


def test_a_footnote_that_never_ends_is_damage(tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(rb"{\rtf1\ansi Bist\'e5nd ges{\footnote Socialtj\'e4nstlagen \{4 kap.")
    with pytest.raises(UnreadableFile, match="damaged"):
        extract(path, kit)
