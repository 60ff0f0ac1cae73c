"""What is gathered while one body is converted: nothing outlives the body but this."""

from dataclasses import dataclass, field

from sitegen.content.page import Page
from sitegen.findings import Findings
from sitegen.markdown.body import ExternalLink, Link
from sitegen.markdown.citations import Citations
from sitegen.markdown.ids import Ids


@dataclass(slots=True)
class Record:
    """What the text of one page has used and named so far."""

    page: Page
    findings: Findings
    citations: Citations = field(default_factory=Citations)
    ids: Ids = field(default_factory=Ids)
    links: list[Link] = field(default_factory=list)
    external_links: list[ExternalLink] = field(default_factory=list)
    resources: dict[str, None] = field(default_factory=dict)
    """Source paths, in order of use."""
    entries: set[tuple[str, str]] = field(default_factory=set)
    quizzes: dict[str, None] = field(default_factory=dict)
    texts: int = 0
    """How many texts were converted: the page's own and those that shortcodes brought."""
    calls: int = 0
    """How many shortcodes were met, those in the texts that others brought included."""
    brought: int = 0
    """How many characters of HTML shortcodes have made."""
    is_spent: bool = False
    """Whether they have brought more than a page may have."""
