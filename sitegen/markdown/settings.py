"""What all bodies of a site are converted with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import jinja2

from sitegen.content.front_matter import Layout
from sitegen.content.library import Library
from sitegen.markdown.components import Components
from sitegen.markdown.shortcodes.signature import Signature, load_signatures
from sitegen.markdown.term_finder import TermFinder, build_term_finder
from sitegen.memo.digests import digest_of
from sitegen.quiz.quiz import Quiz


@dataclass(frozen=True, slots=True)
class Settings:
    """The inputs of every conversion besides the page's own text."""

    library: Library
    quizzes: Mapping[str, Quiz]
    environment: jinja2.Environment
    components: Components
    shortcodes: Mapping[str, Signature]
    terms: TermFinder
    glossary_url: str
    """Where the glossary page is; empty where there is none."""

    @property
    def next_steps_heading(self) -> str:
        """The heading of the part of a page that says what to do next."""
        return self._of_language("next_steps_heading")

    @property
    def foreign_mark(self) -> str:
        """What follows the words of a link to a page that is not translated, such as ` (in English)`."""
        return self._of_language("foreign_mark")

    @property
    def back_to_note(self) -> str:
        """The name of the link from a footnote back to the text, with `{}` for the note's number."""
        return self._of_language("back_to_note")

    @property
    def terms_digest(self) -> bytes:
        """Of all forms of terms that are looked for, and of where the glossary is."""
        forms = repr((self.terms.pattern.pattern, sorted(self.terms.by_form.items()), self.glossary_url))
        return digest_of(forms.encode())

    def url(self, permalink: str) -> str:
        """Return the URL path of a permalink, with the base URL's prefix."""
        return str(self.environment.filters["url"](permalink))

    def _of_language(self, name: str) -> str:
        words: Callable[[], str] = self.environment.globals[name]  # type: ignore[assignment]
        return str(words())


def make_settings(library: Library, quizzes: Mapping[str, Quiz], environment: jinja2.Environment) -> Settings:
    """Return the settings for one site."""
    glossary_page = library.page_with(Layout.GLOSSARY)
    return Settings(
        library=library,
        quizzes=quizzes,
        environment=environment,
        components=Components(environment),
        shortcodes=load_signatures(environment),
        terms=build_term_finder(library.registries.glossary),
        glossary_url=environment.filters["url"](glossary_page.permalink) if glossary_page else "",
    )
