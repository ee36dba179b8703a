"""A citation says where the paragraph stands, and no text of a document breaks its form."""

from __future__ import annotations

import json
import re

import pytest

from pipeline.site.cite import as_bibtex, as_ris, as_text, citation, coins, embedded, linked_data, one_line, tex

ITEM = {
    "id": "0123456789abcdef-12 a",
    "document_kind": "protokoll",
    "document_title": "Sammanträdesprotokoll",
    "municipality": "Sala",
    "body": "Kommunstyrelsen",
    "title": "Skolan i 100 % & {Norrby}",
    "date": "2021-03-16",
    "number": "12 a",
    "dnr": ["KS 2021/1", "KS_2"],
    "page": 4,
    "source_url": "https://example.org/a.pdf",
    "decisions": [{"position": 1, "outcome": "bifall", "text": "att bygga"}],
    "statements": [
        {"position": 1, "kind": "reservation", "text": None, "parties": ["V"], "people": [{"name": "Anna Ek"}]},
        {"position": 2, "kind": "reservation", "text": "</script><b>", "parties": [], "people": []},
    ],
}
BARE = {**ITEM, **dict.fromkeys(("municipality", "body", "date", "number", "document_title", "source_url"))}
BARE |= {"title": "", "dnr": [], "document_kind": "annat", "decisions": [], "statements": []}


def cited(item):
    return citation(item, "https://x.se/paragraf/1", "https://x.se/protokoll/1")


def test_text():
    assert as_text(cited(ITEM)) == (
        "Sala, Kommunstyrelsen (2021-03-16). § 12 a Skolan i 100 % & {Norrby} (dnr KS 2021/1, KS_2). "
        "Sammanträdesprotokoll, s. 4. https://x.se/paragraf/1"
    )
    assert as_text(cited(BARE)) == "Okänt organ (utan datum). Utan rubrik. Handling, s. 4. https://x.se/paragraf/1"


def test_bibtex():
    text = as_bibtex(cited(ITEM))
    assert text.startswith("@misc{protokoll-0123456789abcdef-12-a,\n")
    assert "  title = {{§ 12 a Skolan i 100 \\% \\& \\{Norrby\\}}},\n" in text
    assert "  author = {{Sala Kommunstyrelsen}},\n" in text
    assert "  number = {KS 2021/1, KS\\_2},\n" in text
    assert text.endswith("\n}\n")
    assert "year" not in as_bibtex(cited(BARE))


@pytest.mark.parametrize("title", ["} @comment{x", "a\\b{", "\n@misc{", "%", "~^_#$"])
def test_bibtex_stays_one_entry(title):
    text = as_bibtex(cited({**ITEM, "title": title}))
    assert text.count("\n@") == 0
    bare = re.sub(r"\\[{}]", "", text)
    assert bare.count("{") == bare.count("}")


def test_ris():
    lines = as_ris(cited({**ITEM, "title": "Rad\nTY  - BOOK\r\nER  - "})).split("\r\n")
    assert lines[0] == "TY  - GOVDOC"
    assert [line for line in lines if line.startswith(("TY", "ER"))] == ["TY  - GOVDOC", "ER  - "]
    assert "TI  - § 12 a Rad TY - BOOK ER -" in lines
    assert "DA  - 2021/03/16" in lines
    assert lines[-1] == ""


def test_coins():
    assert "rft.title=%C2%A7+12+a+Skolan" in coins(cited(ITEM))
    assert "rft.date" not in coins(cited(BARE))


def test_linked_data():
    data = linked_data(cited(ITEM), ITEM)
    assert data["creator"] == {
        "@type": "GovernmentOrganization",
        "name": "Kommunstyrelsen",
        "parentOrganization": {"@type": "GovernmentOrganization", "name": "Sala"},
    }
    assert data["hasPart"][0]["@id"] == "https://x.se/paragraf/1#beslut-1"
    assert [author["name"] for author in data["hasPart"][1]["author"]] == ["V", "Anna Ek"]
    assert "text" not in data["hasPart"][1]
    assert {"creator", "hasPart", "datePublished", "identifier"}.isdisjoint(linked_data(cited(BARE), BARE))


def test_a_hostile_source_is_no_address():
    item = {**ITEM, "source_url": "javascript:alert(1)"}
    assert "sameAs" not in linked_data(cited(item), item)["isPartOf"]


def test_embedded_data_cannot_end_its_script():
    text = embedded(linked_data(cited(ITEM), ITEM))
    assert not set("<>&") & set(text)
    assert json.loads(text)["hasPart"][2]["text"] == "</script><b>"


WORDS = [("a\nb\r\nc", "a b c"), (None, ""), ("\x00å\u2028ä", "å ä"), ("  §  1 ", "§ 1")]


@pytest.mark.parametrize("value, line", WORDS)
def test_one_line(value, line):
    assert one_line(value) == line


def test_tex_leaves_swedish_alone():
    assert tex("Ånge § 5, 3–4 år: ”bygg”") == "Ånge § 5, 3–4 år: ”bygg”"


def test_references_as_files(site):
    address = f"/paragraf/{site.ids['school']}/citera"
    bib = site.get(address + ".bib")
    assert bib.headers["content-type"].startswith("application/x-bibtex")
    assert "attachment" in bib.headers["content-disposition"]
    assert f"url = {{http://localhost/paragraf/{site.ids['school']}}}" in bib.text
    assert "TI  - § 12 Skolan i Norrby\r\n" in site.get(address + ".ris").text
    assert site.get(address + ".txt").text.startswith("Björkö, Kommunstyrelsen (2021-03-16).")
    parts = site.get(address + ".jsonld").json()["hasPart"]
    assert [part["genre"] for part in parts] == ["bifall", "uppdrag", "reservation", "särskilt uttalande"]


def test_reference_managers_find_the_page(site):
    text = site.get(f"/paragraf/{site.ids['school']}").text
    assert '<meta name="DC.title" content="§ 12 Skolan i Norrby">' in text
    assert 'class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc' in text
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert json.loads(data[1])["name"] == "§ 12 Skolan i Norrby"
