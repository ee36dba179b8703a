"""A short document made around a list of who was there and lists of who voted how, with its gold."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from corpus.make.lists import ballots, seats
from corpus.make.lists.people import Council, cast, council
from corpus.make.manuscript.cast import Member
from corpus.make.manuscript.read import ITEM, Reading

TOWNS = (
    "Avesta",
    "Falun",
    "Gällivare",
    "Hjo",
    "Kalmar",
    "Lidköping",
    "Mora",
    "Nässjö",
    "Osby",
    "Piteå",
    "Sala",
    "Ystad",
)
TITLES = ("Ny idrottshall", "Taxa för renhållning", "Översiktsplan för centrum", "Avgift för parkering", "Skolskjutsar")
TABLES = ("border=none", "border=none", "border=all", "border=rows")


def document(seed: str) -> Reading:
    """One document: the same seed gives the same one."""
    chance = random.Random(seed)
    people = council(chance)
    town = chance.choice(TOWNS)
    body = chance.choice(("Kommunfullmäktige", "Kommunstyrelsen"))
    day = f"20{chance.randint(16, 25)}-{chance.randint(1, 12):02}-{chance.randint(10, 28)}"
    first = chance.randint(12, 180)
    head = {
        "family": "lists",
        "face": chance.choice(("serif", "sans")),
        "table": chance.choice(TABLES),
        "size": chance.choice(("10", "11")),
        "header": f"{town} kommun¤{body}¤Protokoll¤{day}",
        "width": "92",
    }
    abstains = chance.random() < 0.5
    voters = people.voters
    count = 2 if chance.random() < 0.2 else 1
    votes = [cast(chance, voters, abstains) for _ in range(count)]
    if count > 1 and abstains != any(choice == "avstår" for _, choice in votes[0]):
        votes = votes[:1]
    arrange, listed = chance.choice(seats.LAYOUTS), chance.choice(ballots.LAYOUTS)
    head["family"] = f"{arrange.__name__}, {listed.__name__}".replace("_", " ")
    adjuster = chance.choice(voters)
    lines = [
        f"# {body}", "", f"Plats och tid¤Kommunhuset i {town}, {day}, kl. 18.00–20.10", "",
        *arrange(chance, people), f"Justerare¤{adjuster.name}", f"Paragrafer¤§§ {first}–{first + 1}", "", "!page",
        ITEM, f"@§ {first}", "@Val av justerare", "", "= Beslut", f"{adjuster.name} utses att justera protokollet.", "",
    ]  # fmt: skip
    matter = chance.choice(TITLES)
    lines += [ITEM, f"@§ {first + 1}", f"@{matter}", ""]
    lines += [*_voted(chance, people, votes, listed), "= Beslut", "Förslaget antas.", ""]
    items = [
        _item(str(first), "Val av justerare", [(f"{adjuster.name} utses att justera protokollet.", "val")], []),
        _item(str(first + 1), matter, [("Förslaget antas.", "antagande")], votes),
    ]  # fmt: skip
    items[1]["proposals"] = [
        _proposal("bifall", people.seats[0].member),
        _proposal("avslag", people.seats[1].member),
    ]
    for item in items:
        for decision in item["decisions"]:
            decision["body"] = body
    facts = {
        "document": {"kind": "protokoll", "municipality": town, "body": body, "date": day, "dnr": []},
        "attendance": people.gold(),
        "items": items,
    }
    return Reading(head, list(ballots.blank_lines(lines)), facts)


def _voted(
    chance: random.Random,
    people: Council,
    votes: Sequence[Sequence[tuple[Member, str]]],
    listed: ballots.Layout,
) -> list[str]:
    """How the vote came about, its figures and its list."""
    mover, other = people.seats[0].member, people.seats[1].member
    lines = [
        "= Yrkanden",
        f"{mover.name} ({mover.party}) yrkar bifall till kommunstyrelsens förslag.",
        f"{other.name} ({other.party}) yrkar avslag på kommunstyrelsens förslag.",
        "", "= Beslutsgång",
        "Ordföranden ställer proposition på yrkandena och finner att förslaget bifalls. Votering begärs och genomförs.",
        "Den som bifaller förslaget röstar ja. Den som vill avslå förslaget röstar nej.", "",
    ]  # fmt: skip
    if len(votes) == 1 or chance.random() < 0.7:
        for n, own in enumerate(votes, 1):
            yes, no, abstain = (sum(choice == c for _, choice in own) for c in ("ja", "nej", "avstår"))
            which = f"Omröstning {n} utfaller" if len(votes) > 1 else "Omröstningen utfaller"
            rest = f" {abstain} ledamöter avstår." if abstain else ""
            lines.append(f"{which} med {yes} ja-röster mot {no} nej-röster.{rest}")
            lines.append("")
    title = chance.choice(
        ("Voteringslista", "Omröstningslista", "Resultat av omröstningen", "Så här röstade ledamöterna", "")
    )
    return [*lines, *([title] if title else []), *listed(chance, votes), ""]


def _proposal(kind: str, who: Member) -> dict[str, Any]:
    people = [{"name": who.name, "party": who.party, "m_fl": False}]
    starts = f"{who.name} ({who.party}) yrkar {kind}"
    return {"kind": kind, "people": people, "parties": [who.party], "text_starts": starts}


def _item(
    number: str, title: str, decisions: list[tuple[str, str]], votes: Sequence[Sequence[tuple[Member, str]]]
) -> dict[str, Any]:
    def told(own: Sequence[tuple[Member, str]]) -> dict[str, Any]:
        yes, no, abstain = (sum(choice == c for _, choice in own) for c in ("ja", "nej", "avstår"))
        rows = [{"name": m.name, "party": m.party, "vote": choice} for m, choice in own]
        return {
            "yes": yes, "no": no, "abstain": abstain, "absent": None, "ballots": rows,
            "yes_for": "bifaller förslaget", "no_for": "avslå förslaget",
        }  # fmt: skip

    return {
        "number": number,
        "title": title,
        "dnr": [],
        "immediately_adjusted": False,
        "decisions": [{"text": text, "outcome": outcome} for text, outcome in decisions],
        "proposals": [],
        "statements": [],
        "votes": [told(own) for own in votes],
        "disqualified": [],
    }
