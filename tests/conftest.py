"""What tests of every storey share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

REPOSITORY = Path(__file__).resolve().parent.parent

# Examples of a property are the same in every run, and a slow machine is no fault.
settings.register_profile("repository", deadline=None, derandomize=True)
settings.load_profile("repository")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the working tree."""
    return REPOSITORY


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of annotated texts; a test that asks for it is skipped where it is absent."""
    folder = Path(os.environ.get("COPYTASTER_DATA", REPOSITORY.parent / "shared"))
    if not (folder / "data").is_dir():
        pytest.skip("no annotated texts: set COPYTASTER_DATA to their folder")
    return folder


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the cache of compiled rules out of the home of whoever runs the tests."""
    os.environ["COPYTASTER_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
