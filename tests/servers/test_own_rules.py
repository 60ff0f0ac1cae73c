"""What a site adds itself, on a real nginx and a real Caddy: wildcards, headers, files from elsewhere."""

import socket

import pytest

from tests.servers.conftest import FOREIGN, Served

pytestmark = pytest.mark.parametrize("served", ["with rules of its own"], indirect=True)


@pytest.mark.parametrize(
    ("asked", "status", "location"),
    [
        ("/guide/moved/iop/", 301, "/guide/care/iop/"),
        ("/guide/moved/a%20b/%C3%A9?x=1", 301, "/guide/care/a%20b/%C3%A9"),
        ("/guide/moved/", 301, "/guide/care/"),
        ("/guide/was/jo/now", 307, "/guide/people/jo/"),
        ("/guide/all/about/", 301, "/about/"),
        ("/guide/caf%c3%a9", 301, "/guide/about/#what"),
        ("/guide/away?x", 308, "https://example.com/there?a=1&b=%24c"),
        ("/guide/ABOUT/", 301, "/guide/about/"),
        ("/guide", 301, "/guide/"),
    ],
)
def test_own_lines_lead_on(served: Served, asked: str, status: int, location: str) -> None:
    answer = served.server.ask(asked)

    assert (answer.status, answer.headers["Location"]) == (status, location)


@pytest.mark.parametrize(
    "asked",
    [
        *("was/a/b/now", "was//now", "moved", "x/moved/iop/", "proxied/x", "Fixed", "../moved/x"),
        *("all//elsewhere.example/", "all/%5Celsewhere.example/", r"all/\elsewhere.example/", "all/%2F/"),
    ],
)
def test_no_other_address_does(served: Served, asked: str) -> None:
    answer = served.server.ask(f"/guide/{asked}")

    location = answer.headers["Location"] or "/"
    assert answer.status in {400, 404} or answer.status == 301
    # `//host` and `/\host` are other hosts to a browser.
    assert location[1:2] not in {"/", "\\"}


def test_no_address_ends_the_line_of_a_header(served: Served) -> None:
    for path in (
        "moved/x%0d%0aX-Evil:%201",
        "was/x%0aX-Evil:1/now",
        "about%0d%0aX-Evil:1",
        "%0d%0aX-Evil:1/",
    ):
        assert served.server.ask(f"/guide/{path}").headers["X-Evil"] is None, path


def test_own_headers_are_said_of_their_paths_alone(served: Served) -> None:
    paths = ("", "about/", "care/", "care/index.html", "people/", "people/jo/", "es/")
    said = {path: served.server.ask(f"/guide/{path}").headers for path in paths}

    assert [path for path, headers in said.items() if "X-Named" in headers] == ["people/jo/"]
    assert {path: headers["X-Robots-Tag"] for path, headers in said.items() if "X-Robots-Tag" in headers} == {
        "about/": "noarchive",
        "care/": "noindex",
        "care/index.html": "noindex",
    }
    assert said["care/"]["X-Said"] == r'{"100 %": "of \it\; \u00e4"}'


def test_where_nothing_is_readers_see_the_page_in_their_language(served: Served) -> None:
    english, spanish = ((served.folder / path).read_bytes() for path in ("404.html", "es/404.html"))
    assert english != spanish

    paths = ("es/nada/", "es/.nada", "es/care/x/y", "ES/", "esx/", "x/es/")
    answers = [served.server.ask(f"/guide/{path}") for path in paths]

    assert [(each.status, each.body == spanish) for each in answers] == [
        (404, number < 3) for number in range(6)
    ]
    assert [each.body for each in answers[3:]] == [english] * 3


@pytest.mark.parametrize("path", [path for path in FOREIGN if "/." in f"/{path}" and "security" not in path])
def test_what_begins_with_a_dot_is_not_there(served: Served, path: str) -> None:
    for form in (path, path.replace(".", "%2e"), path.replace("/", "//"), f"x/../{path}"):
        answer = served.server.ask(f"/guide/{form}")

        assert (answer.status, FOREIGN[path].encode() in answer.body) == (404, False), form


@pytest.mark.parametrize(
    ("asked", "path", "content_type"),
    [
        ("papers/a%20b.txt", "papers/a b.txt", "text/plain; charset=utf-8"),
        ("papers/se%C3%B1al%3B%7B%7D.txt", "papers/señal;{}.txt", "text/plain; charset=utf-8"),
        ("papers/100%25.pdf", "papers/100%.pdf", "application/pdf"),
        ("papers/unknown.xyz", "papers/unknown.xyz", "application/octet-stream"),
        ("papers/day.ics", "papers/day.ics", "text/calendar; charset=utf-8"),
        ("papers/sheet.csv", "papers/sheet.csv", "text/csv; charset=utf-8"),
        (".well-known/security.txt", ".well-known/security.txt", "text/plain; charset=utf-8"),
    ],
)
def test_other_files_are_sent_as_what_they_are(
    served: Served, asked: str, path: str, content_type: str
) -> None:
    answer = served.server.ask(f"/guide/{asked}")

    assert (answer.status, answer.body.decode()) == (200, FOREIGN[path])
    assert answer.headers["Content-Type"] == content_type
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_folder_without_a_page_shows_no_list(served: Served) -> None:
    for path in ("papers/", "assets/", "assets/css/"):
        answer = served.server.ask(f"/guide/{path}")

        assert (answer.status, b"unknown.xyz" in answer.body, b"Index of" in answer.body) == (
            404,
            False,
            False,
        )


def test_what_makes_no_sense_is_refused(served: Served) -> None:
    with socket.create_connection(("127.0.0.1", served.server.port), timeout=30) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: a b\x00\r\n\r\n")

        assert connection.recv(4096).startswith(b"HTTP/1.1 400 ")
