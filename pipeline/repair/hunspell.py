"""Word forms and compound parts of a Hunspell dictionary, for `protokoll learn`."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

FORBIDDEN, NEED_AFFIX, ONLY_COMPOUND = "%", "¤", "Z"
BEGIN, MIDDLE, END = "X", "U", "Y"


@dataclass(frozen=True, slots=True)
class _Suffix:
    strip: str
    add: str
    flags: str
    condition: re.Pattern[str] | None


@dataclass
class Forms:
    """Whole words, forms that may begin a compound, and forms that may end one."""

    words: set[str] = field(default_factory=set)
    begins: set[str] = field(default_factory=set)
    ends: set[str] = field(default_factory=set)
    families: list[list[str]] = field(default_factory=list)  # the whole words made of one stem


def _suffixes(lines: list[str]) -> dict[str, list[_Suffix]]:
    table: dict[str, list[_Suffix]] = defaultdict(list)
    for line in lines:
        fields = line.split()
        if len(fields) < 5 or fields[0] != "SFX":
            continue
        _, flag, strip, add, condition = fields[:5]
        text, _, flags = add.partition("/")
        table[flag].append(
            _Suffix(
                "" if strip == "0" else strip,
                "" if text == "0" else text,
                flags,
                None if condition == "." else re.compile(condition + r"\Z"),
            )
        )
    return table


def _expand(stem: str, flags: str, table: dict[str, list[_Suffix]]) -> list[tuple[str, str]]:
    """The stem and its suffixed forms, each with the flags that count for it."""
    own = [] if NEED_AFFIX in flags else [(stem, flags)]
    for flag in flags:
        for rule in table.get(flag, ()):
            if not stem.endswith(rule.strip) or (rule.condition and not rule.condition.search(stem)):
                continue
            form = stem[: len(stem) - len(rule.strip)] + rule.add
            # A suffixed form ends a compound where its stem does; it begins one only by its own flags.
            own.append((form, rule.flags or (END if END in flags else "")))
    return own


def read(dictionary: Path) -> Forms:
    """Every form of a ``.dic`` file with the ``.aff`` file beside it."""
    table = _suffixes(dictionary.with_suffix(".aff").read_text(encoding="utf-8").splitlines())
    forms = Forms()
    forbidden: set[str] = set()
    for line in dictionary.read_text(encoding="utf-8").splitlines()[1:]:
        stem, _, flags = line.split("\t")[0].partition("/")
        if FORBIDDEN in flags:
            forbidden.add(stem)
            continue
        expanded = _expand(stem, flags, table)
        family = [form for form, kind in expanded if ONLY_COMPOUND not in kind]
        forms.words.update(family)
        if len(family) > 1:
            forms.families.append(family)
        for form, kind in expanded:
            if BEGIN in kind or MIDDLE in kind:
                forms.begins.add(form)
            if END in kind:
                forms.ends.add(form)
    forms.words -= forbidden
    return forms
