"""Pages read from images: what the shapes tell, and a few pages through Tesseract itself."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.document import Box
from pipeline.errors import MissingPart, UnreadableFile
from pipeline.extract import letterforms, preprocess, scanned, signs, skew, tesseract
from pipeline.extract.pixels import INK, halved
from pipeline.extract.rows import visual_lines
from pipeline.extract.tesseract import Read
from pipeline.kit import Kit, load_kit
from pipeline.limits import Limits
from tests.extract import typeface

SIZE = (2480, 3508)  # A4 at 300 dpi


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROTOKOLL_CACHE", str(tmp_path / "cache"))


def font(face: str, points: float) -> ImageFont.FreeTypeFont:
    return typeface.font(face, round(points * 300 / 72))


def page() -> Image.Image:
    """A § with two people voting, in a table without rules."""
    image = Image.new("L", SIZE, 255)
    draw = ImageDraw.Draw(image)
    draw.text((300, 300), "§ 47   Försäljning av mark", font=font("Sans-Bold", 14), fill=0)
    body = font("Serif-Regular", 11)
    text = [
        "Kommunstyrelsen beslutar att sälja fastigheten till lägst marknadsvärdet.",
        "Mot beslutet reserverar sig Åsa Öberg (V) till förmån för eget yrkande.",
        "Enligt 5 kap. 50 § kommunallagen får ordföranden avgöra frågan vid lika röstetal.",
    ]
    for i, line in enumerate(text):
        draw.text((300, 450 + 60 * i), line, font=body, fill=0)
    for i, (name, column) in enumerate([("Åsa Öberg (V)", 1500), ("Bo Lind (M)", 1250)]):
        draw.text((300, 800 + 60 * i), name, font=body, fill=0)
        draw.text((column, 800 + 60 * i), "X", font=body, fill=0)
    return image


def lines(scan: scanned.Scan) -> list[str]:
    return [" ".join(word.text for word in line) for line in visual_lines(scan.words)]


def read(image: Image.Image, folder: Path, kit: Kit, name: str = "page.png") -> scanned.Scan:
    image.save(folder / name, dpi=(300, 300))
    ((_, scan),) = scanned.read_images(folder / name, [1], kit)
    return scan


# ---------------------------------------------------------------- shapes

SIGNS = [
    # printed, read as, meant
    ("§47", "847", "§47"),
    ("§47", "$47", "§47"),
    ("§47", "&47", "§47"),
    ("§§12", "8812", "§§12"),
    ("847", "847", "847"),
    ("812", "812", "812"),
    ("B12", "B12", "B12"),
    ("S47", "S47", "S47"),
]


@pytest.mark.parametrize("face", ["Sans-Bold", "Sans-Regular", "Serif-Regular", "Serif-Bold", "Mono-Regular"])
@pytest.mark.parametrize(("printed", "text", "meant"), SIGNS)
def test_section_sign_by_its_shape(printed: str, text: str, meant: str, face: str) -> None:
    image = Image.new("L", (600, 120), 255)
    type_ = font(face, 12)
    ImageDraw.Draw(image).text((40, 30), printed, font=type_, fill=0)
    ink = np.asarray(image) < INK
    ys, xs = np.nonzero(ink)
    word = Read(text, int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1, 90.0, (1, 1, 1))
    assert signs.restore([word], ink)[0].text == meant


@pytest.mark.parametrize("face", ["Sans-Bold", "Sans-Regular", "Serif-Regular", "Serif-Bold", "Mono-Regular"])
@pytest.mark.parametrize(
    "printed", ["§ 47", "§ 142.", "§§ 12", "§47", "§142.", "§§12", "Kf § 7", "KS § 12", "Tn §", "BUN§63", "Kf§7", "Ks§"]
)
def test_a_number_that_grew_together_with_its_sign(printed: str, face: str) -> None:
    image = Image.new("L", (600, 120), 255)
    ImageDraw.Draw(image).text((40, 30), printed, font=font(face, 12), fill=0)
    ink = np.asarray(image) < INK
    ys, xs = np.nonzero(ink)
    box = (int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1)
    parts = signs.restore([Read(printed.replace(" ", ""), *box, 90.0, (1, 1, 1))], ink)
    assert " ".join(part.text for part in parts) == printed
    assert (parts[0].x0, parts[-1].x1) == (box[0], box[2])


def test_a_speck_between_a_sign_and_its_number_is_no_glyph() -> None:
    image = Image.new("L", (600, 120), 255)
    draw = ImageDraw.Draw(image)
    draw.text((40, 30), "§ 47", font=font("Sans-Bold", 12), fill=0)
    ink = np.asarray(image) < INK
    ys, xs = np.nonzero(ink)
    edges = np.flatnonzero(np.diff(ink.any(axis=0).astype(np.int8)))
    draw.rectangle(
        (int(edges[1] + edges[2]) // 2, int(ys.max()) - 3, int(edges[1] + edges[2]) // 2 + 1, int(ys.max())), 0
    )
    box = (int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1)
    parts = signs.restore([Read("§47", *box, 90.0, (1, 1, 1))], np.asarray(image) < INK)
    assert [part.text for part in parts] == ["§", "47"]


@pytest.mark.parametrize(
    ("read", "meant"), [("i8", "18"), ("l6.45", "16.45"), ("i", "i"), ("i8b", "i8b"), ("81", "81"), ("X8", "X8")]
)
def test_a_one_is_no_letter(read: str, meant: str) -> None:
    blank = np.zeros((100, 200), dtype=bool)
    assert signs.restore([Read(read, 10, 10, 60, 40, 90.0, (1, 1, 1))], blank)[0].text == meant


def test_bold_and_size_come_from_the_ink() -> None:
    image = Image.new("L", (1500, 400), 255)
    draw = ImageDraw.Draw(image)
    found = []
    for i, (face, points) in enumerate([("Serif-Bold", 14), ("Serif-Regular", 11), ("Serif-Regular", 11)]):
        draw.text((40, 40 + 110 * i), "Kommunstyrelsen", font=font(face, points), fill=0)
        ys, xs = np.nonzero(np.asarray(image)[30 + 110 * i : 130 + 110 * i] < INK)
        box = (int(xs.min()), int(ys.min()) + 30 + 110 * i, int(xs.max()) + 1, int(ys.max()) + 31 + 110 * i)
        found.append(Read("Kommunstyrelsen", *box, 95.0, (1, 1, i)))
    (heading,), (first,), (second,) = letterforms.typeset(found, np.asarray(image) < INK)
    assert (heading.bold, first.bold, second.bold) == (True, False, False)
    assert heading.size * 0.24 == pytest.approx(14, abs=1)
    assert first.size * 0.24 == pytest.approx(11, abs=1)


BESIDE = [
    # text, its top and bottom in pixels
    ("–", 417, 421),
    ("-", 416, 420),
    ("•", 408, 424),
    ("1.", 404, 430),
    ("Till", 400, 430),
]


@pytest.mark.parametrize(("text", "top", "bottom"), BESIDE)
def test_a_sign_far_before_its_words_stands_on_their_line(text: str, top: int, bottom: int) -> None:
    found = [Read(text, 300, top, 320, bottom, 90.0, (1, 1, 1)), Read("godkänna", 420, 400, 560, 438, 95.0, (1, 1, 1))]
    found.append(Read("planen", 420, 460, 520, 498, 95.0, (1, 1, 2)))
    assert [len(line) for line in letterforms.typeset(found, np.zeros((600, 600), np.bool_))] == [2, 1]


NOISE = [
    # text, confidence, height, kept
    ("beslut", 20.0, 30, True),
    ("47", 33.0, 30, True),
    ("§", 33.0, 38, True),
    ("X", 60.0, 30, True),
    ("tiares", 0.0, 55, False),
    ("|", 20.0, 90, False),
    (";", 0.0, 9, False),
    ("a", 5.0, 30, False),
]


@pytest.mark.parametrize(("text", "confidence", "height", "kept"), NOISE)
def test_noise_is_no_word(text: str, confidence: float, height: int, kept: bool) -> None:
    sure = [Read("kommunen", 0, 100 * i, 200, 100 * i + 30, 95.0, (1, 1, i)) for i in range(3)]
    word = Read(text, 300, 50, 330, 50 + height, confidence, (1, 1, 9))
    ink = np.zeros((3508, 2480), dtype=bool)
    ink[50 : 50 + height, 300:330] = True
    assert (word in letterforms.words_only([*sure, word], ink)) is kept


@pytest.mark.parametrize(
    ("text", "confidence", "y", "kept"),
    [
        ("PaA", 10.0, 900, False),
        ("PaA", 10.0, 105, True),  # beside other words
        ("Ström", 10.0, 900, True),
        ("a)", 30.0, 900, True),
        ("och", 80.0, 900, True),
    ],
)
def test_a_few_doubted_letters_far_from_all_else_are_none(text: str, confidence: float, y: int, kept: bool) -> None:
    sure = [Read("kommunen", 0, 100 * i, 200, 100 * i + 30, 95.0, (1, 1, i)) for i in range(3)]
    word = Read(text, 300, y, 350, y + 30, confidence, (1, 1, 9))
    ink = np.ones((3508, 2480), dtype=bool)
    assert (word in letterforms.words_only([*sure, word], ink)) is kept


@pytest.mark.parametrize(
    ("text", "drawn", "kept"),
    [
        ("erran", "." * 40, False),
        ("NNNNEEE", "_" * 30, False),
        ("....", "." * 40, True),
        ("sammanträde", "sammanträde", True),
        ("mun", "mun", True),
    ],
)
def test_lines_to_sign_on_are_no_words(text: str, drawn: str, kept: bool) -> None:
    image = Image.new("L", (1500, 200), 255)
    draw = ImageDraw.Draw(image)
    draw.text((40, 40), drawn, font=font("Serif-Regular", 11), fill=0)
    left, top, right, bottom = (round(v) for v in draw.textbbox((40, 40), drawn, font=font("Serif-Regular", 11)))
    sure = [Read("kommunen", 0, 100 * i, 200, 100 * i + 30, 95.0, (1, 1, i)) for i in range(3)]
    word = Read(text, left, top - 12, right, bottom, 50.0, (1, 1, 9))
    ink = np.asarray(image) < INK
    assert (word in letterforms.words_only([*sure, word], ink)) is kept


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("bidrag_från", ["bidrag", "från"]),
        ("_centralköket", ["centralköket"]),
        ("Justering_", ["Justering"]),
        ("Försäljning__av_tomten", ["Försäljning", "av", "tomten"]),
        ("anna_ek@lund.se", ["anna_ek@lund.se"]),
        ("lund.se/moten_2020", ["lund.se/moten_2020"]),
        ("bil_2.pdf", ["bil_2.pdf"]),
        ("______", ["______"]),
        ("bidrag", ["bidrag"]),
    ],
)
def test_a_rule_below_words_is_none_of_their_letters(read: str, meant: list[str]) -> None:
    sure = [Read("kommunen", 0, 100 * i, 200, 100 * i + 30, 95.0, (1, 1, i)) for i in range(3)]
    word = Read(read, 300, 400, 600, 430, 90.0, (1, 1, 9))
    found = letterforms.words_only([*sure, word], np.ones((3508, 2480), dtype=bool))[3:]
    assert [part.text for part in found] == meant
    assert all(300 <= a.x0 < a.x1 <= 600 for a in found)
    assert all(a.x1 <= b.x0 for a, b in pairwise(found))


@pytest.mark.parametrize(("height", "meant"), [(30, "X"), (19, "x")])
def test_a_cross_is_told_from_a_small_letter(height: int, meant: str) -> None:
    sure = [Read("Kommunen", 0, 100 * i, 200, 100 * i + 30, 95.0, (1, 1, i)) for i in range(3)]
    cross = Read("x", 300, 60 - height, 325, 60, 90.0, (1, 1, 9))
    assert letterforms.words_only([*sure, cross], np.zeros((3508, 2480), dtype=bool))[-1].text == meant


def test_dust_goes_and_periods_stay() -> None:
    image = page()
    pixels = np.array(image)
    draw = ImageDraw.Draw(image)
    for x, y in [(1200, 2000), (2000, 3000), (100, 1500)]:
        draw.rectangle((x, y, x + 3, y + 3), fill=0)
    cleaned = np.array(image)
    preprocess.wipe(cleaned, preprocess.dust(halved(cleaned) < INK))
    assert (cleaned == pixels).all()


def test_holes_and_black_edges_go_and_letters_stay() -> None:
    image = page()
    pixels = np.array(image)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 60, SIZE[1]), fill=10)
    for y in (1100, 2200):
        draw.ellipse((120, y, 185, y + 65), fill=20)
    cleaned = np.array(image)
    preprocess.wipe(cleaned, preprocess.dark_edges_and_holes(cleaned))
    assert (cleaned == pixels).mean() > 0.9999


@pytest.mark.parametrize("degrees", [-2.0, -0.7, 0.0, 1.3])
def test_tilt_is_found(degrees: float) -> None:
    image = page().rotate(degrees, fillcolor=255)
    assert skew.slant(halved(np.array(image)) < INK) == pytest.approx(-degrees, abs=0.1)


@pytest.mark.parametrize("degrees", [0.3, -1.1, 2.0])
def test_levelling_turns_as_turning_does(degrees: float) -> None:
    pixels = np.array(page())
    turned = np.asarray(page().rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=255)).astype(int)
    assert np.abs(skew.levelled(pixels, degrees) - turned).mean() < 0.1 * np.abs(pixels - turned).mean() + 0.5


def test_paper_becomes_white_and_ink_stays() -> None:
    shade = np.linspace(150, 240, SIZE[0]).astype(np.uint8)
    grey = np.minimum(np.array(page()), shade[None, :])
    evened = preprocess.even(Image.fromarray(grey))
    assert evened[np.array(page()) == 255].min() > 240
    assert evened[np.array(page()) == 0].max() < 30


def test_text_that_runs_up_the_page_is_told() -> None:
    assert preprocess.runs_upwards(page().rotate(90, expand=True))
    assert not preprocess.runs_upwards(page())


TURNS = [(0, Box(10, 20, 30, 24)), (1, Box(20, 70, 24, 90)), (2, Box(70, 176, 90, 180)), (3, Box(176, 10, 180, 30))]


@pytest.mark.parametrize(("turned", "expected"), TURNS)
def test_boxes_lead_back_to_the_sheet(turned: int, expected: Box) -> None:
    width, height = (100.0, 200.0) if turned % 2 == 0 else (200.0, 100.0)
    scan = scanned.Scan((), width, height, None, "", turned=turned)
    box = scan.on_paper(Box(10, 20, 30, 24))
    assert (box.x0, box.y0, box.x1, box.y1) == pytest.approx((expected.x0, expected.y0, expected.x1, expected.y1))


# ---------------------------------------------------------------- files that are none


@pytest.mark.parametrize("content", [b"", b"<html>404</html>", b"\x89PNG\r\n\x1a\n broken"])
def test_what_is_no_image_is_refused(content: bytes, tmp_path: Path, kit: Kit) -> None:
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(UnreadableFile, match=r"a\.png"):
        list(scanned.read_images(tmp_path / "a.png", [1], kit))
    (tmp_path / "a.pdf").write_bytes(content)
    with pytest.raises(UnreadableFile, match=r"a\.pdf"):
        list(scanned.read_pdf_pages(tmp_path / "a.pdf", [1], kit))


def test_an_image_of_absurd_size_is_refused(tmp_path: Path, kit: Kit) -> None:
    page().save(tmp_path / "bomb.png")
    with pytest.raises(UnreadableFile, match="the limit is 1000 in all"):
        list(scanned.read_images(tmp_path / "bomb.png", [1], kit, Limits(pixels=1000)))


def test_missing_engine_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract.pytesseract.pytesseract, "tesseract_cmd", "no-such-program")
    tesseract.engine.cache_clear()
    try:
        with pytest.raises(MissingPart, match="tesseract-ocr-swe"):
            tesseract.engine()
    finally:
        tesseract.engine.cache_clear()


# ---------------------------------------------------------------- Tesseract itself


@pytest.mark.ocr
def test_a_tilted_page_is_read_and_kept(tmp_path: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = read(page().rotate(1.2, fillcolor=255), tmp_path, kit)
    found = lines(scan)
    assert found[0].replace("§47", "§ 47") == "§ 47 Försäljning av mark"
    assert "Enligt 5 kap. 50 § kommunallagen får ordföranden avgöra frågan vid lika röstetal." in found
    assert found[-2:] == ["Åsa Öberg (V) X", "Bo Lind (M) X"]
    assert scan.words[0].bold
    assert scan.tilt == pytest.approx(-1.2, abs=0.1)
    monkeypatch.setattr(tesseract, "read", None)  # the second time nothing may be read
    assert lines(read(page().rotate(1.2, fillcolor=255), tmp_path, kit)) == found


@pytest.mark.ocr
@pytest.mark.parametrize(("degrees", "reason"), [(90, "turned 90°"), (180, "turned 180°"), (270, "turned 270°")])
def test_a_page_on_its_head_or_side_is_turned(degrees: int, reason: str, tmp_path: Path, kit: Kit) -> None:
    scan = read(page().rotate(degrees, expand=True), tmp_path, kit)
    assert "Mot beslutet reserverar sig Åsa Öberg (V) till förmån för eget yrkande." in lines(scan)
    assert scan.reason == reason


@pytest.mark.ocr
def test_without_the_latin_model_section_signs_come_from_their_shape(
    tmp_path: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tesseract.engine()
    monkeypatch.setattr(tesseract, "engine", lambda: replace(installed, languages=("swe",), identity="swe alone"))
    scan = read(page(), tmp_path, kit)
    assert scan.reason == "read with a model that has no §"
    assert lines(scan)[0].replace("§47", "§ 47") == "§ 47 Försäljning av mark"


@pytest.mark.ocr
def test_an_empty_page_has_no_words(tmp_path: Path, kit: Kit) -> None:
    scan = read(Image.new("L", SIZE, 250), tmp_path, kit)
    assert (scan.words, scan.confidence, scan.reason) == ((), None, "empty page")
