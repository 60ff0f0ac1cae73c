"""A small site made of strings, and its bodies and findings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from sitegen.config import SiteConfig, load_config
from sitegen.findings import Findings
from sitegen.markdown.body import Body
from sitegen.markdown.convert import convert_bodies
from sitegen.quiz.load import load_quizzes
from sitegen.report.text import as_text
from sitegen.templating import create_environment
from tests.english import ENGLISH
from tests.libraries import library_in, run_over

TEMPLATES = Path(__file__).parent / "templates"
PAGE = "a/page.md"
FRONT_MATTER = "---\ntitle: A page\ndescription: About it.\n---\n"
"""Four lines, so the first line of every text below is line 5 of its file."""

CONFIG = """
title: A site
description: About it.
base_url: https://example.org/guide
publisher:
  name: Someone
crisis_contacts: ["988"]
"""
REGISTRIES = {
    "contacts.yaml": """
"988":
  kind: crisis
  label: Crisis line
  purpose: For anyone.
  call: "988"
  verified_on: 2026-01-01
""",
    "sources.yaml": """
cms:
  title: A rule
  publisher: CMS
  url: https://example.org/rule
  grade: law
  read: issuer
  checked_on: 2026-01-01
aha:
  title: A guide
  publisher: AHA
  url: https://example.org/guide
  grade: reference
  read: issuer
  checked_on: 2026-01-01
""",
    "glossary.yaml": """
iop:
  term: intensive outpatient program
  short: IOP
  also: [intensive outpatient]
  definition: Care by day.
""",
}


@dataclass(frozen=True)
class Result:
    """What the stage says of a site."""

    bodies: Mapping[str, Body]
    findings: list[str]
    """One a line; those on the page under test without its path."""

    @property
    def body(self) -> Body:
        """The body of the page under test."""
        return self.bodies[PAGE]

    @property
    def html(self) -> str:
        """Its HTML."""
        return str(self.body.html)


Convert = Callable[..., Result]


@pytest.fixture
def convert(tmp_path: Path) -> Convert:
    """Convert a text as the body of `a/page.md`, with other files of `content/` beside it."""

    def convert_site(text: str, files: Mapping[str, str | bytes] | None = None) -> Result:
        (tmp_path / "site_config.yaml").write_text(CONFIG, encoding="utf-8")
        for path, content in {**REGISTRIES, **(files or {}), PAGE: text}.items():
            file = tmp_path / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(_as_bytes(path, content))
        return _convert(tmp_path)

    return convert_site


def _as_bytes(path: str, content: str | bytes) -> bytes:
    if isinstance(content, bytes):
        return content
    is_bare_page = path.endswith(".md") and not content.startswith("---\ntitle")
    return ((FRONT_MATTER if is_bare_page else "") + content).encode()


def _convert(root: Path) -> Result:
    findings = Findings()
    config: SiteConfig = load_config(root / "site_config.yaml", findings)
    library = library_in(root, date(2026, 11, 21), findings)
    environment = create_environment([TEMPLATES], config, lambda name: f"/{name}", ENGLISH)
    quizzes = load_quizzes(root / "content", library.quiz_files, findings)
    bodies = convert_bodies(library, quizzes, environment, run_over(library, findings))
    return Result(
        bodies.whole, [as_text(found).removeprefix(f"content/{PAGE}:") for found in findings.graded({})]
    )
