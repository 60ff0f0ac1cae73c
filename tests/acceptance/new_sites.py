"""New sites as `build.py init` makes them, on a day on which what they take over from the guide is fresh."""

import re
import shutil
from datetime import UTC, date, datetime, time
from pathlib import Path

from sitegen.findings import Findings
from sitegen.pipeline import build_site
from sitegen.report.text import as_text

ROOT = Path(__file__).parents[2]
KINDS = ("guide", "provider")
_DAY = re.compile(r"(?:checked_on|verified_on|published|updated): (\d{4}-\d\d-\d\d)")
TODAY = max(
    date.fromisoformat(day)
    for file in (ROOT / "content").rglob("*.*")
    if file.suffix in (".yaml", ".md")
    for day in _DAY.findall(file.read_text(encoding="utf-8"))
)
"""The last day on which somebody has looked at something in the guide."""
EPOCH = str(int(datetime.combine(TODAY, time(12), UTC).timestamp()))
"""The same for `SOURCE_DATE_EPOCH`."""


def copy_of_the_guide(folder: Path) -> Path:
    """Return a copy of the guide, with results of earlier builds: only what is new takes time."""
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "site_config.yaml", folder)
    if (ROOT / ".sitegen").is_dir():
        # Other tests may be writing there now: what is not finished ends in a number.
        shutil.copytree(ROOT / ".sitegen", folder / ".sitegen", ignore=shutil.ignore_patterns("*.[0-9]*"))
    return folder


def found_in(site: Path, *, with_drafts: bool = False) -> list[str]:
    """Return the findings of a site, as they are printed."""
    built = build_site(site, TODAY, Findings(), with_withheld=with_drafts)
    return [as_text(finding) for finding in built.findings]
