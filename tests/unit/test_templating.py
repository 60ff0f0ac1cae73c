from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from sitegen.config import Publisher, SiteConfig
from sitegen.findings import Findings, Place
from sitegen.templating import clock_time, create_environment, duration, long_date, render_template
from sitegen.yaml_source.values import YamlText

CONFIG = SiteConfig(
    title="A site",
    description="About it.",
    base_url="https://example.org/guide",
    publisher=Publisher(name="Someone"),
    crisis_contacts=(YamlText("988", Place("site_config.yaml")),),
)


def render(folder: Path, template: str, view: Mapping[str, object]) -> tuple[str | None, list[str]]:
    templates = folder / "templates"
    templates.mkdir()
    (templates / "page.html").write_text(template)
    environment = create_environment([templates], CONFIG, lambda name: f"/assets/{name}")
    findings = Findings()
    html = render_template(environment, "page.html", view, findings)
    return html, [f"{f.place.path}:{f.place.line} {f.rule} {f.message}" for f in findings.graded({})]


def test_links_within_the_site_carry_the_prefix(tmp_path: Path) -> None:
    template = '{{ "/iop/" | url }} {{ "/iop/" | absolute_url }} {{ asset("css/site.css") }}'

    html, found = render(tmp_path, template, {})

    assert found == []
    assert html == "/guide/iop/ https://example.org/guide/iop/ /guide/assets/css/site.css"


def test_what_is_put_into_a_template_cannot_become_markup(tmp_path: Path) -> None:
    html, _ = render(tmp_path, "<p>{{ title }}</p>", {"title": "<script>alert(1)</script>"})

    assert html == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("\n\n{{ titel }}", "templates/page.html:3 template/error 'titel' is undefined."),
        (
            "\n{{ 'a' + 1 }}",
            'templates/page.html:2 template/error Can only concatenate str (not "int") to str.',
        ),
        ("\n{% frob %}", "templates/page.html:2 template/error Encountered unknown tag 'frob'."),
        (
            '{% include "gone.html" %}',
            "templates/page.html:1 template/error The template gone.html is not there.",
        ),
    ],
)
def test_a_slip_in_a_template_is_found_at_its_line(tmp_path: Path, template: str, found: str) -> None:
    assert render(tmp_path, template, {}) == (None, [found])


def test_days_and_times_are_shown_in_words() -> None:
    assert long_date(date(2026, 11, 1)) == "November 1, 2026"
    assert [clock_time(start) for start in ("00:05", "09:30", "12:00", "17:45")] == [
        "12:05 am",
        "9:30 am",
        "12:00 pm",
        "5:45 pm",
    ]
    assert [duration(minutes) for minutes in (0, 45, 60, 75, 120)] == [
        "",
        "45 minutes",
        "1 hour",
        "1 hour 15 minutes",
        "2 hours",
    ]
