"""A published folder on a real nginx and a real Caddy: what each address answers, and with which headers."""

import gzip
from collections.abc import Callable, Mapping
from pathlib import Path

import brotli
import pytest

from sitegen.host_files.headers_file import headers_for
from sitegen.servers.media_types import MEDIA_TYPES, OTHER
from tests.acceptance.conftest import run_build
from tests.servers.conftest import Served
from tests.servers.running import Answer
from tests.threads import in_a_thread

TYPES = {f".{ending}": name for name, endings in MEDIA_TYPES.items() for ending in endings}
ENCODINGS: Mapping[str, tuple[str, Callable[[bytes], bytes]]] = {
    "br": (".br", brotli.decompress),
    "gzip": (".gz", gzip.decompress),
}
MISSING = (
    "nothing-here/",
    "nothing.html",
    "assets/css/nothing.css",
    "about/nothing/else",
    "assets/search/",
    "%00x",
)
FOR_GOOD = "public, max-age=31536000, immutable"


def said(answer: Answer, names: Mapping[str, str]) -> dict[str, str | None]:
    return {name: answer.all_of(name) for name in names}


def secure(served: Served, path: str) -> dict[str, str]:
    """Return the headers that `_headers` has for a path, as Cloudflare would send them."""
    headers = headers_for(served.rules, path)
    return {name: value for name, value in headers.items() if name != "Cache-Control"}


def test_every_file_is_sent_as_it_is_with_its_type_and_all_headers(served: Served) -> None:
    assert len(served.files) > 100
    for path in served.files:
        address = served.address(path)

        answer = served.server.ask(address)

        assert (answer.status, answer.body) == (200, (served.folder / path).read_bytes()), path
        assert answer.headers["Content-Type"] == TYPES.get(Path(path).suffix, OTHER), path
        assert answer.headers["Content-Encoding"] is None, path
        expected = secure(served, address)
        assert len(expected) >= 8
        assert said(answer, expected) == expected, path


def test_every_file_is_sent_compressed_where_it_has_a_copy(served: Served) -> None:
    copied = 0
    for path in served.files:
        for encoding, (ending, decompress) in ENCODINGS.items():
            answer = served.server.ask(served.address(path), accept_encoding=encoding)

            has_copy = (served.folder / (path + ending)).is_file()
            copied += has_copy
            assert answer.headers["Content-Encoding"] == (encoding if has_copy else None), path
            body = decompress(answer.body) if has_copy else answer.body
            assert body == (served.folder / path).read_bytes(), path
            assert answer.headers["Content-Type"] == TYPES.get(Path(path).suffix, OTHER), path
            expected = secure(served, served.address(path))
            assert said(answer, expected) == expected, path
            if has_copy:
                plain = served.server.ask(served.address(path))
                assert (answer.headers["Vary"], plain.headers["Vary"]) == ("Accept-Encoding",) * 2, path
    assert copied > 40


def test_a_browser_that_takes_all_gets_brotli(served: Served) -> None:
    answer = served.server.ask(f"{served.prefix}/", accept_encoding="gzip, deflate, br, zstd")

    assert answer.headers["Content-Encoding"] == "br"


def test_what_has_a_fingerprint_is_kept_for_good_and_all_else_asked_for_again(served: Served) -> None:
    kept = 0
    for path in served.files:
        answer = served.server.ask(served.address(path))

        expected = headers_for(served.rules, served.address(path)).get("Cache-Control", "no-cache")
        kept += expected == FOR_GOOD
        assert answer.all_of("Cache-Control") == expected, path
    assert kept > 15


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_what_is_still_the_same_is_not_sent_again(served: Served, encoding: str) -> None:
    for path in served.files:
        address = served.address(path)
        first = served.server.ask(address, accept_encoding=encoding)
        tag, date = first.headers["ETag"], first.headers["Last-Modified"]

        by_tag = served.server.ask(address, accept_encoding=encoding, if_none_match=tag)
        by_date = served.server.ask(address, accept_encoding=encoding, if_modified_since=date)
        other = served.server.ask(address, accept_encoding=encoding, if_none_match='"another"')

        assert [(each.status, each.body) for each in (by_tag, by_date)] == [(304, b"")] * 2, path
        assert (other.status, other.body) == (200, first.body), path
        assert by_tag.all_of("Cache-Control") == first.all_of("Cache-Control"), path
        expected = secure(served, address)
        assert said(by_tag, expected) == expected, path


def test_no_two_forms_of_a_file_have_one_tag(served: Served) -> None:
    forms = [
        served.server.ask(f"{served.prefix}/", accept_encoding=each) for each in ("identity", "gzip", "br")
    ]

    assert len({form.headers["ETag"] for form in forms}) == 3


def test_head_says_what_get_says(served: Served) -> None:
    for path in served.files:
        for encoding in ("identity", "br"):
            get = served.server.ask(served.address(path), accept_encoding=encoding)
            head = served.server.ask(served.address(path), "HEAD", accept_encoding=encoding)

            names = set(get.headers) - {"Date", "Transfer-Encoding", "Content-Length"}
            assert (head.status, head.body) == (200, b""), path
            assert {name: head.all_of(name) for name in names} == {name: get.all_of(name) for name in names}


