"""Failures a user can do something about: what, where, and what to do."""

from __future__ import annotations

LONGEST_CAUSE = 200


def cause(error: BaseException) -> str:
    """What a library says went wrong, on one line and not too long, to be told inside a sentence."""
    said = " ".join((str(error) or type(error).__name__).split())
    return said if len(said) <= LONGEST_CAUSE else f"{said[:LONGEST_CAUSE]} …"


class ProtokollError(Exception):
    """A sentence for the user. ``exit_code`` is what the command line ends with."""

    exit_code = 1


class UnreadableFile(ProtokollError):
    """A file that cannot be processed: one row in ``failures``, and the run goes on."""

    def __init__(self, message: str, stage: str = "extract") -> None:
        super().__init__(message)
        self.stage = stage


class MissingPart(ProtokollError):
    """Something the program needs is not installed or not usable."""

    exit_code = 3


class LostCluster(ProtokollError):
    """The scheduler or all its workers are gone. What was finished is in the database, and a new run goes on."""


class RefusedDatabase(ProtokollError):
    """The database was written by a newer version, or is no database of ours."""

    exit_code = 4


class BusyDatabase(ProtokollError):
    """Another run writes to the database, and we were told not to wait."""

    exit_code = 6


class UnwritableDatabase(ProtokollError):
    """The database cannot be written: a folder, no permission, a full disk, another program's lock."""
