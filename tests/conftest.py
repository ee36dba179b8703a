"""What tests share: the kit, and a folder of real documents where one is at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from pipeline.kit import Kit, load_kit

# The same examples in every run, and no clock: a test fails for what was changed, not by chance or on a slow machine.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
settings.register_profile("default", PATIENT, max_examples=40, derandomize=True)
settings.register_profile("thorough", PATIENT, max_examples=5000)
settings.load_profile("default")

CORPUS = Path(__file__).parent.parent / "corpus"


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update-golden`` writes tests/golden/ anew; read the diff before committing it."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/ anew")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes minutes, unless ``-m`` names it."""
    if "heavy" not in config.option.markexpr:
        heavy = [item for item in items if item.get_closest_marker("heavy")]
        items[:] = [item for item in items if not item.get_closest_marker("heavy")]
        config.hook.pytest_deselected(items=heavy)


@pytest.fixture(scope="session")
def kit() -> Kit:
    """The models folder, read once."""
    return load_kit()


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The composed sample documents."""
    return CORPUS


@pytest.fixture(scope="session")
def shared() -> Path:
    """A folder of real documents outside the repository; tests that need it are skipped without it."""
    folder = os.environ.get("PROTOKOLL_SHARED")
    if not folder:
        pytest.skip("PROTOKOLL_SHARED is not set")
    return Path(folder)
