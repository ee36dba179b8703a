"""Discover: files and folders in; every file to read, and every place that cannot be read, out."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from pipeline import remote

IGNORE_FILE = ".protokollignore"
"""In a source folder: names or paths below it to leave out, a shell pattern a line, # for remarks."""

IGNORED_SUFFIXES = frozenset(
    {".db", ".db-wal", ".db-shm", ".db-lock", ".db-journal", ".sqlite", ".json", ".yaml", ".yml", ".csv", ".py", ".ini"}
)
"""Data and settings that lie beside minutes and are none; everything else is tried, and fails with a sentence."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: where it is, the source folder it was found in, its path below that folder.

    ``state`` changes when the file does. ``given`` is that path as it is named, where ``file`` had to be covered.
    Where ``url`` is set the file lies there, and ``path`` is only its name.
    """

    path: Path
    root: str
    file: str
    error: str | None = None
    given: str = ""
    state: str = ""
    url: str = ""


def legible(text: str) -> str:
    r"""The text as UTF-8 can hold it: a byte of an old file system's name that is no UTF-8 becomes ``\xe5``."""
    return os.fsencode(text).decode("utf-8", "backslashreplace")


def discover(sources: Sequence[Path | str]) -> Iterator[Found]:
    """Every file under the sources, in a fixed order; what cannot be listed or is no file comes with an error."""
    for source in sources:
        if isinstance(source, str):
            yield from _below_url(source.rstrip("/"))
            continue
        if source.is_file() or not source.is_dir():
            yield _found(source, source.name, legible(str(source.resolve().parent)))
            continue
        ignored = _ignored(source)
        root = legible(str(source.resolve()))
        errors: list[OSError] = []
        for folder, subfolders, names in os.walk(source, onerror=errors.append):
            subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
            below = Path(folder).relative_to(source).as_posix()  # once a folder: there may be 100,000 files
            for name in sorted(names):
                path = Path(folder, name)
                file = name if below == "." else f"{below}/{name}"
                if _wanted(name, file, ignored):
                    yield _found(path, file, root, source)
            yield from _unlistable(errors, source)
        yield from _unlistable(errors, source)


def folder_root(source: Path | str) -> str | None:
    """The root that files below a source have; None where the source is a file, or cannot be asked."""
    if isinstance(source, str):
        try:
            return source.rstrip("/") if remote.is_folder(source) else None
        except OSError:
            return None
    return legible(str(source.resolve())) if source.is_dir() else None


def below_unlisted(file: str, files: Sequence[Found], root: str) -> bool:
    """Whether a file seen earlier may still be there, in a folder that could not be listed this time."""
    folders = [found.file for found in files if found.root == root and found.file.endswith("/")]
    return any(folder == "./" or file.startswith(folder) for folder in folders)


def hash_of(found: Found) -> str:
    """The SHA-256 of a file's bytes. Raises OSError where it cannot be read."""
    if found.url:
        return remote.sha256_of(found.url)
    with found.path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def at_hand(found: Found) -> Path:
    """Where the file can be read on this machine. Raises OSError where it cannot be fetched."""
    return remote.at_hand(found.url) if found.url else found.path


def _wanted(name: str, file: str, ignored: Sequence[str]) -> bool:
    if name.startswith((".", "~$")) or os.path.splitext(name)[1].lower() in IGNORED_SUFFIXES:
        return False
    return not any(fnmatch(name, pattern) or fnmatch(file, pattern) for pattern in ignored)


def _below_url(url: str) -> Iterator[Found]:
    try:
        listed = remote.entries(url)
        alone = len(listed) == 1 and listed[0].url.rstrip("/") == url
        root = url.rpartition("/")[0] if alone else url
        ignored = () if alone else _patterns(remote.text_of(f"{url}/{IGNORE_FILE}") or "")
    except OSError as error:
        yield Found(Path(url), url, "./", f"The address cannot be listed: {error.strerror or error}.")
        return
    for entry in listed:
        hidden = any(part.startswith(".") for part in entry.file.split("/"))
        if alone or (not hidden and _wanted(entry.file.rpartition("/")[2], entry.file, ignored)):
            yield Found(Path(Path(entry.file).name), root, entry.file, state=entry.state, url=entry.url)


def _found(path: Path, file: str, root: str, source: Path | None = None) -> Found:
    error, state = None, ""
    try:
        kept = path.lstat()
        if stat.S_ISLNK(kept.st_mode):
            kept = path.stat()
            # What came with an archive must not bring in a file of this machine.
            if source is not None and not path.resolve().is_relative_to(source.resolve()):
                error = "This is a link to a place outside the folder. Put the file itself there, or name it too."
        state = f"{kept.st_size} {kept.st_mtime_ns}"
        if not stat.S_ISREG(kept.st_mode):  # reading a pipe would wait for ever
            error = "This is no ordinary file but a pipe, socket or device. Remove it from the folder."
    except OSError as reason:
        error = why_not(reason)
    return Found(path, root, legible(file), error, state=state)


def why_not(error: OSError) -> str:
    """A sentence on a file that the system would not let us read."""
    reason = error.strerror or str(error) or type(error).__name__
    return f"The file cannot be read: {reason}. Check that it exists, is whole and may be read by you."


def _ignored(source: Path) -> tuple[str, ...]:
    try:
        return _patterns((source / IGNORE_FILE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ()


def _patterns(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _unlistable(errors: list[OSError], source: Path) -> Iterator[Found]:
    while errors:
        error = errors.pop(0)
        path = Path(error.filename)
        name = legible(path.relative_to(source).as_posix())
        sentence = f"The folder cannot be listed: {error.strerror}. Check its permissions."
        yield Found(path, legible(str(source.resolve())), f"{name}/", sentence)
