"""What differs between two documents of one manuscript: words, matters and how many of them, drawn from a seed.

In the head, ``var by=Junsele¦Ramsele`` gives ``$by`` one of its values. In the text, ``⟨eget¦sitt eget⟩`` is one of
its words, and ``!more`` is the place for up to three matters of ``corpus.make.matters``, each printed as the head says:
``more=69 KS 2021-%d | = Beslut | D1. | = Ärende | B | Y:… | R:…`` is the number of the first, its dnr, then what stands
under the heading in order. ``D1.`` are its decisions with their mark, ``B`` its background, ``Y:`` a yrkande against it
and ``R:`` a reservation. These two come together or not at all, by one (``%o``, party ``%p``) of ``against=``.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from corpus.make.matters import MATTERS, Matter

CHOICE = re.compile(r"⟨([^⟩]*)⟩")
VARIABLE = re.compile(r"\$([a-zåäö]+)")
MOST = 3
"""Matters drawn for one document."""
PLACE = "!more"


def drawn(
    head: dict[str, str], body: str, seed: str, matters: Sequence[Matter] = MATTERS
) -> tuple[dict[str, str], str]:
    """Head and body with everything decided that the seed decides."""
    chance = random.Random(f"{seed}:choices")
    values = {key[4:]: chance.choice(value.split("¦")) for key, value in head.items() if key.startswith("var ")}
    if "more" in head:
        items, values["sista"] = _more(head, chance, matters)
        body = body.replace(PLACE, items)
    body = CHOICE.sub(lambda match: chance.choice(match[1].split("¦")), body)

    def fill(text: str) -> str:
        return VARIABLE.sub(lambda match: values.get(match[1], match[0]), text)

    # A value may name another variable.
    kept = {key: fill(fill(value)) for key, value in head.items() if not key.startswith("var ")}
    return kept, fill(fill(body))


def _more(head: dict[str, str], chance: random.Random, pool: Sequence[Matter]) -> tuple[str, str]:
    """The drawn items as lines of a manuscript, and the number of the document's last item."""
    first, *parts = head["more"].split(" | ")
    start, _, dnr = first.partition(" ")
    matters = chance.sample(pool, chance.randint(0, MOST))
    items = []
    for number, matter in enumerate(matters, int(start)):
        register = dnr % chance.randint(101, 899) if "%d" in dnr else dnr
        against = chance.choice(head["against"].split()) if chance.random() < 0.6 else ""
        lines = [line for part in parts for line in _part(part, matter, against)]
        items.append("\n".join([f"@{number}|{matter.title}|{register}", *lines]))
    return "\n\n".join(items), str(int(start) - 1 + len(items))


def _part(part: str, matter: Matter, against: str) -> Iterator[str]:
    if part == "B":
        yield from (f"{line}\n" for line in matter.background)
    elif part[0] == "D" and part[1:] in ("", "1.", "–", "att"):
        for index, (text, outcome) in enumerate(matter.decisions, 1):
            mark = f"{index}." if part == "D1." else part[1:]
            text = text[0].lower() + text[1:] if mark == "att" else text
            yield f"{mark} {{d:{outcome}|{text}}}".strip()
            if not mark:
                yield ""
        yield ""
    elif part[:2] in ("Y:", "R:"):
        if against:
            words = part[2:].replace("%o", against).replace("%p", against.rstrip("0123456789"))
            yield from ("", *words.split("\\n"), "")
    else:
        yield part
