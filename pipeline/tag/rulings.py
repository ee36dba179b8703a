"""Rulings: what is decided below one heading, or in running text without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.kit.outcomes import Outcomes
from pipeline.tag.beside import is_paper
from pipeline.tag.leads import BODY, FOR_WHOM, PROPOSES, is_lead_in, proposes
from pipeline.tag.points import ACTS, fold, lines
from pipeline.tag.sentences import papers_apart, sentences
from pipeline.text import Span

READ = 1500
"""Characters of a block that say what it is; lists and inserted texts may follow for pages."""
_PASSED_ON = re.compile(
    rf"(?:[Aa]tt\s+)?(?:[Ff]öresl(?:år?|og)|[Rr]ekommendera(?:r|de)?|[Hh]emställ(?:er|de|a)(?:\s+hos)?)\s+(?:att\s+)?(?:\w{{4,}}s\s+)?(?![Ll]änsstyrelsen){BODY}\s+"
    r"(?:att\s+)?(?:besluta[rs]?\s+)?(?:att\s+)?"
)
"""An att-sats that asks a higher body to decide: "att föreslå kommunfullmäktige att anse motionen besvarad"."""
_BODY_PASSES_ON = re.compile(
    rf"{BODY}\s+besl(?:utar?|utade|öt){FOR_WHOM}\s+(?:att\s+)?föreslå\s+(?:\w+s\s+)?{BODY}\s+(?:att\s+)?(?:besluta\s+)?(?:att\s+)?"
)
_BODY_PROPOSES = re.compile(
    rf"{BODY}\s+(?:{PROPOSES}|förorda(?:r|de)|tillstyrk(?:er|te)){FOR_WHOM}\s+(?:att\s+)?(?![Ll]änsstyrelsen|hos\s+[Ll]änsstyrelsen){BODY}\s+(?:att\s+)?(?:besluta[rs]?\s+)?(?:att\s+)?"
)

_BEGINS_OTHERWISE = re.compile(
    r"(?:Frågan\s+besvara|Revisor\w+\s+(?:till|av)styrk|Beslutet\s+(?:är|var|fattas|fattades)\s+enhälligt|"
    r"(?:Skriftlig\s+|Muntlig\s+)?reservation\w*\s+(?:(?:e?mot|till)\s+\w+\s+)?(?:lämna|anmäl|anför|inlämna|avge|avgav|inge|ingav)|"
    r"Vid\s+protokollet\b|Justera[ts]\s+den\b|bilag|(?:voterings|omröstnings)(?:list|protokoll)|Faktura\w*\s+(?:sänds|skickas)|"
    r"Ing(?:en|a|et)\b.*\b(?:förekom\w*|förel[åi]g\w*|anmäl\w*|finns|fanns|ansåg)\b|"
    r"(?:beslutet|paragrafen|protokollet|punkten|ärendet)\s+justera(?:des|ts)\s+omedelbart|"
    r"till\s+protokollet\s+(?:antecknas|noteras|antecknades|noterades)\s+(?:följande|från)\b|[\W_\d]*$)",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"[A-ZÅÄÖ](?:(?!\b(?:som|att|och|där|vari|ska|skall|får|bör)\b)[^.;:,]){2,80}?(?:,[^.,;:]{2,60},)?\s"
    r"(?:redogör|redogjorde|orienterar|orienterade|berättar|berättade|rapporterar|rapporterade|föredrar|föredrog)\s+"
    r"(?:\w+\s+)?(?:för|om|från|ärendet|frågan)\b(?!.*\b(?:senast|löpande|årligen|varje)\b)"
)
"""``Ekonomichefen redogör för resultatet.``"""
_SAYS_OTHERWISE = re.compile(
    r"(?:tacka(?:r|de)\s+(?!nej)|deltar?\s+(?:inte|ej|varken)\b|deltog\s+(?:inte|ej)|"
    r"(?:inte|ej)\s+del(?:tagit|tar|tog)\b|reservera(?:r|de)\s+sig|protokollsanteckning|(?<!med\s)särskilt\s+(?:yttrande|uttalande)|"
    r"\bhar\b.*\binkommit\s+till|\bställ(?:er|de)\s+proposition|\bär\s+det\s+möjligt|"
    r"\b(?:motförslag|motproposition|kontraproposition|huvudproposition)\w*\s+(?:i\s+[^.]{0,40})?(?:utses|antas|godkän)|"
    r"(?:votering|omröstning)s?(?:ordning|proposition)\w*\s+godkän|\bupprop\s+förrätta|laga\s+ordning|\bäger\s+rum\s+(?:på|i)\b|"
    r"paragrafen\s+är\s+justerad|ajournera[sd]|utdragsbestyrkande|expedieras|skickas\s+till\s*:?$|tjänstgör(?:de)?\s+(?:i|för)\b|"
    r"begär(?:de)?\s+(?:ordet|entledigande)|anmäler\s+jäv|\binformera(?:r|de)\s+om\b|på\s+grund\s+av\s+jäv)",
    re.IGNORECASE,
)
_NAME = r"(?:[A-ZÅÄÖ][^\s,()]*\s+){0,3}[A-ZÅÄÖ][^\s,()]*"
_ONE = rf"{_NAME}(?:\s+(?:m\.?\s?fl\.?\s+)?\([^()\s]{{1,6}}\)|,\s+[A-Za-zÅÄÖåäö]{{1,5}}\b),?"
_MANY = rf"{_NAME}(?:(?:\s+och|\s+samt|,)\s+{_NAME}){{1,12}}\s+\((?:båda|bägge|samtliga|alla)\s+[^()]{{1,8}}\)"
_PERSON_SPEAKS = re.compile(
    rf"(?:{_MANY}|{_ONE}(?:\s*(?:,|och|samt)\s+{_ONE}){{0,12}})\s+"
    r"(?:yrka(?:r|de)|begär(?:de)?|lämna(?:r|de)|ha(?:r|de)\s+(?:lämnat|ställt|inlämnat|framställt|begärt|anmält|yrkat|väckt)|anför(?:de)?|anmäl(?:er|de)|avstår|avstod|"
    r"avge[rs]|avgav|delta[rs]?|deltog|föreslår|föreslog|frågar|frågade|informera(?:r|de)|redogör|redogjorde|vill|"
    r"önska(?:r|de)|ställ(?:er|de)|framför(?:de)?|instäm(?:mer|de)|rösta(?:r|de)|tjänstgör|tjänstgjorde|svara(?:r|de)|"
    r"besvara(?:r|de)|meddela(?:r|de)|yttra(?:r|de)|reservera(?:r|de)|inkom(?:mer)?|ansluter|anslöt|lät|låter|får\s+anteckna|biträd(?:er|de))\b"
)
"""A person or a party as subject: "Anna Ek (M) har lämnat en interpellation …" beside the decision is none."""
NEXT_HEADING = re.compile(
    r"[A-ZÅÄÖ]\s+[A-ZÅÄÖ][^.]{0,80}|"
    r"[^.:]{0,60}\b(?:[Ss]ammanträdesprotokoll|SAMMANTRÄDESPROTOKOLL|[Pp]rotokoll|PROTOKOLL)\b[^.:]{0,60}"
    r"(?:\d{4}-\d\d-\d\d|\b[Ss]ida\b|\d\s*\(\d+\))[^.:]{0,30}"
)
"""A lettered agenda point without §, "D Anmälningsärenden", below the last decision, or the head of the next page."""
REASON = re.compile(
    r"(?:Skäl|Särskil(?:t|da)\s+skäl|Motiv|Reservation|Bakgrund|Sammanfattning|Upplysning|Information\b|"
    r"Hur man överklagar|Enligt \d|Ordföranden\b|Sekreteraren\b)"
)
MOTIVE = re.compile(r"\n[ \t]*(?:Motiv(?:et|ering)?|Skäl(?:en|et)?)\b[^.:\n]{0,60}:")
"""``Motivering till återremissen: …`` on a line below what is decided."""
TOLD_BEFORE = re.compile(
    r"\b(?:har|hade)\s+(?:den\s+\d|\d{4}).{0,60}\b(?:beslutat|antagit|utsett|fattat|lämnat)\b", re.IGNORECASE
)
ADJUSTED = re.compile(r"(?:omedelbart|omedelbar)\b.*\bjust|\bjuster\w+\s+omedelbart", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A decision before its item and body are known."""

    span: Span
    outcome: str
    proposed: bool
    lead: str


