"""Groups without names: ``Ledamöterna från M och KD``, ``SD-gruppen``, ``Vänsterpartiet``, ``oppositionen (S, V)``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.document import Person
from pipeline.kit import Kit
from pipeline.tag import roles
from pipeline.tag.tokens import Token
from pipeline.tag.vocabulary import (
    ALL_OF,
    AND,
    CAPITAL,
    EVERYBODY,
    EXCEPT,
    FROM,
    GROUP_HEAD,
    GROUP_TAIL,
    HYPHENED,
    NO_NAME,
    is_institution,
    speaks,
)

BOTH = re.compile(r"(båda|bägge|samtliga|alla|alla tre|alla fyra)\s+(?:för\s+|från\s+)?", re.IGNORECASE)
SEPARATOR = re.compile(r"\s*(?:,|/|\+|&|\boch\b|\bsamt\b)\s*")
STATED = frozenset({"reservation", "reservationer", "yttrande", "uttalande", "protokollsanteckning", "anteckning",
                    "ersättaryttrande", "röstförklaring"})  # fmt: skip
"""``Särskilt yttrande (V)``: a bracket after these is who made it."""
LONGEST_NAME = 4
"""Words in the longest name of a party."""


@dataclass
class Run:
    """What has been read of one mention. ``open`` counts the last people still waiting for a bracket."""

    people: list[Person] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    start: int = -1
    end: int = -1
    open: int = 0
    role: str | None = None
    lead: str | None = None

    def add_parties(self, codes: tuple[str, ...]) -> None:
        self.parties += [code for code in codes if code not in self.parties]


class GroupReader:
    """Reads groups from tokens; every ``_read_*`` gives the position after what it read, or None."""

    def __init__(self, tokens: list[Token], kit: Kit, date: str | None, lenient: bool) -> None:
        self.tokens = tokens
        self.parties = kit.parties
        self.date = date
        self.lenient = lenient

    def at(self, i: int) -> Token | None:
        return self.tokens[i] if 0 <= i < len(self.tokens) else None

    def low(self, i: int) -> str:
        """The word at ``i`` in small letters, empty for what is no word."""
        token = self.at(i)
        return token.low if token and token.kind == "word" else ""

    def _left_out(self, i: int) -> int:
        """Position after ``utom``, ``med undantag för``; 0 where nobody is left out."""
        j = i + 1 if (token := self.at(i)) and token.kind == "comma" else i
        if self.low(j) == "med" and self.low(j + 1) == "undantag" and self.low(j + 2) in ("för", "av"):
            return j + 3
        return j + 1 if self.low(j) in EXCEPT else 0

    def _acts(self, i: int) -> bool:
        return speaks(self.low(i))

    def codes_in(self, inside: str, after_name: bool) -> tuple[str, ...]:
        """Party codes of a bracket's inside: ``båda S`` · ``M, L, C, KD`` · ``S, V och MP``."""
        text = BOTH.sub("", " ".join(inside.split()), count=1).strip()
        parts = [part for part in SEPARATOR.split(text) if part]
        codes: list[str] = []
        for part in parts:
            if len(parts) > 1 and (roles.is_role(part) or part.casefold() in self.parties.not_parties):
                continue
            code = self.parties.after_name(part, self.date) if after_name else self.parties.code(part, self.date)
            if code is None:
                return ()
            codes.append(code)
        return tuple(dict.fromkeys(codes))

    def _party_list(self, i: int) -> tuple[tuple[str, ...], int] | None:
        """``M, D, L och KD`` · ``(M) och (KD)`` · ``Moderaterna och Liberalerna``: the codes and where they end."""
        codes: list[str] = []
        end = i
        while True:
            token = self.at(i)
            if token is None:
                break
            found: tuple[str, ...] = ()
            after = i + 1
            if token.kind == "bracket":
                found = self.codes_in(token.inside, after_name=True)
            elif (words := self._party_words(i)) is not None:
                found, after = (words[0],), words[1]
                if (bracket := self.at(after)) and bracket.kind == "bracket" and self.codes_in(bracket.inside, True):
                    after += 1
            elif token.kind == "word" and (code := self._listed_code(token.text)) and not self._begins_name(after):
                found = (code,)
            if not found:
                break
            codes += found
            end = i = after
            while (link := self.at(i)) and (link.kind == "comma" or link.low in AND or link.text in ("/", "+")):
                i += 1
            if self.low(i) in ("från", "för") and i > end:
                i += 1
        return (tuple(dict.fromkeys(codes)), end) if codes else None

    def _listed_code(self, text: str) -> str | None:
        if text.islower() and len(text) <= 5:  # från m, c och fp
            small = self.parties.code(text, self.date)
            return small if small and self.parties.common(small) else None
        if not CAPITAL.match(text) or len(text) > 5:
            return None
        known = self.parties.code(text.rstrip("-‐"), self.date)
        if known or text.casefold() in self.parties.not_parties or not text.isupper():
            return known
        return text

    def _begins_name(self, i: int) -> bool:
        token = self.at(i)
        return bool(
            token and token.kind == "word" and CAPITAL.match(token.text) and not self.parties.code(token.text)
            and token.text not in NO_NAME and len(token.text) > 1 and not is_institution(token.text)
        )  # fmt: skip

    def _party_words(self, i: int) -> tuple[str, int] | None:
        """A party's name in words at ``i``: code and position after it."""
        first = self.at(i)
        if first is None or first.kind != "word" or first.low.replace("-\n", "") not in self.parties.first_words:
            return None
        for length in range(LONGEST_NAME, 0, -1):
            words = self.tokens[i : i + length]
            if len(words) < length or any(w.kind not in ("word", "other") for w in words):
                continue
            printed = " ".join(w.text.replace("-\n", "") for w in words)
            if len(printed) <= 5:
                continue
            code = self.parties.code(printed, self.date)
            if code and (CAPITAL.match(printed) or self.parties.common(printed)):
                return code, i + length
        return None

    def _tail(self, i: int) -> int:
        """Skip what may follow a party's name in the genitive: ``Vänsterpartiets grupp``."""
        token = self.at(i)
        return i + 1 if token and token.kind == "word" and GROUP_TAIL.fullmatch(token.text) else i

    def _called(self, i: int) -> tuple[str, int] | None:
        """``den moderata gruppen`` · ``socialdemokratiska ledamöter``: the party and the position after it."""
        i += self.low(i) in ("den", "de")
        token, following = self.at(i), self.at(i + 1)
        if token is None or following is None or following.kind != "word" or not GROUP_TAIL.fullmatch(following.text):
            return None
        code = self.parties.adjective(token.text, self.date)
        return (code, i + 2) if code else None

    def _after_bracket(self, i: int) -> int:
        """Position after what makes a group of a bracket: ``(s)- och (v)-ledamöterna``; ``i`` where nothing does."""
        token, following = self.at(i), self.at(i + 1)
        if token is None or token.text != "-" or following is None:
            return i
        if GROUP_TAIL.fullmatch(following.low):
            return i + 2
        return i + 1 if following.low in AND or following.kind == "comma" else i

    def _read_group(self, i: int, run: Run) -> int | None:
        while self.low(i) in ALL_OF:
            i += 1
        token = self.at(i)
        if token and token.kind == "bracket" and self.low(i - 1) in EVERYBODY:  # samtliga (S)
            codes = self.codes_in(token.inside, after_name=True)
            run.add_parties(codes)
            return self._after_bracket(i + 1) if codes else None
        if token is None or token.kind != "word":
            return None
        low = token.low
        # SD-gruppen · S-, V- och MP-ledamöterna · SD:s ledamöter
        if (match := HYPHENED.fullmatch(token.text)) and (code := self.parties.code(match[1], self.date)):
            rest = match[2]
            listed = not rest and token.text.endswith(("-", "‐"))
            if listed or (rest and GROUP_TAIL.fullmatch(rest)) or (not rest and ":" in token.text):
                run.add_parties((code,))
                return self._tail(i + 1)
        if code := self.parties.compound(token.text, self.date):
            run.add_parties((code,))
            return i + 1
        if called := self._called(i):
            run.add_parties((called[0],))
            return called[1]
        # oppositionen (S, V och MP)
        for words in self.parties.bloc_words.get(low, ()):
            if [self.low(i + n) for n in range(len(words))] == words:
                i += len(words)
                if (bracket := self.at(i)) and bracket.kind == "bracket":
                    codes = self.codes_in(bracket.inside, after_name=True)
                    run.add_parties(codes)
                    i += 1 if codes else 0
                return i
        # Ledamöterna från M, D, L och KD · Samtliga ledamöter för (M) och (KD) · gruppen (SD)
        if GROUP_HEAD.fullmatch(token.text):
            j = i + 1
            while self.low(j) in AND or self.low(j) in ("tjänstgörande", "ersättare", "ersättarna", "övriga"):
                j += 1
            if self.low(j) in FROM:
                called = self._called(j + 1)
                listed_parties = ((called[0],), called[1]) if called else self._party_list(j + 1)
            else:
                bracket = self.at(j)
                listed_parties = self._party_list(j) if bracket and bracket.kind == "bracket" else None
            if listed_parties:
                run.add_parties(listed_parties[0])
                return listed_parties[1]
        return None

    def _read_party_words(self, i: int, run: Run) -> int | None:
        found = self._party_words(i)
        if found is None:
            return None
        code, after = found
        if self.parties.adjective(self.tokens[i].text) and after == i + 1 and self.low(after) == "":
            return None
        run.add_parties((code,))
        run.lead = code
        after = self._tail(after)
        bracket = self.at(after)
        if bracket and bracket.kind == "bracket" and code in self.codes_in(bracket.inside, after_name=True):
            after += 1
        return after

    def _read_codes(self, i: int, run: Run) -> int | None:
        """Bare codes or brackets without a name: only where a list or a word before them says they are parties."""
        token, before = self.at(i), self.low(i - 1)
        if token is None:
            return None
        if token.kind == "bracket":
            codes = self.codes_in(token.inside, after_name=False)
            after = self._after_bracket(i + 1)
            known = before in FROM or before in STATED or before in AND or before == "sig" or speaks(before)
            if not codes or not (known or after > i + 1 or run.parties or i == 0 or self.lenient):
                return None
            run.add_parties(codes)
            return after
        if token.kind != "word":
            return None
        if not self.parties.common(token.text.rstrip("-‐"), self.date) and not (
            token.text not in NO_NAME
            and self._listed_code(token.text)
            and (before == "från" or self._left_out(i + 1) or self._acts(i + 1))
        ):
            return None
        listed = self._party_list(i)
        if listed is None:
            return None
        codes, after = listed
        single = len(codes) == 1 and len(token.text) == 1
        sure = before in FROM or len(codes) > 1 or bool(run.parties) or self.lenient or speaks(self.low(after))
        following = self.at(after)
        dotted = bool(following and following.text in (".", ":") and single and before not in FROM and not self.lenient)
        if not token.text.isupper() or (single and not sure) or dotted:
            return None
        run.add_parties(codes)
        return after
