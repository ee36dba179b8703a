"""One writer at a time: a lock beside the database that the system lets go of however its holder ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import BusyDatabase, UnwritableDatabase

SUFFIX = ".db-lock"


def lock_of(db: Path) -> Path:
    """The file that is locked: not the database itself, whose own locks SQLite would lose when we close it."""
    return db.with_name(f"{db.name.removesuffix('.db')}{SUFFIX}")


@contextmanager
def only_writer(db: Path, waiting: Callable[[str], None] | None) -> Iterator[None]:
    """Hold the lock of ``db``. Where another run holds it: say so to ``waiting`` and wait for it.

    Raises BusyDatabase at once where ``waiting`` is None, UnwritableDatabase where no lock can be made.
    """
    path = lock_of(db)
    held = _acquire(path, waiting)
    try:
        yield
    finally:
        # Gone before it is let go of, so that who waits finds that its file is not the one of that name any more.
        path.unlink(missing_ok=True)
        os.close(held)


def _acquire(path: Path, waiting: Callable[[str], None] | None) -> int:
    while True:
        try:
            file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise UnwritableDatabase(
                f"{path.parent} cannot be written ({error.strerror}). Check that you may write to the folder, or give "
                "--db another name."
            ) from error
        try:
            _wait(file, path, waiting)
            if _is_at(file, path):
                os.ftruncate(file, 0)
                os.write(file, str(os.getpid()).encode())
                return file
        except BaseException:
            os.close(file)
            raise
        os.close(file)


def _wait(file: int, path: Path, waiting: Callable[[str], None] | None) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return
    except BlockingIOError:
        holder = os.pread(file, 20, 0).decode("ascii", "replace").strip()
    by = f" (process {holder})" if holder else ""
    if waiting is None:
        raise BusyDatabase(f"Another run{by} is writing to this database ({path}). Run again when it has ended.")
    waiting(f"Another run{by} is writing to this database; waiting for it to end.")
    fcntl.flock(file, fcntl.LOCK_EX)


def _is_at(file: int, path: Path) -> bool:
    try:
        at, ours = os.stat(path), os.fstat(file)
    except FileNotFoundError:
        return False
    return (at.st_dev, at.st_ino) == (ours.st_dev, ours.st_ino)
