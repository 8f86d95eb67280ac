"""Reads an article the way a newsroom's copytaster does: what is wrong, why, and what is safe to mend."""

from copytaster.api import Fixed, apply, check, check_story, fix, load_rules, translation_score
from copytaster.model.article import Article
from copytaster.model.diagnostic import Diagnostic, Location
from copytaster.model.errors import CopytasterError
from copytaster.model.fix import Applicability, Edit, Fix
from copytaster.model.rule import Rule
from copytaster.model.severity import Severity
from copytaster.model.span import Span
from copytaster.version import VERSION as __version__  # noqa: N811 -- the customary name

__all__ = [
    "Applicability",
    "Article",
    "CopytasterError",
    "Diagnostic",
    "Edit",
    "Fix",
    "Fixed",
    "Location",
    "Rule",
    "Severity",
    "Span",
    "__version__",
    "apply",
    "check",
    "check_story",
    "fix",
    "load_rules",
    "translation_score",
]
