"""Lists of votes without marks, lists behind the last §, and lists whose names had to be left out."""

from __future__ import annotations

import pytest

from pipeline.document import Attendee, Segmented
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.tag import votes
from pipeline.text import Text
from tests.tag.making import made

PRESENT = tuple(
    Attendee(name, party, "ledamot")
    for name, party in (("Eva Alm", "M"), ("Bo Ek", "KD"), ("Ia Dal", "S"), ("Åsa Öst", "V"), ("Ulf Gran-Hed", "L"))
)
HEAD = "§ 1 Bad\n# votering: Omröstning\n"


def read(written: str) -> tuple[Text, PageIndex, Segmented]:
    return made(written, attendance=PRESENT)


CALLED = [
    # what is printed below the heading                                            ja, nej, avstår
    ("Ja: Bo Ek (Kristdemokraterna), Ia Dal [S]\nNej: Eva Alm (moderaterna)", ("Bo Ek KD, Ia Dal S", "Eva Alm M", "")),
    ("Ja: Bo Ek, tjg ers för Ulf Gran-Hed, L, Ia Dal, S\nNej: Eva Alm, M", ("Bo Ek KD, Ia Dal S", "Eva Alm M", "")),
    ("Ja: Bo Ek (ordföranden), Ia Dal (frånvarande)\nNej: Eva Alm (M)", ("Bo Ek KD, Ia Dal S", "Eva Alm M", "")),
    ("Votering begärs. Upprop:\n\nEva Alm\tNej\nBo Ek\tJa\nIa Dal\tJa", ("Bo Ek KD, Ia Dal S", "Eva Alm M", "")),
    ("Votering begärs. Upprop:\nEva Alm – nej\nBo Ek – ja\nÅsa Öst – avstår", ("Bo Ek KD", "Eva Alm M", "Åsa Öst V")),
    (
        "Votering begärs.\n1\tEva Alm (M)\tJa\t4\tÅsa Öst (V)\tAvstår\n2\tBo Ek (KD)\tJa\t5\tUlf Gran-Hed (L)\tNej\n"
        "3\tIa Dal (S)\tNej",
        ("Bo Ek KD, Eva Alm M", "Ia Dal S, Ulf Gran-Hed L", "Åsa Öst V"),
    ),
    (
        "Votering begärs. Ledamöterna röstar så:\nM: Eva Alm – nej\nKD: Bo Ek, Ia Dal – ja\nV (1): Åsa Öst – avstår",
        ("Bo Ek KD, Ia Dal KD", "Eva Alm M", "Åsa Öst V"),
    ),
    (
        "Votering begärs.\nM\tEva Alm\tNej\nKD\tBo Ek\tJa\nS\tIa Dal\tJa\nV\tÅsa Öst\tAvstår",
        ("Bo Ek KD, Ia Dal S", "Eva Alm M", "Åsa Öst V"),
    ),
    (
        "Votering begärs. Följande ledamöter röstar ja: Ia Dal (S) och Bo Ek (KD). Följande ledamot röstar nej: "
        "Eva Alm (M). Följande avstår: Åsa Öst (V).",
        ("Bo Ek KD, Ia Dal S", "Eva Alm M", "Åsa Öst V"),
    ),
    ("Votering begärs.\nM: Eva Alm – nej\n\nBeslutet fattas.", ("", "", "")),
    (
        "Votering begärs. För bifall röstade Ia Dal (S), Åsa Öst (V) och Bo Ek (KD) medan Eva Alm (M) röstade nej.",
        ("Bo Ek KD, Ia Dal S, Åsa Öst V", "Eva Alm M", ""),
    ),
    (
        "Votering begärs. För förslaget röstade Ia Dal (S) och Åsa Öst (V). Mot förslaget röstade Eva Alm (M).",
        ("Ia Dal S, Åsa Öst V", "Eva Alm M", ""),
    ),
    ("Votering begärs. För bifall röstade Kommunstyrelsen och mot Socialnämnden.", ("", "", "")),
    (
        "Votering begärs.\nAlm, Eva (M) ...... Nej\nEk, Bo (KD) ...... Ja\nvon Dal, Ia (S) ...... Ja",
        ("Bo Ek KD, Ia von Dal S", "Eva Alm M", ""),
    ),
    (
        "Votering begärs.\nOMRÖSTNING\nEva Alm (M): Nej\nBo Ek (KD): Ja\nIa Dal (S): Ja",
        ("Bo Ek KD, Ia Dal S", "Eva Alm M", ""),
    ),
    ("Eva Alm\tordförande\nBo Ek\tJa, via länk\nIa Dal\tledamot\nVotering begärs.", ("", "", "")),
    ("Votering: Eva Alm (M) frågar om ja betyder nej. Bo Ek (KD) svarar.", ("", "", "")),
    ("Ja-röst: Eva Alms (M) yrkande\nNej-röst: Bo Eks (KD) yrkande\nVotering begärs.", ("", "", "")),
]


