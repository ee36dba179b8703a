"""Every page answers, says what it should, and shows text from documents as text."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser
from urllib.parse import quote

import pytest

from pipeline.resources import db_dir
from pipeline.serve import metadata_for
from pipeline.site.queries import load_queries
from tests.db.invented import HOSTILE, HOSTILE_CASE, HOSTILE_NAME, HOSTILE_PARTY, HOSTILE_PERSON


class Elements(HTMLParser):
    """The elements of a page as a browser would find them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


PAGES = [
    # address                                            says
    ("/", "Vad beslutade kommunen"),
    ("/", "Björkö"),
    ("/", "Reservationer per parti och år"),
    ("/sok", "Paragrafer"),
    ("/sok?q=skola", "<mark>Skolan</mark> i Norrby"),
    ("/sok?q=xyzzyx", "Inga träffar"),
    ("/sok?q=%22%22+%2A+-+%28", "Inga träffar"),
    ("/paragraf/{school}", "Norrby skola läggs ned vid läsårets slut"),
    ("/paragraf/{school}", "Karin Ström"),
    ("/paragraf/{school}", "7 ja, 5 nej, 1 avstår"),
    ("/paragraf/{school}", "Rösterna i listan är fler än protokollet säger."),
    ("/paragraf/{school}", "hänvisar till yrkande"),
    ("/paragraf/{school}", "Kommunfullmäktige 26 april 2021"),
    ("/paragraf/{school}", "Sko1an"),
    ("/paragraf/{school}", "kan vara rml eller mil"),
    ("/paragraf/{road}", "deltog inte i ärendet på grund av jäv"),
    ("/paragraf/{road}", "omedelbart justerad"),
    ("/paragraf/{later}", "Ingen egen text är tryckt"),
    ("/paragraf/{bare_item}", "Utan rubrik"),
    ("/protokoll/{board}", "för Gun Sköld"),
    ("/protokoll/{board}", "deltog inte § 13 (jäv)"),
    ("/protokoll/{board}", "§ 11 saknas före § 12."),
    ("/protokoll/{council}", "bild läst med OCR"),
    ("/protokoll/{bare}", "utan-uppgifter.txt"),
    ("/sida/{board}/2", "Skolan i Norrby"),
    ("/sida/{bare}/1", "det finns ingen bild av sidan"),
    ("/sida/{hostile}/2", "Originalet finns inte här."),
    ("/jamfor?q=elevantal&parti=V&parti=SD&parti=KD", "Röst: 2 nej"),
    ("/jamfor?q=elevantal&parti=V&parti=SD&parti=KD", "Yrkande: avslag"),
    ("/jamfor?q=elevantal&parti=L%C3%84", "Inget är belagt om partierna i träffarna."),
    ("/jamfor?q=cykelväg", "Inget parti är belagt i träffarna."),
    ("/jamfor", "inget belagt"),
    ("/jamfor", "Tystnad är inget ställningstagande"),
    ("/parti", "Vänsterpartiet"),
    ("/parti/V", "Tystnad är inget ställningstagande"),
    ("/parti/V?belagg=r%C3%B6st", "2 nej"),
    ("/parti/KD", "1 ja"),
    ("/parti/F%21", "Inget är belagt"),
    ("/parti/V?kommun=Bj%C3%B6rk%C3%B6", "i Björkö"),
    ("/parti/V?kommun=nix&belagg=nix&sida=x", "Vänsterpartiet"),
    ("/parti", "Reserverade sig i samma ärende"),
    ("/parti", "lika i 100 % av 1 voteringar"),
    ("/person/{karin}", "Karin Ström"),
    ("/person/{karin}", "ledamot (V), 2021"),
    ("/person/{karin}", "Skolan är bygdens hjärta."),
    ("/person/{karin}?belagg=r%C3%B6st", "avslag på förslaget"),
    ("/person/{karin}", "Tystnad är inget ställningstagande"),
    ("/arende/{case}", "Kommunstyrelsen → Kommunfullmäktige"),
    ("/arende/{case}", "senaste beslutet"),
    ("/arende/{case}", "votering 7–5"),
    ("/arende/{hostile_case}", "senaste beslutet"),
    ("/tackning", "2 av 3"),
    ("/tackning", "Filen är tom."),
    ("/tackning?kommun=Bj%C3%B6rk%C3%B6", "Dokument per organ och år"),
    ("/tackning?kommun=nix", "okänd kommun"),
    ("/kvalitet", "Reservationer och uttalanden"),
    ("/kvalitet", "Räkna med fler fel där"),
    ("/kvalitet", "Röster som inte stämmer med summan"),
    ("/paragraf/{school}", "Votering 7–5"),
    ("/paragraf/{school}?rattat=1", "<del>Sko1an</del>"),
    ("/paragraf/{school}", "Björkö, Kommunstyrelsen (2021-03-16). § 12 Skolan i Norrby (dnr KS 2021/00417)."),
    ("/sida/{board}/2?visa=rattningar", "<del>Sko1an</del>"),
    ("/sida/{board}/2?visa=ra", "Kommun\t2"),
    ("/sida/{board}/2", "Rösterna i listan är fler än protokollet säger."),
    ("/minutes", "Färdiga frågor"),
    ("/minutes/documents", "Kommun eller region"),
    ("/minutes/positions?_sort=date", "Partiernas belagda hållningar"),
    ("/minutes?sql=select+party+from+positions", "Egen fråga i SQL"),
]


