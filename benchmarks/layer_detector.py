"""How surely a bad text layer is told from a good one: precision and recall on pages damaged on purpose.

    python benchmarks/layer_detector.py FOLDER [FOLDER …]

reads every PDF and text file in the folders as good pages, damages each page in the ways text layers of real minutes
are damaged, and asks ``why_ocr`` about all of them. Damage that a later stage takes back without fail (mojibake,
ligatures) or that is too light to spoil a page is listed ("between") but counts neither way. With
``--save benchmarks/layer_detector.json`` the figures are kept for the README.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from pipeline.extract import born_digital, choose, encodings
from pipeline.kit import load_kit

BARE = str.maketrans("åäöÅÄÖé", "aaoAAOe")
ENGLISH_OCR = {"å": "aA5é", "ä": "aiA&d", "ö": "o6dO", "Å": "A", "Ä": "A", "Ö": "O0"}
SLIPS = {
    "rn": "m",
    "m": "rn",
    "l": "1",
    "i": "!",
    "e": "c",
    "h": "b",
    "t": "f",
    "g": "q",
    "n": "u",
    "s": "z",
    "d": "cl",
}
FEWEST_LETTERS = 3
"""A letter that a page has fewer times than this is no loss that spoils it."""
PAGE = 2500
"""Characters of a text file that make a page."""


def dots_lost(text: str, rng: random.Random) -> str:
    return text.translate(BARE)


def dots_guessed(text: str, rng: random.Random) -> str:
    return "".join(rng.choice(ENGLISH_OCR[c]) if c in ENGLISH_OCR else c for c in text)


def one_dotted_lost(text: str, rng: random.Random) -> str:
    letter = rng.choice("åäö")
    return text.replace(letter, "").replace(letter.upper(), "")


def one_dotted_bare(text: str, rng: random.Random) -> str:
    letter = rng.choice("åäö")
    return text.translate(str.maketrans(letter + letter.upper(), (letter + letter.upper()).translate(BARE)))


def capital_lost(text: str, rng: random.Random) -> str:
    initials = Counter(re.findall(r"\b[A-ZÅÄÖ](?=[a-zåäö]{4})", text))
    often = sorted(c for c, times in initials.items() if times >= FEWEST_LETTERS)
    return text.replace(rng.choice(often), "") if often else text


def ligatures_lost(text: str, rng: random.Random) -> str:
    lost, times = re.subn("ffi|fi|fl|ff", "", text)
    return lost if times >= FEWEST_LETTERS else text


def spaces_lost(text: str, rng: random.Random) -> str:
    return "".join("" if c == " " and rng.random() < 0.8 else c for c in text)


def codes_shifted(text: str, rng: random.Random) -> str:
    mac = {c: chr(98 + i) for i, c in enumerate(bytes(range(0x80, 0xF0)).decode("mac_roman"))}
    return "".join(c if c in " \n" else mac.get(c) or chr(max(ord(c) - 29, 1)) for c in text)


def codes_written(text: str, rng: random.Random) -> str:
    return "".join(c if c in " \n" else f"(cid:{ord(c) - 29})" for c in text)


def codes_moved(text: str, rng: random.Random) -> str:
    by = rng.choice((-3, -1, 1, 2, 5))
    return "".join(c if c in " \n" else chr(ord(c) + by) for c in text)


def codes_unknown(text: str, rng: random.Random) -> str:
    return "".join("\ufffd" if c.isalpha() and rng.random() < 0.3 else c for c in text)


def letters_apart(text: str, rng: random.Random) -> str:
    return re.sub(r"(?<=[^\W\d_])(?=[^\W\d_])", " ", text)


def slips(rate: float) -> Callable[[str, random.Random], str]:
    def damage(text: str, rng: random.Random) -> str:
        return "".join(SLIPS[c] if c in SLIPS and rng.random() < rate else c for c in text)

    return damage


def salad(text: str, rng: random.Random) -> str:
    return "".join(rng.choice("/^*|~{}<>JkEif") if c.isalpha() and rng.random() < 0.15 else c for c in text)


def mojibake(text: str, rng: random.Random) -> str:
    return text.encode().decode("cp1252", errors="ignore")


def ligatures(text: str, rng: random.Random) -> str:
    return text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ")


def decomposed(text: str, rng: random.Random) -> str:
    return unicodedata.normalize("NFD", text)


def bullets(text: str, rng: random.Random) -> str:
    return re.sub(r"(?<=\. )(?=[A-ZÅÄÖ])", "\uf0b7 ", text)


def soft_hyphens(text: str, rng: random.Random) -> str:
    return re.sub(r"(?<=\w{5})(?=\w{5})", "\u00ad", text)


def old_spelling(text: str, rng: random.Random) -> str:
    for new, old in ((r"\bv(?=[aio])", "hv"), ("v(?=er|en)", "fv"), ("kv", "qv"), (r"t\b", "dt"), (r"\bav\b", "af")):
        text = re.sub(new, lambda m, old=old: old if rng.random() < 0.25 else m[0], text)
    return text


def names(text: str, rng: random.Random) -> str:
    """A list of attendance: made-up names, most of them in no word list."""
    ends = ("mark", "holt", "lind", "sjö", "kvist", "gren", "dal", "ström", "vall", "näs")
    first = re.findall(r"\b[A-ZÅÄÖ][a-zåäö]{2,6}\b", text) or ["Anna"]
    made = (f"{rng.choice(first)} {rng.choice(first)}{rng.choice(ends)} ({rng.choice('SMVCL')})" for _ in range(45))
    return "Beslutande ledamöter och ersättare " + " ".join(made)


def figures(text: str, rng: random.Random) -> str:
    """A page of a budget: rows of sums beside short labels."""
    words = re.findall(r"\b[a-zåäö]{4,12}\b", text) or ["summa"]
    rows = (
        f"{rng.choice(words).title()} {rng.randint(1, 999)} {rng.randint(0, 999):03} -{rng.random():.1f} %"
        for _ in range(60)
    )
    return " ".join(rows)


def heading_apart(text: str, rng: random.Random) -> str:
    return " ".join("SAMMANTRÄDESPROTOKOLL") + "\n" + text


BAD: dict[str, Callable[[str, random.Random], str]] = {
    "å/ä/ö lost": dots_lost,
    "å/ä/ö guessed": dots_guessed,
    "one of å, ä, ö lost": one_dotted_lost,
    "one of å, ä, ö bare": one_dotted_bare,
    "one capital lost": capital_lost,
    "fi, fl and ff lost": ligatures_lost,
    "codes shifted": codes_shifted,
    "codes written out": codes_written,
    "codes moved a little": codes_moved,
    "codes unknown": codes_unknown,
    "letters apart": letters_apart,
    "spaces lost": spaces_lost,
    "OCR slips 10 %": slips(0.10),
    "OCR slips 6 %": slips(0.06),
    "word salad": salad,
}
BETWEEN: dict[str, Callable[[str, random.Random], str]] = {
    "OCR slips 3 %": slips(0.03),
    "OCR slips 1 %": slips(0.01),
    "mojibake": mojibake,
    "old spelling": old_spelling,
}
FINE: dict[str, Callable[[str, random.Random], str]] = {
    "as it is": lambda text, rng: text,
    "heading apart": heading_apart,
    "ligatures": ligatures,
    "accents decomposed": decomposed,
    "private-use bullets": bullets,
    "soft hyphens": soft_hyphens,
    "a list of names": names,
    "a table of figures": figures,
}


SCANNED = frozenset(kind for kind in (*BAD, *BETWEEN) if kind.startswith(("OCR", "word salad")))
"""What only another program's OCR does, so that there is an image of the page."""


