"""Broken files through every reader: mutated PDFs, images, office files and texts. Run: python -m benchmarks.fuzz 5000

Each file goes the whole way to rows. A row in ``failures`` with a sentence is right; a fault of ours (an exception that
nobody foresaw), an offset that does not hold, or more than LONGEST seconds is wrong: the file is kept in the folder
that --keep names, and the exit status is 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pipeline.discover import Found
from pipeline.kit import load_kit
from pipeline.limits import Limits
from pipeline.minutes import Known
from pipeline.store.rows import Rows
from pipeline.task import Read, Task, dead, read_file, time_for
from pipeline.workers import read_parallel

LONGEST = 60.0
MAX_SEED = 400_000
"""Bytes of a file that is mutated; larger ones teach nothing more and take long."""
TOKENS = [
    *(b"/Length 99999999", b"/Length -1", b"/Count 2000000000", b"/Rotate 90", b"/Rotate 45", b"/Filter /FlateDecode"),
    *(b"/Filter [/ASCII85Decode /LZWDecode]", b"/Kids [2 0 R]", b"/Parent 3 0 R", b"/MediaBox [0 0 0 0]", b"1e308"),
    *(b"/MediaBox [-1e9 -1e9 1e9 1e9]", b"/Predictor 15", b"stream", b"endstream", b"endobj", b"%%EOF", b"<<", b">>"),
    *(b"BT /F0 1e9 Tf", b"0 0 0 0 0 0 Tm", b"NaN", b"99999999999999999999", b"-1", b"\x00" * 9, b"\xff" * 9, b"((((("),
    *("§ 12".encode(), "§§ 1–99999".encode(), b"Beslut\n", b"Ja Nej X\n", b"\f\f", b"811218-9876", b"\t\t\t|"),
    *(
        b"reserverar sig ",
        b"(S)",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"<w:tbl>",
        b"</w:p>",
        b"{\\rtf1",
        b"&#0;",
        b"\x1b",
    ),
]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to eight things done to them."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(out) + 1)
        size = min(chance.choice((1, 2, 8, 64, 1024)), max(len(out) - at, 0))
        kind = chance.randrange(8)
        if kind == 0 and at < len(out):
            out[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            out[at : at + size] = chance.randbytes(size)
        elif kind == 2:
            del out[at : at + size]
        elif kind == 3:
            out[at:at] = out[at : at + size]
        elif kind == 4:
            out[at:at] = chance.choice(TOKENS)
        elif kind == 5:
            other = chance.randrange(len(out) + 1)
            out[at : at + size] = out[other : other + size]
        elif kind == 6 and chance.random() < 0.2:
            del out[at:]
        else:
            digits = [i for i in range(at, min(at + 4096, len(out))) if 48 <= out[i] <= 57]
            if digits:
                out[chance.choice(digits)] = chance.choice(b"0123456789")
    return bytes(out)


def seeds(folders: list[Path]) -> list[Path]:
    """Files to mutate, of every kind that is there."""
    kinds = {".pdf", ".txt", ".md", ".docx", ".odt", ".html", ".rtf", ".png", ".jpg", ".tif", ".tiff"}
    found = [p for folder in folders for p in sorted(folder.rglob("*")) if p.suffix.lower() in kinds]
    images = {".png", ".jpg", ".tif", ".tiff"}  # pages of paper take OCR seconds each; small ones are made instead
    return [p for p in found if p.is_file() and p.stat().st_size <= MAX_SEED and p.suffix.lower() not in images]


def made_images(folder: Path) -> list[Path]:
    """Small images of every kind: what a scanner writes, too small to cost OCR much time."""
    from PIL import Image, ImageDraw

    page = Image.new("L", (420, 300), 255)
    ImageDraw.Draw(page).text((20, 20), "§ 12 Beslut\nNämnden beslutar att", fill=0)
    made = []
    for name, options in (
        ("a.png", {}),
        ("a.jpg", {"quality": 60}),
        ("a.tif", {}),
        ("b.tif", {"compression": "group4"}),
    ):
        image = page.convert("1") if options.get("compression") else page
        image.save(folder / name, **options)
        made.append(folder / name)
    page.save(folder / "c.tif", save_all=True, append_images=[page, page])
    return [*made, folder / "c.tif"]


def wrong(rows: Rows) -> str | None:
    """What does not hold in the rows of a document."""
    text = rows["documents"][0]["text"]
    for table, entries in rows.items():
        for row in entries:
            if "start" not in row or row["start"] is None or table == "pages":
                continue
            if not 0 <= row["start"] <= row["end"] <= len(text):
                return f"{table}: {row['start']}..{row['end']} leaves the text"
            if table != "repairs" and row.get("text") is not None and text[row["start"] : row["end"]] != row["text"]:
                return f"{table}: the text at {row['start']} is not the row's"
    return None


def main(arguments: list[str]) -> int:
    """Mutate, read, and print what came of it as a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("number", type=int, nargs="?", default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--corpus", type=Path, nargs="*", default=[Path(__file__).parent.parent / "corpus"])
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "protokoll-fuzz")
    options = parser.parse_args(arguments)
    options.keep.mkdir(parents=True, exist_ok=True)
    counts: Counter[tuple[str, str]] = Counter()
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [*seeds(options.corpus), *made_images(folder)]
        by_kind = sorted({path.suffix for path in files})

        def tasks() -> Iterator[Task]:
            for n in range(options.number):
                chance = random.Random(f"{options.seed} {n}")
                kind = chance.choice(by_kind)  # every kind of file as often as the others
                source = chance.choice([path for path in files if path.suffix == kind])
                path = folder / f"{options.seed}-{n}{kind}"
                path.write_bytes(mutated(source.read_bytes(), chance))
                ocr = "auto" if kind in (".png", ".jpg", ".tif", ".tiff") else "never"
                limits = Limits(seconds=LONGEST, page_seconds=0, memory=3000)
                yield Task(Found(path, name, path.name), Known(), "", f"{n:064}", ocr, limits)

        def finish(read: Read) -> None:
            path = read.task.found.path
            fault = None
            if read.rows is not None:
                fault, outcome = wrong(read.rows), "read"
            else:
                assert read.failure is not None
                outcome = "refused with a sentence"
                if read.failure.stage in ("pipeline", "limits"):
                    fault = str(read.failure)
            if fault:
                outcome = "FAULT"
                faults.append(f"{path.name}: {fault}")
                (options.keep / path.name).write_bytes(path.read_bytes())
            counts[path.suffix, outcome] += 1
            if sum(counts.values()) % 250 == 0:
                print(f"{sum(counts.values())} files, {len(faults)} faults", file=sys.stderr)
            path.unlink()

        read_parallel(
            tasks(),
            options.jobs,
            read_file,
            dead,
            finish,
            limits=Limits(seconds=LONGEST, memory=3000),
            time_for=time_for,
            warm=load_kit,
        )
    outcomes = ("read", "refused with a sentence", "FAULT")
    print(f"| kind | {' | '.join(outcomes)} |\n|---|---|---|---|")
    for kind in by_kind:
        print(f"| {kind} | {' | '.join(str(counts[kind, outcome]) for outcome in outcomes)} |")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
