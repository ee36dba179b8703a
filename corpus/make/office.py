"""An office whose minutes are composed by chance: whose, in which family and form, with which majority."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

PARTIES = {
    "S": "Socialdemokraterna",
    "M": "Moderaterna",
    "C": "Centerpartiet",
    "V": "Vänsterpartiet",
    "L": "Liberalerna",
    "KD": "Kristdemokraterna",
    "SD": "Sverigedemokraterna",
    "MP": "Miljöpartiet",
}


@dataclass(frozen=True, slots=True)
class Office:
    """Whose minutes, in which family and form. ``ruling`` are the parties that have the majority together."""

    municipality: str
    organ: str
    body: str
    folder: str
    family: str
    form: str
    day: date
    seats: dict[str, int]
    ruling: tuple[str, ...]
    first_number: int
    dnr: str
    short: str = "nämnden"
    proposal: str = "förvaltningens förslag"
    higher: str = ""
    votes: str = "names"
    matters: int = 6
    place: str = "Kommunhuset"
    lower: bool = False
    """Party letters are written small."""
    decision_heading: str | None = None
    """Over the decisions, where the family's own names another body."""
    seed: str = ""
    """With the folder's name, what the document is drawn from."""


def again(office: Office, seed: str) -> Office:
    """The same office at another meeting."""
    return replace(office, seed=f":{seed}")
