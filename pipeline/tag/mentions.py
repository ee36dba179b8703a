"""People and party groups in running text: ``Vice ordföranden Anna Ek m.fl. (S) samt Bo Al och Cia Do (båda V)``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from pipeline.document import Person
from pipeline.kit import Kit
from pipeline.tag import roles
from pipeline.tag.groups import BOTH, Run
from pipeline.tag.names import NameReader
from pipeline.tag.roster import Roster, roster
from pipeline.tag.tokens import Token, tokens
from pipeline.tag.vocabulary import ALL_OF, AND, CAPITAL, EVERYBODY, EXCEPT, GROUP_HEAD, THROUGH
from pipeline.text import Span

_OPENING = ALL_OF | EVERYBODY | EXCEPT | {"med"}
_OPENERS: WeakKeyDictionary[Kit, dict[str, bool]] = WeakKeyDictionary()
"""Words in small letters, and whether a mention can begin with them: nearly all that are read cannot."""
MOST_OPENERS = 50_000


@dataclass(frozen=True)
class Mention:
    """A run of coordinated people and groups. ``parties`` in printed order, ``span`` in the text it was found in."""

    people: tuple[Person, ...]
    parties: tuple[str, ...]
    span: Span


class _Reader(NameReader):
    """Reads runs of people and groups from left to right."""

    def __init__(self, tokens: list[Token], kit: Kit, known: Roster, date: str | None, lenient: bool) -> None:
        super().__init__(tokens, kit, known, date, lenient)
        self.openers = _OPENERS.setdefault(kit, {})
        if len(self.openers) > MOST_OPENERS:
            self.openers.clear()

    def runs(self) -> Iterator[Mention]:
        i = 0
        while i < len(self.tokens):
            if not self._may_open(self.tokens[i]):
                i += 1
                continue
            run = Run()
            if self._left_out(i) and (beyond := self._exception(i)) > i:
                i = beyond
                continue
            after = self.read_atom(i, run)
            if after is None:
                i += 1
                continue
            run.start = self.tokens[i].start
            i = self._for_all(after, run)
            run.end = self.tokens[i - 1].end
            while (following := self._next_atom(i, run)) is not None:
                i = self._for_all(following, run)
                run.end = self.tokens[i - 1].end
            i = self._exception(i)
            yield Mention(tuple(self._settled(run)), tuple(run.parties), Span(run.start, run.end))

    def _may_open(self, token: Token) -> bool:
        """Whether a token can begin a mention or an exception: a bracket, a capital, a word that tells of a group."""
        if token.kind != "word" or CAPITAL.match(token.text):
            return token.kind in ("word", "bracket")
        known = self.openers.get(token.text)
        if known is None:
            known = self.openers[token.text] = self._tells_of_group(token)
        return known

    def _tells_of_group(self, token: Token) -> bool:
        low, parties = token.low, self.parties
        return bool(
            low in _OPENING
            or not low.isalpha()  # s-gruppen, 1:e
            or low in parties.bloc_words
            or low in parties.first_words
            or parties.code(token.text)
            or parties.compound(token.text)
            or parties.adjective(token.text)
            or GROUP_HEAD.fullmatch(low)
            or any(form.fullmatch(low) for form in (roles.MODIFIER, roles.NOUN, roles.TITLE))
        )

    def _for_all(self, i: int, run: Run) -> int:
        """Read ``, samtliga (S)`` after names: a party for everybody who has none yet."""
        j = i + 1 if (token := self.at(i)) and token.kind == "comma" else i
        bracket = self.at(j + 1)
        if not run.open or self.low(j) not in EVERYBODY or bracket is None or bracket.kind != "bracket":
            return i
        codes = self.codes_in(bracket.inside, after_name=True)
        if not codes:
            return i
        self._give(run, codes[0], run.open, told=True)
        return j + 2

    def _next_atom(self, i: int, run: Run) -> int | None:
        """The position after the next coordinated atom; ``Socialdemokraterna Anna Ek`` needs no comma."""
        j = i
        while (token := self.at(j)) and (token.kind == "comma" or token.low in AND or token.low in THROUGH):
            j += 1
        if j == i and run.lead is None:
            return None
        if j > i and self.low(i) not in THROUGH and not run.people:
            run.lead = None
        if j > i and self.low(j) in ("från", "för") and not run.people:
            j += 1
        return self.read_atom(j, run)

    def _party_words(self, i: int) -> tuple[str, int] | None:
        """A party's name in words; of a party of the place also one that only its code on the list tells us of."""
        found = super()._party_words(i)
        token = self.at(i)
        printed = found is not None and (found[0] in self.roster.codes or self.parties.common(found[0]))
        if printed or token is None or token.kind != "word":
            return found
        code = self.roster.party_called(token.text)
        return (code, i + 1) if code and not self.parties.common(code) else found

    def _exception(self, i: int) -> int:
        """Skip those who are left out."""
        j = self._left_out(i)
        if not j:
            return i
        left_out = Run()
        after = self.read_atom(j, left_out)
        while after is not None:
            i = after
            after = self._next_atom(i, left_out)
        return i

    def _settled(self, run: Run) -> Iterator[Person]:
        for person in run.people:
            if person.party is None and (known := self.roster.find(person.name)) and known[1]:
                person = replace(person, party=known[1])
            if person.party and person.party not in run.parties:
                run.parties.append(person.party)
            yield person

    def read_atom(self, i: int, run: Run) -> int | None:
        if self.at(i) is None:
            return None
        for read in (self._read_group, self._read_party_words, self._read_person, self._read_codes):
            after = read(i, run)
            if after is not None:
                return after
        return None

    def _read_person(self, i: int, run: Run) -> int | None:
        lead: str | None = None
        token = self.at(i)
        # S Urban Berg: the party stands before the name
        if (
            token and token.kind == "word" and token.text.isupper() and self._begins_name(i + 1)
            and (lead := self.parties.common(token.text, self.date))
        ):  # fmt: skip
            i += 1
        role, i = roles.read([t.low if t.kind == "word" else t.text for t in self.tokens[i : i + 8]], i)
        if role is None and self.low(i - 1) in AND:
            role = run.role if run.role and roles.is_plural(run.role) else None
        elif role is None and run.role and roles.is_plural(run.role):
            role = run.role
        name_end = self._name_end(i, titled=role is not None and roles.is_title(role))
        if name_end == i:
            return None
        words = self.tokens[i:name_end]
        printed = " ".join(_printed(words).split())
        after = name_end
        others, party, wide = False, lead, False
        known = self.roster.find(printed)
        token = self.at(after)
        if token and token.kind == "others":
            others, after = True, after + 1
        codes: tuple[str, ...] = ()
        comma = self.at(after)
        bracket = self.at(after)
        if bracket and bracket.kind == "bracket":
            codes = self.codes_in(bracket.inside, after_name=True)
            if codes:
                wide = bool(BOTH.match(bracket.inside))
                after += 1
                again = self.at(after)
                if again and again.kind == "bracket" and re.match(r"f\.?\s?d\b|tidigare", again.inside):
                    after += 1
        elif comma and comma.kind == "comma" and (code := self._comma_code(after + 1, known[1] if known else None)):
            codes, after = (code,), after + 2
        elif comma and comma.kind == "comma" and (named := self._comma_party(after + 1)):
            codes, after = (named[0],), named[1]
        elif self.low(after) in ("från", "för") and (found := self._party_words(after + 1)) and len(words) > 1:
            codes, after = (found[0],), found[1]
        token, following = self.at(after), self.at(after + 1)
        if token and token.kind == "comma" and following and following.kind == "others":
            token, after = following, after + 1
        if token and token.kind == "others":
            others, after = True, after + 1
        if not codes and lead is None and not self._is_person(words, printed, known, role, i, after, run):
            return None
        if codes:
            party = codes[0]
        elif party is None:
            party = run.lead
        if known is not None:
            printed = known[0]
        person = Person(printed, party, role, others)
        if codes:
            two = bool(bracket and re.match(r"båda|bägge", bracket.inside, re.IGNORECASE))
            self._give(run, codes[0], 1 if two else run.open, told=wide)
            for code in codes:
                run.add_parties((code,))
        elif party:
            run.add_parties((party,))
        run.people.append(person)
        run.open = 0 if codes or party else run.open + 1
        run.role = role
        return self._role_after(after, run)

    def _give(self, run: Run, code: str, count: int, told: bool) -> None:
        """A bracket also holds for the people before it who have none.

        Unless it says so (``told``: "samtliga M") the attendance list knows better.
        """
        for n in range(len(run.people) - min(count, run.open), len(run.people)):
            known = self.roster.find(run.people[n].name)
            party = known[1] if known and known[1] and not told else code
            run.people[n] = replace(run.people[n], party=party)
            run.add_parties((party,))
        run.open = 0

    def _role_after(self, i: int, run: Run) -> int:
        """Read ``, ordförande,`` after a name; a role before another name belongs to that one."""
        comma = self.at(i)
        if comma is None or comma.kind != "comma":
            return i
        role, after = roles.read([t.low if t.kind == "word" else t.text for t in self.tokens[i + 1 : i + 9]], i + 1)
        if role is None or self._name_end(after, titled=False) > after:
            return i
        run.people[-1] = replace(run.people[-1], role=run.people[-1].role or role)
        return after


def _printed(words: list[Token]) -> str:
    text = ""
    for word in words:
        text += word.text if word.text == "." or not text else " " + word.text
    return text.replace("-\n", "")


def find_mentions(
    value: str,
    span: Span,
    kit: Kit,
    *,
    attendance: Mapping[str, str | None] | None = None,
    date: str | None = None,
    expected: bool = False,
) -> list[Mention]:
    """The runs of people and parties in ``span``, in order.

    ``date`` decides whether FP is FP or L. ``expected`` says that the place is one for names, so that a bare ``V`` or
    two capitalised words are enough.
    """
    reader = _Reader(tokens(value, span), kit, roster(attendance), date, lenient=expected)
    return list(reader.runs())


def parse_people(
    value: str, kit: Kit, *, attendance: Mapping[str, str | None] | None = None, date: str | None = None
) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    """People and parties of one phrase that is known to name somebody."""
    people: list[Person] = []
    parties: list[str] = []
    for mention in _Reader(tokens(value, Span(0, len(value))), kit, roster(attendance), date, lenient=True).runs():
        people += mention.people
        parties += [code for code in mention.parties if code not in parties]
    return tuple(people), tuple(parties)
