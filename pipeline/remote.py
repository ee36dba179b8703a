"""Remote: originals that are told by URL (``s3://bucket/minutes``, ``file:///srv/minutes``), read through fsspec.

Keys, endpoints and the like are those of fsspec: its configuration files, or FSSPEC_S3_ENDPOINT_URL and its kin in the
environment, of the run and of the workers.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from pipeline import network
from pipeline.errors import MissingPart

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Entry:
    """A file below a URL: its own URL, its path below, and what changes when the file does."""

    url: str
    file: str
    state: str


def is_url(source: object) -> bool:
    """Whether a source is told by URL."""
    return isinstance(source, str) and "://" in source


def is_folder(url: str) -> bool:
    """Whether there are files below the URL. Raises OSError where the store does not answer."""
    with _store(url) as (store, path):
        return bool(store.isdir(path))


def entries(url: str) -> list[Entry]:
    """Every file below the URL, in the order of a local folder, or the file that it is. Raises OSError."""
    with _store(url) as (store, path):
        if not store.exists(path):
            raise FileNotFoundError(2, "There is nothing at this address", url)
        below = path.rstrip("/") + "/"
        found: dict[str, dict[str, Any]] = store.find(path, detail=True)
        listed = [
            Entry(
                store.unstrip_protocol(name),
                name.removeprefix(below) if name != path else _name(url),
                # A list of a web server tells no sizes; each file is asked for its own.
                _state(info if info.get("size") is not None else store.info(name)),
            )
            for name, info in found.items()
            if info["type"] == "file"
        ]
    return sorted(listed, key=lambda entry: _place(entry.file))


def text_of(url: str) -> str | None:
    """A small file's text; None where there is none."""
    try:
        with _store(url) as (store, path):
            return str(store.cat_file(path), "utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def sha256_of(url: str) -> str:
    """The hash of a file's bytes. Raises OSError where it cannot be read."""
    digest = hashlib.sha256()
    with _store(url) as (store, path), store.open(path, "rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


_fetched: tuple[str, tempfile.TemporaryDirectory[str], Path] | None = None


def at_hand(url: str) -> Path:
    """A copy of the file on this machine, under its own name, until another is asked for."""
    global _fetched
    if _fetched is None or _fetched[0] != url:
        drop()
        folder = tempfile.TemporaryDirectory(prefix="protokoll-copy-")
        copy = Path(folder.name, _name(url))
        with _store(url) as (store, path):
            store.get_file(path, str(copy))
        _fetched = url, folder, copy
    return _fetched[2]


def drop() -> None:
    """Remove the copy that is at hand."""
    global _fetched
    if _fetched is not None:
        _fetched[1].cleanup()
        _fetched = None


@contextmanager
def _store(url: str) -> Iterator[tuple[Any, str]]:
    """The file system that a URL names, and the path in it, with network for as long as it is used."""
    try:
        from fsspec.core import url_to_fs
    except ModuleNotFoundError as missing:
        raise MissingPart("fsspec is not installed. Install it with: pip install 'protokoll[cluster]'") from missing
    try:
        with network.allowed():
            # Nothing is taken from an earlier listing: a worker lives long, and files change.
            yield url_to_fs(url, use_listings_cache=False)
    except ImportError as missing:
        raise MissingPart(f"{url}: {missing}") from missing
    except (OSError, MissingPart, UnicodeDecodeError):
        raise
    except Exception as error:  # every store's client has errors of its own
        raise OSError(5, f"{type(error).__name__}: {error}", url) from error


def _name(url: str) -> str:
    return PurePosixPath(url.rstrip("/")).name


def _place(file: str) -> tuple[tuple[bool, str], ...]:
    """Sorts as a walk through folders does: the files of a folder, then the folders in it."""
    *folders, name = file.split("/")
    return (*((True, folder) for folder in folders), (False, name))


_TELL_CHANGE = ("ETag", "etag", "mtime", "LastModified", "Last-Modified", "created")
"""What stores call the tag or time of a file, the surest first."""


def _state(info: dict[str, Any]) -> str:
    """Size and what else tells that a file has changed: the tag or time that the store keeps of it."""
    changed = next((info[key] for key in _TELL_CHANGE if info.get(key)), "")
    mark = changed.isoformat() if isinstance(changed, datetime) else str(changed)
    return f"{info.get('size')} {mark.replace(' ', '_')}"
