"""One Datasette over the databases of several municipalities: tables, queries and exports of each."""

from __future__ import annotations

import asyncio

import pytest
from datasette.app import Datasette

from pipeline.resources import db_dir
from pipeline.serve import SETTINGS, metadata_for
from tests.db.invented import build

PATHS = [
    "/{name}",
    "/{name}/items",
    "/{name}/items.json?_shape=array",
    "/{name}/positions.csv",
    "/{name}/statements?_facet=kind",
    "/{name}/beslut_med_votering",
]


@pytest.fixture(scope="module")
def get(tmp_path_factory):
    folder = tmp_path_factory.mktemp("flera")
    for name in ("sala", "ystad"):
        build(folder / f"{name}.db", folder / f"original-{name}")
    metadata = metadata_for(folder / "sala.db")
    metadata["databases"] |= metadata_for(folder / "ystad.db")["databases"]
    databases = [str(folder / "sala.db"), str(folder / "ystad.db")]
    places = {"plugins_dir": str(db_dir() / "plugins"), "template_dir": str(db_dir() / "templates")}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROTOKOLL_CACHE", str(folder / "cache"))
        datasette = Datasette(databases, metadata=metadata, settings=SETTINGS, **places)
        loop = asyncio.new_event_loop()
        loop.run_until_complete(datasette.invoke_startup())
        yield lambda path: loop.run_until_complete(datasette.client.get(path))
        loop.close()


@pytest.mark.parametrize("name", ["sala", "ystad"])
@pytest.mark.parametrize("path", PATHS)
def test_each_database_has_its_tables_and_exports(get, path, name):
    answer = get(path.format(name=name))
    assert answer.status_code == 200, answer.text[:500]
    assert answer.text
