"""Every kind of page, as axe-core and a narrow window see it."""

from __future__ import annotations

from urllib.parse import quote

import pytest

pytestmark = pytest.mark.browser

PAGES = [
    "/",
    "/sok",
    "/sok?q=skola",
    "/sok?q=&i=uttalanden&parti=V&kommun=Bj%C3%B6rk%C3%B6",
    "/paragraf/{school}",
    "/paragraf/{school}?rattat=1",
    "/paragraf/{motion}",
    "/protokoll/{board}",
    "/protokoll/{bare}",
    "/sida/{board}/2?rad=statements:{reservation}",
    "/sida/{board}/2?visa=rattningar",
    "/parti",
    "/parti/V",
    "/person/{karin}",
    "/arende/{case}",
    "/jamfor",
    "/jamfor?q=elevantal&parti=V&parti=SD",
    "/tackning",
    "/tackning?kommun=Bj%C3%B6rk%C3%B6",
    "/kvalitet",
    "/andringar",
    "/minutes",
    "/minutes/documents",
    "/minutes/statements/{reservation}",
    "/minutes/tackning",
    "/minutes/partiets_hallning?parti=V&sedan=&typ=",
    "/nix",
]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_for_everybody(page, served, address):
    """No fault of accessibility, nothing wider than the window, nothing that the security policy refuses."""
    from axe_playwright_python.sync_playwright import Axe

    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(address.format(**{name: quote(value) for name, value in served.ids.items()}))
    found = Axe().run(page).response["violations"]
    faults = [(fault["impact"], fault["id"], fault["nodes"][0]["target"]) for fault in found]
    assert [fault for fault in faults if fault[0] != "minor"] == []
    wide, window = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= window, "the page can be read without scrolling sideways"
    assert [complaint for complaint in complaints if "404" not in complaint] == []
