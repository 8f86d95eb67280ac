"""Which files of a repository the hooks are given."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

NOT_ARTICLES = [
    "LICENSE",
    "LICENSE-APACHE-2.0.txt",
    "licences.md",
    "third_party/COPYING.LESSER",
    "NOTICE.txt",
    "CHANGELOG.md",
    "docs/README.rst",
    "CONTRIBUTING.md",
    "HISTORY",
    "requirements.txt",
    "requirements-dev.txt",
    "requirements/test.txt",
    "dev-requirements.txt",
    "public/robots.txt",
    "src/CMakeLists.txt",
]
ARTICLES = [
    "articles/a-licence-row-in-the-harbour.md",
    "changes-in-parliament.txt",
    "history-of-the-bridge.html",
    "news/notice-board.txt",
    "news/security-council.md",
    "visa-requirements-eased.txt",
    "index.html",
]


@pytest.fixture(scope="module", params=["copytaster", "copytaster-fix", "copytaster-story"])
def hook(request: pytest.FixtureRequest, repository: Path) -> dict[str, Any]:
    hooks = yaml.safe_load((repository / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (found,) = (entry for entry in hooks if entry["id"] == request.param)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("path", NOT_ARTICLES)
def test_leaves_out(hook: dict[str, Any], path: str) -> None:
    assert re.search(hook["exclude"], path)


@pytest.mark.parametrize("path", ARTICLES)
def test_takes(hook: dict[str, Any], path: str) -> None:
    assert not re.search(hook["exclude"], path)
