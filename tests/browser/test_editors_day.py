"""An editor's day: a site from nothing, a page, a table, questions; then ten mistakes.

What mends a mistake here knows nothing but an entry of the preview's panel: a file, a line, a column, and
words. It is the first that names a way out, or the first of all.
"""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Locator, Page, expect

from sitegen.cli.main import main
from tests.browser.preview import Served, open_page, panel, save_by_renaming, serving

SHEET = "What;Mornings;Evenings\r\nWhere;at the center;by video\r\nParking;free;not needed\r\n"
SCREENSHOTS = os.environ.get("EDITORS_DAY_SCREENSHOTS", "")
WAY_OUT = re.compile('Did you mean "(.+?)"')
BLOCKS = """\
You get an estimate in writing [@no-surprises].

{{ comparison("mornings-or-evenings") }}

{{ faq("before-you-come") }}

Read on about the [program](iop.md).

Others have [asked this](../questions.md).

That is all.
"""


@dataclass(frozen=True)
class Entry:
    """What the panel says of a mistake."""

    path: str
    line: int
    column: int
    words: str

    @property
    def suggestion(self) -> str:
        """What it names as the way out."""
        return str(WAY_OUT.findall(self.words)[-1])


Mend = Callable[[list[str], Entry], None]
"""Changes the lines of a file."""


def replace_word(lines: list[str], entry: Entry) -> None:
    line = lines[entry.line - 1]
    before, after = line[: entry.column - 1], line[entry.column - 1 :]
    lines[entry.line - 1] = before + re.sub(r"[#@\w./-]+", entry.suggestion, after, count=1)


def replace_name(lines: list[str], entry: Entry) -> None:
    lines[entry.line - 1] = re.sub('"[^"]*"', f'"{entry.suggestion}"', lines[entry.line - 1], count=1)


def take_line_out(lines: list[str], entry: Entry) -> None:
    del lines[entry.line - 1]


def add_title(lines: list[str], entry: Entry) -> None:
    lines.insert(entry.line, TITLE)


def close_at_the_end(lines: list[str], _: Entry) -> None:
    lines.append("```")


PAGE = "content/levels/a-day-with-us.md"
FAQ = "content/faqs/before-you-come.yaml"
CONFIG = "site_config.yaml"
TITLE = "title: A day with us"
NO_END = "That is all.\n\n```\nNine o'clock"
MISTAKES: dict[str, tuple[str, str, str, Mend]] = {
    "a slip in a key": (PAGE, "description:", "descripton:", replace_word),
    "a slip in a link": (PAGE, "(iop.md)", "(iopp.md)", replace_word),
    "a heading that is not there": (PAGE, "questions.md)", "questions.md#page-mian)", take_line_out),
    "a slip in a citation": (PAGE, "[@no-surprises]", "[@no-surprise]", replace_word),
    "a slip in a shortcode": (PAGE, "{{ comparison(", "{{ comparision(", replace_word),
    "a slip in the name of questions": (PAGE, '"before-you-come"', '"before-you-came"', replace_name),
    "a slip in a key of a question": (FAQ, "    question:", "    qestion:", replace_word),
    "a title that is lost": (PAGE, TITLE, "", add_title),
    "a block of code that never ends": (PAGE, "That is all.", NO_END, close_at_the_end),
    "a slip in the configuration": (CONFIG, "tagline:", "taglin:", replace_word),
}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = tmp_path_factory.mktemp("new") / "site"
    command("init", root, "--kind", "guide", "--name", "Harbor Mind")
    with serving(root) as served:
        yield served


@pytest.fixture(scope="module")
def written(served: Served, page: Page, tmp_path_factory: pytest.TempPathFactory) -> Page:
    """Begin a page, a table and questions by command, write them, and open the page."""
    sheet = tmp_path_factory.mktemp("sheets") / "Mornings or evenings.csv"
    sheet.write_bytes(SHEET.encode("cp1252"))
    site = ("--site", served.root)
    command("new", "article", "A day with us", "--section", "levels", *site)
    command("new", "faq", "Before you come", *site)
    command("import", "comparison", sheet, *site)
    fill(served.root / FAQ)
    fill(served.root / PAGE)
    article = served.root / PAGE
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("\n## What we know", f"\n{BLOCKS}\n## What we know"), encoding="utf-8")
    open_page(page, f"{served.url}levels/a-day-with-us/")
    expect(page.get_by_text("That is all.")).to_be_visible()
    return page


def fill(file: Path) -> None:
    """Write something wherever the file asks for it."""
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"Write here: [^\"\n{\[]*[^\"\n{\[ ]", "A few words.", text), encoding="utf-8")


def command(*arguments: str | Path) -> None:
    result = CliRunner().invoke(main, [str(each) for each in arguments], prog_name="build.py")
    assert result.exit_code == 0, result.output


def test_page_table_and_questions_are_seen_together(written: Page) -> None:
    expect(written.get_by_role("heading", name="A day with us", level=1)).to_be_visible()
    expect(written.get_by_role("table")).to_contain_text("by video")
    expect(written.get_by_role("group").filter(has_text="A few words.")).not_to_have_count(0)
    expect(written.get_by_text("Readers of the published site do not see this page.")).to_be_visible()


@pytest.fixture
def mistake(served: Served, written: Page, request: pytest.FixtureRequest) -> Iterator[str]:
    """Make a mistake, and take it back afterwards whatever was made of it."""
    name, right, wrong, _ = MISTAKES[request.param]
    file = served.root / name
    good = file.read_text(encoding="utf-8")
    assert right in good
    save_by_renaming(file, good.replace(right, wrong, 1))
    yield request.param
    save_by_renaming(file, good)
    expect(errors(written)).to_have_count(0)


@pytest.mark.parametrize("mistake", MISTAKES, indirect=True)
def test_a_mistake_is_mended_by_what_the_panel_says(served: Served, written: Page, mistake: str) -> None:
    expect(errors(written)).not_to_have_count(0)
    picture(written, mistake)
    entry = entry_to_mend(written)
    file = served.root / entry.path
    mend = MISTAKES[mistake][-1]

    lines = file.read_text(encoding="utf-8").splitlines()
    mend(lines, entry)
    save_by_renaming(file, "\n".join(lines) + "\n")

    expect(errors(written)).to_have_count(0)
    expect(written.get_by_role("heading", name="A day with us", level=1)).to_be_visible()


def errors(page: Page) -> Locator:
    return panel(page).locator(".finding--error")


def entry_to_mend(page: Page) -> Entry:
    """Return the first error in the panel that names a way out, or the first of all."""
    entries = [entry_of(found) for found in errors(page).all()]
    return next((entry for entry in entries if WAY_OUT.search(entry.words)), entries[0])


def entry_of(found: Locator) -> Entry:
    path, line, column = found.get_by_role("link").first.inner_text().rsplit(":", 2)
    return Entry(path, int(line), int(column), found.locator(".message").inner_text())


def picture(page: Page, mistake: str) -> None:
    """Take a picture of the panel where somebody wants to look at it."""
    if SCREENSHOTS:
        page.screenshot(path=Path(SCREENSHOTS, f"{mistake.replace(' ', '-')}.png"))
