"""What is an identity number and what only looks like one. The numbers are those that authorities use as examples."""

from __future__ import annotations

import pytest

from pipeline.privacy import addresses, hide, hide_name, numbers
from tests.growth import Job, check_linear

P, S = "personnummer", "samordningsnummer"

CLEAN = [
    # text                                               found                   kind    because
    ("Anna Ek, 811218-9876, beviljas", ["811218-9876"], P, "ten digits"),
    ("19811218-9876", ["19811218-9876"], P, "with century"),
    ("198112189876", ["198112189876"], P, "twelve without a hyphen"),
    ("pnr:8112189876", ["8112189876"], P, "ten without a hyphen"),
    ("811218+9876", ["811218+9876"], P, "over a hundred years old"),
    ("811218–9876 och 121212-1212", ["811218–9876", "121212-1212"], P, "a dash, and two of them"),
    ("81 12 18-9876", ["81 12 18-9876"], P, "parted date"),
    ("1981-12-18-9876", ["1981-12-18-9876"], P, "date with hyphens"),
    ("811218 9876", ["811218 9876"], P, "a space"),
    ("811218-\n   9876", ["811218-\n   9876"], P, "broken at the end of a line"),
    ("701063-2391", ["701063-2391"], S, "sixty more on the day"),
    ("org.nr 811218-9876", ["811218-9876"], P, "a sole trader's firm has the trader's number"),
    ("personnummer 811218-9875", ["811218-9875"], P, "wrong check digit, but it says what it is"),
    ("född 811218-9875", ["811218-9875"], P, "as before"),
    ("Personnummer: 819918-9875", ["819918-9875"], P, "no date, but it says what it is"),
    ("2019 811218-9876", ["811218-9876"], P, "a year before it"),
    ("|811218-9876|", ["811218-9876"], P, "a cell of a table"),
    ("81121 8-98 76", ["81121 8-98 76"], P, "blanks among the digits"),
    ("8 1 1 2 1 8 - 9 8 7 6", ["8 1 1 2 1 8 - 9 8 7 6"], P, "letters set apart"),
    ("811218--9876", ["811218--9876"], P, "two hyphens"),
    ("Anna Ek, 811218\n  9876", ["811218\n  9876"], P, "broken at the end of a line, without a hyphen"),
    ("personnummer: 81218-9876", ["81218-9876"], P, "a digit lost, but it says what it is"),
    ("personnr 811218.9876", ["811218.9876"], P, "a stop for the hyphen"),
    ("Personnummer (8112 18 9876)", ["8112 18 9876"], P, "blanks, and it says what it is"),
    ("samordningsnummer 7010632391", ["7010632391"], S, "as the word says"),
    ("personnummer 811218", [], P, "no more than a date of birth"),
    ("811218.9876", [], P, "a stop for the hyphen, and nothing says what it is"),
    ("den 811218\n1976 beslutade", [], P, "a date, and a year on the next line"),
    ("KS 81121 8-98 76", ["81121 8-98 76"], P, "a register's letters are no reason"),
    ("tfn 81121 8-98 76", [], P, "it says what it is"),
    ("perioden 190101-1235", [], P, "it says what it is"),
    ("556012-5790", [], P, "an organisationsnummer has no month"),
    ("org.nr 202100-4631", [], P, "that of an authority"),
    ("811218-9875", [], P, "wrong check digit in clean text"),
    ("1 811218-98761", [], P, "too long"),
    ("KS-811218-9876", [], P, "the end of a longer number"),
    ("dnr 811218-9876", [], P, "a diarienummer"),
    ("tfn 0112189874", [], P, "a telephone"),
    ("0701234567", [], P, "a telephone that nobody names"),
    ("2021-03-09 1500", [], P, "a time of day"),
    ("12,811218-9876", [], P, "a number with decimals"),
    ("811218-987X", [], P, "a letter that is no digit"),
    ("KS 2019/00123, § 12, 123 456 7890 kronor", [], P, "none of these"),
    ("811218-XXXX", [], P, "hidden already"),
]


