"""What templates get: plain, explicit, frozen data.

URLs in views are complete: links within the site carry the base URL's prefix.
"""

from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup

from sitegen.content.registries import Contact, Level


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link as lists and menus show it."""

    text: str
    url: str
    description: str = ""
    is_current: bool = False
    """Whether it leads to the very page it stands on."""
    is_ancestor: bool = False
    """Whether it leads to a section that the page stands in."""


@dataclass(frozen=True, slots=True)
class TocEntry:
    """A heading of the page with those below it."""

    id: str
    text: str
    children: tuple["TocEntry", ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A source, as the list at the end of a page and the sources page show it."""

    id: str
    title: str
    publisher: str
    authors: str
    year: int | None
    url: str
    grade: str
    read: str
    """`issuer` or `restatement`: where we read the words."""
    checked_on: date
    note: str
    number: int = 0
    marker_ids: tuple[str, ...] = ()
    """The ids of the markers in the text that lead here."""
    used_by: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class TermView:
    """A glossary entry."""

    id: str
    term: str
    short: str
    definition: str
    url: str
    see_also: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Whether a named person has reviewed a page or quiz, and who."""

    title: str
    is_reviewed: bool
    by: str = ""
    credentials: str = ""
    on: date | None = None
    next_due: date | None = None


@dataclass(frozen=True, slots=True)
class LevelView:
    """A level of care with its page."""

    id: str
    level: Level
    url: str
    """Empty where the level has no page."""


@dataclass(frozen=True, slots=True)
class TopicView:
    """Pages that belong together."""

    section: LinkView | None
    """Their section; none where they stand in no section."""
    pages: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the search page shows beside its text."""

    index_url: str
    crisis_phrases: str
    """Divided by `|`."""
    most_links: int
    topics: tuple[TopicView, ...]


@dataclass(frozen=True, slots=True)
class VersionView:
    """A page in one of the site's languages."""

    language: str
    """The tag."""
    name: str
    """What its readers call the language."""
    url: str
    """Where the page is; where it is not translated, that language's home page."""
    absolute_url: str
    is_current: bool
    is_translated: bool
    """Whether the page itself is in this language."""


@dataclass(frozen=True, slots=True)
class TranslationView:
    """What a translated page says of itself."""

    original: LinkView
    from_language: str
    """The original's language, as readers of the translation call it."""
    is_stale: bool
    """Whether the original has changed since."""


@dataclass(frozen=True, slots=True)
class SharedView:
    """What previews of a link to a page show."""

    kind: str
    """`article` or `website`."""
    title: str
    description: str
    image_url: str
    image_text: str
    """The words on the picture."""
    image_width: int
    image_height: int
    locale: str
    """Such as `en_US`; empty where the country of the language is not known."""


@dataclass(frozen=True, slots=True)
class SiteView:
    """What is the same on every page, seen from one of them."""

    title: str
    tagline: str
    description: str
    language: str
    direction: str
    """`ltr` or `rtl`."""
    home_url: str
    publisher_name: str
    crisis: tuple[Contact, ...]
    emergency: LinkView | None
    search: LinkView | None
    menu: tuple[LinkView, ...]
    footer: tuple[LinkView, ...]
    quick_exit_url: str
    feed_url: str


@dataclass(frozen=True, slots=True)
class PageView:
    """One page."""

    title: str
    description: str
    main_message: str
    canonical_url: str
    html_title: str
    body: Markup
    toc: tuple[TocEntry, ...]
    breadcrumbs: tuple[LinkView, ...]
    published: date | None
    updated: date | None
    review: ReviewView
    quiz_reviews: tuple[ReviewView, ...]
    """Those of the quizzes that the page shows."""
    references: tuple[ReferenceView, ...]
    children: tuple[LinkView, ...]
    related: tuple[LinkView, ...]
    previous: LinkView | None
    next: LinkView | None
    level: Level | None
    level_id: str
    levels: tuple[LevelView, ...]
    quick_exit: bool
    versions: tuple[VersionView, ...]
    """One for each language of the site; none where it has but one."""
    alternates: tuple[VersionView, ...]
    """Those in which the page itself is; none where it is not translated."""
    translation: TranslationView | None
    csp: str
    label: str
    """`draft`, `scheduled` or `expired` in the preview; empty for what the public sees."""
    scripts: tuple[str, ...]
    styles: tuple[str, ...]
    shared: SharedView
    structured_data: Markup = field(default_factory=Markup)
    """JSON-LD, safe inside a script element; empty where there is nothing to say."""
    shows_crisis_block: bool = False
    """Whether it speaks of suicide and so says who to call before its text."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A page in the sitemap or feed."""

    title: str
    url: str
    description: str
    published: date | None
    updated: date | None