def decides_nothing(sentence: str) -> bool:
    """Whether a sentence beside a decision tells what somebody said, asked or thanked for."""
    begins = any(told.match(sentence) for told in (_BEGINS_OTHERWISE, _PERSON_SPEAKS, _REPORTS))
    return begins or bool(_SAYS_OTHERWISE.search(sentence))


def person_speaks(sentence: str) -> bool:
    """Whether a sentence begins with people or a party who say or do something."""
    return bool(_PERSON_SPEAKS.match(sentence))


def first_sentence(block: str) -> str:
    """The first sentence of a text, the text where it has none."""
    spans = sentences(block, Span(0, len(block)))
    return block[spans[0].start : spans[0].end] if spans else block


def trimmed(value: str, span: Span) -> Span:
    """A point without what follows on lines of its own and decides nothing: "Anna Ek (M) deltar inte i beslutet."."""
    for sentence in own_lines(value, span):
        if decides_nothing(fold(value[sentence.start : sentence.end])):
            return without_space(value, Span(span.start, sentence.start))
    return span


def own_lines(value: str, span: Span) -> Iterator[Span]:
    """The sentences after a point's first that begin a line."""
    stop = min(span.end, span.start + 2 * READ)
    for sentence in sentences(value, Span(span.start, stop))[1:]:
        if sentence.end == stop < span.end:  # cut short here
            return
        if value[max(0, sentence.start - 3) : sentence.start].rstrip(" \t").endswith("\n"):
            yield sentence


