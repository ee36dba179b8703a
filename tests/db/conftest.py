"""The site on an invented database, started once."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from pipeline.serve import make_site
from tests.db.invented import build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """``get(path)`` answers as the site does; ``ids`` are rows of the invented database."""
    folder: Path = tmp_path_factory.mktemp("site")
    ids = build(folder / "minutes.db", folder / "original")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROTOKOLL_CACHE", str(folder / "cache"))
        patch.setenv("PROTOKOLL_ORIGINALS", "")
        datasette = make_site(folder / "minutes.db", folder / "original")
        loop = asyncio.new_event_loop()
        loop.run_until_complete(datasette.invoke_startup())

        def get(path: str):
            return loop.run_until_complete(datasette.client.get(path))

        yield SimpleNamespace(get=get, ids=ids, datasette=datasette, folder=folder, loop=loop)
        loop.close()
