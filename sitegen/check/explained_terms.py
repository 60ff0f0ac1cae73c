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
        """Return sentences, each on one line, without terms; `words` are those of all of them."""
        possible = [max(sorted(needed), key=len, default="") for needed in self._needed if needed <= words]
        if not possible:
            return sentences
        plain = folded("\n".join(sentences)).split("\n")
        found = {number for word in possible for number, each in enumerate(plain) if word in each}
        return [
            self._pattern.sub("", sentence) if number in found else sentence
            for number, sentence in enumerate(sentences)
        ]


NO_TERMS = ExplainedTerms(re.compile(r"(?!)"), ())


def explained_terms(forms: Mapping[str, Forms]) -> ExplainedTerms:
    """Return the terms that have these forms."""
    return _terms_of(tuple(forms.values()))


@lru_cache(maxsize=8)  # one for each language, and those of a few edits in a preview
def _terms_of(terms: tuple[Forms, ...]) -> ExplainedTerms:
    glossary = {
        str(number): Term(term=term, short=short, also=tuple(also), definition=term)
        for number, (term, short, *also) in enumerate(terms)
    }
    forms = (form for each in terms for form in each if form.split())
    return ExplainedTerms(build_term_finder(glossary).pattern, tuple(map(words_of, forms)))
