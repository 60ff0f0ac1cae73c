"""Front matter: what an editor says about a page above its text."""

from datetime import date
from enum import Enum
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from sitegen.content.ids import Reference
from sitegen.review.model import AnyReview, Interval
from sitegen.validation import SHOWN, IsoDate, LocatedDate, LocatedText, Model, OptionalText, Text


class Layout(Enum):
    """The kinds of page; each is a template in `templates/layouts/`."""

    HOME = "home"
    SECTION = "section"
    ARTICLE = "article"
    PLAIN = "plain"
    """A page about the site itself, such as who makes it: it need not have the parts of an article."""
    FAQ = "faq"
    COMPARISON = "comparison"
    GLOSSARY = "glossary"
    QUIZ = "quiz"
    SOURCES = "sources"
    PRINTABLE = "printable"
    """All pages in one file that needs nothing else, to print or to keep; its body is the foreword."""
    SEARCH = "search"
    NOT_FOUND = "not-found"


class FrontMatter(Model):
    """Everything that may stand between the `---` lines on top of a page."""

    title: Text
    """The page's one main heading, and its name in search results."""
    short_title: OptionalText = ""
    """A shorter name for menus and breadcrumbs."""
    description: Annotated[str, Field(min_length=1, max_length=200), SHOWN]
    """One or two sentences for search results and link lists."""
    main_message: OptionalText = ""
    """The one thing a reader should take away; shown above the text."""
    layout: Layout | None = None
    """The kind of page; an article or a section where nothing is said."""
    audience: tuple[Text, ...] = ()
    """Who the page is for, in plain words."""
    topics: tuple[Text, ...] = ()
    """What the page is about, in plain words."""
    order: int = 1000
    """The position among the pages of its section; the lowest comes first."""
    level: Reference | None = None
    """The id of the level of care that this page is about, from `levels.yaml`."""
    published: LocatedDate | None = None
    """The day of first publication."""
    updated: LocatedDate | None = None
    """The day of the last change that a reader would notice."""
    review: AnyReview = "none"
    """Who has reviewed the page, or `none`: the page then says that no clinician has."""
    review_every: Interval = "12 months"
    """How often the page has to be looked at again, such as `6 months`."""
    sources: tuple[Reference, ...] = ()
    """Ids of sources that the whole page rests on, besides those cited in the text."""
    aliases: tuple[LocatedText, ...] = ()
    """Old permalinks, such as `/iop/`, that lead to this page."""
    draft: bool = False
    """Whether the page is left out of the published site."""
    publish_on: IsoDate | None = None
    """The day from which the page is published."""
    expires_on: IsoDate | None = None
    """The day from which the page is no longer published."""
    quick_exit: bool = False
    """Whether the page shows the button that leaves the site at once."""
    related: tuple[Reference, ...] = ()
    """Source paths of pages to read next, such as `levels/php.md`."""
    form: Reference | None = None
    """The id of the contact form that this page may send, from `forms/`; it alone widens the page's CSP."""
    in_listing: bool = True
    """Whether lists of pages, the sitemap and the feed name the page."""

    @field_validator("updated", "expires_on")
    @classmethod
    def _comes_later(cls, day: date | None, info: ValidationInfo) -> date | None:
        earlier = {"updated": "published", "expires_on": "publish_on"}[str(info.field_name)]
        first = info.data.get(earlier)
        if day is not None and first is not None and day < first:
            raise ValueError(f'it lies before "{earlier}"')
        return day
