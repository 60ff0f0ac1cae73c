"""`build.py server-config`: what it reads, says and refuses. Real servers are in `tests/servers/`."""

from pathlib import Path

import pytest

from tests.acceptance.conftest import Run

SERVERS = ("nginx", "caddy")


@pytest.fixture
def published(run: Run, site: Path) -> Path:
    (site / "static").mkdir(exist_ok=True)
    (site / "static" / "_redirects").write_text("/shop/* https://example.com/:splat 200\n", encoding="utf-8")
    assert run("build", "--site", site, "--compress").returncode == 0
    return site


@pytest.mark.parametrize("server", SERVERS)
def test_the_address_and_the_folder_come_from_the_site(run: Run, published: Path, server: str) -> None:
    result = run("server-config", server, "--site", published)

    assert result.returncode == 0
    assert str(published / "_site") in result.stdout
    assert "example.org" in result.stdout


@pytest.mark.parametrize("server", SERVERS)
def test_both_can_be_others_on_the_server(run: Run, published: Path, server: str) -> None:
    folder = published / "_site"

    result = run(
        "server-config", server, folder, "--base-url", "https://a.example/b", "--on-server", "/srv/www"
    )

    assert result.returncode == 0
    assert '"/srv/www' in result.stdout
    assert "https://a.example/b/ on" in result.stdout
    assert str(published) not in result.stdout


def test_it_says_what_a_server_cannot_do_and_what_is_slow(run: Run, published: Path) -> None:
    compressed = run("server-config", "nginx", "--site", published)
    run("build", "--site", published)
    slow = run("server-config", "nginx", "--site", published)

    line = "a server cannot follow it: /shop/* https://example.com/:splat 200\n"
    assert compressed.stderr.endswith(line)
    assert "no compressed copies" not in compressed.stderr
    assert "no compressed copies" in slow.stderr


def test_it_writes_a_file_where_one_is_named(run: Run, published: Path, tmp_path: Path) -> None:
    printed = run("server-config", "caddy", "--site", published).stdout

    result = run("server-config", "caddy", "--site", published, "--output", tmp_path / "guide.caddy")

    assert (result.returncode, result.stdout) == (0, "")
    assert (tmp_path / "guide.caddy").read_text(encoding="utf-8") == printed


def test_it_stops_where_nothing_is_built(run: Run, site: Path) -> None:
    result = run("server-config", "nginx", "--site", site)

    assert (result.returncode, result.stdout) == (2, "")
    assert "There is no built site" in result.stderr


@pytest.mark.parametrize("listen", ["", "80;", "a b:80", "example.org:80", "80\n", "unix:/x"])
def test_a_place_to_listen_is_a_port_alone_or_after_an_address(
    run: Run, published: Path, listen: str
) -> None:
    result = run("server-config", "nginx", "--site", published, "--listen", listen)

    assert result.returncode == 2
    assert "127.0.0.1:8080" in result.stderr


def test_a_file_that_cannot_be_written_is_said(run: Run, published: Path, tmp_path: Path) -> None:
    result = run("server-config", "nginx", "--site", published, "--output", tmp_path / "none" / "x")

    assert result.returncode == 2
    assert "cannot be written" in result.stderr
