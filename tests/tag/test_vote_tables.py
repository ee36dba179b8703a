"""Tables of votes: whose mark stands in which column, in files with paper, tabs or blanks only."""

from __future__ import annotations

import pytest

from pipeline.document import Vote
from pipeline.extract import compose
from pipeline.extract.textfiles import read
from pipeline.kit import Kit
from pipeline.tag import votes
from pipeline.tag.roster import roster
from pipeline.tag.table_names import fragment, joined
from tests.tag.making import made

ALL = [("Bo Ek", "KD", "ja"), ("Eva Alm", "M", "ja"), ("Ia Dal", "S", "nej"), ("Åsa Ö", "V", "avstår")]
ROSTER = "§ 1 Bad\n# votering: Omröstning\n{told}\n\n"


def found(rows: str, kit: Kit, told: str = "Omröstning begärs.") -> tuple[Vote, ...]:
    """The votes of a text file that holds a list, read as the programme reads it."""
    text, index = compose(read(ROSTER.format(told=told) + rows))
    _, _, segmented = made(text.value)
    return votes.find(text, index, segmented, kit)[0]


BROUGHT_TOGETHER = [
    # rows as printed                                                              because
    (
        "Parti   Ja        Nej      Avstår\nKD      Bo Ek\nM       Eva Alm\nS                 Ia Dal\n"
        "V                          Åsa Ö\n",
        "names under the choices, beside their parties",
    ),
    (
        "Parti\tJa\tNej\tAvstår\n(KD)\tBo Ek\t\t\n(M)\tEva Alm\t\t\n(S)\t\tIa Dal\t\n(V)\t\t\tÅsa Ö\nSumma\t2\t1\t1",
        "so too with sums",
    ),
    (
        "Parti\tJa\tNej\tAvstår\nKristdemokraterna\tBo Ek\t\t\nModeraterna\tEva Alm\t\t\n"
        "Socialdemokraterna\t\tIa Dal\t\nVänsterpartiet\t\t\tÅsa Ö\n",
        "so too with parties in full",
    ),
    (
        "               Ja   Nej   Avst.\nEva Alm (m)    1    -     -\nBo Ek (kd)     1    -     -\n"
        "Ia Dal (s)     -    1     -\nÅsa Ö (v)      -    -     1\nSumma          2    1     1",
        "a dash for each choice not made",
    ),
    (
        "Namn\tParti\tJa\tNej\tAvstår\nEva Alm\tM\tX\t–\t–\nBo Ek\tKD\tX\t–\t–\nIa Dal\tS\t–\tX\t–\nÅsa Ö\tV\t–\t–\tX",
        "so too beside a column of parties",
    ),
    (
        "Ledamot\tJa\tNej\tAvstår\nEva Alm (M)\t1\t0\t0\nBo Ek (KD)\t1\t0\t0\nIa Dal (S)\t0\t1\t0\nÅsa Ö (V)\t0\t0\t1",
        "noughts for dashes",
    ),
    (
        "Ledamot\tParti\tJa\tNej\tAvst\nEva Alm\tM\t1\t.\t.\nBo Ek\tKD\t1\t.\t.\nIa Dal\tS\t.\t1\t.\nÅsa Ö\tV\t.\t.\t1",
        "full stops for dashes",
    ),
    (
        "Namn\tParti\tJa\tNej\tAvstår\nEva Alm\tM\tX\t\t\nBo Ek\tKD\tX\t\t\n"
        "Ia Dal\tS\t\tX\t\nÅsa Ö\tV\t\t\tX\nSumma\t\t2\t1\t1",
        "tabs are columns, those at the end of a row are lost",
    ),
    (
        "Namn\tParti\tJa\tNej\tAvst\nEva Alm, tjg ers för Per Ås\tM\tX\t\t\nBo Ek (ersätter Ulf Ros)\tKD\tX\t\t\n"
        "Ia Dal\tS\t\tX\t\nÅsa Ö, 2:e vice ordf\tV\t\t\tX\nSUMMA\t2\t1\t1",
        "whom somebody serves for is no part of the name; sums beside one wide cell",
    ),
    (
        "Ledamöter\tErsättare\tNär-\tOmr § 1\n\t\tvaro\tJa\tNej\tAvst\nEva Alm (m)\t\tX\tX\n"
        "Per Ås (kd)\tBo Ek (kd)\tX\tX\nIa Dal (s)\t\tX\t\tX\nÅsa Ö (v)\t\tX\t\t\tX\nSumma\t\t4\t2\t1\t1",
        "the second line of a head holds the end of a word; the substitute voted",
    ),
    (
        "Ledamot\tParti\tTjänstgörande\t§ 1\n\t\tersättare\tJa\tNej\tAvst\nEva Alm\tM\t\tX\nUno Ros\tKD\tBo Ek\tX\n"
        "Ia Dal\tS\t\t\tX\nÅsa Ö\tV\t\t\t\tX\nSumma\t2\t1\t1",
        "a column whose head takes two lines",
    ),
    (
        "Namn\tParti\tTjg.\tOmr 1\n\t\ters.\tJa\tNej\tAvst\nEva Alm\tM\t\tX\nUno Ros\tKD\tBo Ek\tX\n"
        "Ia Dal\tS\t\t\tX\nÅsa Ö\tV\t\t\t\tX\nSumma\t2\t1\t1",
        "so too where both are shortened",
    ),
    (
        "Ledamöter   Parti Inkallad     Votering\n                  suppleant    Ja   Nej   Avst\n"
        "Eva Alm     M                  X\nUno Ros     KD    Bo Ek        X\n"
        "Ia Dal      S                       X\nÅsa Ö       V                             X\n",
        "a suppleant called in; blanks for columns",
    ),
    (
        "Ordinarie\tParti\tErsättare\n\t\ttjg.\tJa\tNej\tAvst\nEva Alm\tM\t\tX\nUno Ros\tKD\tBo Ek\tX\n"
        "Ia Dal\tS\t\t\tX\nÅsa Ö\tV\t\t\t\tX\nSumma\t2\t1\t1",
        "what the substitute does, below",
    ),
    (
        "Ledamot\tParti\tErsättare som\t§ 1\n\t\ttjänstgör\tJa\tNej\tAvst\nEva Alm\tM\t\tX\nUno Ros\tKD\tBo Ek\tX\n"
        "Ia Dal\tS\t\t\tX\nÅsa Ö\tV\t\t\t\tX\nSumma\t2\t1\t1",
        "in a clause",
    ),
    (
        "Omröstning\t§ 1\nNamn\tParti\tJa\tNej\tAvst\nEva Alm\tM\tX\nBo Ek\tKD\tX\nIa Dal\tS\t\tX\nÅsa Ö\tV\t\t\tX\n",
        "what is counted above a head of one line",
    ),
    (
        "Ledamot\tOmröstning 1\nnamn\tparti\tJa\tNej\tAvst\nEva Alm\tM\tX\nBo Ek\tKD\tX\n"
        "Ia Dal\tS\t\tX\nÅsa Ö\tV\t\t\tX\n",
        "no more columns above than below",
    ),
    (
        "Ledamot\tParti\tJa\tNej\tAvstår\nAlm, Eva\tM\tx\nEk, Bo\tKD\t>\nDal, Ia\tS\t\tx.\nÅsa Ö\tV\t\t\t*\n"
        "Summa\t\t2\t1\t1",
        "crosses as a scan reads them",
    ),
    (
        "JA (2)\tNEJ (1)\tAVSTÅR (1)\nEva Alm (M)\nBo Ek (KD)\tIa Dal (S)\tÅsa Ö (V)\n",
        "one row of three cells, saved as text",
    ),
    (
        "JA (2)\tNEJ (1)\tAVSTÅR (1)\nEva Alm (M)\tIa Dal (S)\tÅsa Ö (V)\nBo Ek (KD)\n",
        "columns whose first is longer",
    ),
    (
        "Kommun\tLedamot\tJa\tNej\tAvstår\nArboga\tEva Alm (M)\tX\nBo Ek (KD)\tX\nKöping\tIa Dal (S)\t\tX\n"
        "Åsa Ö (V)\t\t\tX\nAntal\t2\t1\t1",
        "a place printed once for the rows that it holds for",
    ),
    (
        "\tJa\tNej\tAvst\nEva Alm (m)\tx\nBo Ek (kd)\tx\nIa Dal (s)\t\tx\nÅsa Ö (v)\t\t\tx\nSumma\t2\t1\t1",
        "no word above the names",
    ),
    (
        "Ja\tNej\tÅvstår\nEva Alm (M)\tx\nBo Ek (KD)\tx\nIa Dal (S)\t\tx\nÅsa Ö (V)\t\t\tx\nSumma\t2\t1\t1",
        "a letter of a choice is misread",
    ),
    (
        "Ledamot\tParti\tNärv.\tOmröstning\nJa\tNej\tAvst.\nEva Alm\tM\tX\tX\nBo Ek\tKD\tX\tX\n"
        "Ia Dal\tS\tX\t\tX\nÅsa Ö\tV\tX\t\t\tX\nSumma\t\t4\t2\t1\t1",
        "who was there is crossed too, above the choices stands what is voted about",
    ),
    (
        "Ledamot              Ja      Nej     Avstår\n"
        "Eva Alm (M)          X\n"
        "Bo Ek (KD)           X\n"
        "Ia Dal (S)                   X\n"
        "Åsa Ö (V)                            X\n",
        "blanks: the place in the line",
    ),
    (
        "Ledamot       Parti  Ja Nej Avst\nEva Alm       M      x\nBo Ek         KD     x\n"
        "Ia Dal        S         x\nÅsa Ö         V             x\nResultat             2   1   1\n",
        "columns two blanks wide",
    ),
    (
        "| Namn | Ja | Nej | Avstår |\n| Eva Alm (M) | X |  |  |\n| Bo Ek (KD) | X |  |  |\n"
        "| Ia Dal (S) |  | X |  |\n| Åsa Ö (V) |  |  | X |",
        "bars between the cells",
    ),
    (
        "Namn\tParti\tJa\tNej\tAvstår\nEva\tM\tX\nAlm\nBo\tKD\tX\nEk\nIa Dal\tS\t\tX\nÅsa\tV\t\t\tX\nÖ\n",
        "names on two lines, the row is the first",
    ),
    (
        "Namn    Parti   Ja      Nej     Avstår\nEva Alm M       X\nBo Ek   KD      X\n"
        "Ia Dal  S               X\nÅsa Ö   V                       X\n",
        "a narrow column pushes the party to the name",
    ),
    (
        "Ledamot\tJa\tNej\tAvstår\nEva Alm\tX\n(M)\nBo\tX\nEk (KD)\nIa Dal\t\tX\n(S)\nÅsa Ö\t\t\tX\n(V)\n",
        "the surname with its party below",
    ),
    (
        "Namn\tParti\tJa\tNej\tAvstår\nEva\nAlm\tM\tX\nBo\nEk\tKD\tX\nIa Dal\tS\t\tX\nÅsa\nÖ\tV\t\t\tX\n",
        "names on two lines, the row is the second",
    ),
    (
        "Namn\tJa\tNej\tAvstår\nEva Alm (M)\tX\nUno Sjö (L)\nBo Ek (KD)\tX\n"
        "Ia Dal (S)\t\tX\nÅsa Ö (V),\t\t\tX\nersättare\n",
        "who has no mark has not voted; a role on a line of its own is no name",
    ),
]


