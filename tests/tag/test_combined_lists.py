"""Lists that tell both who was there and how they voted, in several votes: members, ballots and sums from one table."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.segment import segment
from pipeline.tag import tag
from tests.segment.sheets import sheet

COVER = "BARNNÄMNDEN\tSAMMANTRÄDESPROTOKOLL 2023-10-26\nPlats\tStadshuset kl. 18.00\nBeslutande\tEnligt lista\n\n"
ITEMS = (
    "§ 12 Skolvägar\nBeslut\nNämnden antar planen.\nOmröstning begärs. Ja för bifall, nej för avslag. "
    "Omröstningen utfaller med 2 ja-röster mot 1 nej-röst, se listan.\n\n"
    "§ 13 Motion om bad\nBeslut\nMotionen avslås.\n\n"
    "§ 14 Taxa\nBeslut\nTaxan antas.\nOmröstning begärs. Ja för bifall, nej för avslag. "
    "Omröstningen utfaller med 2 ja-röster, 1 nej-röst och 1 ledamot som avstår, se listan.\n\n"
)
MEMBERS = {
    ("Carina Nihl", "S", "ordförande", True, None),
    ("Måns Bergh", "M", "ledamot", True, None),
    ("Dija Mujkic", "S", "ersättare", True, "Frida Troll"),
    ("Darko Simon", "M", "ledamot", True, None),
    ("Frida Troll", "S", "ledamot", False, None),
}
FIRST = [("Carina Nihl", "S", "ja"), ("Måns Bergh", "M", "nej"), ("Dija Mujkic", "S", "ja")]
SECOND = [
    ("Carina Nihl", "S", "ja"),
    ("Måns Bergh", "M", "avstår"),
    ("Dija Mujkic", "S", "ja"),
    ("Darko Simon", "M", "nej"),
]

LISTS = [
    # the list                                                                                    because
    (
        "Bilaga 1\nNärvaro- och omröstningslista\nLedamöter\tParti\tAnmärkning\tOmr 1\n§ 12\tOmr 2\n§ 14\n"
        "Carina Nihl\tS\tOrdförande\tJa\tJa\nMåns Bergh\tM\t\tNej\tAvst\n"
        "Dija Mujkic\tS\tTjg ers för Frida Troll (S)\tJa\tJa\nDarko Simon\tM\t\tFrånv\tNej\n"
        "Ja\t\t\t2\t2\nNej\t\t\t1\t1\nAvst\t\t\t0\t1\nFrånv\t\t\t1\t0\nFrånvarande ledamöter\nFrida Troll (S)\n",
        "a head whose cells have two lines, sums by choice",
    ),
    (
        "Närvaro- och omröstningslista\nLedamöter\tParti\tNärv.\t§ 12\t§ 14\nJa\tNej\tAvst\tJa\tNej\tAvst\n"
        "Carina Nihl, ordförande\tS\tx\tx\t\t\tx\t\t\nMåns Bergh\tM\tx\t\tx\t\t\t\tx\n"
        "Dija Mujkic, tjg ers för Frida Troll\tS\tx\tx\t\t\tx\t\t\nFrida Troll\tS\t-\t\t\t\t\t\t\n"
        "Darko Simon\tM\tx\t\t\t\t\tx\t\nSUMMA\t2\t1\t0\t2\t1\t1\n",
        "crosses under the choices of each vote, sums in a row of their own",
    ),
    (
        "NÄRVARO- OCH VOTERINGSLISTA\nNamn\tParti\tNärv\tVotering § 12\tVotering § 14\n"
        "Carina Nihl, ordf\tS\tX\tJa\tJa\nMåns Bergh\tM\tX\tNej\tAvstår\n"
        "Dija Mujkic (ersätter Frida Troll)\tS\tX\tJa\tJa\nDarko Simon\tM\tX\tFrånv.\tNej\nFrida Troll\tS\t-\t\t\n",
        "the choice in words beside a cross for who was there",
    ),
    (
        "Upprops- och voteringslista barnnämnden 2023-10-26\n"
        "Uppdrag\tNamn\tParti\tNärv.\t§ 12 Ja\t§ 12 Nej\t§ 12 Avst.\t§ 14 Ja\t§ 14 Nej\t§ 14 Avst.\n"
        "Presidium\nOrdförande\tCarina Nihl\ts\t1\t1\t\t\t1\t\t\n"
        "Ledamöter\nLedamot\tMåns Bergh\tm\t1\t\t1\t\t\t\t1\nLedamot\tFrida Troll\ts\t-\t\t\t\t\t\t\n"
        "Tjänstgörande ersättare\nErs. för Frida Troll\tDija Mujkic\ts\t1\t1\t\t\t1\t\t\n"
        "Övriga ledamöter\nLedamot\tDarko Simon\tm\t1\t\t\t\t\t1\t\nSumma\t\t\t4\t2\t1\t0\t2\t1\t1\n",
        "the § beside each choice, posts before the names and headings inside the table",
    ),
    (
        "UPPROPSLISTA OCH VOTERINGAR\nBefattning\tLedamot\tParti\tUpprop\tJa § 12\tNej § 12\tAvstår § 12\tJa § 14\t"
        "Nej § 14\tAvstår § 14\nOrdf\tCarina Nihl\tS\tX\tX\t\t\tX\t\t\nLedamot\tMåns Bergh\tM\tX\t\tX\t\t\t\tX\n"
        "Ledamot\tFrida Troll\tS\t\t\t\t\t\t\t\n"
        "Tjg ers för Frida Troll\tDija Mujkic\tS\tX\tX\t\t\tX\t\t\n"
        "Ledamot\tDarko Simon\tM\tX\t\t\t\t\tX\t\nAntal\t\t\t4\t2\t1\t0\t2\t1\t1\n",
        "the choice first, then the §",
    ),
    (
        "Närvaro-/omröstningslista\nFunktion\tNamn\tParti\tNärvaro\t§ 12: Ja\t§ 12: Nej\t§ 14: Ja\t§ 14: Nej\t"
        "§ 14: Avstår\nOrdförande\tCarina Nihl\tS\tx\tx\t\tx\t\t\nLedamot\tMåns Bergh\tM\tx\t\tx\t\t\tx\n"
        "Ledamot\tFrida Troll\tS\tfrånv.\t\t\t\t\t\n"
        "Ersättare för Frida Troll\tDija Mujkic\tS\tx\tx\t\tx\t\t\nLedamot\tDarko Simon\tM\tx\t\t\t\tx\t\n",
        "a vote without a column for those who abstain",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text, because", LISTS)
@pytest.mark.parametrize("last", [True, False], ids=["list behind the matters", "list before them"])
def test_one_list_for_several_votes(text: str, because: str, last: bool, kit: Kit) -> None:
    """The matters are not found a second time, everybody is there, and each vote has its column."""
    words, index = sheet(COVER + (ITEMS + text if last else text + "\n" + ITEMS))
    found = segment(words, index, kit)
    assert [item.number for item in found.items] == ["12", "13", "14"], because
    people = {(a.name, a.party, a.role, a.present, a.substitutes_for) for a in found.meeting.attendance}
    assert people == MEMBERS, because
    first, second = tag(words, index, found, kit).votes
    assert (first.yes, first.no, first.abstain, second.yes, second.no, second.abstain) == (2, 1, 0, 2, 1, 1), because
    assert [(b.name, b.party, b.choice) for b in first.ballots if b.choice != "frånvarande"] == FIRST, because
    assert [(b.name, b.party, b.choice) for b in second.ballots] == SECOND, because
