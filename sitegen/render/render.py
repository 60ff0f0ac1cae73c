"""The whole site as output files."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unicodedata import normalize

import jinja2

from sitegen.assets.asset import Assets
from sitegen.content.front_matter import Layout
from sitegen.findings import Example, Findings, Place, Rule
from sitegen.graph.site import Alias, Site
from sitegen.host_files import headers_file, redirects_file
from sitegen.memo.loads import dumps
from sitegen.memo.pack import Kept
from sitegen.memo.reads import note
from sitegen.memo.run import Run
from sitegen.render.feeds import render_feed, render_lists
from sitegen.render.headers import render_headers
from sitegen.render.manifest import render_manifest
from sitegen.render.output import OutputFile
from sitegen.render.own_lines import JOINED, NO_JEKYLL, own_lines
from sitegen.render.pages import render_alias, render_page
from sitegen.render.printable.edition import Edition, render_editions
from sitegen.render.redirects import render_redirects
from sitegen.render.security_txt import render_security_txt
from sitegen.source_file import read_data

CONFLICT = Rule(
    "permalink/conflict",
    "Two sources for one address",
    "Only one of them can be published there; the other would silently be lost.",
    example=Example(
        "---\ntitle: A page\ndescription: What it is about.\naliases:\n  - /costs/\n---\n\nIts text.\n",
        "---\ntitle: A page\ndescription: What it is about.\naliases:\n  - /old-page/\n---\n\nIts text.\n",
    ),
)
RULES = (CONFLICT,)

_Job = Callable[[Findings], Iterable[OutputFile]]
"""Makes files, and adds what it finds."""

_WAY_OUT = "Rename one of the two, or remove the alias."


def render_sites(
    sites: Sequence[Site], assets: Assets, environments: Mapping[str, jinja2.Environment], run: Run
) -> tuple[OutputFile, ...]:
    """Return every file of the site in all its languages, the original first, by path, assets before pages.

    Two files of one path are a finding. `environments` go by the language's tag.
    """
    rendering = _Rendering(sites, assets, environments, run)
    editions = [edition for site in sites for edition in _editions(site, rendering)]
    files: dict[str, OutputFile] = {}
    _add(_all_files(rendering, editions), files, run.findings)
    _add(_host_files(rendering, editions, files), files, run.findings)
    _report_files_for_folders(files, run.findings)
    _report_twins(files, run.findings)
    return tuple(files.values())


def _add(more: Iterable[OutputFile], files: dict[str, OutputFile], findings: Findings) -> None:
    for file in more:
        first = files.setdefault(file.path, file)
        if first is not file:
            message = f'"/{file.path}" is published from {first.origin.path} already.'
            findings.add(CONFLICT, file.origin, message, hint=_WAY_OUT)


def _report_files_for_folders(files: Mapping[str, OutputFile], findings: Findings) -> None:
    for file in files.values():
        folder = file.path.rpartition("/")[0]
        while folder:
            if folder in files:
                other = files[folder]
                message = f'"/{other.path}" is a file here and a folder for {file.origin.path}.'
                findings.add(CONFLICT, other.origin, message, hint=_WAY_OUT)
            folder = folder.rpartition("/")[0]


def _report_twins(files: Mapping[str, OutputFile], findings: Findings) -> None:
    """Report files of which only one is left on a disk where capitals and small letters are one."""
    first: dict[str, OutputFile] = {}
    for file in files.values():
        twin = first.setdefault(normalize("NFC", file.path).casefold(), file)
        if twin is not file:
            message = f'"/{file.path}" and "/{twin.path}" are one file on Windows and on macOS.'
            findings.add(
                CONFLICT, file.origin, message, hint=f"{twin.origin.path} is the other one. {_WAY_OUT}"
            )


@dataclass(frozen=True, slots=True)
class _Rendering:
    """What everything is rendered from."""

    sites: Sequence[Site]
    assets: Assets
    environments: Mapping[str, jinja2.Environment]
    run: Run

    def each(self, kind: str, jobs: Mapping[str, _Job], label: str = "") -> Iterator[OutputFile]:
        """Yield the files that jobs of one kind make, by the jobs' names."""

        def work(name: str, findings: Findings) -> tuple[bytes, ...]:
            return tuple(part for file in jobs[name](findings) for part in _parts_of(file))

        for unit in self.run.each(kind, tuple(jobs), work, label).values():
            for head, data in zip(unit.results[::2], unit.results[1::2], strict=True):
                path, origin = self.run.memo.value(head, tuple)
                yield OutputFile(path, Kept(self.run.memo.ledger.pack, data), origin)


