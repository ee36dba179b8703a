"""Labels of attendance lists put together from words: ``Närvarande ersättare som inte tjänstgjort``."""

from __future__ import annotations

import re


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


_MEMBERS = frozenset({"ledamot", "ledamoter", "ledamoterna", "beslutande", "fortroendevalda", "politiker", "ordinarie"})
_SUBSTITUTES = frozenset({"ersattare", "ersattarna", "suppleant", "suppleanter", "suppleanterna", "ers", "suppl"})
_OFFICIALS = words("""
    tjansteman tjanstemannen tjanstepersoner tjansteperson deltagare gaster inbjudna foredragande sekreterare ovriga
    andra adjungerade revisorer insynsplats
""")
_ABSENT = frozenset({"franvarande", "franvaro", "forhindrade", "forhindrad", "forhinder", "forfall"})
_SERVING = frozenset(["tjanstgor", "tjanstgjort", "tjanstgjorde", "tjanstgorande", "tjg", "tjanstg"])
_NOT = frozenset({"ej", "inte", "icke", "utan"})
_BETWEEN = words("""
    som ar var har narvarande narv och samt vid sammantradet motet i beslut deltar deltog deltagande deltagit anmalt
    anmalda under hela delar del av med rostratt yttranderatt narvaroratt valda dessutom aven foljande for personer
    pa plats
""")
_KNOWN = _MEMBERS | _SUBSTITUTES | _OFFICIALS | _ABSENT | _SERVING | _NOT | _BETWEEN
_MOST_WORDS = 9
_FROM = re.compile(r"(?P<list>.+?),? (?:fran|representerande) (?P<home>\S+(?: \S+){0,2})")
"""Whom of a common body's lists one municipality has sent: ``Beslutande från Tierp``"""
_OFFICE = re.compile(r"fran [a-z]*(?:kansli|kontor|forvaltning)[a-z]*")
"""Only the office that sent the officials: ``Från valkansliet``"""


def label_of(folded: str) -> str | None:
    """What stands under a folded label that holds nothing but the words of such labels; None for anything else.

    >>> label_of("narvarande ersattare som inte tjanstgjort"), label_of("ovriga fragor")
    ('substitutes', None)
    >>> label_of("narvarande och franvarande ledamoter"), label_of("ej narvarande ledamoter")
    ('members', 'absent')
    """
    if _OFFICE.fullmatch(folded):
        return "officials"
    if sent := _FROM.fullmatch(folded):
        folded = sent["list"]
    words = folded.replace(",", " ").replace("/", " ").replace(".", " ").split()
    told = set(words)
    if not (1 if sent else 2) <= len(words) <= _MOST_WORDS or not told <= _KNOWN:
        return None
    there = "narvarande" in told and words[words.index("narvarande") - 1] not in _NOT
    if told & _ABSENT and there and told & _MEMBERS:
        return "members"
    if told & _ABSENT or ("narvarande" in told and not there):
        return "absent"
    if told & _SUBSTITUTES or (told & _SERVING and told & _NOT):
        if told & _NOT:
            return "substitutes"
        if told & {"ledamoter", "ledamoterna", "ledamot", "ordinarie"}:
            return "members"
        return "serving substitutes" if told & (_SERVING | {"beslutande"}) else "substitutes"
    if told & _MEMBERS:
        return "members"
    return "officials" if told & _OFFICIALS else None