@pytest.mark.parametrize("rows, because", BROUGHT_TOGETHER)
def test_names_and_marks(rows: str, because: str, kit: Kit) -> None:
    (vote,) = found(rows, kit)
    assert sorted((b.name, b.party, b.choice) for b in vote.ballots) == ALL, because


LEFT_ALONE = [
    # rows as printed                                                              totals   because
    (
        "Ledamot\tJa\tNej\tAvstår\nEva Alm (M)\nBo Ek (KD)\nIa Dal (S)\nX\nX\nX\nSumma\t2\t1\t0",
        (2, 1, 0),
        "marks torn loose from the names",
    ),
    (
        "Ledamot\tJa\tNej\tAvstår\nEva Alm (M)\tX\nBo Ek (KD)\tX\nIa Dal (S)\tX\nSumma\t2\t1\t0",
        (2, 1, 0),
        "more marks under ja than the sum says",
    ),
    (
        "Ledamot          Ja        Nej\nEva Alm (M)           X\nBo Ek (KD)            X\n"
        "Summa            1         1\n",
        (1, 1, 0),
        "a mark between two columns",
    ),
    ("Ja\tNej\tAvstår\n22\t19\t2", (22, 19, 2), "sums alone"),
]


@pytest.mark.parametrize("rows, totals, because", LEFT_ALONE)
def test_totals_without_names(rows: str, totals: tuple[int, int, int], because: str, kit: Kit) -> None:
    (vote,) = found(rows, kit)
    assert (vote.yes, vote.no, vote.abstain, vote.ballots) == (*totals, ()), because


