"""Lists of who voted how, in every arrangement that chance makes of columns, marks, labels and sentences.

A layout gets the voters with their choices and gives lines of a manuscript: ``¤`` parts cells. ``spelled`` is how the
list prints a name.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from corpus.make.manuscript.cast import Member

Cast = Sequence[tuple[Member, str]]
Lines = list[str]
WIDTH = 17.0
"""Centimetres that a table may be wide."""
Layout = Callable[[random.Random, Sequence[Cast]], Lines]
WORDS = {"ja": "Ja", "nej": "Nej", "avstår": "Avstår"}
LETTERS = {"ja": "J", "nej": "N", "avstår": "A"}
MARKS = ("X", "x", "1", "✓", "×", "+", "●")


def column(chance: random.Random) -> Callable[[Member], list[str]]:
    """How a table prints a person: name and party in one cell or two, in either order."""
    form = chance.choice(("bracket", "comma", "after", "before", "indexed", "seat", "role"))
    if form == "bracket":
        return lambda m: [f"{m.name} ({m.party})"]
    if form == "comma":
        return lambda m: [f"{m.name}, {m.party}"]
    if form == "after":
        return lambda m: [m.name, str(m.party)]
    if form == "before":
        return lambda m: [str(m.party), m.name]
    if form == "indexed":
        return lambda m: [f"{m.last}, {m.first}", str(m.party)]
    if form == "seat":
        return lambda m: ["#", m.name, str(m.party)]
    return lambda m: [m.name, str(m.party), "Ledamot"]


def heads(chance: random.Random, row: Sequence[str]) -> list[str]:
    """The heads of those columns."""
    names = chance.choice(("Namn", "Ledamot", "Ledamöter", ""))
    kinds = {"#": "Nr", "Ledamot": chance.choice(("Roll", "Funktion", "Uppdrag"))}
    party = chance.choice(("Parti", "Part.", "Parti"))
    return [kinds.get(cell, party if 0 < len(cell) < 5 else names) for cell in row]


def numbered(rows: list[list[str]]) -> list[list[str]]:
    """The rows, with the seat where one is to stand."""
    return [[str(n) if cell == "#" else cell for cell in row] for n, row in enumerate(rows, 1)]


def table_of_marks(chance: random.Random, votes: Sequence[Cast]) -> Lines:
    """A mark under Ja, Nej or Avstår; two votes have columns of their own and a head above."""
    person = column(chance)
    mark = chance.choice(MARKS)
    choices = [c for c in WORDS if c != "avstår" or any(own == c for cast in votes for _, own in cast)]
    if chance.random() < 0.5 and "avstår" not in choices:
        choices.append("avstår")
    words = [chance.choice({"ja": ("Ja", "JA"), "nej": ("Nej", "NEJ"), "avstår": ("Avstår", "Avst.", "Avst")}[c])
             for c in choices]  # fmt: skip
    rows, first = [], person(votes[0][0][0])
    for i, (member, _) in enumerate(votes[0]):
        marks = [mark if cast[i][1] == choice else "" for cast in votes for choice in choices]
        rows.append([*person(member), *marks])
    rows = numbered(rows)
    head = [*heads(chance, first), *(words * len(votes))]
    top = []
    if len(votes) > 1:
        over = [""] * len(first)
        for n in range(len(votes)):
            over += [chance.choice(("Omröstning", "Votering")) + f" {n + 1}", *[""] * (len(choices) - 1)]
        top = [over]
    if chance.random() < 0.4:
        sums = [str(sum(own == choice for _, own in cast)) for cast in votes for choice in choices]
        rows.append([chance.choice(("Summa", "Totalt", "Antal", "Resultat")), *[""] * (len(first) - 1), *sums])
    if chance.random() < 0.3 and len(rows) > 8:
        cut = len(rows) // 2
        return [*_table([*top, head, *rows[:cut]]), "!page", *_table([head, *rows[cut:]])]
    return _table([*top, head, *rows])


def table_of_words(chance: random.Random, votes: Sequence[Cast]) -> Lines:
    """The vote in a word or letter beside the name, or before it; one to three persons in a row."""
    person = column(chance)
    words = chance.choice((WORDS, WORDS, LETTERS, {c: w.upper() for c, w in WORDS.items()}))
    before = chance.random() < 0.25 and len(votes) == 1
    rows = []
    for i, (member, _) in enumerate(votes[0]):
        told = [words[cast[i][1]] for cast in votes]
        rows.append([*told, *person(member)] if before else [*person(member), *told])
    rows = numbered(rows)
    named = heads(chance, person(votes[0][0][0]))
    result = chance.choice(("Röst", "Röstade", "Resultat", "Ja/Nej", "Votering"))
    told = [result] if len(votes) == 1 else [f"Omr {n}" for n in range(1, len(votes) + 1)]
    head = [*told, *named] if before else [*named, *told]
    beside = chance.choice((1, 1, 2, 3)) if len(votes) == 1 else 1
    high = -(-len(rows) // beside)
    blank = [""] * len(head)
    printed = [
        [cell for n in range(at, high * beside, high) for cell in (rows[n] if n < len(rows) else blank)]
        for at in range(high)
    ]
    return _table([*([head * beside] if chance.random() < 0.7 or words is LETTERS else []), *printed])


def names_in_columns(chance: random.Random, votes: Sequence[Cast]) -> Lines:
    """The names themselves under Ja, Nej and Avstår."""
    lines: Lines = []
    for cast in votes:
        sides = [(c, [spelled(chance, "bracket")(m) for m, own in cast if own == c]) for c in WORDS]
        sides = [(c, names) for c, names in sides if names or c != "avstår"]
        counted = chance.random() < 0.4
        head = [f"{WORDS[c]} ({len(names)})" if counted else WORDS[c] for c, names in sides]
        lines += [*_table([head, *map(list, zip_longest(*(n for _, n in sides), fillvalue=""))]), ""]
    return lines


def spelled(chance: random.Random, form: str = "") -> Callable[[Member], str]:
    """How a sentence or a list prints a person."""
    form = form or chance.choice(("bracket", "bracket", "comma", "before", "indexed"))
    return {
        "bracket": lambda m: f"{m.name} ({m.party})",
        "comma": lambda m: f"{m.name}, {m.party}",
        "before": lambda m: f"({m.party}) {m.name}",
        "indexed": lambda m: f"{m.last}, {m.first} ({m.party})",
    }[form]


def label(chance: random.Random, choice: str, count: int, own_line: bool) -> str:
    """What stands before those who voted alike."""
    word = WORDS[choice]
    if choice == "avstår":
        forms = ["Avstår:", f"Avstår ({count}):", "Följande avstår:", "Avstår från att rösta:", "Nedlagda röster:"]
    else:
        low = word.lower()
        forms = [
            f"{word}:", f"{word} ({count}):", f"{word}-röster ({count} st):", f"{word}-röster:", f"Röstar {low}:",
            f"Följande röstar {low}:", f"Röster för {low}:", f"{word.upper()}-röster avges av:",
            f"{count} {low}-röster:",
            f"{word} ({count} röster):", f"De som röstar {low}:", f"Följande ledamöter röstade {low}:",
        ]  # fmt: skip
    shown = chance.choice(forms)
    return shown.rstrip(":") if own_line and chance.random() < 0.5 else shown


def labelled(chance: random.Random, votes: Sequence[Cast]) -> Lines:
    """Those who voted alike after a label: running on, or a line each, with a dash or without."""
    running = chance.random() < 0.5
    name = spelled(chance, chance.choice(("bracket", "bracket", "before")) if running else "")
    bullet = chance.choice(("", "", "– ", "• "))
    lines: Lines = []
    for cast in votes:
        style = chance.getrandbits(32)
        for choice in WORDS:
            names = [name(m) for m, own in cast if own == choice]
            if not names:
                continue
            told = label(random.Random(style), choice, len(names), not running)
            if running:
                last = chance.choice((" och ", ", ", " samt "))
                lines += [f"{told} {', '.join(names[:-1]) + last if names[1:] else ''}{names[-1]}.", ""]
            else:
                lines += [told, *(f"{bullet}{n}" for n in names), ""]
    return lines


def by_party(chance: random.Random, votes: Sequence[Cast]) -> Lines:
    """Party by party: after the vote, before it, or with the names in brackets."""
    form = chance.choice(("line", "bracket", "colon"))
    lines: Lines = []
    for cast in votes:
        for choice in WORDS:
            groups: dict[str, list[str]] = {}
            for member, own in cast:
                if own == choice:
                    groups.setdefault(str(member.party), []).append(member.name)
            if not groups:
                continue
            if form == "line":
                lines += [f"{party}: {', '.join(names)} – {WORDS[choice].lower()}" for party, names in groups.items()]
            elif form == "bracket":
                told = ", ".join(f"{party} ({', '.join(names)})" for party, names in groups.items())
                lines += [f"{WORDS[choice]}: {told}.", ""]
            else:
                lines += [f"{WORDS[choice]}-röster", *(f"{p}: {', '.join(n)}" for p, n in groups.items()), ""]
        lines.append("")
    return lines


def sentences(chance: random.Random, votes: Sequence[Cast]) -> Lines:
    """Running text, the names before or after the verb."""
    lines: Lines = []
    name = spelled(chance, "bracket")
    for cast in votes:
        sides = {choice: [name(m) for m, own in cast if own == choice] for choice in WORDS}
        told = {choice: _and(names) for choice, names in sides.items()}
        form = chance.choice(("verb last", "verb first", "for", "stands", "past", "whose", "counted"))
        if form == "verb last":
            text = f"{told['ja']} röstar ja, medan {told['nej']} röstar nej."
        elif form == "verb first":
            text = f"Ja röstar {told['ja']}. Nej röstar {told['nej']}."
        elif form == "for":
            text = f"För bifall röstade {told['ja']}. För avslag röstade {told['nej']}."
        elif form == "stands":
            text = f"{told['ja']} stöder förslaget medan {told['nej']} röstar nej."
        elif form == "past":
            text = f"Vid omröstningen röstade {told['ja']} ja och {told['nej']} nej."
        elif form == "whose":
            text = f"För kommunstyrelsens förslag: {told['ja']}.\nFör avslag: {told['nej']}."
        else:
            text = (
                f"{len(sides['ja'])} ledamöter röstar ja: {told['ja']}. {len(sides['nej'])} röstar nej: {told['nej']}."
            )
        if sides["avstår"]:
            text += f" {told['avstår']} {chance.choice(('avstår', 'avstår från att rösta', 'lägger ned sin röst'))}."
        lines += [*text.split("\n"), ""]
    return lines


def called(chance: random.Random, votes: Sequence[Cast]) -> Lines:
    """A line each: the vote after the name, or before it."""
    name = spelled(chance)
    between = chance.choice((" – ", ": ", " ", "\t", " ........ ", " röstar ", ", "))
    words = WORDS if between != " röstar " else {c: w.lower() for c, w in WORDS.items()}
    before = between in (": ", "\t", " ") and chance.random() < 0.4
    lines: Lines = []
    for cast in votes:
        lines += [f"{words[c]}{between}{name(m)}" if before else f"{name(m)}{between}{words[c]}" for m, c in cast]
        lines.append("")
    return lines


LAYOUTS: tuple[Layout, ...] = (
    table_of_marks, table_of_marks, table_of_words, table_of_words, names_in_columns, labelled, labelled, by_party,
    sentences, called,
)  # fmt: skip


def _table(rows: Sequence[Sequence[str]]) -> Lines:
    """The rows of a table whose columns are as wide as what stands in them, as far as the page has room."""
    count = max(map(len, rows))
    wide = [max(len(row[i]) if i < len(row) else 0 for row in rows) + 2 for i in range(count)]
    share = min(0.21, WIDTH / sum(wide))
    widths = ",".join(f"{max(share * width, 0.8):.2f}" for width in wide)
    lines = ["¤".join(row) if len(row) > 1 else f"{row[0]}¤" for row in rows]
    return [f"!table widths={widths}", *lines, "!table"]


def _and(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} och {names[-1]}" if len(names) > 1 else "".join(names)


def blank_lines(lines: Sequence[str]) -> Iterator[str]:
    """The lines, never two empty ones together."""
    last = ""
    for line in lines:
        if line or last:
            yield line
        last = line
