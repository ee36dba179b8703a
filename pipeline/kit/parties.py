"""models/parties.yaml: from what is printed, ``(s)``, ``Vänsterpartiets``, ``SD-gruppen``, to a party's code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

LOCAL_COLOUR = "#5A5A5A"
"""Grey for a local party without a colour of its own; contrast 6.9 : 1 on white."""

LONGEST_CODE = 5
"""Letters; what is longer is a party's name."""
UNKNOWN_CODE = re.compile(r"[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,4}!?|[a-zåäö]{2,4}|-|–")
"""What may be a party nobody listed: short, after a person's name."""
_COMPOUND = re.compile(r"(\w{5,})(?:gruppen|gruppens|ledamöterna|ledamöter|representanterna)")


@dataclass(frozen=True, slots=True)
class Party:
    """One row of the file; ``municipality`` is set for a party of one place."""

    code: str
    name: str
    scope: str
    colour: str
    aliases: tuple[str, ...] = ()
    adjective: str | None = None
    municipality: str | None = None
    first_year: int | None = None
    last_year: int | None = None
    became: str | None = None
    until: str | None = None


def _members(party: Party) -> Iterator[str]:
    """What one or several of a party's people are called: ``moderaten``, ``moderater``, ``centerpartisterna``."""
    name = fold(party.name)
    if " " in name:
        return
    if name.endswith("erna"):
        stem = name.removesuffix("erna")
    elif name.endswith("partiet"):
        stem = name.removesuffix("iet") + "ist"
    else:
        return
    for ending in ("en", "ens", "er", "ers", "erna", "ernas"):
        yield stem + ending


def fold(text: str) -> str:
    """Lower case, one space between words."""
    return " ".join(text.casefold().split())


