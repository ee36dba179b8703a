"""Summary: what a run has done so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Summary:
    """What a run did. ``pages_ocr`` counts pages read by OCR."""

    seen: int = 0
    new: int = 0
    skipped: int = 0
    removed: int = 0
    forgotten: int = 0
    """Files of documents that were taken out with ``protokoll forget``."""
    failures: list[tuple[str, str]] = field(default_factory=list)
    pages: int = 0
    pages_ocr: int = 0
    interrupted: bool = False
    total: int = 0
    unmatched: list[str] = field(default_factory=list)
    """Rows of the manifest that no file belongs to."""

    @property
    def done(self) -> int:
        """Files settled so far, of ``total``."""
        return self.new + self.skipped + self.forgotten + len(self.failures)


Progress = Callable[[Summary, str], None]
"""Called with the summary so far and the file's name after each file; first, without a name, when all are counted."""
