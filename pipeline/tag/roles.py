"""Titles and roles before a name, as printed: ``tjänstgörande ersättaren``, ``2:e vice ordföranden``, ``herr``."""

from __future__ import annotations

import re

MODIFIER = re.compile(
    r"(?:förste?|första|andre|andra|tredje|1:[ea]|2:[ea]|3:[ea]|vice|v|tjänstgörande|tjg|tillförordnade?|tf|biträdande|bitr"
    r"|ordinarie|föredragande|dåvarande|avgående|ej|icke|gruppens|partiets|(?:\w+)?(?:nämndens|styrelsens|fullmäktiges"
    r"|utskottets|rådets|beredningens|presidiets))"
)
NOUN = re.compile(
    r"(?:ordförande[n]?s?|ordförandena|ordf|ledamot(?:en)?s?|ledamöter(?:na)?s?|ersättare[ns]?|ersättarna|ersättares"
    r"|suppleant(?:en|er|erna)?|\w*(?:borgar|kommunal|oppositions|landstings|region|skol|social|stads)råde?[tn]?s?"
    r"|kommunfullmäktigeledamot(?:en)?|gruppledare[ns]?|gruppledarna|motionär(?:en|er|erna)|ålderspresident(?:en)?"
    r"|ålderspresidenten|borgmästare[n]?|insynsledamot(?:en)?|insynsplats|adjungerad(?:e)?|kommunpolitiker[n]?"
    r"|riksdagsledamot(?:en)?|talesperson(?:en)?|\w*ordförande[n]?)"
)
TITLE = re.compile(r"(?:herr(?:ar|arna)?|hr|hrr|fru|frk|fröken|fruarna|dr|doktor(?:n)?|herrn|fruar|friherre|prof)")
PLURAL = re.compile(
    r".*(?:ledamöter(?:na)?|ersättarna|ordförandena|råden|suppleanter(?:na)?|motionärer(?:na)?|herrar|herrarna|hrr"
    r"|gruppledarna)"
)


def read(words: list[str], at: int) -> tuple[str | None, int]:
    """The role that lower-cased ``words`` begin with and the position after it, counted from ``at``."""
    i = 0
    while i < len(words) and (MODIFIER.fullmatch(words[i]) or (words[i] == "." and i > 0)):
        i += 1
    if i < len(words) and TITLE.fullmatch(words[i]):
        i += 1
        if i < len(words) and words[i] == ".":
            i += 1
        # Herr Doktor Munktell
        while i < len(words) and (TITLE.fullmatch(words[i]) or NOUN.fullmatch(words[i])):
            i += 1
        return _joined(words[:i]), at + i
    if i < len(words) and NOUN.fullmatch(words[i]):
        i += 1
        if i + 1 < len(words) and words[i] == "och" and NOUN.fullmatch(words[i + 1]):
            i += 2
        return _joined(words[:i]), at + i
    return None, at


def _joined(words: list[str]) -> str:
    return " ".join(words).replace(" .", ".")


def is_role(text: str) -> bool:
    """Whether the whole of ``text`` is a role: ``ordf``, ``vice ordförande``."""
    words = text.lower().replace(".", " ").split()
    return bool(words) and read(words, 0)[1] == len(words)


def is_title(role: str) -> bool:
    """Whether it is ``herr``, ``fru``: then ``Andersson i Näsåker`` is a name."""
    return any(TITLE.fullmatch(word.strip(".")) for word in role.split())


def is_plural(role: str) -> bool:
    """Whether it holds for several people: ``borgarråden Anna Ek och Bo Al``."""
    return bool(PLURAL.fullmatch(role))
