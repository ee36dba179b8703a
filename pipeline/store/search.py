"""Swedish full-text search on SQLite: what is put in the index for a text, and what a query becomes.

Beside the words as printed, the index has a column ``stems``: for every word its stem, and for a compound the stems
of its parts and of runs of parts, so that *inspektör* and *socialtjänst* both find *socialtjänstinspektör*, and
*reservationer* finds *reservation*. The tokenizer keeps å, ä and ö apart from a and o.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from pipeline.store import inflections
from pipeline.store.compounds import parts as compound_parts

WORD = re.compile(r"[^\W\d_]+(?:[-:][^\W\d_]+)*|\d[\d.,:/-]*\d|\d")
MIN_COMPOUND = 6
"""The shortest compound is of two words of three letters: *bilväg*."""

_stemmer = snowballstemmer.stemmer("swedish")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The Snowball stem of a lower-case Swedish word: *reservationer* → *reservation*."""
    return str(_stemmer.stemWord(word))


def _bases(word: str) -> list[str]:
    """Stems under which a word may be met: its own, that of *skola* for *skolan*, that of *bostad* for *bostäder*.

    Snowball knows no ending -an, and must not: *detaljplan* and *organ* are no forms of *detaljpla* and *orga*. It
    takes -s and -ad from words that end so by nature, *lekplats* and *bostad*, but not from *lekplatser* and
    *bostaden*. As further readings these do no harm.
    """
    found = []
    for form in (word, *inflections.bases(word)):
        found.append(stem(form))
        if form.endswith(("s", "ad")):
            found.append(form)
    for ending in ("ans", "an"):
        if word.endswith(ending) and len(word) >= 5:
            found.append(stem(word[: len(word) - len(ending) + 1]))
            break
    return list(dict.fromkeys(found))


@lru_cache(maxsize=200_000)
def terms(word: str) -> tuple[str, ...]:
    """What the index holds for one lower-case word: its stem, then the stems of parts and runs of parts."""
    found = _bases(word)
    pieces = word.split("-")
    for piece in pieces:
        if len(pieces) > 1:
            found += terms(piece)
        parts = compound_parts(piece) if len(piece) >= MIN_COMPOUND else ()
        for first in range(len(parts)):
            for last in range(first + 1, len(parts) + (first > 0)):
                found += _bases("".join(parts[first:last]))
        for part in parts:
            found += terms(part)
    return tuple(dict.fromkeys(term for term in found if len(term) > 1))


def index_terms(text: str, extra: Iterable[str] = ()) -> str:
    """The ``stems`` column for a text; ``extra`` are other readings of words that repair was unsure of."""
    out: list[str] = []
    for word in WORD.findall(text.lower()):
        out += terms(word)
    for word in extra:
        out += terms(word.lower())
    return " ".join(out)


# ---------------------------------------------------------------- queries

_TOKEN = re.compile(r"""(?P<not>-)?(?:"(?P<phrase>[^"]*)"?|(?P<near>NEAR\([^)]*\))|(?P<word>[^\s"()]+))""")


def _quote(value: str) -> str:
    return '"' + value.replace('"', '""') + '"'


def _word(word: str, printed: str) -> str | None:
    """The FTS5 expression for one query word."""
    if word.endswith("*"):
        bare = " ".join(re.findall(r"\w+", word))
        if len(bare) != 1:
            return f"{printed} : {_quote(bare)} *" if bare else None
        word = bare  # everything that begins with one letter is nothing to look for
    pieces = WORD.findall(word.lower())
    if not pieces:
        return None
    alternatives = [f"{printed} : {_quote(word)}"]
    if len(pieces) == 1:
        # The word itself too: *skolskjuts* is a stem under which *skolskjutsarna* stands, its own stem is not.
        readings = dict.fromkeys([*_bases(pieces[0]), pieces[0]])
        alternatives += [f"stems : {_quote(reading)}" for reading in readings]
    else:
        alternatives.append("stems : " + " + ".join(_quote(stem(piece)) for piece in pieces))
    return "(" + " OR ".join(alternatives) + ")"


@dataclass(frozen=True, slots=True)
class Query:
    """A reader's query: FTS5 expressions that must all be met, and others that none may be."""

    wanted: tuple[str, ...]
    excluded: tuple[str, ...] = ()

    @property
    def expression(self) -> str | None:
        """The whole as one expression; None where there is no word to look for."""
        if not self.wanted:
            return None
        expression = " AND ".join(self.wanted)
        for unwanted in self.excluded:
            expression = f"({expression}) NOT {unwanted}"
        return expression


def parse(query: str, columns: tuple[str, ...] = ("text",)) -> Query:
    """What a reader's query asks for, each part an FTS5 expression over these columns and ``stems``.

    Words must all be there; ``"…"`` is a phrase as printed, ``-word`` excludes, ``OR`` gives a choice, ``word*`` is a
    prefix, ``NEAR(a b, 5)`` asks for closeness. Anything else is taken as plain words, so no input is an error.
    """
    printed = "{" + " ".join(columns) + "}"
    groups: list[list[str]] = []
    excluded: list[str] = []
    pending_or = False
    for token in _TOKEN.finditer(query.replace("\x00", " ")):
        if token["word"] == "OR":
            pending_or = bool(groups)
            continue
        if token["word"] == "AND":
            continue
        expression = _expression(token, printed)
        if expression is None:
            continue
        if token["not"]:
            excluded.append(expression)
        elif pending_or:
            groups[-1].append(expression)
            pending_or = False
        else:
            groups.append([expression])
    wanted = ("(" + " OR ".join(group) + ")" if len(group) > 1 else group[0] for group in groups)
    return Query(tuple(wanted), tuple(excluded))


def _expression(token: re.Match[str], printed: str) -> str | None:
    if token["phrase"] is not None:
        words = re.findall(r"\w+", token["phrase"])
        return f"{printed} : {_quote(' '.join(words))}" if words else None
    if token["near"]:
        inside, _, distance = token["near"][5:-1].rpartition(",")
        if not inside:
            inside, distance = distance, "10"
        words = re.findall(r"\w+", inside)
        if len(words) > 1 and distance.strip().isdigit():
            return f"{printed} : NEAR({' '.join(map(_quote, words))}, {int(distance)})"
        return _word(inside, printed) if words else None
    return _word(token["word"], printed)


def query(q: str) -> str:
    """The FTS5 expression for a reader's query over ``text``; one that finds nothing where there is no word."""
    return parse(q).expression or '""'
