"""Published sites, each served by both servers: the guide on a host of its own, others below a path."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import pytest

from sitegen.host_files.headers_file import HeaderRule, read_headers
from sitegen.host_files.redirects_file import Redirect, read_redirects
from sitegen.servers.served_site import UNSERVED
from sitegen.write.manifest import read_manifest
from tests.acceptance.conftest import ROOT, SITES, run_build
from tests.servers.running import Running, running

OWN_HEADERS = """\
/guide/about/
  X-Robots-Tag: noarchive
/guide/care/*
  X-Robots-Tag: noindex
  X-Said: {"100 %": "of \\it\\; \\u00e4"}
/guide/people/:name/
  X-Named: yes
/guide/sitemap.xml
  Cache-Control: max-age=3600
"""
OWN_REDIRECTS = """\
/guide/fixed /guide/about/ 302
/guide/caf%C3%A9 /guide/about/#what 301
/guide/away https://example.com/there?a=1&b=$c 308
/guide/ABOUT/ /guide/about/ 301
/guide/moved/* /guide/care/:splat 301
/guide/was/:name/now /guide/people/:name/ 307
/guide/all/* /:splat 301
/guide/proxied/* https://example.com/:splat 200
"""
PAGE = "---\ntitle: {title}\ndescription: What {title} is.\n---\n\nIts text.\n"
NOVEMBER_22 = "1795305600"
FOREIGN = {
    ".env": "SECRET=1",
    ".git/config": "[core]",
    "about/.draft.html": "draft",
    ".well-known/.secret": "secret",
    ".well-known/security.txt": "Contact: mailto:security@example.org",
    "papers/a b.txt": "a blank",
    "papers/señal;{}.txt": "signs",
    "papers/100%.pdf": "%PDF",
    "papers/unknown.xyz": "?",
    "papers/day.ics": "BEGIN:VCALENDAR",
    "papers/sheet.csv": "a,b",
}
"""Files that someone else put into the published folder."""


@dataclass(frozen=True)
class Served:
    """A published folder, and a server that serves it."""

    server: Running
    folder: Path
    prefix: str
    log: Path

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of all files that readers ask for; what stands at an old address is for other hosts."""
        left_out = {f"{self.prefix}/{name}" for name in UNSERVED} | {each.alias for each in self.redirects}
        paths = (path for path in read_manifest(self.folder) if not Path(path).name.startswith("."))
        return tuple(path for path in paths if self.address(path) not in left_out)

    @property
    def rules(self) -> tuple[HeaderRule, ...]:
        return read_headers((self.folder / "_headers").read_text(encoding="utf-8"))

    @property
    def redirects(self) -> tuple[Redirect, ...]:
        return read_redirects((self.folder / "_redirects").read_text(encoding="utf-8"))

    def address(self, path: str) -> str:
        """Return where readers find a file."""
        return f"{self.prefix}/{path.removesuffix('index.html') if _is_index(path) else path}"


def _is_index(path: str) -> bool:
    return path == "index.html" or path.endswith("/index.html")


@pytest.fixture(scope="session")
def publish(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[Path, str]]:
    """Build each site once, with compressed copies; return its folder and the path below which it stands."""
    return cache(lambda name: _published(tmp_path_factory.mktemp("published"), name))


def _published(root: Path, name: str) -> tuple[Path, str]:
    if name == "with rules of its own":
        return _with_rules_of_its_own(root), "/guide"
    source = ROOT if name == "on its own host" else SITES / "valid" / "everything"
    shutil.copytree(source / "content", root / "content")
    shutil.copy(source / "site_config.yaml", root)
    page = root / "content" / "levels" / "iop.md"
    text = page.read_text(encoding="utf-8").replace("title:", "aliases: [/old/iop/, /old.html]\ntitle:", 1)
    page.write_text(text, encoding="utf-8")
    return _built(root), "" if source == ROOT else "/harbor"


def _with_rules_of_its_own(root: Path) -> Path:
    shutil.copytree(SITES / "valid" / "two-languages" / "content", root / "content")
    shutil.copy(SITES / "valid" / "two-languages" / "site_config.yaml", root)
    files = {
        "content/404.es.md": PAGE.format(title="No está"),
        "content/about.md": PAGE.format(title="About"),
        "content/people/_index.md": PAGE.format(title="People"),
        "content/people/jo.md": PAGE.format(title="Jo"),
        "static/_headers": OWN_HEADERS,
        "static/_redirects": OWN_REDIRECTS,
    }
    _write(root, files)
    run_build("translated", "--site", root, "content/404.es.md")
    folder = _built(root)
    _write(folder, FOREIGN)
    return folder


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def _built(root: Path) -> Path:
    result = run_build("build", "--site", root, "--compress", SOURCE_DATE_EPOCH=NOVEMBER_22)
    assert result.returncode == 0, result.stdout + result.stderr
    return root / "_site"


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=["on its own host", "below a path"])
def served(
    kind: str,
    request: pytest.FixtureRequest,
    publish: Callable[[str], tuple[Path, str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Served]:
    folder, prefix = publish(request.param)
    work = tmp_path_factory.mktemp(kind)
    with running(kind, work, partial(_write_config, kind, folder)) as server:
        yield Served(server, folder, prefix, work / "access.log")


def _write_config(kind: str, folder: Path, config: Path, listen: str) -> None:
    log = config.parent / "access.log"
    options = ("--site", folder.parent, "--listen", listen, "--access-log", log, "--output", config)
    result = run_build("server-config", kind, folder, *options, *(("--brotli",) if kind == "nginx" else ()))
    assert result.returncode == 0, result.stdout + result.stderr
