"""Kinds of a demand: bifall, avslag, återremiss … read from the words after "yrkar"."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.tag.points import fold

_HEAD = re.compile(
    r"(?P<avslag>\b(?:avslag(?!s)|avslå(?:s|r)?|avstyrk\w*|avslagit|(?:inte|ej)\s+bifall\w*)\b)|"
    r"(?P<återremiss>\b(?:minoritets)?återremi(?:ss|tter\w*)\b|\båterförvis\w*|"
    r"\bärendet\s+(?:\w+\s+)?(?:skickas|sänds|lämnas|går)\s+(?:åter|tillbaka)\b)|"
    r"(?P<bordläggning>\bbordlägg(?:ning|s|as|a|es)?\b|\bbordlagt?\b|"
    r"\b(?:ärende|beslut|fråga|avgörande|behandling|prövning)\w*\s+(?:(?:ska|skall|bör)\s+)?(?:uppskjut|skjut(?:as|s|es)\s+upp\b)\w*|"
    r"\b(?:uppskjuta?|skjuta\s+upp)\s+(?:ärende|beslut|fråga|avgörande|behandling|prövning)\w*|\buppskov\b)|"
    r"(?P<tillägg>\btillägg(?:et|as?|er|es|s)?\b|\btilläggsyrkande\w*|\btilläggsförslag\w*|\blägga?s\s+till\b(?!\s+handlingar)|"
    r"\b(?:beslutet|förslaget|yttrandet|planen|budgeten|texten|punkten?(?:\s+\d{1,2})?)\s+(?:\w+\s+)?kompletteras\s+med\b)|"
    r"(?P<ändring>\b(?:besluts)?punkt(?:en)?\s+\d{1,2}\b[^.;:]{0,40}?\b(?:stryks|utgår|ersätts|får\s+(?:följande\s+)?lydelse\w*)|"
    r"\bändra\s+(?:\w+\s+)?(?:(?:besluts)?punkt|att-sats|lydelse|formulering|skrivning|text)\w*|"
    r"\b(?:ordet|orden|meningen|stycket|formuleringen|beloppet|siffran|texten|passusen|raden|paragrafen|kapitlet|\w*avsnittet|\w*satsen|"
    r"(?:kapitel|avsnitt|paragraf|stycke|att-sats|etapp)\s+\d{1,3})\b[^.;:]{0,80}?\b(?:byts|ersätts|stryks|utgår|tas\s+bort)\b|"
    r"\bändring(?:en|ar|arna)?\b|\bändringsyrkande\w*|\bändringsförslag\w*|\bändras\b)|"
    r"(?P<bifall>(?:(?<=\batt\s)(?:\w*förslaget|budgeten|planen|taxan|rapporten|redovisningen)\s+(?:(?:ska|skall|bör)\s+)?"
    r"(?:antas|antages|godkänns|godkännes|fastställs|fastställes)\b(?=\s*(?:[.,;]|$)))|\bbif(?:all|aller|alls|alla|allas|alles|öll)\b|\btillstyrk\w*|"
    r"(?<=förslag )(?:(?:ska|skall|bör)\s+)?(?:anta(?:s|gas|ges)|godkänn(?:s|as|es)|fastställ(?:s|as|es))\b|"
    r"(?:(?<=yrkar )|(?<=yrkade )|(?<=föreslår )|(?<=föreslog )|(?<=beslutar )|(?<=besluta ))"
    r"(?:enligt|i enlighet med)\b)",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\bi\s+(?:första|andra|tredje)\s+hand\b", re.IGNORECASE)
_SHOULD_IT_FAIL = re.compile(
    r"(?:,?\s*\boch\b)?,?\s*\b(?:för\s+(?:den\s+händelse|det\s+fall)|om\s+(?=[^,.]{0,40}(?:yrkande|förslag|detta|det)\b))"
    r"[^,.]{3,120}?(?:\b(?:inte|ej)\b[^,.]{0,40}?\b(?:bifall\w*|gehör|majoritet|antas)|\b(?:avslås|faller))\b,?",
    re.IGNORECASE,
)
"""``och, för den händelse yrkandet inte vinner bifall, …``: in the second place."""
_QUOTED = re.compile(r"(?<=\S)\s[”\"“»][^”\"“»]{3,4000}(?:[”\"“»]|$)")
_FIRST_LINES = re.compile(r":\s|\n[ \t]*(?:\d{1,2}[.)]|[-–•*]|att\b)")
_OF_SOMEBODY = re.compile(
    r"\b(?:eget|egna|sitt|sina|gemensamt?|gemensamma)\s+(?:\w+\s+)?(?:yrkande|förslag)|"
    r"\b(?:yrkande\w*|förslag\w*)\s+(?:till\s+beslut\s+)?från\s+(?P<parties>(?:[A-ZÅÄÖ!]{1,4}|\([\w!]{1,4}\))(?:(?:,|\s+och|\s+samt)\s+(?:[A-ZÅÄÖ!]{1,4}\b|\([\w!]{1,4}\)))*)",
)
_THE_MATTER = re.compile(r"^(?:\w+\s+)?(?:Yrkande|Förslag|Skrivelse|Initiativ)\w*\s+(?:från|av)\s", re.IGNORECASE)
_MATTER_ITSELF = re.compile(
    r"\b(?:motion|medborgarförslag|ärend|ansökan|hemställan)\w*\s+(?:(?:ska|skall|bör|må|måtte)\s+)?$", re.IGNORECASE
)
"""``att motionen ska tillstyrkas i enlighet med yrkande från M``: the matter is backed, for the reasons given there."""
_IS_BACKED = re.compile(
    r"\batt\s+(?P<what>(?!att\b)[^.;:]{3,120}?(?:förslag|yrkande)\w*(?:\s+till\s+beslut)?)\s+(?:(?:ska|skall|bör)\s+)?$"
)
"""``att Eva Alms (M) förslag till beslut bifalls``: what is backed stands before the verb."""
_ONLY_SO_MUCH = re.compile(r"\s+(?:högst|minst|maximalt|endast|enbart|bara|blott)\b(?!\s+till\b)", re.IGNORECASE)
"""``Kommunen ska tillstyrka högst fyra verk``: a proposal of one's own in which something is backed."""
_ALTERNATIVE = re.compile(r"\s+till\s+alternativ\b", re.IGNORECASE)
_WITH = re.compile(r"\bmed\s+(?:följande\s+|undantag\s+|vissa\s+|den\s+)?(?P<kind>tillägg|ändring)", re.IGNORECASE)
_AND_ALSO = re.compile(
    r"\b(?:samt|och\s+(?:dessutom|därutöver|vidare|även))\s+att\b(?!\s+(?:ärendet|paragrafen|beslutet)\b)"
)
_DECIDE_TODAY = re.compile(
    r"\bavgör(?:as?|e?s)\s+(?:(?:vid|på)\s+(?:dagens|detta)\s+(?:sammanträde|möte)|idag|i\s+dag|nu)\b", re.IGNORECASE
)
"""Who wants the matter decided now backs what is put before the meeting."""
_WITH_CONSENT = re.compile(r"\bmed\s+(?:bifall|instämmande|stöd)\s+(?:av|från)\b", re.IGNORECASE)
"""``yrkar, med bifall av ordföranden, att …``: who agrees, not what is demanded."""
_NAMED_DEMAND = re.compile(
    r"\s+till\s+(?P<whose>[^.,;:]{0,80}?)\b(?P<kind>återremiss|bordläggning|avslag|bifall)s?(?:yrkand|förslag)",
    re.IGNORECASE,
)
"""``bifall till Eva Alms (M) återremissyrkande``: what she demands; ``till återremissyrkandet`` is bifall."""
_HEADINGS = (
    ("tillägg", "tillägg"),
    ("ändring", "ändring"),
    ("avslag", "avslag"),
    ("återremiss", "återremiss"),
    ("bordlägg", "bordläggning"),
)
OWN = "eget förslag"
_QUOTE_ALONE = 12
"""``yrkar ”bifall till motionen”``: a quotation right after the verb is the demand itself."""
_LINK = re.compile(
    r"(?:\b(?:och|samt|men|eller|dels|alternativt|varvid)|,)\s+(?:(?:att|yrkar|föreslår|om|även|dessutom|som)\s+)*$"
)
_COMPOUND = re.compile(r"(?:tillägg|ändring)s", re.IGNORECASE)
_IN_ORDER_TO = re.compile(
    r"\b(?:för|i\s+syfte|med\s+(?:uppdrag|motivering\w*|hänvisning|anledning))\b(?!.*\b(?:yrkar|yrkade|föreslår|samt)\b)"
)
"""``återremitteras för ändring av lokalgatan``: why a matter is sent back, nothing moved now."""
_ONLY_VERB = re.compile(r"\W*(?!att\b)\w*(?:\s+(?!att\b)\w+){0,2}\s*")
"""``yrkar`` · ``yrkar därutöver``: nothing is demanded before "i andra hand"."""
_THEN_DECIDED = re.compile(
    r",\s*(?:vilket|något\s+som)\s+(?:[\w-]+\s+){0,4}?(?:bif[aö]ll|avslå|avslog)\w*[^.;:]*", re.IGNORECASE
)
"""``yrkar bordläggning, vilket nämnden biföll``: what became of it."""
Backed = Callable[[str], str | None]
"""The kind that backing somebody's proposal has, from the words after ``bifall``; None where nobody is named."""


