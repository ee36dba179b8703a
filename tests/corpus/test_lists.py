"""Documents around lists that chance lays out: the same from the same seed, and true to their gold."""

from __future__ import annotations

import pytest

from corpus.make.lists.compose import document
from corpus.make.manuscript import look

SEEDS = [f"test:{number}" for number in range(12)]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_same_seed_gives_the_same_document(seed: str) -> None:
    assert look.plain(document(seed)) == look.plain(document(seed))


@pytest.mark.parametrize("seed", SEEDS)
def test_what_the_gold_tells_is_printed(seed: str) -> None:
    reading = document(seed)
    printed = " ".join(look.plain(reading).split())
    for person in reading.facts["attendance"]:
        names = [f"{' '.join(w[i:])}, {' '.join(w[:i])}" for w in [person["name"].split()] for i in range(1, len(w))]
        assert any(name in printed for name in (person["name"], *names)), person
    for vote in (vote for item in reading.facts["items"] for vote in item["votes"]):
        cast = [ballot["vote"] for ballot in vote["ballots"]]
        assert [cast.count(choice) for choice in ("ja", "nej", "avstår")] == [vote["yes"], vote["no"], vote["abstain"]]