@pytest.mark.parametrize("address, says", PAGES)
def test_page(site, address, says):
    answer = site.get(address.format(**{name: quote(value) for name, value in site.ids.items()}))
    assert answer.status_code == 200, answer.text[:500]
    assert says in answer.text.replace("&nbsp;", " ").replace("\u00a0", " ")


MISSING = [
    "/nix",
    "/paragraf/nix",
    "/protokoll/nix",
    "/sida/nix/1",
    "/sida/{board}/99",
    "/sida/{board}/123456789012345678901234567890",
    "/bild/nix/1.webp",
    "/bild/{board}/99.webp",
    "/bild/{hostile}/1.webp",
    "/parti/NIX",
    "/person/nix",
    "/arende/nix",
    "/paragraf/nix/citera.bib",
    "/paragraf/{school}/citera.exe",
    "/minutes/nix",
]


@pytest.mark.parametrize("address", MISSING)
def test_what_is_not_there(site, address, capfd):
    answer = site.get(address.format(**site.ids))
    assert answer.status_code == 404
    assert "Sidan finns inte" in answer.text
    assert "Traceback" not in "".join(capfd.readouterr()), "a wrong address is no error of the program"


def test_errors_for_scripts_are_json(site):
    answer = site.get("/nix.json")
    assert answer.status_code == 404
    assert answer.json()["ok"] is False


def test_wrong_sql_is_explained(site):
    answer = site.get("/minutes?sql=select+nix+from+items")
    assert answer.status_code == 400
    assert "no such column: nix" in answer.text


@pytest.mark.parametrize("sql", ["delete from items", "attach 'x' as y", "pragma user_version = 9"])
def test_sql_only_reads(site, sql):
    assert site.get(f"/minutes?sql={quote(sql)}").status_code == 400


HOSTILE_PAGES = [
    "/",
    "/sok?q=motionen",
    "/sok?q=motionen&i=beslut",
    "/sok?q=&i=uttalanden",
    "/sok?q=" + quote(HOSTILE),
    "/sok?q=&kommun=" + quote(HOSTILE) + "&parti=" + quote(HOSTILE_PARTY) + "&ordning=" + quote(HOSTILE),
    "/sok.atom?q=motionen",
    "/andringar",
    "/andringar.atom",
    "/paragraf/{motion}",
    "/paragraf/{motion}?q=" + quote(HOSTILE),
    "/protokoll/{hostile}",
    "/sida/{hostile}/2?rad=items:{motion}",
    "/jamfor?q=motionen&typ=" + quote(HOSTILE),
    "/jamfor?q=&parti=V&parti=" + quote(HOSTILE_PARTY),
    "/parti",
    "/parti/" + quote(HOSTILE_PARTY, safe=""),
    "/parti/" + quote(HOSTILE_PARTY, safe="") + "?kommun=" + quote(HOSTILE),
    "/paragraf/{motion}?rattat=1",
    "/sida/{hostile}/2?visa=rattningar&rad=" + quote(HOSTILE),
    "/sida/{hostile}/2?visa=ra",
    "/person/" + quote(HOSTILE_PERSON, safe=""),
    "/arende/" + quote(HOSTILE_CASE, safe=""),
    "/tackning",
    "/tackning?kommun=" + quote(HOSTILE),
    "/kvalitet",
    "/minutes",
    "/minutes/items?_search=" + quote(HOSTILE),
    "/minutes/items/{motion}",
    "/minutes/narvaro?kommun=&organ=&namn=" + quote(HOSTILE_NAME),
    "/nix" + HOSTILE.replace("/", ""),
    "/-/partier.css",
]
TABLES = tuple(metadata_for(db_dir() / "minutes.db")["databases"]["minutes"]["tables"])
HOSTILE_PAGES += [f"/minutes/{table}" for table in TABLES]
HOSTILE_PAGES += [f"/minutes/{query.name}?{query.example}" for query in load_queries()]


