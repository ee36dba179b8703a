"""Swedish sentences of minutes: a blank spaCy pipeline with our tokenizer exceptions and sentence rules, no model."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

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
    # A new doc, for setting the starts one by one makes spaCy look through the whole of it each time.
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        sent_starts=[i == 0 or _begins(doc, i) for i in range(len(doc))],
    )


def _begins(doc: Doc, i: int) -> bool:
    token, before = doc[i], doc[i - 1]
    if before.is_space:
        gap = before.text
        if "\t" in gap:
            return True
        last = i - 2
        while last >= 0 and doc[last].is_space:
            gap += doc[last].text
            last -= 1
        if last < 0:
            return False
        if "\n\n" in gap.replace(" ", "") or "\f" in gap:
            return not goes_on(doc.text, doc[last].idx + len(doc[last].text), token.idx)
        return _ends(doc, last) and _can_begin(token.text)
    if not before.whitespace_:
        return False
    return _ends(doc, i - 1) and _can_begin(token.text)


def _ends(doc: Doc, i: int) -> bool:
    """Whether the token at ``i`` ends a sentence if something that can begin one follows."""
    token = doc[i]
    while i > 0 and token.text in "”\"’'»)]*_" and doc[i - 1].text in (".", "!", "?", "”", '"', "’", "*", "_"):
        i -= 1
        token = doc[i]
    low = token.lower_
    if low in MAY_END:
        return True
    if _INITIAL.fullmatch(token.text):
        return token.text.endswith(".") and _is_code(doc, i)
    if low in _KNOWN:
        return False
    if _FINAL.fullmatch(token.text):
        previous = doc[i - 1] if i else None
        # "A. Falk", "3. Nämnden": an initial and a list number end nothing
        return not (
            previous is not None
            and not previous.whitespace_
            and (
                (_INITIAL.fullmatch(previous.text) and not _is_code(doc, i - 1))
                or (previous.is_digit and (i < 2 or doc[i - 2].is_space))
            )
        )
    return bool(len(token.text) > 2 and token.text.endswith((".", "!", "?")))


def _is_code(doc: Doc, i: int) -> bool:
    """Whether a single capital is a party: ``förslaget från S och V.``, ``från M.``"""
    words = [token.text for token in doc[max(i - 4, 0) : i] if not token.is_space]
    if not words:
        return False
    if words[-1] in ("från", "för"):
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
