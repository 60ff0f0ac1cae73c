"""Texts in front matter and YAML that show their markup."""

import re
from collections.abc import Iterator

from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site
from sitegen.translation import shown_texts
from sitegen.yaml_source.values import ShownMarkdown, ShownText

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


def check_markup(site: Site, findings: Findings) -> None:
    """Report markup in the plain texts of everything that is published."""
    for text in _plain_texts(site):
        found = _MARKUP.search(text)
        # A text without a place is a default of ours, which no editor could mend.
        if found is not None and text.place.path:
            message = f'Readers would see "{found[0]}" as it is written.'
            findings.add(IN_DATA, text.place, message, hint="This text is plain words: take it out.")


def _plain_texts(site: Site) -> Iterator[ShownText]:
    library = site.library
    entries = (entry.value for of_kind in library.entries.values() for entry in of_kind.values())
    front_matters = (page.front_matter for page in library.pages.values())
    quizzes = (quiz.definition for quiz in site.quizzes.values())
    for value in (site.config, *front_matters, *entries, *quizzes):
        yield from (text for text in shown_texts(value) if not isinstance(text, ShownMarkdown))
