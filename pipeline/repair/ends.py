"""Ends: what a bad picture put behind and before lines, and the stops it lost where a paragraph ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.kit import Kit
from pipeline.repair.readings import NUMBERED
from pipeline.text import Edit, Span, Text

# Signs by themselves where a line ends, and letters that are no words: ``Beslut å``, ``85 )``, ``förslag: ;``.
_JUNK = re.compile(r"(?<=\S)(?:[ \t]{1,4}(?:[;:|=+*~^_.,'/()<>]{1,2}|(?<=[;:|=~^_<>][ \t])[-–—])){1,6}[ \t]*$", re.M)
_LETTER = re.compile(
    r"(?:(?<=[^\W\d_]{2})(?:[ \t]+[deghjknopqrtuwyåäö])"
    r"|(?<=[^\W\d_][.;:])(?:[ \t]+[b-hj-zåäöGQ])"
    r"|(?:(?<=[^\W\d_][.;:])[ \t]+[iB-HJ-ZÅÄÖÉ]|(?<=[^\W\d_]\.)[ \t]+[2-9])(?=\s+[A-ZÅÄÖ•–-])"
    r"|(?<=[A-Z]\))(?:[ \t]+[b-hj-zåäö]))[ \t]*$",
    re.M,
)
LISTED = "bcdef"  # letters of things on lists: "alternativ b"
# A quote before a capital where a line begins, that nothing closes.
_OPENED = re.compile(r"^[ \t]*(?P<quote>['\"‘“”„’(])[ \t]?(?=[A-ZÅÄÖ][^\W\d_])", re.M)
_TICK = re.compile(r"(?<=[^\W\d_.,:;][ ])['‘](?=[^\W\d_]{2})(?![^'’‘\n]{0,80}['’])")  # the same within one
_QUOTE = re.compile(r"['\"‘“”„’]")
_CLOSED_WITHIN = 1200  # characters in which a quotation ends
_LINE = re.compile(r"^[ \t]*(?P<text>\S(?:.*\S)?)", re.M)
_LAST = re.compile(r"(?<!\ba[tl][tl] )(?:(?<![^\W_])[a-zåäöé]+-)?(?<![^\W_])(?P<word>[a-zåäöé]{3,})(?P<sign>[,;]?)\Z")
_BEGINS = re.compile(r"[A-ZÅÄÖ][a-zåäöé]|§|\d{1,2}\. |[-–—•] |(?:[A-ZÅÄÖ][a-z]{0,4} )?§")
# Verbs that make a sentence of a line: what minutes say over and over.
_VERB = re.compile(
    r"\b(?:är|var|har|hade|ska|skall|kan|bör|får|vill|måste|blir|blev|avstår|avstod|anförde|anmäler|anser|ansåg|antar|antas|"
    r"avslås?|avslutar|avslutas|avslog|begär|begärs|begärde|begärdes|behandlas?|besluta[rd]e?|beviljas?|bifaller|bifalls|"
    r"bifölls|biträd(?:er|de)|bordläggs|deltar|deltog|efterlyser|fastställ(?:er|s|de|des)|finner|fann|finns|framgår|"
    r"förklara[rs]e?|föreslå[rs]?|föreslog|förrättas|gäller|godkän(?:ner|ns|de|des)|hänvisa[rs]e?|inkom(?:mer)?|innebär|"
    r"instäm(?:mer|de|des)|justeras|konstatera[rd]e?|lägg(?:er|s)|lade[s]?|lämna[rds]e?|meddela[rd]e?|noterar|"
    r"reservera[rd]e?|redovisas?|redogör|röstar|röstade|samtycker|saknas?|ser|säger|ställ(?:er|s|de|des)|tackar|tas|tjänstgör|"
    r"tillstyrker|tillstyrkte|uppdrar|upphör|uppgår|utgår|utgick|utfaller|utföll|utses?|utser|utsågs|verkställs|vinner|"
    r"yrka[rd]e?|ändras|återremitteras|återkom(?:mer)?|överlämna[rds]e?)\b"
)
_LEADS_IN = re.compile(r"(?:besluta(?:r|t|de|ts)?|rösta[rdt]e?|ställs|enligt|följande|avstår|pröva|yrka[rdt]e?)\Z")
_LAST_WORDS = frozenset(re.findall(r"\w+", "sig nej ja antas avslås den dem nedan idag öppnat omedelbart frånvarande"))
_ITEM = re.compile(r"^(?:att|[-–—•*]|\d{1,2}[.)]?|[a-z][.)])\s", re.M)
_GENITIVE = re.compile(r"(?:en|et|na)s\Z")
_SIGNED = 0.6  # share of the paragraphs with a verb that end in a stop, in a text that has stops
FEWEST_SIGNED = 2
LONGEST = 12  # lines of a paragraph


def specks(text: Text, kit: Kit) -> Iterator[Edit]:
    """Nothing for signs and letters by themselves behind a line, and for quotes before a line that nothing closes."""
    value = text.value
    for match in _JUNK.finditer(value):
        line = value[value.rfind("\n", 0, match.start()) + 1 : match.start()]
        closes = ")" in match[0] and line.count("(") > line.count(")")
        if not (closes or "\t" in line):
            yield Edit(Span(*match.span()), "", "speck", 0.85)
    for match in _LETTER.finditer(value):
        before = value[max(0, match.start() - 20) : match.start()].split()
        if match[0].strip() not in LISTED or not (before and NUMBERED.fullmatch(before[-1].lower())):
            yield Edit(Span(*match.span()), "", "speck", 0.85)
    for match in _OPENED.finditer(value):
        at = match.end("quote")
        rest = value[at : at + _CLOSED_WITHIN]
        closed = ")" in rest.split("\n\n")[0] if match["quote"] == "(" else _QUOTE.search(rest)
        if not closed:
            yield Edit(Span(*match.span("quote")), "", "speck", 0.85)
    for match in _TICK.finditer(value):
        yield Edit(Span(*match.span()), "", "speck", 0.85)


def stops(text: Text, kit: Kit) -> Iterator[Edit]:
    """A stop where a paragraph with a verb ends without one, in a text whose other paragraphs have it."""
    value = text.value
    lines = list(_LINE.finditer(value))
    bare: list[Edit] = []
    signed = 0
    first = 0  # the line that the paragraph begins with
    for at, (line, following) in enumerate(pairwise([*lines, None])):
        assert line is not None
        if following is None or following["text"][0].islower():
            continue
        paragraph = value[lines[max(first, at - LONGEST)].start() : line.end("text")]
        first = at + 1
        if not _BEGINS.match(following["text"]):
            continue
        sentence = re.split(r"[.!?:]\s", paragraph)[-1].strip()
        if "\t" in sentence or not _VERB.search(sentence) or _ITEM.search(sentence):
            continue
        signed += sentence[-1] in ".!?"
        last = _LAST.search(sentence)
        if last and not following["text"][0].isdigit() and _may_end(last["word"], kit):
            end = line.end("text")
            letter = value[end - 1] if not last["sign"] else ""
            bare.append(Edit(Span(end - 1, end), letter + ".", "punctuation", 0.85))
    if signed >= max(FEWEST_SIGNED, _SIGNED * (signed + len(bare))):
        yield from bare


def _may_end(word: str, kit: Kit) -> bool:
    """Whether sentences of minutes end with the word."""
    return word in _LAST_WORDS or (word in kit.formulas and not _LEADS_IN.match(word) and not _GENITIVE.search(word))
