import shutil
from datetime import date
from pathlib import Path

import pytest

from sitegen.findings import Findings
from sitegen.pipeline import Build, build_site
from tests.host_headers import Read, as_cloudflare, as_netlify, policies

SITES = Path(__file__).parents[2] / "sites" / "valid"
FRAMES = "; frame-ancestors 'none'"
NARROW = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; "
    "connect-src 'none'; "
    "form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; frame-ancestors 'none'"
)
META = f'content="{NARROW.removesuffix(FRAMES)}"'
WIDE = NARROW.replace("form-action 'none'", "form-action https://forms.example.org")


def build_of(name: str, root: Path) -> Build:
    site = shutil.copytree(SITES / name, root / "site")
    return build_site(site, date(2026, 11, 21), Findings())


def text_of(path: str, build: Build) -> str:
    (text,) = (file.data.decode() for file in build.files if file.path == path)
    return text


def test_a_site_without_forms_has_one_narrow_rule_for_all_paths(tmp_path: Path) -> None:
    headers = text_of("_headers", build_of("other-quiz", tmp_path))

    assert headers.startswith("/*\n")
    assert headers.count("\n/") == 0
    assert policies(as_cloudflare(headers, "/sleep-check/")) == [NARROW]


def test_every_response_says_that_nothing_else_may_use_it_or_learn_of_it(tmp_path: Path) -> None:
    headers = as_netlify(text_of("_headers", build_of("minimal", tmp_path)), "/assets/css/site.css")

    permissions = headers.pop("Permissions-Policy").split(", ")
    assert {"camera=()", "geolocation=()", "microphone=()", "payment=()"} <= set(permissions)
    assert all(permission.endswith("=()") for permission in permissions)
    assert headers == {
        "Content-Security-Policy": NARROW,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
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


def test_a_quiz_on_any_page_has_the_narrow_policy_in_the_page_itself(tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "other-quiz", tmp_path / "site")
    with (site / "content" / "_index.md").open("a", encoding="utf-8") as home:
        home.write('\n{{ quiz("sleep") }}\n')

    build = build_site(site, date(2026, 11, 21), Findings())

    assert build.findings == ()
    assert META in text_of("index.html", build)
