"""What Cloudflare's own program for trying out Pages makes of a built site."""

import contextlib
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from typing import NamedTuple

import pytest

from sitegen.host_files.headers_file import headers_for, read_headers
from sitegen.host_files.redirects_file import read_redirects
from tests.hosts.conftest import Folder

pytestmark = pytest.mark.usefixtures("tools")


class Response(NamedTuple):
    status: int
    headers: Message
    body: bytes


class Host(NamedTuple):
    url: str
    log: Path
    folder: Folder

    def get(self, path: str) -> Response:
        try:
            with _OPENER.open(self.url + path) as answer:
                return Response(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Response(error.code, error.headers, error.read())


class _Unfollowed(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


_OPENER = urllib.request.build_opener(_Unfollowed)


@contextlib.contextmanager
def hosted(folder: Folder, tools: Path, work: Path) -> Iterator[Host]:
    """Serve a folder as Pages does, on this machine alone."""
    port, log = _free_port(), work / "log"
    command: list[str | Path] = [
        tools / "node_modules" / ".bin" / "wrangler", "pages", "dev", folder.path, "--ip", "127.0.0.1",
        "--port", str(port), "--inspector-port", str(_free_port()), "--compatibility-date", "2025-01-01",
    ]  # fmt: skip
    quiet = {"PATH": os.environ["PATH"], "HOME": str(work), "CI": "1", "WRANGLER_SEND_METRICS": "false"}
    with (
        log.open("wb") as said,
        subprocess.Popen(
            command, cwd=work, env=quiet, stdout=said, stderr=said, start_new_session=True
        ) as host,
    ):
        try:
            _wait_for(log, host)
            yield Host(f"http://127.0.0.1:{port}", log, folder)
        finally:
            os.killpg(host.pid, signal.SIGTERM)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(log: Path, host: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if b"Ready on" in log.read_bytes():
            return
        assert host.poll() is None, log.read_text()
        time.sleep(0.1)
    pytest.fail(f"It does not start: {log.read_text()}")


@pytest.fixture(scope="module", params=["guide", "harbor", "bilingual"])
def host(
    request: pytest.FixtureRequest, tools: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Host]:
    folder: Folder = request.getfixturevalue(request.param)
    with hosted(folder, tools, tmp_path_factory.mktemp("cloudflare")) as running:
        yield running


def paths_of(folder: Folder) -> Iterator[tuple[str, Path]]:
    """Yield the address of each page and file that has one of its own; an address of the form .html moves."""
    moved = {redirect.alias for redirect in read_redirects(folder.text("_redirects"))}
    for file in sorted(folder.site.rglob("*")):
        path = f"{folder.prefix}/{file.relative_to(folder.site).as_posix()}"
        address = path.removesuffix("index.html")
        is_read_by_host = file.name in ("_headers", "_redirects") and file.parent == folder.path
        if file.is_file() and not is_read_by_host and not address.endswith(".html") and address not in moved:
            yield address, file


def test_every_line_is_read(host: Host) -> None:
    assert "nvalid" not in host.log.read_text()


def test_every_page_and_file_comes_as_it_was_built_with_its_headers(host: Host) -> None:
    rules = read_headers(host.folder.text("_headers"))
    wrong, count = [], 0

    for address, file in paths_of(host.folder):
        count += 1
        answer = host.get(address)
        sent = {name: answer.headers[name] for name in headers_for(rules, address)}
        if (answer.status, answer.body, sent) != (200, file.read_bytes(), headers_for(rules, address)):
            wrong.append(f"{address}: {answer.status} {sent}")

    assert not wrong
    assert count > 20


def test_only_files_named_after_their_content_are_kept_for_good(host: Host) -> None:
    for address, _ in paths_of(host.folder):
        kept = "immutable" in host.get(address).headers["Cache-Control"]
        assert kept == (address.endswith((".css", ".mjs")) and "/assets/" in address), address


def test_every_old_address_leads_on(host: Host) -> None:
    redirects = [each for each in read_redirects(host.folder.text("_redirects")) if "*" not in each.alias]

    answers = [host.get(each.alias) for each in redirects]

    assert [(answer.status, answer.headers["Location"]) for answer in answers] == [
        (each.status, each.target) for each in redirects
    ]


def test_what_is_not_there_gets_the_page_that_says_so(host: Host) -> None:
    answer = host.get(f"{host.folder.prefix}/nothing/here/")

    assert answer.status == 404
    assert answer.body == (host.folder.site / "404.html").read_bytes()
    assert answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_folders_with_old_names_lead_on_as_a_whole(harbor: Folder, tools: Path, tmp_path: Path) -> None:
    with hosted(harbor, tools, tmp_path) as host:
        answer = host.get("/old/iop/")

    assert (answer.status, answer.headers["Location"]) == (302, "/harbor/levels/iop/")


def test_a_reader_of_a_translation_gets_its_page_for_what_is_not_there(
    bilingual: Folder, tools: Path, tmp_path: Path
) -> None:
    with hosted(bilingual, tools, tmp_path) as host:
        answer = host.get("/es/nothing/")

    assert answer.status == 404
    assert answer.body == (bilingual.site / "es" / "404.html").read_bytes()


def test_a_line_that_netlify_alone_reads_is_told_of(tools: Path, tmp_path: Path) -> None:
    """The test above can fail: a status with an exclamation mark is one that Cloudflare does not read."""
    folder = Folder(tmp_path / "site", "")
    folder.path.mkdir()
    (folder.path / "index.html").write_text("<!doctype html><title>A</title>")
    (folder.path / "_redirects").write_text("/old/ / 301!\n")

    with hosted(folder, tools, tmp_path) as host:
        answer, said = host.get("/old/"), host.log.read_text()

    assert answer.status != 301
    assert "Found 1 invalid redirect rule" in said
