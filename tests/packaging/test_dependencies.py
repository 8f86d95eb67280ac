"""What is declared is used, and what is used is declared."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

# trafilatura imports it by way of justext, and older versions of pip do not install it along with that.
NEEDED_BY_OTHERS = {"lxml-html-clean"}


def declared(repository: Path) -> set[str]:
    project = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [extra for name, extra in project["optional-dependencies"].items() if name != "dev"]
    requirements = [*project["dependencies"], *(requirement for extra in extras for requirement in extra)]
    return {normalised(re.split(r"[<>=!~\[; ]", requirement, maxsplit=1)[0]) for requirement in requirements}


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imported(source: Path) -> set[str]:
    """Names of the packages outside the standard library that any module imports, at its top or later."""
    names: set[str] = set()
    for path in source.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - {"copytaster"}


def test_the_declared_dependencies_are_the_imported_ones(repository: Path) -> None:
    distributions = packages_distributions()
    used = {normalised(distribution) for name in imported(repository / "lint") for distribution in distributions[name]}
    assert used | NEEDED_BY_OTHERS == declared(repository)
