"""The words that sites do without: the generator's own list and what a site adds in its configuration."""

from functools import cache
from pathlib import Path

from sitegen.config import Phrase, Words
from sitegen.findings import Findings, Place, SiteError
from sitegen.report.text import as_text
from sitegen.source_file import read_text
from sitegen.validation import Model, Text, validate
from sitegen.yaml_source.parse import parse_yaml

_FILE = Path(__file__).with_name("words.yaml")


class Advice(Model):
    """Words that mean the same, and what to write instead."""

    avoid: tuple[Phrase, ...]
    use: Text


class WordList(Model):
    """All words and phrases; in each, `(a|b)` stands for either."""

    stigma: tuple[Advice, ...]
    """Words that hurt or mislead."""
    jargon: tuple[Advice, ...]
    """Words that need an explanation."""
    allow: tuple[Phrase, ...]
    """Phrases in which a word of the two lists above is in its place."""
    acronyms: tuple[Text, ...]
    """Letters that everybody reads as words."""


def word_list(words: Words) -> WordList:
    """Return the generator's list with what a site adds."""
    own = own_list()
    added = tuple(Advice(avoid=(phrase,), use=use) for phrase, use in words.avoid.items())
    return WordList(
        stigma=(*own.stigma, *added),
        jargon=own.jargon,
        allow=(*own.allow, *words.allow),
        acronyms=(*own.acronyms, *words.acronyms),
    )


@cache
def own_list() -> WordList:
    """Return the generator's own list.

    Raises:
        SiteError: if the file is damaged.
    """
    findings = Findings()
    text = read_text(_FILE, _FILE.name, findings)
    source = parse_yaml(text, _FILE.name, findings) if text is not None else None
    words = validate(WordList, source, findings, whole=Place(_FILE.name)) if source is not None else None
    if words is None:
        raise SiteError(" ".join(as_text(finding) for finding in findings.graded({})))
    return words
