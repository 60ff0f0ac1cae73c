"""A page as loaded: its places, its front matter and its Markdown, not yet converted."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from sitegen.content.front_matter import FrontMatter, Layout
from sitegen.findings import Place
from sitegen.memo.pack import Kept
from sitegen.memo.reads import note
from sitegen.translation import shown_texts

TEXTS = "texts"
"""The name under which it is noted that a page's own words were read, by its path."""
INDEX = "_index.md"
"""The name of a folder's own page; in content/ itself, the home page."""


class Publication(Enum):
    """Whether a page is part of the site on the day of the build."""

    PUBLISHED = "published"
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    EXPIRED = "expired"

    @property
    def is_public(self) -> bool:
        """Whether readers of the published site see the page."""
        return self is Publication.PUBLISHED


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file under `content/`."""

    source_path: str
    """Relative to `content/`, such as `levels/iop.md`."""
    path: str
    """Relative to the site's root, for findings: `content/levels/iop.md`."""
    permalink: str
    """Site-absolute URL path with its slash, such as `/levels/iop/`, without the base URL's prefix."""
    output_path: str
    """Below the output folder, such as `levels/iop/index.html`."""
    language: str
    """The tag of the language that it is a translation into; empty for an original."""
    layout: Layout
    front_matter: FrontMatter
    publication: Publication
    digest: bytes
    """Of all that others can see of the page, which is all but its body."""
    text: Kept = field(repr=False, compare=False)
    """Where the body is: there may be ten thousand."""
    body_line: int
    """The line of the file at which the body begins."""

    @property
    def body(self) -> str:
        """The Markdown below the front matter."""
        note(TEXTS, self.path)
        return self.text.read().decode()

    @property
    def top(self) -> Place:
        """The place of the file as a whole."""
        return Place(self.path)

    @property
    def is_section(self) -> bool:
        """Whether the page stands for a folder."""
        return self.source_path.rpartition("/")[2] == INDEX

    @property
    def is_listed(self) -> bool:
        """Whether lists of pages, the sitemap and the feed name the page."""
        return self.front_matter.in_listing and self.layout is not Layout.NOT_FOUND

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, in its file, that a translation has to say too."""
        return (*shown_texts(self.front_matter), self.body)

    @property
    def short_title(self) -> str:
        """The page's name in menus and breadcrumbs."""
        return self.front_matter.short_title or self.front_matter.title


def publication_on(day: date, front_matter: FrontMatter) -> Publication:
    """Return what draft and dates say; the day of `publish_on` is in, that of `expires_on` is out."""
    if front_matter.draft:
        return Publication.DRAFT
    if front_matter.publish_on is not None and day < front_matter.publish_on:
        return Publication.SCHEDULED
    if front_matter.expires_on is not None and day >= front_matter.expires_on:
        return Publication.EXPIRED
    return Publication.PUBLISHED
