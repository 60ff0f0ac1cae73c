import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from sitegen.content.page import Page
from sitegen.findings import Findings
from sitegen.host_files.headers_file import read_headers
from sitegen.pipeline import Build, build_site
from tests.host_headers import Read, as_cloudflare, as_netlify, policies

SITES = Path(__file__).parents[2] / "sites" / "valid"
FRAMES = "; frame-ancestors 'none'"
NARROW = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; "
    "connect-src 'none'; "
    "form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'; "
    "frame-ancestors 'none'"
)
META = f'content="{NARROW.removesuffix(FRAMES)}"'
WIDE = NARROW.replace("form-action 'none'", "form-action https://forms.example.org")


def build_of(name: str, root: Path) -> Build:
    site = shutil.copytree(SITES / name, root / "site")
    return build_site(site, date(2026, 11, 21), Findings())


def text_of(path: str, build: Build) -> str:
    (text,) = (file.data.decode() for file in build.files if file.path == path)
    return text


def is_private(page: Page) -> bool:
    return page.permalink.startswith(("/check", "/plan/"))


def test_a_site_without_forms_has_one_narrow_rule_for_all_paths(tmp_path: Path) -> None:
    headers = text_of("_headers", build_of("other-quiz", tmp_path))

    assert headers.startswith("/*\n")
    assert headers.count("Content-Security-Policy") == 1
    assert policies(as_cloudflare(headers, "/sleep-check/")) == [NARROW]


def test_every_response_says_that_nothing_else_may_use_it_or_learn_of_it(tmp_path: Path) -> None:
    headers = as_netlify(text_of("_headers", build_of("minimal", tmp_path)), "/levels/")

    permissions = headers.pop("Permissions-Policy").split(", ")
    assert {"camera=()", "geolocation=()", "microphone=()", "payment=()"} <= set(permissions)
    assert all(permission.endswith("=()") for permission in permissions)
    assert headers == {
        "Content-Security-Policy": NARROW,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Frame-Options": "DENY",
    }


def test_a_form_widens_no_header_of_a_page_with_a_quiz_however_a_host_joins_rules(tmp_path: Path) -> None:
    headers = text_of("_headers", build_of("everything", tmp_path))

    assert policies(as_cloudflare(headers, "/harbor/check/")) == [WIDE, NARROW]
    assert policies(as_netlify(headers, "/harbor/check/")) == [NARROW]


@pytest.mark.parametrize("as_host", [as_cloudflare, as_netlify])
def test_a_page_with_a_form_can_send_it_and_other_pages_cannot(as_host: Read, tmp_path: Path) -> None:
    build = build_of("everything", tmp_path)

    assert policies(as_host(text_of("_headers", build), "/harbor/contact/")) == [WIDE]
    assert "form-action https://forms.example.org;" in text_of("contact/index.html", build)
    assert "form-action 'none';" in text_of("glossary/index.html", build)


def test_a_quiz_beside_a_form_lets_nothing_be_sent(tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "everything", tmp_path / "site")
    page = site / "content" / "check.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("layout: quiz", "form: contact"), encoding="utf-8"
    )

    build = build_site(site, date(2026, 11, 21), Findings())

    assert [finding.rule for finding in build.findings] == ["privacy/quiz-beside-form"]
    assert "form-action 'none';" in text_of("check/index.html", build)


def test_a_tool_beside_a_form_lets_nothing_be_sent(tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "everything", tmp_path / "site")
    page = site / "content" / "plan.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("quick_exit: true", "form: contact"), encoding="utf-8"
    )

    build = build_site(site, date(2026, 11, 21), Findings())

    assert [finding.rule for finding in build.findings] == ["privacy/quiz-beside-form"]
    assert "form-action 'none';" in text_of("plan/index.html", build)
    assert policies(as_netlify(text_of("_headers", build), "/harbor/plan/")) == [NARROW]


def test_a_form_that_is_off_widens_nothing(tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "everything", tmp_path / "site")
    form = site / "content" / "forms" / "contact.yaml"
    form.write_text(
        form.read_text(encoding="utf-8").replace("enabled: true", "enabled: false"), encoding="utf-8"
    )

    build = build_site(site, date(2026, 11, 21), Findings())

    assert policies(as_netlify(text_of("_headers", build), "/harbor/contact/")) == [NARROW]
    assert "form-action 'none';" in text_of("contact/index.html", build)


