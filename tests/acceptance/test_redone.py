"""After a change of what many pages stand on, exactly what looks at it is done anew."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from sitegen.findings import Findings
from sitegen.memo.reads import Read
from sitegen.pipeline import Build, build_site
from tests.acceptance.incremental.folder import BASE, DEFAULTS, Folder

DAY = date(2026, 11, 22)
PAGES = {"_index.md", "care/_index.md", "care/iop.md", "care/php.md", "find.md", "terms.md", "visit.md"}
TRANSLATED = {"_index.md", "care/iop.md"}
ARTICLES = {"care/iop.md", "care/php.md", "visit.md"}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """Return a copy of the small site of the machine, built once."""
    monkeypatch.setattr("sitegen.basis.DEFAULTS", DEFAULTS)
    monkeypatch.setattr("sitegen.pipeline.DEFAULTS", DEFAULTS)
    folder = Folder(shutil.copytree(BASE, tmp_path / "site"))
    _built(folder)
    return folder


def _built(site: Folder) -> Build:
    return build_site(site.root, DAY, Findings())


def _redone(build: Build) -> dict[str, set[str]]:
    """Return the names of the work that was done anew, by kind."""
    redone: dict[str, set[str]] = {}
    for each in build.work.redone:
        redone.setdefault(each.name[0].strip(), set()).add(each.name[1])
    return redone


def _causes(build: Build) -> Mapping[str, set[Read | None]]:
    causes: dict[str, set[Read | None]] = {}
    for each in build.work.redone:
        causes.setdefault(each.name[0].strip(), set()).add(each.because)
    return causes


def _replace(site: Folder, path: str, words: str, others: str) -> None:
    text = site.text(path)
    assert text is not None
    assert words in text
    site.put(path, text.replace(words, others, 1))


def test_nothing_is_done_anew_where_nothing_has_changed(site: Folder) -> None:
    assert _redone(_built(site)) == {}


def test_a_layout_concerns_its_pages_alone(site: Folder) -> None:
    site.put("templates/layouts/article.html", '{% extends "base.html" %}{# Its own. #}\n')

    build = _built(site)

    assert _redone(build) == {"render en": ARTICLES, "render es": {"care/iop.md"}}
    assert _causes(build)["render en"] == {("templates", "layouts/article.html")}


def test_a_partial_concerns_all_that_include_it_until_it_is_gone_again(site: Folder) -> None:
    site.put("templates/partials/header.html", "<header>Own.</header>\n")
    first = _redone(_built(site))
    site.remove("templates/partials/header.html")
    again = _redone(_built(site))

    assert first["render en"] == again["render en"] == PAGES
    assert first["check html en"] >= {"visit/index.html", "care/iop/index.html"}
    assert not {"convert", "convert es", "feed en", "lists", "check page en"} & first.keys()


def test_a_template_that_is_not_there_yet_is_awaited(site: Folder) -> None:
    site.put(
        "templates/layouts/section.html",
        '{% extends "base.html" %}\n'
        '{% block listing %}{% include "partials/n.html" ignore missing %}{% endblock %}\n',
    )
    _built(site)

    site.put("templates/partials/n.html", "<p>A notice.</p>\n")

    assert _redone(_built(site))["render en"] == {"care/_index.md"}


def test_what_a_template_imports_concerns_whoever_imports_it(site: Folder) -> None:
    site.put("templates/components/mark.html", '{% set mark = t("table.label") %}\n')
    site.put(
        "templates/components/list.html",
        '{% from "components/mark.html" import mark %}{% macro list() %}{{ mark }}{% endmacro %}\n',
    )
    for layout in ("article", "section"):
        site.put(
            f"templates/layouts/{layout}.html",
            '{% from "components/list.html" import list %}{% extends "base.html" %}\n'
            "{% block listing %}{{ list() }}{% endblock %}\n",
        )
    _built(site)

    site.put("locales/en.yaml", 'table:\n  label: "Rows"\n')
    of_word = _redone(_built(site))
    site.put("templates/components/mark.html", '{% set mark = "–" %}\n')
    of_template = _redone(_built(site))

    assert of_word["render en"] == of_template["render en"] == {*ARTICLES, "care/_index.md"}
    assert "render es" not in of_word
    assert of_template["render es"] == {"care/iop.md"}


def test_a_component_of_running_text_concerns_the_texts_with_it(site: Folder) -> None:
    site.put("templates/components/citation.html", "{% macro citation(n, i, s) -%}[{{ n }}]{%- endmacro %}\n")

    redone = _redone(_built(site))

    assert redone["convert"] == {"care/iop.md", "care/php.md"}
    assert redone["render en"] == {"care/iop.md", "care/php.md", "find.md"}
    assert redone["convert es"] == {"care/iop.md"}


def test_a_shortcode_concerns_the_texts_that_call_it(site: Folder) -> None:
    site.put("templates/shortcodes/fact.html", "{% macro fact(id) -%}<b>{{ id }}</b>{%- endmacro %}\n")

    redone = _redone(_built(site))

    assert redone["convert"] == {"care/php.md"}
    assert "convert es" not in redone


def test_another_shortcode_concerns_nothing(site: Folder) -> None:
    site.put("templates/shortcodes/hello.html", "{% macro hello() %}Hello{% endmacro %}\n")

    assert _redone(_built(site)) == {}


def test_a_new_parameter_concerns_the_texts_that_call_the_shortcode(site: Folder) -> None:
    site.put(
        "templates/shortcodes/contact.html", "{% macro contact(id, of) %}<p>{{ of }}</p>{% endmacro %}\n"
    )

    assert _redone(_built(site))["convert"] == {"visit.md"}


def test_a_word_concerns_what_says_it(site: Folder) -> None:
    site.put("locales/en.yaml", 'citation:\n  label: "From {number}"\n')

    build = _built(site)

    assert _redone(build)["convert"] == {"care/iop.md", "care/php.md"}
    assert _causes(build)["convert"] == {("words en", "citation.label")}
    assert not {"convert es", "render es"} & _redone(build).keys()


def test_a_word_of_a_translation_concerns_that_alone(site: Folder) -> None:
    site.put("locales/es.yaml", 'header:\n  menu: "Todo"\n')

    redone = _redone(_built(site))

    assert redone["render es"] == TRANSLATED
    assert {kind.rpartition(" ")[2] for kind in redone} == {"es"}


def test_a_key_of_the_configuration_concerns_what_looks_at_it(site: Folder) -> None:
    _replace(
        site, "site_config.yaml", "tagline: for a machine\n", "tagline: for a machine\nlongest_sentence: 5\n"
    )

    assert _redone(_built(site)).keys() == {"check page en", "check data en", "check data es"}


def test_where_keys_of_the_configuration_stand_concerns_no_page(site: Folder) -> None:
    _replace(site, "site_config.yaml", "title:", "# A remark.\n\ntitle:")

    assert _redone(_built(site)) == {}


def test_a_finding_in_the_configuration_follows_its_line(site: Folder) -> None:
    _replace(site, "site_config.yaml", "page: visit.md", "page: gone.md")
    lines = [found.place.line for found in _built(site).findings if found.place.path == "site_config.yaml"]
    _replace(site, "site_config.yaml", "title:", "# A remark.\ntitle:")

    moved = [found.place.line for found in _built(site).findings if found.place.path == "site_config.yaml"]

    assert moved == [line + 1 for line in lines]
    assert lines


def test_the_name_of_a_translated_site_concerns_that_alone(site: Folder) -> None:
    _replace(site, "site_config.yaml", "title: Un sitio", "title: El sitio")

    redone = _redone(_built(site))

    assert redone["render es"] == TRANSLATED
    assert "render en" not in redone


def test_an_asset_concerns_the_pages_that_link_to_it(site: Folder) -> None:
    site.put("assets/css/own.css", "p { margin: 3px; }\n")
    site.put(
        "templates/layouts/section.html",
        '{% extends "base.html" %}{% block listing %}{{ asset("css/own.css") }}{% endblock %}\n',
    )
    _built(site)

    site.put("assets/css/own.css", "p { margin: 4px; }\n")

    build = _built(site)
    assert _redone(build)["render en"] == {"care/_index.md"}
    assert _causes(build)["render en"] == {("addresses of assets", "css/own.css")}


def test_a_remark_in_an_asset_concerns_no_page(site: Folder) -> None:
    site.put("assets/css/brand.css", "/* A remark. */\np { margin: 0; }\n")

    redone = _redone(_built(site))

    assert not {kind for kind in redone if kind.startswith(("render", "convert", "check page"))}


def test_another_language_of_the_site_concerns_everything(site: Folder) -> None:
    _replace(site, "site_config.yaml", "publisher:", "language: fr\npublisher:")

    redone = _redone(_built(site))

    assert redone["convert"] == PAGES
    assert redone["read"] >= {"content/visit.md"}


def test_the_definition_of_a_term_concerns_what_shows_it(site: Folder) -> None:
    _replace(site, "content/glossary.yaml", "definition: ", "definition: It is said that ")

    assert _redone(_built(site))["check page en"] == {"_index.md", "care/php.md"}
