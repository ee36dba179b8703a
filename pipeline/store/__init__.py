"""Store: Minutes in; rows of SQLite out."""

from pipeline.store.aggregate import aggregate
from pipeline.store.rows import Rows, Source, document_rows
from pipeline.store.save import fail, remember, remove, save
from pipeline.store.schema import connect, prepare

__all__ = ["Rows", "Source", "aggregate", "connect", "document_rows", "fail", "prepare", "remember", "remove", "save"]
