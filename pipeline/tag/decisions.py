"""Decisions: each att-sats, point or deciding sentence of an item, with the body that decides and the outcome."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.document import Decision, Item, Meeting, Section, Segmented
from pipeline.kit import Kit
from pipeline.kit.outcomes import Outcomes
from pipeline.locate import PageIndex
from pipeline.tag.points import fold, lines, points, sentences
from pipeline.text import Span, Text

# ---------------------------------------------------------------- words of the field

_ENDINGS = (
    r"(?i:fullmäktige|styrelsen?|nämnd(?:en)?|utskottet|utskott|beredningen|presidiet|kommittén|delegationen|direktionen|"
    r"rådet|förbundet|stämman|revisionen)"
)
BODY = (
    r"(?:Nämnden för (?:[\wåäö-]+,? ){1,6}?|(?:(?:[A-ZÅÄÖ][\wåäöé:-]*|[\wåäö]+-),? (?:(?:och|samt|i|&) )?){0,4}?"
    rf"[\wåäöÅÄÖ-]*{_ENDINGS}\b)"
)
"""A body as subject: Kommunstyrelsen, Barn- och ungdomsnämnden, Nämnden för funktionsstöd, Älvsjö stadsdelsnämnd."""

_BODY_START = re.compile(rf"{BODY}\b")
_FOR_WHOM = (
    r"(?:\s+(?:för\s+(?:egen|sin)\s+del|enhälligt|även|också|vidare|därutöver|därefter|således|i\s+ärendet|"
    r"utan\s+omröstning|efter\s+votering|samtidigt))*"
)
_LEADS = (
    # Nämnden beslutar att · Kommunstyrelsen föreslår kommunfullmäktige besluta · … beslutar följande.
    re.compile(
        rf".*\b(?:besl(?:uta[rs]?|utade|öt)|(?:följande|fattar|fattade)\s+beslut){_FOR_WHOM}(?:\s+följande)?(?:,?\s+att|\s+följande)*\s*[:.]?"
    ),
    re.compile(rf".*\bföreslå[rs]?\s+(?:att\s+)?{BODY}(?:\s+att)?\s*:?"),
    re.compile(rf"{BODY}\s+(?:förslår|föreslår|hemställer)\s*(?:följande|att)?\s*[.:]?"),
    re.compile(rf".*\bbesl(?:utar?|utade|öt){_FOR_WHOM}\s+(?:enligt|i enlighet med|med bifall till)\b[^.:]*:"),
    # Socialnämnden beslutade vid sitt sammanträde den 3 mars 2011 följande
    re.compile(rf"{BODY}\s+besl(?:utade|öt)\b[^.:]*\b(?:följande|att)\s*[:.]?"),
    re.compile(
        r"(?:Enligt|I enlighet med|Med bifall till|Efter (?:votering|förslag|omröstning)|"
        r"På (?:förslag|begäran|hemställan|yrkande|initiativ) av) [^:]*:"
    ),
    re.compile(rf"(?:Förslag till |Förslag )?(?:beslut )?(?:i|till|för|av)\s+{BODY}\s*:?", re.IGNORECASE),
    re.compile(rf"{BODY}s?\s+(?:förslag|beslut)(?:\s+(?:till|i)\s+{BODY}|{_FOR_WHOM})*\s*:?"),
    re.compile(r"(?:Beslut|Förslag till beslut|Följande beslut[^.:]*|Beslutet är)\s*:?"),
)
_READ = 1500
"""Characters of a block that say what it is; lists and inserted texts may follow for pages."""
_MAY_LEAD = re.compile(
    r"besl|föreslå|förslå|förslag|hemställer|^Enligt|^I enlighet|^Med bifall|^Efter|^På", re.IGNORECASE
)
_LEAD_LENGTH = 420
"""A lead-in of two bodies, a paper with its date and changes by three parties has been seen at 300 characters."""

_PROPOSES = re.compile(
    rf"^{BODY}\s+(?:föreslår|hemställer)\s*[.:]?$|\bföreslå[rs]?\s+(?:för\s+)?(?:att\s+)?{BODY}\b|\bförslag(?:\s+till\s+beslut)?\s+(?:i|till|för)\s+{BODY}\b|"
    rf"\bhemställer\s+(?:hos\s+|att\s+){BODY}\b",
    re.IGNORECASE,
)
_TO_DECIDE = re.compile(
    rf"{BODY}\s+(?:att\s+)?(?:besluta[rs]?|fatta)\b|\b(?:i|till)\s+{BODY}|{BODY}(?:\s+att)?\s*:?$", re.IGNORECASE
)

_PASSED_ON = re.compile(rf"(?:[Aa]tt\s+)?föreslå\s+{BODY}\s+(?:att\s+)?(?:besluta\s+)?(?:att\s+)?")
"""An att-sats that asks a higher body to decide: "att föreslå kommunfullmäktige att anse motionen besvarad"."""
_BODY_PASSES_ON = re.compile(
    rf"{BODY}\s+beslutar?{_FOR_WHOM}\s+(?:att\s+)?föreslå\s+{BODY}\s+(?:att\s+)?(?:besluta\s+)?(?:att\s+)?"
)

_NO_DECISION = re.compile(
    r"(?:tacka(?:r|de)\s+för\s+(?:informationen|föredragningen|redovisningen)|deltar?\s+(?:inte|ej|varken)\b|deltog\s+(?:inte|ej)|"
    r"inte\s+deltagit|reservera(?:r|de)\s+sig|protokollsanteckning|särskilt\s+(?:yttrande|uttalande)|"
    r"\bhar\b.*\binkommit\s+till|\bupprop\s+förrätta|laga\s+ordning|\bäger\s+rum\s+(?:på|i)\b|paragrafen\s+är\s+justerad|ajournera[sd]|utdragsbestyrkande|^bilag|expedieras|skickas\s+till\s*:?$|"
    r"^Ing(?:en|a|et)\b.*\b(?:förekom\w*|förel[åi]g\w*|anmäl\w*|finns|fanns|ansåg)\b|tjänstgör(?:de)?\s+(?:i|för)\b|begär(?:de)?\s+(?:ordet|entledigande)|anmäler\s+jäv|på\s+grund\s+av\s+jäv|^[\W_\d]*$)",
    re.IGNORECASE,
)
_NEXT_HEADING = re.compile(r"[A-ZÅÄÖ]\s+[A-ZÅÄÖ][^.]{0,80}")
"""A lettered agenda point without §, "D Anmälningsärenden", below the last decision."""
_REASON = re.compile(
    r"(?:Skäl|Motiv|Reservation|Bakgrund|Sammanfattning|Upplysning|Information|Hur man överklagar|Enligt \d|"
    r"Ordföranden\b|Sekreteraren\b)"
)
_TOLD_BEFORE = re.compile(
    r"\b(?:har|hade)\s+(?:den\s+\d|\d{4}).{0,60}\b(?:beslutat|antagit|utsett|fattat|lämnat)\b", re.IGNORECASE
)
_ADJUSTED = re.compile(r"(?:omedelbart|omedelbar)\b.*\bjust|\bjuster\w+\s+omedelbart", re.IGNORECASE)


def is_lead_in(folded: str) -> bool:
    """Whether words only introduce a decision.

    >>> is_lead_in("Kommunstyrelsen föreslår att kommunfullmäktige beslutar:")
    True
    >>> is_lead_in("Nämnden beslutar att godkänna rapporten.")
    False
    """
    return (
        len(folded) <= _LEAD_LENGTH
        and bool(_MAY_LEAD.search(folded))
        and any(lead.fullmatch(folded) for lead in _LEADS)
    )


def proposes(lead: str) -> bool:
    """Whether a lead-in or sentence addresses a higher body: "föreslår kommunfullmäktige besluta"."""
    return bool(
        (found := _PROPOSES.search(lead)) and (found.end() == len(lead) or _TO_DECIDE.search(lead, found.start()))
    )


def without_lead(value: str, span: Span) -> tuple[Span, str]:
    """A block without a lead-in printed on the same line, and that lead-in folded ("" where there is none)."""
    colon = value.find(":", span.start, min(span.end, span.start + _LEAD_LENGTH))
    if colon > 0 and value[colon + 1 : colon + 2].isspace() and value[colon + 1 : span.end].strip():
        lead = fold(value[span.start : colon + 1])
        if is_lead_in(lead):
            start = colon + 1
            while value[start].isspace():
                start += 1
            return Span(start, span.end), lead
    return span, ""


# ---------------------------------------------------------------- under a decision heading


@dataclass(frozen=True, slots=True)
class Found:
    """A decision before its item and body are known."""

    span: Span
    outcome: str
    proposed: bool
    lead: str


def read_section(value: str, span: Span, outcomes: Outcomes, proposed: bool = False) -> Iterator[Found]:
    """The decisions under one decision heading."""
    lead, listed = "", False
    for point in points(value, span, is_lead_in):
        block = fold(value[point.span.start : point.span.end])[:_READ]
        if is_lead_in(block):
            lead, listed, proposed = block, False, proposes(block)
            continue
        at, own_lead = without_lead(value, point.span) if point.kind == "plain" else (point.span, "")
        if own_lead:
            lead, listed, proposed = own_lead, False, proposes(own_lead)
        if point.kind != "plain":
            listed = True
            if not _NO_DECISION.search(block):
                yield _found(value, at, outcomes, proposed, lead)
            continue
        for row in _plain(value, at, outcomes):
            row_text = fold(value[row.start : row.end])[:_READ]
            if is_lead_in(row_text):
                lead, listed, proposed = row_text, False, proposes(row_text)
            elif not (_NO_DECISION.search(row_text) or _NEXT_HEADING.fullmatch(row_text)) and not (
                (listed or _REASON.match(row_text) or _TOLD_BEFORE.search(row_text))
                and not _decides(row_text, outcomes)
            ):
                yield _found(value, row, outcomes, proposed, lead)


def _decides(sentence: str, outcomes: Outcomes) -> bool:
    return outcomes.decides(sentence) or bool(_ADJUSTED.search(sentence))


def _found(value: str, span: Span, outcomes: Outcomes, proposed: bool, lead: str) -> Found:
    text = fold(value[span.start : span.end])[:_READ]
    if _ADJUSTED.search(text) and len(text) < 120:
        return Found(span, "annat", False, lead)
    if passed_on := _PASSED_ON.match(text) or _BODY_PASSES_ON.match(text):
        return Found(span, outcomes.of(text[passed_on.end() :]), True, lead)
    alone = proposed or (proposes(text) and bool(re.search(r"\bbesluta[rs]?\b", text)))
    return Found(span, outcomes.of(text), alone, lead)


_FULL_LINE = 60
"""Characters: in text with lines this long, where a line ends is chosen by the margin."""

_SUB_POINT = re.compile(r"\n[ \t\f]*(?:[-–—•*·▪●\uf0b7][ \t]|[a-z][.)][ \t])")


def _plain(value: str, span: Span, outcomes: Outcomes) -> Iterator[Span]:
    """A paragraph's deciding sentences, each with the sentences that only carry it on."""
    current: Span | None = None
    width = max((end - start for start, end, _, _ in lines(value, span)), default=0)
    listing = _SUB_POINT.search(value, span.start, span.end)
    head_end = listing.start() if listing else span.end
    for sentence in sentences(value, Span(span.start, head_end)):
        words = fold(value[sentence.start : sentence.end])[:_READ]
        new = _decides(words, outcomes) or is_lead_in(words) or bool(_NO_DECISION.search(words))
        new = new or _after_short_line(value, sentence.start, width)
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


