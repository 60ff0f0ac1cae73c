"""Pages and quizzes as far as their reviews go: who read them last, and when they are due again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sitegen.content.library import Library
from sitegen.content.page import Page
from sitegen.findings import Place
from sitegen.quiz.quiz import Quiz
from sitegen.review.model import AnyReview, Review, due_after, last_read
from sitegen.yaml_source.values import YamlDate


@dataclass(frozen=True, slots=True)
class ReviewSubject:
    """A page or a quiz."""

    of: Page | Quiz
    title: str
    top: Place
    review: Review | None
    every: str
    """The interval, such as `6 months`."""
    read_on: YamlDate | None
    """The day on which it was last read: the reviewer's, else the editors' own; a page need not have one."""

    @property
    def due(self) -> date | None:
        """The day by which it has to be read again."""
        return due_after(self.read_on, self.every) if self.read_on is not None else None


def review_subjects(library: Library, quizzes: Mapping[str, Quiz]) -> Iterator[ReviewSubject]:
    """Yield every page of the site, then every quiz."""
    yield from map(page_subject, library.pages.values())
    yield from map(quiz_subject, quizzes.values())


def page_subject(page: Page) -> ReviewSubject:
    """Return a page as far as its reviews go."""
    front = page.front_matter
    read_on = last_read(front.review, front.updated or front.published)
    return ReviewSubject(page, front.title, page.top, _named(front.review), front.review_every, read_on)


def quiz_subject(quiz: Quiz) -> ReviewSubject:
    """Return a quiz as far as its reviews go."""
    text = quiz.definition
    read_on = last_read(text.review, text.updated)
    return ReviewSubject(quiz, text.title, quiz.place, _named(text.review), text.review_every, read_on)


def _named(review: AnyReview) -> Review | None:
    return review if isinstance(review, Review) else None