@pytest.mark.parametrize("address", HOSTILE_PAGES)
def test_text_is_text(site, address):
    """A protocol that holds markup shows it: nothing from a document becomes an element, attribute or address."""
    answer = site.get(address.format(**site.ids))
    text = answer.text
    for tag, attributes in Elements(text).found:
        assert tag not in ("img", "iframe")
        assert tag != "script" or attributes == {"type": "application/ld+json"}, "data, which no browser runs"
        assert not any(name.startswith("on") for name in attributes), attributes
        for name in ("href", "src", "action"):
            assert not (attributes.get(name) or "").strip().lower().startswith("javascript:")
    if answer.headers["content-type"].startswith("text/css"):
        assert "}body{" not in text, "a colour is a colour"


def test_hostile_text_is_shown(site):
    text = site.get(f"/paragraf/{site.ids['motion']}").text
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;" in text
    assert "Eva &lt;img src=x onerror=alert(1)&gt; Ek" in text


EXPORTS = {
    "/sok.csv?q=motionen": "text/csv",
    "/sok.json?q=motionen": "application/json",
    "/andringar.json?efter=0": "application/json",
    "/paragraf/{motion}/citera.bib": "application/x-bibtex",
    "/paragraf/{motion}/citera.ris": "application/x-research-info-systems",
    "/paragraf/{motion}/citera.txt": "text/plain",
    "/paragraf/{motion}/citera.jsonld": "application/ld+json",
    "/minutes/avslagna_motioner.csv?kommun=&sedan=": "text/plain",
    "/minutes/avslagna_motioner.json?kommun=&sedan=": "application/json",
    **{f"/minutes/{table}.csv": "text/plain" for table in TABLES},
    **{f"/minutes/{table}.json": "application/json" for table in TABLES},
}


@pytest.mark.parametrize("address", EXPORTS)
def test_no_export_is_taken_for_a_page(site, address):
    """Hostile text stands in exports as it is: what keeps a browser from showing it is their kind."""
    answer = site.get(address.format(**site.ids))
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == EXPORTS[address]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["content-security-policy"]


EVERY_PAGE = [
    "/",
    "/sok?q=skola",
    "/paragraf/{school}",
    "/protokoll/{board}",
    "/sida/{board}/2",
    "/parti/V",
    "/parti",
    "/jamfor",
    "/person/{karin}",
    "/arende/{case}",
    "/tackning",
    "/tackning?kommun=Bj%C3%B6rk%C3%B6",
    "/kvalitet",
]
EVERY_PAGE += [
    "/minutes",
    "/minutes/items",
    "/minutes/tackning",
    "/minutes?sql=select+1",
    "/minutes/items.json",
    "/nix",
]


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_nothing_is_fetched_from_elsewhere_or_run_inline(site, address):
    answer = site.get(address.format(**site.ids))
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    if "html" not in answer.headers["content-type"]:
        return
    assert '<html lang="sv">' in answer.text
    for tag, attributes in Elements(answer.text).found:
        assert tag != "style" and (tag != "script" or attributes == {"type": "application/ld+json"})
        assert "style" not in attributes and not any(name.startswith("on") for name in attributes)
        if tag == "image" or (tag == "link" and attributes["rel"] in ("stylesheet", "icon")):
            assert attributes["href"].startswith("/")


@pytest.mark.parametrize("address", [a for a in EVERY_PAGE if not a.endswith(".json")])
def test_pages_can_be_used_with_a_screen_reader(site, address):
    text = site.get(address.format(**site.ids)).text
    assert len(re.findall(r"<h1\b", text)) == 1
    assert len(re.findall(r"<main\b", text)) == 1
    assert 'href="#innehall"' in text
    ids = re.findall(r'\sid="([^"]*)"', text)
    assert len(ids) == len(set(ids)), "an id stands once"
    for tag in re.findall(r"<(?:input|select|textarea)\b[^>]*>", text):
        named = re.search(r'\sid="([^"]*)"', tag)
        labelled = named and f'for="{named[1]}"' in text
        assert labelled or "aria-label" in tag or f"<label>{tag}" in text or 'type="hidden"' in tag, tag


def test_links_of_the_site_lead_somewhere(site):
    """Every address on the pages that this site answers is answered."""
    seen, ahead = set(), ["/"]
    while ahead and len(seen) < 250:
        address = ahead.pop(0)
        if address in seen:
            continue
        seen.add(address)
        answer = site.get(address)
        assert answer.status_code in (200, 302), address
        if "html" not in answer.headers["content-type"] or address.startswith(("/minutes", "/sok?")):
            continue
        for found in re.findall(r'\shref="([^"#]+)', answer.text):
            found = found.replace("&amp;", "&").replace("&#34;", '"').replace("&#39;", "'")
            if found.startswith("?"):
                found = address.split("?")[0] + found
            if found.startswith("/") and not found.endswith(".db"):
                ahead.append(found)
    assert len(seen) > 60


