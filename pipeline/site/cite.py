"""Cite: an item as a reference, in words, for reference managers and as linked data."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from pipeline.site.rows import Row

FORMATS = {
    # ending: media type
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "jsonld": "application/ld+json; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}
TEX = {c: f"\\{c}" for c in "{}$&#_%"} | {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited, ready to be written in any form. ``date`` is ISO 8601 or empty."""

    key: str
    place: str
    body: str
    title: str
    container: str
    date: str
    number: str
    dnr: tuple[str, ...]
    page: int
    url: str
    document_url: str
    source_url: str

    @property
    def author(self) -> str:
        """Who made the minutes, without a comma: reference managers would take that for a person's name."""
        return " ".join(filter(None, (self.place, self.body))) or "Okänt organ"

    @property
    def heading(self) -> str:
        """``§ 17 Försäljning av Åby Ängar``."""
        return " ".join(filter(None, (f"§ {self.number}" if self.number else "", self.title))) or "Utan rubrik"


def citation(item: Row, url: str, document_url: str) -> Citation:
    """The reference to an item as `load_item` gives it; the addresses are absolute."""
    kind = "handling" if item["document_kind"] == "annat" else item["document_kind"]
    return Citation(
        key=re.sub(r"\W+", "-", f"protokoll-{item['id']}"),
        place=one_line(item["municipality"]),
        body=one_line(item["body"]),
        title=one_line(item["title"]),
        container=one_line(item["document_title"]) or kind.capitalize(),
        date=item["date"] or "",
        number=one_line(item["number"]),
        dnr=tuple(one_line(dnr) for dnr in item["dnr"]),
        page=item["page"],
        url=url,
        document_url=document_url,
        source_url=one_line(item["source_url"]),
    )


def one_line(value: str | None) -> str:
    """A value without line breaks and control characters, which would begin a new field."""
    return " ".join("".join(c if c.isprintable() else " " for c in value or "").split())


def as_text(c: Citation) -> str:
    """A reference as it stands in a list of sources."""
    who = ", ".join(filter(None, (c.place, c.body))) or "Okänt organ"
    dnr = f" (dnr {', '.join(c.dnr)})" if c.dnr else ""
    return f"{who} ({c.date or 'utan datum'}). {c.heading}{dnr}. {c.container}, s. {c.page}. {c.url}"


def as_bibtex(c: Citation) -> str:
    """One BibTeX entry."""
    fields = {
        "author": f"{{{tex(c.author)}}}",
        "title": f"{{{tex(c.heading)}}}",
        "howpublished": tex(c.container),
        "year": c.date[:4],
        "month": c.date[5:7],
        "date": c.date,
        "pages": str(c.page),
        "number": tex(", ".join(c.dnr)),
        "url": c.url.replace("{", "%7B").replace("}", "%7D"),
        "language": "swedish",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{c.key},", *lines, "}"]) + "\n"


def tex(value: str) -> str:
    """A value with the characters that TeX would act on written out."""
    return "".join(TEX.get(char, char) for char in value)


def as_ris(c: Citation) -> str:
    """One RIS record, lines ended as the format asks."""
    fields = [
        ("TY", "GOVDOC"),
        ("AU", c.author),
        ("TI", c.heading),
        ("T2", c.container),
        ("PY", c.date[:4]),
        ("DA", c.date.replace("-", "/")),
        ("SP", str(c.page)),
        ("M1", ", ".join(c.dnr)),
        ("PB", c.place),
        ("LA", "sv"),
        ("UR", c.url),
        ("L1", c.source_url),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields if value or tag == "ER")


def dublin_core(c: Citation) -> list[tuple[str, str]]:
    """Names and values of Dublin Core, for ``<meta>`` elements."""
    pairs = [
        ("DC.type", "Text"),
        ("DC.title", c.heading),
        ("DC.creator", c.author),
        ("DC.publisher", c.place),
        ("DC.date", c.date),
        ("DC.language", "sv"),
        ("DC.identifier", c.url),
        *(("DC.identifier", f"dnr {dnr}") for dnr in c.dnr),
        ("DC.source", c.container),
    ]
    return [(name, value) for name, value in pairs if value]


def coins(c: Citation) -> str:
    """The title of a COinS span (OpenURL in Dublin Core), which Zotero and others read."""
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "document"),
        ("rft.title", c.heading),
        ("rft.creator", c.author),
        ("rft.publisher", c.place),
        ("rft.date", c.date),
        ("rft.language", "sv"),
        ("rft.source", c.container),
        ("rft.identifier", c.url),
    ]
    return urlencode([(name, value) for name, value in pairs if value])


def linked_data(c: Citation, item: Row) -> Row:
    """The item in the words of schema.org: what it is part of, what was decided, what was said by which parties."""
    place = {"@type": "GovernmentOrganization", "name": c.place} if c.place else None
    body = {"@type": "GovernmentOrganization", "name": c.body, "parentOrganization": place} if c.body else place
    decisions = [
        {"@type": "CreativeWork", "@id": f"{c.url}#beslut-{d['position']}", "genre": d["outcome"], "text": d["text"]}
        for d in item["decisions"]
    ]
    statements = [
        {
            "@type": "CreativeWork",
            "@id": f"{c.url}#uttalande-{s['position']}",
            "genre": s["kind"],
            "text": s["text"],
            "author": [{"@type": "Organization", "name": party} for party in s["parties"]]
            + [{"@type": "Person", "name": person["name"]} for person in s["people"]],
        }
        for s in item["statements"]
    ]
    return _without_nothing(
        {
            "@context": "https://schema.org",
            "@type": "Chapter",
            "@id": c.url,
            "url": c.url,
            "name": c.heading,
            "inLanguage": "sv",
            "datePublished": c.date,
            "identifier": list(c.dnr),
            "pagination": str(c.page),
            "creator": body,
            "isPartOf": {
                "@type": "CreativeWork",
                "@id": c.document_url,
                "name": c.container,
                "sameAs": c.source_url if c.source_url.startswith(("http://", "https://")) else None,
            },
            "hasPart": decisions + statements,
        }
    )


def _without_nothing(value: Row) -> Row:
    kept = {}
    for name, member in value.items():
        member = _without_nothing(member) if isinstance(member, dict) else member
        if isinstance(member, list):
            member = [_without_nothing(m) if isinstance(m, dict) else m for m in member]
        if member not in (None, "", [], {}):
            kept[name] = member
    return kept


def embedded(data: Row) -> Markup:
    """JSON that can stand in a ``<script>`` of a page: no text of a document can end it or be read as markup."""
    text = json.dumps(data, ensure_ascii=False)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)


def written(c: Citation, ending: str, item: Row) -> str:
    """The citation in one of FORMATS."""
    if ending == "bib":
        return as_bibtex(c)
    if ending == "ris":
        return as_ris(c)
    if ending == "jsonld":
        return json.dumps(linked_data(c, item), ensure_ascii=False, indent=1) + "\n"
    return as_text(c) + "\n"
