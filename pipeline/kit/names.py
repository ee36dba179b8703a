"""Names as lists print them, in the order one says them."""

from __future__ import annotations


def given_first(name: str) -> str:
    """A name that a list sorts by its surname, as one says it.

    >>> given_first("Ek Holm, Anna"), given_first("Anna Ek Holm")
    ('Anna Ek Holm', 'Anna Ek Holm')
    """
    surname, comma, given = name.partition(", ")
    return " ".join(f"{given} {surname}".split()) if comma else name
