"""Own body: which of the names that were found is that of the body whose minutes these are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from pipeline.kit.municipalities import Template
from pipeline.segment.bodies import ORGANS, PART_OF, names
from pipeline.segment.front_page import MEETING
from pipeline.segment.headings import Candidate
from pipeline.segment.reading import Printed, Reading, begins_small

CLEAR = 3.0
"""What a name must be worth by itself before a shorter form of it counts for it too."""
_MISREAD = str.maketrans("lI1|!c60åäöü", "iiiiieooaaou")
_GOES_ON = re.compile(r"(?:-|\boch|\bför)$")
LONGEST_NAME = 60
TOP = 12
"""Lines at the top where a body's name oftenest is that of the one that met."""
BESIDE = 3
"""So many lines of a page header may stand between the two halves of a name."""
REPEATED = 3
"""A line that is met so often is a page header."""
_DECIDES = re.compile(
    r"^(?:[0-9]{1,2}[.)] )?([A-ZÅÄÖ][\wåäö\- ]{3,60}?) (?:beslutar|beslutade|beslöt|godkänner|godkände|noterar|"
    r"noterade|fastställer|antar|antog)\b"
)


def find_body(reading: Reading, lines: Sequence[Printed], run: Sequence[Candidate], template: Template) -> str | None:
    """The body that met, in its printed form with a capital first."""
    votes = list(_body_votes(reading, lines, run, template))
    best = _best(votes)
    if best is None:
        return _body_that_decides(reading, run)
    alike = {name for name, _ in votes if Levenshtein.distance(name, best, score_cutoff=2) <= 2}
    # Running headers are read but not repaired: of two spellings the text decides.
    folded = reading.text.value.casefold()
    printed = max(sorted(alike), key=lambda name: (folded.count(name.casefold()), name == best))
    return _read_right(printed, template.bodies)


def _body_votes(
    reading: Reading, lines: Sequence[Printed], run: Sequence[Candidate], template: Template
) -> Iterator[tuple[str, float]]:
    """Names of bodies, each with what speaks for it; ``lines`` are those of the front page."""
    for value in _joined_headers(reading.headers):
        for name in names(_read_right(value, template.bodies)):
            yield name, 2.0
    yield from _on_the_front(lines, template)
    alone = Counter(line.text for line in reading.lines if 8 < len(line.text) < 60)
    for value, times in alone.items():
        if times >= REPEATED and next(names(value), "").casefold() == value.casefold():
            yield value, 3.0  # a page header left in the text
    organs = Counter(c.organ for c in run if c.organ)
    if organs:
        organ, times = organs.most_common(1)[0]
        full = ORGANS.get(organ.upper(), organ if len(organ) > 8 else None)
        if full and times * 2 > len(run):
            yield full, 4.0
    yield from _in_decisions(reading, run)


def _on_the_front(lines: Sequence[Printed], template: Template) -> Iterator[tuple[str, float]]:
    label = None
    for i, line in enumerate(lines):
        own = template.label(line.cells[0])
        label = own or label
        value = _read_right(line.text, template.bodies) if len(line.text) < LONGEST_NAME else line.text
        if i + 1 < len(lines) and _GOES_ON.search(value):
            below = lines[i + 1].text
            value = _join(value, below) if begins_small(below) else f"{value} {below}"
        for name in names(value):
            plain = name.casefold() in (cell.strip(" .:").casefold() for cell in value.split("\t"))
            if own == "body" or (label == "body" and plain) or _meets(name, value):
                yield name, 6.0
            elif plain and label not in ("members", "officials"):
                yield name, 4.0 if i < TOP else 1.5
            elif re.search(r"protokoll", value, re.IGNORECASE) and label not in ("members", "officials"):
                yield name, 3.0
            elif i < TOP and len(value) < 90:
                yield name, 1.5
            else:
                yield name, 0.2


def _meets(name: str, value: str) -> bool:
    """Whether the line tells that the body meets: ``Sammanträde med kommunstyrelsen``, ``Nämndens sammanträde``."""
    stem = re.escape(name[1:-1])
    meets = rf"(?:{stem}\w* (?:[a-zåäö]+ )?(?:samman|möte)|(?:med|hos) [^,]{{0,12}}{stem})"
    return bool(MEETING.search(value) and re.search(meets, value))


