"""The gallery as files: an index, a page for each component, and each example on a page of its own."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import jinja2

from sitegen.findings import Findings, Place
from sitegen.gallery.examples import Exhibit, render_examples
from sitegen.gallery.names import names_in_examples
from sitegen.graph.site import Site
from sitegen.render.csp import content_security_policy
from sitegen.render.output import OutputFile
from sitegen.templating import render_template

_TOKEN = re.compile(r"--g-([a-z0-9-]+):([^;}]+)")
_MAIN_STYLE = "assets/css/site.css"


def render_gallery(
    site: Site, environment: jinja2.Environment, files: Sequence[OutputFile], findings: Findings
) -> tuple[OutputFile, ...]:
    """Return every file of the gallery; `files` are those of the built site.

    All pages lie beside each other and all addresses are relative, so it can stand anywhere.

    Raises:
        SiteError: if the site has no home page.
    """
    beside = _with_relative_assets(environment)
    tokens = _tokens(files)
    exhibits = render_examples(beside, {**names_in_examples(site), "tokens": tokens}, findings)
    pages = _pages(exhibits, beside, site, findings)
    shared = (file for file in files if file.origin.path.startswith(("assets/", "static/")))
    style = _rendered(beside, "gallery/gallery.css", "gallery.css", {"tokens": tokens}, findings)
    script = _rendered(beside, "gallery/gallery.mjs", "gallery.mjs", {}, findings)
    return (*shared, *style, *script, *pages)


def _with_relative_assets(environment: jinja2.Environment) -> jinja2.Environment:
    """Return the same environment but for the addresses of assets."""
    absolute: Callable[[str], str] = environment.globals["asset"]  # type: ignore[assignment]
    beside = environment.overlay()
    beside.globals = {**environment.globals, "asset": lambda name: _relative(absolute(name))}
    return beside


def _relative(url: str) -> str:
    return "assets/" + url.partition("/assets/")[2]


def _tokens(files: Iterable[OutputFile]) -> Mapping[str, str]:
    """Return the custom properties of the style sheet of all pages with their first, their light values."""
    text = "".join(file.data.decode() for file in files if file.origin.path == _MAIN_STYLE)
    return dict(reversed(_TOKEN.findall(text)))


def _pages(
    exhibits: Sequence[Exhibit], environment: jinja2.Environment, site: Site, findings: Findings
) -> Iterator[OutputFile]:
    policy = content_security_policy(())
    seen = {"language": site.config.language, "exhibits": exhibits, "csp": policy}
    framing = seen | {"csp": f"{policy}; frame-src 'self'"}
    yield from _rendered(environment, "gallery/index.html", "index.html", seen, findings)
    stems = ["", *(exhibit.stem for exhibit in exhibits), ""]
    for exhibit, before, after in zip(exhibits, stems, stems[2:], strict=False):
        view = framing | {"exhibit": exhibit, "before": before, "after": after}
        yield from _rendered(environment, "gallery/exhibit.html", f"{exhibit.stem}.html", view, findings)
        for example in exhibit.examples:
            view = seen | {"exhibit": exhibit, "example": example}
            path = f"{exhibit.stem}--{example.name}.html"
            yield from _rendered(environment, "gallery/example.html", path, view, findings)


def _rendered(
    environment: jinja2.Environment, template: str, path: str, view: Mapping[str, object], findings: Findings
) -> Iterable[OutputFile]:
    text = render_template(environment, template, view, findings)
    if text is not None:
        yield OutputFile(path, text.encode(), Place(f"templates/{template}"))
