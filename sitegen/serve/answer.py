"""What the preview answers to a request, before anything of its own is added."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.check.preview_parts import DESK
from sitegen.desk.render import render_desk
from sitegen.findings import Place
from sitegen.memo.pack import DamagedError
from sitegen.pipeline import Build
from sitegen.report.editor import EditorLinks
from sitegen.serve.preview import Preview
from sitegen.serve.shown import Shown

_STYLE = re.compile(rb"""(<link\b[^>]*?\bhref=["']?)([^"'\s>]+\.css)""")


@dataclass(frozen=True, slots=True)
class Answer:
    """A file, with its HTTP status."""

    status: int
    name: str
    """The file's name, which tells its type."""
    data: bytes
    source: Place | None = None
    """Where an editor changes it."""
    location: str = ""
    """The URL path that a redirect leads to."""

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return self.name.endswith(".html")

    @property
    def styles(self) -> tuple[str, ...]:
        """The URLs of the page's style sheets."""
        return tuple(match[2].decode() for match in _STYLE.finditer(self.data))

    @property
    def digest(self) -> str:
        """What changes with the page, but not when only its style sheets have changed."""
        return hashlib.sha256(_STYLE.sub(rb"\1", self.data)).hexdigest()[:16]


def _waiting(heading: str, words: str) -> Answer:
    page = (
        "<!doctype html><html lang=en><head><meta charset=utf-8><meta name=color-scheme content='light dark'>"
        "<meta name=viewport content='width=device-width'><title>Preview</title></head>"
        f"<body><main><h1>{heading}</h1><p>{words}</main></body></html>"
    )
    return Answer(503, "index.html", page.encode())


_BEING_BUILT = _waiting("The site is being built", "This page shows it as soon as it is there.")
_NOT_BUILT = _waiting(
    "There is no page to show yet",
    "What is in the way is listed here and in the terminal. This page changes as soon as it is mended.",
)
_NOT_FOUND = Answer(404, "404.html", b"<!doctype html><title>Not found</title><h1>There is no such page</h1>")


@dataclass(slots=True)
class Answers:
    """Answers requests from what a preview shows."""

    preview: Preview
    links: EditorLinks
    _desk: Mapping[str, bytes] = field(default_factory=dict)
    _desk_of: Shown | None = None
    """What the desk was made of."""

    def to(self, path: str) -> Answer:
        """Return what a host would answer for a URL path; below `/_desk/`, the desk."""
        try:
            return self._answer(path)
        except DamagedError:
            self.preview.mend()
            return self._answer(path)

    def _answer(self, path: str) -> Answer:
        shown = self.preview.shown
        if shown.build is None:
            return _BEING_BUILT if shown.is_waiting else _NOT_BUILT
        if f"{path}/" == DESK:
            return _redirect(DESK)
        if path.startswith(DESK):
            name = path.removeprefix(DESK) or "index.html"
            desk = self._desk_files(shown, shown.build)
            return Answer(200, name, desk[name]) if name in desk else _NOT_FOUND
        return _of_the_site(path, shown, shown.build)

    def _desk_files(self, shown: Shown, build: Build) -> Mapping[str, bytes]:
        """Return the files of the desk, which are made once for all its tabs."""
        if self._desk_of is not shown:
            self._desk = render_desk(build, shown.findings, self.links, is_newest=shown.is_newest)
            self._desk_of = shown
        return self._desk


def _of_the_site(path: str, shown: Shown, build: Build) -> Answer:
    if shown.prefix and path in ("/", shown.prefix):
        return _redirect(f"{shown.prefix}/")
    redirects = {alias.output_path: alias.page.permalink for site in build.sites for alias in site.aliases}
    below = path.removeprefix(f"{shown.prefix}/") if path.startswith(f"{shown.prefix}/") else "404.html"
    index = f"{below}index.html" if below.endswith("/") or not below else f"{below}/index.html"
    for name in (below, index):
        if name in redirects:
            return _redirect(f"{shown.prefix}{redirects[name]}")
        if name in shown.files:
            file = shown.files[name]
            return Answer(404 if name == "404.html" else 200, name, file.data, file.origin)
    missing = shown.files.get("404.html")
    return Answer(404, missing.path, missing.data) if missing is not None else _NOT_FOUND


def _redirect(location: str) -> Answer:
    return Answer(302, "redirect", b"", location=location)
