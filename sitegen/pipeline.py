"""The whole build on one screen: content in, a checked site out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import jinja2

from sitegen.basis import Basis, lay_basis
from sitegen.cache import Cache
from sitegen.check.missing_pages import with_company
from sitegen.check.stage import check_sites
from sitegen.content.library import Library
from sitegen.content.load import Reading
from sitegen.content.load_libraries import load_libraries
from sitegen.content.watched import offer_texts, watched_library
from sitegen.epoch import epoch
from sitegen.findings import Finding, Findings
from sitegen.folders import CACHE, DEFAULTS
from sitegen.graph.join import Parts, join_site
from sitegen.graph.site import Site
from sitegen.graph.watched import watched_site
from sitegen.markdown.convert import convert_bodies
from sitegen.memo.digests import digest_of
from sitegen.memo.ledger import forget, open_ledger, save_ledger, without_results
from sitegen.memo.looks import keep_known, known_files
from sitegen.memo.memo import Work, memo_of, remembered
from sitegen.memo.pack import DamagedError
from sitegen.memo.reads import ALL, noting
from sitegen.memo.run import Run
from sitegen.memo.spent import Clock
from sitegen.memo.watched import Watched
from sitegen.own_files import content_of
from sitegen.progress import Track, untracked
from sitegen.quiz.load import load_translated_quizzes
from sitegen.quiz.proved import proved_quizzes
from sitegen.quiz.quiz import Quiz
from sitegen.render.output import OutputFile
from sitegen.render.pictures import render_pictures
from sitegen.render.render import render_sites
from sitegen.rules import severities_of, waivers_of
from sitegen.waivers import without_waived
from sitegen.write.alone import alone
from sitegen.write.compress import COMPRESS, compress_files
from sitegen.write.place import require_place
from sitegen.write.plan import plan_writes
from sitegen.write.publish import Published, publish


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
    root: Path
    with_withheld: bool
    """Whether pages that are not published are in it, as in the preview."""
    environments: Mapping[str, jinja2.Environment]
    """What it was rendered with, by the language's tag."""
    work: Work
    """What was done for it, and did not have to be done."""
    content: str
    """The digest of what the site's own folder gave to it."""

    @property
    def pages(self) -> int:
        """The number of pages in all languages."""
        return sum(len(site.library.pages) for site in self.sites)

    @property
    def environment(self) -> jinja2.Environment:
        """What the original was rendered with, for what is rendered beside it."""
        return self.environments[self.sites[0].language.tag]

    @property
    def is_publishable(self) -> bool:
        """Whether nothing was found that keeps the site from being written."""
        return not any(finding.severity.stops_writing for finding in self.findings)


def build_site(
    root: Path, day: date, findings: Findings, *, with_withheld: bool = False, track: Track = untracked
) -> Build:
    """Build the site in the folder `root` as it stands on `day`, with what is known of earlier builds.

    Stages add to `findings` and go on, so that one run shows every fault.

    Raises:
        SiteError: if there is no configuration or content to start from.
    """
    builder = Builder(root, with_withheld=with_withheld)
    build = builder.build(day, findings, track)
    builder.save()
    return build


class Builder:
    """Builds one site again and again, and keeps in mind what it knows of it."""

    def __init__(
        self, root: Path, *, with_withheld: bool = False, compress: bool = False, like: Path | None = None
    ) -> None:
        """Open the ledger of the site in `root`, or that of a site `like` it, of which it is a copy.

        The preview has a ledger of its own, in which drafts are not forgotten.
        """
        self._root, self._with_withheld, self._compress = root, with_withheld, compress
        self._cache = (like or root).resolve() / CACHE
        folder = _folder_of(self._cache, with_withheld=with_withheld)
        self._ledger = open_ledger(folder, epoch, (root.resolve(), DEFAULTS))
        self._basis: Basis | None = None

    def build(
        self, day: date, findings: Findings, track: Track = untracked, clock: Clock | None = None
    ) -> Build:
        """Build the site as it stands on `day`; a `clock` has all that it takes measured.

        Raises:
            SiteError: if there is no configuration or content to start from.
        """
        try:
            return self._built(day, findings, track, clock)
        except DamagedError:
            self._ledger = without_results(self._ledger)
            return self._built(day, findings, track, clock)

    def _built(self, day: date, findings: Findings, track: Track, clock: Clock | None) -> Build:
        run = Run(findings, memo_of(self._ledger), track, Cache(self._cache), clock)
        with run.stage("Config and assets"):
            self._basis = lay_basis(self._root, run, self._basis)
        build = build_on(self._basis, Reading(self._root, day, with_withheld=self._with_withheld), run)
        if self._compress:
            build = compressed(build, run)
        self._ledger = remembered(run.memo)
        return build

    def save(self) -> None:
        """Keep what is known for the next run of the program."""
        self._ledger = save_ledger(self._ledger)