def test_a_table_with_more_marks_than_the_sentence_says(kit: Kit) -> None:
    rows = "Ledamot\tJa\tNej\nEva Alm (M)\tX\nBo Ek (KD)\tX\nIa Dal (S)\tX"
    (vote,) = found(rows, kit, "Med 2 ja-röster mot 1 nej-röst antas planen.")
    assert (vote.yes, vote.no, vote.ballots) == (2, 1, ())


NO_VOTE = [
    ("Fråga\tJa\tNej\nFinns en plan?\tX\nÄr den antagen?\t\tX", "a form with questions"),
    ("Ja, nej och åter ja, sade Eva Alm (M).", "a sentence"),
    ("Ja\tNej\nEva Alm", "nobody's vote and no number"),
]


@pytest.mark.parametrize("rows, because", NO_VOTE)
def test_no_vote(rows: str, because: str, kit: Kit) -> None:
    assert found(rows, kit, "Nämnden diskuterar formerna för omröstning.") == (), because


def test_a_local_party_in_its_column(kit: Kit) -> None:
    rows = "Namn\tParti\tJa\tNej\nEva Alm\tByalistan\tX\nBo Ek\tqvl\tX\nIa Dal\tS\t\tX"
    (vote,) = found(rows, kit)
    assert [(b.name, b.party) for b in vote.ballots] == [("Eva Alm", "Byalistan"), ("Bo Ek", "QVL"), ("Ia Dal", "S")]


