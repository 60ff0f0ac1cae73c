"""Words that hurt, mislead or are known to few, with what to write instead."""

import re
from functools import lru_cache

from sitegen.check.explained_terms import Forms
from sitegen.check.passages.passage import Block, Passage
from sitegen.check.passages.site import Passages
from sitegen.check.words.lexicon import Lexicon
from sitegen.check.words.word_list import word_list
from sitegen.config import Words
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
    own, explained = site.config.words, tuple(site.library.registries.forms.values())
    lexicons = _lexicons(tuple(own.avoid.items()), own.allow, explained)
    stigma, jargon = (lexicon.narrowed(passages.words) for lexicon in lexicons)
    for passage in passages.all():
        if passage.block is not Block.QUOTE:
            _check_passage(passage, stigma, jargon, findings)


@lru_cache(maxsize=8)  # one for each language, and those of a few edits in a preview
def _lexicons(
    avoid: tuple[tuple[str, str], ...], allow: tuple[str, ...], explained: tuple[Forms, ...]
) -> tuple[Lexicon, Lexicon]:
    """Return the words that hurt, and the jargon but for what the glossary has explained."""
    words = word_list(Words(avoid=dict(avoid), allow=allow))
    phrases = (_NOTATION.sub(" ", form.lower()) for forms in explained for form in forms)
    return Lexicon.of(words.stigma, words.allow), Lexicon.of(words.jargon, (*words.allow, *phrases))


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
