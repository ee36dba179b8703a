"""Queries: db/queries/*.sql, each a canned query with a title, a description and an example in its first comment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from pipeline.resources import db_dir

AUDIENCES = ("forskare", "journalister", "skript")
PARAMETERS = {
    "diarienummer": "Diarienummer, som det är tryckt",
    "kommun": "Kommun (tomt: alla)",
    "metod": "Metod: acklamation, votering … (tomt: alla)",
    "minst": "Minst så många",
    "namn": "Del av ett namn (tomt: alla)",
    "ord": "Ord, eller fras inom citattecken",
    "organ": "Organ, till exempel Kommunstyrelsen (tomt: alla)",
    "parti": "Parti, till exempel V (tomt: alla)",
    "sedan": "Från och med, åååå-mm-dd (tomt: alla)",
    "typ": "Slag: reservation, yrkande, röst … (tomt: alla)",
    "utfall": "Utfall: bifall, avslag … (tomt: alla)",
}
"""What the boxes of the queries are called, by the name of the parameter."""


@dataclass(frozen=True, slots=True)
class Query:
    """One file. ``example`` is the query string of an example, empty where the query takes no parameters."""

    name: str
    title: str
    description: str
    audience: str
    example: str
    sql: str


def parse(name: str, source: str) -> Query:
    """Read the comment at the top: title, description, ``för: …``, ``exempel: …``; the rest is the SQL."""
    lines = source.splitlines()
    head: list[str] = []
    while lines and lines[0].startswith("--"):
        head.append(lines.pop(0)[2:].strip())
    fields = {"för": "", "exempel": ""}
    prose: list[str] = []
    for line in head:
        key, colon, value = line.partition(":")
        if colon and key in fields:
            fields[key] = value.strip()
        elif line:
            prose.append(line)
    if not prose:
        raise ValueError(f"{name}.sql has no title in its first comment")
    return Query(
        name=name,
        title=prose[0],
        description=" ".join(prose[1:]),
        audience=fields["för"],
        example=urlencode(parse_qsl(fields["exempel"], keep_blank_values=True)),
        sql="\n".join(lines).strip().rstrip(";"),
    )


@cache
def load_queries(folder: Path | None = None) -> tuple[Query, ...]:
    """Every query of the folder, by title."""
    files = sorted((folder or db_dir() / "queries").glob("*.sql"))
    queries = [parse(file.stem, file.read_text(encoding="utf-8")) for file in files]
    return tuple(sorted(queries, key=lambda query: query.title.casefold()))


def label(parameter: str) -> str:
    """What the box of a parameter is called."""
    return PARAMETERS.get(parameter, parameter)
