"""Whatever an editor writes: the stage ends, and what it makes cannot run anything."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.config import load_config
from sitegen.findings import Findings
from sitegen.markdown.body import Body
from sitegen.markdown.convert import convert_body
from sitegen.markdown.parser import MarkdownParser
from sitegen.markdown.settings import make_settings
from sitegen.templating import create_environment
from tests.english import ENGLISH
from tests.libraries import library_in, text_of
from tests.unit.markdown.conftest import CONFIG, FRONT_MATTER, PAGE, REGISTRIES, TEMPLATES

PIECES = [
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "{",
    "}",
    "{{",
    "}}",
    "{%",
    "!",
    "#",
    "##",
    "*",
    "**",
    "_",
    "__",
    "`",
    "```",
    "~~~",
    "|",
    "|---|---|",
    "\\",
    "&",
    ";",
    ":",
    '"',
    "'",
    "=",
    "-",
    "1.",
    "+",
    ">",
    "[!NOTE]",
    "[^1]",
    "[^1]:",
    "[x]:",
    "[@cms]",
    "[x](y)",
    "[x](page.md)",
    "![x](y.png)",
    "[x](javascript:alert(1))",
    "<script>",
    "</script>",
    "<img/src=x",
    "onerror=alert(1)>",
    "<svg/onload=x>",
    "<a",
    'href="javascript:x">',
    "</a>",
    "<b",
    "onclick=x>",
    "<style>",
    "<iframe",
    "src=x>",
    "<x-callout-note>",
    "</x-callout-note>",
    "<!--",
    "-->",
    "<?x",
    "<![",
    "<![CDATA[",
    "]]>",
    "<!x",
    "?>",
    "<math>",
    "<form>",
    "<input",
    "autofocus",
    "onfocus=x>",
    "<base",
    "href=//x>",
    "{:",
    "{#id}",
    "{.class}",
    "{onclick=x}",
    "{href=javascript:x}",
    "&#xE000;",
    "0",
    "&#57345;",
    "&#106;avascript:",
    "javascript:",
    "data:text/html,x",
    "vbscript:",
    "//x",
    "https://x",
    "<https://x>",
    "<javascript://x>",
    "<a@b>",
    "{{",
    'phone("988")',
    "}}",
    "{{",
    'cta("<b>",',
    '"javascript:x")',
    "}}",
    "{{",
    'cta("x",',
    '"page.md")',
    "}}",
    "\ue000",
    "\ue001",
    "\x02",
    "\x03",
    "\x00",
    "wzxhzdk:0",
    "klzzwxh:0000",
    "\u202e",
    "é",
    "日本",
    "👩\u200d👩\u200d👧",
]

ANY_TEXT = st.lists(
    st.one_of(
        st.sampled_from(PIECES), st.sampled_from([" ", "\n", "\n\n", "\t", "    ", "a"]), st.text(max_size=8)
    ),
    max_size=40,
).map("".join)

RUNS_SCRIPTS = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "base",
    "form",
    "input",
    "svg",
    "math",
    "link",
    "meta",
}


class Converter:
    """Converts texts of one page, again and again."""

    def __init__(self, root: Path) -> None:
        """Make a small site in the folder `root`."""
        (root / "content" / "a").mkdir(parents=True, exist_ok=True)
        (root / "content" / PAGE).write_text(FRONT_MATTER, encoding="utf-8")
        for name, text in REGISTRIES.items():
            (root / "content" / name).write_text(text, encoding="utf-8")
        (root / "site_config.yaml").write_text(CONFIG, encoding="utf-8")
        config = load_config(root / "site_config.yaml", Findings())
        library = library_in(root, date(2026, 11, 21), Findings())
        environment = create_environment([TEMPLATES], config, lambda name: f"/{name}", ENGLISH)
        self.page = library.pages[PAGE]
        self.settings = make_settings(library, {}, environment)
        self.parser = MarkdownParser("{}")

    def convert(self, text: str, parser: MarkdownParser | None = None) -> tuple[Body, Findings]:
        """Return the body of a page with this text, and what was found."""
        findings = Findings()
        page = replace(self.page, text=text_of(text))
        return convert_body(page, self.settings, parser or self.parser, findings), findings


@pytest.fixture(scope="module")
def converter(tmp_path_factory: pytest.TempPathFactory) -> Converter:
    return Converter(tmp_path_factory.mktemp("site"))


class Reader(HTMLParser):
    """Reads HTML as a browser would and keeps what could run."""

    def __init__(self) -> None:
        super().__init__()
        self.dangers: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag not in ("br", "hr", "img", "wbr"):
            self.open.append(tag)
        if tag in RUNS_SCRIPTS:
            self.dangers.append(tag)
        for name, value in attrs:
            is_address = name in ("href", "src")
            if name.startswith("on") or name == "style" or (is_address and not _is_harmless(value or "")):
                self.dangers.append(f"{name}={value}")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.dangers.append(f"</{tag}> closes nothing")


def _is_harmless(address: str) -> bool:
    return address.startswith(("/guide/a/", "#", "https://", "http://", "mailto:", "tel:"))


@given(text=ANY_TEXT)
def test_no_text_makes_html_that_runs_anything(converter: Converter, text: str) -> None:
    body, _ = converter.convert(text)

    reader = Reader()
    reader.feed(body.html)
    reader.close()
    assert (reader.dangers, reader.open) == ([], [])
    assert not any("\ue000" <= character <= "\uf8ff" for character in body.html + body.text)


@given(text=ANY_TEXT)
def test_the_same_text_gives_the_same_body_and_findings(converter: Converter, text: str) -> None:
    first_body, first_findings = converter.convert(text)
    again_body, again_findings = converter.convert(text, MarkdownParser("{}"))

    assert (first_body, first_findings.graded({})) == (again_body, again_findings.graded({}))


@given(text=ANY_TEXT)
def test_findings_stand_inside_the_text(converter: Converter, text: str) -> None:
    _, findings = converter.convert(text)

    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in findings.graded({}):
        assert finding.place.path == "content/a/page.md"
        assert 1 <= finding.place.column <= len(lines[finding.place.line - 5]) + 1
