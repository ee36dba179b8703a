"""Who voted how, read as a stream of persons and votes, and what is left alone."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.tag.census import census
from pipeline.text import Span

KNOWN = {"Eva Alm": "M", "Bo Ek": "KD", "Ia Dal": "S", "Åsa Öst": "V", "Ulf Gran-Hed": "BoA"}
BOTH = "ja: Bo Ek KD, Ia Dal S; nej: Eva Alm M"

READ = [
    # list as printed                                                          because
    ("Ek, Bo  KD  J\nDal, Ia  S  J\nAlm, Eva  M  N", "letters in the last cell, surnames first"),
    ("Ja\tBo Ek\tKD\nJa\tIa Dal\tS\nNej\tEva Alm\tM", "the vote in the first cell"),
    ("J  1  KD  Bo Ek\nJ  2  S  Ia Dal\nN  3  M  Eva Alm", "the vote, the seat and the party before the name"),
    ("Bo Ek (KD)  Ja  Eva Alm (M)  Nej\nIa Dal (S)  Ja", "two persons a line"),
    ("Ja: KD (Bo Ek), S (Ia Dal).\nNej: M (Eva Alm).", "names in brackets behind their party"),
    ("Ja-röster\nKD: Bo Ek\nS: Ia Dal\n\nNej-röster\nM: Eva Alm", "party by party below the vote"),
    ("KD: Bo Ek – ja\nS: Ia Dal – ja\nM: Eva Alm – nej", "party by party before the vote"),
    ("Bo Ek (KD) och Ia Dal (S) stöder förslaget medan Eva Alm (M) röstar nej.", "told by what was voted for"),
    ("För nämndens förslag: Bo Ek (KD), Ia Dal (S).\nFör avslag: Eva Alm (M).", "labels that tell what was voted for"),
    ("Ja (2):\n(KD) Bo Ek\n(S) Ia Dal\nNej (1):\n(M) Eva Alm", "the party in brackets before the name"),
    ("2 ledamöter röstar ja: Bo Ek (KD) och Ia Dal (S). 1 röstar nej: Eva Alm (M).", "counts before the verb"),
    ("Nu röstar Bo Ek (KD) ja, Eva Alm (M) nej och Ia Dal (S) ja.", "one after the other in a sentence"),
    (
        "Den som vill höja taxan röstar ja.\nDärvid röstar Bo Ek (KD) ja, Eva Alm (M) nej och ordföranden "
        "Ia Dal (S) ja, eller sammanlagt 2 ja och 1 nej.",
        "sums that end the sentence",
    ),
    (
        "Ja-röster avges av (kd)-gruppen: Bo Ek, samt av Ia Dal (S). Nej-röster avges av (m)-gruppen: Eva Alm.",
        "groups in brackets",
    ),
    ("Ja röstar KD-gruppen: Bo Ek, och S-gruppen: Ia Dal. Nej röstar M-gruppens ledamöter: Eva Alm.", "groups by code"),
    (
        "Ja röstade för bifall till ansökningen: Bo Ek och Ia Dal. Nej röstade för avslag: Eva Alm.",
        "what was voted for",
    ),
    ("Ja röstar för nämndens linje: Bo Ek, Ia Dal.\nNej röstar för motionen: Eva Alm.", "on lines"),
    ("Alm, Eva (M) ........ Nej\nEk, Bo (KD) ........ Ja\nDal, Ia (S) ........ Ja", "dotted lines"),
    ("Ja\n\nBo Ek (KD)\nIa Dal (S)\nNej\n\nEva Alm (M)", "a blank line below each vote, none above"),
    ("Ja-röster:\n\nBo Ek (KD)\n\nIa Dal (S)\nNej-röster:\n\nEva Alm (M)", "with a colon"),
    ("JA\n\nBo Ek, KD\nIa Dal, S\nNEJ\nEva Alm, M", "in capitals, parties behind a comma"),
    ("Röstade ja\n\nBo Ek (KD), Ia Dal (S)\nRöstade nej\n\nEva Alm (M)", "several on a line"),
    ("Bo Ek (KD)\nIa Dal (S)\nJa\n\nEva Alm (M)\nNej", "below those who cast it"),
    ("Bo Ek (KD)\nJa\nIa Dal (S)\nJa\n\nEva Alm (M)\nNej", "below each"),
    ("Bo Ek\n\nKD\n\nJa\n\nIa Dal\n\nS\n\nJa\n\nEva Alm\n\nM\n\nNej", "one cell a line"),
    ("Bo Ek\tKD\tJa\nIa Dal\tS\n\nEkby kommun\nSida 3\n\nJa\nEva Alm\tM\tNej", "a page break before a vote"),
    ("Bo Ek (KD)\t\tJa\nUno Ros (S)\tIa Dal (S)\tJa\nEva Alm (M)\t\tNej", "the substitute beside the member voted"),
    (
        "Ledamot\tTjänstgör för\tRöst\nBo Ek (KD)\tUno Ros (KD)\tJa\nIa Dal (S)\t\tJa\nEva Alm (M)\t\tNej",
        "beside the substitute stands who was away",
    ),
    ("Ek Bo KD Ja\nDal Ia S Ja\nAlm Eva M Nej", "surnames first, a blank between the cells"),
    ("1. Bo Ek (KD) Ja\n2. Eva Alm (M) Nej\n3. Ia Dal (S) Ja", "numbered"),
    ("Bo Ek (KD) och Ia Dal (S) röstar för förslaget. Eva Alm (M) röstar mot.", "against, without saying what"),
    ("Med 2 ja-röster (Bo Ek (KD), Ia Dal (S)) mot 1 nej-röst (Eva Alm (M)) bifalls det.", "names within the count"),
    ("Ja röstar Bo Ek,\nkd; Ia Dal, s.\nNej röstar Eva Alm, m.", "parties after commas, one on the next line"),
    ("Ja: Bo Ek, kd och Ia Dal, s\nNej: Eva Alm, m", "och after the party that follows a comma"),
    ("För nämndens förslag röstar Bo Ek, Ia Dal. För Eva Alms (M) yrkande röstar Eva Alm.", "for one, for another"),
    ("För ja röstade:\n\nBo Ek (KD)\nIa Dal (S)\nFör nej röstade:\n\nEva Alm (M)", "the verb behind the vote"),
    ("Ledamöter som röstade ja\n\nBo Ek (KD)\nIa Dal (S)\nLedamöter som röstade nej\n\nEva Alm (M)", "who"),
    ("JA-röster, 2 st\n\nBo Ek (KD)\nIa Dal (S)\nNEJ-röster, 1 st\n\nEva Alm (M)", "how many"),
    ("Ja: Bo Ek, Ia Dal (S)\nNej: Eva Alm (M)", "two names, one party beside"),
    ("Ja röstar Bo Ek, Ia Dal (S). Nej röstar Eva Alm (M).", "so too in a sentence"),
    ("Ja: Ek, Bo (KD), Dal, Ia (S)\nNej: Alm, Eva (M)", "surnames first, on a line"),
    ("Ja (2): Ia Dal (S) och Bo Ek (KD)\nNej (1): Eva Alm (M)\nOrdföranden finner att det bifalls.", "no full stop"),
]


def told(value: str, kit: Kit) -> list[str]:
    """Each list as ``ja: … ; nej: …``, names in order of the alphabet."""
    found = []
    for roll in census(value, Span(0, len(value)), kit, None, KNOWN):
        sides: dict[str, list[str]] = {}
        for ballot in roll.ballots:
            sides.setdefault(ballot.choice, []).append(f"{ballot.name} {ballot.party}")
        found.append("; ".join(f"{choice}: {', '.join(sorted(names))}" for choice, names in sorted(sides.items())))
    return found


@pytest.mark.parametrize("printed, because", READ)
def test_lists(printed: str, because: str, kit: Kit) -> None:
    assert told(printed, kit) == [BOTH], because


def test_a_name_with_a_letter_from_elsewhere(kit: Kit) -> None:
    printed = "Ja röstar Bo Ek (KD). Nej röstar Ozren Ćosić (MP) och Eva Alm (M)."
    assert told(printed, kit) == ["ja: Bo Ek KD; nej: Eva Alm M, Ozren Ćosić MP"]


@pytest.mark.parametrize(
    "printed, names",
    [
        ("Ja: Uno Ros, Åke Ly (S)\nNej: Eva Alm (M)", ["Uno Ros", "Åke Ly", "Eva Alm"]),
        ("Ros Ly, Uno Karl (S)  Ja\nAlm, Eva (M)  Nej", ["Uno Karl Ros Ly", "Eva Alm"]),
    ],
)
def test_two_words_before_a_comma(printed: str, names: list[str], kit: Kit) -> None:
    """In a row of names they are a name, at the beginning of a line a surname."""
    (roll,) = census(printed, Span(0, len(printed)), kit, None, KNOWN)
    assert [ballot.name for ballot in roll.ballots] == names


ABSTAINS = [
    "Ja:\nBo Ek (KD)\nIa Dal (S)\nNej:\nEva Alm (M)\nUlf Gran-Hed (BoA) avstod. Nämnden avslår därmed yrkandet.",
    "För ja röstade:\n\nBo Ek (KD)\nIa Dal (S)\nFör nej röstade:\n\nEva Alm (M)\nUlf Gran-Hed (BoA) avstod.",
    "Ja: Bo Ek (KD), Ia Dal (S)\nNej: Eva Alm (M)\nUlf Gran-Hed (BoA) avstår från att rösta.",
    "Ja\nBo Ek (KD)\nIa Dal (S)\nNej\nEva Alm (M)\nUlf Gran-Hed (BoA) lade ned sin röst.",
    "Ja\nBo Ek (KD)\nIa Dal (S)\nNej\nEva Alm (M)\nUlf Gran-Hed (BoA) nedlägger sin röst.",
    # leave alone: the vote heads the names below it, or stands in a cell beside the name
    "Ja\nBo Ek (KD)\nIa Dal (S)\nNej\nEva Alm (M)\nAvstod\nUlf Gran-Hed (BoA)",
    "Bo Ek (KD) ja\nIa Dal (S) ja\nUlf Gran-Hed (BoA) avstår\nEva Alm (M) nej",
]


@pytest.mark.parametrize("printed", ABSTAINS)
def test_who_abstains_in_a_sentence_below_the_list(printed: str, kit: Kit) -> None:
    assert told(printed, kit) == ["avstår: Ulf Gran-Hed BoA; ja: Bo Ek KD, Ia Dal S; nej: Eva Alm M"]


def test_two_votes_in_columns(kit: Kit) -> None:
    printed = "Namn  Omr 1  Omr 2\nBo Ek, KD  Ja  Nej\nIa Dal, S  Ja  Avstår\nEva Alm, M  Nej  Ja"
    assert told(printed, kit) == [BOTH, "avstår: Ia Dal S; ja: Eva Alm M; nej: Bo Ek KD"]


DASHES = [
    ("2 röstar ja (J), 1 nej (N) och 1 avstår (–).\n", "–", "avstår: Ivar Holm V; "),
    ("J = ja, N = nej, - = avstår\n", "-", "avstår: Ivar Holm V; "),
    ("2 röstar ja och 1 nej.\n", "–", ""),  # leave alone: nothing says what a dash is
]


@pytest.mark.parametrize("legend, sign, abstains", DASHES)
def test_a_dash_is_an_abstention_where_that_is_said(legend: str, sign: str, abstains: str, kit: Kit) -> None:
    printed = f"{legend}Eva Alm\tJ\nBo Ek J\nIa Dal\tN\nIvar Holm (V)\t{sign}\n"
    assert told(printed, kit) == [f"{abstains}ja: Bo Ek KD, Eva Alm M; nej: Ia Dal S"]


def test_the_head_of_columns_torn_into_the_first_row(kit: Kit) -> None:
    printed = "Namn\tParti\tOmr 1\tOmr 2\nBo Ek\tKD\t§ 2 Ja\t§ 4 Nej\nIa Dal\tS\tJa\tAvstår\nEva Alm\tM\tNej\tJa"
    assert told(printed, kit) == [BOTH, "avstår: Ia Dal S; ja: Eva Alm M; nej: Bo Ek KD"]


def test_three_votes_in_letters_with_their_sums(kit: Kit) -> None:
    printed = (
        "Parti\tNamn\tOmr. 1\tOmr. 2\nKD\tBo Ek\tJ\tN\nV\tIvar Holm\tJ\tN\nM\tEva Alm\tN\tF\n\tJa\t2\t0\n\tNej\t1\t2"
    )
    assert told(printed, kit) == [
        "ja: Bo Ek KD, Ivar Holm V; nej: Eva Alm M",
        "frånvarande: Eva Alm M; nej: Bo Ek KD, Ivar Holm V",
    ]


def test_sums_on_one_line_belong_to_the_words_before_them(kit: Kit) -> None:
    printed = "Ja: 2 Nej: 1 Avstår: 0\nEva Alm  Ja  Bo Ek  Ja\nIa Dal  Nej\n"
    (roll,) = census(printed, Span(0, len(printed)), kit, None, KNOWN)
    assert roll.totals == {"ja": 2, "nej": 1, "avstår": 0}


def test_two_lists_below_each_other(kit: Kit) -> None:
    printed = "Bo Ek (KD) Ja\nIa Dal (S) Ja\nEva Alm (M) Nej\n\nBo Ek (KD) Ja\nIa Dal (S) Ja\nEva Alm (M) Nej"
    assert told(printed, kit) == [BOTH, BOTH]


def test_two_lists_of_different_people_each_below_its_sums(kit: Kit) -> None:
    first = "Antal Ja: 1\nAntal Nej: 1\nBo Ek\tKD\tJa\nEva Alm\tM\tNej\n\n"
    assert told(f"{first}Antal Ja: 1\nAntal Nej: 0\nIa Dal\tS\tJa", kit) == [
        "ja: Bo Ek KD; nej: Eva Alm M",
        "ja: Ia Dal S",
    ]


def test_sums_above_a_list(kit: Kit) -> None:
    printed = "Antal Ja: 1\nAntal Nej: 1\nAntal Frånv: 0\n\nBo Ek\tKD\tJa\nEva Alm\tM\tNej"
    (roll,) = census(printed, Span(0, len(printed)), kit, None, KNOWN)
    assert roll.totals == {"ja": 1, "nej": 1, "frånvarande": 0}


LEFT_ALONE = [
    ("Eva Alm (M) frågar om ja betyder nej. Bo Ek (KD) svarar.", "a debate"),
    ("Ja-röst för Eva Alms (M) yrkande, nej-röst för Bo Eks (KD) yrkande.", "whose proposals stand against each other"),
    ("Ordföranden Eva Alm (M) har utslagsröst och röstar ja.", "a sentence with other words in it"),
    ("Eva Alm (M) och Bo Ek (KD) röstar för bifall.", "told by what it was for, and nobody against"),
    ("Eva Alm (M) stöder förslaget. Bo Ek (KD) stöder motionen.", "a debate"),
    ("För planens förslag röstar Bo Ek (KD). För planens förslag röstar Eva Alm (M).", "for the same"),
    ("Eva Alm\tordförande\nBo Ek\tJa, via länk\nIa Dal\tledamot", "who was there"),
    ("Ja\tNej\nEva Alm (M)\tIa Dal (S)\nBo Ek (KD)", "names below heads: their column tells the vote"),
    ("Frånvarande: Eva Alm (M), Bo Ek (KD)", "who was not there"),
    ("Ledamot  Ja  Nej\nEva Alm (M)  X\nBo Ek (KD)       X", "marks"),
]


@pytest.mark.parametrize("printed, because", LEFT_ALONE)
def test_left_alone(printed: str, because: str, kit: Kit) -> None:
    assert told(printed, kit) == [], because
