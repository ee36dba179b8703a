"""Minutes → rows, pure: what each table gets for one document."""

from __future__ import annotations

from pipeline.document import Minutes
from pipeline.store import facts, paper
from pipeline.store.writer import Rows, Source, Writer


def document_rows(minutes: Minutes, source: Source) -> Rows:
    """All rows of one document, by table, in the order they are to be written."""
    writer = Writer(minutes, source)
    paper.document(writer)
    paper.pages(writer)
    paper.repairs(writer)
    facts.attendance(writer)
    facts.items(writer)
    facts.decisions(writer)
    proposals = facts.proposals(writer)
    facts.propositions(writer)
    facts.statements(writer, proposals)
    facts.votes(writer)
    facts.disqualifications(writer)
    paper.problems(writer)
    paper.masks(writer)
    return writer.out
