"""Every gold file follows the schema, quotes what stands in its source, and is what the generator counts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from corpus.make import catalogue
from corpus.make.build import ALL, facts_of, layout_of
from corpus.make.damage import damage
from corpus.make.flow import to_text
from tests.corpus.reading import stands, words_of

CORPUS = Path(__file__).parent.parent.parent / "corpus"
FOLDERS = sorted(path.parent for path in CORPUS.glob("*/*/gold.json"))
NAMES = [str(folder.relative_to(CORPUS)) for folder in FOLDERS]
each = pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)

KINDS = {"protokoll", "utlåtande", "promemoria", "tjänsteutlåtande", "rapport", "motion", "annat"}
ROLES = {"ordförande", "vice ordförande", "ledamot", "ersättare", "tjänsteperson"}
OUTCOMES = {
    "bifall", "avslag", "besvarad", "återremiss", "bordläggning", "godkännande", "antagande", "anteckning", "val",
    "uppdrag", "överlämnande", "fastställande", "annat",
}  # fmt: skip
PROPOSALS = {"bifall", "avslag", "återremiss", "bordläggning", "ändring", "tillägg", "eget förslag"}
STATEMENTS = {"reservation", "särskilt uttalande", "ersättaryttrande", "protokollsanteckning", "röstförklaring"}
CHOICES = {"ja", "nej", "avstår", "frånvarande"}
ITEM = {
    "number", "title", "dnr", "starts_with", "immediately_adjusted", "decisions", "proposals", "statements", "votes",
    "disqualified",
}  # fmt: skip
MOST_BYTES = 12_000_000


@cache
def gold(folder: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return facts


@cache
def words(folder: Path) -> str:
    return words_of(folder, gold(folder)["file"])


def facts(kind: str) -> Iterator[dict[str, Any]]:
    for folder in FOLDERS:
        for item in gold(folder)["items"]:
            yield from item[kind]


@each
def test_gold_follows_the_schema(folder: Path) -> None:
    whole = gold(folder)
    assert set(whole) == {"file", "template", "document", "attendance", "items"}
    assert (folder / whole["file"]).is_file()
    assert set(whole["document"]) == {"kind", "municipality", "body", "date", "dnr"}
    assert whole["document"]["kind"] in KINDS
    for person in whole["attendance"]:
        assert set(person) == {"name", "party", "role", "present", "substitutes_for"} and person["role"] in ROLES
    for item in whole["items"]:
        assert set(item) - {"motion"} == ITEM
        for decision in item["decisions"]:
            assert set(decision) - {"proposed"} == {"body", "text", "outcome"} and decision["outcome"] in OUTCOMES
        for proposal in item["proposals"]:
            assert set(proposal) == {"kind", "people", "parties", "text_starts"} and proposal["kind"] in PROPOSALS
        for statement in item["statements"]:
            assert set(statement) == {"kind", "body", "people", "parties", "text_starts", "text_ends", "refers_to"}
            assert statement["kind"] in STATEMENTS and statement["body"]
            assert statement["parties"] or all(person["party"] is None for person in statement["people"])
            assert (statement["text_starts"] is None) == (statement["text_ends"] is None)
        for vote in item["votes"]:
            assert set(vote) == {"yes", "no", "abstain", "absent", "yes_for", "no_for", "ballots"}
            assert {ballot["vote"] for ballot in vote["ballots"]} <= CHOICES


@each
def test_gold_quotes_words_that_stand_in_the_source(folder: Path) -> None:
    missing = [quote for quote in quotes(gold(folder)) if not stands(quote, words(folder))]
    assert not missing


def quotes(whole: dict[str, Any]) -> Iterator[str]:
    for person in whole["attendance"]:
        given, _, family = person["name"].rpartition(" ")
        yield from (given, family) if given else (family,)
    for item in whole["items"]:
        yield item["title"]
        yield from item["dnr"]
        yield item["starts_with"]
        yield from (decision["text"] for decision in item["decisions"])
        yield from (proposal["text_starts"] for proposal in item["proposals"])
        for statement in item["statements"]:
            yield from filter(None, (statement["text_starts"], statement["text_ends"]))
        for kind in ("proposals", "statements"):
            yield from (person["name"] for fact in item[kind] for person in fact["people"])
        for vote in item["votes"]:
            yield from filter(None, (vote["yes_for"], vote["no_for"]))
            yield from (ballot["name"] for ballot in vote["ballots"])
        yield from (person["name"] for person in item["disqualified"])


@each
def test_votes_add_up_to_their_ballots(folder: Path) -> None:
    for item in gold(folder)["items"]:
        for vote in item["votes"]:
            if vote["ballots"]:
                cast = Counter(ballot["vote"] for ballot in vote["ballots"])
                assert (cast["ja"], cast["nej"], cast["avstår"]) == (vote["yes"], vote["no"], vote["abstain"]), item[
                    "number"
                ]
                # The absent stand in the list, or only their number is told.
                assert cast["frånvarande"] in (0, vote["absent"] or 0)


@each
def test_numbers_rise_and_statements_point_at_something(folder: Path) -> None:
    items = gold(folder)["items"]
    numbers = [item["number"] for item in items]
    assert len(set(numbers)) == len(numbers)
    made = {(s["kind"], s["body"], tuple(s["parties"])) for item in items for s in item["statements"]}
    for item in items:
        for statement in item["statements"]:
            target = statement["refers_to"]
            if target and target["kind"] != "yrkande":
                assert (target["kind"], target["body"], tuple(target["parties"])) in made


def test_together_they_use_every_value_of_the_schema() -> None:
    people = [person for folder in FOLDERS for person in gold(folder)["attendance"]]
    assert {gold(folder)["document"]["kind"] for folder in FOLDERS} == KINDS
    assert {person["role"] for person in people} == ROLES
    assert {person["present"] for person in people} == {True, False}
    assert {decision["outcome"] for decision in facts("decisions")} == OUTCOMES
    assert {proposal["kind"] for proposal in facts("proposals")} == PROPOSALS
    assert {statement["kind"] for statement in facts("statements")} == STATEMENTS
    assert {ballot["vote"] for vote in facts("votes") for ballot in vote["ballots"]} == CHOICES
    assert any(decision.get("proposed") for decision in facts("decisions"))
    assert any(item["immediately_adjusted"] for folder in FOLDERS for item in gold(folder)["items"])


def test_a_case_goes_through_three_bodies() -> None:
    bodies: dict[tuple[str, str], set[str]] = {}
    for folder in FOLDERS:
        document = gold(folder)["document"]
        for item in gold(folder)["items"]:
            for dnr in item["dnr"]:
                bodies.setdefault((document["municipality"], dnr), set()).add(document["body"])
    assert max(map(len, bodies.values())) >= 3


def test_it_is_varied_and_small() -> None:
    assert len(FOLDERS) == len(ALL) >= 45
    assert len({document.family for document in ALL}) >= 35
    assert sum(path.stat().st_size for folder in FOLDERS for path in folder.iterdir()) < MOST_BYTES


@pytest.mark.parametrize("document", ALL, ids=[document.folder for document in ALL])
def test_the_committed_gold_and_truth_are_what_the_generator_counts(document: Any) -> None:
    folder = CORPUS / document.folder
    assert gold(folder) == facts_of(document, gold(folder)["file"])
    layout = layout_of(document)
    truth = to_text(layout.body, layout.styles)
    if (folder / "truth.txt").exists():
        assert (folder / "truth.txt").read_text(encoding="utf-8") == truth
    if document.form == "ocr.txt":
        assert (folder / "source.txt").read_text(encoding="utf-8") == damage(truth, seed=document.folder)


def test_the_readme_lists_every_document() -> None:
    assert catalogue.table(ALL) in (CORPUS / "README.md").read_text(encoding="utf-8")
