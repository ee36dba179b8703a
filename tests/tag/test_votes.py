"""Voteringar: counts, what they were about, and who voted how."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.tag import votes
from pipeline.tag.counts import counts, stands_for
from pipeline.text import Span
from tests.tag.making import made

COUNTS = [
    ("2. Anna Ek (S) Ja\n3. Bo Al (V) Nej\n4. Cia Dal (M) Nej", None, "numbers of the list"),
    (
        "avges 5 röster för planens förslag och 3 röster för\nändringen. En ledamot avstår.",
        (5, 3, 1, None),
        "cut after för",
    ),
    # text                                                                yes no abstain absent  because
    ("Omröstningen utfaller med 40 Ja mot 38 Nej.", (40, 38, None, None), "a sentence"),
    ("… med 40 Ja mot 29 Nej. 12 ledamöter avstår från att rösta.", (40, 29, 12, None), "the next sentence"),
    ("… med 71 Ja mot 9 Nej. 1 ledamot är frånvarande.", (71, 9, None, 1), "absent"),
    ("Med 6 ja-röster mot 4 nej-röster och 1 som avstår beslutar nämnden", (6, 4, 1, None), "som avstår"),
    ("Ja: 6 Nej: 5 Avstår: 0", (6, 5, 0, None), "labels without commas"),
    ("Ja: 22, Nej: 22.", (22, 22, None, None), "labels"),
    ("Antal Ja: 43\n\nAntal Nej: 29\n\nAntal Avstår: 9\n\nAntal Frånv: 0", (43, 29, 9, 0), "a list"),
    ("10 ledamöter röstar ja (S 5, V 2, SD 3) och 8 ledamöter röstar nej (C 8)", (10, 8, None, None), "by party"),
    ("sju ledamöter röstar ja och sex ledamöter röstar nej", (7, 6, None, None), "in words"),
    ("vid votering med 16 röster mot 11 röster bifölls förslaget", (16, 11, None, None), "an old protocol"),
    ("Utfallet är elva (11) ja-röster, fyra (4) nej-röster.", (11, 4, None, None), "words and digits"),
    ("Omröstning 1\nJa 6 Nej 4 Avstår 1 Frånvarande 1", (6, 4, 1, 1), "below the number of the vote"),
    ("Resultatet blev 7 ja och 7 nej. 1 ledamot nedlade sin röst.", (7, 7, 1, None), "an old word for it"),
    ("9 ja-röster och 7 nej-röster har avgivits och 1 ledamot har nedlagt sin röst.", (9, 7, 1, None), "nedlagt"),
    ("6 ja 4 nej 1 avstår", (6, 4, 1, None), "figures first, without words between"),
    ("JA 25, NEJ 22, AVSTÅR 2, FRÅNVARANDE 0", (25, 22, 2, 0), "capitals without colons"),
    ("Det avgavs 4 röster för att pröva saken och 2 röster för återremiss.", (4, 2, None, None), "röster för"),
    ("11 ledamöter röstade för bifall och 4 för avslag. En ledamot avstod.", (11, 4, 1, None), "röstade för"),
    ("För planen röstade 7 ledamöter och mot planen 5.", (7, 5, None, None), "what they voted for stands first"),
    ("5 röster för förslaget, 4 röster för Bo Eks (S) yrkande och 2 nedlagda röster.", (5, 4, 2, None), "three counts"),
    ("5 röster för förslaget, 4 röster mot och en nedlagd röst.", (5, 4, 1, None), "against, without saying what"),
    ("Därvid får nämndens förslag 5 röster och Bo Eks (S) yrkande 4 röster.", (5, 4, None, None), "what got the votes"),
    ("Förslaget får 5 röster och Bo Eks\n(S) yrkande får 4 röster.", (5, 4, None, None), "got, said twice"),
    ("Fem ledamöter röstar för förslaget, fyra röstar för avslag och två avstår.", (5, 4, 2, None), "all in words"),
    ("Fem ledamöter röstar för förslaget. Fyra ledamöter röstar mot.", (5, 4, None, None), "two sentences"),
    ("För förslaget röstar 5 ledamöter. För Bo Eks yrkande röstar 4.", (5, 4, None, None), "the other order"),
    ("Mot att vänta talar allt. För planen röstar 5. Mot planen röstar 4.", (5, 4, None, None), "against begins"),
    ("Röstsiffrorna blir 5-4.", (5, 4, None, None), "figures with a dash"),
    ("Röstetalen är 5 mot 4.", (5, 4, None, None), "figures with mot"),
    ("Omröstningen slutar med 5–4. Två ledamöter avstår.", (5, 4, 2, None), "how it ended"),
    ("Ja 26 Nej 4 Avstår 6 Frånvarande 0", (26, 4, 6, 0), "labels without signs"),
    ("Ja: 5\tNej: 4\tAvstår: 2\tFrånvarande: 0", (5, 4, 2, 0), "labels in columns"),
    ("Ja\t5\nNej\t4\nAvstår\t0\nFrånvarande\t3", (5, 4, 0, 3), "labels on lines"),
    ("Ja 5 Nej 4 Frånvarande 1 Avstår 2", (5, 4, 2, 1), "the absent first"),
    ("5 ja 4 nej 2 avstår 1 frånvarande", (5, 4, 2, 1), "figures first, those away too"),
    ("Ja 10\tBo Ek (S)\nNej 3\tUlf Al (M)", None, "seats in a list of two columns"),
    ("Därvid får Eva Alm 12 röster och Bo Ek 9 röster.", None, "an election by ballot"),
    ("Skolan får 5 platser och förskolans förslag 4 platser vid omröstningen.", None, "no votes are got"),
    ("Röstsiffrorna redovisas på sidan 5-4.", None, "a page"),
    ("Omröstningen slutar 12-10-2021.", None, "a date"),
    ("Röstsiffrorna blev 52-48 % i folkomröstningen.", None, "per cent"),
    ("5 röster krävs för beslut, 4 personer är här.", None, "a rule about votes"),
    ("Omröstningen slutar kl. 5.30-6.", None, "a time"),
    ("Vid valet avgavs 12 röster för Eva Alm och 9 röster för Bo Ek.", None, "an election"),
    ("Nämnden gav 4 bidrag för läger och 2 för resor.", None, "nobody votes"),
    ("Ja-röst för bifall. Nej-röst för avslag.", None, "a voting proposition has no count"),
    ("Badet har 12 banor och ja, det är 4 meter djupt.", None, "figures in prose"),
]


@pytest.mark.parametrize("text, row, because", COUNTS)
def test_counts(text: str, row: tuple[int, int, int | None, int | None] | None, because: str) -> None:
    found = counts(text, Span(0, len(text)))
    assert [(c.yes, c.no, c.abstain, c.absent) for c in found] == ([row] if row else []), because


STANDS = [
    ("”Ja för avslag och Nej för bifall till tillägget från M.”", ("avslag", "bifall till tillägget från M")),
    (
        "Ja-röst för bifall till planen.\nNej-röst för att ärendet återremitteras.",
        ("bifall till planen", "att ärendet återremitteras"),
    ),
    ("Den som vill bifalla planen röstar ja. Den som vill avslå den röstar nej.", ("bifalla planen", "avslå den")),
    (
        "Ja innebär bifall till Bo Eks m.fl. yrkande, nej innebär avslag.",
        ("bifall till Bo Eks m.fl. yrkande", "avslag"),
    ),
    ("Omröstning begärs och genomförs.", (None, None)),
]


@pytest.mark.parametrize("text, row", STANDS)
def test_stands_for(text: str, row: tuple[str | None, str | None]) -> None:
    assert stands_for(text, 0, len(text)) == row


LISTS = [
    (
        "Med 2 ja-röster mot 1 nej-röst antas den.\n\nJa-röster: Eva Alm (M), Bo Ek (KD).\n\nNej-röster: Ia Dal (S).",
        "labels",
    ),
    (
        "Ledamot\tJa\tNej\nEva Alm (M)\tX\t\nBo Ek (KD), ersättare\tX\t\nIa Dal (S)\t\tX\nResultat\t2\t1",
        "a table",
    ),
    (
        "Ledamot\tErsättare\tJa\tNej\nEva Alm (M)\t\tX\t\nUlf Ros (KD)\tBo Ek (KD)\tX\t\nTransport:\t\t2\t0\n"
        "Ledamot\tErsättare\tJa\tNej\nIa Dal (S)\t\t\tX\nSumma\t\t2\t1",
        "the substitute votes; the table goes on over the page",
    ),
    (
        "Namn\tJa\tNej\tNamn\tJa\tNej\nEva Alm (M)\tX\t\tBo Ek (KD)\tX\t\nIa Dal (S)\t\tX\t\t\t",
        "two halves side by side",
    ),
    (
        "Ledamot\tParti\tTjg ersättare\t§ 1\n\t\t\tJa\tNej\nEva Alm\tM\t\tX\t\nUlf Ros\tKD\tBo Ek\tX\t\n"
        "Ia Dal\tS\t\t\tX\nSumma\t\t\t2\t1",
        "the column of substitutes is named on the line above the choices",
    ),
    (
        "Kommun\tLedamot\tJa\tNej\nMora\tEva Alm (M)\tX\t\n\tBo Ek (KD)\tX\t\nOrsa\tIa Dal (S)\t\tX",
        "where the members are from stands before them",
    ),
    (
        "Ledamot\tJa\tNej\nEva Alm, m\tX\t\nBo Ek, kd\tX\t\nIa Dal, s\t\tX",
        "the party in small letters after a comma",
    ),
    ("Ja\tNej\nEva Alm (M)\tIa Dal (S)\nBo Ek (KD)\t", "names under the choices"),
    ("Namn\nParti\nResultat\n\nEva Alm\n\nM\n\nJa\n\nBo Ek\n\nKD\n\nJa\n\nIa Dal\n\nS\n\nNej", "one cell a line"),
    ("2 ja-röster (Eva Alm (M), Bo Ek (KD)) och 1 nej-röst (Ia Dal (S)).", "in brackets behind the count"),
    ("Eva Alm (M) och Bo Ek (KD) röstar Ja (2).\nIa Dal (S) röstar Nej (1).", "prose"),
    ("Ja: Eva Alm (M) och Bo\nEk (KD).\nNej: Ia\nDal (S).", "names over line ends"),
    ("Ja\nEva Alm (M)\nBo Ek (KD)\n\nNej\nIa Dal (S)", "labels on lines of their own"),
    ("Ja-röster (2 st): Eva Alm (M), Bo Ek (KD)\nNej-röster (1 st): Ia Dal (S)", "stycken in the brackets"),
    ("Med ja röstar Eva Alm (M) och Bo Ek (KD). Med nej röstar Ia Dal (S).", "med ja"),
    ("Nu röstar Eva Alm (M) och Bo Ek (KD) ja medan Ia Dal (S) röstar nej.", "names inside the verb"),
    ("Eva Alm (M) röstar ja\nBo Ek (KD) röstar ja\nIa Dal (S) röstar nej", "a sentence for each"),
    ("Eva Alm, M, ja\nBo Ek, KD, ja\nIa Dal, S, nej", "parties between commas"),
    ("Ledamot\tParti\tJa/Nej\nEva Alm\tM\tJa\nBo Ek\tKD\tJa\nIa Dal\tS\tNej", "one column of votes"),
    ("två ja-röster (Eva Alm (M) och Bo Ek (KD)) och en nej-röst (Ia Dal (S))", "counts in words"),
    ("Omröstning sker.\n\nEva Alm (M) - JA\nBo Ek (KD) – JA\nIa Dal (S) - NEJ", "a roll call"),
]


@pytest.mark.parametrize("written, because", LISTS)
def test_ballots(written: str, because: str, kit: Kit) -> None:
    text, index, segmented = made("§ 1 Bad\n# votering: Omröstning\nOmröstning begärs.\n\n" + written)
    (vote,) = votes.find(text, index, segmented, kit)[0]
    assert sorted((b.name, b.party, b.choice) for b in vote.ballots) == [
        ("Bo Ek", "KD", "ja"),
        ("Eva Alm", "M", "ja"),
        ("Ia Dal", "S", "nej"),
    ], because
    assert (vote.yes, vote.no) == (2, 1), because


def test_a_table_of_sums_alone(kit: Kit) -> None:
    text, index, segmented = made("§ 1 Bad\n# votering: Omröstning\nOmröstning begärs.\nJa\tNej\tAvstår\n22\t19\t2")
    (vote,) = votes.find(text, index, segmented, kit)[0]
    assert (vote.yes, vote.no, vote.abstain, vote.ballots) == (22, 19, 2, ())


def test_what_each_party_gave_sums_up_with_those_away(kit: Kit) -> None:
    rows = "S\t12\t0\t0\t1\nM\t0\t9\t0\t0\nV\t10\t0\t0\t0\nKD\t0\t0\t2\t0\nL\t0\t10\t0\t0"
    table = f"Parti\tJa\tNej\tAvstår\tFrv\n{rows}\nTotalt\t22\t19\t2\t0\nMed 22 ja-röster mot 19 nej-röster."
    text, index, segmented = made(f"§ 1 Bad\n# votering: Omröstning\nOmröstning begärs.\n{table}")
    (vote,) = votes.find(text, index, segmented, kit)[0]
    assert (vote.yes, vote.no, vote.abstain, vote.absent, vote.ballots) == (22, 19, 2, 0, ())


NO_BALLOTS = [
    ("Eva Alm (M) och Bo Ek (KD) röstade för bifall.", "bifall is not yet ja"),
    ("Ja innebär bifall till Eva Alms (M) yrkande, nej avslag.", "who is voted about"),
    ("Ia Dal (S) deltar inte i omröstningen.", "who did not vote"),
]


@pytest.mark.parametrize("written, because", NO_BALLOTS)
def test_no_ballots(written: str, because: str, kit: Kit) -> None:
    text, index, segmented = made("§ 1 Bad\n# votering: Omröstning\nOmröstning begärs.\n\n" + written)
    assert not [ballot for vote in votes.find(text, index, segmented, kit)[0] for ballot in vote.ballots], because


BOTH = {"Eva Alm", "Bo Ek"}
ABSTAINING = [
    ("5 ja mot 4 nej. Eva Alm (M) och Bo Ek (KD) avstår från att rösta.", 2, BOTH, "a sentence of its own"),
    ("5 ja mot 4 nej bifalls planen.\n\nEva Alm (M) och Bo Ek (KD) lade ned sina röster.", 2, BOTH, "a paragraph"),
    ("5 ja mot 4 nej. Avstår gör Eva Alm och Bo Ek.", 2, BOTH, "the verb first"),
    ("5 ja, 4 nej och 2 avstår (Eva Alm (M), Bo Ek (KD)).", 2, BOTH, "in brackets behind their number"),
    ("5 ja mot 4 nej medan 2 ledamöter avstår: Eva Alm (M) och Bo Ek (KD).", 2, BOTH, "behind a colon"),
    ("5 ja, 4 nej och 2 nedlagda röster. De som avstår är Eva Alm (M) och Bo Ek (KD).", 2, BOTH, "those who"),
    ("5 ja mot 4 nej. Följande avstår: Eva Alm (M), Bo Ek (KD).", 2, BOTH, "a list"),
    ("5 ja mot 4 nej. Eva Alm (M) avstår.", 1, {"Eva Alm"}, "one"),
    ("5 ja mot 4 nej. 2 avstår.", 2, set(), "a number alone"),
    ("5 ja mot 4 nej. Eva Alm (M) avstår från arvode.", 0, set(), "abstains from something else"),
    ("5 ja mot 4 nej. Eva Alm (M) avstår från att delta i beslutet.", 0, set(), "no part in the decision"),
    ("5 ja mot 4 nej. Eva Alm (M) deltar inte i omröstningen.", 0, set(), "no part in the vote"),
    ("5 ja mot 4 nej. Eva Alm (M) yrkar att nämnden avstår från köpet.", 0, set(), "a proposal"),
    ("5 ja mot 4 nej och 1 avstår. Bo Ek (KD) och Eva Alm (M) avstår.", 1, set(), "more names than are counted"),
    ("5 ja mot 4 nej. " + 8 * "Frågan gällde badets tider. " * 2 + "Eva Alm (M) avstår.", 0, set(), "far away"),
    ("bifall. Eva Alm (M) och Bo Ek (KD) avstår.", None, set(), "no count is told"),
]


@pytest.mark.parametrize("told, abstain, names, because", ABSTAINING)
def test_who_abstains(told: str, abstain: int | None, names: set[str], because: str, kit: Kit) -> None:
    text, index, segmented = made("§ 1 Bad\n# votering: Omröstning\nOmröstning begärs och utfaller med " + told)
    known = {"Eva Alm": "M", "Bo Ek": "KD"}
    found = votes.find(text, index, segmented, kit, known)[0]
    assert [vote.abstain for vote in found] == ([] if abstain is None else [abstain]), because
    assert {ballot.name for vote in found for ballot in vote.ballots if ballot.choice == "avstår"} == names, because


@pytest.mark.parametrize(
    "told, count, because",
    [
        (
            "Ja röstar Eva Alm (M). Nej röstar Bo Ek (KD) och Ia Dal (S). Förslaget avslås med 2 röster mot 1.",
            (1, 2),
            "no",
        ),
        (
            "Ja röstar Eva Alm (M) och Bo Ek (KD). Nej röstar Ia Dal (S). Förslaget bifalls med 2 röster mot 1.",
            (2, 1),
            "yes",
        ),
    ],
)
def test_a_count_without_sides(told: str, count: tuple[int, int], because: str, kit: Kit) -> None:
    """The winner stands first; the names tell whether that is ja or nej."""
    text, index, segmented = made("§ 1 Bad\n# votering: Omröstning\nOmröstning begärs. " + told)
    (vote,) = votes.find(text, index, segmented, kit)[0]
    assert (vote.yes, vote.no, len(vote.ballots)) == (*count, 3), because


def test_two_counts_in_one_table(kit: Kit) -> None:
    rows = "Ledamot\tJa\tNej\tJa\tNej\nEva Alm (M)\tX\t\t\tX\nIa Dal (S)\t\tX\t\tX\nSumma\t1\t1\t0\t2"
    text, index, segmented = made("§ 1 Bad\n# votering: Omröstning\nOmröstning begärs två gånger.\n" + rows)
    found = votes.find(text, index, segmented, kit)[0]
    assert [(v.yes, v.no, [b.choice for b in v.ballots]) for v in found] == [
        (1, 1, ["ja", "nej"]),
        (0, 2, ["nej", "nej"]),
    ]


def test_two_counts_are_two_votes(kit: Kit) -> None:
    written = (
        "§ 1 Bad\n# votering: Omröstning\nJa för avgörande i dag och Nej för återremiss.\n\n"
        "Omröstningen utfaller med 7 Ja mot 6 Nej.\n\nOmröstning begärs. Ja för bifall och Nej för avslag.\n\n"
        "Omröstningen utfaller med 7 Ja mot 6 Nej."
    )
    text, index, segmented = made(written)
    found = votes.find(text, index, segmented, kit)[0]
    assert [(v.yes, v.no, v.no_for) for v in found] == [(7, 6, "återremiss"), (7, 6, "avslag")]


def test_a_list_in_an_appendix_finds_its_paragraph(kit: Kit) -> None:
    written = (
        "§ 1 Nytt bad i Ekdal\n# votering: Omröstning\nOmröstningen utfaller med 1 Ja mot 1 Nej. Se bilaga 2.\n"
        "§ 2 Ny is\n# votering: Omröstning\nOmröstningen utfaller med 1 Ja mot 1 Nej. Se bilaga 1.\n"
        "# bilaga: Bilaga 1\n"
        "Bilaga 1\nÄrendemening: Ny is\n\nNamn\tParti\tResultat\nEva Alm\tM\tJa\nIa Dal\tS\tNej\n"
        "Bilaga 2\nÄrendemening: Nytt bad\n\nNamn\tParti\tResultat\nEva Alm\tM\tNej\nIa Dal\tS\tJa\n"
    )
    text, index, segmented = made(written, body="Kommunfullmäktige")
    found = votes.find(text, index, segmented, kit)[0]
    assert [[b.choice for b in v.ballots] for v in found] == [["nej", "ja"], ["ja", "nej"]]


APPENDED = [
    # what § 2 says, whether the list below it is that of § 1
    ("Motionen remitteras.", True),
    ("Votering begärs. Omröstningen utfaller med 2 Ja mot 1 Nej.", False),
]


@pytest.mark.parametrize("said, elsewhere", APPENDED)
def test_a_list_below_a_paragraph_where_nobody_votes(said: str, elsewhere: bool, kit: Kit) -> None:
    written = (
        "§ 1 Bad\n# votering: Votering\nVotering begärs. Voteringen utfaller med 2 Ja mot 1 Nej.\n"
        f"§ 2 Motioner\n# beslut: Beslut\n{said}\n\nVOTERINGSUTSKRIFT\nÄrende: 7 Bad\n\n"
        "Namn\tParti\tRöst\nEva Alm\tM\tJa\nBo Ek\tKD\tJa\nIa Dal\tS\tNej\n"
    )
    text, index, segmented = made(written, body="Kommunfullmäktige")
    found = votes.find(text, index, segmented, kit)[0]
    assert [(vote.item, len(vote.ballots)) for vote in found] == ([(0, 3)] if elsewhere else [(0, 0), (1, 3)])


@pytest.mark.parametrize("number, item", [("1", 0), ("2", 1)])
def test_a_print_of_votes_names_its_paragraph(number: str, item: int, kit: Kit) -> None:
    voting = "# votering: Votering\nVotering begärs. Voteringen utfaller med 2 Ja mot 1 Nej.\n"
    written = (
        f"§ 1 Bad\n{voting}§ 2 Is\n{voting}Voteringsutskrift 1  Kommunfullmäktige 2020-02-03  § {number} Tomt\n"
        "Eva Alm\tM\tJa\nBo Ek\tKD\tJa\nIa Dal\tS\tNej\n"
    )
    text, index, segmented = made(written, body="Kommunfullmäktige")
    found = votes.find(text, index, segmented, kit)[0]
    assert [vote.item for vote in found if vote.ballots] == [item]


def test_what_another_body_voted_is_background(kit: Kit) -> None:
    written = (
        "§ 1 Bad\n# ärende: Ärendet\nVid omröstningen i nämnden avgavs 6 ja-röster mot 5 nej-röster.\n"
        "# beslutsgång: Beslutsgång\nOrdföranden finner att planen antas."
    )
    text, index, segmented = made(written)
    assert votes.find(text, index, segmented, kit)[0] == ()
