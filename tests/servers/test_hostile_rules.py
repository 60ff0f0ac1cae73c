"""Whatever stands in `_headers` and `_redirects`: servers start, do what the lines say, and nothing else."""

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitegen.findings import SiteError
from sitegen.host_files.headers_file import HeaderRule, headers_text, read_headers
from sitegen.host_files.redirects_file import Redirect, redirects_text
from sitegen.servers.patterns import url_text
from tests.acceptance.conftest import run_build
from tests.servers.running import running

SIGNS = st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"))
TRICKS = st.sampled_from(
    (
        *('"', '";', "'", "\\", '\\"', "`", "{", "}", "{}", "{{", "}\nserver{", "#", ";", "return/200;"),
        *("$", "$uri", "${uri}", "{$HOME}", "{env.HOME}", "{path}", "import", "default", "=", "@", "~", "~*"),
        *("|", "(", ")", "[", "]", "^", "+", "?", "\\z", "(?i)", "..", "//", "é", "\u202e"),
        *("%24", "%22", "%7B", "%0a", "%00", "%ff", "%2e%2e", "%C3%A9"),
    )
)
TEXT = st.lists(st.one_of(TRICKS, st.text(SIGNS, max_size=4)), min_size=1, max_size=6).map("".join)
WORDS = TEXT.map(lambda text: "".join(text.split()) or "x")
FIXED = WORDS.filter(lambda text: not {"*", ":"} & set(text))
VALUES = TEXT.map(lambda text: " ".join(text.split())).filter(bool)
WORST = """/a";}location=/{return/200'$uri';#\\"""


def written_site(folder: Path, headers: Mapping[str, str], redirects: Mapping[str, str]) -> Path:
    site = folder / "site"
    site.mkdir()
    (site / "index.html").write_text("home", encoding="utf-8")
    (site / "_headers").write_text(
        headers_text([HeaderRule("/*", (("X-Frame-Options", "DENY"),))])
        + headers_text(
            HeaderRule(f"/page-{number}/{path}", (("X-Own", text),))
            for number, (path, text) in enumerate(headers.items())
        ),
        encoding="utf-8",
    )
    lines = (Redirect(f"/{alias}", f"/to/{target}", 301) for alias, target in redirects.items())
    (site / "_redirects").write_text(redirects_text(lines), encoding="utf-8")
    (site / "build-manifest.json").write_text(json.dumps({"files": {"index.html": "0"}}), encoding="utf-8")
    return site


def config_of(kind: str, site: Path, config: Path, listen: str) -> None:
    options = ("--base-url", "http://example.org", "--listen", listen, "--output", config)
    result = run_build("server-config", kind, site, *options)
    if result.returncode == 2:
        raise SiteError(result.stderr)
    assert result.returncode == 0, result.stderr


def can_be_asked(alias: str) -> bool:
    """Whether a client that sends this address asks for it: servers take dots and slashes from others."""
    path = unquote(f"/{alias}")
    segments = path.split("/")
    odd = not path.isprintable() or "\ufffd" in path or "//" in path
    return not odd and not {".", ".."} & set(segments) and path != "/"


@pytest.mark.parametrize("kind", ["nginx", "caddy"])
@settings(max_examples=25)
@given(redirects=st.dictionaries(FIXED, WORDS, min_size=1, max_size=12))
@example(redirects={WORST: WORST, "b": WORST})
def test_each_old_address_leads_where_its_line_says(kind: str, redirects: dict[str, str]) -> None:
    with TemporaryDirectory() as name:
        site = written_site(Path(name), {}, redirects)
        with running(kind, Path(name), partial(config_of, kind, site)) as server:
            home = server.ask("/")
            asked = [alias for alias in redirects if can_be_asked(alias)]
            answers = {alias: server.ask(f"/{quote(unquote(alias))}") for alias in asked}

    assert (home.status, home.body, home.headers["X-Frame-Options"]) == (200, b"home", "DENY")
    first: dict[str, str] = {}
    for alias, target in redirects.items():
        first.setdefault(unquote(alias), url_text(f"/to/{target}"))
    for alias, answer in answers.items():
        assert (answer.status, answer.headers["Location"]) == (301, first[unquote(alias)]), alias
        assert answer.headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("kind", ["nginx", "caddy"])
@settings(max_examples=25)
@given(value=VALUES, path=WORDS)
@example(value='"; add_header X-Evil 1; #', path=WORST)
@example(value='" 1\nX-Evil "2', path="x")
@example(value="{http.request.host}", path="x")
@example(value='{"group": "{}"}', path="x")
def test_each_header_is_said_as_it_is_or_refused(kind: str, value: str, path: str) -> None:
    with TemporaryDirectory() as name:
        site = written_site(Path(name), {"": value, path: value}, {})
        rules = read_headers((site / "_headers").read_text(encoding="utf-8"))
        try:
            with running(kind, Path(name), partial(config_of, kind, site)) as server:
                page, home = server.ask("/page-0/"), server.ask("/")
        except SiteError as refused:
            assert "cannot" in str(refused)
            return

    said = dict(pair for rule in rules for pair in rule.headers if rule.path == "/page-0/")
    assert page.headers["X-Own"] == (said["X-Own"].encode().decode("latin-1") if said else None)
    assert "X-Evil" not in page.headers
    assert "X-Own" not in home.headers


@pytest.mark.parametrize("kind", ["nginx", "caddy"])
@settings(max_examples=20)
@given(redirects=st.dictionaries(WORDS, WORDS, min_size=1, max_size=12))
@example(redirects={f"{WORST}*": f"{WORST}:splat", ":uri": ":uri", "*/*": "$1:splat"})
def test_no_wildcard_reaches_beyond_its_line(kind: str, redirects: dict[str, str]) -> None:
    below = {f"below/{alias}": target for alias, target in redirects.items()}
    with TemporaryDirectory() as name:
        site = written_site(Path(name), {}, below)
        with running(kind, Path(name), partial(config_of, kind, site)) as server:
            home, beside = server.ask("/"), server.ask("/beside/x")

    assert (home.status, home.body, beside.status) == (200, b"home", 404)
