"""What a person asks of a build."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from sitegen.last_build import Circumstances
from sitegen.report.forms import ReportFormat


class Extras(TypedDict):
    """What can be asked for besides the site, by the names of the options."""

    verify: bool
    explain: str | None
    profile: bool
    force: bool


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """A build as it was asked for."""

    root: Path
    folder: Path
    """Where the site is written."""
    circumstances: Circumstances
    form: ReportFormat
    verify: bool
    """Whether all is built once more from nothing, and compared."""
    explain: str | None
    """The page or file of which to say why it was made anew."""
    profile: bool
    """Whether to say where the time goes."""
    force: bool
    """Whether what is in the folder and not of the site is removed."""

    @property
    def wants_more(self) -> bool:
        """Whether more is asked for than the site."""
        return self.verify or self.profile or self.explain is not None
