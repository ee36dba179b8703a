"""People and party groups in running text: ``Vice ordföranden Anna Ek m.fl. (S) samt Bo Al och Cia Do (båda V)``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from pipeline.document import Meeting, Person
from pipeline.kit import Kit
from pipeline.tag import roles
from pipeline.text import Span

TOKEN = re.compile(
    r"""(?P<gap>\n[ \t]*\n|\t)
      | (?P<bracket>[(\[{]\s*(?P<inside>[^()\[\]{}]{1,48}?)\s*[)\]}])
      | (?P<others>\bm\.?\s?fl\b\.?|\bmed\s+flera\b)
      | (?P<word>[^\W\d_](?:-\n[a-zåäöéü]|[^\W\d_]|['’´:\-‐](?=[^\W\d_])|-(?=[,\s]))*!?|\d+:[ea]\b)
      | (?P<comma>[,;])
      | (?P<mark>[*_])
      | (?P<other>\S)""",
    re.VERBOSE,
)
AND = frozenset({"och", "samt", "jämte", "liksom", "respektive", "resp", "ock"})
THROUGH = frozenset({"genom"})
EXCEPT = frozenset({"utom", "förutom", "undantaget", "exklusive", "undantagandes"})
FROM = frozenset({"från", "för", "i", "ur", "tillhörande", "inom", "av", "hos", "tillhöriga", "representerande"})
GROUP_HEAD = re.compile(
    r"(?:ledam[oö]ter|ledam[oö]t|ersättar|representant|företrädar|förtroendeval|grupp|parti|kommunalråd|suppleant)\w*"
    r"|(?:parti|fullmäktige)grupp\w*",
    re.IGNORECASE,
)
GROUP_TAIL = re.compile(
    r"(?:\w*grupp(?:en|er|erna|ens)?|ledam[oö]t(?:en)?|ledam[oö]ter(?:na)?|ersättar(?:e|en|na)|representant\w*"
    r"|företrädar\w*|politiker(?:na)?|partigrupp\w*|partierna|partiet)",
    re.IGNORECASE,
)
HYPHENED = re.compile(r"([A-ZÅÄÖa-zåäö]{1,5}!?)(?:[-‐]|:[sS][-‐]?)(\w*)")
ALL_OF = frozenset({"samtliga", "alla", "hela", "övriga", "de", "den", "det"})
CAPITAL = re.compile(r"[A-ZÅÄÖÉÜÇŠŽĐØÆÓÍÁÑ]")
PARTICLES = frozenset({"von", "af", "av", "de", "der", "den", "van", "la", "le", "du", "dos", "da", "al", "el", "bin",
                       "ben", "zu", "y", "di", "del", "ten", "i", "ibn", "do"})  # fmt: skip
NO_NAME = roles.words("""
    Bilaga Beslut Beslutet Besluten Reservation Reservationer Yttrande Yttranden Yrkande Yrkanden Yrkandet Protokoll
    Protokollsanteckning Protokollsanteckningar Anteckning Särskilt Särskilda Skriftlig Skriftliga Muntlig Paragraf
    Paragrafen Dnr Diarienummer Ärende Ärendet Motion Motionen Skrivelse Skrivelsen Förslag Förslaget Den Det De Detta
    Dessa En Ett I På Mot Emot För Efter Med Vi Jag Enligt Under Vid Som Om Att Från Till Av Och Samt När Då Här Där
    Men Eller Inte Ej Ja Nej Jäv Närvarande Frånvarande Beslutande Tjänstgörande Ersättare Ledamöter Sammanträde Sida
    Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December Måndag Tisdag Onsdag Torsdag
    Fredag Lördag Söndag Punkt Stockholm Sverige Alternativ Ajournering Beslutsgång Omröstning Votering Expedieras
    Kommunfullmäktige Kommunstyrelsen Fullmäktige Nämnden Styrelsen Landstingsfullmäktige Regionfullmäktige Utskottet
    Datum Tid Plats Utses Justerare Sekreterare Ordförande Ordföranden Signatur Namnteckning Proposition Remiss Svar
    Redovisning Information Rapport Fråga Interpellation Val Ersättaryttrande Uttalande Uttalandet Röstförklaring
    Följande Dessutom Vidare Därefter Därutöver Slutligen Även Också Sedan Sammanträdet Bordläggning Återremiss
    Avslag Bifall Anförande Anföranden Handling Handlingar Ordf Vice Herr Fru Hr Herrar Ledamoten Ledamot Ersättaren
    Borgarrådet Borgarråden Samtliga Alla Övriga Hela Representanterna Ledamöterna Gruppen Gemensamt Gemensam Blank
    Emellertid Medan Eftersom Undertecknad Undertecknade
""")
INSTITUTION = re.compile(
    r"\w*(?:nämnd(?:en|ens)?|styrelsen?s?|fullmäktiges?|utskott(?:et|ets)?|beredning(?:en|ens)?|kommun(?:en|ens|s)?"
    r"|förvaltning(?:en|ens)?|kontor(?:et|ets)?|bolag(?:et|ets)?|förbund(?:et|ets)?|partiet?s?|grupp(?:en|ens)?"
    r"|förening(?:en|ens)?|utlåtande|yttrande|reservation(?:en)?|anteckning(?:en)?|region(?:en|ens)?|län(?:et|s)?"
    r"|landsting(?:et|ets)?|verket|myndigheten|gatan|vägen|skolan?|enheten|avdelningen|lagen|planen|programmet|rådet"
    r"|delegation(?:en)?|kommitté(?:n)?|demokraterna?s?|alliansen?s?)",
    re.IGNORECASE,
)
SPEAKS = re.compile(
    r"(?:yrka|reserver|föreslå|föreslo|instäm|anmäl|delta|deltog|deltar|lämna|låt|lät|anteckna|meddela|begär|hemstäl"
    r"|ställ|avstå|avstod|rösta|yttra|ansluta?|ansluter|anslöt|biträd|tjänstgör|ersätt|inkom|anför|avge|avgav|inlämna|få"
    r"|fick|önska|vill|ville|har|hade|tillstyrk|avstyrk|påpeka|uppge|förklara|stöd|hänvisa|bifoga|tillägg|framför)\w*"
)
"""What people do in minutes: a verb beside two capitalised words nobody knows makes them a person."""
BOTH = re.compile(r"(båda|bägge|samtliga|alla|alla tre|alla fyra)\s+(?:för\s+|från\s+)?", re.IGNORECASE)
SEPARATOR = re.compile(r"\s*(?:,|/|\+|&|\boch\b|\bsamt\b)\s*")


@dataclass(frozen=True)
class Mention:
    """A run of coordinated people and groups. ``parties`` in printed order, ``span`` in the text it was found in."""

    people: tuple[Person, ...]
    parties: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int
    inside: str = ""

    @property
    def low(self) -> str:
        return self.text.lower()


@dataclass
class _Run:
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


class Roster:
    """Who is known in the document, by name and surname: ``party("Wengléns")``."""

    def __init__(self, attendance: Mapping[str, str | None]) -> None:
        self.full = {_key(name): (name, party) for name, party in attendance.items()}
        surnames: dict[str, list[tuple[str, str | None]]] = {}
        for name, party in attendance.items():
            words = name.split()
            for i in range(1, len(words)):
                surnames.setdefault(_key(" ".join(words[i:])), []).append((name, party))
        self.surnames = surnames

    def find(self, printed: str) -> tuple[str, str | None] | None:
        """Name as it should be printed (a genitive -s taken off) and party, or None for somebody unknown."""
        for name in (printed, printed[:-1] if printed.endswith("s") else ""):
            key = _key(name)
            if key in self.full:
                return name, self.full[key][1]
        for name in (printed, printed[:-1] if printed.endswith("s") else ""):
            same = self.surnames.get(_key(name), [])
            if same and len({party for _, party in same}) == 1:
                return name, same[0][1]
        return None


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())


def _tokens(value: str, span: Span) -> list[_Token]:
    found = []
    for match in TOKEN.finditer(value, span.start, span.end):
        kind = match.lastgroup or "other"
        if kind == "inside":
            kind = "bracket"
        if kind != "mark":
            found.append(_Token(kind, match[0], match.start(), match.end(), match["inside"] or ""))
    return found


class _Reader:
    """Reads tokens from left to right; every ``_read_*`` gives the position after what it read, or None."""

    def __init__(self, tokens: list[_Token], kit: Kit, roster: Roster, date: str | None, lenient: bool) -> None:
        self.tokens = tokens
        self.parties = kit.parties
        self.roster = roster
        self.date = date
        self.lenient = lenient
        self.longest = 4

    def at(self, i: int) -> _Token | None:
        return self.tokens[i] if 0 <= i < len(self.tokens) else None

    def low(self, i: int) -> str:
        token = self.at(i)
        return token.low if token and token.kind == "word" else ""

    # ------------------------------------------------------------ runs

    def runs(self) -> Iterator[Mention]:
        i = 0
        while i < len(self.tokens):
            run = _Run()
            after = self.read_atom(i, run)
            if after is None:
                i += 1
                continue
            run.start = self.tokens[i].start
            run.end = self.tokens[after - 1].end
            i = after
            while (following := self._next_atom(i, run)) is not None:
                i = following
                run.end = self.tokens[i - 1].end
            i = self._exception(i)
            yield Mention(tuple(self._settled(run)), tuple(run.parties), Span(run.start, run.end))

    def _next_atom(self, i: int, run: _Run) -> int | None:
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

    def _left_out(self, i: int) -> int:
        """Position after ``utom``, ``med undantag för``; 0 where nobody is left out."""
        j = i + 1 if (token := self.at(i)) and token.kind == "comma" else i
        if self.low(j) == "med" and self.low(j + 1) == "undantag" and self.low(j + 2) in ("för", "av"):
            return j + 3
        return j + 1 if self.low(j) in EXCEPT else 0

    def _acts(self, i: int) -> bool:
        return bool(SPEAKS.fullmatch(self.low(i)))

    def _exception(self, i: int) -> int:
        """Skip those who are left out."""
        j = self._left_out(i)
        if not j:
            return i
        left_out = _Run()
        after = self.read_atom(j, left_out)
        while after is not None:
            i = after
            after = self._next_atom(i, left_out)
        return i

    def _settled(self, run: _Run) -> Iterator[Person]:
        for person in run.people:
            if person.party is None and (known := self.roster.find(person.name)) and known[1]:
                person = replace(person, party=known[1])
            if person.party and person.party not in run.parties:
                run.parties.append(person.party)
            yield person

    # ------------------------------------------------------------ one group or person

    def read_atom(self, i: int, run: _Run) -> int | None:
        if self.at(i) is None:
            return None
        for read in (self._read_group, self._read_party_words, self._read_person, self._read_codes):
            after = read(i, run)
            if after is not None:
                return after
        return None

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
            while (link := self.at(i)) and (link.kind == "comma" or link.low in AND or link.text == "/"):
                i += 1
            if self.low(i) in ("från", "för") and i > end:
                i += 1
        return (tuple(dict.fromkeys(codes)), end) if codes else None

    def _listed_code(self, text: str) -> str | None:
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
            and token.text not in NO_NAME and len(token.text) > 1
        )  # fmt: skip

    def _party_words(self, i: int) -> tuple[str, int] | None:
        """A party's name in words at ``i``: code and position after it."""
        first = self.at(i)
        if first is None or first.kind != "word":
            return None
        for length in range(self.longest, 0, -1):
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

    def _read_group(self, i: int, run: _Run) -> int | None:
        start = i
        while self.low(i) in ALL_OF:
            i += 1
        token = self.at(i)
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
        # den moderata gruppen · socialdemokratiska ledamöter
        following = self.at(i + 1)
        if (
            following and following.kind == "word" and GROUP_TAIL.fullmatch(following.text)
            and (code := self.parties.adjective(token.text, self.date))
        ):  # fmt: skip
            run.add_parties((code,))
            return i + 2
        # oppositionen (S, V och MP)
        for bloc in self.parties.blocs:
            words = bloc.split()
            if [self.low(i + n) for n in range(len(words))] == words or (i > start and bloc == f"det {low}"):
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
                listed_parties = self._party_list(j + 1)
            else:
                bracket = self.at(j)
                listed_parties = self._party_list(j) if bracket and bracket.kind == "bracket" else None
            if listed_parties:
                run.add_parties(listed_parties[0])
                return listed_parties[1]
        return None

    def _read_party_words(self, i: int, run: _Run) -> int | None:
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

    def _read_codes(self, i: int, run: _Run) -> int | None:
        """Bare codes or brackets without a name: only where a list or a word before them says they are parties."""
        token, before = self.at(i), self.low(i - 1)
        if token is None:
            return None
        if token.kind == "bracket":
            codes = self.codes_in(token.inside, after_name=False)
            if not codes or not (before in FROM or before in AND or run.parties or i == 0 or self.lenient):
                return None
            run.add_parties(codes)
            return i + 1
        if token.kind != "word":
            return None
        if not self.parties.common(token.text.rstrip("-‐"), self.date) and not (
            self._listed_code(token.text) and (before == "från" or self._left_out(i + 1) or self._acts(i + 1))
        ):
            return None
        listed = self._party_list(i)
        if listed is None:
            return None
        codes, after = listed
        single = len(codes) == 1 and len(token.text) == 1
        sure = (
            before in FROM or len(codes) > 1 or bool(run.parties) or self.lenient or SPEAKS.fullmatch(self.low(after))
        )
        following = self.at(after)
        dotted = bool(following and following.text in (".", ":") and single and before not in FROM)
        if not token.text.isupper() or (single and not sure) or dotted:
            return None
        run.add_parties(codes)
        return after

    # ------------------------------------------------------------ persons

    def _read_person(self, i: int, run: _Run) -> int | None:
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
        elif comma and comma.kind == "comma" and (code := self._comma_code(after + 1)):
            codes, after = (code,), after + 2
        elif self.low(after) in ("från", "för") and (found := self._party_words(after + 1)) and len(words) > 1:
            codes, after = (found[0],), found[1]
        token = self.at(after)
        if token and token.kind == "others":
            others, after = True, after + 1
        known = self.roster.find(printed)
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
            self._give(run, codes[0], both=wide and "båda" in (bracket.inside.lower() if bracket else ""))
            for code in codes:
                run.add_parties((code,))
        elif party:
            run.add_parties((party,))
        run.people.append(person)
        run.open = 0 if codes or party else run.open + 1
        run.role = role
        return self._role_after(after, run)

    def _give(self, run: _Run, code: str, both: bool) -> None:
        """A bracket also holds for the people before it who have none, unless the attendance list knows better."""
        count = min(run.open, 1) if both else run.open
        for n in range(len(run.people) - count, len(run.people)):
            known = self.roster.find(run.people[n].name)
            party = known[1] if known and known[1] and not both else code
            run.people[n] = replace(run.people[n], party=party)
            run.add_parties((party,))
        run.open = 0

    def _comma_code(self, i: int) -> str | None:
        """``Anna Ek, s, ordförande``: a known code between comma and comma, conjunction or end."""
        token, following = self.at(i), self.at(i + 1)
        if token is None or token.kind != "word" or len(token.text) > 4:
            return None
        if following and following.kind not in ("comma", "gap") and following.text not in (".", ":"):
            if following.kind != "word" or CAPITAL.match(following.text):
                return None
        elif following and following.text == "." and (name := self.at(i + 2)) and CAPITAL.match(name.text):
            return None  # an initial: A. Falk, C. F. Lund
        return self.parties.code(token.text, self.date)

    def _role_after(self, i: int, run: _Run) -> int:
        """Read ``, ordförande,`` after a name; a role before another name belongs to that one."""
        comma = self.at(i)
        if comma is None or comma.kind != "comma":
            return i
        role, after = roles.read([t.low if t.kind == "word" else t.text for t in self.tokens[i + 1 : i + 9]], i + 1)
        if role is None or self._name_end(after, titled=False) > after:
            return i
        run.people[-1] = replace(run.people[-1], role=run.people[-1].role or role)
        return after

    def _name_end(self, i: int, titled: bool) -> int:
        """Position after the capitalised words that may be a name at ``i``; ``i`` itself where there is none."""
        start = i
        while i - start < 7 and (token := self.at(i)):
            if token.kind == "other" and token.text == "." and i > start and len(self.tokens[i - 1].text) <= 2:
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
            if text in NO_NAME or INSTITUTION.fullmatch(text):
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
        self, words: list[_Token], printed: str, known: object, role: str | None, start: int, after: int, run: _Run
    ) -> bool:
        """Whether capitalised words without a party are somebody."""
        if known is not None or role is not None:
            return True
        if len(words) < 2 or len(words) > 5:
            return False
        if self.lenient or run.lead or self._acts(after):
            return True
        before = self.low(start - 1)
        if SPEAKS.fullmatch(before) or before == "sig" or run.people:
            return True
        # Anna Ek och Bo Al (båda S): what comes next settles it
        link = self.at(after)
        if link and (link.kind == "comma" or link.low in AND):
            end = self._name_end(after + 1, titled=False)
            bracket = self.at(end + 1 if (t := self.at(end)) and t.kind == "others" else end)
            if end > after + 1 and bracket:
                listed = bracket.kind == "bracket" and bool(self.codes_in(bracket.inside, True))
                return listed or bracket.kind == "comma" or self._acts(end)
        return False


def _printed(words: list[_Token]) -> str:
    text = ""
    for word in words:
        text += word.text if word.text == "." or not text else " " + word.text
    return text.replace("-\n", "")


def find_mentions(
    value: str, span: Span, kit: Kit, *, attendance: Mapping[str, str | None] | None = None, date: str | None = None
) -> list[Mention]:
    """The runs of people and parties in ``span``, in order. ``date`` decides whether FP is FP or L."""
    reader = _Reader(_tokens(value, span), kit, _roster(attendance), date, lenient=False)
    return list(reader.runs())


def parse_people(
    value: str, kit: Kit, *, attendance: Mapping[str, str | None] | None = None, date: str | None = None
) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    """People and parties of one phrase that is known to name somebody."""
    people: list[Person] = []
    parties: list[str] = []
    for mention in _Reader(_tokens(value, Span(0, len(value))), kit, _roster(attendance), date, lenient=True).runs():
        people += mention.people
        parties += [code for code in mention.parties if code not in parties]
    return tuple(people), tuple(parties)


def _roster(attendance: Mapping[str, str | None] | None) -> Roster:
    return Roster(attendance or {})


NAME_WITH_PARTY = re.compile(
    r"(?<![\w-])([A-ZÅÄÖÉ][\w'’\-]+(?:[ \n]+(?:von|af|de|van|der|la|al|el|[A-ZÅÄÖÉ][\w'’\-]+)){1,4})"
    r"\s?\(\s?(\w{1,5}!?)\s?\)"
)


def known_people(value: str, meeting: Meeting, kit: Kit) -> dict[str, str | None]:
    """Everybody whom the document names with a party, the attendance list first: what ``attendance`` wants."""
    found: dict[str, str | None] = {attendee.name: attendee.party for attendee in meeting.attendance}
    seen = {_key(name) for name in found}
    for match in NAME_WITH_PARTY.finditer(value):
        words = match[1].split()
        while words and (words[0] in NO_NAME or INSTITUTION.fullmatch(words[0]) or roles.is_role(words[0])):
            words = words[1:]
        name = " ".join(words)
        party = kit.parties.after_name(match[2], meeting.date)
        if len(words) < 2 or party is None or _key(name) in seen or _key(name.removesuffix("s")) in seen:
            continue
        seen.add(_key(name))
        found[name] = party
    return found