@pytest.mark.parametrize(("text", "found", "kind", "because"), CLEAN)
def test_clean_text(text: str, found: list[str], kind: str, because: str) -> None:
    entries = list(numbers.find(text))
    assert [text[e.span.start : e.span.end] for e in entries] == found, because
    assert {e.kind for e in entries} <= {kind}


DAMAGED = [
    ("8ll2l8-9876", ["8ll2l8-9876"], "1 read as l"),
    ("81I2I8-98T6", [], "T is no digit"),
    ("8I1218-9B76", ["8I1218-9B76"], "8 read as B"),
    ("811218-9875", ["811218-9875"], "any digit may be misread"),
    ("811218 -9876", ["811218 -9876"], "a stray space"),
    ("811218.9876", ["811218.9876"], "a speck for the hyphen"),
    ("811218.9875", [], "a number with decimals"),
    ("190101-1231", [], "a period, not a person"),
    ("org.nr 811218-9875", [], "an organisation with a digit misread"),
    ("556012-5791", [], "no month"),
    ("SOLIDO-BOSS och IllSIO-OlSS", [], "words"),
]


@pytest.mark.parametrize(("text", "found", "because"), DAMAGED)
def test_text_read_by_ocr(text: str, found: list[str], because: str) -> None:
    assert [text[e.span.start : e.span.end] for e in numbers.find(text, doubtful=True)] == found, because


LUHN = [("8112189876", True), ("8112189875", False), ("1212121212", True), ("5560125790", True), ("0000000000", True)]


@pytest.mark.parametrize(("digits", "valid"), LUHN)
def test_check_digit(digits: str, valid: bool) -> None:
    assert numbers.is_valid(digits) is valid


HOSTILE = ["81", "811218-", "8 1 ", "personnummer ", "1l", "12 12 12 "]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_takes_no_time(piece: str) -> None:
    def of_length(length: int) -> Job:
        text = piece * (length // len(piece))
        return lambda: [*numbers.find(text, doubtful=True), *addresses.find(text)]

    check_linear(of_length, 25_000)


NAMES = [
    ("beslut 811218-9876.pdf", "beslut ██████-████~", ".pdf"),
    ("2021/811218-9876/a.pdf", "2021/██████-████/a~", ".pdf"),
    ("2021/811218-9876", "2021/██████-████~", ""),
    ("KS 2021-03-09.pdf", "KS 2021-03-09.pdf", ""),
    ("190312-1400.pdf", "190312-1400.pdf", ""),
]


@pytest.mark.parametrize(("file", "begins", "ends"), NAMES)
def test_file_names(file: str, begins: str, ends: str) -> None:
    hidden = hide_name(file)
    assert hidden.startswith(begins) and hidden.endswith(ends)
    assert "9876" not in hidden


def test_names_that_differ_under_the_cover_stay_apart() -> None:
    assert hide_name("811218-9876.pdf") != hide_name("121212-1212.pdf")
    assert hide("Filen 811218-9876.pdf är tom") == "Filen ██████-████.pdf är tom"


ADDRESSES = [
    ("Anna Ek, Storgatan 12, ansöker", ["Storgatan 12"]),
    ("sökanden är folkbokförd på Norra vägen 7 B, 123 45 Sala", ["Norra vägen 7 B, 123 45 Sala"]),
    ("bosatt Ekstigen 3", ["Ekstigen 3"]),
    ("Anna Ek (S), Storgatan 12", []),
    ("Detaljplan för Storgatan 12 i Sala", []),
    ("Sala kommun, Storgatan 12", []),
    ("cykelväg längs Storgatan", []),
]


@pytest.mark.parametrize(("text", "found"), ADDRESSES)
def test_addresses(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in addresses.find(text)] == found