@pytest.mark.parametrize("written, told", CALLED)
def test_called(written: str, told: tuple[str, str, str], kit: Kit) -> None:
    found, _ = votes.find(*read(HEAD + written), kit)
    cast = {
        choice: ", ".join(sorted(f"{b.name} {b.party}" for vote in found for b in vote.ballots if b.choice == choice))
        for choice in ("ja", "nej", "avstår")
    }
    assert tuple(cast.values()) == told


def test_a_column_for_each_vote(kit: Kit) -> None:
    written = (
        HEAD + "Ja-röster: 2. Nej-röster: 1. Avstår: 0.\n\nDärefter begärs votering i huvudfrågan.\n\n"
        "Ja-röster: 1. Nej-röster: 1. Avstår: 1.\n# bilaga: Bilaga 1\nBilaga 1\nVoteringslistor\n"
        "Nr\tNamn\tParti\tFunktion\tProp 1\tProp 2\n1\tEva Alm\tM\tOrdförande\tJa\tAvstår\n"
        "2\tBo Ek\tKD\tLedamot\tJa\tNej\n3\tIa Dal\tS\t1:e vice ordförande\tNej\tJa\n"
    )
    found, problems = votes.find(*read(written), kit)
    assert [[(b.name, b.party, b.choice) for b in vote.ballots] for vote in found] == [
        [("Eva Alm", "M", "ja"), ("Bo Ek", "KD", "ja"), ("Ia Dal", "S", "nej")],
        [("Eva Alm", "M", "avstår"), ("Bo Ek", "KD", "nej"), ("Ia Dal", "S", "ja")],
    ]
    assert not problems


TABLE = "Namn\tParti\tJa\tNej\nEva Alm\tM\tX\t\nBo Ek\tKD\tX\t\nIa Dal\tS\t\tX\nSumma\t\t2\t1\n"
TOLD = "Omröstningen utfaller med 2 ja-röster mot 1 nej-röst.\n"


def test_lists_behind_the_last_name_their_paragraph(kit: Kit) -> None:
    other = TABLE.replace("X\t\nBo Ek\tKD\tX\t", "\tX\nBo Ek\tKD\tX\t").replace("\tS\t\tX", "\tS\tX\t")
    written = (
        f"§ 1 Bad\n# votering: Omröstning\n{TOLD}§ 2 Is\n# votering: Omröstning\n{TOLD}§ 3 Slut\n# bilaga: Bilaga\n"
        f"VOTERINGSLISTA NR 1\tÄrende: Kf § 2\n{other}VOTERINGSLISTA NR 2\tÄrende: Kf § 1\n{TABLE}"
    )
    found, problems = votes.find(*read(written), kit)
    assert [[b.choice for b in vote.ballots] for vote in found] == [["ja", "ja", "nej"], ["nej", "ja", "ja"]]
    assert not problems


BELOW = "# reservation: Reservation\nEva Alm (M) reserverar sig mot beslutet.\n"
ANSWERS = "1. Eva Alm (M) – Nej\n2. Bo Ek (KD) – Ja\n3. Ia Dal (S) – Ja\n"


@pytest.mark.parametrize(
    "written, names",
    [
        (f"Upprop, § 1\n{ANSWERS}", 3),
        (f"Omröstning\n\n{ANSWERS.replace(' –', ':')}", 3),
        ("Upprop av dem som reserverade sig görs.\n1. Eva Alm (M) – Nej tack till ett bad i staden\n", 0),
    ],
)
def test_a_roll_below_a_reservation(written: str, names: int, kit: Kit) -> None:
    found, _ = votes.find(*read(HEAD + TOLD + BELOW + written), kit)
    assert [len(vote.ballots) for vote in found] == [names]


LISTS = "Ja (2)\nEva Alm, M\nBo Ek, KD\n\nNej (1)\nIa Dal, S\n"
NAMED = [
    # what is printed behind the last §                        how many of its votes have names, problems
    (f"Omröstning § 1 Bad\nStart: 18:42\n\n{LISTS}", 3, 0),
    (f"Omröstningsresultat\nKF § 1 Bad\nOmröstning 1\nJa 2 Nej 1 Avstår 0 Frånvarande 1\n\n{LISTS}", 3, 0),
    (f"VOTERINGSPROTOKOLL\nKF § 1\n{LISTS}", 3, 0),
    ("Omröstning § 1 Bad\n\nJa\nEva Alm (M)\nBo Ek (KD)\nNej\tAvstår\nIa Dal (S)\tÅsa Öst (V)\n", 4, 0),
    ("Omröstning i § 1 begärdes av Eva Alm. Den uppsköts.", 0, 0),
]


