"""Text files: marks of converters, pages, furniture, encodings."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.document import Page
from pipeline.extract import compose, encodings, extract, furniture, textfiles
from pipeline.kit import Kit
from pipeline.locate import join_raw


def text(raw: str) -> str:
    return compose(textfiles.read(raw))[0].value


MARKS = [
    # in the file, composed, because
    ("**Beslut**\nNämnden antar.", "Beslut\nNämnden antar.", "bold"),
    (
        "**§ 2****Val av justerare**\n\nText.",
        "§ 2\nVal av justerare\n\nText.",
        "two bold marks meet: a line break was lost",
    ),
    (
        "**Ledamöter**~~Anna Ek (S)~~~~Bo Al (V)~~**Ersättare**",
        "Ledamöter\nAnna Ek (S)\nBo Al (V)\nErsättare",
        "so too here",
    ),
    ("**Tid:** Kl. 17 **x**", "Tid: Kl. 17 x", "a mark beside a space is no line break"),
    ("**kommun****styrelsen**", "kommunstyrelsen", "nor inside a word"),
    ("## § 3 Budget ##\ntext **fet**", "§ 3 Budget\ntext fet", "headings"),
    ("Reservation av *Anna Ek* (S)", "Reservation av Anna Ek (S)", "italics"),
    ("**lång rubrik\növer två rader**", "lång rubrik\növer två rader", "bold over two lines"),
    ("**Rad ett**  \nrad två<br>rad tre", "Rad ett\nrad två\nrad tre", "hard line breaks"),
    ("**Lista**\nAnna Ek\tX\t\t\nBo Al\t\tX\t", "Lista\nAnna Ek\tX\nBo Al\t\tX", "tabs behind the last word"),
    ("| Namn | Ja | Nej |\n|---|:-:|---|\n| **Anna Ek** | X | |", "Namn\tJa\tNej\nAnna Ek\tX\t", "tables"),
    (r"**1\.** Nämnden \*antar\* 5 \- 6", "1. Nämnden *antar* 5 - 6", "escapes"),
    ("- **1** Nämnden\n1. Andra\n* Tredje", "- 1 Nämnden\n1. Andra\n• Tredje", "lists keep their numbers"),
    ("**fet**\n\n---\n\nslut", "fet\n\nslut", "a rule between parts"),
    ("Område* 1 2\n* Statistik 2010", "Område* 1 2\n* Statistik 2010", "footnotes are no marks"),
    ("Pris # 3, a_b_c, ~5 % och C:\\x", "Pris # 3, a_b_c, ~5 % och C:\\x", "plain text stays"),
    ("Underskrift ______ **x**", "Underskrift ______ x", "a line to sign on stays"),
    ("B e s l u t\nNämnden antar.", "Beslut\nNämnden antar.", "letters set apart"),
    ("P R O T O K O L L  F R Å N  N Ä M N D E N", "PROTOKOLL FRÅN NÄMNDEN", "words of them"),
    ("S M C V\nX X X X X X X\n1 2 3 4 5", "S M C V\nX X X X X X X\n1 2 3 4 5", "parties, votes and numbers are none"),
    ("P r o t o k o l l s a n t e c k n i n g", "Protokollsanteckning", "a long one"),
    (
        " ".join("Bilagaochyttrandefrånkommunstyrelsen"),
        " ".join("Bilagaochyttrandefrånkommunstyrelsen"),
        "where does one end?",
    ),
    ("a | b\nc || d", "a | b\nc || d", "bars in plain text stay"),
    ("**2 * 3 = 6** och 4 * 5", "2 * 3 = 6 och 4 * 5", "a lone star stays"),
]


@pytest.mark.parametrize("raw, composed, because", MARKS)
def test_marks(raw: str, composed: str, because: str) -> None:
    assert text(raw) == composed, because


def test_styles_are_kept() -> None:
    (page,) = textfiles.read("# Rubrik\n~~Anna Ek (S)~~\n*kursiv* **fet**")
    assert [line.strike for line in page.lines] == [False, True, False]
    assert [line.bold for line in page.lines] == [True, False, False]
    assert [(w.text, w.bold, w.italic) for w in page.lines[2].words] == [("kursiv", False, True), ("fet", True, False)]
    for line in page.lines:
        assert all(page.raw_text[w.span.start : w.span.end] == w.text for w in line.words)


BREAKS = [
    ("Det gav sta-\n\nden viktig kunskap.", "Det gav sta-\nden viktig kunskap.", "a page break inside a word"),
    (
        "Nämnden anser att frågan är viktig och att den bör utredas vidare\n\noch sedan beslutas.",
        "Nämnden anser att frågan är viktig och att den bör utredas vidare\noch sedan beslutas.",
        "a page break inside a sentence",
    ),
    ("Anna Ek\n\nordförande", "Anna Ek\n\nordförande", "a short line is no broken sentence"),
    ("Ett stycke.\n\n\n\nEtt till.", "Ett stycke.\n\nEtt till.", "one empty line is enough"),
    ("Plats      Rådhuset\n           kl. 13", "Plats\tRådhuset\nkl. 13", "columns set apart with spaces"),
    (
        "K o m m u n f u l l m ä k t i g e s   b e s l u t",
        "Kommunfullmäktiges beslut",
        "words set apart make no columns",
    ),
    ("V o t e r i n g   i   s a k", "Votering i sak", "nor does a word of one letter"),
    ("S   M   V   C   L", "S\tM\tV\tC\tL", "a row of parties does"),
    ("1.    Nämnden  antar", "1. Nämnden antar", "a list number is no column"),
    ("rad ett\r\nrad två\rrad tre", "rad ett\nrad två\nrad tre", "line ends of all kinds"),
    ("\n".join(["ord som går", ""] * 30), "\n".join(["ord som går"] * 30), "a double-spaced file"),
    (
        "\n".join(f"Person {n} (S)\n" + "\n" * (n % 5 == 0) for n in range(1, 31)),
        "\n\n".join("\n".join(f"Person {n} (S)" for n in range(a, a + 5)) for a in range(1, 31, 5)),
        "rows set apart by a line, groups of them by two",
    ),
    (
        "\n\n".join(["Ett stycke\nav två rader"] * 15),
        "\n\n".join(["Ett stycke\nav två rader"] * 15),
        "paragraphs of lines that stand close",
    ),
]


@pytest.mark.parametrize("raw, composed, because", BREAKS)
def test_paragraphs(raw: str, composed: str, because: str) -> None:
    assert text(raw) == composed, because


def minutes(n: int, *, feed: str) -> str:
    """Pages whose running lines stand in the text; one has a heading between them."""
    pages = []
    for i in range(3, 3 + n):
        between = "Yrkanden\n" if i == 4 else ""
        pages.append(
            f"Kommunfullmäktige\n\n{between}Protokoll nr 7\nSammanträdesdatum: 2021-06-1{i}\n\n§ {i} Ärende\nBeslut\n"
            f"Fullmäktige antar\nförslag {i}.\nHandling\n2021 nr {i}.\n\n{i} (40)\n"
        )
    return feed.join(pages)


@pytest.mark.parametrize("feed", ["\n\f", "\n"])
def test_furniture_in_the_text(feed: str, kit: Kit) -> None:
    pages = furniture.mark(textfiles.read(minutes(6, feed=feed)), kit)
    value = compose(pages)[0].value
    assert [page.number for page in pages] == [1, 2, 3, 4, 5, 6]
    assert value.count("Beslut") == value.count("Handling") == 6 and "Yrkanden" in value
    assert not any(word in value for word in ("Protokoll", "Sammanträdesdatum", "(40)", "Kommunfullmäktige"))


LAYOUT = [
    # foot of a page in a text that keeps the layout           pages
    ("Justerare" + " " * 90 + "Sida {} av 3", 3, "set far to the right"),
    ("Justerare  Sida {0} av 3", 3, "nearer"),
    ("Justerare{1}Sida {0} av 3", 3, "further on one page than on the other"),
    ("Justerare" + " " * 200 + "Sida {} av 3", 1, "wider than any paper"),
    ("Justerare" + " " * 90 + "Sida 1 av 3", 1, "the same number"),
    ("Justerare {} av tre", 1, "no number of pages"),
    ("Älvnäs kommun  Protokoll  Blad {}", 3, "a sheet's number without how many there are"),
    ("Älvnäs kommun  Protokoll  {}/3", 3, "a stroke before how many there are"),
    ("- {} -", 3, "between dashes"),
    ("– {} –", 3, "between longer ones"),
    ("Kostnad  – {} –", 1, "in a line of a table"),
    ("{}/2015", 1, "the number of a case"),
    ("Budget 1{}/12", 1, "what is left of twelve"),
    ("Älvnäs kommun  Protokoll  Ärende {}", 1, "the number of something else"),
]


@pytest.mark.parametrize("foot, count, because", LAYOUT)
def test_pages_in_a_text_that_keeps_the_layout(foot: str, count: int, because: str) -> None:
    raw = "".join(
        f"Rad ett.\nRad två.\nRad tre.\nRad fyra.\nRad fem.\n{foot.format(n, ' ' * (80 + n))}\n" for n in (1, 2, 3)
    )
    assert len(textfiles.read(raw)) == count, because


ALIKE = {
    "line ends of Windows": lambda raw: raw.replace("\n", "\r\n"),
    "letters and their rings apart": lambda raw: unicodedata.normalize("NFD", raw),
    "blanks that do not break": lambda raw: raw.replace(" (", "\u00a0("),
}


@pytest.mark.parametrize("written", ALIKE.values(), ids=ALIKE)
@pytest.mark.parametrize("feed", ["\n\f", "\n"])
def test_the_same_text_written_otherwise(written: Callable[[str], str], feed: str, kit: Kit) -> None:
    raw = minutes(6, feed=feed)
    pages = [furniture.mark(textfiles.read(one), kit) for one in (raw, written(raw))]
    assert [[line.role for line in page.lines] for page in pages[0]] == [
        [line.role for line in page.lines] for page in pages[1]
    ]
    assert len(join_raw(pages[1])) == len(written(raw)), "offsets stay those of the file"


FEW = [
    # pages of a file with page breaks                                     what is left of them
    (["Nämnden antar planen.\n1 (2)", "§ 2 Val\nNämnden väljer Ek.\n2 (2)"], "numbers at the foot",
     ["Nämnden antar planen.", "§ 2 Val", "Nämnden väljer Ek."]),
    (["Sala kommun\nTekniska nämnden\n§ 1 Plan\nBeslut", "Sala kommun\nTekniska nämnden\natt anta\nplanen"], "a head",
     ["§ 1 Plan", "Beslut", "att anta", "planen"]),
    (["Möte\n§ 1 Plan", "Protokoll\n2024-05-06\nSida 2\natt\nanta\nplanen"], "a head that counts",
     ["Möte", "§ 1 Plan", "att", "anta", "planen"]),
    (["§ 1 Plan\nBeslut\nPlanen antas.", "§ 2 Val\nBeslut\nEk väljs."], "headings come back and are text",
     ["§ 1 Plan", "Beslut", "Planen antas.", "§ 2 Val", "Beslut", "Ek väljs."]),
    (["§ 1 Plan\nTaxan blir\n12", "kronor.\nAvgiften blir\n14"], "bare numbers may be anything",
     ["§ 1 Plan", "Taxan blir", "12", "kronor.", "Avgiften blir", "14"]),
    (["§ 1 Plan\nPlanen antas.\nEk\nBerg", "2 (2)"], "nothing above a number at the foot goes with it",
     ["§ 1 Plan", "Planen antas.", "Ek", "Berg"]),
]  # fmt: skip


@pytest.mark.parametrize("parts, because, left", FEW, ids=[because for _, because, _ in FEW])
def test_the_frame_of_two_pages(parts: list[str], because: str, left: list[str], kit: Kit) -> None:
    pages = furniture.mark(textfiles.read("\f".join(parts)), kit)
    body = [page.printed(line.span) for page in pages for line in page.lines if line.role == "body"]
    assert body == left, because


def test_numbers_that_do_not_count_are_text(kit: Kit) -> None:
    raw = "Bilaga 3 (4)\ntext\nSvar 1 (4)\ntext\nNot 2 (4)\n"
    (page,) = furniture.mark(textfiles.read(raw), kit)
    assert {line.role for line in page.lines} == {"body"}


SWEDISH = "Nämnden beslutar på måndag, § 5 – överläggning i Åmål och Örebro."
ENCODED = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"]


@pytest.mark.parametrize("name", ENCODED)
def test_encodings(name: str) -> None:
    assert encodings.decode(SWEDISH.encode(name)) == SWEDISH


def test_dos_encoding() -> None:
    plain = SWEDISH.replace("–", "-").replace("§ ", "")
    assert encodings.decode(plain.encode("cp850")) == plain
    assert encodings.decode(plain.encode("cp437")) == plain


def test_a_stray_byte_in_utf8() -> None:
    assert encodings.decode(SWEDISH.encode() + b" \xe5r") == SWEDISH + " år"


SEVEN = "Kommunstyrelsen f|resl}r att n{mnden p} m}ndag ska r|sta om |verl{ggning och f|resl} }tg{rder i b}da fallen."
KEPT = ["a = {x | y}; b[1] = c\\d " * 20, "kommunstyrelsen {1885} | slut", "plain ASCII only"]


def test_seven_bit_swedish() -> None:
    read = encodings.decode(SEVEN.encode())
    assert read is not None and read.startswith(
        "Kommunstyrelsen föreslår att nämnden på måndag ska rösta om överläggning"
    )


@pytest.mark.parametrize("raw", KEPT)
def test_braces_that_are_braces(raw: str) -> None:
    assert encodings.decode(raw.encode()) == raw


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 200, b"   \n\n  ", bytes(range(256)) * 8])
def test_bytes_that_are_no_text(data: bytes) -> None:
    assert encodings.decode(data) is None


def test_the_users_own_texts_come_out_clean(shared: Path, kit: Kit) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        pages: tuple[Page, ...] = extract(path, kit)
        value = compose(pages)[0].value
        assert "**" not in value and "~~" not in value and "\n#" not in value
        letters = [c for c in path.read_text(encoding="utf-8") if c.isalnum()]
        assert [c for c in value if c.isalnum()] == letters, path.name
