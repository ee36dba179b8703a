"""How many identity numbers are found, and what else is taken for one. Run: python -m benchmarks.identity_numbers

Numbers are composed by chance, right in every way, and written and damaged as minutes write and OCR damages them; so
are numbers that are something else. With a folder as argument, every file in it is read too, and what would be covered
there is told with its surroundings, digits hidden.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable
from pathlib import Path

from pipeline.errors import ProtokollError
from pipeline.extract import extract
from pipeline.kit import load_kit
from pipeline.privacy import USUAL, cover, numbers

EACH = 500
Chance = random.Random


def check_digit(nine: str) -> str:
    """The digit that makes ten of nine."""
    return next(d for d in "0123456789" if numbers.is_valid(nine + d))


def number(chance: Chance, extra: int = 0) -> str:
    """Twelve digits: a date of birth, three figures, their check digit. ``extra`` 60 makes a samordningsnummer."""
    year, month, day = chance.randint(1925, 2020), chance.randint(1, 12), chance.randint(1, 28) + extra
    nine = f"{year % 100:02}{month:02}{day:02}{chance.randint(0, 999):03}"
    return f"{year // 100}{nine}{check_digit(nine)}"


def organisation(chance: Chance) -> str:
    """Ten digits, the third at least 2."""
    nine = f"{chance.choice('25789')}{chance.randint(0, 9)}{chance.randint(2, 9)}{chance.randint(0, 999999):06}"
    return nine + check_digit(nine)


def _hyphen(twelve: str) -> str:
    return f"{twelve[2:8]}-{twelve[8:]}"


def _misread(chance: Chance, text: str, count: int) -> str:
    """Digits turned into the letters that OCR takes them for."""
    signs = list(text)
    for i in chance.sample([i for i, c in enumerate(signs) if c in "01258"], min(count, sum(map(text.count, "01258")))):
        signs[i] = chance.choice({"0": "OoD", "1": "lI|", "2": "Z", "5": "S", "8": "B"}[signs[i]])
    return "".join(signs)


def _wrong_digit(chance: Chance, text: str) -> str:
    i = chance.choice([i for i, c in enumerate(text[-4:], len(text) - 4) if c.isdigit()])
    return text[:i] + str((int(text[i]) + chance.randint(1, 9)) % 10) + text[i + 1 :]


def _parted(chance: Chance, *signs: str) -> str:
    return _hyphen(number(chance)).replace("-", chance.choice(signs))


def _shorter(chance: Chance, text: str) -> str:
    i = chance.randrange(len(text))
    return text[:i] + text[i + 1 :]


def _digits(chance: Chance, *sizes: int) -> list[str]:
    return [f"{chance.randrange(10**size):0{size}}" for size in sizes]


SENTENCES = ("Sökanden {} beviljas bistånd.", "Anna Ek, {}, ansöker", "| Bo Lind | {} | 2 |", "beslut om {}", "({})")
NAMED = ("personnummer {}", "Personnr: {}", "pnr {}", "Anna Ek, född {}")
TRUE: dict[str, tuple[bool, tuple[str, ...], Callable[[Chance], str]]] = {
    # how it is written                  read by OCR, where, what
    "811218-9876": (False, SENTENCES, lambda c: _hyphen(number(c))),
    "19811218-9876": (False, SENTENCES, lambda c: (n := number(c))[:8] + "-" + n[8:]),
    "198112189876": (False, SENTENCES, number),
    "811218+9876": (False, SENTENCES, lambda c: _hyphen(number(c)).replace("-", "+")),
    "811218–9876": (False, SENTENCES, lambda c: _hyphen(number(c)).replace("-", "–")),
    "811218 9876": (False, SENTENCES, lambda c: _hyphen(number(c)).replace("-", " ")),
    "samordningsnummer": (False, SENTENCES, lambda c: _hyphen(number(c, 60))),
    "8112189876, named": (False, NAMED, lambda c: number(c)[2:]),
    "a line break after the hyphen": (False, SENTENCES, lambda c: _hyphen(number(c)).replace("-", "-\n")),
    "a line break for the hyphen": (False, NAMED, lambda c: _hyphen(number(c)).replace("-", "\n")),
    "81 12 18-9876": (False, SENTENCES, lambda c: (n := number(c))[2:4] + f" {n[4:6]} {n[6:8]}-{n[8:]}"),
    "8 1 1 2 1 8 - 9 8 7 6": (False, SENTENCES, lambda c: " ".join(_hyphen(number(c)))),
    "OCR: one or two letters": (True, SENTENCES, lambda c: _misread(c, _hyphen(number(c)), c.randint(1, 2))),
    "OCR: a wrong digit": (True, SENTENCES, lambda c: _wrong_digit(c, _hyphen(number(c)))),
    "OCR: a blank beside the hyphen": (True, SENTENCES, lambda c: _parted(c, " -", "- ")),
    "OCR: another sign for the hyphen": (True, SENTENCES, lambda c: _parted(c, *"._=~")),
    "OCR: hyphen lost, named": (True, NAMED, lambda c: _misread(c, number(c)[2:], 1)),
    "OCR: a digit lost, named": (True, NAMED[:3], lambda c: _shorter(c, _hyphen(number(c)))),
}
FALSE: dict[str, tuple[tuple[str, ...], Callable[[Chance], str]]] = {
    "diarienummer": (("Dnr {}", "dnr KS {}", "{}"), lambda c: f"{c.randint(1990, 2026)}-{c.randint(1, 99999):05}"),
    "diarienummer with a slash": (("Dnr {}", "KS {}"), lambda c: f"{c.randint(1990, 2026)}/{c.randint(1, 99999)}"),
    "telephone, mobile": (("tfn {}", "{}", "Telefon: {}"), lambda c: f"07{c.randint(0, 9)}-{c.randint(0, 9999999):07}"),
    "telephone, unparted": (("tfn {}", "{}"), lambda c: f"07{c.randint(0, 99999999):08}"),
    "telephone, parted": (("{}",), lambda c: "0{}-{} {} {}".format(*_digits(c, 2, 3, 2, 2))),
    "organisationsnummer": (("org.nr {}", "Bolaget AB ({})"), lambda c: (n := organisation(c))[:6] + "-" + n[6:]),
    "organisationsnummer, unparted": (("org.nr {}", "Bolaget AB, {}"), organisation),
    "bankgiro": (("bankgiro {}", "bg {}", "{}"), lambda c: f"{c.randint(100, 9999)}-{c.randint(0, 9999):04}"),
    "plusgiro": (("plusgiro {}", "{}"), lambda c: f"{c.randint(1, 99999)} {c.randint(0, 99):02}-{c.randint(0, 9)}"),
    "a date": (("den {}", "{}"), lambda c: f"{c.randint(1950, 2026)}-{c.randint(1, 12):02}-{c.randint(1, 28):02}"),
    "a date and a time": (("{}",), lambda c: f"2021-03-{c.randint(1, 28):02} {c.randint(8, 21):02}00"),
    "a period": (("perioden {}",), lambda c: f"{c.randint(10, 26)}0101-1231"),
    "an amount": (("{} kronor", "{}"), lambda c: f"{c.randint(1, 999)} {c.randint(0, 999):03} {c.randint(0, 999):03}"),
    "an invoice": (("faktura {}", "fakturanr {}"), lambda c: f"{c.randint(10**9, 10**10 - 1)}"),
    "a real estate": (("{}",), lambda c: f"Sala {c.randint(1, 99)}:{c.randint(1, 999)}"),
    "coordinates": (("N {}", "{}"), lambda c: f"{c.randint(6100000, 7600000)}, {c.randint(200000, 900000)}"),
    "ten digits": (("{}",), lambda c: f"{c.randint(10**9, 10**10 - 1)}"),
    "years and pages": (("s. {}", "{}"), lambda c: f"{c.randint(1990, 2026)}-{c.randint(1990, 2026)}"),
}


def found(text: str, at: int, size: int, ocr: bool) -> bool:
    """Whether every digit of what stands there is covered."""
    covered = {i for f in numbers.find(text, ocr) for i in range(f.span.start, f.span.end)}
    return all(i in covered for i in range(at, at + size) if text[i].isdigit())


def main(arguments: list[str]) -> int:
    """Print what share of each kind is covered."""
    chance = random.Random(1)
    print("| identity numbers | covered | | something else | clean text | read by OCR |\n|---|---|---|---|---|---|")
    left = []
    for name, (ocr, sentences, make) in TRUE.items():
        hits = 0
        for _ in range(EACH):
            before, after = chance.choice(sentences).split("{}")
            value = make(chance)
            hits += found(before + value + after, len(before), len(value), ocr)
        left.append(f"{name} | {hits / EACH:.1%}")
    right = []
    for name, (sentences, make) in FALSE.items():
        texts = [chance.choice(sentences).format(make(chance)) for _ in range(EACH)]
        clean, ocr_ = (sum(any(numbers.find(text, doubtful)) for text in texts) for doubtful in (False, True))
        right.append(f"{name} | {clean / EACH:.1%} | {ocr_ / EACH:.1%}")
    for i in range(max(len(left), len(right))):
        print(f"| {left[i] if i < len(left) else ' | '} | | {right[i] if i < len(right) else ' | | '} |")
    for path in sorted(Path(arguments[0]).rglob("*")) if arguments else ():
        if path.is_file():
            _tell(path)
    return 0


def _tell(path: Path) -> None:
    try:
        pages = extract(path, load_kit(), "never")
    except ProtokollError:
        return
    _, masks = cover(pages, USUAL)
    for mask in masks:
        raw = next(page.raw_text for page in pages if page.number == mask.page)
        around = raw[max(mask.span.start - 40, 0) : mask.span.end + 20]
        print(f"{path.name} p. {mask.page}: {re.sub(r'[0-9]', '0', around)!r}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