HEADED = (
    "\tJa\tNej\tAvst.\nModeraterna\t\t\t\nEva Alm\tX\t\t\nKristdemokraterna\nBo Ek\tX\t\t\nSocialdemokraterna (S)\n"
)


def test_parties_as_headings_of_a_table(kit: Kit) -> None:
    (vote,) = found(HEADED + "Ia Dal\t\tX\t\nVänsterpartiet\t1\nÅsa Ö\t\t\tX", kit)
    assert sorted((b.name, b.party or "", b.choice) for b in vote.ballots) == ALL


SEVERAL = [
    # rows as printed                                                              because
    ("S\tEva Alm, Bo Ek\tIa Dal\nV\t\tÅsa Ö, Uno Ros", "commas"),
    ("S\tEva Alm och Bo Ek\tIa Dal\nV\t\tÅsa Ö samt Uno Ros", "words between"),
    ("S\tEva Alm\tIa Dal\n\tBo Ek\nV\t\tÅsa Ö\n\t\tUno Ros", "one below the other"),
]


@pytest.mark.parametrize("rows, because", SEVERAL)
def test_several_of_a_party_under_one_choice(rows: str, because: str, kit: Kit) -> None:
    (vote,) = found(f"Parti\tJa\tNej\n{rows}\n", kit)
    assert sorted((b.name, b.party, b.choice) for b in vote.ballots) == [
        ("Bo Ek", "S", "ja"),
        ("Eva Alm", "S", "ja"),
        ("Ia Dal", "S", "nej"),
        ("Uno Ros", "V", "nej"),
        ("Åsa Ö", "V", "nej"),
    ], because


