"""Pages hold no code, load nothing from other hosts and tell none where a reader was; a policy sees to it."""

from pathlib import Path

from tests.acceptance.html_pages import found_in, pages_of

EDITION = "whole-guide/index.html"
"""The printable edition. Its policy names its style by its digest."""

# A script of another type is data, which no browser runs.
INLINE_CODE = (
    "[style], [href^='javascript:'], "
    "script:not([src]):not([type='application/json']):not([type='application/ld+json'])"
)


def test_no_code_stands_in_a_page(published: Path) -> None:
    assert found_in(published, INLINE_CODE) == {}


def test_a_style_stands_only_in_the_file_that_holds_all_it_needs(published: Path) -> None:
    assert [path for path in found_in(published, "style") if not path.endswith(EDITION)] == []


def test_no_element_has_an_event_handler(published: Path) -> None:
    handlers = {
        (path, name)
        for path, page in pages_of(published).items()
        for element in page.select("*")
        for name in element.attrs
        if name.startswith("on")
    }

    assert handlers == set()


def test_whatever_a_page_loads_comes_from_the_site(published: Path) -> None:
    assert (
        found_in(
            published, "[src*='//'], [srcset], [ping], link[href*='//']:not([rel=canonical], [rel=alternate])"
        )
        == {}
    )


def test_links_to_other_sites_do_not_tell_them_where_the_reader_was(published: Path) -> None:
    assert found_in(published, "a[href*='//']:not([rel~=noreferrer][rel~=noopener])") == {}


def test_a_strict_policy_stands_before_whatever_it_governs(published: Path) -> None:
    for path, page in pages_of(published).items():
        first = page.select("meta[http-equiv=Content-Security-Policy], link, script, style")[0]

        assert str(first.attrs.get("content")).startswith("default-src 'none'; "), path
        assert "unsafe" not in str(first.attrs["content"]), path


def test_pages_tell_no_other_page_where_the_reader_was(published: Path) -> None:
    without = [
        path
        for path, page in pages_of(published).items()
        if not page.select("meta[name=referrer][content=no-referrer]")
    ]

    assert without == []
