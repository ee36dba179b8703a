"""Text, Edit and the ledger: the way back is never lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text import Edit, Repair, Span, Text, ledger, undo

WORDS = st.text(alphabet="abcdeåäö §-\n\t", max_size=40)


@st.composite
def edited(draw: st.DrawFn) -> tuple[Text, list[Edit]]:
    """A text and edits that do not overlap."""
    value = draw(WORDS)
    cuts = sorted(draw(st.lists(st.integers(0, len(value)), max_size=8)))
    edits = [
        Edit(Span(a, b), draw(st.text(alphabet="xyzåäö ", max_size=5)), "spelling", 0.9)
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    distinct = {e.span.start: e for e in edits if e.span.start < e.span.end}
    return Text.from_raw(value), [e for e in distinct.values()]


@given(edited())
def test_origin_never_decreases_and_fits(case: tuple[Text, list[Edit]]) -> None:
    text, edits = case
    changed = text.apply(edits)
    assert len(changed.origin) == len(changed.value) + 1
    assert all(a <= b for a, b in zip(changed.origin, changed.origin[1:], strict=False))
    assert changed.origin[-1] == len(text)


@given(edited())
def test_untouched_characters_keep_their_origin(case: tuple[Text, list[Edit]]) -> None:
    text, edits = case
    changed = text.apply(edits)
    touched = {i for e in edits for i in range(e.span.start, e.span.end)}
    at = {origin: i for i, origin in enumerate(changed.origin[:-1])}
    for i, char in enumerate(text.value):
        if i not in touched:
            assert changed.value[at[i]] == char


@given(edited(), st.data())
def test_undo_gives_back_the_composed_text(case: tuple[Text, list[Edit]], data: st.DataObject) -> None:
    text, first = case
    middle = text.apply(first)
    log = [Edit(text.raw(e.span), e.new, e.why, e.confidence) for e in first]
    if middle.value:
        start = data.draw(st.integers(0, len(middle) - 1))
        end = data.draw(st.integers(start + 1, len(middle)))
        second = Edit(Span(start, end), "ny", "spelling", 0.8)
        log.append(Edit(middle.raw(second.span), second.new, second.why, second.confidence))
        after = middle.apply([second])
    else:
        after = middle
    rows = ledger(text, after, log)
    assert undo(after.value, rows) == text.value
    assert all(after[row.span] == row.after for row in rows)


def test_a_hyphen_and_a_spelling_become_one_row() -> None:
    text = Text.from_raw("kommun-\nstyrelsan beslutar")
    joined = text.apply([Edit(Span(6, 8), "", "hyphen")])
    spelled = joined.apply([Edit(Span(0, 15), "kommunstyrelsen", "spelling", 0.9)])
    log = [Edit(Span(6, 8), "", "hyphen"), Edit(joined.raw(Span(0, 15)), "kommunstyrelsen", "spelling", 0.9)]
    assert ledger(text, spelled, log) == (
        Repair(Span(0, 17), Span(0, 15), "kommun-\nstyrelsan", "kommunstyrelsen", "spelling", 0.9),
    )


def test_doubt_is_kept_though_nothing_changes() -> None:
    text = Text.from_raw("fern år")
    log = [Edit(Span(0, 4), "fern", "doubt", 0.4, ("fem", "fern"))]
    (row,) = ledger(text, text, log)
    assert (row.before, row.after, row.why, row.alternatives) == ("fern", "fern", "doubt", ("fem", "fern"))


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(Span(0, 3), "x", "spelling"), Edit(Span(2, 4), "y", "spelling")],
        [Edit(Span(3, 99), "x", "spelling")],
    ],
)
def test_edits_that_overlap_or_leave_the_text_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps"):
        Text.from_raw("abcdef").apply(edits)
