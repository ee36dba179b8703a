"""Quality: how right the program was when it was measured, and how legible what this database holds is."""

from __future__ import annotations

import json
import sqlite3
from functools import cache
from typing import Any

from pipeline.resources import scores_file
from pipeline.site.rows import Row, grouped, select

KINDS = {
    # kind of score: what is asked, in a reader's words
    "document": ("Möte", "Kommun, organ, datum och slag av dokument är rätt."),
    "attendance": ("Närvaro", "Namn, parti, roll, närvarande eller inte, och vem som ersatte vem."),
    "items": ("Paragrafer", "Varje paragraf är funnen, med rätt nummer, och ingen annan."),
    "titles": ("Rubriker", "Rubriken är ordagrant den tryckta."),
    "item dnr": ("Diarienummer", "Diarienumren hör till rätt paragraf."),
    "item starts": ("Paragrafens början", "Paragrafen börjar på rätt ord."),
    "immediately adjusted": ("Omedelbart justerad", "Märkt så där det står."),
    "decisions": ("Beslutspunkter", "Varje att-sats är en punkt, med rätt text."),
    "outcomes": ("Utfall", "Bifall, avslag, återremiss och så vidare."),
    "proposed": ("Förslag eller beslut", "Förslag till ett högre organ skiljs från beslut."),
    "proposals": ("Yrkanden", "Slag, partier och personer är rätt."),
    "proposal starts": ("Yrkandets början", "Texten börjar på rätt ord."),
    "statements": ("Reservationer och uttalanden", "Slag, organ och partier är rätt."),
    "people": ("Personer bakom uttalanden", "Namn och parti är rätt."),
    "text boundaries": ("Uttalandets text", "Texten börjar och slutar på rätt ord."),
    "refers_to": ("Hänvisningar", "En reservation ”till förmån för eget yrkande” märks som en sådan."),
    "refers_to row": ("Hänvisningens mål", "Hänvisningen pekar på rätt yrkande."),
    "votes": ("Voteringar", "Röstetalen är rätt."),
    "ballots": ("Röster", "Var och ens röst är rätt."),
    "disqualified": ("Jäv", "Rätt person vid rätt paragraf."),
}
MEDIA = {"all": "Alla", "text": "Text", "pdf": "PDF", "scan": "Skannat"}


@cache
def measured() -> Row | None:
    """The scores that the program was released with: per kind and medium; None where they are not at hand."""
    try:
        data: dict[str, Any] = json.loads(scores_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    scores, first = data["scores"], data["first"]
    media = {name: label for name, label in MEDIA.items() if name in scores}
    kinds = [
        {
            "label": label,
            "asked": asked,
            "gold": scores["all"][kind]["gold"],
            "all": scores["all"][kind],
            "f1": [scores[medium].get(kind, {}).get("f1") for medium in media],
            "first": first["f1"].get(kind) if first else None,
        }
        for kind, (label, asked) in KINDS.items()
        if kind in scores["all"]
    ]
    first = data["first"]
    return {
        "documents": data["documents"],
        "media": list(media.values()),
        "kinds": kinds,
        "errors": data["character_error"],
        "new": first["templates"] if first else 0,
    }


def load_quality(conn: sqlite3.Connection) -> Row:
    """What the database itself tells: pages by source, repairs by method, problems by kind, legibility."""
    figures = grouped(select(conn, "SELECT subject, name, n FROM figures ORDER BY n DESC, name"), "subject")
    legibility: dict[str, dict[int, int]] = {
        subject: {int(row["name"]): row["n"] for row in figures.get(subject, [])} for subject in ("before", "after")
    }
    lowest = min((tenth for counts in legibility.values() for tenth in counts), default=9)
    return {
        "measured": measured(),
        "pages": figures.get("page", []),
        "repairs": figures.get("repair", []),
        "problems": figures.get("problem", []),
        "legibility": [
            {"from": tenth / 10, **{subject: counts.get(tenth, 0) for subject, counts in legibility.items()}}
            for tenth in range(9, lowest - 1, -1)
        ],
        "most": max((n for counts in legibility.values() for n in counts.values()), default=0),
    }
