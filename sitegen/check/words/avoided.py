"""Words that hurt, mislead or are known to few, with what to write instead."""

import re
from collections.abc import Iterable, Iterator

from sitegen.check.passages.passage import Block, Passage
from sitegen.check.passages.site import Passages
from sitegen.check.words.lexicon import Lexicon
from sitegen.check.words.word_list import word_list
from sitegen.content.registries import Term
from sitegen.findings import Example, Findings, Rule, Severity
from sitegen.graph.site import Site

STIGMA = Rule(
    "words/stigma",
    "A word that hurts or misleads",
    "Words that blame keep people away from care, and no care keeps the promises of an advertisement. "
    "What stands in quotation marks is not judged.",
    Severity.WARNING,
    Example("A former addict leads the group.", "A person in recovery leads the group."),
)
JARGON = Rule(
    "words/jargon",
    "A word of clinics or insurers that the glossary does not explain",
    "Few people know it, and those who are ill or in a hurry do not look it up.",
    Severity.WARNING,
    Example("Your plan asks for a concurrent review.", "Your plan checks now and then if it pays on."),
)
RULES = (STIGMA, JARGON)

_NAMED = re.compile(r"\b(?:called|known as|call (?:it|this|that|them|these))\s+(?:an?\s+|the\s+)?\Z", re.I)
"""What comes before a word that is named rather than used."""
_NOTATION = re.compile(r"[()|]")


def check_words(site: Site, passages: Passages, findings: Findings) -> None:
    """Report words to avoid in everything that readers see, but for the words of others."""
    words = word_list(site.config.words)
    explained = _forms(site.library.registries.glossary.values())
    stigma = Lexicon(words.stigma, words.allow)
    jargon = Lexicon(words.jargon, (*words.allow, *explained))
    for passage in passages.all():
        if passage.block is not Block.QUOTE:
            _check_passage(passage, stigma, jargon, findings)


def _forms(terms: Iterable[Term]) -> Iterator[str]:
    """Yield all forms of the terms of a glossary, as phrases."""
    for term in terms:
        for form in (term.term, term.short, *term.also):
            yield _NOTATION.sub(" ", form.lower())


def _check_passage(passage: Passage, stigma: Lexicon, jargon: Lexicon, findings: Findings) -> None:
    for found, use in stigma.find(passage.shown):
        message = f'"{_as_written(passage, found.start, found.end)}" can hurt or mislead.'
        findings.add(STIGMA, passage.place(found.start), message, hint=f"Write instead: {use}.")
    for found, use in jargon.find(passage.shown):
        if _NAMED.search(passage.shown[: found.start]):
            continue
        message = f'Few readers know "{_as_written(passage, found.start, found.end)}".'
        hint = f"Write instead: {use}. Or explain the word in glossary.yaml."
        findings.add(JARGON, passage.place(found.start), message, hint=hint)


def _as_written(passage: Passage, start: int, end: int) -> str:
    return " ".join(passage.shown[start:end].split())
