"""What the preview shows, and how the newest build went."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.findings import Finding
from sitegen.pipeline import Build
from sitegen.render.output import OutputFile
from sitegen.report.text import counted, tally


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """The newest build that can be shown, and what was found in the newest of all."""

    build: Build | None = None
    """None until there has been one."""
    files: Mapping[str, OutputFile] = field(default_factory=dict)
    """Those of the build, by output path."""
    findings: tuple[Finding, ...] = ()
    """What was found in the newest build, be it shown or not."""
    trouble: str = ""
    """Why the newest build could not even start."""
    is_newest: bool = False
    """Whether the build that is shown is the newest."""

    @property
    def prefix(self) -> str:
        """The path below which the site stands, without its closing slash."""
        return self.build.sites[0].config.prefix if self.build is not None else ""

    @property
    def is_publishable(self) -> bool:
        """Whether the newest build would be written."""
        return not self.trouble and not any(found.severity.stops_writing for found in self.findings)

    @property
    def is_waiting(self) -> bool:
        """Whether the first build is still to come to its end."""
        return self is NOTHING

    @property
    def state(self) -> str:
        """How the newest build went, in a sentence or two."""
        if self.build is None:
            return self.trouble
        if not self.is_newest:
            return f"{self.trouble} The last good site is shown.".lstrip()
        if not self.build.is_complete:
            return "The site is shown as far as it could be built; parts of it are missing."
        if not self.is_publishable:
            return "The site is shown as it was saved, but cannot be published."
        return f"{counted(self.build.pages, 'page')} built."

    @property
    def summary(self) -> str:
        """The same, with the number of findings."""
        return f"{self.state} {tally(self.findings)}." if self.findings else self.state


NOTHING = Shown(trouble="The site is being built for the first time.")
"""What is shown before the first build."""
