"""Asked: what a reader searches for, as a value that is also the permanent address of the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from pipeline.store.marks import KINDS

CANDIDATES = 2_000
"""Hits beyond this many are not listed or counted: a page that says "fler än" beats one that does not come."""
EXPORTED = 20_000
"""Hits that a script gets at most."""
ORDERS = {"relevans": "Relevans", "nyast": "Nyast först", "äldst": "Äldst först"}


@dataclass(frozen=True, slots=True)
class Scope:
    """A kind of row that is searched. ``weights`` rank the columns of its FTS table, ``marks`` and ``stems`` too."""

    name: str
    label: str
    table: str
    anchor: str
    columns: tuple[str, ...]
    weights: tuple[float, ...]

    @property
    def fts(self) -> str:
        return f"{self.table}_fts"


SCOPES = {
    scope.name: scope
    for scope in (
        Scope("arenden", "Paragrafer", "items", "", ("title", "text"), (0.0, 10.0, 1.0, 0.7)),
        Scope("beslut", "Beslut", "decisions", "beslut", ("text",), (0.0, 1.0, 0.7)),
        Scope("uttalanden", "Reservationer och uttalanden", "statements", "uttalande", ("text",), (0.0, 1.0, 0.7)),
    )
}
FACETS = dict(zip(KINDS, ("Kommun", "Organ", "År", "Parti", "Oenighet", "Utfall"), strict=True))
MULTIPLE = frozenset({"parti"})
"""Facets where several choices together mean all of them."""


@dataclass(frozen=True, slots=True)
class Search:
    """What a reader asked for; as a query string it is the permanent address of the answer."""

    q: str = ""
    scope: Scope = SCOPES["arenden"]
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    order: str = ""
    page: int = 1

    @property
    def effective_order(self) -> str:
        return self.order or ("relevans" if self.q.strip() else "nyast")

    @property
    def empty(self) -> bool:
        """Nothing asked for yet."""
        return not self.q.strip() and not self.chosen

    def query_string(self, **changes: Any) -> str:
        """The address of this search, or of one like it."""
        search = replace(self, **changes) if changes else self
        pairs = [("q", search.q)]
        if search.scope.name != "arenden":
            pairs.append(("i", search.scope.name))
        pairs += [(name, value) for name in FACETS for value in search.chosen.get(name, ())]
        if search.order:
            pairs.append(("ordning", search.order))
        if search.page > 1:
            pairs.append(("sida", str(search.page)))
        return urlencode(pairs)

    def toggled(self, name: str, value: str) -> str:
        """The address with one choice of a facet added or taken away, back on the first page."""
        values = self.chosen.get(name, ())
        if value in values:
            values = tuple(v for v in values if v != value)
        else:
            values = (*values, value) if name in MULTIPLE else (value,)
        chosen = {n: v for n, v in {**self.chosen, name: values}.items() if v}
        return self.query_string(chosen=chosen, page=1)


def from_arguments(arguments: Mapping[str, list[str]]) -> Search:
    """A search from the arguments of a request; what is not understood is left out."""

    def one(name: str) -> str:
        return arguments.get(name, [""])[-1]

    chosen = {
        name: tuple(dict.fromkeys(v for v in arguments.get(name, []) if v)) for name in FACETS if arguments.get(name)
    }
    page = one("sida")
    return Search(
        q=one("q").strip()[:500],
        scope=SCOPES.get(one("i"), SCOPES["arenden"]),
        chosen={n: v if n in MULTIPLE else v[-1:] for n, v in chosen.items() if v},
        order=one("ordning") if one("ordning") in ORDERS else "",
        page=min(int(page), CANDIDATES) if page.isascii() and page.isdigit() and int(page) > 0 else 1,
    )
