"""Charts: figures as shapes that a template draws as SVG, so that a page needs no script to show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 640.0, 180.0  # units of the drawing; it grows and shrinks with the page
LEFT, BOTTOM, TOP = 36.0, 22.0, 8.0
LONGEST_GAP = 30  # years without anything that are drawn as empty places; a lone old document must not flatten the rest
WIDEST = 34.0
LABEL = 52.0  # room that the name of a year takes below the axis


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of a column: its series, where it is drawn, and the words for it."""

    series: str
    x: float
    y: float
    width: float
    height: float
    title: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns over years. ``labels`` and ``ticks`` are places and words on the axes; ``rows`` the figures."""

    bars: tuple[Bar, ...]
    labels: tuple[tuple[float, str], ...]
    ticks: tuple[tuple[float, str], ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    series: tuple[str, ...]
    width: float = WIDTH
    height: float = HEIGHT
    left: float = LEFT
    base: float = HEIGHT - BOTTOM


def year_columns(counts: Mapping[str, Mapping[str, int]], series: Sequence[str], width: float = WIDTH) -> Chart | None:
    """Stacked columns, one per year, of ``counts[year][series]``; None where there is nothing to draw."""
    years = [year for year in _axis(counts) if year]
    if not years:
        return None
    top = _ceiling(max(sum(counts.get(year, {}).values()) for year in years))
    room = HEIGHT - BOTTOM - TOP
    step = (width - LEFT) / len(years)
    thick = min(step * 0.78, WIDEST)
    bars, labels = [], []
    every = -(-len(years) // max(1, int(width / LABEL)))
    for n, year in enumerate(years):
        middle = LEFT + step * (n + 0.5)
        y = HEIGHT - BOTTOM
        for name in series:
            count = counts.get(year, {}).get(name, 0)
            if count:
                height = room * count / top
                y -= height
                bars.append(Bar(name, _r(middle - thick / 2), _r(y), _r(thick), _r(height), f"{year}: {count} {name}"))
        if n % every == 0:
            labels.append((_r(middle), year))
    ticks = [(_r(HEIGHT - BOTTOM - room * share), f"{top * share:.0f}") for share in (0, 0.5, 1)]
    rows = tuple((year, tuple(counts.get(year, {}).get(name, 0) for name in series)) for year in years)
    return Chart(tuple(bars), tuple(labels), tuple(ticks), rows, tuple(series), width)


def _axis(counts: Iterable[str]) -> list[str]:
    """The years from first to last, long empty stretches left out."""
    present = sorted(int(year) for year in counts if year and year.isascii() and year.isdigit())
    years: list[str] = []
    for year in present:
        if years and year - int(years[-1]) <= LONGEST_GAP:
            years += [str(between) for between in range(int(years[-1]) + 1, year)]
        years.append(str(year))
    return years


def _ceiling(value: int) -> int:
    """The next even, round number: 2, 4, 6, 8, 10, 20, 40 …

    >>> [_ceiling(n) for n in (0, 1, 7, 11, 65, 230)]
    [2, 2, 8, 20, 80, 400]
    """
    size = 1
    while True:
        for step in (2, 4, 6, 8):
            if value <= step * size:
                return step * size
        size *= 10


def _r(value: float) -> float:
    return round(value, 2)