def nobody(_: str) -> None:
    return None


def kinds(
    demand: str, heading: str, title: str, parties: tuple[str, ...], listed: bool, backed: Backed = nobody
) -> tuple[str, ...]:
    """The kinds of one demand, in order; "i första hand … i andra hand" gives one each.

    >>> kinds("yrkar bifall till motionen.", "Yrkanden", "Motion om bad", ("S",), False)
    ('bifall',)
    >>> kinds("yrkar i första hand att ärendet återremitteras och i andra hand avslag.", "", "", (), False)
    ('återremiss', 'avslag')
    """
    words = _WITH_CONSENT.sub("med", _SHOULD_IT_FAIL.sub(" i andra hand ", fold(demand)))
    words = _THEN_DECIDED.sub("", words)
    if len(words) > _QUOTE_ALONE:
        # What is quoted is the wording that is moved; its own verbs move nothing.
        words = words[:_QUOTE_ALONE] + _QUOTED.sub("", words[_QUOTE_ALONE:])
    if listed or ": " in words:
        # What is announced names the kind; the points below it are what is to be added or changed.
        first = _FIRST_LINES.search(demand)
        lead = fold(demand[: first.start()] if first else demand.split("\n", 1)[0])
        if (
            listed
            or lead.endswith(("yrkar", "yrkade", "föreslår", "följande", "förslag"))
            or _of(lead, "", title, parties, backed)
        ):
            return _of(lead, heading, title, parties, backed) or (_by_heading(heading) or OWN,)
    hands = [m.start() for m in _FIRST.finditer(words)]
    if hands:
        # yrkar bifall och i andra hand avslag: what comes before stands first
        begins = words[hands[0] :].casefold().startswith("i första") or bool(_ONLY_VERB.fullmatch(words, 0, hands[0]))
        alone = begins and not _HEAD.search(words, 0, hands[0])
        starts = hands if alone or len(hands) > 1 else [0, *hands]
        parts = [words[a:b] for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
        return tuple((_of(part, "", title, parties, backed) or (OWN,))[0] for part in parts)
    return _of(words, heading, title, parties, backed) or (_by_heading(heading) or OWN,)


def _by_heading(heading: str) -> str | None:
    folded = heading.casefold()
    return next((kind for stem, kind in _HEADINGS if folded.startswith(stem)), None)


def _of(words: str, heading: str, title: str, parties: tuple[str, ...], backed: Backed) -> tuple[str, ...]:
    heads = list(_HEAD.finditer(words))
    found: list[str] = []
    if not heads:
        return ("bifall",) if _DECIDE_TODAY.search(words) else ()
    governed = ""
    for n, head in enumerate(heads):
        kind = str(head.lastgroup)
        end = heads[n + 1].start() if n + 1 < len(heads) else len(words)
        between = words[heads[n - 1].end() : head.start()] if n else ""
        sent_back = governed in ("återremiss", "bordläggning")
        if sent_back and kind in ("tillägg", "ändring") and _IN_ORDER_TO.search(between):
            continue
        new = not n or _coordinates(between, head[0])
        if n and not new and governed in ("avslag", "bifall"):
            # avslag på tilläggsyrkandet · bifall till återremissyrkandet: what is refused or backed, no kind of its own
            alone = bool(re.fullmatch(r"\s+(?:till|på)\s+(?:\w+\s+)?", between))
            if governed == "bifall" and alone and head[0].casefold() in ("återremiss", "bordläggning"):
                found[-1] = kind
                continue
            with_it = alone or "," in between or bool(re.search(r"\b(?:och|samt|med)\b", between))
            if governed == "bifall" and kind in ("tillägg", "ändring") and with_it:
                if alone and found[-1:] == ["bifall"]:
                    found.pop()
                found.append(kind)
            continue
        if kind == "bifall":
            if head[0].casefold() != "bifall" and _ONLY_SO_MUCH.match(words, head.end()):
                return (OWN,)
            if not _MATTER_ITSELF.search(words, 0, head.start()):
                passive = _IS_BACKED.search(words, 0, head.start()) if head[0].endswith("s") else None
                what = f" till {passive['what']}" if passive else words[head.end() : end]
                kind = _backed(what, title, parties, backed)
            governed = "bifall"
        else:
            governed = kind
        found.append(kind)
    if found and found[-1] in ("bifall", "avslag") and _AND_ALSO.search(words, heads[-1].end()):
        found.append("tillägg")
    changed = _WITH.search(words)
    if changed and changed["kind"].casefold() == "ändring" and {"ändring", "bifall"} <= set(found):
        found.remove("bifall")
    return tuple(dict.fromkeys(found))


def _coordinates(between: str, head: str) -> bool:
    """Whether a head begins a demand of its own after "och", "samt" or a comma."""
    return bool(_LINK.search(between)) and not _COMPOUND.match(head)


def _backed(object_: str, title: str, parties: tuple[str, ...], backed: Backed) -> str:
    """``bifall``, or ``eget förslag`` where a proposal of one's own or of one's party is backed."""
    own = _OF_SOMEBODY.search(object_)
    if own is None:
        if _ALTERNATIVE.match(object_):
            return OWN
        theirs = None if _THE_MATTER.match(title) else backed(object_)
        called = _NAMED_DEMAND.match(object_)
        return (called["kind"].casefold() if called and called["whose"].strip() else theirs) or "bifall"
    if own["parties"] is None:
        return OWN
    named = set(re.findall(r"[A-ZÅÄÖ!]{1,4}", own["parties"].upper().replace("OCH", " ").replace("SAMT", " ")))
    if _THE_MATTER.match(title) and named & set(re.findall(r"\b[A-ZÅÄÖ]{1,3}\b", title)):
        return "bifall"
    return OWN if not parties or named & set(parties) else backed(object_) or "bifall"
