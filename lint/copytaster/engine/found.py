"""A finding on its way through the engine."""

from copytaster.catalog.compiled import CompiledRule
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability, Edit
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.severity import Severity


class Found(NamedTuple):
    """A finding with the rule it is of."""

    rule: CompiledRule
    finding: Finding

    @property
    def severity(self) -> Severity:
        return self.finding.severity or Severity(self.rule.severity)

    @property
    def trust(self) -> int:
        """The best applicability among its fixes; 0 without a fix."""
        return max((int(fix.applicability) for fix in self.finding.fixes), default=0)

    @property
    def shelf(self) -> str:
        return self.rule.id[:-2]

    @property
    def is_chrome(self) -> bool:
        return self.rule.id.startswith("CHR")

    def with_trust(self, applicability: Applicability) -> "Found":
        """The same with every fix of exactly that applicability."""
        fixes = tuple(fix._replace(applicability=applicability) for fix in self.finding.fixes)
        return Found(self.rule, self.finding._replace(fixes=fixes))

    def with_edit(self, edit: Edit) -> "Found":
        """The same with this one edit in every fix."""
        fixes = tuple(fix._replace(edits=(edit,)) for fix in self.finding.fixes)
        return Found(self.rule, self.finding._replace(fixes=fixes))
