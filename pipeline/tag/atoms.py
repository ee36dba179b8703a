"""Atoms of a list of votes: who is named, which vote is told, and where other words break in.

A list of votes, however it is laid out, holds nothing but names with parties and posts, votes, figures, and the few
words that tie them together (``atom_words.GLUE``). Whatever else is printed is no list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.kit import Kit
from pipeline.tag import atom_words as words
from pipeline.tag import roles
from pipeline.tag.ballots import POST, SERVING
from pipeline.tag.counts import number
from pipeline.tag.roster import Roster
from pipeline.tag.vocabulary import NO_NAME, is_institution
from pipeline.text import Span


@dataclass(frozen=True, slots=True)
class Atom:
    """``kind``: ``person``, ``choice``, ``party`` (a heading), ``stop`` (a sentence ends), ``other`` words.

    ``opens``: what voted so is named after the choice (``Ja:``). ``soft``: it is told by what was voted for, which
    ``name`` is then. ``count`` is how many are said to have voted so. ``told`` says that a party is printed beside
    the person.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    party: str | None = None
    told: bool = False
    choice: str = ""
    opens: bool = False
    soft: bool = False
    letter: bool = False
    count: int | None = None


def atoms(
    value: str, span: Span, kit: Kit, date: str | None, people: Roster, stands: tuple[str | None, str | None]
) -> list[Atom]:
    """The atoms of a part of the text, in order. ``stands`` is what Ja and Nej stand for where that is known."""
    return list(_Scanner(value, span, kit, date, people, stands).run())


