"""Lists of who was there, in every arrangement that chance makes: under labels, beside them, in tables with marks."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import zip_longest

from corpus.make.lists.people import Council, Seat
from corpus.make.manuscript.cast import Member

Lines = list[str]
LABELS = {
    "members": ("Beslutande", "Ledamöter", "Närvarande ledamöter", "Tjänstgörande ledamöter", "Beslutande ledamöter"),
    "serving": ("Tjänstgörande ersättare", "Tjg ersättare", "Beslutande ersättare"),
    "spare": ("Ersättare", "Ej tjänstgörande ersättare", "Närvarande ersättare", "Icke tjänstgörande ersättare"),
    "officials": ("Övriga", "Övriga deltagare", "Tjänstepersoner", "Övriga närvarande", "Tjänstemän"),
    "away": ("Frånvarande", "Frånvarande ledamöter", "Ej närvarande", "Anmält förhinder"),
}


def spelled(chance: random.Random) -> Callable[[Member], str]:
    """How the list prints a person with a party."""
    return chance.choice(
        (
            lambda m: f"{m.name} ({m.party})",
            lambda m: f"{m.name} ({m.party})",
            lambda m: f"{m.name}, {m.party}",
            lambda m: f"({m.party}) {m.name}",
            lambda m: f"{m.last}, {m.first} ({m.party})",
        )
    )


def under_labels(chance: random.Random, council: Council) -> Lines:
    """A label, and the persons beside it in a column, below it, or running on after it."""
    form = chance.choice(("beside", "below", "running"))
    name = spelled(chance) if form != "running" else (lambda m: f"{m.name} ({m.party})")
    post = chance.choice((", ordförande|, vice ordförande", ", ordf.|, v. ordf.", " ordförande|, 1:e vice ordförande"))
    chair, vice = post.split("|")
    posts = {"ordförande": chair if form != "running" else ", ordförande", "vice ordförande": vice}
    served = chance.choice(("tjänstgör för %s", "ersätter %s", "för %s", "ers. för %s", "i stället för %s"))
    lists: dict[str, list[str]] = {"members": [], "serving": [], "spare": [], "officials": [], "away": []}
    for seat in council.seats:
        shown = name(seat.member) + posts.get(seat.role, "")
        lists["away" if seat.member in council.away else "members"].append(shown)
        if seat.instead:
            lists["serving"].append(f"{name(seat.instead)} {served % f'{seat.member.name} ({seat.member.party})'}")
    lists["spare"] = [name(person) for person in council.spare]
    lists["officials"] = [f"{person.name}, {told}" for person, told in council.officials]
    lines: Lines = []
    colon = chance.choice(("", ":"))
    for kind, people in lists.items():
        if not people:
            continue
        told = chance.choice(LABELS[kind]) + colon
        if form == "beside":
            lines += [f"{told}¤{people[0]}", *(f"¤{person}" for person in people[1:])]
        elif form == "below":
            lines += [f"= {told}" if not colon else told, *people, ""]
        else:
            lines += [f"{told.rstrip(':')}: {', '.join(people)}.", ""]
    return lines


def table(chance: random.Random, council: Council) -> Lines:
    """A row for each member, with a mark for being there and the substitute beside; others below it under labels."""
    mark, none = chance.choice((("X", ""), ("X", "–"), ("Ja", "Nej"), ("N", "F"), ("1", "0"), ("✓", ""), ("J", "N")))
    marked = chance.choice(("Närvarande", "Närv.", "Närvaro"))
    party = chance.choice(("after", "before", "inside"))
    substitutes = chance.choice(("Tjänstgörande ersättare", "Tjg. ers.", "Ersättare", "Ersätts av"))
    seats = chance.random() < 0.3
    mark_first = chance.random() < 0.3
    rows = []
    for n, seat in enumerate(council.seats, 1):
        row = _person(seat, party)
        there = [mark if seat.member not in council.away else none]
        instead = [f"{seat.instead.name} ({seat.instead.party})" if seat.instead else ""]
        number = [str(n)] if seats else []
        rows.append([*number, *row, *(there + instead if mark_first else instead + there)])
    head = ["Ledamot"] if party == "inside" else ["Ledamot", "Parti"] if party == "after" else ["Parti", "Ledamot"]
    columns = [marked, substitutes] if mark_first else [substitutes, marked]
    head = [*(["Nr"] if seats else []), *head, *columns]
    lines = ["Närvarolista", *("¤".join(row) for row in [head, *rows]), ""]
    for kind, people in (
        ("spare", [f"{p.name} ({p.party})" for p in council.spare]),
        ("officials", [f"{p.name}, {told}" for p, told in council.officials]),
    ):
        if people:
            lines += [f"= {chance.choice(LABELS[kind])}", *people, ""]
    return lines


def _person(seat: Seat, party: str) -> list[str]:
    post = f", {seat.role}" if seat.role != "ledamot" else ""
    if party == "inside":
        return [f"{seat.member.name} ({seat.member.party}){post}"]
    row = [f"{seat.member.name}{post}", str(seat.member.party)]
    return row if party == "after" else row[::-1]


def side_by_side(chance: random.Random, council: Council) -> Lines:
    """Members and substitutes in two columns, officials below."""
    name = lambda m: f"{m.name} ({m.party})"  # noqa: E731
    members = [
        name(seat.member) + (f", {seat.role}" if seat.role != "ledamot" else "")
        for seat in council.seats
        if seat.member not in council.away
    ]
    serving = [f"{name(seat.instead)} för {name(seat.member)}" for seat in council.seats if seat.instead]
    columns = [("Ledamöter", members)]
    if serving:
        columns.append(("Tjänstgörande ersättare", serving))
    if council.spare or not serving:
        columns.append(("Ej tjänstgörande ersättare", [name(p) for p in council.spare]))
    rows = zip_longest(*([label, *people] for label, people in columns), fillvalue="")
    officials = [f"{p.name}, {told}" for p, told in council.officials]
    return [*("¤".join(row) for row in rows), "", f"= {chance.choice(LABELS['officials'])}", *officials, ""]


def role_first(chance: random.Random, council: Council) -> Lines:
    """The post before each name, in a column of its own."""
    form = chance.choice((lambda m: f"{m.name} ({m.party})", lambda m: f"{m.name}, {m.party}"))
    rows: list[Sequence[str]] = []
    for seat in council.seats:
        if seat.member not in council.away:
            rows.append((seat.role.capitalize(), form(seat.member)))
    for seat in council.seats:
        if seat.instead:
            rows.append(("Tjänstgörande ersättare", f"{form(seat.instead)}, ersätter {form(seat.member)}"))
    rows += [("Ersättare", form(person)) for person in council.spare]
    lines = ["Närvarande", *("¤".join(row) for row in rows), ""]
    return [*lines, "Övriga deltagare", *(f"{p.name}, {told}" for p, told in council.officials), ""]


LAYOUTS = (under_labels, under_labels, under_labels, table, table, side_by_side, role_first)
