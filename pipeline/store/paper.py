"""Paper: the rows of what was read: the document, its pages, repairs, masks and remarks."""

from __future__ import annotations

import json
from collections import Counter
from itertools import groupby

from pipeline import __version__
from pipeline.document import Meeting, Page
from pipeline.locate import page_spans
from pipeline.store.writer import Writer, as_list
from pipeline.text import Span


def document(writer: Writer) -> None:
    """The row of ``documents``."""
    meeting, pages = writer.minutes.meeting, writer.minutes.pages
    sources = Counter(page.text_source for page in pages)
    writer.put(
        "documents",
        id=writer.id,
        file=writer.source.file,
        sha256=writer.source.sha256,
        source_url=writer.source.known.source_url,
        kind=meeting.kind,
        title=meeting.title or _name_of(meeting),
        municipality=meeting.municipality,
        body=meeting.body,
        date=meeting.date,
        dnr=as_list(meeting.dnr),
        promised=as_list(meeting.promised),
        n_pages=len(pages),
        text=writer.text.value,
        text_source=max(sources, key=lambda kind: sources[kind]) if sources else "text file",
        quality_before=round(writer.minutes.quality_before, 4),
        quality_after=round(writer.minutes.quality_after, 4),
        pipeline_version=__version__,
        processed_at=writer.source.processed_at,
        identity_numbers="kept" if writer.source.privacy.keep_numbers else "masked",
    )


def pages(writer: Writer) -> None:
    """A row per page; where it was read by OCR, also where its lines stand, which its file does not tell."""
    for page, span in zip(writer.minutes.pages, page_spans(writer.text, writer.index), strict=True):
        writer.put(
            "pages",
            document=writer.id,
            number=page.number,
            text_source=page.text_source,
            reason=page.reason,
            raw_text=page.raw_text,
            start=span.start,
            end=span.end,
            ocr_confidence=page.ocr_confidence,
            quality=page.quality,
            quality_after=page.quality_after,
            width=page.width,
            height=page.height,
            reading=page.reading,
            lines=json.dumps(stretches(page)) if page.text_source in ("ocr", "re-ocr") else None,
        )


def stretches(page: Page) -> list[list[float]]:
    """Where each cell of each line of a page stands: x0, y0, x1, y1, and its beginning and end in the raw text."""
    found = []
    for line in page.lines:
        for _, cell in groupby(
            line.words, key=lambda word: page.raw_text.count("\t", line.span.start, word.span.start)
        ):
            words = [(word.span, word.box) for word in cell if word.box]
            if words:
                boxes = [box for _, box in words]
                place = [
                    min(b.x0 for b in boxes),
                    min(b.y0 for b in boxes),
                    max(b.x1 for b in boxes),
                    max(b.y1 for b in boxes),
                ]
                found.append([*(round(n, 1) for n in place), words[0][0].start, words[-1][0].end])
    return found


def repairs(writer: Writer) -> None:
    """A row per change to the text that was read."""
    for position, repair in enumerate(writer.minutes.repairs, 1):
        page, raw = writer.index.in_page(repair.raw)
        writer.put(
            "repairs",
            id=f"{writer.id}-ä{position}",
            document=writer.id,
            page=page,
            start=repair.span.start,
            end=repair.span.end,
            before=repair.before,
            after=repair.after,
            method=repair.why,
            confidence=round(repair.confidence, 4),
            raw_start=raw.start,
            raw_end=raw.end,
            alternatives=as_list(repair.alternatives),
        )


def masks(writer: Writer) -> None:
    """A row per covered identity number, and where it is printed."""
    starts = dict(zip((page.number for page in writer.minutes.pages), writer.index.starts, strict=True))
    for position, mask in enumerate(writer.minutes.masks, 1):
        row_id, shift = f"{writer.id}-m{position}", starts[mask.page]
        span = writer.text.current(Span(mask.span.start + shift, mask.span.end + shift))
        writer.put(
            "masks",
            id=row_id,
            document=writer.id,
            kind=mask.kind,
            page=mask.page,
            start=span.start,
            end=span.end,
            raw_start=mask.span.start,
            raw_end=mask.span.end,
        )
        for box in mask.boxes:
            writer.mark("masks", row_id, mask.page, box)


def problems(writer: Writer) -> None:
    """A row per remark on what looks odd."""
    for position, problem in enumerate(writer.minutes.problems, 1):
        page = problem.page or (writer.page(problem.span) if problem.span else None)
        writer.put(
            "problems",
            document=writer.id,
            position=position,
            item=writer.item_ids[problem.item] if problem.item is not None else None,
            stage=problem.stage,
            code=problem.code,
            message=problem.message,
            page=page,
            start=problem.span.start if problem.span else None,
            end=problem.span.end if problem.span else None,
        )


def _name_of(meeting: Meeting) -> str | None:
    """What minutes are called where they print no title of their own: *Kommunstyrelsen 2021-05-05*."""
    if meeting.kind != "protokoll" or not meeting.body:
        return None
    return f"{meeting.body} {meeting.date}" if meeting.date else meeting.body
