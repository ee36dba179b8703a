"""Manuscripts: what a mark prints and what it counts, and that every seed gives a document whose gold stands in it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from corpus.make.build import fresh
from corpus.make.flow import to_text
from corpus.make.manuscript import look
from corpus.make.manuscript.read import Reading, read
from corpus.make.manuscript.shelf import MANUSCRIPTS, Manuscript
from tests.corpus.reading import stands
from tests.corpus.test_corpus import quotes

HEAD = """family=x
kind=protokoll
municipality=Sala
body=Nämnden
date=2021-01-02
head=§ %n %t[\\nDnr %d]
fix S1=Ann Ek
fix S2=Bo Ax
fix M1=Kaj Alm
"""


def reading(body: str, head: str = "") -> Reading:
    return read(f"{HEAD}{head}---\n@1|Skolan|\n{body}\n", "x")


def text(found: Reading) -> str:
    return to_text(look.blocks(found)[0], look.styles(found.head))


def only(found: Reading, kind: str) -> Any:
    (fact,) = found.facts["items"][0][kind]
    return fact


PRINTED = [
    ("#S1 yrkar.", "Ann Ek (S) yrkar."),
    ("$S1 yrkar.", "Ann Ek yrkar."),
    ("#S1.g förslag", "Ann Eks (S) förslag"),
    ("$S2.k förslag", "Ax förslag"),
    ("Herr $M1.l", "Herr Alm"),
    ("$S1.r; $M1.s", "Ek, Ann; K Alm"),
    ("{d:val|#S1 utses.}", "Ann Ek (S) utses."),
    ("{al:ledamot|%p %n|S1 M1|, }", "S Ann Ek, M Kaj Alm"),
    ("{v:1,1,,||1 mot 1.} {list:%n %V|S1=j M1=n|; }", "1 mot 1. Ann Ek Ja; Kaj Alm Nej"),
    ("Kostar 3 # 4 $ 5.", "Kostar 3 # 4 $ 5."),
]


@pytest.mark.parametrize(("body", "printed"), PRINTED)
def test_what_is_printed(body: str, printed: str) -> None:
    assert text(reading(body)) == f"§ 1 Skolan\n\n{printed}\n"


def test_a_number_with_its_dnr_and_the_code_after_it() -> None:
    found = read(f"{HEAD}---\n@1|Skolan|KS 2021-7~ 1.1; 8/21\n{{omed|Justeras.}}\n", "x")
    item = found.facts["items"][0]
    assert text(found).startswith("§ 1 Skolan\n\nDnr KS 2021-7 1.1, 8/21\n")
    assert (item["dnr"], item["immediately_adjusted"]) == (["KS 2021-7", "8/21"], True)


def test_decisions_carry_outcome_and_body() -> None:
    assert only(reading("{dp:antagande|att anta  planen}"), "decisions") == {
        "body": "Nämnden",
        "text": "att anta planen",
        "outcome": "antagande",
        "proposed": True,
    }
    assert only(reading("{d:avslag@Rådet|Nej.}"), "decisions")["body"] == "Rådet"


def test_two_yrkanden_in_the_same_words() -> None:
    first, second = reading("{y:återremiss|S1 M1+|De yrkar} {y+:avslag|P:S,M|}.").facts["items"][0]["proposals"]
    assert [person["m_fl"] for person in first["people"]] == [False, True]
    assert (second["kind"], second["people"], second["parties"]) == ("avslag", [], ["S", "M"])
    assert first["text_starts"] == second["text_starts"] == "De yrkar"


def test_a_statement_has_its_text_where_it_is_printed() -> None:
    found = reading(
        "{s:reservation|S1|yrkande:S,M|#S1 reserverar sig.}\n@2|Bilaga|\n{t#1.0|> Vi vill mer.\n\n> Mycket mer.}"
    )
    statement = only(found, "statements")
    assert statement["refers_to"] == {"kind": "yrkande", "body": "Nämnden", "parties": ["S", "M"]}
    assert statement["text_starts"] == statement["text_ends"] == "Vi vill mer. Mycket mer."


def test_ballots_are_named_as_the_list_names_them() -> None:
    vote = only(reading("{v:1,0,1,1|skolan|berget|Skolan vann.} {list:%l|S1=j S2=a M1=f|, }"), "votes")
    assert [(b["name"], b["vote"]) for b in vote["ballots"]] == [("Ek", "ja"), ("Ax", "avstår")]
    assert (vote["yes_for"], vote["no_for"]) == (None, None), "told only in words that stand in the document"


def test_the_replaced_are_absent_also_where_no_list_has_them() -> None:
    people = {p["name"]: p for p in reading("{al:ersättare|%n för %s|S1>S2}").facts["attendance"]}
    assert people["Ann Ek"]["substitutes_for"] == "Bo Ax" and not people["Bo Ax"]["present"]


def test_lists_stand_in_columns_from_top_to_bottom() -> None:
    found = reading("{v:3,0,,||3} .\n{list:%l|S1=j S2=j M1=j|cols2}")
    assert "Ek   Alm\nAx\n" in look.plain(found)


def test_small_party_letters_are_printed_and_capitals_counted() -> None:
    found = reading("{y:avslag|S1|#S1 yrkar avslag.}", "party=lower\n")
    assert "Ann Ek (s)" in text(found) and only(found, "proposals")["parties"] == ["S"]


@pytest.mark.parametrize("body", ["{x|y}", "{d|utan utfall} {q:1|}"])
def test_an_unknown_mark_is_said(body: str) -> None:
    with pytest.raises(ValueError, match="Unknown mark"):
        reading(body)


def test_matters_are_numbered_on_and_the_last_is_known() -> None:
    dissent = "Y:{y:avslag|%o|#%o yrkar avslag.} | R:{s:reservation|%o||#%o reserverar sig.}"
    head = f"more=2 7/%d | = Beslut | D1. | B | {dissent}\nagainst=S1\n"
    lengths = set()
    for seed in range(12):
        found = read(f"{HEAD}{head}---\n§§ 1–$sista\n@1|Skolan|\n!more\n", str(seed))
        items = found.facts["items"]
        lengths.add(len(items))
        assert f"§§ 1–{len(items)}" in text(found)
        assert all(item["decisions"] and len(item["proposals"]) == len(item["statements"]) for item in items[1:])
    assert lengths == {1, 2, 3, 4}


@pytest.mark.parametrize("manuscript", MANUSCRIPTS, ids=[manuscript.family for manuscript in MANUSCRIPTS])
@pytest.mark.parametrize("seed", ["1", "2"])
def test_any_seed_gives_gold_that_stands_in_the_print(manuscript: Manuscript, seed: str) -> None:
    found = manuscript.again(seed).reading()
    printed = " ".join(look.plain(found).split())
    facts = look.gold(found, "x")
    assert [quote for quote in quotes(facts) if not stands(quote, printed)] == []
    assert not re.findall(r"[{}#$¤␤|@⟨⟩¦]\S*|%\w|!more", printed)
    for item in found.facts["items"]:
        for vote in item["votes"]:
            cast = [ballot["vote"] for ballot in vote["ballots"]]
            if cast:
                assert [cast.count(choice) for choice in ("ja", "nej", "avstår")] == [
                    vote["yes"],
                    vote["no"],
                    vote["abstain"],
                ]


def test_seeds_differ_and_are_the_same_each_time() -> None:
    first, again, other = (MANUSCRIPTS[0].again(seed).reading().facts for seed in ("1", "1", "2"))
    assert first == again != other
    assert [document.folder for document in fresh("1")] == [document.folder for document in fresh("2")]
    assert {document.form for document in fresh("1", "scan.pdf")} == {"scan.pdf"}
