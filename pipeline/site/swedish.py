"""Swedish: dates, numbers and lists as a Swedish reader expects them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pipeline.kit.calendar import MONTHS

COMPARISONS = {
    "contains": "innehåller",
    "does not contain": "innehåller inte",
    "ends with": "slutar på",
    "starts with": "börjar med",
    "like": "liknar (LIKE)",
    "not like": "liknar inte (LIKE)",
    "glob": "liknar (GLOB)",
    "in": "är någon av",
    "not in": "är ingen av",
    "array contains": "listan innehåller",
    "array does not contain": "listan innehåller inte",
    "date": "har datum",
    "is null": "saknas",
    "is not null": "finns",
    "is blank": "är tomt",
    "is not blank": "är inte tomt",
}
WORDS = {"where": "där", "and": "och", "search matches": "sökningen gäller"}
WORDS |= {words: COMPARISONS[words] for words in COMPARISONS if " " in words or words == "contains"}
SENTENCE = re.compile(r"\b(?:" + "|".join(sorted(WORDS, key=len, reverse=True)) + r")\b")
COLUMNS = {
    "ar": "år",
    "body": "organ",
    "choice": "röst",
    "code": "slag",
    "date": "år",
    "joint": "gemensam",
    "kind": "slag",
    "method": "metod",
    "municipality": "kommun",
    "outcome": "utfall",
    "owner": "tabell",
    "parties": "partier",
    "party": "parti",
    "present": "närvarande",
    "proposed": "förslag",
    "reason": "skäl",
    "role": "roll",
    "scope": "omfattning",
    "stage": "steg",
    "stance": "hållning",
    "text_source": "textkälla",
    "immediately_adjusted": "omedelbart justerad",
}
SECTION_NAMES = {
    "beslut": "Beslut",
    "ärende": "Ärendet",
    "förslag": "Förslag till beslut",
    "yrkande": "Yrkanden",
    "beslutsgång": "Beslutsgång",
    "votering": "Votering",
    "reservation": "Reservation",
    "särskilt uttalande": "Särskilt uttalande",
    "protokollsanteckning": "Protokollsanteckning",
    "handlingar": "Handlingar",
    "expediering": "Expediering",
    "jäv": "Jäv",
    "bilaga": "Bilaga",
}


PROBLEMS = {
    "missing-paragraph": "Paragraf som utlovas men saknas",
    "gap": "Nummer som fattas i följden",
    "no-party": "Uttalande utan parti",
    "vote-sum": "Röster som inte stämmer med summan",
    "date": "Datum som inte stämmer",
    "date-year": "Datum från ett annat år",
    "twice": "Nummer som förekommer två gånger",
    "no-decision": "Beslutsrubrik utan beslut",
    "unread-list": "Voteringslista som inte kunde läsas",
    "no-attendance": "Närvarolista som saknas",
    "unknown-heading": "Rubrik som inte känns igen",
    "statement not announced": "Uttalande som inte anmäls i paragrafen",
    "statement without party": "Uttalande utan parti",
}
METHODS = {
    "accent": "accent",
    "blank": "ordmellanrum",
    "bullet": "punkttecken",
    "doubt": "osäkert ord",
    "footnote": "fotnotstecken",
    "hyphen": "avstavning",
    "ligature": "hopskrivna bokstäver",
    "mojibake": "teckenkodning",
    "name": "namn",
    "party code": "partibeteckning",
    "punctuation": "skiljetecken",
    "section sign": "paragraftecken",
    "speck": "fläck",
    "spelling": "stavning",
    "sum": "summa",
}
REASONS = {
    "asked for": "så som begärdes",
    "capital": "versalt",
    "digits inside words": "siffror inne i ord",
    "glyphs without meaning": "tecken utan betydelse",
    "hard to read": "svårläst",
    "hardly any text on a scanned page": "knappt någon text på en skannad sida",
    "ink but no readable text": "tryck utan läsbar text",
    "letters set apart": "isärskrivna bokstäver",
    "missing": "saknas",
    "no text layer": "inget textlager",
    "OCR no better": "OCR var inte bättre",
    "other pages have bad text layers": "andra sidor har dåliga textlager",
    "shifted glyph codes": "förskjutna teckenkoder",
    "signs inside words": "tecken inne i ord",
    "taken as it is": "tagen som den är",
    "text file": "textfil",
    "text layer good": "textlagret är bra",
    "words not readable": "oläsliga ord",
    "words run together": "hopskrivna ord",
}
REASON = re.compile("|".join(sorted(REASONS, key=len, reverse=True)))


def long_date(value: str | None) -> str:
    """``2019-03-12`` as ``12 mars 2019``; what is no date is given back as it is."""
    try:
        day = date.fromisoformat(value or "")
    except ValueError:
        return value or "utan datum"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def number(value: int | float | None) -> str:
    """``1234567`` as ``1 234 567`` with spaces that do not break."""
    return "–" if value is None else f"{value:,}".replace(",", "\u00a0")


def percent(value: float | None) -> str:
    """``0.934`` as ``93 %``."""
    return "–" if value is None else f"{value * 100:.0f}\u00a0%"


def per_mille(value: float | None) -> str:
    """``0.9934`` as ``99,3 %``."""
    return "–" if value is None else f"{value * 100:.1f}".replace(".", ",") + "\u00a0%"


def decimal(value: float | None) -> str:
    """``0.934`` as ``0,93``."""
    return "–" if value is None else f"{value:.2f}".replace(".", ",")


def count(value: int, one: str, many: str) -> str:
    """``1 beslut`` or ``3 beslut``: the number with the right form of the word."""
    return f"{number(value)}\u00a0{one if value == 1 else many}"


def enumerate_words(words: Sequence[str], last: str = "och") -> str:
    """``V, MP och S``."""
    return ", ".join(words[:-1]) + f" {last} {words[-1]}" if len(words) > 1 else "".join(words)


def comparison(english: str) -> str:
    """Datasette's name of a filter in Swedish."""
    return COMPARISONS.get(english, english)


def column(name: str) -> str:
    """What a column is called above a list of its values."""
    return COLUMNS.get(name, name)


def description(english: str) -> str:
    """Datasette's sentence on how a table is filtered and sorted, in Swedish; what a reader wrote is left alone.

    >>> description('where search matches "and" and kind contains "a" sorted by date descending')
    'där sökningen gäller "and" och kind innehåller "a" sorterat på date, fallande'
    """
    pieces = english.split('"')
    pieces[::2] = [SENTENCE.sub(lambda words: WORDS[words[0]], piece) for piece in pieces[::2]]
    swedish = re.sub(r"sorted by (\S+) descending$", r"sorterat på \1, fallande", '"'.join(pieces))
    return re.sub(r"sorted by (\S+)$", r"sorterat på \1", swedish)


def paragraph_sign(value: str | None) -> str:
    """``§ 46`` for a numbered item, nothing for a document that is one matter."""
    return f"§\u00a0{value}" if value else ""


def method(name: str) -> str:
    """What a way of mending is called."""
    return METHODS.get(name, name)


def reason(english: str) -> str:
    """Why a page was read as it was.

    >>> reason("å missing, hard to read")
    'å saknas, svårläst'
    """
    return REASON.sub(lambda words: REASONS[words[0]], english)


def problem(code: str) -> str:
    """What a kind of problem is called."""
    return PROBLEMS.get(code, code)
