"""How often each rule spoke."""

from collections import Counter
from collections.abc import Iterable

from copytaster.model.fix import Applicability
from copytaster.report.result import FileResult


def render(results: Iterable[FileResult]) -> str:
    """A table `count, fixable by --fix, ID, name`, the most frequent rule first; empty if nothing was found."""
    counts: Counter[tuple[str, str]] = Counter()
    fixable: Counter[tuple[str, str]] = Counter()
    for result in results:
        for diagnostic in result.diagnostics:
            rule = diagnostic.rule, diagnostic.name
            counts[rule] += 1
            fixable[rule] += any(fix.applicability is Applicability.SAFE for fix in diagnostic.fixes)
    rows = [
        (str(count), str(fixable[rule]), *rule)
        for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    if not rows:
        return ""
    rows.insert(0, ("found", "fixable", "rule", "name"))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "".join(f"{row[0]:>{widths[0]}}  {row[1]:>{widths[1]}}  {row[2]:<{widths[2]}}  {row[3]}\n" for row in rows)
