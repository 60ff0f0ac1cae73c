from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from sitegen.findings import Findings
from sitegen.language.language import Language
from sitegen.language.load import load_languages
from sitegen.report.text import as_text

ENGLISH = """\
    header:
      menu: "Menu"
    search:
      results: {one: "{count} result", other: "{count} results"}
      of: "{count} of {total}"
    """
SPANISH = """\
    header:
      menu: "Menú"
    search:
      results: {one: "un resultado", other: "{count} resultados"}
      of: "{count} de {total}"
    """


def load(root: Path, tag: str, *folders: Mapping[str, str]) -> tuple[Language, list[str]]:
    """Return a language from `locales/` folders, the site's own first, and what was found."""
    paths = [root / str(number) for number, _ in enumerate(folders)]
    for path, files in zip(paths, folders, strict=True):
        path.mkdir()
        for name, text in files.items():
            (path / f"{name}.yaml").write_text(dedent(text), encoding="utf-8")
    findings = Findings()
    language = load_languages([tag], paths, findings)[tag]
    return language, [as_text(found) for found in findings.graded({})]


def test_a_language_that_says_all_that_english_says_gives_no_findings(tmp_path: Path) -> None:
    language, found = load(tmp_path, "es", {"en": ENGLISH, "es": SPANISH})

    assert found == []
    assert language.text("header.menu") == "Menú"
    assert [language.text("search.results", count=n) for n in (1, 2)] == ["un resultado", "2 resultados"]


def test_every_tag_has_its_language(tmp_path: Path) -> None:
    (tmp_path / "en.yaml").write_text('menu: "Menu"\n', encoding="utf-8")
    (tmp_path / "es.yaml").write_text('menu: "Menú"\n', encoding="utf-8")

    languages = load_languages(["en", "es"], [tmp_path], Findings())

    assert (languages["en"].text("menu"), languages["es"].text("menu")) == ("Menu", "Menú")


def test_a_tag_with_a_country_has_the_words_of_its_language(tmp_path: Path) -> None:
    language, found = load(tmp_path, "es-MX", {"en": ENGLISH, "es": SPANISH})

    assert found == []
    assert (language.tag, str(language.locale), language.text("header.menu")) == ("es-MX", "es_MX", "Menú")


def test_words_of_the_sites_own_win_key_by_key(tmp_path: Path) -> None:
    own = {"en": 'header:\n  menu: "All pages"\n'}

    language, found = load(tmp_path, "en", own, {"en": ENGLISH})

    assert found == []
    assert language.text("header.menu") == "All pages"
    assert language.text("search.results", count=1) == "1 result"


def test_words_that_a_language_lacks_are_found_and_said_in_english(tmp_path: Path) -> None:
    lacking = 'search:\n  results: "{count} resultados"\n  of: "{count} de {total}"\n'

    language, found = load(tmp_path, "es", {"en": ENGLISH, "es": lacking})

    assert language.text("header.menu") == "Menu"
    assert found == [
        'locales/es.yaml:1:1: language/missing-words: "header.menu" is not said in this language. '
        'In English: "Menu" Add it.'
    ]


def test_words_for_nothing_are_found_where_they_stand(tmp_path: Path) -> None:
    language, found = load(tmp_path, "en", {"en": 'header:\n  menue: "Pages"\n'}, {"en": ENGLISH})

    assert "header.menue" not in language.words
    assert found == [
        'locales/en.yaml:2:10: language/unknown-words: Nothing shows "header.menue". '
        'Did you mean "header.menu"?'
    ]


def test_words_with_other_gaps_are_found_where_they_stand_and_said_in_english(tmp_path: Path) -> None:
    faulty = SPANISH.replace("{count} de {total}", "{cuenta} de {total}").replace("Menú", "Menú {")

    language, found = load(tmp_path, "es", {"en": ENGLISH, "es": faulty})

    assert (language.text("header.menu"), language.text("search.of", count=1, total=2)) == ("Menu", "1 of 2")
    assert found == [
        'locales/es.yaml:2:9: language/gaps: "header.menu" has other gaps than in English: no gaps.',
        'locales/es.yaml:5:7: language/gaps: "search.of" has other gaps than in English: {count}, {total}.',
    ]


def test_a_language_without_words_is_found_and_english_is_spoken(tmp_path: Path) -> None:
    language, found = load(tmp_path, "xx", {"en": ENGLISH})

    assert (language.tag, language.text("header.menu")) == ("xx", "Menu")
    assert found == [
        'locales/xx.yaml:1:1: language/unknown: "xx" is not a language that the interface speaks. '
        "Copy locales/en.yaml to this name and translate it."
    ]


def test_a_file_that_is_no_yaml_is_found_once_more_as_such(tmp_path: Path) -> None:
    language, found = load(tmp_path, "es", {"en": ENGLISH, "es": "menu: [\n"})

    assert language.text("header.menu") == "Menu"
    assert [line.split(": ")[1] for line in found] == ["language/unknown", "yaml/syntax"]


def test_words_for_a_country_are_laid_over_those_of_the_language(tmp_path: Path) -> None:
    mexican = 'header:\n  menu: "Páginas"\n'

    language, found = load(tmp_path, "es-MX", {"es-MX": mexican}, {"en": ENGLISH, "es": SPANISH})

    assert found == []
    assert (language.text("header.menu"), language.text("search.of", count=1, total=2)) == (
        "Páginas",
        "1 de 2",
    )


def test_what_is_no_text_is_found_where_it_stands(tmp_path: Path) -> None:
    _, found = load(tmp_path, "en", {"en": "header:\n  menu: [Pages]\n  home:\n"}, {"en": ENGLISH})

    assert found == [
        'locales/en.yaml:2:3: data/invalid-value: "menu": words are needed. '
        "Write them as in locales/en.yaml.",
        'locales/en.yaml:3:3: data/invalid-value: "home": words are needed. '
        "Write them as in locales/en.yaml.",
    ]


def test_a_file_that_is_a_list_is_found(tmp_path: Path) -> None:
    _, found = load(tmp_path, "en", {"en": "- Pages\n"}, {"en": ENGLISH})

    assert found == [
        "locales/en.yaml:1:1: data/invalid-value: Groups of words belong here. "
        "Write them as in locales/en.yaml."
    ]


def test_a_file_of_a_language_that_the_site_does_not_have_is_found(tmp_path: Path) -> None:
    _, found = load(tmp_path, "es", {"fr": "header:\n  menu: Menu\n"}, {"en": ENGLISH, "es": SPANISH})

    assert found == [
        "locales/fr.yaml:1:1: language/unknown-words: Nothing reads this file. "
        "Files here are es.yaml, by the languages in site_config.yaml."
    ]