def _in_decisions(reading: Reading, run: Sequence[Candidate]) -> Iterator[tuple[str, float]]:
    """Whose decision headings and sentences tell of."""
    deciding = Counter(
        name
        for c in run
        for line in reading.lines[c.line : c.line + 6]
        if _DECISION_HEADING.fullmatch(line.text)
        for name in names(line.text)
    )
    for name, times in deciding.most_common(2):
        yield name, min(4.0, 0.8 * times)
    subjects = Counter(
        name
        for line in reading.lines
        if (match := _DECIDES.match(line.text)) and line.start >= (reading.lines[run[0].line].start if run else 0)
        for name in names(match[1])
    )
    for name, times in subjects.most_common(1):
        if times > 1:  # once may be told of another body
            yield name, min(1.0, 0.3 * times)


_DECISION_HEADING = re.compile(r"(?:.{4,60}s beslut|Beslut i .{4,60}):?")


def _body_that_decides(reading: Reading, run: Sequence[Candidate]) -> str | None:
    """The body whose decision most of the items end with: its own comes after those of the bodies it asked."""
    ends = [c.line for c in run[1:]] + [len(reading.lines)]
    last: Counter[str] = Counter()
    for heading, end in zip(run, ends, strict=False):
        found = [line.text for line in reading.lines[heading.line : end] if _DECISION_HEADING.fullmatch(line.text)]
        last.update(list(names(found[-1]))[:1] if found else [])
    return last.most_common(1)[0][0] if last else None


def _joined_headers(headers: Sequence[str]) -> Iterator[str]:
    """The headers, and those cells put together that go on below: ``Kommun-`` / ``styrelsen``.

    What is printed beside them may stand between.
    """
    for i, value in enumerate(headers):
        joined = value.split("\t")[-1]
        for following in headers[i + 1 : i + 1 + BESIDE]:
            if not _GOES_ON.search(joined):
                break
            rest = next((cell for cell in following.split("\t") if begins_small(cell)), None)
            if rest is not None:
                joined = _join(joined, rest)
        yield joined if _GOES_ON.search(value) else value


def _join(value: str, rest: str) -> str:
    """Two halves of a name: the hyphen goes where the line end broke a word."""
    if value.endswith("-") and not rest.startswith(("och ", "samt ", "&")):
        return value[:-1] + rest
    return f"{value} {rest}"


def _best(votes: Iterable[tuple[str, float]]) -> str | None:
    """The name with most votes; spelling of capitals and a body's definite ending do not split them."""
    count: Counter[str] = Counter()
    printed: dict[str, Counter[str]] = {}
    for name, worth in votes:
        key = name.casefold()
        count[key] += worth  # type: ignore[assignment]
        printed.setdefault(key, Counter())[name] += 1
    if not count:
        return None
    own = dict(count)
    for short in own:
        stem = re.sub(r"(?<=nämnd)en$|(?<=styrelse)n$|(?<=utskott)et$", "", short)
        for long in own:
            named = (long.startswith(f"{stem} ") and not _owned(long)) or long.endswith(f" {stem}")
            if named and long != short and own[long] >= CLEAR:
                count[long] += own[short]  # "Nämnden" and "Programnämnden" stand for the full name
    key = max(count, key=lambda k: (count[k], len(k)))
    return printed[key].most_common(1)[0][0] if count[key] > 0 else None


def _read_right(name: str, common: Iterable[str]) -> str:
    """A name that differs from a common one only in letters that OCR takes for each other; else as it is.

    >>> _read_right("Bam- och utbildningsnämnden", ["Barn- och utbildningsnämnden"])
    'Barn- och utbildningsnämnden'
    >>> _read_right("Barn- och ungdomsnämnden", ["Barn- och utbildningsnämnden"])
    'Barn- och ungdomsnämnden'
    """
    shape = _shape(name)
    return next((known for known in common if _shape(known) == shape), name)


@lru_cache(4096)
def _shape(name: str) -> str:
    return name.translate(_MISREAD).casefold().replace("rn", "m").replace("vv", "w").translate(_MISREAD)


def _owned(name: str) -> bool:
    """Whether a name is that of a part of a body: ``kommunstyrelsens arbetsutskott``."""
    return bool(PART_OF.match(name.split()[-1]))
