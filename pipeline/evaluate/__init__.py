"""Evaluate: annotated documents in; precision, recall and F1 per kind of fact out."""

from pipeline.evaluate.gold import GoldDocument, find_gold
from pipeline.evaluate.run import Report, evaluate
from pipeline.evaluate.score import Score, Tally, score_document

__all__ = ["GoldDocument", "Report", "Score", "Tally", "evaluate", "find_gold", "score_document"]