RUN_TOGETHER = [
    ("Bo Ek Eva Maria Alm", ["Bo Ek", "Eva Maria Alm"], "two names"),
    ("Bo Ek Eva Maria Alm Bo Ek", ["Bo Ek", "Eva Maria Alm", "Bo Ek"], "three"),
    ("Bo Ek", ["Bo Ek"], "one"),
    ("Bo Ek Eva Maria", [], "a name that is cut off"),
    ("Eva Maria Alm Per Berg", [], "one whom nobody lists"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize("printed, names, because", RUN_TOGETHER)
def test_names_that_run_together(printed: str, names: list[str], because: str) -> None:
    assert roster({"Bo Ek": "S", "Eva Maria Alm": "M"}).one_by_one(printed) == names, because


KEPT_OUT = ["jäv", "deltar ej", "(jäv)", "vakant"]


@pytest.mark.parametrize("why", KEPT_OUT)
def test_a_row_that_has_no_vote(why: str, kit: Kit) -> None:
    rows = f"Nr\tNamn\tParti\tJa\tNej\n1\taf Alm Eva\tM\tX\n2\tIa Dal\tS\t\tX\n3\tÅsa Ö\tV\t\t{why}\n"
    (vote,) = found(rows, kit)
    assert [(b.name, b.party, b.choice) for b in vote.ballots] == [("af Alm Eva", "M", "ja"), ("Ia Dal", "S", "nej")]


PIECES = [
    (["Brottby"], True),
    (["von Essen (S)"], True),
    (["vice ordförande"], True),
    (["Reservation"], False),
    (["Kommunstyrelsen"], False),
    (["Ordföranden finner att planen antas."], False),
]


@pytest.mark.parametrize("cells, may", PIECES)
def test_pieces_of_names(cells: list[str], may: bool) -> None:
    assert fragment(cells) is may


def test_a_name_broken_at_a_hyphen() -> None:
    assert (joined("Ia Veda-", "Krag"), joined("Ia Anders-", "son")) == ("Ia Veda-Krag", "Ia Andersson")


ON_THE_COVER = """Närvaro- och omröstningslista
Ledamot\tParti\tNärv.\tOmröstning § 2\tOmröstning § 3
Ja\tNej\tAvst.\tJa\tNej\tAvst.
Eva Alm\tM\tX\tX\t\t\t\tX\t
Bo Ek\tKD\tX\tX\t\t\tX\t\t
Ia Dal\tS\tX\t\tX\t\t\tX\t
Summa\t\t3\t2\t1\t0\t1\t2\t0
"""


def test_a_list_on_the_first_page_tells_the_votes_of_two_paragraphs(kit: Kit) -> None:
    written = (
        f"Sammanträdesprotokoll\n\n{ON_THE_COVER}\n§ 2 Bad\n# votering: Omröstning\nOmröstning begärs. Med 2 ja och "
        "1 nej bifalls det.\n§ 3 Is\n# votering: Omröstning\nOmröstning begärs. Med 1 ja och 2 nej avslås det.\n"
    )
    text, index, segmented = made(written)
    cast = [[(b.name, b.choice) for b in vote.ballots] for vote in votes.find(text, index, segmented, kit)[0]]
    assert cast == [
        [("Eva Alm", "ja"), ("Bo Ek", "ja"), ("Ia Dal", "nej")],
        [("Eva Alm", "nej"), ("Bo Ek", "ja"), ("Ia Dal", "nej")],
    ]
