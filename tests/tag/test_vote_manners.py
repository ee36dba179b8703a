"""Voteringar as clerks of many places write them, and sentences with figures that are none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.document import Attendee, Vote
from pipeline.kit import Kit
from pipeline.tag import votes
from tests.tag.making import made

PEOPLE = (("Eva Alm", "M"), ("Bo Ek", "KD"), ("Ia Dal", "S"), ("Åsa Öst", "V"), ("Ulf Gran", "L"))
PRESENT = tuple(Attendee(name, party, "ledamot") for name, party in PEOPLE)
HEAD = "§ 1 Bad\n# {kind}: {heading}\n"


def found(written: str, kit: Kit, kind: str = "votering", heading: str = "Omröstning") -> tuple[Vote, ...]:
    told = HEAD.format(kind=kind, heading=heading) + written
    return votes.find(*made(told, attendance=PRESENT), kit)[0]


def figures(rows: tuple[Vote, ...]) -> list[tuple[int | None, int | None, int | None]]:
    return [(vote.yes, vote.no, vote.abstain) for vote in rows]


FIGURES = [
    ("Voteringen slutar 27–22 till förmån för styrelsens förslag.", (27, 22, 0), "no side is named"),
    ("Förslaget bifalls med 7 röster för och 6 emot.", (7, 6, 0), "for and against"),
    ("Ja röstar S (4), V (1) och MP (1). Nej röstar M (2) och KD (1). SD (2) avstår.", (6, 3, 2), "by party"),
    ("S (4) och V (1) röstar ja. M (2) röstar nej. KD (1) och L (1) avstår.", (5, 2, 2), "parties before the verb"),
    (
        "Parti\tJa\tNej\tAvstår\nS\t4\t0\t0\nV\t1\t0\t0\nM\t0\t2\t0\nL\t0\t0\t2\nSumma\t5\t2\t2",
        (5, 2, 2),
        "parties as rows",
    ),
    ("\tS\tV\tM\tL\tTotalt\nJa\t4\t1\t0\t0\t5\nNej\t0\t0\t2\t0\t2\nAvstår\t0\t0\t0\t2\t2", (5, 2, 2), "as columns"),
    ("Ledamot Parti Ja Nej Avstår\nEva Alm M X\nIa Dal S X\nSumma 2 1 0", (2, 1, 0), "a list parted by single blanks"),
    ("Röstetal\n7 ja\n6 nej", (7, 6, 0), "figures first, on lines"),
    ("Ja-röst avgavs av Eva Alm (M) och Bo Ek (KD).\nNej-röst avgavs av Ia Dal (S).", (2, 1, 0), "names alone"),
    ("Voteringen slutade 27–22. Två avstod.", (27, 22, 2), "abstentions in words"),
    ("Ja: 35 (S 20, V 8, C 7)\nNej: 30 (M 15, SD 15)\nAvstår: 2 (L 2)", (35, 30, 2), "by party behind the sums"),
    (
        "Samtliga ledamöter för S och V röstar ja (6 röster) och samtliga ledamöter för M, KD och L nej (4 röster).",
        (6, 4, 0),
        "in brackets behind the sides",
    ),
]


@pytest.mark.parametrize("written, count, because", FIGURES)
def test_figures(written: str, count: tuple[int, int, int], because: str, kit: Kit) -> None:
    assert figures(found(written, kit)) == [count], because


SECOND = [
    # between the count of a vote and the list                                    counts, because
    ("I huvudvoteringen röstar följande", [(1, 1, 0), (2, 2, 1)], "the list is of the next vote"),
    ("Vid den slutliga omröstningen röstar följande", [(1, 1, 0), (2, 2, 1)], "other words for it"),
    ("Följande röstar", [(1, 1, 1)], "nothing says that another vote was held"),
]


@pytest.mark.parametrize("between, counts, because", SECOND)
def test_a_list_of_more_people_than_voted_before(
    between: str, counts: list[tuple[int, int, int]], because: str, kit: Kit
) -> None:
    written = (
        f"Med 1 ja-röst mot 1 nej-röst utses förslaget till motförslag. {between}\n"
        "ja: Eva Alm (M) och Bo Ek (KD),\nnej: Ia Dal (S) och Åsa Öst (V).\nUlf Gran (L) avstår från att rösta."
    )
    assert figures(found(written, kit)) == counts, because


NONE = [
    ("Valnämnden räknar 412 röster för S och 300 för M.", "an election, party by party"),
    ("I enkäten röstade 45 ja och 12 nej.", "a survey"),
    ("Eleverna har hållit en omröstning där 45 röstade ja och 12 nej.", "pupils"),
    ("Vid arbetsutskottets sammanträde begärdes votering som utföll med 3 ja-röster mot 2 nej-röster.", "another body"),
    ("Vid sammanträdet den 3 mars 2021 avgavs 8 ja-röster och 5 nej-röster.", "another day"),
    (
        "Kommunstyrelsen behandlade ärendet den 3 mars 2021. Votering begärdes och utföll med 8 ja-röster mot 5 "
        "nej-röster.",
        "another body, told a sentence before",
    ),
    ("Vid omröstningen användes 3 listor, S 4, V 1 och M 2 namn.", "no sides"),
    ("Mandaten fördelas så att S (4) och V (1) ingår i presidiet.", "seats, not votes"),
    ("Ordföranden finner propositionen med övervägande ja besvarad. 3 yrkanden återstår.", "no votering"),
    ("Rösta gärna på badets nya namn: 45 förslag finns, 12 är nej.", "a competition"),
]


@pytest.mark.parametrize("written, because", NONE)
def test_none(written: str, because: str, kit: Kit) -> None:
    text, index, segmented = made(HEAD.format(kind="ärende", heading="Ärendet") + written)
    dated = replace(segmented, meeting=replace(segmented.meeting, date="2021-05-04"))
    assert votes.find(text, index, dated, kit)[0] == (), because


NAMED = [
    # what is printed                                                                    ja, nej, avstår
    ("Upprop\nEva Alm (M) - Ja\nBo Ek (KD) - Ja\nIa Dal (S) - Nej", "Bo Ek KD, Eva Alm M", "Ia Dal S", ""),
    (
        "Namn\tParti\tJ\tN\tA\nEva Alm\tM\tX\t\t\nIa Dal\tS\t\tX\t\nÅsa Öst\tV\t\t\tX\nSumma\t\t1\t1\t1",
        "Eva Alm M",
        "Ia Dal S",
        "Åsa Öst V",
    ),
    (
        "Vid omröstningen röstar Eva Alm (M) och Bo Ek (KD) för bifall till motionen medan Ia Dal (S) röstar för "
        "avslag. Ulf Gran (L) avstår från att rösta.",
        "Bo Ek KD, Eva Alm M",
        "Ia Dal S",
        "Ulf Gran L",
    ),
    (
        "2 st ja-röster (Ia Dal, Åsa Öst samtliga S,)\n1 st nej-röst (Eva Alm M)",
        "Ia Dal S, Åsa Öst V",
        "Eva Alm M",
        "",
    ),
    ("Härvid avgavs ja-röst av Alm och Ek samt nej-röst av Dal.", "Alm M, Ek KD", "Dal S", ""),
    ("Eva Alm (M) och Bo Ek (KD) röstar för ett nytt sammanträde i maj. Ia Dal (S) svarar.", "", "", ""),
    (
        "Ledamot\t\tErsättare\tJa\tNej\nEva Alm\tM\t\t1\t\nUno Ros\tKD\tBo Ek\t1\t\nIa Dal\tS\t\t\t1\n\t\t\t2\t1",
        "Bo Ek KD, Eva Alm M",
        "Ia Dal S",
        "",
    ),
    ("9 ja-röster mot 4 nej-röster. Eva Alm (M) talar för motionen.", "", "", ""),
    (
        "Vid upprop svarar Eva Alm (M) ja, Bo Ek (KD) ja, Ia Dal (S) nej och Åsa Öst (V) avstår.",
        "Bo Ek KD, Eva Alm M",
        "Ia Dal S",
        "Åsa Öst V",
    ),
    ("Eva Alm (M) svarade ja, Ia Dal (S) svarade nej.", "Eva Alm M", "Ia Dal S", ""),
    ("Ja svarar Eva Alm (M) och Bo Ek (KD). Nej svarar Ia Dal (S).", "Bo Ek KD, Eva Alm M", "Ia Dal S", ""),
    ("Ja: Eva Alm (M), Bo Ek (KD)\nNej: Ia Dal (S)", "Bo Ek KD, Eva Alm M", "Ia Dal S", ""),
    (
        "Som motförslag antas avslag från Eva Alm och Ia Dal.\nVotering\nJa: styrelsens förslag. Nej: Eva Alms och "
        "Ia Dals förslag. Utfall 3 ja och 1 nej.",
        "",
        "",
        "",
    ),
    ("Ja: bifall till Eva Alms (M) förslag\nNej: avslag\n3 ja och 1 nej.", "", "", ""),
    ("Bo Ek (KD) svarar Eva Alm (M), som tackar. 3 ja och 1 nej.", "", "", ""),
    ("Bo Ek (KD) svarar att ja betyder avslag. Eva Alm (M) tackar. 3 ja och 1 nej.", "", "", ""),
]


@pytest.mark.parametrize("written, ja, nej, avstår", NAMED)
def test_named(written: str, ja: str, nej: str, avstår: str, kit: Kit) -> None:
    rows = found(written, kit)
    cast = {
        choice: ", ".join(sorted(f"{b.name} {b.party}" for row in rows for b in row.ballots if b.choice == choice))
        for choice in ("ja", "nej", "avstår")
    }
    assert tuple(cast.values()) == (ja, nej, avstår)


def test_who_abstains_in_the_list_is_counted(kit: Kit) -> None:
    told = "Med 1 ja-röst (Eva Alm (M)) mot 1 nej-röst (Ia Dal (S)) antas planen. Ulf Gran (L) avstår från att rösta."
    assert figures(found(told, kit)) == [(1, 1, 1)]


IN_PLACE = [
    # what stands below the list                                                   whether the list is its §'s own
    ("# beslut: Beslut\nPlanen antas.\n", True),
    ("", False),
]


@pytest.mark.parametrize("below, own", IN_PLACE)
def test_a_list_in_the_middle_of_its_paragraph(below: str, own: bool, kit: Kit) -> None:
    written = (
        "§ 1 Is\n# votering: Votering\nVotering begärs. Voteringen utfaller med 5 Ja mot 4 Nej.\n"
        f"§ 2 Bad\n# ärende: Ärendet\nBadet läcker.\nOmröstningsresultat\nJa-röster\t7\nNej-röster\t6\n{below}"
    )
    found = votes.find(*made(written), kit)[0]
    assert [vote.item for vote in found] == ([0, 1] if own else [0])


def test_a_list_that_names_its_paragraph_is_its_vote(kit: Kit) -> None:
    written = "§ 1 Bad\n# bilaga: Bilaga\nVoteringslista § 1\nEva Alm\tM\tJa\nBo Ek\tKD\tJa\nIa Dal\tS\tNej\n"
    assert figures(votes.find(*made(written, attendance=PRESENT), kit)[0]) == [(2, 1, 0)]
