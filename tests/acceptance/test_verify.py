"""`build.py verify`: silent where all is as it was built, and a line for each thing that is not."""

import json
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.conftest import PREFIX, SITES, Run
from tests.host_headers import Headers, as_netlify
from tests.static_host import StaticHost, hosted
from tests.threads import in_a_thread

Verify = Callable[..., tuple[int, list[str], str]]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, run: Run) -> dict[str, Path]:
    """Return the site with every kind of content, built for a path on a host and for the root of one."""
    folder = tmp_path_factory.mktemp("verify")
    for name in (PREFIX, ""):
        site = shutil.copytree(SITES / "valid" / "everything", folder / f"site{name.strip('/')}")
        config = site / "site_config.yaml"
        text = config.read_text(encoding="utf-8")
        config.write_text(text.replace(f"https://example.org{PREFIX}", f"https://example.org{name}"))
        assert run("build", "--site", site, "--compress").returncode == 0
    return {PREFIX: folder / "siteharbor" / "_site", "": folder / "site" / "_site"}


@pytest.fixture(scope="module")
def built(sites: dict[str, Path]) -> Path:
    """Return the folder of the site below a path."""
    return sites[PREFIX]


@pytest.fixture
def deployed(built: Path, tmp_path: Path) -> Path:
    """Return a copy of what was built, to be changed."""
    return shutil.copytree(built, tmp_path / "deployed")


@pytest.fixture
def verify(run: Run, built: Path) -> Verify:
    """Compare with what was built; return the exit code, the lines, and what else is said."""

    def verify(target: object, *options: str, against: Path = built) -> tuple[int, list[str], str]:
        result = in_a_thread(run, "verify", str(target), "--against", against, *options)
        return result.returncode, result.stdout.splitlines(), result.stderr

    return verify


def host_below(prefix: str = PREFIX, **ways: object) -> type[StaticHost]:
    """Return a host that serves below a path, and has these ways."""
    ways = {name: staticmethod(way) if callable(way) else way for name, way in ways.items()}
    return type("Host", (StaticHost,), {"prefix": prefix, **ways})


@pytest.mark.parametrize("prefix", [PREFIX, ""])
@pytest.mark.parametrize(
    "ways",
    [{}, {"read": as_netlify}, {"has_redirects": False}],
    ids=["cloudflare", "netlify", "no redirects"],
)
def test_an_exact_deployment_is_the_same(
    prefix: str, ways: dict[str, object], sites: dict[str, Path], verify: Verify
) -> None:
    with hosted(sites[prefix], host_below(prefix, **ways)) as url:
        code, lines, said = verify(url, against=sites[prefix])

    assert (code, lines) == (0, [])
    assert "files are there as they were built" in said


def test_an_exact_copy_is_the_same(deployed: Path, verify: Verify) -> None:
    assert verify(deployed)[:2] == (0, [])


def test_what_is_asked_for_by_default_is_in_the_folder_of_the_site(built: Path, run: Run) -> None:
    assert run("verify", built, "--site", built.parent).returncode == 0


def test_a_changed_a_missing_and_an_extra_file_are_told_of(deployed: Path, verify: Verify) -> None:
    tamper_with(deployed)

    with hosted(deployed, host_below()) as url:
        code, lines, said = verify(url)

    assert code == 1
    assert [line.partition(": ")[0] for line in lines] == [
        f"{PREFIX}/build-manifest.json",
        f"{PREFIX}/feed.xml",
        f"{PREFIX}/levels/",
        f"{PREFIX}/old-page/",
    ]
    assert '"<script src="https://' in lines[2]
    assert "4 differences" in said
    assert "1 missing" in said


def test_the_same_is_told_of_a_folder(deployed: Path, verify: Verify) -> None:
    tamper_with(deployed)

    code, lines, _ = verify(deployed)

    assert code == 1
    assert [line.partition(": ")[0] for line in lines] == [
        "build-manifest.json",
        "feed.xml",
        "levels/index.html",
        "old-page/index.html",
    ]


def test_differences_can_be_read_by_programs(deployed: Path, verify: Verify) -> None:
    tamper_with(deployed)

    with hosted(deployed, host_below()) as url:
        _, lines, _ = verify(url, "--format", "json")

    records = json.loads("\n".join(lines))
    assert [each["kind"] for each in records] == ["build", "missing", "changed", "extra"]
    assert records[1]["address"] == f"{PREFIX}/feed.xml"