def without_space(value: str, span: Span) -> Span:
    """A span without white space at its end."""
    end = span.end
    while end > span.start and value[end - 1].isspace():
        end -= 1
    return Span(span.start, end)


_DECIDES_THAT = re.compile(r"\bbesl(?:utar|utade|öt|uta)\b[^.:;]{0,160}?\batt\s+", re.IGNORECASE)
_NEXT_ATT = re.compile(
    r",\s+(?:samt\s+|och\s+|dels\s+)?att\s+|\s+(?:och|samt)\s+att\s+|(?:,|,?[ \t]+(?:samt|och))[ \t]*\n\s*(?=[a-zåäö])"
)


def inline_points(value: str, span: Span) -> tuple[Span, ...]:
    """The att-satser of a running sentence, "beslöt att …, att … samt att …"; none where it has only one.

    An att-sats of the decision begins with an infinitive or names what is done; "uppdra åt chefen att mäta, att
    räkna" depends on another verb and stays whole.
    """
    opening = _DECIDES_THAT.search(value, span.start, min(span.end, span.start + 300))
    if not opening:
        return ()
    cuts = [
        cut
        for cut in _NEXT_ATT.finditer(value, opening.end(), span.end)
        if "att" in cut[0] or _OWN_ACT.match(value, cut.end())
    ]
    if not cuts or any(not _OWN_ACT.match(value, cut.end(), span.end) for cut in cuts):
        return ()
    starts = [opening.end(), *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), span.end]
    return tuple(Span(a, b) for a, b in zip(starts, ends, strict=True) if b > a)


