"""Every regular expression of the program against adversarial lines. Run: python -m benchmarks.regexes [LENGTH]

The expressions are those that are compiled while all modules are imported, the kit is loaded and a document is read.
One that needs more than LIMIT seconds of processor time for a line is printed, and the exit status is 1.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
import sys
from types import FrameType
from typing import Any

LENGTH = 100_000
LIMIT = 2.0

PIECES = [
    *(
        "a",
        "A",
        "Å",
        "1",
        " ",
        "\t",
        "-",
        ".",
        ",",
        "(",
        ")",
        "§",
        "§ ",
        "1 ",
        "12, ",
        "a ",
        "A ",
        "Anna ",
        "Anna Ek ",
        "(S) ",
    ),
    *(
        "Anna Ek (S), ",
        "och ",
        "att ",
        "att-",
        "nämnden ",
        "beslutar ",
        "2021-",
        "2021-03-09 ",
        "1.",
        "1) ",
        "- ",
        "– ",
        "* ",
    ),
    *(
        "**",
        "~~",
        "|",
        "| ",
        "_",
        "ja ",
        "Ja Nej ",
        "X ",
        "m.fl. ",
        "Dnr ",
        "KS/",
        "<b ",
        "\\",
        ":",
        "; ",
        "”",
        "'",
        "/",
    ),
]


def expressions() -> list[re.Pattern[str]]:
    """All text expressions that code of this package compiles."""
    found: dict[tuple[str, int], re.Pattern[str]] = {}
    compile_: Any = re._compile  # type: ignore[attr-defined]

    def noted(pattern: Any, flags: int) -> Any:
        made = compile_(pattern, flags)
        frame: FrameType | None = sys._getframe(1)
        while frame and frame.f_globals.get("__name__") in ("re", "functools"):
            frame = frame.f_back
        if frame and str(frame.f_globals.get("__name__")).startswith("pipeline") and isinstance(made.pattern, str):
            found[made.pattern, made.flags] = made
        return made

    re._compile = noted  # type: ignore[attr-defined]
    try:
        import pipeline

        for module in pkgutil.walk_packages(pipeline.__path__, "pipeline."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
        from pipeline.extract import compose, textfiles
        from pipeline.kit import load_kit
        from pipeline.repair import repair
        from pipeline.segment import segment
        from pipeline.tag import tag

        kit = load_kit()
        text, index = compose(textfiles.read("Kommunstyrelsen\n§ 1 Val\nBeslut\nAnna Ek (S) reserverar sig.\n"))
        text, _ = repair(text, kit)
        tag(text, index, segment(text, index, kit), kit)
    finally:
        re._compile = compile_  # type: ignore[attr-defined]
    return [found[key] for key in sorted(found, key=repr)]


def lines(length: int) -> list[str]:
    """One line of each piece over and over, and of pairs of pieces, each with an end that fits nothing."""
    pairs = [a + b for a, b in zip(PIECES, PIECES[7:], strict=False)]
    return [(piece * (length // len(piece)))[: length - 1] + "\x01" for piece in [*PIECES, *pairs]]


class _Slow(Exception):
    """The time for a line is up."""


def _stop(number: int, frame: FrameType | None) -> None:
    raise _Slow


def slow(pattern: re.Pattern[str], line: str, limit: float = LIMIT) -> bool:
    """Whether finding all matches in the line takes more than ``limit`` seconds of processor time."""
    before = signal.signal(signal.SIGVTALRM, _stop)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, limit)
        for _ in pattern.finditer(line):
            pass
        pattern.match(line)
        pattern.fullmatch(line)
    except _Slow:
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return False


def main(arguments: list[str]) -> int:
    """Try them all and print the slow ones, each with the line that showed it."""
    patterns = expressions()
    hostile = lines(int(arguments[0]) if arguments else LENGTH)
    found = 0
    for pattern in patterns:
        line = next((line for line in hostile if slow(pattern, line)), None)
        if line is not None:
            found += 1
            print(f"{line[:12]!r}: {pattern.pattern!r}", flush=True)
    print(f"{len(patterns)} expressions, {len(hostile)} lines of {len(hostile[0])} characters: {found} slow")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