def test_cloudflare_reads_the_whole_file(tmp_path: Path) -> None:
    """It reads 100 rules, and 2,000 characters of a line."""
    site = shutil.copytree(SITES / "everything", tmp_path / "site")
    check = site / "content" / "check.md"
    for number in range(110):
        shutil.copy(check, site / "content" / f"check-{number}.md")

    build = build_site(site, date(2026, 11, 21), Findings())

    lines = text_of("_headers", build).splitlines()
    assert sum(line.startswith("/") for line in lines) == 100
    assert max(map(len, lines)) <= 2000


def test_what_beside_a_quiz_has_no_rule_is_told(tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "everything", tmp_path / "site")
    for number in range(110):
        shutil.copy(site / "content" / "check.md", site / "content" / f"check-{number}.md")

    build = build_site(site, date(2026, 11, 21), Findings())

    (found,) = (finding for finding in build.findings if finding.rule == "host/too-many-rules")
    rules = {rule.path for rule in read_headers(text_of("_headers", build))}
    private = [
        f"/harbor{page.permalink}" for page in build.sites[0].library.pages.values() if is_private(page)
    ]
    assert found.message.startswith(f"{len(set(private) - rules)} pages with a quiz or a tool")


def test_forms_that_go_to_many_hosts_make_a_line_that_is_too_long(tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "everything", tmp_path / "site")
    form = (site / "content" / "forms" / "contact.yaml").read_text(encoding="utf-8")
    page = (site / "content" / "contact.md").read_text(encoding="utf-8")
    for number in range(60):
        own = form.replace("https://forms.example.org", f"https://forms-{number}.example.org")
        (site / "content" / "forms" / f"contact-{number}.yaml").write_text(own, encoding="utf-8")
        (site / "content" / f"contact-{number}.md").write_text(
            page.replace("form: contact", f"form: contact-{number}").replace(
                '"contact"', f'"contact-{number}"'
            ),
            encoding="utf-8",
        )

    found = build_site(site, date(2026, 11, 21), Findings()).findings

    (long,) = (finding for finding in found if finding.rule == "host/long-line")
    assert long.place.path.startswith("content/contact")
    assert "Cloudflare Pages reads 2,000" in long.message


def test_only_what_is_named_after_its_content_is_kept_for_good(tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "minimal", tmp_path / "site")
    (site / "static" / "assets" / "css").mkdir(parents=True)
    (site / "static" / "assets" / "css" / "own.css").write_text("p { margin: 0 }")

    build = build_site(site, date(2026, 11, 21), Findings())

    headers = text_of("_headers", build)
    kept = {file.path for file in build.files if "Cache-Control" in as_netlify(headers, f"/{file.path}")}
    assert kept == {
        path for file in build.files if re.search(r"\.[0-9a-f]{8}\.(css|mjs)$", path := file.path)
    }
    assert len(kept) > 3


def test_https_alone_is_asked_for_where_the_site_says_so(tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "minimal", tmp_path / "site")
    with (site / "site_config.yaml").open("a", encoding="utf-8") as config:
        config.write("strict_transport_security: {days: 730, include_subdomains: true, preload: true}\n")

    headers = text_of("_headers", build_site(site, date(2026, 11, 21), Findings()))

    said = as_cloudflare(headers, "/")["Strict-Transport-Security"]
    assert said == "max-age=63072000; includeSubDomains; preload"


def test_a_sites_own_rules_join_ours(tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "minimal", tmp_path / "site")
    (site / "static").mkdir()
    (site / "static" / "_headers").write_text(
        "# Not for search engines\n/*\n  X-Robots-Tag: noarchive\n/a/\n  X-A: b\n"
    )

    build = build_site(site, date(2026, 11, 21), Findings())

    headers = text_of("_headers", build)
    assert build.findings == ()
    for as_host in (as_cloudflare, as_netlify):
        sent = as_host(headers, "/a/")
        assert (sent["X-Robots-Tag"], sent["X-A"], sent["X-Frame-Options"]) == ("noarchive", "b", "DENY")


def test_a_quiz_on_any_page_has_the_narrow_policy_in_the_page_itself(tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "other-quiz", tmp_path / "site")
    with (site / "content" / "_index.md").open("a", encoding="utf-8") as home:
        home.write('\n{{ quiz("sleep") }}\n')

    build = build_site(site, date(2026, 11, 21), Findings())

    assert build.findings == ()
    assert META in text_of("index.html", build)