_OWN_ACT = re.compile(
    rf"(?:(?:för\s+egen\s+del|i\s+övrigt|i\s+(?:denna|den)\s+del|därutöver|samtidigt|dessutom|vidare|(?:så)?som\s+\w+\s+\w+(?:\s+\w+\s+\w+)?)\s+|"
    rf"till\s+[^.,]{{1,90}}?\s+)?{ACTS}"
)


def decides(sentence: str, outcomes: Outcomes) -> bool:
    return outcomes.decides(sentence) or bool(ADJUSTED.search(sentence))


_FOR_ITSELF = re.compile(r"(?:att\s+)?för\s+(?:sin\s+)?egen\s+del\b", re.IGNORECASE)
"""Among what a body proposes, a point that it decides itself."""


def decision_at(value: str, span: Span, outcomes: Outcomes, proposed: bool, lead: str, told: bool = False) -> Found:
    """A decision with its outcome. ``told`` of another body: what it asks of a third is its decision, no proposal."""
    text = fold(value[span.start : span.end])[:READ]
    if ADJUSTED.search(text) and len(text) < 120:
        return Found(span, "annat", False, lead)
    if passed_on := _PASSED_ON.match(text) or _BODY_PASSES_ON.match(text) or (not told and _BODY_PROPOSES.match(text)):
        return Found(span, outcomes.of(text[passed_on.end() :]), True, lead)
    if _FOR_ITSELF.match(text):
        return Found(span, outcomes.of(text), False, lead)
    alone = proposed or (proposes(text) and bool(re.search(r"\bbesluta[rs]?\b", text)))
    return Found(span, outcomes.of(text), alone, lead)


_FULL_LINE = 60
"""Characters: in text with lines this long, where a line ends is chosen by the margin."""

_WHOLE = re.compile(r"[.!][”\"’')]*$")
_NEW_CELL = re.compile(r"\n[ ]*\t[ \t]*$")
"""A line that begins with an empty cell: a new paragraph beside the margin label."""
_SUB_POINT = re.compile(r"\n[ \t\f]*(?:[-–—•*·▪●\uf0b7][ \t]|[a-z][.)][ \t])")


def plain_rows(value: str, span: Span, outcomes: Outcomes) -> Iterator[Span]:
    """A paragraph's deciding sentences, each with the sentences that only carry it on."""
    current: Span | None = None
    rows = [value[start:end] for start, end, _, _ in lines(value, span)]
    width = max(map(len, rows), default=0)
    a_line_each = len(rows) > 1 and all(_WHOLE.search(row) for row in rows)
    listing = _SUB_POINT.search(value, span.start, span.end)
    head_end = listing.start() if listing else span.end
    for sentence in papers_apart(value, sentences(value, Span(span.start, head_end))):
        words = fold(value[sentence.start : sentence.end])[:READ]
        new = decides(words, outcomes) or is_lead_in(words)
        own_line = value[max(span.start, sentence.start - 3) : sentence.start].rstrip(" \t").endswith("\n")
        new = new or (own_line and is_paper(words, outcomes)) or bool(REASON.match(words))
        new = new or decides_nothing(words) or a_line_each or _after_short_line(value, sentence.start, width)
        new = new or bool(_NEW_CELL.search(value, max(span.start, sentence.start - 6), sentence.start))
        if current is None or new or words.startswith(("Ordföranden ", "Sekreteraren ")):
            if current is not None:
                yield current
            current = sentence
        else:
            current = Span(current.start, sentence.end)
    if current is not None:
        yield Span(current.start, span.end) if listing else current


def _after_short_line(value: str, start: int, width: int) -> bool:
    """Whether a sentence begins a line, below one that ended long before the margin: a paragraph of its own."""
    above = value[:start].rstrip(" \t") if start < 2 else value[max(0, start - 400) : start]
    if not above.endswith("\n"):
        return False
    line = above.rstrip("\n").rsplit("\n", 1)[-1]
    return width > _FULL_LINE and len(line) < 0.66 * width
