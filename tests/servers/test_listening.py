"""Where the servers listen: by TLS with a certificate, behind another server, and on the ports of the Web."""

import re
import ssl
import subprocess
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path

import pytest

from scripts.find_servers import caddy
from tests.acceptance.conftest import run_build
from tests.servers.running import free_port, running

HSTS = "/*\n  Strict-Transport-Security: max-age=31536000\n  X-Frame-Options: DENY\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("home", encoding="utf-8")
    (folder / "_headers").write_text(HSTS, encoding="utf-8")
    (folder / "build-manifest.json").write_text('{"files": {"index.html": "0"}}', encoding="utf-8")
    return folder


def config_of(kind: str, site: Path, *options: str | Path, base_url: str = "https://example.org") -> str:
    result = run_build("server-config", kind, site, "--base-url", base_url, *options)
    assert result.returncode == 0, result.stderr
    return result.stdout


def certificate(folder: Path) -> tuple[Path, Path]:
    chain, key = folder / "chain.pem", folder / "key.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "1",
        "-subj",
        "/CN=example.org",
    ]
    try:
        subprocess.run([*command, "-out", chain, "-keyout", key], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("there is no openssl here to make a certificate with")
    return chain, key


def test_nginx_speaks_tls_with_a_certificate_and_leads_there_from_plain_http(
    site: Path, tmp_path: Path
) -> None:
    plain, secure = free_port(), free_port()
    chain, key = certificate(tmp_path)
    text = config_of("nginx", site, "--certificate", chain, key)

    def write(config: Path, _: str) -> None:
        local = re.sub(r" *listen \[::\].*\n", "", text)
        local = local.replace("listen 80;", f"listen 127.0.0.1:{plain};")
        config.write_text(local.replace("listen 443 ssl", f"listen 127.0.0.1:{secure} ssl"), encoding="utf-8")

    with running("nginx", tmp_path, write, port=secure):
        old = HTTPConnection("127.0.0.1", plain, timeout=30)
        old.request("GET", "/a%20b/?c=d")
        moved = old.getresponse()
        trusting = ssl.create_default_context(cafile=chain)
        trusting.check_hostname = False  # it is asked for by its number here
        new = HTTPSConnection("127.0.0.1", secure, context=trusting, timeout=30)
        new.request("GET", "/")
        home = new.getresponse()
        said = home.read()
        old.close()
        new.close()

    assert (moved.status, moved.headers["Location"]) == (301, "https://example.org/a%20b/?c=d")
    assert (moved.headers["X-Frame-Options"], moved.headers["Strict-Transport-Security"]) == ("DENY", None)
    assert (home.status, said) == (200, b"home")
    assert home.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_nginx_without_a_certificate_takes_the_port_of_plain_http(site: Path) -> None:
    text = config_of("nginx", site)

    assert re.findall(r"^ *(listen .*;)", text, re.MULTILINE) == ["listen 80;", "listen [::]:80;"]
    assert "put a server before it that speaks TLS" in text


def test_caddy_gets_a_certificate_of_its_own_for_the_sites_host(site: Path) -> None:
    text = config_of("caddy", site, base_url="https://example.org/guide")

    assert "\nhttps://example.org {\n" in text
    assert "\nhttp://example.org {\n" in config_of("caddy", site, base_url="http://example.org/")
    assert "\nhttps://xn--strung-xxa.example:8443 {\n" in config_of(
        "caddy", site, base_url="https://störung.example:8443"
    )


def test_caddy_takes_what_it_gets_by_default(site: Path, tmp_path: Path) -> None:
    program = caddy()
    if program is None:
        pytest.skip("there is no caddy here: `make test` unpacks Debian's where it can")
    file = tmp_path / "Caddyfile"
    file.write_text(config_of("caddy", site), encoding="utf-8")

    adapted = subprocess.run(
        [program, "adapt", "--config", file], capture_output=True, text=True, check=False
    )

    assert adapted.returncode == 0, adapted.stderr
    assert '"listen":[":443"]' in adapted.stdout
    assert '"host":["example.org"]' in adapted.stdout
