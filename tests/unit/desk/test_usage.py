import shutil
from pathlib import Path

import pytest

from sitegen.content.library import Entry
from sitegen.content.page import Page
from sitegen.desk.usage import RESOURCES, Use, lists_of_all, uses_in
from sitegen.findings import Findings
from sitegen.pipeline import Build, build_site
from tests.unit.desk.small_sites import DAY, FACT, SITES, SOURCE, SPANISH, built, page

EVERYTHING = {
    ("checklists", "first-day"): ["levels/iop.md"],
    ("comparisons", "levels"): ["levels/_index.md"],
    ("contacts", "911"): ["help-now.md", "site_config.yaml:9"],
    ("contacts", "988"): [
        "check.md",
        "help-now.md",
        "plan.md",
        "quizzes/first-step.yaml:6",
        "site_config.yaml:9",
    ],
    ("contacts", "front-desk"): ["contact.md"],
    ("contacts", "text-line"): ["check.md", "help-now.md", "quizzes/first-step.yaml:58"],
    ("facts", "estimate"): ["questions.md"],
    ("facts", "group-size"): ["_index.md"],
    ("faqs", "basics"): ["questions.md"],
    (RESOURCES, "levels/field.png"): ["levels/outpatient.md"],
    ("forms", "contact"): ["contact.md:5"],
    ("glossary", "copay"): ["levels/outpatient.md", "glossary.yaml:6"],
    ("glossary", "intensive-outpatient-program"): ["levels/iop.md", "levels/outpatient.md", "plan.md"],
    ("levels", "inpatient"): ["check.md", "levels/_index.md", "plan.md", "quizzes/first-step.yaml:79"],
    ("planners", "harbor-week"): ["plan.md"],
    ("quizzes", "first-step"): ["check.md"],
    ("reasons", "why-us"): ["_index.md"],
    ("scenarios", "step-up"): ["levels/iop.md"],
    ("schedules", "day"): ["levels/iop.md"],
    ("schedules", "week"): ["levels/iop.md"],
    ("sheets", "first-call"): ["plan.md"],
    ("sources", "lifeline"): [
        "levels/_index.md",
        "levels/outpatient.md:16",
        "questions.md",
        "contacts.yaml:12",
        "facts.yaml:11",
        "comparisons/levels.yaml:31",
    ],
    ("timelines", "change"): ["levels/iop.md"],
    ("worksheets", "harbor-costs"): ["plan.md"],
}
"""What uses the entries of a site with every kind of content, with the line where it says so."""


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Build:
    site = shutil.copytree(SITES / "everything", tmp_path_factory.mktemp("everything") / "site")
    return build_site(site, DAY, Findings(), with_withheld=True)


@pytest.mark.parametrize("name", EVERYTHING, ids="/".join)
def test_the_uses_of_every_kind_of_entry_are_found(everything: Build, name: tuple[str, str]) -> None:
    assert places(uses_in(everything.sites)[name]) == EVERYTHING[name]


def test_what_a_layout_lists_whole_is_told_by_its_kind(everything: Build) -> None:
    lists = {
        kind: [page.source_path for page in pages] for kind, pages in lists_of_all(everything.sites).items()
    }

    assert lists == {
        "levels": ["_index.md", "levels/iop.md", "levels/outpatient.md"],
        "glossary": ["glossary.md"],
        "sources": ["sources.md"],
    }


def test_a_list_of_all_sources_uses_none(tmp_path: Path) -> None:
    files = {"sources.yaml": SOURCE.format(id="guide"), "list.md": page("All sources", "layout: sources\n")}

    assert ("sources", "guide") not in uses_in(built(tmp_path, files).sites)


def test_who_names_a_thing_twice_is_one_user(tmp_path: Path) -> None:
    text = "Bring your card [@guide]. Ask what you pay [@guide]."
    files = {"sources.yaml": SOURCE.format(id="guide"), "a.md": page("A", "sources: [guide]\n", text)}

    (use,) = uses_in(built(tmp_path, files).sites)["sources", "guide"]

    assert (use.place.path, use.place.line) == ("content/a.md", 4)


def test_a_source_is_used_by_the_page_that_shows_an_entry_which_cites_it(tmp_path: Path) -> None:
    faq = "title: Money\nitems: {pay: {question: Who pays?, short: 'Your plan [@guide].'}}\n"
    files = {
        "sources.yaml": SOURCE.format(id="guide"),
        "faqs/money.yaml": faq,
        "a.md": page("A", text='{{ faq("money") }}'),
    }

    assert places(uses_in(built(tmp_path, files).sites)["sources", "guide"]) == ["a.md"]


def test_a_page_in_two_languages_is_two_users_and_an_entry_one(tmp_path: Path) -> None:
    files = {
        "sources.yaml": SOURCE.format(id="guide"),
        "facts.yaml": FACT,
        "_index.es.md": page("Un sitio"),
        "a.md": page("A", text="Bring it [@guide]."),
        "a.es.md": page("A en español", text="Llévelo [@guide]."),
    }

    uses = uses_in(built(tmp_path, files, SPANISH).sites)

    assert places(uses["sources", "guide"]) == ["a.md", "a.es.md", "facts.yaml:2"]


def test_every_user_is_a_page_an_entry_a_quiz_or_the_configuration(everything: Build) -> None:
    users = {type(use.by).__name__ for uses in uses_in(everything.sites).values() for use in uses}

    assert users == {Page.__name__, Entry.__name__, "Quiz", "NoneType"}


def places(uses: tuple[Use, ...]) -> list[str]:
    """Return the files of uses; with the line where that is not the first."""
    lines = (f":{use.place.line}" if use.place.line > 1 else "" for use in uses)
    return [use.place.path.removeprefix("content/") + line for use, line in zip(uses, lines, strict=True)]
