"""The composed documents; every module here that holds DOCUMENTS adds to them, in alphabetical order."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from corpus.make.content import Document
from corpus.make.documents.varied import OFFICES

DOCUMENTS: tuple[Document, ...] = tuple(
    document
    for module in sorted(info.name for info in iter_modules(__path__))
    for document in import_module(f"{__name__}.{module}").DOCUMENTS
)

__all__ = ["DOCUMENTS", "OFFICES"]
