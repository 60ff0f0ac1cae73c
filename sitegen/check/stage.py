"""The stage that checks a built site."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sitegen.assets.asset import Assets
from sitegen.check.built import Built
from sitegen.check.checks import check_data, check_html, check_page, check_site
from sitegen.check.origins.check import CHECKED, check_origins
from sitegen.check.safety.hidden import Hiding, hiding_in
from sitegen.check.scripts import check_scripts
from sitegen.findings import Findings
from sitegen.graph.site import Site
from sitegen.memo.digests import digest_of
from sitegen.memo.loads import dumps
from sitegen.memo.memo import Memo
from sitegen.memo.reads import ALL, note
from sitegen.memo.results import Results
from sitegen.memo.run import Run
from sitegen.memo.today import DAY, Today
from sitegen.memo.units import Unit
from sitegen.memo.watched import Watched
from sitegen.render.output import OutputFile

_HIDING, _MODULES = "hiding", "modules"
"""The names under which it is noted what styles hide, and what scripts pages load."""


def check_sites(
    sites: Sequence[Site], assets: Assets, files: Sequence[OutputFile], day: date, run: Run
) -> None:
    """Run every check over the whole site, in all its languages, and the files made from it, as of `day`."""
    by_path = {file.path: file for file in files}
    watched = run.memo.world.watch(Watched("output", by_path, _digest_of_file))
    checking = _Checking(watched, hiding_in(files), Today(day), run)
    pages: dict[str, Unit] = {}
    for site in sites:
        checking.check_source(site)
        pages.update(checking.check_files(site))
    checking.check_other_files(sites[0], assets, pages)
    built = _built(watched, pages, run.memo)
    checking.check_scripts(sites[0], assets, built)
    check_site(sites, built, day, run.findings)


@dataclass(frozen=True, slots=True)
class _Checking:
    files: Watched[OutputFile]
    """By output path."""
    hiding: Hiding
    today: Today
    run: Run

    def __post_init__(self) -> None:
        world = self.run.memo.world
        world.offer(DAY, self.today.digest_at)
        world.offer(_HIDING, lambda _: self.hiding.digest)

    def check_source(self, site: Site) -> None:
        """Check what editors wrote: each page, and all data."""
        tag = site.language.tag

        def of_page(path: str, findings: Findings) -> tuple[bytes, ...]:
            check_page(site.library.pages[path], site, self.today, findings)
            return ()

        def of_data(_: str, findings: Findings) -> tuple[bytes, ...]:
            check_data(site, self.today, findings)
            return ()

        self.run.each(f"check page {tag}", tuple(site.library.pages), of_page, "Checking")
        self.run.each(f"check data {tag}", ("data",), of_data)

    def check_files(self, site: Site) -> Mapping[str, Unit]:
        """Check what readers get; return the work by output path, with what the whole site is checked by."""
        tag, pages = site.language.tag, {page.output_path: path for path, page in site.library.pages.items()}
        shown_at = f"shown at {tag}"
        self.run.memo.world.offer(shown_at, lambda path: pages.get(path, "").encode())

        def of_file(path: str, findings: Findings) -> tuple[bytes, ...]:
            note(_HIDING, "")
            note(shown_at, path)
            file, page = self.files[path], site.library.pages.get(pages.get(path, ""))
            shown = page if page is not None and page.path == file.origin.path else None
            page_ids, modules = check_html(file, shown, site, self.hiding, findings)
            return dumps(page_ids), dumps(modules)

        html = tuple(path for path in self.files if path.endswith(".html") and site.owns(path))
        return self.run.each(f"check html {tag}", html, of_file, "Checking")

    def check_other_files(self, site: Site, assets: Assets, pages: Collection[str]) -> None:
        """Check where files lead that are no pages of any language."""

        def of_file(path: str, findings: Findings) -> tuple[bytes, ...]:
            check_origins(self.files[path], site, assets, self.files, findings)
            return ()

        others = tuple(path for path in self.files if path.endswith(CHECKED) and path not in pages)
        self.run.each("check origins", others, of_file)

    def check_scripts(self, site: Site, assets: Assets, built: Built) -> None:
        """Check what scripts could do with readers' answers."""
        self.run.memo.world.offer(_MODULES, lambda _: repr(sorted(built.modules.items())).encode())

        def of_scripts(_: str, findings: Findings) -> tuple[bytes, ...]:
            note(_MODULES, ALL)
            check_scripts(site, assets, built, findings)
            return ()

        self.run.each("check scripts", ("scripts",), of_scripts)


def _built(files: Mapping[str, OutputFile], pages: Mapping[str, Unit], memo: Memo) -> Built:
    """Return the files as the whole site is checked by them; ids are read where a check asks for them."""
    ids = {path: unit.results[0] for path, unit in pages.items()}
    modules = {path: memo.value(unit.results[1], tuple) for path, unit in pages.items()}
    read = Results[frozenset[str]]("ids", memo.ledger.pack, ids)
    return Built(files, read, {path: each for path, each in modules.items() if each})


def _digest_of_file(_: str, file: OutputFile) -> bytes:
    return digest_of(file.digest, repr(file.origin).encode())
