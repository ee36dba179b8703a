"""Letters lost throughout a page, as where a font did not tell what they mean: a capital, å, ä or ö, a ligature."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.kit import Kit

CAPITALS = "SKBAMFNELTDGHPIVRJUÅCOÖÄW"
"""What Swedish words begin with, the likeliest first; the rest are too rare for their absence to mean anything."""
FEWEST_CAPITALS = 10
"""On a page with fewer capitals most letters are missing; one sign more must tell which is lost."""
CERTAIN = 2
"""So many signs that one capital is gone make it certain; sound pages have one such word at most."""
RARE = 0.02
"""A font may keep a letter in one style and lose it in another: a lost capital is at most this part of all."""

SWEDISH_COMMON = 0.12
"""Part of the words of running Swedish that are in COMMON at least; ordinary is 0.25–0.35."""
SELDOM = 0.002
"""Part of all letters below which å, ä or ö may be lost: in running Swedish each is 1.2–2 %, in names less."""
WITNESSES = 2
"""So many different words must become known by putting the lost letter back; sound pages have one at most."""
_BARE_OF = {"å": "a", "ä": "a", "ö": "o"}
_BARE = "for pa ar fran aven nar sa ocksa over maste far manga forslag aret ratt namnden"
BARE = frozenset(_BARE.split())
"""Common words as they look where å, ä and ö are lost; only ``ratt`` and ``over`` are Swedish words at all."""
_FREQUENT = """
och att det som en den av för till är inte om ett med på har de så vid eller ska kan under från efter även sig enligt
mot samt ut upp genom mellan där inom var blir alla skulle man denna detta sin finns när
"""
COMMON = frozenset(_FREQUENT.split())
LIGATURES = ("fi", "fl", "ff")

_BEFORE_PARTY = re.compile(r"([^\W\d_]{3,}) \( ?[A-ZÅÄÖ]{0,3}!? ?\)")
_EMPTY_PARTY = re.compile(r"[^\W\d_] \( ?\)")


def capital(words: Sequence[str], text: str, kit: Kit) -> str | None:
    """The capital that nowhere stands, though words stand that lack just it: ``ommunstyrelsen``, ``Gulli allgren``."""
    initials = Counter(word[0] for word in words if word[0].isupper())
    certain = CERTAIN + (initials.total() < FEWEST_CAPITALS)
    absent = [letter for letter in CAPITALS if initials[letter] <= RARE * initials.total()]
    found: Counter[str] = Counter()
    for word, times in Counter(words).items():
        for letter in _capitals_lacking(word, absent, kit):
            found[letter] += min(times, certain)
    # Signs that a capital is gone, but not which: names that begin small, brackets with no party in them.
    nameless = {match[1] for match in _BEFORE_PARTY.finditer(text) if match[1].islower()}
    signs = sum(not kit.lexicon.knows(word) for word in nameless) + len(_EMPTY_PARTY.findall(text))
    likely = next(iter(found.most_common(1)), (absent[0] if absent else "", 0))
    return likely[0] if likely[0] and likely[1] + signs >= certain else None


def _capitals_lacking(word: str, absent: Sequence[str], kit: Kit) -> Iterator[str]:
    if len(word) < 4 or kit.lexicon.knows(word):
        return
    if word.islower():
        for letter in absent:
            whole = letter.lower() + word
            if kit.lexicon.has(whole) or (len(word) > 6 and kit.lexicon.is_compound(whole)):
                yield letter
    elif word.isupper() and len(word) > 6:
        lower = word.lower()
        for letter in absent:
            low = letter.lower()
            if any(kit.lexicon.knows(lower[:i] + low + lower[i:]) for i in range(len(word) + 1)):
                yield letter


def dotted(words: Sequence[str], letters: int, kit: Kit) -> str | None:
    """Which of å, ä and ö are gone from Swedish text: one of them, ``å/ä/ö`` for all, None for neither."""
    lower = [word.lower() for word in words]
    counts = Counter(c for word in lower for c in word if c in _BARE_OF)
    bare = sum(word in BARE for word in lower)
    swedish = sum(word in COMMON for word in lower) / len(lower)
    if swedish > 0.6 * SWEDISH_COMMON and counts.total() < 0.012 * letters and (bare >= 2 or letters > 600):
        return "å/ä/ö"
    if bare >= 4 and bare > 0.25 * sum(word in COMMON and not word.isascii() for word in lower):
        return "å/ä/ö"
    few = [letter for letter in _BARE_OF if counts[letter] <= SELDOM * letters]
    if not few:
        return None
    unknown = [word for word in set(lower) if len(word) > 2 and not kit.lexicon.knows(word)]
    for letter in few:
        if sum(_known_with(word, letter, kit) for word in unknown) >= WITNESSES:
            return letter
    return None


def ligature(words: Sequence[str], kit: Kit) -> str | None:
    """``fi``, ``fl`` or ``ff`` where words stand that lack just it: ``nansiering``, ``oentlig``."""
    whole = " ".join(words).lower()
    gone = [pair for pair in LIGATURES if pair not in whole]
    if not gone:
        return None
    unknown = [word for word in set(words) if len(word) > 3 and word.islower() and not kit.lexicon.knows(word)]
    found = {pair: sum(_with(word, pair, kit, compounds=True) for word in unknown) for pair in gone}
    return max(found, key=lambda pair: found[pair]) if sum(found.values()) >= WITNESSES else None


def _known_with(word: str, letter: str, kit: Kit) -> bool:
    """Whether the lexicon lists the word with the letter put in somewhere, or in place of its bare likeness."""
    bare = _BARE_OF[letter]
    swapped = (word[:i] + letter + word[i + 1 :] for i, c in enumerate(word) if c == bare)
    return _with(word, letter, kit) or any(kit.lexicon.has(other) for other in swapped)


def _with(word: str, letters: str, kit: Kit, *, compounds: bool = False) -> bool:
    """Whether the word is known with the letters put in somewhere; compounds of known words too, if asked for."""
    known = kit.lexicon.knows if compounds else kit.lexicon.has
    return any(known(word[:i] + letters + word[i:]) for i in range(len(word) + 1))
