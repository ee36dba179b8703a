"""Whether a document with a damaged text layer gives the same facts as the clean PDF it was made from.

    python benchmarks/bad_layers.py corpus

Files, or folders with PDFs, of which those are taken that have a sound text layer on every page.
Each page is drawn as an image with an invisible, damaged layer of its words behind it, one kind of damage per file in
turn (or all that ``--damage`` names). Both are read whole, and what they say is compared: items, decisions, proposals,
votes and ballots, statements. Wording counts as the same when 97 letters of 100 are.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from pathlib import Path

import pdfplumber
import pypdfium2 as pdfium
from layer_detector import BAD
from rapidfuzz import fuzz

from corpus.make import badtext
from pipeline.document import Minutes
from pipeline.extract import born_digital, choose
from pipeline.kit import Kit, load_kit
from pipeline.minutes import read_minutes

TURNS = ("å/ä/ö lost", "one capital lost", "codes shifted", "OCR slips 10 %", "one of å, ä, ö lost")
ALIKE = 97
DPI = 200

Fact = tuple[tuple[object, ...], str]
"""What must be the same, and wording that must be alike."""


def spoil(source: Path, target: Path, damage: Callable[[str, random.Random], str]) -> None:
    """The PDF as images with the damaged words behind them."""
    raw = pdfium.raw
    with pdfplumber.open(source) as printed, pdfium.PdfDocument(source) as drawn:
        document = pdfium.PdfDocument.new()
        font = raw.FPDFText_LoadStandardFont(document.raw, b"Helvetica")
        for number, page in enumerate(printed.pages):
            width, height = float(page.width), float(page.height)
            sheet = document.new_page(width, height)
            image = pdfium.PdfImage.new(document)
            picture = drawn[number].render(scale=DPI / 72, grayscale=True).to_pil()
            with tempfile.NamedTemporaryFile(suffix=".jpg") as file:
                picture.save(file.name, quality=85)
                image.load_jpeg(file.name, pages=[sheet], inline=True)
            image.set_matrix(pdfium.PdfMatrix().scale(width, height))
            sheet.insert_obj(image)
            words = page.extract_words(extra_attrs=["size"])
            # The page is damaged as a whole, so that the same letter is lost in all its words.
            spoilt = damage("\n".join(word["text"] for word in words), random.Random(number // 100)).split("\n")
            for word, text in zip(words, spoilt, strict=False):
                badtext._place(document, sheet, font, text, word, height)
            sheet.gen_content()
            page.close()
        document.save(target)


def sound(places: Sequence[Path], kit: Kit) -> Iterator[Path]:
    """The files, and those in the folders whose every page has a good text layer."""
    for place in places:
        for path in [place] if place.is_file() else sorted(place.rglob("*.pdf")):
            if place.is_file() or not any(choose.why_ocr(s.text, s.image_cover, kit) for s in born_digital.read(path)):
                yield path


def facts(minutes: Minutes) -> dict[str, list[Fact]]:
    """What the document says, by kind."""

    def words(span: object) -> str:
        return " ".join(minutes.text[span].split()) if span else ""  # type: ignore[index]

    def number(item: int) -> str | None:
        return minutes.items[item].number

    tagged = minutes.tagged
    return {
        "items": [((i.number, i.dnr, i.immediately_adjusted), i.title) for i in minutes.items],
        "decisions": [((number(d.item), d.outcome, d.proposed), words(d.span)) for d in tagged.decisions],
        "proposals": [((number(p.item), p.kind, p.parties), words(p.span)) for p in tagged.proposals],
        "votes": [((number(v.item), v.yes, v.no, v.abstain, v.absent), "") for v in tagged.votes],
        "ballots": [((number(v.item), b.choice, b.party), b.name) for v in tagged.votes for b in v.ballots],
        "statements": [((number(s.item), s.kind, s.parties, len(s.people)), words(s.span)) for s in tagged.statements],
    }


def missing(wanted: Sequence[Fact], found: Sequence[Fact]) -> list[Fact]:
    """The facts that the other reading does not have."""
    left = list(found)
    gone = []
    for key, wording in wanted:
        match = next((f for f in left if f[0] == key and fuzz.ratio(f[1], wording) >= ALIKE), None)
        if match is None:
            gone.append((key, wording))
        else:
            left.remove(match)
    return gone


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("places", nargs="+", type=Path)
    parser.add_argument("--damage", action="append", choices=sorted(BAD), help="this damage on every file")
    options = parser.parse_args()
    kit = load_kit()
    total: dict[str, list[int]] = {}
    turns = cycle(TURNS)
    for path in sound(options.places, kit):
        clean = facts(read_minutes(path, kit, ocr="never"))
        for kind in options.damage or [next(turns)]:
            with tempfile.TemporaryDirectory() as folder:
                bad = Path(folder) / path.name
                spoil(path, bad, BAD[kind])
                minutes = read_minutes(bad, kit)
            again = sum(page.text_source == "re-ocr" for page in minutes.pages)
            print(f"{path.parent.name}/{path.name} ({kind}): {again} of {len(minutes.pages)} pages read again")
            found = facts(minutes)
            for name, wanted in clean.items():
                lost, made = missing(wanted, found[name]), missing(found[name], wanted)
                counts = total.setdefault(name, [0, 0, 0])
                counts[0] += len(wanted)
                counts[1] += len(lost)
                counts[2] += len(made)
                for sign, facts_of in (("-", lost), ("+", made)):
                    for key, wording in facts_of:
                        print(f"  {sign} {name}: {key} {wording[:100]}")
    for name, (wanted_count, lost_count, made_count) in total.items():
        print(f"{name:10} {wanted_count:5} in the clean files, {lost_count:4} lost, {made_count:4} else")
    return 0


if __name__ == "__main__":
    sys.exit(main())
