"""The whole build on one screen: content in, a checked site out."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import jinja2

from sitegen.assets.load import load_assets
from sitegen.cache import Cache
from sitegen.check.checks import run_checks
from sitegen.check.missing_pages import with_company
from sitegen.config import load_config
from sitegen.content.load_libraries import load_libraries
from sitegen.findings import Finding, Findings
from sitegen.graph.join import Parts, join_site
from sitegen.graph.site import Site
from sitegen.language.load import load_languages
from sitegen.markdown.convert import convert_bodies
from sitegen.overview.overview import overview_of
from sitegen.overview.render import render_overview
from sitegen.progress import Track, untracked
from sitegen.quiz.load import load_quizzes, load_translated_quizzes
from sitegen.quiz.proof.remember import prove_quizzes
from sitegen.render.output import OutputFile
from sitegen.render.pictures import render_pictures
from sitegen.render.render import render_sites
from sitegen.rules import severities_of, waivers_of
from sitegen.templating import create_environment
from sitegen.waivers import without_waived
from sitegen.write.disk import carry_out, write_files
from sitegen.write.plan import WritePlan, plan_writes

CONFIG = "site_config.yaml"
DEFAULTS = Path(__file__).resolve().parent.parent
"""Where the folders stand that a site may override file by file."""
OVERRIDABLE = ("templates", "assets", "static", "locales")


@dataclass(frozen=True, slots=True)
class Build:
    """A site as built in memory, with everything found on the way."""

    files: tuple[OutputFile, ...]
    findings: tuple[Finding, ...]
    sites: tuple[Site, ...]
    """One for each language, the original first."""
    day: date
    is_complete: bool
    """Whether every stage could do its work; what the checks found afterwards does not count."""
    environment: jinja2.Environment
    """What the site was rendered with, for what is rendered beside it."""

    @property
    def pages(self) -> int:
        """The number of pages in all languages."""
        return sum(len(site.library.pages) for site in self.sites)

    @property
    def is_publishable(self) -> bool:
        """Whether nothing was found that keeps the site from being written."""
        return not any(finding.severity.stops_writing for finding in self.findings)


def build_site(
    root: Path, day: date, findings: Findings, *, with_withheld: bool = False, track: Track = untracked
) -> Build:
    """Build the site in the folder `root` as it stands on `day`.

    Stages add to `findings` and go on, so that one run shows every fault.

    Raises:
        SiteError: if there is no configuration or content to start from.
    """
    config = load_config(root / CONFIG, findings)
    severities, waivers = severities_of(config, findings), waivers_of(config, findings)
    assets = load_assets(_folders(root, "assets"), _folders(root, "static"), findings)
    languages = load_languages(config.languages, _folders(root, "locales"), findings)
    templates = _folders(root, "templates")
    environments = {
        tag: create_environment(templates, config, assets.url, language)
        for tag, language in languages.items()
    }
    libraries = load_libraries(root, config, day, findings, with_withheld=with_withheld)
    loaded = load_quizzes(root / "content", libraries[config.language].quiz_files, findings)
    cache = Cache(root / ".sitegen")
    proved = prove_quizzes(loaded, cache, findings)
    sites: list[Site] = []
    for tag, library in libraries.items():
        quizzes = load_translated_quizzes(root / "content", proved, tag, findings) if sites else proved
        bodies = convert_bodies(library, quizzes, environments[tag], findings, track)
        parts = Parts(languages[tag], quizzes, bodies)
        site = join_site(config, libraries, parts, findings, original=sites[0] if sites else None)
        sites.append(site)
    pages = render_sites(sites, assets, environments, findings, track)
    pictures = render_pictures(sites, assets, cache, findings)
    files = (*pages, *pictures)
    of_stages = {(found.rule, found.place) for found in findings}
    run_checks(sites, assets, files, day, findings)
    kept = without_waived(with_company(findings), waivers, day).graded(severities)
    is_complete = not any(
        found.severity.stops_writing and (found.rule, found.place) in of_stages for found in kept
    )
    return Build(files, kept, tuple(sites), day, is_complete, environments[config.language])


def write_site(build: Build, output: Path) -> WritePlan:
    """Write a publishable build to the folder `output` and return what had to change.

    Raises:
        SiteError: if the folder is in use for something else or cannot be written to.
    """
    plan = plan_writes(build.files, output)
    carry_out(plan)
    return plan


def write_report(build: Build, file: Path) -> None:
    """Write all pages of a build, in numbers, and all findings to one HTML file.

    Raises:
        SiteError: if the file cannot be written, or its template cannot be rendered.
    """
    overview = overview_of(build.sites, build.findings, build.day)
    write_files(file.parent, {file.name: render_overview(overview, build.environment).encode()})


def _folders(root: Path, name: str) -> tuple[Path, ...]:
    """Return the site's own folder of this name, if it has one, then the default one."""
    folders = dict.fromkeys((root.resolve() / name, DEFAULTS / name))
    return tuple(folder for folder in folders if folder.is_dir())
