"""`_redirects` as text, and read again."""

import pytest

from sitegen.host_files.redirects_file import Redirect, read_redirects, redirects_text


def test_what_is_written_is_read() -> None:
    redirects = (Redirect("/old/", "/new/", 301), Redirect("/x", "https://example.org/#y", 302))

    assert redirects_text(redirects) == "/old/ /new/ 301\n/x https://example.org/#y 302\n"
    assert read_redirects(redirects_text(redirects)) == redirects


def test_a_line_without_a_status_is_found_elsewhere_for_now() -> None:
    assert read_redirects("/old/*\t/new/:splat  # moved as a whole\n") == (
        Redirect("/old/*", "/new/:splat", 302),
    )


def test_netlifys_exclamation_mark_changes_no_status() -> None:
    assert read_redirects("/old/ /new/ 301!") == (Redirect("/old/", "/new/", 301),)


@pytest.mark.parametrize(
    "line",
    ["", "# /a /b 301", "/a", "/a b 301", "/a id=:id /b 301", "/a /b 301 Country=us", "a /b 301", "/a /b no"],
)
def test_other_lines_are_passed_over(line: str) -> None:
    assert read_redirects(f"{line}\n") == ()
