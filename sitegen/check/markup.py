"""Texts in front matter and YAML that show their markup."""

import re

from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site
from sitegen.translation import shown_texts
from sitegen.validation import Model
from sitegen.yaml_source.values import ShownMarkdown

IN_DATA = Rule(
    "html/in-data",
    "HTML or Markdown in a text that takes none",
    "Readers would see it as it is written. Titles, labels and descriptions are plain words.",
    example=Example(
        "---\ntitle: What it <b>costs</b>\ndescription: What you may have to pay.\n---\n\nAsk first.\n",
        "---\ntitle: What it costs\ndescription: What you may have to pay.\n---\n\nAsk first.\n",
    ),
)
RULES = (IN_DATA,)

_MARKUP = re.compile(
    r"</?(?:a|b|br|div|em|font|h[1-6]|i|li|o:p|ol|p|span|strong|sub|sup|u|ul)(?:\s[^<>]*)?/?>"
    r"|&(?:[a-z]{2,8}|#[0-9]{2,5}|#x[0-9a-f]{2,5});|\*\*[^*\s][^*]*\*\*|\[[^\]]+\]\([^()\s]+\)",
    re.I,
)


def check_markup(page: Page, findings: Findings) -> None:
    """Report markup in the plain texts of a page's front matter."""
    _check(page.front_matter, findings)


def check_data_markup(site: Site, findings: Findings) -> None:
    """Report markup in the plain texts of config, registries, collections and quizzes."""
    _check(site.config, findings)
    for entries in site.library.entries.values():
        for entry in entries.values():
            _check(entry.value, findings)
    for quiz in site.quizzes.values():
        _check(quiz.definition, findings)


def _check(model: Model, findings: Findings) -> None:
    for text in shown_texts(model):
        if isinstance(text, ShownMarkdown):
            continue
        found = _MARKUP.search(text)
        # A text without a place is a default of ours, which no editor could mend.
        if found is not None and text.place.path:
            message = f'Readers would see "{found[0]}" as it is written.'
            findings.add(IN_DATA, text.place, message, hint="This text is plain words: take it out.")
