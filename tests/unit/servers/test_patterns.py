"""Paths of `_headers` and `_redirects` as expressions."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sitegen.host_files.headers_file import HeaderRule, headers_for
from sitegen.servers.patterns import is_wild, literal, path_source, url_text, whole, wild_parts

PATHS = st.text(st.sampled_from('ab/.*:-~ é$\\"{}()|'), max_size=8).map(lambda text: f"/{text}")


def matches(source: str, path: str) -> bool:
    """Python's name for the end of a text is another."""
    return re.search(whole(source).replace("\\z", "\\Z"), path) is not None


@given(st.text(max_size=6), st.text(max_size=6))
def test_a_literal_matches_itself_alone(text: str, other: str) -> None:
    assert matches(literal(text), text)
    assert matches(literal(text), other) is (text == other)


@given(st.text())
def test_nothing_in_a_literal_means_something_to_a_configuration(text: str) -> None:
    assert not set("\"'`{}$;# \n\t") & set(literal(text))
    assert not literal(text).endswith("\\")


@given(PATHS, PATHS)
def test_a_rule_matches_what_it_matches_on_hosts(rule: str, path: str) -> None:
    on_hosts = bool(headers_for([HeaderRule(rule, (("X-A", "1"),))], path))

    assert matches(path_source(rule), path) is on_hosts


def test_the_page_of_a_folder_is_at_its_file_too() -> None:
    assert matches(path_source("/about/"), "/about/index.html")
    assert not matches(path_source("/about"), "/aboutindex.html")


def test_a_rule_is_compared_with_decoded_paths() -> None:
    assert matches(path_source("/caf%C3%A9/"), "/café/")


def test_wildcards_are_groups_of_the_target() -> None:
    asked, target = wild_parts("/a/:x/b/*", "/:splat/c/:x/:y") or ("", ())

    found = re.search(asked.replace("\\z", "\\Z"), "/a/1/b/2/3?q")
    assert found is not None
    assert found.groups() == ("1", "2/3")
    assert target == ("/", 2, "/c/", 1, "/", ":y")


def test_more_wildcards_than_servers_count_are_none() -> None:
    assert wild_parts("/" + "/".join(f":a{number}" for number in range(10)), "/") is None
    assert is_wild("/:a")
    assert not is_wild("/a")


def test_an_address_keeps_its_meaning_and_loses_what_configurations_read() -> None:
    assert url_text("https://example.org/a%20b?c=d&e#f") == "https://example.org/a%20b?c=d&e#f"
    assert url_text('/${x}`"\\ é') == "/%24%7Bx%7D%60%22%5C%20%C3%A9"
