"""The preview's state: a site that is built again and again in memory."""

from collections.abc import Callable, Set
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sitegen.ahead import page_ahead
from sitegen.called import IN_A_CHECKOUT, findings_as_called
from sitegen.findings import Finding, Findings, SiteError
from sitegen.memo.pack import DamagedError
from sitegen.pipeline import Build, Builder, rebuilt
from sitegen.serve.shown import NOTHING, Shown


@dataclass(slots=True)
class Preview:
    """Builds the site in the folder `root`; drafts and scheduled pages are in."""

    root: Path
    day: Callable[[], date]
    program: str = IN_A_CHECKOUT
    """What the program is called, in what is said of its commands."""
    shown: Shown = NOTHING
    _builder: Builder | None = None

    def rebuild(self) -> None:
        """Build the site anew.

        Where a stage could not do its work, the last build in which all could is shown. What only a check
        objects to is shown as it was saved.
        """
        before, findings = self.shown, Findings()
        try:
            builder = self._builder = self._builder or Builder(self.root, with_withheld=True)
            build = builder.build(self.day(), findings)
        except SiteError as error:
            self.shown = replace(
                before, findings=self._named(findings.graded({})), trouble=str(error), is_newest=False
            )
        except OSError as error:
            # A file went away between two looks at it; that is a change, and so the next build is on its way.
            self.shown = replace(before, findings=(), trouble=_in_words(error), is_newest=False)
        else:
            self.shown = self._with(build)

    def mend(self) -> None:
        """Make anew what is shown, where what was kept of it turns out to be damaged."""
        if self.shown.build is not None:
            self._builder = None
            self.shown = self._with(rebuilt(self.shown.build))

    def show_ahead(self, changed: Set[Path]) -> bool:
        """Show the one page among the files that have changed as it is now; tell whether that can be done."""
        root, build = self.root.resolve(), self.shown.build
        pages = [path for path in changed if path.suffix == ".md" and path.is_relative_to(root / "content")]
        if build is None or len(pages) != 1 or not self.shown.is_newest:
            return False
        try:
            file = page_ahead(build, pages[0].relative_to(root).as_posix())
        except (OSError, DamagedError):
            return False  # which the build will come upon as well
        if file is not None:
            self.shown = replace(self.shown, files={**self.shown.files, file.path: file})
        return file is not None

    def save(self) -> None:
        """Keep what is known of the site for the next preview."""
        if self._builder is not None:
            self._builder.save()

    def _with(self, build: Build) -> Shown:
        last = self.shown.build
        if last is not None and last.is_complete and not build.is_complete:
            return replace(self.shown, findings=self._named(build.findings), trouble="", is_newest=False)
        files = {file.path: file for file in build.files}
        return Shown(build, files, self._named(build.findings), is_newest=True)

    def _named(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return findings_as_called(findings, self.program)


def _in_words(error: OSError) -> str:
    return f"{error.filename or 'A file'} cannot be read: {error.strerror or error}."
