"""What is published: links below any base URL, redirects, what machines read, the same bytes every time."""

import shutil
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from tests.acceptance.conftest import PREFIX, SITES, start_build

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HOST = "https://example.org"
LISTED = {
    "/": "2026-11-01",
    "/check/": "2026-03-01",
    "/contact/": "2026-02-01",
    "/glossary/": None,
    "/help-now/": "2026-01-05",
    "/levels/": "2026-10-01",
    "/levels/iop/": "2026-05-01",
    "/levels/outpatient/": "2026-11-10",
    "/plan/": "2026-03-01",
    "/questions/": None,
    "/sources/": None,
}
"""The pages of the site with every kind of content that lists name, with the day of their last change."""


class Tags(HTMLParser):
    """Gathers what a page points to and the ids it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.ids: set[str] = set()
        self.refresh = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.addresses += [values[name] for name in ("href", "src") if name in values]
        self.ids.add(values.get("id", ""))
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.refresh = values["content"]


@cache
def tags_of(file: Path) -> Tags:
    return Tags(file.read_text(encoding="utf-8"))


def pages_in(folder: Path) -> Iterator[Path]:
    return folder.rglob("*.html")


def dead_ends_of(page: Path, folder: Path) -> Iterator[str]:
    """Yield what a page links to on this site that is not published below the prefix."""
    tags = tags_of(page)
    for address in tags.addresses:
        parts = urlsplit(address.removeprefix(HOST))
        if parts.scheme or parts.netloc:
            continue
        target = page if not parts.path else folder / parts.path.removeprefix(f"{PREFIX}/")
        target = target / "index.html" if target.is_dir() else target
        is_below = not parts.path or parts.path.startswith(f"{PREFIX}/")
        has_place = not parts.fragment or (target.is_file() and parts.fragment in tags_of(target).ids)
        if not (is_below and target.is_file() and has_place):
            yield address


def test_every_address_on_the_site_begins_with_the_prefix_and_is_published(published: Path) -> None:
    pages = list(pages_in(published))

    dead_ends = {page.relative_to(published): list(dead_ends_of(page, published)) for page in pages}

    assert len(pages) > 5
    assert {page: addresses for page, addresses in dead_ends.items() if addresses} == {}


def test_what_every_host_needs_is_there(published: Path) -> None:
    assert {"404.html", ".nojekyll", "robots.txt", "sitemap.xml", "feed.xml"} <= {
        file.name for file in published.iterdir()
    }


def test_drafts_and_pages_out_of_their_time_are_nowhere(everything: Path) -> None:
    names = {file.relative_to(everything).as_posix() for file in pages_in(everything)}
    texts = [file.read_bytes() for file in everything.rglob("*") if file.suffix in (".html", ".xml", ".json")]

    assert not names & {"levels/php/index.html", "levels/news/index.html", "levels/old/index.html"}
    assert "offer/index.html" not in names
    assert not any(path in text for text in texts for path in (b"levels/php", b"levels/news", b"levels/old"))


def test_an_alias_leads_to_its_page(everything: Path) -> None:
    aliases = [tags_of(everything / path) for path in ("help/index.html", "crisis.html")]

    assert {alias.refresh for alias in aliases} == {f"0; url={HOST}{PREFIX}/help-now/"}
    assert all(f"{PREFIX}/help-now/" in alias.addresses for alias in aliases)


def test_the_sitemap_lists_exactly_the_listed_pages_with_their_last_change(everything: Path) -> None:
    sitemap = ElementTree.fromstring((everything / "sitemap.xml").read_bytes())  # noqa: S314 - our own file

    found = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in sitemap}

    assert found == {f"{HOST}{PREFIX}{path}": day for path, day in LISTED.items()}


def test_the_feed_names_the_newest_pages_by_their_full_addresses(everything: Path) -> None:
    feed = ElementTree.fromstring((everything / "feed.xml").read_bytes())  # noqa: S314 - our own file

    entries = [
        (entry.findtext(f"{ATOM}id"), entry.findtext(f"{ATOM}updated")) for entry in feed.iter(f"{ATOM}entry")
    ]
    links = [link.get("href", "") for link in feed.iter(f"{ATOM}link")]

    assert entries == [
        (f"{HOST}{PREFIX}/levels/outpatient/", "2026-11-10T00:00:00Z"),
        (f"{HOST}{PREFIX}/", "2026-11-01T00:00:00Z"),
        (f"{HOST}{PREFIX}/levels/", "2026-10-01T00:00:00Z"),
    ]
    assert feed.findtext(f"{ATOM}updated") == "2026-11-10T00:00:00Z"
    assert all(link.startswith(f"{HOST}{PREFIX}/") for link in links)


def test_robots_find_the_sitemap(everything: Path) -> None:
    lines = (everything / "robots.txt").read_text(encoding="utf-8").splitlines()

    assert f"Sitemap: {HOST}{PREFIX}/sitemap.xml" in lines


def test_the_same_input_gives_the_same_bytes(everything: Path, tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "valid" / "everything", tmp_path / "site")

    start_build(
        *("build", "--site", site, "--output", tmp_path / "again"),
        PYTHONHASHSEED="7",
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
    )

    assert contents(tmp_path / "again") == contents(everything)


def contents(folder: Path) -> dict[Path, bytes]:
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
