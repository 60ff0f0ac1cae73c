"""The whole site as output files."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

import jinja2

from sitegen.assets.asset import Assets
from sitegen.content.front_matter import Layout
from sitegen.findings import Example, Findings, Place, Rule
from sitegen.graph.site import Site
from sitegen.progress import Track
from sitegen.render.feeds import render_feed, render_lists
from sitegen.render.headers import render_headers
from sitegen.render.manifest import render_manifest
from sitegen.render.output import OutputFile
from sitegen.render.pages import render_alias, render_page
from sitegen.render.printable.edition import render_editions
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

_WAY_OUT = "Rename one of the two, or remove the alias."


def render_sites(
    sites: Sequence[Site],
    assets: Assets,
    environments: Mapping[str, jinja2.Environment],
    findings: Findings,
    track: Track,
) -> tuple[OutputFile, ...]:
    """Return every file of the site in all its languages, the original first, by path, assets before pages.

    Two files of one path are a finding. `environments` go by the language's tag.
    """
    files: dict[str, OutputFile] = {}
    for file in _all_files(sites, assets, environments, findings, track):
        first = files.setdefault(file.path, file)
        if first is not file:
            message = f'"/{file.path}" is published from {first.origin.path} already.'
            findings.add(CONFLICT, file.origin, message, hint=_WAY_OUT)
    _report_files_for_folders(files, findings)
    return tuple(files.values())


def _report_files_for_folders(files: Mapping[str, OutputFile], findings: Findings) -> None:
    for file in files.values():
        for folder in PurePosixPath(file.path).parents:
            if folder.as_posix() in files:
                other = files[folder.as_posix()]
                message = f'"/{other.path}" is a file here and a folder for {file.origin.path}.'
                findings.add(CONFLICT, other.origin, message, hint=_WAY_OUT)


def _all_files(
    sites: Sequence[Site],
    assets: Assets,
    environments: Mapping[str, jinja2.Environment],
    findings: Findings,
    track: Track,
) -> Iterator[OutputFile]:
    original, *_ = sites
    for asset in assets.by_name.values():
        yield OutputFile(asset.permalink.lstrip("/"), asset.data, Place(f"assets/{asset.name}"))
    for static in assets.static_files:
        yield from _copied(static.file, static.output_path, f"static/{static.output_path}", findings)
    for resource in original.library.resources.values():
        yield from _copied(resource.file, resource.output_path, f"content/{resource.source_path}", findings)
    editions = [
        edition
        for site in sites
        for edition in render_editions(site, assets, environments[site.language.tag], findings)
    ]
    yield from (edition.file for edition in editions)
    pages = [(page, site) for site in sites for page in site.library.pages.values()]
    for page, site in track("Rendering", pages):
        if page.layout is not Layout.PRINTABLE:
            yield from render_page(page, site, environments[site.language.tag], findings)
    for site in sites:
        for alias in site.aliases:
            yield from render_alias(alias, site, environments[site.language.tag], findings)
        yield from render_feed(site, environments[site.language.tag], findings)
    yield from render_lists(sites, environments[original.language.tag], findings)
    yield render_manifest(original, assets)
    yield render_headers(sites, [edition.style_source for edition in editions])
    yield OutputFile(".nojekyll", b"", Place("templates"))


def _copied(file: Path, output_path: str, path: str, findings: Findings) -> Iterator[OutputFile]:
    data = read_data(file, path, findings)
    if data is not None:
        yield OutputFile(output_path, data, Place(path))
