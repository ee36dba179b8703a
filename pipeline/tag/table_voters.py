"""Whose vote a row of a table tells: the name, the party and the substitute in its cells."""

from __future__ import annotations

from pipeline.kit import Kit
from pipeline.tag.ballots import voter
from pipeline.tag.roster import Roster
from pipeline.tag.table_head import Group
from pipeline.tag.table_names import fragment


def who_voted(
    names: dict[int, str], group: Group, beside: bool, serving: bool, people: Roster, kit: Kit, date: str | None
) -> tuple[str, str | None] | None:
    """Who stands in the name columns of a group; the substitute, where there is one, has voted."""
    if serving and len(people_in := [i for i in sorted(names, reverse=True) if _is_name(names[i], kit, date)]) == 2:
        names = {i: words for i, words in names.items() if i != people_in[0]}  # the second is the substitute's name
    instead = names.get(group.substitute) if group.substitute is not None else None
    code = names.get(group.party, "").strip(" ()") if group.party is not None else ""
    first = [
        words
        for i, words in sorted(names.items())
        if i not in (group.substitute, group.party, group.place) and (not beside or i in group.names)
    ]
    who = voter([instead], kit, date) if instead and instead not in ("-", "–") else None
    member = voter(first, kit, date) if first else None
    if who is None:
        who = member
    elif who[1] is None and not code and member:
        who = who[0], member[1]
    if who is None:
        return None
    if len(first) == 1 and (local := _with_own_code(first[0], people)):
        return local
    shorter = who[0].rpartition(" ")[0]
    if who[1] is None and people.find(who[0]) is None and (known := people.full_party(shorter)):
        who = shorter, known  # a code that only this list of people knows ran together with the name
    seen = people.find(who[0])
    if not (who[1] or code or seen or fragment([who[0]])):
        return None
    if code and who[1] is None:
        # A code nobody knows may be misread: the attendance list says better.
        listed = kit.parties.code(code, date) or (seen[1] if seen else None)
        return who[0], listed or kit.parties.after_name(code, date) or code
    if seen and seen[1] and not (who[1] and kit.parties.code(who[1], date)):
        return who[0], seen[1]
    return who


def _is_name(words: str, kit: Kit, date: str | None) -> bool:
    who = voter([words], kit, date)
    return who is not None and " " in who[0]


def _with_own_code(words: str, people: Roster) -> tuple[str, str] | None:
    """``Anna Ek, jf`` of somebody on the list whose party, known nowhere else, is JF."""
    name, comma, code = words.partition(", ")
    party = people.full_party(name) if comma else None
    return (name, party) if party and code.split(",")[0].casefold() == party.casefold() else None