def test_tables_stay_datasette(site):
    """JSON, CSV, facets and search of ordinary tables work as in any Datasette."""
    rows = site.get("/minutes/decisions.json?_shape=array&outcome=avslag").json()
    assert [row["item"] for row in rows] == [site.ids["motion"]]
    lines = list(csv.DictReader(io.StringIO(site.get("/minutes/positions.csv?_stream=on").text)))
    assert {"date", "party", "kind", "stance"} <= set(lines[0])
    facets = site.get("/minutes/documents.json?_facet_year=date").json()["facet_results"]["date"]["results"]
    assert [(f["value"], f["count"]) for f in facets] == [("2023", 1), ("2021", 2)]
    chosen = site.get(facets[1]["toggle_url"].replace("http://localhost", "")).json()
    assert chosen["filtered_table_rows_count"] == 2
    parties = site.get("/minutes/statements.json?_facet_array=parties").json()["facet_results"]["parties"]["results"]
    assert {f["value"]: f["count"] for f in parties}["V"] == 2


@pytest.mark.parametrize(
    "word, found", [("kommunstyrelse", True), ("kommunstyrelsens", True), ("kommunstyrning", False)]
)
def test_the_search_box_of_tables_knows_swedish(site, word, found):
    assert bool(site.get(f"/minutes/items.json?_search={word}").json()["filtered_table_rows_count"]) is found


def test_cells_lead_to_pages(site):
    text = site.get("/minutes/positions").text
    assert f'href="/paragraf/{site.ids["school"]}"' in text
    assert f'href="/protokoll/{site.ids["board"]}"' in text
    assert f'href="/sida/{site.ids["board"]}/2"' in text
    assert 'class="parti" data-parti="MP" href="/parti/MP"' in text


def test_a_page_marks_its_passage(site):
    text = site.get(f"/sida/{site.ids['board']}/2?rad=statements:{site.ids['reservation']}").text
    assert "<mark>Skolan är bygdens hjärta." in text
    assert re.search(r'<rect x="67.0" y="198.0" width="456.0"', text)
    unmarked = site.get(f"/sida/{site.ids['board']}/2?rad=nix:1&rad=items:nix&rad=documents:{site.ids['board']}").text
    assert "<mark>" not in unmarked


def test_a_facsimile_is_drawn_and_kept(site):
    for document in ("board", "council"):
        answer = site.get(f"/bild/{site.ids[document]}/2.webp")
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "image/webp"
        assert answer.content[:4] == b"RIFF"
        assert site.get(f"/bild/{site.ids[document]}/2.webp").content == answer.content
    assert len(list((site.folder / "cache").glob("*.webp"))) >= 2


def test_an_item_shows_its_printed_page(site):
    text = site.get(f"/paragraf/{site.ids['school']}").text
    assert f'<img src="/bild/{site.ids["board"]}/2.webp"' in text
    assert '<rect x="57.0" y="58.0"' in text
    assert "<img" not in site.get(f"/paragraf/{site.ids['bare_item']}").text, "a text file has no pages"


def test_the_list_of_documents_has_a_short_address(site):
    answer = site.get("/protokoll")
    assert (answer.status_code, answer.headers["location"]) == (302, "/minutes/documents")


def test_words_of_the_query_are_marked_on_the_item(site):
    assert "<mark>Elevantalet</mark>" in site.get(f"/paragraf/{site.ids['school']}?q=elevantal").text


def test_party_colours(site):
    css = site.get("/-/partier.css").text
    assert '[data-parti="SD"]{--parti:#DDDD00;--parti-text:#000000}' in css
    assert '[data-parti="KD"]{--parti:#000077;--parti-text:#ffffff}' in css
    assert '[data-parti="F\\21 "]' in css
    assert '[data-parti="NX"]{--parti:#5b6068;' in css, "what is no colour is grey"


def test_opensearch(site):
    answer = site.get("/opensearch.xml")
    assert 'template="http://localhost/sok?q={searchTerms}"' in answer.text


def test_json_of_a_search(site):
    body = site.get("/sok.json?q=&typ=votering").json()
    assert body["total"] == 2 and not body["more"]
    assert {hit["item"] for hit in body["hits"]} == {site.ids["school"], site.ids["motion"]}
    assert body["facets"]["kommun"]["Björkö"] == 1
    assert all(isinstance(hit["parties"], list) for hit in body["hits"])


def test_csv_of_a_search(site):
    lines = list(csv.DictReader(io.StringIO(site.get("/sok.csv?q=&i=uttalanden&parti=MP").text)))
    assert [line["parties"] for line in lines] == ["V MP"]
    assert "bygdens hjärta" in lines[0]["text"]
    assert lines[0]["title"] == "Skolan i Norrby"
    assert site.get("/sok.csv?q=elevantal&bom=1").text.startswith("\ufeffdate,")
