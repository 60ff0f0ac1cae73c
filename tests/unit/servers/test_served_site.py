"""What a published folder says of itself, and what cannot stand in a configuration."""

from pathlib import Path

import pytest

from sitegen.findings import SiteError
from sitegen.servers.served_site import Origin, read_served_site

MANIFEST = (
    '{"files": {"404.html": "0", "es/404.html": "0", "es/x/404.html": "0", "a.css": "0", "a.css.gz": "0"}}'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "build-manifest.json").write_text(MANIFEST, encoding="utf-8")
    return tmp_path


def test_all_comes_from_the_folders_own_files(folder: Path) -> None:
    (folder / "_headers").write_text("/guide/*\n  X-A: b\n", encoding="utf-8")
    (folder / "_redirects").write_text("/guide/old /guide/new 301\n", encoding="utf-8")

    site = read_served_site(folder, "https://example.org/guide/", "/srv/site")

    assert site.origin == Origin("https", "example.org", None, "/guide")
    assert (site.origin.url, site.origin.name) == ("https://example.org/guide/", "example_org_guide")
    assert site.folder == "/srv/site"
    assert [rule.path for rule in site.headers] == ["/guide/*"]
    assert [redirect.alias for redirect in site.redirects] == ["/guide/old"]
    assert site.not_found == ("es/x/404.html", "es/404.html", "404.html")
    assert site.has_copies


def test_a_folder_without_a_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="There is no built site"):
        read_served_site(tmp_path, "https://example.org", "/srv/site")


@pytest.mark.parametrize(
    "base_url",
    [
        *(
            "example.org",
            "ftp://example.org",
            "https://",
            "https://a b",
            "https://exa;mple.org",
            "https://example.org:x",
        ),
        *(
            "https://example.org/a b",
            "https://example.org/{x}",
            "https://example.org/%22",
            "https://example.org/%0a",
        ),
        *("https://example.org/..", "https://example.org/a//b", "https://[::1", "https://$x/"),
    ],
)
def test_an_address_that_could_say_more_than_an_address_is_refused(folder: Path, base_url: str) -> None:
    with pytest.raises(SiteError, match="address"):
        read_served_site(folder, base_url, "/srv/site")


@pytest.mark.parametrize("path", ["relative", "/a\nb", '/a"b', "/a$b", "/a{b", "/a\\b", "/a`b", ""])
def test_a_path_that_could_say_more_than_a_path_is_refused(folder: Path, path: str) -> None:
    with pytest.raises(SiteError, match="cannot stand"):
        read_served_site(folder, "https://example.org", path)