def _parts_of(file: OutputFile) -> tuple[bytes, bytes]:
    return dumps((file.path, file.origin)), file.data


def _all_files(rendering: _Rendering, editions: Iterable[Edition]) -> Iterator[OutputFile]:
    sites, assets = rendering.sites, rendering.assets
    for asset in assets.by_name.values():
        yield OutputFile(asset.permalink.lstrip("/"), asset.data, Place(f"assets/{asset.name}"))
    yield from rendering.each("copy", _copies(sites[0], assets))
    yield from (edition.file for edition in editions)
    for site in sites:
        yield from rendering.each(f"render {site.language.tag}", _pages(site, rendering), "Rendering")
    for site in sites:
        yield from rendering.each(f"alias {site.language.tag}", _aliases(site, rendering))
        yield from rendering.each(f"feed {site.language.tag}", {"feed": _feed(site, rendering)})
    yield from rendering.each("lists", {"lists": _lists(rendering)})
    yield render_manifest(sites[0], assets)
    yield from render_security_txt(sites[0])


def _host_files(
    rendering: _Rendering, editions: Iterable[Edition], files: Mapping[str, OutputFile]
) -> tuple[OutputFile, ...]:
    """Return what hosts read and do not publish; it speaks of all other files."""
    sites, findings = rendering.sites, rendering.run.findings
    headers = own_lines(headers_file.NAME, rendering.assets, findings)
    redirects = own_lines(redirects_file.NAME, rendering.assets, findings)
    styles = [edition.style_source for edition in editions]
    return (
        render_headers(sites, files, styles, headers, findings),
        *render_redirects(sites, files, redirects, findings),
        OutputFile(NO_JEKYLL, b"", Place("templates")),
    )


def _copies(original: Site, assets: Assets) -> Mapping[str, _Job]:
    static = {
        f"{'own' if each.is_own else 'default'} static/{each.output_path}": partial(
            _copied, each.file, each.output_path, Place(f"static/{each.output_path}")
        )
        for each in assets.static_files
        if each.output_path not in JOINED
    }
    resources = {
        f"content/{each.source_path}": partial(
            _copied, each.file, each.output_path, Place(f"content/{each.source_path}")
        )
        for each in original.library.resources.values()
    }
    return static | resources


def _copied(file: Path, output_path: str, origin: Place, findings: Findings) -> Iterator[OutputFile]:
    data = read_data(file, origin.path, findings)
    if data is not None:
        yield OutputFile(output_path, data, origin)


def _editions(site: Site, rendering: _Rendering) -> Iterator[Edition]:
    tag, run = site.language.tag, rendering.run

    def work(_: str, findings: Findings) -> tuple[bytes, ...]:
        editions = render_editions(site, rendering.assets, rendering.environments[tag], findings)
        return tuple(
            part for edition in editions for part in (dumps(edition.style_source), *_parts_of(edition.file))
        )

    parts = iter(run.each(f"edition {tag}", ("edition",), work)["edition"].results)
    for style, head, data in zip(parts, parts, parts, strict=True):
        path, origin = run.memo.value(head, tuple)
        yield Edition(OutputFile(path, Kept(run.memo.ledger.pack, data), origin), run.memo.value(style, str))


def _pages(site: Site, rendering: _Rendering) -> dict[str, _Job]:
    environment = rendering.environments[site.language.tag]

    def job(path: str, findings: Findings) -> Iterator[OutputFile]:
        return render_page(site.library.pages[path], site, environment, findings)

    pages = site.library.pages.items()
    return {path: partial(job, path) for path, page in pages if page.layout is not Layout.PRINTABLE}


def _aliases(site: Site, rendering: _Rendering) -> dict[str, _Job]:
    environment = rendering.environments[site.language.tag]

    def job(alias: Alias, findings: Findings) -> Iterator[OutputFile]:
        note(f"pages {site.library.language}", alias.page.source_path)
        return render_alias(alias, site, environment, findings)

    return {f"{alias.page.path} {alias.permalink}": partial(job, alias) for alias in site.aliases}


def _feed(site: Site, rendering: _Rendering) -> _Job:
    def job(findings: Findings) -> Iterator[OutputFile]:
        return render_feed(site, rendering.environments[site.language.tag], findings)

    return job


def _lists(rendering: _Rendering) -> _Job:
    def job(findings: Findings) -> Iterator[OutputFile]:
        environment = rendering.environments[rendering.sites[0].language.tag]
        return render_lists(rendering.sites, environment, findings)

    return job
