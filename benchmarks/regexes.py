"""Every regular expression of the program against adversarial lines. Run: python -m benchmarks.regexes [LENGTH]

The expressions are those that are compiled while all modules are imported, the kit is loaded and the texts of corpus/
are read. Each is tried as the code uses it, as far as that shows in the code or in those readings: one that is only
matched at the start of a text is not looked for at every place in it, and the stages after extract get lines as
`compose` leaves them, without runs of blanks or endless words. One that needs more than LIMIT seconds for a line is
printed, and the exit status is 1.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pipeline
from benchmarks import figures
from pipeline.errors import MissingPart
from pipeline.extract import compose, textfiles

CORPUS = Path(__file__).parents[1] / "corpus"
LENGTH = 100_000
LIMIT = 2.0
SHORT = 2_000
"""Characters of a line that shows whether an expression deserves a long one: time grows with their square, or not."""
SUSPECT = 0.001
"""Seconds for a SHORT line. Who is done with that in less is done with a line of LENGTH in 2.5 s at the very worst,
where time grows with the square of the length."""

_WORDS = "Anna |Anna Ek |(S) |Anna Ek (S), |och |att |att-|nämnden |beslutar |2021-|2021-03-09 |ja |Ja Nej "
_WORDS += "|X |m.fl. |Dnr |KS/"
PIECES = [
    *"aAÅ1 \t-.,()§_|/\\'”:",
    "§ ",
    "1 ",
    "12, ",
    "a ",
    "A ",
    "1.",
    "1) ",
    "- ",
    "– ",
    "* ",
    "**",
    "~~",
    "| ",
    "<b ",
]
PIECES += ["; ", "\n", " \n", "a\n", *_WORDS.split("|")]

AFTER = ("pipeline.repair", "pipeline.segment", "pipeline.tag", "pipeline.checks", "pipeline.store")
"""What reads text only after it was composed."""
SEARCHES = frozenset({"search", "finditer", "findall", "sub", "subn", "split"})
USES = SEARCHES | {"match", "fullmatch"}


@dataclass(frozen=True)
class Expression:
    """A compiled expression, how it is used, and whether it gets text as `compose` leaves it."""

    pattern: re.Pattern[str]
    uses: frozenset[str]
    composed: bool


class _Noted:
    """A compiled expression that remembers what is done with it, and in which modules it is made."""

    def __init__(self, of: re.Pattern[str]) -> None:
        self.of, self.uses, self.places = of, set[str](), set[str]()

    def __getattr__(self, name: str) -> Any:
        if name in USES:
            self.uses.add(name)
        return getattr(self.of, name)


def expressions() -> list[Expression]:
    """All text expressions that code of this package compiles."""
    found: dict[tuple[str, int], _Noted] = {}
    compile_: Any = re._compile  # type: ignore[attr-defined]

    def noted(pattern: Any, flags: int) -> Any:
        made = compile_(pattern.of if isinstance(pattern, _Noted) else pattern, flags)
        frame: FrameType | None = sys._getframe(1)
        while frame and frame.f_globals.get("__name__") in ("re", "functools"):
            frame = frame.f_back
        if frame and str(frame.f_globals.get("__name__")).startswith("pipeline") and isinstance(made.pattern, str):
            made = found.setdefault((made.pattern, made.flags), _Noted(made))
            made.places.add(str(frame.f_globals["__name__"]))
        return made

    re._compile = noted  # type: ignore[attr-defined]
    try:
        modules = _read_something()
    finally:
        re._compile = compile_  # type: ignore[attr-defined]
    written = _uses(modules)
    return [
        Expression(
            noted.of,
            frozenset(noted.uses | written.get(key, set()) or USES),
            all(place.startswith(AFTER) for place in noted.places),
        )
        for key, noted in sorted(found.items(), key=repr)
    ]


def _read_something() -> list[ModuleType]:
    """Import every module of the package, load the kit and read some documents."""
    names = [m.name for m in pkgutil.walk_packages(pipeline.__path__, "pipeline.") if not m.name.endswith("__main__")]
    modules: list[ModuleType] = []
    for name in names:
        with suppress(MissingPart):  # an optional extra
            modules.append(importlib.import_module(name))
    from pipeline.kit import load_kit
    from pipeline.repair import repair
    from pipeline.segment import segment
    from pipeline.tag import tag

    kit = load_kit()
    for path in sorted(CORPUS.rglob("source.txt")):
        text, index = compose(textfiles.read(path.read_text(encoding="utf-8", errors="replace")))
        text, _ = repair(text, kit)
        tag(text, index, segment(text, index, kit), kit)
    return modules


def _uses(modules: Iterable[ModuleType]) -> dict[tuple[str, int], set[str]]:
    """What the code does with the expressions that modules hold by a name, where it does it by that name."""
    holders: dict[str, list[tuple[str, _Noted]]] = defaultdict(list)
    for module in modules:
        for name, value in vars(module).items():
            if isinstance(value, _Noted):
                holders[name].append((module.__name__, value))
    uses: dict[tuple[str, int], set[str]] = defaultdict(set)
    for module in modules:
        if not module.__file__:
            continue
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        for node in ast.walk(tree):
            name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
            if name not in holders or not isinstance(node.ctx, ast.Load):  # type: ignore[attr-defined]
                continue
            own = [p for where, p in holders[name] if where == module.__name__ and isinstance(node, ast.Name)]
            above = parents[node]
            used = {above.attr} & USES if isinstance(above, ast.Attribute) else set()
            for noted in own or [p for _, p in holders[name]]:
                uses[noted.of.pattern, noted.of.flags] |= used
    return uses


@cache
def lines(length: int, composed: bool = False) -> tuple[str, ...]:
    """One line of each piece over and over, and of pairs of pieces, each with an end that fits nothing."""
    pairs = [a + b for a, b in zip(PIECES, PIECES[7:], strict=False)]
    made = [(piece * (length // len(piece)))[: length - 1] + "\x01" for piece in [*PIECES, *pairs]]
    return tuple(compose(textfiles.read(f"a{line}"))[0].value for line in made) if composed else tuple(made)


class _Slow(Exception):
    """The time for a line is up."""


def _stop(number: int, frame: FrameType | None) -> None:
    raise _Slow


def seconds(expression: Expression, line: str, clock: Callable[[], float], limit: float = LIMIT) -> float:
    """Time that the expression takes for the line, used as it is; infinite where it is more than ``limit``."""
    pattern, uses = expression.pattern, expression.uses
    before = signal.signal(signal.SIGVTALRM, _stop)
    begun = clock()
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, limit)
        if uses & SEARCHES:
            for _ in pattern.finditer(line):
                pass
        if "match" in uses:
            pattern.match(line)
        if "fullmatch" in uses:
            pattern.fullmatch(line)
    except _Slow:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return clock() - begun


def slow(expression: Expression, length: int, limit: float = LIMIT, every: int = 1) -> str | None:
    """The beginning of a line of ``length`` for which the expression takes too long, if there is one.

    One in ``every`` so many lines is tried, and of those only what looks doubtful when it is short: all would take an
    hour.
    """
    kind = expression.composed
    for short, long in zip(lines(SHORT, kind)[::every], lines(length, kind)[::every], strict=True):
        # Short times on the clock, which other programs stretch, but not thrice; long ones as work of this program.
        if any(seconds(expression, short, time.perf_counter) < SUSPECT for _ in range(3)):
            continue
        if seconds(expression, long, time.process_time, limit) > limit:
            return long[:12]
    return None


def main(arguments: list[str]) -> int:
    """Try them all and print the slow ones, each with the line that showed it."""
    length = int(arguments[0]) if arguments else LENGTH
    tried, found = expressions(), 0
    for expression in tried:
        beginning = slow(expression, length)
        if beginning is not None:
            found += 1
            print(f"{beginning!r}: {expression.pattern.pattern!r}", flush=True)
    what = f"{len(tried)} regular expressions on {len(lines(SHORT))} lines of {length:,} characters"
    print(f"{what}: {found} slow")
    figures.keep("regexes", "python -m benchmarks.regexes", [figures.Figure(what, f"{found} slow", "none")])
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
