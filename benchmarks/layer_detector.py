"""How surely a bad text layer is told from a good one: precision and recall on pages damaged on purpose.

    python benchmarks/layer_detector.py FOLDER [FOLDER …]

reads every PDF and text file in the folders as good pages, damages each page in the ways text layers of real minutes
are damaged, and asks ``why_ocr`` about all of them. Damage that a later stage takes back without fail (mojibake,
ligatures) or that is too light to spoil a page ("light …") is listed but counts neither way.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
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
PAGE = 2500
"""Characters of a text file that make a page."""


def dots_lost(text: str, rng: random.Random) -> str:
    return text.translate(BARE)


def dots_guessed(text: str, rng: random.Random) -> str:
    return "".join(rng.choice(ENGLISH_OCR[c]) if c in ENGLISH_OCR else c for c in text)


def one_dotted_lost(text: str, rng: random.Random) -> str:
    letter = rng.choice("åäö")
    return text.replace(letter, "").replace(letter.upper(), "")


def capital_lost(text: str, rng: random.Random) -> str:
    initials = Counter(re.findall(r"\b[A-ZÅÄÖ](?=[a-zåäö]{4})", text))
    return text.replace(rng.choice([c for c, _ in initials.most_common(2)] or ["K"]), "")


def codes_shifted(text: str, rng: random.Random) -> str:
    mac = {c: chr(98 + i) for i, c in enumerate(bytes(range(0x80, 0xF0)).decode("mac_roman"))}
    return "".join(c if c in " \n" else mac.get(c) or chr(max(ord(c) - 29, 1)) for c in text)


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


def heading_apart(text: str, rng: random.Random) -> str:
    return " ".join("SAMMANTRÄDESPROTOKOLL") + "\n" + text


BAD: dict[str, Callable[[str, random.Random], str]] = {
    "å/ä/ö lost": dots_lost,
    "å/ä/ö guessed": dots_guessed,
    "one of å, ä, ö lost": one_dotted_lost,
    "one capital lost": capital_lost,
    "codes shifted": codes_shifted,
    "codes unknown": codes_unknown,
    "letters apart": letters_apart,
    "OCR slips 10 %": slips(0.10),
    "word salad": salad,
}
BETWEEN: dict[str, Callable[[str, random.Random], str]] = {
    "light OCR slips 2 %": slips(0.02),
    "mojibake": mojibake,
    "ligatures": ligatures,
}
FINE: dict[str, Callable[[str, random.Random], str]] = {
    "as it is": lambda text, rng: text,
    "heading apart": heading_apart,
}


def pages(folders: list[Path], most: int) -> Iterator[tuple[str, str]]:
    """Name and text of at most ``most`` pages of each file; pages with too little text to judge are left out."""
    for path in sorted(p for folder in folders for p in folder.rglob("*") if p.suffix in (".pdf", ".txt")):
        if path.suffix == ".pdf":
            texts = [sheet.text for sheet in born_digital.read(path)]
        else:
            whole = encodings.decode(path.read_bytes()) or ""
            texts = [whole[at : at + PAGE] for at in range(0, len(whole), PAGE)]
        full = [(n, text) for n, text in enumerate(texts, 1) if sum(map(str.isalpha, text)) > 400]
        step = max(len(full) // most, 1)
        yield from ((f"{path.name}:{n}", text) for n, text in full[::step][:most])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, default=6, help="pages of each file (default 6)")
    parser.add_argument("-v", "--verbose", action="store_true", help="name each page judged wrongly")
    options = parser.parse_args()
    kit, rng = load_kit(), random.Random(7)
    flagged: dict[str, Counter[bool]] = defaultdict(Counter)
    for name, text in pages(options.folders, options.pages):
        for kind, damage in {**FINE, **BETWEEN, **BAD}.items():
            for cover in (0.0, 1.0):
                why = choose.why_ocr(damage(text, rng), cover, kit)
                flagged[kind][why is not None] += 1
                if options.verbose and (kind in BAD) != (why is not None) and kind not in BETWEEN:
                    print(f"{name} ({kind}, image cover {cover:.0f}): {why}", file=sys.stderr)
    for kind, counts in flagged.items():
        side = "bad" if kind in BAD else "good" if kind in FINE else "between"
        print(f"{side:8} {kind:22} judged bad {counts[True]:5} of {counts.total():5}")
    right = sum(flagged[kind][True] for kind in BAD)
    wrong = sum(flagged[kind][True] for kind in FINE)
    bad = sum(flagged[kind].total() for kind in BAD)
    print(
        f"precision {right / max(right + wrong, 1):.3f}  recall {right / max(bad, 1):.3f}  pages {bad // len(BAD) // 2}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
