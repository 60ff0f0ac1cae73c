"""The preview in a real browser: what is saved is seen, whatever happens to the files."""

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.preview import (
    Served,
    copy_of,
    is_same,
    mark,
    open_page,
    panel,
    save_by_renaming,
    serving,
)

LONGER_THAN_A_BURST = 0.5
"""Seconds after which what was saved before is no longer taken together with what is saved next."""
ARTICLE = "---\ntitle: {title}\ndescription: Words about it.\n---\n\n{body}\n"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def running_preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(copy_of("minimal", tmp_path_factory.mktemp("site"))) as served:
        yield served


@pytest.fixture
def served(running_preview: Served, page: Page, request: pytest.FixtureRequest) -> Served:
    """Give back the site as it was at first, to the same preview; one more page tells when it is there.

    That page has a tab of its own, for one that reloads itself may cut short the way to another page.
    """
    root = running_preview.root
    for each in root.iterdir():
        if each.name != ".sitegen":  # which the preview may just be writing to
            shutil.rmtree(each) if each.is_dir() else each.unlink()
    copy_of("minimal", root)
    name = re.sub("[^a-z0-9]+", "-", request.node.name).strip("-")
    write(root / "content" / f"{name}.md", ARTICLE.format(title="Begin", body=name))
    tab = page.context.new_page()
    open_page(tab, f"{running_preview.url}{name}/")
    expect(tab.get_by_text(name)).to_be_visible()
    tab.close()
    return running_preview


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def say(served: Served, words: str) -> None:
    write(served.home, ARTICLE.format(title="Home", body=words))


# What is seen


def test_what_is_saved_is_seen_without_touching_the_browser(served: Served, page: Page) -> None:
    open_page(page, served.url)

    say(served, "Welcome, and breathe.")

    expect(page.get_by_text("Welcome, and breathe.")).to_be_visible()


def test_every_open_tab_follows(served: Served, page: Page) -> None:
    tabs = [page, *(page.context.new_page() for _ in range(3))]
    for tab in tabs:
        open_page(tab, served.url)

    say(served, "Welcome to all.")

    for tab in tabs:
        expect(tab.get_by_text("Welcome to all.")).to_be_visible()


def test_a_page_that_did_not_change_is_not_reloaded(served: Served, page: Page) -> None:
    write(served.root / "content" / "visit.md", ARTICLE.format(title="Visit", body="One hour."))
    other = page.context.new_page()
    open_page(other, f"{served.url}visit/")
    expect(other.get_by_text("One hour.")).to_be_visible()
    open_page(page, served.url)
    mark(page)

    write(served.root / "content" / "visit.md", ARTICLE.format(title="Visit", body="Two hours."))

    expect(other.get_by_text("Two hours.")).to_be_visible()
    assert is_same(page)


def test_a_style_is_swapped_in_place(served: Served, page: Page) -> None:
    open_page(page, served.url)
    mark(page)
    style = served.root / "assets" / "css" / "brand.css"

    write(style, ":root { --g-paper: rgb(1, 2, 3); }\n")

    expect(page.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)")
    assert is_same(page)
    page.wait_for_function("document.querySelectorAll('link[rel=stylesheet]').length === 1")


def test_of_two_styles_saved_one_after_the_other_the_last_one_stays(served: Served, page: Page) -> None:
    open_page(page, served.url)
    style = served.root / "assets" / "css" / "brand.css"

    write(style, ":root { --g-paper: rgb(1, 2, 3); }\n")
    expect(page.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)")
    write(style, ":root { --g-ink: rgb(4, 5, 6); }\n")

    expect(page.locator("body")).to_have_css("color", "rgb(4, 5, 6)")
    expect(page.locator("body")).not_to_have_css("background-color", "rgb(1, 2, 3)")


def test_an_old_address_leads_to_the_page_in_the_preview(served: Served, page: Page) -> None:
    write(
        served.root / "content" / "visit.md",
        ARTICLE.format(title="Visit\naliases: [/old/]", body="One hour."),
    )
    open_page(page, f"{served.url}visit/")
    expect(page.get_by_text("One hour.")).to_be_visible()

    page.goto(f"{served.url}old/")

    assert page.url == f"{served.url}visit/"


def test_the_desk_follows_what_no_page_shows(served: Served, page: Page) -> None:
    open_page(page, f"{served.url}_desk/data.html")

    questions = "title: Visits\nitems:\n  when:\n    question: When may I come?\n    short: Any day.\n"
    write(served.root / "content" / "faqs" / "visits.yaml", questions)

    expect(page.get_by_role("row").filter(has_text="Visits")).to_contain_text("unused")


def test_the_page_stays_where_it_was_scrolled_to(served: Served, page: Page) -> None:
    say(served, "\n\n".join(f"Line {number}." for number in range(200)))
    open_page(page, served.url)
    page.get_by_text("Line 150.").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")

    say(served, "\n\n".join(f"Line {number}!" for number in range(200)))

    expect(page.get_by_text("Line 150!")).to_be_visible()
    page.wait_for_function("before => Math.abs(scrollY - before) < 2", arg=before)


