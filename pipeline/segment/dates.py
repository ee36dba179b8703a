"""Dates as Swedish minutes print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pipeline.kit.calendar import MONTHS

_MONTHS = {
    name: number
    for number, short in enumerate(
        ("jan", "feb febr", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "okt", "nov", "dec"), start=1
    )
    for name in (MONTHS[number - 1], *short.split())
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?P<y>1[6-9][0-9]{2}|20[0-9]{2})"
_FORMS = tuple(
    re.compile(source, re.IGNORECASE)
    for source in (
        rf"(?<![0-9/]){_YEAR}\s?[-–—.]\s?(?P<m>[01]?[0-9])\s?[-–—.]\s{{0,2}}(?P<d>[0-3]?[0-9])(?![0-9])",
        rf"(?<![0-9])(?<!\s[iIl|!])(?P<d>[0-3]?[0-9])\s?(?P<name>{_MONTH})\b\.?,?\s{{1,2}}{_YEAR}(?![0-9])",
        rf"{_YEAR}\s+den\s+(?P<d>[0-3]?[0-9])\s+(?P<name>{_MONTH})\b",
        rf"(?<![0-9/])(?P<d>[0-3]?[0-9])/(?P<m>[01]?[0-9])[\s\-–]{{1,2}}{_YEAR}(?![0-9])",
        rf"(?<![0-9.])(?P<d>[0-3]?[0-9])\.(?P<m>[01]?[0-9])\.{_YEAR}(?![0-9])",
        r"(?<![0-9])(?P<y>19[0-9]{2}|20[0-9]{2})(?P<m>0[1-9]|1[0-2])(?P<d>[0-3][0-9])(?![0-9])",
    )
)


def find_dates(value: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and ISO form of each date in a string, in order.

    >>> [iso for _, _, iso in find_dates("tisdagen den 12 mars 2019 eller 2019-04-01, 5/6 2020")]
    ['2019-03-12', '2019-04-01', '2020-06-05']
    """
    found: list[tuple[int, int, str]] = []
    taken: set[int] = set()
    if not any(c.isdigit() for c in value):
        return
    for form in _FORMS:
        for match in form.finditer(value):
            groups = match.groupdict()
            month = _MONTHS[groups["name"].casefold()] if groups.get("name") else int(groups["m"])
            try:
                iso = date(int(groups["y"]), month, int(groups["d"])).isoformat()
            except ValueError:
                continue
            if taken.isdisjoint(range(*match.span())):
                taken.update(range(*match.span()))
                found.append((*match.span(), iso))
    yield from sorted(found)


def first_date(value: str) -> str | None:
    """The first date in a string, as ISO."""
    return next((iso for _, _, iso in find_dates(value)), None)


def spelled_date(value: str) -> str | None:
    """A labelled date in a form of its own (``tredje mars 2019``), read by dateparser; None where it is none."""
    own = first_date(value)
    if own or not re.search(r"(?:1[89]|20)[0-9]{2}", value) or len(value) > 40:
        return own
    import dateparser  # half a second to load, and seldom needed

    parsed = dateparser.parse(
        value, languages=["sv"], settings={"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
    )
    return parsed.date().isoformat() if parsed else None
