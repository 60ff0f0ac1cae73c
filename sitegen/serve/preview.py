"""The preview's state: a site that is built again and again in memory."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sitegen.findings import Findings, SiteError
from sitegen.pipeline import Build, Builder
from sitegen.serve.shown import NOTHING, Shown


@dataclass(slots=True)
class Preview:
    """Builds the site in the folder `root`; drafts and scheduled pages are in."""

    root: Path
    day: Callable[[], date]
    shown: Shown = NOTHING
    _builder: Builder | None = None

    def rebuild(self) -> None:
        """Build the site anew.

        Where a stage could not do its work, the last build in which all could is shown. What only a check
        objects to is shown as it was saved.
        """
        before, findings = self.shown, Findings()
        try:
            self._builder = self._builder or Builder(self.root, with_withheld=True)
            build = self._builder.build(self.day(), findings)
        except SiteError as error:
            self.shown = replace(before, findings=findings.graded({}), trouble=str(error), is_newest=False)
        except OSError as error:
            # A file went away between two looks at it; that is a change, and so the next build is on its way.
            self.shown = replace(before, findings=(), trouble=_in_words(error), is_newest=False)
        else:
            self.shown = self._with(build)

    def save(self) -> None:
        """Keep what is known of the site for the next preview."""
        if self._builder is not None:
            self._builder.save()

    def _with(self, build: Build) -> Shown:
        last = self.shown.build
        if last is not None and last.is_complete and not build.is_complete:
            return replace(self.shown, findings=build.findings, trouble="", is_newest=False)
        files = {file.path: file for file in build.files}
        return Shown(build, files, build.findings, is_newest=True)


def _in_words(error: OSError) -> str:
    return f"{error.filename or 'A file'} cannot be read: {error.strerror or error}."
