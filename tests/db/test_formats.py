"""What other programs read of the site is as its format says: feeds, OpenSearch, citations, linked data, robots."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import datetime
from html.parser import HTMLParser
from urllib.parse import parse_qs, quote, urlsplit

import bibtexparser
import pytest
import rispy

from tests.db.invented import HOSTILE

ATOM = "{http://www.w3.org/2005/Atom}"
ONCE = {"id", "title", "updated"}
OF_FEED = {"author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle"}
OF_FEED |= {"title", "updated", "entry"}
OF_ENTRY = {"author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary"}
OF_ENTRY |= {"title", "updated"}


def is_address(value: str | None) -> bool:
    """Whether this is an IRI with a scheme, as ids and links of a feed must be."""
    return bool(value) and bool(urlsplit(value).scheme) and not re.search(r"[\s<>\"{}|\\^`]", value)


def faults_of(element: ET.Element, allowed: set[str], has_author: bool) -> list[str]:
    """What RFC 4287 (4.1 and 4.2) forbids in a feed or an entry."""
    names = Counter(child.tag.removeprefix(ATOM) for child in element)
    faults = [f"{name} is not allowed" for name in names if name not in allowed]
    faults += [f"{names[name]} {name}" for name in ONCE if names[name] != 1]
    if not names["author"] and not has_author:
        faults.append("nobody wrote it")
    if not is_address(element.findtext(f"{ATOM}id")):
        faults.append("the id is no IRI")
    if datetime.fromisoformat(element.findtext(f"{ATOM}updated", "")).tzinfo is None:
        faults.append("the time has no zone")
    links = element.findall(f"{ATOM}link")
    faults += [f"{link.attrib} leads nowhere" for link in links if not is_address(link.get("href"))]
    kinds = Counter((link.get("type"), link.get("hreflang")) for link in links if link.get("rel") == "alternate")
    faults += [f"two alternates of {kind}" for kind, n in kinds.items() if n > 1]
    if "content" in allowed and not kinds and not names["content"]:
        faults.append("neither content nor alternate")
    for part in element.iter():
        if part.tag in (f"{ATOM}title", f"{ATOM}summary") and (len(part) or part.get("type", "text") == "xhtml"):
            faults.append("text that is markup")
    for author in element.findall(f"{ATOM}author"):
        if not author.findtext(f"{ATOM}name"):
            faults.append("an author without a name")
    return faults


FEEDS = [
    "/sok.atom?q=skola",
    "/sok.atom?q=elevantal",
    "/sok.atom?q=&i=uttalanden",
    "/sok.atom?q=&i=beslut&utfall=uppdrag",
    "/sok.atom?q=",
    "/sok.atom?q=finnsinte",
    "/sok.atom?q=" + quote(HOSTILE),
    "/sok.atom?q=motionen&kommun=" + quote(HOSTILE),
    "/andringar.atom",
]


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_is_atom_as_its_standard_says(site, address):
    answer = site.get(address)
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    feed = ET.fromstring(answer.content)
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    assert faults_of(feed, OF_FEED, all(entry.find(f"{ATOM}author") is not None for entry in entries)) == []
    its_author = feed.find(f"{ATOM}author") is not None
    assert [fault for entry in entries for fault in faults_of(entry, OF_ENTRY, its_author)] == []
    assert max(Counter(entry.findtext(f"{ATOM}id") for entry in entries).values(), default=1) == 1
    itself = [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert len(itself) == 1, "a reader subscribes to this address"
    again = site.get(itself[0].removeprefix("http://localhost"))
    assert again.content == answer.content


def test_the_page_of_a_search_tells_readers_of_its_feed(site):
    text = site.get("/sok?q=elevantal&organ=Kommunstyrelsen").text
    (address,) = re.findall(r'<link rel="alternate" type="application/atom\+xml"[^>]* href="([^"]+)"', text)
    assert parse_qs(urlsplit(address.replace("&amp;", "&")).query) == {"q": ["elevantal"], "organ": ["Kommunstyrelsen"]}


def test_opensearch_describes_a_search_that_works(site):
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    described = ET.fromstring(site.get("/opensearch.xml").content)
    assert described.tag == f"{space}OpenSearchDescription"
    assert 0 < len(described.findtext(f"{space}ShortName", "")) <= 16
    assert 0 < len(described.findtext(f"{space}Description", "")) <= 1024
    urls = {url.get("type"): url.get("template", "") for url in described.findall(f"{space}Url")}
    assert "text/html" in urls
    for kind, template in urls.items():
        assert "{searchTerms}" in template
        answer = site.get(template.replace("{searchTerms}", "elevantal").removeprefix("http://localhost"))
        assert answer.headers["content-type"].startswith(kind)
        assert "Skolan i Norrby" in answer.text
    start = site.get("/").text
    assert 'rel="search" type="application/opensearchdescription+xml"' in start


ITEMS = ["school", "motion"]


@pytest.mark.parametrize("name", ITEMS)
def test_bibtex_is_one_entry_to_a_library(site, name):
    text = site.get(f"/paragraf/{site.ids[name]}/citera.bib").text
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert entry.entry_type == "misc"
    assert {"title", "author", "url", "date", "year"} <= entry.fields_dict.keys()
    assert entry["url"].endswith(f"/paragraf/{quote(site.ids[name])}") or site.ids[name] in entry["url"]
    assert re.fullmatch(r"\d{4}", entry["year"])


@pytest.mark.parametrize("name", ITEMS)
def test_ris_is_one_reference_to_a_library(site, name):
    (reference,) = rispy.loads(site.get(f"/paragraf/{site.ids[name]}/citera.ris").text)
    assert reference["type_of_reference"] == "GOVDOC"
    assert reference["title"].startswith("§ ")
    assert reference["authors"]
    assert site.ids[name] in reference["urls"][0]
    assert "unknown_tag" not in reference


class Coins(HTMLParser):
    """The title of the element that Zotero looks for."""

    found: str = ""

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if given.get("class") == "Z3988":
            self.found = given["title"]


def test_coins_is_an_openurl(site):
    page = Coins()
    page.feed(site.get(f"/paragraf/{site.ids['school']}").text)
    keys = parse_qs(page.found, strict_parsing=True)
    assert keys["ctx_ver"] == ["Z39.88-2004"]
    assert keys["rft_val_fmt"] == ["info:ofi/fmt:kev:mtx:dc"]
    terms = {"title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format"}
    terms |= {"identifier", "source", "language", "relation", "coverage", "rights"}
    assert {key.removeprefix("rft.") for key in keys if key.startswith("rft.")} <= terms
    assert keys["rft.title"] == ["§ 12 Skolan i Norrby"]


WORK = {"url", "name", "inLanguage", "datePublished", "identifier", "creator", "isPartOf", "hasPart", "genre", "text"}
WORK |= {"author", "sameAs"}
TERMS = {
    "CreativeWork": WORK,
    "Chapter": WORK | {"pagination"},
    "GovernmentOrganization": {"name", "parentOrganization"},
    "Organization": {"name"},
    "Person": {"name"},
}
"""Properties that schema.org has for each type, as far as they are used."""


def nodes(value):
    """Every object of a JSON-LD document."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


