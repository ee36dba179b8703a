"""Minutes composed by chance from the parts in ``matters``: the same office and seed give the same document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from corpus.make.content import (
    Document,
    Item,
    d,
    decides,
    part,
)
from corpus.make.content import item as make_item
from corpus.make.debate import Debate
from corpus.make.office import Office
from pipeline.kit.calendar import MONTHS


class Composer(Debate):
    """One meeting being written."""

    def items(self) -> Iterator[Item]:
        office = self.office
        number = office.first_number
        adjuster = self.vice
        yield make_item(
            str(number),
            "Val av justerare",
            self.decided(
                decides(d(f"{self.named([adjuster])} utses att jämte ordföranden justera protokollet.", "val")),
            ),
            ref=f"Ärende {number}",
        )
        scenarios = [
            "voted",
            "opposed",
            "added",
            "remarked",
            "sent_back",
            "plain",
            "tabled",
            "opposed",
            "voted",
            "remarked",
        ]
        drawn = self.chance.sample(self.matters, office.matters)
        for matter, scenario in zip(drawn, scenarios, strict=False):
            number += 1
            yield self.matter(number, matter, scenario)
        number += 1
        yield make_item(
            str(number),
            "Redovisning av delegationsbeslut",
            part(
                "ärende",
                "Beslut fattade med stöd av delegation sedan föregående sammanträde redovisas enligt förteckning.",
            ),
            self.decided(decides(d("Redovisningen läggs till handlingarna.", "anteckning"))),
            ref=f"Ärende {number}",
        )

    def document(self) -> Document:
        office = self.office
        people = self.attendance()
        entries = tuple(self.items())
        chair, secretary = people[0], people[-1]
        signed, posted, down = (office.day + timedelta(days=days) for days in (6, 7, 29))
        span = f"{entries[0].number}–{entries[-1].number}"
        if office.family == "glued":  # the last § was adjusted at once, on a cover of its own
            span = f"{entries[-1].number};{entries[0].number}–{entries[-2].number}"
            last = entries[-1]
            at_once = self.decided(decides(d("Paragrafen justeras omedelbart.", "annat")))
            entries = (
                *entries[:-1],
                replace(last, parts=(*last.parts, replace(at_once, heading="")), immediately_adjusted=True),
            )
        day = f"den {office.day.day} {MONTHS[office.day.month - 1]} {office.day.year}"
        signers = ((chair.name, "ordförande"), (self.vice.name, "justerare"), (secretary.name, "sekreterare"))
        cover = {
            "organ": office.organ,
            "plats": f"{office.place}, {day}, kl. 13.00–15.45",
            "justerare": f"{self.vice.name} ({self.vice.party})",
            "justerarnamn": self.vice.name,
            "justering": f"{office.place}, {signed.isoformat()}",
            "paragrafer": span,
            "sekreterare": secretary.name,
            "ordförande": chair.name,
            "anslag": f"Justeringen har tillkännagivits genom anslag {posted.isoformat()}."
            if office.family in ("west-coast", "committee", "county")
            else posted.isoformat(),
            "nedtas": down.isoformat(),
            "förvaras": office.place,
            "dag": office.day.isoformat(),
            "nr": str(office.day.month),
            "fört": f"fört vid sammanträde med {office.body} {day} kl. 17.30–19.20",
            "justerat": f"Justerat den {signed.day} {MONTHS[signed.month - 1]} {signed.year}.",
            "undertecknat": "\n".join(f"{name}|{role}" for name, role in signers),
            "adress": f"{office.body}, {office.organ}",
            "underskrifter": "\n".join(
                f"{role.capitalize()} ________________________ {name}" for name, role in signers
            ),
            "datum": office.day.isoformat(),
            "tid": "13.00–15.45",
            "fot": office.organ,
            "dagen": day,
            "organbokstäver": office.body[0] + "n",
            "bokstäver": "".join(word[0] for word in office.body.replace("- och ", " ").split()).upper() + "N",
        }
        return Document(
            office.folder,
            office.family,
            office.form,
            "protokoll",
            office.municipality,
            office.body,
            office.day.isoformat(),
            entries,
            attendance=people,
            cover=cover,
            about="Sammansatt av slumpen ur delarna i make/matters.py.",
        )


def compose(office: Office) -> Document:
    """The minutes of one meeting."""
    return Composer(office).document()