@pytest.mark.parametrize("written, names, odd", NAMED)
def test_a_list_of_another_paragraph(written: str, names: int, odd: int, kit: Kit) -> None:
    found, problems = votes.find(*read(f"§ 1 Bad\n# votering: Omröstning\n{TOLD}§ 2 Slut\n\n{written}"), kit)
    assert [(vote.item, len(vote.ballots)) for vote in found] == [(0, names)]
    assert len(problems) == odd


ROWS = "Eva Alm\tM\tJa\nBo Ek\tKD\tJa\nIa Dal\tS\tNej\n"
SUMS = "Ja: 2\tNej: 1\tAvstår: 0\tFrånvarande: 0\n"
BELOW_THE_LAST = [
    # head of the list, right below the last §               what is printed below it
    (f"Omröstningslista nr 1, ärende 4\nÄrendemening: Bad\n{SUMS}Ledamot\tParti\tRöst\n", ""),
    (f"Omröstningslista nr 1, ärende 4\nÄrendemening: Bad\n{SUMS}", "# bilaga: Bilaga 5\nTaxa\n"),
    (f"Voteringsprotokoll\n{SUMS}", ""),
    (f"Ärende 4. Nytt bad vid sjön\n{SUMS}Ledamot\tParti\tRöst\n", ""),
    (f"Omröstning nr 1\nÄrende 4. Nytt bad\n{SUMS}", ""),
    (f"Omröstning nr 1\nÄrende 4. Bad\nÄrendemening: Bad\nJa: bygg nu. Nej: vänta.\n{SUMS}", ""),
    (f"Omröstning 1\n{SUMS}", ""),
    ("Votering nr 1\nLedamot\tParti\tRöst\n", ""),
]


@pytest.mark.parametrize("head, below", BELOW_THE_LAST)
@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_list_right_below_the_last(head: str, below: str, blank: str, kit: Kit) -> None:
    written = f"§ 1 Bad\n# votering: Omröstning\n{TOLD}§ 2 Slut\nMötet avslutas.\n{blank}{head}{ROWS}{below}"
    found, problems = votes.find(*read(written), kit)
    assert [(vote.item, vote.yes, vote.no, len(vote.ballots)) for vote in found] == [(0, 2, 1, 3)]
    assert found[0].absent == (0 if SUMS in head else None)
    assert not problems


OWN = [
    (f"Omröstning begärs.\nOmröstning 1\n{SUMS}{ROWS}", "the vote of the last §"),
    (f"Den som vill bygga röstar ja.\nÄrende 4. Nytt bad\n{SUMS}{ROWS}", "its list below the question"),
    (f"Votering begärs.\nVoteringslista\n{SUMS}{ROWS}", "its list with a head"),
]


@pytest.mark.parametrize("written, because", OWN)
def test_the_list_of_the_last_itself(written: str, because: str, kit: Kit) -> None:
    found = votes.find(*read(f"§ 1 Bad\nBadet byggs.\n§ 2 Slut\n{written}"), kit)[0]
    assert [(vote.item, len(vote.ballots)) for vote in found] == [(1, 3)], because


ODD = [
    # rows                                                     problems
    (TOLD + TABLE, []),
    (TOLD + TABLE.replace("\tS\t\tX", "\tS\tX\t"), ["ballots left out"]),
    (TOLD + "Namn\tParti\tJa\tNej\nEva Alm\tM\nBo Ek\tKD\nIa Dal\tS\nX\nX\nX\nSumma\t\t2\t1\n", ["ballots left out"]),
    (TOLD, []),
]


@pytest.mark.parametrize("rows, codes", ODD)
def test_what_is_left_out_is_told(rows: str, codes: list[str], kit: Kit) -> None:
    _, problems = votes.find(*read(HEAD + rows), kit)
    assert [problem.code for problem in problems] == codes


def test_a_list_that_belongs_nowhere_is_told(kit: Kit) -> None:
    written = f"§ 1 Bad\n# votering: Omröstning\nVotering begärs inte.\n§ 2 Slut\n# bilaga: Bilaga 3\nVotering\n{TABLE}"
    found, problems = votes.find(*read(written), kit)
    assert not found and [problem.code for problem in problems] == ["ballots without vote"]


WHERE = [
    # what holds the list                                                               because
    ("§ 2 Slut\n# votering: VOTERINGSPROTOKOLL\nVOTERINGSPROTOKOLL\nKF § 1\n\n", "another § is named over it"),
    ("# reservation: Reservation\nIa Dal (S) reserverar sig.\n\nOmröstningslista nr 1\n", "below a reservation"),
]


@pytest.mark.parametrize("above, because", WHERE)
def test_where_a_list_stands(above: str, because: str, kit: Kit) -> None:
    found, problems = votes.find(*read(f"{HEAD}{TOLD}{above}{TABLE}"), kit)
    assert [(vote.item, len(vote.ballots)) for vote in found] == [(0, 3)], because
    assert not problems
