"""Evaluate: annotated documents in; precision, recall and F1 per kind of fact out."""

from pipeline.evaluate.gold import GoldDocument, find_gold
from pipeline.evaluate.run import evaluate
from pipeline.evaluate.score import score_document
from pipeline.evaluate.scores import Report, Result
from pipeline.evaluate.tally import Score, Tally

__all__ = ["GoldDocument", "Report", "Result", "Score", "Tally", "evaluate", "find_gold", "score_document"]
