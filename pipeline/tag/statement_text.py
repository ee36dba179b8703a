"""The own words of a statement: from after its announcement to the next heading, announcement or signer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.document import Person
from pipeline.tag.context import Context
from pipeline.tag.signers import MARKS, signed_behind, signers
from pipeline.text import Span

OPENING = "”\"“»'’„"
CLOSING = "”\"“«'’"
LONGEST_FURNITURE = 120
CLOSED = frozenset('.!?:”"»)*_')
SHORT_LINE = 45
"""A wrapped line of prose is longer."""
LEAST_WORDS = 3
"""Fewer words are a heading or a remark, no statement."""

_FOLLOWS = re.compile(r"\bfölj(?:ande|er)\b|\benligt\s+nedan\b|\bnedan\b", re.IGNORECASE)
ELSEWHERE = re.compile(
    r"\b(?:bilaga|bilagor|bifogas|biläggs|bilagd|bilagt|bilägges|bil\.|se\s+bil|bifogad|bifogat|skrivelse)\b",
    re.IGNORECASE,
)
BLANK = re.compile(r"\b(?:blankt?|muntlig(?:t|en|a)?|blanka)\b", re.IGNORECASE)
_LISTS = re.compile(
    r"(?:^|[\n\f])[ \t*_#]*(?:voterings|omröstnings|närvaro|deltagar|upprops)(?:lista|listan|listor|protokoll|bilaga)\b"
    r"[^\n.]{0,80}(?=\n|$)",
    re.IGNORECASE,
)
"""The page of votes or names that follows an appendix."""
_WRITTEN = re.compile(r"\bfölj(?:ande|er)\b|\bskriftlig", re.IGNORECASE)
_LINE_ENDS = re.compile(r"[ \t*_]*\n\s*(?=[A-ZÅÄÖ”\"“])")
"""``… lämnar en skriftlig reservation⏎Torget är …`` without a stop between."""
_NOT_THERE = re.compile(
    r"(?:någon|något|ingen|inget|inga|reservation(?:en|erna)|skrivelsen|yttrandet|texten)\b[^.]{0,80}"
    r"\b(?:inkommit|inlämnats|lämnats|inkom|lämnades|bilägg[es]?s|bifogas|fogas|bilagts|framgår|återfinns|återges|redovisas)\b[^.]{0,60}\.?|"
    r"(?:reservationen|yttrandet|anteckningen)\s+(?:lämnas|inlämnas|ges)\s+(?:in\s+)?"
    r"(?:skriftlig\w*|senast|i\s+efterhand|före|innan|inom)\b[^.]{0,60}\.?",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:se|enligt|jfr\.?|jämför)\s+(?:\w+\s+){0,2}(?:bilaga|bilagor|bilagan|bil\.)(?:\s+(?:\w+|§+)){0,5}\s*\.?|"
    r"(?:(?:skriftlig\w*|särskil\w+)\s+)?(?:reservation|yttrande|uttalande|protokollsanteckning|text)(?:e[nt]|erna|t|na)?s?"
    r"(?:\s+text)?,?\s+(?:se|enligt|finns|återfinns|redovisas|återges|framgår|läggs|fogas|bifogas|biläggs|bilägges|lämnas|"
    r"har\s+inlämnats)\b(?:\s+(?:med|i|av|som|till|separat|skriftlig(?:en|t)|protokollet|paragrafen|bilag(?:a|an|d)|bil\.|"
    r"nr|\d{1,3}|(?-i:[A-Z])\b|§+))*\s*\.?",
    re.IGNORECASE,
)
"""``Se bilaga till § 4.``: where the words stand, not the words."""
_HEADING = re.compile(r"[A-ZÅÄÖ][\w\-]*(?: [\w\-]+){0,4}")
_PLACE_DATE = re.compile(
    r"(?:[A-ZÅÄÖ][\wåäö\-]*(?:[ ,]+i [A-ZÅÄÖ][\w\-]*)?,?\s+)?(?:den\s+)?"
    r"(?:\d{1,2}\s+[a-zå]{3,9}\.?\s+\d{4}|\d{4}\s?[-–]\s?\d{2}\s?[-–]\s?\d{2})\.?"
)
_FURNITURE = re.compile(
    r"\d{1,4}(?:\s*\(\d+\))?|(?:justerare\s+)?sida\s+\d.*|justerande?s?\s*sign.*|justerar\w*sign.*|justera(?:nde|re)s?:?"
    r"|ut[dr]\w*bestyrk.*|protokoll(?:\s+nr\s*\d.*)?"
    r"|sammanträdesdatum.*|(?:[\w\-]+\s+){0,4}sammanträdesprotokoll\b.*|\d{1,3}\s+protokoll\s+.*"
    r"|[\w\-]+s\s+protokoll\s+\d{4}.*|sid\.?\s+\d.*|[\w\-]+s (?:stad|kommun)|[\w\-]+ (?:stad|kommun)\s+protokoll"
    r"|stadsdelsnämnden?(?:\s+[\w\-]+){1,3}"
    r"|[_\-–=\s]{3,}|bilaga\s*\w{0,3}|document reference.*"
    r"|ordförandens\s+sign\w*(?:\s.*)?|protokoll\s+\d+\s*\(\d+\)|region\s+\w+(?:\s+län)?"
    r"|\W+"
    r"|(?:[\w\-]+ (?:stad|kommun|region)s? )?[\w\- ]{0,100}(?:kommunstyrelsen?|kommunfullmäktige|\w*nämnden|\w*nämnd)"
    r"(?:, protokoll)?"
    r"|(?:mötet|sammanträdet)\s+(?:ajournera|återuppta).*|paragrafen\s+(?:är|förklara|justera).*|protokollet\b.*\bjustera.*"
    r"|motivering(?:\s+till\s+reservation\w*)?\s*:?|vid\s+protokollet|justeras|sekreterare|underskrift(?:er)?"
    r"|(?:blad|blankett|dnr|diarienummer)\b.{0,30}|\w* ?\d{4}-\d\d-\d\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OwnText:
    """What is printed of a statement: its words (None where there are none) and who signed below or above."""

    span: Span | None
    people: tuple[Person, ...] = ()
    parties: tuple[str, ...] = ()


def begins_after(value: str, said: int, sentence: Span) -> int | None:
    """Where the words begin that the announcing sentence itself introduces, by a colon or ``följande``; else None."""
    colon = value.find(":", said - (value[said - 1 : said] == ":"), sentence.end)
    while colon >= 0 and not (colon + 1 >= sentence.end or value[colon + 1] in ' \n\t*_”"'):
        colon = value.find(":", colon + 1, sentence.end)
    if colon >= 0:
        return colon + 1
    if (line := _LINE_ENDS.match(value, said, sentence.end)) and _WRITTEN.search(value, sentence.start, said):
        return line.end()
    if _FOLLOWS.search(value, sentence.start, sentence.end):
        return sentence.end
    return None


def trimmed(context: Context, start: int, end: int, take_signers: bool = True) -> OwnText:
    """The own words between two offsets: without marks, furniture at the edges, quotation marks around, signers."""
    value = context.value
    people: list[Person] = []
    parties: list[str] = []
    start, end = _strip(value, start, end)
    if listed := _LISTS.search(value, start, end):
        start, end = _strip(value, start, listed.start())
    while start < end:
        line_start = max(value.rfind("\n", start, end), value.rfind("\f", start, end)) + 1 or start
        line = value[line_start:end].strip(MARKS)
        closed = _stands_alone(value, start, line_start) or _signs_for(context, start, line_start, line)
        page = _is_furniture(line)
        signing = take_signers and closed and not page
        signed = signers(line, context.kit, context.people, context.date) if signing else None
        if signed is not None:
            people[:0] = signed[0]
            parties[:0] = [code for code in signed[1] if code not in parties]
        elif take_signers and not page and (tail := signed_behind(value, line_start, end, context)):
            (signed, line_start) = tail
            people[:0] = signed[0]
            parties[:0] = [code for code in signed[1] if code not in parties]
        elif not page and not (take_signers and _heads_next(value, start, line_start, line)):
            break
        start, end = _strip(value, start, max(line_start, start) if line_start > start else start)
    while start < end:
        line_end = min(
            (at for at in (value.find("\n", start, end), value.find("\f", start, end)) if at >= 0), default=end
        )
        line = value[start:line_end].strip(MARKS)
        if not _is_furniture(line):
            break
        start, end = _strip(value, line_end, end)
    start, end = _unquoted(value, start, end)
    words = len(value[start:end].split())
    if (
        words < LEAST_WORDS
        or _REFERENCE.fullmatch(value, start, end)
        or not re.search(r"[a-zåäö]{3}", value[start:end])
    ):
        return OwnText(None, tuple(people), tuple(dict.fromkeys(parties)))
    return OwnText(Span(start, end), tuple(people), tuple(dict.fromkeys(parties)))


def _is_furniture(line: str) -> bool:
    return len(line) <= LONGEST_FURNITURE and bool(_PLACE_DATE.fullmatch(line) or _FURNITURE.fullmatch(line))


def not_there(value: str, span: Span) -> bool:
    """Whether the words only say that nothing was handed in."""
    return bool(_NOT_THERE.fullmatch(value, span.start, span.end))


def _heads_next(value: str, start: int, at: int, line: str) -> bool:
    """Whether the last line is the heading of what comes next: short, without a stop, a blank line above it."""
    above = value[start:at]
    return bool(
        at > start
        and _HEADING.fullmatch(line)
        and above.rstrip()[-1:] in CLOSED
        and (value[len(above.rstrip()) + start : at].count("\n") > 1)
    )


def _stands_alone(value: str, start: int, line: int) -> bool:
    """Whether a line is not the wrapped end of the sentence above it: after a blank line, a stop or a short line."""
    above = value[start:line].rstrip()
    if line <= start or value[len(above) + start : line].count("\n") > 1 or above[-1:] in CLOSED:
        return True
    return len(above) - (above.rfind("\n") + 1) <= SHORT_LINE


def _signs_for(context: Context, start: int, at: int, line: str) -> bool:
    """Whether a line below a long one of signers says for whom they sign: ``För den socialdemokratiska gruppen``."""
    above = max(context.value.rfind("\n", start, max(at - 1, start)) + 1, start)
    names = context.value[above:at].strip(MARKS)
    return line.startswith("För ") and signers(names, context.kit, context.people, context.date) is not None


def _strip(value: str, start: int, end: int) -> tuple[int, int]:
    while start < end and value[start] in MARKS:
        start += 1
    while end > start and value[end - 1] in MARKS:
        end -= 1
    return start, end


def _unquoted(value: str, start: int, end: int) -> tuple[int, int]:
    """Take off quotation marks that stand around the whole."""
    if end - start > 2 and value[start] in OPENING and value[end - 1] in CLOSING:
        inside = value[start + 1 : end - 1]
        marks = sum(inside.count(mark) for mark in '”"“„»«')
        if marks % 2 == 0:
            return _strip(value, start + 1, end - 1)
    return start, end
