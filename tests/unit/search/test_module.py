import json
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sitegen.config import Search
from sitegen.findings import Findings
from sitegen.graph.site import Site
from sitegen.pipeline import Build, build_site
from sitegen.search.documents import Document, documents_of
from sitegen.search.module import crisis_phrases, search_module
from sitegen.search.words import IGNORED, IN_DANGER

SITES = Path(__file__).parents[2] / "sites" / "valid"


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    root = shutil.copytree(SITES / "everything", tmp_path_factory.mktemp("search") / "site")
    return build_site(root, date(2026, 11, 21), Findings())


@pytest.fixture
def site(build: Build) -> Site:
    return build.sites[0]


def document(url: str, site: Site) -> Document:
    (found,) = (each for each in documents_of(site) if each.url == url)
    return found


def test_a_page_is_found_as_a_whole_by_all_its_names(site: Site) -> None:
    found = document("/harbor/levels/iop/", site)

    assert (found.title, found.heading) == ("Intensive Outpatient Program", "")
    assert found.names == "IOP Intensive Outpatient Program IOP intensive outpatient program services"
    assert found.text.startswith("What an IOP is and what a day in it looks like. Several hours of care on")


def test_a_part_of_a_page_is_found_at_its_heading(site: Site) -> None:
    found = document("/harbor/levels/iop/#a-typical-day", site)

    assert (found.title, found.heading) == ("Intensive Outpatient Program", "A typical day")


def test_a_question_is_found_at_its_answer(site: Site) -> None:
    found = document("/harbor/questions/#basics-work", site)

    assert (found.title, found.heading) == ("Questions", "Can I keep my job?")
    assert found.text.startswith("Often, yes.")


def test_a_term_is_found_in_the_glossary_by_its_other_forms(site: Site) -> None:
    assert document("/harbor/glossary/#intensive-outpatient-program", site) == Document(
        url="/harbor/glossary/#intensive-outpatient-program",
        title="Glossary",
        heading="intensive outpatient program",
        names="IOP intensive outpatient programs",
        text="Several hours of care on several days a week; you sleep at home.",
    )


def test_pages_that_are_not_listed_are_not_found(site: Site) -> None:
    urls = {each.url for each in documents_of(site)}

    assert not {"/harbor/search/", "/harbor/404.html"} & urls


def test_the_script_has_the_synonyms_and_the_terms_to_ignore(site: Site) -> None:
    (written,) = re.findall(r"^export const words = (.*);$", search_module(site), re.M)

    assert json.loads(written) == {
        "ignored": sorted(IGNORED["en"]),
        "synonyms": {"day program": ["php"], "co pay": ["copay", "what you pay"]},
    }


def test_words_that_are_searched_as_the_same_have_the_synonyms_of_both(site: Site) -> None:
    synonyms = {"Day Program": ("php", "iop"), "day programs": ("iop", "clinic")}
    config = site.config.model_copy(update={"search": Search(synonyms=synonyms)})

    (written,) = re.findall(
        r"^export const words = (.*);$", search_module(replace(site, config=config)), re.M
    )

    assert json.loads(written)["synonyms"] == {"day program": ["php", "iop", "clinic"]}


def test_the_script_has_the_index_as_a_text(site: Site) -> None:
    (written,) = re.findall(r"^export const index = '(.*)';$", search_module(site), re.M)

    index = json.loads(written.replace("\\'", "'").replace("\\\\", "\\"))

    assert index["documentCount"] == len(documents_of(site))


def test_a_site_adds_its_own_words_to_those_of_danger(site: Site) -> None:
    assert crisis_phrases(site) == (*IN_DANGER, "lost all hope", "hopeless*")


def test_the_page_names_the_index_by_its_content(build: Build) -> None:
    (index,) = (file for file in build.files if file.path.startswith("assets/search/"))
    (page,) = (file.data.decode() for file in build.files if file.path == "search/index.html")

    assert re.fullmatch(r"assets/search/en-US\.[0-9a-f]{8}\.mjs", index.path)
    assert f'data-index="/harbor/{index.path}"' in page or f"data-index=/harbor/{index.path} " in page


def test_no_page_may_connect_to_anything(build: Build) -> None:
    """Without a rule of its own for connections, the one for all else holds."""
    pages = [file.data.decode() for file in build.files if file.path.endswith(".html")]
    policies = [re.findall(r'content="(default-src[^"]*)"', page) for page in pages]
    texts = [text for found in policies for text in found]
    rules = {rule for text in texts for rule in text.split("; ") if rule.startswith("connect")}

    assert len(texts) >= len(pages) > 2
    assert [text for text in texts if not text.startswith("default-src 'none'; ")] == []
    assert rules == {"connect-src 'none'"}
