"""Words to avoid in one text, but for those in quotation marks and in phrases in which they are in place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from sitegen.check.words.phrases import Found, PhraseFinder
from sitegen.check.words.word_list import Advice

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A list of words to avoid."""

    _use: Mapping[str, str]
    _avoided: PhraseFinder
    _allowed: PhraseFinder

    @classmethod
    def of(cls, advice: Iterable[Advice], allowed: Iterable[str]) -> "Lexicon":
        """Take words with what to write instead, and the phrases in which they are in place."""
        use = {phrase: each.use for each in advice for phrase in each.avoid}
        return cls(use, PhraseFinder.of(use), PhraseFinder.of(allowed))

    def narrowed(self, words: AbstractSet[str]) -> "Lexicon":
        """Return the lexicon of what can be in texts that have no words but these."""
        return replace(self, _avoided=self._avoided.narrowed(words))

    def find(self, text: str) -> Iterator[tuple[Found, str]]:
        """Yield the words to avoid in `text`, each with what to write instead; of two that meet the first."""
        found, end = self._avoided.find(text), 0
        exempt = self._exempt(text) if found else []
        for each in found:
            is_exempt = any(each.start < stop and start < each.end for start, stop in exempt)
            if each.start >= end and not is_exempt:
                end = each.end
                yield each, self._use[each.phrase]

    def _exempt(self, text: str) -> list[tuple[int, int]]:
        """Return from where to where the text is quoted, or allowed."""
        quoted = [quotation.span() for quotation in _QUOTED.finditer(text)]
        return quoted + [(allowed.start, allowed.end) for allowed in self._allowed.find(text)]