def test_a_folder_is_found_without_its_last_slash(served: Served) -> None:
    pages = [path for path in served.files if path.endswith("/index.html")]
    moved = {each.alias for each in served.redirects}
    for path in pages:
        address = served.address(path).rstrip("/")
        if address not in moved:
            answer = served.server.ask(address)

            assert (answer.status in {301, 308}, answer.headers["Location"]) == (True, f"{address}/")
            expected = secure(served, address)
            assert said(answer, expected) == expected, path


def test_the_top_of_a_site_below_a_path_is_found_without_its_slash(served: Served) -> None:
    if served.prefix:
        answer = served.server.ask(served.prefix)

        assert (answer.status, answer.headers["Location"]) == (301, f"{served.prefix}/")


def test_every_old_address_leads_to_the_new_one(served: Served) -> None:
    fixed = [each for each in served.redirects if "*" not in each.alias and ":" not in each.alias]
    assert len(fixed) >= 3
    for redirect in fixed:
        answer = served.server.ask(redirect.alias)

        target = redirect.target.replace("$", "%24")
        assert (answer.status, answer.headers["Location"]) == (redirect.status, target)
        expected = secure(served, redirect.alias)
        assert said(answer, expected) == expected, redirect
        assert answer.all_of("Cache-Control") == "no-cache"


@pytest.mark.parametrize("path", MISSING)
def test_where_nothing_is_readers_see_the_page_for_it(served: Served, path: str) -> None:
    address = f"{served.prefix}/{path}"

    for encoding in ("identity", "br"):
        answer = served.server.ask(address, accept_encoding=encoding)

        if path == "%00x" and answer.status == 400:
            continue
        body = brotli.decompress(answer.body) if answer.headers["Content-Encoding"] else answer.body
        assert (answer.status, body) == (404, (served.folder / "404.html").read_bytes())
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.all_of("Cache-Control") == "no-cache"
        expected = secure(served, f"{served.prefix}/404.html")
        assert said(answer, expected) == expected


@pytest.mark.parametrize("path", ["_headers", "_redirects", "%5fheaders", ".nojekyll", "x/../_headers"])
def test_what_is_not_for_readers_is_not_there(served: Served, path: str) -> None:
    assert served.server.ask(f"{served.prefix}/{path}").status == 404


def test_nothing_stands_beside_a_site_below_a_path(served: Served) -> None:
    if served.prefix:
        for path in ("/", "/index.html", "/harborx/", "/etc/passwd", "/harbor../site_config.yaml"):
            assert served.server.ask(path).status == 404, path


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
def test_readers_can_only_read(served: Served, method: str) -> None:
    for path in ("/", "/nothing/", *(each.alias for each in served.redirects[:1])):
        answer = served.server.ask(path if path.startswith(served.prefix) else served.prefix + path, method)

        expected = secure(served, f"{served.prefix}/")
        assert (answer.status, answer.all_of("Cache-Control")) == (405, "no-cache"), path
        assert answer.headers["Allow"] == "GET, HEAD", path
        assert said(answer, expected) == expected, path


@pytest.mark.parametrize(
    "path",
    [
        *("/../../etc/passwd", "/..%2f..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd"),
        *("/about/..%5c..%5cetc/passwd", "/....//....//etc/passwd", "/%252e%252e/etc/passwd"),
        *("/../site_config.yaml", "/..%2fsite_config.yaml"),
    ],
)
def test_no_way_leads_out_of_the_folder(served: Served, path: str) -> None:
    for address in (path, served.prefix + path):
        answer = served.server.ask(address)

        assert answer.status in {400, 404}, address
        assert b"root:" not in answer.body
        assert b"base_url" not in answer.body


def test_the_server_does_not_say_its_version(served: Served) -> None:
    for path in (f"{served.prefix}/", f"{served.prefix}/nothing/"):
        assert served.server.ask(path).headers["Server"] in {None, "nginx"}


def test_the_log_says_nothing_of_who_asked(served: Served) -> None:
    served.server.ask(
        f"{served.prefix}/levels/?who=me-in-particular",
        user_agent="my-own-browser",
        referer="https://elsewhere.example/me",
        cookie="me=1",
    )

    text = served.log.read_text(encoding="utf-8")
    assert f"{served.prefix}/levels/" in text
    for word in ("127.0.0.1", "me-in-particular", "my-own-browser", "elsewhere.example", "cookie", "me=1"):
        assert word not in text, word


def test_the_site_is_there_as_it_was_built(served: Served) -> None:
    address = f"http://127.0.0.1:{served.server.port}{served.prefix}/"

    result = in_a_thread(run_build, "verify", address, "--against", served.folder)

    assert (result.returncode, result.stdout) == (0, "")
    assert "The host sends pages compressed" in result.stderr
