"""The panel of the preview: what is in the way, where it is, and what to do."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.preview import Served, copy_of, is_same, mark, open_page, panel, serving

PAGE = "---\ntitle: Home\ndescription: Words about it.\n---\n\n"
BROKEN = PAGE + 'It is [near](gone.md).\n\nSee {{ faqq("x") }}.\n'
WITH_WARNINGS = PAGE + "More is [here](_index.md).\n"
UNPUBLISHABLE = PAGE + "Call 1-800-555-0100 today.\n"
EVERY_MARK = re.compile("sitegen-preview|_preview/|livereload")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def running_preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(copy_of("minimal", tmp_path_factory.mktemp("site"))) as served:
        yield served


@pytest.fixture
def served(running_preview: Served, page: Page) -> Served:
    copy_of("minimal", running_preview.root)
    open_page(page, running_preview.url)
    expect(panel(page).get_by_text("Preview", exact=True)).to_be_visible()
    return running_preview


def test_it_lists_every_finding_with_its_place_and_a_way_out(served: Served, page: Page) -> None:
    served.home.write_text(BROKEN, encoding="utf-8")

    found = panel(page).get_by_role("listitem")
    expect(found).to_have_count(2)
    expect(found.nth(0)).to_contain_text("content/_index.md:6:14 error")
    expect(found.nth(0)).to_contain_text('There is no "gone.md" here. Did you mean "_index.md"?')
    expect(found.nth(1)).to_contain_text("content/_index.md:8:5 error")
    expect(found.nth(1)).to_contain_text('There is no shortcode "faqq". Did you mean "faq"?')


def test_it_shows_the_line_with_a_caret_under_the_place(served: Served, page: Page) -> None:
    served.home.write_text(BROKEN, encoding="utf-8")

    line = panel(page).locator(".excerpt").first
    expect(line).to_have_text("It is [near](gone.md).\n             ^", use_inner_text=True)
    expect(line.locator("mark")).to_have_text("g")


def test_the_place_opens_the_file_in_the_editor(served: Served, page: Page) -> None:
    served.home.write_text(BROKEN, encoding="utf-8")

    place = panel(page).get_by_role("link", name="content/_index.md:6:14")
    expect(place).to_have_attribute("href", f"vscode://file{served.home.as_posix()}:6:14")


def test_another_editor_can_be_named(tmp_path: Path, page: Page) -> None:
    pattern = "idea://open?file={path}&line={line}"

    with serving(copy_of("minimal", tmp_path), f"--editor={pattern}") as served:
        open_page(page, served.url)

        panel(page).get_by_text("Preview", exact=True).click()
        link = panel(page).get_by_role("link", name="Edit this page")
        expect(link).to_have_attribute("href", f"idea://open?file={served.home.as_posix()}&line=1")


def test_the_last_good_page_stays_readable_until_the_fault_is_mended(served: Served, page: Page) -> None:
    mark(page)

    served.home.write_text(BROKEN, encoding="utf-8")
    expect(panel(page).get_by_text("The last good site is shown.")).to_be_visible()
    expect(page.get_by_text("Welcome.")).to_be_visible()
    assert is_same(page)
    served.home.write_text(PAGE + "It is near.\n", encoding="utf-8")

    expect(page.get_by_text("It is near.")).to_be_visible()
    expect(panel(page).get_by_role("listitem")).to_have_count(0)


def test_what_only_a_check_objects_to_is_shown_as_it_was_saved(served: Served, page: Page) -> None:
    served.home.write_text(UNPUBLISHABLE, encoding="utf-8")

    expect(page.locator("main").get_by_text("Call 1-800-555-0100 today.")).to_be_visible()
    expect(panel(page).get_by_text("shown as it was saved, but cannot be published")).to_be_visible()
    expect(panel(page).get_by_text("1-800-555-0100").first).to_be_visible()


def test_warnings_of_the_open_page_are_folded_away(served: Served, page: Page) -> None:
    served.home.with_name("other.md").write_text(PAGE.replace("Home", "Other") + "Words.\n", encoding="utf-8")
    served.home.write_text(WITH_WARNINGS, encoding="utf-8")
    other = page.context.new_page()

    headline = panel(page).get_by_text("1 warning", exact=True)
    expect(headline).to_be_visible()
    expect(panel(page).get_by_text('"here" does not say where')).to_be_hidden()
    headline.click()
    expect(panel(page).get_by_text('"here" does not say where')).to_be_visible()
    open_page(other, f"{served.url}other/")

    expect(panel(other).get_by_text("Preview", exact=True)).to_be_visible()
    served.home.with_name("other.md").unlink()


def test_a_finding_says_what_its_rule_means(served: Served, page: Page) -> None:
    served.home.write_text(WITH_WARNINGS, encoding="utf-8")

    panel(page).get_by_text("1 warning", exact=True).click()
    panel(page).get_by_text("What link/vague-text means").click()

    expect(panel(page).get_by_text("Screen readers list links on their own")).to_be_visible()
    expect(panel(page).get_by_text("More is on the [home page](_index.md).")).to_be_visible()


def test_it_comes_first_by_keyboard(served: Served, page: Page) -> None:
    served.home.write_text(BROKEN, encoding="utf-8")
    place = panel(page).get_by_role("link", name="content/_index.md:6:14")
    expect(place).to_be_visible()

    for _ in range(4):  # the headline, the page's file, the desk, the first place
        page.keyboard.press("Tab")

    expect(place).to_be_focused()


def test_it_folds_by_keyboard_and_stays_folded_while_it_says_the_same(served: Served, page: Page) -> None:
    served.home.write_text(BROKEN, encoding="utf-8")
    words = panel(page).get_by_text("The last good site is shown.")
    expect(words).to_be_visible()

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(words).to_be_hidden()
    served.home.write_text(BROKEN + "\n", encoding="utf-8")
    served.wait_for("is shown")

    expect(words).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_accessible(served: Served, page: Page, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    served.home.write_text(BROKEN, encoding="utf-8")
    expect(panel(page).get_by_role("listitem")).to_have_count(2)

    results = Axe().run(page, context="sitegen-preview")

    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_pages_elsewhere_cannot_read_the_preview(served: Served, page: Page) -> None:
    """Another name for this machine is how a foreign page would ask (DNS rebinding)."""
    own = page.request.get(served.url)
    foreign = page.request.get(served.url, headers={"Host": "evil.example:80"})

    assert (own.status, foreign.status) == (200, 421)


def test_no_file_of_a_build_has_it(site_folder: Path) -> None:
    published = [file for file in site_folder.rglob("*") if file.suffix in (".html", ".mjs", ".js", ".css")]

    assert [file for file in published if EVERY_MARK.search(file.read_text(encoding="utf-8"))] == []
