"""The headers of `_headers`, sorted for a server."""

import pytest

from sitegen.findings import SiteError
from sitegen.host_files.headers_file import HeaderRule
from sitegen.servers.spoken_headers import SomeHeader, spoken_headers

FOR_GOOD = "public, max-age=31536000, immutable"


def test_headers_are_sorted_by_what_they_are_said_of() -> None:
    rules = (
        HeaderRule("/guide/*", (("X-Frame-Options", "DENY"),)),
        HeaderRule("/guide/a/*", (("Cache-Control", FOR_GOOD),)),
        HeaderRule("/guide/b/*", (("cache-control", FOR_GOOD), ("X-Own", "1"))),
        HeaderRule("/guide/c", (("X-Own", "1"),)),
    )

    headers = spoken_headers(rules, "/guide")

    assert headers.common == (("X-Frame-Options", "DENY"),)
    assert headers.some == (SomeHeader("X-Own", "1", ("/guide/b/.*", "/guide/c")),)
    assert headers.caching == "no-cache"
    assert [sources for _, _, sources in headers.kept] == [("/guide/a/.*",), ("/guide/b/.*",)]


def test_a_site_may_say_itself_how_long_all_is_kept() -> None:
    assert spoken_headers([HeaderRule("/*", (("Cache-Control", "max-age=60"),))], "").caching == "max-age=60"


@pytest.mark.parametrize("header", [("X A", "1"), ("X-A", "\x01"), ("X-A", "é" * 2001), ("X-A;", "1")])
def test_a_header_that_cannot_be_said_is_refused(header: tuple[str, str]) -> None:
    with pytest.raises(SiteError, match="cannot be said"):
        spoken_headers([HeaderRule("/*", (header,))], "")
