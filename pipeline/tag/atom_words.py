"""The words and signs that a list of votes is made of, as patterns."""

from __future__ import annotations

import re

from pipeline.tag.counts import NUMBER, NUMBER_WORDS
from pipeline.tag.vocabulary import CAPITALS, PARTICLES, words

GLUE = words("""
    och samt jämte liksom medan men under det att ledamot ledamoten ledamöter ledamöterna ersättare ersättaren
    ersättarna tjänstgörande ordförande ordföranden ordf vice förste andre andra tredje herr herrar herrarna hr hrr fru
    fruarna fröken röstar röstade röstat rösta röstande avger avgav avges avgavs avgett lämnar lämnade lämnas lämnades
    har hade av från för med följande de dessa som st stycken röster rösterna röst antal summa namn parti
    ordinarie nr plats respektive personer person nu därefter härvid varvid vid omröstningen voteringen omröstning
    votering upprop uppropet voteringslista omröstningslista led ers suppleant suppl tjg v roll funktion uppdrag part
    gör gjorde var
    beslutande enligt resultat resultatet på sätt är blev eller sammanlagt
    tillsammans totalt samtliga alla båda bägge enskilda partier gruppen partigruppen nedan en ett
""") | frozenset(NUMBER_WORDS)
TURNS = re.compile(r"(?:medan|men|under\s+det\s+att)\s", re.IGNORECASE)
ANSWERS = re.compile(
    r"(?:(?<=\b[Jj]a )|(?<=\b[Nn]ej )|(?=\w+\b[^.]{1,200}?\b(?:ja|nej)\b))(?:svara(?:r|de|t)|säger|sade)\b"
)
"""``Vid upprop svarar Anna Ek (S) ja, Bo Al (V) nej`` · ``Ja svarar Anna Ek (S)``"""
TOKEN = re.compile(
    r"(?P<blank>\n[ \t\f]*\n\s*)|(?P<break>\n[ \t]*|\t[ \t]*|[ ]{2,})|(?P<space>[ \u00a0\f])|"
    r"(?P<word>[^\W\d_][\w’'´-]*!?)|(?P<number>\d{1,3}(?::[ea]\b)?)|(?P<sign>.)",
    re.DOTALL,
)
CAPITAL = f"[{CAPITALS}]"
PART = rf"(?:[a-zåäö]?{CAPITAL}(?:\w{{2,}}!|[\w’'´-]+)|{CAPITAL}\.|[A-Z]['’][A-Z]\w+)"
NAME = re.compile(
    rf"(?:(?:{'|'.join(sorted(PARTICLES - {'i'}))})[ ]){{0,2}}{PART}"
    rf"(?:(?:[ \u00a0]|-?\n[ ]{{0,40}})(?:(?:{'|'.join(sorted(PARTICLES - {'i'}))})[ ]){{0,2}}{PART}){{0,4}}"
)
INDEXED = re.compile(
    rf"(?P<last>(?:(?:{'|'.join(sorted(PARTICLES - {'i'}))})[ ]){{0,2}}{PART}(?:[ ]{PART})?),[ ]"
    rf"(?P<first>{PART}(?:[ ]{PART})?)(?=[ ]{{0,3}}[(\t\n]|[ ]{{2}}|$)"
)
CAPITALIZED = re.compile(rf"\b{CAPITAL}")
BRACKET = re.compile(
    r"\s{0,3}[(\[{]\s?(?:(?:båda|bägge|alla|samtliga)\s)?(?P<party>[^()\[\]{}\s]{1,6}?|[A-Za-zÅÄÖåäö]{7,24})\s?[)\]}]"
)
"""The party behind a name, its code or its name: ``(S)``, ``(Moderaterna)``, as OCR may read it ``[S]``."""
VOTE = r"(?:[Jj]a|[Nn]ej|JA|NEJ|[Aa]vst|röst|[JNAF](?:\n|$|[ ]{2}|\t))"
COMMA = re.compile(
    rf",(?:[ ]?|[ ]?\n[ ]{{0,40}}(?!\w+:))(?P<party>\w{{1,5}}!?)"
    rf"(?=[ ]{{0,3}}(?:[,;.:\n\t–=-]|$)|[ ]{{2}}|[ ](?:och|samt)[ \n]|[ ]{VOTE})"
)
CELL = re.compile(
    rf"(?:\t[ \t]*|[ ]{{1,}})(?!{VOTE})(?P<party>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{0,4}}!?|[a-zåäö]{{1,3}})"
    rf"(?=[ ]{{2}}|[ ]?\t|[ ]*(?:\n|$)|[ ]{VOTE})"
)
LINE_BELOW = re.compile(
    rf"\s*\n\s*(?P<party>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{0,3}}!?|-)\s*\n\s*(?={VOTE}|\d{{1,3}}\s|Ledamot|Ersättare|\d:e|Ordf|Tjänst)"
)
PARTY_FIRST = re.compile(
    r"(?P<open>\()?(?P<party>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,4}!?)(?(open)\))"
    r"(?:[ \t]+|\n[ ]*)(?=[A-ZÅÄÖÉ]|(?:af|von|de|van|al|el)[ ])"
)
HEADING = re.compile(
    r"(?P<party>[A-ZÅÄÖ][A-Za-zÅÄÖåäö!]{0,24})(?:[ ]?\(\d{1,2}\))?[ ]*(?P<sign>:|\((?=[A-ZÅÄÖ][\w-]+\s)|\n)"
)
GROUP = re.compile(
    r"\(?(?P<party>[A-ZÅÄÖa-zåäö]{1,5}!?)\)?-?[ ]?gruppen(?:s[ ](?:ledamöter|representanter))?[ ]?:?", re.IGNORECASE
)
"""``(s)-gruppen:`` · ``M-gruppen``: the party of those who follow."""
WHAT_FOR = re.compile(r"(?:(?<=röstar)|(?<=röstade)|\s+röst(?:ar|ade))\s+(?:för|på)\s[^.:;()]{3,80}:")
"""``Ja röstade för bifall till ansökan: Anna Ek``: what they voted for, before the names."""
CHOICE = re.compile(
    r"(?:(?P<ja>ja)|(?P<nej>nej)|(?P<avstår>avst(?:år|od|ått|ående|\.)?(?:\s+från\s+(?:att\s+rösta|röstning))?"
    r"|nedlagda|blanka|(?:(?:lägger|lade)\s+(?:ned|ner)|ned(?:lägger|lade))\s+sina?\s+röst(?:er)?)"
    r"|(?P<frånvarande>frånv(?:arande|\.)?))"
    r"(?:[ ]?-?[ ]?röst(?:er|erna|ar|ade|ande)?)?(?![\w-])[”\"]?",
    re.IGNORECASE,
)
HEADS = re.compile(r"ja\s*/\s*nej(?:\s*/\s*avst\w*\.?)?", re.IGNORECASE)
LETTER = re.compile(r"(?P<letter>[JNAF])(?=\t|[ ]{2}|[ ]*(?:\n|$))")
DASH = re.compile(r"[–-](?=[ \t]*(?:\n|\t|$))")
DASHES = re.compile(r"\bavst\w*[ ]\([–-]\)|(?<!\w)[–-][ ]?[=:][ ]?avst", re.IGNORECASE)
"""``2 ledamöter avstår (–)`` · ``– = avstår``"""
CROSS = re.compile(r"[Xx](?=\t|[ ]{2}|[ ]*(?:\n|$))")
"""In a cell of its own it says who was there; what was voted stands in words beside it."""
LETTERS = {"J": "ja", "N": "nej", "A": "avstår", "F": "frånvarande"}
COUNT = re.compile(
    r"[ ]*[:=–-]?[ ]*\(?[ ]?(?P<count>\d{1,3})(?:[ ]*(?:st(?:ycken)?\b\.?|röst(?:er)?|ledam\w+))?[ ]?\)?(?![\w:.])"
    r"(?!(?:\t|[ ]{1,})[ ]*(?!(?:Ja|Nej|Avst\w*|Frånv\w*)[ ]?[:=])[A-ZÅÄÖ][a-zåäö])"
)
COUNTED = re.compile(
    rf"(?<![\d§])(?<!§[ ])(?P<count>{NUMBER})[ ]+(?:st[ ]+)?(?:(?:av[ ]+)?ledam\w+[ ]+)?(?:röst\w+[ ]+)?$",
    re.IGNORECASE,
)
OPENS = re.compile(r"[ ]*(?:[:\n]|(?:(?:röst|svar)(?:ar|ade)|avg(?:er|es|av|avs)|lämna(?:s|des)|gör|gjorde|är|var)\b)")
WHAT = (
    r"(?P<what>(?:[^\s.,:;()]+\s|\(\w{1,4}\)\s){0,7}?"
    r"\w*(?:förslag|bifall|avslag|yrkand|återremi|bordlägg|motion|tillägg)\w*)"
)
SOFT_VERB = re.compile(
    r"(?:(?:stöder|stödjer|stödde|biträder|biträdde|bifaller|biföll)|röst(?:ar|ade)\s+(?P<side>för|på|mot|emot))\s+"
    rf"{WHAT}"
    r"(?=\s*(?:[.,;:\n]|$|(?:medan|och|samt|men)\s))",
    re.IGNORECASE,
)
SOFT_AGAINST = re.compile(
    r"röst(?:ar|ade)\s+(?P<side>e?mot)(?P<what>)(?=\s*(?:[.,;:\n]|$)|\s+(?:medan|och|samt|men)\s)", re.IGNORECASE
)
"""``… röstar för förslaget, Bo Al (V) röstar mot.``"""
VOTES = frozenset({"röstar", "röstade"})
SOFT_LAST = re.compile(rf"(?P<side>för|e?mot|på)\s+{WHAT}(?=\s*(?:[.,;\n]|$|(?:medan|och|samt|men)\s))", re.IGNORECASE)
"""``Därvid röstar Anna Ek (S) och Bo Al (V) för motionen``: what for stands last."""
PARTY_LAST = re.compile(r"[A-ZÅÄÖ]{1,4}!?(?=[,.;)])")
"""``Anna Ek, Bo Al samtliga S,``: the party of those before it."""
SOFT_LABEL = re.compile(
    rf"(?P<side>för|mot|på)\s+{WHAT}\s*(?::|\s(?:röst(?:ar|ade|at)|avg(?:av|er)|avges[ ]av)\b)", re.IGNORECASE
)
AGAINST = re.compile(r"\bavslag|\be?mot\b|\bnej\b", re.IGNORECASE)
ENDS = re.compile(r"(?<!\.)\.(?=\s+[A-ZÅÄÖ”\"(]|\s*$|\s*\n)")
