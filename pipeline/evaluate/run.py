"""The whole evaluation: every annotated document read and scored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline.document import Minutes
from pipeline.evaluate.gold import GoldDocument
from pipeline.evaluate.score import score_document
from pipeline.evaluate.scores import Report, Result
from pipeline.kit import load_kit
from pipeline.minutes import read_minutes
from pipeline.repair.score import RepairScore, score_texts


def evaluate(
    documents: Iterable[GoldDocument],
    progress: Callable[[str], None] = lambda name: None,
) -> Report:
    """Read and score every document. Raises UnreadableFile for one that cannot be read: gold is always readable."""
    report = Report()
    kit = load_kit()
    for document in documents:
        progress(document.name)
        minutes = read_minutes(document.path, kit)
        score = score_document(minutes, document.gold, document.name)
        report.results.append(
            Result(document.name, document.annotation, document.template, medium(minutes), score),
        )
        if document.truth:
            report.repairs[document.name] = character_error(minutes, document.truth)
    return report


def medium(minutes: Minutes) -> str:
    """``scan`` where most pages were read by OCR, ``text`` where the file has no paper, else ``pdf``."""
    pages = minutes.pages
    if sum("ocr" in page.text_source for page in pages) * 2 > len(pages):
        return "scan"
    return "pdf" if any(page.width for page in pages) else "text"


def character_error(minutes: Minutes, truth: Path) -> RepairScore:
    """How far the text was from the true transcription before and after repair."""
    return score_texts(minutes.composed.value, minutes.text.value, truth.read_text(encoding="utf-8"))
