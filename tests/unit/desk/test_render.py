import shutil
from dataclasses import replace
from pathlib import Path

import html5lib
import pytest
import turbohtml
from turbohtml.conformance import check

from sitegen.desk.render import render_desk
from sitegen.findings import Finding, Findings, Place, Severity
from sitegen.pipeline import Build, build_site
from sitegen.report.editor import EditorLinks
from tests.unit.desk.small_sites import DAY, SITES, built, page

PAGES = ("index.html", "data.html", "findings.html", "reviews.html", "map.html")
LINKS = EditorLinks((Path("/site"),))
ODD = Finding(Place("content/a.md", 7), "link/missing-page", Severity.ERROR, 'There is no "<b>.md" here.')


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Build:
    site = shutil.copytree(SITES / "everything", tmp_path_factory.mktemp("everything") / "site")
    return build_site(site, DAY, Findings(), with_withheld=True)


def test_the_desk_is_a_few_pages_and_what_they_load(everything: Build) -> None:
    files = render_desk(everything, everything.findings, LINKS, is_newest=True)

    assert set(files) == {*PAGES, "desk.css", "desk.mjs", "rows.mjs", "sort.mjs"}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_conforms_to_the_standard(everything: Build, name: str) -> None:
    html = render_desk(everything, (ODD,), LINKS, is_newest=True)[name].decode()

    parser = html5lib.HTMLParser()
    parser.parse(html)
    assert parser.errors == []
    assert check(turbohtml.parse(html)).messages == ()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_script_or_style_of_its_own_and_lets_in_no_other(everything: Build, name: str) -> None:
    document = turbohtml.parse(
        render_desk(everything, everything.findings, LINKS, is_newest=True)[name].decode()
    )

    assert document.select("style, [style], script:not([src])") == []
    assert document.select("meta[http-equiv]")[0].attrs["content"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def test_what_editors_write_is_text(tmp_path: Path) -> None:
    build = built(tmp_path, {"a.md": page("Fish <b>& chips</b>")})

    files = render_desk(build, (ODD,), LINKS, is_newest=True)

    assert all(b"<b>" not in files[name] for name in PAGES)
    assert b"There is no &#34;&lt;b&gt;.md&#34; here." in files["findings.html"]


def test_links_stand_below_the_path_of_the_site(everything: Build) -> None:
    html = render_desk(everything, everything.findings, LINKS, is_newest=True)["index.html"].decode()

    assert 'href="/harbor/levels/iop/"' in html
    assert 'href="vscode://file/site/content/levels/iop.md:1:1"' in html


def test_it_says_that_the_newest_attempt_failed(everything: Build) -> None:
    behind = b"The last save could not be built."

    assert behind not in render_desk(everything, everything.findings, LINKS, is_newest=True)["index.html"]
    assert behind in render_desk(everything, (ODD,), LINKS, is_newest=False)["index.html"]


def test_where_nothing_was_found_it_says_so(everything: Build) -> None:
    clean = replace(everything, findings=())

    html = render_desk(clean, (), LINKS, is_newest=True)["findings.html"].decode()

    assert "None: every link, picture and reference inside the site leads somewhere." in html
    assert "Nothing was found." in html
