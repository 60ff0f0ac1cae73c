"""The terms of a glossary, taken out of sentences that are graded: they are explained elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sitegen.check.passages.folding import folded, words_of
from sitegen.content.registries import Term
from sitegen.markdown.term_finder import build_term_finder

Forms = tuple[str, ...]
"""Of one term: the term, its abbreviation or nothing, and its other forms."""


@dataclass(frozen=True, slots=True)
class ExplainedTerms:
    """The terms of one glossary."""

    _pattern: re.Pattern[str]
    _needed: tuple[frozenset[str], ...]
    """Of each form: the words of every text that has it."""

    def without(self, sentences: list[str], words: frozenset[str]) -> list[str]:
        """Return sentences without terms; `words` are those of all of them."""
        possible = [max(sorted(needed), key=len, default="") for needed in self._needed if needed <= words]
        if not possible:
            return sentences
        return [self._without(sentence, possible) for sentence in sentences]

    def _without(self, sentence: str, possible: list[str]) -> str:
        plain = folded(sentence)
        return self._pattern.sub("", sentence) if any(word in plain for word in possible) else sentence


NO_TERMS = ExplainedTerms(re.compile(r"(?!)"), ())


def explained_terms(glossary: Mapping[str, Term]) -> ExplainedTerms:
    """Return the terms of a glossary."""
    return _terms_of(forms_in(glossary))


def forms_in(glossary: Mapping[str, Term]) -> tuple[Forms, ...]:
    """Return the forms of each term."""
    return tuple((term.term, term.short, *term.also) for term in glossary.values())


@lru_cache(maxsize=8)  # one for each language, and those of a few edits in a preview
def _terms_of(terms: tuple[Forms, ...]) -> ExplainedTerms:
    glossary = {
        str(number): Term(term=term, short=short, also=tuple(also), definition=term)
        for number, (term, short, *also) in enumerate(terms)
    }
    forms = (form for each in terms for form in each if form.split())
    return ExplainedTerms(build_term_finder(glossary).pattern, tuple(map(words_of, forms)))
