"""The preview's state: the last good build, and what was found in the last one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sitegen.findings import Finding, Findings, SiteError
from sitegen.pipeline import build_site
from sitegen.render.output import OutputFile


@dataclass(slots=True)
class Preview:
    """A site that is built again and again in memory; drafts and scheduled pages are in."""

    root: Path
    day: Callable[[], date]
    tell: Callable[[tuple[Finding, ...], str], None]
    """Gets what the last build found, and a sentence that says how it went."""
    files: dict[str, OutputFile] = field(default_factory=dict)
    """The last good build, by output path."""

    def rebuild(self) -> bool:
        """Build the site; keep the last good one and return False where that fails."""
        findings = Findings()
        try:
            build = build_site(self.root, self.day(), findings, with_withheld=True)
        except SiteError as error:
            self.tell(findings.graded({}), str(error))
            return False
        is_good = not any(map(_hides_pages, build.findings))
        if is_good:
            self.files = {file.path: file for file in build.files}
        words = f"{build.pages} pages built." if is_good else "The last good build stays."
        self.tell(build.findings, words)
        return is_good

    def file(self, path: str) -> OutputFile | None:
        """Return what a host would serve for a URL path below the base URL."""
        path = path.lstrip("/")
        candidates = (path, f"{path}index.html" if path.endswith("/") or not path else f"{path}/index.html")
        return next((self.files[name] for name in candidates if name in self.files), None)


def _hides_pages(finding: Finding) -> bool:
    """Whether a finding stops the preview; a review that is due, or void by the last edit, does not."""
    return finding.severity.stops_writing and not finding.rule.startswith("review/")