def _folder_of(cache: Path, *, with_withheld: bool) -> Path:
    return cache / ("preview" if with_withheld else "site")


def build_with(reading: Reading, run: Run) -> Build:
    """Build a site without knowing of earlier builds, or telling later ones.

    Raises:
        SiteError: if there is no configuration or content to start from.
    """
    return build_on(lay_basis(reading.root, run), reading, run)


def build_on(basis: Basis, reading: Reading, run: Run) -> Build:
    """Build a site on its basis.

    Raises:
        SiteError: if there is no content to start from.
    """
    findings = run.findings
    severities, waivers = severities_of(basis.config, findings), waivers_of(basis.config, findings)
    with run.stage("Reading"):
        libraries = load_libraries(reading, basis.config, run)
    sites = tuple(_sites(basis, libraries, run))
    with run.stage("Rendering"):
        pages = render_sites(sites, basis.assets, basis.environments, run)
    with run.stage("Pictures"):
        files = (*pages, *render_pictures(sites, basis.assets, run))
    of_stages = {(found.rule, found.place) for found in findings}
    with run.stage("Checking"):
        check_sites(sites, basis.assets, files, reading.day, run)
    kept = without_waived(with_company(findings), waivers, reading.day).graded(severities)
    is_complete = not any(
        found.severity.stops_writing and (found.rule, found.place) in of_stages for found in kept
    )
    return Build(
        files=files,
        findings=kept,
        sites=sites,
        day=reading.day,
        is_complete=is_complete,
        root=reading.root,
        with_withheld=reading.with_withheld,
        environments=basis.environments,
        work=run.memo.work,
        content=content_of(reading.root, run.memo.world.files),
    )


def compressed(build: Build, run: Run) -> Build:
    """Return a build with compressed copies of its files, if it is publishable."""
    if not build.is_publishable:
        run.memo.keep(COMPRESS)
        return build
    with run.stage("Compressing"):
        copies = tuple(compress_files(build.files, run))
    return replace(build, files=(*build.files, *copies), work=run.memo.work)


def _sites(basis: Basis, libraries: Mapping[str, Library], run: Run) -> Iterator[Site]:
    """Yield the site in each language, the original first."""
    world, config = run.memo.world, basis.config
    watched = {tag: watched_library(library, world) for tag, library in libraries.items()}
    offer_texts(libraries.values(), world)
    original: Site | None = None
    for tag, library in watched.items():
        with run.stage("Quizzes"):
            quizzes = world.watch(_quizzes(basis, library, original, run))
        with run.stage("Converting"):
            bodies = convert_bodies(library, quizzes, basis.environments[tag], run)
        parts = Parts(basis.languages[tag], quizzes, bodies.whole, bodies.ties)
        with run.stage("Joining"):
            site = watched_site(join_site(config, watched, parts, run.findings, original), world)
        original = original or site
        yield site


def _quizzes(basis: Basis, library: Library, original: Site | None, run: Run) -> Watched[Quiz]:
    """Return the quizzes of one language, proved; translations are told apart by the files that were read.

    A quiz that is not translated is the original's.
    """
    content = basis.root / "content"
    if original is None:
        return proved_quizzes(content, library.quiz_files, run)
    with noting() as notes:
        quizzes = load_translated_quizzes(content, original.quizzes, library.language, run.findings)
    of_original = run.memo.world.digest((f"quizzes {original.library.language}", ALL))
    files = (look.digest for _, look in sorted(notes.files.items()))
    digest = digest_of(of_original, *files)
    return Watched(f"quizzes {library.language}", quizzes, lambda *_: digest)


def write_site(build: Build, output: Path, *, spares_foreign: bool = True) -> Published:
    """Write a publishable build to the folder `output` and return what had to change.

    What is in the folder and no build has written stays, unless it is not to be spared.

    Raises:
        SiteError: if the folder is in use for something else or cannot be written to.
    """
    require_place(build.root, output)
    with alone(output):
        try:
            return _written(build, output, spares_foreign)
        except DamagedError:
            return _written(rebuilt(build), output, spares_foreign)


def rebuilt(build: Build) -> Build:
    """Return a build as made from nothing, where results of it turn out to be damaged."""
    forget(_folder_of(build.root.resolve() / CACHE, with_withheld=build.with_withheld))
    reading = Reading(build.root, build.day, with_withheld=build.with_withheld)
    return build_with(reading, Run(Findings()))


def _written(build: Build, output: Path, spares_foreign: bool) -> Published:
    kept = build.root / CACHE / "written"
    known = known_files(kept)
    plan = plan_writes(build.files, output, known, spares_foreign=spares_foreign, content=build.content)
    published = publish(plan, known)
    keep_known(known, kept)
    return published