def test_a_page_that_comes_and_goes_is_followed(served: Served, page: Page) -> None:
    visit = served.root / "content" / "visits" / "first.md"
    open_page(page, f"{served.url}visits/first/")

    write(visit.with_name("_index.md"), ARTICLE.format(title="Visits", body="All of them."))
    write(visit, ARTICLE.format(title="First visit", body="Bring your card."))
    expect(page.get_by_text("Bring your card.")).to_be_visible()
    shutil.rmtree(visit.parent)

    expect(page.get_by_role("heading", name="Not found")).to_be_visible()


@pytest.mark.parametrize(
    ("key", "label"), [("draft: true", "Draft"), ("publish_on: 2099-01-01", "Scheduled")]
)
def test_pages_that_are_not_published_yet_are_shown_with_a_label(
    served: Served, page: Page, key: str, label: str
) -> None:
    open_page(page, f"{served.url}plans/")

    write(
        served.root / "content" / "plans.md",
        f"---\ntitle: Plans\ndescription: Not yet.\n{key}\n---\n\nLater.\n",
    )

    expect(page.get_by_text(label, exact=False).first).to_be_visible()
    expect(page.get_by_text("Later.")).to_be_visible()


# What may happen to files


def test_an_editor_that_writes_by_renaming_is_followed(served: Served, page: Page) -> None:
    open_page(page, served.url)

    for number in range(3):
        for file, old in ((served.home, "Welcome"), (served.root / "site_config.yaml", "A small site")):
            save_by_renaming(file, file.read_text(encoding="utf-8").replace(old, f"{old}!"))

        expect(page.get_by_text(f"Welcome{'!' * (number + 1)}.")).to_be_visible()
        expect(page.get_by_role("banner")).to_contain_text(f"A small site{'!' * (number + 1)}")


def test_a_configuration_that_is_broken_and_mended_is_followed(served: Served, page: Page) -> None:
    config = served.root / "site_config.yaml"
    good = config.read_text(encoding="utf-8")
    open_page(page, served.url)

    config.write_text(good.replace("title:", "tittle:", 1), encoding="utf-8")
    expect(panel(page).get_by_text('"tittle" is not known here.')).to_be_visible()
    expect(page.get_by_text("Welcome.")).to_be_visible()
    config.write_text(good.replace("A small site", "A new site", 1), encoding="utf-8")

    expect(page.get_by_role("banner")).to_contain_text("A new site")
    expect(panel(page).get_by_text("tittle")).to_have_count(0)


def test_a_site_that_moves_below_a_path_is_found_there(served: Served, page: Page) -> None:
    config = served.root / "site_config.yaml"
    lines = config.read_text(encoding="utf-8").splitlines()
    moved = [f"{line}/guide" if line.startswith("base_url:") else line for line in lines]

    open_page(page, served.url)
    config.write_text("\n".join(moved), encoding="utf-8")

    expect(page).to_have_url(f"{served.url}guide/")
    expect(page.get_by_text("Welcome.")).to_be_visible()


def test_a_switch_of_branches_that_touches_hundreds_of_files_is_followed(served: Served, page: Page) -> None:
    content = served.root / "content"
    other = served.root / "other-branch"
    shutil.copytree(content, other)
    for number in range(40):
        write(other / f"page-{number}.md", ARTICLE.format(title=f"Page {number}", body=f"Number {number}."))
    for number in range(260):
        (other / f"leaflet-{number}.pdf").write_bytes(b"%PDF-")
    open_page(page, f"{served.url}page-39/")

    shutil.rmtree(content)
    other.rename(content)
    expect(page.get_by_text("Number 39.", exact=True)).to_be_visible()
    write(content / "page-39.md", ARTICLE.format(title="Page 39", body="Still seen."))

    expect(page.get_by_text("Still seen.", exact=True)).to_be_visible()


def test_a_folder_made_later_is_watched_too(served: Served, page: Page) -> None:
    open_page(page, served.url)

    write(served.root / "templates" / "partials" / "footer.html", "<footer>Our own foot.</footer>\n")
    expect(page.get_by_text("Our own foot.")).to_be_visible()
    write(served.root / "templates" / "partials" / "footer.html", "<footer>Another foot.</footer>\n")

    expect(page.get_by_text("Another foot.")).to_be_visible()


def test_the_published_folder_may_be_deleted_meanwhile(served: Served, page: Page) -> None:
    output = served.root / "_site"
    write(output / "index.html", "<title>Published</title>")
    open_page(page, served.url)

    shutil.rmtree(output)
    say(served, "Still here.")

    expect(page.get_by_text("Still here.")).to_be_visible()


def test_files_of_editors_do_not_build_the_site(served: Served) -> None:
    lead_nowhere(served, 7)
    served.wait_for("7 errors")

    for name in ("4913", ".page.md.swp", "page.md~", ".#page.md"):
        write(served.root / "content" / name, "not yours")
        (served.root / "content" / name).unlink()
    time.sleep(LONGER_THAN_A_BURST)
    lead_nowhere(served, 8)
    served.wait_for("8 errors")

    assert served.builds_between("7 errors", "8 errors") == 1


def lead_nowhere(served: Served, times: int) -> None:
    """Save so many broken links, which each build counts, as one change: a file outside `content` is none."""
    new = served.root / "new"
    write(new, ARTICLE.format(title="Home", body="[Gone](gone.md) " * times))
    new.replace(served.home)
