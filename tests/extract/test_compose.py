"""The composed text: nothing lost, and every character leads back to the page it was printed on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.document import FURNITURE, Line, Page, Word
from pipeline.extract import compose, textfiles
from pipeline.extract.glyphs import clean
from pipeline.locate import join_raw, page_spans, rows
from pipeline.text import Span

ROLES = st.sampled_from(["body", "body", "body", "header", "footer", "page number", "stamp", "toc"])
WORDS = st.text(st.sampled_from("abcåäöÅÄÖ§12.,-()ﬁ\u0308\uf0b7"), min_size=1, max_size=6).filter(clean)
ROWS = st.lists(st.lists(WORDS, min_size=0, max_size=3), min_size=1, max_size=4).filter(any)


@st.composite
def a_page(draw: st.DrawFn, number: int) -> Page:
    raw, lines = "", []
    for cells in draw(st.lists(ROWS, max_size=5)):
        start, words = len(raw), []
        for i, cell in enumerate(cells):
            raw += "\t" if i else ""
            for j, word in enumerate(cell):
                raw += " " if j else ""
                words.append(Word(clean(word), Span(len(raw), len(raw) + len(word))))
                raw += word
        lines.append(Line(Span(start, len(raw)), tuple(words), role=draw(ROLES), gap=draw(st.booleans())))
        raw += "\n"
    return Page(number, raw, tuple(lines), "text layer")


@st.composite
def documents(draw: st.DrawFn) -> tuple[Page, ...]:
    return tuple(draw(a_page(number)) for number in range(1, draw(st.integers(1, 4)) + 1))


@given(documents())
def test_every_word_once_and_in_order(pages: tuple[Page, ...]) -> None:
    text, _ = compose(pages)
    kept = [word.text for page in pages for line in page.lines if line.role not in FURNITURE for word in line.words]
    assert text.value.split() == " ".join(kept).split()
    assert "\n\n\n" not in text.value and text.value.strip("\n") == text.value


@given(documents())
def test_every_character_leads_back(pages: tuple[Page, ...]) -> None:
    text, index = compose(pages)
    raw = join_raw(pages)
    assert len(text.origin) == len(text) + 1
    assert all(a <= b for a, b in zip(text.origin, text.origin[1:], strict=False))
    for row in rows(text, index):
        if row.text.strip():
            assert row.line is not None and row.line.role not in FURNITURE
            first = row.line.words[0]
            assert row.text.lstrip("\t").startswith(first.text)
            page, _ = index.in_page(text.raw(row.span))
            assert row.page == page
    assert text.origin[-1] == len(raw)


@given(documents())
def test_pages_cover_the_text(pages: tuple[Page, ...]) -> None:
    text, index = compose(pages)
    spans = page_spans(text, index)
    assert "".join(text[span] for span in spans) == text.value
    for page, span in zip(pages, spans, strict=True):
        kept = [w.text for line in page.lines if line.role not in FURNITURE for w in line.words]
        assert text[span].split() == " ".join(kept).split()


@given(st.text(st.sampled_from("ab Å§1.\n\t*~_|#\\<br>-`\f"), max_size=200))
def test_any_marks_keep_letters_and_spans(raw: str) -> None:
    pages = textfiles.read(raw)
    assert join_raw(pages).replace("\f", "\n") == raw.replace("\f", "\n")
    text, index = compose(pages)
    for page in pages:
        at = 0
        for line in page.lines:
            for word in line.words:
                assert at <= word.span.start and word.span in line.span
                at = word.span.end
    assert [c for c in text.value if c in "Å§1"] == [c for c in raw if c in "Å§1"]
    assert list(rows(text, index))
