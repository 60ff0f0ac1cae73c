"""A site in two languages: what readers of each find, and what happens when an original changes."""

import re
import shutil
from pathlib import Path

import pytest
import turbohtml

from tests.acceptance.conftest import ROOT, SITES, Run, built

QUIZ = "self-check/index.html"


@pytest.fixture(scope="module")
def two_languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("two-languages")
    return built(shutil.copytree(SITES / "valid" / "two-languages", root / "site"), root / "output")


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, tmp_path_factory.mktemp("guide"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the site in two languages, to be changed."""
    return shutil.copytree(SITES / "valid" / "two-languages", tmp_path / "site")


def test_each_language_has_its_own_pages_feed_and_home(two_languages: Path) -> None:
    pages = {file.relative_to(two_languages).as_posix() for file in two_languages.rglob("*.*ml")}

    assert pages == {
        "404.html",
        "care/index.html",
        "es/feed.xml",
        "es/help/index.html",
        "es/index.html",
        "feed.xml",
        "help/index.html",
        "index.html",
        "sitemap.xml",
    }


def test_a_translated_page_says_its_language_and_names_its_versions(two_languages: Path) -> None:
    original, spanish = parsed(two_languages, "help/index.html"), parsed(two_languages, "es/help/index.html")

    versions = [
        ("en", "https://example.org/guide/help/"),
        ("es", "https://example.org/guide/es/help/"),
    ]
    assert (language_of(original), language_of(spanish)) == ("en", "es")
    assert alternates(original) == alternates(spanish) == versions


def test_a_page_in_one_language_alone_names_no_versions(two_languages: Path) -> None:
    assert alternates(parsed(two_languages, "care/index.html")) == []


def test_the_switch_leads_to_the_page_in_the_other_language_or_to_its_home_page(two_languages: Path) -> None:
    switches = {path: switch(two_languages, path) for path in ("help/index.html", "care/index.html")}

    assert switches == {
        "help/index.html": ("/guide/es/help/", "es", "Español"),
        "care/index.html": ("/guide/es/", "es", "Español"),
    }


def test_links_lead_to_the_translation_and_where_there_is_none_say_so(two_languages: Path) -> None:
    links = parsed(two_languages, "es/index.html").select("main .g-body a")

    assert [(link.attrs["href"], link.text) for link in links] == [
        ("/guide/care/#kinds", "la atención (en inglés)"),
        ("/guide/es/help/", "recibir ayuda"),
    ]


def test_the_menu_of_a_translation_has_the_pages_that_it_has(two_languages: Path) -> None:
    menus = {path: menu(two_languages, path) for path in ("index.html", "es/index.html")}

    assert menus == {
        "index.html": ["Get help", "All about care"],
        "es/index.html": ["Recibir ayuda"],
    }


def test_a_translation_says_that_no_native_speaker_has_reviewed_it(two_languages: Path) -> None:
    notice = parsed(two_languages, "es/help/index.html").select(".g-translation")[0]

    assert " ".join(notice.text.split()) == (
        "Esta página es una traducción del inglés. Ningún profesional de la salud que hable español como "
        "lengua materna la ha revisado todavía. Léala en inglés"
    )


def test_the_word_to_text_is_the_languages_own(two_languages: Path) -> None:
    links = {
        path: [link.attrs["href"] for link in parsed(two_languages, path).select(".g-crisis-strip a")]
        for path in ("index.html", "es/index.html")
    }

    assert links == {
        "index.html": ["/guide/help/", "tel:988", "sms:988"],
        "es/index.html": ["/guide/es/help/", "tel:988", "sms:988?&body=AYUDA"],
    }


def test_the_quiz_has_the_same_ids_severities_and_rules_in_both_languages(guide: Path) -> None:
    english, spanish = (parsed(guide, path) for path in (QUIZ, f"es/{QUIZ}"))

    assert core_of(english) == core_of(spanish)
    assert choices_of(english) == choices_of(spanish)
    assert questions_of(english) != questions_of(spanish)


def test_the_part_that_tells_what_to_do_next_stands_out_in_both_languages(guide: Path) -> None:
    parts = {
        path: [part.attrs["aria-label"] for part in parsed(guide, path).select(".g-next-steps")]
        for path in ("levels/iop/index.html", "es/levels/iop/index.html")
    }

    assert parts == {
        "levels/iop/index.html": ["What to do next"],
        "es/levels/iop/index.html": ["Qué hacer ahora"],
    }


def test_the_printable_edition_leads_to_the_home_page_in_its_language(guide: Path) -> None:
    paths = ("whole-guide/index.html", "es/whole-guide/index.html")
    links = [parsed(guide, path).select(".g-header__title a")[0].attrs["href"] for path in paths]

    assert links == ["https://example.org/", "https://example.org/es/"]


def test_what_changes_in_an_original_marks_its_translation(run: Run, copy: Path) -> None:
    change(copy / "content" / "_index.md", "Read about", "First read about")

    result = run("check", "--site", copy)

    assert result.stdout.splitlines() == [
        "content/_index.es.md:1:1: warning: translation/stale: The original has changed since this was made. "
        'Compare it with the original, then run "build.py translated content/_index.es.md".'
    ]


def test_readers_are_told_that_an_original_has_changed(run: Run, copy: Path, tmp_path: Path) -> None:
    change(copy / "content" / "_index.md", "Read about", "First read about")

    run("build", "--site", copy, "--output", tmp_path / "out")

    notice = parsed(tmp_path / "out", "es/index.html").select(".g-translation strong")
    assert [" ".join(element.text.split()) for element in notice] == [
        "El original ha cambiado desde entonces, así que algo de lo que lee aquí puede no estar al día."
    ]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("help.md", "Get help", "Get help today"), ("contacts.yaml", "at any hour", "by day")],
)
def test_a_page_for_people_in_danger_cannot_be_out_of_date(
    run: Run, copy: Path, file: str, old: str, new: str
) -> None:
    change(copy / "content" / file, old, new)

    result = run("build", "--site", copy)

    assert result.returncode == 1
    assert "content/help.es.md:1:1: translation/stale-safety" in result.stdout


def test_saying_that_a_translation_is_right_again_makes_the_site_clean(run: Run, copy: Path) -> None:
    change(copy / "content" / "help.md", "Get help", "Get help today")

    said = run("translated", copy / "content" / "help.es.md", "--site", copy)

    assert said.stderr.splitlines()[-1:] == [
        "content/translations.yaml says what 1 translation was made from."
    ]
    assert run("check", "--site", copy).stdout == ""


def test_a_translation_may_be_named_as_findings_name_it(run: Run, copy: Path) -> None:
    said = run("translated", "content/help.es.md", "--site", copy)

    assert "says what 1 translation was made from" in said.stderr


def test_a_path_without_a_translation_is_named_with_what_may_be_meant(run: Run, copy: Path) -> None:
    result = run("translated", "content/helpp.es.md", cwd=copy)

    assert result.returncode == 2
    assert result.stderr.splitlines()[-1:] == [
        'There is no translation at "content/helpp.es.md". Did you mean "content/help.es.md"?'
    ]


def test_a_path_that_is_empty_stands_for_no_translation(run: Run, copy: Path) -> None:
    result = run("translated", "", cwd=copy)

    assert result.returncode == 2
    assert result.stderr.splitlines()[-1:] == ['There is no translation at "".']


def test_the_folder_of_the_site_stands_for_all_its_translations(run: Run, copy: Path) -> None:
    (copy / "content" / "translations.yaml").unlink()

    said = run("translated", ".", cwd=copy)

    assert said.stderr.splitlines()[-1:] == [
        "content/translations.yaml says what 3 translations were made from."
    ]
    assert run("check", "--site", copy).stdout == ""


def parsed(folder: Path, path: str) -> turbohtml.Document:
    return turbohtml.parse((folder / path).read_text(encoding="utf-8"))


def language_of(page: turbohtml.Document) -> str:
    return str(page.select("html")[0].attrs["lang"])


def alternates(page: turbohtml.Document) -> list[tuple[str, str]]:
    links = page.select("link[hreflang]")
    return [(str(link.attrs["hreflang"]), str(link.attrs["href"])) for link in links]


def switch(folder: Path, path: str) -> tuple[str, ...]:
    link = parsed(folder, path).select(".g-header__language a")[0]
    return str(link.attrs["href"]), str(link.attrs["lang"]), link.text


def menu(folder: Path, path: str) -> list[str]:
    return [link.text for link in parsed(folder, path).select(".g-header__menu a")]


def core_of(page: turbohtml.Document) -> str:
    return page.select("script[data-core]")[0].text


def choices_of(page: turbohtml.Document) -> list[tuple[str, str]]:
    inputs = page.select(".g-quiz input")
    return [(str(each.attrs["name"]), str(each.attrs["value"])) for each in inputs]


def questions_of(page: turbohtml.Document) -> list[str]:
    return [heading.text for heading in page.select(".g-quiz fieldset h3")]


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert re.search(old, text)
    file.write_text(text.replace(old, new), encoding="utf-8")
