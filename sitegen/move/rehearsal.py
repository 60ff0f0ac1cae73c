"""A move tried in a copy of the site: whether all is there afterwards, and says what it said."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from sitegen.check.reviews import CHANGED
from sitegen.check.translations import STALE, STALE_SAFETY
from sitegen.content.page import Page
from sitegen.findings import Finding, Findings, SiteError
from sitegen.folders import CONFIG, OVERRIDABLE
from sitegen.graph.site import Site
from sitegen.move.mentions import find_mentions
from sitegen.move.plan import MovePlan, read_texts
from sitegen.pipeline import Build, Builder
from sitegen.progress import Track
from sitegen.source_file import read_bytes
from sitegen.write.disk import write_files

_FOLDERS = ("content", *OVERRIDABLE, ".sitegen")
_RENEWED = frozenset(rule.id for rule in (CHANGED, STALE, STALE_SAFETY))
"""What addresses in a text bring about, and what is put right once the words are found to be the same."""


def read_site(root: Path) -> dict[str, bytes]:
    """Return what a site is made from, file by file; links out of a folder are left out, as by the build.

    Raises:
        SiteError: if a file cannot be read.
    """
    folders = [root / name for name in _FOLDERS]
    below = [(file, folder.resolve()) for folder in folders for file in sorted(folder.rglob("*"))]
    found = [file for file, folder in below if file.is_file() and file.resolve().is_relative_to(folder)]
    paths = ((file.relative_to(root).as_posix(), file) for file in (root / CONFIG, *found))
    return {path: read_bytes(file, path) for path, file in paths}


def rehearse(plan: MovePlan, root: Path, files: Mapping[str, bytes], day: date, track: Track) -> Build:
    """Return the build of a copy in which the move was made; `files` are those of the site in `root`."""
    staying = {path: data for path, data in files.items() if path not in plan.moved}
    with TemporaryDirectory() as folder:
        write_files(Path(folder), {**staying, **plan.written})
        return Builder(Path(folder), with_withheld=True, like=root).build(day, Findings(), track)


def new_faults(plan: MovePlan, before: Build, after: Build) -> tuple[Finding, ...]:
    """Return the errors that the move would bring."""
    known = {(plan.moved.get(found.place.path, found.place.path), found.rule) for found in before.findings}
    return tuple(
        found
        for found in after.findings
        if found.severity.stops_writing and found.rule not in _RENEWED
        if (found.place.path, found.rule) not in known
    )


def check_same(plan: MovePlan, before: Build, after: Build, files: Mapping[str, bytes]) -> None:
    """Check that every page says what it said, and that every link leads where it led.

    Raises:
        SiteError: if one does not.
    """
    for old, new in zip(before.sites, after.sites, strict=True):
        expected = dict(_pages(old, plan.moved))
        found = dict(_pages(new, {}))
        for path in sorted(expected.keys() | found.keys()):
            if expected.get(path) != found.get(path):
                raise SiteError(f"{path} would not say the same, or its links would lead elsewhere.")
    redirects = {alias.permalink: alias.page.permalink for site in after.sites for alias in site.aliases}
    if not plan.addresses.items() <= redirects.items():
        raise SiteError("Not every old address would lead to the new one.")
    _check_mentions(plan, before, after, files)


def _pages(site: Site, moved: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    for page in site.library.pages.values():
        yield moved.get(page.path, page.path), (page.front_matter.title, *_said(page, site, moved))


def _said(page: Page, site: Site, moved: Mapping[str, str]) -> Iterator[object]:
    """Yield the words of a page, without the digests of quizzes, and what it links to and shows."""
    body = site.bodies[page.source_path]
    text = body.text
    for quiz in site.quizzes.values():
        text = text.replace(quiz.digest, "")
    yield text
    targets = ((f"content/{link.target}", link.fragment, link.text) for link in body.links)
    yield [(moved.get(target, target), *rest) for target, *rest in targets]
    yield [moved.get(path, path) for path in (f"content/{resource}" for resource in body.resources)]
    yield body.entries


def _check_mentions(plan: MovePlan, before: Build, after: Build, files: Mapping[str, bytes]) -> None:
    """Check what is not on any page, too."""
    texts = read_texts(before.sites, files), read_texts(after.sites, {**files, **plan.written})
    old = Counter((each.path, each.target) for each in find_mentions(before.sites, texts[0]))
    new = Counter((each.path, each.target) for each in find_mentions(after.sites, texts[1]))
    if new != Counter({tuple(plan.moved.get(p, p) for p in pair): count for pair, count in old.items()}):
        raise SiteError("Not everything that names another file would name the same one.")