def tamper_with(folder: Path) -> None:
    """Leave a page of an older build there, put a script into one, and take a file away."""
    (folder / "old-page").mkdir()
    (folder / "old-page" / "index.html").write_text("Old.", encoding="utf-8")
    manifest = json.loads((folder / "build-manifest.json").read_bytes())
    manifest["files"]["old-page/index.html"] = "00"
    (folder / "build-manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    page = folder / "levels" / "index.html"
    text = page.read_text(encoding="utf-8").replace(
        "</main>", '<script src="https://ads.example/"></script></main>'
    )
    page.write_text(text, encoding="utf-8")
    (folder / "feed.xml").unlink()


def test_a_header_that_is_not_sent_is_told_of_once(built: Path, verify: Verify) -> None:
    with hosted(built, host_below(tamper=without_a_header)) as url:
        code, lines, _ = verify(url)

    assert code == 1
    assert len(lines) == 1
    assert '"Referrer-Policy" is not sent. So it is at ' in lines[0]


def without_a_header(_: str, headers: Headers, body: bytes) -> bytes:
    headers.pop("Referrer-Policy", None)
    return body


def test_a_header_that_says_something_else_is_told_of(built: Path, verify: Verify) -> None:
    with hosted(built, host_below(tamper=widen_the_policy)) as url:
        _, lines, _ = verify(url)

    assert [line.partition(": ")[2] for line in lines if "script-src" in line] == [
        '"Content-Security-Policy" says "script-src *", and has to say "script-src \'self\'". '
        "Have the host send what _headers says: docs/deployment.md tells how each one does."
    ]


def widen_the_policy(address: str, headers: Headers, body: bytes) -> bytes:
    if address == f"{PREFIX}/sources/":
        policy = headers["Content-Security-Policy"]
        headers["Content-Security-Policy"] = policy.replace("script-src 'self'", "script-src *")
    return body


def test_a_script_sent_as_text_is_told_of(built: Path, verify: Verify) -> None:
    with hosted(built, host_below(extensions_map={**StaticHost.extensions_map, ".mjs": "text/plain"})) as url:
        _, lines, _ = verify(url)

    assert len(lines) == 1
    assert "A file of the kind .mjs is sent as text/plain, and has to be text/javascript." in lines[0]


def test_a_page_for_every_address_is_told_of(built: Path, verify: Verify) -> None:
    with hosted(built, host_below(page_for_nothing=200)) as url:
        _, lines, _ = verify(url)

    assert len(lines) == 1
    assert "No page has this address, and the host answers with status 200, not with 404." in lines[0]


def test_an_old_address_that_leads_nowhere_is_told_of(deployed: Path, verify: Verify) -> None:
    (deployed / "_redirects").unlink()
    (deployed / "therapy" / "index.html").unlink()

    with hosted(deployed, host_below()) as url:
        _, lines, _ = verify(url)

    assert [line.partition(" Publish ")[0] for line in lines] == [
        f"{PREFIX}/therapy/: Does not lead to {PREFIX}/levels/outpatient/: the host answers with status 404."
    ]


def test_an_old_address_that_leads_elsewhere_is_told_of(deployed: Path, verify: Verify) -> None:
    text = (deployed / "_redirects").read_text(encoding="utf-8")
    (deployed / "_redirects").write_text(
        text.replace(
            f"{PREFIX}/therapy/ {PREFIX}/levels/outpatient/ 301",
            f"{PREFIX}/therapy/ https://else.example/ 302",
        )
    )

    with hosted(deployed, host_below()) as url:
        _, lines, _ = verify(url)

    assert [line.partition(" Publish ")[0] for line in lines] == [
        f"{PREFIX}/therapy/: Leads to https://else.example/, not to {PREFIX}/levels/outpatient/."
    ]


def test_a_redirect_in_place_of_a_page_is_not_followed(built: Path, verify: Verify) -> None:
    class Leading(host_below()):  # type: ignore[misc]
        def _send(self, status: int, headers: Headers, body: bytes) -> None:
            leads_on = self.path == f"{PREFIX}/sources/"
            headers |= {"Location": "https://else.example/"} if leads_on else {}
            super()._send(302 if leads_on else status, headers, body)

    with hosted(built, Leading) as url:
        _, lines, _ = verify(url)

    assert len(lines) == 1
    assert "The host answers with status 302, which leads to https://else.example/." in lines[0]


def test_a_compressed_copy_of_another_build_is_told_of(built: Path, verify: Verify) -> None:
    class Precompressed(host_below()):  # type: ignore[misc]
        def _send(self, status: int, headers: Headers, body: bytes) -> None:
            if "br" in self.headers["Accept-Encoding"] and self.path == f"{PREFIX}/sources/":
                headers["Content-Encoding"] = "br"
                body = (built / "levels" / "index.html.br").read_bytes()
            super()._send(status, headers, body)

    with hosted(built, Precompressed) as url:
        _, lines, _ = verify(url)

    assert len(lines) == 1
    assert f"{PREFIX}/sources/: Browsers that take br get something else than it." in lines[0]


def test_another_build_is_told_of_first(
    sites: dict[str, Path], run: Run, verify: Verify, tmp_path: Path
) -> None:
    site = shutil.copytree(sites[""].parent, tmp_path / "site")
    with (site / "content" / "sources.md").open("a", encoding="utf-8") as page:
        page.write("\nOne more sentence.\n")
    assert run("build", "--site", site, "--compress").returncode == 0

    with hosted(site / "_site", host_below("")) as url:
        code, lines, _ = verify(url, against=sites[""])

    assert code == 1
    assert lines[0].startswith("/build-manifest.json: The site there was built from other content: ")
    assert any(line.startswith("/sources/: Is not what was built. From line ") for line in lines)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("https://", "has to be an address such as"),
        ("https://me:secret@example.org/", "has to be an address such as"),
        ("https://example.org:99999/", "is not an address that can be asked for"),
        ("https://example.org/?page=1", "has to be the address of the home page"),
        ("ftp://example.org/", "is neither an address that begins with https:// nor a folder"),
        ("no-such-folder", "is neither an address that begins with https:// nor a folder"),
        ("https://example.org/elsewhere/", "and the address leads to /elsewhere/"),
        (f"http://no-such-host.invalid{PREFIX}/", "The host cannot be reached: "),
    ],
)
def test_what_cannot_be_compared_is_said(target: str, words: str, verify: Verify) -> None:
    code, lines, said = verify(target)

    assert (code, lines) == (2, [])
    assert words in said


def test_a_host_that_is_not_there_is_said(verify: Verify) -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        code, _, said = verify(f"http://127.0.0.1:{reserved.getsockname()[1]}{PREFIX}/")

    assert code == 2
    assert "The host cannot be reached: " in said


def test_a_folder_that_no_build_wrote_cannot_be_compared_with(tmp_path: Path, verify: Verify) -> None:
    code, _, said = verify("https://example.org/", against=tmp_path)

    assert code == 2
    assert "Build the site first" in said