class _Scanner:
    def __init__(
        self, value: str, span: Span, kit: Kit, date: str | None, people: Roster, stands: tuple[str | None, str | None]
    ) -> None:
        self.value, self.span, self.kit, self.date, self.people, self.stands = value, span, kit, date, people, stands
        self.at = span.start
        self.last = span.start
        """Where the last atom ends."""
        self.fresh = True
        """Whether a cell or a line begins here."""
        self.named = False
        """Whether somebody is named on this line."""
        self.dashes = bool(words.DASHES.search(value, span.start, span.end))
        """Whether a dash is said to be an abstention."""
        self.titled = False
        """Whether a title stands before names in this sentence: then a surname is enough."""
        self.voting = False
        """Whether the sentence has said that somebody votes, and not yet what for."""

    def run(self) -> Iterator[Atom]:
        while self.at < self.span.end:
            token = words.TOKEN.match(self.value, self.at, self.span.end)
            assert token is not None
            kind = token.lastgroup
            if kind == "word" or token[0] == "(":
                atom = self._word(token[0])
                self.fresh = False
                if atom is None:
                    self.at = max(self.at, token.end())
                    continue
                self.at = self.last = self._past_post(atom.end) if atom.kind == "person" else atom.end
                self.named = self.named or atom.kind == "person"
                self.voting = self.voting and atom.kind not in ("stop", "choice")
                self.titled = self.titled and atom.kind != "stop"
                yield atom
                continue
            if self.dashes and self.fresh and self.named and words.DASH.match(self.value, self.at, self.span.end):
                yield Atom("choice", token.start(), token.end(), choice="avstår", letter=True)
            elif kind == "blank" or (kind == "sign" and words.ENDS.match(self.value, self.at, self.span.end)):
                self.titled = self.voting = False
                yield Atom("stop", token.start(), token.end())
            self.named = self.named and "\n" not in token[0]
            self.fresh = kind in ("blank", "break") or (self.fresh and kind != "sign")
            self.at = token.end()

    def _word(self, word: str) -> Atom | None:
        value, at, end = self.value, self.at, self.span.end
        if heads := words.HEADS.match(value, at, end):
            self.at = heads.end()
            return None
        if soft := self._soft():
            return soft
        if choice := words.CHOICE.match(value, at, end):
            return self._choice(choice)
        beside = self.fresh or (self.named and value[self.last : at] == " ")  # a long name leaves no white space
        if beside and (letter := words.LETTER.match(value, at, end)):
            return Atom("choice", at, letter.end(), choice=words.LETTERS[letter[1]], letter=True)
        if (self.fresh and words.CROSS.match(value, at, end)) or words.ANSWERS.match(value, at, end):
            return None
        if turns := words.TURNS.match(value, at, end):
            return Atom("stop", at, turns.end())
        if heading := self._heading():
            return heading
        self.voting = self.voting or word.casefold() in words.VOTES
        if words.PARTY_LAST.match(value, at, end) and self.named and self.kit.parties.common(word):
            return None
        self.titled = self.titled or bool(roles.TITLE.fullmatch(word.casefold()))
        if word.casefold() in words.GLUE and not (word[0].isupper() and self._person_known()):
            return self._party() if word.isupper() and self.fresh else None
        if word == "(":
            return self._bracketed()
        return self._person() or self._party() or self._other(word)

    def _choice(self, match: re.Match[str]) -> Atom:
        value, end = self.value, self.span.end
        choice = match.lastgroup or next(name for name, told in match.groupdict().items() if told)
        count = None
        stop = match.end()
        before = words.COUNTED.search(value, max(self.last, match.start() - 40), match.start())
        if before:
            count = number(before["count"])
        elif after := words.COUNT.match(value, stop, end):
            count, stop = int(after["count"]), after.end()
        opens = words.OPENS.match(value, stop, end)
        alone = opens is not None and not (self.named and opens[0].endswith("\n"))
        if told := words.WHAT_FOR.match(value, stop, end):
            stop, alone = told.end(), True
        return Atom("choice", match.start(), stop, choice=choice, count=count, opens=alone)

    def _soft(self) -> Atom | None:
        """A vote told by what it was for: ``För bifall röstade``, ``stöder förslaget``."""
        for pattern, opens in ((words.SOFT_LABEL, True), (words.SOFT_VERB, False), (words.SOFT_AGAINST, False),
                               (words.SOFT_LAST, False)):  # fmt: skip
            if pattern is words.SOFT_LAST and not (self.voting and self.named):
                continue
            match = pattern.match(self.value, self.at, self.span.end)
            if match:
                choice = self._side(match["side"] or "", match["what"])
                what = match["what"] if self.voting or "röst" in match[0] else ""
                return Atom("choice", self.at, match.end(), what, choice=choice, opens=opens, soft=True)
        return None

    def _side(self, side: str, what: str) -> str:
        """Ja or nej: whether the words are those of the one or the other in the voting proposition."""
        mine = _stems(what)
        yes, no = (len(mine & _stems(told or "")) for told in self.stands)
        if yes != no and not side.casefold().endswith("mot"):
            return "ja" if yes > no else "nej"
        return "nej" if words.AGAINST.search(f"{side} {what}") else "ja"

    # ------------------------------------------------------------ persons

    def _person_known(self) -> bool:
        found = words.NAME.match(self.value, self.at, self.span.end)
        return bool(found and self.people.full_party(" ".join(found[0].split())))

    def _person(self, led: bool = False) -> Atom | None:
        """The person whose name begins here; ``led``: the party stands before it, not after."""
        value, at, end = self.value, self.at, self.span.end
        indexed = words.INDEXED.match(value, at, end)
        if indexed:
            turned = f"{indexed['first']} {indexed['last']}"
            two = not self.fresh and " " in indexed["first"] and len(words.CAPITALIZED.findall(indexed["last"])) > 1
            if two and self.people.find(turned) is None:
                # ``Ja: Anna Ek, Bo Al (V)`` names two people, the first without a party.
                known = self.people.named(indexed["last"])
                return Atom("person", at, indexed.end("last"), indexed["last"], known[1] if known else None)
            if person := self._named(turned, indexed.end(), led):
                return person
        match = words.NAME.match(value, at, end)
        if match is None:
            return None
        parts = [(m.start(), m.end()) for m in re.finditer(r"[^\s]+", match[0])]
        for count in range(len(parts), 0, -1):
            name = " ".join(match[0][a:b] for a, b in parts[:count])
            stop = at + parts[count - 1][1]
            if count < len(parts) and count > 1 and self.people.find(name) is None and not self.people.is_turned(name):
                continue
            if found := self._named(name, stop, led):
                return found
        return None

    def _named(self, name: str, end: int, led: bool) -> Atom | None:
        """The person of a printed name that ends there, if it is one: on the list, or with a party beside."""
        name = re.sub(r"-\s", "-", " ".join(name.split()))
        words_ = name.split()
        last = words_[-1].rstrip(".")
        if any(w in NO_NAME or is_institution(w) or words.CHOICE.fullmatch(w) for w in words_):
            return None
        known = self.people.named(name)
        if known and self.people.is_turned(name):
            name = known[0]
        if led:
            return Atom("person", self.at, end, name=name, party=known[1]) if known else None
        bracket = words.BRACKET.match(self.value, end, self.span.end)
        party = self.kit.parties.after_name(bracket["party"], self.date) if bracket else None
        if bracket and party:
            if known is None and len(words_) < 2 and self.people.find(last) is None:
                return None
            return Atom("person", self.at, bracket.end(), name=name, party=party, told=True)
        theirs = known[1] if known else None
        beside = self._past_post(end)
        for pattern in (words.COMMA, words.CELL, words.LINE_BELOW):
            match = pattern.match(self.value, beside, self.span.end)
            code = match["party"] if match else ""
            if match and (
                code == theirs or self.kit.parties.code(code, self.date) or (known and code.isupper() and len(code) > 1)
            ):
                party = self.kit.parties.after_name(code, self.date) or code
                if len(words_) > 1 or known:
                    return Atom("person", self.at, match.end(), name=name, party=party, told=True)
        if known or self.titled:
            party = known[1] if known else None
            return Atom("person", self.at, end, name=name, party=party)
        return None

    def _past_post(self, end: int) -> int:
        """Where the post beside a name ends, or whom the person serves for: ``Anna Ek, tjg ers för Bo Al``."""
        if post := POST.match(self.value, end, self.span.end):
            return post.end()
        serves = SERVING.match(self.value, end, self.span.end)
        member = words.NAME.match(self.value, serves.end(), self.span.end) if serves else None
        if member is None:
            return end
        reach = member.end(), self.span.end
        party = words.BRACKET.match(self.value, *reach) or words.COMMA.match(self.value, *reach)
        past = party.end() if party else member.end()
        return past + self.value.startswith(")", past)

    def _bracketed(self) -> Atom | None:
        """A party in brackets before a name."""
        first = words.PARTY_FIRST.match(self.value, self.at, self.span.end)
        if first is None or not self.value.startswith("(", self.at):
            return None
        party = self.kit.parties.after_name(first["party"], self.date)
        begin, self.at = self.at, first.end()
        name = words.NAME.match(self.value, self.at, self.span.end)
        person = self._person(led=True)
        self.at = begin
        if person:
            return Atom("person", begin, person.end, name=person.name, party=party, told=True)
        if party and name and len(name[0].split()) > 1:
            return Atom("person", begin, name.end(), name=" ".join(name[0].split()), party=party, told=True)
        return None

    def _heading(self) -> Atom | None:
        """A party that those who follow belong to: ``(s)-gruppen: Anna Ek`` · ``M (Bo Al)`` · its name on a line."""
        for pattern in (words.GROUP, words.HEADING):
            match = pattern.match(self.value, self.at, self.span.end)
            if match and (party := self._code(match["party"])):
                return Atom("party", self.at, match.end() - match[0].endswith("\n"), party=party)
        return None

    def _code(self, printed: str) -> str | None:
        """A party that is known anywhere or, by its code, to this list of people."""
        code = self.kit.parties.code(printed, self.date)
        if code is None or not self.kit.parties.common(code):
            code = self.people.party_called(printed) or code
        return code or (printed if printed in self.people.codes else None)

    def _party(self) -> Atom | None:
        """A party's code in the column before a name, with the name."""
        first = words.PARTY_FIRST.match(self.value, self.at, self.span.end)
        party = self._code(first["party"]) if first else None
        if first is None or party is None:
            return None
        begin, self.at = self.at, first.end()
        person = self._person(led=True)
        name = words.NAME.match(self.value, self.at, self.span.end)
        self.at = begin
        initialled = f"{first['party']} {' '.join(name[0].split())}" if name else ""
        if name and self.people.is_listed(initialled):
            return self._named(initialled, name.end(), led=False)
        if person:
            return Atom("person", begin, person.end, person.name, party, told=True)
        if self.kit.parties.common(party) and name and len(name[0].split()) > 1:
            return Atom("person", begin, name.end(), " ".join(name[0].split()), party, told=True)
        return None

    def _other(self, word: str) -> Atom:
        return Atom("other", self.at, self.at + len(word), name=word)


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words that tell proposals apart."""
    return frozenset(word.casefold()[:6] for word in re.findall(r"\w{4,}", text)) - _COMMON


_COMMON = frozenset({"försla", "yrkand", "till"})
