"""The site on the invented database, served over a socket, in Debian's Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from pipeline.site.picture import BROWSERS, running
from tests.db.invented import build

SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """The browser, started once for a module: as long as it runs, nobody else may run an event loop."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """``base`` is the address of the site, ``ids`` are rows of the invented database."""
    folder: Path = tmp_path_factory.mktemp("served")
    ids = build(folder / "minutes.db", folder / "original")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROTOKOLL_CACHE", str(folder / "cache"))
        patch.setenv("PROTOKOLL_ORIGINALS", "")
        with running(folder / "minutes.db", folder / "original") as base:
            yield SimpleNamespace(base=base, ids=ids)


@pytest.fixture(params=SIZES)
def page(request: pytest.FixtureRequest, chromium: Any, served: SimpleNamespace) -> Iterator[Any]:
    """An empty page in a window of desktop and of phone size; anything it asks of another host fails the test."""
    elsewhere: list[str] = []
    context = chromium.new_context(viewport=SIZES[request.param], base_url=served.base, accept_downloads=True)
    context.set_default_timeout(120_000)
    page = context.new_page()
    page.on("request", lambda asked: asked.url.startswith(served.base) or elsewhere.append(asked.url))
    yield page
    context.close()
    assert not elsewhere, "a page fetched something from elsewhere"
