"""The change feed: a follower that asks again and again has seen every change once, and nothing of what is gone."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from pipeline.site.changes import MOST, PAGE, Asked, asked

ATOM = {"a": "http://www.w3.org/2005/Atom"}

ASKED = [
    # efter, antal              what counts
    (None, None, Asked(None, PAGE)),
    ("17", "5", Asked(17, 5)),
    ("0", "0", Asked(0, PAGE)),
    ("-1", "-1", Asked(None, PAGE)),
    ("x", "99999999", Asked(None, MOST)),
    ("9" * 30, "", Asked(None, PAGE)),
    ("²", "²", Asked(None, PAGE)),
]


@pytest.mark.parametrize(("after", "limit", "meant"), ASKED)
def test_what_is_asked(after: str | None, limit: str | None, meant: Asked) -> None:
    assert asked(after, limit) == meant


def test_following_sees_every_change_once(site) -> None:
    seen, address = [], "/andringar.json?efter=0&antal=2"
    while address:
        answer = site.get(address).json()
        seen += [change["id"] for change in answer["changes"]]
        address = answer["next"] and answer["next"].removeprefix("http://localhost")
    assert seen == list(range(1, len(seen) + 1))
    assert len(seen) >= 5
    assert site.get(f"/andringar.json?efter={seen[-1]}").json() == {"changes": [], "last": seen[-1], "next": None}


def test_a_change_leads_to_its_document(site) -> None:
    changes = {c["kind"]: c for c in site.get("/andringar.json?efter=0").json()["changes"]}
    added, removed = changes["added"], changes["removed"]
    assert site.get(added["url"].removeprefix("http://localhost")).status_code == 200
    assert len(added["hash"]) == 64
    assert {name for name, value in removed.items() if value is not None} == {"id", "document", "kind", "at"}


def test_the_feed_is_atom(site) -> None:
    answer = site.get("/andringar.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    root = ET.fromstring(answer.content)
    entries = root.findall("a:entry", ATOM)
    times = [entry.findtext("a:updated", "", ATOM) for entry in entries]
    assert times == sorted(times, reverse=True)
    assert root.findtext("a:updated", "", ATOM) == times[0]
    ids = [entry.findtext("a:id", "", ATOM) for entry in entries]
    assert len(ids) == len(set(ids)) == len(entries)
    titles = {entry.findtext("a:title", "", ATOM) for entry in entries}
    assert "Borttaget: borttaget" in titles


def test_the_page_tells_both(site) -> None:
    text = site.get("/andringar").text
    assert "Borttaget" in text
    assert "Nytt" in text
    assert 'href="/andringar.atom"' in text
