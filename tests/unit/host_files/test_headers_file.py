"""`_headers` as text, read again, and put together for a path."""

from hypothesis import given
from hypothesis import strategies as st

from sitegen.host_files.headers_file import (
    HeaderRule,
    headers_for,
    headers_text,
    may_share_a_path,
    read_headers,
)

RULES = (
    HeaderRule("/guide/*", (("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"))),
    HeaderRule("/guide/quiz/", (("x-frame-options", "DENY"),)),
)
NAMES = st.sampled_from(("X-A", "X-B", "Cache-Control"))
PATHS = st.sampled_from(("/", "/*", "/a/", "/a/*", "/a/:b/c", "/*/b"))
VALUES = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1)
ANY_RULES = st.lists(
    st.builds(HeaderRule, PATHS, st.lists(st.tuples(NAMES, VALUES), min_size=1).map(tuple)),
    unique_by=lambda rule: rule.path,
)


def test_a_rule_is_a_path_and_below_it_its_headers() -> None:
    assert headers_text(RULES[:1]) == "/guide/*\n  X-Frame-Options: DENY\n  Referrer-Policy: no-referrer\n"


@given(ANY_RULES)
def test_what_is_written_is_read(rules: list[HeaderRule]) -> None:
    assert read_headers(headers_text(rules)) == tuple(rules)


def test_rules_of_one_path_become_one_for_of_two_cloudflare_takes_the_last() -> None:
    more = HeaderRule("/guide/*", (("X-Robots-Tag", "noarchive"),))

    text = headers_text((*RULES, more))

    assert text.count("/guide/*\n") == 1
    assert headers_for(read_headers(text), "/guide/")["X-Robots-Tag"] == "noarchive"


def test_comments_and_lines_that_say_nothing_are_passed_over() -> None:
    text = "X-A: no path\n# A comment: with a colon\n\n/a\n\tX-A :  b:c \nX-B:\n! X-C\n X D: e\n/none\n"

    assert read_headers(text) == (HeaderRule("/a", (("X-A", "b:c"),)),)


def test_values_of_one_name_are_joined_whatever_its_letters() -> None:
    assert headers_for(RULES, "/guide/quiz/") == {
        "X-Frame-Options": "DENY, DENY",
        "Referrer-Policy": "no-referrer",
    }
    assert headers_for(RULES, "/other/") == {}


def test_a_star_stands_for_anything_and_a_name_for_one_segment() -> None:
    rules = [HeaderRule("/*.css", (("X-A", "1"),)), HeaderRule("/a/:name/c", (("X-B", "1"),))]

    assert headers_for(rules, "/deep/in/a.css") == {"X-A": "1"}
    assert headers_for(rules, "/a/b/c") == {"X-B": "1"}
    assert headers_for(rules, "/a/b/b/c") == {}


def test_patterns_that_no_path_matches_both_share_none() -> None:
    assert may_share_a_path("/*", "/a/")
    assert may_share_a_path("/a/", "/a/*")
    assert may_share_a_path("/a/*", "/a/b/*")
    assert not may_share_a_path("/a/*", "/b/*")
    assert not may_share_a_path("/a/*", "/b/")
    assert not may_share_a_path("/a/", "/b/")