# ---------------------------------------------------------------- without a decision heading

_HISTORY = re.compile(
    r"\b(?:beslutade|beslöt|antog|godkände|uppdrog|gav|fastställde|biföll|avslog|återremitterade|"
    r"bordlade)\b.{0,60}?"
    r"(?:\b\d{1,2} \w+ \d{4}|\b\d{4}-\d\d-\d\d|§ ?\d|\bår \d{4}|\b(?:19|20)\d\d\b)|"
    r"\b(?:har|hade)\s+(?:\w+\s+)?\w+(?:at|it|ts|tt|gt)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    rf"{BODY}\s+(?:\w+\s+)?(?:beslutar|beslutade|beslöt|godkänner|godkände|lägger|lade|antar|antog|fastställer|fastställde|"
    r"uppdrar|uppdrog|utser|utsåg|väljer|valde|bifaller|biföll|avslår|avslog|bordlägger|bordlade|återremitterar|"
    r"återremitterade|tillstyrker|tillstyrkte|överlämnar|överlämnade|noterar|"
    r"noterade|antecknar|ger|beviljar|beviljade|besvarar|översänder|remitterar|"
    r"bemyndigar|delegerar|medger|ställer sig bakom|ställde sig bakom)\b"
)
_IS_DONE = re.compile(
    r"\b(?:godkänns|godkännes|godkändes|läggs till handlingarna|lades till handlingarna|fastställs|fastställes|"
    r"fastställdes|"
    r"utses|utsågs|väljs|valdes|bordläggs|bordlägges|bordlades|återremitteras|återremitterades|antas|antages|antogs|"
    r"avslås|avslogs|bifalls|bifölls|överlämnas till|överlämnades till|antecknas|antecknades|noteras|noterades|"
    r"anses(?: vara| härmed)? besvara[dt]e?|beviljas|beviljades|remitteras|"
    r"befrias|befriades)\b"
)
_NOT_THE_BODY = re.compile(
    r"(?:\b(?:ordföranden?|sekreteraren|förvaltningen|kontoret)\s+(?:ställer|ställde|frågar|frågade|finner|fann|meddela|inform|redogör|"
    r"förklara|hälsa|öppna|konstatera|föreslår|anser|bedömer)|\b(?:yrka|föreslå|hemställ|anser|bedöm|informera|redogör|fråga)\w*|\b(?:ska|bör|kan|skall|får)\b)",
    re.IGNORECASE,
)
_LONGEST_SENTENCE = 400


def deciding_sentences(value: str, span: Span) -> Iterator[Span]:
    """Sentences that decide by themselves in running text: "Den utsända dagordningen godkändes."."""
    for point in points(value, span, is_lead_in):
        if point.kind == "plain":
            yield from (s for s in sentences(value, point.span) if _decides_alone(fold(value[s.start : s.end])))
            continue
        # A list of papers, and on the line below its last: "Meddelandena läggs till handlingarna."
        below = [start for start, _, _, _ in lines(value, point.span)][1:]
        for start in below:
            if value[start].isupper() and _decides_alone(fold(value[start : point.span.end])):
                yield Span(start, point.span.end)
                break


def _decides_alone(words: str) -> bool:
    if len(words) > _LONGEST_SENTENCE or is_lead_in(words) or words[-1:] not in '.!”"}':
        return False
    if _HISTORY.search(words) or _NO_DECISION.search(words) or _NOT_THE_BODY.search(words):
        return False
    return bool(_ACTS.match(words) or _IS_DONE.search(words))


def _free(item: Item, kinds: Iterable[str]) -> Iterator[Span]:
    """The parts of an item's body under no heading, or under one of ``kinds``."""
    wanted = frozenset(kinds)
    at = item.body_span.start
    for section in sorted(item.sections, key=lambda s: s.heading_span.start):
        if section.heading_span.start > at:
            yield Span(at, section.heading_span.start)
        if section.kind in wanted:
            yield section.span
        at = max(at, section.span.end, section.heading_span.end)
    if item.body_span.end > at:
        yield Span(at, item.body_span.end)


# ---------------------------------------------------------------- a document of one matter

_TOLD = re.compile(
    rf"^[ \t]*(?P<body>{BODY}[\w ]{{0,40}}?)\s+(?:beslutade|beslöt)\b(?:\s+(?:vid|på)\s+(?:sitt\s+)?sammanträde\w*)?"
    r"[^.:]{0,60}?\d{4}[^.:]{0,60}?\b(?P<how>följande|att)\b[ \t]*[.:]?",
    re.MULTILINE,
)
_TELLS = re.compile(
    rf"^[ \t]*(?P<body>{BODY})\s+(?:delar\s[^.]{{1,160}}?\s+och\s+)?föreslår\s+(?:att\s+)?{BODY}\s+"
    r"(?:att\s+)?beslutar?\b(?:\s+(?:följande|att))*[ \t]*[.:]?[ \t]*$",
    re.MULTILINE,
)
_BACKS = re.compile(
    rf"^[ \t]*(?P<body>{BODY})\s+(?:tillstyrk(?:er|te)|avstyrk(?:er|te)|bif(?:aller|öll)|avsl(?:år|og))\s"
    r"[^.]{1,200}\.",
    re.MULTILINE,
)
_NEXT_PART = re.compile(
    r"^[ \t]*(?:Reservation|Särskil[td]|Ersättar|Föredragande|Bilag|Beslutet|Ärendet|Beredning|Mina\b|Remiss|"
    r"Stockholm den|Nämnden (?:anför|har)|Därutöver|Dessutom)",
    re.MULTILINE,
)


def _one_matter(
    value: str, item: Item, meeting: Meeting, outcomes: Outcomes, taken: tuple[Span, ...]
) -> Iterator[tuple[str | None, Found]]:
    """Decisions told in an utlåtande, promemoria or the like: this body's proposal, and what others decided."""
    start, end = item.body_span.start, item.body_span.end
    found = [m for pattern in (_TELLS, _TOLD, _BACKS) for m in pattern.finditer(value, start, end)]
    found = [m for m in found if not any(span.start <= m.start() < span.end for span in taken)]
    reach = start
    for match in sorted(found, key=lambda m: m.start()):
        if match.start() < reach:
            continue
        stop = min((m.start() for m in found if m.start() >= match.end() and m.re is not _BACKS), default=end)
        inline = match.re is _BACKS or (match.re is _TOLD and match["how"] == "att" and value[match.end()] != "\n")
        if inline:
            if match.re is _BACKS or meeting.kind in ("utlåtande", "promemoria"):
                sentence = sentences(value, Span(_first_letter(value, match.start()), stop))[0]
                yield fold(match["body"]), _found(value, sentence, outcomes, False, "")
            continue
        if part := _NEXT_PART.search(value, match.end(), stop):
            stop = part.start()
        proposed = match.re is _TELLS
        rows = list(_points_told(value, Span(match.end(), stop), outcomes, proposed))
        reach = max((row.span.end for row in rows), default=reach)
        for row in rows:
            yield fold(match["body"]), row


def _first_letter(value: str, at: int) -> int:
    while value[at].isspace():
        at += 1
    return at


def _points_told(value: str, span: Span, outcomes: Outcomes, proposed: bool) -> Iterator[Found]:
    """The list below a lead-in, or the one paragraph there."""
    blocks = points(value, span)
    if blocks and blocks[0].kind != "plain":
        for block in blocks:
            if block.kind == "plain":
                return
            yield _found(value, block.span, outcomes, proposed, "")
    elif blocks:
        for n, row in enumerate(_plain(value, blocks[0].span, outcomes)):
            if not n or _decides(fold(value[row.start : row.end]), outcomes):
                yield _found(value, row, outcomes, proposed, "")


_OFFICE = frozenset({"tjänsteutlåtande"})
_OFFER = re.compile(r"(?:\w+s\s+)?Förslag(?:et)?\s+till\b", re.IGNORECASE)
_ADDRESSED = re.compile(rf"\b(?:i|till)\s+(?P<body>{BODY})\s*:?$", re.IGNORECASE)
_ANY_BODY = re.compile(rf"{BODY}(?=\s+(?:att\s+)?beslut|\s+föreslå)")


def _offered(value: str, item: Item, outcomes: Outcomes) -> Iterator[tuple[str | None, Found]]:
    """What a tjänsteskrivelse puts before a body: the points under its Förslag till beslut."""
    for section in item.sections:
        if section.kind not in ("förslag", "beslut", "yrkande") or not _OFFER.match(section.heading):
            continue
        headed = _ADDRESSED.search(section.heading)
        for found in read_section(value, section.span, outcomes):
            targets = _ANY_BODY.findall(found.lead)
            subject = _BODY_START.match(fold(value[found.span.start : found.span.end]))
            body = targets[-1] if targets else headed["body"] if headed else subject[0] if subject else None
            body = body[:1].upper() + body[1:] if body else None
            yield body, Found(found.span, found.outcome, True, found.lead)


# ---------------------------------------------------------------- the stage

_OWN = re.compile(r"^(?P<body>.+?)s?\s+(?:beslut|förslag)\b", re.IGNORECASE)
_PROPOSAL_HEADING = re.compile(rf"förslag(?:\s+till\s+beslut)?\s+(?:i|till|för)\s+{BODY}", re.IGNORECASE)


def _other_body(section: Section, own: str | None) -> bool:
    """Whether a heading names another body's decision: "Kommunstyrelsens beslut" in the minutes of fullmäktige."""
    match = _OWN.match(section.heading)
    if not match or own is None:
        return False
    named = match["body"].casefold().split()[-1].rstrip("s")
    if not re.search(rf"{_ENDINGS}$", named):
        return False
    last = own.casefold().split()[-1].rstrip("s")
    return not (
        last.endswith(named) or named.endswith(last) or named in ("nämnden", "styrelsen", "fullmäktige", "utskottet")
    )


def _sections(value: str, item: Item, own: str | None) -> list[tuple[Section, bool]]:
    """The sections that hold this body's decisions, and whether their heading makes them proposals."""
    decided = [s for s in _whole(value, item.sections) if s.kind == "beslut"]
    mine = [s for s in decided if not _other_body(s, own)]
    mine = mine or [s for s in decided if "förslag" not in s.heading.casefold()]
    return [(s, bool(_PROPOSAL_HEADING.search(s.heading))) for s in mine]


def _whole(value: str, sections: tuple[Section, ...]) -> list[Section]:
    """The sections, a decision's put together with one below whose heading is its own lead-in.

    "Beslut", "Enligt kommunstyrelsens förslag:" and "kommunfullmäktige beslutar:" alone on a line look like headings.
    """
    done: list[Section] = []
    for section in sections:
        last = done[-1] if done else None
        if last and last.kind == "beslut" and section.kind in ("beslut", "förslag") and section.heading:
            empty = not value[last.span.start : last.span.end].strip()
            lead = section.heading[0].islower() or section.heading.startswith("Enligt ")
            introduces = is_lead_in(section.heading) or is_lead_in(section.heading + ":")
            if lead or (empty and (introduces or _PROPOSAL_HEADING.search(section.heading))):
                start = section.heading_span.start if empty else last.span.start
                done[-1] = replace(last, span=Span(start, max(start, section.span.end)))
                continue
        done.append(section)
    return done


def find(
    text: Text, index: PageIndex, segmented: Segmented, kit: Kit, taken: tuple[Span, ...] = ()
) -> tuple[Decision, ...]:
    """All decisions in order. ``taken`` are texts of reservations and the like: what they demand is not decided."""
    rows: list[Decision] = []
    outcomes = kit.outcomes
    meeting = segmented.meeting
    for position, item in enumerate(segmented.items):
        own = item.body or meeting.body
        found: list[tuple[str | None, Found]] = []
        sections = _sections(text.value, item, own)
        if meeting.kind in _OFFICE:
            found += _offered(text.value, item, outcomes)
        elif meeting.kind in ("motion", "rapport") and item.number is None:
            found = []
        elif sections and (item.number is not None or meeting.kind == "protokoll"):
            for section, proposed in sections:
                found += [(own, row) for row in read_section(text.value, section.span, outcomes, proposed)]
        elif item.number is not None or meeting.kind == "protokoll":
            for span in _free(item, ("annat", "ärende", "beslutsgång")):
                for sentence in deciding_sentences(text.value, span):
                    found.append((own, _found(text.value, sentence, outcomes, False, "")))
        else:
            found += _one_matter(text.value, item, meeting, outcomes, taken)
        seen: set[tuple[str | None, str]] = set()
        for body, row in sorted(found, key=lambda pair: pair[1].span):
            # A proposal is printed on the first page and again where the body agrees to it.
            key = body, fold(text[row.span])
            if (row.proposed and key in seen) or (not sections and any(row.span in span for span in taken)):
                continue
            seen.add(key)
            rows.append(Decision(position, body, row.span, row.outcome, row.proposed))
    return tuple(rows)
