"""Swedish sentences of minutes: a blank spaCy pipeline with our tokenizer exceptions and sentence rules, no model."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from pipeline.tag.gaps import goes_on

ABBREVIATIONS = (
    "m.fl.", "m.m.", "bl.a.", "t.ex.", "d.v.s.", "dvs.", "o.s.v.", "osv.", "f.d.", "t.o.m.", "fr.o.m.",
    "f.o.m.", "s.k.", "p.g.a.", "f.n.", "f.ö.", "o.d.", "e.d.", "t.f.", "tf.", "kap.", "kl.", "nr.", "dnr.",
    "ca.", "resp.", "inkl.", "exkl.", "bil.", "bitr.", "ordf.", "v.ordf.", "mom.", "st.", "hr.", "tjg.", "ers.",
    "forts.", "kr.", "tkr.", "milj.", "prop.", "skr.", "art.", "jfr.", "sid.", "s.", "m.", "h.", "t.", "f.",
    "e.", "ang.", "avd.", "ev.", "etc.", "obs.", "tel.", "enl.", "st.f.", "anm.", "th.", "fig.", "tab.", "vol.",
    "suppl.", "sekr.", "dr.", "a.a.", "i.o.m.", "u.a.", "o.dyl.",
)  # fmt: skip
"""They end no sentence before a small letter or a number; ``m.fl.`` and ``m.m.`` may end one before a capital."""
MAY_END = frozenset({"m.fl.", "m.m.", "osv.", "o.s.v.", "etc.", "e.d.", "o.d.", "kr.", "tkr."})
_FINAL = re.compile(r"[.!?]+[”\"’'»)\]]*")
_INITIAL = re.compile(r"[A-ZÅÄÖ]\.?")


@Language.component("satser")
def _sentences(doc: Doc) -> Doc:
    """Set where sentences begin: after a final mark before what can begin one, and at blank lines and tabs."""
    tokens = list(doc)  # spaCy makes a token anew each time it is asked for
    # A new doc, for setting the starts one by one makes spaCy look through the whole of it each time.
    return Doc(
        doc.vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
        sent_starts=[i == 0 or _begins(tokens, i) for i in range(len(tokens))],
    )


def _begins(tokens: list[Token], i: int) -> bool:
    token, before = tokens[i], tokens[i - 1]
    if before.is_space:
        gap = before.text
        if "\t" in gap:
            return True
        last = i - 2
        while last >= 0 and tokens[last].is_space:
            gap += tokens[last].text
            last -= 1
        if last < 0:
            return False
        if "\n\n" in gap.replace(" ", "") or "\f" in gap:
            return not goes_on(token.doc.text, tokens[last].idx + len(tokens[last].text), token.idx)
        return _ends(tokens, last) and _can_begin(token.text)
    if not before.whitespace_:
        return False
    return _ends(tokens, i - 1) and _can_begin(token.text)


def _ends(tokens: list[Token], i: int) -> bool:
    """Whether the token at ``i`` ends a sentence if something that can begin one follows."""
    token = tokens[i]
    while i > 0 and token.text in "”\"’'»)]*_" and tokens[i - 1].text in (".", "!", "?", "”", '"', "’", "*", "_"):
        i -= 1
        token = tokens[i]
    low = token.lower_
    if low in MAY_END:
        return True
    if _INITIAL.fullmatch(token.text):
        return token.text.endswith(".") and _is_code(tokens, i)
    if low in _KNOWN:
        return False
    if _FINAL.fullmatch(token.text):
        previous = tokens[i - 1] if i else None
        # "A. Falk", "3. Nämnden": an initial and a list number end nothing
        return not (
            previous is not None
            and not previous.whitespace_
            and (
                (_INITIAL.fullmatch(previous.text) and not _is_code(tokens, i - 1))
                or (previous.is_digit and (i < 2 or tokens[i - 2].is_space))
            )
        )
    return bool(len(token.text) > 2 and token.text.endswith((".", "!", "?")))


def _is_code(tokens: list[Token], i: int) -> bool:
    """Whether a single capital is a party or an appendix: ``från S och V.``, ``från M.``, ``bilaga § 5 A.``"""
    words = [token.text for token in tokens[max(i - 4, 0) : i] if not token.is_space]
    if not words:
        return False
    if words[-1] in ("från", "för") or words[-1].isdigit() or words[-1].casefold() in ("bilaga", "bil."):
        return True
    return words[-1] in ("och", ",", "samt") and len(words) > 1 and words[-2].isupper() and len(words[-2]) <= 3


def _can_begin(text: str) -> bool:
    return text[0].isupper() or text[0] in '”"“»§*_' or text[0].isdigit() or text[0] in "–-•"


_KNOWN = frozenset(ABBREVIATIONS)


@cache
def swedish() -> Language:
    """The pipeline: ``swedish()(text).sents``."""
    nlp = spacy.blank("sv")
    tokenizer: Any = nlp.tokenizer
    for short in (*ABBREVIATIONS, "F!", "f!"):
        for form in {short, short.capitalize()}:
            tokenizer.add_special_case(form, [{"ORTH": form}])
    nlp.add_pipe("satser")
    return nlp
