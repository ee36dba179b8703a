"""What a person who never saw the site comes to do, done by following links and filling in boxes."""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
ATOM = "{http://www.w3.org/2005/Atom}"


def search(page, words):
    """From the start page to the hits."""
    page.goto("/")
    page.get_by_role("searchbox", name="Sök i protokollen").fill(words)
    page.get_by_role("button", name="Sök").click()
    page.wait_for_url("**/sok?**")


def test_from_a_matter_to_a_citation(page, served):
    """Find a decision, see who dissented and why, open the printed page at that place, cite it."""
    search(page, "elevantalet")
    page.get_by_role("link", name="§ 12 Skolan i Norrby").click()
    assert page.get_by_role("heading", level=1).inner_text().endswith("Skolan i Norrby")
    assert (
        page.get_by_text("att Norrby skola läggs ned").first.is_visible()
        or page.get_by_text("Norrby skola läggs ned vid läsårets slut").first.is_visible()
    )
    page.get_by_label("I korthet").get_by_role("link", name="Reservation").click()
    card = page.locator("#uttalande-1")
    assert "Skolan är bygdens hjärta." in card.inner_text()
    assert [chip.inner_text() for chip in card.locator("a.parti").all()] == ["V", "MP"]
    card.get_by_role("link", name=re.compile("Se den tryckta sidan")).click()
    page.wait_for_url(f"**/sida/{served.ids['board']}/2?rad=*")
    assert "Skolan är bygdens hjärta." in page.locator("mark").first.inner_text()
    assert page.locator("svg.faksimil rect").count() == 1
    page.wait_for_load_state("networkidle")
    drawn = page.evaluate("fetch(document.querySelector('svg.faksimil image').href.baseVal).then(r => r.status)")
    assert drawn == 200
    page.go_back()
    page.get_by_role("link", name="Citera").click()
    assert page.locator("#hanvisning").inner_text().startswith("Björkö, Kommunstyrelsen (2021-03-16). § 12 Skolan")
    with page.expect_download() as download:
        page.get_by_role("link", name="BibTeX").click()
    assert Path(download.value.path()).read_text(encoding="utf-8").startswith("@misc{protokoll-")


def test_from_a_search_to_a_feed_and_a_table(page):
    """Choose in the facets, follow the query, take its hits home."""
    search(page, "Norrby")
    page.locator("#avgransa").get_by_role("link", name="Kommunstyrelsen").click()
    assert "organ=Kommunstyrelsen" in page.url
    assert "1\u00a0träff" in page.get_by_role("status").inner_text()
    page.get_by_role("link", name="Följ och hämta").click()
    feed = page.request.get(page.get_by_role("link", name="följ sökningen (Atom)").get_attribute("href"))
    entries = ElementTree.fromstring(feed.text()).findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == ["§\u00a012 Skolan i Norrby"]
    followed = page.request.get(entries[0].find(f"{ATOM}link").get("href"))
    assert followed.status == 200
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV", exact=True).click()
    with Path(download.value.path()).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["number"], row["body"]) for row in rows] == [("12", "Kommunstyrelsen")]


def test_from_a_party_to_a_person_to_the_case(page):
    page.goto("/")
    page.get_by_role("navigation", name="Huvudmeny").get_by_role("link", name="Partier").click()
    page.get_by_role("link", name="Vänsterpartiet").click()
    assert page.get_by_text("Tystnad är inget ställningstagande").is_visible()
    page.get_by_role("navigation", name="Slag av belägg").get_by_role("link", name="Reservation").click()
    page.wait_for_url("**/parti/V?belagg=reservation#belagt")
    page.wait_for_function("document.getElementById('belagt').getBoundingClientRect().top < innerHeight")
    page.get_by_role("link", name="§ 12 Skolan i Norrby").click()
    page.locator("#uttalande-1").get_by_role("link", name="Karin Ström").click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("Karin Ström")
    page.get_by_role("link", name="§ 12 Skolan i Norrby").first.click()
    page.get_by_role("link", name="KS 2021/00417", exact=True).click()
    steps = page.locator("ol.vag > li")
    assert steps.count() == 2
    assert "senaste beslutet" in steps.nth(1).inner_text()


def test_compare(page):
    page.goto("/jamfor")
    page.get_by_label("Ämne").fill("elevantal")
    for box in page.get_by_role("checkbox").all():
        box.uncheck()
    page.get_by_role("checkbox", name=re.compile("^V ")).check()
    page.get_by_role("checkbox", name=re.compile("^SD ")).check()
    page.get_by_role("button", name="Jämför").click()
    row = page.get_by_role("region", name="Jämförelse").inner_text()
    assert "Yrkande: avslag" in row and "Särskilt uttalande" in row


def test_what_is_missing_and_how_right_it_is(page):
    page.goto("/")
    page.get_by_role("link", name="Vad som finns och saknas").first.click()
    page.get_by_role("link", name="Björkö").first.click()
    assert "§ 11" in page.get_by_role("heading", name="Paragrafer som saknas").locator("..").inner_text()
    page.get_by_role("link", name="Hur rätt det är").first.click()
    assert page.get_by_role("cell", name="100,0 %").first.is_visible()


def test_with_the_keyboard_alone(page):
    """The first key leads past the frame; a search can be written and sent; its first hit be opened."""
    page.goto("/sok")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Hoppa till innehållet"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("elevantalet")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok?q=elevantalet*")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.hits h2') !== null"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none", "what has the focus is seen"
    page.keyboard.press("Enter")
    page.wait_for_url("**/paragraf/**")


def test_without_scripts(chromium, served):
    """Reading, searching and the printed page need no JavaScript."""
    context = chromium.new_context(base_url=served.base, java_script_enabled=False)
    page = context.new_page()
    search(page, "elevantalet")
    page.get_by_role("link", name="§ 12 Skolan i Norrby").click()
    page.get_by_text("Hur var och en röstade").click()
    assert page.get_by_role("cell", name="Karin Ström").is_visible()
    page.get_by_role("link", name="Se den tryckta sidan", exact=False).first.click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("Sida 2")
    context.close()
