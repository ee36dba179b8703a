"""The rule tables of models/: every cue needed by an example, every example found, no counterexample found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.kit import Kit, load_kit
from pipeline.kit.kinds import Cue, Kind, Kinds
from tests.tag.splitting import context, found

KIT = load_kit()
EXAMPLES = [(kind, text, parties) for kind in KIT.kinds.all for text, parties in kind.examples]
COUNTEREXAMPLES = [(kind, text) for kind in KIT.kinds.all for text in kind.counterexamples]


def _with(kinds: Kinds) -> Kit:
    kit = Kit(KIT.folder)
    kit.__dict__.update(kinds=kinds, parties=KIT.parties, headings=KIT.headings)
    return kit


def _read(text: str, kit: Kit) -> list[tuple[str, tuple[str, ...]]]:
    return [(row.kind, row.parties) for row in found(context(kit, f"§ 1 Hall\n{text}\n"))]


@pytest.mark.parametrize("kind, text, parties", EXAMPLES, ids=[text[:50] for _, text, _ in EXAMPLES])
def test_example_is_found(kind: Kind, text: str, parties: tuple[str, ...]) -> None:
    assert _read(text, KIT) == [(kind.name, parties)]


@pytest.mark.parametrize("kind, text", COUNTEREXAMPLES, ids=[text[:50] for _, text in COUNTEREXAMPLES])
def test_counterexample_is_left_alone(kind: Kind, text: str) -> None:
    assert _read(text, KIT) == []


@pytest.mark.parametrize("cue", KIT.kinds.cues, ids=[f"{cue.kind}: {cue.source}" for cue in KIT.kinds.cues])
def test_cue_is_needed(cue: Cue) -> None:
    rows = []
    for kind in KIT.kinds.all:
        cues = tuple(other for other in kind.cues if other is not cue)
        rows.append(replace(kind, cues=cues))
    without = _with(Kinds(tuple(rows)))
    lost = [
        text
        for kind, text, parties in EXAMPLES
        if kind.name == cue.kind and _read(text, without) != [(kind.name, parties)]
    ]
    assert lost, "no example needs this cue"


def test_every_cue_holds_a_word_rare_enough_to_look_for() -> None:
    assert all(len(key) >= 4 for key in KIT.kinds.keys)


MISREAD = [
    # printed          read as             because
    ("reservcrade", "reserverade", "one letter inside"),
    ("Reserverade", "reserverade", "capital"),
    ("antecknas", "antecknas", "the ending differs: another form of the word"),
    ("reservera", "reservera", "a cue word itself"),
    ("rcservcrade", "rcservcrade", "two letters"),
    ("uttalat", "uttalat", "short word"),
]


@pytest.mark.parametrize("printed, read, because", MISREAD)
def test_a_long_cue_word_may_have_one_letter_wrong(printed: str, read: str, because: str) -> None:
    assert KIT.kinds.normal(printed) == read, because


HEADINGS = [
    ("Särskilt uttalande", "särskilt uttalande"),
    ("SÄRSKILT YTTRANDE från Anna Ek (L)", "särskilt uttalande"),
    ("Ersättaryttrande", "ersättaryttrande"),
    ("Reservationer m.m.", "reservation"),
    ("Anteckning till protokollet", "protokollsanteckning"),
    ("Röstförklaring", "röstförklaring"),
    ("Yttrande", None),
    ("Beslut", None),
]


@pytest.mark.parametrize("heading, kind", HEADINGS)
def test_heading_names_a_kind(heading: str, kind: str | None) -> None:
    assert KIT.kinds.of_heading(heading) == kind


# ---------------------------------------------------------------- parties


def test_codes_are_told_apart() -> None:
    """A code stands for one party in one place; riksdag codes come once."""
    places = [(party.code.casefold(), party.municipality) for party in KIT.parties]
    assert len(places) == len(set(places))


def test_no_alias_means_two_parties_of_the_country() -> None:
    seen: dict[str, str] = {}
    for party in KIT.parties:
        if party.municipality:
            continue
        for alias in (party.code, party.name, *party.aliases):
            assert seen.setdefault(alias.casefold(), party.code) == party.code, alias


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("party", list(KIT.parties), ids=[f"{p.code} {p.municipality or ''}" for p in KIT.parties])
def test_colour_can_be_read_on_white(party: object) -> None:
    colour = getattr(party, "colour", "")
    assert 1.05 / (_luminance(colour) + 0.05) >= 4.5


CODES = [
    # printed, date, code
    ("s", None, "S"),
    ("Socialdemokraternas", None, "S"),
    ("SD:s", None, "SD"),
    ("Arbetarepartiet Socialdemokraterna", None, "S"),
    ("Fi", None, "F!"),
    ("f!", None, "F!"),
    ("vpk", "1985-01-01", "VPK"),
    ("fp", "2012-01-01", "FP"),
    ("fp", "2016-01-01", "L"),
    ("Folkpartiet liberalerna", "2012-01-01", "FP"),
    ("Liberalerna", "2020-01-01", "L"),
    ("örp", None, "ÖrP"),
    ("ÖRP", None, "ÖRP"),
    ("ns", None, "NS"),
    ("sjvp", None, "SJVP"),
    ("FI", None, "F!"),
    ("moderaten", None, "M"),
    ("Centerpartisterna", None, "C"),
    ("SKR", None, None),
    ("Kommunstyrelsen", None, None),
]


@pytest.mark.parametrize("printed, date, code", CODES)
def test_code(printed: str, date: str | None, code: str | None) -> None:
    assert KIT.parties.code(printed, date) == code


AFTER_NAME = [("Xyp", "Xyp"), ("kv", "KV"), ("-", "-"), ("5", "S"), ("SKR", None), ("ordf", None), ("2021", None)]


@pytest.mark.parametrize("printed, code", AFTER_NAME)
def test_code_after_a_name(printed: str, code: str | None) -> None:
    assert KIT.parties.after_name(printed) == code


def test_a_code_used_in_several_places_finds_the_party_of_the_place() -> None:
    for party in KIT.parties:
        if party.municipality:
            assert KIT.parties.get(party.code, party.municipality) == party
