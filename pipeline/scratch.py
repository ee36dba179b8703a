"""Scratch: a folder for the temporary files of a run that goes when the run ends, however it ends."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

PREFIX = "protokoll-run-"
"""Beginning of the folder's name; the number of its process follows."""


@contextmanager
def scratch() -> Iterator[None]:
    """A folder in which this process makes its temporary files; those of runs that were killed go now."""
    base = tempfile.gettempdir()
    for left in Path(base).glob(f"{PREFIX}*"):
        owner = left.name.removeprefix(PREFIX).partition("-")[0]
        if owner.isdigit() and not _alive(int(owner)):
            rmtree(left, ignore_errors=True)
    before, folder = tempfile.tempdir, tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-")
    tempfile.tempdir = folder
    try:
        yield
    finally:
        tempfile.tempdir = before
        rmtree(folder, ignore_errors=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
