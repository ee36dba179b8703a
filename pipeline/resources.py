"""Where models/, db/ and the measured scores are: inside the installed package, or beside it in a clone."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def models_dir() -> Path:
    """The folder of parties, headings, cues, lexicon and municipality templates."""
    return _folder("models")


def db_dir() -> Path:
    """The Datasette folder: schema, queries, templates, plugins, static files."""
    return _folder("db")


def scores_file() -> Path:
    """What `protokoll evaluate corpus --update-floors` measured last."""
    return _folder("corpus") / "scores.json"
