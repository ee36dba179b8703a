"""Words of every page that are misread again and again, and those that look so and are right."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.repair import small
from pipeline.text import Text

CASES = [
    # as it stands, as it is meant, because
    ("förslag om ay besparingar", "förslag om av besparingar", "no word"),
    ("ätt fastställa planen\nätt ge direktören", "att fastställa planen\natt ge direktören", "before an infinitive"),
    ("Årendenr KS 2022/15, årendet", "Ärendenr KS 2022/15, ärendet", "the ring of another letter"),
    ("år ende, vårende", None, "no matter"),
    ("en adlig ätt med anor", None, "a family"),
    ("may day, ay-ay", None, "another language"),
]


@pytest.mark.parametrize(("stands", "meant", "because"), CASES)
def test_small_words(stands: str, meant: str | None, because: str, kit: Kit) -> None:
    text = Text.from_raw(stands)
    assert text.apply(list(small.correct(text, kit))).value == (meant or stands), because
