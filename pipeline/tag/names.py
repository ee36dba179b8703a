"""Names: where capitalised words end that name somebody, and whether they do; a party after a comma."""

from __future__ import annotations

import re

from pipeline.kit import Kit
from pipeline.tag.groups import GroupReader, Run
from pipeline.tag.roster import Roster
from pipeline.tag.tokens import Token
from pipeline.tag.vocabulary import AND, CAPITAL, LETTERED, NO_NAME, PARTICLES, THROUGH, is_institution, speaks

INITIAL = re.compile(r"\w|[^\W\d_aeiouyåäöAEIOUYÅÄÖ]{2}")
"""``C.``, ``Th.``; but "fru Ek." ends a sentence."""


class NameReader(GroupReader):
    """Reads names from tokens; ``known`` are those whom the document names elsewhere."""

    def __init__(self, tokens: list[Token], kit: Kit, known: Roster, date: str | None, lenient: bool) -> None:
        super().__init__(tokens, kit, date, lenient)
        self.roster = known

    def _comma_code(self, i: int, party: str | None = None) -> str | None:
        """``Anna Ek, s, ordförande``: a known code, or the person's ``party``, between comma and comma or end."""
        token, following = self.at(i), self.at(i + 1)
        theirs = party is not None and token is not None and token.low == party.casefold()
        if token is None or token.kind != "word" or (len(token.text) > 4 and not theirs):
            return None
        if following and following.kind not in ("comma", "gap", "others") and following.text not in (".", ":"):
            if following.kind != "word" or CAPITAL.match(following.text):
                return None
        elif (
            token.text.isupper()
            and following
            and following.text == "."
            and (name := self.at(i + 2))
            and CAPITAL.match(name.text)
        ):
            return None  # an initial: A. Falk, C. F. Lund
        return party if theirs else self.parties.code(token.text, self.date)

    def _comma_party(self, i: int) -> tuple[str, int] | None:
        """``Anna Ek, Vänsterpartiet, yrkar``: a party in words between a name and a comma or verb."""
        found = self._party_words(i)
        if found is None:
            return None
        following = self.at(found[1])
        closed = following is not None and following.kind == "comma" and self.low(found[1] + 1) not in AND
        return found if closed or self._acts(found[1]) else None

    def _name_end(self, i: int, titled: bool) -> int:
        """Position after the capitalised words that may be a name at ``i``; ``i`` itself where there is none."""
        start = i
        if (first := self.at(i)) and len(first.text) == 1 and self.low(i - 1) in LETTERED:
            return start
        while i - start < 7 and (token := self.at(i)):
            if token.kind == "other" and token.text == "." and i > start and INITIAL.fullmatch(self.tokens[i - 1].text):
                i += 1
                continue
            if token.kind != "word":
                break
            text = token.text
            if i > start and text in PARTICLES:
                nxt = self.at(i + 1)
                place = text == "i" and not titled
                if nxt and nxt.kind == "word" and CAPITAL.match(nxt.text) and not place:
                    i += 1
                    continue
                break
            if not CAPITAL.match(text) or text.endswith("!"):
                break
            if text in NO_NAME or is_institution(text):
                break
            if i > start and text.isupper() and self.parties.code(text) and not self.tokens[i - 1].text.isupper():
                break
            if text.isupper() and len(text) > 1 and i == start and self.parties.code(text):
                break
            i += 1
        while i > start and self.tokens[i - 1].text in PARTICLES:
            i -= 1
        return start if all(len(t.text) == 1 for t in self.tokens[start:i]) else i

    def _is_person(
        self, words: list[Token], printed: str, known: object, role: str | None, start: int, after: int, run: Run
    ) -> bool:
        """Whether capitalised words without a party are somebody."""
        if known is not None or role is not None:
            return True
        if len(words) < 2 or len(words) > 5:
            return False
        if self.lenient or run.lead or self._acts(after):
            return True
        before = self.low(start - 1)
        if speaks(before) or before == "sig" or before in THROUGH or run.people:
            return True
        # Anna Ek, Bo Al och Eva Ask (alla S): what comes next settles it
        link = self.at(after)
        while link and (link.kind == "comma" or link.low in AND):
            end = self._name_end(after + 1, titled=False)
            bracket = self.at(end + 1 if (t := self.at(end)) and t.kind == "others" else end)
            if end == after + 1 or bracket is None:
                return False
            if bracket.low not in AND:
                listed = bracket.kind == "bracket" and bool(self.codes_in(bracket.inside, True))
                return listed or bracket.kind == "comma" or self._acts(end)
            link, after = bracket, end
        return False