@dataclass(frozen=True)
class Parties:
    """Every party we know of, and the ways in which it is printed."""

    all: tuple[Party, ...]
    blocs: tuple[str, ...]
    not_parties: frozenset[str]
    _codes: dict[str, str] = field(init=False, repr=False)
    _names: dict[str, str] = field(init=False, repr=False)
    _adjectives: dict[str, str] = field(init=False, repr=False)
    _common: frozenset[str] = field(init=False, repr=False)
    _became: dict[str, Party] = field(init=False, repr=False)
    _capitals: dict[str, str] = field(init=False, repr=False)
    _local: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        codes: dict[str, str] = {}
        names: dict[str, str] = {}
        for party in self.all:
            codes.setdefault(party.code.casefold(), party.code)
            for alias in (party.name, *party.aliases):
                if len(alias) <= 5 and " " not in alias:
                    codes.setdefault(alias.casefold(), party.code)
                else:
                    names.setdefault(fold(alias), party.code)
        for name, code in list(names.items()):
            if not name.endswith("s"):
                names.setdefault(name + "s", code)
        for party in self.all:
            for noun in _members(party) if party.scope == "riksdag" else ():
                names.setdefault(noun, party.code)
        object.__setattr__(self, "_codes", codes)
        object.__setattr__(self, "_names", names)
        adjectives = {fold(p.adjective): p.code for p in self.all if p.adjective and p.scope != "lokalt"}
        object.__setattr__(self, "_adjectives", adjectives)
        common = frozenset(p.code for p in self.all if p.scope == "riksdag") | {"F!"}
        object.__setattr__(self, "_common", common)
        object.__setattr__(self, "_local", frozenset(p.code for p in self.all if p.scope == "lokalt") - common - {"-"})
        capitals: dict[str, str] = {}
        for alias in (a for p in self.all for a in (p.code, *p.aliases) if a.casefold() in codes):
            capitals.setdefault(alias.casefold(), alias)
        object.__setattr__(self, "_capitals", capitals)
        object.__setattr__(self, "_became", {p.code: p for p in self.all if p.became})

    def __iter__(self) -> Iterator[Party]:
        return iter(self.all)

    def get(self, code: str, municipality: str | None = None) -> Party | None:
        """The row of a canonical code; that of the municipality where several places use the same code."""
        key = code.casefold()
        rows = [p for p in self.all if p.code.casefold() == key]
        rows += [p for p in self.all if key in (alias.casefold() for alias in p.aliases) and p not in rows]
        here = [p for p in rows if p.municipality is not None and p.municipality == municipality]
        return next(iter(here + [p for p in rows if p.municipality is None] + rows), None)

    def dated(self, code: str, date: str | None) -> str:
        """The code as it was called on an ISO date: FP became L on 2015-11-22."""
        party = self._became.get(code)
        if party and party.became and party.until and date and date >= party.until:
            return party.became
        return code

    def code(self, printed: str, date: str | None = None) -> str | None:
        """Canonical code of a printed code or name, genitive too; None for what is no known party.

        ``s`` and ``Socialdemokraternas`` are both ``S``. The code of a local party stays as printed: ``TUP``; in small
        letters, as old minutes print codes, it gets its capitals back: ``ns`` is ``NS``.
        """
        key = fold(printed).strip(" .:")
        found = self._codes.get(key) or self._names.get(key)
        if found is None and key.endswith((":s", "´s", "’s")):
            found = self._codes.get(key[:-2])
        if found in self._local and len(key) <= LONGEST_CODE:
            return self._capitals.get(key, found) if printed.islower() else printed.strip(" .:")
        return self.dated(found, date) if found else None

    def common(self, printed: str, date: str | None = None) -> str | None:
        """Code of a party of the riksdag, today's or yesterday's: safe where a bare code stands in running text."""
        found = self.code(printed, date)
        return found if found in self._common else None

    def after_name(self, printed: str, date: str | None = None) -> str | None:
        """Code of what stands in brackets after a person's name; an unknown short code is a local party."""
        inside = printed.strip(" .,:")
        known = self.code(inside, date)
        if known:
            return known
        if inside in ("5", "§"):  # OCR reads the S of "(S)" so; no party has a digit for a name
            return "S"
        if not UNKNOWN_CODE.fullmatch(inside) or inside.casefold() in self.not_parties:
            return None
        if inside in ("–", "-"):
            return "-"
        return inside.upper() if inside.islower() else inside

    def adjective(self, printed: str, date: str | None = None) -> str | None:
        """Code behind ``moderata``, ``socialdemokratiska``: an adjective in any of its forms."""
        key = fold(printed)
        for ending in ("", "a", "t", "e"):
            if key.endswith(ending) and (found := self._adjectives.get(key[: len(key) - len(ending)])):
                return self.dated(found, date)
        return None

    def compound(self, printed: str, date: str | None = None) -> str | None:
        """Code behind ``moderatgruppen``, ``centerledamöterna``: a party's name grown together with a group's."""
        match = _COMPOUND.fullmatch(fold(printed))
        code = self._stems.get(match[1]) if match else None
        return self.dated(code, date) if code else None

    @cached_property
    def _stems(self) -> dict[str, str]:
        stems: dict[str, str] = {}
        for party in self.all:
            if party.scope != "riksdag":
                continue
            name = fold(party.name)
            for ending in ("erna", "et"):  # moderat-erna, folkparti-et
                if " " not in name and name.endswith(ending):
                    stems.setdefault(name.removesuffix(ending), party.code)
        return stems | {"center": "C", "vänster": "V"}

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words, in small letters, with which a party's name can begin."""
        return frozenset(name.split()[0] for name in self._names)

    @cached_property
    def bloc_words(self) -> dict[str, list[list[str]]]:
        """Names of blocs as lists of words, by their first word."""
        found: dict[str, list[list[str]]] = {}
        for bloc in self.blocs:
            words = bloc.split()
            found.setdefault(words[0], []).append(words)
        return found


def _row(row: dict[str, Any], scope: str) -> Party:
    first, last = (*row.get("years", ("", "")), "", "")[:2]
    return Party(
        code=str(row["code"]),
        name=row["name"],
        scope=scope,
        colour=row.get("colour", LOCAL_COLOUR),
        aliases=tuple(str(alias) for alias in row.get("aliases") or ()),
        adjective=row.get("adjective"),
        municipality=row.get("municipality"),
        first_year=first or None,
        last_year=last or None,
        became=row.get("became"),
        until=row.get("until"),
    )


def load(folder: Path) -> Parties:
    """The parties of a models folder."""
    content = yaml.safe_load((folder / "parties.yaml").read_text(encoding="utf-8"))
    scopes = {"riksdag": "riksdag", "historic": "riksdag", "national": "lokalt", "local": "lokalt"}
    rows = [_row(row, scope) for group, scope in scopes.items() for row in content[group]]
    return Parties(
        all=tuple(rows),
        blocs=tuple(content["blocs"]),
        not_parties=frozenset(str(word).casefold() for word in content["not_parties"]),
    )