@pytest.mark.parametrize("name", ITEMS)
def test_linked_data_speaks_schema_org(site, name):
    data = site.get(f"/paragraf/{site.ids[name]}/citera.jsonld").json()
    assert data["@context"] == "https://schema.org"
    for node in nodes(data):
        assert {key for key in node if not key.startswith("@")} <= TERMS[node["@type"]]
        assert is_address(node.get("@id", "x:y"))
    assert all(part["@id"].startswith(data["@id"] + "#") for part in data["hasPart"])
    anchors = {part["@id"].partition("#")[2] for part in data["hasPart"]}
    text = site.get(f"/paragraf/{quote(site.ids[name])}").text
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in text] == [], "each part can be gone to"


def test_robots_are_told_what_costs_and_gives_nothing(site):
    answer = site.get("/robots.txt")
    assert answer.headers["content-type"].startswith("text/plain")
    lines = [line for line in answer.text.splitlines() if line and not line.startswith("#")]
    assert all(re.fullmatch(r"(User-agent|Disallow|Allow|Crawl-delay|Sitemap): ?\S*", line) for line in lines)
    assert lines[0] == "User-agent: *"
    refused = [line.split()[1] for line in lines if line.startswith("Disallow: ")]
    assert any("/sok".startswith(path) or path.startswith("/sok") for path in refused)
    assert not any("/paragraf/1".startswith(path) for path in refused), "the paragraphs can be found"
