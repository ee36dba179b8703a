"""Outcomes: every row of models/outcomes.yaml gives what its examples say."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pipeline.kit.outcomes import load
from pipeline.resources import models_dir

OUTCOMES = load(models_dir())
ROWS = yaml.safe_load((Path(models_dir()) / "outcomes.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "text, key", [(text, key) for key, row in ROWS.items() for text in row["examples"]], ids=lambda value: value[:40]
)
def test_example(text: str, key: str) -> None:
    assert OUTCOMES.of(text) == key


@pytest.mark.parametrize(
    "text, key",
    [(text, key) for key, row in ROWS.items() for text in row["counterexamples"]],
    ids=lambda value: value[:40],
)
def test_counterexample(text: str, key: str) -> None:
    assert OUTCOMES.of(text) != key


CASES = [
    # decision                                                                outcome          because
    ("Nämnden godkänner delrapporten och lämnar den vidare.", "godkännande", "the first act names the decision"),
    ("Ekan AB får hyra lokalen till och med maj.", "annat", "no cue"),
    ("Redovisning av uppdraget att godkänna ritningar antecknas.", "anteckning", "an infinitive inside the subject"),
    ("Nämnden beslutar för egen del att avslå ansökan.", "avslag", "words between beslutar and att"),
    ("Efter överläggning beslöt nämnden att bordlägga ärendet.", "bordläggning", "an older past tense"),
    ("Nämnden har således beslutat att avslå motionen.", "avslag", "has decided"),
    ("Enligt kommunstyrelsens förslag.", "bifall", "nothing else is said"),
    ("Medel anvisas enligt förslaget.", "annat", "something else is"),
    ("att fastställa arvodet till 200 kronor", "fastställande", "an att-sats with its att"),
]


@pytest.mark.parametrize("text, outcome, because", CASES)
def test_outcome(text: str, outcome: str, because: str) -> None:
    assert OUTCOMES.of(text) == outcome, because