def pages(folders: list[Path], most: int) -> Iterator[tuple[str, str]]:
    """Name and text of at most ``most`` pages of each file; pages with too little text to judge are left out.

    Where the true text of a document stands beside it (``truth.txt``), that is taken: its PDF is a damaged one.
    """
    files = sorted(
        p
        for folder in folders
        for p in folder.rglob("*")
        if p.suffix in (".pdf", ".txt", ".md") and p.name != "README.md"
    )
    for path in files:
        if path.name != "truth.txt" and (path.parent / "truth.txt").exists():
            continue
        if path.suffix == ".pdf":
            texts = [sheet.text for sheet in born_digital.read(path)]
        else:
            whole = encodings.decode(path.read_bytes()) or ""
            texts = [whole[at : at + PAGE] for at in range(0, len(whole), PAGE)]
        full = [(n, text) for n, text in enumerate(texts, 1) if sum(map(str.isalpha, text)) > 400]
        step = max(len(full) // most, 1)
        yield from ((f"{path.parent.name}/{path.name}:{n}", text) for n, text in full[::step][:most])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, default=6, help="pages of each file (default 6)")
    parser.add_argument("--save", type=Path, help="write the figures here as JSON, for the README")
    parser.add_argument("-v", "--verbose", action="store_true", help="name each page judged wrongly")
    options = parser.parse_args()
    kit, rng = load_kit(), random.Random(7)
    flagged: dict[str, Counter[bool]] = defaultdict(Counter)
    seen = 0
    for name, text in pages(options.folders, options.pages):
        seen += 1
        for kind, damage in {**FINE, **BETWEEN, **BAD}.items():
            damaged = damage(text, rng)
            if kind in BAD and damaged == text:
                continue
            for cover in (1.0,) if kind in SCANNED else (0.0, 1.0):
                why = choose.why_ocr(damaged, cover, kit)
                flagged[kind][why is not None] += 1
                if options.verbose and (kind in BAD) != (why is not None) and kind not in BETWEEN:
                    print(f"{name} ({kind}, image cover {cover:.0f}): {why}", file=sys.stderr)
    rows = []
    for kind, counts in flagged.items():
        side = "bad" if kind in BAD else "good" if kind in FINE else "between"
        rows.append({"layer": side, "kind": kind, "judged bad": counts[True], "of": counts.total()})
        print(f"{side:8} {kind:22} judged bad {counts[True]:5} of {counts.total():5}")
    right = sum(flagged[kind][True] for kind in BAD)
    wrong = sum(flagged[kind][True] for kind in FINE)
    bad = sum(flagged[kind].total() for kind in BAD)
    precision, recall = right / max(right + wrong, 1), right / max(bad, 1)
    print(f"precision {precision:.4f}  recall {recall:.4f}  pages {seen}")
    if options.save:
        summary = {"pages": seen, "layers": sum(c.total() for c in flagged.values()), "kinds": rows}
        summary |= {"precision": round(precision, 3), "recall": round(recall, 3)}
        options.save.write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
