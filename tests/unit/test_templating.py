from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from sitegen.config import Publisher, SiteConfig
from sitegen.content.ids import Quantity
from sitegen.findings import Findings, Place
from sitegen.language.load import load_languages
from sitegen.templating import create_environment, render_template
from sitegen.yaml_source.values import YamlText
from tests.english import ENGLISH, LOCALES

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
    environment = create_environment([templates], CONFIG, lambda name: f"/assets/{name}", ENGLISH)
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


def test_templates_speak_the_sites_language(tmp_path: Path) -> None:
    template = (
        '{{ t("pager.next") }}: {{ day | long_date }} ({{ day | iso_date }}), {{ "mon" | day_name }}, '
        '{{ "13:30" | clock_time }}, {{ 75 | duration }}, {{ hours }}'
    )
    view = {"day": date(2026, 11, 1), "hours": Quantity(min="9", unit="hours")}

    html, found = render(tmp_path, template, view)

    assert found == []
    assert html == "Next: November 1, 2026 (2026-11-01), Monday, 1:30 pm, 1 hour 15 minutes, 9 or more hours"


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


def test_a_template_that_two_languages_share_speaks_each_of_them(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('{{ "mon" | day_name }} {{ "/a/" | url }} {{ t("time.any_day") }}')
    spanish = load_languages(["es"], [LOCALES], Findings())["es"]
    config = CONFIG.model_copy(update={"base_url": "https://example.org/es"})

    texts = [
        create_environment([tmp_path], config, str, language).get_template("page.html").render()
        for config, language in ((CONFIG, ENGLISH), (config, spanish))
    ]

    assert texts == ["Monday /guide/a/ Any day", "lunes /es/a/ Cualquier día"]


def test_a_template_that_has_changed_is_compiled_again(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    texts = []

    for text in ("one", "two"):
        (tmp_path / "templates" / "page.html").write_text(text)
        environment = create_environment([tmp_path / "templates"], CONFIG, str, ENGLISH)
        texts.append(environment.get_template("page.html").render())

    assert texts == ["one", "two"]
